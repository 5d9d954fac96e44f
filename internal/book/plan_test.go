package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

var lastYear = funnel.Period{From: today - 364, To: today}

func planOf(tb testing.TB, b *book.Book, q book.PlanQuery) book.Planned {
	tb.Helper()
	q.Span, q.From, q.Sure = funnel.MonthOf(today), lastYear, 0.8
	p, _, err := b.Plan(tb.Context(), q)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// What counts for the goal is what the month has counted, and what the ratios rest on is the year; a person who was drawn from a tally
// without a channel is that of the person's own source.
func TestPlanReadsTheMonthAndTheYear(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-40, book.Entry{Level: "reach", Channel: "call", Count: 900}, book.Entry{Level: "inbound", Count: 3},
		book.Entry{Level: "qualified", Count: 2})
	addLead(t, b, book.NewLead{Card: funnel.Card{Name: "An", Source: "call"}, Day: today - 40})
	logOn(t, b, today-2, book.Entry{Level: "reach", Channel: "call", Count: 100}, book.Entry{Level: "qualified", Count: 1})
	p := planOf(t, b, book.PlanQuery{Level: "qualified", Count: 4})
	if !p.Known || p.Counted != 1 || p.Missing != 3 || p.From != (funnel.Period{From: today - 40, To: today}) {
		t.Errorf("%+v", p)
	}
	// Friday 20 November: six days of work a week until the 30th.
	if p.WorkdaysLeft != 9 {
		t.Errorf("%d workdays left", p.WorkdaysLeft)
	}
	links := p.Chain.Links
	if len(links) != 2 || links[0].Count != 3 || links[0].BaseCount != 1000 || links[1].Count != 3 || links[1].BaseCount != 3 {
		t.Errorf("%+v", links)
	}
	if len(p.Channels) != 1 || p.Channels[0].Channel != "call" {
		t.Errorf("%+v", p.Channels)
	}
}

func TestPlanOfAnIncome(t *testing.T) {
	b := newBook(t)
	_, _, err := b.Plan(t.Context(), book.PlanQuery{Level: "buyer", Income: 500, Span: funnel.MonthOf(today), From: lastYear, Sure: 0.8})
	if err != nil {
		t.Errorf("a book without anything: %v", err)
	}
	logOn(t, b, today-40, book.Entry{Level: "viewing", Count: 9}, book.Entry{Level: "buyer", Count: 1})
	_, _, err = b.Plan(t.Context(), book.PlanQuery{Level: "buyer", Income: 500, Span: funnel.MonthOf(today), From: lastYear, Sure: 0.8})
	wantError(t, err, i18n.NoDealsToAverage)

	addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Old: true})
	sell(t, b, funnel.Deal{Lead: 1, Day: today - 20, Amount: 300})
	sell(t, b, funnel.Deal{Lead: 1, Day: today - 10, Amount: 200})
	sell(t, b, funnel.Deal{Lead: 1, Day: today - 9, Amount: -100}) // a refund lowers the average
	if p := planOf(t, b, book.PlanQuery{Level: "buyer", Income: 500}); p.PerDeal != 200 || p.Deals != 2 || p.Missing != 2 ||
		p.Earned != (book.Earned{Amount: 100, Purchases: 1}) {
		t.Errorf("%d deals of %d, the average of %d", p.Missing, p.PerDeal, p.Deals)
	}
	named := int64(125)
	if p := planOf(t, b, book.PlanQuery{Level: "buyer", Income: 500, PerDeal: &named}); p.PerDeal != 125 || p.Deals != 0 || p.Missing != 3 {
		t.Errorf("%d deals of %d, the average of %d", p.Missing, p.PerDeal, p.Deals)
	}
	one := int64(1)
	_, _, err = b.Plan(t.Context(), book.PlanQuery{Level: "buyer", Income: funnel.MaxMoney, PerDeal: &one, From: lastYear, Sure: 0.8})
	wantError(t, err, i18n.GoalTooLarge)
}

// Finding 8: an income is money, and what the span has brought counts: deals as recorded, and a buyer without one as one.
func TestPlanOfAnIncomeCountsWhatIsEarned(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-1, book.Entry{Level: "viewing", Count: 30}, book.Entry{Level: "buyer", Count: 3})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Old: true})
	for day, amount := range map[funnel.Day]int64{today: 700, today - 1: 300, today - 2: 200, today - 3: 400, today - 40: 900} {
		sell(t, b, funnel.Deal{Lead: 1, Day: day, Amount: amount})
	}
	// Four purchases of 1,600 this month, five of 2,500 in the year.
	for income, missing := range map[int64]int64{1600: 0, 1601: 1, 2100: 1, 2101: 2} {
		p := planOf(t, b, book.PlanQuery{Income: income})
		if p.Missing != missing || p.Goal != "buyer" || p.Counted != 3 || p.Count != 3+missing || p.Earned != (book.Earned{Amount: 1600, Purchases: 4}) {
			t.Errorf("%d: %+v", income, p)
		}
	}
	perDeal := int64(100)
	if p := planOf(t, b, book.PlanQuery{Income: 1000, PerDeal: &perDeal}); p.Missing != 6 || p.Earned.Amount != 400 {
		t.Errorf("%+v", p)
	}
	logOn(t, b, today, book.Entry{Level: "buyer", Count: 3})
	if p := planOf(t, b, book.PlanQuery{Income: 1000, PerDeal: &perDeal}); p.Missing != 4 || p.Earned != (book.Earned{Amount: 600, Purchases: 4, Buyers: 2}) {
		t.Errorf("%+v", p)
	}
}

