package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func report(t *testing.T, b *book.Book, from, to funnel.Day, names bool) book.Report {
	t.Helper()
	r, _, err := b.Report(t.Context(), funnel.Period{From: from, To: to}, metrics.ByChannel, names)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func stepCounts(steps []metrics.Step) map[string]int64 {
	counts := map[string]int64{}
	for _, s := range steps {
		if s.Count > 0 {
			counts[s.Level] = s.Count
		}
	}
	return counts
}

func TestReport(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-90, book.Entry{Level: "reach", Count: 10})
	logOn(t, b, today-40, book.Entry{Level: "reach", Channel: "call", Count: 900}, book.Entry{Level: "inbound", Count: 3})
	logOn(t, b, today-29, book.Entry{Level: "reach", Count: 2000}, book.Entry{Level: "inbound", Count: 5}, book.Entry{Level: "qualified", Count: 2})
	logOn(t, b, today, book.Entry{Level: "reach", Count: 100})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: today - 3})

	r := report(t, b, today-29, today, false)
	if diff := cmp.Diff(map[string]int64{"reach": 2100, "inbound": 6, "qualified": 3, "viewing": 1}, stepCounts(r.Funnel.Steps)); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int64{"reach": 900, "inbound": 3}, stepCounts(r.Funnel.Before)); diff != "" {
		t.Errorf("the period before (-want +got):\n%s", diff)
	}
	if r.Before != (funnel.Period{From: today - 59, To: today - 30}) || r.Workdays != 26 || r.Comparison == nil || r.Comparison.Level != "buyer" {
		t.Errorf("before %v–%v, %d workdays, %+v", r.Before.From, r.Before.To, r.Workdays, r.Comparison)
	}
	if len(r.Trend) != 12 || r.Monthly || !r.Trend[11].Partial || r.Trend[10].Partial {
		t.Errorf("%d points, months: %t", len(r.Trend), r.Monthly)
	}
	var inTrend int64
	for _, p := range r.Trend {
		inTrend += p.Counts["reach"]
	}
	if inTrend != 3000 {
		t.Errorf("%d reached in the trend", inTrend)
	}
	if last := r.Year[len(r.Year)-1]; last.Day != today || last.Targets != 3 || last.Met != 0 || len(r.Year) != 91 {
		t.Errorf("%d days, the last %+v", len(r.Year), last)
	}
	if r.Customers != nil || r.Open != nil {
		t.Errorf("names that nobody asked for: %v %v", r.Customers, r.Open)
	}
}

// The sum of a trend in months is that of the period, whatever roll-up it comes from.
func TestReportOfYears(t *testing.T) {
	b := newBook(t)
	var want int64
	for i := range funnel.Day(40) {
		logOn(t, b, today-25*i, book.Entry{Level: "reach", Count: int64(100 + i)})
		want += int64(100 + i)
	}
	r := report(t, b, funnel.MinDay, today, false)
	var sum int64
	for _, p := range r.Trend {
		sum += p.Counts["reach"]
	}
	if !r.Monthly || sum != want || r.Funnel.Steps[0].Count != want {
		t.Errorf("months: %t, %d in the trend, %d in the funnel, want %d", r.Monthly, sum, r.Funnel.Steps[0].Count, want)
	}
	if r.Period.From != today-39*25 || r.Before.Len() != 0 || r.Funnel.Before != nil || r.Comparison != nil {
		t.Errorf("%v, before %v", r.Period, r.Before)
	}
	if len(r.Year) > 371 || r.Year[0].Day.Weekday() != 1 {
		t.Errorf("a year of %d days from a %v", len(r.Year), r.Year[0].Day.Weekday())
	}
}

func TestReportOfNothing(t *testing.T) {
	b := newBook(t)
	if r := report(t, b, today-29, today, true); r.First != nil || r.Funnel.Steps != nil || len(r.Levels) != 8 {
		t.Errorf("an empty book: %+v", r)
	}
	logOn(t, b, today-5, book.Entry{Level: "reach", Count: 1})
	if r := report(t, b, today-100, today-50, true); r.First == nil || *r.First != today-5 || r.Funnel.Steps != nil || r.Trend != nil {
		t.Errorf("before the first entry: %+v", r)
	}
	if r := report(t, b, today+1, today+9, true); r.Funnel.Steps != nil {
		t.Errorf("days to come: %+v", r)
	}
	if r := report(t, b, today-29, today, true); r.Funnel.Steps[0].Count != 1 || r.Comparison != nil {
		t.Errorf("%+v", r)
	}
	// Of the period before, what the book covers counts.
	logOn(t, b, today-35, book.Entry{Level: "reach", Count: 1})
	if r := report(t, b, today-29, today, true); r.Before != (funnel.Period{From: today - 35, To: today - 30}) || r.Comparison == nil {
		t.Errorf("a book of 36 days: before %v–%v", r.Before.From, r.Before.To)
	}
}

// Who buys most comes first; who asked not to be contacted, or was forgotten, is not named.
func TestReportNames(t *testing.T) {
	b := newBook(t)
	value := int64(5_000_000)
	for i, name := range []string{"An", "Bình", "Chi", "Dũng", "Em"} {
		card := person(name)
		if name == "Dũng" {
			card.Value = &value
		}
		addLead(t, b, book.NewLead{Card: card, Level: []string{"inbound", "inbound", "qualified", "qualified", "viewing"}[i], Day: today - 9})
	}
	quiet := person("Phúc")
	quiet.NoContact = &funnel.Statement{Day: today - 9}
	addLead(t, b, book.NewLead{Card: quiet, Level: "viewing", Day: today - 9})
	quiet.Name = "Giang"
	addLead(t, b, book.NewLead{Card: quiet, Level: "viewing", Day: today - 9})
	sell(t, b, funnel.Deal{Lead: 7, Day: today - 2, Amount: 10})
	sell(t, b, funnel.Deal{Lead: 1, Day: today - 2, Amount: 100})
	sell(t, b, funnel.Deal{Lead: 1, Day: today - 1, Amount: 50})
	sell(t, b, funnel.Deal{Lead: 2, Day: today - 2, Amount: 900})
	sell(t, b, funnel.Deal{Lead: 2, Day: today - 40, Amount: 1})
	r := report(t, b, today-29, today, true)
	want := []book.Customer{{Lead: 2, Name: "Bình", Deals: 1, Amount: 900}, {Lead: 1, Name: "An", Deals: 2, Amount: 150}}
	if diff := cmp.Diff(want, r.Customers); diff != "" {
		t.Errorf("customers (-want +got):\n%s", diff)
	}
	var open []string
	for _, l := range r.Open {
		open = append(open, l.Name)
	}
	if diff := cmp.Diff([]string{"Em", "Dũng", "Chi"}, open); diff != "" {
		t.Errorf("open leads (-want +got):\n%s", diff)
	}
	if r.Sales != (metrics.Sales{Purchases: 4, Amount: 1060}) {
		t.Errorf("%+v", r.Sales)
	}
}
