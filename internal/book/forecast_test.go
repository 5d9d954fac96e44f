package book_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// thisMonth is November 2026, of which eight workdays are left after Friday, 20.
var thisMonth = funnel.MonthOf(today)

func forecast(tb testing.TB, b *book.Book, asked funnel.Period) metrics.Forecast {
	tb.Helper()
	x, _, _, err := b.ForecastBuyers(tb.Context(), asked, funnel.Period{From: today - 364, To: today})
	if err != nil {
		tb.Fatal(err)
	}
	return x
}

// bought adds people who came on a day and bought so many days later.
func bought(tb testing.TB, b *book.Book, day funnel.Day, days int, names ...string) {
	tb.Helper()
	for _, name := range names {
		lead := addLead(tb, b, book.NewLead{Card: person(name), Day: day}).Lead.ID
		move(tb, b, lead, "buyer", day+funnel.Day(days))
	}
}

// Open leads count by their level and the days there; who is lost, paused, has bought, or is known from before does not.
func TestForecastOfOpenLeads(t *testing.T) {
	b := newBook(t)
	bought(t, b, today-60, 20, "A", "B")
	for _, name := range []string{"C", "D"} {
		lead := addLead(t, b, book.NewLead{Card: person(name), Day: today - 60}).Lead.ID
		lose(t, b, book.Loss{Lead: lead, Day: today - 30, Reason: "price"})
	}
	value := int64(500)
	card := person("Open")
	card.Value = &value
	addLead(t, b, book.NewLead{Card: card, Day: today - 15})
	addLead(t, b, book.NewLead{Card: person("Open too"), Day: today - 15})
	addLead(t, b, book.NewLead{Card: person("Viewing"), Level: "viewing", Day: today - 3})
	back := addLead(t, b, book.NewLead{Card: person("Moved back"), Level: "viewing", Day: today - 15}).Lead.ID
	move(t, b, back, "inbound", today)
	paused := addLead(t, b, book.NewLead{Card: person("Paused"), Day: today - 15}).Lead.ID
	pause(t, b, book.Pause{Lead: paused, Day: today - 1, Until: today + 9})
	addLead(t, b, book.NewLead{Card: person("From before"), Old: true})

	x := forecast(t, b, thisMonth)
	want := []metrics.OpenLeads{
		{Level: "inbound", Days: 15, Leads: 3, Valued: 1, Value: 500},
		{Level: "viewing", Days: 3, Leads: 1},
	}
	if diff := cmp.Diff(want, x.Open); diff != "" || x.Undated != 1 {
		t.Errorf("%d undated, open (-want +got):\n%s", x.Undated, diff)
	}
	// Half of the inbound who are seen for so long buy on the 20th day, the others never; at the viewing all who bought did on the same day.
	if p := x.Parts[0]; p.Bought != 2 || math.Abs(p.Expected-1.5) > 1e-9 || x.Parts[1].Expected != 0 {
		t.Errorf("%+v", x.Parts)
	}
	if x.Buyers < 1.5 || x.Left != 0 || x.From != today {
		t.Errorf("%+v", x)
	}
}

// People to come: the pace of the last 20 workdays, with and without cards, and whoever bought without one.
func TestForecastOfPeopleToCome(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-200, book.Entry{Level: "inbound", Count: 100}, book.Entry{Level: "buyer", Count: 7})
	logOn(t, b, today-23, book.Entry{Level: "inbound", Count: 11}) // Wednesday, the 20th workday back
	logOn(t, b, today-24, book.Entry{Level: "inbound", Count: 50}) // the 21st
	logOn(t, b, today-5, book.Entry{Level: "inbound", Count: 8})   // a Sunday
	logOn(t, b, today, book.Entry{Level: "inbound", Count: 300}, book.Entry{Level: "buyer", Count: 1})
	bought(t, b, today-2, 1, "A") // one more inbound, and one more buyer

	x := forecast(t, b, thisMonth)
	want := metrics.Coming{
		Level: "inbound", Recent: 20, Workdays: 20, People: 470, Named: 1, UnnamedBuyers: 8,
		Days: []funnel.Day{today, today + 1, today + 3, today + 4, today + 5, today + 6, today + 7, today + 8, today + 10},
	}
	if diff := cmp.Diff(want, x.Coming); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if x.Counted != 2 {
		t.Errorf("%d counted", x.Counted)
	}
	if x := forecast(t, b, funnel.Period{From: today + 11, To: today + 20}); x.Counted != 0 || x.From != today+11 {
		t.Errorf("%+v", x)
	}
}

