package metrics

import "math"

// Verdict says whether a ratio changed for good or only by chance.
type Verdict string

// The verdicts. Better and Worse hold with 95 % certainty.
const (
	Better  Verdict = "better"
	Worse   Verdict = "worse"
	Unclear Verdict = "cannot tell yet"
)

// certainty is the posterior probability from which on a change is told.
const certainty = 0.95

// fewestToTell is how many people a ratio must rest on before a change of it is told: of one or two the prior says more than they do.
const fewestToTell = 5

// RatioChange sets a conversion ratio against another one of the same step.
type RatioChange struct {
	Before  Ratio
	Change  float64 // the ratio less Before, in fractions of 1
	Verdict Verdict
	PBetter float64 // posterior probability, 0..1, that the ratio is above Before
	// Needed is how many more people at the base of the later ratio would tell, if the ratio stayed as it is; nil when the
	// verdict stands already, or when no number up to 10,000,000 would tell, for Before rests on too few or is (as good as) the same.
	Needed *int64
}

// Against compares two ratios. It reports false where one of them has no interval: there is no share to compare. Nothing is told of
// two that are equal, nor where one rests on fewer than five people.
func (r Ratio) Against(before Ratio) (RatioChange, bool) {
	if !r.HasInterval || !before.HasInterval {
		return RatioChange{}, false
	}
	c := RatioChange{Before: before, Change: r.Value - before.Value, PBetter: ProbabilityHigher(r.Count, r.Base, before.Count, before.Base)}
	c.Verdict = Unclear
	if c.Change == 0 || before.Base < fewestToTell {
		return c, true
	}
	if r.Base >= fewestToTell {
		c.Verdict = verdictOf(c.PBetter)
	}
	if c.Verdict == Unclear {
		c.Needed = needed(r, before)
	}
	return c, true
}

func verdictOf(p float64) Verdict {
	switch {
	case p >= certainty:
		return Better
	case p <= 1-certainty:
		return Worse
	}
	return Unclear
}

// maxNeeded bounds the search for the number of people that would tell: nobody meets more, and up to it the probabilities are right.
const maxNeeded = 10_000_000

// needed searches the smallest number of further people with whom a ratio that stays as it is would be told from before. It looks around
// where the angles φ with ratio = sin²φ, nearly normal with the variance 1/4n, are so far apart.
func needed(r, before Ratio) *int64 {
	old := posteriorOf(float64(before.Count), float64(before.Base))
	tells := func(more int64) bool {
		n := float64(r.Base + more)
		return r.Base+more >= fewestToTell && verdictOf(probabilityHigher(posteriorOf(r.Value*n, n), old)) != Unclear
	}
	if !tells(maxNeeded) {
		return nil
	}
	const z = 1.6448536269514722 // quantile certainty of the normal distribution
	apart := (math.Asin(math.Sqrt(r.Value)) - old.mode) / z
	low, high := int64(0), int64(maxNeeded)
	guess := int64(maxNeeded - 1)
	if n := 1 / (4*apart*apart - 1/float64(before.Base)); n > 0 {
		guess = int64(math.Max(1, math.Min(n-float64(r.Base), maxNeeded-1)))
	}
	for step := max(1, guess/16); high-low > 1; step *= 2 {
		if tells(guess) {
			high, guess = guess, guess-step
		} else {
			low, guess = guess, guess+step
		}
		if guess <= low || guess >= high { // between the two lies the answer
			guess, step = low+(high-low)/2, 0
		}
	}
	return &high
}

// ProbabilityHigher returns the posterior probability, 0..1, that the ratio behind k of n is higher than the one behind k0 of
// n0, for independent posteriors Beta(k+½, n−k+½) and Beta(k0+½, n0−k0+½), those of Jeffreys' prior. Both need 0 ≤ k ≤ n and
// n ≥ 1. It is right to 1e-9 for n up to 10,000,000.
//
// Source: A. Gelman, J. B. Carlin, H. S. Stern, D. B. Dunson, A. Vehtari and D. B. Rubin, Bayesian Data Analysis, 3rd edition
// (2013), sections 2.4 and 2.8; the integral is taken over φ with ratio = sin²φ, as in Jeffreys.
func ProbabilityHigher(k, n, k0, n0 int64) float64 {
	return probabilityHigher(posteriorOf(float64(k), float64(n)), posteriorOf(float64(k0), float64(n0)))
}

// surelyHigher tells whether ProbabilityHigher is at least sure, 0.5 ≤ sure ≤ 0.9999, mostly without its integrals: where ten people came on
// either side and ten did not, the angles φ with ratio = sin²φ are normal but for a third of a standard deviation.
func surelyHigher(k, n, k0, n0 int64, sure float64) bool {
	const enough, clearly = 10, 0.5
	if min(k, n-k, k0, n0-k0) >= enough {
		apart := math.Atan2(math.Sqrt(float64(k)), math.Sqrt(float64(n-k))) - math.Atan2(math.Sqrt(float64(k0)), math.Sqrt(float64(n0-k0)))
		deviations := apart/math.Sqrt(0.25/float64(n)+0.25/float64(n0)) - math.Sqrt2*math.Erfinv(2*sure-1)
		if math.Abs(deviations) > clearly {
			return deviations > 0
		}
	}
	return ProbabilityHigher(k, n, k0, n0) >= sure
}

// posteriorPanels is into how many parts the sixteen standard deviations of a posterior are cut.
const posteriorPanels = 8

// posterior is Beta(k+½, m+½) as a distribution of the angle φ with ratio = sin²φ, where it is nearly normal.
type posterior struct {
	k, m     float64
	mode     float64 // of φ
	sin, cos float64 // of the mode
	from, to float64 // all but 1e-14 of it
}

func posteriorOf(k, n float64) posterior {
	p := posterior{k: k, m: n - k, mode: math.Atan2(math.Sqrt(k), math.Sqrt(n-k))}
	p.sin, p.cos = math.Sincos(p.mode)
	reach := 4 / math.Sqrt(n) // eight standard deviations
	p.from, p.to = math.Max(0, p.mode-reach), math.Min(math.Pi/2, p.mode+reach)
	return p
}

// density is that of φ, 1 at the mode.
func (p posterior) density(phi float64) float64 {
	log := 0.0
	sin, cos := math.Sincos(phi)
	if p.k > 0 {
		log += 2 * p.k * math.Log(sin/p.sin)
	}
	if p.m > 0 {
		log += 2 * p.m * math.Log(cos/p.cos)
	}
	return math.Exp(log)
}

// probabilityHigher integrates the density of the narrower posterior times the distribution function of the other one.
func probabilityHigher(x, y posterior) float64 {
	if x.k+x.m < y.k+y.m {
		return 1 - probabilityHigher(y, x)
	}
	below, above := y.sum(y.from, math.Min(x.from, y.to)), y.sum(math.Max(x.to, y.from), y.to)
	// Up to x.from the other one has passed below, and from there on what is summed along the way.
	inside, whole, between := integrateNested(x.from, x.to, posteriorPanels, x.density, y.density)
	return math.Min(1, math.Max(0, (below+inside/whole)/(below+between+above)))
}

// sum returns the integral of the density from a to b, a part of the whole; 0 where b is not above a.
func (p posterior) sum(a, b float64) float64 {
	if b <= a {
		return 0
	}
	panels := math.Ceil(posteriorPanels * (b - a) / (p.to - p.from))
	return integrate(b-a, int(panels), func(h float64) float64 { return p.density(a + h) })
}
