package metrics

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// maxWorkdays is the most workdays that a target is spread over: those of a month without a day off.
const maxWorkdays = 31

// dayShare is what one workday has of a target: count people over so many workdays.
type dayShare struct {
	count    int64
	workdays int // 1..maxWorkdays
}

// ceil returns the share in whole people, rounded up.
func (s dayShare) ceil() int64 { return ceilDiv(s.count, int64(s.workdays)) }

// spread hands out the targets of one level to the days of a stretch. Days are asked for in rising order, so that each
// target, week and month is looked at once.
type spread struct {
	calendar funnel.Calendar // with the days off that touch the stretch, and no others
	targets  []funnel.Target // of the level, by From; of two from the same day the later in the list wins
	valid    int             // how many of targets had begun on the last day asked for
	span     funnel.Period   // the week or month whose workdays were counted last
	workdays int
}

// newSpread prepares the days of p, for which the weeks and months that they lie in matter too.
func newSpread(targets []funnel.Target, level string, p funnel.Period, c funnel.Calendar) *spread {
	around := funnel.Period{
		From: min(funnel.WeekOf(p.From, c.WeekStart).From, funnel.MonthOf(p.From).From),
		To:   max(funnel.WeekOf(p.To, c.WeekStart).To, funnel.MonthOf(p.To).To),
	}
	s := &spread{calendar: c, span: funnel.Period{From: 1, To: 0}}
	s.calendar.DaysOff = nil
	for _, off := range c.DaysOff {
		if off.Period.Intersect(around).Len() > 0 {
			s.calendar.DaysOff = append(s.calendar.DaysOff, off)
		}
	}
	for _, t := range targets {
		if t.Level == level && t.From <= p.To {
			s.targets = append(s.targets, t)
		}
	}
	slices.SortStableFunc(s.targets, func(a, b funnel.Target) int { return int(a.From - b.From) })
	return s
}

// on returns the share of day d, which is no earlier than the day asked for before. It reports false when d is not
// worked or has no target.
func (s *spread) on(d funnel.Day) (dayShare, bool) {
	for s.valid < len(s.targets) && s.targets[s.valid].From <= d {
		s.valid++
	}
	if s.valid == 0 || s.targets[s.valid-1].Cleared || !s.calendar.Workday(d) {
		return dayShare{}, false
	}
	t := s.targets[s.valid-1]
	switch t.Per {
	case funnel.PerWeek:
		return dayShare{t.Count, s.workdaysOf(funnel.WeekOf(d, s.calendar.WeekStart))}, true
	case funnel.PerMonth:
		return dayShare{t.Count, s.workdaysOf(funnel.MonthOf(d))}, true
	}
	return dayShare{t.Count, 1}, true
}

func (s *spread) workdaysOf(span funnel.Period) int {
	if s.span != span {
		s.span, s.workdays = span, s.calendar.Workdays(span)
	}
	return s.workdays
}
