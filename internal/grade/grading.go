package grade

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// lost is the status of those who were lost.
const lost = funnel.StatusLost

// The reasons for a loss that rules know.
const (
	reasonPrice      = "price"
	reasonTiming     = "timing"
	reasonTrust      = "trust"
	reasonCompetitor = "competitor"
	reasonBad        = "bad-experience"
)

// Grading is people compared with each other by rules. It may be asked by several at once.
type Grading struct {
	rules  Rules
	people []Facts
	known  funnel.Day // the last day of acquaintance that makes an existing customer
	former funnel.Day // the last day of a purchase that is long ago
	ranking
}

// Compare compares people. The rules' thresholds and weights are those that their Check accepts. The facts stay as they are and must not change
// while the grading is in use.
func Compare(rules Rules, people []Facts) *Grading {
	g := newGrading(rules, people)
	var all Population
	for i := range people {
		if g.customer(&people[i]) {
			all.Customers++
			if people[i].Ever.Purchases > 0 {
				all.Buyers++
			}
		}
	}
	g.rank(all)
	return g
}

// CompareSome compares some people with all that there are: everybody who has a deal in one of the windows must be among them. Their grades are
// the same as by Compare of all.
func CompareSome(rules Rules, people []Facts, all Population) *Grading {
	g := newGrading(rules, people)
	g.rank(all)
	return g
}

func newGrading(rules Rules, people []Facts) *Grading {
	return &Grading{
		rules: rules, people: people,
		known:  rules.Known(),
		former: rules.Today.AddMonths(-rules.Thresholds[FormerMonths]),
	}
}

// Graded is where a view puts a person.
type Graded struct {
	Grade  Grade
	Rule   Rule      // ByHandRule where the agent set the grade
	ByHand *Override // the newest of the view; nil for none
	// Facts and FactsRule are the grade by the facts alone, and the rule that gives it; the same as Grade and Rule but by hand.
	Facts     Grade
	FactsRule Rule
}

// Of is the grade of the person at a place, counted from 0, in a view; Unset in a view that there is not.
func (g *Grading) Of(person int, v View) Graded {
	f := &g.people[person]
	var by Graded
	by.Facts, by.FactsRule = g.derive(person, f, v)
	by.Grade, by.Rule = by.Facts, by.FactsRule
	for i := range f.ByHand {
		if o := &f.ByHand[i]; o.View == v && v.Has(o.Grade) && (by.ByHand == nil || o.Day >= by.ByHand.Day) {
			by.ByHand, by.Grade, by.Rule = o, o.Grade, ByHandRule
		}
	}
	return by
}

// All is the grades of the person at a place in all views.
func (g *Grading) All(person int) (all Grades) {
	for i, v := range views {
		all[i] = g.Of(person, v).Grade
	}
	return all
}

func (g *Grading) derive(person int, f *Facts, v View) (Grade, Rule) {
	switch v {
	case ByValue:
		t := g.tiers[person]
		return t.grade, t.rule
	case ByBenefit:
		return g.benefit(person, f)
	case ByRelation:
		return g.relation(person, f)
	case ByDrawer:
		return drawer(f)
	case ByAim:
		return g.aim(person, f)
	case ByType:
		if f.Type != "" && f.Type != Unset && v.Has(f.Type) {
			return f.Type, RuleChosen
		}
	}
	return Unset, RuleElse
}

// tier is the grade of a person by value, by hand where the agent set it: the other views go by it.
func (g *Grading) tier(person int) Grade {
	if len(g.people[person].ByHand) == 0 {
		return g.tiers[person].grade
	}
	return g.Of(person, ByValue).Grade
}

// longAgo reports whether somebody who bought has bought nothing for FormerMonths, as far as is known.
func (g *Grading) longAgo(f *Facts) bool { return f.Bought && f.lastBought() <= g.former }

