package book_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// crowdOf makes a book with two people at inbound, of five that were logged, and one at viewing.
func crowdOf(t *testing.T) *book.Book {
	t.Helper()
	b := newBook(t)
	logOn(t, b, today, book.Entry{Level: "inbound", Count: 5}, book.Entry{Level: "viewing", Count: 1})
	addLead(t, b, book.NewLead{Card: person("An")})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	addLead(t, b, book.NewLead{Card: person("Cường"), Level: "viewing", New: true})
	return b
}

// manyDoings are what is done to several leads at once.
func manyDoings(t *testing.T, b *book.Book) map[string]func(leads ...int64) ([]book.Outcome, error) {
	t.Helper()
	ctx := t.Context()
	return map[string]func(leads ...int64) ([]book.Outcome, error){
		"touch": func(leads ...int64) ([]book.Outcome, error) {
			next := book.NewFollowUp{Due: today + 3, What: "again"}
			return b.TouchLeads(ctx, leads, book.NewTouch{Touch: funnel.Touch{Kind: "call", Day: today}, Next: &next}, true)
		},
		"next": func(leads ...int64) ([]book.Outcome, error) {
			return b.PlanFollowUps(ctx, leads, book.NewFollowUp{Due: today + 1, What: "call"})
		},
		"move": func(leads ...int64) ([]book.Outcome, error) {
			return b.MoveLeads(ctx, leads, book.Move{Level: "buyer", Day: today})
		},
		"lose": func(leads ...int64) ([]book.Outcome, error) {
			return b.LoseLeads(ctx, leads, book.Loss{Reason: "price", Day: today})
		},
		"pause": func(leads ...int64) ([]book.Outcome, error) {
			return b.PauseLeads(ctx, leads, book.Pause{Day: today, Until: today + 30, What: i18n.PauseEnds.En})
		},
		"tag": func(leads ...int64) ([]book.Outcome, error) {
			return b.EditLeads(ctx, leads, func(c *funnel.Card) error {
				c.Tags = append(c.Tags, "vip")
				return nil
			})
		},
	}
}

// What is done to several leads is one change: one undo takes it back, and where one lead refuses nobody is changed.
func TestManyLeadsAtOnceAreOneChange(t *testing.T) {
	ctx := t.Context()
	for name := range manyDoings(t, nil) {
		t.Run(name, func(t *testing.T) {
			b := crowdOf(t)
			if _, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 1, Due: today}); err != nil {
				t.Fatal(err)
			}
			before, err := b.History(ctx, 0)
			if err != nil {
				t.Fatal(err)
			}
			do := manyDoings(t, b)[name]
			wantUndoable(t, b, func() {
				outs, err := do(1, 2, 1, 3)
				if err != nil || len(outs) != 3 {
					t.Fatalf("%d outcomes, %v", len(outs), err)
				}
				for i, out := range outs {
					if out.Lead.ID != int64(i+1) || out.Change != before[0].ID+1 {
						t.Errorf("outcome %d: lead %d, change %d", i, out.Lead.ID, out.Change)
					}
				}
			})
			after, err := b.History(ctx, 0)
			if err != nil {
				t.Fatal(err)
			}
			_, err = do(2, 99)
			wantError(t, err, i18n.NoLead)
			again, err := b.History(ctx, 0)
			if err != nil || len(again) != len(after) {
				t.Errorf("%d changes, then %d, %v", len(after), len(again), err)
			}
		})
	}
}

func TestManyLeadsAreDrawnInTurn(t *testing.T) {
	b := crowdOf(t)
	outs, err := b.MoveLeads(t.Context(), []int64{1, 2, 3}, book.Move{Level: "viewing", Day: today})
	if err != nil {
		t.Fatal(err)
	}
	drawn := func(out book.Outcome) []bool {
		var all []bool
		for _, a := range out.Arrivals {
			all = append(all, a.Drawn)
		}
		return all
	}
	if got := drawn(outs[0]); !slices.Equal(got, []bool{false, true}) {
		t.Errorf("the first is drawn %v", got)
	}
	if got := drawn(outs[1]); !slices.Equal(got, []bool{false, false}) {
		t.Errorf("the second is drawn %v", got)
	}
	if outs[1].Arrivals[1].Count != 3 || len(outs[2].Arrivals) != 0 {
		t.Errorf("%+v", outs)
	}
	wantOn(t, b, today, map[string]int64{"inbound/": 6, "qualified/": 3, "viewing/": 3})
}

