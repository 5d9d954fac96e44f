package due

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	l := m.layout()
	var over screen.Frame
	if m.dialog != nil {
		over = m.dialogFrame(width, height)
	}
	// The line at hand is seen above the dialog, too.
	m.list.Resize(max(1, min(m.listRows(), height-len(over.Lines)-l.list.y-1)))
	var lines []string
	if l.chips > 0 {
		chips, _ := m.chips(width)
		lines = append(lines, widget.Ends(chips, m.env.Theme.Muted.Render(m.selection()+" "), width))
	}
	lines = append(lines, m.notices(width)[:l.notices]...)
	list := m.listPanel(l)
	switch {
	case l.detail.h > 0 && l.detail.x > 0:
		lines = append(lines, widget.Beside(0,
			widget.Column{Lines: list, Width: l.list.w}, widget.Column{Lines: m.detailPanel(l.detail), Width: l.detail.w})...)
	case l.detail.h > 0:
		lines = slices.Concat(lines, list, m.detailPanel(l.detail))
	default:
		lines = append(lines, list...)
	}
	f := screen.Frame{Lines: lines}
	if m.dialog != nil {
		f.Lines = widget.Over(f.Lines[:min(len(f.Lines), height)], over.Lines, height)
		if c := over.Cursor; c != nil {
			f.Cursor = &tea.Position{X: c.X, Y: c.Y + height - len(over.Lines)}
		}
	}
	return f
}

