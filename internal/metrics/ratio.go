package metrics

// fewBelow is the base below which a ratio rests on few people.
const fewBelow = 30

// Ratio is a conversion ratio, count of base, with its uncertainty.
type Ratio struct {
	Count, Base int64
	// Value is Count/Base, at least 0; above 1 when Count is above Base.
	Value float64
	// Low and High are the bounds of the 95 % Jeffreys interval, 0..1; both 0 without HasInterval.
	Low, High float64
	// HasInterval is false when Count is above Base, which no share of a whole can be.
	HasInterval bool
	// Few marks a ratio that says little: Base is below 30, or the interval is wider than Value.
	Few bool
}

// NewRatio returns the ratio count/base. It reports false when there is none: base ≤ 0 or count < 0.
func NewRatio(count, base int64) (Ratio, bool) {
	if base <= 0 || count < 0 {
		return Ratio{}, false
	}
	r := Ratio{Count: count, Base: base, Value: float64(count) / float64(base), Few: base < fewBelow}
	r.Low, r.High, r.HasInterval = Jeffreys(count, base)
	r.Few = r.Few || r.HasInterval && r.High-r.Low > r.Value
	return r, true
}
