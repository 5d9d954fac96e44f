package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type forecastOptions struct {
	f            *factory
	period, from string
	output       format
}

func newForecastCmd(f *factory) *cobra.Command {
	opts := &forecastOptions{f: f}
	cmd := f.command("forecast [PERIOD]", i18n.HelpForecast, `
		funnel forecast
		funnel forecast this-quarter
		funnel forecast next-month --from 6m -o json`)
	cmd.Long = f.say.Say(i18n.HelpForecastLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return forecastRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.from, "from", "", f.say.Say(i18n.FlagForecastFrom))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "from", historySpans()...)
	cmd.ValidArgsFunction = once(func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"this-week", "this-month", "next-month", "this-quarter", "this-year"}, cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// maxForecastDays is how far a forecast reaches: two years.
const maxForecastDays = 731

// forecastPeriod reads the period to forecast.
func (opts *forecastOptions) forecastPeriod(o book.Outline) (funnel.Period, error) {
	f := opts.f
	text := opts.period
	if text == "" {
		text = "this-month"
	}
	p, err := grammar.Period(text, f.dates(o, grammar.Planned))
	switch {
	case err != nil:
		return p, err
	case p.To < f.today():
		return p, i18n.Wrong(i18n.ForecastOfPast, f.within(p))
	case int(p.To-f.today()) > maxForecastDays:
		return p, i18n.Wrong(i18n.ForecastTooFar, f.within(p))
	}
	return p, nil
}

func forecastRun(ctx context.Context, opts *forecastOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		period, err := opts.forecastPeriod(o)
		if err != nil {
			return err
		}
		from, err := f.recordedPeriod(opts.from, last12Months, o)
		if err != nil {
			return err
		}
		done := f.counting()
		x, first, o, err := b.ForecastBuyers(ctx, period, from)
		done()
		if err != nil {
			return err
		}
		if !f.nothingIn(from, first) && !x.Known && !x.Judged {
			f.notice(i18n.NothingToForecastFrom, f.nameOf(x.Buying, o), f.within(x.History))
		}
		f.noticeMoreBuyers(x, o)
		switch opts.output {
		case formatJSON:
			return f.writeJSON(forecastJSONOf(x, period, o))
		case formatCSV:
			return f.writeForecastCSV(x)
		}
		if !x.Judged {
			return nil
		}
		return f.writeForecast(x, period, o)
	})
}
