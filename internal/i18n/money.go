package i18n

import "strings"

// scale is a unit in which a large amount is written short.
type scale struct {
	size float64
	word string
}

// scales are the units of a language, the largest first.
func scales(l Lang) []scale {
	switch l {
	case Vi:
		return []scale{{1e9, " tỷ"}, {1e6, " tr"}, {1e3, "k"}}
	case Zh:
		return []scale{{1e8, "亿"}, {1e4, "万"}}
	}
	return []scale{{1e9, "b"}, {1e6, "m"}, {1e3, "k"}}
}

// ShortMoney writes an amount of minor units with the given number of decimals in three digits or so, without its currency: 3.2b,
// 450m; 3,2 tỷ, 450 tr; 32亿.
func (p *Printer) ShortMoney(minor int64, decimals int) string {
	amount, sign := float64(minor), ""
	if minor < 0 {
		amount, sign = -amount, "-"
	}
	for range decimals {
		amount /= 10
	}
	for _, s := range scales(p.Lang) {
		const almost = 0.9995 // rounds to 1
		if x := amount / s.size; x >= almost {
			return sign + p.threeDigits(x) + s.word
		}
	}
	return sign + p.threeDigits(amount)
}

// threeDigits writes a number of at most three digits, or all those before the point.
func (p *Printer) threeDigits(x float64) string {
	digits := 2
	switch {
	case x >= 99.95:
		digits = 0
	case x >= 9.995:
		digits = 1
	}
	text := p.Decimal(x, digits)
	if digits > 0 {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".,")
	}
	return text
}
