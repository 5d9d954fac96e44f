package card

import (
	"strings"
	"unicode"
)

// Typed is a text of one line as it is typed or pasted, without the characters for which Name and the like refuse it: those that
// cannot be seen. White space stays.
func Typed(text string) string { return without(text, hidden) }

// TypedNote is Typed for what Note reads, which may hold the joiners of emoji.
func TypedNote(text string) string { return without(text, forbiddenInNote) }

func without(text string, refused func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if refused(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}
