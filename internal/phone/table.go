package phone

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ../tools/mkphones table_generated.go

// region is what is known of the numbers of a region, or of a calling code that belongs to none. It leaves out of
// libphonenumber's metadata what decides no answer of this package: the trunk prefix by itself (the formats have it
// already), examples, carriers, area codes, and the descriptions of numbers that cannot be called.
type region struct {
	// name is its ISO 3166 code; nonGeographic when there is none.
	name string
	// code is its calling code.
	code int
	// general is the pattern of all its national numbers.
	general string
	// lengths has bit n set when a national number may have n digits. What is shorter, since it can only be called from
	// nearby, without its area code, is no number here.
	lengths uint32
	// abroad is the pattern of what is dialled before a foreign calling code.
	abroad string
	// prefix is the pattern of what is dialled before a national number, with carrier codes and the like.
	prefix string
	// transform is what prefix is replaced with, if its last group matched; "" when prefix is only removed.
	transform string
	// leading is the pattern of the first digits that tell the region from others of its calling code, if they do.
	leading string
	// extension is what is written before an extension; "" for the usual.
	extension string
	// kinds are its kinds of numbers: mobile, fixed lines, and the rest. A number that is of none is not valid.
	kinds []kind
	// formats are how its numbers are written, the first that fits. Only the main region of a calling code has them.
	formats []format
}

// kind is a kind of numbers: their pattern, and lengths as in region, 0 when they may be any of the region's.
type kind struct {
	pattern string
	lengths uint32
}

// format is a way to write numbers that match a pattern and begin with leading digits ("" for any): national, where $1 is
// the first group of the pattern, and international, "" when this is not a way to write a number abroad.
type format struct{ pattern, leading, national, international string }

// callingCode is a calling code with the places of its regions in the table, the main one first.
type callingCode struct {
	code    int
	regions []uint16
}

const nonGeographic = "001"

// regionNamed returns the region of an ISO 3166 code; nil when there is none.
func regionNamed(name string) *region {
	at, ok := slices.BinarySearchFunc(regions, name, func(r region, name string) int { return strings.Compare(r.name, name) })
	if !ok || name == nonGeographic {
		return nil
	}
	return &regions[at]
}

// regionsOf returns the places of the regions of a calling code; nil when there is no such code.
func regionsOf(code int) []uint16 {
	at, ok := slices.BinarySearchFunc(codes, code, func(c callingCode, code int) int { return cmp.Compare(c.code, code) })
	if !ok {
		return nil
	}
	return codes[at].regions
}

// mainRegion returns the region whose rules and formats hold for a whole calling code; nil when there is no such code.
func mainRegion(code int) *region {
	shared := regionsOf(code)
	if shared == nil {
		return nil
	}
	return &regions[shared[0]]
}

// patterns keeps what was compiled: a start of the program compiles nothing, and a number only what its region needs.
var patterns struct {
	sync.RWMutex
	compiled map[anchored]*regexp.Regexp
}

// anchored is a pattern that must match a whole number, or its beginning.
type anchored struct {
	pattern string
	whole   bool
}

func (a anchored) regexp() *regexp.Regexp {
	patterns.RLock()
	compiled := patterns.compiled[a]
	patterns.RUnlock()
	if compiled != nil {
		return compiled
	}
	source := `^(?:` + a.pattern + `)`
	if a.whole {
		source += `$`
	}
	compiled = regexp.MustCompile(source)
	patterns.Lock()
	defer patterns.Unlock()
	if patterns.compiled == nil {
		patterns.compiled = map[anchored]*regexp.Regexp{}
	}
	patterns.compiled[a] = compiled
	return compiled
}

// whole reports whether digits match a pattern from beginning to end.
func whole(pattern, digits string) bool { return anchored{pattern, true}.regexp().MatchString(digits) }

// start finds a pattern at the beginning of digits: the places of the match and of its groups, nil when there is none.
func start(pattern, digits string) []int {
	return anchored{pattern, false}.regexp().FindStringSubmatchIndex(digits)
}

// expand fills the groups of a match into a template, where $1 is the first of them.
func expand(template, digits string, match []int) string {
	var b strings.Builder
	for i := 0; i < len(template); i++ {
		if template[i] != '$' || i+1 == len(template) {
			b.WriteByte(template[i])
			continue
		}
		i++
		if at := 2 * int(template[i]-'0'); at+1 < len(match) && match[at] >= 0 {
			b.WriteString(digits[match[at]:match[at+1]])
		}
	}
	return b.String()
}
