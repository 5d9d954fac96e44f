package metrics

import (
	"math"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Report is what a period held, beside the period before it, and how the year up to its end went.
type Report struct {
	Period funnel.Period // up to the present day
	// Before is the period before it, of as many days, or as many months where it is of whole months, from the first day on
	// which anything was counted; without days where that came later.
	Before   funnel.Period
	Levels   []funnel.Level // those to show, in their order
	Workdays int            // of Period
	Funnel   RatioGroup     // with the steps of Before
	// Split is the period split by channel or otherwise.
	Split RatioTable
	// Comparison explains how the top differs from the period before; nil without Before.
	Comparison         *Comparison
	Trend              []TrendPoint
	Monthly            bool // the points of Trend are months, not weeks
	Year               []DayMark
	Streak             Streak // up to the end of Period
	Sales, SalesBefore Sales
}

// Sales is what the deals of a period come to.
type Sales struct {
	Purchases int
	Amount    int64 // paid, refunds taken off, in minor units
}

// TopLevel is the key of the level whose count matters most in the end: the buying one or, where none is shown, the last.
func TopLevel(levels []funnel.Level) string {
	for _, l := range levels {
		if l.Buying {
			return l.Key
		}
	}
	if len(levels) == 0 {
		return ""
	}
	return levels[len(levels)-1].Key
}

// ShownPeriod is the part of an asked period that can hold anything: from the first day on which something was counted, up to today.
// It is empty where the period ends before the one or begins after the other.
func ShownPeriod(asked funnel.Period, first, today funnel.Day) funnel.Period {
	return funnel.Period{From: max(asked.From, first), To: min(asked.To, today)}
}

// PeriodBefore is what a period is compared with: the months before one of whole months, otherwise the days before it.
// asked is the whole period and shown the part of it that is over; of the one before it is the part that is as long.
func PeriodBefore(asked, shown funnel.Period) funnel.Period {
	before := funnel.Period{From: asked.From - funnel.Day(asked.Len()), To: asked.From - 1}
	if months := wholeMonths(asked); months > 0 {
		before.From = asked.From.AddMonths(-months)
	}
	if shown.To < asked.To {
		before.To = min(before.To, before.From+shown.To-asked.From)
	}
	return before
}

// PeriodAfter is the period that follows one that is over and is as long: as many months after whole months, else as many days.
func PeriodAfter(p funnel.Period) funnel.Period {
	after := funnel.Period{From: p.To + 1, To: p.To + funnel.Day(p.Len())}
	if months := wholeMonths(p); months > 0 {
		after.To = p.From.AddMonths(2*months) - 1
	}
	return after
}

// wholeMonths is the number of calendar months that p is made of, 0 when it is not.
func wholeMonths(p funnel.Period) int {
	if funnel.MonthOf(p.From).From != p.From || funnel.MonthOf(p.To).To != p.To {
		return 0
	}
	fromYear, fromMonth, _ := p.From.Date()
	toYear, toMonth, _ := p.To.Date()
	return (toYear-fromYear)*12 + int(toMonth) - int(fromMonth) + 1
}

// YearUpTo is the 53 weeks whose last holds day d, up to d.
func YearUpTo(d funnel.Day, c funnel.Calendar) funnel.Period {
	return funnel.Period{From: funnel.WeekOf(d, c.WeekStart).From - 52*7, To: d}
}

// LogShare is how wide a count is drawn beside the widest one: the logarithm of one more than it, as a fraction of that of
// the widest; 0 for nobody, 1 for the widest.
func LogShare(count, widest int64) float64 {
	if count <= 0 || widest <= 0 {
		return 0
	}
	return math.Log1p(float64(count)) / math.Log1p(float64(widest))
}