func TestTouchOfManyClosesWhatWasDue(t *testing.T) {
	ctx := t.Context()
	b := crowdOf(t)
	for lead, due := range map[int64]funnel.Day{1: today, 2: today + 4} {
		if _, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: lead, Due: due}); err != nil {
			t.Fatal(err)
		}
	}
	touch := book.NewTouch{Touch: funnel.Touch{Kind: "call", Day: today}}
	outs, err := b.TouchLeads(ctx, []int64{1, 2}, touch, true)
	if err != nil || len(outs[0].Closed) != 1 || len(outs[1].Closed) != 0 {
		t.Errorf("%+v, %v", outs, err)
	}
	if outs, err = b.TouchLeads(ctx, []int64{2}, touch, false); err != nil || len(outs[0].Closed) != 0 {
		t.Errorf("%+v, %v", outs, err)
	}
}

// The error names the lead that refuses, once.
func TestTheLeadThatRefusesIsNamed(t *testing.T) {
	ctx := t.Context()
	b := crowdOf(t)
	_, err := b.MoveLeads(ctx, []int64{1, 2}, book.Move{Level: "qualified", Day: today})
	wantError(t, err, i18n.NotQualified)
	_, err = b.ReviveLeads(ctx, []int64{1, 2}, today)
	wantError(t, err, i18n.NotAway)
	if _, err := b.LoseLead(ctx, book.Loss{Lead: 2, Reason: "price", Day: today}); err != nil {
		t.Fatal(err)
	}
	_, err = b.PauseLeads(ctx, []int64{1, 2}, book.Pause{Day: today, Until: today + 9})
	wantError(t, err, i18n.PauseOfLost)
	_, err = b.PlanFollowUps(ctx, []int64{1, 2}, book.NewFollowUp{Due: today - 1})
	wantError(t, err, i18n.OfOneLead)
	if !errors.Is(err, i18n.Failed(i18n.FollowUpPast)) {
		t.Errorf("%v is not about the day", err)
	}
	if outs, err := b.ReviveLeads(ctx, []int64{2}, today); err != nil || outs[0].Lead.State != funnel.Active {
		t.Errorf("%+v, %v", outs, err)
	}
}

func TestReadingForDialogs(t *testing.T) {
	ctx := t.Context()
	b := crowdOf(t)
	leads, err := b.LeadsOf(ctx, 3, 1)
	if err != nil || len(leads) != 2 || leads[0].ID != 3 || leads[1].Name != "An" {
		t.Errorf("%+v, %v", leads, err)
	}
	_, err = b.LeadsOf(ctx, 1, 9)
	wantError(t, err, i18n.NoLead)
	if _, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 2, Due: today, What: "call"}); err != nil {
		t.Fatal(err)
	}
	u, lead, err := b.FollowUp(ctx, 1)
	if err != nil || u.What != "call" || lead.ID != 2 {
		t.Errorf("%+v of %d, %v", u, lead.ID, err)
	}
	_, _, err = b.FollowUp(ctx, 7)
	wantError(t, err, i18n.NoFollowUp)
}

// A lead is added together with its next step, or not at all.
func TestALeadIsAddedWithItsNextStep(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	out, err := b.AddLead(ctx, book.NewLead{Card: person("An"), Day: today, Next: &book.NewFollowUp{Due: today + 1, What: "call"}})
	if err != nil || len(out.Planned) != 1 || out.Planned[0].Lead != out.Lead.ID || *out.Lead.Next != today+1 {
		t.Errorf("%+v, %v", out, err)
	}
	_, err = b.AddLead(ctx, book.NewLead{Card: person("Bình"), Day: today, Next: &book.NewFollowUp{Due: today - 1}})
	wantError(t, err, i18n.FollowUpPast)
	if _, total, err := b.Leads(ctx, book.LeadFilter{}); err != nil || total != 1 {
		t.Errorf("%d leads, %v", total, err)
	}
}

// What the tests found and why they are passed over is one change.
func TestQualifiedForAReason(t *testing.T) {
	ctx := t.Context()
	b := crowdOf(t)
	no := funnel.No
	wantUndoable(t, b, func() {
		out, err := b.QualifyLead(ctx, book.Qualification{Lead: 1, Money: &no, Day: today, Force: "bought before"})
		if err != nil || out.Lead.Level != "qualified" || out.Lead.Forced != "bought before" || out.Lead.Tests.Money != funnel.No {
			t.Errorf("%+v, %v", out.Lead, err)
		}
	})
	if out, err := b.QualifyLead(ctx, book.Qualification{Lead: 3, Money: &no, Day: today, Force: "stands above"}); err != nil || out.Lead.Forced != "" {
		t.Errorf("%+v, %v", out.Lead, err)
	}
}
