package app_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// [ and ] turn to the questions of the day before and after, never beyond today; what is typed goes with them, and an answer is one of
// the day that is shown, over midnight too.
func TestQuestionsOfAnotherDay(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	d := start(t, path)
	d.Press("l", "]")
	d.Shows("Today's numbers", "so far 100 of 2,000", "[ ] another day")
	d.Type("2")
	d.Press("[")
	d.Shows("Thu 19 Nov 2026", "“Reached” on Thu 19 Nov 2026", "> 2")
	d.Hides("so far 100")
	d.Type("5")
	d.Now = d.Now.Add(10 * time.Hour)
	d.Elapse()
	d.Shows("> 25", "Thu 19 Nov 2026")
	d.Press("enter")
	d.Shows("+25", "“Inbound” on Thu 19 Nov 2026")
	d.Type("x")
	d.Press("enter")
	d.Shows("not a whole number")
	d.Press("backspace", "]", "]", "]", "]")
	d.Shows("Today's numbers", "How many people did you reach today?")
	d.Press("esc", "esc", "esc")
	d.Hides("How many")

	b, err := book.Open(t.Context(), path, book.ReadOnly, func() time.Time { return d.Now })
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}()
	thursday := funnel.DayOf(tuitest.Friday) - 1
	tallies, err := b.Entries(t.Context(), book.EntryFilter{Period: &funnel.Period{From: thursday, To: thursday}})
	if err != nil || len(tallies) != 1 || tallies[0].Count != 25 || tallies[0].Level != "reach" {
		t.Errorf("%+v, %v", tallies, err)
	}
}
