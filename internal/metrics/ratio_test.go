package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

func TestNewRatio(t *testing.T) {
	for _, c := range []struct {
		name        string
		count, base int64
		value       float64
		interval    bool
		few         bool
	}{
		{"interval narrower than the ratio", 20, 2000, 0.01, true, false},
		{"a day of the default targets", 5, 2000, 0.0025, true, true},
		{"small base", 2, 5, 0.4, true, true},
		{"base just below enough", 25, 29, 25. / 29, true, true},
		{"base just enough", 25, 30, 25. / 30, true, false},
		{"interval wider than the ratio", 3, 200, 0.015, true, true},
		{"nobody of many", 0, 100_000, 0, true, true},
		{"everybody", 40, 40, 1, true, false},
		{"above the whole, few", 6, 5, 1.2, false, true},
		{"above the whole", 31, 30, 31. / 30, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, ok := metrics.NewRatio(c.count, c.base)
			if !ok || r.Count != c.count || r.Base != c.base || r.Value != c.value || r.HasInterval != c.interval || r.Few != c.few {
				t.Errorf("NewRatio(%d, %d) = %+v, %v", c.count, c.base, r, ok)
			}
			if !r.HasInterval && (r.Low != 0 || r.High != 0) {
				t.Errorf("bounds without an interval: %+v", r)
			}
		})
	}
}

func TestNewRatioRefuses(t *testing.T) {
	for _, c := range [][2]int64{{0, 0}, {5, 0}, {5, -1}, {-1, 10}, {-5, -10}} {
		if r, ok := metrics.NewRatio(c[0], c[1]); ok || r != (metrics.Ratio{}) {
			t.Errorf("NewRatio(%d, %d) = %+v, %v", c[0], c[1], r, ok)
		}
	}
}

func TestNewRatioProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.Int64Range(-10, 5_000).Draw(t, "count")
		base := rapid.Int64Range(-10, 5_000).Draw(t, "base")
		r, ok := metrics.NewRatio(count, base)
		if ok != (count >= 0 && base > 0) {
			t.Fatalf("NewRatio(%d, %d) reports %v", count, base, ok)
		}
		if !ok {
			return
		}
		if r.HasInterval != (count <= base) {
			t.Fatalf("interval of %+v", r)
		}
		if r.HasInterval && (r.Value < r.Low || r.Value > r.High) {
			t.Fatalf("ratio outside its interval: %+v", r)
		}
		if wide := r.HasInterval && r.High-r.Low > r.Value; r.Few != (base < 30 || wide) {
			t.Fatalf("few of %+v", r)
		}
		if math.IsNaN(r.Value) || math.IsInf(r.Value, 0) {
			t.Fatalf("value of %+v", r)
		}
	})
}
