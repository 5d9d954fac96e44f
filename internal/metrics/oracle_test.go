package metrics_test

import (
	"math/big"
	"testing"
)

// The oracle computes the distribution function of Beta(k+½, m+½) with 200 bits from exact products and sums of positive
// terms. It shares no formula with the package, knows no logarithm of Γ, and is the source of the accuracy that the tests
// of Jeffreys claim.

const oracleBits = 200

func bigFloat(x float64) *big.Float { return new(big.Float).SetPrec(oracleBits).SetFloat64(x) }

func bigInt(x int64) *big.Float { return new(big.Float).SetPrec(oracleBits).SetInt64(x) }

func quo(x, y *big.Float) *big.Float { return new(big.Float).Quo(x, y) }

func mul(x, y *big.Float) *big.Float { return new(big.Float).Mul(x, y) }

func pow(x *big.Float, n int64) *big.Float {
	power := bigInt(1)
	for square := mul(x, bigInt(1)); n > 0; n >>= 1 {
		if n&1 == 1 {
			power.Mul(power, square)
		}
		square.Mul(square, square)
	}
	return power
}

// π: NIST Digital Library of Mathematical Functions, 3.12.1, there to 30 decimals; further ones from OEIS A000796.
func bigPi() *big.Float {
	pi, _, err := big.ParseFloat("3.14159265358979323846264338327950288419716939937510582097494459", 10, oracleBits, big.ToNearestEven)
	if err != nil {
		panic(err)
	}
	return pi
}

// centralBinomial returns C(2m, m)/4ᵐ as the product of (2i−1)/2i.
func centralBinomial(m int64) *big.Float {
	c := bigInt(1)
	for i := int64(1); i <= m; i++ {
		c.Mul(c, quo(bigInt(2*i-1), bigInt(2*i)))
	}
	return c
}

// centralBinomialSeries returns the same to 30 digits for m > 1000, where the product is long:
// exp(−1/8m + 1/192m³ − 1/640m⁵ + 17/14336m⁷ − …)/√(πm), the difference of the Stirling series of ln (2m)! and 2 ln m!.
func centralBinomialSeries(m int64) *big.Float {
	exponent := bigInt(0)
	for i, c := range [][2]int64{{-1, 8}, {1, 192}, {-1, 640}, {17, 14336}} {
		exponent.Add(exponent, quo(bigInt(c[0]), mul(bigInt(c[1]), pow(bigInt(m), int64(2*i+1)))))
	}
	exp, term := bigInt(1), bigInt(1)
	for i := int64(1); i < 20; i++ {
		term.Mul(term, quo(exponent, bigInt(i)))
		exp.Add(exp, term)
	}
	return exp.Quo(exp, new(big.Float).Sqrt(mul(bigPi(), bigInt(m))))
}

// betaFunction returns B(k+½, m+½) = π · C(2l, l)/4ˡ · Π (2i−1)/2(l+i) over i = 1…s, with s and l the smaller and the
// larger of k and m.
func betaFunction(k, m int64) *big.Float {
	s, l := min(k, m), max(k, m)
	above, below := bigInt(1), bigInt(1)
	for i := int64(1); i <= s; i++ {
		above.Mul(above, bigInt(2*i-1))
		below.Mul(below, bigInt(2*(l+i)))
	}
	c := centralBinomialSeries
	if l <= 1000 {
		c = centralBinomial
	}
	return mul(mul(bigPi(), c(l)), quo(above, below))
}

// belowShare returns the part of Beta(k+½, m+½) that lies below x; beta is betaFunction(k, m). For x ≤ ½ it is
// x^a·(1−x)^b/(a·B(a, b)) · Σ (a+b)_j/(a+1)_j · x^j (NIST Digital Library of Mathematical Functions, 8.17.8), above ½ what
// the mirrored distribution leaves.
func belowShare(k, m int64, x, beta *big.Float) *big.Float {
	rest := new(big.Float).Sub(bigInt(1), x)
	if x.Cmp(bigFloat(0.5)) > 0 {
		return rest.Sub(bigInt(1), belowShare(m, k, rest, beta))
	}
	sum, term := bigInt(0), bigInt(1)
	for j := int64(0); term.MantExp(nil) > sum.MantExp(nil)-oracleBits/2; j++ {
		sum.Add(sum, term)
		// (n+1+j)/(k+3/2+j)
		term.Mul(term, x)
		term.Mul(term, bigInt(2*(k+m+1+j)))
		term.Quo(term, bigInt(2*(k+j)+3))
	}
	front := mul(mul(pow(x, k), pow(rest, m)), new(big.Float).Sqrt(mul(x, rest)))
	front.Quo(front, mul(beta, bigFloat(float64(k)+0.5)))
	return front.Mul(front, sum)
}

func TestOracle(t *testing.T) {
	t.Run("the series continues the product", func(t *testing.T) {
		ratio, _ := quo(centralBinomial(1001), centralBinomialSeries(1001)).Float64()
		difference, _ := new(big.Float).Sub(quo(centralBinomial(1001), centralBinomialSeries(1001)), bigInt(1)).Float64()
		if ratio != 1 || difference > 1e-29 || difference < -1e-29 {
			t.Errorf("relative difference %g", difference)
		}
	})
	t.Run("B(3/2, 5/2) = π/16", func(t *testing.T) {
		got, _ := quo(betaFunction(1, 2), bigPi()).Float64()
		if got != 1./16 {
			t.Errorf("got π·%v", got)
		}
	})
	t.Run("the arcsine distribution has a third below a quarter", func(t *testing.T) {
		got, _ := belowShare(0, 0, bigFloat(0.25), betaFunction(0, 0)).Float64()
		if got != 1./3 {
			t.Errorf("got %v", got)
		}
	})
}
