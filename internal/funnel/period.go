package funnel

import "time"

// Period is a run of days, both ends included. A period with From after To has no days.
type Period struct {
	From, To Day
}

// DayPeriod is the period of one day.
func DayPeriod(d Day) Period { return Period{d, d} }

// WeekOf is the week of d, seven days that begin on the weekday start.
func WeekOf(d Day, start time.Weekday) Period {
	back := (int(d.Weekday()) - int(start) + 7) % 7
	from := d - Day(back)
	return Period{from, from + 6}
}

// MonthOf is the calendar month of d.
func MonthOf(d Day) Period {
	y, m, _ := d.Date()
	from := DayOf(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC))
	return Period{from, from.AddMonths(1) - 1}
}

// QuarterOf is the calendar quarter of d.
func QuarterOf(d Day) Period {
	y, m, _ := d.Date()
	from := DayOf(time.Date(y, (m-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC))
	return Period{from, from.AddMonths(3) - 1}
}

// YearOf is the calendar year of d.
func YearOf(d Day) Period {
	y, _, _ := d.Date()
	from := DayOf(time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC))
	return Period{from, from.AddMonths(12) - 1}
}

// ISOWeek is week number week (1..53) of the ISO 8601 year: it begins on a Monday and week 1 holds 4 January. It reports
// false when the year has no such week. The year is not held to the bounds of a book.
func ISOWeek(year, week int) (Period, bool) {
	p := WeekOf(DayOf(time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)), time.Monday)
	p.From += Day(7 * (week - 1))
	p.To += Day(7 * (week - 1))
	y, w := p.From.Time().ISOWeek()
	return p, y == year && w == week
}

// Len is the number of days in the period, 0 when From lies after To.
func (p Period) Len() int { return max(0, int(p.To-p.From)+1) }

// Contains reports whether d lies in the period.
func (p Period) Contains(d Day) bool { return p.From <= d && d <= p.To }

// Intersect returns the days that both periods share.
func (p Period) Intersect(q Period) Period {
	return Period{max(p.From, q.From), min(p.To, q.To)}
}
