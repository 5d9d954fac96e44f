package metrics

import (
	"cmp"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// RatioKind is the kind of the ratios of a table. One table holds one kind.
type RatioKind string

// A period ratio counts who arrived at each level within a period. A cohort ratio follows those who arrived at the lower level within
// it, and counts who of them has arrived at the upper one by now.
const (
	PeriodRatios RatioKind = "period"
	CohortRatios RatioKind = "cohort"
)

// Grouping is by what a table of ratios is split.
type Grouping string

// The groupings. Products and regions are those of cards, so that whoever has none, or no card, is in one group of its own.
const (
	Ungrouped Grouping = ""
	ByChannel Grouping = "channel"
	ByWeek    Grouping = "week"
	ByMonth   Grouping = "month"
	ByProduct Grouping = "product"
	ByRegion  Grouping = "region"
	// ByCustomer is how the deals of a report are split; ratios are not, for each customer is one of one.
	ByCustomer Grouping = "customer"
)

// Groupings lists them in the order in which people are told of them.
func Groupings() []Grouping { return []Grouping{ByChannel, ByWeek, ByMonth, ByProduct, ByRegion} }

// RatioGroup is the funnel of one group, or of all.
type RatioGroup struct {
	// Key is that of a channel, a month as 2026-10, the first day of a week, or the text of a product or region without case and
	// accents; "" for what is in no other group.
	Key     string
	Name    string        // a product or region as it is written on a card
	Span    funnel.Period // of a week or month
	Cost    *int64        // minor units; nil where none was recorded
	Minutes *int64        // nil where none were recorded
	Steps   []Step
	// Before are the same steps in the period that is set against; nil without one.
	Before []Step
	// Unequal tells that the people of Before, or those of Steps, had more time, so that the two cannot be compared.
	Unequal bool
}

// RatioTable is the ratios of a period.
type RatioTable struct {
	Kind    RatioKind
	By      Grouping
	Period  funnel.Period
	Against *funnel.Period
	Age     *CohortAge // of a cohort that is set against another; nil for none
	Order   RatioOrder
	Groups  []RatioGroup // one, unless they are split
}

// Change compares a step's ratio with that of the period that is set against; i is its place in Steps. It reports false where one of
// the two has no ratio, and where they cannot be compared.
func (g RatioGroup) Change(i int) (RatioChange, bool) {
	if g.Before == nil || g.Unequal || g.Steps[i].Ratio == nil || g.Before[i].Ratio == nil {
		return RatioChange{}, false
	}
	return g.Steps[i].Ratio.Against(*g.Before[i].Ratio)
}

// Per is what of a sum falls on each of the people at a level, in the unit of the sum; nil without a sum or without people.
func (g RatioGroup) Per(sum *int64, level string) *float64 {
	for _, s := range g.Steps {
		if s.Level == level && s.Count > 0 && sum != nil {
			return pointer(float64(*sum) / float64(s.Count))
		}
	}
	return nil
}

// RatioOrder is how groups are ordered.
type RatioOrder string

// The most people at the first level first; the cheapest per person at a level first; the fewest minutes per person first.
const (
	MostPeople    RatioOrder = "people"
	LeastCost     RatioOrder = "cost"
	LeastMinutes  RatioOrder = "minutes"
	AsTheyAreKept RatioOrder = ""
)

// Sort orders the groups; cost and minutes are those per person at level. Groups for which they are not known come last, and the one of
// what is in no other group after all.
func (t *RatioTable) Sort(order RatioOrder, level string) {
	t.Order = order
	if order == AsTheyAreKept {
		return
	}
	rank := func(g RatioGroup) (known int, value float64) {
		switch order {
		case LeastCost, LeastMinutes:
			sum := g.Cost
			if order == LeastMinutes {
				sum = g.Minutes
			}
			per := g.Per(sum, level)
			if per == nil {
				return 1, 0
			}
			return 0, *per
		}
		for _, s := range g.Steps {
			if s.Count > 0 {
				return 0, -float64(s.Count)
			}
		}
		return 1, 0
	}
	slices.SortStableFunc(t.Groups, func(a, b RatioGroup) int {
		known, value := rank(a)
		known2, value2 := rank(b)
		return cmp.Or(compareBool(a.Key == "", b.Key == ""), cmp.Compare(known, known2), cmp.Compare(value, value2))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// CostedLevel is the key of the level for whose people cost and minutes are told: of the shown levels the qualifying one or, in a model
// without, the one at which leads enter, else the first.
func CostedLevel(levels []funnel.Level) string {
	for _, is := range []func(l funnel.Level) bool{
		func(l funnel.Level) bool { return l.Qualifying },
		func(l funnel.Level) bool { return l.Entry },
		func(funnel.Level) bool { return true },
	} {
		if i := slices.IndexFunc(levels, is); i >= 0 {
			return levels[i].Key
		}
	}
	return ""
}

// UsualOrder is the one in which groups are compared when no other is asked for: channels by their cost or, where no cost of a person at
// level is known, by their minutes; products and regions by their people; what follows in time as it is kept.
func (t RatioTable) UsualOrder(level string) RatioOrder {
	known := func(sum func(g RatioGroup) *int64) bool {
		return slices.ContainsFunc(t.Groups, func(g RatioGroup) bool { return g.Key != "" && g.Per(sum(g), level) != nil })
	}
	switch {
	case t.By == ByProduct || t.By == ByRegion:
		return MostPeople
	case t.By != ByChannel:
	case known(func(g RatioGroup) *int64 { return g.Cost }):
		return LeastCost
	case known(func(g RatioGroup) *int64 { return g.Minutes }):
		return LeastMinutes
	}
	return AsTheyAreKept
}

// Leader is the group that has most surely the highest ratio into a level, beside those that cannot be told from it.
type Leader struct {
	Level string   // key
	Best  string   // key of the group; "" where nobody came, or all are of very few
	Lower []string // keys of the groups whose ratio is below Best's with 95 % certainty
	Close []string // keys of the others, which cannot be told from Best, or may even be higher
}

// leastLeader is how many people a ratio must be of to lead: one of one does not.
const leastLeader = 5

// Leaders finds, for each level, the group whose ratio into it has the highest lower bound, among at least two groups that have a ratio:
// the highest ratio itself is often one of few. Groups without a key take no part.
func (t RatioTable) Leaders() []Leader {
	if len(t.Groups) == 0 {
		return nil
	}
	var leaders []Leader
	for i, s := range t.Groups[0].Steps {
		var with []RatioGroup
		for _, g := range t.Groups {
			if r := g.Steps[i].Ratio; g.Key != "" && r != nil && r.HasInterval {
				with = append(with, g)
			}
		}
		if len(with) > 1 {
			leaders = append(leaders, leaderOf(s.Level, i, with))
		}
	}
	return leaders
}

// leaderOf finds the leader of step i among groups that have a ratio there.
func leaderOf(level string, i int, groups []RatioGroup) Leader {
	leader := Leader{Level: level}
	var top Ratio
	for _, g := range groups {
		if r := *g.Steps[i].Ratio; r.Base >= leastLeader && r.Low > top.Low {
			leader.Best, top = g.Key, r
		}
	}
	if leader.Best == "" {
		return leader
	}
	for _, g := range groups {
		r := *g.Steps[i].Ratio
		switch {
		case g.Key == leader.Best:
		case surelyHigher(top.Count, top.Base, r.Count, r.Base, certainty):
			leader.Lower = append(leader.Lower, g.Key)
		default:
			leader.Close = append(leader.Close, g.Key)
		}
	}
	return leader
}

// Cohort is what became of people by the level at which they arrived within a period.
type Cohort struct {
	Arrived map[string]int64 // by the key of the level at which they arrived
	// Followed is how many of those who arrived at the level below have arrived at the level of the key by now.
	Followed map[string]int64
	// OfFirst is how many of those who arrived at the first level have arrived at the level of the key by now.
	OfFirst map[string]int64
}

// Steps lays a cohort along the levels at which named people can be, the widest first. The count of a step is of the base of that step, and
// so is not the base of the next one.
func (c Cohort) Steps(levels []funnel.Level) []Step {
	steps := make([]Step, 0, len(levels))
	for i, l := range levels {
		s := Step{Level: l.Key, Count: c.Arrived[l.Key]}
		if i > 0 {
			s.Base = levels[i-1].Key
			s.Count, s.BaseCount = c.Followed[l.Key], c.Arrived[s.Base]
			if r, ok := NewRatio(s.Count, s.BaseCount); ok {
				s.Ratio = &r
			}
		}
		if first := c.Arrived[levels[0].Key]; first > 0 {
			s.OfFirst = pointer(float64(c.OfFirst[l.Key]) / float64(first))
		}
		steps = append(steps, s)
	}
	return steps
}

// Unnamed is the level of a table by channel at which the largest part of the people stands under no channel, with how many of how many
// they are: by so much the ratios of the channels are too low. It reports false for other tables, of cohorts (whose people have a source
// or none at every level), and where less than a tenth of no level does.
func (t RatioTable) Unnamed() (level string, unnamed, all int64, ok bool) {
	const tenth = 10
	if t.By != ByChannel || t.Kind != PeriodRatios || len(t.Groups) == 0 {
		return "", 0, 0, false
	}
	for i, s := range t.Groups[0].Steps {
		if s.Base == "" {
			continue
		}
		var none, sum int64
		for _, g := range t.Groups {
			sum += g.Steps[i].Count
			if g.Key == "" {
				none = g.Steps[i].Count
			}
		}
		if none*tenth >= sum && none > 0 && (!ok || float64(none)*float64(all) > float64(unnamed)*float64(sum)) {
			level, unnamed, all, ok = s.Level, none, sum, true
		}
	}
	return level, unnamed, all, ok
}
