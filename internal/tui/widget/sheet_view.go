package widget

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

func firstRune(text string) (rune, int) { return utf8.DecodeRuneInString(text) }

// atEnd reports that the cursor stands behind the last letter.
func (f Field) atEnd() bool { return f.pos == len(f.letters) }

// sheetLine is a drawn line of a sheet.
type sheetLine struct {
	text string
	row  int
	// hit is the option or the suggestion at a column, -1 for none; nil on a line that has none.
	hit func(x int) int
}

// sheetLayout is all lines of a sheet, however much room there is.
type sheetLayout struct {
	lines    []sheetLine
	from, to int           // the lines of the row at hand
	cursor   *tea.Position // among all lines
	indent   int           // where the texts begin
}

// mostLabel is how wide the labels of a sheet are at most.
const mostLabel = 26

// layout draws all rows.
func (s Sheet) layout(t theme.Theme, width int) sheetLayout {
	var l sheetLayout
	label := 0
	for _, r := range s.Rows {
		label = max(label, textWidth(r.Label))
	}
	label = min(label, mostLabel, max(0, width*2/5))
	for i, r := range s.Rows {
		if i == s.At {
			l.from = len(l.lines)
		}
		s.drawRow(t, &l, i, r, label, width)
		if i == s.At {
			l.to = len(l.lines)
		}
	}
	return l
}

// drawRow draws a row and what belongs to it.
func (s Sheet) drawRow(t theme.Theme, l *sheetLayout, i int, r Row, label, width int) {
	at := i == s.At
	mark, style := "  ", t.Muted
	if at {
		mark, style = "> ", t.Title
	}
	head := ""
	if label > 0 {
		head = style.Render(Fit(r.Label, label)) + " "
	}
	head += style.Render(mark)
	indent := textWidth(head)
	room := max(1, width-indent)
	l.indent = indent
	value := ""
	switch r.Kind {
	case ChoiceRow:
		value = r.choiceText(t, at)
	case TickRow:
		value = r.box(t) + " " + r.Text
	default:
		var x int
		value, x = r.Field.View(t, room)
		if at {
			l.cursor = &tea.Position{X: max(0, min(width-1, indent+x)), Y: len(l.lines)}
		}
	}
	l.lines = append(l.lines, sheetLine{text: Fit(head+value, width), row: i})
	inset := min(indent, max(0, width-minInset))
	if at {
		s.drawBelow(t, l, i, r, inset, width)
	}
	if r.Problem != "" {
		for _, text := range Wrap(r.Problem, max(1, width-inset), 3) {
			l.lines = append(l.lines, sheetLine{text: strings.Repeat(" ", inset) + t.Bad.Render(text), row: i})
		}
	}
}

// minInset is the room that is left for what stands below a row.
const minInset = 30

// drawBelow draws what is shown under the row at hand only: its options, what could be typed, and its hint.
func (s Sheet) drawBelow(t theme.Theme, l *sheetLayout, i int, r Row, inset, width int) {
	var chips []Chip
	switch r.Kind {
	case ChoiceRow:
		for n, o := range r.Options {
			text := o.Label
			if len(o.Keys) > 0 {
				text = o.Keys[0] + ": " + text
			}
			chips = append(chips, Chip{text, n == r.Chosen})
		}
	case TextRow:
		for n, text := range r.fitting() {
			if n == 0 {
				text += " →"
			}
			chips = append(chips, Chip{text, false})
		}
	}
	if len(chips) > 1 || r.Kind == TextRow && len(chips) > 0 {
		drawn, hit := Chips(t, chips, -1, max(1, width-inset-1)) // a space stands behind the last
		for y, text := range drawn {
			l.lines = append(l.lines, sheetLine{
				text: strings.Repeat(" ", inset) + text, row: i, hit: func(x int) int { return hit(x-inset, y) },
			})
		}
	}
	if r.Hint != "" {
		for _, text := range Wrap(r.Hint, max(1, width-inset), 2) {
			l.lines = append(l.lines, sheetLine{text: strings.Repeat(" ", inset) + t.Muted.Render(text), row: i})
		}
	}
}

// choiceText is what is chosen, with marks that there is more while it is at hand.
func (r Row) choiceText(t theme.Theme, at bool) string {
	text := ""
	if r.Chosen < len(r.Options) {
		text = r.Options[r.Chosen].Label
	}
	if at {
		return t.Key.Render("‹") + " " + text + " " + t.Key.Render("›")
	}
	return text
}

func (r Row) box(t theme.Theme) string {
	switch {
	case r.Mixed:
		return t.Muted.Render("[-]")
	case r.On:
		return t.Good.Render("[✓]")
	}
	return "[ ]"
}

// top is the first line that is seen in a height: the row at hand is among what is seen, with as much of it as there is room for.
func (l sheetLayout) top(height int) int {
	top := max(0, min(l.from-(height-(l.to-l.from))/2, len(l.lines)-height))
	if l.to-l.from > height {
		top = l.from
	}
	return top
}

// View draws as many lines as a height has room for, around the row at hand, and tells where the cursor stands; nil for nowhere.
// More tells that there are lines that are not seen.
func (s Sheet) View(t theme.Theme, width, height int) (lines []string, cursor *tea.Position, more bool) {
	l := s.layout(t, width)
	height = max(1, height)
	top := l.top(height)
	for _, line := range l.lines[top:min(len(l.lines), top+height)] {
		lines = append(lines, Fit(line.text, width))
	}
	if c := l.cursor; c != nil && c.Y >= top && c.Y < top+height {
		cursor = &tea.Position{X: c.X, Y: c.Y - top}
	}
	return lines, cursor, len(l.lines) > height
}

// Click handles a click at a place of what View drew into the same room: the row becomes the one at hand, an option is chosen, a
// suggestion taken, a tick set.
func (s *Sheet) Click(x, y, width, height int) {
	l := s.layout(theme.Theme{}, width)
	y += l.top(max(1, height))
	if y < 0 || y >= len(l.lines) {
		return
	}
	line := l.lines[y]
	was := s.At
	s.At = line.row
	if line.row == was && y == l.from && s.Rows[was].Kind == TextRow && x >= l.indent {
		s.own()
		s.Rows[was].Field = s.Rows[was].Field.Point(x-l.indent, max(1, width-l.indent))
		return
	}
	switch kind := s.Rows[line.row].Kind; {
	case line.hit != nil && kind == ChoiceRow:
		s.Choose(line.hit(x))
	case line.hit != nil:
		s.Complete(line.hit(x))
	case kind == TickRow:
		s.Tick()
	case kind == ChoiceRow && was == line.row && y == l.from:
		s.Choose((s.Rows[s.At].Chosen + 1) % max(1, len(s.Rows[s.At].Options)))
	}
}

// Wheel goes a row up or down.
func (s *Sheet) Wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		s.At = max(0, s.At-1)
	case tea.MouseWheelDown:
		s.At = min(len(s.Rows)-1, s.At+1)
	}
}
