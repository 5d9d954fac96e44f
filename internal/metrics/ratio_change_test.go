package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// The expected values were computed independently with 40 digits, by mpmath's quadrature of the density of one Beta times
// the regularised incomplete beta function of the other.
func TestProbabilityHigher(t *testing.T) {
	for _, tc := range []struct {
		k, n, k0, n0 int64
		want         float64
	}{
		{1, 2, 1, 3, 0.644101238958},
		{2, 5, 5, 2200, 0.999995430543},
		{0, 10, 0, 10, 0.5},
		{0, 10, 3, 10, 0.02374950882367},
		{10, 10, 7, 10, 0.9762504911763},
		{12, 100, 10, 100, 0.6739329368224},
		{300, 1000, 200, 1000, 0.9999998872893},
		{5, 2200, 8, 2100, 0.179734125597},
		{3, 10, 20, 100, 0.7796197301645},
		{0, 1, 1, 1, 0.09471526543065},
		{40, 2000, 55, 1900, 0.03490075222827},
		{100, 100000, 1, 500, 0.1999532355365},
		{1000, 10000000, 1060, 10000000, 0.09307308779278},
		{3, 10000000, 2, 1000000, 0.0229087170648},
		{5000000, 10000000, 4998000, 10000000, 0.8144533198231},
		{9999990, 10000000, 999998, 1000000, 0.8295064367181},
		{1, 2, 100000, 1000000, 0.9479555223033},
	} {
		if got := metrics.ProbabilityHigher(tc.k, tc.n, tc.k0, tc.n0); math.Abs(got-tc.want) > 1e-9 {
			t.Errorf("%d of %d against %d of %d: %.12f, want %.12f", tc.k, tc.n, tc.k0, tc.n0, got, tc.want)
		}
	}
}

func TestProbabilityHigherOfAnyTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, n0 := rapid.Int64Range(1, 1e7).Draw(t, "n"), rapid.Int64Range(1, 1e7).Draw(t, "n0")
		k, k0 := rapid.Int64Range(0, n).Draw(t, "k"), rapid.Int64Range(0, n0).Draw(t, "k0")
		p, q := metrics.ProbabilityHigher(k, n, k0, n0), metrics.ProbabilityHigher(k0, n0, k, n)
		if math.Abs(p+q-1) > 1e-9 || !(p >= 0 && p <= 1) {
			t.Fatalf("%g and the other way round %g", p, q)
		}
		if same := metrics.ProbabilityHigher(k, n, k, n); math.Abs(same-0.5) > 1e-9 {
			t.Fatalf("against itself %g", same)
		}
	})
}

func ratio(t *testing.T, k, n int64) metrics.Ratio {
	t.Helper()
	r, ok := metrics.NewRatio(k, n)
	if !ok {
		t.Fatal(k, n)
	}
	return r
}

func TestAgainst(t *testing.T) {
	for _, tc := range []struct {
		name         string
		k, n, k0, n0 int64
		want         metrics.Verdict
		needed       bool
	}{
		{"far more of many", 300, 1000, 200, 1000, metrics.Better, false},
		{"far fewer of many", 200, 1000, 300, 1000, metrics.Worse, false},
		{"a little more of few", 3, 10, 20, 100, metrics.Unclear, true},
		{"a little fewer of few", 1, 10, 20, 100, metrics.Unclear, true},
		{"before rests on too few", 1, 2, 1, 3, metrics.Unclear, false},
		{"the same", 10, 100, 10, 100, metrics.Unclear, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, ok := ratio(t, tc.k, tc.n).Against(ratio(t, tc.k0, tc.n0))
			if !ok || c.Verdict != tc.want || (c.Needed != nil) != tc.needed {
				t.Errorf("%+v, %v", c, ok)
			}
			if c.Needed == nil {
				return
			}
			// So many more in the same proportion do tell, and half as many do not, where the share of a person that is left
			// over goes to the one side or the other.
			away, back := math.Ceil, math.Floor
			if c.Change < 0 {
				away, back = back, away
			}
			judge := func(more int64, whole func(float64) float64) metrics.Verdict {
				n := tc.n + more
				told, _ := ratio(t, int64(whole(float64(n)*float64(tc.k)/float64(tc.n))), n).Against(c.Before)
				return told.Verdict
			}
			if judge(*c.Needed, away) == metrics.Unclear || judge(*c.Needed/2, back) != metrics.Unclear {
				t.Errorf("%d is not the number that tells", *c.Needed)
			}
		})
	}
}

func TestNothingToCompare(t *testing.T) {
	if c, ok := ratio(t, 5, 2).Against(ratio(t, 1, 2)); ok {
		t.Errorf("a share of 250 %% is compared: %+v", c)
	}
	if c, ok := ratio(t, 1, 2).Against(ratio(t, 5, 2)); ok {
		t.Errorf("compared with a share of 250 %%: %+v", c)
	}
}

// One or two people gave verdicts that came from the prior alone, and 0 % against 0 % was called worse.
func TestNothingIsToldOfAFewPeople(t *testing.T) {
	for _, x := range []struct {
		k, n, k0, n0 int64
		told         bool
	}{
		{0, 374, 0, 2, false}, {0, 1, 2, 2, false}, {1, 1, 0, 3, false}, {4, 4, 0, 5, false}, {5, 5, 0, 5, true}, {0, 500, 0, 40, false},
	} {
		now, _ := metrics.NewRatio(x.k, x.n)
		before, _ := metrics.NewRatio(x.k0, x.n0)
		c, ok := now.Against(before)
		if !ok || (c.Verdict != metrics.Unclear) != x.told {
			t.Errorf("%d of %d after %d of %d: %+v", x.k, x.n, x.k0, x.n0, c)
		}
		switch {
		case (c.Change == 0 || before.Base < 5) && c.Needed != nil:
			t.Errorf("%d of %d after %d of %d: %d more would tell", x.k, x.n, x.k0, x.n0, *c.Needed)
		case x.n == 4 && (c.Needed == nil || *c.Needed != 1):
			t.Errorf("%d of %d after %d of %d: %v more are needed", x.k, x.n, x.k0, x.n0, c.Needed)
		}
	}
}
