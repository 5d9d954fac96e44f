package metrics

import (
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Link is a passage of a chain, with what is known of its ratio.
type Link struct {
	Level, Base      string   // keys
	Merged           []string // keys of the levels in between that counted nobody under one that did
	Count, BaseCount int64    // people at Level and at Base; BaseCount is above 0
	// Capped tells that more people were counted at Level than at Base. No share can be above 1, so the chain takes all of Base.
	Capped bool
	// Uncounted are the months in which nobody was counted at Base, but people at Level: their ratio is too high by those.
	Uncounted []funnel.Period
}

// Chain is the way from the first level that counts anybody up to a goal.
type Chain struct {
	Goal  string // key
	Links []Link // from the bottom up; none when the goal is the first level that counts
}

// Base is the key of the level at which a chain begins.
func (c Chain) Base() string {
	if len(c.Links) == 0 {
		return c.Goal
	}
	return c.Links[0].Base
}

// NewChain lays counts along the levels up to goal, which must be one of them. Levels below the first that counts anybody, and levels that
// count nobody under one that does, are no part of it. It reports false when nobody has come to goal.
func NewChain(levels []funnel.Level, counts map[string]int64, goal string) (Chain, bool) {
	if counts[goal] == 0 {
		return Chain{}, false
	}
	links := Comparison{Level: goal, Before: Activity{Counts: counts}, After: Activity{Counts: counts}}.chain(levels)
	c := Chain{Goal: goal}
	for i := 1; i < len(links); i++ {
		l := Link{
			Level: links[i].level, Base: links[i-1].level, Merged: links[i].merged,
			Count: counts[links[i].level], BaseCount: counts[links[i-1].level],
		}
		l.Capped = l.Count > l.BaseCount
		c.Links = append(c.Links, l)
	}
	return c, true
}

// strata is how many equally likely values stand for the distribution of a ratio. An answer that is averaged over them is right to a tenth
// of a percentage point.
const strata = 250

// products returns, for each link, the distribution of the product of its ratio and those above it, each known as its posterior
// Beta(k+½, n−k+½): in ascending order, and of a link nowhere above that of the next, so that a level never needs fewer people than
// the one above it.
func (c Chain) products() [][]float64 { return c.productsLike(Chain{}, nil) }

// productsLike is products, of which those of another chain to the same goal are known: they are the same as far down as its links are.
func (c Chain) productsLike(other Chain, known [][]float64) [][]float64 {
	products := make([][]float64, len(c.Links))
	same := len(other.Links) == len(c.Links)
	for i, l := range slices.Backward(c.Links) {
		if same = same && l.Count == other.Links[i].Count && l.BaseCount == other.Links[i].BaseCount; same {
			products[i] = known[i]
			continue
		}
		products[i] = posteriorOf(float64(min(l.Count, l.BaseCount)), float64(l.BaseCount)).quantiles(strata)
		if i+1 < len(c.Links) {
			products[i] = times(products[i], products[i+1])
			for j, above := range products[i+1] {
				products[i][j] = math.Min(products[i][j], above)
			}
		}
	}
	return products
}

// quantiles returns n equally likely values of the ratio, in ascending order: its quantiles (i+½)/n.
func (p posterior) quantiles(n int) []float64 {
	const cells = 400 // of 0.04 standard deviations
	step := (p.to - p.from) / cells
	var passed [cells + 1]float64
	last := p.density(p.from)
	for i := 1; i <= cells; i++ {
		next := p.density(math.Min(p.to, p.from+step*float64(i))) // no rounding past a right angle
		passed[i] = passed[i-1] + (last+next)/2
		last = next
	}
	values := make([]float64, n)
	cell := 0
	for i := range values {
		want := (float64(i) + 0.5) / float64(n) * passed[cells]
		for cell < cells-1 && passed[cell+1] < want {
			cell++
		}
		sin := math.Sin(p.from + step*(float64(cell)+(want-passed[cell])/(passed[cell+1]-passed[cell])))
		values[i] = sin * sin
	}
	return values
}

// times returns the distribution of the product of two independent ratios, each of equally likely values above 0 in ascending order. Every
// value of the one meets every one of the other, on a grid of logarithms.
func times(a, b []float64) []float64 {
	const cells = 4000
	x, y := logarithms(a), logarithms(b)
	low, high := x[0]+y[0], x[len(x)-1]+y[len(y)-1]
	step := (high - low) / cells
	values, weights := make([]float64, cells+2), make([]float64, cells+2)
	for i := range values {
		values[i] = math.Exp(low + step*float64(i))
	}
	for _, u := range x {
		for _, v := range y {
			at := 0.0
			if step > 0 {
				at = (u + v - low) / step
			}
			i := int(at)
			part := at - float64(i)
			weights[i] += 1 - part
			weights[i+1] += part
		}
	}
	return stratify(values, weights)
}

func logarithms(values []float64) []float64 {
	logs := make([]float64, len(values))
	for i, v := range values {
		logs[i] = math.Log(v)
	}
	return logs
}

// stratify cuts a distribution, of ascending values with their weights, into equally likely parts and returns the mean of each.
func stratify(values, weights []float64) []float64 {
	whole := 0.0
	for _, w := range weights {
		whole += w
	}
	means := make([]float64, strata)
	each, at, left := whole/strata, 0, weights[0]
	for i := range means {
		sum, need := 0.0, each
		for need > left && at < len(values)-1 {
			sum += left * values[at]
			need -= left
			at++
			left = weights[at]
		}
		means[i] = (sum + need*values[at]) / each
		left -= need
	}
	return means
}

// reachProbability returns the probability that at least m of n people come through, averaged over draws of the ratio.
func reachProbability(n, m int64, ratios []float64) float64 {
	sum := 0.0
	for _, p := range ratios {
		sum += binomialTail(n, m, p)
	}
	return sum / float64(len(ratios))
}

// exactTail is up to how many people who come, or who do not, the binomial distribution is summed term by term.
const exactTail = 20

// binomialTail returns P(X ≥ m) for X of n people who each come through with probability p, 0 ≤ p ≤ 1. It is exact when at most 20 come or
// stay away, and within 0.001 percentage points else.
func binomialTail(n, m int64, p float64) float64 {
	switch {
	case m <= 0:
		return 1
	case m > n || p <= 0:
		return 0
	case p >= 1:
		return 1
	case m <= exactTail:
		return math.Max(0, 1-binomialSum(n, m-1, p))
	case n-m < exactTail:
		return binomialSum(n, n-m, 1-p)
	}
	return peizerPratt(n, m, p)
}

// binomialSum returns P(X ≤ most), 0 < p < 1, term by term; most is small.
func binomialSum(n, most int64, p float64) float64 {
	log := float64(n) * math.Log1p(-p)
	if log < -700 {
		return 0 // seven hundred are expected, and a few asked for
	}
	term := math.Exp(log)
	sum := term
	odds := p / (1 - p)
	for k := int64(1); k <= most; k++ {
		term *= odds * float64(n-k+1) / float64(k)
		sum += term
	}
	return sum
}

// peizerPratt returns P(X ≥ m) by a normal approximation that is right to 1e-5 when more than twenty come and twenty stay away.
//
// Source: D. B. Peizer and J. W. Pratt, A Normal Approximation for Binomial, F, Beta, and Other Common, Related Tail Probabilities, I,
// Journal of the American Statistical Association 63 (1968), 1416–1456.
func peizerPratt(n, m int64, p float64) float64 {
	all, below, q := float64(n), float64(m-1), 1-p
	come, stay := below+0.5, all-below-0.5
	// Far out the approximation loses its digits, where twenty people and a hundred times as many as are expected leave no doubt.
	switch {
	case come > 100*all*p:
		return 0
	case stay > 100*all*q:
		return 1
	}
	d := come + 1./6 - (all+1./3)*p + 0.02*(q/(below+1)-p/(all-below)+(q-0.5)/(all+1))
	z := d * math.Sqrt((1+q*bend(come/(all*p))+p*bend(stay/(all*q)))/((all+1./6)*p*q))
	return math.Erfc(z/math.Sqrt2) / 2
}

// bend is Peizer and Pratt's g(x) = (1 − x² + 2x·ln x)/(1−x)², x > 0, by its series around 1, where the formula cancels.
func bend(x float64) float64 {
	y := 1 - x
	if math.Abs(y) < 0.02 {
		return y * (1./3 + y*(1./6+y*(1./10+y*(1./15+y/21))))
	}
	return (1 - x*x + 2*x*math.Log(x)) / (y * y)
}

// MaxNeed is the largest number of people that a plan asks for. Beyond it a goal cannot be reached.
const MaxNeed = 1_000_000_000_000

// needFor returns the smallest number of people of whom at least m come through with probability sure, 0 < sure < 1; false when it is above
// MaxNeed.
func needFor(m int64, sure float64, ratios []float64) (int64, bool) {
	beyond := func(n int64) float64 { return reachProbability(n, m, ratios) - sure }
	mean := 0.0
	for _, p := range ratios {
		mean += p / float64(len(ratios))
	}
	low, short := m-1, -sure // too few, and by how much of a probability
	high := max(m, int64(math.Min(MaxNeed, float64(m)/mean)))
	over := beyond(high)
	for over < 0 {
		if high >= MaxNeed {
			return 0, false
		}
		low, short = high, over
		high = min(MaxNeed, high+high/2+1)
		over = beyond(high)
	}
	// Regula falsi in the logarithm of the number, in which the probability is nearly straight. An end that stays is halved, and
	// every third step is in the middle, so that both ends close in (the Illinois method; M. Dowell and P. Jarratt, BIT 11 (1971)).
	for step := 1; high-low > 1; step++ {
		middle := low + (high-low)/2
		if step%3 > 0 && low > 0 {
			x, y := math.Log(float64(low)), math.Log(float64(high))
			middle = min(high-1, max(low+1, int64(math.Round(math.Exp(x-short*(y-x)/(over-short))))))
		}
		if d := beyond(middle); d >= 0 {
			high, over, short = middle, d, short/2
		} else {
			low, short, over = middle, d, over/2
		}
	}
	return high, true
}
