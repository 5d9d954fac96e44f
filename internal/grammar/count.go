package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Count reads a whole number of people, at most funnel.MaxCount in absolute value. Digits may be full-width, the minus
// sign may be the typographic one, and thousands may be grouped, in exact groups of three, by the sign of the language
// ("2,000" in English and Chinese, "2.000" in Vietnamese) or by a no-break space. The error says that there is no number
// (CountEmpty), that it is not a whole one (CountNotWhole), or that it is too large (CountTooLarge).
func Count(text string, lang i18n.Lang) (int64, error) {
	s := strings.TrimSpace(narrow(text))
	if s == "" {
		return 0, wrong(i18n.CountEmpty)
	}
	number, negative := strings.CutPrefix(s, "-")
	number, ok := ungroup(number, lang)
	if !ok {
		return 0, wrong(i18n.CountNotWhole, text)
	}
	var n int64
	for _, c := range number {
		n = n*10 + int64(c-'0')
		if n > funnel.MaxCount {
			return 0, wrong(i18n.CountTooLarge, text, int64(funnel.MaxCount))
		}
	}
	if negative {
		n = -n
	}
	return n, nil
}

// ungroup returns the digits of a whole number, without the signs that group them.
func ungroup(s string, lang i18n.Lang) (string, bool) {
	if digits(s) {
		return s, true
	}
	sign := ","
	if lang == i18n.Vi {
		sign = "."
	}
	for _, sep := range []string{sign, "\u00a0", "\u202f"} {
		if parts := strings.Split(s, sep); len(parts) > 1 && groups(parts) {
			return strings.Join(parts, ""), true
		}
	}
	return "", false
}
