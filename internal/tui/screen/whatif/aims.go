package whatif

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// aims asks whether what is supposed is to be the targets.
type aims struct {
	targets []funnel.Target
	ask     widget.Confirm
}

// aim asks whether the people who would come are to be the targets.
func (m Model) aim() (screen.Screen, tea.Cmd) {
	w := m.env.Words
	targets := metrics.TargetsOf(m.supposed, m.top, m.x.Period, m.x.Workdays, w.Outline.Targets, w.Today)
	if len(targets) == 0 {
		said := i18n.TargetsStand
		if !slices.ContainsFunc(m.supposed, func(s metrics.Supposed) bool { return s.Then >= 1 }) {
			said = i18n.NobodyToAimAt
		}
		return m, screen.Say(m.say(said))
	}
	m.aims = &aims{targets, widget.Confirm{
		Question: m.say(i18n.AskTargets, w.Date(w.Today)), Yes: m.say(i18n.AnswerYes), No: m.say(i18n.AnswerNo),
	}}
	return m, nil
}

// confirm handles a key while it is asked.
func (m Model) confirm(msg tea.KeyPressMsg) (screen.Screen, tea.Cmd) {
	if m.write.Waiting() {
		return m, nil
	}
	yes, answered := m.aims.ask.Update(msg)
	if !answered {
		return m, nil
	}
	if !yes {
		m.aims = nil
		return m, nil
	}
	targets := slices.Clone(m.aims.targets)
	return m, m.write.Write(m.env, func(ctx context.Context, b *book.Book) (aimed, error) {
		change, err := b.SetTargets(ctx, targets)
		return aimed{change, targets}, err
	})
}

// aimed is targets that were set, by a change that is 0 when they stood already.
type aimed struct {
	change  int64
	targets []funnel.Target
}

// took says that the targets are set. What was refused is still asked.
func (m Model) took(a aimed, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	m.aims = nil
	if a.change == 0 {
		return m, screen.Say(m.say(i18n.TargetsStand))
	}
	var parts []string
	for _, t := range a.targets {
		parts = append(parts, m.env.Words.LevelOf(t.Level)+" "+m.target(t))
	}
	return m, screen.Did(m.say(i18n.TargetsAreSet, strings.Join(parts, m.say(i18n.ListComma))))
}

// target is what a target asks for: 2,000 a day.
func (m Model) target(t funnel.Target) string {
	return m.say(i18n.CountPer, t.Count, m.env.Words.Per(t.Per))
}

// aimsPanel draws the question: the targets before and after, and from which day.
func (m Model) aimsPanel(width, height int) []string {
	t, w := m.env.Theme, m.env.Words
	inner, _, _, _ := widget.InPanel(width, 3)
	var rows [][]string
	for _, target := range m.aims.targets {
		before := m.say(i18n.NoTarget)
		if old, ok := funnel.TargetOn(w.Outline.Targets, target.Level, target.From); ok {
			before = m.target(old)
		}
		rows = append(rows, []string{w.LevelOf(target.Level), t.Muted.Render(before), "→", t.Strong.Render(m.target(target))})
	}
	question := m.aims.ask.View(t, inner)
	lines := widget.Grid(t, []widget.Col{{Min: 8}, {Right: true}, {}, {}}, rows, inner)
	lines = append(lines[:max(0, min(len(lines), height-2-len(question)))], question...)
	return widget.Panel(t, m.say(i18n.TitleTargets), "", lines, width, min(height, len(lines)+2))
}