// Finding 10: the ratio into a level rests on months in which the level below it was counted.
func TestPlanNamesMonthsThatWereNotCounted(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-39, book.Entry{Level: "inbound", Count: 50}, book.Entry{Level: "qualified", Count: 25}, book.Entry{Level: "buyer", Count: 12})
	logOn(t, b, today-8, book.Entry{Level: "reach", Count: 3000}, book.Entry{Level: "inbound", Count: 60}, book.Entry{Level: "qualified", Count: 25},
		book.Entry{Level: "buyer", Count: 5})
	links := planOf(t, b, book.PlanQuery{Level: "buyer", Count: 20}).Chain.Links
	october := funnel.MonthOf(today.AddMonths(-1))
	if len(links) != 3 || len(links[0].Uncounted) != 1 || links[0].Uncounted[0] != october || links[1].Uncounted != nil {
		t.Errorf("%+v", links)
	}
}

// Finding 11: ratios from a time that has not begun are of that time.
func TestPlanFromATimeToCome(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-8, book.Entry{Level: "buyer", Count: 3})
	december := funnel.MonthOf(today.AddMonths(1))
	p, _, err := b.Plan(t.Context(), book.PlanQuery{Level: "buyer", Count: 9, Span: thisMonth, From: december, Sure: 0.8})
	if err != nil || p.Known || p.From != december {
		t.Errorf("%+v, %v", p.From, err)
	}
}

// Finding 13: who is on the way is told, and to what level a plan can go by the history.
func TestPlanTellsWhoIsOnTheWay(t *testing.T) {
	b := newBook(t)
	for name, level := range map[string]string{"A": "inbound", "B": "qualified", "C": "viewing", "D": "buyer"} {
		addLead(t, b, book.NewLead{Card: person(name), Level: level, Day: today - 3, Force: true})
	}
	lose(t, b, book.Loss{Lead: addLead(t, b, book.NewLead{Card: person("Lost"), Day: today - 3}).Lead.ID, Day: today, Reason: "price"})
	if p := planOf(t, b, book.PlanQuery{Level: "buyer", Count: 9}); p.Open != 3 || !p.Known {
		t.Errorf("%+v", p)
	}
	if p := planOf(t, b, book.PlanQuery{Level: "viewing", Count: 9}); p.Open != 2 {
		t.Errorf("%+v", p)
	}
	if p := planOf(t, b, book.PlanQuery{Level: "loyal", Count: 9}); p.Known || p.Highest != "buyer" {
		t.Errorf("%+v", p)
	}
}

func TestPlanThatRestsOnNothing(t *testing.T) {
	b := newBook(t)
	if p := planOf(t, b, book.PlanQuery{Level: "buyer", Count: 3}); p.First != nil || p.Known {
		t.Errorf("%+v", p)
	}
	log(t, b, book.Entry{Level: "viewing", Count: 9})
	if p := planOf(t, b, book.PlanQuery{Level: "buyer", Count: 3}); p.First == nil || p.Known || p.Goal != "buyer" || p.WorkdaysLeft == 0 {
		t.Errorf("%+v", p)
	}
}

// The channels are told apart only when they are asked for, and the months count what the whole counts.
func TestObserved(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-40, book.Entry{Level: "reach", Channel: "call", Count: 900}, book.Entry{Level: "inbound", Count: 3})
	addLead(t, b, book.NewLead{Card: funnel.Card{Name: "An", Source: "call"}, Day: today - 40})
	logOn(t, b, today-2, book.Entry{Level: "reach", Channel: "call", Count: 100})
	for _, channels := range []bool{false, true} {
		x, _, err := b.Observed(t.Context(), lastYear, channels)
		if err != nil {
			t.Fatal(err)
		}
		if x.Period != (funnel.Period{From: today - 40, To: today}) || len(x.Months) != 2 {
			t.Errorf("%+v", x)
		}
		all, months, workdays, byPhone := metrics.ByLevel(x.Counted), int64(0), 0, int64(0)
		for _, m := range x.Months {
			months += m.Counts["reach"]
			workdays += m.Workdays
		}
		for _, c := range x.Counted {
			if c.Channel == "call" && c.Level == "inbound" {
				byPhone += c.Count
			}
		}
		if all["reach"] != 1000 || months != 1000 || all["inbound"] != 3 || workdays != x.Workdays {
			t.Errorf("%v, %d in the months; %d workdays and %d", all, months, workdays, x.Workdays)
		}
		if want := map[bool]int64{true: 1}[channels]; byPhone != want {
			t.Errorf("channels %v: %d inbound by phone", channels, byPhone)
		}
	}
}
