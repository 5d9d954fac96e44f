package funnel

import (
	"slices"
	"strconv"
	"strings"
)

// Care is the after-sale care of a level: when to ask how it goes.
type Care struct {
	// After are days after the arrival at the level on which to check in once, rising.
	After []int
	// Every is the number of days without contact after which to check in, again and again; 0 for never.
	Every int
}

// MaxCareDays is the greatest number of days in a rule of care or a limit of idleness.
const MaxCareDays = 3650

// None reports whether the level has no care.
func (c Care) None() bool { return len(c.After) == 0 && c.Every == 0 }

// String returns 3,30 or every 30; "" for none.
func (c Care) String() string {
	if c.Every > 0 {
		return "every " + strconv.Itoa(c.Every)
	}
	var days []string
	for _, d := range c.After {
		days = append(days, strconv.Itoa(d))
	}
	return strings.Join(days, ",")
}

// ParseCare reads what String writes; false when it is not of that form.
func ParseCare(s string) (Care, bool) {
	var c Care
	if s == "" {
		return c, true
	}
	if n, ok := strings.CutPrefix(s, "every "); ok {
		days, err := strconv.Atoi(n)
		c.Every = days
		return c, err == nil && days >= 1 && days <= MaxCareDays
	}
	for part := range strings.SplitSeq(s, ",") {
		days, err := strconv.Atoi(part)
		if err != nil || days < 1 || days > MaxCareDays {
			return Care{}, false
		}
		c.After = append(c.After, days)
	}
	slices.Sort(c.After)
	c.After = slices.Compact(c.After)
	return c, true
}

// CheckIn is the check-in after the arrival that is due on a day: the number of days after which it was planned; false when none
// is. One is due from its day on until the next one is, the last for as long again as it waited; a touch on its day or later does
// it.
func (c Care) CheckIn(arrived Day, lastTouch *Day, today Day) (after int, due bool) {
	for i, days := range c.After {
		day, until := arrived+Day(days), arrived+Day(2*days)
		if i+1 < len(c.After) {
			until = arrived + Day(c.After[i+1])
		}
		if day <= today && today < until {
			return days, lastTouch == nil || *lastTouch < day
		}
	}
	return 0, false
}

// Horizon is the number of days after the arrival from which on no check-in is due any more.
func (c Care) Horizon() int {
	if len(c.After) == 0 {
		return 0
	}
	return 2 * c.After[len(c.After)-1]
}
