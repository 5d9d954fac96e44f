package metrics

import "math"

// tailArea is the part of the distribution on either side of a 95 % interval.
const tailArea = 0.025

// Jeffreys returns the 95 % interval of the ratio k/n, as shares 0..1: the quantiles 0.025 and 0.975 of
// Beta(k+½, n−k+½), with low = 0 when k = 0 and high = 1 when k = n. It reports false when n ≤ 0, k < 0 or k > n. Both
// bounds are right to a relative error of 1e-11 for n up to 10,000,000.
//
// Source: L. D. Brown, T. T. Cai and A. DasGupta, Interval Estimation for a Binomial Proportion, Statistical Science 16
// (2001), 101–133, section 3.
func Jeffreys(k, n int64) (low, high float64, ok bool) {
	if n <= 0 || k < 0 || k > n {
		return 0, 0, false
	}
	low, high = 0, 1
	if k > 0 {
		sin := math.Sin(tailAngle(float64(k), float64(n-k)))
		low = sin * sin
	}
	if k < n {
		// The upper tail is the lower one of the failures.
		cos := math.Cos(tailAngle(float64(n-k), float64(k)))
		high = cos * cos
	}
	return low, high, true
}

// tailAngle returns the angle φ in (0, π/2) for which sin²φ is the quantile tailArea of Beta(k+½, m+½), with k ≥ 1 and
// m ≥ 0 whole.
//
// With x = sin²θ the density of Beta(k+½, m+½) becomes 2·sin²ᵏθ·cos²ᵐθ / B(k+½, m+½): smooth up to the ends, nearly
// normal with the standard deviation 1/(2√n) whatever k/n may be, and log-concave. So one quadrature serves all k and m,
// and Halley's method on the logarithm of the tail, which is concave too, closes in: its second derivative costs nothing more. It
// starts above 0 for every k ≥ 1, and at most a fraction of a standard deviation away.
func tailAngle(k, m float64) float64 {
	const (
		z        = 1.959963984540054 // quantile 0.975 of the normal distribution
		maxSteps = 30                // two or three are the rule; this only stops a quarrel over the last bit
	)
	n := k + m
	sd := 0.5 / math.Sqrt(n+0.5)
	// F. J. Anscombe, The Transformation of Poisson, Binomial and Negative-Binomial Data, Biometrika 35 (1948).
	phi := math.Asin(math.Sqrt((k+0.375)/(n+0.75))) - z*sd
	logScale := logBetaScale(k, m)
	for range maxSteps {
		logDensity, width := tail(k, m, phi, logScale)
		missing := math.Log(tailArea) - logDensity - math.Log(width)
		curve := width*2*(k/math.Tan(phi)-m*math.Tan(phi)) - 1 // the second derivative over the square of the first; at most 0
		step := missing * width / math.Max(0.5, 1+missing*curve/2)
		phi += step
		// The error is cubed, so a step of so many standard deviations is the last that matters.
		if math.Abs(step) <= 5e-5*sd {
			break
		}
	}
	return phi
}

// tail returns, for the density 2·sin²ᵏθ·cos²ᵐθ / B(k+½, m+½), its logarithm at φ and the width that a rectangle of that
// height needs to have the area below φ.
func tail(k, m, phi, logScale float64) (logDensity, width float64) {
	n := k + m
	sin, cos := math.Sincos(phi)
	// How many more successes than k a ratio of sin²φ would bring, from the side that does not cancel.
	excess := n*sin*sin - k
	if sin > cos {
		excess = m - n*cos*cos
	}
	logDensity = math.Ln2 + logScale + k*math.Log1p(excess/k)
	if m > 0 {
		logDensity += m * math.Log1p(-excess/m)
	}
	// Beyond 4/√n, eight standard deviations, less than 1e-12 of the tail is left.
	reach := math.Min(phi, 4/math.Sqrt(n))
	cot, tan := cos/sin, sin/cos
	width = integrate(reach, 3, func(h float64) float64 {
		// sin(φ−h)/sin φ and cos(φ−h)/cos φ, less 1, without cancellation for small h.
		half, coHalf := math.Sincos(h / 2)
		bend, slope := 2*half*half, 2*half*coHalf
		return math.Exp(2 * (k*math.Log1p(-bend-cot*slope) + m*math.Log1p(tan*slope-bend)))
	})
	return logDensity, width
}

// logBetaScale returns ln(pᵏ·qᵐ / B(k+½, m+½)) for p = k/n, q = m/n, n = k + m ≥ 1. The large terms of the three
// logarithms of Γ cancel by hand, as in C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
func logBetaScale(k, m float64) float64 {
	n := k + m
	return 0.5*math.Log(n/(2*math.Pi)) + stirlingError(n) - halfStirlingError(k) - halfStirlingError(m)
}

const logSqrt2Pi = 0.91893853320467274178

// seriesFrom is where the asymptotic series below reach the last bit of a float64.
const seriesFrom = 16

// stirlingError returns ln Γ(z+1) − (z+½)·ln z + z − ½·ln 2π for z ≥ 1: NIST Digital Library of Mathematical Functions,
// 5.11.1.
func stirlingError(z float64) float64 {
	if z < seriesFrom {
		gamma, _ := math.Lgamma(z + 1)
		return gamma - (z+0.5)*math.Log(z) + z - logSqrt2Pi
	}
	w := 1 / (z * z)
	return (1./12 - w*(1./360-w*(1./1260-w*(1./1680-w*(1./1188-w*691./360360))))) / z
}

// halfStirlingError returns ln Γ(z+½) − z·ln z + z − ½·ln 2π for z ≥ 0: NIST Digital Library of Mathematical Functions,
// 5.11.8 with h = ½.
func halfStirlingError(z float64) float64 {
	if z == 0 {
		return math.Log(math.Pi)/2 - logSqrt2Pi
	}
	if z < seriesFrom {
		gamma, _ := math.Lgamma(z + 0.5)
		return gamma - z*math.Log(z) + z - logSqrt2Pi
	}
	w := 1 / (z * z)
	return -(1./24 - w*(7./2880-w*(31./40320-w*(127./215040-w*511./608256)))) / z
}
