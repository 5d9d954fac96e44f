package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Reports stay within twice the scorecard of the day, or close to it, for they add up the deals and the days of a year beside the roll-up of
// months. With names they read cards.
func BenchmarkReport(b *testing.B) {
	path := numbersBook(b)
	report := func(days funnel.Day, by metrics.Grouping, names bool) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			_, _, err := opened.Report(b.Context(), funnel.Period{From: today - days + 1, To: today}, by, names)
			return err
		}
	}
	benchReads(b, path, map[string]func(opened *book.Book) error{
		"month":              report(30, metrics.ByChannel, false),
		"year":               report(365, metrics.ByChannel, false),
		"decade":             report(3650, metrics.ByChannel, false),
		"decade by month":    report(3650, metrics.ByMonth, false),
		"month, with names":  report(30, metrics.ByChannel, true),
		"decade, with names": report(3650, metrics.ByChannel, true),
	})
}
