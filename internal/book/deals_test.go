package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func sell(tb testing.TB, b *book.Book, d funnel.Deal) book.Sold {
	tb.Helper()
	if d.Day == 0 {
		d.Day = today
	}
	s, err := b.AddDeal(tb.Context(), book.NewDeal{Deal: d})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func TestTheFirstDealMovesToTheBuyingLevel(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 9})
	cost := int64(50)
	wantUndoable(t, b, func() {
		s := sell(t, b, funnel.Deal{Lead: 1, Amount: 3000, Product: "flat", Cost: &cost})
		if s.Deal.ID != 1 || s.Total != 3000 || s.From != "inbound" || s.Lead.Level != "buyer" || s.Lead.Status != funnel.StatusWon ||
			len(s.Arrivals) != 3 || s.Lead.Deals != 1 {
			t.Errorf("%+v", s)
		}
	})
	wantCounts(t, b, map[string]int64{"qualified/": 1, "viewing/": 1, "buyer/": 1})

	// A later one lowers nobody, and takes back nothing that was decided since.
	move(t, b, 1, "loyal", today)
	wantUndoable(t, b, func() {
		s := sell(t, b, funnel.Deal{Lead: 1, Amount: 500})
		if s.Lead.Level != "loyal" || s.Total != 3500 || s.Arrivals != nil {
			t.Errorf("%+v", s)
		}
	})
	move(t, b, 1, "viewing", today)
	if s := sell(t, b, funnel.Deal{Lead: 1, Amount: 500}); s.Lead.Level != "viewing" {
		t.Errorf("%+v", s)
	}
}

func TestADealBringsBackWhoWasLost(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "price"})
	if s := sell(t, b, funnel.Deal{Lead: 1, Amount: 1}); !s.Revived || s.Lead.Status != funnel.StatusWon {
		t.Errorf("%+v", s)
	}
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "price"})
	if s := sell(t, b, funnel.Deal{Lead: 1, Amount: 1}); !s.Revived || s.Lead.Status != funnel.StatusWon {
		t.Errorf("%+v", s)
	}
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "price"})
	if s := sell(t, b, funnel.Deal{Lead: 1, Amount: -1}); s.Revived || s.Lead.Status != funnel.StatusLost {
		t.Errorf("a refund revived: %+v", s)
	}
}

func TestADealWithoutABuyingLevelMovesNobody(t *testing.T) {
	b := newBook(t)
	if _, err := b.SetRole(t.Context(), "", book.RoleBuying); err != nil {
		t.Fatal(err)
	}
	addLead(t, b, book.NewLead{Card: person("An")})
	if s := sell(t, b, funnel.Deal{Lead: 1, Amount: 1}); s.Lead.Level != "inbound" {
		t.Errorf("%+v", s)
	}
}

func TestRefunds(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	refund := func(amount int64) error {
		_, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: 1, Day: today, Amount: -amount}})
		return err
	}
	wantError(t, refund(1), i18n.RefundTooLarge)
	sell(t, b, funnel.Deal{Lead: 1, Amount: 3_000_000})
	wantUndoable(t, b, func() {
		if s := sell(t, b, funnel.Deal{Lead: 1, Amount: -1_000_000}); s.Total != 2_000_000 || s.Lead.Deals != 1 || s.Lead.Level != "buyer" {
			t.Errorf("%+v", s)
		}
	})
	err := refund(2_000_001)
	wantError(t, err, i18n.RefundTooLarge)
	if want := "#1 has paid 2,000,000 VND in all, so 2,000,001 VND cannot be given back; refund at most that"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if err := refund(2_000_000); err != nil {
		t.Error(err)
	}

	// Taking back the purchase would leave more given back than was paid.
	_, err = b.Undo(ctx, 2)
	wantError(t, err, i18n.UndoOfRefunded)
	wantCounts(t, b, map[string]int64{"inbound/": 1, "qualified/": 1, "viewing/": 1, "buyer/": 1})
}

