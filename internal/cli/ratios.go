package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type ratiosOptions struct {
	f                         *factory
	period, against, by, sort string
	cohort                    bool
	output                    format
}

func newRatiosCmd(f *factory) *cobra.Command {
	opts := &ratiosOptions{f: f}
	cmd := f.command("ratios [PERIOD]", i18n.HelpRatios, `
		funnel ratios
		funnel ratios this-month --against last-month
		funnel ratios 90d --by channel --sort cost
		funnel ratios 6m --cohort --by month -o csv`)
	cmd.Long = f.say.Say(i18n.HelpRatiosLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return ratiosRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.by, "by", "", f.say.Say(i18n.FlagRatiosBy))
	flags.StringVar(&opts.sort, "sort", "", f.say.Say(i18n.FlagRatiosSort))
	flags.StringVar(&opts.against, "against", "", f.say.Say(i18n.FlagRatiosAgainst))
	flags.BoolVar(&opts.cohort, "cohort", false, f.say.Say(i18n.FlagRatiosCohort))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "by", groupingWords()...)
	completeWith(cmd, "sort", ratioOrders()...)
	completeFrom(cmd, "against", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"last-week", "last-month", "last-quarter", "last-year"}, cobra.ShellCompDirectiveNoFileComp
	})
	cmd.ValidArgsFunction = completePeriod
	return cmd
}

func groupingWords() []string {
	var words []string
	for _, g := range metrics.Groupings() {
		words = append(words, string(g))
	}
	return words
}

func ratioOrders() []string {
	return []string{string(metrics.MostPeople), string(metrics.LeastCost), string(metrics.LeastMinutes)}
}

// choose makes of what was typed the one of several words that is meant. What was not typed stays "".
func (f *factory) choose(typed *string, words []string, unknown i18n.Sentence) error {
	if *typed == "" {
		return nil
	}
	word, ok := grammar.Choice(*typed, words)
	if !ok {
		return misuse(unknown, quote(*typed), grammar.Choices(words, f.say.Lang))
	}
	*typed = word
	return nil
}

// check refuses words and flags that do not go together, before the book is opened.
func (opts *ratiosOptions) check() error {
	if err := opts.f.choose(&opts.by, groupingWords(), i18n.UnknownGrouping); err != nil {
		return err
	}
	if err := opts.f.choose(&opts.sort, ratioOrders(), i18n.UnknownRatioOrder); err != nil {
		return err
	}
	switch {
	case opts.sort != "" && opts.by == "":
		return misuse(i18n.SortNeedsBy)
	case opts.sortsByCost() && (opts.cohort || opts.by == string(metrics.ByProduct) || opts.by == string(metrics.ByRegion)):
		return misuse(i18n.NothingToSortBy, opts.sort)
	case opts.against != "" && (opts.by == string(metrics.ByWeek) || opts.by == string(metrics.ByMonth)):
		return misuse(i18n.NoAgainstOfSpans, opts.by)
	}
	return nil
}

func (opts *ratiosOptions) sortsByCost() bool {
	return opts.sort == string(metrics.LeastCost) || opts.sort == string(metrics.LeastMinutes)
}

func ratiosRun(ctx context.Context, opts *ratiosOptions) error {
	f := opts.f
	if err := opts.check(); err != nil {
		return err
	}
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		q := book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.Grouping(opts.by)}
		if opts.cohort {
			q.Kind = metrics.CohortRatios
		}
		var err error
		if q.Period, err = f.recordedPeriod(opts.period, last30Days, o); err != nil {
			return err
		}
		if opts.against != "" {
			against, err := f.recordedPeriod(opts.against, "", o)
			if err != nil {
				return err
			}
			q.Against = &against
		}
		done := f.counting()
		t, first, o, err := b.Ratios(ctx, q)
		done()
		if err != nil {
			return err
		}
		order := metrics.RatioOrder(opts.sort)
		if opts.sort == "" {
			order = t.UsualOrder(costedLevel(o).Key)
		}
		t.Sort(order, costedLevel(o).Key)
		empty := f.nothingIn(q.Period, first)
		if q.Against != nil && !empty && !f.nothingIn(*q.Against, first) {
			f.noticeOverlap(t.Period, *t.Against)
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(f.ratiosJSON(t, o))
		case formatCSV:
			return f.writeRatiosCSV(t, o)
		}
		if empty {
			return nil
		}
		return f.writeRatios(t, o)
	})
}

// isEmpty reports that nothing can have been counted in a period: it ends before the first entry, or begins after today.
func (f *factory) isEmpty(p funnel.Period, first *funnel.Day) bool {
	return first == nil || p.To < *first || p.From > f.today()
}

// nothingIn tells why a period has no numbers, and reports whether it has none.
func (f *factory) nothingIn(p funnel.Period, first *funnel.Day) bool {
	if !f.isEmpty(p, first) {
		return false
	}
	if !f.noticeEmpty(p, first) {
		f.notice(i18n.NotBegun, f.within(p))
	}
	return true
}

// noticeOverlap tells that two periods have days in common.
func (f *factory) noticeOverlap(p, q funnel.Period) {
	if both := p.Intersect(q); both.Len() > 0 {
		f.notice(i18n.PeriodsOverlap, f.span(both))
	}
}

// costedLevel is the level for whose people cost and minutes are told: the qualifying one or, in a model without, the one at which leads
// enter.
func costedLevel(o book.Outline) funnel.Level {
	l, _ := o.Level(metrics.CostedLevel(funnel.Visible(o.Levels)))
	return l
}
