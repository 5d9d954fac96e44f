package words

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Within is how a period is called within a sentence, where Vietnamese writes months and years small.
func (w Words) Within(p funnel.Period) string {
	text := w.Span(p)
	if w.Say.Lang == i18n.Vi {
		r, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(r)) + text[size:]
	}
	return text
}

// People writes a number of people that are expected, tenths of few ones.
func (w Words) People(x float64) string { return w.Say.Decimal(x, PeopleDecimals(x)) }

// Gain writes with its sign how many people more are expected.
func (w Words) Gain(x float64) string { return w.SignedDecimal(x, PeopleDecimals(x)) }

// PeopleDecimals is how many decimals of a number of people that are expected say something.
func PeopleDecimals(x float64) int {
	if tenths := math.Round(math.Abs(x) * 10); tenths >= 100 || math.Mod(tenths, 10) == 0 {
		return 0
	}
	return 1
}

// SupposedShare is the ratio into a level, before and after where it changes.
func (w Words) SupposedShare(s metrics.Supposed) string {
	now, then := w.Share(s.NowRatio), w.Share(s.ThenRatio)
	if s.NowRatio != nil && s.ThenRatio != nil {
		// 10 % and 9.97 % are the same when both are written alike.
		if decimals, _ := RatioDecimals(*s.NowRatio); w.Percent(*s.NowRatio, decimals) == w.Percent(*s.ThenRatio, decimals) {
			return now
		}
	}
	if now == then {
		return now
	}
	return now + " → " + then
}

// ShownThen is what is expected, and where it may lie, with as many digits as that is known to: two of how far it may be off, and two at
// least.
func ShownThen(s metrics.Supposed) (then float64, low, high int64) {
	unit := UnitOf((s.High-s.Low)/2, 2)
	low, high = s.Low/unit*unit, (s.High+unit-1)/unit*unit
	switch {
	case math.Abs(s.Then-float64(s.Now)) < 1e-6*s.Then: // as they were, to the last digit
		return float64(s.Now), low, high
	case PeopleDecimals(s.Then) > 0:
		return s.Then, low, high
	}
	rounded := float64(min(unit, UnitOf(int64(s.Then), 2)))
	return math.Round(s.Then/rounded) * rounded, low, high
}

// UnitOf is the power of ten of which a number with so many digits is a multiple.
func UnitOf(n int64, digits int) int64 {
	most, unit := int64(math.Pow10(digits)), int64(1)
	for n/unit >= most {
		unit *= 10
	}
	return unit
}

// Lever is what a lever moves.
func (w Words) Lever(l metrics.Lever) string {
	if l.Volume {
		return w.Say.Say(i18n.EffectVolume, w.LevelOf(l.Level))
	}
	return w.LevelOf(l.Base) + " → " + w.LevelOf(l.Level)
}

// LeverFacts say what the tenth of a lever is, and what its best month was and would bring; x is what was observed.
func (w Words) LeverFacts(l metrics.Lever, x book.Observed) []string {
	if !l.Volume {
		facts := []string{w.Share(&l.Now) + " → " + w.Share(&l.Then)}
		if b := l.Best; b != nil {
			facts = append(facts, w.Say.Say(i18n.BestRatio, w.Within(b.Month), w.Share(&b.Value), b.Count, b.Base, w.Gain(b.Gain)))
		}
		return facts
	}
	days := float64(x.Workdays)
	if x.Workdays == 0 {
		return []string{w.People(l.Now) + " → " + w.People(l.Then)}
	}
	facts := []string{w.Say.Say(i18n.LeverPerWorkday, w.People(l.Now/days), w.People(l.Then/days))}
	if b := l.Best; b != nil {
		facts = append(facts, w.Say.Say(i18n.BestVolume, w.Within(b.Month), w.People(b.PerWorkday), w.Gain(b.Gain)))
	}
	return facts
}

// LeverAdvice says that a tenth of each lever brings the same, and which one matters for the people at top: the one whose own best month
// would bring most.
func (w Words) LeverAdvice(levers []metrics.Lever, top funnel.Level) string {
	var best *metrics.Lever
	alike := i18n.LeversAlike
	for i, l := range levers {
		if l.Gain < levers[0].Gain*(1-1e-9) { // the first brings the most
			alike = i18n.LeversAlikeBut
		}
		if l.Best != nil && (best == nil || l.Best.Gain > best.Best.Gain) {
			best = &levers[i]
		}
	}
	same := w.Say.Say(alike)
	if best == nil {
		return w.Say.Say(i18n.LeversByChance, same)
	}
	return w.Say.Say(i18n.LeverMatters, same, w.Lever(*best), w.Within(best.Best.Month), w.Gain(best.Best.Gain), w.Level(top))
}
