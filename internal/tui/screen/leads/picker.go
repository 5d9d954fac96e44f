package leads

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// What a picker is for, beside the chips.
const (
	pickOrder = -1 - iota
	pickColumn
)

// picker lets one choose among a few or many: the value of a chip, the order, the columns. It is a value; the screen replaces it.
type picker struct {
	kind  int // a chip, or one of the above
	title string
	all   []choice
	found []int // of all, those that fit what is typed
	at    int   // of found
	field widget.Field
	typed bool     // letters go into the field
	on    []string // keys of those that are on
}

// choice is something to choose.
type choice struct{ key, name, note string }

// numbered is up to how many choices are chosen by their number; among more one types.
const numbered = 9

// newPicker makes a picker that begins at what is on.
func newPicker(kind int, title string, all []choice, on ...string) *picker {
	p := picker{kind: kind, title: title, all: all, on: on, typed: len(all) > numbered && kind >= 0}
	p.find()
	if i := slices.IndexFunc(all, func(c choice) bool { return slices.Contains(on, c.key) }); i >= 0 && kind != pickColumn {
		p.at = i
	}
	return &p
}

// find keeps the choices in whose names what is typed stands.
func (p *picker) find() {
	typed := strings.TrimSpace(fold.Text(p.field.Value()))
	p.found, p.at = nil, 0
	for i, c := range p.all {
		if strings.Contains(fold.Text(c.name), typed) {
			p.found = append(p.found, i)
		}
	}
}

// update handles a key or a paste; it reports the choice that was taken, -1 for none.
func (p picker) update(msg tea.Msg) (next *picker, taken int) {
	taken = -1
	k, pressed := msg.(tea.KeyPressMsg)
	switch {
	case pressed && p.moved(k.String()):
		return &p, -1
	case pressed && k.String() == "enter":
		if p.at < len(p.found) {
			taken = p.found[p.at]
		}
		return &p, taken
	case p.typed:
		if field, used := p.field.Update(msg); used {
			p.field = field
			p.find()
		}
		return &p, -1
	}
	if n, err := strconv.Atoi(k.String()); err == nil && n >= 1 && n <= min(numbered, len(p.found)) {
		p.at = n - 1
		return &p, p.found[p.at]
	}
	return &p, -1
}

// moved goes to another choice by a key.
func (p *picker) moved(k string) bool {
	by := map[string]int{"up": -1, "shift+tab": -1, "down": 1, "tab": 1, "pgup": -pickerRows, "pgdown": pickerRows}[k]
	if !p.typed && by == 0 {
		by = map[string]int{"k": -1, "j": 1, "home": -len(p.all), "g": -len(p.all), "end": len(p.all), "G": len(p.all)}[k]
	}
	p.move(by)
	return by != 0
}

func (p *picker) move(by int) { p.at = max(0, min(p.at+by, len(p.found)-1)) }

// pickerRows is how many choices are seen at most.
const pickerRows = 12

// seen is which of the choices found are seen when there is room for so many.
func (p picker) seen(rows int) (from, to int) {
	from = max(0, min(p.at-rows/2, len(p.found)-rows))
	return from, min(len(p.found), from+rows)
}

// rows is how many choices are seen on a screen of a height: half of it stays for the list, where one sees what a choice does.
func (p picker) rows(height int) int { return max(1, min(pickerRows, len(p.all), height/2)) }

// view draws the picker as a panel.
func (p picker) view(t theme.Theme, say *i18n.Printer, width, height int) screen.Frame {
	rows := p.rows(height)
	panel := rows + 2
	inner, _, x, y := widget.InPanel(width, panel)
	var f screen.Frame
	if p.typed {
		panel++
		line, at := p.field.View(t, max(1, inner-2))
		f.Lines = append(f.Lines, t.Title.Render("> ")+line)
		f.Cursor = &tea.Position{X: x + 2 + at, Y: y}
	}
	from, to := p.seen(rows)
	for i := from; i < to; i++ {
		f.Lines = append(f.Lines, p.line(t, i, inner))
	}
	if len(p.found) == 0 {
		f.Lines = append(f.Lines, t.Muted.Render(widget.Fit(say.Say(i18n.NothingCalledThat), inner)))
	}
	note := ""
	if len(p.found) > rows {
		note = say.Say(i18n.QuestionOf, p.at+1, len(p.found))
	}
	f.Lines = widget.Panel(t, p.title, note, f.Lines, width, panel)
	return f
}

// line draws a choice: where it stands, whether it is on, its name and a note.
func (p picker) line(t theme.Theme, i, width int) string {
	c := p.all[p.found[i]]
	on := slices.Contains(p.on, c.key)
	mark, box := "  ", "  "
	if i == p.at {
		mark = widget.Mark
	}
	switch {
	case p.kind == pickColumn && on:
		box = t.Good.Render("[✓]") + " "
	case p.kind == pickColumn:
		box = "[ ] "
	case on:
		box = t.Accent.Render("●") + " "
	}
	number := ""
	if !p.typed && p.kind != pickColumn && i < numbered {
		number = t.Muted.Render(strconv.Itoa(i+1)) + " "
	}
	line := widget.Fit(widget.Ends(mark+box+number+c.name, t.Muted.Render(c.note), width), width)
	if i == p.at {
		line = t.Selected.Behind(line)
	}
	return line
}

// keys are the keys that do something in the picker.
func (p picker) keys(say *i18n.Printer) []key.Binding {
	k := newKeyMap(say)
	if p.kind == pickColumn {
		return []key.Binding{k.Tick, k.Later, k.Choose, k.Usual, k.Shut}
	}
	return []key.Binding{k.Take, k.Choose}
}

// pressPicker gives a key or a paste to the picker, and does what is chosen.
func (m *Model) pressPicker(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && m.picker.kind == pickColumn {
		if cmd, used := m.pressColumns(k); used {
			return cmd
		}
	}
	p, taken := m.picker.update(msg)
	m.picker = p
	if taken < 0 {
		return nil
	}
	return m.take(taken)
}

// take does what a choice means.
func (m *Model) take(i int) tea.Cmd {
	p := m.picker
	switch p.kind {
	case pickColumn:
		return m.tickColumn(i)
	case pickOrder:
		m.picker = nil
		return m.sortBy(p.all[i].key)
	}
	m.picker = nil
	return m.filterBy(p.kind, p.all[i].key)
}

// pointPicker handles the mouse over the picker, whose last line is the last of the screen.
func (m *Model) pointPicker(msg tea.MouseMsg) tea.Cmd {
	p := *m.picker
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		p.move(map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[msg.Button])
		m.picker = &p
	case tea.MouseClickMsg:
		rows := p.rows(m.size.Height)
		from, to := p.seen(rows)
		i := from + msg.Y - (m.size.Height - 1 - rows)
		if msg.Button != tea.MouseLeft || i < from || i >= to {
			return nil
		}
		p.at = i
		m.picker = &p
		return m.take(p.found[i])
	}
	return nil
}
