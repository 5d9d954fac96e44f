package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// The first is Koopman's own example, 2.94 to 7.15; its further digits, and the bounds of the others, are those of his formula as he states it,
// U = (x−mπ)²/(mπ(1−π))·(1+m(θ−π)/(n(1−π))), solved by bisection.
func TestLift(t *testing.T) {
	for _, c := range []struct {
		k, n, k0, n0     int64
		value, low, high float64
	}{
		{36, 40, 16, 80, 4.5, 2.939569192215008, 7.152223434865996},
		{3, 20, 10, 100, 1.5, 0.4628193548395303, 4.401288172616378},
		{0, 20, 12, 60, 0, 0, 0.8341751396187738},
	} {
		l, ok := metrics.NewLift(c.k, c.n, c.k0, c.n0)
		if !ok || !l.Bounded || l.Tells() != (c.low > 1 || c.high < 1) {
			t.Errorf("%+v, %v", l, ok)
		}
		near(t, "value", l.Value, c.value, 1e-12)
		near(t, "low", l.Low, c.low, 1e-9)
		near(t, "high", l.High, c.high, 1e-9)
	}
	l, ok := metrics.NewLift(5, 10, 0, 40)
	near(t, "low where the rest has none", l.Low, 5.536459061789992, 1e-9)
	if !ok || l.Bounded || l.Value != 0 || l.High != 0 || !l.Tells() {
		t.Errorf("%+v, %v", l, ok)
	}
}

func TestLiftRefuses(t *testing.T) {
	for _, c := range [][4]int64{{0, 0, 1, 2}, {1, 2, 0, 0}, {3, 2, 1, 2}, {1, 2, 3, 2}, {-1, 2, 1, 2}, {0, 5, 0, 5}} {
		if l, ok := metrics.NewLift(c[0], c[1], c[2], c[3]); ok {
			t.Errorf("%v: %+v", c, l)
		}
	}
}

// Everywhere the interval holds the ratio, narrows with more people, and turns round with the two groups.
func TestLiftProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, n0 := rapid.Int64Range(1, 200_000).Draw(t, "n"), rapid.Int64Range(1, 200_000).Draw(t, "n0")
		k, k0 := rapid.Int64Range(0, n).Draw(t, "k"), rapid.Int64Range(0, n0).Draw(t, "k0")
		l, ok := metrics.NewLift(k, n, k0, n0)
		if ok != (k+k0 > 0) {
			t.Fatal(ok)
		}
		if !ok {
			return
		}
		for _, x := range []float64{l.Value, l.Low, l.High} {
			if math.IsNaN(x) || math.IsInf(x, 0) || x < 0 {
				t.Fatalf("%+v", l)
			}
		}
		if !l.Bounded {
			if l.Low <= 0 {
				t.Fatalf("%+v", l)
			}
			return
		}
		if l.Low > l.Value*(1+1e-9) || l.High < l.Value*(1-1e-9) || l.High <= l.Low {
			t.Fatalf("%+v", l)
		}
		if k > 0 {
			turned, _ := metrics.NewLift(k0, n0, k, n)
			if math.Abs(turned.Low*l.High-1) > 1e-6 || math.Abs(turned.High*l.Low-1) > 1e-6 {
				t.Fatalf("%+v turned round is %+v", l, turned)
			}
		}
		if more, _ := metrics.NewLift(4*k, 4*n, 4*k0, 4*n0); k > 0 && more.High/more.Low >= l.High/l.Low {
			t.Fatalf("%+v with four times as many is %+v", l, more)
		}
	})
}
