package transfer

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/names"
)

// Name is the name of a person in its parts, each "" when it has none, as address books and spreadsheets keep it.
type Name struct {
	Prefix, Family, Middle, Given, Suffix string
	// Shown is the name as a whole, as the file shows it.
	Shown string
}

// Join returns the name in the order in which its language writes it: the family name first and without spaces in Chinese, Japanese and
// Korean characters, family, middle and given name in Vietnamese, else given name first.
//
// The name as a whole is taken where the file has one, for it is what the person with the address book knows, and its parts are often cut
// wrongly. Only when it says no more than the parts, in an order that begins with no family name where the parts do, it is put right:
// phones that are set to English show Nguyễn, Văn An as Văn An Nguyễn.
func (n Name) Join() string { return norm.NFC.String(n.join()) }

func (n Name) join() string {
	all := words(n.Prefix, n.Family, n.Middle, n.Given, n.Suffix)
	core := words(n.Family, n.Middle, n.Given)
	shown, familyFirst := words(n.Shown), strings.Join(all, " ")
	ideographic := len(core) > 0 && !slices.ContainsFunc(core, func(w string) bool { return !eastAsian(w) })
	if ideographic {
		familyFirst = strings.Join(words(n.Prefix, strings.Join(core, "")+strings.Join(suffix(n.Suffix), "")), " ")
	}
	plain := strings.Join(shown, " ")
	if len(shown) == 0 {
		plain = strings.Join(words(n.Prefix, n.Given, n.Middle, n.Family, n.Suffix), " ")
	}
	switch {
	case len(core) == 0 && len(shown) == 0:
		return familyFirst
	case plain == familyFirst || len(words(n.Family)) == 0 || len(words(n.Given)) == 0 || len(familyFirst) > longestName:
		return plain
	case len(shown) > 0 && !slices.Equal(letters(shown), letters(all)):
		return plain
	case ideographic && len(shown) == 1:
		return plain
	case ideographic || names.IsFamily(fold.Text(core[0])) && (len(shown) == 0 || !names.IsFamily(fold.Text(firstOf(shown, n.Prefix)))):
		return familyFirst
	}
	return plain
}

// longestName is the length in bytes beyond which parts are no name of a person, and are left in the order in which they are shown.
const longestName = 500

// suffix returns the words behind a name: in East Asian characters they stand without a space, others with one before them.
func suffix(text string) []string {
	list := words(text)
	for i, w := range list {
		if !eastAsian(w) {
			list[i] = " " + w
		}
	}
	return list
}

// words are those of all texts.
func words(texts ...string) []string {
	var list []string
	for _, t := range texts {
		list = append(list, strings.Fields(t)...)
	}
	return list
}

// firstOf is the first word of a shown name behind its prefix.
func firstOf(shown []string, prefix string) string {
	for _, p := range words(prefix) {
		if len(shown) > 1 && shown[0] == p {
			shown = shown[1:]
		}
	}
	return shown[0]
}

// letters are words in an order that does not depend on theirs; East Asian ones, which may be cut in other places, letter by letter.
func letters(list []string) []string {
	var parts []string
	for _, w := range list {
		w = fold.Text(w)
		if !eastAsian(w) {
			parts = append(parts, w)
			continue
		}
		for _, r := range w {
			parts = append(parts, string(r))
		}
	}
	slices.Sort(parts)
	return parts
}

// eastAsian reports whether a word is written in Chinese, Japanese or Korean characters alone.
func eastAsian(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) && r != '·' && r != '・' && r != 'ー'
	})
}

// Ideographic reports whether text has Chinese characters, so that what is larger is written first in it.
func Ideographic(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