func (g *Grading) benefit(person int, f *Facts) (Grade, Rule) {
	t := &g.rules.Thresholds
	isLost := f.Status == lost
	if f.Bought {
		switch {
		case isLost && f.Reason == reasonBad:
			return FormerBad, RuleLostForBad
		case f.Complained:
			return FormerBad, RuleComplained
		case isLost:
			return Former, RuleLost
		case g.longAgo(f):
			return Former, RuleLongAgo
		}
	}
	if f.Long.Purchases >= t[LoyalDeals] {
		switch {
		case g.rules.Buying > 0 && f.Position > g.rules.Buying:
			return Loyal, RuleAbove
		case g.top[person]:
			return Loyal, RuleTop
		}
	}
	switch {
	case f.Ever.Purchases > 0 && f.Ever.Profit() <= 0:
		return Negative, RuleNoGain
	case isLost && !f.Bought && f.ComeBack == nil:
		return Negative, RuleNeverBought
	case f.Bought && g.tier(person) == Small:
		return Small, RuleSmall
	}
	return Potential, RuleElse
}

func (g *Grading) relation(person int, f *Facts) (Grade, Rule) {
	switch {
	case f.Status == funnel.StatusPaused:
		return Paused, RulePaused
	case g.longAgo(f):
		return Paused, RuleLongAgo
	case g.isKey(person):
		return VIP, RuleTier
	case f.open() && g.rules.Score(f) >= g.rules.Thresholds[VIPScore]:
		return VIP, RuleScore
	case f.Bought:
		return Bought, RuleBought
	case f.Tests.Need == funnel.Yes:
		return Potential, RuleNeed
	case g.rules.Qualifying > 0 && f.Position >= g.rules.Qualifying:
		return Potential, RuleQualified
	case f.Touches > 0:
		return Reached, RuleTouched
	}
	return New, RuleElse
}

// isKey reports whether a person is of super or large value.
func (g *Grading) isKey(person int) bool {
	t := g.tier(person)
	return t == Super || t == Large
}

func drawer(f *Facts) (Grade, Rule) {
	isLost := f.Status == lost
	switch {
	case isLost && f.Reason == reasonCompetitor:
		return Competitor, RuleCompetitor
	case f.Supplier:
		return Competitor, RuleSupplier
	case f.Bought:
		return Old, RuleBought
	case f.open() && f.IdleLimit > 0 && f.Idle > f.IdleLimit:
		return Wavering, RuleIdle
	case isLost && (f.Reason == reasonPrice || f.Reason == reasonTiming || f.Reason == reasonTrust):
		return Wavering, RuleWavered
	}
	return New, RuleElse
}

// aim suggests what to do. Only who has bought or is lost can cost more than they bring: of an open lead that is not known yet. What they cost
// and brought is counted over all the time, so that a call to a good customer of other years is no reason to drop them.
func (g *Grading) aim(person int, f *Facts) (Grade, Rule) {
	t := &g.rules.Thresholds
	switch {
	case (f.Bought || f.Status == lost) && f.net(g.rules.Hourly) < 0:
		return Drop, RuleCosts
	case g.isKey(person):
		return Keep, RuleTier
	case g.tier(person) == Medium:
		return Grow, RuleMedium
	case f.open() && g.rules.Score(f) >= t[GrowScore]:
		return Grow, RuleScore
	case f.Before.Revenue > 0 && f.Recent.Revenue > f.Before.Revenue:
		return Grow, RuleMore
	case f.Bought:
		return Reshape, RuleBought
	case f.Touches >= t[ReshapeTouches]:
		return Reshape, RuleTouched
	}
	return Unset, RuleElse
}

// Total is the people of a grade together.
type Total struct {
	Grade           Grade
	People          int
	Revenue, Profit int64 // of the recent months, in minor units, held to what 64 bits hold
}

// Totals counts the people of each grade of a view, in the order of Grades; none of a view that there is not.
func (g *Grading) Totals(v View) []Total {
	grades := v.Grades()
	if grades == nil {
		return nil
	}
	totals := make([]Total, len(grades))
	for i, grade := range grades {
		totals[i].Grade = grade
	}
	for i := range g.people {
		t := &totals[slices.Index(grades, g.Of(i, v).Grade)]
		t.People++
		t.Revenue = Plus(t.Revenue, g.people[i].Recent.Revenue)
		t.Profit = Plus(t.Profit, g.people[i].Recent.Profit())
	}
	return totals
}

// Concentration is how unevenly the revenue of the recent months is spread over the customers with a purchase in them: the 80/20 line. It
// reports false when they brought nothing.
func (g *Grading) Concentration() (metrics.Concentration, bool) {
	var revenues []int64
	for i := range g.people {
		if recent := g.people[i].Recent; recent.Purchases > 0 {
			revenues = append(revenues, recent.Revenue)
		}
	}
	return metrics.NewConcentration(revenues)
}
