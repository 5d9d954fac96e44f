package book_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func sortedNames[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Ratios and comparisons of ten years stay within twice the scorecard of the day where the roll-up says all: all but those that follow
// people (cohorts) or read their cards (products, regions). Ten years of weeks are 520 tables, and read every day: they do not.
func BenchmarkRatios(b *testing.B) {
	path := numbersBook(b)
	decade := funnel.Period{From: funnel.MinDay, To: today}
	half := funnel.Period{From: today - 1825, To: today}
	earlier := funnel.Period{From: today - 3649, To: today - 1826}
	ratios := func(q book.RatioQuery) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			t, _, _, err := opened.Ratios(b.Context(), q)
			for _, g := range t.Groups {
				for i := range g.Steps {
					g.Change(i)
				}
			}
			if q.By == metrics.ByChannel || q.By == metrics.ByProduct {
				t.Leaders()
			}
			return err
		}
	}
	benchReads(b, path, map[string]func(opened *book.Book) error{
		"all":             ratios(book.RatioQuery{Kind: metrics.PeriodRatios, Period: decade}),
		"against":         ratios(book.RatioQuery{Kind: metrics.PeriodRatios, Period: half, Against: &earlier}),
		"channel":         ratios(book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByChannel, Period: decade}),
		"month":           ratios(book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByMonth, Period: decade}),
		"week":            ratios(book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByWeek, Period: decade}),
		"product":         ratios(book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByProduct, Period: decade}),
		"cohort":          ratios(book.RatioQuery{Kind: metrics.CohortRatios, Period: decade}),
		"cohort by month": ratios(book.RatioQuery{Kind: metrics.CohortRatios, By: metrics.ByMonth, Period: decade}),
		"compare": func(opened *book.Book) error {
			_, _, _, err := opened.Compare(b.Context(), earlier, half, "buyer")
			return err
		},
	})
}
