package words

import (
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Span writes the days of a period for people: a month or a year by its name, else its two ends.
func (w Words) Span(p funnel.Period) string { return w.Say.Span(p.From.Time(), p.To.Time()) }

// RatiosHeading says which kind of ratios these are, and of when.
func (w Words) RatiosHeading(kind metrics.RatioKind, p funnel.Period) string {
	if kind == metrics.CohortRatios {
		return w.Say.Say(i18n.CohortRatiosOf, w.Within(p))
	}
	return w.Say.Say(i18n.PeriodRatiosOf, w.Within(p))
}

// RatioRemarks say what kind of ratios the steps of some groups have, and what the marks beside them mean.
func (w Words) RatioRemarks(kind metrics.RatioKind, groups []metrics.RatioGroup) (kindOf string, marks []string) {
	few, over := false, false
	for _, g := range groups {
		for _, s := range g.Steps {
			few = few || s.Ratio != nil && s.Ratio.Few
			over = over || s.Ratio != nil && s.Ratio.Count > s.Ratio.Base
		}
	}
	if few {
		marks = append(marks, w.Say.Say(i18n.FewMeans))
	}
	if over {
		marks = append(marks, w.Say.Say(i18n.OverMeansPeriod))
	}
	if kind == metrics.CohortRatios {
		return w.Say.Say(i18n.CohortRatiosMean), marks
	}
	return w.Say.Say(i18n.PeriodRatiosMean), marks
}

// Share writes a fraction as a percentage with the decimals that say something, a dash where it is unknown.
func (w Words) Share(x *float64) string {
	if x == nil {
		return Dash
	}
	decimals, _ := RatioDecimals(*x)
	switch {
	case *x == 0:
		decimals = 0
	case *x < 0.00005:
		return "< " + w.Percent(0.0001, decimals)
	}
	return w.Percent(*x, decimals)
}

// HeadOfFirst heads the shares of the first level's count.
func (w Words) HeadOfFirst(steps []metrics.Step) string {
	if len(steps) == 0 {
		return ""
	}
	return w.Say.Say(i18n.HeadOfFirst, w.LevelOf(steps[0].Level))
}

// Verdict says whether a ratio changed or, where that cannot be told yet, how many more people at its base would tell, or why none
// would.
func (w Words) Verdict(c metrics.RatioChange, base string) string {
	switch {
	case c.Verdict == metrics.Better:
		return "▲ " + w.Say.Say(i18n.VerdictBetter)
	case c.Verdict == metrics.Worse:
		return "▼ " + w.Say.Say(i18n.VerdictWorse)
	case c.Needed != nil:
		return w.Say.Say(i18n.VerdictNeeds, roundUp(*c.Needed), w.Level(funnel.Level{Key: base}))
	case c.Before.Few:
		return w.Say.Say(i18n.VerdictFewBefore)
	case c.Change != 0:
		return w.Say.Say(i18n.VerdictTooClose)
	}
	return w.Say.Say(i18n.VerdictUnclear)
}

// roundUp keeps two digits of a number, rounding up: how many people it takes is not known more closely.
func roundUp(n int64) int64 {
	unit := UnitOf(n, 2)
	return (n + unit - 1) / unit * unit
}

// GroupName is what a group of a table of ratios is called.
func (w Words) GroupName(by metrics.Grouping, g metrics.RatioGroup) string {
	switch {
	case by == metrics.ByWeek || by == metrics.ByMonth:
		return w.Span(g.Span)
	case g.Key == "" && by == metrics.ByChannel:
		return w.Say.Say(i18n.NoChannelNamed)
	case g.Key == "":
		return w.Say.Say(i18n.EverybodyElse)
	case by == metrics.ByChannel:
		if c, ok := w.Outline.Channel(g.Key); ok {
			return w.Channel(c)
		}
	}
	return clean(g.Name)
}

// UnnamedRemark says, of a table by channel, how many people it cannot give to any; "" where they are few.
func (w Words) UnnamedRemark(t metrics.RatioTable) string {
	level, unnamed, all, ok := t.Unnamed()
	if !ok {
		return ""
	}
	return w.Say.Say(i18n.CountedWithoutChannel, unnamed, all, w.LevelOf(level))
}

// Leader says which group has the highest ratio, and which cannot be told from it.
func (w Words) Leader(t metrics.RatioTable, l metrics.Leader) string {
	if len(l.Lower) == 0 {
		return w.Say.Say(i18n.LeadUnclear)
	}
	var names []string
	best := ""
	for _, g := range t.Groups {
		switch name := w.GroupName(t.By, g); {
		case g.Key == l.Best:
			best = name
		case slices.Contains(l.Close, g.Key):
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return w.Say.Say(i18n.LeadIs, best)
	}
	return w.Say.Say(i18n.LeadIsClose, best, join(names, w.Say.Say(i18n.ListComma)))
}

// MinutesEach writes minutes, few of them with a decimal.
func (w Words) MinutesEach(x float64) string {
	switch {
	case x == 0 || x >= 9.95:
		return w.Say.Int(int64(math.Round(x)))
	case x < 0.05:
		return "< " + w.Say.Decimal(0.1, 1)
	}
	return w.Say.Decimal(x, 1)
}

// Average writes the average of a level over the spans of a trend that are over, a dash when none is.
func (w Words) Average(points []metrics.TrendPoint, level string) string {
	var sum, n int64
	for _, p := range points {
		if !p.Partial {
			sum += p.Counts[level]
			n++
		}
	}
	if n == 0 {
		return Dash
	}
	average := float64(sum) / float64(n)
	decimals := 0
	if average < 10 {
		decimals = 1
	}
	return w.Say.Decimal(average, decimals)
}

// KeyLevels are those whose numbers matter most: the first three, on which the rest depends, and the buying level.
func KeyLevels(levels []funnel.Level) []funnel.Level {
	var key []funnel.Level
	for i, l := range levels {
		if i < questionedLevels || l.Buying {
			key = append(key, l)
		}
	}
	return key
}
