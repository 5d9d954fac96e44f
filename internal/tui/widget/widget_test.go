package widget_test

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

func text(lines []string) string {
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n")
}

func TestBar(t *testing.T) {
	for fraction, want := range map[float64]string{
		0: "░░░░", 0.001: "▏░░░", 0.25: "█░░░", 0.5: "██░░", 0.999: "███▉", 1: "████", 4.5: "████", -1: "░░░░", math.NaN(): "", math.Inf(1): "████",
	} {
		if got := widget.Bar(plain, fraction, 4); got != want {
			t.Errorf("Bar(%v) = %q, want %q", fraction, got, want)
		}
	}
}

func TestLayout(t *testing.T) {
	for _, tc := range []struct{ got, want string }{
		{widget.Fit("王小明", 4), "王…" + " "},
		{widget.Fit("ab", 4), "ab  "},
		{widget.Fit("ab", 0), ""},
		{widget.FitRight("ab", 4), "  ab"},
		{widget.Ends("left", "right", 12), "left   right"},
		{widget.Ends("left", "right", 9), "left     "},
		{strings.Join(widget.Wrap("one two three four", 9, 2), "|"), "one two|three …"},
		{strings.Join(widget.Wrap("到了该联系的时候。会列在这里，真的", 16, 0), "|"), "到了该联系的时|候。会列在这里，|真的"},
		{text(widget.Beside(1, widget.Column{[]string{"a", "b"}, 2}, widget.Column{[]string{"c"}, 1})), "a  c\nb"},
		{text(widget.Over([]string{"a", "b", "c"}, []string{"x"}, 3)), "a\nb\nx"},
		{text(widget.Panel(plain, "Title", "note", []string{"one", "two", "three"}, 24, 4)), "╭─ Title ─────── note ─╮\n│ one                  │\n│ two                  │\n╰──────────────────────╯"},
	} {
		if diff := cmp.Diff(tc.want, tc.got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// Whatever the room, a panel has as many lines as it was given and all of its width.
func TestAnyPanel(t *testing.T) {
	colours := theme.New(theme.Dark, colorprofile.TrueColor, theme.Custom{})
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(1, 60).Draw(t, "width"), rapid.IntRange(1, 12).Draw(t, "height")
		word := rapid.StringMatching(`[a-zế王 ]{0,20}`)
		lines := widget.Panel(colours, word.Draw(t, "title"), word.Draw(t, "note"), rapid.SliceOf(word).Draw(t, "lines"), width, height)
		if len(lines) > height {
			t.Fatalf("%d lines of %d", len(lines), height)
		}
		for _, l := range lines {
			if width >= 8 && height >= 2 && ansi.StringWidth(l) != width {
				t.Fatalf("%q is %d wide, not %d", l, ansi.StringWidth(l), width)
			}
		}
	})
}

func TestGrid(t *testing.T) {
	cols := []widget.Col{{Min: 6, Fill: true}, {Head: "count", Right: true}, {Head: "note"}}
	rows := [][]string{{"Reached by phone", "1,450", "ok"}, {"王小明", "4", "late"}}
	for width, want := range map[int]string{
		40: "                             count  note\nReached by phone             1,450  ok\n王小明                           4  late",
		24: "             count  note\nReached by…  1,450  ok\n王小明           4  late",
		18: "        count  no…\nReache…  1,450  ok\n王小明       4  l…",
	} {
		got := text(widget.Grid(plain, cols, rows, width))
		for line := range strings.Lines(got) {
			if w := ansi.StringWidth(strings.TrimRight(line, "\n")); w > width {
				t.Errorf("%q is %d wide, not %d", line, w, width)
			}
		}
		if width > 18 {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%d columns (-want +got):\n%s", width, diff)
			}
		}
	}
	if !widget.Fits(cols, rows, 40) || widget.Fits(cols, rows, 24) {
		t.Error("Fits is wrong")
	}
	fewer, cells := widget.Without(cols, rows, 1)
	if len(fewer) != 2 || cells[0][1] != "ok" || rows[0][1] != "1,450" {
		t.Errorf("without a column: %v", cells)
	}
}

