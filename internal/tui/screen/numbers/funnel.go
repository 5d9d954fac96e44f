package numbers

import (
	"math"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// Bounds of the bars of the drawn funnel, in columns.
const leastBar, mostBar = 10, 60

// funnelLines are the funnel of the period or, of a cohort, its steps.
func (m *Model) funnelLines(width int) []string {
	r := m.ratios.value
	if why := m.nothing(r.table.Period, r.first); why != "" || len(r.table.Groups) == 0 {
		return widget.Wrap(why, width, 0)
	}
	g := r.table.Groups[0]
	var lines []string
	if r.table.Kind == metrics.CohortRatios {
		if !slices.ContainsFunc(g.Steps, func(s metrics.Step) bool { return s.Count+s.BaseCount > 0 }) {
			return append(widget.Wrap(m.say(i18n.NobodyInPeriod), width, 0), m.remarks(width, m.say(i18n.CohortRatiosMean))...)
		}
		lines = m.cohortSteps(g, width)
	} else {
		lines = m.funnelOf(g, width)
	}
	kind, marks := m.env.Words.RatioRemarks(r.table.Kind, r.table.Groups)
	return append(append(lines, ""), m.remarks(width, append(marks, kind)...)...)
}

// Columns of the drawn funnel.
const (
	drawnName = iota
	drawnCount
	drawnShare
	drawnBar
)

// funnelOf is a line per level, with a bar as long as the logarithm of its count, and between two of them the ratio of the step.
func (m *Model) funnelOf(g metrics.RatioGroup, width int) []string {
	w, t := m.env.Words, m.env.Theme
	cols := []widget.Col{
		drawnName: {Min: 8}, drawnCount: {Head: m.say(i18n.HeadCount), Right: true},
		drawnShare: {Head: w.HeadOfFirst(g.Steps), Right: true}, drawnBar: {Min: leastBar, Max: mostBar, Fill: true},
	}
	var rows [][]string
	var widest int64
	for i, s := range g.Steps {
		share := ""
		if i > 0 {
			share = w.Share(s.OfFirst)
		}
		rows = append(rows, []string{w.LevelOf(s.Level), t.Strong.Render(m.env.Say.Int(s.Count)), share, ""})
		widest = max(widest, s.Count)
	}
	if !widget.Fits(cols, rows, width) { // what can be worked out from the rest gives way first
		cols, rows = widget.Without(cols, rows, drawnShare)
	}
	if bar := len(cols) - 1; widget.Fits(cols, rows, width) {
		room := widget.Fitting(cols, rows, width, bar)
		for i, s := range g.Steps {
			rows[i][bar] = logBar(t, s.Count, widest, room)
		}
	} else {
		cols, rows = widget.Without(cols, rows, bar)
	}
	grid := widget.Grid(t, cols, rows, width)
	lines := grid[:1:1]
	for i := range g.Steps {
		lines = append(lines, grid[i+1])
		if i+1 < len(g.Steps) {
			lines = append(lines, m.stepLines(g.Steps[i+1], width)...)
		}
	}
	return lines
}

// logBar draws a count as long as its logarithm beside that of the widest; somebody is never drawn as nobody.
func logBar(t theme.Theme, count, widest int64, room int) string {
	eighths := int(math.Round(metrics.LogShare(count, widest) * float64(room) * 8))
	if count > 0 {
		eighths = max(1, eighths)
	}
	bar := strings.Repeat("█", eighths/8)
	if part := eighths % 8; part > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[part-1])
	}
	return t.Accent.Render(bar)
}

// stepLines say of the step into a level its ratio, where it may lie, of how many, and whether of few: in one line where it fits.
func (m *Model) stepLines(s metrics.Step, width int) []string {
	value, interval, of, mark := m.ratioCells(s)
	parts := m.mutedParts(interval, of)
	if mark != "" {
		parts = append(parts, mark)
	}
	return m.dotted("  ↓ "+value, "    ", parts, width)
}

// mutedParts are those of some texts that say something, in a colour that stands back.
func (m *Model) mutedParts(texts ...string) (parts []string) {
	for _, text := range texts {
		if text != "" {
			parts = append(parts, m.env.Theme.Muted.Render(text))
		}
	}
	return parts
}

// dotted joins parts with dots behind a beginning, in as many lines as it takes, the later ones behind a margin.
func (m *Model) dotted(line, margin string, parts []string, width int) (lines []string) {
	dot := m.env.Theme.Muted.Render(" · ")
	for _, p := range parts {
		if next := line + dot + p; textWidth(next) <= width {
			line = next
			continue
		}
		lines = append(lines, line)
		line = margin + p
	}
	return append(lines, line)
}

// ratioCells are what is shown of a step: its ratio, a dash without one, where it may lie, of how many, and whether of few.
func (m *Model) ratioCells(s metrics.Step) (value, interval, of, mark string) {
	if s.Ratio == nil {
		return words.Dash, "", "", ""
	}
	if s.Ratio.Few {
		mark = m.env.Theme.Warn.Render(m.say(i18n.Few))
	}
	value, interval = m.env.Words.Ratio(*s.Ratio)
	return m.env.Theme.Strong.Render(value), interval, m.say(i18n.CountOfBase, s.Ratio.Count, s.Ratio.Base), mark
}

// Columns of the steps of a cohort and of the ratios of groups.
const (
	cellName = iota
	cellRatio
	cellInterval
	cellOf
	cellShare
	cellMark
)

// cohortSteps is a line per step. A cohort is not drawn as a funnel, for each of its steps is of other people.
func (m *Model) cohortSteps(g metrics.RatioGroup, width int) []string {
	w, t := m.env.Words, m.env.Theme
	first := w.LevelOf(g.Steps[0].Level)
	cols := []widget.Col{
		cellName: {Min: 8}, cellRatio: {Head: m.say(i18n.HeadRatio), Right: true}, cellInterval: {},
		cellOf: {Right: true}, cellShare: {Head: w.HeadOfFirst(g.Steps), Right: true}, cellMark: {},
	}
	var rows [][]string
	var narrow []string
	for _, s := range g.Steps {
		if s.Base == "" {
			continue
		}
		name, share := "→ "+w.LevelOf(s.Level), w.Share(s.OfFirst)
		value, interval, of, mark := m.ratioCells(s)
		rows = append(rows, []string{name, value, t.Muted.Render(interval), of, share, mark})
		narrow = append(narrow, widget.Ends(name, value, width))
		parts := m.mutedParts(of, interval, m.say(i18n.ShareOfFirst, share, first))
		if mark != "" {
			parts = append(parts, mark)
		}
		narrow = append(narrow, m.dotted("    "+parts[0], "    ", parts[1:], width)...)
	}
	if !widget.Fits(cols, rows, width) {
		return narrow
	}
	return widget.Grid(t, cols, rows, width)
}
