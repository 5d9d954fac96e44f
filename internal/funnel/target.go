package funnel

import "time"

// Per is the span of time that a target is stated for.
type Per string

// The spans of a target.
const (
	PerDay   Per = "day"
	PerWeek  Per = "week"
	PerMonth Per = "month"
)

// A goal may be for a longer span.
const (
	PerQuarter Per = "quarter"
	PerYear    Per = "year"
)

// Span is the day, week, month, quarter or year of d.
func (p Per) Span(d Day, weekStart time.Weekday) Period {
	switch p {
	case PerWeek:
		return WeekOf(d, weekStart)
	case PerMonth:
		return MonthOf(d)
	case PerQuarter:
		return QuarterOf(d)
	case PerYear:
		return YearOf(d)
	}
	return DayPeriod(d)
}

// Target is the wanted count of a level per day, week or month. It holds from the day From until a later one replaces
// it, so that the past is judged by the target of its own day.
type Target struct {
	Level   string // key
	Count   int64  // at least 0; not meaningful when Cleared
	Per     Per
	From    Day
	Cleared bool // from From on the level has no target
}

// TargetOn returns the target of a level that is valid on day d. The targets of a level may stand in any order; of two
// from the same day the later in the list wins. It reports false when there is none or it was cleared.
func TargetOn(targets []Target, level string, d Day) (Target, bool) {
	var found Target
	ok := false
	for _, t := range targets {
		if t.Level == level && t.From <= d && (!ok || t.From >= found.From) {
			found, ok = t, true
		}
	}
	return found, ok && !found.Cleared
}
