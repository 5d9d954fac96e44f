package metrics_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func ladder(keys ...string) []funnel.Level {
	var levels []funnel.Level
	for _, key := range keys {
		levels = append(levels, funnel.Level{Key: key})
	}
	return levels
}

func along(levels []funnel.Level, workdays int, counts ...int64) metrics.Activity {
	a := metrics.Activity{Workdays: workdays, Counts: map[string]int64{}}
	for i, n := range counts {
		if n != 0 {
			a.Counts[levels[i].Key] = n
		}
	}
	return a
}

// The effects were computed independently with 30 digits: (5−2)/ln(5/2) times the logarithm of each factor's change.
func TestCompareByHand(t *testing.T) {
	levels := ladder("reach", "inbound", "qualified", "buyer")
	c := metrics.Compare(levels, "buyer", along(levels, 20, 40000, 100, 40, 2), along(levels, 22, 44000, 132, 60, 5))
	got := []float64{c.Volume, c.WorkdaysEffect, c.PerWorkdayEffect, c.Skill}
	want := []float64{0.312052200755256, 0.312052200755256, 0, 2.687947799244744}
	for _, s := range c.Steps {
		got = append(got, s.Effect)
	}
	want = append(want, 0.59693354014737, 0.418535407146654, 1.67247885195072)
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Error(diff)
	}
	if c.Change != 3 || c.VolumeLevel != "reach" || !c.Chance {
		t.Errorf("%+v", c)
	}
	change, ok := c.RatioChange(c.Steps[0])
	if !ok || change.Before.Count != 100 || change.Before.Base != 40000 || change.Change <= 0 {
		t.Errorf("inbound of reach: %+v, %v", change, ok)
	}
}

