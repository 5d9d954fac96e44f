package metrics

import "slices"

// Concentration says how unevenly revenue is spread over customers.
type Concentration struct {
	Customers int
	Revenue   float64 // of all, in minor units, above 0
	// Top20 is the share of revenue, 0.2..1, of the 20 % of customers who brought most. Where a fifth of them is no whole number, the last
	// one counts with the part that is missing: of seven customers the best one and 0.4 of the second.
	Top20 float64
	// Gini is Gini's coefficient: 0 when all bring the same, (n−1)/n when one of n brings everything.
	Gini float64
	// Lorenz is Lorenz's curve: at i the share of revenue of the i % of customers who brought least, from 0 at 0 to 1 at 100, between two
	// customers a straight line.
	Lorenz [101]float64
}

// NewConcentration describes the revenues of customers, in minor units, in any order. Who brought less than nothing, by more refunds than
// purchases, counts as a customer who brought nothing: a share of a whole cannot be negative. It reports false when nobody brought
// anything.
//
// Gini's coefficient is that of a whole population, Σᵢ(2i−n−1)xᵢ/(nΣx) with x₁ ≤ … ≤ xₙ: twice the area between the curve and the diagonal.
//
// Sources: M. O. Lorenz, Methods of Measuring the Concentration of Wealth, Publications of the American Statistical Association 9 (1905),
// 209–219; C. Damgaard and J. Weiner, Describing Inequality in Plant Size or Fecundity, Ecology 81 (2000), 1139–1142, equation 1.
func NewConcentration(revenues []int64) (Concentration, bool) {
	rising := slices.Clone(revenues)
	slices.Sort(rising)
	n := len(rising)
	below := make([]float64, n+1) // the revenue of the first so many
	weighted := 0.0
	for i, revenue := range rising {
		x := float64(max(0, revenue))
		below[i+1] = below[i] + x
		weighted += float64(2*(i+1)-n-1) * x
	}
	total := below[n]
	if total == 0 {
		return Concentration{}, false
	}
	c := Concentration{Customers: n, Revenue: total, Gini: max(0, weighted/(float64(n)*total))}
	for i := range c.Lorenz {
		whole, part := i*n/100, float64(i*n%100)/100
		c.Lorenz[i] = below[whole] / total
		if part > 0 {
			c.Lorenz[i] += part * (below[whole+1] - below[whole]) / total
		}
	}
	c.Top20 = 1 - c.Lorenz[80]
	return c, true
}
