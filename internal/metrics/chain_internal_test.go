package metrics

import (
	"math"
	"math/big"
	"testing"
)

// The tail is checked against sums of exact rational terms.
func TestBinomialTail(t *testing.T) {
	for _, tc := range []struct {
		n, m int64
		p    *big.Rat
	}{
		{10, 1, big.NewRat(1, 10)},
		{10, 10, big.NewRat(1, 2)},
		{500, 7, big.NewRat(1, 100)},
		{41, 21, big.NewRat(1, 2)},
		{45, 21, big.NewRat(1, 2)},
		{45, 24, big.NewRat(1, 2)},
		{3000, 21, big.NewRat(1, 150)},
		{2000, 100, big.NewRat(1, 20)},
		{2000, 130, big.NewRat(1, 20)},
		{1200, 500, big.NewRat(2, 5)},
		{700, 690, big.NewRat(49, 50)},
		{700, 675, big.NewRat(49, 50)},
		{5000, 2500, big.NewRat(1, 2)},
		{5000, 2400, big.NewRat(1, 2)},
	} {
		p, _ := tc.p.Float64()
		want := exactBinomialTail(tc.n, tc.m, tc.p)
		if got := binomialTail(tc.n, tc.m, p); math.Abs(got-want) > 1e-5 {
			t.Errorf("P(X ≥ %d) of %d at %v: %.9f, want %.9f", tc.m, tc.n, tc.p, got, want)
		}
	}
	for _, tc := range []struct {
		n, m int64
		p    float64
		want float64
	}{
		{5, 0, 0.5, 1},
		{5, 6, 0.5, 0},
		{5, 1, 0, 0},
		{5, 5, 1, 1},
		{1e12, 50, 0.5, 1},
		{1e12, 1e6, 1e-30, 0},
		{1e12, 1e12 - 5, 0.5, 0},
		{1e12, 3, 1e-300, 0},
	} {
		if got := binomialTail(tc.n, tc.m, tc.p); got != tc.want {
			t.Errorf("P(X ≥ %d) of %d at %v: %v", tc.m, tc.n, tc.p, got)
		}
	}
}

// exactBinomialTail sums the terms with 400 bits, each from the one before it.
func exactBinomialTail(n, m int64, p *big.Rat) float64 {
	exact := func(x int64) *big.Float { return new(big.Float).SetPrec(400).SetInt64(x) }
	share, rest := exact(0).SetRat(p), exact(0).SetRat(new(big.Rat).Sub(big.NewRat(1, 1), p))
	odds := exact(0).Quo(share, rest)
	term, sum := exact(1), exact(0)
	for range n {
		term.Mul(term, rest)
	}
	for k := int64(0); k <= n; k++ {
		if k >= m {
			sum.Add(sum, term)
		}
		term.Mul(term, odds).Mul(term, exact(n-k)).Quo(term, exact(k+1))
	}
	result, _ := sum.Float64()
	return result
}

// Over one step the probability is that of the beta-binomial distribution, which is computed here term by term.
func TestOneStepIsBetaBinomial(t *testing.T) {
	for _, tc := range []struct{ k, n, people, wanted int64 }{
		{2, 5, 10, 3}, {0, 10, 40, 1}, {10, 10, 12, 12}, {5, 2200, 3000, 5}, {40, 100, 60, 20}, {3, 200, 900, 12}, {7, 35, 200, 60},
	} {
		chain := Chain{Links: []Link{{Count: tc.k, BaseCount: tc.n}}}
		got := reachProbability(tc.people, tc.wanted, chain.products()[0])
		want := betaBinomialTail(tc.people, tc.wanted, float64(tc.k)+0.5, float64(tc.n-tc.k)+0.5)
		if math.Abs(got-want) > 0.001 {
			t.Errorf("%+v: %.5f, want %.5f", tc, got, want)
		}
	}
}

func betaBinomialTail(n, m int64, a, b float64) float64 {
	lbeta := func(a, b float64) float64 {
		x, _ := math.Lgamma(a)
		y, _ := math.Lgamma(b)
		z, _ := math.Lgamma(a + b)
		return x + y - z
	}
	sum := 0.0
	for k := m; k <= n; k++ {
		choose := -math.Log(float64(n)+1) - lbeta(float64(n-k)+1, float64(k)+1)
		sum += math.Exp(choose + lbeta(float64(k)+a, float64(n-k)+b) - lbeta(a, b))
	}
	return sum
}

// Over several steps each is a beta-binomial of the one before, which exact sums give one after the other.
func TestStepsAreBetaBinomialsOfEachOther(t *testing.T) {
	const people = 120
	for _, links := range [][]Link{
		{{Count: 20, BaseCount: 50}, {Count: 12, BaseCount: 30}},
		{{Count: 90, BaseCount: 100}, {Count: 2, BaseCount: 3}, {Count: 40, BaseCount: 80}, {Count: 1, BaseCount: 1}},
		{{Count: 5, BaseCount: 2200}, {Count: 2, BaseCount: 5}, {Count: 1, BaseCount: 2}},
	} {
		passed := make([]float64, people+1) // how likely so many have come so far
		passed[people] = 1
		for _, l := range links {
			next := make([]float64, people+1)
			for n, likely := range passed {
				last := 0.0
				for x := n; x >= 0; x-- {
					atLeast := betaBinomialTail(int64(n), int64(x), float64(l.Count)+0.5, float64(l.BaseCount-l.Count)+0.5)
					next[x] += likely * (atLeast - last)
					last = atLeast
				}
			}
			passed = next
		}
		products := Chain{Links: links}.products()[0]
		want := 0.0
		for wanted := people; wanted > 0; wanted-- {
			want += passed[wanted]
			if got := reachProbability(people, int64(wanted), products); math.Abs(got-want) > 0.001 {
				t.Errorf("%v: at least %d with %.5f, want %.5f", links, wanted, got, want)
			}
		}
	}
}

// The need is the smallest number that is enough.
func TestNeedForIsTheSmallest(t *testing.T) {
	for _, links := range [][]Link{
		{{Count: 1, BaseCount: 1}},
		{{Count: 63, BaseCount: 535_100}},
		{{Count: 5, BaseCount: 2200}, {Count: 2, BaseCount: 5}, {Count: 1, BaseCount: 2}},
	} {
		products := Chain{Links: links}.products()[0]
		for _, m := range []int64{1, 2, 20, 21, 1000} {
			last := m
			for _, sure := range []float64{0.01, 0.5, 0.8, 0.95, 0.99} {
				n, ok := needFor(m, sure, products)
				if !ok || n < last || reachProbability(n, m, products) < sure || n > m && reachProbability(n-1, m, products) >= sure {
					t.Errorf("%v: %d people for %d at %v, %v", links, n, m, sure, ok)
				}
				last = n
			}
		}
	}
	if n, ok := needFor(1_000_000, 0.99, (Chain{Links: []Link{{Count: 1, BaseCount: 1_000_000_000}}}).products()[0]); ok {
		t.Errorf("%d people are within the bounds", n)
	}
}
