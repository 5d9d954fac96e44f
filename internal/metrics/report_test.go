package metrics_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func reportDay(t *testing.T, text string) funnel.Day {
	t.Helper()
	d, err := funnel.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func reportDays(t *testing.T, from, to string) funnel.Period {
	t.Helper()
	return funnel.Period{From: reportDay(t, from), To: reportDay(t, to)}
}

func TestPeriodBefore(t *testing.T) {
	today := reportDay(t, "2026-11-20")
	for _, tc := range []struct{ name, from, to, wantFrom, wantTo string }{
		{"thirty days", "2026-10-22", "2026-11-20", "2026-09-22", "2026-10-21"},
		{"a day", "2026-11-20", "2026-11-20", "2026-11-19", "2026-11-19"},
		{"a month", "2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"},
		{"a month that is not over, beside as many days of the one before", "2026-11-01", "2026-11-30", "2026-10-01", "2026-10-20"},
		{"March beside a February that is shorter", "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"},
		{"a quarter", "2026-07-01", "2026-09-30", "2026-04-01", "2026-06-30"},
		{"a quarter that is not over", "2026-10-01", "2026-12-31", "2026-07-01", "2026-08-20"},
		{"a leap year", "2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"},
		{"a week that is not over", "2026-11-16", "2026-11-22", "2026-11-09", "2026-11-13"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			asked := reportDays(t, tc.from, tc.to)
			shown := metrics.ShownPeriod(asked, reportDay(t, "2020-01-01"), today)
			if got, want := metrics.PeriodBefore(asked, shown), reportDays(t, tc.wantFrom, tc.wantTo); got != want {
				t.Errorf("%v–%v, want %v–%v", got.From, got.To, want.From, want.To)
			}
		})
	}
}

// A book that began in the midst of a period that is not over: the one before it has its days all the same.
func TestPeriodBeforeOfAYoungBook(t *testing.T) {
	asked := reportDays(t, "2026-11-01", "2026-11-30")
	shown := metrics.ShownPeriod(asked, reportDay(t, "2026-11-10"), reportDay(t, "2026-11-20"))
	if got, want := metrics.PeriodBefore(asked, shown), reportDays(t, "2026-10-01", "2026-10-20"); got != want {
		t.Errorf("%v–%v, want %v–%v", got.From, got.To, want.From, want.To)
	}
}

func TestShownPeriod(t *testing.T) {
	first, today := reportDay(t, "2026-11-10"), reportDay(t, "2026-11-20")
	for _, tc := range []struct{ asked, want funnel.Period }{
		{funnel.Period{From: funnel.MinDay, To: today}, reportDays(t, "2026-11-10", "2026-11-20")},
		{reportDays(t, "2026-11-01", "2026-11-30"), reportDays(t, "2026-11-10", "2026-11-20")},
		{reportDays(t, "2026-11-12", "2026-11-13"), reportDays(t, "2026-11-12", "2026-11-13")},
	} {
		if got := metrics.ShownPeriod(tc.asked, first, today); got != tc.want {
			t.Errorf("%v: %v, want %v", tc.asked, got, tc.want)
		}
	}
	if p := metrics.ShownPeriod(reportDays(t, "2026-12-01", "2026-12-31"), first, today); p.Len() != 0 {
		t.Errorf("a month to come has %d days", p.Len())
	}
	if p := metrics.ShownPeriod(reportDays(t, "2026-10-01", "2026-10-31"), first, today); p.Len() != 0 {
		t.Errorf("a month before everything has %d days", p.Len())
	}
}

