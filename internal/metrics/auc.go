package metrics

import (
	"math"
	"slices"
)

// normal975 is the quantile 0.975 of the normal distribution.
const normal975 = 1.959963984540054

// Outcome is a score given beforehand and what came of it.
type Outcome struct {
	Score float64
	Hit   bool // what the score was to foretell came true
}

// AUC says how well scores tell hits from misses: the probability that a hit had a higher score than a miss, a tie counting half.
type AUC struct {
	Value        float64 // 0..1; ½ is no better than chance
	Hits, Misses int     // at least 2 each
	SE           float64 // standard error by DeLong
	// Low and High are the bounds of the 95 % interval, Value ± 1.96·SE held to 0..1; both are Value where HasInterval is false.
	Low, High float64
	// HasInterval is false where the variance is estimated as 0: all scores are the same, or every hit is above every miss or below it.
	// Then the estimate says nothing of how far off it may be.
	HasInterval bool
}

// NewAUC computes the statistic of Mann and Whitney with DeLong's variance. It reports false when there are fewer than two hits or two misses,
// or a score is not a number.
//
// The interval is the plain one that the authors give and statistical programs print, not the one on the scale of the logit: both agree on
// which side of ½ they lie but in the narrowest cases, and this one can be compared.
//
// Sources: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the Areas under Two or More Correlated Receiver Operating
// Characteristic Curves: A Nonparametric Approach, Biometrics 44 (1988), 837–845; computed by ranks after X. Sun and W. Xu, Fast Implementation
// of DeLong's Algorithm, IEEE Signal Processing Letters 21 (2014), 1389–1393.
func NewAUC(outcomes []Outcome) (AUC, bool) {
	var hits, misses []float64
	for _, o := range outcomes {
		switch {
		case math.IsNaN(o.Score):
			return AUC{}, false
		case o.Hit:
			hits = append(hits, o.Score)
		default:
			misses = append(misses, o.Score)
		}
	}
	if len(hits) < 2 || len(misses) < 2 {
		return AUC{}, false
	}
	slices.Sort(hits)
	slices.Sort(misses)
	a := AUC{Hits: len(hits), Misses: len(misses)}
	mean, ofHits := placements(hits, misses)
	_, ofMisses := placements(misses, hits)
	a.Value = mean
	a.SE = math.Sqrt(ofHits/float64(len(hits)) + ofMisses/float64(len(misses)))
	a.HasInterval = a.SE > 0
	a.Low, a.High = max(0, a.Value-normal975*a.SE), min(1, a.Value+normal975*a.SE)
	return a, true
}

// Tells reports whether the scores tell anything: the interval lies on one side of ½ or, where there is none, the value is not ½.
func (a AUC) Tells() bool { return a.Hits > 0 && (a.Low > 0.5 || a.High < 0.5) }

// placements returns the mean and the variance (divisor n−1) of the share of others that lie below each of the scores, those at it counting
// half. Both are sorted.
func placements(scores, others []float64) (mean, variance float64) {
	shares := make([]float64, len(scores))
	n, twice := float64(2*len(others)), 0 // counted in whole halves, so that a mean of whole numbers is exact
	below, upTo := 0, 0
	for i, s := range scores {
		for below < len(others) && others[below] < s {
			below++
		}
		for upTo < len(others) && others[upTo] <= s {
			upTo++
		}
		shares[i] = float64(below+upTo) / n
		twice += below + upTo
	}
	mean = float64(twice) / n / float64(len(scores))
	if slices.Max(shares) == slices.Min(shares) {
		return mean, 0
	}
	for _, share := range shares {
		variance += (share - mean) * (share - mean)
	}
	return mean, variance / float64(len(scores)-1)
}

// Band is a tenth of the scale of scores and what came of the people in it.
type Band struct {
	From, To float64 // the scores, 0..1; To belongs to the next band, but for 1
	People   int64
	Foretold float64 // the mean of the scores; 0 where nobody is
	// Came is how many of them came true, with Jeffreys' interval; without a meaning where nobody is.
	Came Ratio
	// Apart tells that the mean of the scores lies outside the interval: here they promise too much or too little.
	Apart bool
}

// Calibration says how far scores can be taken for probabilities.
type Calibration struct {
	// Brier is the mean of the squared differences between score and outcome, 0..1; the lower the better.
	Brier float64
	// Base is what it would be if everybody had the same score, the share of hits.
	Base  float64
	Bands [10]Band
}

// NewCalibration sets scores, 0..1, against what came of them, by tenths of the scale. Scores outside are held to it. It reports false when
// there are none, or one is not a number.
//
// Sources: G. W. Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather Review 78 (1950), 1–3; A. H. Murphy, A New
// Vector Partition of the Probability Score, Journal of Applied Meteorology 12 (1973), 595–600.
func NewCalibration(outcomes []Outcome) (c Calibration, ok bool) {
	var came [len(c.Bands)]int64
	var hits int64
	for _, o := range outcomes {
		if math.IsNaN(o.Score) {
			return Calibration{}, false
		}
		score := max(0, min(1, o.Score))
		i := min(int(score*float64(len(c.Bands))), len(c.Bands)-1)
		c.Bands[i].People++
		c.Bands[i].Foretold += score
		truth := 0.0
		if o.Hit {
			truth = 1
			came[i]++
			hits++
		}
		c.Brier += (score - truth) * (score - truth)
	}
	if len(outcomes) == 0 {
		return Calibration{}, false
	}
	c.Brier /= float64(len(outcomes))
	share := float64(hits) / float64(len(outcomes))
	c.Base = share * (1 - share)
	for i := range c.Bands {
		b := &c.Bands[i]
		b.From, b.To = float64(i)/float64(len(c.Bands)), float64(i+1)/float64(len(c.Bands))
		if b.People > 0 {
			b.Foretold /= float64(b.People)
			b.Came, _ = NewRatio(came[i], b.People)
			b.Apart = b.Foretold < b.Came.Low || b.Foretold > b.Came.High
		}
	}
	return c, true
}
