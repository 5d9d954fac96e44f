package metrics

import (
	"math/big"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// DayTarget returns the target of a level for day d, in people. A target per week is spread over the workdays of its
// week, one per month over those of its month, and rounded up to whole people. It reports false on a day that is not
// worked or has no valid target.
func DayTarget(targets []funnel.Target, level string, d funnel.Day, c funnel.Calendar) (int64, bool) {
	share, ok := newSpread(targets, level, funnel.DayPeriod(d), c).on(d)
	if !ok {
		return 0, false
	}
	return share.ceil(), true
}

// PeriodTarget returns the target of a level for p, a whole week (kind PerWeek) or calendar month (PerMonth), in people,
// as it stands on day on. When the target valid on that day is stated for the same kind of period, it is its count.
// Otherwise it is the sum of what each workday of p has by the target of its own day, where targets per week and per
// month are spread evenly over the workdays of their week or month; only the sum is rounded, half up. It reports false
// when p has no workday, or the sum no day with a target.
func PeriodTarget(
	targets []funnel.Target, level string, p funnel.Period, kind funnel.Per, c funnel.Calendar, on funnel.Day,
) (int64, bool) {
	s := newSpread(targets, level, p, c)
	if s.calendar.Workdays(p) == 0 {
		return 0, false
	}
	if t, ok := funnel.TargetOn(targets, level, on); ok && t.Per == kind {
		return t.Count, true
	}
	return sumOfShares(s, p)
}

// sumOfShares is the sum of what each day of p has, of which only the sum is rounded. It reports false when none has
// anything.
func sumOfShares(s *spread, p funnel.Period) (int64, bool) {
	found := false
	var sums [maxWorkdays + 1]int64 // the counts of the shares, by the workdays they are spread over
	for d := p.From; d <= p.To; d++ {
		if share, ok := s.on(d); ok {
			sums[share.workdays] += share.count
			found = true
		}
	}
	total := new(big.Rat)
	for workdays, count := range sums {
		if count > 0 {
			total.Add(total, big.NewRat(count, int64(workdays)))
		}
	}
	return roundHalfUp(total), found
}

// roundHalfUp rounds r ≥ 0 to a whole number.
func roundHalfUp(r *big.Rat) int64 {
	twice := new(big.Int).Lsh(r.Num(), 1)
	twice.Add(twice, r.Denom())
	return twice.Quo(twice, new(big.Int).Lsh(r.Denom(), 1)).Int64()
}