func TestCompareWithZeros(t *testing.T) {
	levels := ladder("reach", "inbound", "qualified", "buyer")
	for _, tc := range []struct {
		name          string
		before, after []int64
		days, days2   int
		volume        float64
		perWorkday    float64
		effects       map[string]float64
		merged        map[string][]string
		volumeLevel   string
	}{
		{
			"nobody bought before: the step into buyer",
			[]int64{1000, 10, 4, 0},
			[]int64{1200, 12, 5, 2},
			20, 20, 0, 0,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": 2},
			nil, "reach",
		},
		{
			"the counts ended lower: 0 of 0 has no effect",
			[]int64{1000, 10, 0, 0},
			[]int64{1200, 12, 5, 2},
			20, 20, 0, 0,
			map[string]float64{"inbound": 0, "qualified": 2, "buyer": 0},
			nil, "reach",
		},
		{
			"nobody buys any more",
			[]int64{1000, 10, 4, 2},
			[]int64{1000, 10, 4, 0},
			20, 20, 0, 0,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": -2},
			nil, "reach",
		},
		{
			"no first level before: all is volume",
			[]int64{0, 10, 4, 1},
			[]int64{1200, 12, 5, 2},
			20, 20, 1, 1,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": 0},
			nil, "reach",
		},
		{
			"no first level at all: the volume is inbound",
			[]int64{0, 10, 5, 1},
			[]int64{0, 20, 10, 2},
			20, 20, 1, 1,
			map[string]float64{"qualified": 0, "buyer": 0},
			nil, "inbound",
		},
		{
			"a hollow level is merged",
			[]int64{1000, 10, 0, 1},
			[]int64{2000, 20, 5, 2},
			20, 20, 1, 1,
			map[string]float64{"inbound": 0, "buyer": 0},
			map[string][]string{"buyer": {"qualified"}},
			"reach",
		},
		{
			"without workdays",
			[]int64{1000, 10, 5, 1},
			[]int64{2000, 20, 10, 2},
			0, 20, 1, 1,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": 0},
			nil, "reach",
		},
		{
			"twice the days",
			[]int64{1000, 10, 5, 1},
			[]int64{2000, 20, 10, 2},
			10, 20, 1, 0,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": 0},
			nil, "reach",
		},
		{
			"nobody in either",
			[]int64{1000, 10, 5, 0},
			[]int64{2000, 20, 10, 0},
			10, 20, 0, 0,
			map[string]float64{"inbound": 0, "qualified": 0, "buyer": 0},
			nil, "reach",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := metrics.Compare(levels, "buyer", along(levels, tc.days, tc.before...), along(levels, tc.days2, tc.after...))
			effects, merged := map[string]float64{}, map[string][]string{}
			for _, s := range c.Steps {
				effects[s.Level] = s.Effect
				if s.Merged != nil {
					merged[s.Level] = s.Merged
				}
			}
			near := cmpopts.EquateApprox(0, 1e-12)
			if diff := cmp.Diff(tc.effects, effects, near); diff != "" {
				t.Errorf("effects (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff([]float64{tc.volume, tc.perWorkday}, []float64{c.Volume, c.PerWorkdayEffect}, near); diff != "" {
				t.Errorf("volume (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tc.merged, merged, cmpopts.EquateEmpty()); diff != "" || c.VolumeLevel != tc.volumeLevel {
				t.Errorf("volume of %s, merged (-want +got):\n%s", c.VolumeLevel, diff)
			}
		})
	}
}

// In 100,000 random funnels, with zeros in any place, the effects sum to the change and turn their sign with time.
func TestCompareAnyFunnels(t *testing.T) {
	levels := ladder("a", "b", "c", "d", "e")
	rng := rand.New(rand.NewPCG(1, 2))
	random := func() metrics.Activity {
		counts := make([]int64, len(levels))
		for i := range counts {
			if rng.IntN(4) > 0 {
				counts[i] = int64(math.Exp(rng.Float64() * 14))
			}
		}
		return along(levels, rng.IntN(25), counts...)
	}
	for range 100_000 {
		before, after := random(), random()
		level := levels[rng.IntN(len(levels))].Key
		c, back := metrics.Compare(levels, level, before, after), metrics.Compare(levels, level, after, before)
		wantSum(t, c)
		wantRounded(t, c)
		tolerance := 1e-9 * math.Max(1, float64(max(before.Counts[level], after.Counts[level])))
		opposite := func(x, y float64) bool { return math.Abs(x+y) <= tolerance }
		if !opposite(c.Volume, back.Volume) || !opposite(c.WorkdaysEffect, back.WorkdaysEffect) || !opposite(c.Skill, back.Skill) ||
			len(c.Steps) != len(back.Steps) {
			t.Fatalf("%+v\nand back %+v", c, back)
		}
		for i, s := range c.Steps {
			if !opposite(s.Effect, back.Steps[i].Effect) || s.Level != back.Steps[i].Level {
				t.Fatalf("%+v\nand back %+v", c, back)
			}
		}
	}
}

func wantSum(t *testing.T, c metrics.Comparison) {
	t.Helper()
	size := math.Max(1, math.Abs(float64(c.Change)))
	sum := c.WorkdaysEffect + c.PerWorkdayEffect
	for _, s := range c.Steps {
		sum += s.Effect
		if math.IsNaN(s.Effect) || math.IsInf(s.Effect, 0) || s.Effect == 0 && math.Signbit(s.Effect) {
			t.Fatalf("effect %v of %+v", s.Effect, c)
		}
	}
	if !(math.Abs(sum-float64(c.Change)) <= 1e-9*size) || !(math.Abs(c.Volume+c.Skill-float64(c.Change)) <= 1e-9*size) {
		t.Fatalf("the effects of %+v sum to %v", c, sum)
	}
}

// wantRounded checks that rounded effects sum to the change too, and are rounded.
func wantRounded(t *testing.T, c metrics.Comparison) {
	t.Helper()
	if math.Abs(float64(c.Change)) > 1e6 {
		return // tenths of such numbers are not exact
	}
	r := c.Rounded(1)
	tenths := math.Round(r.WorkdaysEffect*10) + math.Round(r.PerWorkdayEffect*10)
	far := math.Max(math.Abs(r.WorkdaysEffect-c.WorkdaysEffect), math.Abs(r.PerWorkdayEffect-c.PerWorkdayEffect))
	for i, s := range r.Steps {
		tenths += math.Round(s.Effect * 10)
		far = math.Max(far, math.Abs(s.Effect-c.Steps[i].Effect))
	}
	if tenths != float64(c.Change)*10 || far > 0.1+1e-6 || math.Abs(r.Volume+r.Skill-float64(c.Change)) > 1e-6 {
		t.Fatalf("%+v\nrounded %+v", c, r)
	}
}

// An effect is the integral of the count times the growth of its factor, along a path on which every factor grows at a constant rate
// from the one period to the other: what the index of Divisia is by definition, here summed in small steps without any
// logarithmic mean.
func TestCompareIsTheIntegralOfDivisia(t *testing.T) {
	levels := ladder("reach", "inbound", "buyer")
	before, after := along(levels, 20, 30000, 80, 3), along(levels, 23, 41000, 90, 9)
	c := metrics.Compare(levels, "buyer", before, after)
	const parts = 10000
	growth := math.Log(90./41000) - math.Log(80./30000)
	integral := 0.0
	for i := range parts {
		at := (float64(i) + 0.5) / parts
		integral += 3 * math.Pow(9./3, at) * growth / parts
	}
	if math.Abs(integral-c.Steps[0].Effect) > 1e-7 {
		t.Errorf("effect %v, integral %v", c.Steps[0].Effect, integral)
	}
}

// Where counts are zero, the effects are those of counts that go to zero, as Wood and Lenzen put 10⁻³⁰⁰ in the place of 0: here the index is
// computed of such numbers, by its definition alone. What is left between the two goes to zero with the logarithm only.
func TestZerosAreLimits(t *testing.T) {
	levels := ladder("a", "b", "c", "d")
	rng := rand.New(rand.NewPCG(3, 4))
	random := func() []int64 {
		counts := make([]int64, len(levels))
		for i := range rng.IntN(len(levels)) + 1 { // nobody from some level on
			counts[i] = 1 + rng.Int64N(40)
		}
		return counts
	}
	tiny := func(n int64) float64 { return math.Max(float64(n), 1e-300) }
	zeros := 0
	for range 2000 {
		before, after := random(), random()
		last := len(levels) - 1
		if (before[last] == 0) != (after[last] == 0) {
			zeros++
		}
		c := metrics.Compare(levels, "d", along(levels, 1, before...), along(levels, 1, after...))
		n, n2 := tiny(before[last]), tiny(after[last])
		mean := n
		if n != n2 {
			mean = (n2 - n) / math.Log(n2/n)
		}
		want := []float64{mean * math.Log(tiny(after[0])/tiny(before[0]))}
		for i := 1; i <= last; i++ {
			want = append(want, mean*math.Log(tiny(after[i])/tiny(after[i-1])/(tiny(before[i])/tiny(before[i-1]))))
		}
		got := []float64{c.Volume}
		for _, s := range c.Steps {
			got = append(got, s.Effect)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 0.02*math.Max(n, n2)+1e-9)); diff != "" {
			t.Fatalf("%v and %v (-limit +got):\n%s", before, after, diff)
		}
	}
	if zeros < 500 {
		t.Errorf("only %d changes from or to nobody", zeros)
	}
}