// Where nobody is counted at the level at which leads enter, the first level that counts tells.
func TestForecastWithoutTheEntryLevel(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-10, book.Entry{Level: "reach", Count: 500}, book.Entry{Level: "buyer", Count: 5})
	if c := forecast(t, b, thisMonth).Coming; c.Level != "reach" || c.People != 500 || c.UnnamedBuyers != 5 || c.Workdays != 9 {
		t.Errorf("%+v", c)
	}
}

// A new buyer is worth what people paid at first, not what they paid since.
func TestForecastByFirstPurchases(t *testing.T) {
	b := newBook(t)
	for lead := range int64(3) {
		addLead(t, b, book.NewLead{Card: person("P"), Day: today - 90, Force: true})
		sell(t, b, funnel.Deal{Lead: lead + 1, Amount: 1000 * (lead + 1), Day: today - 80})
		sell(t, b, funnel.Deal{Lead: lead + 1, Amount: 7, Day: today - 70})
	}
	sell(t, b, funnel.Deal{Lead: 1, Amount: -100, Day: today - 60})
	if p := forecast(t, b, thisMonth).Purchase; p != (metrics.AveragePurchase{Amount: 2000, Purchases: 3}) {
		t.Errorf("%+v", p)
	}
}

// Who stands at a hidden level stands at the one below it; where the buying level is hidden, nothing tells of buyers (finding 5).
func TestForecastWithHiddenLevels(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: today - 5})
	if _, err := b.HideLevel(t.Context(), "viewing", true); err != nil {
		t.Fatal(err)
	}
	if x := forecast(t, b, thisMonth); len(x.Open) != 1 || x.Open[0].Level != "qualified" || len(x.Levels) != 2 {
		t.Errorf("%+v", x.Open)
	}
	if _, err := b.HideLevel(t.Context(), "buyer", true); err != nil {
		t.Fatal(err)
	}
	_, _, _, err := b.ForecastBuyers(t.Context(), thisMonth, lastYear)
	wantError(t, err, i18n.BuyingHidden)
	_, _, err = b.Plan(t.Context(), book.PlanQuery{Income: 500, Span: thisMonth, From: lastYear, Sure: 0.8})
	wantError(t, err, i18n.BuyingHidden)
}

// Finding 2: hiding the level of new leads changes nothing of what is forecast.
func TestForecastWithTheEntryLevelHidden(t *testing.T) {
	b := newBook(t)
	bought(t, b, today-60, 20, "A", "B")
	logOn(t, b, today-30, book.Entry{Level: "inbound", Count: 40}, book.Entry{Level: "buyer", Count: 3})
	addLead(t, b, book.NewLead{Card: person("Open"), Day: today - 15})
	addLead(t, b, book.NewLead{Card: person("Further"), Level: "viewing", Day: today - 15})
	shown := forecast(t, b, thisMonth)
	if _, err := b.HideLevel(t.Context(), "inbound", true); err != nil {
		t.Fatal(err)
	}
	hidden := forecast(t, b, thisMonth)
	if diff := cmp.Diff(shown.Parts, hidden.Parts); diff != "" || hidden.Parts[0].Level != "inbound" || hidden.Buyers != shown.Buyers {
		t.Errorf("(-shown +hidden):\n%s", diff)
	}
}

// Ratios that are to be taken from a time that has not begun are of that time.
func TestForecastFromATimeToCome(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-10, book.Entry{Level: "inbound", Count: 5})
	asked := funnel.Period{From: today + 11, To: today + 41}
	if x, _, _, err := b.ForecastBuyers(t.Context(), thisMonth, asked); err != nil || x.History != asked {
		t.Errorf("%v, %v", x.History, err)
	}
}

func TestForecastOfAnEmptyBook(t *testing.T) {
	x, first, _, err := newBook(t).ForecastBuyers(t.Context(), thisMonth, ever)
	if err != nil || first != nil || x.Known || x.Buying != "buyer" || len(x.Parts) != 0 {
		t.Errorf("%+v, %v, %v", x, first, err)
	}
}
