package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/report"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeReport writes a report for people.
func (f *factory) writeReport(r book.Report, o book.Outline) error {
	parts := []string{
		f.reportHeading(r, o),
		f.funnelText(r, o),
		f.trendText(r),
		f.splitText(r, o),
		f.tableText(f.business(r, o)),
		f.yearText(r, o),
		f.wrapped(f.streakIs(r), 0),
		f.peopleText(r, o),
	}
	var shown []string
	for _, p := range parts {
		if p != "" {
			shown = append(shown, strings.TrimRight(p, "\n")+"\n")
		}
	}
	_, err := fmt.Fprint(f.io.Out, strings.Join(shown, "\n"))
	return err
}

// reportHeading is the period and what changed in it.
func (f *factory) reportHeading(r book.Report, o book.Outline) string {
	lines := []string{f.wrapped(f.io.Tint(iostreams.Strong, f.span(r.Period))+" · "+f.reportFacts(r), 0)}
	for _, sentence := range f.reportSummary(r, o) {
		lines = append(lines, f.wrapped(sentence, 0))
	}
	return join(lines, "\n")
}

// funnelText draws the funnel as the table of ratios does.
func (f *factory) funnelText(r book.Report, o book.Outline) string {
	all := metrics.RatioTable{Kind: metrics.PeriodRatios, Period: r.Period, Groups: []metrics.RatioGroup{{Steps: r.Funnel.Steps}}}
	return f.section(i18n.SectionFunnel) + "\n" + f.drawnFunnel(all.Groups[0], o) + f.ratioRemarks(all, o)
}

// trendText shows how the key levels went: bars on a terminal, numbers elsewhere.
func (f *factory) trendText(r book.Report) string {
	title, average := i18n.SectionTrendWeeks, i18n.HeadPerWeek
	if r.Monthly {
		title, average = i18n.SectionTrendMonths, i18n.HeadPerMonth
	}
	if !f.io.OutTTY {
		return f.section(title) + "\n" + f.trendTable(r).String()
	}
	var t *table
	for n := len(r.Trend); n > 0; n-- {
		t = f.newTable(2, 3)
		t.head("", "", f.say.Say(average), f.say.Say(i18n.HeadLatest))
		for _, l := range words.KeyLevels(r.Levels) {
			latest := r.Trend[len(r.Trend)-1].Counts[l.Key]
			t.row("  "+f.levelName(l), f.io.Tint(iostreams.Accent, sparkline(r.Trend[len(r.Trend)-n:], l.Key)),
				f.words(book.Outline{}).Average(r.Trend, l.Key), f.say.Int(latest))
		}
		if t.fits() {
			break
		}
	}
	text := f.section(title) + "\n" + t.String()
	if r.Trend[len(r.Trend)-1].Partial {
		text += f.remark(i18n.LatestPartial)
	}
	return text
}

// sparkline draws a level's counts as bars as high as the highest of them, which is a full block.
func sparkline(points []metrics.TrendPoint, level string) string {
	blocks := []rune("▁▂▃▄▅▆▇█")
	var highest int64
	for _, p := range points {
		highest = max(highest, p.Counts[level])
	}
	var b strings.Builder
	for _, p := range points {
		n := p.Counts[level]
		if n <= 0 {
			b.WriteRune('·')
			continue
		}
		b.WriteRune(blocks[(n*int64(len(blocks))-1)/highest])
	}
	return b.String()
}

// trendTable is the counts of the key levels in each week or month.
func (f *factory) trendTable(r book.Report) *table {
	key := words.KeyLevels(r.Levels)
	t := f.newTable()
	head := []string{"  " + f.say.Say(i18n.HeadWeek)}
	if r.Monthly {
		head[0] = "  " + f.say.Say(i18n.HeadMonth)
	}
	for i, l := range key {
		head = append(head, f.levelName(l))
		t.right[i+1] = true
	}
	t.head(head...)
	for _, p := range r.Trend {
		row := []string{"  " + f.span(p.Span)}
		for _, l := range key {
			row = append(row, f.say.Int(p.Counts[l.Key]))
		}
		t.row(row...)
	}
	return t
}

