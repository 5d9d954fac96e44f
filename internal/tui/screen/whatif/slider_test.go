package whatif

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// Wherever a slider stands, a step goes the way it says or stays at an end, and what a place says is found again at that place.
func TestStops(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := slider{now: rapid.Float64Range(0.001, 1e6).Draw(t, "people")}
		highest := mostFactor * s.now
		if rapid.Bool().Draw(t, "ratio") {
			s = slider{base: "reach", now: rapid.SampledFrom([]float64{0, 0.0001, 0.003, 0.2, 0.97, 1, 1.4}).Draw(t, "now"), ratio: &metrics.Ratio{}}
			highest = 1
		}
		value := s.now
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			up, large := rapid.Bool().Draw(t, "up"), rapid.Bool().Draw(t, "large")
			next := s.step(value, up, large)
			if next < 0 || next > highest*(1+1e-9) || math.IsNaN(next) {
				t.Fatalf("%v goes to %v", value, next)
			}
			if value <= highest && s.now <= 1 && (up && next < value-1e-9 || !up && next > value+1e-9) {
				t.Fatalf("%v goes to %v, upwards %v", value, next, up)
			}
			value = next
			if p := s.place(value); !(p >= 0 && p <= 1) {
				t.Fatalf("%v stands at %v", value, p)
			}
		}
		place := rapid.Float64Range(0, 1).Draw(t, "place")
		if got := s.place(s.valueAt(place)); math.Abs(got-place) > 0.06 {
			t.Fatalf("%v is found at %v", place, got)
		}
	})
}

// From what is now a step and its opposite come back to what is now, which is no supposition.
func TestThereAndBack(t *testing.T) {
	for _, now := range []float64{0.0033, 0.099, 0.213, 0.6, 1} {
		s := slider{base: "reach", now: now}
		for _, large := range []bool{false, true} {
			for _, up := range []bool{false, true} {
				if up && now == 1 {
					continue
				}
				value := s.step(s.step(now, up, large), !up, large)
				if _, supposed := s.supposition(value); supposed {
					t.Errorf("from %v, upwards %v, large %v: comes back to %v", now, up, large, value)
				}
			}
		}
	}
}
