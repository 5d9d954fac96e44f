package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// View implements tea.Model for the component alone. The real cursor stands in the field, where input methods show their
// candidates.
func (p program) View() tea.View {
	lines, cursor := p.Lines()
	if cursor != nil {
		lines = append(lines, ansi.Truncate(p.theme.Muted.Render(p.help()), p.width, "…"))
	}
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true // what was recorded is said below the command; the questions leave nothing behind
	if cursor != nil {
		v.Cursor = tea.NewCursor(cursor.X, cursor.Y)
	}
	return v
}

// Lines draws the component, none wider than the terminal, and tells where the cursor stands, nil for nowhere.
func (m Model) Lines() (lines []string, cursor *tea.Position) {
	if m.cancelled || m.done {
		return nil, nil // the answer of the command says what was recorded
	}
	muted := m.theme.Muted
	for i, q := range m.questions[:min(m.at+1, len(m.questions))] {
		text := iostreams.Clean(q.Text)
		if i < m.at {
			lines = append(lines, muted.Render(text+" "+m.answerTo(q)))
			continue
		}
		lines = append(lines, m.asked(text, q)...)
		width := max(leastField, min(fieldWidth, m.width-len(prompt)-2-ansi.StringWidth(m.chosen())))
		field, x := m.input.View(m.theme, max(1, min(width, m.width-len(prompt))))
		cursor = &tea.Position{X: min(len(prompt)+x, max(0, m.width-1)), Y: len(lines)}
		lines = append(lines, m.theme.Title.Render(prompt)+widget.Fit(field, width)+"  "+m.chosen())
		if m.problem != "" {
			for _, l := range widget.Wrap(iostreams.Clean(m.problem), m.width, 0) {
				lines = append(lines, m.theme.Bad.Render(l))
			}
		}
		lines = append(lines, muted.Render(m.say.Say(i18n.AskHelp)))
	}
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, m.width, "…")
	}
	return lines, cursor
}

// prompt stands before the field, which has fieldWidth columns, and fewer where the channel behind it would be cut.
const (
	prompt     = "> "
	fieldWidth = 24
	leastField = 8
)

// asked is a question and how the day stands, below it where there is no room behind it.
func (m Model) asked(text string, q Question) []string {
	question, standing := m.theme.Strong.Render(text), m.theme.Muted.Render(m.standing(q))
	if line := question + "  " + standing; ansi.StringWidth(line) <= m.width {
		return []string{line}
	}
	return []string{question, standing}
}

// standing is the day's total so far and the target.
func (m Model) standing(q Question) string {
	words := m.total(q)
	if q.Named > 0 {
		words += " · " + m.say.Say(i18n.AskNamed, q.Named)
	}
	return words
}

func (m Model) total(q Question) string {
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
	return words.Dash
}

// chosen is the channel that the answer will be for.
func (m Model) chosen() string {
	if m.channel == 0 {
		return m.theme.Muted.Render(m.say.Say(i18n.AskNoChannel))
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
