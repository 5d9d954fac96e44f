package numbers_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/numbers"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// entries are one of level by channel.
func entries(level string, counts map[string]int64) (all []book.Entry) {
	for _, channel := range []string{"call", "flyer", "email", "livestream", ""} {
		if n := counts[channel]; n > 0 {
			all = append(all, book.Entry{Level: level, Channel: channel, Count: n})
		}
	}
	return all
}

// quarter fills a book with nearly four months of numbers that differ from week to week, of four channels and of none, what some of them took,
// targets, and people with cards.
func quarter(ctx context.Context, b *book.Book) error {
	for i := range funnel.Day(17) {
		day := today - 2 - 7*i
		n := int64(17 - i)
		batch := entries("reach", map[string]int64{"call": 200 + 10*(n%5), "flyer": 900 + 100*(n%4), "email": 700})
		batch = append(batch, entries("inbound", map[string]int64{"call": 2 + n%4, "flyer": 1 + n%3, "livestream": n % 2, "": 1})...)
		batch = append(batch, entries("qualified", map[string]int64{"call": 1 + n%2, "flyer": n % 2})...)
		batch = append(batch, entries("viewing", map[string]int64{"call": 1 - n%2})...)
		batch = append(batch, entries("buyer", map[string]int64{"call": max(0, n%5-3), "flyer": max(0, n-15)})...)
		if i == 1 {
			batch = append(batch, book.Entry{Level: "regular", Count: 1})
		}
		if _, _, err := b.Log(ctx, book.Batch{Day: day, Entries: batch}); err != nil {
			return err
		}
		cost, minutes := 300_000+20_000*n, int64(180)
		flyers := book.Batch{Day: day - 1, Entries: []book.Entry{{Level: "reach", Channel: "flyer", Count: 500}}, Cost: &cost, Minutes: &minutes}
		if _, _, err := b.Log(ctx, flyers); err != nil {
			return err
		}
	}
	if _, err := b.SetTargets(ctx, []funnel.Target{
		{Level: "reach", Count: 2000, Per: funnel.PerWeek, From: today - 200}, {Level: "inbound", Count: 7, Per: funnel.PerWeek, From: today - 200},
	}); err != nil {
		return err
	}
	for i := range funnel.Day(9) {
		l, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: fmt.Sprintf("Khách %d", i), Source: "referral"}, Level: "inbound", Day: today - 3 - 4*i})
		if err != nil {
			return err
		}
		if i%3 != 0 {
			continue
		}
		if _, err := b.MoveLead(ctx, book.Move{Lead: l.Lead.ID, Level: "qualified", Day: today - 2 - 4*i, Force: "told me so"}); err != nil {
			return err
		}
	}
	return nil
}

var sizes = [][2]int{{80, 24}, {120, 40}, {60, 20}}

func start(t tuitest.T, path string, s tuitest.Setup) *tuitest.Driver {
	t.Helper()
	s.Makers = []screen.Maker{numbers.Maker()}
	return tuitest.Start(t, path, s)
}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		full, empty := tuitest.NewBook(t, lang, quarter), tuitest.NewBook(t, lang, nil)
		for _, size := range sizes {
			setup := tuitest.Setup{Width: size[0], Height: size[1], Lang: lang}
			d := start(t, empty, setup)
			tuitest.Golden(t, d, fmt.Sprintf("empty.%s.%dx%d", lang, size[0], size[1]))
			d.Close()
			d = start(t, full, setup)
			for _, look := range []struct{ name, key string }{
				{"funnel", ""}, {"compare", "right"}, {"trend", "right"}, {"channels", "right"}, {"cohort", "c"}, {"prompt", "p"},
			} {
				if look.key != "" {
					d.Press(look.key)
				}
				if look.name == "cohort" {
					d.Press("right")
				}
				if look.name == "prompt" {
					d.Type("2026-10")
				}
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", look.name, lang, size[0], size[1]))
			}
			d.Close()
		}
	}
}

func monkeySetup() tuitest.Setup {
	return tuitest.Setup{Lang: i18n.Zh, Makers: []screen.Maker{numbers.Maker()}}
}
