// Package phone reads and writes telephone numbers by the rules of libphonenumber, without its cost at start: the rules
// are a table made beforehand, which lies in the program as it is, and a pattern is compiled when a number needs it.
//
// Answers differ from those of the Go library that the table is made from in these points, each of which a test holds:
//
//   - A number with letters is refused; there they are the keys of a telephone (1800 FLOWERS).
//   - A number that counts more than 15 digits with its calling code has no E.164 form and is not valid.
//   - An Argentine mobile number is written nationally with its area code (011 15-2345-6789), as libphonenumber itself does;
//     the Go library puts a 9 in its place.
//   - Vietnamese mobile numbers of 11 digits become what they were renumbered to in 2018.
package phone

import (
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Number is a telephone number as it was understood.
type Number struct {
	// E164 is + with calling code and national number, at most 15 digits: what a number is stored and compared by. It is
	// "" when no number of its calling code has as many digits.
	E164 string
	// Region is the ISO 3166 code of the region of the number, "001" for calling codes that belong to none; "" when it is
	// not known.
	Region string
	// National is the number within its calling code: digits, without trunk prefix, with the leading zeros that belong to
	// it (Italy). "" when E164 is.
	National string
	// Extension is the digits to dial after the answer, "" for none. It is no part of the number.
	Extension string
	// Valid tells whether the number lies in a range that is given out. One that does not, but has an E164, may lie in a
	// range that was opened since the table was made.
	Valid bool
	// Raw is the number as it was typed, without the spaces around it.
	Raw string
}

// maxDigits is the length of the longest international number, without the + (ITU-T E.164, 6.1).
const maxDigits = 15

// Parse reads a number in any writing; one without calling code is of the region given ("VN"). A number of impossible
// length is no error: it is returned without E164, to be kept as it was typed. Letters, signs that no number has, and
// text without digits are *i18n.Error of wrong usage. Words before an extension are none: ext. 12, x12, máy lẻ 12, 分机 12.
func Parse(typed, defaultRegion string) (Number, error) {
	raw := strings.TrimSpace(typed)
	w, err := read(raw)
	if err != nil {
		return Number{}, err
	}
	n := Number{Raw: raw, Extension: w.extension}
	code, national, ok := w.resolve(regionNamed(strings.ToUpper(defaultRegion)))
	if !ok {
		return n, nil
	}
	national = renumbered(code, national)
	e164 := "+" + strconv.Itoa(code) + national
	if !mainRegion(code).possible(national) || len(e164) > 1+maxDigits {
		return n, nil
	}
	n.E164, n.National = e164, national
	if r := regionOf(code, national); r != nil {
		n.Region, n.Valid = r.name, r.valid(national)
	}
	return n, nil
}

// International writes the number for a reader anywhere: +84 888 234 488. A number without E164 stays as it was typed.
// Parse reads a valid number back as the same; of others it may take another zero for a trunk prefix.
func (n Number) International() string { return n.write("") }

// Local writes the number for a reader in a region: as it is dialled there (0888 234 488) where the calling code is the
// reader's own, else as International does.
func (n Number) Local(region string) string { return n.write(strings.ToUpper(region)) }

// Key is what the number is compared by, to find it again: E164, else its digits as they were typed. Two extensions of a
// switchboard are two people, so an extension is part of it: +842838221234x12.
func (n Number) Key() string {
	key := n.E164
	if key == "" {
		w, err := read(n.Raw)
		if err != nil {
			return ""
		}
		key = w.digits
	}
	if n.Extension != "" {
		key += "x" + n.Extension
	}
	return key
}

// Key is the Key of a number as it is typed; "" for what Parse refuses.
func Key(typed, region string) string {
	n, err := Parse(typed, region)
	if err != nil {
		return ""
	}
	return n.Key()
}

// write writes the number for a region, "" for the whole world.
func (n Number) write(reader string) string {
	code, national := split(strings.TrimPrefix(n.E164, "+"))
	if code == 0 {
		return n.Raw
	}
	main := mainRegion(code)
	home := regionNamed(reader)
	inside := home != nil && home.code == code
	var b strings.Builder
	if !inside {
		b.WriteString("+" + strconv.Itoa(code) + " ")
	}
	b.WriteString(main.write(national, inside))
	if n.Extension != "" {
		label := main.extension
		if label == "" {
			label = " ext. "
		}
		b.WriteString(label + n.Extension)
	}
	return b.String()
}

// usage makes the error of a number that cannot be read; typed is the last of its values.
func usage(s i18n.Sentence, args ...any) error {
	for i, a := range args {
		if text, ok := a.(string); ok {
			args[i] = shown(text)
		}
	}
	return i18n.Wrong(s, args...)
}
