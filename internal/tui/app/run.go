package app

import (
	"context"
	"errors"
	"io"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/board"
	"github.com/funnel-cli/funnel/internal/tui/screen/due"
	"github.com/funnel-cli/funnel/internal/tui/screen/leads"
	"github.com/funnel-cli/funnel/internal/tui/screen/numbers"
	"github.com/funnel-cli/funnel/internal/tui/screen/today"
	"github.com/funnel-cli/funnel/internal/tui/screen/whatif"
)

// makers lists the screens in the order of their tabs. A new screen gets a line here.
func makers() []screen.Maker {
	return []screen.Maker{
		today.Maker(), leads.Maker(), board.Maker(), due.Maker(), numbers.Maker(), whatif.Maker(),
	}
}

// framesPerSecond is more than usual: the first frame is there sooner.
const framesPerSecond = 120

// Run shows the program on a terminal until the agent leaves, a signal ends it or ctx is done. However it ends, the terminal is as
// it was and everything that was confirmed is in the book. It returns nil when the agent left or a signal came.
func Run(ctx context.Context, o Options, in io.Reader, out io.Writer, color bool) error {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(iostreams.Raw(out)), tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler(),
	}
	if !color {
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	}
	last, err := tea.NewProgram(New(o), options...).Run()
	if ctx.Err() != nil {
		err = nil
	}
	if m, ok := last.(Model); ok && len(m.env.Words.Outline.Levels) == 0 {
		err = errors.Join(err, m.gone)
	}
	return errors.Join(err, o.Book.Close())
}
