package numbers

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

func textWidth(text string) int { return ansi.StringWidth(text) }

// chartRows is how high the columns of a level are: two rows where there is room for that.
func (m *Model) chartRows() int {
	if m.size.Height >= twoHigh {
		return 2
	}
	return 1
}

// counted are the key levels and those others at which anybody was counted.
func counted(v trend) []funnel.Level {
	key := words.KeyLevels(v.Levels)
	var levels []funnel.Level
	for _, l := range v.Levels {
		if slices.ContainsFunc(key, func(k funnel.Level) bool { return k.Key == l.Key }) ||
			slices.ContainsFunc(v.Points, func(p metrics.TrendPoint) bool { return p.Counts[l.Key] != 0 }) {
			levels = append(levels, l)
		}
	}
	return levels
}

// trendTitle says whether the trend is one of weeks or of months.
func (m *Model) trendTitle() string {
	if m.trend.value.Monthly {
		return m.say(i18n.SectionTrendMonths)
	}
	return m.say(i18n.SectionTrendWeeks)
}

// trendLines are columns for each level that counts, and the numbers of every week or month, the newest first.
func (m *Model) trendLines(width int) []string {
	v := m.trend.value
	if len(v.Points) == 0 {
		return widget.Wrap(m.nothing(v.asked, v.first), width, 0)
	}
	lines := m.charts(v, width)
	if v.Points[len(v.Points)-1].Partial {
		lines = append(lines, m.remarks(width, m.say(i18n.LatestPartial))...)
	}
	return append(append(lines, ""), m.trendTable(v, width)...)
}

// charts draw how the levels went.
func (m *Model) charts(v trend, width int) []string {
	w, t := m.env.Words, m.env.Theme
	average := i18n.HeadPerWeek
	if v.Monthly {
		average = i18n.HeadPerMonth
	}
	levels, high := counted(v), m.chartRows()
	latest := v.Points[len(v.Points)-1]
	cols := []widget.Col{{Min: 8}, {Min: 12, Fill: true}, {Head: m.say(average), Right: true}, {Head: m.say(i18n.HeadLatest), Right: true}}
	var rows [][]string
	for _, l := range levels {
		for range high - 1 {
			rows = append(rows, []string{"", "", "", ""})
		}
		rows = append(rows, []string{
			w.Level(l), "", w.Average(v.Points, l.Key), t.Strong.Render(m.env.Say.Int(latest.Counts[l.Key])),
		})
	}
	if !widget.Fits(cols, rows, width) {
		cols, rows = widget.Without(cols, rows, 2)
	}
	room := widget.Fitting(cols, rows, width, 1)
	points := v.Points[max(0, len(v.Points)-room):]
	pitch := max(1, min(4, room/len(points)))
	for i, l := range levels {
		for r, line := range m.chart(points, l.Key, high, pitch) {
			rows[i*high+r][1] = line
		}
	}
	axis := make([]string, len(cols))
	axis[1] = t.Muted.Render(m.axis(points, pitch, room))
	return widget.Grid(t, cols, append(rows, axis), width)
}

// chart draws the counts of a level as columns, so many rows high at most; nobody is a dot, and what is not over is pale. The
// highest is a little lower than the rows, so that levels do not touch.
func (m *Model) chart(points []metrics.TrendPoint, level string, high, pitch int) []string {
	t := m.env.Theme
	var highest int64 = 1
	for _, p := range points {
		highest = max(highest, p.Counts[level])
	}
	rows, top := make([]string, high), int64(8*high-1)
	for r := range rows {
		floor := int64(8 * (high - 1 - r)) // eighths below this row
		var over, rest strings.Builder
		for _, p := range points {
			n := max(0, p.Counts[level])
			eighths := (n*top + highest - 1) / highest
			cell := ' '
			switch {
			case eighths >= floor+8:
				cell = '█'
			case eighths > floor:
				cell = []rune("▁▂▃▄▅▆▇")[eighths-floor-1]
			case n == 0 && floor == 0:
				cell = '·'
			}
			into := &over
			if p.Partial {
				into = &rest
			}
			into.WriteString(strings.Repeat(string(cell), max(1, pitch-1)) + strings.Repeat(" ", min(1, pitch-1)))
		}
		rows[r] = t.Accent.Render(over.String()) + t.Muted.Render(rest.String())
	}
	return rows
}

// axis names the months, and a January by its year, under the columns in which they begin, where there is room.
func (m *Model) axis(points []metrics.TrendPoint, pitch, room int) string {
	type label struct {
		at   int
		text string
	}
	var labels []label
	for i, p := range points {
		if i > 0 && p.Span.From.Month() == points[i-1].Span.From.Month() {
			continue
		}
		text := m.env.Say.ShortMonth(p.Span.From.Time())
		if year, month, _ := p.Span.From.Date(); month == time.January && i > 0 {
			text = words.Number(int64(year))
		}
		labels = append(labels, label{i * pitch, text})
	}
	if len(labels) > 1 && labels[0].at+textWidth(labels[0].text) >= labels[1].at {
		labels = labels[1:] // of the first month there is only the end
	}
	line := ""
	for _, l := range labels {
		gap := l.at - textWidth(line)
		if gap < 0 || line != "" && gap < 1 || l.at+textWidth(l.text) > room {
			continue
		}
		line += strings.Repeat(" ", gap) + l.text
	}
	return line
}

// trendTable is the counts in each week or month: of the levels that count or, where there is no room for them, of the key levels.
func (m *Model) trendTable(v trend, width int) []string {
	cols, rows, met := m.trendRows(v, counted(v))
	if !widget.Fits(cols, rows, width) {
		cols, rows, met = m.trendRows(v, words.KeyLevels(v.Levels))
	}
	lines := widget.Grid(m.env.Theme, cols, shortened(cols, rows, width), width)
	if met {
		lines = append(lines, m.remarks(width, m.say(i18n.TargetMetMark))...)
	}
	return lines
}

// trendRows are the rows of that table, the newest first, and whether one of them has the mark of a target that was met.
func (m *Model) trendRows(v trend, levels []funnel.Level) (cols []widget.Col, rows [][]string, met bool) {
	head := m.say(i18n.HeadWeek)
	if v.Monthly {
		head = m.say(i18n.HeadMonth)
	}
	cols = []widget.Col{{Head: head, Min: 8}}
	for _, l := range levels {
		cols = append(cols, widget.Col{Head: m.env.Words.Level(l), Right: true})
		for _, p := range v.Points {
			met = met || metTarget(p, l)
		}
	}
	for _, p := range slices.Backward(v.Points) {
		cells := []string{m.spanName(p.Span)}
		for _, l := range levels {
			count := m.env.Say.Int(p.Counts[l.Key])
			switch {
			case metTarget(p, l):
				count += " " + m.env.Theme.Good.Render("✓")
			case met:
				count += "  "
			}
			cells = append(cells, count)
		}
		rows = append(rows, cells)
	}
	return cols, rows, met
}

func metTarget(p metrics.TrendPoint, l funnel.Level) bool {
	target := p.Targets[l.Key]
	return target > 0 && p.Counts[l.Key] >= target
}

// spanName is what a week or month is called; a year is left out where it is this one.
func (m *Model) spanName(p funnel.Period) string {
	year, _, _ := p.From.Date()
	if this, _, _ := m.env.Words.Today.Date(); year != this || p == funnel.MonthOf(p.From) {
		return m.env.Words.Span(p)
	}
	return m.env.Say.ShortSpan(p.From.Time(), p.To.Time())
}
