package words

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Count writes a count, a dash where it is unknown or does not apply.
func (w Words) Count(n *int64) string {
	if n == nil {
		return "–"
	}
	return w.Say.Int(*n)
}

// Percent writes a fraction as a percentage.
func (w Words) Percent(x float64, decimals int) string { return w.Say.Decimal(x*100, decimals) + " %" }

// RatioDecimals is how many decimals of a percentage say something: more for the small ones, of which the interval takes
// one more.
func RatioDecimals(x float64) (value, interval int) {
	switch {
	case x < 0.01:
		return 2, 2
	case x < 0.1:
		return 1, 1
	}
	return 0, 1
}

// Ratio writes a ratio and where it may lie, "" where that is not known.
func (w Words) Ratio(r metrics.Ratio) (value, interval string) {
	decimals, intervalDecimals := RatioDecimals(r.Value)
	if r.Count == 0 {
		decimals = 0
		_, intervalDecimals = RatioDecimals(r.High)
	}
	if r.HasInterval {
		interval = w.Say.Decimal(r.Low*100, intervalDecimals) + "–" + w.Percent(r.High, intervalDecimals)
	}
	return w.Percent(r.Value, decimals), interval
}

// PaceMark is the sign and the word of a pace, a hint of it without colour.
func PaceMark(p metrics.Pace) (mark string, word i18n.Sentence) {
	switch p {
	case metrics.Ahead:
		return "▲", i18n.PaceAhead
	case metrics.Behind:
		return "▼", i18n.PaceBehind
	}
	return "●", i18n.PaceOn
}
