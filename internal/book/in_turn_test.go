package book_test

import (
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// TestDatesInTurn wants follow-ups by their day and birthdays from today on, over the turn of the year, of nobody who asked not to be
// contacted, and of who is lost the follow-up only.
func TestDatesInTurn(t *testing.T) {
	b := newBook(t)
	add := func(name, birthday string, quiet bool) int64 {
		t.Helper()
		born, err := funnel.ParseBirthday(birthday)
		must(t, err)
		c := funnel.Card{Name: name, Birthday: born}
		if quiet {
			c.NoContact = &funnel.Statement{Day: today}
		}
		out, err := b.AddLead(t.Context(), book.NewLead{Day: today, New: true, Card: c})
		must(t, err)
		return out.Lead.ID
	}
	plan := func(lead int64, due funnel.Day) {
		t.Helper()
		_, err := b.PlanFollowUp(t.Context(), book.NewFollowUp{Lead: lead, Due: due, What: "x"})
		must(t, err)
	}
	spring, winter := add("spring", "1990-03-01", false), add("winter", "--12-24", false)
	add("leap", "--02-29", false)
	silent, lost := add("silent", "1990-12-25", true), add("lost", "1990-12-26", false)
	plan(winter, today+9)
	plan(spring, today+2)
	plan(silent, today+3)
	again := today + 90
	_, err := b.LoseLead(t.Context(), book.Loss{Lead: lost, Day: today, Reason: "price", Again: &again})
	must(t, err)
	week, turn := funnel.Period{From: today, To: today + 6}, funnel.Period{From: today + 30, To: today + 101} // to 1 March
	before := funnel.Period{From: today - 30, To: today - 1}
	for name, c := range map[string]struct {
		period *funnel.Period
		want   []string
	}{
		"all":       {nil, []string{"followup spring", "followup winter", "followup lost", "birthday winter", "birthday leap", "birthday spring"}},
		"this week": {&week, []string{"followup spring"}},
		"new year":  {&turn, []string{"followup lost", "birthday winter", "birthday leap", "birthday spring"}},
		"past":      {&before, nil},
	} {
		var got []string
		total := 0
		err := b.DatesInTurn(t.Context(), c.period, today, func(n int) error { total = n; return nil }, func(d book.Date) error {
			got = append(got, string(d.Kind)+" "+d.Lead.Name)
			return nil
		})
		must(t, err)
		if !slices.Equal(got, c.want) || total != len(c.want) {
			t.Errorf("%s: %d in all, %v; want %v", name, total, got, c.want)
		}
	}
}
