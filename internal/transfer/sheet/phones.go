package sheet

import (
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/phone"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// minSubscriber is the least number of digits of a piece that is taken for a number of its own.
const minSubscriber = 7

// splitPhones cuts a cell into the numbers that stand in it: at Google's " ::: " and at line breaks always; at semicolons, commas,
// slashes and bars where every piece has the digits of a number, for 028/3822 1234 is one.
func splitPhones(text string) []string {
	var found []string
	for _, piece := range strings.FieldsFunc(strings.ReplaceAll(text, ":::", "\n"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		found = append(found, splitWhere(piece, ";；,，、|/", func(part string) bool { return countDigits(part) >= minSubscriber })...)
	}
	return found
}

// splitWhere cuts text at signs, if all the pieces that are not empty are fit.
func splitWhere(text, signs string, fit func(string) bool) []string {
	var pieces []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if !fit(part) {
			return []string{strings.TrimSpace(text)}
		}
		pieces = append(pieces, part)
	}
	return pieces
}

func countDigits(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// labelled parts a number from words before or behind it, which are its label then: "Mẹ: 0912 345 678", "0912 345 678 (Zalo)". What is a
// number with its extension stays whole.
func labelled(text, region string) (number, label string) {
	if _, err := phone.Parse(text, region); err == nil {
		return text, ""
	}
	isDigit := func(r rune) bool { d := fold.Narrow(r); return d >= '0' && d <= '9' }
	from := strings.IndexFunc(text, func(r rune) bool { return isDigit(r) || r == '+' || r == '＋' || r == '(' })
	to := strings.LastIndexFunc(text, isDigit)
	if from < 0 || to < from {
		return text, ""
	}
	to += len(string([]rune(text[to:])[0]))
	number = strings.TrimLeft(text[from:to], "(")
	if strings.Contains(number, ")") {
		number = text[from:to]
	}
	if _, err := phone.Parse(number, region); err != nil || countDigits(number) < minSubscriber {
		return text, ""
	}
	trim := func(s string) string { return strings.Trim(s, " \t:-–()[]（）：.,") }
	return strings.TrimSpace(number), strings.TrimSpace(trim(text[:from]) + " " + trim(text[to:]))
}

// lossyZeros is how many zeros at the end of a number show that a spreadsheet has rounded it: it shows six digits of a long one.
const lossyZeros = 6

// minAbroad is the least number of digits of a number that may have lost the + of its calling code: shorter ones are those of a town.
const minAbroad = 10

// repaired undoes what a spreadsheet does to a number: .0 behind it, an exponent, the lost + of its calling code, the lost 0 in front. What cannot be told for certain is returned as it is, with the reason; lost
// reports that digits are gone for good.
func repaired(text, region string, rounded bool) (number string, lost bool, why *i18n.Error) {
	digits, exact := plainDigits(text)
	if digits == "" {
		return text, false, nil
	}
	if !exact || len(digits) > 15 {
		return text, true, i18n.Failed(i18n.SheetPhoneLost, transfer.Shown(text))
	}
	if digits[0] == '0' {
		return digits, false, nil
	}
	if rounded && len(digits) >= 9 && strings.HasSuffix(digits, strings.Repeat("0", lossyZeros)) {
		return text, true, i18n.Failed(i18n.SheetPhoneLost, transfer.Shown(text))
	}
	as := func(s string) string {
		if n, err := phone.Parse(s, region); err == nil && n.Valid {
			return n.E164
		}
		return ""
	}
	if here := as(digits); here != "" {
		// Only where such a number is dialled with a 0: Chinese mobile numbers are not.
		if n, err := phone.Parse(digits, region); err == nil && as("0"+digits) == here && strings.HasPrefix(n.Local(region), "0") {
			digits = "0" + digits
		}
		return digits, false, nil
	}
	inside, abroad := as("0"+digits), ""
	if len(digits) >= minAbroad {
		abroad = as("+" + digits)
	}
	switch {
	case inside != "" && abroad != "" && inside != abroad:
		return digits, false, i18n.Failed(i18n.SheetPhoneUnsure, transfer.Shown(text), inside, abroad)
	case inside != "":
		return "0" + digits, false, nil
	case abroad != "":
		return abroad, false, i18n.Failed(i18n.SheetPhonePlus, transfer.Shown(text), abroad)
	}
	return digits, false, nil
}

// plainDigits reads a number as spreadsheets write it: 84912345678, 912345678.0, 8.4912345678E+10. It returns its digits, and whether they
// are all of them: an exponent that asks for more digits than there are says that the rest is lost. "" when text is written otherwise.
func plainDigits(text string) (digits string, exact bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	mantissa, exponent, scientific := strings.Cut(text, "e")
	whole, fraction, _ := strings.Cut(strings.Replace(mantissa, ",", ".", 1), ".")
	if !onlyDigits(whole) || fraction != "" && !onlyDigits(fraction) {
		return "", false
	}
	if !scientific {
		if strings.Contains(mantissa, ",") || strings.Trim(fraction, "0") != "" {
			return "", false
		}
		return whole, true
	}
	exponent = strings.TrimPrefix(exponent, "+")
	if !onlyDigits(exponent) || len(exponent) > 2 || len(whole) != 1 {
		return "", false
	}
	places := 0
	for i := range len(exponent) {
		places = places*10 + int(exponent[i]-'0')
	}
	fraction = strings.TrimRight(fraction, "0")
	return whole + fraction, len(fraction) == places
}

func onlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// splitEmails cuts a cell into the addresses that stand in it, each without the name that mail programs write in front.
func splitEmails(text string) []string {
	text = strings.ReplaceAll(text, ":::", "\n")
	var found []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(";；,，、\n\r\t", r) }) {
		if open, end := strings.LastIndexByte(part, '<'), strings.LastIndexByte(part, '>'); open >= 0 && end > open {
			part = part[open+1 : end]
		}
		words := strings.Fields(strings.TrimSpace(part))
		if len(words) > 1 && strings.Count(part, "@") != len(words) {
			words = []string{strings.Join(words, " ")}
		}
		for _, w := range words {
			found = append(found, strings.TrimPrefix(w, "mailto:"))
		}
	}
	return found
}
