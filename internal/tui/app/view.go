package app

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// The least room in which the screens are of use.
const (
	leastWidth  = 40
	leastHeight = 12
)

func (m *Model) tooSmall() bool { return m.width < leastWidth || m.height < leastHeight }

// View implements tea.Model.
func (m Model) View() tea.View {
	var v tea.View
	v.AltScreen = true
	v.WindowTitle = "funnel"
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.width < 1 || m.height < 1 {
		return v // the size is not known yet
	}
	f := m.frameOf()
	for i, line := range f.Lines {
		f.Lines[i] = ansi.Truncate(line, m.width, "…")
	}
	v.SetContent(strings.Join(f.Lines, "\n"))
	if c := f.Cursor; c != nil && c.X >= 0 && c.X < m.width && c.Y >= 0 && c.Y < m.height {
		v.Cursor = tea.NewCursor(c.X, c.Y)
		v.Cursor.Shape = tea.CursorBar
	}
	return v
}

// frameOf draws everything, as many lines as the terminal has.
func (m *Model) frameOf() screen.Frame {
	if m.tooSmall() {
		lines := widget.Wrap(m.env.Say.Say(i18n.TooSmall, leastWidth, leastHeight), m.width, m.height)
		return screen.Frame{Lines: widget.Over(lines, nil, m.height)}
	}
	size := m.size()
	body := m.screens[m.at].View(size.Width, size.Height)
	lines, cursor := widget.Over(body.Lines[:min(len(body.Lines), size.Height)], nil, size.Height), body.Cursor
	if m.gone != nil {
		lines = widget.Over(lines, m.goneLines(), size.Height)
	}
	if m.over != nil {
		f := m.over.view(m, size.Width, size.Height)
		lines, cursor = widget.Over(lines, f.Lines, size.Height), nil
		if f.Cursor != nil {
			cursor = &tea.Position{X: f.Cursor.X, Y: f.Cursor.Y + size.Height - len(f.Lines)}
		}
	}
	foot := m.foot()
	lines = widget.Over(append([]string{m.tabs()}, lines...), foot, m.height)
	if cursor != nil {
		cursor = &tea.Position{X: cursor.X, Y: cursor.Y + 1}
		if cursor.Y >= m.height-len(foot) {
			cursor = nil // a note lies over the field until the next key
		}
	}
	return screen.Frame{Lines: lines, Cursor: cursor}
}

// goneLines say why there is no book.
func (m *Model) goneLines() []string {
	inner, _, _, _ := widget.InPanel(m.width, 3)
	var lines []string
	for _, l := range widget.Wrap(iostreams.Clean(screen.ErrorText(m.env.Say, m.gone)), inner, 4) {
		lines = append(lines, m.env.Theme.Bad.Render(l))
	}
	for _, l := range widget.Wrap(m.env.Say.Say(i18n.NothingIsWritten), inner, 3) {
		lines = append(lines, m.env.Theme.Muted.Render(l))
	}
	return widget.Panel(m.env.Theme, m.env.Say.Say(i18n.TitleNoBook), "", lines, m.width, len(lines)+2)
}

// tab is where the name of a screen stands in the first line.
type tab struct {
	text     string
	from, to int
}

// tabList lays the tabs out: with their names, or only the digits of those that are not at hand where there is less room.
func (m *Model) tabList() []tab {
	for _, names := range []bool{true, false} {
		tabs := make([]tab, len(m.makers))
		x := 0
		for i, maker := range m.makers {
			text := digit(maker.ID)
			if !m.tabsWork() {
				text = "·"
			}
			if names || i == m.at {
				text += " " + m.env.Say.Say(maker.Title)
			}
			if i == m.at {
				text = "[" + text + "]"
			} else {
				text = " " + text + " "
			}
			tabs[i] = tab{text, x, x + ansi.StringWidth(text)}
			x = tabs[i].to + 1
		}
		if !names || x <= m.width-len(" 15:04") {
			return tabs
		}
	}
	return nil
}

// tabsWork reports that the digits open screens: nothing else has the keyboard.
func (m *Model) tabsWork() bool { return m.over == nil && !m.screens[m.at].Typing() }

// tabs draws the first line: the screens, and the time. While the digits open nothing they are not shown, and no tab stands out.
func (m *Model) tabs() string {
	t := m.env.Theme
	var parts []string
	for i, tab := range m.tabList() {
		style := t.Muted
		if i == m.at && m.tabsWork() {
			style = t.Title
		}
		parts = append(parts, style.Render(tab.text))
	}
	clock := t.Muted.Render(funnel.ClockOf(m.env.Now()).String() + " ")
	return widget.Ends(strings.Join(parts, " "), clock, m.width)
}

// tabAt is the screen whose tab is at a column, -1 for none.
func (m *Model) tabAt(x int) int {
	for i, tab := range m.tabList() {
		if x >= tab.from && x < tab.to {
			return i
		}
	}
	return -1
}

// foot draws the last line, or the last few: what there is to be said, else what can be pressed now.
func (m *Model) foot() []string {
	if lines := m.noteLines(); len(lines) > 0 {
		return lines
	}
	return []string{m.hints()}
}

// noteLines draw what there is to be said, whole where that leaves half of the terminal to the screen.
func (m *Model) noteLines() []string {
	if m.note.Text == "" {
		return nil
	}
	t := m.env.Theme
	mark, indent, style := "", "", t.Plain
	switch {
	case m.note.Bad:
		mark, indent, style = "✗ ", "  ", t.Bad
	case m.note.Done:
		mark, indent, style = "✓ ", "  ", t.Good
	}
	var lines []string
	for _, l := range widget.Wrap(iostreams.Clean(m.note.Text), m.width-1-len(indent), max(1, (m.height-1)/2)) {
		lines = append(lines, widget.Fit(" "+style.Render(mark+l), m.width))
		mark = indent
	}
	return lines
}

// hints are the keys that do something now, as many as there is room for: those of the screen first.
func (m *Model) hints() string {
	own := m.screens[m.at].Keys()
	keys := slices.Concat(own, []key.Binding{m.keys.Log, m.keys.Undo, m.keys.Palette})
	last := []key.Binding{m.keys.Help, m.keys.Quit}
	switch {
	case m.over != nil:
		keys, last = m.over.keys(m), nil
	case m.screens[m.at].Typing():
		keys, last = own, []key.Binding{m.keys.Back}
	}
	always := m.hintList(last, m.width)
	line := m.hintList(keys, m.width-ansi.StringWidth(always)-1)
	return widget.Ends(line, always, m.width)
}

// hintList draws keys with their names in a width; those that do not fit are left out.
func (m *Model) hintList(keys []key.Binding, width int) string {
	t := m.env.Theme
	line, used := "", 0
	for _, k := range keys {
		if !k.Enabled() || k.Help().Desc == "" {
			continue
		}
		w := ansi.StringWidth(k.Help().Key) + 1 + ansi.StringWidth(k.Help().Desc) + 2
		if used+w > width {
			break
		}
		line += " " + t.Key.Render(k.Help().Key) + " " + t.Muted.Render(k.Help().Desc) + " "
		used += w
	}
	return line
}
