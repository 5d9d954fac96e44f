package board

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// Marks of a card. Of somebody with whom nothing happened for too long it is also said that no next step is planned.
const (
	markStale     = "! "
	markNoNext    = "○ "
	markNoContact = "⊘ "
	markPaused    = "‖ "
	markLost      = "✗ "
)

// wide is the width from which a card says more than it must.
const wide = 26

// cards are the lines of cards of a column.
func (m *Model) cards(l layout, i, width int) []string {
	t, c := m.env.Theme, &m.columns[i]
	switch {
	case c.level.Crowd:
		return m.mutedLines(i18n.BoardCrowd, width, l.height)
	case m.loaded && c.head.Total == 0:
		return m.mutedLines(i18n.BoardNobody, width, l.height)
	}
	lines := make([]string, l.height)
	for y := range min(l.rows, c.cards.Total()) {
		if y*l.per < len(lines) {
			lines[y*l.per] = t.Muted.Render("  …")
		}
	}
	c.cards.Seen(func(y int, card book.BoardCard, at bool) {
		at = at && i == m.at
		for j, text := range m.draw(card, l.per, width-3) {
			if y*l.per+j >= len(lines) {
				break
			}
			mark := "  "
			if at && j == 0 {
				mark = widget.Mark
			}
			line := widget.Fit(mark+text, width)
			if at {
				line = t.Selected.Behind(line)
			}
			lines[y*l.per+j] = line
		}
	})
	return lines
}

func (m *Model) mutedLines(s i18n.Sentence, width, height int) []string {
	var lines []string
	for _, l := range widget.Wrap(m.say(s), width-2, max(1, height)) {
		lines = append(lines, " "+m.env.Theme.Muted.Render(l))
	}
	return lines[:min(len(lines), height)]
}

// draw draws a card in one line or in two: who, for how long nothing has happened with a mark when that is too long or nothing is
// planned, and as much of the rest as there is room for.
func (m *Model) draw(card book.BoardCard, lines, width int) []string {
	t := m.env.Theme
	mark, style := markOf(t, card)
	days := int(max(0, m.env.Words.Today-card.Active))
	name := shortName(card.Name)
	if lines == 1 {
		idle := style.Render(mark + m.say(i18n.BoardIdleShort, days))
		room := width - ansi.StringWidth(idle) - 1
		return []string{widget.Fit(t.Strong.Render(name), room) + " " + idle}
	}
	idle := m.say(i18n.BoardIdleShort, days)
	if width >= wide {
		name = "#" + words.Number(card.ID) + " " + name
		idle = m.say(i18n.BoardIdle, days)
		if days == 0 {
			idle = m.say(i18n.BoardActive)
		}
	}
	line, used := style.Render(mark+idle), ansi.StringWidth(mark+idle)
	for _, choices := range m.rest(card) {
		for _, more := range choices {
			if w := ansi.StringWidth(more); used+w <= width {
				line, used = line+more, used+w
				break
			}
		}
	}
	return []string{t.Strong.Render(widget.Fit(name, width)), line}
}

// markOf is the mark of a card. What is too long idle is that before it is anything else.
func markOf(t theme.Theme, card book.BoardCard) (string, theme.Style) {
	switch {
	case card.Status == funnel.StatusLost:
		return markLost, t.Muted
	case card.Status == funnel.StatusPaused:
		return markPaused, t.Muted
	case card.NoContact:
		return markNoContact, t.Muted
	case card.Stale && card.NoNext:
		return markStale + markNoNext, t.Bad
	case card.Stale:
		return markStale, t.Bad
	case card.NoNext:
		return markNoNext, t.Warn
	}
	return "", t.Muted
}

// rest is what else there is to say of a card: what its mark means, and the next step; each part also in fewer columns where it can be.
func (m *Model) rest(card book.BoardCard) (parts [][]string) {
	t, today := m.env.Theme, m.env.Words.Today
	add := func(s i18n.Sentence) { parts = append(parts, []string{t.Muted.Render(" · " + m.say(s))}) }
	on := func(style theme.Style, mark string) {
		day := *card.Next
		year, month, date := day.Date()
		short := m.say(i18n.BoardDay, int(month), date)
		if this, _, _ := today.Date(); this != year {
			short = m.env.Words.NearDate(day)
		}
		parts = append(parts, []string{
			style.Render(" → " + mark + m.env.Words.NearDate(day)), style.Render(" → " + mark + short), style.Render("→" + mark + short),
		})
	}
	switch {
	case card.Status == funnel.StatusLost:
		add(i18n.StatusLost)
	case card.Status == funnel.StatusPaused:
		add(i18n.StatusPaused)
	case card.NoContact:
		add(i18n.HeadNoContact)
	}
	switch {
	case card.Next != nil && *card.Next < today:
		on(t.Bad, words.LateMark)
	case card.Next != nil && *card.Next == today:
		parts = append(parts, []string{t.Muted.Render(" → " + m.say(i18n.BoardToday))})
	case card.Next != nil:
		on(t.Muted, "")
	case card.NoNext:
		add(i18n.BoardNoNext)
	}
	return parts
}

// teach says in place of cards how to begin, or where those are who are not shown.
func (m *Model) teach(l layout, away int) []string {
	type step struct {
		key  string
		what i18n.Sentence
	}
	add := act.Bindings(m.env.Say, act.Add)[0].Help().Key
	text := m.say(i18n.BoardIsEmpty)
	steps := []step{{add, i18n.FirstLead}, {"l", i18n.FirstLog}, {"?", i18n.FirstHelp}}
	if away > 0 {
		text = m.say(i18n.BoardIsAway, away)
		steps = []step{{"f", i18n.KeyAlsoAway}, {add, i18n.KeyAddLead}}
	}
	t, width := m.env.Theme, l.edges[l.shown]-1
	lines := widget.Wrap(text, width-2, 0)
	for _, s := range steps {
		for i, part := range widget.Wrap(m.say(s.what), max(1, width-2-4), 0) {
			mark := "    "
			if i == 0 {
				mark = " " + t.Key.Render(s.key) + "  "
			}
			lines = append(lines, mark+part)
		}
	}
	border := t.Border.Render("│")
	framed := make([]string, l.foot-l.top)
	for y := range framed {
		line := ""
		if y < len(lines) {
			line = " " + lines[y]
		}
		framed[y] = border + widget.Fit(line, width) + border
	}
	return framed
}

// shortName is a name without what a terminal must not see.
func shortName(name string) string { return words.Name(funnel.Lead{Card: funnel.Card{Name: name}}) }
