package metrics

import "sync"

// legendre holds the positive nodes of the ten-point Gauss–Legendre rule on −1..1 and their weights: M. Abramowitz and
// I. A. Stegun, Handbook of Mathematical Functions (1964), table 25.4.
var legendre = [...]struct{ node, weight float64 }{
	{0.1488743389816312108848, 0.2955242247147528701739},
	{0.4333953941292471907993, 0.2692667193099963550912},
	{0.6794095682990244062343, 0.2190863625159820439955},
	{0.8650633666889845107321, 0.1494513491505805931458},
	{0.9739065285171717200780, 0.0666713443086881375936},
}

// integrate returns the integral of f over 0..length, in panels of ten points each. In panels of two and a half standard deviations it
// is right to the last bits for a normal distribution.
func integrate(length float64, panels int, f func(float64) float64) float64 {
	half := length / float64(2*panels)
	sum := 0.0
	for i := range panels {
		middle := half * float64(2*i+1)
		for _, l := range legendre {
			sum += l.weight * (f(middle-half*l.node) + f(middle+half*l.node))
		}
	}
	return half * sum
}

// order is the number of nodes of the rule.
const order = 2 * len(legendre)

// collocation is the rule with what it needs to integrate up to each of its nodes.
type collocation struct {
	nodes, weights [order]float64
	// upTo[j][l] is how much the value at node l adds to the integral from −1 to node j of the polynomial through the values at all nodes.
	upTo [order][order]float64
}

// collocate computes the collocation, once.
//
// Source: the expansion of that polynomial in Legendre's, whose integrals are (Pₙ₊₁ − Pₙ₋₁)/(2n+1): NIST Digital Library of
// Mathematical Functions, 18.9.6 and 18.17.1.
var collocate = sync.OnceValue(func() *collocation {
	c := &collocation{}
	for i, l := range legendre {
		c.nodes[len(legendre)-1-i], c.nodes[len(legendre)+i] = -l.node, l.node
		c.weights[len(legendre)-1-i], c.weights[len(legendre)+i] = l.weight, l.weight
	}
	var p [order][order + 1]float64 // Pₙ at each node
	for j, x := range c.nodes {
		p[j][0], p[j][1] = 1, x
		for n := 1; n < order; n++ {
			p[j][n+1] = (float64(2*n+1)*x*p[j][n] - float64(n)*p[j][n-1]) / float64(n+1)
		}
	}
	for j, x := range c.nodes {
		for l := range c.nodes {
			sum := (x + 1) / 2
			for n := 1; n < order; n++ {
				sum += p[l][n] * (p[j][n+1] - p[j][n-1]) / 2
			}
			c.upTo[j][l] = c.weights[l] * sum
		}
	}
	return c
})

// integrateNested returns the integral from a to b of f(φ) times the integral of g from a to φ, and those of f and of g alone. Within a panel g
// is integrated as the polynomial through its values at the nodes.
func integrateNested(a, b float64, panels int, f, g func(float64) float64) (nested, ofF, ofG float64) {
	c := collocate()
	half := (b - a) / float64(2*panels)
	for i := range panels {
		middle := a + half*float64(2*i+1)
		var values [order]float64
		for j, x := range c.nodes {
			values[j] = g(middle + half*x)
		}
		panel := 0.0
		for j, x := range c.nodes {
			inside := 0.0
			for l, v := range values {
				inside += c.upTo[j][l] * v
			}
			value := half * c.weights[j] * f(middle+half*x)
			nested += value * (ofG + half*inside)
			ofF += value
			panel += c.weights[j] * values[j]
		}
		ofG += half * panel
	}
	return nested, ofF, ofG
}
