package book_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Every deal of the period counts once, by whatever the report is split, so that all together are its sales.
func TestBusiness(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	value, cost := int64(700), int64(30)
	add := func(c funnel.Card) int64 { return addLead(t, b, book.NewLead{Card: c, Day: today - 90}).Lead.ID }
	an := add(funnel.Card{Name: "An", Product: "flat", Region: "Huế"})
	binh := add(funnel.Card{Name: "Bình", Region: "hue", NoContact: &funnel.Statement{Day: today, Source: "letter"}})
	gone := add(funnel.Card{Name: "Cường", Region: "Huế"})
	add(funnel.Card{Name: "Dung", Product: "House", Value: &value})
	for _, d := range []funnel.Deal{
		{Lead: an, Day: today - 5, Amount: 1000, Cost: &cost},
		{Lead: an, Day: today - 4, Amount: 500, Product: "house"},
		{Lead: an, Day: today - 3, Amount: -200},
		{Lead: binh, Day: today, Amount: 300},
		{Lead: gone, Day: today - 1, Amount: 50},
		{Lead: binh, Day: today - 80, Amount: 9999},
	} {
		_, err := b.AddDeal(t.Context(), book.NewDeal{Deal: d})
		must(t, err)
	}
	for _, day := range []funnel.Day{today - 6, today - 2, today - 70} {
		_, err := b.TouchLead(t.Context(), book.NewTouch{Touch: funnel.Touch{Lead: an, Day: day, Kind: "call"}})
		must(t, err)
	}
	_, err := b.ForgetLead(t.Context(), gone)
	must(t, err)
	four, five, one, zero := today-4, today-5, today-1, today
	forgotten := book.Account{Forgotten: true, Buying: grade.Buying{Purchases: 1, Revenue: 50}, Uncosted: 1, Last: &one}
	customers := []book.Account{
		{Name: "An", Lead: an, Buying: grade.Buying{Purchases: 2, Revenue: 1300, Cost: 30}, Uncosted: 1, Customers: 1, Last: &four, Touches: 2},
		{Lead: binh, Buying: grade.Buying{Purchases: 1, Revenue: 300}, Uncosted: 1, Customers: 1, Last: &zero}, // who asked to be left alone is not named
		forgotten,
	}
	for by, want := range map[metrics.Grouping][]book.Account{
		metrics.ByProduct: {
			{Key: "flat", Name: "flat", Buying: grade.Buying{Purchases: 1, Revenue: 800, Cost: 30}, Customers: 1, Last: &five},
			{Key: "house", Name: "house", Buying: grade.Buying{Purchases: 1, Revenue: 500}, Uncosted: 1, Customers: 1, Last: &four, OpenLeads: 1, OpenValue: 700},
			{Buying: grade.Buying{Purchases: 1, Revenue: 300}, Uncosted: 1, Customers: 1, Last: &zero},
			forgotten,
		},
		metrics.ByRegion: {
			{Key: "hue", Name: "Huế", Buying: grade.Buying{Purchases: 3, Revenue: 1600, Cost: 30}, Uncosted: 2, Customers: 2, Last: &zero},
			{OpenLeads: 1, OpenValue: 700},
			forgotten,
		},
		metrics.ByCustomer: customers,
		metrics.ByChannel:  nil,
	} {
		r, _, err := b.Report(t.Context(), funnel.Period{From: today - 30, To: today}, by, true)
		must(t, err)
		if diff := cmp.Diff(want, r.Accounts); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", by, diff)
		}
		var revenue int64
		for _, a := range r.Accounts {
			revenue += a.Revenue
		}
		if by != metrics.ByChannel && (revenue != r.Sales.Amount || revenue != 1650) {
			t.Errorf("by %s: %d, the report says %d", by, revenue, r.Sales.Amount)
		}
	}
	r, _, err := b.Report(t.Context(), funnel.Period{From: today - 30, To: today}, metrics.ByCustomer, false)
	must(t, err)
	for _, a := range r.Accounts {
		if a.Name != "" {
			t.Errorf("%s is named though nobody asked for names", a.Name)
		}
	}
}

// Sums stay what 64 bits hold, whatever another program wrote.
func TestBusinessHoldsGreatSums(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	var value, amount int64 = 1, 1
	for _, name := range []string{"An", "Bình"} {
		addLead(t, b, book.NewLead{Card: funnel.Card{Name: name, Value: &value}, Day: today})
	}
	buyer := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Cường"}, Day: today}).Lead.ID
	_, err := b.AddDeal(t.Context(), book.NewDeal{Deal: funnel.Deal{Lead: buyer, Day: today, Amount: amount, Cost: &amount}})
	must(t, err)
	db := outside(t, b.Path())
	defer func() { must(t, db.Close()) }()
	_, err = db.ExecContext(t.Context(), "UPDATE lead SET value = 9223372036854775807 WHERE value = 1; UPDATE deal SET cost = -9223372036854775807")
	must(t, err)
	r, _, err := b.Report(t.Context(), funnel.DayPeriod(today), metrics.ByProduct, false)
	must(t, err)
	if len(r.Accounts) != 1 || r.Accounts[0].OpenValue != math.MaxInt64 || r.Accounts[0].Profit() != math.MaxInt64 {
		t.Errorf("%+v", r.Accounts)
	}
}
