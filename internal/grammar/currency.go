package grammar

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// bareAmount is an amount without the marks of a currency, and the currencies that each of the marks can stand for.
type bareAmount struct {
	amount string
	marks  []string // codes, with a space between them
}

// otherThan reports whether a mark stands for other currencies only.
func (b bareAmount) otherThan(code string) bool {
	return slices.ContainsFunc(b.marks, func(codes string) bool {
		return !slices.Contains(strings.Fields(codes), code)
	})
}

// unmarked returns the ways in which s is an amount, with marks of a currency taken off neither end, one, or both.
func unmarked(s string) []bareAmount {
	ways := []bareAmount{{amount: s}}
	sign, unsigned := "", s
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, unsigned = "-", strings.TrimSpace(rest)
	}
	end, endCodes := longestMark(unsigned, strings.HasSuffix)
	front, frontCodes := longestMark(unsigned, strings.HasPrefix)
	if end != "" {
		rest := strings.TrimSpace(strings.TrimSuffix(unsigned, end))
		ways = append(ways, bareAmount{sign + rest, []string{endCodes}})
	}
	if front != "" {
		rest := strings.TrimSpace(strings.TrimPrefix(unsigned, front))
		ways = append(ways, bareAmount{sign + rest, []string{frontCodes}})
		if end != "" {
			rest = strings.TrimSpace(strings.TrimSuffix(rest, end))
			ways = append(ways, bareAmount{sign + rest, []string{frontCodes, endCodes}})
		}
	}
	return ways
}

// longestMark finds the longest mark of a currency that s has at one end, and the codes it can stand for.
func longestMark(s string, has func(s, mark string) bool) (mark, codes string) {
	consider := func(m, c string) {
		if len(m) > len(mark) && has(s, m) {
			mark, codes = m, c
		}
	}
	for _, c := range funnel.Currencies() {
		consider(strings.ToLower(c.Code), c.Code)
	}
	for _, m := range [...][2]string{
		{"₫", "VND"},
		{"d", "VND"},
		{"dong", "VND"},
		{"越南盾", "VND"},
		{"$", "USD AUD CAD HKD NZD SGD TWD"},
		{"us$", "USD"},
		{"do", "USD"},
		{"do la", "USD"},
		{"dollar", "USD"},
		{"dollars", "USD"},
		{"美元", "USD"},
		{"美金", "USD"},
		{"¥", "CNY JPY"},
		{"元", "CNY HKD TWD"},
		{"块", "CNY HKD TWD"},
		{"rmb", "CNY"},
		{"yuan", "CNY"},
		{"人民币", "CNY"},
		{"te", "CNY"},
		{"円", "JPY"},
		{"日元", "JPY"},
		{"yen", "JPY"},
		{"€", "EUR"},
		{"euro", "EUR"},
		{"euros", "EUR"},
		{"欧元", "EUR"},
		{"£", "GBP"},
		{"英镑", "GBP"},
		{"hk$", "HKD"},
		{"港币", "HKD"},
		{"s$", "SGD"},
		{"nt$", "TWD"},
		{"a$", "AUD"},
		{"₩", "KRW"},
		{"₹", "INR"},
		{"฿", "THB"},
		{"₱", "PHP"},
	} {
		consider(m[0], m[1])
	}
	return mark, codes
}
