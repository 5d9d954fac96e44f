package book_test

import (
	"fmt"
	"iter"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// planned are leads at one level of which all were touched today and have a next step, but for the last one: the part of the board
// without one is looked for among all of them.
func planned(n int) iter.Seq[funnel.Story] {
	return func(yield func(funnel.Story) bool) {
		for i := range n {
			day := today - funnel.Day(i%1800)
			s := funnel.Story{Card: funnel.Card{Name: fmt.Sprint("Lead ", i)}, Added: day, Level: "inbound"}
			s.Arrivals = []funnel.Arrival{{Level: "inbound", Day: &day}}
			s.Touches = []funnel.Touch{{Day: today, Kind: "call"}}
			if i < n-1 {
				s.FollowUps = []funnel.FollowUp{{Due: today + funnel.Day(i%400)}}
			}
			if !yield(s) {
				return
			}
		}
	}
}

func wholeBoard(page int) book.BoardFilter {
	f := book.BoardFilter{Period: funnel.MonthOf(today), Today: today, Everyone: true}
	for _, level := range []string{"reach", "inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"} {
		f.Pages = append(f.Pages, book.BoardPage{Level: level, Limit: page})
	}
	return f
}

// The board is asked for whenever the book changed, and a column whenever cards come into view, the last ones too.
func BenchmarkBoard(b *testing.B) {
	for name, stories := range map[string]iter.Seq[funnel.Story]{
		"looked-after": benchStories(100_000, false), "neglected": benchStories(100_000, true), "planned": planned(100_000),
	} {
		path := filepath.Join(b.TempDir(), "funnel.db")
		err := book.CreateFilled(b.Context(), path, false, book.DefaultSetup(), clock, func(made *book.Book) error {
			_, err := made.AddBulk(b.Context(), book.VerbDemo, book.Bulk{Stories: stories})
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		opened := open(b, path, book.ReadOnly)
		last := wholeBoard(150)
		last.Pages = []book.BoardPage{{Level: "inbound", Offset: 1 << 30, Limit: 150}}
		found := wholeBoard(150)
		found.Lead = 60_001
		for what, f := range map[string]book.BoardFilter{"whole": wholeBoard(150), "last": last, "found": found} {
			b.Run(what+"/leads="+name, func(b *testing.B) {
				for b.Loop() {
					if _, err := opened.Board(b.Context(), f); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
