package grade

import "slices"

// tier is what ByValue says of a person.
type tier struct {
	grade Grade
	rule  Rule
	rank  int // the first place of those with the same profit; 0 for none
	tied  int // how many they are
}

// ranking is what comparing all people finds.
type ranking struct {
	tiers []tier
	top   []bool // among the LoyalPercent of customers who brought most revenue in the long months
	Population
}

// customer reports whether a person is an existing customer: has bought, or has been known for RelationMonths and is not lost.
func (g *Grading) customer(f *Facts) bool {
	return f.Bought || f.Status != lost && f.Since <= g.known
}

// rank puts the existing customers in the order of their profit in the recent months. Of n of them the best SuperPercent are super, the next
// LargePercent large, the next MediumPercent medium, the rest small: the places up to n times the percents added up, rounded half up, and at
// least one is super. Only who brought a profit is more than small. Those with the same profit get the same grade, the lower of those that
// they reach over, but that the best of all are super however many they are. There is not enough to say with fewer than LeastCustomers
// buyers, when nobody brought a profit, and when several did and all the same. The order in which people come plays no part.
func (g *Grading) rank(all Population) {
	r := ranking{tiers: make([]tier, len(g.people)), top: make([]bool, len(g.people)), Population: all}
	var earners, spenders []placed
	for i := range g.people {
		f := &g.people[i]
		if !g.customer(f) {
			r.tiers[i] = tier{grade: Unset, rule: RuleNoCustomer}
			continue
		}
		r.tiers[i] = tier{grade: Small, rule: RuleNoProfit}
		if profit := f.Recent.Profit(); profit > 0 {
			earners = append(earners, placed{profit, i})
		}
		if f.Long.Purchases > 0 {
			spenders = append(spenders, placed{f.Long.Revenue, i})
		}
	}
	falling(earners)
	if rule := g.unsaid(r.Buyers, earners); rule != "" {
		for i := range r.tiers {
			if r.tiers[i].rule == RuleNoProfit {
				r.tiers[i] = tier{grade: Unset, rule: rule}
			}
		}
	} else {
		g.cut(&r, earners)
	}
	falling(spenders)
	best := share(len(spenders), g.rules.Thresholds[LoyalPercent])
	for tied := range ties(spenders) {
		for _, p := range spenders[tied.from:tied.to] {
			r.top[p.person] = tied.to <= best && p.amount > 0
		}
	}
	g.ranking = r
}

// unsaid is the rule by which tiers cannot be told; "" when they can.
func (g *Grading) unsaid(buyers int, earners []placed) Rule {
	switch {
	case buyers < g.rules.Thresholds[LeastCustomers]:
		return RuleFew
	case len(earners) == 0:
		return RuleNobody
	case len(earners) > 1 && earners[0].amount == earners[len(earners)-1].amount:
		return RuleAllTheSame
	}
	return ""
}

// cut gives those who brought a profit, the best first, their tiers.
func (g *Grading) cut(r *ranking, earners []placed) {
	t := g.rules.Thresholds
	super := max(1, share(r.Customers, t[SuperPercent]))
	large := share(r.Customers, t[SuperPercent]+t[LargePercent])
	medium := share(r.Customers, t[SuperPercent]+t[LargePercent]+t[MediumPercent])
	for tied := range ties(earners) {
		grade := Small
		switch {
		case tied.from == 0 || tied.to <= super:
			grade = Super
		case tied.to <= large:
			grade = Large
		case tied.to <= medium:
			grade = Medium
		}
		for _, p := range earners[tied.from:tied.to] {
			r.tiers[p.person] = tier{grade, RuleRank, tied.from + 1, tied.to - tied.from}
		}
	}
}

// share is so many percent of n, rounded half up.
func share(n, percent int) int { return (n*percent + 50) / 100 }

// placed is a person, by their place among all, with an amount.
type placed struct {
	amount int64
	person int
}

// falling sorts by amount, the greatest first; the order of equal ones has no meaning.
func falling(all []placed) {
	slices.SortFunc(all, func(a, b placed) int {
		switch {
		case a.amount > b.amount:
			return -1
		case a.amount < b.amount:
			return 1
		}
		return 0
	})
}

// span is a run of places, to not included.
type span struct{ from, to int }

// ties yields the runs of equal amounts.
func ties(sorted []placed) func(yield func(span) bool) {
	return func(yield func(span) bool) {
		for from := 0; from < len(sorted); {
			to := from + 1
			for to < len(sorted) && sorted[to].amount == sorted[from].amount {
				to++
			}
			if !yield(span{from, to}) {
				return
			}
			from = to
		}
	}
}
