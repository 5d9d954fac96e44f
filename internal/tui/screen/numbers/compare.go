package numbers

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// compareLines say why the period differs from the one before it: the counts of both, and what volume and skill did.
func (m *Model) compareLines(width int) []string {
	v := m.compared.value
	switch {
	case m.shownKind() == metrics.CohortRatios:
		return widget.Wrap(m.say(i18n.CohortNotSplit), width, 0)
	case v.comparison != nil:
	case v.first == nil:
		return widget.Wrap(m.say(i18n.NumbersEmpty), width, 0)
	default:
		if why := m.nothing(v.asked, v.first); why != "" {
			return widget.Wrap(why, width, 0)
		}
		return widget.Wrap(m.say(i18n.NoBefore, m.env.Say.PlainDate(v.first.Time())), width, 0)
	}
	c := *v.comparison
	var lines []string
	if m.size.Height < sentenceRow {
		lines = styled(m.env.Theme.Strong, widget.Wrap(m.env.Words.CompareSentence(c), width, 0))
	}
	for _, remark := range m.env.Words.CompareRemarks(c) {
		if m.size.Height < weakRow || remark != m.env.Words.MaybeChance(c) { // else it stands above
			lines = append(lines, m.remarks(width, remark)...)
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	if width >= twoTables {
		left := (width - 4) * 45 / 100
		right := width - 4 - left
		return append(lines, widget.Beside(4, widget.Column{Lines: m.counts(c, left), Width: left},
			widget.Column{Lines: m.effects(c, v.changes, right), Width: right})...)
	}
	lines = append(lines, m.counts(c, width)...)
	return append(append(lines, ""), m.effects(c, v.changes, width)...)
}

// counts are those of both periods along the levels up to the explained one.
func (m *Model) counts(c metrics.Comparison, width int) []string {
	w, t := m.env.Words, m.env.Theme
	before, after := w.Span(c.Before.Period), w.Span(c.After.Period)
	row := func(name string, n, n2 int64) []string {
		return []string{name, m.env.Say.Int(n), t.Strong.Render(m.env.Say.Int(n2)), w.SignedDecimal(float64(n2-n), 0)}
	}
	rows := [][]string{row(m.say(i18n.HeadWorkdays), int64(c.Before.Workdays), int64(c.After.Workdays))}
	for _, l := range funnel.Visible(w.Outline.Levels) {
		rows = append(rows, row(w.Level(l), c.Before.Counts[l.Key], c.After.Counts[l.Key]))
		if l.Key == c.Level {
			break
		}
	}
	cols := []widget.Col{{Min: 8}, {Head: before, Right: true}, {Head: after, Right: true}, {Right: true}}
	if widget.Fits(cols, rows, width) {
		return widget.Grid(t, cols, rows, width)
	}
	// Where the periods do not fit over the columns, the title of the part and the first line of the screen have them.
	cols[1].Head, cols[2].Head = m.say(i18n.HeadBefore), m.say(i18n.HeadAfter)
	return widget.Grid(t, cols, rows, width)
}

// effects are what did how much of the change, which they sum to, and how the ratio of each step changed.
func (m *Model) effects(c metrics.Comparison, changes []change, width int) []string {
	w := m.env.Words
	decimals := words.EffectDecimals(c)
	rounded := c.Rounded(decimals)
	lines := []string{m.section(m.say(i18n.SectionEffects, w.LevelOf(c.Level)), width)}
	type line struct {
		text     string
		x        float64
		decimals int
		under    []string
	}
	all := []line{{m.say(i18n.EffectVolume, w.LevelOf(c.VolumeLevel)), rounded.Volume, decimals, nil}}
	if rounded.WorkdaysEffect != 0 {
		all = append(all, line{"  " + m.say(i18n.EffectWorkdays), rounded.WorkdaysEffect, decimals, nil},
			line{"  " + m.say(i18n.EffectPerWorkday), rounded.PerWorkdayEffect, decimals, nil})
	}
	if len(rounded.Steps) > 0 {
		all = append(all, line{m.say(i18n.EffectSkill), rounded.Skill, decimals, nil})
	}
	for i, s := range rounded.Steps {
		all = append(all, line{"  " + w.StepName(s), s.Effect, decimals, m.stepChange(c, s, changes[i], width)})
	}
	all = append(all, line{m.say(i18n.EffectSum), float64(c.Change), 0, nil})
	name, effect := 0, 0
	for _, l := range all {
		name, effect = max(name, textWidth(l.text)), max(effect, textWidth(w.SignedDecimal(l.x, l.decimals)))
	}
	name = max(1, min(name, width-effect-2))
	for _, l := range all {
		lines = append(lines, widget.Fit(l.text, name)+"  "+widget.FitRight(w.SignedDecimal(l.x, l.decimals), effect))
		lines = append(lines, l.under...)
	}
	return lines
}

// stepChange says how the ratio of a step changed, and which levels it passes over.
func (m *Model) stepChange(c metrics.Comparison, s metrics.StepEffect, ch change, width int) []string {
	w, t := m.env.Words, m.env.Theme
	line := "    " + t.Muted.Render(w.StepRatio(c.Before, s)+" → ") + w.StepRatio(c.After, s)
	lines := []string{line}
	if textWidth(line) > width {
		lines = []string{"    " + t.Muted.Render(w.StepRatio(c.Before, s)), "    → " + w.StepRatio(c.After, s)}
	}
	if ch.known {
		style := t.Muted
		switch ch.of.Verdict {
		case metrics.Better:
			style = t.Good
		case metrics.Worse:
			style = t.Bad
		}
		verdict := w.Verdict(ch.of, s.Base)
		if last := len(lines) - 1; textWidth(lines[last])+3+textWidth(verdict) <= width {
			lines[last] += t.Muted.Render(" · ") + style.Render(verdict)
		} else {
			for _, l := range widget.Wrap(verdict, max(1, width-4), 0) {
				lines = append(lines, "    "+style.Render(l))
			}
		}
	}
	if merged := w.StepsMerged(s); merged != "" {
		for _, l := range widget.Wrap(merged, max(1, width-4), 0) {
			lines = append(lines, "    "+t.Muted.Render(l))
		}
	}
	return lines
}