// yearText is the year of days: a map on a terminal, months elsewhere.
func (f *factory) yearText(r book.Report, o book.Outline) string {
	met, judged := metrics.AllMet(r.Year)
	if judged == 0 {
		return ""
	}
	title := f.section(i18n.SectionYear) + "\n"
	if !f.io.OutTTY {
		return title + f.monthsTable(r).String()
	}
	days := r.Year
	label := 0
	for i := range 7 {
		label = max(label, ansi.StringWidth(f.say.Say(i18n.ShortWeekdays[i])))
	}
	room := f.io.Width() - 2 - label - 1
	weeks := weeksOf(days, o)
	pitch := 1
	if 2*len(weeks) <= room {
		pitch = 2
	}
	if over := len(weeks) - room/pitch; over > 0 {
		days = daysFrom(days, weeks[over])
		weeks = weeks[over:]
	}
	var b strings.Builder
	b.WriteString(title + strings.Repeat(" ", 3+label) + f.monthLine(days, o, pitch, room) + "\n")
	for i := range 7 {
		line := f.dayLine(weeks, i, pitch)
		if line == "" {
			continue // a weekday on which nobody works
		}
		name := f.say.Say(i18n.ShortWeekdays[weekdayOf(o, i)])
		b.WriteString("  " + f.io.Tint(iostreams.Muted, name) + strings.Repeat(" ", label-ansi.StringWidth(name)+1) + line + "\n")
	}
	b.WriteString(f.yearLegend())
	b.WriteString(f.remark(i18n.YearIs, met, judged, f.span(funnel.Period{From: r.Year[0].Day, To: r.Period.To})))
	return b.String()
}

// daysFrom are the days of a column and those after it.
func daysFrom(days []metrics.DayMark, column [7]*metrics.DayMark) []metrics.DayMark {
	for _, m := range column {
		if m != nil {
			return days[m.Day-days[0].Day:]
		}
	}
	return days
}

// shadeOf is how a degree looks without colour.
func shadeOf(d report.Degree) string {
	switch d {
	case report.None:
		return "·"
	case report.Some:
		return "░"
	case report.Most:
		return "▒"
	case report.All:
		return "█"
	}
	return " "
}

// dayLine is one weekday of all weeks.
func (f *factory) dayLine(weeks [][7]*metrics.DayMark, weekday, pitch int) string {
	var b strings.Builder
	for _, w := range weeks {
		shade := " "
		if m := w[weekday]; m != nil {
			shade = shadeOf(degreeOf(*m))
		}
		b.WriteString(shade + strings.Repeat(" ", pitch-1))
	}
	return f.io.Tint(iostreams.Good, strings.TrimRight(b.String(), " "))
}

// monthLine names the months over the columns in which they begin, where there is room.
func (f *factory) monthLine(days []metrics.DayMark, o book.Outline, pitch, room int) string {
	labels := f.monthLabels(days, o)
	var b strings.Builder
	for i := range weeksOf(days, o) {
		label := labels[i]
		gap := i*pitch - ansi.StringWidth(b.String())
		if label == "" || gap < 0 || b.Len() > 0 && gap < 1 || i*pitch+ansi.StringWidth(label) > room {
			continue
		}
		b.WriteString(strings.Repeat(" ", gap) + label)
	}
	return f.io.Tint(iostreams.Muted, b.String())
}

// yearLegend says what the shades mean.
func (f *factory) yearLegend() string {
	var lines []string
	for _, kind := range dayKinds() {
		shade := shadeOf(kind.degree)
		if shade == " " {
			continue
		}
		part := shade + " " + f.say.Say(kind.name)
		if n := len(lines); n > 0 && ansi.StringWidth(lines[n-1]+"   "+part) <= f.io.Width() {
			lines[n-1] += "   " + part
			continue
		}
		lines = append(lines, "  "+part)
	}
	return join(lines, "\n") + "\n"
}

// monthsTable is how often all targets were met, month by month.
func (f *factory) monthsTable(r book.Report) *table {
	t := f.newTable(1, 2)
	t.head("  "+f.say.Say(i18n.HeadMonth), f.say.Say(i18n.HeadAllMet), f.say.Say(i18n.HeadJudged))
	for from := 0; from < len(r.Year); {
		to := from
		for to < len(r.Year) && r.Year[to].Day.Month() == r.Year[from].Day.Month() {
			to++
		}
		if met, judged := metrics.AllMet(r.Year[from:to]); judged > 0 {
			t.row("  "+f.say.Month(r.Year[from].Day.Time()), f.say.Int(int64(met)), f.say.Int(int64(judged)))
		}
		from = to
	}
	return t
}

// peopleText lists the people whom a report names.
func (f *factory) peopleText(r book.Report, o book.Outline) string {
	var sections []string
	for _, people := range f.reportPeople(r, o) {
		if len(people.Rows) == 0 {
			continue
		}
		wide, narrow := f.newTable(2), f.newTable(1)
		for _, row := range people.Rows {
			name, amount := "  "+row.Name, row.Cells[0].Text
			wide.row(name, row.Below, amount)
			narrow.row(name, amount)
			narrow.under(4, row.Below)
		}
		if !wide.fits() { // sooner than a name is cut
			wide = narrow
		}
		sections = append(sections, f.io.Tint(iostreams.Accent, people.Heading)+"\n"+wide.String())
	}
	return join(sections, "\n")
}
