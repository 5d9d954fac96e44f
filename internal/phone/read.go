package phone

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// written is what stands in a typed number.
type written struct {
	digits    string // 0 to 9
	plus      bool   // before the digits
	extension string
}

// maxTyped is the greatest length of a number as it is typed, in bytes: libphonenumber's.
const maxTyped = 250

// read takes the digits out of a typed number.
func read(typed string) (written, error) {
	if len(typed) > maxTyped {
		return written{}, usage(i18n.PhoneTooLong, typed)
	}
	var w written
	var digits strings.Builder
	text := strings.TrimPrefix(fold.Text(typed), "tel:")
	for i, r := range text {
		d, isDigit := digit(r)
		switch {
		case isDigit:
			digits.WriteByte(d)
		case r == '+' && digits.Len() == 0:
			w.plus = true
		case separates(r):
		default:
			extension, ok := readExtension(text[i:])
			switch {
			case ok && digits.Len() > 0:
				w.extension = extension
				w.digits = digits.String()
				return w, nil
			case unicode.IsLetter(r):
				return written{}, usage(i18n.PhoneLetters, typed)
			}
			return written{}, usage(i18n.PhoneSign, string(r), typed)
		}
	}
	if digits.Len() == 0 {
		return written{}, usage(i18n.PhoneNoDigits, typed)
	}
	w.digits = digits.String()
	return w, nil
}

// digit returns the ASCII digit for one of the Latin, Arabic and Persian ones.
func digit(r rune) (byte, bool) {
	for _, zero := range [...]rune{'0', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return byte('0' + r - zero), true
		}
	}
	return 0, false
}

// separates reports whether r, folded, may stand between the digits of a number: blanks, dashes, dots, slashes, brackets,
// tildes, the mark for long vowels that Japanese keyboards give for a dash, and what cannot be seen, which address books
// put around a number to hold its direction.
func separates(r rune) bool {
	return strings.ContainsRune("\t.·/()[]~⁓∼−ー", r) || unicode.In(r, unicode.Zs, unicode.Pd, unicode.Cf)
}

// extensionWords are the words before an extension, folded.
func extensionWords() []string {
	return []string{
		"x", "#", "xt", "ext", "extn", "exten", "extension", "may le", "so may le", "noi bo", "分机", "分机号", "转", "内線",
		"доб", "anexo", "int",
	}
}

// maxExtension is the greatest number of digits of an extension: libphonenumber's.
const maxExtension = 20

// readExtension reads the rest of a number, folded, that begins with the word before an extension.
func readExtension(rest string) (string, bool) {
	at := strings.IndexFunc(rest, func(r rune) bool { _, ok := digit(r); return ok })
	if at < 0 || !slices.Contains(extensionWords(), strings.Join(strings.FieldsFunc(rest[:at], aroundWord), " ")) {
		return "", false
	}
	var digits strings.Builder
	for i, r := range rest[at:] {
		d, ok := digit(r)
		if !ok {
			rest = rest[at+i:]
			return digits.String(), digits.Len() <= maxExtension && strings.TrimFunc(rest, func(r rune) bool { return r == '#' || separates(r) }) == ""
		}
		digits.WriteByte(d)
	}
	return digits.String(), digits.Len() <= maxExtension
}

func aroundWord(r rune) bool { return separates(r) || strings.ContainsRune(":;=", r) }

// maxShown is the greatest number of characters of a typed number that an error repeats.
const maxShown = 40

// shown returns typed text as an error repeats it: at most maxShown characters, those that cannot be seen escaped.
func shown(typed string) string {
	var b strings.Builder
	count := 0
	for _, r := range typed {
		piece := string(r)
		if !unicode.IsPrint(r) && r != '\u3000' {
			piece = strings.Trim(fmt.Sprintf("%+q", r), "'")
		}
		if count += utf8.RuneCountInString(piece); count > maxShown {
			return b.String() + "…"
		}
		b.WriteString(piece)
	}
	return b.String()
}
