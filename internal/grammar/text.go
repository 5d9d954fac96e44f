package grammar

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// narrow returns s with full-width forms, the ideographic space and the minus signs as their ASCII counterparts.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '−' || r == '﹣' {
			return '-'
		}
		return fold.Narrow(r)
	}, s)
}

// plain returns s in the form in which it is read: folded and narrow, simplified where a traditional character is at
// hand, every run of white space one space, none at the ends.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return simplified(r)
	}, narrow(fold.Text(s)))
	return strings.Join(strings.Fields(s), " ")
}

func simplified(r rune) rune {
	switch r {
	case '週':
		return '周'
	case '後':
		return '后'
	case '個':
		return '个'
	case '號':
		return '号'
	case '兩':
		return '两'
	case '萬':
		return '万'
	case '億':
		return '亿'
	case '點':
		return '点'
	case '這':
		return '这'
	case '禮':
		return '礼'
	case '時':
		return '时'
	case '鐘', '鍾':
		return '钟'
	case '￥':
		return '¥'
	}
	return r
}

// phrase returns the words of s, folded, with one space between them: "Walk-in" becomes "walk in".
func phrase(s string) string {
	return strings.Join(strings.FieldsFunc(plain(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// maxShown is the greatest number of characters of a typed value that an error repeats.
const maxShown = 40

// shown returns a typed value as an error repeats it: at most maxShown characters, those that cannot be seen escaped.
func shown(s string) string {
	var b strings.Builder
	n := 0
	for i, r := range s {
		piece := string(r)
		switch {
		case r == utf8.RuneError && s[i] != "\uFFFD"[0]:
			piece = fmt.Sprintf(`\x%02x`, s[i])
		case r == '　':
		case !unicode.IsPrint(r):
			piece = strings.Trim(fmt.Sprintf("%+q", r), "'")
		}
		if n += utf8.RuneCountInString(piece); n > maxShown {
			return b.String() + "…"
		}
		b.WriteString(piece)
	}
	return b.String()
}

// wrong is i18n.Wrong as an error, with every text argument made fit to be shown.
func wrong(s i18n.Sentence, args ...any) error {
	for i, a := range args {
		if text, ok := a.(string); ok {
			args[i] = shown(text)
		}
	}
	return i18n.Wrong(s, args...)
}

// digits reports whether s is made of ASCII digits and holds at least one.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// groups reports whether parts are the digits of one number grouped by thousands: one to three, then three each.
func groups(parts []string) bool {
	for i, p := range parts {
		if !digits(p) || len(p) > 3 || i > 0 && len(p) != 3 {
			return false
		}
	}
	return len(parts) > 0
}
