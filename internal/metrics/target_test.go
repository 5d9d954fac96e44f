package metrics_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func inbound(count int64, per funnel.Per, from funnel.Day) funnel.Target {
	return funnel.Target{Level: "inbound", Count: count, Per: per, From: from}
}

func clearedFrom(d funnel.Day) funnel.Target {
	return funnel.Target{Level: "inbound", Per: funnel.PerDay, From: d, Cleared: true}
}

func TestDayTarget(t *testing.T) {
	sixDays := funnel.DefaultCalendar()
	fridayOff := withDaysOff(funnel.DayPeriod(november(20)))
	for _, c := range []struct {
		name     string
		targets  []funnel.Target
		d        funnel.Day
		calendar funnel.Calendar
		want     int64
		ok       bool
	}{
		{"per day", []funnel.Target{inbound(5, funnel.PerDay, 0)}, november(20), sixDays, 5, true},
		{"per day of 0", []funnel.Target{inbound(0, funnel.PerDay, 0)}, november(20), sixDays, 0, true},
		{"per day on a Sunday", []funnel.Target{inbound(5, funnel.PerDay, 0)}, november(22), sixDays, 0, false},
		{"per day on a day off", []funnel.Target{inbound(5, funnel.PerDay, 0)}, november(20), fridayOff, 0, false},
		{"per week, even", []funnel.Target{inbound(30, funnel.PerWeek, 0)}, november(20), sixDays, 5, true},
		{"per week, rounded up", []funnel.Target{inbound(31, funnel.PerWeek, 0)}, november(20), sixDays, 6, true},
		{"per week with a day off", []funnel.Target{inbound(30, funnel.PerWeek, 0)}, november(19), fridayOff, 6, true},
		{"per week on a Sunday", []funnel.Target{inbound(30, funnel.PerWeek, 0)}, november(22), sixDays, 0, false},
		{"per month", []funnel.Target{inbound(100, funnel.PerMonth, 0)}, november(20), sixDays, 4, true},
		{"per month, rounded up", []funnel.Target{inbound(100, funnel.PerMonth, 0)}, november(19), fridayOff, 5, true},
		{"per month on a day off", []funnel.Target{inbound(100, funnel.PerMonth, 0)}, november(20), fridayOff, 0, false},
		{"no target", nil, november(20), sixDays, 0, false},
		{"of another level", []funnel.Target{{Level: "reach", Count: 9, Per: funnel.PerDay}}, november(20), sixDays, 0, false},
		{"not yet valid", []funnel.Target{inbound(5, funnel.PerDay, november(21))}, november(20), sixDays, 0, false},
		{"valid from that day", []funnel.Target{inbound(5, funnel.PerDay, november(20))}, november(20), sixDays, 5, true},
		{"cleared", []funnel.Target{inbound(5, funnel.PerDay, 0), clearedFrom(november(20))}, november(20), sixDays, 0, false},
		{"not yet cleared", []funnel.Target{clearedFrom(november(21)), inbound(5, funnel.PerDay, 0)}, november(20), sixDays, 5, true},
		{"same day, later in the list", []funnel.Target{inbound(5, funnel.PerDay, 3), inbound(7, funnel.PerDay, 3)}, november(20), sixDays, 7, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := metrics.DayTarget(c.targets, "inbound", c.d, c.calendar); got != c.want || ok != c.ok {
				t.Errorf("got %d, %v; want %d, %v", got, ok, c.want, c.ok)
			}
		})
	}
}

