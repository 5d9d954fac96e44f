package metrics

import (
	"testing"

	"pgregory.net/rapid"
)

// However far off the guess is, what is found is around the place where the answer changes.
func TestAround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.Int64Range(0, 1_000_000).Draw(t, "people")
		place := rapid.Int64Range(0, people).Draw(t, "place") // the largest that is reached
		guess := rapid.Float64Range(-1e6, 2e6).Draw(t, "guess")
		reach := rapid.Float64Range(0, 1e5).Draw(t, "reach")
		low, high := around(people, guess, reach, func(m int64) bool { return m <= place })
		if low < 0 || low > place || high <= place || high > people+1 {
			t.Fatalf("%d lies not in %d to %d", place, low, high)
		}
	})
}
