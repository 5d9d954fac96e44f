package transfer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Line makes text from outside a text of one line: composed (NFC), white space collapsed, line breaks too. It returns how many control and
// invisible characters it took out, and marks beyond ten upon one letter; bytes that are no UTF-8 become U+FFFD.
func Line(text string) (string, int) {
	if plainLine(text) {
		return text, 0
	}
	return fitLine(text)
}

// fitLine is Line of a text that is not plain.
func fitLine(text string) (string, int) {
	text, removed := without(text, func(r rune) bool { return hidden(r) && !unicode.IsSpace(r) && !breaks(r) })
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || breaks(r) }), " ")
	text, marks := composed(text)
	return text, removed + marks
}

// Lines is Line for a text of several lines: line breaks are \n, tabs stay, and so does the joiner that emoji are made of. White space
// around the whole is dropped.
func Lines(text string) (string, int) {
	const joiner = '\u200d'
	text = lineBreaks.Replace(text)
	text, removed := without(text, func(r rune) bool { return hidden(r) && r != '\n' && r != '\t' && r != joiner })
	text, marks := composed(text)
	return strings.TrimSpace(text), removed + marks
}

// composed brings text into NFC. That takes some marks apart, so that there may be too many once more.
func composed(text string) (string, int) {
	return without(norm.NFC.String(text), func(rune) bool { return false })
}

// lineBreaks turns every way to end a line into \n.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n", "\f", "\n")

// breaks reports whether a rune ends a line or a paragraph.
func breaks(r rune) bool { return r == '\u2028' || r == '\u2029' }

// plainLine reports whether text is plainly a line with nothing to be changed: printable ASCII, Latin letters as Vietnamese has them and
// Chinese characters, each of which is composed by itself, with no white space to be collapsed.
func plainLine(text string) bool {
	before := ' '
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
			if r == ' ' && before == ' ' {
				return false
			}
		case r >= '\u00c0' && r <= '\u024f', r >= '\u1e00' && r <= '\u1eff', r >= '\u4e00' && r <= '\u9fff':
		default:
			return false
		}
		before = r
	}
	return before != ' ' || text == ""
}

// maxMarks is how many marks one letter keeps. No language has as many; and from 30 on, of which a mark may be two, NFC puts an invisible
// character in between (Unicode Standard Annex 15, 13).
const maxMarks = 10

// without drops runes, and marks beyond maxMarks upon one letter, and counts them; what is no UTF-8 becomes U+FFFD.
func without(text string, drop func(rune) bool) (string, int) {
	removed, marks := 0, 0
	text = strings.Map(func(r rune) rune {
		switch {
		case drop(r):
			removed++
			return -1
		case r < utf8.RuneSelf || !unicode.Is(unicode.M, r):
			marks = 0
		default:
			if marks++; marks > maxMarks {
				removed++
				return -1
			}
		}
		return r
	}, text)
	return text, removed
}

// hidden reports whether a rune is a control, changes the direction of text, or cannot be seen though it is no white space: what a card
// takes in no field.
func hidden(r rune) bool {
	const brailleBlank = '\u2800'
	if r >= ' ' && r < 0x7f {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point) || r == brailleBlank
}

// maxShown is the greatest number of characters of a text from outside that an error repeats.
const maxShown = 40

// Shown returns text from outside as an error repeats it: on one line, at most 40 characters.
func Shown(text string) string {
	if len(text) > maxShown*utf8.UTFMax*2 { // before the whole of a long one is gone through
		text = text[:maxShown*utf8.UTFMax*2]
	}
	text, _ = Line(text)
	count := 0
	for i := range text {
		if count++; count > maxShown {
			return text[:i] + "…"
		}
	}
	return text
}
