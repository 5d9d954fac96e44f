package numbers

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// prompt asks for a period.
type prompt struct{ form widget.Form }

func (m *Model) openPrompt() { m.prompt = &prompt{widget.NewForm(m.say(i18n.TitlePeriod))} }

// typed handles a key or a paste while a period is typed.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	form, confirmed, _ := m.prompt.form.Update(msg)
	m.prompt = &prompt{form}
	if !confirmed {
		return nil
	}
	c, text := m.calendar(), form.Value(0)
	p, err := c.read(text)
	if err != nil {
		m.prompt.form.Complain(0, screen.ErrorText(m.env.Say, err))
		return nil
	}
	m.prompt = nil
	return m.choose(c.chosen(p, text))
}

// promptPanel draws the question for a period: the field, which days are meant, and what can be typed.
func (m *Model) promptPanel(width, height int) (lines []string, cursor tea.Position) {
	t := m.env.Theme
	inner, _, x, y := widget.InPanel(width, height)
	lines, cursor = m.prompt.form.View(t, inner)
	if p, err := m.calendar().read(m.prompt.form.Value(0)); err == nil {
		lines = append(lines, t.Accent.Render(widget.Fit("= "+m.env.Words.Span(p), inner)))
	}
	for _, l := range widget.Wrap(m.say(i18n.PeriodExamples), inner, 0) {
		lines = append(lines, t.Muted.Render(l))
	}
	at := tea.Position{X: cursor.X + x, Y: cursor.Y + y}
	height = min(height, len(lines)+2)
	if width < 8 || height < 3 { // no room for a frame
		return slices.Clone(lines[:min(len(lines), height)]), cursor
	}
	return widget.Panel(t, m.say(i18n.TitlePeriod), "", lines, width, height), at
}
