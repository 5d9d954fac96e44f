package metrics_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// The tests live in November 2026, whose first day is a Sunday: with Monday to Saturday worked it has 25 workdays, and the
// week of Monday the 16th has six.

func day(s string) funnel.Day {
	d, err := funnel.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func november(d int) funnel.Day { return day("2026-11-01") + funnel.Day(d-1) }

func withDaysOff(days ...funnel.Period) funnel.Calendar {
	c := funnel.DefaultCalendar()
	for _, p := range days {
		c.DaysOff = append(c.DaysOff, funnel.DayOff{Period: p})
	}
	return c
}

func TestNovember(t *testing.T) {
	c := funnel.DefaultCalendar()
	if n := c.Workdays(funnel.MonthOf(november(1))); n != 25 {
		t.Errorf("%d workdays in the month", n)
	}
	if w := funnel.WeekOf(november(20), c.WeekStart); w.From != november(16) || c.Workdays(w) != 6 {
		t.Errorf("week from %v with %d workdays", w.From, c.Workdays(w))
	}
}

func drawCalendar(t *rapid.T) funnel.Calendar {
	c := funnel.DefaultCalendar()
	c.WeekStart = time.Weekday(rapid.IntRange(0, 6).Draw(t, "week start"))
	for i := range c.Weekdays {
		c.Weekdays[i] = rapid.Bool().Draw(t, "worked")
	}
	for range rapid.IntRange(0, 6).Draw(t, "days off") {
		from := november(rapid.IntRange(-40, 70).Draw(t, "from"))
		length := funnel.Day(rapid.IntRange(0, 9).Draw(t, "length"))
		c.DaysOff = append(c.DaysOff, funnel.DayOff{Period: funnel.Period{From: from, To: from + length}})
	}
	return c
}

func drawTargets(t *rapid.T) []funnel.Target {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) funnel.Target {
		return funnel.Target{
			Level:   rapid.SampledFrom([]string{"inbound", "qualified"}).Draw(t, "level"),
			Count:   rapid.Int64Range(0, 100).Draw(t, "count"),
			Per:     rapid.SampledFrom([]funnel.Per{funnel.PerDay, funnel.PerWeek, funnel.PerMonth}).Draw(t, "per"),
			From:    november(rapid.IntRange(-40, 70).Draw(t, "from")),
			Cleared: rapid.IntRange(0, 4).Draw(t, "cleared") == 0,
		}
	}), 0, 8).Draw(t, "targets")
}