func TestPeriodTarget(t *testing.T) {
	sixDays := funnel.DefaultCalendar()
	week := funnel.WeekOf(november(20), sixDays.WeekStart)
	month := funnel.MonthOf(november(20))
	fridayOff := withDaysOff(funnel.DayPeriod(november(20)))
	weekOff := withDaysOff(week)
	for _, c := range []struct {
		name     string
		targets  []funnel.Target
		p        funnel.Period
		kind     funnel.Per
		calendar funnel.Calendar
		on       int
		want     int64
		ok       bool
	}{
		{"week of per day", []funnel.Target{inbound(5, funnel.PerDay, 0)}, week, funnel.PerWeek, sixDays, 18, 30, true},
		{"week of per day with a day off", []funnel.Target{inbound(5, funnel.PerDay, 0)}, week, funnel.PerWeek, fridayOff, 18, 25, true},
		{"week of per week", []funnel.Target{inbound(31, funnel.PerWeek, 0)}, week, funnel.PerWeek, sixDays, 18, 31, true},
		{"week of per week with a day off", []funnel.Target{inbound(31, funnel.PerWeek, 0)}, week, funnel.PerWeek, fridayOff, 18, 31, true},
		{"week off of per week", []funnel.Target{inbound(31, funnel.PerWeek, 0)}, week, funnel.PerWeek, weekOff, 18, 0, false},
		{"week off of per day", []funnel.Target{inbound(5, funnel.PerDay, 0)}, week, funnel.PerWeek, weekOff, 18, 0, false},
		// 100 over 25 workdays, six of them in the week.
		{"week of per month", []funnel.Target{inbound(100, funnel.PerMonth, 0)}, week, funnel.PerWeek, sixDays, 18, 24, true},
		// 104·6/25 = 24.96.
		{"week of per month, up", []funnel.Target{inbound(104, funnel.PerMonth, 0)}, week, funnel.PerWeek, sixDays, 18, 25, true},
		// 102·6/25 = 24.48.
		{"week of per month, down", []funnel.Target{inbound(102, funnel.PerMonth, 0)}, week, funnel.PerWeek, sixDays, 18, 24, true},
		{"month of per day", []funnel.Target{inbound(5, funnel.PerDay, 0)}, month, funnel.PerMonth, sixDays, 18, 125, true},
		// Monday the 30th has a sixth of its week, the other 24 workdays four whole weeks: 4·31 + 31/6 = 129.17.
		{"month of per week", []funnel.Target{inbound(31, funnel.PerWeek, 0)}, month, funnel.PerMonth, sixDays, 18, 129, true},
		// 4·33 + 33/6 = 137.5.
		{"half is rounded up", []funnel.Target{inbound(33, funnel.PerWeek, 0)}, month, funnel.PerMonth, sixDays, 18, 138, true},
		{"month of per month", []funnel.Target{inbound(101, funnel.PerMonth, 0)}, month, funnel.PerMonth, fridayOff, 18, 101, true},
		// Thursday to Saturday.
		{"begun within the week", []funnel.Target{inbound(5, funnel.PerDay, november(19))}, week, funnel.PerWeek, sixDays, 18, 15, true},
		{"begun within the week, same kind", []funnel.Target{inbound(31, funnel.PerWeek, november(19))}, week, funnel.PerWeek, sixDays, 19, 31, true},
		{"same kind, but not yet", []funnel.Target{inbound(30, funnel.PerWeek, november(19))}, week, funnel.PerWeek, sixDays, 18, 15, true},
		// Three days of 5, then three of 7, although the seven are not known on the 18th.
		{"changed within the week", []funnel.Target{inbound(7, funnel.PerDay, november(19)), inbound(5, funnel.PerDay, 0)}, week, funnel.PerWeek, sixDays, 18, 36, true},
		{"from per day to per week", []funnel.Target{inbound(5, funnel.PerDay, 0), inbound(60, funnel.PerWeek, november(19))}, week, funnel.PerWeek, sixDays, 18, 45, true},
		{"cleared within the week", []funnel.Target{inbound(5, funnel.PerDay, 0), clearedFrom(november(19))}, week, funnel.PerWeek, sixDays, 20, 15, true},
		{"cleared before", []funnel.Target{inbound(5, funnel.PerDay, 0), clearedFrom(november(16))}, week, funnel.PerWeek, sixDays, 20, 0, false},
		{"begun after", []funnel.Target{inbound(5, funnel.PerDay, november(23))}, week, funnel.PerWeek, sixDays, 20, 0, false},
		{"begun on the Sunday", []funnel.Target{inbound(5, funnel.PerDay, november(22))}, week, funnel.PerWeek, sixDays, 20, 0, false},
		{"target of 0", []funnel.Target{inbound(0, funnel.PerDay, 0)}, week, funnel.PerWeek, sixDays, 20, 0, true},
		{"none", nil, week, funnel.PerWeek, sixDays, 20, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := metrics.PeriodTarget(c.targets, "inbound", c.p, c.kind, c.calendar, november(c.on))
			if got != c.want || ok != c.ok {
				t.Errorf("got %d, %v; want %d, %v", got, ok, c.want, c.ok)
			}
		})
	}
}

