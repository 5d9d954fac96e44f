package book_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

var ever = funnel.Period{From: funnel.MinDay, To: funnel.MaxDay}

func cohorts(tb testing.TB, b *book.Book, p funnel.Period, by metrics.Grouping) metrics.CohortTable {
	tb.Helper()
	t, _, _, err := b.Cohorts(tb.Context(), p, by)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// cohortWords are the size of each cohort and, for a level, who has come by now, the shares by 7, 30 and 90 days, and the median.
func cohortWords(t metrics.CohortTable, level string) []string {
	var words []string
	for _, c := range t.Cohorts {
		for _, l := range c.Levels {
			if l.Level != level {
				continue
			}
			text := fmt.Sprintf("%s %d: %d", c.Key, c.Size, l.ByNow.Count)
			for _, share := range []*float64{l.By7, l.By30, l.By90} {
				if share == nil {
					text += " –"
				} else {
					text += fmt.Sprintf(" %.3g", *share)
				}
			}
			if l.Median != nil {
				text += fmt.Sprintf(" %d d", *l.Median)
			}
			words = append(words, text)
		}
	}
	return words
}

func wantCohorts(tb testing.TB, t metrics.CohortTable, level string, want ...string) {
	tb.Helper()
	if diff := cmp.Diff(want, cohortWords(t, level)); diff != "" {
		tb.Errorf("cohorts at %s (-want +got):\n%s", level, diff)
	}
}

// Today is 20 November 2026, so 1 October is 50 days ago and the first of November 19.
func TestCohorts(t *testing.T) {
	b := newBook(t)
	october, november := today-50, today-19
	an := addLead(t, b, book.NewLead{Card: person("An"), Day: october}).Lead.ID
	binh := addLead(t, b, book.NewLead{Card: person("Binh"), Day: october}).Lead.ID
	cuong := addLead(t, b, book.NewLead{Card: person("Cuong"), Day: october + 3}).Lead.ID
	addLead(t, b, book.NewLead{Card: person("Dung"), Day: october + 3})
	addLead(t, b, book.NewLead{Card: person("Em"), Day: november})
	addLead(t, b, book.NewLead{Card: person("Old"), Level: "buyer", Old: true})
	gone := addLead(t, b, book.NewLead{Card: person("Gone"), Level: "buyer", Day: october}).Lead.ID
	if _, err := b.ForgetLead(t.Context(), gone); err != nil {
		t.Fatal(err)
	}
	move(t, b, an, "qualified", october+5)
	move(t, b, binh, "qualified", october+40)
	lose(t, b, book.Loss{Lead: cuong, Day: october + 13, Reason: "price"})

	// Of four, one has come by the seventh day and one is lost on the tenth; two are left, one of whom comes on the 40th.
	wantCohorts(t, cohorts(t, b, ever, metrics.ByMonth), "qualified",
		"2026-10 4: 2 0.25 0.25 – 40 d",
		"2026-11 1: 0 0 – –")
	// Of five together, one is seen last before the 40th day: F = 0.2 + 0.6 · 1/2.
	wantCohorts(t, cohorts(t, b, ever, metrics.ByQuarter), "qualified", "2026-Q4 5: 2 0.2 0.2 – 40 d")
	wantCohorts(t, cohorts(t, b, ever, metrics.ByWeek), "qualified",
		"2026-09-28 4: 2 0.25 0.25 – 40 d",
		"2026-10-26 1: 0 0 – –")
	wantCohorts(t, cohorts(t, b, funnel.DayPeriod(october), metrics.ByMonth), "qualified", "2026-10 2: 2 0.5 0.5 – 5 d")
	if x := cohorts(t, b, ever, metrics.ByMonth); x.All.Size != 5 || x.Entry != "inbound" || len(x.Levels) != 6 {
		t.Errorf("%+v", x)
	}
}

// Who was lost and came back was never lost, who is paused waits, and who arrived had not been lost before.
func TestCohortsOfWhoCameBack(t *testing.T) {
	b := newBook(t)
	for _, name := range []string{"Lost", "Back", "Paused", "Bought"} {
		addLead(t, b, book.NewLead{Card: person(name), Day: today - 100})
	}
	for lead := range int64(2) {
		lose(t, b, book.Loss{Lead: lead + 1, Day: today - 90, Reason: "price"})
	}
	if _, err := b.ReviveLead(t.Context(), 2, today); err != nil {
		t.Fatal(err)
	}
	pause(t, b, book.Pause{Lead: 3, Day: today - 80, Until: today + 9})
	move(t, b, 4, "buyer", today-20)
	lose(t, b, book.Loss{Lead: 4, Day: today - 10, Reason: "price"})
	// Of three who are not lost one buys on the 80th day: 3/4 · 1/3.
	wantCohorts(t, cohorts(t, b, ever, metrics.ByMonth), "buyer", "2026-08 4: 1 0 0 0.25")
}

// A cohort that is too young says nothing of what it has not lived to see, also when nobody waits any more.
func TestCohortsTooYoung(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified", Day: today - 10})
	addLead(t, b, book.NewLead{Card: person("Binh"), Day: today - 10})
	lose(t, b, book.Loss{Lead: 2, Day: today - 5, Reason: "price"})
	wantCohorts(t, cohorts(t, b, ever, metrics.ByMonth), "qualified", "2026-11 2: 1 0.5 – – 0 d")
}

// What a clock that was set back makes lie in the future has not happened.
func TestCohortsBeforeTheirArrivals(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 50})
	move(t, b, 1, "qualified", today-10)
	earlier, err := book.Open(t.Context(), b.Path(), book.ReadOnly, func() time.Time { return friday.AddDate(0, 0, -30) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := earlier.Close(); err != nil {
			t.Error(err)
		}
	})
	wantCohorts(t, cohorts(t, earlier, ever, metrics.ByMonth), "qualified", "2026-10 1: 0 0 – –")
}

// On a book of many people: who has come by now is told by their cards.
func TestCohortsAgreeWithCards(t *testing.T) {
	b := newBook(t)
	plan := demo.Plan{Last: today, Days: 365, PerDay: 1, Seed: 4, Calendar: funnel.DefaultCalendar(), Zone: friday.Location()}
	if _, err := b.AddBulk(t.Context(), book.VerbDemo, book.Bulk{Tallies: plan.Tallies(), Stories: plan.Leads(150)}); err != nil {
		t.Fatal(err)
	}
	want, got := map[string]int64{}, map[string]int64{}
	for id := range int64(150) {
		p, err := b.Profile(t.Context(), id+1)
		if err != nil {
			t.Fatal(err)
		}
		month := p.Arrivals[0].Day.Month()
		for _, a := range p.Arrivals[1:] {
			want[month+" "+a.Level]++
		}
		want[month]++
	}
	for _, c := range cohorts(t, b, ever, metrics.ByMonth).Cohorts {
		got[c.Key] = c.Size
		for _, l := range c.Levels {
			if l.ByNow.Count > 0 {
				got[c.Key+" "+l.Level] = l.ByNow.Count
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-cards +cohorts):\n%s", diff)
	}
}
