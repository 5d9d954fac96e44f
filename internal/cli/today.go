package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type todayOptions struct {
	f      *factory
	date   string
	short  bool
	output format
}

func newTodayCmd(f *factory, runF func(context.Context, *todayOptions) error) *cobra.Command {
	opts := &todayOptions{f: f}
	cmd := f.command("today", i18n.HelpToday, `
		funnel today
		funnel today -d yesterday
		funnel today --short
		funnel today -o json`)
	cmd.Long = f.say.Say(i18n.HelpTodayLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return todayRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagTodayDate))
	cmd.Flags().BoolVar(&opts.short, "short", false, f.say.Say(i18n.FlagShort))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func todayRun(ctx context.Context, opts *todayOptions) error {
	f := opts.f
	b, err := f.open(ctx, book.ReadOnly)
	if err != nil {
		return err
	}
	err = func() error {
		day, err := opts.day(ctx, b)
		if err != nil {
			return err
		}
		s, o, err := b.Scorecard(ctx, day)
		if err != nil {
			return err
		}
		f.speakFor(o)
		switch {
		case opts.output == formatJSON:
			return f.writeJSON(f.todayJSON(s, o))
		case opts.output == formatCSV:
			return f.writeTodayCSV(s)
		case opts.short:
			return f.writeShort(s)
		}
		return f.writeScorecard(s, o)
	}()
	return errors.Join(err, b.Close())
}

// day is the day asked for. The book's frame is read for it only when a date was typed.
func (opts *todayOptions) day(ctx context.Context, b *book.Book) (funnel.Day, error) {
	if opts.date == "" {
		return opts.f.today(), nil
	}
	o, err := opts.f.outline(ctx, b)
	if err != nil {
		return 0, err
	}
	return grammar.RecordedDay(opts.date, opts.f.dates(o, grammar.Recorded))
}