func (m *Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// selection says how many lines are selected.
func (m *Model) selection() string {
	if len(m.picked) == 0 {
		return ""
	}
	return m.say(i18n.SelectedCount, len(m.picked))
}

// listPanel draws the list in its place; without anybody on it, it says what to do instead.
func (m *Model) listPanel(l layout) []string {
	w, h, _, _ := widget.InPanel(l.list.w, l.list.h)
	title, note := m.spanText(m.period()), ""
	var lines []string
	switch {
	case !m.loaded:
		lines = []string{m.env.Theme.Muted.Render("…")}
	case m.list.Total() == 0:
		lines = m.nobody(w, h)
	default:
		note = m.env.Say.Int(int64(m.total()))
		if at, ok := m.list.Row(); ok && m.list.Total() > m.listRows() { // its heading may be out of sight
			note = m.say(i18n.DueGroup, m.say(words.AgendaHeading(at.kind)), m.all.Totals[at.kind], m.total())
		}
		if m.only != "" {
			title = m.say(words.AgendaHeading(m.only))
			note = m.say(i18n.CountOfBase, m.list.At()+1, m.list.Total())
		}
		lines = m.listLines(w, h-l.brief)
		if l.brief > 0 {
			lines = append(lines, m.brief(w, l.brief)...)
		}
	}
	return widget.Panel(m.env.Theme, title, note, lines, l.list.w, l.list.h)
}

// total is how many lines there are on the agenda.
func (m *Model) total() (n int) {
	for _, kind := range book.AgendaKinds() {
		n += m.all.Totals[kind]
	}
	return n
}

// readable is how many columns a paragraph takes at most.
const readable = 80

// nobody says that nobody is waiting, and what to do instead.
func (m *Model) nobody(width, height int) []string {
	t := m.env.Theme
	width = min(width, readable)
	type step struct {
		key  string
		what i18n.Sentence
	}
	add := step{act.Bindings(m.env.Say, act.Add)[0].Help().Key, i18n.KeyAddLead}
	log := step{"l", i18n.FirstLog}
	text, steps := m.say(i18n.NobodyKnownYet), []step{add, log}
	if m.all.Counts.Leads {
		text, steps = m.say(i18n.DueNothing), []step{log}
		if m.coming != nil {
			text += " " + m.comingText()
		}
		if m.span < len(m.periods())-1 {
			steps = append(steps, step{"]", i18n.DueKeyFurther})
		}
		steps = append(steps, add)
	}
	lines := append(widget.Wrap(text, width, 0), "")
	for _, s := range steps {
		for i, l := range widget.Wrap(m.say(s.what), width-4, 0) {
			mark := "   "
			if i == 0 {
				mark = " " + t.Key.Render(s.key) + " "
			}
			lines = append(lines, mark+" "+l)
		}
	}
	return lines[:min(len(lines), height)]
}

// listLines draws the lines that are seen.
func (m *Model) listLines(width, height int) []string {
	lines := make([]string, height)
	for y := range min(height, m.list.Total()) {
		lines[y] = m.env.Theme.Muted.Render("  …") // rows that are on their way
	}
	from, to := m.list.Thumb()
	m.list.Seen(func(y int, l line, at bool) {
		if y >= height {
			return
		}
		bar := ""
		if to > 0 {
			bar = " " + m.env.Theme.Border.Render("│")
			if y >= from && y < to {
				bar = " " + m.env.Theme.Accent.Render("┃")
			}
		}
		lines[y] = m.lineText(l, at, width-ansi.StringWidth(bar)) + bar
	})
	return lines
}

// lineText draws a line of the list.
func (m *Model) lineText(l line, at bool, width int) string {
	t := m.env.Theme
	mark := "  "
	if at {
		mark = widget.Mark
		if l.id() == m.fresh {
			mark = m.env.Theme.Warn.Render(markNew)
		}
	}
	var text string
	switch l.sort {
	case heading:
		name := m.say(words.AgendaHeading(l.kind)) + " · " + m.env.Say.Int(int64(l.n)) + " "
		rule := max(0, width-ansi.StringWidth(name))
		return widget.Fit(t.Title.Render(name)+t.Border.Render(strings.Repeat("─", rule)), width)
	case more:
		text = widget.Fit(mark+"  "+t.Accent.Render(m.say(i18n.DueRest, l.n)), width)
	default:
		text = mark + m.itemText(l, width-2)
	}
	if at {
		return t.Selected.Behind(text)
	}
	return text
}

// Widths of the columns of a line, and from which width of all a column is shown.
const (
	mostWho   = 28
	phoneWide = 13
	levelWide = 14
	phoneFrom = 60
	phoneWith = 72 // where the lead at hand, and so its phone, is shown besides
	levelFrom = 88
)

// itemText draws who it is, the phone, the level, and why.
func (m *Model) itemText(l line, width int) string {
	t, w := m.env.Theme, m.env.Words
	tick, who := "  ", t.Strong
	_, picked := m.picked[l.id()]
	leaving := m.leaving(l)
	switch {
	case leaving:
		tick, who = t.Muted.Render("✓ "), t.Muted
	case picked:
		tick = t.Good.Render("● ")
	}
	room := min(mostWho, max(8, (width-2)*2/5))
	text := tick + who.Render(widget.Fit(w.Lead(l.item.Lead), room)) + "  "
	if width >= phoneWith || width >= phoneFrom && m.layout().detail.h == 0 {
		text += t.Plain.Render(widget.Fit(w.Phone(l.item.Lead), phoneWide)) + "  "
	}
	if width >= levelFrom {
		text += t.Muted.Render(widget.Fit(w.LevelOf(l.item.Lead.Level), levelWide)) + "  "
	}
	style := t.Muted
	if l.kind == book.AgendaOverdue && !leaving {
		style = t.Bad
	}
	rest := max(0, width-ansi.StringWidth(text))
	return widget.Fit(text+style.Render(widget.Fit(m.whyShort(l.item), rest)), width)
}

// why says why a lead is on the agenda; when comes before what.
func (m *Model) why(item book.AgendaItem) []string {
	parts := m.env.Words.Why(item)
	late := item.Kind == book.AgendaOverdue || item.Kind == book.AgendaLater
	if late && item.FollowUp.What != "" && len(parts) > 1 {
		parts[0], parts[1] = parts[1], parts[0]
	}
	if item.Kind == book.AgendaLater {
		parts[0] = m.say(i18n.DuePlannedFor, m.env.Words.Date(item.Day))
	}
	if len(parts) == 0 {
		parts = []string{m.say(i18n.FollowUpShort, words.Number(item.FollowUp.ID))}
	}
	return parts
}

// whyShort is why in a line of the list, where a day to come has no room for its weekday.
func (m *Model) whyShort(item book.AgendaItem) string {
	parts := m.why(item)
	if item.Kind == book.AgendaLater {
		parts[0] = m.env.Words.NearDate(item.Day)
	}
	return strings.Join(parts, " · ")
}

// brief tells of the line at hand in so many lines below the list: all of why, the level and the touches.
func (m *Model) brief(width, height int) []string {
	w := m.env.Words
	lines := []string{m.env.Theme.Border.Render(strings.Repeat("─", width))}
	if item, ok := m.at(); ok {
		parts := append(m.why(item), w.LevelOf(item.Lead.Level), w.Touches(item.Lead))
		if phone := w.Phone(item.Lead); phone != "" && width-2 < phoneFrom {
			parts = append([]string{phone}, parts...)
		}
		lines = append(lines, widget.Wrap(strings.Join(parts, " · "), width, height-1)...)
	}
	return lines
}
