package grade

import "github.com/funnel-cli/funnel/internal/funnel"

// Rule is the reason that put a person in a grade.
type Rule string

// ByHandRule is that of a grade that the agent set.
const ByHandRule Rule = "by-hand"

// The rules of ByValue.
const (
	RuleRank       Rule = "rank"          // by the profit of the recent months
	RuleNoProfit   Rule = "no-profit"     // an existing customer who brought no profit in them: small
	RuleNoCustomer Rule = "no-customer"   // neither a purchase nor a long relation
	RuleFew        Rule = "few-customers" // not enough to say: too few customers have ever bought
	RuleNobody     Rule = "nobody"        // not enough to say: nobody brought a profit in the recent months
	RuleAllTheSame Rule = "all-the-same"  // not enough to say: all who brought a profit brought the same
)

// The rules of ByBenefit.
const (
	RuleLostForBad  Rule = "lost-for-bad" // bought, and is lost for a bad experience
	RuleComplained  Rule = "complained"   // bought, complained, and bought nothing since
	RuleLost        Rule = "lost"         // bought, and is lost for another reason
	RuleLongAgo     Rule = "long-ago"     // bought, but nothing for long
	RuleAbove       Rule = "above"        // several deals, and above the buying level
	RuleTop         Rule = "top"          // several deals, and among those who brought most
	RuleNoGain      Rule = "no-gain"      // bought, with a profit not above 0
	RuleNeverBought Rule = "never-bought" // lost without ever buying, and without a day to come back
	RuleSmall       Rule = "small"        // bought, and of small value
)

// The rules of ByRelation, ByDrawer, ByAim and ByType.
const (
	RulePaused     Rule = "paused"     // the agent paused them
	RuleTier       Rule = "tier"       // of super or large value
	RuleScore      Rule = "score"      // open, with a high score
	RuleBought     Rule = "bought"     // has bought
	RuleNeed       Rule = "need"       // has the need
	RuleQualified  Rule = "qualified"  // stands at the qualifying level or above it
	RuleTouched    Rule = "touched"    // was in touch, or often enough
	RuleCompetitor Rule = "competitor" // lost to a competitor
	RuleSupplier   Rule = "supplier"   // has a present supplier
	RuleIdle       Rule = "idle"       // open, but nothing happened for longer than the level allows
	RuleWavered    Rule = "wavered"    // lost for the price, the timing or want of trust
	RuleCosts      Rule = "costs"      // costs more than they bring, with the agent's time
	RuleMedium     Rule = "medium"     // of medium value
	RuleMore       Rule = "more"       // buys more than in the months before
	RuleChosen     Rule = "chosen"     // the agent chose the type
	RuleElse       Rule = "else"       // none of the other rules of the view holds
)

// Fact is the name of something that is known of a person.
type Fact string

// The facts on which rules stand, with what of Evidence they use.
const (
	FactProfit       Fact = "profit"        // Number: of the recent months, in minor units
	FactRank         Fact = "rank"          // Number of Limit existing customers, the best is 1; equal ones share the first of their places
	FactTied         Fact = "tied"          // Number of customers with the same profit, at least 2; the lowest of their places decides, but for the best
	FactCustomers    Fact = "customers"     // Number with a purchase, of at least Limit
	FactLastPurchase Fact = "last-purchase" // Day; nil when unknown
	FactSince        Fact = "since"         // Day
	FactStatus       Fact = "status"        // Text
	FactReason       Fact = "reason"        // Text
	FactComplaint    Fact = "complaint"     // nothing more
	FactDeals        Fact = "deals"         // Number in the long months, of at least Limit
	FactPosition     Fact = "position"      // Number against Limit, positions of levels
	FactRevenue      Fact = "revenue"       // Number: of the long months, in minor units
	FactGain         Fact = "gain"          // Number: the profit ever
	FactNoComeBack   Fact = "no-come-back"  // nothing more
	FactTier         Fact = "tier"          // Text: the grade by value
	FactScore        Fact = "score"         // Number against Limit
	FactNeed         Fact = "need"          // Text: the answer
	FactTouches      Fact = "touches"       // Number, of at least Limit where that is above 0
	FactSupplier     Fact = "supplier"      // nothing more
	FactIdle         Fact = "idle"          // Number of days against Limit
	FactMinutes      Fact = "minutes"       // Number
	FactTime         Fact = "time"          // Number: what the minutes are worth, in minor units
	FactNet          Fact = "net"           // Number: the profit ever less the worth of the minutes
	FactRecent       Fact = "recent"        // Number: the revenue of the recent months, against Limit, that of the months before
	FactType         Fact = "type"          // Text: the grade
)

// Evidence is a fact with its figures.
type Evidence struct {
	Fact          Fact
	Number, Limit int64
	Day           *funnel.Day
	Text          string
}
