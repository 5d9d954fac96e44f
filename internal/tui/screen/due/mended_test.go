package due_test

import (
	"context"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// After a line has vanished the note says who is at hand now, and the line is marked until one moves.
func TestTheNextPersonIsNotTakenForTheLast(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 160, Height: 40})
	d.Press("z")
	d.Type("+4d")
	d.Press("tab")
	d.Type("away")
	d.Press("enter")
	d.Shows("now at hand (→): #2 王小明", "→   #2 王小明")
	d.Press("x")
	d.Shows("Lost: why? · #2 王小明", "→   #2 王小明")
	d.Press("esc", "down", "up")
	d.Hides("→   #2")
	d.Shows("▸   #2 王小明")
	d.Press("c")
	d.Shows("now at hand (→): #3", "→   #3 ")
}

// What is ticked off has a touch and a next step to write down: both are about that person, not about the next one.
func TestTheTouchAfterDoneIsOfThatPerson(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 160, Height: 40})
	d.Press("down", "c")
	d.Shows("press t to write down how it went with 王小明, n for the next step")
	d.Press("t")
	d.Shows("Record a touch · #2 王小明")
	d.Press("enter")
	if p := profile(t, d, 2); len(p.Touches) != 1 {
		t.Errorf("%d touches", len(p.Touches))
	}
	d.Press("t") // the note has been answered: now it is the line at hand
	d.Shows("Record a touch · #3 ")
}

// Who was contacted today already and has nothing planned is planned for by the key that the note names.
func TestDoneWithoutANextStepNamesTheKey(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 160, Height: 40})
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: 2, Kind: "call", Day: today}})
		return err
	})
	d.Press("down", "c")
	d.Shows("no next step yet: press n to plan one with 王小明")
	d.Press("n")
	d.Shows("Next step · #2 王小明")
}

// C asks how it went, with the tick set on the follow-up of the line, also on one that is still to come.
func TestDoneByATouch(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 120, Height: 40})
	d.Press("]", "}", "}")
	at(t, d, "Thảo")
	d.Press("C")
	d.Shows("Record a touch · #4 ", "[✓] Done: follow-up")
	d.Press("enter")
	if p := profile(t, d, 4); len(p.Touches) != 1 || open(p) != 0 {
		t.Errorf("%d touches, %d open", len(p.Touches), open(p))
	}
	d.Press("{", "{", "}")
	d.Press("home", "space", "space", "C")
	d.Shows("Record a touch · 2 leads")
}

// The undo of several follow-ups that were ticked off at once says how many.
func TestUndoOfSeveralDoneSaysHowMany(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 160, Height: 40})
	d.Press("space", "space", "space", "c", "u")
	d.Shows("and 2 other follow-ups")
}

// Somebody who was never contacted has said nothing that could be read; a day is no reason; a period to come is not overdue.
func TestWhatIsSaidOfALineIsTrue(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(people()[1:5])})
		return err
	}), tuitest.Setup{Width: 120, Height: 20})
	d.Press("]", "}", "}")
	at(t, d, "Thảo")
	d.Shows("planned for Sun 22 Nov", "You have not been in touch yet")
	d.Hides("Read what was said last")

	many := start(t, tuitest.NewBook(t, "", crowd(60)), tuitest.Setup{Width: 120, Height: 20})
	many.Press("o")
	many.Type("december")
	many.Press("enter", "home")
	many.Shows("Overdue 12 · ")
	many.Hides("2026 · Overdue", "Dec · Overdue")
}
