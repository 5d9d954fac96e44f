package today

import (
	"math"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// needLines is how many lines the needs take in a width, with everything that is said about them.
func (m Model) needLines(width int) int { return len(m.needs(width, math.MaxInt)) }

// needs says what each workday that is left must bring, a line per level, for the week and the month.
func (m Model) needs(width, height int) []string {
	w, t := m.env.Words, m.env.Theme
	cols := []widget.Col{{Min: 8, Fill: true}, {Head: m.say(i18n.NeedWeek), Right: true}, {Head: m.say(i18n.NeedMonth), Right: true}}
	var rows [][]string
	for _, l := range m.score.Levels {
		week, month := m.need(l.Level.Key, funnel.PerWeek), m.need(l.Level.Key, funnel.PerMonth)
		if week == "" && month == "" {
			continue
		}
		rows = append(rows, []string{w.Level(l.Level), week, month})
	}
	if len(rows) == 0 {
		return []string{t.Muted.Render(m.say(i18n.NoTargetsYet))}
	}
	lines := widget.Grid(t, cols, rows, width)
	left := widget.Wrap(m.workdaysLeft(), width, 0)
	if len(lines)+len(left) <= height {
		for _, l := range left {
			lines = append(lines, t.Muted.Render(l))
		}
	}
	if s := m.score.Streak; s.Best > 0 && len(lines) < height {
		lines = append(lines, t.Muted.Render(m.say(i18n.StreakShort, s.Days, s.Best)))
	}
	return lines
}

// workdaysLeft says over how many workdays the needs are spread.
func (m Model) workdaysLeft() string {
	var week, month int
	for _, p := range m.score.Periods {
		if p.Period == funnel.PerWeek {
			week = p.WorkdaysLeft
		} else {
			month = p.WorkdaysLeft
		}
	}
	return m.say(i18n.WorkdaysLeft, week, month)
}

// need is what each workday left in a period must bring of a level, "" where it has no target.
func (m Model) need(level string, per funnel.Per) string {
	t := m.env.Theme
	for _, p := range m.score.Periods {
		if p.Period != per || p.Level.Key != level {
			continue
		}
		switch {
		case p.NeedPerWorkday == nil:
			return t.Warn.Render(words.Dash)
		case *p.NeedPerWorkday == 0:
			return t.Good.Render("✓")
		}
		return m.env.Say.Int(*p.NeedPerWorkday)
	}
	return ""
}

// Columns of the ratios.
const (
	ratioName = iota
	ratioValue
	ratioBase
	ratioInterval
	ratioMark
)

// ratioLines is a line per step: its ratio of the day, of how many, and where it may lie.
func (m Model) ratioLines(width, height int) []string {
	t := m.env.Theme
	rows, few := m.ratioRows()
	if len(rows) == 0 {
		return widget.Wrap(m.say(i18n.NoRatioYet), width, height)
	}
	cols := []widget.Col{
		ratioName: {Min: 8, Max: 28, Fill: true}, ratioValue: {Right: true}, ratioBase: {Right: true}, ratioInterval: {}, ratioMark: {},
	}
	means := i18n.FewMeans
	if !widget.Fits(cols, rows, width) {
		cols, rows = widget.Without(cols, rows, ratioInterval)
		means = i18n.CohortFewMeans // there is no range to speak of
	}
	if !widget.Fits(cols, rows, width) {
		steps := m.steps()
		for i := range rows {
			rows[i][ratioBase] = m.env.Say.Int(steps[i].Ratio.Count) + "/" + m.env.Say.Int(steps[i].Ratio.Base)
		}
	}
	lines := widget.Grid(t, cols, rows, width)
	if few && len(lines)+3 <= height {
		lines = append(lines, "")
		for _, l := range widget.Wrap(m.say(means), width, height-len(lines)) {
			lines = append(lines, t.Muted.Render(l))
		}
	}
	return lines[:min(len(lines), height)]
}

// steps are the levels that have a ratio.
func (m Model) steps() (steps []metrics.LevelScore) {
	for _, l := range m.score.Levels {
		if l.Ratio != nil {
			steps = append(steps, l)
		}
	}
	return steps
}

// ratioRows are the cells of the ratios, and whether one is of few people.
func (m Model) ratioRows() (rows [][]string, few bool) {
	w, t := m.env.Words, m.env.Theme
	for _, l := range m.steps() {
		value, interval := w.Ratio(*l.Ratio)
		mark := ""
		if l.Ratio.Few {
			mark, few = t.Warn.Render(m.say(i18n.Few)), true
		}
		rows = append(rows, []string{
			ratioName: "→ " + w.Level(l.Level), ratioValue: t.Strong.Render(value),
			ratioBase: m.say(i18n.CountOfBase, l.Ratio.Count, l.Ratio.Base), ratioInterval: t.Muted.Render(interval), ratioMark: mark,
		})
	}
	return rows, few
}

// channelLines draws what came through which channel today, a line each, beside the largest of its level.
func (m Model) channelLines(width, height int) []string {
	t := m.env.Theme
	var lines []string
	for _, l := range m.score.Levels {
		rows := m.channelRows(l.Level.Key, max(leastBar, width/2))
		if len(rows) == 0 {
			continue
		}
		lines = append(lines, t.Muted.Render(m.env.Words.Level(l.Level)))
		lines = append(lines, widget.Grid(t, []widget.Col{{Min: 14}, {Right: true, Min: 7}, {Min: leastBar, Fill: true}}, rows, width)...)
	}
	if len(lines) == 0 {
		return widget.Wrap(m.say(i18n.NoChannelYet), width, height)
	}
	return lines[:min(len(lines), height)]
}

// channelRows are the cells of the channels of a level, the largest first, with bars of a length.
func (m Model) channelRows(level string, length int) (rows [][]string) {
	t := m.env.Theme
	var most int64
	for _, c := range m.score.Channels {
		channel, ok := m.env.Words.Outline.Channel(c.Channel)
		if c.Level != level || !ok {
			continue
		}
		bar := ""
		if most = max(most, c.Count); most > 0 {
			bar = widget.Share(t, t.Accent, float64(c.Count)/float64(most), length)
		}
		rows = append(rows, []string{"  " + m.env.Words.Channel(channel), t.Strong.Render(m.env.Say.Int(c.Count)), bar})
	}
	return rows
}

// needsAndRatios draws both where they share a part: the needs, and then as much as there is room for.
func (m Model) needsAndRatios(width, height int) []string {
	ratios := len(m.steps()) + 1
	lines := m.needs(width, height-ratios)
	if len(lines)+2 > height {
		return lines[:min(len(lines), height)]
	}
	if len(lines)+ratios < height {
		lines = append(lines, "")
	}
	lines = append(lines, m.env.Theme.Title.Render(widget.Fit(m.say(i18n.SectionRatios), width)))
	return append(lines, m.ratioLines(width, height-len(lines))...)
}
