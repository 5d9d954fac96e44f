package metrics

import (
	"testing"

	"pgregory.net/rapid"
)

// What is decided without the integrals is what they say, whatever the numbers of people, as far as a month of a hundred years asks for.
func TestSurelyHigherIsWhatTheProbabilitySays(t *testing.T) {
	check := func(k, n, k0, n0 int64) {
		p := ProbabilityHigher(k, n, k0, n0)
		for _, sure := range []float64{0.5, certainty, 0.999, 0.9999} {
			if surelyHigher(k, n, k0, n0, sure) != (p >= sure) {
				t.Errorf("%d of %d is above %d of %d with probability %g, and not as said of %g", k, n, k0, n0, p, sure)
			}
		}
	}
	sizes := []int64{1, 20, 25, 60, 1000, 30_000, 10_000_000}
	some := func(n int64) []int64 { return []int64{0, 1, 10, n / 20, n / 3, n / 2, n - 10, n} }
	for _, n := range sizes {
		for _, n0 := range sizes {
			for _, k := range some(n) {
				for _, k0 := range some(n0) {
					if min(k, n-k, k0, n0-k0) >= 0 {
						check(k, n, k0, n0)
					}
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n, n0 := rapid.Int64Range(20, 1e5).Draw(t, "n"), rapid.Int64Range(20, 1e5).Draw(t, "n0")
		k := rapid.Int64Range(0, n).Draw(t, "k")
		near := k * n0 / n // most others are told by any means
		k0 := rapid.Int64Range(max(0, near-near/2-5), min(n0, near+near/2+5)).Draw(t, "k0")
		check(k, n, k0, n0)
	})
}
