// Package fold reduces text to the form in which it is compared and searched: no case, no accents, no wide forms.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text returns s in lower case, decomposed, without combining marks, with đ as d and full-width forms as their ASCII
// counterparts: "Tiếp Cận" becomes "tiep can", "Đặng" becomes "dang", "１２" becomes "12". Han characters stay.
func Text(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case r == 'đ' || r == 'Đ':
			b.WriteByte('d')
		default:
			b.WriteRune(unicode.ToLower(Narrow(r)))
		}
	}
	return b.String()
}

// Narrow returns the ASCII counterpart of a full-width form or of the ideographic space, and any other rune unchanged.
func Narrow(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '　':
		return ' '
	}
	return r
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] >= 'A' && s[i] <= 'Z' {
			return false
		}
	}
	return true
}

// Lower returns s in lower case, composed, with full-width forms as their ASCII counterparts: what addresses are compared by.
func Lower(s string) string { return strings.ToLower(norm.NFC.String(strings.Map(Narrow, s))) }
