package words

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// GradeRule says a rule by which a view puts a person in a grade.
func GradeRule(r grade.Rule) i18n.Sentence {
	said, ok := map[grade.Rule]i18n.Sentence{
		grade.ByHandRule: i18n.RuleByHand, grade.RuleRank: i18n.RuleRank, grade.RuleNoProfit: i18n.RuleNoProfit, grade.RuleNoCustomer: i18n.RuleNoCustomer,
		grade.RuleFew: i18n.RuleFew, grade.RuleNobody: i18n.RuleNobody, grade.RuleAllTheSame: i18n.RuleAllTheSame,
		grade.RuleLostForBad: i18n.RuleLostForBad, grade.RuleComplained: i18n.RuleComplained, grade.RuleLost: i18n.RuleLost,
		grade.RuleLongAgo: i18n.RuleLongAgo, grade.RuleAbove: i18n.RuleAbove, grade.RuleTop: i18n.RuleTop, grade.RuleNoGain: i18n.RuleNoGain,
		grade.RuleNeverBought: i18n.RuleNeverBought, grade.RuleSmall: i18n.RuleSmall, grade.RulePaused: i18n.RulePaused, grade.RuleTier: i18n.RuleTier,
		grade.RuleScore: i18n.RuleScore, grade.RuleBought: i18n.RuleBought, grade.RuleNeed: i18n.RuleNeed, grade.RuleQualified: i18n.RuleQualified,
		grade.RuleTouched: i18n.RuleTouched, grade.RuleCompetitor: i18n.RuleCompetitor, grade.RuleSupplier: i18n.RuleSupplier, grade.RuleIdle: i18n.RuleIdle,
		grade.RuleWavered: i18n.RuleWavered, grade.RuleCosts: i18n.RuleCosts, grade.RuleMedium: i18n.RuleMedium, grade.RuleMore: i18n.RuleMore,
		grade.RuleChosen: i18n.RuleChosen,
	}[r]
	if !ok {
		return i18n.RuleElse
	}
	return said
}

// Evidence says a fact on which a rule stands, with its figures.
func (w Words) Evidence(e grade.Evidence) string {
	say := w.Say.Say
	switch e.Fact {
	case grade.FactProfit:
		return say(i18n.FactProfit, w.Money(e.Number))
	case grade.FactTied:
		return say(i18n.FactTied, e.Number)
	case grade.FactRank:
		return say(i18n.FactRank, e.Number, e.Limit)
	case grade.FactCustomers:
		return say(i18n.FactCustomers, e.Number, e.Limit)
	case grade.FactLastPurchase:
		if e.Day == nil {
			return say(i18n.FactPurchaseNoDay)
		}
		return say(i18n.FactLastPurchase, w.NearDate(*e.Day))
	case grade.FactSince:
		return say(i18n.FactSince, w.NearDate(*e.Day))
	case grade.FactStatus:
		return say(card.StatusName(funnel.Status(e.Text)))
	case grade.FactReason:
		return w.Reason(e.Text)
	case grade.FactComplaint:
		return say(i18n.FactComplaint)
	case grade.FactDeals:
		return say(i18n.FactDeals, e.Number, e.Limit)
	case grade.FactPosition:
		return say(i18n.FactPosition, w.levelAt(e.Number), w.levelAt(e.Limit))
	case grade.FactRevenue:
		return say(i18n.FactRevenue, w.Money(e.Number))
	case grade.FactGain:
		return say(i18n.FactGain, w.Money(e.Number))
	case grade.FactNoComeBack:
		return say(i18n.FactNoComeBack)
	case grade.FactTier:
		return w.Grade(grade.ByValue.Key(grade.Grade(e.Text)))
	case grade.FactScore:
		return say(i18n.FactScore, e.Number, e.Limit)
	case grade.FactNeed:
		return say(i18n.TestIs, TestNames()[0], card.AnswerName(funnel.Answer(e.Text)))
	case grade.FactType:
		return w.GradeIn(grade.ByType, grade.Grade(e.Text))
	}
	return w.evidenceOfTime(e)
}

// evidenceOfTime says the facts about touches, time and what they cost.
func (w Words) evidenceOfTime(e grade.Evidence) string {
	say := w.Say.Say
	switch e.Fact {
	case grade.FactTouches:
		if e.Limit > 0 {
			return say(i18n.FactTouchesLeast, e.Number, e.Limit)
		}
		return say(i18n.FactTouches, e.Number)
	case grade.FactSupplier:
		return say(i18n.FactSupplier)
	case grade.FactIdle:
		return say(i18n.FactIdle, e.Number, e.Limit)
	case grade.FactMinutes:
		return say(i18n.Minutes, e.Number)
	case grade.FactTime:
		return say(i18n.FactTime, w.Money(e.Number))
	case grade.FactNet:
		return say(i18n.FactNet, w.Money(e.Number))
	case grade.FactRecent:
		return say(i18n.FactRecent, w.Money(e.Number), w.Money(e.Limit))
	}
	return clean(string(e.Fact))
}

// levelAt is the short name of the level at a position.
func (w Words) levelAt(position int64) string {
	i := slices.IndexFunc(w.Outline.Levels, func(l funnel.Level) bool { return int64(l.Position) == position })
	if i < 0 {
		return Dash
	}
	return w.Level(w.Outline.Levels[i])
}

// ScorePart is what a part of the score is called.
func ScorePart(p grade.Part) i18n.Sentence {
	tests := TestNames()
	return map[grade.Part]i18n.Sentence{
		grade.PartNeed: tests[0], grade.PartAuthority: tests[1], grade.PartMoney: tests[2], grade.PartBudget: i18n.ScorePartBudget,
		grade.PartTouches: i18n.ScorePartTouches, grade.PartInbound: i18n.ScorePartInbound, grade.PartViewings: i18n.ScorePartViewings,
		grade.PartRecency: i18n.ScorePartRecency, grade.PartAnswers: i18n.ScorePartAnswers, grade.PartDealSize: i18n.ScorePartDealSize,
		grade.PartReferrals: i18n.ScorePartReferrals,
	}[p]
}

// ScorePrinciple is what a principle of the score is called.
func ScorePrinciple(p grade.Principle) i18n.Sentence {
	switch p {
	case grade.Objective:
		return i18n.PrincipleObjective
	case grade.Behaviour:
		return i18n.PrincipleBehaviour
	}
	return i18n.PrincipleWorth
}
