package qualify

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
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
	t := theme.Own()
	lines := []string{t.Muted.Render(iostreams.Clean(m.who))}
	for i, q := range questions() {
		answer := m.say.Say(card.AnswerName(*m.tests.At(i)))
		if i == m.at {
			lines = append(lines, t.Strong.Render("> "+m.say.Say(q))+"  "+answer)
		} else {
			lines = append(lines, "  "+m.say.Say(q)+"  "+t.Muted.Render(answer))
		}
	}
	var parts []string
	for _, b := range m.keys.all() {
		parts = append(parts, b.Help().Key+" "+b.Help().Desc)
	}
	for line := range strings.SplitSeq(ansi.Wrap(strings.Join(parts, " · "), max(1, m.width), ""), "\n") {
		lines = append(lines, t.Muted.Render(line))
	}
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, m.width, "…")
	}
	return lines
}
