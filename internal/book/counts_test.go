package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// TestPeriodIsTheSumOfItsDays reads random periods of a book of four months, with whole months and without, and adds their days up.
func TestPeriodIsTheSumOfItsDays(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	start := today - 120
	for d := start; d <= today; d += 3 {
		cost, minutes := int64(d%7), int64(d%5)
		_, _, err := b.Log(ctx, book.Batch{
			Day: d, Cost: &cost, Minutes: &minutes, Entries: []book.Entry{{Level: "reach", Channel: "call", Count: 20 + int64(d%11)}},
		})
		if err != nil {
			t.Fatal(err)
		}
		logOn(t, b, d, book.Entry{Level: "reach", Channel: "call", Count: 1}, book.Entry{Level: "inbound", Count: int64(d % 3)})
	}
	for d := start; d <= today; d += 10 {
		addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: d})
	}
	type key struct{ level, channel string }
	rapid.Check(t, func(t *rapid.T) {
		p := funnel.Period{From: start - 40 + funnel.Day(rapid.IntRange(0, 170).Draw(t, "from"))}
		p.To = p.From + funnel.Day(rapid.IntRange(0, 120).Draw(t, "days"))
		want := map[key]metrics.Counted{}
		for d := p.From; d <= p.To; d++ {
			counted, err := b.Counted(ctx, d)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range counted {
				k := key{c.Level, c.Channel}
				want[k] = sum(want[k], c)
			}
		}
		got := map[key]metrics.Counted{}
		counted, err := b.ReadPeriod(ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range counted {
			got[key{c.Level, c.Channel}] = c
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%v to %v (-days +period):\n%s", p.From, p.To, diff)
		}
	})
}

func sum(a, b metrics.Counted) metrics.Counted {
	add := func(x, y *int64) *int64 {
		if x == nil || y == nil {
			return either(x, y)
		}
		n := *x + *y
		return &n
	}
	return metrics.Counted{
		Level: b.Level, Channel: b.Channel, Count: a.Count + b.Count, Arrived: a.Arrived + b.Arrived, Unnamed: a.Unnamed + b.Unnamed,
		Cost: add(a.Cost, b.Cost), Minutes: add(a.Minutes, b.Minutes),
	}
}

func either(x, y *int64) *int64 {
	if x != nil {
		return x
	}
	return y
}
