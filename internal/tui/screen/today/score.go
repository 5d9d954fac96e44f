package today

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// Widths of the bar.
const leastBar, mostBar = 6, 30

// Columns of the scorecard.
const (
	scoreName = iota
	scoreCount
	scoreTarget
	scoreBar
	scoreDone
	scoreToGo
	scorePace
)

// scoreLines is a line per level: what was counted, the target, how far it is, and whether that is soon enough. What can be worked
// out from the rest gives way first, then the bar.
func (m Model) scoreLines(width, _ int) []string {
	cols := []widget.Col{
		scoreName:   {Min: 8},
		scoreCount:  {Head: m.say(i18n.HeadCount), Right: true},
		scoreTarget: {Head: m.say(i18n.HeadTarget), Right: true},
		scoreBar:    {Min: leastBar, Max: mostBar, Fill: true},
		scoreDone:   {Head: m.say(i18n.HeadDone), Right: true},
		scoreToGo:   {Head: m.say(i18n.HeadToGo), Right: true},
		scorePace:   {Head: m.say(i18n.HeadPace)},
	}
	rows := m.scoreRows()
	bar := scoreBar
	for _, column := range []int{scoreToGo, scoreDone, scoreBar} {
		if widget.Fits(cols, rows, width) {
			break
		}
		cols, rows = widget.Without(cols, rows, column)
		if column == scoreBar {
			bar, cols[scoreName].Fill = -1, true
		}
	}
	if bar >= 0 {
		length := widget.Fitting(cols, rows, width, bar)
		for i, l := range m.levels() {
			if l.Progress != nil {
				rows[i][bar] = widget.Bar(m.env.Theme, *l.Progress, length)
			}
		}
	}
	return widget.Grid(m.env.Theme, cols, rows, width)
}

// scoreRows are the cells of the scorecard but for the bars.
func (m Model) scoreRows() (rows [][]string) {
	w, t := m.env.Words, m.env.Theme
	for _, l := range m.levels() {
		if l.Count == nil && l.Target == nil {
			dash := t.Muted.Render(words.Dash)
			rows = append(rows, []string{t.Muted.Render(w.Level(l.Level)), dash, dash, "", "", "", ""})
			continue
		}
		cells := []string{w.Level(l.Level), t.Strong.Render(w.Count(l.Count)), w.Count(l.Target), "", "", "", m.pace(l)}
		if l.Progress != nil {
			cells[scoreDone] = w.Percent(*l.Progress, 0)
		}
		if l.ToGo != nil {
			cells[scoreToGo] = w.Count(l.ToGo)
		}
		rows = append(rows, cells)
	}
	return rows
}

// pace says whether a level is where it should be by now, by a sign and a word.
func (m Model) pace(l metrics.LevelScore) string {
	t := m.env.Theme
	switch {
	case l.Pace == nil && l.Target != nil && l.Count == nil:
		return t.Muted.Render(m.say(i18n.NoAnswer))
	case l.Pace == nil:
		return ""
	}
	style := t.Good
	if *l.Pace == metrics.Behind {
		style = t.Bad
	}
	mark, word := words.PaceMark(*l.Pace)
	return style.Render(mark + " " + m.say(word))
}
