package grammar

import (
	"math/big"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// maxMoneyText is the length in bytes above which a text is no amount.
const maxMoneyText = 200

// Money reads an amount and returns it in minor units of cur, 0..funnel.MaxMoney:
//
//   - plain digits, grouped in threes or with decimals: 500000, 3.500.000, 3,500,000.50, 3 500 000
//   - with a factor: 500k, 500 nghìn, 3.2tr, 3,5 tỷ, 3m, 1.5b; 350万, 1.2亿, 3千, 3百万
//   - with what follows the factor: 3tr2, 3tr250, 2 tỷ rưỡi, 3万5; 3 tỷ 200 triệu, 1亿2000万
//   - with a sign or code of the currency before or after: $500, 500đ, 350万元, 20 usd
//
// A sign that stands once before exactly three digits groups when it is the grouping sign of the language ('.' in
// Vietnamese, ',' in English and Chinese) and points decimals when it is the other one. There is no rounding. The error
// says that text is empty (MoneyEmpty), that it cannot be read (MoneyUnreadable), that it is below zero (MoneyNegative),
// finer than the minor unit (MoneyDecimals), too large (MoneyTooLarge) or in another currency (MoneyOtherCurrency).
func Money(text string, cur funnel.Currency, lang i18n.Lang) (int64, error) {
	s := arabic(plain(text))
	if s == "" {
		return 0, wrong(i18n.MoneyEmpty)
	}
	if len(s) > maxMoneyText {
		return 0, wrong(i18n.MoneyUnreadable, text)
	}
	for _, bare := range unmarked(s) {
		unsigned, negative := strings.CutPrefix(bare.amount, "-")
		sum, ok := amount(strings.TrimSpace(unsigned), lang)
		switch {
		case !ok:
			continue
		case bare.otherThan(cur.Code):
			return 0, wrong(i18n.MoneyOtherCurrency, text, cur.Code)
		case negative:
			return 0, wrong(i18n.MoneyNegative, text)
		case sum.exp+cur.Decimals < 0:
			return 0, wrong(i18n.MoneyDecimals, text, cur.Code, int64(cur.Decimals))
		}
		minor := sum.times(cur.Decimals)
		if minor.Cmp(big.NewInt(funnel.MaxMoney)) > 0 {
			return 0, wrong(i18n.MoneyTooLarge, text, funnel.MaxMoney/cur.Unit(), cur.Code)
		}
		return minor.Int64(), nil
	}
	return 0, wrong(i18n.MoneyUnreadable, text)
}

// decimal is a number n × 10^exp.
type decimal struct {
	n   *big.Int
	exp int
}

// times returns the number × 10^places, which must be whole.
func (d decimal) times(places int) *big.Int {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.exp+places)), nil)
	return ten.Mul(ten, d.n)
}

func (d decimal) plus(e decimal) decimal {
	low := min(d.exp, e.exp)
	sum := d.times(-low)
	return decimal{sum.Add(sum, e.times(-low)), low}
}

// below reports whether the number is less than 10^exp.
func (d decimal) below(exp int) bool {
	low := min(d.exp, exp)
	return d.times(-low).Cmp(decimal{big.NewInt(1), exp}.times(-low)) < 0
}

// amount reads a number, or numbers with falling factors.
func amount(s string, lang i18n.Lang) (decimal, bool) {
	sum := decimal{new(big.Int), 0}
	last, tail := 0, tailNone
	for first := true; s != "" || first; first = false {
		glued := !strings.HasPrefix(s, " ")
		figure, rest := leading(s)
		whole, fraction, ok := numeral(figure, lang)
		if !ok {
			return decimal{}, false
		}
		n, _ := new(big.Int).SetString(whole+fraction, 10)
		part := decimal{n, -len(fraction)}
		exp, nextTail, rest := factor(rest)
		switch {
		case exp > 0:
			part.exp += exp
		case !first && tail.allows(figure, glued, last):
			part.exp = last - len(figure)
		case !first:
			return decimal{}, false
		}
		if !first && !part.below(last) || exp == 0 && rest != "" {
			return decimal{}, false
		}
		sum = sum.plus(part)
		if strings.TrimSpace(rest) == "ruoi" && nextTail == tailVietnamese && fraction == "" {
			return sum.plus(decimal{big.NewInt(5), exp - 1}), true
		}
		last, tail, s = exp, nextTail, rest
		if fraction != "" {
			tail = tailNone
		}
	}
	return sum, true
}

// leading cuts the figures, with the marks between them, from the front of s.
func leading(s string) (figure, rest string) {
	s = strings.TrimSpace(s)
	end := 0
	for end < len(s) && strings.IndexByte("0123456789., ", s[end]) >= 0 {
		end++
	}
	return strings.TrimSpace(s[:end]), s[end:]
}

