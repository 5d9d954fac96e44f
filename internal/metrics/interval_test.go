package metrics_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// The bounds are those of the design's examples; TestJeffreysAccuracy proves them against the oracle.
func TestJeffreys(t *testing.T) {
	for _, c := range []struct {
		k, n      int64
		low, high float64
	}{
		{5, 2200, 0.0008677269, 0.0049745189},
		{2, 5, 0.0943903273, 0.7905833359},
		{0, 10, 0, 0.2171962675},
		{10, 10, 0.7828037325, 1},
		{3, 200, 0.0042422792, 0.0394843586},
	} {
		low, high, ok := metrics.Jeffreys(c.k, c.n)
		if !ok || math.Abs(low-c.low) > 1e-10 || math.Abs(high-c.high) > 1e-10 {
			t.Errorf("Jeffreys(%d, %d) = %.10f, %.10f, %v; want %.10f, %.10f", c.k, c.n, low, high, ok, c.low, c.high)
		}
	}
}

func TestJeffreysRefuses(t *testing.T) {
	for _, c := range [][2]int64{{0, 0}, {1, 0}, {0, -1}, {-1, 10}, {11, 10}, {math.MinInt64, math.MaxInt64}} {
		if low, high, ok := metrics.Jeffreys(c[0], c[1]); ok || low != 0 || high != 0 {
			t.Errorf("Jeffreys(%d, %d) = %v, %v, %v", c[0], c[1], low, high, ok)
		}
	}
}

// Each bound, made a little smaller and a little larger, must lie on either side of the oracle's quantile.
func TestJeffreysAccuracy(t *testing.T) {
	for n := range int64(40) {
		for k := range n + 2 {
			bracket(t, k, n+1, 2e-13)
		}
	}
	for _, n := range []int64{100, 200, 2200, 10_000, 99_999, 100_000} {
		for _, k := range []int64{0, 1, 2, 3, 5, 10, 15, 16, 17, n / 10, n / 3, n / 2, n * 9 / 10, n - 5, n - 1, n} {
			if k >= 0 && k <= n {
				bracket(t, k, n, 2e-13)
			}
		}
	}
	for _, k := range []int64{0, 1, 5, 2_000, 300_000, 9_900_000, 9_999_999, 10_000_000} {
		bracket(t, k, 10_000_000, 5e-12)
	}
}

func bracket(t *testing.T, k, n int64, tolerance float64) {
	t.Helper()
	low, high, ok := metrics.Jeffreys(k, n)
	if !ok {
		t.Fatalf("Jeffreys(%d, %d) refuses", k, n)
	}
	beta := betaFunction(k, n-k)
	check := func(name string, bound float64, quantile *big.Float) {
		t.Helper()
		smaller := mul(bigFloat(bound), bigFloat(1-tolerance))
		larger := mul(bigFloat(bound), bigFloat(1+tolerance))
		if larger.Cmp(bigInt(1)) < 0 && belowShare(k, n-k, larger, beta).Cmp(quantile) < 0 {
			t.Errorf("%s bound %v of %d/%d is too small", name, bound, k, n)
		}
		if belowShare(k, n-k, smaller, beta).Cmp(quantile) > 0 {
			t.Errorf("%s bound %v of %d/%d is too large", name, bound, k, n)
		}
	}
	if k > 0 {
		check("low", low, quo(bigInt(1), bigInt(40)))
	} else if low != 0 {
		t.Errorf("low bound of 0/%d is %v", n, low)
	}
	if k < n {
		check("high", high, quo(bigInt(39), bigInt(40)))
	} else if high != 1 {
		t.Errorf("high bound of %d/%d is %v", n, n, high)
	}
}

func TestJeffreysProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 10_000_000).Draw(t, "n")
		k := rapid.Int64Range(0, n).Draw(t, "k")
		low, high, ok := metrics.Jeffreys(k, n)
		ratio := float64(k) / float64(n)
		if !ok || low < 0 || low > ratio || high < ratio || high > 1 || low >= high {
			t.Fatalf("%v is not in %v…%v, %v", ratio, low, high, ok)
		}
		mirrorLow, mirrorHigh, _ := metrics.Jeffreys(n-k, n)
		if math.Abs(1-mirrorHigh-low) > 1e-14 || math.Abs(1-mirrorLow-high) > 1e-14 {
			t.Fatalf("failures have %v…%v, successes %v…%v", mirrorLow, mirrorHigh, low, high)
		}
		if k == n {
			return
		}
		nextLow, nextHigh, _ := metrics.Jeffreys(k+1, n)
		if nextLow <= low || nextHigh <= high {
			t.Fatalf("%v…%v does not rise to %v…%v", low, high, nextLow, nextHigh)
		}
		longerLow, longerHigh, _ := metrics.Jeffreys(k, n+1)
		if longerLow > low || longerHigh >= high {
			t.Fatalf("%v…%v does not fall to %v…%v", low, high, longerLow, longerHigh)
		}
	})
}

// Counts that no agent reaches still give an interval that holds the ratio, and an answer at all.
func TestJeffreysBeyondReason(t *testing.T) {
	for _, n := range []int64{1e9, 1e12, 1e15, math.MaxInt64} {
		for _, k := range []int64{1, 1000, n / 7, n / 2, n - 1000, n - 1} {
			low, high, ok := metrics.Jeffreys(k, n)
			ratio := float64(k) / float64(n)
			if holds := 0 < low && low <= ratio && ratio <= high && high <= 1; !ok || !holds {
				t.Errorf("Jeffreys(%d, %d) = %v, %v, %v", k, n, low, high, ok)
			}
		}
	}
}

func BenchmarkJeffreys(b *testing.B) {
	for _, c := range [][2]int64{{1, 1}, {2, 5}, {5, 2200}, {1, 10_000_000}, {5_000_000, 10_000_000}} {
		b.Run(fmt.Sprintf("%d of %d", c[0], c[1]), func(b *testing.B) {
			for b.Loop() {
				metrics.Jeffreys(c[0], c[1])
			}
		})
	}
}
