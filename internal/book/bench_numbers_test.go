package book_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// numbersBook makes a book of ten years with about a million tallies and a hundred thousand leads, for benchmarks of the numbers, and
// returns its path.
func numbersBook(b *testing.B) string {
	b.Helper()
	const days = 3650
	calendar := funnel.DefaultCalendar()
	first := today - days + 1
	plan := demo.Plan{
		Last: today, Days: days, PerDay: 1_000_000 / calendar.Workdays(funnel.Period{From: first, To: today}), Seed: 1,
		Calendar: calendar, Zone: time.UTC,
	}
	setup := book.DefaultSetup()
	setup.TargetsFrom = &first
	path := filepath.Join(b.TempDir(), "funnel.db")
	err := book.CreateFilled(b.Context(), path, false, setup, clock, func(made *book.Book) error {
		_, err := made.AddBulk(b.Context(), book.VerbDemo, book.Bulk{Tallies: plan.Tallies(), Stories: plan.Leads(100_000)})
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return path
}

// benchReads measures reads of a book, each with opening and closing it, as a command does, and how many times as long as the scorecard of
// the day they take: the fastest of each, for the two take turns, and what else the machine does only slows them down.
func benchReads(b *testing.B, path string, reads map[string]func(opened *book.Book) error) {
	b.Helper()
	scorecard := func(opened *book.Book) error {
		_, _, err := opened.Scorecard(b.Context(), today)
		return err
	}
	for _, name := range sortedNames(reads) {
		b.Run(name, func(b *testing.B) {
			read, scored := time.Hour, time.Hour
			for b.Loop() {
				start := time.Now()
				command(b, path, book.ReadOnly, reads[name])
				read = min(read, time.Since(start))
				b.StopTimer()
				start = time.Now()
				command(b, path, book.ReadOnly, scorecard)
				scored = min(scored, time.Since(start))
				b.StartTimer()
			}
			b.ReportMetric(read.Seconds()/scored.Seconds(), "x-today")
		})
	}
}