// numeral splits a number that may be grouped and may have decimals into the digits before and after its point.
func numeral(s string, lang i18n.Lang) (whole, fraction string, ok bool) {
	if spaced := strings.Split(s, " "); len(spaced) > 1 {
		end := spaced[len(spaced)-1]
		if i := strings.IndexAny(end, ".,"); i >= 0 {
			spaced[len(spaced)-1], fraction = end[:i], end[i+1:]
			ok = digits(fraction) && len(fraction) != 3 && grouped(spaced)
			return strings.Join(spaced, ""), fraction, ok
		}
		return strings.Join(spaced, ""), "", grouped(spaced)
	}
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	mark := ","
	if dots > 0 {
		mark = "."
	}
	switch {
	case dots+commas == 0:
		return s, "", digits(s)
	case dots > 0 && commas > 0:
		i := strings.LastIndexAny(s, ".,")
		mark = strings.Trim(".,", s[i:i+1])
		parts := strings.Split(s[:i], mark)
		return strings.Join(parts, ""), s[i+1:], digits(s[i+1:]) && grouped(parts)
	case dots+commas > 1:
		parts := strings.Split(s, mark)
		return strings.Join(parts, ""), "", grouped(parts)
	}
	whole, fraction, _ = strings.Cut(s, mark)
	if !digits(whole) || !digits(fraction) {
		return "", "", false
	}
	if len(fraction) == 3 && (mark == ".") == (lang == i18n.Vi) && whole != "0" {
		return whole + fraction, "", grouped([]string{whole, fraction})
	}
	return whole, fraction, true
}

// grouped is groups of a number that does not begin with a zero, as no grouped number does.
func grouped(parts []string) bool { return groups(parts) && parts[0][0] != '0' }

// tail is the custom by which figures may follow a factor without one of their own.
type tail int

const (
	tailNone tail = iota
	tailVietnamese
	tailChinese
)

// allows reports whether a figure after a factor of 10^exp is a decimal fraction of it: 3tr2, 3tr250, 3 tỷ 200, 3万5. Where
// custom has two readings (3 tỷ 20, 1亿2000) it is not.
func (t tail) allows(figure string, glued bool, exp int) bool {
	if !digits(figure) {
		return false
	}
	n := len(figure)
	switch t {
	case tailVietnamese:
		return exp >= 3 && (n == 1 || n == 3 || glued && n == 2)
	case tailChinese:
		return n == 1 || n == 4 && exp == 4
	}
	return false
}

// factor cuts the words of a power of ten from the front of s, as triệu, k, 百万, nghìn tỷ. Without any exp is 0.
func factor(s string) (exp int, t tail, rest string) {
	last := 0
	for {
		word, after := firstWord(strings.TrimSpace(s))
		power, custom, chains := powerOfTen(word)
		if power <= last {
			return exp, t, s
		}
		exp, t, s, last = exp+power, custom, after, power
		if !chains {
			return exp, t, s
		}
	}
}

// firstWord cuts the Latin letters, or the one Chinese character, at the front of s.
func firstWord(s string) (word, rest string) {
	end := 0
	for i, r := range s {
		switch class := classOf(r); {
		case class == classHan && i == 0:
			return string(r), s[len(string(r)):]
		case class != classLatin:
			return s[:i], s[i:]
		}
		end = i + len(string(r))
	}
	return s[:end], s[end:]
}

// powerOfTen is the power that a word stands for, 0 for none; the custom of what may follow it; and whether it may stand
// before a greater one, as in 百万.
func powerOfTen(word string) (power int, t tail, chains bool) {
	switch word {
	case "k":
		return 3, tailVietnamese, false
	case "thousand":
		return 3, tailNone, false
	case "m", "mil", "million", "millions":
		return 6, tailNone, false
	case "b", "bn", "billion", "billions":
		return 9, tailNone, false
	case "w":
		return 4, tailNone, false
	case "chuc":
		return 1, tailNone, true
	case "tram":
		return 2, tailNone, true
	case "nghin", "ngan", "ng":
		return 3, tailVietnamese, true
	case "tr", "trieu":
		return 6, tailVietnamese, false
	case "ty", "ti":
		return 9, tailVietnamese, false
	case "十":
		return 1, tailNone, true
	case "百":
		return 2, tailChinese, true
	case "千":
		return 3, tailChinese, true
	case "万":
		return 4, tailChinese, true
	case "亿":
		return 8, tailChinese, false
	}
	return 0, tailNone, false
}