func TestDealsThatAreNone(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	negative := int64(-1)
	for _, c := range []struct {
		deal funnel.Deal
		want i18n.Sentence
	}{
		{funnel.Deal{Lead: 1}, i18n.DealOfNothing},
		{funnel.Deal{Lead: 1, Amount: funnel.MaxMoney + 1}, i18n.OutOfBounds},
		{funnel.Deal{Lead: 1, Amount: 1, Cost: &negative}, i18n.OutOfBounds},
		{funnel.Deal{Lead: 1, Amount: 1, Product: "\x00"}, i18n.NotText},
		{funnel.Deal{Lead: 9, Amount: 1}, i18n.NoLead},
	} {
		c.deal.Day = today
		_, err := b.AddDeal(ctx, book.NewDeal{Deal: c.deal})
		wantError(t, err, c.want)
	}
	if s, err := b.Deals(ctx, book.DealFilter{}); err != nil || len(s.Deals) != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestDealsAddUp(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	cost := int64(40)
	sell(t, b, funnel.Deal{Lead: 1, Amount: 1000, Product: "Căn hộ", Day: today - 40, Cost: &cost})
	sell(t, b, funnel.Deal{Lead: 2, Amount: 200, Day: today - 10})
	sell(t, b, funnel.Deal{Lead: 1, Amount: 500, Product: "can ho", Cost: &cost})
	sell(t, b, funnel.Deal{Lead: 1, Amount: -300, Product: "can ho"})

	s, err := b.Deals(ctx, book.DealFilter{})
	if err != nil {
		t.Fatal(err)
	}
	want := book.SalesSum{Purchases: 3, Refunds: 1, Total: 1400, Refunded: 300, Cost: 80}
	if s.SalesSum != want || s.Buyers != 2 || len(s.Deals) != 4 {
		t.Errorf("%+v", s)
	}
	products := []book.ProductSales{
		{Product: "can ho", SalesSum: book.SalesSum{Purchases: 2, Refunds: 1, Total: 1200, Refunded: 300, Cost: 80}},
		{SalesSum: book.SalesSum{Purchases: 1, Total: 200}},
	}
	if diff := cmp.Diff(products, s.Products); diff != "" {
		t.Errorf("products (-want +got):\n%s", diff)
	}
	if d := s.Deals[0]; d.ID != 4 || d.Name != "An" || d.Day != today {
		t.Errorf("the newest is %+v", d)
	}

	period := funnel.Period{From: today - 10, To: today - 1}
	for _, c := range []struct {
		filter book.DealFilter
		want   []int64
	}{
		{book.DealFilter{Period: &period}, []int64{2}},
		{book.DealFilter{Lead: 1}, []int64{4, 3, 1}},
		{book.DealFilter{Lead: 1, Period: &period}, nil},
	} {
		s, err := b.Deals(ctx, c.filter)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, d := range s.Deals {
			got = append(got, d.ID)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", c.filter, diff)
		}
	}
	_, err = b.Deals(ctx, book.DealFilter{Lead: 9})
	wantError(t, err, i18n.NoLead)

	// Of who was forgotten the amounts stay.
	if _, err := b.ForgetLead(ctx, 1); err != nil {
		t.Fatal(err)
	}
	s, err = b.Deals(ctx, book.DealFilter{})
	if err != nil || s.SalesSum != want || s.Buyers != 1 || s.Deals[0].Name != "" || s.Deals[0].Lead != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// Once an amount is recorded, another currency would change what it means.
func TestAmountsHoldTheCurrency(t *testing.T) {
	ctx := t.Context()
	amount := int64(5)
	for name, record := range map[string]func(b *book.Book, c funnel.Card){
		"value":  func(b *book.Book, c funnel.Card) { c.Value = &amount; addLead(t, b, book.NewLead{Card: c}) },
		"income": func(b *book.Book, c funnel.Card) { c.Income = &amount; addLead(t, b, book.NewLead{Card: c}) },
		"field": func(b *book.Book, c funnel.Card) {
			c.Custom = map[string]string{"budget": "5"}
			addLead(t, b, book.NewLead{Card: c})
		},
		"deal": func(b *book.Book, _ funnel.Card) { sell(t, b, funnel.Deal{Lead: 1, Amount: 5}) },
		"offer": func(b *book.Book, _ funnel.Card) {
			price := int64(5)
			_, err := b.Negotiate(ctx, book.Haggle{Lead: 1, Offers: []funnel.Offer{{Day: today, Kind: funnel.Offered, Amount: &price}}})
			must(t, err)
		},
	} {
		b := newBook(t)
		for key, kind := range map[string]funnel.FieldType{"budget": funnel.TypeMoney, "floor": funnel.TypeNumber} {
			if _, err := b.AddField(ctx, funnel.Field{Key: key, Type: kind}); err != nil {
				t.Fatal(err)
			}
		}
		first := person("An")
		first.Custom = map[string]string{"floor": "12"}
		addLead(t, b, book.NewLead{Card: first})
		if _, err := b.SetCurrency(ctx, funnel.Currency{Code: "EUR", Decimals: 2}); err != nil {
			t.Errorf("%s: before there is an amount: %v", name, err)
		}
		record(b, person("Bình"))
		_, err := b.SetCurrency(ctx, funnel.Currency{Code: "USD", Decimals: 2})
		wantError(t, err, i18n.CurrencyInUse)
	}
}
