package metrics

import "math"

// Lift says how much more often something is found in a group than in the rest.
type Lift struct {
	Group, Rest Ratio
	// Value is the share in the group over that in the rest, at least 0; without a meaning when Bounded is false.
	Value float64
	// Low and High are the bounds of the 95 % score interval; High has no meaning when Bounded is false.
	Low, High float64
	// Bounded is false when nobody of the rest has it: then only the lower bound is known.
	Bounded bool
}

// chiSquare95 is the quantile 0.95 of the chi-squared distribution with one degree of freedom.
const chiSquare95 = normal975 * normal975

// NewLift compares k of n people in a group with k0 of n0 in the rest. It reports false when either is empty, a count is not among 0..n, or
// nobody at all has it.
//
// Source: P. A. R. Koopman, Confidence Limits for the Ratio of Two Binomial Proportions, Biometrics 40 (1984), 513–517.
func NewLift(k, n, k0, n0 int64) (Lift, bool) {
	group, ok := NewRatio(k, n)
	rest, okRest := NewRatio(k0, n0)
	if !ok || !okRest || k > n || k0 > n0 || k+k0 == 0 {
		return Lift{}, false
	}
	l := Lift{Group: group, Rest: rest, Bounded: k0 > 0}
	s := liftScore{float64(k), float64(n), float64(k0), float64(n0)}
	if !l.Bounded {
		// The statistic falls to 0 as the ratio grows; below a ratio of nearly nothing it is above any bound.
		l.Low = s.cross(1e-18, 1e18)
		return l, true
	}
	l.Value = group.Value / rest.Value
	if k > 0 {
		l.Low = s.cross(l.Value*1e-18, l.Value)
		l.High = s.cross(l.Value*1e18, l.Value)
		return l, true
	}
	l.High = s.cross(1e18, 1e-18)
	return l, true
}

// Tells reports whether the interval lies on one side of 1.
func (l Lift) Tells() bool { return l.Low > 1 || l.Bounded && l.High < 1 }

// liftScore is the score statistic of a ratio of two proportions.
type liftScore struct{ k, n, k0, n0 float64 }

// at is the statistic, at least 0, for a ratio θ of the two proportions.
func (s liftScore) at(theta float64) float64 {
	// The likeliest proportion in the group if the ratio is θ: the smaller root of N·p² − b·p + θ·K, from the side that does not cancel.
	b := theta*(s.n+s.k0) + s.k + s.n0
	c := theta * (s.k + s.k0)
	p := 2 * c / (b + math.Sqrt(max(0, b*b-4*(s.n+s.n0)*c)))
	p0 := p / theta
	if p <= 0 || p0 <= 0 {
		return 0
	}
	// Koopman's U, with the variances of both proportions in the place of his common factor, from the side whose proportion is the lower one:
	// that of the other may be 1.
	off := (s.k0 - s.n0*p0) / (1 - p0)
	if p < p0 {
		off = (s.k - s.n*p) / (1 - p)
	}
	return off * off * ((1-p)/(s.n*p) + (1-p0)/(s.n0*p0))
}

// cross is the ratio between an outer one, where the statistic is above its bound, and an inner one, where it is below, at which it crosses.
func (s liftScore) cross(outer, inner float64) float64 {
	for range 200 {
		middle := math.Sqrt(outer) * math.Sqrt(inner)
		if middle == outer || middle == inner {
			break
		}
		if s.at(middle) > chiSquare95 {
			outer = middle
		} else {
			inner = middle
		}
	}
	return inner
}
