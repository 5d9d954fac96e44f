package cli

import (
	"slices"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/report"
	"github.com/funnel-cli/funnel/internal/words"
)

// reportTrend is how the key levels went.
func (f *factory) reportTrend(r book.Report) report.Trend {
	out := report.Trend{
		Heading: f.say.Say(i18n.SectionTrendWeeks), HeadSpan: f.say.Say(i18n.HeadWeek), Note: f.say.Say(i18n.TrendMeans),
	}
	if r.Monthly {
		out.Heading, out.HeadSpan = f.say.Say(i18n.SectionTrendMonths), f.say.Say(i18n.HeadMonth)
	}
	for _, l := range words.KeyLevels(r.Levels) {
		chart := report.Chart{Name: f.levelName(l)}
		for i, t := range r.Trend {
			bar := report.Bar{Value: t.Counts[l.Key], Target: t.Targets[l.Key], Partial: t.Partial}
			if i == 0 || t.Span.From.Month() != r.Trend[i-1].Span.From.Month() {
				bar.Label = f.trendLabel(t.Span.From, i == 0)
			}
			span := f.span(t.Span)
			bar.Text = f.say.Say(i18n.TrendIs, span, bar.Value)
			if bar.Target > 0 {
				bar.Text = f.say.Say(i18n.TrendIsOf, span, bar.Value, bar.Target)
			}
			chart.Bars = append(chart.Bars, bar)
		}
		if n := len(chart.Bars); n > 0 {
			chart.About = f.say.Say(i18n.ChartIs, chart.Name, out.Heading, chart.Bars[n-1].Value)
		}
		out.Charts = append(out.Charts, chart)
	}
	return out
}

// trendLabel names the month in which a week or month begins, a January by its year.
func (f *factory) trendLabel(d funnel.Day, first bool) string {
	if year, month, _ := d.Date(); month == time.January && !first {
		return id(int64(year))
	}
	return f.say.ShortMonth(d.Time())
}

// weekdayOf is the weekday of row i of a year of days.
func weekdayOf(o book.Outline, i int) time.Weekday {
	return (o.Calendar.WeekStart + time.Weekday(i)) % 7
}

// reportYear is the year of days.
func (f *factory) reportYear(r book.Report, o book.Outline) report.Year {
	met, judged := metrics.AllMet(r.Year)
	if judged == 0 {
		return report.Year{}
	}
	out := report.Year{
		Heading: f.say.Say(i18n.SectionYear),
		About:   f.say.Say(i18n.YearIs, met, judged, f.span(funnel.Period{From: r.Year[0].Day, To: r.Period.To})),
		Streak:  f.streakIs(r),
	}
	for i := range out.Weekdays {
		if i%2 == 0 && i < 6 {
			out.Weekdays[i] = f.say.Say(i18n.ShortWeekdays[weekdayOf(o, i)])
		}
	}
	for _, w := range weeksOf(r.Year, o) {
		week := report.Week{}
		for j, m := range w {
			if m != nil {
				week.Days[j] = f.dayMark(*m)
			}
		}
		out.Weeks = append(out.Weeks, week)
	}
	for i, label := range f.monthLabels(r.Year, o) {
		out.Weeks[i].Label = label
	}
	for _, kind := range dayKinds() {
		out.Legend = append(out.Legend, report.Mark{Degree: kind.degree, Text: f.say.Say(kind.name)})
	}
	return out
}

// dayKind is a degree with its name.
type dayKind struct {
	degree report.Degree
	name   i18n.Sentence
}

func dayKinds() []dayKind {
	return []dayKind{
		{report.All, i18n.MarkAll},
		{report.Most, i18n.MarkMost},
		{report.Some, i18n.MarkSome},
		{report.None, i18n.MarkNone},
		{report.Free, i18n.MarkFree},
	}
}

// weeksOf lays days in columns of seven, from the first day of the week; days outside are nil.
func weeksOf(days []metrics.DayMark, o book.Outline) [][7]*metrics.DayMark {
	var weeks [][7]*metrics.DayMark
	for i := range days {
		place := (int(days[i].Day.Weekday()) - int(o.Calendar.WeekStart) + 7) % 7
		if len(weeks) == 0 || place == 0 {
			weeks = append(weeks, [7]*metrics.DayMark{})
		}
		weeks[len(weeks)-1][place] = &days[i]
	}
	return weeks
}

// monthLabels are the names of the months over the first full column of each, by the place of the column.
func (f *factory) monthLabels(days []metrics.DayMark, o book.Outline) map[int]string {
	labels := map[int]string{}
	weeks := weeksOf(days, o)
	for i, w := range weeks {
		first := slices.IndexFunc(w[:], func(m *metrics.DayMark) bool { return m != nil && isFirstOfMonth(m.Day) })
		if first >= 0 || i == 0 {
			at := w[max(first, 0)]
			if at == nil {
				at = &days[0]
			}
			labels[i] = f.say.ShortMonth(at.Day.Time())
		}
	}
	if labels[1] != "" || labels[2] != "" {
		delete(labels, 0) // no room for both
	}
	return labels
}

func isFirstOfMonth(d funnel.Day) bool {
	_, _, day := d.Date()
	return day == 1
}

// degreeOf says how far a day met its targets.
func degreeOf(m metrics.DayMark) report.Degree {
	switch {
	case m.Targets == 0:
		return report.Free
	case m.Met == 0:
		return report.None
	case m.Met == m.Targets:
		return report.All
	case 2*m.Met >= m.Targets:
		return report.Most
	}
	return report.Some
}

func (f *factory) dayMark(m metrics.DayMark) report.Mark {
	date := f.say.Date(m.Day.Time())
	if m.Targets == 0 {
		return report.Mark{Degree: report.Free, Text: f.say.Say(i18n.DayFree, date)}
	}
	return report.Mark{Degree: degreeOf(m), Text: f.say.Say(i18n.DayMet, date, m.Met, m.Targets)}
}

// streakIs says how long the target of the first level has been met, "" when it has none.
func (f *factory) streakIs(r book.Report) string {
	if len(r.Levels) == 0 || r.Streak.Best == 0 {
		return ""
	}
	return f.say.Say(i18n.StreakIs, r.Streak.Days, f.levelName(r.Levels[0]), r.Streak.Best)
}

// reportPeople are the customers and leads whom a report names.
func (f *factory) reportPeople(r book.Report, o book.Outline) []report.Table {
	customers := report.Table{
		Heading: f.say.Say(i18n.SectionCustomers), Head: []string{f.say.Say(i18n.HeadLead), f.say.Say(i18n.HeadAmount)},
	}
	for _, c := range r.Customers {
		customers.Rows = append(customers.Rows, report.Row{
			Name: clean(c.Name), Below: f.say.Say(i18n.PurchasesBy, c.Deals), Cells: []report.Cell{{Text: f.money(c.Amount, o)}},
		})
	}
	open := report.Table{
		Heading: f.say.Say(i18n.SectionOpen), Head: []string{f.say.Say(i18n.HeadLead), f.say.Say(i18n.HeadValue)},
	}
	for _, l := range r.Open {
		level, _ := o.Level(l.Level)
		value := words.Dash
		if l.Value != nil {
			value = f.money(*l.Value, o)
		}
		open.Rows = append(open.Rows, report.Row{Name: clean(l.Name), Below: f.levelName(level), Cells: []report.Cell{{Text: value}}})
	}
	return []report.Table{customers, open}
}
