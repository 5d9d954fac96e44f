package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Reports stay within twice the scorecard of the day where the roll-up says all, as by week and by month; by channel they look
// for the source of each person who was drawn from a tally without one, and with names they read cards.
func BenchmarkReport(b *testing.B) {
	path := numbersBook(b)
	report := func(days funnel.Day, by metrics.Grouping, names bool) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			_, _, err := opened.Report(b.Context(), funnel.Period{From: today - days + 1, To: today}, by, names)
			return err
		}
	}
	benchReads(b, path, map[string]func(opened *book.Book) error{
		"0 today": func(opened *book.Book) error {
			_, _, err := opened.Scorecard(b.Context(), today)
			return err
		},
		"month":              report(30, metrics.ByChannel, false),
		"year":               report(365, metrics.ByChannel, false),
		"decade":             report(3650, metrics.ByChannel, false),
		"decade by month":    report(3650, metrics.ByMonth, false),
		"month, with names":  report(30, metrics.ByChannel, true),
		"decade, with names": report(3650, metrics.ByChannel, true),
	})
}
