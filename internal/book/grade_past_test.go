package book_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// What was learnt on the day of closing or later says nothing of how good the score was.
func TestClosedPeopleAreAsOnTheDayBefore(t *testing.T) {
	t.Parallel()
	now := friday
	path := filepath.Join(t.TempDir(), "funnel.db")
	moving := func() time.Time { return now }
	must(t, book.Create(t.Context(), path, false, book.DefaultSetup(), moving))
	b, err := book.Open(t.Context(), path, book.ReadWrite, moving)
	must(t, err)
	defer func() { must(t, b.Close()) }()
	on := func(ago int, do func(day funnel.Day)) {
		now = friday.AddDate(0, 0, -ago)
		do(today - funnel.Day(ago))
	}
	yes, no := funnel.Yes, funnel.No
	early, late, budget, more, price, minutes := int64(4_000_000), int64(9_000_000), int64(3_000_000), int64(8_000_000), int64(3_500_000), int64(15)
	var buyer, lost, sudden, friend int64
	on(30, func(day funnel.Day) {
		buyer = addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Lan", Value: &early}, Day: day}).Lead.ID
		lost = addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Minh"}, Day: day}).Lead.ID
		friend = addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Hoa"}, Day: day}).Lead.ID
		_, err := b.QualifyLead(t.Context(), book.Qualification{Lead: buyer, Day: day, Need: &yes, Money: &no})
		must(t, err)
	})
	on(20, func(day funnel.Day) {
		_, err := b.TouchLead(t.Context(), book.NewTouch{Touch: funnel.Touch{Lead: buyer, Day: day, Kind: "viewing", Outcome: "replied", Minutes: &minutes}})
		must(t, err)
		_, err = b.Negotiate(t.Context(), book.Haggle{Lead: buyer, Budget: &budget, Name: "Budget", Offers: []funnel.Offer{{Day: day, Kind: funnel.Offered, Amount: &price}}})
		must(t, err)
		_, err = b.KeepResponses(t.Context(), buyer, []funnel.Response{{Question: 2, Day: day, Text: "a"}})
		must(t, err)
		_, _, err = b.ReferLead(t.Context(), funnel.Referral{Lead: friend, Referrer: buyer, Tone: funnel.Positive, Day: day})
		must(t, err)
	})
	on(10, func(day funnel.Day) {
		_, err := b.QualifyLead(t.Context(), book.Qualification{Lead: buyer, Day: day, Money: &yes})
		must(t, err)
		_, err = b.AddDeal(t.Context(), book.NewDeal{Deal: funnel.Deal{Lead: buyer, Day: day, Amount: 3_500_000}})
		must(t, err)
		_, err = b.LoseLead(t.Context(), book.Loss{Lead: lost, Day: day, Reason: "price"})
		must(t, err)
		sudden = addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Tuấn"}, Level: "buyer", Day: day}).Lead.ID
	})
	on(5, func(day funnel.Day) {
		_, err := b.EditLead(t.Context(), buyer, false, func(c *funnel.Card) error { c.Value = &late; return nil })
		must(t, err)
		_, err = b.Negotiate(t.Context(), book.Haggle{Lead: buyer, Budget: &more, Name: "Budget"})
		must(t, err)
		_, err = b.QualifyLead(t.Context(), book.Qualification{Lead: lost, Day: day, Need: &no})
		must(t, err)
		_, err = b.TouchLead(t.Context(), book.NewTouch{Touch: funnel.Touch{Lead: lost, Day: day, Kind: "call"}})
		must(t, err)
	})
	now = friday
	past, rules, err := b.Closed(t.Context(), today)
	must(t, err)
	want := []grade.Past{
		{Bought: true, Facts: grade.Facts{
			Lead: buyer, Status: funnel.StatusOpen, Since: today - 30, Position: 2, IdleLimit: 3, Touches: 1, Minutes: 15, Inbound: 1, Viewings: 1,
			Idle: 9, Answers: 1, Tests: funnel.Tests{Need: funnel.Yes, Money: funnel.No}, Budget: &budget, Price: &price, Value: &early, Referrals: 1,
		}},
		{Facts: grade.Facts{Lead: lost, Status: funnel.StatusOpen, Since: today - 30, Position: 2, IdleLimit: 3, Idle: 19}},
	}
	if diff := cmp.Diff(want, past); diff != "" {
		t.Errorf("%d came at once (-want +got):\n%s", sudden, diff)
	}
	if check := grade.CheckScore(rules, past); check.Enough || check.Bought != 1 || check.Lost != 1 {
		t.Errorf("%+v", check)
	}
}
