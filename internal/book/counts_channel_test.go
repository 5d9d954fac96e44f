package book_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// sourced is a card of a person who came through a channel.
func sourced(name, channel string) funnel.Card {
	c := person(name)
	c.Source = channel
	return c
}

// ratios reads a table of ratios of a period that ends today.
func ratios(t *testing.T, b *book.Book, days int, q book.RatioQuery) metrics.RatioTable {
	t.Helper()
	q.Period = funnel.Period{From: today - funnel.Day(days) + 1, To: today}
	table, _, _, err := b.Ratios(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// groupCounts are the counts of each group that are not 0, by its key and the level's.
func groupCounts(t metrics.RatioTable) map[string]map[string]int64 {
	counts := map[string]map[string]int64{}
	for _, g := range t.Groups {
		counts[g.Key] = stepCounts(g.Steps)
	}
	return counts
}

// Whoever is drawn from a tally counts in its channel, and in their own where it names none. The channels sum to the whole.
func TestWhoIsDrawnCountsInOneChannel(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-60, book.Entry{Level: "inbound", Count: 1})
	addLead(t, b, book.NewLead{Card: sourced("Before the period", "call"), Day: today - 60})

	logOn(t, b, today-3, book.Entry{Level: "inbound", Count: 5}, book.Entry{Level: "inbound", Channel: "call", Count: 2},
		book.Entry{Level: "reach", Channel: "call", Count: 500})
	addLead(t, b, book.NewLead{Card: sourced("Of the calls", "call"), Day: today - 3})
	addLead(t, b, book.NewLead{Card: sourced("Of the calls too", "call"), Day: today - 3})
	addLead(t, b, book.NewLead{Card: sourced("A third one", "call"), Day: today - 3})    // from those without a channel
	addLead(t, b, book.NewLead{Card: sourced("An e-mail", "email"), Day: today - 3})     // likewise
	addLead(t, b, book.NewLead{Card: person("Of no known source"), Day: today - 3})      // likewise, and stays there
	addLead(t, b, book.NewLead{Card: sourced("One more", "sms"), Day: today, New: true}) // counts by itself

	table := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByChannel})
	want := map[string]map[string]int64{
		"call": {"reach": 500, "inbound": 3}, "email": {"inbound": 1}, "sms": {"inbound": 1}, "": {"inbound": 3},
	}
	if diff := cmp.Diff(want, groupCounts(table)); diff != "" {
		t.Errorf("by channel (-want +got):\n%s", diff)
	}
	if last := table.Groups[len(table.Groups)-1]; last.Key != "" || table.Groups[0].Key != "call" {
		t.Errorf("the order: %+v", table.Groups)
	}
	whole := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios})
	if diff := cmp.Diff(map[string]map[string]int64{"": {"reach": 500, "inbound": 8}}, groupCounts(whole)); diff != "" {
		t.Errorf("the whole (-want +got):\n%s", diff)
	}
}

// When all of a day's people without a channel turn out to have one, no group of nobody is left.
func TestNoGroupOfNobody(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today, book.Entry{Level: "inbound", Count: 2})
	addLead(t, b, book.NewLead{Card: sourced("An", "call")})
	addLead(t, b, book.NewLead{Card: sourced("Binh", "email")})
	table := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByChannel})
	if diff := cmp.Diff(map[string]map[string]int64{"call": {"inbound": 1}, "email": {"inbound": 1}}, groupCounts(table)); diff != "" {
		t.Errorf("by channel (-want +got):\n%s", diff)
	}
}

// The months of a period are read from their roll-up, and its other days person by person.
func TestChannelsOfAPeriodAreTheSumOfItsDays(t *testing.T) {
	b := newBook(t)
	start := today - 120
	for i := range funnel.Day(60) {
		day := start + 2*i
		logOn(t, b, day, book.Entry{Level: "inbound", Count: 3}, book.Entry{Level: "inbound", Channel: "sms", Count: 1})
		lead := addLead(t, b, book.NewLead{Card: sourced("An", []string{"call", "email", "sms", ""}[i%4]), Day: day})
		if i%7 == 0 {
			_, err := b.EditLead(t.Context(), lead.Lead.ID, false, func(c *funnel.Card) error {
				c.Source = "flyer"
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	channels := func(t fataler, p funnel.Period) map[string]int64 {
		table, _, _, err := b.Ratios(context.Background(), book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByChannel, Period: p})
		if err != nil {
			t.Fatal(err)
		}
		counts := map[string]int64{}
		for key, levels := range groupCounts(table) {
			counts[key] = levels["inbound"]
		}
		return counts
	}
	byDay := map[funnel.Day]map[string]int64{}
	for d := start; d <= today; d++ {
		byDay[d] = channels(t, funnel.DayPeriod(d))
	}
	rapid.Check(t, func(t *rapid.T) {
		p := funnel.Period{From: start + funnel.Day(rapid.IntRange(0, 119).Draw(t, "from"))}
		p.To = min(today, p.From+funnel.Day(rapid.IntRange(0, 120).Draw(t, "days")))
		want := map[string]int64{}
		for d := p.From; d <= p.To; d++ {
			for key, n := range byDay[d] {
				want[key] += n
			}
		}
		if diff := cmp.Diff(want, channels(t, p)); diff != "" {
			t.Fatalf("%v to %v (-days +period):\n%s", p.From, p.To, diff)
		}
	})
}
