package book_test

import (
	"fmt"
	"iter"
	"path/filepath"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// benchStories are made-up leads over five years. In a book that is looked after, five of eight are lost, one has bought, every tenth of them so that the deal is known, and most of
// the open ones were touched lately and have a follow-up; in a neglected one all are open and nothing was planned, as after the import
// of a list.
func benchStories(n int, neglected bool) iter.Seq[funnel.Story] {
	levels := []string{"inbound", "qualified", "viewing", "buyer"}
	return func(yield func(funnel.Story) bool) {
		for i := range n {
			day := today - funnel.Day(i%1800)
			top := i % 3
			s := funnel.Story{Card: funnel.Card{Name: fmt.Sprint("Lead ", i)}, Added: day}
			s.Birthday = funnel.Birthday{Month: time.Month(1 + i%12), Date: 1 + i%28}
			s.Touches = []funnel.Touch{{Day: min(today, day+3), Kind: "call"}, {Day: min(today, day+9), Kind: "call"}}
			switch {
			case neglected:
			case i%8 < 5:
				s.State, s.StateDay, s.Reason = funnel.LostLead, &day, "price"
			case i%8 == 5:
				top = 3
				if i%80 == 5 {
					s.Deals = []funnel.Deal{{Day: day, Amount: int64(1_000_000 + i), Product: "A12"}}
				}
			case i%40 != 6:
				s.Touches = append(s.Touches, funnel.Touch{Day: max(day, today-funnel.Day(i%5)), Kind: "call"})
				s.FollowUps = []funnel.FollowUp{{Due: today - 2 + funnel.Day(i%400)}}
			}
			s.Level = levels[top]
			for _, l := range levels[:top+1] {
				s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &day})
			}
			if !yield(s) {
				return
			}
		}
	}
}

// The scorecard is asked for many times a day, so counting whom to contact must stay small beside it, however many leads there are.
func BenchmarkFollowUps(b *testing.B) {
	for _, size := range []struct {
		name      string
		leads     int
		neglected bool
	}{{"none", 0, false}, {"looked-after", 100_000, false}, {"neglected", 100_000, true}} {
		path := filepath.Join(b.TempDir(), "funnel.db")
		err := book.CreateFilled(b.Context(), path, false, book.DefaultSetup(), clock, func(made *book.Book) error {
			_, err := made.AddBulk(b.Context(), book.VerbDemo, book.Bulk{Stories: benchStories(size.leads, size.neglected)})
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		b.Run("today/leads="+size.name, func(b *testing.B) {
			for b.Loop() {
				command(b, path, book.ReadOnly, func(opened *book.Book) error {
					_, _, err := opened.Scorecard(b.Context(), today)
					return err
				})
			}
		})
		b.Run("agenda/leads="+size.name, func(b *testing.B) {
			for b.Loop() {
				command(b, path, book.ReadOnly, func(opened *book.Book) error {
					a, _, err := opened.Agenda(b.Context(), book.AgendaFilter{Period: funnel.DayPeriod(today), Limit: 10})
					lines := 0
					for _, n := range a.Totals {
						lines += n
					}
					b.ReportMetric(float64(lines), "lines")
					return err
				})
			}
		})
	}
}
