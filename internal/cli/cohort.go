package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type cohortOptions struct {
	f                 *factory
	period, by, level string
	output            format
}

func newCohortCmd(f *factory) *cobra.Command {
	opts := &cohortOptions{f: f}
	cmd := f.command("cohort [PERIOD]", i18n.HelpCohort, `
		funnel cohort
		funnel cohort 6m --level qualified
		funnel cohort this-year --by quarter -o json`)
	cmd.Long = f.say.Say(i18n.HelpCohortLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return cohortRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.by, "by", string(metrics.ByMonth), f.say.Say(i18n.FlagCohortBy))
	cmd.Flags().StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagCohortLevel))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "by", cohortGroupings()...)
	completeFrom(cmd, "level", f.completeLevel)
	cmd.ValidArgsFunction = once(func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return historySpans(), cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

func cohortGroupings() []string {
	var words []string
	for _, g := range metrics.CohortGroupings() {
		words = append(words, string(g))
	}
	return words
}

func cohortRun(ctx context.Context, opts *cohortOptions) error {
	f := opts.f
	if err := f.choose(&opts.by, cohortGroupings(), i18n.UnknownGrouping); err != nil {
		return err
	}
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		period, err := f.recordedPeriod(opts.period, last12Months, o)
		if err != nil {
			return err
		}
		var level funnel.Level
		if opts.level != "" {
			if level, err = f.vocabulary(o).Level(opts.level); err != nil {
				return err
			}
		}
		done := f.counting()
		t, first, o, err := b.Cohorts(ctx, period, metrics.Grouping(opts.by))
		done()
		if err != nil {
			return err
		}
		if level.Key != "" {
			if err := f.followed(t, level, o); err != nil {
				return err
			}
		}
		empty := f.nothingIn(period, first)
		if !empty && len(t.Cohorts) == 0 {
			f.notice(i18n.NoCohorts, f.nameOf(t.Entry, o), f.within(t.Period))
			empty = true
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(cohortsJSONOf(t, level.Key))
		case formatCSV:
			return f.writeCohortsCSV(t, level.Key)
		}
		if empty {
			return nil
		}
		return f.writeCohorts(t, level.Key, o)
	})
}

// followed refuses a level to which nobody is followed: one that is hidden, or not above the one at which leads enter.
func (f *factory) followed(t metrics.CohortTable, level funnel.Level, o book.Outline) error {
	switch {
	case level.Hidden:
		return i18n.Failed(i18n.CompareHidden, level.Key)
	case !slices.Contains(t.Levels, level.Key):
		return i18n.Wrong(i18n.CohortLevelBelow, f.levelName(level), f.nameOf(t.Entry, o), join(t.Levels, ", "))
	}
	return nil
}
