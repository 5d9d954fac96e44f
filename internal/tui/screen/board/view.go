package board

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	if len(m.columns) == 0 {
		return m.over(screen.Frame{Lines: []string{m.env.Theme.Muted.Render("…")}})
	}
	l := m.layout()
	lines := []string{m.heading(width), m.edge(l, "╭", "┬", "╮", m.title)}
	lines = append(lines, m.grid(l, 0, l.head, m.numbers, nil)...)
	if shown, away := m.people(); m.loaded && shown == 0 {
		if l.rule {
			lines = append(lines, m.edge(l, "├", "┴", "┤", m.line))
		}
		lines = append(lines, m.teach(l, away)...)
		lines = append(lines, m.foot(l, "─"))
	} else {
		if l.rule {
			lines = append(lines, m.edge(l, "├", "┼", "┤", m.line))
		}
		lines = append(lines, m.grid(l, 0, l.height, m.cards, m.thumb)...)
		lines = append(lines, m.foot(l, "┴"))
		if l.legend {
			lines = append(lines, m.legend(away, width))
		}
	}
	return m.over(screen.Frame{Lines: lines[:min(len(lines), height)]})
}

func (m *Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// heading says what the numbers cover and what the cards are, in as many words as there is room for.
func (m *Model) heading(width int) string {
	w := m.env.Words
	days := w.NearDate(m.period.From)
	if m.period.Len() > 1 {
		days = m.say(i18n.BoardDays, days, w.NearDate(m.period.To))
	}
	text := ""
	for _, s := range []i18n.Sentence{i18n.BoardShows, i18n.BoardShowsShort, i18n.BoardShowsLeast} {
		if text = " " + m.say(s, days); ansi.StringWidth(text) <= width {
			break
		}
	}
	return m.env.Theme.Muted.Render(widget.Fit(text, width))
}

// edge draws a line of the frame, with a part for each column.
func (m *Model) edge(l layout, left, between, right string, part func(i, width int) string) string {
	t := m.env.Theme
	line := t.Border.Render(left)
	for i := range l.shown {
		if i > 0 {
			line += t.Border.Render(between)
		}
		line += part(m.first+i, l.edges[i+1]-l.edges[i]-1)
	}
	return line + t.Border.Render(right)
}

func (m *Model) line(_, width int) string {
	return m.env.Theme.Border.Render(strings.Repeat("─", max(0, width)))
}

// Marks before the name of the column at hand and of the one over which a card is held.
const (
	markHand   = widget.Mark
	markTarget = "▼ "
)

// title is the upper edge of a column: the level, and how many cards it has.
func (m *Model) title(i, width int) string {
	t, c := m.env.Theme, &m.columns[i]
	mark, style := "", t.Strong
	switch {
	case m.target(i):
		mark, style = markTarget, t.Title
	case i == m.at && !m.drag.begun():
		mark, style = markHand, t.Title
	}
	number := ""
	if m.loaded && !c.level.Crowd {
		number = m.env.Say.Int(int64(c.head.Total))
	}
	if number != "" && width-len(number)-6 < leastName {
		number = ""
	}
	end := t.Border.Render("─")
	if number != "" {
		end = t.Border.Render("─ ") + t.Muted.Render(number) + " "
	}
	name := ansi.Truncate(mark+m.env.Words.Level(c.level), max(0, width-3-ansi.StringWidth(end)), "…")
	fill := width - ansi.StringWidth(name) - ansi.StringWidth(end) - 3
	if fill < 0 {
		return widget.Fit(style.Render(name), width)
	}
	if number != "" && fill > 0 {
		fill, end = fill-1, end+t.Border.Render("─")
	}
	return t.Border.Render("─ ") + style.Render(name) + t.Border.Render(" "+strings.Repeat("─", fill)) + end
}

// leastName is how much of the name of a level must be seen beside a number.
const leastName = 6

// target reports whether a card is held over a column.
func (m *Model) target(i int) bool { return m.drag.begun() && m.columns[i].level.Key == m.drag.over }

// grid draws lines of all columns that are seen; bar is the border to the right of a line of a column, nil for an ordinary one.
func (m *Model) grid(l layout, from, to int, draw func(l layout, i, width int) []string, bar func(l layout, i, y int) string) []string {
	border := m.env.Theme.Border.Render("│")
	lines := make([]string, max(0, to-from))
	for y := range lines {
		lines[y] = border
	}
	for i := range l.shown {
		width := l.edges[i+1] - l.edges[i] - 1
		cells := draw(l, m.first+i, width)
		for y := range lines {
			text, right := "", border
			if y < len(cells) {
				text = cells[y]
			}
			if bar != nil {
				right = bar(l, m.first+i, y)
			}
			lines[y] += widget.Fit(text, width) + right
		}
	}
	return lines
}

// thumb is the border beside a line of cards: thick where the scroll bar is.
func (m *Model) thumb(l layout, i, y int) string {
	if from, to := m.columns[i].cards.Thumb(); y/l.per >= from && y/l.per < to {
		return m.env.Theme.Accent.Render("┃")
	}
	return m.env.Theme.Border.Render("│")
}

// numbers are the lines over the cards: what the level counted, and how many cards ask for attention. While a card is held over the
// column they say what would happen to it.
func (m *Model) numbers(l layout, i, width int) []string {
	t, c := m.env.Theme, &m.columns[i]
	count, calls := "…", ""
	if m.loaded {
		count = t.Strong.Render(m.env.Words.Count(c.head.Count))
		if c.head.Count != nil && !c.level.Crowd {
			if text := m.say(i18n.BoardNamed, *c.head.Count, c.head.Named); ansi.StringWidth(text) < width-1 {
				count = t.Strong.Render(text)
			}
		}
		calls = strings.Join(m.calls(c.head), "  ")
	}
	if m.target(i) {
		text := markTarget + shortName(m.drag.name)
		switch {
		case c.level.Crowd:
			text = "✗ " + m.say(i18n.BoardOnlyCounted)
		case m.drag.over == m.drag.from:
			text = ""
		}
		if text != "" {
			held := t.Selected.Behind(widget.Fit(" "+text, width))
			if l.head == 1 {
				return []string{held}
			}
			return []string{" " + count, held}
		}
	}
	return []string{" " + count, " " + calls}[:l.head]
}

// calls are how many cards ask for attention, with their marks. Each mark is counted by itself: a card may have both.
func (m *Model) calls(head book.BoardColumn) (parts []string) {
	t := m.env.Theme
	if head.Stale > 0 {
		parts = append(parts, t.Bad.Render(markStale+m.env.Say.Int(int64(head.Stale))))
	}
	if head.Unplanned > 0 {
		parts = append(parts, t.Warn.Render(markNoNext+m.env.Say.Int(int64(head.Unplanned))))
	}
	return parts
}

// foot is the lower edge. It says how many columns there are beyond it to both sides.
func (m *Model) foot(l layout, between string) string {
	t := m.env.Theme
	left, right := m.first, len(m.columns)-m.first-l.shown
	return m.edge(l, "╰", between, "╯", func(i, width int) string {
		before, after := "", ""
		if left > 0 && i == m.first {
			before = "─ " + m.say(i18n.BoardMoreLeft, left) + " "
		}
		if right > 0 && i == m.first+l.shown-1 {
			after = " " + m.say(i18n.BoardMoreRight, right) + " ─"
		}
		fill := width - ansi.StringWidth(before) - ansi.StringWidth(after)
		if fill < 0 {
			return widget.Fit(t.Accent.Render(before+after), width)
		}
		return t.Accent.Render(before) + m.line(i, fill) + t.Accent.Render(after)
	})
}

// legend says who is not shown and what the marks mean, as much as there is room for.
func (m *Model) legend(away, width int) string {
	t := m.env.Theme
	parts := []string{t.Bad.Render(m.say(i18n.BoardMeansStale)), t.Warn.Render(m.say(i18n.BoardMeansAim))}
	if away > 0 {
		parts = append(parts, t.Muted.Render(m.say(i18n.BoardAway, away)))
	}
	means := []i18n.Sentence{i18n.BoardMeansDays, i18n.BoardMeansNext, i18n.NoContactMeans}
	if m.everyone {
		means = append([]i18n.Sentence{i18n.PausedMeans, i18n.LostMeans}, means...)
	}
	for _, s := range means {
		parts = append(parts, t.Muted.Render(m.say(s)))
	}
	line, used := "", 0
	for _, p := range parts {
		if w := ansi.StringWidth(p); used+w+2 <= width {
			line, used = line+"  "+p, used+w+2
		}
	}
	return widget.Fit(strings.TrimPrefix(line, " "), width)
}
