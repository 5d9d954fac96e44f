package widget_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

func aSheet() widget.Sheet {
	return widget.Sheet{Rows: []widget.Row{
		{Key: "name", Label: "Name"},
		{Key: "kind", Label: "Kind", Kind: widget.ChoiceRow, Options: []widget.Option{{Label: "Call"}, {Label: "Message"}, {Label: "Meeting"}}},
		{Key: "tags", Label: "Tags", Suggest: []string{"vip", "villa", "Đà Nẵng"}, Several: true},
		{Key: "need", Label: "Need", Kind: widget.ChoiceRow, Options: []widget.Option{{Label: "yes", Keys: []string{"y"}}, {Label: "no", Keys: []string{"n"}}}},
		{Key: "done", Kind: widget.TickRow, Text: "what was due is done", Hint: "for all"},
	}}
}

// onSheet presses keys, or types what begins with a colon.
func onSheet(s widget.Sheet, keys ...string) (widget.Sheet, bool) {
	confirmed := false
	for _, k := range keys {
		if text, ok := strings.CutPrefix(k, ":"); ok {
			for _, r := range text {
				s, _, _ = s.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		s, confirmed, _ = s.Update(screen.Press(k))
	}
	return s, confirmed
}

func sheetText(s widget.Sheet, width, height int) string {
	lines, _, _ := s.View(plain, width, height)
	return text(lines)
}

func TestSheet(t *testing.T) {
	s := aSheet()
	s, _ = onSheet(s, ":An", "down", "right", "m", "tab", ":big, vi")
	if got, want := sheetText(s, 40, 20), `Name   An
Kind   Meeting
Tags > big, vi
        ○ vip →  ○ villa
Need   yes
       [ ] what was due is done`; got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	s, _ = onSheet(s, "right")
	if s.Value("tags") != "big, vip" || s.Suggests() {
		t.Errorf("completed to %q", s.Value("tags"))
	}
	s, _ = onSheet(s, ":, da n", "right", "down", "n", "space")
	if s.Value("tags") != "big, vip, Đà Nẵng" || s.Choice("need") != 1 || !s.Ticked("done") || !s.Typed() || !s.Changed() {
		t.Errorf("%+v", s)
	}
	s.Complain("need", "why not?")
	s.Complain("name", "who?")
	if got, want := sheetText(s, 40, 20), `Name > An
       who?
Kind   Meeting
Tags   big, vip, Đà Nẵng
Need   no
       why not?
       [✓] what was due is done`; got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	s, _ = onSheet(s, "x")
	if s.Rows[0].Problem != "" || s.Rows[3].Problem == "" {
		t.Error("a change takes the mark away, and that of its own row only")
	}
	s.Forgive()
	if _, confirmed := onSheet(s, "enter"); !confirmed || s.Rows[3].Problem != "" {
		t.Error("enter does not confirm")
	}
}

func TestSheetMouse(t *testing.T) {
	s := aSheet()
	s.Click(3, 1, 40, 20)
	if s.At != 1 {
		t.Errorf("at %d", s.At)
	}
	// Its options stand below the row at hand.
	x := strings.Index(strings.Split(sheetText(s, 40, 20), "\n")[2], "Meeting")
	s.Click(x-2, 2, 40, 20)
	if s.Choice("kind") != 2 {
		t.Errorf("chosen %d of\n%s", s.Choice("kind"), sheetText(s, 40, 20))
	}
	s.Click(3, 5, 40, 20)
	s.Click(3, 99, 40, 20)
	if !s.Ticked("done") || s.At != 4 {
		t.Errorf("at %d of\n%s", s.At, sheetText(s, 40, 20))
	}
	s.Wheel(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if s.At != 3 {
		t.Errorf("the wheel comes to %d", s.At)
	}
}

// Whatever is pressed, typed and clicked, and whatever the room, a sheet has at most as many lines as that, none too wide, and the row
// at hand is seen, with the cursor in it while it is a text.
func TestAnySheet(t *testing.T) {
	keys := []string{"up", "down", "tab", "shift+tab", "left", "right", "space", "pgup", "pgdown", "ctrl+home", "ctrl+end", "1", "3", "y", "x", "m", "backspace", "enter"}
	rapid.Check(t, func(t *rapid.T) {
		s := aSheet()
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			width, height := rapid.IntRange(1, 60).Draw(t, "width"), rapid.IntRange(1, 12).Draw(t, "height")
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				s, _ = onSheet(s, ":"+rapid.StringN(0, 5, -1).Draw(t, "text"))
			case 1:
				s.Click(rapid.IntRange(0, 60).Draw(t, "x"), rapid.IntRange(0, 12).Draw(t, "y"), width, height)
			default:
				s, _ = onSheet(s, rapid.SampledFrom(keys).Draw(t, "key"))
			}
			if rapid.Bool().Draw(t, "wrong") {
				s.Complain("kind", "a rather long word on what is wrong with this")
			}
			lines, cursor, _ := s.View(plain, width, height)
			if len(lines) > height {
				t.Fatalf("%d lines of %d", len(lines), height)
			}
			for _, l := range lines {
				if ansi.StringWidth(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
			}
			if isText := s.Rows[s.At].Kind == widget.TextRow; isText != (cursor != nil) {
				t.Fatalf("the cursor is at %v in a row of kind %d", cursor, s.Rows[s.At].Kind)
			}
			if cursor != nil && (cursor.X < 0 || cursor.X >= width || cursor.Y < 0 || cursor.Y >= len(lines)) {
				t.Fatalf("the cursor is at %v of %d × %d", cursor, width, len(lines))
			}
		}
	})
}
