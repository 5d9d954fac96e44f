package numbers

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// channelLines compare the channels: how many people came through each and what they took, and then, for every step, the ratios of all
// of them and which is the highest.
func (m *Model) channelLines(width int) []string {
	v := m.channels.value
	t := v.table
	if why := m.nothing(t.Period, v.first); why != "" {
		return widget.Wrap(why, width, 0)
	}
	if len(t.Groups) == 0 {
		none := i18n.NothingInPeriod
		if t.Kind == metrics.CohortRatios {
			none = i18n.NobodyInPeriod
		}
		return widget.Wrap(m.say(none), width, 0)
	}
	left, right := width, width
	if width >= twoTables {
		left = (width - 4) / 2
		right = width - 4 - left
	}
	people, steps, costs := m.people(t, left), m.steps(v, right), m.costs(t, left)
	var lines []string
	if left < width {
		lines = widget.Beside(4, widget.Column{Lines: slices.Concat(people, costs), Width: left}, widget.Column{Lines: steps[min(1, len(steps)):], Width: right})
	} else {
		lines = slices.Concat(people, steps, costs)
	}
	kind, marks := m.env.Words.RatioRemarks(t.Kind, t.Groups)
	if remark := m.env.Words.UnnamedRemark(t); remark != "" {
		marks = append(marks, remark)
	}
	return append(append(lines, ""), m.remarks(width, append(marks, kind)...)...)
}

// twoTables is the width from which two tables stand beside each other.
const twoTables = 104

// steps are the ratios of all channels, step by step, and which is the highest; a blank line stands before each step.
func (m *Model) steps(v ratios, width int) []string {
	t := v.table
	lines := []string{}
	for i, s := range t.Groups[0].Steps {
		if s.Base == "" || !slices.ContainsFunc(t.Groups, func(g metrics.RatioGroup) bool { return g.Steps[i].Ratio != nil }) {
			continue
		}
		lines = append(lines, "", m.section(m.env.Words.LevelOf(s.Base)+" → "+m.env.Words.LevelOf(s.Level), width))
		lines = append(lines, m.groupRatios(t, i, width)...)
		if at := slices.IndexFunc(v.leaders, func(l metrics.Leader) bool { return l.Level == s.Level }); at >= 0 {
			lines = append(lines, m.remarks(width, m.env.Words.Leader(t, v.leaders[at]))...)
		}
	}
	return lines
}

// people is how many people of each channel arrived at the key levels; of a cohort, how many of those who arrived at the first one.
func (m *Model) people(t metrics.RatioTable, width int) []string {
	table := m.env.Words.PeopleTable(t)
	lines := m.levelsTable(table, width)
	if t.Kind == metrics.PeriodRatios {
		return lines
	}
	return append([]string{m.section(table.Heading, width)}, lines...)
}

// levelsTable is a line per channel. Where there is no room for all, the cells stand under the channel.
func (m *Model) levelsTable(t words.GroupTable, width int) []string {
	cols := []widget.Col{{Min: 8}}
	for _, head := range t.Head {
		cols = append(cols, widget.Col{Head: head, Right: true})
	}
	var rows [][]string
	var narrow []string
	for _, row := range t.Rows {
		rows = append(rows, append([]string{row.Name}, row.Cells...))
		parts := t.Parts(row)
		narrow = append(append(narrow, row.Name), m.dotted("  "+parts[0], "  ", parts[1:], width)...)
	}
	if rows = shortened(cols, rows, width); !widget.Fits(cols, rows, width) {
		return narrow
	}
	return widget.Grid(m.env.Theme, cols, rows, width)
}

// leastName is how much of the first cell of a row is left where there is no room for all of it.
const leastName = 10

// shortened is rows whose first cells are cut as far as it takes for the rows to fit into a width.
func shortened(cols []widget.Col, rows [][]string, width int) [][]string {
	if len(rows) == 0 || widget.Fits(cols, rows, width) {
		return rows
	}
	longest := 0
	for _, row := range rows {
		longest = max(longest, textWidth(row[0]))
	}
	for room := longest - 1; room >= leastName; room-- {
		cut := make([][]string, len(rows))
		for i, row := range rows {
			cut[i] = slices.Clone(row)
			cut[i][0] = ansi.Truncate(row[0], room, "…")
		}
		if widget.Fits(cols, cut, width) {
			return cut
		}
	}
	return rows
}

// groupRatios are the ratios of one step by channel, those with a base.
func (m *Model) groupRatios(t metrics.RatioTable, i, width int) []string {
	w, th := m.env.Words, m.env.Theme
	cols := []widget.Col{{Min: 8}, {Right: true}, {}, {Right: true}, {}}
	var rows [][]string
	for _, g := range t.Groups {
		if g.Steps[i].Ratio == nil {
			continue
		}
		value, interval, of, mark := m.ratioCells(g.Steps[i])
		rows = append(rows, []string{w.GroupName(t.By, g), value, th.Muted.Render(interval), of, mark})
	}
	if cut := shortened(cols, rows, width); widget.Fits(cols, cut, width) {
		return widget.Grid(th, cols, cut, width)
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, widget.Ends(row[0], row[1]+"  "+row[4], width))
		lines = append(lines, m.dotted("  "+row[3], "  ", []string{row[2]}, width)...)
	}
	return lines
}

// costs are what the channels took, in all and for each of the people at the key levels.
func (m *Model) costs(t metrics.RatioTable, width int) (lines []string) {
	w := m.env.Words
	for _, table := range w.CostTables(t) {
		lines = append(lines, "", m.section(table.Heading, width))
		lines = append(lines, m.levelsTable(table, width)...)
	}
	switch costed := w.LevelOf(metrics.CostedLevel(funnel.Visible(w.Outline.Levels))); t.Order {
	case metrics.LeastCost:
		lines = append(lines, m.remarks(width, m.say(i18n.OrderedByCost, costed))...)
	case metrics.LeastMinutes:
		lines = append(lines, m.remarks(width, m.say(i18n.OrderedByMinutes, costed))...)
	}
	return lines
}
