package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/fold"
)

// vietnamese is a Vietnamese name in its parts, each "" when it has none.
type vietnamese struct {
	family, middle, given string
	// rest is a form of address before the name (anh, chị) and what stands behind it: (Vinhomes), - Q7, 2.
	rest string
}

// maxWords is the greatest number of words of a Vietnamese name; what is longer is a company or a description.
const maxWords = 6

// readVietnamese takes a Vietnamese name apart. A name is Vietnamese when it begins with a common family name or a form of
// address and goes on, or when it has letters that no other language has; such a name may be one word.
func readVietnamese(name string) (v vietnamese, ok bool) {
	end := strings.IndexFunc(name, endsName)
	if i := strings.Index(name, " - "); i >= 0 && (end < 0 || i < end) {
		end = i
	}
	if end < 0 {
		end = len(name)
	}
	words := strings.Fields(name[:end])
	if len(words) == 0 || len(words) > maxWords {
		return vietnamese{}, false
	}
	v.rest = strings.TrimSpace(name[end:])
	first := fold.Text(words[0])
	addressed := len(words) > 1 && isAddress(first)
	family := len(words) > 1 && IsFamily(first)
	if !addressed && !family && !hasVietnameseLetter(name[:end]) {
		return vietnamese{}, false
	}
	if addressed {
		v.rest = strings.TrimSpace(words[0] + " " + v.rest)
		words = words[1:]
	}
	last := len(words) - 1
	v.given = words[last]
	if last > 0 {
		v.family, v.middle = words[0], strings.Join(words[1:last], " ")
	}
	return v, true
}

// endsName reports whether what follows is no part of the name.
func endsName(r rune) bool {
	return unicode.IsDigit(r) || strings.ContainsRune("()[]{}<>,;:/|+&–—", r)
}

// Marks of decomposed letters.
const (
	grave, acute, circumflex, tilde, breve, hook, horn, dotBelow = '\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323'
)

// hasVietnameseLetter reports whether text has a letter that only Vietnamese has, among the languages that people here are
// likely to be named in: đ, ơ, ư, one with a hook or a dot below, or â, ê, ô or ă with a tone.
func hasVietnameseLetter(text string) bool {
	var before rune
	for _, r := range norm.NFD.String(text) {
		switch r {
		case 'đ', 'Đ', hook, horn, dotBelow:
			return true
		case grave, acute, tilde:
			if before == circumflex || before == breve {
				return true
			}
		}
		before = r
	}
	return false
}

// isAddress reports whether a word, folded, is one by which Vietnamese people address each other: anh, chị, cô, chú…
func isAddress(word string) bool {
	switch word {
	case "anh", "chi", "co", "chu", "bac", "em", "ong", "ba", "cau", "di", "thay", "sep":
		return true
	}
	return false
}

// IsFamily reports whether a word, folded, is one of the family names of nearly all Vietnamese people.
func IsFamily(word string) bool {
	switch word {
	case "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly",
		"au", "bach", "cao", "chau", "chu", "cu", "dam", "dao", "dau", "diep", "dinh", "doan", "dong", "giang", "giap", "ha", "han",
		"hong", "hua", "huyen", "khong", "khuat", "khuc", "kieu", "la", "lai", "lam", "lo", "luc", "luong", "luu", "luyen", "mac",
		"mai", "nghiem", "ngoc", "nguy", "nham", "ninh", "nong", "phi", "phung", "phuong", "quach", "quan", "sam", "ta", "tang",
		"thach", "thai", "than", "thieu", "tieu", "to", "ton", "tong", "trang", "trieu", "trinh", "truong", "tu", "tuong", "ung",
		"uong", "vien", "vuong":
		return true
	}
	return false
}
