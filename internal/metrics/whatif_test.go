package metrics_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

var four = ladder("reach", "inbound", "qualified", "buyer")

func thens(supposed []metrics.Supposed) (expected []float64) {
	for _, s := range supposed {
		expected = append(expected, s.Then)
	}
	return expected
}

func times(x float64) *metrics.Volume { return &metrics.Volume{Times: x} }

func TestWhatIf(t *testing.T) {
	plain := history(10000, 50, 20, 4)
	mixed := []metrics.Counted{
		{Level: "reach", Channel: "call", Count: 2000},
		{Level: "reach", Channel: "flyer", Count: 8000},
		{Level: "inbound", Channel: "call", Count: 40},
		{Level: "inbound", Channel: "flyer", Count: 10},
		{Level: "qualified", Count: 20},
		{Level: "buyer", Count: 4},
	}
	mixedHollow := slices.DeleteFunc(slices.Clone(mixed), func(c metrics.Counted) bool { return c.Level == "qualified" })
	for _, tc := range []struct {
		name    string
		counted []metrics.Counted
		s       metrics.Scenario
		want    []float64
	}{
		{"nothing supposed", plain, metrics.Scenario{}, []float64{10000, 50, 20, 4}},
		{"ten times the volume", plain, metrics.Scenario{First: times(10)}, []float64{100000, 500, 200, 40}},
		{"another ratio", plain, metrics.Scenario{Ratios: map[string]float64{"qualified": 0.6}}, []float64{10000, 50, 30, 6}},
		{"both", plain, metrics.Scenario{First: times(2), Ratios: map[string]float64{"qualified": 0.8}}, []float64{20000, 100, 80, 16}},
		{"a ratio of nothing", plain, metrics.Scenario{Ratios: map[string]float64{"inbound": 0}}, []float64{10000, 0, 0, 0}},
		{
			"without calls, what they brought goes up to the top", mixed,
			metrics.Scenario{Channels: map[string]metrics.Volume{"call": {}}},
			[]float64{8000, 10, 4, 0.8},
		},
		{
			"what calls brought goes past a level that counted nobody", mixedHollow,
			metrics.Scenario{Channels: map[string]metrics.Volume{"call": {}}},
			[]float64{8000, 10, 0, 0.8},
		},
		{
			"so many more, whatever the channels do", mixed,
			metrics.Scenario{First: &metrics.Volume{Times: 1, Plus: 2000}, Channels: map[string]metrics.Volume{"call": {}}},
			[]float64{10000, 12.5, 5, 1},
		},
		{
			"in the place of all channels", mixed,
			metrics.Scenario{First: &metrics.Volume{Plus: 5000}, Channels: map[string]metrics.Volume{"call": {}, "flyer": {}}},
			[]float64{5000, 25, 10, 2},
		},
		{
			"fewer than nobody is nobody", plain,
			metrics.Scenario{First: &metrics.Volume{Times: 1, Plus: -20000}},
			[]float64{0, 0, 0, 0},
		},
		{
			"more at a level than below", history(1000, 50, 60, 6),
			metrics.Scenario{First: times(2)},
			[]float64{2000, 100, 120, 12},
		},
		{
			"twice the flyers", mixed,
			metrics.Scenario{Channels: map[string]metrics.Volume{"flyer": {Times: 2}}},
			[]float64{18000, 60, 24, 4.8},
		},
		{
			"people through a new channel are as all are", plain,
			metrics.Scenario{Channels: map[string]metrics.Volume{"sms": {Times: 1, Plus: 5000}}},
			[]float64{15000, 75, 30, 6},
		},
		{"a hollow level in between", history(10000, 50, 0, 4), metrics.Scenario{First: times(2)}, []float64{20000, 100, 0, 8}},
		{"nobody at the first level", history(0, 50, 20, 4), metrics.Scenario{Ratios: map[string]float64{"buyer": 0.4}}, []float64{0, 50, 20, 8}},
		{
			"nothing is known of what comes of people who are new at the first level", history(0, 50, 20, 4),
			metrics.Scenario{First: &metrics.Volume{Plus: 1000}},
			[]float64{1000, 50, 20, 4},
		},
		{"nobody at all", nil, metrics.Scenario{First: times(2)}, []float64{0, 0, 0, 0}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := thens(metrics.WhatIf(four, tc.counted, tc.s))
			if diff := cmp.Diff(tc.want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
				t.Errorf("expected people (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatIfRatios(t *testing.T) {
	s := metrics.WhatIf(four, history(10000, 50, 20, 0), metrics.Scenario{Ratios: map[string]float64{"inbound": 0.01}})
	if s[0].NowRatio != nil || *s[1].NowRatio != 0.005 || *s[1].ThenRatio != 0.01 || *s[3].NowRatio != 0 {
		t.Errorf("%+v", s)
	}
	if s[0].Low != 10000 || s[0].High != 10000 || s[1].Low < 75 || s[1].High > 125 {
		t.Errorf("intervals %+v", s[:2])
	}
	if s[3].Low != 0 || s[3].High == 0 {
		t.Errorf("that 0 of 20 bought does not mean that nobody will: %+v", s[3])
	}
}

// A level that counts nobody has an interval of its own, and none of the others knows of it.
func TestIntervalsPastAHollowLevel(t *testing.T) {
	s := metrics.Scenario{First: times(2)}
	with := metrics.WhatIf(four, history(10000, 50, 0, 4), s)
	without := metrics.WhatIf(ladder("reach", "inbound", "buyer"), history(10000, 50, 0, 4), s)
	if with[2].Low != 0 || with[2].High < 1 || with[2].High > 20 {
		t.Errorf("the hollow level: %+v", with[2])
	}
	for i, at := range map[int]int{0: 0, 1: 1, 2: 3} {
		if a, b := without[i], with[at]; a.Low != b.Low || a.High != b.High || a.Low == a.High && i > 0 {
			t.Errorf("%s: %d–%d, and %d–%d past the hollow level", a.Level, a.Low, a.High, b.Low, b.High)
		}
	}
}

// Of people supposed at a level where nobody had been counted, it was said that none goes on.
func TestNobodyKnowsHowTheFirstOnesGoOn(t *testing.T) {
	counted := history(1000, 100, 0, 10)
	for level, unknown := range map[string][]bool{"qualified": {false, false, false, true}, "inbound": {false, false, false, false}} {
		for i, x := range metrics.WhatIf(four, counted, metrics.Scenario{Ratios: map[string]float64{level: 0.5}}) {
			if x.Unknown != unknown[i] || x.Unknown && (x.Then != 0 || x.ThenRatio != nil || x.High != 0) {
				t.Errorf("%s: %+v", level, x)
			}
		}
	}
}

func TestWhatIfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var counted []metrics.Counted
		for _, l := range four {
			for _, channel := range []string{"", "call", "flyer"} {
				n := rapid.SampledFrom([]int64{0, 0, 1, 7, 300, 40000}).Draw(t, l.Key+channel)
				counted = append(counted, metrics.Counted{Level: l.Key, Channel: channel, Count: n})
			}
		}
		s := metrics.Scenario{
			First: times(rapid.Float64Range(0, 20).Draw(t, "volume")),
			Channels: map[string]metrics.Volume{
				"call": {Times: rapid.Float64Range(0, 5).Draw(t, "call")},
				"sms":  {Times: 1, Plus: rapid.Float64Range(0, 5000).Draw(t, "sms")},
			},
			Ratios: map[string]float64{"qualified": rapid.Float64Range(0, 1).Draw(t, "qualified")},
		}
		for _, x := range metrics.WhatIf(four, counted, s) {
			if math.IsNaN(x.Then) || math.IsInf(x.Then, 0) || x.Then < 0 || x.Low < 0 || float64(x.Low) > x.Then+1 || float64(x.High) < x.Then-1 {
				t.Fatalf("%+v", x)
			}
			for _, r := range []*float64{x.NowRatio, x.ThenRatio} {
				if r != nil && (math.IsNaN(*r) || math.IsInf(*r, 0) || *r < 0) {
					t.Fatalf("%+v: %v", x, *r)
				}
			}
		}
	})
}

func BenchmarkWhatIf(b *testing.B) {
	counted := history(600000, 2000, 800, 90)
	for b.Loop() {
		metrics.WhatIf(four, counted, metrics.Scenario{First: times(1.3), Ratios: map[string]float64{"qualified": 0.5}})
	}
}
