package phone

import (
	"strconv"
	"strings"
)

// The rules are those of libphonenumber's PhoneNumberUtil (parseHelper, maybeExtractCountryCode,
// maybeStripNationalPrefixAndCarrierCode, testNumberLength, getNumberTypeHelper), version 9.

const (
	minNational = 2  // digits of the shortest national number
	maxNational = 17 // and of the longest, in Germany
	maxCode     = 3  // digits of the longest calling code
)

// resolve tells the calling code and the national number of what was typed in a region, nil for none; false when there
// is no way to tell.
func (w written) resolve(home *region) (code int, national string, ok bool) {
	code, national, ok = w.callingCode(home)
	if !ok {
		return 0, "", false
	}
	rules := home
	if code != 0 {
		rules = mainRegion(code)
	}
	if rules == nil || len(national) < minNational {
		return 0, "", false
	}
	inside, _ := rules.withoutPrefix(national)
	if rules.possible(inside) || rules.tooLong(inside) {
		national = inside
	}
	if len(national) < minNational || len(national) > maxNational {
		return 0, "", false
	}
	return rules.code, national, true
}

// callingCode parts the calling code from the rest. The code is 0 when there is none; it is no answer (false) when one
// was announced, and is none.
func (w written) callingCode(home *region) (code int, rest string, ok bool) {
	digits := w.digits
	announced := w.plus
	if !announced && home != nil {
		digits, announced = home.withoutAbroad(digits)
	}
	if announced {
		if code, rest := split(digits); code != 0 {
			return code, rest, true
		}
		if w.plus && home != nil { // +00 84 888 234 488
			code, rest, ok = written{digits: digits}.callingCode(home)
			return code, rest, ok && code != 0
		}
		return 0, "", false
	}
	if home != nil {
		if rest, ok := home.withoutCode(digits); ok {
			return home.code, rest, true
		}
	}
	return 0, digits, true
}

// split parts digits that begin with a calling code; 0 when they do not.
func split(digits string) (code int, national string) {
	for n := 1; n <= maxCode && n <= len(digits); n++ {
		code, err := strconv.Atoi(digits[:n])
		if err != nil || code == 0 {
			return 0, ""
		}
		if regionsOf(code) != nil {
			return code, digits[n:]
		}
	}
	return 0, ""
}

// withoutAbroad removes what is dialled in the region before a foreign calling code.
func (r *region) withoutAbroad(digits string) (string, bool) {
	if r.abroad == "" {
		return digits, false
	}
	match := start(r.abroad, digits)
	if match == nil {
		return digits, false
	}
	rest := digits[match[1]:]
	if strings.HasPrefix(rest, "0") { // no calling code does
		return digits, false
	}
	return rest, true
}

// withoutCode removes the region's own calling code where it was typed without a plus: where only the rest is a number of
// the region, or the whole is too long to be one.
func (r *region) withoutCode(digits string) (string, bool) {
	code := strconv.Itoa(r.code)
	if len(digits) < len(code) || digits[:len(code)] != code {
		return "", false
	}
	rest, _ := r.withoutPrefix(digits[len(code):])
	if !whole(r.general, digits) && whole(r.general, rest) || r.tooLong(digits) {
		return rest, true
	}
	return "", false
}

// withoutPrefix removes what is dialled before a national number, or changes it to what the number is from abroad, unless
// that made no number of one. It reports whether it did.
func (r *region) withoutPrefix(digits string) (string, bool) {
	if r.prefix == "" || digits == "" {
		return digits, false
	}
	match := start(r.prefix, digits)
	if match == nil {
		return digits, false
	}
	rest := digits[match[1]:]
	if r.transform != "" && match[len(match)-2] >= 0 {
		rest = expand(r.transform, digits, match) + rest
	}
	if whole(r.general, digits) && !whole(r.general, rest) {
		return digits, false
	}
	return rest, true
}

// possible reports whether numbers of the region may be as long.
func (r *region) possible(national string) bool { return r.lengths&bit(national) != 0 }

// tooLong reports whether every number of the region is shorter.
func (r *region) tooLong(national string) bool { return r.lengths < bit(national) }

// bit is the bit of lengths for a number.
func bit(national string) uint32 { return 1 << min(len(national), 31) }

// regionOf returns the region of a number; nil when none of those that share its calling code has it.
func regionOf(code int, national string) *region {
	shared := regionsOf(code)
	if len(shared) == 1 {
		return &regions[shared[0]]
	}
	for _, at := range shared {
		r := &regions[at]
		if r.leading != "" {
			if start(r.leading, national) != nil {
				return r
			}
		} else if r.valid(national) {
			return r
		}
	}
	return nil
}

// valid reports whether a number of the region is given out.
func (r *region) valid(national string) bool {
	if !r.possible(national) || !whole(r.general, national) {
		return false
	}
	for _, k := range r.kinds {
		if (k.lengths == 0 || k.lengths&bit(national) != 0) && whole(k.pattern, national) {
			return true
		}
	}
	return false
}

// write writes a number in the first format that fits: as it is dialled within the calling code, or after it.
func (r *region) write(national string, inside bool) string {
	for _, f := range r.formats {
		template := f.international
		if inside {
			template = f.national
		}
		if template == "" || f.leading != "" && start(f.leading, national) == nil {
			continue
		}
		if match := (anchored{f.pattern, true}).regexp().FindStringSubmatchIndex(national); match != nil {
			return expand(template, national, match)
		}
	}
	return national
}
