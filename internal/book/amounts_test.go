package book_test

import (
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// fewToFull is how many of the greatest amounts a book may hold.
const fewToFull = funnel.MaxSum / funnel.MaxMoney

// A bug: deals that came to more than 2⁶³ in all ended in an error of the database, or in a total below zero.
func TestDealsAreNeverTooManyToAddUp(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	costly := int64(funnel.MaxMoney)
	stories := make([]funnel.Story, 2)
	for i := range stories {
		stories[i] = funnel.Story{Card: person("An"), Level: "inbound", Added: today, Arrivals: []funnel.Arrival{{Level: "inbound", Day: new(today)}}}
		for range fewToFull / 2 {
			stories[i].Deals = append(stories[i].Deals, funnel.Deal{Day: today, Amount: funnel.MaxMoney, Cost: &costly})
		}
	}
	full, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(stories)})
	must(t, err)

	before := dump(t, db)
	deal := book.NewDeal{Deal: funnel.Deal{Lead: 1, Day: today, Amount: funnel.MaxMoney}}
	_, err = b.AddDeal(ctx, deal)
	wantError(t, err, i18n.DealsTooLarge)
	want := "all that was bought would come to more than 1,000,000,000,000,000,000 VND, which is too much to add up; " +
		"nothing was recorded, check the amount"
	if err != nil && err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	wantDump(t, before, dump(t, db))
	refund := deal
	refund.Amount = -funnel.MaxMoney
	for range 2 {
		refund.Cost = nil
		if s, err := b.AddDeal(ctx, refund); err != nil || s.Total != s.Lead.Spent || s.Purchases != fewToFull/2 {
			t.Fatalf("%+v, %v", s.SalesSum, err)
		}
	}
	refund.Cost = &costly
	_, err = b.AddDeal(ctx, refund)
	wantError(t, err, i18n.CostsTooLarge)

	// Whatever adds up does, also when one person has it all.
	out, err := b.MergeLeads(ctx, 1, 2, today)
	if err != nil || out.Lead.Spent != funnel.MaxSum-2*funnel.MaxMoney {
		t.Errorf("%+v, %v", out.Lead.Standing, err)
	}
	s, err := b.Deals(ctx, book.DealFilter{})
	sum := book.SalesSum{
		Purchases: fewToFull, Refunds: 2, Total: funnel.MaxSum - 2*funnel.MaxMoney, Refunded: 2 * funnel.MaxMoney, Cost: funnel.MaxSum,
	}
	if err != nil || s.SalesSum != sum {
		t.Errorf("%+v, %v", s.SalesSum, err)
	}
	r, _, err := b.Report(ctx, funnel.MonthOf(today), metrics.ByChannel, true)
	if err != nil || r.Sales.Amount != sum.Total {
		t.Errorf("%+v, %v", r.Sales, err)
	}

	// An undo that would bring back more than adds up is refused like a deal.
	for range 3 {
		_, err := b.Undo(ctx, 0)
		must(t, err)
	}
	_, err = b.Undo(ctx, full)
	must(t, err)
	if err := b.Exec(ctx, "PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Redo(ctx); err != nil {
		t.Error(err)
	}
}

// The same of what reaching people cost, which the roll-ups add up by days and months.
func TestCostsAreNeverTooManyToAddUp(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	costly := int64(funnel.MaxMoney)
	_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Tallies: func(yield func(funnel.Tally) bool) {
		for i := range fewToFull {
			if !yield(funnel.Tally{Day: today - funnel.Day(i%90), Level: "reach", Count: 1, Cost: &costly}) {
				return
			}
		}
	}})
	must(t, err)
	before := dump(t, db)
	one := int64(1000)
	batch := book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}, Cost: &one}
	_, _, err = b.Log(ctx, batch)
	wantError(t, err, i18n.CostsTooLarge)
	wantDump(t, before, dump(t, db))
	batch.Cost = nil
	made, _, err := b.Log(ctx, batch)
	must(t, err)
	cost := &one
	_, _, err = b.EditEntry(ctx, made[0].ID, book.EntryEdit{Cost: &cost})
	wantError(t, err, i18n.CostsTooLarge)
	removed, err := b.RemoveEntries(ctx, []int64{1})
	must(t, err)
	_, _, err = b.EditEntry(ctx, made[0].ID, book.EntryEdit{Cost: &cost})
	must(t, err)
	_, err = b.Undo(ctx, removed.Change)
	wantError(t, err, i18n.CostsTooLarge)
	counted, err := b.ReadPeriod(ctx, funnel.Period{From: today - 200, To: today})
	if err != nil || len(counted) != 1 || *counted[0].Cost != funnel.MaxSum-funnel.MaxMoney+one {
		t.Errorf("%+v, %v", counted, err)
	}
}
