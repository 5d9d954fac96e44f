package book_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// people makes a book with so many leads.
func people(tb testing.TB, n int) *book.Book {
	tb.Helper()
	b := newBook(tb)
	for i := range n {
		addLead(tb, b, book.NewLead{Card: person(fmt.Sprint("Lead ", i+1))})
	}
	return b
}

// refer says that one lead was sent by another.
func refer(tb testing.TB, b *book.Book, lead, by int64) *funnel.Referral {
	tb.Helper()
	_, was, err := b.ReferLead(tb.Context(), funnel.Referral{Lead: lead, Referrer: by, Day: today})
	if err != nil {
		tb.Fatal(err)
	}
	return was
}

// tree writes relatives as number@depth.
func tree(relatives []book.Relative) []string {
	var list []string
	for _, r := range relatives {
		list = append(list, fmt.Sprintf("%d@%d", r.ID, r.Depth))
	}
	return list
}

func wantTree(tb testing.TB, b *book.Book, lead int64, up, down []string) {
	tb.Helper()
	p, err := b.Profile(tb.Context(), lead)
	if err != nil {
		tb.Fatal(err)
	}
	if diff := cmp.Diff(up, tree(p.Referrers)); diff != "" {
		tb.Errorf("who sent #%d (-want +got):\n%s", lead, diff)
	}
	if diff := cmp.Diff(down, tree(p.Referred)); diff != "" {
		tb.Errorf("whom #%d sent (-want +got):\n%s", lead, diff)
	}
}

func TestReferrals(t *testing.T) {
	ctx := t.Context()
	b := people(t, 6)
	wantUndoable(t, b, func() {
		out, was, err := b.ReferLead(ctx, funnel.Referral{Lead: 2, Referrer: 1, Tone: funnel.Negative, Day: today - 3})
		if err != nil || was != nil || out.Lead.ID != 2 || out.Change == 0 {
			t.Errorf("%+v, %+v, %v", out, was, err)
		}
	})
	refer(t, b, 4, 2)
	refer(t, b, 3, 1)
	refer(t, b, 5, 3)
	sell(t, b, funnel.Deal{Lead: 4, Amount: 700})
	wantTree(t, b, 1, nil, []string{"2@1", "4@2", "3@1", "5@2"})
	wantTree(t, b, 4, []string{"2@1", "1@2"}, nil)
	wantTree(t, b, 6, nil, nil)
	p, err := b.Profile(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	if r := p.Referred[0]; r.Tone != funnel.Negative || r.Day != today-3 || r.Name != "Lead 2" || r.Level != "inbound" {
		t.Errorf("%+v", r)
	}
	if r := p.Referred[1]; r.Tone != funnel.Positive || r.Deals != 1 || r.Spent != 700 || r.Level != "buyer" {
		t.Errorf("%+v", r)
	}
}

func TestAnotherReferrerTakesThePlace(t *testing.T) {
	b := people(t, 3)
	refer(t, b, 1, 2)
	wantUndoable(t, b, func() {
		if was := refer(t, b, 1, 3); was == nil || was.Referrer != 2 || was.Tone != funnel.Positive {
			t.Errorf("%+v", was)
		}
	})
	wantTree(t, b, 1, []string{"3@1"}, nil)
	out, _, err := b.ReferLead(t.Context(), funnel.Referral{Lead: 1, Referrer: 3, Day: today})
	if err != nil || out.Change != 0 {
		t.Errorf("the same once more: %+v, %v", out, err)
	}
}

func TestNobodySendsThemselves(t *testing.T) {
	ctx := t.Context()
	b := people(t, 4)
	send := func(lead, by int64) error {
		_, _, err := b.ReferLead(ctx, funnel.Referral{Lead: lead, Referrer: by, Day: today})
		return err
	}
	wantError(t, send(1, 1), i18n.ReferralOfSelf)
	wantError(t, send(9, 1), i18n.NoLead)
	wantError(t, send(1, 9), i18n.NoLead)
	refer(t, b, 2, 1)
	refer(t, b, 3, 2)
	wantError(t, send(1, 2), i18n.ReferralCycle)
	err := send(1, 3)
	wantError(t, err, i18n.ReferralCycle)
	if want := "#3 came by way of #1, so it cannot have sent #1; `funnel lead show 3` tells who sent whom"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	wantTree(t, b, 1, nil, []string{"2@1", "3@2"})
}

// Undo of an older change could close a circle that no command would.
func TestUndoClosesNoCircle(t *testing.T) {
	ctx := t.Context()
	b := people(t, 3)
	refer(t, b, 1, 2) // change 4
	refer(t, b, 1, 3) // change 5
	refer(t, b, 2, 1)
	_, err := b.Undo(ctx, 5)
	wantError(t, err, i18n.UndoReferralCycle)
	wantTree(t, b, 1, []string{"3@1"}, []string{"2@1"})
}

func TestALargeTreeIsReadInPart(t *testing.T) {
	b := newBook(t)
	_, err := b.AddBulk(t.Context(), book.VerbDemo, book.Bulk{Stories: func(yield func(funnel.Story) bool) {
		for i := range 1500 {
			s := funnel.Story{Card: person("A"), Level: "inbound", Added: today, Referrer: i, Tone: funnel.Positive}
			s.Arrivals = []funnel.Arrival{{Level: "inbound", Day: &s.Added}}
			if !yield(s) {
				return
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	for lead, want := range map[int64][2]int{1: {0, 1000}, 1500: {1000, 0}, 700: {699, 800}} {
		p, err := b.Profile(t.Context(), lead)
		if err != nil || len(p.Referrers) != want[0] || len(p.Referred) != want[1] {
			t.Errorf("#%d: %d and %d relatives, want %v, %v", lead, len(p.Referrers), len(p.Referred), want, err)
		}
		if p.ReferrersCut != (lead == 1500) || p.ReferredCut != (lead == 1) {
			t.Errorf("#%d: cut %v, %v", lead, p.ReferrersCut, p.ReferredCut)
		}
	}
}
