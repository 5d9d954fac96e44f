package metrics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// scan is the naive summary of a stretch of days.
func scan(met []bool) metrics.Run {
	r := metrics.Run{Judged: len(met)}
	row := 0
	for i, m := range met {
		row++
		if !m {
			row = 0
		}
		r.Best = max(r.Best, row)
		if row == i+1 {
			r.Prefix = row
		}
	}
	r.Suffix = row
	return r
}

func TestRunOf(t *testing.T) {
	for _, c := range []struct {
		days string
		want metrics.Run
	}{
		{"", metrics.Run{}},
		{"x", metrics.Run{Judged: 1, Prefix: 1, Suffix: 1, Best: 1}},
		{".", metrics.Run{Judged: 1}},
		{"xx.x", metrics.Run{Judged: 4, Prefix: 2, Suffix: 1, Best: 2}},
		{"x.xxx.xx", metrics.Run{Judged: 8, Prefix: 1, Suffix: 2, Best: 3}},
		{".xx.", metrics.Run{Judged: 4, Best: 2}},
		{"xxxx", metrics.Run{Judged: 4, Prefix: 4, Suffix: 4, Best: 4}},
	} {
		var met []bool
		for _, d := range c.days {
			met = append(met, d == 'x')
		}
		if diff := cmp.Diff(c.want, metrics.RunOf(met)); diff != "" {
			t.Errorf("RunOf(%q) (-want +got):\n%s", c.days, diff)
		}
	}
}

func TestRunLaws(t *testing.T) {
	// Days that are mostly met make runs that reach across joints.
	days := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) bool { return rapid.IntRange(0, 3).Draw(t, "met") > 0 }), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := days.Draw(t, "a"), days.Draw(t, "b"), days.Draw(t, "c")
		ra, rb, rc := metrics.RunOf(a), metrics.RunOf(b), metrics.RunOf(c)
		all := append(append(append([]bool{}, a...), b...), c...)
		want := scan(all)
		for name, got := range map[string]metrics.Run{
			"RunOf":          metrics.RunOf(all),
			"(a·b)·c":        ra.Then(rb).Then(rc),
			"a·(b·c)":        ra.Then(rb.Then(rc)),
			"nothing before": metrics.Run{}.Then(ra.Then(rb).Then(rc)),
			"nothing after":  ra.Then(rb).Then(rc).Then(metrics.Run{}),
		} {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", name, diff)
			}
		}
	})
}

func TestMonthRun(t *testing.T) {
	week := funnel.Period{From: november(16), To: november(22)}
	sixDays := funnel.DefaultCalendar()
	perDay := []funnel.Target{inbound(5, funnel.PerDay, 0)}
	counts := map[funnel.Day]int64{
		november(16): 5, november(17): 6, november(18): 4, november(19): 5, november(20): 5, november(21): 9,
	}
	for _, c := range []struct {
		name     string
		targets  []funnel.Target
		calendar funnel.Calendar
		counts   map[funnel.Day]int64
		want     metrics.Run
	}{
		{"per day", perDay, sixDays, counts, metrics.Run{Judged: 6, Prefix: 2, Suffix: 3, Best: 3}},
		{
			"a day off breaks nothing", perDay, withDaysOff(funnel.DayPeriod(november(18))), counts,
			metrics.Run{Judged: 5, Prefix: 5, Suffix: 5, Best: 5},
		},
		{"no target", nil, sixDays, counts, metrics.Run{}},
		{
			"target of 0 without answers",
			[]funnel.Target{inbound(0, funnel.PerDay, 0)},
			sixDays, nil,
			metrics.Run{Judged: 6, Prefix: 6, Suffix: 6, Best: 6},
		},
		{"no answers", perDay, sixDays, nil, metrics.Run{Judged: 6}},
		{
			"each day by its own target", append(perDay, inbound(6, funnel.PerDay, november(20))), sixDays, counts,
			metrics.Run{Judged: 6, Prefix: 2, Suffix: 1, Best: 2},
		},
		{
			"per week, rounded up",
			[]funnel.Target{inbound(31, funnel.PerWeek, 0)},
			sixDays, counts,
			metrics.Run{Judged: 6, Suffix: 1, Best: 1},
		},
		{"of another level", []funnel.Target{{Level: "reach", Per: funnel.PerDay}}, sixDays, counts, metrics.Run{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, metrics.MonthRun("inbound", week, c.counts, c.targets, c.calendar)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The run of two neighbouring months is that of their days, each judged by DayTarget.
func TestMonthRunsJoin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets, c := drawTargets(t), drawCalendar(t)
		first, second := funnel.MonthOf(november(0)), funnel.MonthOf(november(1))
		counts := map[funnel.Day]int64{}
		var met []bool
		for d := first.From; d <= second.To; d++ {
			if n := rapid.Int64Range(-1, 12).Draw(t, "count"); n >= 0 {
				counts[d] = n
			}
			if target, ok := metrics.DayTarget(targets, "inbound", d, c); ok {
				met = append(met, counts[d] >= target)
			}
		}
		got := metrics.MonthRun("inbound", first, counts, targets, c).
			Then(metrics.MonthRun("inbound", second, counts, targets, c))
		if diff := cmp.Diff(scan(met), got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func BenchmarkMonthRun(b *testing.B) {
	month := funnel.MonthOf(november(1))
	var off []funnel.Period
	for i := range 200 {
		off = append(off, funnel.DayPeriod(november(1)-funnel.Day(9*i)))
	}
	c := withDaysOff(off...)
	for _, per := range []funnel.Per{funnel.PerDay, funnel.PerWeek, funnel.PerMonth} {
		b.Run(fmt.Sprintf("per %s", per), func(b *testing.B) {
			var targets []funnel.Target
			for i := range 100 {
				targets = append(targets, inbound(int64(i), per, november(20)-funnel.Day(30*i)))
			}
			for b.Loop() {
				metrics.MonthRun("inbound", month, nil, targets, c)
			}
		})
	}
}
