package whatif

import (
	"math"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	l := m.layout()
	f := m.slidersPanel(l.sliders)
	right := append(m.funnelPanel(l.funnel), m.leversPanel(l.levers)...)
	if l.funnel.x > 0 {
		f.Lines = widget.Beside(0, widget.Column{Lines: f.Lines, Width: l.sliders.w}, widget.Column{Lines: right, Width: l.funnel.w})
	} else {
		f.Lines = append(f.Lines, right...)
	}
	if m.aims != nil {
		f.Lines = widget.Over(f.Lines, m.aimsPanel(width, height), height)
	}
	return f
}

func (m Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// muted are the lines of a text that explains.
func (m Model) muted(text string, width, most int) []string {
	lines := widget.Wrap(text, width, most)
	for i, l := range lines {
		lines[i] = m.env.Theme.Muted.Render(l)
	}
	return lines
}

// basis says of which time the numbers are, as fully as there is room for beside a title.
func (m Model) basis(room int) string {
	if m.x.First == nil {
		return ""
	}
	name := m.say(spans()[m.shown].name)
	if full := name + " · " + m.env.Words.Span(m.x.Period); ansi.StringWidth(full) <= room {
		return full
	}
	return name
}

// funnelPanel draws the funnel now and then, and what the top gains.
func (m Model) funnelPanel(at rect) []string {
	if at.h == 0 {
		return nil
	}
	width, height, _, _ := widget.InPanel(at.w, at.h)
	gains := m.gains(width)
	kept := min(m.gainLines(), height)
	levels := m.shownLevels(height - kept - 1)
	lines := m.levelLines(levels, width)
	if len(levels) == 0 {
		lines = nil
	}
	if len(lines)+1+kept <= height {
		lines = append(lines, "")
	}
	lines = append(lines, gains[:min(len(gains), kept)]...)
	return widget.Panel(m.env.Theme, m.say(i18n.TitleNowThen), m.say(i18n.NoForecast), lines, at.w, at.h)
}

// Columns of the funnel.
const (
	levelName = iota
	levelNow
	levelThen
	levelChange
	levelLikely
	levelRatio
	levelBar
)

// levelLines is a line per level: people now and then and, where there is room, what changes, where it may lie, the ratio into it, and a
// bar.
func (m Model) levelLines(levels []metrics.Supposed, width int) []string {
	t := m.env.Theme
	// The room is divided as for numbers a little longer, so that nothing jumps while a slider moves.
	most := ansi.StringWidth(m.env.Say.Int(m.supposed[0].Now)) + 1
	cols := []widget.Col{
		levelName:   {Min: 6, Fill: true},
		levelNow:    {Head: m.say(i18n.HeadNow), Right: true},
		levelThen:   {Head: m.say(i18n.HeadThen), Right: true, Min: most},
		levelChange: {Head: m.say(i18n.HeadGain), Right: true, Min: most + 1},
		levelLikely: {Head: m.say(i18n.HeadLikely), Right: true, Min: 13},
		levelRatio:  {Head: m.say(i18n.HeadRatio), Min: 16},
		levelBar:    {Min: 8},
	}
	var rows [][]string
	for _, s := range levels {
		rows = append(rows, m.levelRow(s))
	}
	for _, column := range []int{levelBar, levelRatio, levelLikely, levelChange} {
		if widget.Fits(cols, rows, width) {
			break
		}
		cols, rows = widget.Without(cols, rows, column)
	}
	if len(cols) > levelBar {
		cols[levelName].Fill, cols[levelBar].Fill, cols[levelBar].Max = false, true, 30
		length := widget.Fitting(cols, rows, width, levelBar)
		for i, s := range levels {
			if !s.Unknown {
				rows[i][levelBar] = m.bar(s, length)
			}
		}
	}
	return widget.Grid(t, cols, rows, width)
}

func (m Model) levelRow(s metrics.Supposed) []string {
	t, w := m.env.Theme, m.env.Words
	if s.Unknown {
		return []string{
			levelName: w.LevelOf(s.Level), levelNow: t.Muted.Render(m.env.Say.Int(s.Now)), levelThen: t.Warn.Render("?"), levelBar: "",
		}
	}
	then, low, high := words.ShownThen(s)
	gain := then - float64(s.Now)
	row := []string{
		levelName: w.LevelOf(s.Level), levelNow: t.Muted.Render(m.env.Say.Int(s.Now)), levelThen: w.People(then),
		levelChange: gainStyle(t, gain).Render(w.Gain(gain)), levelLikely: "", levelRatio: t.Muted.Render(w.SupposedShare(s)), levelBar: "",
	}
	if gain == 0 {
		row[levelChange] = ""
	}
	if s.NowRatio == nil {
		row[levelRatio] = ""
	}
	if s.Level == m.top {
		row[levelName], row[levelThen] = t.Strong.Render(row[levelName]), t.Strong.Render(row[levelThen])
	}
	if low < high {
		row[levelLikely] = t.Muted.Render(m.env.Say.Int(low) + "–" + m.env.Say.Int(high))
	}
	return row
}

func gainStyle(t theme.Theme, gain float64) theme.Style {
	switch {
	case gain > 0:
		return t.Good
	case gain < 0:
		return t.Bad
	}
	return t.Muted
}

// bar draws the people then, in proportion to their logarithm.
func (m Model) bar(s metrics.Supposed, length int) string {
	widest := int64(1)
	for _, l := range m.supposed {
		widest = max(widest, l.Now, int64(math.Round(l.Then)))
	}
	return widget.Share(m.env.Theme, m.env.Theme.Accent, metrics.LogShare(int64(math.Round(s.Then)), widest), length)
}

// gains says in words what the top gains.
func (m Model) gains(width int) []string {
	t, w := m.env.Theme, m.env.Words
	if !m.anyMoved() {
		return m.muted(m.say(i18n.NothingMoved), width, m.gainLines())
	}
	s, ok := m.topSupposed()
	if !ok {
		return m.muted(m.say(i18n.NobodyAtTop), width, m.gainLines())
	}
	if s.Unknown {
		return m.muted(m.say(i18n.TopUnknown, w.LevelOf(s.Level)), width, m.gainLines())
	}
	then, low, high := words.ShownThen(s)
	gain := then - float64(s.Now)
	text := m.say(i18n.TopInstead, w.LevelOf(s.Level), m.env.Say.Int(s.Now), w.People(then))
	style := gainStyle(t, gain)
	if gain == 0 {
		text, style = m.say(i18n.TopStays, w.LevelOf(s.Level), m.env.Say.Int(s.Now)), t.Strong
	} else if g := w.Gain(gain); ansi.StringWidth(text+" · "+g) <= width {
		text += " · " + g
	}
	var lines []string
	for _, l := range widget.Wrap(text, width, 2) {
		lines = append(lines, style.Render(l))
	}
	if low < high {
		lines = append(lines, m.muted(m.say(i18n.LikelyBetween, low, high), width, 1)...)
	}
	return lines
}
