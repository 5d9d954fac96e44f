package metrics

import (
	"math"
	"math/rand/v2"
)

// drawGamma draws from the Gamma distribution of a shape above 0 and the rate 1. A shape of 0 or less gives 0.
//
// Source: G. Marsaglia and W. W. Tsang, A Simple Method for Generating Gamma Variables, ACM Transactions on Mathematical Software 26 (2000),
// 363–372.
func drawGamma(rng *rand.Rand, shape float64) float64 {
	if shape <= 0 {
		return 0
	}
	scale := 1.0
	if shape < 1 {
		scale = math.Pow(1-rng.Float64(), 1/shape)
		shape++
	}
	d := shape - 1.0/3
	c := 1 / math.Sqrt(9*d)
	for {
		x := rng.NormFloat64()
		v := 1 + c*x
		if v <= 0 {
			continue
		}
		v *= v * v
		u := 1 - rng.Float64()
		if u < 1-0.0331*x*x*x*x || math.Log(u) < x*x/2+d-d*v+d*math.Log(v) {
			return scale * d * v
		}
	}
}

// drawBeta draws from the Beta distribution of a and b, at least 0 and not both 0.
func drawBeta(rng *rand.Rand, a, b float64) float64 {
	x := drawGamma(rng, a)
	return x / (x + drawGamma(rng, b))
}

// drawBinomial draws how many of n people come who each come with probability p, 0..1: by inversion while they are few, else by the normal
// approximation.
func drawBinomial(rng *rand.Rand, n int64, p float64) int64 {
	mean, spread := float64(n)*p, math.Sqrt(float64(n)*p*(1-p))
	switch {
	case n <= 0 || p <= 0:
		return 0
	case p > 0.5:
		return n - drawBinomial(rng, n, 1-p)
	case spread > 5:
		return max(0, min(n, int64(math.Round(mean+spread*rng.NormFloat64()))))
	}
	u, term, k := rng.Float64(), math.Exp(float64(n)*math.Log1p(-p)), int64(0)
	for sum := term; u > sum && k < n; sum += term {
		k++
		term *= p / (1 - p) * float64(n-k+1) / float64(k)
	}
	return k
}

// drawPoisson draws a number of a mean of at least 0 from the Poisson distribution: by inversion while it is small, else by the normal
// approximation.
func drawPoisson(rng *rand.Rand, mean float64) int64 {
	const few = 50
	if mean > few {
		return max(0, int64(math.Round(mean+math.Sqrt(mean)*rng.NormFloat64())))
	}
	u, term, k := rng.Float64(), math.Exp(-mean), int64(0)
	for sum := term; u > sum && k < 10*few; sum += term {
		k++
		term *= mean / float64(k)
	}
	return k
}
