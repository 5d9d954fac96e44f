package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// MaxDigits is the greatest number of digits of a Decimal: as many as every double holds.
const MaxDigits = 15

// Decimal reads a number, below zero too, grouped and with decimals by the rules of Money: 12, -3.5, 1,250.75, 1.250,75. It returns the
// number in plain digits with a point and nothing superfluous: -1250.75, 0.5, 3. The error says that it cannot be read
// (NumberUnreadable) or has more than MaxDigits digits (NumberTooLong).
func Decimal(text string, lang i18n.Lang) (string, error) {
	s := arabic(plain(text))
	unsigned, negative := strings.CutPrefix(s, "-")
	whole, fraction, ok := numeral(strings.TrimSpace(unsigned), lang)
	if !ok || len(s) > maxMoneyText {
		return "", wrong(i18n.NumberUnreadable, text)
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	switch {
	case len(whole)+len(fraction) > MaxDigits:
		return "", wrong(i18n.NumberTooLong, text, int64(MaxDigits))
	case whole == "" && fraction == "":
		return "0", nil
	case whole == "":
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if negative {
		whole = "-" + whole
	}
	return whole, nil
}
