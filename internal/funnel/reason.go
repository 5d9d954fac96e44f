package funnel

import "maps"

// AskAgain says, by reason, how many days after a refusal a person may be asked once more; 0 is never. The agent's own reasons have the
// days of OtherReasons.
type AskAgain map[string]int

// OtherReasons is the key of the days for reasons that have none of their own.
const OtherReasons = "other"

// DefaultAskAgain are the days of a new book.
func DefaultAskAgain() AskAgain {
	return AskAgain{
		"price": 60, "competitor": 180, "no-need": 180, "no-money": 90, "no-authority": 30, "timing": 60, "trust": 90,
		"bad-experience": 0, OtherReasons: 90,
	}
}

// With returns the days with those of one reason changed.
func (a AskAgain) With(reason string, days int) AskAgain {
	a = maps.Clone(a)
	a[reason] = days
	return a
}

// After is the day from which on a person may be asked again who refused on a day for a reason; nil for never.
func (a AskAgain) After(reason string, day Day) *Day {
	days, ok := a[reason]
	if !ok {
		days = a[OtherReasons]
	}
	if days <= 0 {
		return nil
	}
	again := day + Day(days)
	return &again
}
