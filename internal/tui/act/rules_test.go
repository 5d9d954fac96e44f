package act_test

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
	"github.com/funnel-cli/funnel/internal/words"
)

// place is where a text stands on the screen.
func place(t *testing.T, d *tuitest.Driver, text string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(d.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return len([]rune(before)), y
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", text, d.Screen())
	return 0, 0
}

func click(t *testing.T, d *tuitest.Driver, text string) {
	t.Helper()
	d.Click(place(t, d, text))
}

// What is typed before the dialog knows what it must, and while it writes, is not lost.
func TestWhatIsTypedAhead(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Hold()
	d.Press("n")
	d.Shows("…")
	d.Type("+3d")
	d.Press("down")
	d.Type("call")
	d.Release()
	d.Shows("+3d", "> call")
	d.Hold()
	d.Press("enter")
	d.Press("esc") // what was confirmed is being written
	d.Shows("> call")
	d.Release()
	says(t, d, "Planned for #1")
	d.Hold()
	d.Press("e", "esc")
	d.Hides("…")
	d.Release()
	d.Hides("Edit the card")
}

// What the examples say may be written is understood in the language in which they say it.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, lang := range i18n.Langs() {
		say := i18n.NewPrinter(lang)
		w := words.New(say, book.Outline{}, today)
		parts := func(s i18n.Sentence) []string {
			text, _, _ := strings.Cut(strings.NewReplacer("；", ";", "、", ",").Replace(say.Say(s)), ";")
			return strings.Split(text, ",")
		}
		for _, text := range parts(i18n.ExamplePlanned) {
			if day, err := w.PlannedDay(strings.TrimSpace(text)); err != nil || day < today {
				t.Errorf("%s: %q is %s, %v", lang, text, day, err)
			}
		}
		for _, text := range parts(i18n.ExampleEvery) {
			if _, err := grammar.Every(strings.TrimSpace(text)); err != nil {
				t.Errorf("%s: %q: %v", lang, text, err)
			}
		}
		for _, text := range parts(i18n.ExampleMinutes) {
			if _, err := grammar.Minutes(strings.TrimSpace(text)); err != nil {
				t.Errorf("%s: %q: %v", lang, text, err)
			}
		}
		for _, text := range parts(i18n.ExampleTag) {
			if _, err := card.Tags(text); err != nil {
				t.Errorf("%s: %q: %v", lang, text, err)
			}
		}
	}
}

// A paste is text, and goes into the field at hand.
func TestPaste(t *testing.T) {
	d := start(t, tuitest.Setup{})
	d.Press("a")
	d.Send(tea.PasteMsg{Content: "Lan\nq\x1b[31m\u202e"})
	d.Check()
	d.Shows("> Lan q[31m")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "> Lan q[31m") {
		t.Errorf("the cursor stands behind %q, %v", before, ok)
	}
}

// The lines of a note that is pasted stay lines.
func TestPasteANote(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("t", "down", "down")
	d.Send(tea.PasteMsg{Content: "wants two rooms\r\nnear the river"})
	d.Shows("> wants two rooms ⏎ near the river")
	d.Press("enter")
	if p := profile(t, d, 1); p.Touches[0].Note != "wants two rooms\nnear the river" {
		t.Errorf("%q", p.Touches[0].Note)
	}
}

func TestMouse(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("t")
	click(t, d, "Message")
	d.Shows("‹ Message ›")
	click(t, d, "[✓] Done")
	d.Shows("[ ] Done")
	click(t, d, "Note")
	d.Type("clicked")
	d.Shows("> clicked")
	d.Send(tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 5, Y: 5})
	d.Shows("> [ ] Done")
	d.Press("esc", "y")

	d.Press("m")
	click(t, d, "Viewing")
	d.Shows("▸ 3 Viewing")
	click(t, d, "Viewing")
	says(t, d, "is now Viewing")

	d.Press("R", "2")
	click(t, d, "#2 王")
	d.Shows("▸ #2 王")
	click(t, d, "#2 王")
	d.Shows("#1 Nguyễn Văn An → #2 王")
	d.Press("esc", "esc", "esc")
	d.Hides("Who sent")

	d.Press("x", "1", "enter")
	click(t, d, "Offer an alternative")
	d.Shows("[✓] Offer an alternative")
	d.Press("enter")

	two := start(t, tuitest.Setup{}, 1, 2)
	two.Press("J")
	click(t, two, "merged into it")
	two.Shows("○ merged into it: #1", "● keep this card: #2")
	two.Click(0, 0) // outside the panel
	two.Shows("● keep this card: #2")
}

// Esc goes one step back at a time.
func TestBack(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("x", "2")
	d.Shows("which competitor")
	d.Press("esc")
	d.Shows("▸ 2 Competitor")
	d.Press("esc")
	d.Hides("Competitor")
	d.Press("m", "d")
	d.Type("yesterday")
	d.Press("esc", "n")
	d.Shows("> yesterday")
	d.Press("esc", "y")
	d.Shows("▸ 2 Qualified")
	d.Press("2", "esc")
	d.Shows("▸ 2 Qualified")
}

// What a person or a file put into the book reaches no terminal.
func TestHostileText(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.EditLead(ctx, 1, true, func(c *funnel.Card) error {
			c.Name = "An\x1b]0;title\a\u202e"
			c.Tags = []string{"\x1b[31mred", "\u202etag"}
			c.Note, c.Job = strings.Repeat("long ", 800), "job\x1b[2J"
			return nil
		})
		return err
	})
	for _, k := range strings.Fields("t n m v d x p T e R J z") {
		d.Press(k)
		d.Check()
		d.Press("down", "down")
		d.Check()
		d.Press("esc")
		d.Check()
	}
	d.Press("e")
	d.Shows("The note is too long for a line here; `funnel lead edit 1` opens")
	d.Press("ctrl+end")
	d.Type("x")
	d.Press("enter")
	says(t, d, "Changed the card")
	if p := profile(t, d, 1); len(p.Lead.Note) != 4000 {
		t.Errorf("the note is %d long", len(p.Lead.Note))
	}
}

// A lead that is gone meanwhile is said to be, and the dialog is not left open.
func TestALeadThatIsGone(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.RemoveLead(ctx, 2)
		return err
	})
	for _, k := range strings.Fields("t n m v d x p r T e R J B C") {
		d.Press(k)
		d.Shows("✗")
		d.Press("f1", "x")
	}
	d.Press("z")
	d.Shows("Put off · #1")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, _, err := b.FinishFollowUps(ctx, []int64{1}, today)
		return err
	})
	d.Type("mon")
	d.Press("down")
	d.Type("why")
	d.Press("enter")
	says(t, d, "was closed on", "mon") // the refusal stands in the panel, and what was typed stays
	d.Send(screen.Reload{})
	d.Shows("> why")
}
