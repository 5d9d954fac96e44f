package book_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// Daily commands cost the same however many years a book holds: the benchmarks open a book, do one thing and close it,
// as a command does, on books of no, a hundred thousand and a million tallies over ten years.
var sizes = []int{0, 100_000, 1_000_000}

// benchBook makes a book with about so many tallies and returns its path.
func benchBook(b *testing.B, tallies int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "funnel.db")
	const days = 3650
	first := today - days + 1
	setup := book.DefaultSetup()
	setup.TargetsFrom = &first
	calendar := funnel.DefaultCalendar()
	plan := demo.Plan{
		Last: today - 1, Days: days, PerDay: max(1, tallies/calendar.Workdays(funnel.Period{From: first, To: today})),
		Seed: 1, Calendar: calendar, Zone: time.UTC,
	}
	err := book.CreateFilled(b.Context(), path, false, setup, clock, func(made *book.Book) error {
		if tallies == 0 {
			return nil
		}
		_, err := made.AddBulk(b.Context(), book.VerbDemo, book.Bulk{Tallies: plan.Tallies()})
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return path
}

// command opens the book, does one thing and closes it.
func command(b *testing.B, path string, access book.Access, do func(opened *book.Book) error) {
	b.Helper()
	opened, err := book.Open(b.Context(), path, access, clock)
	if err != nil {
		b.Fatal(err)
	}
	if err := do(opened); err != nil {
		b.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		b.Fatal(err)
	}
}

func bySize(b *testing.B, run func(b *testing.B, path string)) {
	b.Helper()
	for _, n := range sizes {
		b.Run(fmt.Sprintf("tallies=%d", n), func(b *testing.B) {
			path := benchBook(b, n)
			b.ReportAllocs()
			b.ResetTimer()
			run(b, path)
		})
	}
}

func logOne(b *testing.B, opened *book.Book) error {
	b.Helper()
	_, _, err := opened.Log(b.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Channel: "call", Count: 1}}})
	return err
}

func BenchmarkLog(b *testing.B) {
	bySize(b, func(b *testing.B, path string) {
		b.Helper()
		for b.Loop() {
			command(b, path, book.ReadWrite, func(opened *book.Book) error { return logOne(b, opened) })
		}
	})
}

func BenchmarkToday(b *testing.B) {
	bySize(b, func(b *testing.B, path string) {
		b.Helper()
		for b.Loop() {
			command(b, path, book.ReadOnly, func(opened *book.Book) error {
				_, _, err := opened.Scorecard(b.Context(), today)
				return err
			})
		}
	})
}

func BenchmarkUndo(b *testing.B) {
	bySize(b, func(b *testing.B, path string) {
		b.Helper()
		for b.Loop() {
			b.StopTimer()
			command(b, path, book.ReadWrite, func(opened *book.Book) error { return logOne(b, opened) })
			b.StartTimer()
			command(b, path, book.ReadWrite, func(opened *book.Book) error {
				_, err := opened.Undo(b.Context(), 0)
				return err
			})
		}
	})
}
