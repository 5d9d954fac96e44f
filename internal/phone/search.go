package phone

import (
	"strconv"
	"strings"
)

// Part is what a piece of a number, typed to search, looks for among keys (Number.Key) without their plus. Any of it is
// enough.
type Part struct {
	// Starts are digits that a key begins with: the piece is the beginning of a number.
	Starts []string
	// Within is digits anywhere in a key; "" when the piece can only be a beginning.
	Within string
}

// Fragment reads a piece of a number as it is typed in a region; false when it is none: no digits, or letters. An
// extension is left out.
//
// A piece is looked for as it stands, anywhere: 888 234 finds +84888234488. One that begins with what is dialled before a
// national number may as well be the beginning of one: 0888 in Vietnam is 84888 at the start, and 0120, a range renumbered
// in 2018, also 8470. After a plus, or what is dialled before a calling code (00 84), the rest is a beginning, and that
// only.
func Fragment(typed, region string) (Part, bool) {
	w, err := read(strings.TrimSpace(typed))
	if err != nil {
		return Part{}, false
	}
	home := regionNamed(strings.ToUpper(region))
	if w.plus {
		return Part{Starts: beginnings(w.digits)}, true
	}
	if home == nil {
		return Part{Within: w.digits}, true
	}
	if abroad, ok := home.withoutAbroad(w.digits); ok && abroad != "" {
		return Part{Starts: beginnings(abroad)}, true
	}
	part := Part{Within: w.digits}
	code := strconv.Itoa(home.code)
	if inside, ok := home.withoutPrefix(w.digits); ok && inside != w.digits {
		part.Starts = beginnings(code + inside)
	} else if old := beginnings(w.digits); len(old) > 1 {
		part.Starts = old[1:]
	}
	return part, true
}

// beginnings are the digits of the beginning of an international number, and those of the number it was renumbered to.
func beginnings(digits string) []string {
	found := []string{digits}
	code, national := split(digits)
	if code == 0 {
		return found
	}
	if inside, ok := mainRegion(code).withoutPrefix(national); ok && inside != national { // +84 0888
		national = inside
		found = append(found, strconv.Itoa(code)+national)
	}
	if code == vietnam && len(national) >= 3 {
		if next := newPrefix(national[:3]); next != national[:3] {
			found = append(found, strconv.Itoa(code)+next+national[3:])
		}
	}
	return found
}

// Match reports whether a key is among what the part looks for.
func (p Part) Match(key string) bool {
	digits := strings.TrimPrefix(key, "+")
	for _, beginning := range p.Starts {
		if strings.HasPrefix(digits, beginning) {
			return true
		}
	}
	return p.Within != "" && strings.Contains(digits, p.Within)
}
