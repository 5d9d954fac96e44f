package grade

import (
	"math"
	"math/bits"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Buying is what a person bought in a stretch of time.
type Buying struct {
	Purchases int   // refunds are not counted
	Revenue   int64 // minor units, refunds taken off
	Cost      int64 // what serving the deals took
}

// Profit is the revenue less the cost, held to what 64 bits hold.
func (b Buying) Profit() int64 { return minus(b.Revenue, b.Cost) }

// Add counts a deal of an amount, a refund when it is negative, and its cost.
func (b *Buying) Add(amount, cost int64) {
	if amount > 0 {
		b.Purchases++
	}
	b.Revenue, b.Cost = Plus(b.Revenue, amount), Plus(b.Cost, cost)
}

// Facts is what is known of one person on a day: all that the views and the score rest on. The zero value of a field says that nothing is
// known.
type Facts struct {
	Lead     int64 // number inside the book
	Status   funnel.Status
	Reason   string      // of a lost lead: the key of a reason, or the agent's own words
	ComeBack *funnel.Day // of a lost or paused lead: the day to come back to them
	Position int         // of the level where they stand, as funnel.Level.Position
	Since    funnel.Day  // the first day on which anything is known of them

	Bought       bool        // has a purchase, or has arrived at the buying level
	LastPurchase *funnel.Day // the day of the last deal or, without any, of the arrival at the buying level; nil when unknown
	Ever         Buying
	Recent       Buying // in Windows.Recent
	Before       Buying // in Windows.Before
	Long         Buying // in Windows.Long
	Complained   bool   // of a bad experience, and has bought nothing since

	Touches   int
	Minutes   int64 // of all touches
	Inbound   int   // contacts that came from them
	Viewings  int
	Idle      int // days since something last happened
	IdleLimit int // days that their level allows; 0 for any
	Answers   int // of the open questions, how many are answered
	Tests     funnel.Tests
	Budget    *int64 // what they can spend
	Price     *int64 // of what they look for
	Value     *int64 // what a purchase may bring
	Referrals int    // people they sent who were told good things
	Supplier  bool   // a present supplier is recorded
	Type      Grade  // chosen by the agent; "" for none

	ByHand []Override
}

// Override is a grade that the agent set by hand.
type Override struct {
	View   View
	Grade  Grade
	Reason string
	Day    funnel.Day
}

// open reports whether the score of the person counts.
func (f *Facts) open() bool { return f.Status == funnel.StatusOpen }

// lastBought is the last day on which they may have bought something: without a recorded one the day from which on they are known.
func (f *Facts) lastBought() funnel.Day {
	if f.LastPurchase != nil {
		return *f.LastPurchase
	}
	return f.Since
}

// net is what they brought, ever, less what that cost and what the time is worth.
func (f *Facts) net(hourly int64) int64 { return minus(f.Ever.Profit(), worth(f.Minutes, hourly)) }

// worth is the price of so many minutes at an hourly rate, both at least 0, rounded down and held to what 64 bits hold.
func worth(minutes, hourly int64) int64 {
	high, low := bits.Mul64(uint64(max(0, minutes)), uint64(max(0, hourly)))
	if high >= 60 {
		return math.MaxInt64
	}
	if sum, _ := bits.Div64(high, low, 60); sum <= math.MaxInt64 {
		return int64(sum)
	}
	return math.MaxInt64
}

// minus is a−b, held to what 64 bits hold.
func minus(a, b int64) int64 {
	d := a - b
	if (a < 0) != (b < 0) && (d < 0) != (a < 0) {
		if a < 0 {
			return math.MinInt64
		}
		return math.MaxInt64
	}
	return d
}

// Plus is a+b, held to what 64 bits hold.
func Plus(a, b int64) int64 {
	sum := a + b
	if (a < 0) == (b < 0) && (sum < 0) != (a < 0) {
		if a < 0 {
			return math.MinInt64
		}
		return math.MaxInt64
	}
	return sum
}

// Rules is what grades depend on besides the facts.
type Rules struct {
	Today      funnel.Day
	Qualifying int   // position of the qualifying level; 0 for none
	Buying     int   // position of the buying level; 0 for none
	Hourly     int64 // what an hour of the agent is worth, in minor units
	Usual      int64 // what a purchase usually brings, in minor units: the median of those in Windows.Long; 0 when unknown
	Thresholds Thresholds
	Weights    Weights
}

// Population is how many people there are, of whom some may be left out of a comparison: those without a deal in any of the windows.
type Population struct {
	Customers int // existing ones: who bought, or have been known for RelationMonths and are not lost
	Buyers    int // of whom so many have a purchase
}

// Windows are the stretches of time over which facts are counted.
type Windows struct {
	Recent, Before, Long funnel.Period
}

// Known is the last first day of acquaintance that makes an existing customer without a purchase.
func (r Rules) Known() funnel.Day { return r.Today.AddMonths(-r.Thresholds[RelationMonths]) }

// Windows are those of the rules: the last ValueMonths up to today, as many before them, and the last LoyalMonths.
func (r Rules) Windows() Windows {
	months := r.Thresholds[ValueMonths]
	start, before := r.Today.AddMonths(-months), r.Today.AddMonths(-2*months)
	return Windows{
		Recent: funnel.Period{From: start + 1, To: r.Today},
		Before: funnel.Period{From: before + 1, To: start},
		Long:   funnel.Period{From: r.Today.AddMonths(-r.Thresholds[LoyalMonths]) + 1, To: r.Today},
	}
}
