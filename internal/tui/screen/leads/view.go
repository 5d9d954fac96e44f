package leads

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// rect is a place on the screen.
type rect struct{ x, y, w, h int }

func (r rect) has(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// layout is where the parts of the screen stand. A part that is not seen has the height 0.
type layout struct{ search, chips, list, card, grades rect }

const (
	// wideFrom is the width from which the card stands beside the list.
	wideFrom = 110
	// chipsFrom is the height from which the chips are seen though none of them is on.
	chipsFrom = 14
	// leastCard and mostCard are the widths of a card beside the list.
	leastCard, mostCard = 46, 84
)

// wide reports that the card stands beside the list.
func (m *Model) wide() bool { return m.size.Width >= wideFrom }

// layout lays the parts out; on a narrow terminal the card that is open has it all.
func (m *Model) layout() layout {
	if m.focus == onGrades {
		return layout{grades: rect{0, 0, max(1, m.size.Width), max(1, m.size.Height)}}
	}
	if m.focus == onCard && !m.wide() {
		return layout{card: rect{0, 0, max(1, m.size.Width), max(1, m.size.Height)}}
	}
	return m.listLayout()
}

func (m *Model) listLayout() layout {
	w, h := max(1, m.size.Width), max(1, m.size.Height)
	l := layout{search: rect{0, 0, w, 1}}
	y := 1
	if h >= chipsFrom || m.focus == onChips || m.filtered() {
		lines, _ := widget.Chips(m.env.Theme, m.chips(), -1, w)
		l.chips = rect{0, y, w, min(len(lines), max(0, h-y))}
		y += l.chips.h
	}
	l.list = rect{0, y, w, max(0, h-y)}
	if m.wide() {
		card := max(leastCard, min(mostCard, w*2/5))
		l.list.w = w - card
		l.card = rect{w - card, y, card, l.list.h}
	}
	return l
}

// resize gives the tables the rows that are seen.
func (m *Model) resize() {
	rows := max(1, m.listLayout().list.h-3) // the frame and the headings
	m.all.table.Resize(rows)
	m.among.table.Resize(rows)
	m.found.table.Resize(rows)
}

// cardRoom is how much room the lines of the card have.
func (m *Model) cardRoom() (width, height int) {
	at := m.layout().card
	width, height, _, _ = widget.InPanel(at.w, at.h)
	if height >= tabsFrom {
		height--
	}
	return width, height
}

func (m *Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	m.resize()
	over := m.overlay()
	if n := len(over.Lines); n > 0 {
		// What lies over the list must not lie over the row at hand. This is a copy: the list itself stays where it was.
		l := m.shown()
		m.noBar = m.barWidth() == 0 // nor must the columns change for it
		l.table.Resize(max(1, m.listLayout().list.h-2-n))
	}
	f := m.under()
	if len(over.Lines) == 0 {
		return f
	}
	f.Lines, f.Cursor = widget.Over(f.Lines[:min(len(f.Lines), height)], over.Lines, height), nil
	if c := over.Cursor; c != nil {
		f.Cursor = &tea.Position{X: c.X, Y: c.Y + height - len(over.Lines)}
	}
	return f
}

// overlay is what lies over the lower end of the screen: the dialog or the picker.
func (m *Model) overlay() (f screen.Frame) {
	switch {
	case m.dialog != nil:
		f = m.dialog.View(m.size.Width, m.size.Height)
	case m.picker != nil:
		f = m.picker.view(m.env.Theme, m.env.Say, m.size.Width, m.size.Height)
	}
	f.Lines = f.Lines[:min(len(f.Lines), m.size.Height)]
	return f
}

// under is the screen itself.
func (m *Model) under() (f screen.Frame) {
	at := m.layout()
	if at.search.h > 0 {
		f = m.searchLine(at.search.w)
	}
	if at.chips.h > 0 {
		chip := -1
		if m.focus == onChips {
			chip = m.chip
		}
		lines, _ := widget.Chips(m.env.Theme, m.chips(), chip, at.chips.w)
		f.Lines = append(f.Lines, lines[:at.chips.h]...)
	}
	switch {
	case at.grades.h > 0:
		f.Lines = append(f.Lines, m.gradesPanel(at.grades)...)
	case at.list.h > 0 && at.card.h > 0:
		f.Lines = append(f.Lines, widget.Beside(0,
			widget.Column{Lines: m.listPanel(at.list), Width: at.list.w}, widget.Column{Lines: m.cardPanel(at.card), Width: at.card.w})...)
	case at.card.h > 0:
		f.Lines = append(f.Lines, m.cardPanel(at.card)...)
	default:
		f.Lines = append(f.Lines, m.listPanel(at.list)...)
	}
	return f
}

// searchLine is what is searched for, or how to search.
func (m *Model) searchLine(width int) screen.Frame {
	t := m.env.Theme
	field := m.search
	field.Placeholder = m.say(i18n.SearchWhat)
	line, cursor := field.View(t, max(1, width-4))
	f := screen.Frame{Lines: []string{" " + t.Key.Render("/") + " " + line}}
	if m.focus == onSearch && m.dialog == nil && m.picker == nil {
		f.Cursor = &tea.Position{X: min(width-1, 3+cursor), Y: 0}
	}
	return f
}

// empty reports that the book holds nobody.
func (m *Model) empty() bool {
	l := &m.all
	return l.known && !l.head.Waiting() && l.table.Total() == 0 && !m.filtered() && !m.searching()
}

// title is the name of the list with how many leads it has.
func (m *Model) title() string {
	l := m.shown()
	switch {
	case !l.known:
		return m.say(i18n.ScreenLeads) + " …"
	case m.empty():
		return m.say(i18n.ScreenLeads)
	case l.head.Waiting():
		return m.say(i18n.LeadsCount, l.table.Total()) + " …"
	}
	return m.say(i18n.LeadsCount, l.table.Total())
}

// note says how many are selected, and the order where no heading shows it.
func (m *Model) note() string {
	var parts []string
	if n := len(m.selected); n > 0 {
		parts = append(parts, m.say(i18n.SelectedCount, n))
	}
	if m.searching() && m.filter.Sort == "" {
		parts = append(parts, m.say(i18n.BestFirst))
	}
	return strings.Join(parts, " · ")
}

// listPanel draws the list; where there is nobody it says what to press.
func (m *Model) listPanel(at rect) []string {
	width, height, _, _ := widget.InPanel(at.w, at.h)
	var lines []string
	l := m.shown()
	switch {
	case !l.known:
		lines = []string{m.env.Theme.Muted.Render("…")}
	case m.empty():
		lines = m.firstSteps(width, height)
	case l.table.Total() == 0 && !l.head.Waiting():
		lines = m.nobody(width, height)
	default:
		lines = m.rows(width, height)
	}
	return m.panel(at, m.title(), m.note(), lines, m.focus != onCard)
}

// panel draws a part in its frame; the one that does not have the keys is paler where there are two.
func (m *Model) panel(at rect, title, note string, lines []string, keys bool) []string {
	t := m.env.Theme
	if !keys && m.wide() {
		t.Title = t.Muted
	}
	return widget.Panel(t, title, note, lines, at.w, at.h)
}

// firstSteps teaches an empty book.
func (m *Model) firstSteps(width, height int) []string {
	add := act.Bindings(m.env.Say, act.Add)[0].Help()
	lines := widget.Wrap(m.say(i18n.NoLeadsHere), width, 0)
	lines = append(lines, "")
	for _, step := range []struct{ key, what string }{
		{add.Key, m.say(i18n.FirstLead)}, {"l", m.say(i18n.FirstLog)}, {":", m.say(i18n.FirstFind)}, {"?", m.say(i18n.FirstHelp)},
	} {
		lines = append(lines, m.keyLine(step.key, step.what, width)...)
	}
	return lines[:min(len(lines), height)]
}

// keyLine is a key and what it does, in as many lines as that takes.
func (m *Model) keyLine(key, what string, width int) (lines []string) {
	indent := ansi.StringWidth(key) + 2
	for i, l := range widget.Wrap(what, max(1, width-indent-1), 0) {
		mark := strings.Repeat(" ", indent+1)
		if i == 0 {
			mark = " " + m.env.Theme.Key.Render(key) + "  "
		}
		lines = append(lines, mark+l)
	}
	return lines
}

// nobody says that nobody fits, and which key shows more.
func (m *Model) nobody(width, height int) []string {
	k := newKeyMap(m.env.Say)
	text := m.say(i18n.NoLeadsFound)
	if m.searching() {
		text = m.say(i18n.NobodyIsFound, iostreams.Clean(m.search.Value()))
	}
	lines := widget.Wrap(text, width, 0)
	lines = append(lines, "")
	if m.searching() {
		keys := "esc"
		if m.focus == onSearch { // the first one leaves the field
			keys += " esc"
		}
		lines = append(lines, m.keyLine(keys, m.say(i18n.ClearSearch), width)...)
	}
	if m.filtered() {
		lines = append(lines, m.keyLine(k.Unfilter.Help().Key, m.say(i18n.KeyUnfilter), width)...)
	}
	return lines[:min(len(lines), height)]
}

// toned draws a text in the colour of its meaning.
func toned(t theme.Theme, text words.Toned) string {
	style := t.Plain
	switch text.Tone {
	case iostreams.Good:
		style = t.Good
	case iostreams.Warn:
		style = t.Warn
	case iostreams.Bad:
		style = t.Bad
	case iostreams.Muted:
		style = t.Muted
	case iostreams.Accent:
		style = t.Accent
	case iostreams.Strong:
		style = t.Strong
	}
	return style.Render(text.Text)
}
