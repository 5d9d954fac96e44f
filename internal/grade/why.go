package grade

// Why is the facts on which the rule stands that puts a person, by their place, in a grade by the facts alone (Graded.FactsRule). Of a rule
// by which nothing else holds there are none.
func (g *Grading) Why(person int, v View) []Evidence {
	f := &g.people[person]
	_, rule := g.derive(person, f, v)
	if v == ByValue {
		return g.whyValue(person, f, rule)
	}
	deals := Evidence{Fact: FactDeals, Number: int64(f.Long.Purchases), Limit: int64(g.rules.Thresholds[LoyalDeals])}
	switch rule {
	case RuleLostForBad, RuleLost, RuleCompetitor, RuleWavered:
		return []Evidence{{Fact: FactStatus, Text: string(f.Status)}, {Fact: FactReason, Text: f.Reason}}
	case RuleComplained:
		return []Evidence{{Fact: FactComplaint}, {Fact: FactLastPurchase, Day: f.LastPurchase}}
	case RuleLongAgo, RuleBought:
		return f.whyBought()
	case RuleAbove:
		return []Evidence{deals, {Fact: FactPosition, Number: int64(f.Position), Limit: int64(g.rules.Buying)}}
	case RuleTop:
		return []Evidence{deals, {Fact: FactRevenue, Number: f.Long.Revenue}}
	case RuleNoGain:
		return []Evidence{{Fact: FactGain, Number: f.Ever.Profit()}}
	case RuleNeverBought:
		return []Evidence{{Fact: FactStatus, Text: string(f.Status)}, {Fact: FactReason, Text: f.Reason}, {Fact: FactNoComeBack}}
	case RulePaused:
		return []Evidence{{Fact: FactStatus, Text: string(f.Status)}}
	case RuleSmall, RuleTier, RuleMedium:
		return []Evidence{{Fact: FactTier, Text: string(g.tier(person))}, {Fact: FactProfit, Number: f.Recent.Profit()}}
	case RuleScore:
		limit := VIPScore
		if v == ByAim {
			limit = GrowScore
		}
		return []Evidence{{Fact: FactScore, Number: int64(g.rules.Score(f)), Limit: int64(g.rules.Thresholds[limit])}}
	case RuleNeed:
		return []Evidence{{Fact: FactNeed, Text: string(f.Tests.Need)}}
	case RuleQualified:
		return []Evidence{{Fact: FactPosition, Number: int64(f.Position), Limit: int64(g.rules.Qualifying)}}
	case RuleTouched:
		e := Evidence{Fact: FactTouches, Number: int64(f.Touches)}
		if v == ByAim {
			e.Limit = int64(g.rules.Thresholds[ReshapeTouches])
		}
		return []Evidence{e}
	case RuleSupplier:
		return []Evidence{{Fact: FactSupplier}}
	case RuleIdle:
		return []Evidence{{Fact: FactIdle, Number: int64(f.Idle), Limit: int64(f.IdleLimit)}}
	case RuleCosts:
		return []Evidence{
			{Fact: FactGain, Number: f.Ever.Profit()},
			{Fact: FactMinutes, Number: f.Minutes},
			{Fact: FactTime, Number: worth(f.Minutes, g.rules.Hourly)},
			{Fact: FactNet, Number: f.net(g.rules.Hourly)},
		}
	case RuleMore:
		return []Evidence{{Fact: FactRecent, Number: f.Recent.Revenue, Limit: f.Before.Revenue}}
	case RuleChosen:
		return []Evidence{{Fact: FactType, Text: string(f.Type)}}
	}
	return nil
}

func (g *Grading) whyValue(person int, f *Facts, rule Rule) []Evidence {
	profit := Evidence{Fact: FactProfit, Number: f.Recent.Profit()}
	switch rule {
	case RuleRank:
		t := g.tiers[person]
		why := []Evidence{profit, {Fact: FactRank, Number: int64(t.rank), Limit: int64(g.Customers)}}
		if t.tied > 1 {
			why = append(why, Evidence{Fact: FactTied, Number: int64(t.tied)})
		}
		return why
	case RuleNoProfit, RuleAllTheSame, RuleNobody:
		return []Evidence{profit}
	case RuleFew:
		return []Evidence{{Fact: FactCustomers, Number: int64(g.Buyers), Limit: int64(g.rules.Thresholds[LeastCustomers])}}
	}
	return []Evidence{f.known()}
}

// known is the day since which a person is known.
func (f *Facts) known() Evidence {
	since := f.Since
	return Evidence{Fact: FactSince, Day: &since}
}

// whyBought is the day of the last purchase or, when it is unknown, the day since which the person is known.
func (f *Facts) whyBought() []Evidence {
	if f.LastPurchase == nil {
		return []Evidence{{Fact: FactLastPurchase}, f.known()}
	}
	return []Evidence{{Fact: FactLastPurchase, Day: f.LastPurchase}}
}
