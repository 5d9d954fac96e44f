package metrics_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

func near(t *testing.T, what string, got, want, off float64) {
	t.Helper()
	if !(math.Abs(got-want) <= off) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// By hand: 1, 2, 3, 4 and 10 are 20 together. The best of five brought 10 of 20. Σ(2i−n−1)x = −4·1 −2·2 +0·3 +2·4 +4·10 = 40, over 5·20.
func TestConcentration(t *testing.T) {
	c, ok := metrics.NewConcentration([]int64{3, 10, 1, 4, 2})
	if !ok || c.Customers != 5 || c.Revenue != 20 {
		t.Fatalf("%+v, %v", c, ok)
	}
	near(t, "top 20", c.Top20, 0.5, 1e-15)
	near(t, "Gini", c.Gini, 0.4, 1e-15)
	for i, want := range map[int]float64{0: 0, 10: 0.025, 20: 0.05, 40: 0.15, 60: 0.3, 80: 0.5, 90: 0.75, 100: 1} {
		near(t, "Lorenz", c.Lorenz[i], want, 1e-15)
	}
}

// A fifth of seven is 1.4: the best, 50, and 0.4 of the second, 20, are 58 of 100.
func TestConcentrationOfAFractionOfACustomer(t *testing.T) {
	c, _ := metrics.NewConcentration([]int64{50, 20, 10, 8, 6, 4, 2})
	near(t, "top 20", c.Top20, 0.58, 1e-15)
	c, _ = metrics.NewConcentration([]int64{50}) // a fifth of the only one
	near(t, "top 20 of one", c.Top20, 0.2, 1e-15)
	near(t, "Gini of one", c.Gini, 0, 0)
}

func TestConcentrationOfOddRevenues(t *testing.T) {
	for name, c := range map[string]struct {
		revenues    []int64
		top20, gini float64
	}{
		"all the same":     {[]int64{7, 7, 7, 7, 7, 7, 7}, 0.2, 0},
		"one of four":      {[]int64{0, 0, 9, 0}, 0.8, 0.75},
		"a refund":         {[]int64{0, -500, 9, 0}, 0.8, 0.75},
		"of all size":      {[]int64{math.MaxInt64, math.MaxInt64, math.MinInt64, 1, 0}, 0.5, 0.6},
		"the largest sums": {slices.Repeat([]int64{math.MaxInt64}, 1000), 0.2, 0},
	} {
		got, ok := metrics.NewConcentration(c.revenues)
		if !ok {
			t.Errorf("%s: refused", name)
		}
		near(t, name+": top 20", got.Top20, c.top20, 1e-12)
		near(t, name+": Gini", got.Gini, c.gini, 1e-12)
	}
	for _, none := range [][]int64{nil, {0}, {0, 0, -3}, {math.MinInt64}} {
		if c, ok := metrics.NewConcentration(none); ok {
			t.Errorf("%v: %+v", none, c)
		}
	}
}

func TestConcentrationProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		revenues := rapid.SliceOfN(rapid.Int64(), 1, 60).Draw(t, "revenues")
		c, ok := metrics.NewConcentration(revenues)
		if anything := slices.Max(revenues) > 0; ok != anything {
			t.Fatalf("%v of %v", ok, revenues)
		}
		if !ok {
			return
		}
		if !(c.Gini >= 0 && c.Gini < 1 && c.Top20 >= 0.2-1e-12 && c.Top20 <= 1) || c.Lorenz[0] != 0 || c.Lorenz[100] != 1 {
			t.Fatalf("%+v", c)
		}
		// The area under the curve, by trapezoids between customers, is another way to Gini's coefficient.
		rising := slices.Clone(revenues)
		slices.Sort(rising)
		area, sum := 0.0, 0.0
		for _, x := range rising {
			before := sum
			sum += max(0, float64(x)) / c.Revenue
			area += (before + sum) / 2 / float64(len(rising))
		}
		if math.Abs(1-2*area-c.Gini) > 1e-9 {
			t.Fatalf("Gini %v, by area %v", c.Gini, 1-2*area)
		}
		for i := range 100 {
			if c.Lorenz[i+1] < c.Lorenz[i]-1e-12 || c.Lorenz[i] > float64(i)/100+1e-12 {
				t.Fatalf("Lorenz %d: %v, %v", i, c.Lorenz[i], c.Lorenz[i+1])
			}
		}
		rand.Shuffle(len(revenues), func(i, j int) { revenues[i], revenues[j] = revenues[j], revenues[i] })
		if again, _ := metrics.NewConcentration(revenues); again != c {
			t.Fatal("another order, another answer")
		}
	})
}
