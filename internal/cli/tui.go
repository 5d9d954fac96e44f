package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/theme"
)

func newTUICmd(f *factory) *cobra.Command {
	cmd := f.command("tui", i18n.HelpTUI, "funnel tui")
	cmd.Long = f.say.Say(i18n.HelpTUILong)
	cmd.Args = noArgs
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return tuiRun(cmd.Context(), f) }
	return cmd
}

// fullScreen reports whether there is a terminal that can be drawn on.
func (f *factory) fullScreen() bool {
	term := f.env("TERM")
	return f.io.InTTY && f.io.OutTTY && term != "dumb" && (term != "" || runtime.GOOS == "windows")
}

// tuiRun shows the full-screen program on a terminal; elsewhere it prints today's scorecard.
func tuiRun(ctx context.Context, f *factory) error {
	if !f.fullScreen() {
		return todayRun(ctx, &todayOptions{f: f})
	}
	ctx, stop := interruptible(ctx)
	defer stop()
	path, isDefault := f.bookPath()
	if isDefault && !config.HomeKnown() {
		return i18n.Failed(i18n.NoHome)
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if started, err := f.offerBook(ctx, path); err != nil || !started {
			return err
		}
	}
	now := f.clock
	if f.env(config.EnvNow) != "" {
		now = f.moment
	}
	if folder, err := book.Settle(ctx, path); err == nil { // what is wrong with it is shown on the screen
		f.tellFolder(folder)
	}
	own, mistake := theme.Read(config.ThemePath())
	opened := session.New(path, now)
	opened.OnWritten(func() { f.keepDaily(ctx, path, now) })
	defer f.tellFailure(path)
	return app.Run(ctx, app.Options{
		Book: opened, Now: now, Say: f.say, Printer: f.printerOf,
		Theme: own, Mistake: mistake, Memory: screen.NewMemory(config.ReadState(), config.WriteState),
		Notes: os.DirFS(config.PlaybookFolder()),
	}, f.io.In, f.io.Out, f.io.Color())
}

// offerBook offers to start a book where there is none, and reports whether it was started.
func (f *factory) offerBook(ctx context.Context, path string) (bool, error) {
	yes, _, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out, f.say.Say(i18n.StartBook), f.say.Say(i18n.StartBookAt, path), true)
	if err != nil {
		return false, err
	}
	if !yes {
		f.notice(i18n.NothingMade)
		return false, nil
	}
	err = initRun(ctx, &initOptions{f: f, model: funnel.DefaultModel, currency: funnel.DefaultCurrency, region: "VN", ask: true, output: formatText})
	if err != nil {
		return false, err
	}
	_, err = os.Stat(path)
	return err == nil, nil
}

// printerOf speaks the language of a book, unless another was asked for; "" leaves it to the locale.
func (f *factory) printerOf(lang i18n.Lang) *i18n.Printer {
	switch {
	case f.langAsked || lang == f.say.Lang:
		return f.say
	case lang == "":
		lang = f.locale
	}
	return i18n.NewPrinter(lang)
}