func TestTrendSpans(t *testing.T) {
	first := reportDay(t, "2020-01-01")
	for _, tc := range []struct {
		name, from, to string
		first          string
		n              int
		start          string
		monthly        bool
	}{
		{"thirty days get the weeks before them", "2026-10-22", "2026-11-20", "2020-01-01", 12, "2026-08-31", false},
		{"a day too", "2026-11-20", "2026-11-20", "2020-01-01", 12, "2026-08-31", false},
		{"a year", "2025-11-21", "2026-11-20", "2020-01-01", 53, "2025-11-17", false},
		{"two years and a little", "2024-11-01", "2026-11-20", "2020-01-01", 25, "2024-11-01", true},
		{"a young book", "2026-10-22", "2026-11-20", "2026-11-11", 2, "2026-11-09", false},
		{"a young book asked for all", "1900-01-01", "2026-11-20", "2026-11-20", 1, "2026-11-16", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			spans, monthly := metrics.TrendSpans(reportDays(t, tc.from, tc.to), reportDay(t, tc.first), time.Monday)
			if len(spans) != tc.n || monthly != tc.monthly || spans[0].From != reportDay(t, tc.start) {
				t.Errorf("%d spans from %v, months: %t", len(spans), spans[0].From, monthly)
			}
			for i, s := range spans[1:] {
				if s.From != spans[i].To+1 {
					t.Errorf("span %d begins on %v, the one before ends on %v", i+1, s.From, spans[i].To)
				}
			}
			if last := spans[len(spans)-1]; !last.Contains(reportDay(t, tc.to)) {
				t.Errorf("the last span is %v–%v", last.From, last.To)
			}
		})
	}
	if spans, _ := metrics.TrendSpans(reportDays(t, "2026-11-20", "2026-11-20"), first, time.Sunday); spans[0].From.Weekday() != time.Sunday {
		t.Errorf("a week begins on %v", spans[0].From.Weekday())
	}
}

func TestNewTrend(t *testing.T) {
	levels := []funnel.Level{{Key: "reach"}, {Key: "inbound"}}
	from := reportDay(t, "2026-11-09")
	targets := []funnel.Target{{Level: "reach", Count: 100, Per: funnel.PerDay, From: from + 2}, {Level: "inbound", Count: 10, Per: funnel.PerMonth, From: from - 60}}
	counts := metrics.DayCounts{from: {"reach": 50}, from + 6: {"reach": 7, "inbound": 1}, from + 7: {"reach": 3}}
	spans := []funnel.Period{{From: from, To: from + 6}, {From: from + 7, To: from + 13}}
	got := metrics.NewTrend(spans, counts, levels, targets, funnel.DefaultCalendar(), from+11)
	want := []metrics.TrendPoint{
		// From the third day on; 6 of the 25 workdays of November have 10 people.
		{Span: spans[0], Counts: map[string]int64{"reach": 57, "inbound": 1}, Targets: map[string]int64{"reach": 400, "inbound": 2}},
		{Span: spans[1], Counts: map[string]int64{"reach": 3}, Targets: map[string]int64{"reach": 600, "inbound": 2}, Partial: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := metrics.NewTrend(nil, nil, levels, targets, funnel.DefaultCalendar(), from); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func TestMarkDays(t *testing.T) {
	levels := []funnel.Level{{Key: "reach"}, {Key: "inbound"}, {Key: "buyer"}}
	p := reportDays(t, "2026-11-14", "2026-11-17") // Saturday to Tuesday
	targets := []funnel.Target{
		{Level: "reach", Count: 100, Per: funnel.PerDay, From: p.From - 9},
		{Level: "inbound", Count: 6, Per: funnel.PerWeek, From: p.From - 9},
		{Level: "inbound", Cleared: true, From: p.To},
	}
	counts := metrics.DayCounts{p.From: {"reach": 100, "inbound": 1}, p.From + 1: {"reach": 500}, p.From + 2: {"reach": 99, "inbound": 3}}
	want := []metrics.DayMark{
		{Day: p.From, Targets: 2, Met: 2},
		{Day: p.From + 1}, // a Sunday
		{Day: p.From + 2, Targets: 2, Met: 1},
		{Day: p.To, Targets: 1},
	}
	got := metrics.MarkDays(levels, p, counts, targets, funnel.DefaultCalendar())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if met, judged := metrics.AllMet(got); met != 1 || judged != 3 {
		t.Errorf("all met on %d of %d", met, judged)
	}
}

func TestYearUpTo(t *testing.T) {
	p := metrics.YearUpTo(reportDay(t, "2026-11-20"), funnel.DefaultCalendar())
	if p != reportDays(t, "2025-11-17", "2026-11-20") {
		t.Errorf("%v–%v", p.From, p.To)
	}
}

func TestLogShare(t *testing.T) {
	for _, tc := range []struct {
		count, widest int64
		want          float64
	}{
		{0, 0, 0}, {0, 9, 0}, {9, 9, 1}, {9, 99, 0.5}, {-3, 9, 0}, {99, 9, 2},
	} {
		if got := metrics.LogShare(tc.count, tc.widest); math.Abs(got-tc.want) > 1e-12 {
			t.Errorf("%d beside %d: %v, want %v", tc.count, tc.widest, got, tc.want)
		}
	}
}
