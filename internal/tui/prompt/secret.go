package prompt

import (
	"context"
	"io"

	"charm.land/huh/v2"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Secret asks for a text that is not shown while it is typed. It reports false when the agent leaves.
func Secret(ctx context.Context, in io.Reader, out io.Writer, question string) (text string, answered bool, err error) {
	answered, err = Fields(ctx, in, out, huh.NewInput().
		Title(iostreams.Clean(question)).
		EchoMode(huh.EchoModePassword).
		Value(&text))
	return text, answered, err
}
