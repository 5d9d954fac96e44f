package grammar

import (
	"strings"
	"unicode"
)

// token is a number, a run of letters of one script, or a mark.
type token struct {
	text   string
	number bool
	n      int // of a number, at most maxNumber
}

// maxNumber is the greatest number of a date or a length; a greater one is read as this.
const maxNumber = 999_999

// lex splits plain text into tokens. Commas and white space only separate. Chinese numerals become numbers, and the words
// for "ago" and "ahead" at the end of a Chinese run stand for themselves.
func lex(s string) []token {
	runes := []rune(arabic(s))
	var tokens []token
	for i := 0; i < len(runes); {
		class := classOf(runes[i])
		end := i + 1
		for end < len(runes) && class != classMark && classOf(runes[end]) == class {
			end++
		}
		text := string(runes[i:end])
		switch class {
		case classDigit:
			tokens = append(tokens, token{text: text, number: true, n: number(text)})
		case classHan:
			tokens = append(tokens, hanTokens(text)...)
		case classLatin, classMark:
			if text != " " && text != "," {
				tokens = append(tokens, token{text: text})
			}
		}
		i = end
	}
	return tokens
}

type class int

const (
	classMark class = iota
	classDigit
	classLatin
	classHan
)

func classOf(r rune) class {
	switch {
	case r >= '0' && r <= '9':
		return classDigit
	case unicode.Is(unicode.Han, r):
		return classHan
	case unicode.IsLetter(r):
		return classLatin
	}
	return classMark
}

// number is the value of ASCII digits, at most maxNumber.
func number(s string) int {
	n := 0
	for i := range len(s) {
		if n = n*10 + int(s[i]-'0'); n > maxNumber {
			return maxNumber
		}
	}
	return n
}

// hanTokens splits 天前 and 周以后 into the unit and 前 or 后.
func hanTokens(s string) []token {
	for _, tail := range []string{"以前", "之前", "前", "以后", "之后", "后"} {
		if unit, ok := strings.CutSuffix(s, tail); ok && unit != "" {
			if strings.HasSuffix(tail, "前") {
				return []token{{text: unit}, {text: "前"}}
			}
			return []token{{text: unit}, {text: "后"}}
		}
	}
	return []token{{text: s}}
}

// arabic writes the Chinese numerals of s in digits (十一月 as 11月, 二〇二六 as 2026), except those that name a weekday.
func arabic(s string) string {
	if !strings.ContainsAny(s, hanNumerals) {
		return s
	}
	runes := []rune(s)
	var b strings.Builder
	for i := 0; i < len(runes); {
		end := i
		for end < len(runes) && strings.ContainsRune(hanNumerals, runes[end]) {
			end++
		}
		weekday := i > 0 && strings.ContainsRune("周期拜", runes[i-1])
		switch {
		case end == i:
			b.WriteRune(runes[i])
			i++
			continue
		case weekday:
			b.WriteString(string(runes[i:end]))
		default:
			b.WriteString(hanNumber(runes[i:end]))
		}
		i = end
	}
	return b.String()
}

const hanNumerals = "〇零一二三四五六七八九两十"

// hanNumber writes a numeral below a hundred (二十一, 十) or one spelled digit by digit (二〇二六) in ASCII digits. A numeral
// that is neither is left as it is.
func hanNumber(runes []rune) string {
	value := func(r rune) int {
		switch r {
		case '零':
			return 0
		case '两':
			return 2
		}
		for n, digit := range []rune("〇一二三四五六七八九") {
			if r == digit {
				return n
			}
		}
		return -1
	}
	ten := strings.Index(string(runes), "十") / len("十")
	if !strings.Contains(string(runes), "十") {
		out := make([]byte, len(runes))
		for i, r := range runes {
			out[i] = byte('0' + value(r))
		}
		return string(out)
	}
	if ten > 1 || len(runes) > ten+2 || len(runes) == ten+2 && value(runes[ten+1]) < 0 {
		return string(runes)
	}
	tens, ones := 1, 0
	if ten == 1 {
		tens = value(runes[0])
	}
	if len(runes) == ten+2 {
		ones = value(runes[ten+1])
	}
	return string([]byte{byte('0' + tens), byte('0' + ones)})
}

// captures holds what the capitals of a pattern stand for.
type captures ['Z']int

// match reports whether tokens read as one of the patterns, and what its capitals stand for. A pattern is a list of items:
//
//	Y  four digits, a year        T  two digits          #  any number, or the word of one up to ten
//	A B D M S  one or two digits  N  the name of a month, as its number
//	U  a unit of days, as unitDay…unitYear
//
// Any other item stands for itself.
func match(tokens []token, patterns ...string) (captures, string, bool) {
next:
	for _, pattern := range patterns {
		var c captures
		rest := pattern
		for _, t := range tokens {
			item, after, _ := strings.Cut(rest, " ")
			v, ok := t.as(item)
			if !ok {
				continue next
			}
			if item == "#" || item[0] >= 'A' && item[0] < 'Z' {
				c[item[0]] = v
			}
			rest = after
		}
		if rest == "" {
			return c, pattern, true
		}
	}
	return captures{}, "", false
}

func (t token) as(item string) (int, bool) {
	switch item {
	case "":
		return 0, false
	case "Y":
		return t.n, t.number && len(t.text) == 4
	case "T":
		return t.n, t.number && len(t.text) == 2
	case "A", "B", "D", "M", "S":
		return t.n, t.number && len(t.text) <= 2
	case "N":
		return monthName(t.text)
	case "U":
		return unit(t.text)
	case "#":
		if t.number {
			return t.n, true
		}
		return numberWord(t.text)
	}
	return 0, t.text == item
}

// The units of a length, the values of U.
const (
	unitDay = iota
	unitWeek
	unitMonth
	unitYear
)

func unit(word string) (int, bool) {
	switch word {
	case "d", "day", "days", "ngay", "hom", "天", "日":
		return unitDay, true
	case "w", "week", "weeks", "tuan", "周", "星期", "个星期", "礼拜", "个礼拜":
		return unitWeek, true
	case "m", "month", "months", "thang", "个月":
		return unitMonth, true
	case "y", "year", "years", "nam", "年":
		return unitYear, true
	}
	return 0, false
}

// monthName is the number of a month by its English name or the first three letters or more of it.
func monthName(word string) (int, bool) {
	if len(word) < 3 {
		return 0, false
	}
	for i, name := range []string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december",
	} {
		if strings.HasPrefix(name, word) {
			return i + 1, true
		}
	}
	return 0, false
}

// numberWord is the number that a word of English or Vietnamese (without accents) stands for, up to ten.
func numberWord(word string) (int, bool) {
	switch word {
	case "a", "an", "one", "mot":
		return 1, true
	case "two", "hai":
		return 2, true
	case "three", "ba":
		return 3, true
	case "four", "bon":
		return 4, true
	case "five", "nam":
		return 5, true
	case "six", "sau":
		return 6, true
	case "seven", "bay":
		return 7, true
	case "eight", "tam":
		return 8, true
	case "nine", "chin":
		return 9, true
	case "ten", "muoi":
		return 10, true
	}
	return 0, false
}
