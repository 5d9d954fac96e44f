package book_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// Every deal of the period counts once along each axis, whatever is recorded of it, so that each adds up to what the report says.
func TestBusiness(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	value, cost := int64(700), int64(30)
	add := func(c funnel.Card) int64 { return addLead(t, b, book.NewLead{Card: c, Day: today - 90}).Lead.ID }
	an := add(funnel.Card{Name: "An", Product: "flat", Region: "Huế"})
	binh := add(funnel.Card{Name: "Bình", Region: "hue"})
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
	_, err := b.ForgetLead(t.Context(), gone)
	must(t, err)
	period := funnel.Period{From: today - 30, To: today}
	four, three, one, zero := today-4, today-5, today-1, today
	for by, want := range map[book.Axis][]book.Account{
		book.AxisProduct: {
			{Name: "flat", Buying: grade.Buying{Purchases: 1, Revenue: 800, Cost: 30}, Customers: 1, Last: &three},
			{Name: "house", Buying: grade.Buying{Purchases: 1, Revenue: 500}, Uncosted: 1, Customers: 1, Last: &four, OpenLeads: 1, OpenValue: 700},
			{Buying: grade.Buying{Purchases: 1, Revenue: 300}, Uncosted: 1, Customers: 1, Last: &zero},
			{Forgotten: true, Buying: grade.Buying{Purchases: 1, Revenue: 50}, Uncosted: 1, Last: &one},
		},
		book.AxisRegion: {
			{Name: "Huế", Buying: grade.Buying{Purchases: 3, Revenue: 1600, Cost: 30}, Uncosted: 2, Customers: 2, Last: &zero},
			{OpenLeads: 1, OpenValue: 700},
			{Forgotten: true, Buying: grade.Buying{Purchases: 1, Revenue: 50}, Uncosted: 1, Last: &one},
		},
		book.AxisCustomer: {
			{Name: "An", Lead: an, Buying: grade.Buying{Purchases: 2, Revenue: 1300, Cost: 30}, Uncosted: 1, Customers: 1, Last: &four},
			{Name: "Bình", Lead: binh, Buying: grade.Buying{Purchases: 1, Revenue: 300}, Uncosted: 1, Customers: 1, Last: &zero},
			{Forgotten: true, Buying: grade.Buying{Purchases: 1, Revenue: 50}, Uncosted: 1, Last: &one},
		},
	} {
		got, err := b.Business(t.Context(), period, by)
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", by, diff)
		}
		r, _, err := b.Report(t.Context(), period, "channel", false)
		must(t, err)
		var revenue int64
		for _, a := range got {
			revenue += a.Revenue
		}
		if revenue != r.Sales.Amount || revenue != 1650 {
			t.Errorf("by %s: %d, the report says %d", by, revenue, r.Sales.Amount)
		}
	}
}

func TestBusinessHoldsGreatSums(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	value := int64(funnel.MaxMoney)
	for _, name := range []string{"An", "Bình", "Cường"} {
		addLead(t, b, book.NewLead{Card: funnel.Card{Name: name, Value: &value}, Day: today})
	}
	got, err := b.Business(t.Context(), funnel.Period{From: today, To: today}, book.AxisProduct)
	must(t, err)
	want := int64(math.MaxInt64)
	if value < math.MaxInt64/3 {
		want = 3 * value
	}
	if len(got) != 1 || got[0].OpenValue != want {
		t.Errorf("%+v", got)
	}
}
