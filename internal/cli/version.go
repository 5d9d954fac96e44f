package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Stamped into release builds with -ldflags -X.
var (
	version string
	commit  string
	date    string
)

func newVersionCmd(f *factory) *cobra.Command {
	cmd := f.command("version", i18n.HelpVersion, "funnel version")
	cmd.Annotations = map[string]string{noSettings: "1"}
	cmd.RunE = func(*cobra.Command, []string) error {
		_, err := fmt.Fprintln(f.io.Out, versionLine())
		return err
	}
	return cmd
}

// versionLine tells the version, where it comes from and what it was built for.
func versionLine() string {
	v := version
	if v == "" {
		v = "dev"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		}
	}
	line := "funnel " + v
	if commit != "" {
		line += " (" + commit + ", " + date + ")"
	}
	return fmt.Sprintf("%s %s/%s %s", line, runtime.GOOS, runtime.GOARCH, runtime.Version())
}
