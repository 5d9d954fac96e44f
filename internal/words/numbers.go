package words

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Dash stands where there is nothing to tell.
const Dash = "—"

// Count writes a count, a dash where it is unknown or does not apply.
func (w Words) Count(n *int64) string {
	if n == nil {
		return Dash
	}
	return w.Say.Int(*n)
}

// Percent writes a fraction as a percentage, in English with a space before its sign.
func (w Words) Percent(x float64, decimals int) string {
	sign := "%"
	if w.Say.Lang == i18n.En {
		sign = " %"
	}
	return w.percent(x, decimals) + sign
}

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

// Ratio writes a ratio and where it may lie, "" where that is not known. What is not quite nothing or all is not written as if it
// were, and the two ends differ.
func (w Words) Ratio(r metrics.Ratio) (value, interval string) {
	decimals, intervalDecimals := RatioDecimals(r.Value)
	if r.Count == 0 {
		decimals = 0
		_, intervalDecimals = RatioDecimals(r.High)
	}
	for decimals < mostDecimals && w.misleads(r.Value, decimals) {
		decimals++
	}
	if r.HasInterval {
		for intervalDecimals < mostDecimals &&
			(w.misleads(r.Low, intervalDecimals) || w.misleads(r.High, intervalDecimals) || w.percent(r.Low, intervalDecimals) == w.percent(r.High, intervalDecimals)) {
			intervalDecimals++
		}
		interval = w.percent(r.Low, intervalDecimals) + "–" + w.Percent(r.High, intervalDecimals)
	}
	return w.Percent(r.Value, decimals), interval
}

// mostDecimals bounds the decimals of a percentage: one in a hundred million people is met by nobody.
const mostDecimals = 6

// misleads reports that a share which is neither nothing nor all would be written as 0 % or 100 %.
func (w Words) misleads(x float64, decimals int) bool {
	text := w.percent(x, decimals)
	return x > 0 && text == w.percent(0, decimals) || x < 1 && text == w.percent(1, decimals)
}

// percent is Percent without the sign.
func (w Words) percent(x float64, decimals int) string { return w.Say.Decimal(x*100, decimals) }

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
