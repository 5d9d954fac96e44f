package leads_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/leads"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// crowd is a book with a hundred thousand leads. FUNNEL_BENCH_BOOK names a place where it is kept from one run to the next.
func crowd(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "funnel.db")
	if kept := os.Getenv("FUNNEL_BENCH_BOOK"); kept != "" {
		path = kept
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	s := book.DefaultSetup()
	s.Language = i18n.Vi
	plan := demo.Plan{Last: now, Days: 90, PerDay: 9, Seed: 1, Calendar: funnel.DefaultCalendar(), Zone: time.UTC}
	err := book.CreateFilled(b.Context(), path, false, s, func() time.Time { return tuitest.Friday }, func(made *book.Book) error {
		_, err := made.AddBulk(b.Context(), book.VerbDemo, book.Bulk{Stories: plan.Leads(100_000)})
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkKey measures what keys cost among a hundred thousand leads on a terminal of 200 × 60, with the card beside the list: what the
// program does itself, without what the book is asked for meanwhile, and the same with the answers of the book.
func BenchmarkKey(b *testing.B) {
	path := crowd(b)
	start := func(b *testing.B) *tuitest.Driver {
		b.Helper()
		d := tuitest.Start(b, path, tuitest.Setup{Makers: []screen.Maker{leads.Maker()}})
		b.Cleanup(d.Close)
		d.Resize(200, 60)
		return d
	}
	for name, keys := range map[string][]string{
		"move":   {"down", "down", "up", "down"},
		"page":   {"pgdown", "pgdown", "pgdown", "pgup"},
		"ends":   {"end", "home"},
		"select": {"space", "up"},
	} {
		b.Run(name+"/own", func(b *testing.B) {
			d := start(b)
			d.Hold()
			tuitest.Keys(b, d, keys...)
		})
		b.Run(name+"/answered", func(b *testing.B) { tuitest.Keys(b, start(b), keys...) })
	}
	for name, keys := range map[string][]string{
		"grades": {"down", "right", "up", "left"}, // everybody's
		"why":    {"down", "pgdown", "up", "pgup"},
	} {
		b.Run(name+"/own", func(b *testing.B) {
			d := start(b)
			d.Press(map[string][]string{"grades": {"V"}, "why": {"enter", "w"}}[name]...)
			d.Hold()
			tuitest.Keys(b, d, keys...)
		})
	}
	b.Run("score/answered", func(b *testing.B) {
		memory := screen.NewMemory(map[string]string{"leads columns": "name,grade-value,score"}, nil)
		d := tuitest.Start(b, path, tuitest.Setup{Makers: []screen.Maker{leads.Maker()}, Memory: memory})
		b.Cleanup(d.Close)
		tuitest.Keys(b, d, "down", "pgdown", "pgdown", "pgup")
	})
	// What the grades of everybody cost once, in the background.
	b.Run("compare/answered", func(b *testing.B) {
		d := start(b)
		d.Press("V")
		for b.Loop() {
			d.Outside(func(ctx context.Context, b *book.Book) error {
				_, _, err := b.Log(ctx, book.Batch{Day: now, Entries: []book.Entry{{Level: "reach", Count: 1}}})
				return err
			})
		}
	})
	typed := []string{"n", "g", "u", "y", "backspace", "backspace", "backspace", "backspace"}
	b.Run("type/own", func(b *testing.B) {
		d := start(b)
		d.Press("/")
		d.Hold()
		tuitest.Keys(b, d, typed...)
	})
	b.Run("type/answered", func(b *testing.B) {
		d := start(b)
		d.Press("/")
		tuitest.Keys(b, d, typed...)
	})
}
