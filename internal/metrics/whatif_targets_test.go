package metrics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func TestTargetsOf(t *testing.T) {
	// A year of 300 workdays.
	p := funnel.Period{From: 0, To: 364}
	supposed := []metrics.Supposed{
		{Level: "reach", Then: 600_000.0000001},
		{Level: "inbound", Then: 1450},
		{Level: "qualified", Then: 130},
		{Level: "viewing", Then: 40},
		{Level: "buyer", Then: 3},
		{Level: "regular", Then: 900},
	}
	standing := []funnel.Target{
		{Level: "inbound", Count: 28, Per: funnel.PerWeek, From: -9},
		{Level: "viewing", Count: 1, Per: funnel.PerDay, From: -9},
		{Level: "reach", Count: 1000, Per: funnel.PerDay, From: -9},
	}
	want := []funnel.Target{
		{Level: "reach", Count: 2000, Per: funnel.PerDay, From: 365},
		{Level: "qualified", Count: 11, Per: funnel.PerMonth, From: 365}, // 0.4 a workday, 2.5 a week
		{Level: "viewing", Count: 3, Per: funnel.PerMonth, From: 365},    // 0.13 a workday: the span cannot be kept
	}
	if diff := cmp.Diff(want, metrics.TargetsOf(supposed, "buyer", p, 300, standing, 365)); diff != "" {
		t.Error(diff)
	}
	if got := metrics.TargetsOf(supposed[:1], "buyer", p, 0, nil, 365); len(got) != 1 || got[0].Per != funnel.PerWeek {
		t.Errorf("without workdays %v", got)
	}
	if got := metrics.TargetsOf([]metrics.Supposed{{Level: "reach", Then: 1e15}}, "buyer", p, 300, nil, 365); got[0].Count != funnel.MaxCount {
		t.Errorf("too many: %v", got)
	}
}

func TestLeverTop(t *testing.T) {
	levels := funnel.Models()[0].Levels
	for _, c := range []struct {
		counts map[string]int64
		want   string
	}{
		{map[string]int64{"reach": 9, "buyer": 1, "loyal": 1}, "buyer"},
		{map[string]int64{"reach": 9, "inbound": 1, "regular": 1}, "inbound"},
		{map[string]int64{"qualified": 1}, "qualified"},
		{map[string]int64{"loyal": 3}, ""},
		{nil, ""},
	} {
		if got := metrics.LeverTop(levels, c.counts); got != c.want {
			t.Errorf("%v: %q, want %q", c.counts, got, c.want)
		}
	}
}
