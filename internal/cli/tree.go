package cli

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

// CommandTree makes all commands, described in English, for the tools that write manual pages and completion scripts. The
// commands run on the streams of nothing.
func CommandTree() *cobra.Command {
	io, _ := iostreams.Test(0)
	f := newFactory(io, func(string) string { return "" }, func() time.Time { return time.Time{} })
	return newRootCmd(f, nil)
}
