package metrics_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// deLong is the example of DeLong, DeLong and Clarke-Pearson (1988), 43 patients as printed in SAS/STAT User's Guide, The LOGISTIC Procedure,
// Comparing Receiver Operating Characteristic Curves: albumin, total protein, Krebs-Goplerud score, and 0 for those with a benefit.
var deLong = [][4]float64{
	{3.0, 5.8, 10, 0},
	{3.2, 6.3, 5, 1},
	{3.9, 6.8, 3, 1},
	{2.8, 4.8, 6, 0},
	{3.2, 5.8, 3, 1},
	{0.9, 4.0, 5, 0},
	{2.5, 5.7, 8, 0},
	{1.6, 5.6, 5, 1},
	{3.8, 5.7, 5, 1},
	{3.7, 6.7, 6, 1},
	{3.2, 5.4, 4, 1},
	{3.8, 6.6, 6, 1},
	{4.1, 6.6, 5, 1},
	{3.6, 5.7, 5, 1},
	{4.3, 7.0, 4, 1},
	{3.6, 6.7, 4, 0},
	{2.3, 4.4, 6, 1},
	{4.2, 7.6, 4, 0},
	{4.0, 6.6, 6, 0},
	{3.5, 5.8, 6, 1},
	{3.8, 6.8, 7, 1},
	{3.0, 4.7, 8, 0},
	{4.5, 7.4, 5, 1},
	{3.7, 7.4, 5, 1},
	{3.1, 6.6, 6, 1},
	{4.1, 8.2, 6, 1},
	{4.3, 7.0, 5, 1},
	{4.3, 6.5, 4, 1},
	{3.2, 5.1, 5, 1},
	{2.6, 4.7, 6, 1},
	{3.3, 6.8, 6, 0},
	{1.7, 4.0, 7, 0},
	{3.7, 6.1, 5, 1},
	{3.3, 6.3, 7, 1},
	{4.2, 7.7, 6, 1},
	{3.5, 6.2, 5, 1},
	{2.9, 5.7, 9, 0},
	{2.1, 4.8, 7, 1},
	{2.8, 6.2, 8, 0},
	{4.0, 7.0, 7, 1},
	{3.3, 5.7, 6, 1},
	{3.7, 6.9, 5, 1},
	{3.6, 6.6, 5, 1},
}

// The figures are those that the guide prints: area, standard error and 95 % limits.
func TestAUCOfDeLongsExample(t *testing.T) {
	for _, c := range []struct {
		name                 string
		column               int
		sign                 float64
		value, se, low, high float64
	}{
		{"albumin", 0, -1, 0.7366, 0.0927, 0.5549, 0.9182},
		{"Krebs-Goplerud score", 2, 1, 0.7258, 0.1028, 0.5243, 0.9273},
		{"total protein", 1, -1, 0.6478, 0.1000, 0.4518, 0.8439},
	} {
		var outcomes []metrics.Outcome
		for _, patient := range deLong {
			outcomes = append(outcomes, metrics.Outcome{Score: c.sign * patient[c.column], Hit: patient[3] == 0})
		}
		a, ok := metrics.NewAUC(outcomes)
		if !ok || !a.HasInterval || a.Hits != 12 || a.Misses != 31 {
			t.Fatalf("%s: %+v, %v", c.name, a, ok)
		}
		near(t, c.name+": area", a.Value, c.value, 5e-5)
		near(t, c.name+": standard error", a.SE, c.se, 5e-5)
		near(t, c.name+": low", a.Low, c.low, 5e-5)
		near(t, c.name+": high", a.High, c.high, 5e-5)
		if a.Tells() != (c.low > 0.5) {
			t.Errorf("%s: tells %v", c.name, a.Tells())
		}
	}
}

// By hand: hits 1 and 3, misses 1 and 2. Of four pairs 3>1 and 3>2 count one, 1=1 a half: 2.5/4. Shares below: of hits ¼ and 1, variance
// 0.28125; above misses ¾ and ½, variance 0.03125. SE² = 0.28125/2 + 0.03125/2.
func TestAUCByHand(t *testing.T) {
	a, ok := metrics.NewAUC([]metrics.Outcome{{1, true}, {1, false}, {2, false}, {3, true}})
	if !ok {
		t.Fatal("refused")
	}
	near(t, "area", a.Value, 0.625, 0)
	near(t, "standard error", a.SE, math.Sqrt(0.15625), 1e-15)
	near(t, "low", a.Low, 0, 0)
	near(t, "high", a.High, 1, 0)
}

