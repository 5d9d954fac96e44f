package book_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func compare(t *testing.T, b *book.Book, before, after funnel.Period, level string) (metrics.Comparison, *funnel.Day) {
	t.Helper()
	c, first, _, err := b.Compare(t.Context(), before, after, level)
	if err != nil {
		t.Fatal(err)
	}
	return c, first
}

// The counts and workdays are those of the periods, days off left out, and what lies ahead or before the book cut off. The effects sum to the change.
func TestCompare(t *testing.T) {
	b := newBook(t) // today is Friday, 20 November 2026
	october := funnel.MonthOf(today.AddMonths(-1))
	november := funnel.MonthOf(today)
	logOn(t, b, october.From+4, book.Entry{Level: "reach", Count: 26_000}, book.Entry{Level: "inbound", Count: 80},
		book.Entry{Level: "qualified", Count: 30})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Day: october.From + 5, New: true})
	logOn(t, b, today, book.Entry{Level: "reach", Count: 30_000}, book.Entry{Level: "inbound", Count: 120},
		book.Entry{Level: "qualified", Count: 50}, book.Entry{Level: "viewing", Count: 9}, book.Entry{Level: "buyer", Count: 3})
	if _, err := b.AddDayOff(t.Context(), funnel.DayPeriod(november.From+1), ""); err != nil {
		t.Fatal(err)
	}

	c, first := compare(t, b, october, november, "buyer")
	if first == nil || *first != october.From+4 {
		t.Errorf("first: %v", first)
	}
	want := map[string]int64{"reach": 26_000, "inbound": 81, "qualified": 31, "viewing": 1, "buyer": 1}
	if diff := cmp.Diff(want, c.Before.Counts); diff != "" {
		t.Errorf("October (-want +got):\n%s", diff)
	}
	if c.Before.Period.From != *first || c.Before.Workdays != 24 || c.After.Workdays != 16 || c.After.Period.To != today {
		t.Errorf("%d and %d workdays, to %s", c.Before.Workdays, c.After.Workdays, c.After.Period.To)
	}
	sum := c.WorkdaysEffect + c.PerWorkdayEffect
	for _, s := range c.Steps {
		sum += s.Effect
	}
	if c.Change != 2 || math.Abs(sum-2) > 1e-12 || c.WorkdaysEffect >= 0 || c.PerWorkdayEffect <= 0 {
		t.Errorf("%+v", c)
	}
	if back, _ := compare(t, b, november, october, "buyer"); math.Abs(back.Volume+c.Volume) > 1e-12 || back.Change != -2 {
		t.Errorf("the other way round: %+v", back)
	}
}

// In a book without anything there is nothing to compare.
func TestCompareNothing(t *testing.T) {
	b := newBook(t)
	c, first := compare(t, b, funnel.DayPeriod(today-1), funnel.DayPeriod(today), "buyer")
	if first != nil || len(c.Steps) != 0 || c.Change != 0 {
		t.Errorf("%+v, first %v", c, first)
	}
}
