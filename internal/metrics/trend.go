package metrics

import (
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Bounds of a trend in weeks: fewer say little, and more are too many to see.
const (
	minTrendWeeks = 12
	maxTrendWeeks = 106 // two years
)

// TrendSpans cuts the time up to the end of p into the weeks, or where p is longer than two years the months, of which a
// trend is made: all that p touches, and so many before it that there are at least twelve. They begin no earlier than that of
// first, the first day on which anything was counted; the last one may end after p. monthly says which of the two they are.
func TrendSpans(p funnel.Period, first funnel.Day, weekStart time.Weekday) (spans []funnel.Period, monthly bool) {
	from := max(p.From, first)
	span := func(d funnel.Day) funnel.Period { return funnel.WeekOf(d, weekStart) }
	if p.To-from >= maxTrendWeeks*7 {
		monthly, span = true, funnel.MonthOf
	} else {
		from = max(min(from, p.To-(minTrendWeeks-1)*7), first)
	}
	for s := span(from); s.From <= p.To; s = span(s.To + 1) {
		spans = append(spans, s)
	}
	return spans, monthly
}

// DayCounts are counts of people by day and key of the level. One that is absent is 0.
type DayCounts map[funnel.Day]map[string]int64

// TrendPoint is one week or month of a trend.
type TrendPoint struct {
	Span   funnel.Period
	Counts map[string]int64 // by key of the level; 0 is absent
	// Targets are what the workdays of the span have by the targets of their own days, by key of the level: a sum in people,
	// rounded half up. A level without a target is absent.
	Targets map[string]int64
	Partial bool // the span is not over
}

// NewTrend sums the counts of days over spans, which follow each other.
func NewTrend(
	spans []funnel.Period, counts DayCounts, levels []funnel.Level, targets []funnel.Target, c funnel.Calendar, today funnel.Day,
) []TrendPoint {
	points := make([]TrendPoint, len(spans))
	for i, s := range spans {
		points[i] = TrendPoint{Span: s, Counts: map[string]int64{}, Targets: map[string]int64{}, Partial: s.To > today}
		for d := s.From; d <= s.To; d++ {
			for level, n := range counts[d] {
				points[i].Counts[level] += n
			}
		}
	}
	for _, l := range levels {
		if len(spans) == 0 {
			break
		}
		shares := newSpread(targets, l.Key, funnel.Period{From: spans[0].From, To: spans[len(spans)-1].To}, c)
		for i, s := range spans {
			if target, ok := sumOfShares(shares, s); ok {
				points[i].Targets[l.Key] = target
			}
		}
	}
	return points
}
