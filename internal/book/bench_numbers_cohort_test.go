package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Cohorts and forecasts follow people, not the roll-up: of a year, and of ten, beside the scorecard of the day.
func BenchmarkCohorts(b *testing.B) {
	path := numbersBook(b)
	year := funnel.Period{From: today - 364, To: today}
	follow := func(p funnel.Period) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			_, _, _, err := opened.Cohorts(b.Context(), p, metrics.ByMonth)
			return err
		}
	}
	expect := func(from funnel.Period) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			_, _, _, err := opened.ForecastBuyers(b.Context(), thisMonth, from)
			return err
		}
	}
	benchReads(b, path, map[string]func(opened *book.Book) error{
		"cohort of a year":      follow(year),
		"cohort of ten years":   follow(ever),
		"forecast by a year":    expect(year),
		"forecast by ten years": expect(ever),
	})
}
