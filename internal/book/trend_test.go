package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// What is read apart is what a report of the same period has.
func TestTrendIsThatOfTheReport(t *testing.T) {
	b := newBook(t)
	for i := range funnel.Day(45) {
		logOn(t, b, today-23*i, book.Entry{Level: "reach", Count: int64(100 + i)}, book.Entry{Level: "inbound", Count: int64(i)})
	}
	for _, p := range []funnel.Period{
		{From: today - 29, To: today}, {From: today - 29, To: today + 9}, {From: today - 400, To: today - 300}, {From: funnel.MinDay, To: today},
	} {
		r := report(t, b, p.From, p.To, false)
		trend, first, err := b.Trend(t.Context(), p)
		if err != nil || first == nil || *first != *r.First || trend.Monthly != r.Monthly {
			t.Fatal(trend, first, err)
		}
		if diff := cmp.Diff(r.Trend, trend.Points); diff != "" {
			t.Errorf("%v (-report +trend):\n%s", p, diff)
		}
	}
}

// The period before is that of a report, and what is said of the two is what compare says of them.
func TestCompareBefore(t *testing.T) {
	b := newBook(t)
	if c, first, err := b.CompareBefore(t.Context(), funnel.Period{From: today - 29, To: today}, "buyer"); c != nil || first != nil || err != nil {
		t.Errorf("an empty book: %v %v %v", c, first, err)
	}
	logOn(t, b, today-70, book.Entry{Level: "reach", Count: 900}, book.Entry{Level: "inbound", Count: 8}, book.Entry{Level: "buyer", Count: 1})
	logOn(t, b, today-40, book.Entry{Level: "reach", Count: 800}, book.Entry{Level: "inbound", Count: 9}, book.Entry{Level: "buyer", Count: 2})
	logOn(t, b, today-3, book.Entry{Level: "reach", Count: 2000}, book.Entry{Level: "inbound", Count: 12}, book.Entry{Level: "buyer", Count: 4})
	for _, asked := range []funnel.Period{{From: today - 29, To: today}, funnel.MonthOf(today), {From: today - 49, To: today - 20}} {
		c, _, err := b.CompareBefore(t.Context(), asked, "buyer")
		if err != nil || c == nil {
			t.Fatal(c, err)
		}
		r := report(t, b, asked.From, asked.To, false)
		if c.Before.Period != r.Before || c.After.Period != r.Period {
			t.Errorf("%v with %v, in the report %v with %v", c.After.Period, c.Before.Period, r.Period, r.Before)
		}
		want, _, _, err := b.Compare(t.Context(), c.Before.Period, asked, "buyer")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, *c); diff != "" {
			t.Errorf("(-compare +before):\n%s", diff)
		}
	}
	for name, p := range map[string]funnel.Period{
		"before all": {From: today - 400, To: today - 390}, "nothing before it": {From: today - 80, To: today}, "to come": {From: today + 1, To: today + 9},
	} {
		if c, first, err := b.CompareBefore(t.Context(), p, "buyer"); c != nil || first == nil || err != nil {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
		if trend, _, err := b.Trend(t.Context(), p); err != nil || (len(trend.Points) > 0) != (name == "nothing before it") {
			t.Errorf("%s: %d points, %v", name, len(trend.Points), err)
		}
	}
}
