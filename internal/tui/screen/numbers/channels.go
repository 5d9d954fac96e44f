package numbers

import (
	"math"
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

// keySteps are the places of the steps into the key levels.
func (m *Model) keySteps(t metrics.RatioTable) (places []int) {
	var levels []funnel.Level
	for _, s := range t.Groups[0].Steps {
		l, _ := m.env.Words.Outline.Level(s.Level)
		l.Key = s.Level
		levels = append(levels, l)
	}
	for _, l := range words.KeyLevels(levels) {
		places = append(places, slices.IndexFunc(levels, func(o funnel.Level) bool { return o.Key == l.Key }))
	}
	return places
}

// people is how many people of each channel arrived at the key levels; of a cohort, how many of those who arrived at the first one.
func (m *Model) people(t metrics.RatioTable, width int) []string {
	if t.Kind == metrics.PeriodRatios {
		return m.levelsTable(t, width, "", func(_ metrics.RatioGroup, s metrics.Step) string { return m.env.Say.Int(s.Count) })
	}
	first := m.env.Words.LevelOf(t.Groups[0].Steps[0].Level)
	lines := []string{m.section(m.say(i18n.SectionFollowed, first), width)}
	return append(lines, m.levelsTable(t, width, "", func(g metrics.RatioGroup, s metrics.Step) string {
		if s.OfFirst == nil {
			return "–"
		}
		return m.env.Say.Int(int64(math.Round(*s.OfFirst * float64(g.Steps[0].Count))))
	})...)
}

// levelsTable is a line per channel with a cell for each of the key levels, before which total stands where it is not "". A channel for
// which every cell is blank is left out. Where there is no room for all, the cells stand under the channel.
func (m *Model) levelsTable(
	t metrics.RatioTable, width int, total string, cell func(g metrics.RatioGroup, s metrics.Step) string,
) []string {
	w := m.env.Words
	cols := []widget.Col{{Min: 8}}
	if total != "" {
		cols = append(cols, widget.Col{Head: total, Right: true})
	}
	places := m.keySteps(t)
	for _, i := range places {
		cols = append(cols, widget.Col{Head: w.LevelOf(t.Groups[0].Steps[i].Level), Right: true})
	}
	var rows [][]string
	var narrow []string
	for _, g := range t.Groups {
		row := []string{w.GroupName(t.By, g)}
		if total != "" {
			row = append(row, cell(g, metrics.Step{}))
		}
		for _, i := range places {
			row = append(row, cell(g, g.Steps[i]))
		}
		var parts []string
		for i, c := range row[1:] {
			if c != "" {
				parts = append(parts, cols[i+1].Head+" "+c)
			}
		}
		if len(parts) == 0 {
			continue
		}
		rows = append(rows, row)
		narrow = append(append(narrow, row[0]), m.dotted("  "+parts[0], "  ", parts[1:], width)...)
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
	w, o := m.env.Words, m.env.Words.Outline
	for _, took := range []struct {
		heading string
		sum     func(g metrics.RatioGroup) *int64
		all     func(n int64) string
		each    func(x float64) string
	}{
		{
			m.say(i18n.SectionCost, o.Currency.Code), func(g metrics.RatioGroup) *int64 { return g.Cost },
			func(n int64) string { return m.env.Say.ShortMoney(n, o.Currency.Decimals) },
			func(x float64) string { return m.env.Say.ShortMoney(int64(math.Round(x)), o.Currency.Decimals) },
		},
		{m.say(i18n.SectionMinutes), func(g metrics.RatioGroup) *int64 { return g.Minutes }, m.env.Say.Int, w.MinutesEach},
	} {
		if !slices.ContainsFunc(t.Groups, func(g metrics.RatioGroup) bool { return took.sum(g) != nil }) {
			continue
		}
		lines = append(lines, "", m.section(took.heading, width))
		lines = append(lines, m.levelsTable(t, width, m.say(i18n.HeadInAll), func(g metrics.RatioGroup, s metrics.Step) string {
			sum := took.sum(g)
			if sum == nil {
				return ""
			}
			if s.Level == "" {
				return took.all(*sum)
			}
			if each := g.Per(sum, s.Level); each != nil {
				return took.each(*each)
			}
			return "–"
		})...)
	}
	switch costed := w.LevelOf(metrics.CostedLevel(funnel.Visible(o.Levels))); t.Order {
	case metrics.LeastCost:
		lines = append(lines, m.remarks(width, m.say(i18n.OrderedByCost, costed))...)
	case metrics.LeastMinutes:
		lines = append(lines, m.remarks(width, m.say(i18n.OrderedByMinutes, costed))...)
	}
	return lines
}
