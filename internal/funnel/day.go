package funnel

import (
	"fmt"
	"time"
)

// Day is a civil date, a day of the Gregorian calendar without clock or zone, held as the number of days since
// 1970-01-01. A day is never derived from an instant in UTC: it is the date on the wall where the agent stands.
type Day int

const (
	// MinDay is 1900-01-01, the earliest day a book accepts.
	MinDay Day = -25567
	// MaxDay is 2999-12-31, the latest day a book accepts.
	MaxDay Day = 376199
)

const isoDay = "2006-01-02"

// NewDay returns the day of year y, month m and day of the month d. It reports false when there is no such date (30
// February) or when it lies outside MinDay..MaxDay.
func NewDay(y int, m time.Month, d int) (Day, bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || t.Month() != m || t.Day() != d {
		return 0, false
	}
	day := dayOfUTC(t)
	return day, day >= MinDay && day <= MaxDay
}

// DayOf returns the civil date that t's own zone shows at t.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return dayOfUTC(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

func dayOfUTC(t time.Time) Day {
	return Day(t.Unix() / secondsPerDay)
}

const secondsPerDay = 24 * 60 * 60

// ParseDay reads a day in the form in which books and JSON write it, 2026-11-20.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(isoDay, s)
	if err != nil {
		return 0, fmt.Errorf("day %q is not of the form 2026-11-20", s)
	}
	return DayOf(t), nil
}

// Time returns midnight UTC of the day: a carrier of the date for calendar arithmetic, not an instant of the agent.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// String returns the ISO form, 2026-11-20.
func (d Day) String() string { return d.Time().Format(isoDay) }

// MarshalText writes the ISO form.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form.
func (d *Day) UnmarshalText(text []byte) error {
	day, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = day
	return nil
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Date returns year, month and day of the month.
func (d Day) Date() (year int, month time.Month, day int) { return d.Time().Date() }

// Month returns the key of the day's month, 2026-11.
func (d Day) Month() string { return d.Time().Format("2006-01") }

// AddMonths moves the day by n months. A day that the target month lacks becomes that month's last: 31 January plus one
// month is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	y, m, dd := d.Date()
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return DayOf(first.AddDate(0, 0, min(dd, last.Day())-1))
}