func TestAUCOfOddScores(t *testing.T) {
	for name, c := range map[string]struct {
		outcomes []metrics.Outcome
		ok       bool
		value    float64
		tells    bool
	}{
		"no miss":        {[]metrics.Outcome{{1, true}, {2, true}, {3, true}}, false, 0, false},
		"one hit":        {[]metrics.Outcome{{1, true}, {2, false}, {3, false}}, false, 0, false},
		"not a number":   {[]metrics.Outcome{{1, true}, {2, true}, {3, false}, {math.NaN(), false}}, false, 0, false},
		"all the same":   {[]metrics.Outcome{{1, true}, {1, true}, {1, false}, {1, false}}, true, 0.5, false},
		"told apart":     {[]metrics.Outcome{{3, true}, {4, true}, {1, false}, {2, false}}, true, 1, true},
		"the wrong way":  {[]metrics.Outcome{{1, true}, {2, true}, {3, false}, {4, false}}, true, 0, true},
		"without bounds": {[]metrics.Outcome{{math.Inf(1), true}, {2, true}, {math.Inf(-1), false}, {1, false}}, true, 1, true},
	} {
		a, ok := metrics.NewAUC(c.outcomes)
		if ok != c.ok || a.Value != c.value || a.Tells() != c.tells || a.HasInterval {
			t.Errorf("%s: %+v, %v", name, a, ok)
		}
	}
}

// The definition, pair by pair, and the variance by leaving one out at a time: of the statistic of two samples the jackknife in each sample is
// DeLong's variance.
func TestAUCAgreesWithTheJackknife(t *testing.T) {
	area := func(hits, misses []float64) float64 {
		sum := 0.0
		for _, h := range hits {
			for _, m := range misses {
				switch {
				case h > m:
					sum++
				case h == m:
					sum += 0.5
				}
			}
		}
		return sum / float64(len(hits)*len(misses))
	}
	without := func(of []float64, i int) []float64 { return slices.Delete(slices.Clone(of), i, i+1) }
	jackknife := func(n int, left func(int) float64) float64 {
		mean, sum := 0.0, 0.0
		for i := range n {
			mean += left(i) / float64(n)
		}
		for i := range n {
			sum += (left(i) - mean) * (left(i) - mean)
		}
		return sum * float64(n-1) / float64(n)
	}
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.IntRange(0, 8), 3, 12)
		floats := func(whole []int) (s []float64) {
			for _, x := range whole {
				s = append(s, float64(x)) // with ties
			}
			return s
		}
		hits, misses := floats(scores.Draw(t, "hits")), floats(scores.Draw(t, "misses"))
		var outcomes []metrics.Outcome
		for _, s := range hits {
			outcomes = append(outcomes, metrics.Outcome{Score: s, Hit: true})
		}
		for _, s := range misses {
			outcomes = append(outcomes, metrics.Outcome{Score: s})
		}
		a, ok := metrics.NewAUC(rapid.Permutation(outcomes).Draw(t, "order"))
		variance := jackknife(len(hits), func(i int) float64 { return area(without(hits, i), misses) }) +
			jackknife(len(misses), func(i int) float64 { return area(hits, without(misses, i)) })
		if !ok || math.Abs(a.Value-area(hits, misses)) > 1e-12 || math.Abs(a.SE*a.SE-variance) > 1e-12 {
			t.Fatalf("%+v, want %v ± %v", a, area(hits, misses), math.Sqrt(variance))
		}
		if !(a.Low >= 0 && a.Low <= a.Value && a.Value <= a.High && a.High <= 1) {
			t.Fatalf("%+v", a)
		}
	})
}

// By hand: scores 0.05, 0.15, 0.95 and 1 with a hit at 0.15 and 1: (0.0025 + 0.7225 + 0.9025 + 0)/4.
func TestCalibration(t *testing.T) {
	c, ok := metrics.NewCalibration([]metrics.Outcome{{0.05, false}, {0.15, true}, {0.95, false}, {1, true}})
	if !ok {
		t.Fatal("refused")
	}
	near(t, "Brier", c.Brier, 0.406875, 1e-15)
	near(t, "base", c.Base, 0.25, 0)
	for i, people := range []int64{1, 1, 0, 0, 0, 0, 0, 0, 0, 2} {
		if c.Bands[i].People != people {
			t.Errorf("band %d: %+v", i, c.Bands[i])
		}
	}
	last := c.Bands[9]
	near(t, "foretold", last.Foretold, 0.975, 1e-15)
	if want, _ := metrics.NewRatio(1, 2); last.Came != want || !last.Apart || last.From != 0.9 || last.To != 1 {
		t.Errorf("%+v", last)
	}
	if c.Bands[2].Came != (metrics.Ratio{}) || c.Bands[2].Apart {
		t.Errorf("nobody: %+v", c.Bands[2])
	}
	for _, none := range [][]metrics.Outcome{nil, {{math.NaN(), true}}} {
		if _, ok := metrics.NewCalibration(none); ok {
			t.Errorf("%v has a calibration", none)
		}
	}
	c, _ = metrics.NewCalibration([]metrics.Outcome{{-3, false}, {math.Inf(1), true}})
	if c.Brier != 0 || c.Bands[0].People != 1 || c.Bands[9].People != 1 {
		t.Errorf("outside: %+v", c)
	}
}
