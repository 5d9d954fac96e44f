package qualify

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// View implements tea.Model for the component alone.
func (p program) View() tea.View {
	v := tea.NewView(strings.Join(p.Lines(), "\n"))
	v.AltScreen = true // what was recorded is said below the command; the questions leave nothing behind
	return v
}

// Lines draws the component, none wider than the terminal.
func (m Model) Lines() []string {
	if m.cancelled || m.Done() {
		return nil
	}
	strong, muted := lipgloss.NewStyle().Bold(true), lipgloss.NewStyle().Faint(true)
	lines := []string{muted.Render(iostreams.Clean(m.who))}
	for i, q := range questions() {
		answer := m.say.Say(card.AnswerName(*m.tests.At(i)))
		if i == m.at {
			lines = append(lines, strong.Render("> "+m.say.Say(q))+"  "+answer)
		} else {
			lines = append(lines, "  "+m.say.Say(q)+"  "+muted.Render(answer))
		}
	}
	var parts []string
	for _, b := range m.keys.all() {
		parts = append(parts, b.Help().Key+" "+b.Help().Desc)
	}
	lines = append(lines, strings.Split(muted.Render(ansi.Wrap(strings.Join(parts, " · "), max(1, m.width), "")), "\n")...)
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, m.width, "…")
	}
	return lines
}