// No grid is wider than its room.
func TestAnyGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "columns")
		word := rapid.StringMatching(`[a-zế王 ]{0,20}`)
		cols := make([]widget.Col, n)
		for i := range cols {
			cols[i] = widget.Col{
				Head: word.Draw(t, "head"), Min: rapid.IntRange(0, 8).Draw(t, "min"), Right: rapid.Bool().Draw(t, "right"), Fill: rapid.Bool().Draw(t, "fill"),
			}
		}
		rows := rapid.SliceOfN(rapid.SliceOfN(word, n, n), 0, 4).Draw(t, "rows")
		width := rapid.IntRange(8, 100).Draw(t, "width")
		for _, l := range widget.Grid(plain, cols, rows, width) {
			if w := ansi.StringWidth(l); w > width {
				t.Fatalf("%q is %d wide, not %d", l, w, width)
			}
		}
	})
}

func TestChips(t *testing.T) {
	lines, hit := widget.Chips(plain, []widget.Chip{{"open", true}, {"no next step", false}, {"王小明", false}}, 1, 30)
	if got := text(lines); got != " ● open [○ no next step]\n ○ 王小明" {
		t.Errorf("%q", got)
	}
	if hit(2, 0) != 0 || hit(10, 0) != 1 || hit(3, 1) != 2 || hit(29, 1) != -1 {
		t.Error("a click hits the wrong chip")
	}
}

func TestMenuAndChecklist(t *testing.T) {
	m := widget.Menu{Items: []string{"price", "timing", "trust"}}
	m, chosen, used := m.Update(screen.Press("down"))
	if m.At != 1 || chosen != -1 || !used {
		t.Errorf("down: %+v, %d, %v", m, chosen, used)
	}
	if got := text(m.View(plain, 20, 2)); got != "  1 price\n▸ 2 timing" {
		t.Errorf("%q", got)
	}
	if _, chosen, _ := m.Update(screen.Press("enter")); chosen != 1 {
		t.Errorf("enter chooses %d", chosen)
	}
	if _, chosen, _ := m.Update(screen.Press("3")); chosen != 2 {
		t.Errorf("3 chooses %d", chosen)
	}
	if _, _, used := m.Update(screen.Press("x")); used {
		t.Error("x is used")
	}

	c := widget.NewChecklist("stay calm", "learn the reason")
	for _, k := range []string{"space", "down", "2", "1", "1", "x"} {
		c, _ = c.Update(screen.Press(k))
	}
	if got := text(c.View(plain, 30, 5)); got != "▸ [ ] stay calm\n  [✓] learn the reason" {
		t.Errorf("%v\n%s", c.Done, got)
	}
}

func TestForm(t *testing.T) {
	f := widget.NewForm("Name", "Phone")
	f.Fill(1, "0888")
	if f.Typed() {
		t.Error("what was filled in counts as typed")
	}
	var confirmed bool
	for _, k := range []string{"A", "n", "tab", "9"} {
		f, confirmed, _ = f.Update(screen.Press(k))
	}
	if f.Value(0) != "An" || f.Value(1) != "08889" || !f.Typed() || confirmed {
		t.Errorf("%+v", f)
	}
	f.Complain(1, "the number is too short")
	lines, cursor := f.View(plain, 30)
	if got := text(lines); got != "Name    An\nPhone > 08889\n  the number is too short" || cursor.X != 13 || cursor.Y != 1 {
		t.Errorf("cursor at %v of\n%s", cursor, got)
	}
	if f, _, _ = f.Update(screen.Press("backspace")); f.Fields[1].Problem != "" {
		t.Error("the problem stays after a change")
	}
	if _, confirmed, _ = f.Update(screen.Press("enter")); !confirmed {
		t.Error("enter does not confirm")
	}
}

func TestConfirm(t *testing.T) {
	c := widget.Confirm{Question: "Discard what you typed?", Yes: "yes", No: "no"}
	for k, want := range map[string][2]bool{"y": {true, true}, "n": {false, true}, "esc": {false, true}, "enter": {}, "x": {}} {
		if yes, answered := c.Update(screen.Press(k)); yes != want[0] || answered != want[1] {
			t.Errorf("%s: %v, %v", k, yes, answered)
		}
	}
	for _, width := range []int{60, 30} {
		for _, l := range c.View(plain, width) {
			if ansi.StringWidth(l) > width {
				t.Errorf("%q at %d", l, width)
			}
		}
	}
}
