package due

import (
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// days are the periods to choose from besides the day and the week, as numbers of days from today on.
func days() []int { return []int{14, 30, 90} }

// spans are the names of the periods.
func (m *Model) spans() []string {
	names := []string{m.say(i18n.SectionDueToday), m.say(i18n.DueThisWeek)}
	for _, n := range days() {
		names = append(names, m.say(i18n.DueDays, n))
	}
	if m.typed != nil {
		names = append(names, m.spanText(*m.typed))
	}
	return names
}

// periods are the periods to choose from, from today on; the one that was typed is the last.
func (m *Model) periods() []funnel.Period {
	today := m.env.Words.Today
	week := funnel.WeekOf(today, m.env.Words.Outline.Calendar.WeekStart)
	list := []funnel.Period{funnel.DayPeriod(today), {From: today, To: week.To}}
	for _, n := range days() {
		list = append(list, funnel.Period{From: today, To: min(today+funnel.Day(n)-1, funnel.MaxDay)})
	}
	if m.typed != nil {
		list = append(list, *m.typed)
	}
	return list
}

// period is the period at hand.
func (m *Model) period() funnel.Period { return m.periods()[m.span] }

// spanText writes the days of a period.
func (m *Model) spanText(p funnel.Period) string {
	if p.To == funnel.MaxDay {
		return m.env.Say.PlainDate(p.From.Time()) + " →"
	}
	return m.env.Say.Span(p.From.Time(), p.To.Time())
}

// look chooses a period.
func (m *Model) look(span int) tea.Cmd {
	span = max(0, min(span, len(m.periods())-1))
	if span == m.span {
		return nil
	}
	m.span, m.fresh = span, 0
	return m.ask(true)
}

// chips draws the periods in a width and tells which is at a place, -1 for none; the one at hand alone where there is less room.
func (m *Model) chips(width int) (text string, hit func(x, y int) int) {
	var chips []widget.Chip
	for i, name := range m.spans() {
		chips = append(chips, widget.Chip{Label: name, On: i == m.span})
	}
	t := m.env.Theme
	lines, at := widget.Chips(t, chips, -1, max(1, width-2))
	if len(lines) == 1 {
		return t.Key.Render("[") + lines[0] + t.Key.Render("]"), func(x, y int) int { return at(x-1, y) }
	}
	text = t.Key.Render("[") + " " + t.Accent.Render("● "+chips[m.span].Label) + " " + t.Key.Render("]")
	return widget.Fit(text, width), func(int, int) int { return -1 }
}

// spanAt is the period at a place of the screen, -1 for none.
func (m *Model) spanAt(x, y int) int {
	if y != 0 || m.layout().chips == 0 {
		return -1
	}
	_, hit := m.chips(m.size.Width)
	return hit(x, y)
}
