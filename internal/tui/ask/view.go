package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// View implements tea.Model for the component alone. The real cursor stands in the field, where input methods show their
// candidates.
func (p program) View() tea.View {
	lines, row := p.Lines()
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true // what was recorded is said below the command; the questions leave nothing behind
	if c := p.input.Cursor(); c != nil && row >= 0 {
		c.Y = row
		v.Cursor = c
	}
	return v
}

// Lines draws the component, none wider than the terminal, and tells in which line the field stands (-1: in none).
func (m Model) Lines() (lines []string, field int) {
	field = -1
	if m.cancelled || m.done {
		return nil, field // the answer of the command says what was recorded
	}
	strong, muted := lipgloss.NewStyle().Bold(true), lipgloss.NewStyle().Faint(true)
	for i, q := range m.questions[:min(m.at+1, len(m.questions))] {
		if i < m.at {
			lines = append(lines, muted.Render(q.Text+" "+m.answerTo(q)))
			continue
		}
		lines = append(lines, strong.Render(q.Text)+"  "+muted.Render(m.standing(q)))
		field = len(lines)
		lines = append(lines, m.input.View()+"  "+m.chosen())
		if m.problem != "" {
			wrapped := ansi.Wrap(iostreams.Clean(m.problem), max(1, m.width), "")
			lines = append(lines, strings.Split(wrapped, "\n")...)
		}
		lines = append(lines, muted.Render(m.say.Say(i18n.AskHelp)), muted.Render(m.help()))
	}
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, m.width, "…")
	}
	return lines, field
}

// standing is the day's total so far and the target.
func (m Model) standing(q Question) string {
	switch {
	case q.SoFar == nil && q.Target == nil:
		return m.say.Say(i18n.AskNothingYet)
	case q.SoFar == nil:
		return m.say.Say(i18n.AskTargetOnly, *q.Target)
	case q.Target == nil:
		return m.say.Say(i18n.AskSoFar, *q.SoFar)
	}
	return m.say.Say(i18n.AskSoFarOf, *q.SoFar, *q.Target)
}

// answerTo is the answer that was given to a question, in a few words.
func (m Model) answerTo(q Question) string {
	for _, a := range m.answers {
		if a.Level != q.Level {
			continue
		}
		words := "+" + m.say.Int(a.Count)
		if a.Total {
			words = "= " + m.say.Int(a.Count)
		}
		for _, c := range q.Channels {
			if c.Key == a.Channel {
				words += " · " + iostreams.Clean(c.Names.In(string(m.say.Lang)))
			}
		}
		return words
	}
	return "–"
}

// chosen is the channel that the answer will be for.
func (m Model) chosen() string {
	if m.channel == 0 {
		return ""
	}
	return iostreams.Clean(m.visible()[m.channel-1].Names.In(string(m.say.Lang)))
}

func (m Model) help() string {
	var parts []string
	for _, b := range m.keys.all() {
		parts = append(parts, b.Help().Key+" "+b.Help().Desc)
	}
	return strings.Join(parts, " · ")
}