// plainShare is what a day has of its target, straight from the definition.
func plainShare(targets []funnel.Target, d funnel.Day, c funnel.Calendar) (*big.Rat, bool) {
	t, ok := funnel.TargetOn(targets, "inbound", d)
	if !ok || !c.Workday(d) {
		return nil, false
	}
	switch t.Per {
	case funnel.PerWeek:
		return big.NewRat(t.Count, int64(c.Workdays(funnel.WeekOf(d, c.WeekStart)))), true
	case funnel.PerMonth:
		return big.NewRat(t.Count, int64(c.Workdays(funnel.MonthOf(d)))), true
	}
	return big.NewRat(t.Count, 1), true
}

func TestTargetsByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets, c := drawTargets(t), drawCalendar(t)
		kind, p := funnel.PerWeek, funnel.WeekOf(november(rapid.IntRange(-10, 40).Draw(t, "day")), c.WeekStart)
		if rapid.Bool().Draw(t, "month") {
			kind, p = funnel.PerMonth, funnel.MonthOf(p.From)
		}
		on := p.From + funnel.Day(rapid.IntRange(0, p.Len()-1).Draw(t, "on"))

		sum, found := new(big.Rat), false
		for d := p.From; d <= p.To; d++ {
			share, ok := plainShare(targets, d, c)
			got, gotOK := metrics.DayTarget(targets, "inbound", d, c)
			if gotOK != ok {
				t.Fatalf("DayTarget of %v reports %v", d, gotOK)
			}
			if !ok {
				continue
			}
			found = true
			sum.Add(sum, share)
			// Rounded up: got − 1 < share ≤ got.
			if whole := big.NewRat(got, 1); share.Cmp(whole) > 0 || share.Cmp(whole.Sub(whole, big.NewRat(1, 1))) <= 0 {
				t.Fatalf("DayTarget of %v is %d for a share of %v", d, got, share)
			}
		}

		got, ok := metrics.PeriodTarget(targets, "inbound", p, kind, c, on)
		if same, valid := funnel.TargetOn(targets, "inbound", on); valid && same.Per == kind {
			if worked := c.Workdays(p) > 0; ok != worked || worked && got != same.Count {
				t.Fatalf("PeriodTarget is %d, %v; stated for the same kind as %d", got, ok, same.Count)
			}
			return
		}
		// Half up: got − ½ ≤ sum < got + ½.
		below := new(big.Rat).Sub(sum, big.NewRat(2*got-1, 2))
		if ok != found || below.Sign() < 0 || below.Cmp(big.NewRat(1, 1)) >= 0 {
			t.Fatalf("PeriodTarget is %d, %v for a sum of %v, %v", got, ok, sum, found)
		}
	})
}

// A target per week comes to exactly its count over its week, stated and summed: sixths and sevenths add up.
func TestSpreadWeekAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCalendar(t)
		week := funnel.WeekOf(november(18), c.WeekStart)
		count := rapid.Int64Range(0, 1_000_000).Draw(t, "count")
		// On the day after the week the target is one per day, so that from there the week is summed.
		targets := []funnel.Target{inbound(count, funnel.PerWeek, 0), inbound(1, funnel.PerDay, week.To+1)}
		for _, on := range []funnel.Day{week.From, week.To, week.To + 1} {
			got, ok := metrics.PeriodTarget(targets, "inbound", week, funnel.PerWeek, c, on)
			if ok != (c.Workdays(week) > 0) || ok && got != count {
				t.Fatalf("on %v the week has %d, %v of %d", on, got, ok, count)
			}
		}
	})
}
