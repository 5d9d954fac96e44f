package metrics_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// The period after one is as long, and the one before that is the first again.
func TestPeriodAfter(t *testing.T) {
	for _, tc := range []struct{ p, want funnel.Period }{
		{reportDays(t, "2026-11-16", "2026-11-22"), reportDays(t, "2026-11-23", "2026-11-29")},
		{reportDays(t, "2026-01-01", "2026-01-31"), reportDays(t, "2026-02-01", "2026-02-28")},
		{reportDays(t, "2025-11-01", "2026-01-31"), reportDays(t, "2026-02-01", "2026-04-30")},
		{reportDays(t, "2026-01-02", "2026-01-31"), reportDays(t, "2026-02-01", "2026-03-02")},
	} {
		got := metrics.PeriodAfter(tc.p)
		if got != tc.want {
			t.Errorf("after %v–%v: %v–%v", tc.p.From, tc.p.To, got.From, got.To)
		}
		if before := metrics.PeriodBefore(got, got); before != tc.p && before.Len() != tc.p.Len() {
			t.Errorf("before %v–%v: %v–%v", got.From, got.To, before.From, before.To)
		}
	}
}

func TestCostedLevel(t *testing.T) {
	levels := []funnel.Level{{Key: "a"}, {Key: "b", Entry: true}, {Key: "c", Qualifying: true}}
	for n, want := range map[int]string{0: "", 1: "a", 2: "b", 3: "c"} {
		if got := metrics.CostedLevel(levels[:n]); got != want {
			t.Errorf("of %d levels %q, want %q", n, got, want)
		}
	}
}
