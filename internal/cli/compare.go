package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type compareOptions struct {
	f         *factory
	one, two  string
	levelText string
	output    format
}

func newCompareCmd(f *factory) *cobra.Command {
	opts := &compareOptions{f: f}
	cmd := f.command("compare PERIOD PERIOD", i18n.HelpCompare, `
		funnel compare last-month this-month
		funnel compare 2026-Q2 2026-Q3 --level qualified
		funnel compare last-month this-month -o json`)
	cmd.Long = f.say.Say(i18n.HelpCompareLong)
	cmd.Args = exactArgs(2)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.one, opts.two = args[0], args[1]
		return compareRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.levelText, "level", "", f.say.Say(i18n.FlagCompareLevel))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "level", f.completeLevel)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 1 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return completePeriod(cmd, nil, word)
	}
	return cmd
}

func compareRun(ctx context.Context, opts *compareOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		before, err := f.recordedPeriod(opts.one, "", o)
		if err != nil {
			return err
		}
		after, err := f.recordedPeriod(opts.two, "", o)
		if err != nil {
			return err
		}
		if after.From < before.From || after.From == before.From && after.To < before.To {
			before, after = after, before
		}
		level, err := opts.level(o)
		if err != nil {
			return err
		}
		done := f.counting()
		c, first, o, err := b.Compare(ctx, before, after, level.Key)
		done()
		if err != nil {
			return err
		}
		empty := f.nothingIn(after, first) || f.nothingIn(before, first)
		if !empty {
			f.noticeOverlap(c.Before.Period, c.After.Period)
		}
		switch {
		case opts.output == formatJSON && empty:
			return f.writeJSON(nothingCompared(before, after, level))
		case opts.output == formatJSON:
			return f.writeJSON(f.compareJSON(c, o))
		case opts.output == formatCSV:
			return f.writeCompareCSV(c, empty)
		case empty:
			return nil
		}
		return f.writeComparison(c, after, o)
	})
}

// level is the level whose count is explained: the one asked for, else the buying one, else the last.
func (opts *compareOptions) level(o book.Outline) (funnel.Level, error) {
	if opts.levelText != "" {
		l, err := opts.f.vocabulary(o).Level(opts.levelText)
		if err == nil && l.Hidden {
			err = i18n.Failed(i18n.CompareHidden, l.Key)
		}
		return l, err
	}
	return topLevel(o), nil
}

// topLevel is the shown level that the numbers are about: the buying one, else the last.
func topLevel(o book.Outline) funnel.Level {
	top, _ := o.Level(metrics.TopLevel(funnel.Visible(o.Levels)))
	return top
}
