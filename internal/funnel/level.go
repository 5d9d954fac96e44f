package funnel

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names is what a level or channel is called in each language of the program. An empty name means that it has none there.
type Names struct {
	En, Vi, Zh string
}

// In returns the name in the language with code lang ("en", "vi", "zh"); where there is none, any other that there is.
func (n Names) In(lang string) string {
	var first string
	switch lang {
	case "vi":
		first = n.Vi
	case "zh":
		first = n.Zh
	default:
		first = n.En
	}
	for _, name := range []string{first, n.En, n.Vi, n.Zh} {
		if name != "" {
			return name
		}
	}
	return ""
}

// With returns n with the name of one language replaced.
func (n Names) With(lang, name string) Names {
	switch lang {
	case "vi":
		n.Vi = name
	case "zh":
		n.Zh = name
	default:
		n.En = name
	}
	return n
}

// All lists the names that are not empty.
func (n Names) All() []string {
	var all []string
	for _, name := range []string{n.En, n.Vi, n.Zh} {
		if name != "" {
			all = append(all, name)
		}
	}
	return all
}

// Level is a step of the funnel, with a stable key and a name per language. Levels are ordered by Position; the first is
// the widest.
type Level struct {
	ID       int64 // number inside the book
	Key      string
	Names    Names
	Position int
	Hidden   bool
	// Crowd marks the level at which people are counted and never named.
	Crowd bool
	// Entry marks the level at which a new lead stands when nobody says otherwise.
	Entry bool
	// Qualifying marks the level that asks for need, authority and money.
	Qualifying bool
	// Buying marks the level to which a first deal moves a lead.
	Buying bool
	// Idle is the number of days without anything happening after which a lead at the level is stale; 0 for no limit.
	Idle int
	Care Care
}

// Channel is a way in which people are reached.
type Channel struct {
	ID       int64 // number inside the book
	Key      string
	Names    Names
	Position int
	Hidden   bool
}

// Visible returns the levels that are not hidden, in their order.
func Visible(levels []Level) []Level {
	shown := make([]Level, 0, len(levels))
	for _, l := range levels {
		if !l.Hidden {
			shown = append(shown, l)
		}
	}
	return shown
}

// ShortNames returns the name of each visible level in a language, by key, without the words with which most of them begin:
// "Khách hàng tiếp cận", "Khách hàng phát sinh"… become "Tiếp cận", "Phát sinh"…. No two become the same.
func ShortNames(levels []Level, lang string) map[string]string {
	shown := Visible(levels)
	prefix := commonBeginning(shown, lang)
	full, short := map[string]string{}, map[string]string{}
	distinct := map[string]bool{}
	for _, l := range shown {
		name := l.Names.In(lang)
		full[l.Key] = name
		if rest, ok := strings.CutPrefix(name, prefix+" "); ok && prefix != "" {
			name = capitalised(rest)
		}
		short[l.Key] = name
		distinct[name] = true
	}
	if len(distinct) < len(shown) {
		return full
	}
	return short
}

// commonBeginning is the longest run of words with which more than half of the names begin and go on; "" when there is
// none.
func commonBeginning(levels []Level, lang string) string {
	begins := map[string]int{}
	longest := ""
	for _, l := range levels {
		words := strings.Fields(l.Names.In(lang))
		for n := 1; n < len(words); n++ {
			beginning := strings.Join(words[:n], " ")
			begins[beginning]++
			if begins[beginning]*2 > len(levels) && len(beginning) > len(longest) {
				longest = beginning
			}
		}
	}
	return longest
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// MaxKeyLen is the greatest length of a key in bytes.
const MaxKeyLen = 32

// ValidKey reports whether s can be the key of a level or channel: a lower-case ASCII letter, then letters, digits, '-'
// or '_', at most MaxKeyLen of them. Such a key can never be read as a count, a flag or LEVEL/CHANNEL.
func ValidKey(s string) bool {
	if s == "" || len(s) > MaxKeyLen || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-', c == '_':
		default:
			return false
		}
	}
	return true
}
