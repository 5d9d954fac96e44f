package grammar

import (
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// SuppositionKind is how a supposition changes a number.
type SuppositionKind int

// The kinds. Times multiplies, Plus adds people per span, To is people per span, Ratio is a ratio itself and Points adds to a ratio, both in
// fractions of 1.
const (
	Times SuppositionKind = iota
	Plus
	To
	Ratio
	Points
)

// Supposition is one change of a funnel that is supposed.
type Supposition struct {
	Level, Channel string // keys; one of them is ""
	Kind           SuppositionKind
	Value          float64
	Per            funnel.Per // of Plus and To
}

// maxSupposed is the largest number of a supposition, and maxTimes the largest factor.
const (
	maxSupposed = 1_000_000_000
	maxTimes    = 1000
)

// Suppose reads KEY=CHANGE. For the first level of levels, which are the shown ones, and for a channel, CHANGE is x10 or ×0.5, +20% or
// -20%, +500/day, -500/day or 2000/day (or week, month, quarter, year), or 0; thousands are grouped as Count reads them. For any other
// level it changes the ratio into it: 60%, +5pp or -5pp, x1.2, +10%. The errors are those of Vocabulary.Either, SupposeUnreadable,
// SupposeRatio, SupposeVolume and SupposeTooLarge.
func Suppose(text string, levels []funnel.Level, v Vocabulary) (Supposition, error) {
	key, change, ok := strings.Cut(narrow(text), "=")
	if !ok || strings.TrimSpace(key) == "" || strings.TrimSpace(change) == "" {
		return Supposition{}, wrong(i18n.SupposeUnreadable, text)
	}
	m, err := v.Either(key)
	if err != nil {
		return Supposition{}, err
	}
	s := Supposition{}
	volume := m.Channel != nil
	if m.Channel != nil {
		s.Channel = m.Channel.Key
	} else {
		s.Level = m.Level.Key
		volume = len(levels) > 0 && levels[0].Key == s.Level
	}
	if s.Kind, s.Value, s.Per, ok = supposed(strings.ReplaceAll(plain(change), " ", ""), volume, v.Lang); !ok {
		return Supposition{}, wrong(i18n.SupposeUnreadable, text)
	}
	switch {
	case s.Value > maxSupposed || s.Value < -maxSupposed || s.Kind == Times && s.Value > maxTimes:
		return Supposition{}, wrong(i18n.SupposeTooLarge, text)
	case volume && (s.Kind == Ratio || s.Kind == Points):
		return Supposition{}, wrong(i18n.SupposeVolume, text)
	case !volume && (s.Kind == Plus || s.Kind == To):
		return Supposition{}, wrong(i18n.SupposeRatio, text)
	case s.Kind == Ratio && s.Value > 1:
		return Supposition{}, wrong(i18n.SupposeAboveAll, text)
	}
	return s, nil
}

// supposed reads the change of a volume or a ratio.
func supposed(change string, volume bool, lang i18n.Lang) (kind SuppositionKind, value float64, per funnel.Per, ok bool) {
	for _, sign := range []string{"x", "×", "*"} {
		if rest, times := strings.CutPrefix(change, sign); times {
			value, ok = decimalOf(rest)
			return Times, value, "", ok && value >= 0
		}
	}
	relative := strings.HasPrefix(change, "+") || strings.HasPrefix(change, "-")
	for _, unit := range []string{"pp", "diem", "diemphantram", "个百分点", "百分点"} {
		if figure, points := strings.CutSuffix(change, unit); points {
			value, ok = decimalOf(figure)
			return Points, value / 100, "", ok && relative
		}
	}
	if figure, percent := strings.CutSuffix(change, "%"); percent {
		value, ok = decimalOf(figure)
		if relative {
			return Times, 1 + value/100, "", ok && value >= -100
		}
		return Ratio, value / 100, "", ok
	}
	figure, word, spanned := strings.Cut(change, "/")
	if value, ok = peopleOf(figure, lang); !ok {
		return 0, 0, "", false
	}
	if !spanned {
		// Nobody is nobody, whatever the span; any other bare number could mean several things.
		return Times, 0, "", volume && value == 0 && !relative
	}
	if per, ok = goalSpan(word); !ok {
		return 0, 0, "", false
	}
	if relative {
		return Plus, value, per, true
	}
	return To, value, per, true
}

// peopleOf reads a number of people with a sign, whose thousands may be grouped as the language does it.
func peopleOf(s string, lang i18n.Lang) (float64, bool) {
	unsigned, negative := strings.CutPrefix(s, "-")
	if !negative {
		unsigned = strings.TrimPrefix(s, "+")
	}
	whole, ok := ungroup(unsigned, lang)
	if !ok {
		return decimalOf(s)
	}
	if negative {
		whole = "-" + whole
	}
	return decimalOf(whole)
}

// decimalOf reads a number with a sign and a point or comma.
func decimalOf(s string) (float64, bool) {
	if strings.ContainsAny(s, "eExXpPiInN_") {
		return 0, false
	}
	if comma := strings.Replace(s, ",", ".", 1); !strings.Contains(s, ".") {
		s = comma
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}
