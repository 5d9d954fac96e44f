package act_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

func TestAdd(t *testing.T) {
	d := start(t, tuitest.Setup{})
	d.Press("a", "enter")
	d.Shows("the name of the person is missing")
	d.Type("Lê Hoa")
	d.Press("down")
	d.Type("0909123456x")
	d.Press("enter")
	d.Shows("Lê Hoa", "> 0909123456x")
	d.Press("backspace")
	d.Shows("= 0909 123 456")
	d.Press("down", "down", "down", "right", "down")
	d.Type("fri")
	d.Press("down")
	d.Type("show the flat")
	before, _ := changes(t, d)
	d.Press("enter")
	says(t, d, "Added #4 Lê Hoa: Inbound, Fri 20 Nov 2026", "Inbound on Fri 20 Nov 2026 stays 5: one of those logged", "Next: follow-up 2")
	p := profile(t, d, 4)
	if p.Lead.Phones[0].Number != "+84909123456" || p.Lead.Source != "call" || p.FollowUps[0].What != "show the flat" {
		t.Errorf("%+v", p)
	}
	if after, _ := changes(t, d); after != before+1 {
		t.Errorf("%d changes", after-before)
	}
}

// A phone that is known already is said to be, and a second card is added only when that is confirmed.
func TestAddSomebodyKnown(t *testing.T) {
	d := start(t, tuitest.Setup{})
	d.Press("a")
	d.Type("An")
	d.Press("down")
	d.Type("0888234488")
	d.Press("enter")
	d.Shows("is on the card of #1 Nguyễn Văn An already", "Add a second card all the same?")
	d.Press("n")
	d.Shows("0888234488", "Level")
	d.Press("enter", "y")
	says(t, d, "Added #4 An")
	d.Press("a")
	d.Type("An")
	d.Press("down")
	d.Type("0888234488")
	d.Press("enter", "o")
	d.Shows("desk opened")
	d.Hides("Add a second card")
}

func TestEdit(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("e")
	d.Shows("Edit the card · #1 Nguyễn Văn An", "0888 234 488", "↑↓ ─╮")
	d.Press("ctrl+u", "down", "down")
	d.Type("an@")
	d.Press("down", "down", "down", "down", "down")
	d.Type("4,5,6")
	d.Press("enter")
	d.Shows("the name of the person is missing", "an@", "4,5,6", "no whole domain") // each is marked, nothing is lost
	d.Type("Nguyễn Văn Ân")
	d.Press("down", "down")
	d.Type("example.com")
	d.Press("down", "down", "down", "down", "down", "ctrl+u")
	d.Type("4.5b")
	d.Press("ctrl+end")
	d.Shows("two ⏎ lines")
	d.Press("alt+enter")
	d.Type("three")
	d.Shows("two ⏎ lines ⏎ three", "alt+enter: a new line")
	d.Press("enter")
	says(t, d, "Changed the card of #1 Nguyễn Văn Ân", "Expected value: none → 4,500,000,000 VND")
	p := profile(t, d, 1)
	if p.Lead.Name != "Nguyễn Văn Ân" || p.Lead.Emails[0] != "an@example.com" || *p.Lead.Value != 4_500_000_000 || p.Lead.Note != "two\nlines\nthree" {
		t.Errorf("%+v", p.Lead.Card)
	}
	d.Press("e", "ctrl+end")
	d.Type("!")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error {
			c.Note, c.Job = "another", "architect"
			return nil
		})
		return err
	})
	d.Press("enter")
	d.Shows("the note was changed elsewhere meanwhile", "three!")
}

// The agent's own fields stand on the form, and so do choices and channels; a hidden channel stays what it was.
func TestEditOwnFields(t *testing.T) {
	d := start(t, tuitest.Setup{Width: 100, Height: 50}, 1)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		for _, f := range []funnel.Field{
			{Key: "budget", Type: funnel.TypeMoney},
			{Key: "view", Type: funnel.TypeChoice, Choices: []string{"river", "park"}},
			{Key: "moved", Type: funnel.TypeDate},
		} {
			if _, err := b.AddField(ctx, f); err != nil {
				return err
			}
		}
		return nil
	})
	d.Press("e")
	d.Shows("Budget", "View", "Moved")
	walk(d, "down down down down right")
	d.Shows("‹ Call ›")
	walk(d, "down down down down down right")
	d.Shows("‹ female ›")
	click(t, d, "Budget")
	d.Shows("(500k, 3.2b)")
	d.Type("2b")
	d.Shows("= 2,000,000,000 VND")
	d.Press("down", "p", "down")
	d.Type("yesterday")
	d.Press("enter")
	says(t, d, "Budget: none → 2,000,000,000 VND", "View: none → park", "Source: none → Call", "Sex: none → female")
	p := profile(t, d, 1)
	if p.Lead.Source != "call" || p.Lead.Custom["view"] != "park" || p.Lead.Custom["moved"] != (today-1).String() || p.Lead.Sex != funnel.Female {
		t.Errorf("%+v", p.Lead.Card)
	}
	d.Press("e", "enter")
	says(t, d, "It was like that already")
	d.Press("e")
	click(t, d, "View")
	d.Press("left", "left")
	d.Shows("‹ — ›")
	d.Press("esc", "n", "enter")
	says(t, d, "View: park → none")
}

// A phone of somebody else is written on a card only when that is confirmed.
func TestEditWithAKnownPhone(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Press("e", "down")
	d.Type("0888 234 488, 0909 123 456")
	d.Press("enter")
	d.Shows("0888 234 488 is on the card of #1 Nguyễn Văn An already", "Write it on this card too?")
	d.Press("esc")
	d.Shows("> 0888 234 488, 0909 123 456")
	d.Press("enter", "y")
	says(t, d, "Changed the card of #2 王小明", "0909 123 456")
	if p := profile(t, d, 2); len(p.Lead.Phones) != 2 {
		t.Errorf("%+v", p.Lead.Phones)
	}
}

// Somebody known from before counts on no day, and one more person beside those that were logged.
func TestAddCounts(t *testing.T) {
	d := start(t, tuitest.Setup{})
	d.Press("a")
	d.Type("Một")
	d.Press("up", "2", "enter")
	says(t, d, "Added #4 Một", "Inbound on Fri 20 Nov 2026 is now 6 (+1)")
	d.Press("a")
	d.Type("Hai")
	d.Press("up", "3", "enter")
	says(t, d, "Added #5 Hai: Inbound.", "Inbound: known from before, no count changes")
	d.Press("a")
	d.Type("Ba")
	d.Press("down", "down", "down", "v", "enter")
	says(t, d, "Added #6 Ba: Viewing", "Viewing on Fri 20 Nov 2026 is now 1 (+1)")
}
