package funnel

import (
	"fmt"
	"time"
)

// Clock is a time of day in minutes after midnight, 0..1440.
type Clock int

// EndOfDay is midnight at the end of a day.
const EndOfDay Clock = 24 * 60

// String returns the form 08:00.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// ClockOf returns the time of day that t's own zone shows.
func ClockOf(t time.Time) Clock { return Clock(t.Hour()*60 + t.Minute()) }

// Hours is a stretch of a day, From included, To not. When From lies after To it runs over midnight.
type Hours struct {
	From, To Clock
}

// Contains reports whether the time of day c falls in the stretch. An empty stretch (From = To) contains nothing.
func (h Hours) Contains(c Clock) bool {
	if h.From <= h.To {
		return h.From <= c && c < h.To
	}
	return c >= h.From || c < h.To
}

// DayOff is a run of days on which the agent does not work.
type DayOff struct {
	ID     int64
	Period Period
	Note   string
}

// Calendar says when the agent works.
type Calendar struct {
	Weekdays  [7]bool // by time.Weekday: true where it is worked
	Work      Hours   // From before To
	Quiet     Hours   // hours in which nobody is to be called
	WeekStart time.Weekday
	DaysOff   []DayOff
}

// DefaultCalendar is Monday to Saturday, 8:00 to 18:00, nobody called from 21:00 to 8:00, weeks from Monday.
func DefaultCalendar() Calendar {
	c := Calendar{
		Work:      Hours{8 * 60, 18 * 60},
		Quiet:     Hours{21 * 60, 8 * 60},
		WeekStart: time.Monday,
	}
	for d := time.Monday; d <= time.Saturday; d++ {
		c.Weekdays[d] = true
	}
	return c
}

// Workday reports whether d is worked.
func (c Calendar) Workday(d Day) bool {
	if !c.Weekdays[d.Weekday()] {
		return false
	}
	for _, off := range c.DaysOff {
		if off.Period.Contains(d) {
			return false
		}
	}
	return true
}

// Workdays counts the workdays of a period.
func (c Calendar) Workdays(p Period) int {
	n := 0
	for d := p.From; d <= p.To; d++ {
		if c.Workday(d) {
			n++
		}
	}
	return n
}

// WorkdaysInWeek is how many days of a week are worked when none of them is off, at most 7.
func (c Calendar) WorkdaysInWeek() (n int) {
	for _, worked := range c.Weekdays {
		if worked {
			n++
		}
	}
	return n
}

// ShareGone is the share of d's working hours that has gone by at the instant now, by the wall clock of now's zone: 0
// before work, 1 after it and on days past, 0 on days to come. On the days on which clocks change it follows the wall
// clock too, as the agent does.
func (c Calendar) ShareGone(d Day, now time.Time) float64 {
	today := DayOf(now)
	switch {
	case d < today:
		return 1
	case d > today:
		return 0
	}
	at := ClockOf(now)
	switch {
	case at <= c.Work.From:
		return 0
	case at >= c.Work.To:
		return 1
	}
	return float64(at-c.Work.From) / float64(c.Work.To-c.Work.From)
}
