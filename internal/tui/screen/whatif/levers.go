package whatif

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// leversPanel draws what a tenth more of each would bring, the most first.
func (m Model) leversPanel(at rect) []string {
	if at.h == 0 {
		return nil
	}
	width, height, _, _ := widget.InPanel(at.w, at.h)
	lines := m.leverLines(width)
	note := "→ " + m.env.Words.LevelOf(m.top)
	switch {
	case m.full:
		up, down := m.scroll > 0, len(lines)-m.scroll > height
		if up || down { // there is more of them
			note = map[bool]string{true: "↑"}[up] + map[bool]string{true: "↓"}[down]
		}
		lines = lines[min(m.scroll, len(lines)):]
	case len(lines) > height:
		lines = m.shortLevers(width, height)
	}
	return widget.Panel(m.env.Theme, m.say(i18n.TitleLevers), note, lines, at.w, at.h)
}

// leverLine is what a lever moves and what it brings.
func (m Model) leverLine(l metrics.Lever, width int) string {
	t, w := m.env.Theme, m.env.Words
	gain := gainStyle(t, l.Gain).Render(w.Gain(l.Gain))
	return widget.Ends(widget.Fit(w.Lever(l), max(1, width-8)), gain, width)
}

// leverLines say all that is known of the levers.
func (m Model) leverLines(width int) []string {
	if len(m.levers) == 0 {
		return m.muted(m.say(i18n.NoLevers), width, 0)
	}
	top, _ := m.env.Words.Outline.Level(m.top)
	lines := m.muted(m.say(i18n.LeversBring, m.env.Words.Level(top)), width, 0)
	for _, l := range m.levers {
		lines = append(lines, m.leverLine(l, width))
		for _, fact := range m.env.Words.LeverFacts(l, m.x) {
			for _, text := range widget.Wrap(fact, max(1, width-2), 0) {
				lines = append(lines, "  "+m.env.Theme.Muted.Render(text))
			}
		}
	}
	lines = append(lines, "")
	return append(lines, widget.Wrap(m.env.Words.LeverAdvice(m.levers, top), width, 0)...)
}

// shortLevers is a line for each lever, and which one matters where that fits.
func (m Model) shortLevers(width, height int) []string {
	if len(m.levers) == 0 {
		return m.muted(m.say(i18n.NoLevers), width, height)
	}
	var lines []string
	for _, l := range m.levers {
		lines = append(lines, m.leverLine(l, width))
	}
	top, _ := m.env.Words.Outline.Level(m.top)
	if advice := widget.Wrap(m.env.Words.LeverAdvice(m.levers, top), width, 0); len(lines)+len(advice) <= height {
		lines = append(lines, advice...)
	}
	return lines
}
