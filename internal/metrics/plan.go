package metrics

import (
	"cmp"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// PlanFacts is what a plan is made from.
type PlanFacts struct {
	Levels       []funnel.Level // those to show, in their order
	Goal         string         // key of the level
	Count        int64          // people wanted at Goal within Span, at least 1
	Counted      int64          // people counted there in Span so far
	Span         funnel.Period
	Sure         float64    // the probability with which the goal is to be met, 0 < Sure < 1
	History      []Counted  // by level and channel, of the time from which the ratios are taken
	Months       []Activity // the months of that time, as far as they are over; they tell what was not counted in some of them, and which was the best
	WorkdaysLeft int        // of Span, the present day included
}

// Plan is what a goal needs.
type Plan struct {
	PlanFacts
	Missing  int64  // people still to come to Goal, at least 0
	Daily    *int64 // Missing on each workday left, rounded up; nil when none is left
	Chain    Chain
	Needs    []Need // of the levels below Goal, the widest first
	Channels []ChannelNeed
	Best     *BestPace // nil where no month is long enough to tell
}

// Need is how many people still have to come to a level so that the goal is met. All are nil where the level is no part of the chain, or
// where more than MaxNeed would be needed. They are rounded up to NeedDigits digits, for more of them say nothing.
type Need struct {
	Level                          string // key
	Half, Likely, NearlySure, Sure *int64 // with 50 %, 80 % and 95 % probability, and with that which was asked for
	PerWorkday                     *int64 // Sure on each workday left, rounded up; nil when none is left
	Endless                        bool   // Sure would be more than MaxNeed
}

// NeedDigits is how many digits of a need say something.
const NeedDigits = 3

// ChannelNeed is how many people it takes through one channel alone.
type ChannelNeed struct {
	Channel string // key
	// Need is at the first level that counts anybody, rounded up as those of all channels are; nil where more than MaxNeed would be needed, and where nobody came through a step.
	Need    *int64
	Cost    *int64 // what so many people cost by what they did cost, in minor units; nil where no cost was recorded
	Minutes *int64 // likewise
	Own     int    // how many steps of the chain have a ratio of the channel's own; the others are those of all channels
	Barren  *Link  // the first of its own steps through which nobody came; nil for none
}

// NewPlan works out what a goal needs. It reports false when nobody has ever come to the goal's level, for then there is nothing to go by.
//
// Each ratio is known as well as its counts tell: θ follows Beta(k+½, n−k+½). Of N people at a level, those who come to the goal follow a
// binomial distribution with N and the product of the θ on the way, and the goal is met when they are at least as many as are missing.
func NewPlan(f PlanFacts) (Plan, bool) {
	counts := ByLevel(f.History)
	chain, ok := NewChain(f.Levels, counts, f.Goal)
	if !ok {
		return Plan{}, false
	}
	chain.findUncounted(f.Months)
	p := Plan{PlanFacts: f, Missing: max(0, f.Count-f.Counted), Chain: chain}
	p.Daily = p.perWorkday(p.Missing)
	products := chain.products()
	for _, l := range f.Levels {
		if l.Key == f.Goal {
			break
		}
		need := Need{Level: l.Key}
		if i := slices.IndexFunc(chain.Links, func(k Link) bool { return k.Base == l.Key }); i >= 0 {
			need.fill(p, products[i])
		}
		p.Needs = append(p.Needs, need)
	}
	p.Channels = p.channelNeeds(counts, products)
	p.Best = bestPace(f.Months, chain.Base())
	return p, true
}

func (n *Need) fill(p Plan, ratios []float64) {
	if p.Missing == 0 {
		zero := int64(0)
		n.Half, n.Likely, n.NearlySure, n.Sure, n.PerWorkday = &zero, &zero, &zero, &zero, &zero
		return
	}
	at := func(sure float64) *int64 {
		if need, ok := needFor(p.Missing, sure, ratios); ok {
			return pointer(roundUp(need, NeedDigits))
		}
		return nil
	}
	n.Half, n.Likely, n.NearlySure = at(0.5), at(0.8), at(0.95)
	switch p.Sure {
	case 0.5:
		n.Sure = n.Half
	case 0.8:
		n.Sure = n.Likely
	case 0.95:
		n.Sure = n.NearlySure
	default:
		n.Sure = at(p.Sure)
	}
	if n.Endless = n.Sure == nil; !n.Endless {
		n.PerWorkday = p.perWorkday(*n.Sure)
	}
}

// roundUp keeps so many digits of a number of at least 0, rounding up.
func roundUp(n int64, digits int) int64 {
	most, unit := int64(math.Pow10(digits)), int64(1)
	for n/unit >= most {
		unit *= 10
	}
	return ceilDiv(n, unit) * unit
}

// perWorkday is a part of n for each workday left, rounded up; nil when none is left.
func (p Plan) perWorkday(n int64) *int64 {
	if p.WorkdaysLeft < 1 {
		return nil
	}
	return pointer(ceilDiv(n, int64(p.WorkdaysLeft)))
}

// channelNeeds works out the need at the first level that counts anybody for each channel through which people were counted there, the
// smallest first. products are those of the plan's chain.
func (p Plan) channelNeeds(counts map[string]int64, products [][]float64) []ChannelNeed {
	if p.Missing == 0 {
		return nil
	}
	base := p.Chain.Base()
	byChannel := map[string][]Counted{}
	var keys []string
	for _, c := range p.History {
		if c.Channel != "" && c.Level == base && c.Count > 0 {
			keys = append(keys, c.Channel)
		}
		byChannel[c.Channel] = append(byChannel[c.Channel], c)
	}
	unnamed := ByLevel(byChannel[""])
	var needs []ChannelNeed
	for _, key := range keys {
		own := ByLevel(byChannel[key])
		n := ChannelNeed{Channel: key}
		chain := Chain{Goal: p.Goal, Links: slices.Clone(p.Chain.Links)}
		for i := range chain.Links {
			l := &chain.Links[i]
			if own[l.Base] >= fewBelow && unnamed[l.Level]*mostly <= counts[l.Level] {
				l.Count, l.BaseCount = own[l.Level], own[l.Base]
				n.Own++
				if l.Count == 0 && n.Barren == nil {
					n.Barren = l
				}
			}
		}
		if n.Barren == nil {
			n.fill(p, chain.productsLike(p.Chain, products), byChannel[key], own[base])
		}
		needs = append(needs, n)
	}
	slices.SortStableFunc(needs, func(a, b ChannelNeed) int { return compareKnown(a.Need, b.Need) })
	return needs
}

// mostly is which part of the people at a level may have been counted without a channel, one of so many, when the share that a channel has
// of them is to be told.
const mostly = 5

// fill works out what it takes, from the products of the channel's chain, and what people people of the channel at the bottom of it took.
func (n *ChannelNeed) fill(p Plan, products [][]float64, counted []Counted, people int64) {
	need, ok := p.Missing, true
	if len(products) > 0 {
		need, ok = needFor(p.Missing, p.Sure, products[0])
		need = roundUp(need, NeedDigits)
	}
	if !ok {
		return
	}
	n.Need = &need
	var cost, minutes *int64
	for _, c := range counted {
		cost, minutes = plus(cost, c.Cost), plus(minutes, c.Minutes)
	}
	n.Cost, n.Minutes = inProportion(cost, need, people), inProportion(minutes, need, people)
}

// plus adds what is known; nil when neither is.
func plus(a, b *int64) *int64 {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return pointer(*a + *b)
}

// inProportion is what need people take when people took sum, rounded up; nil for an unknown sum, or one beyond what a book may hold.
func inProportion(sum *int64, need, people int64) *int64 {
	if sum == nil {
		return nil
	}
	part := math.Ceil(float64(*sum) * float64(need) / float64(people))
	if part > funnel.MaxSum {
		return nil
	}
	return pointer(int64(part))
}

// compareKnown orders numbers, the unknown ones last.
func compareKnown(a, b *int64) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}

// Least returns the key of the channel for which a number is smallest; "" where fewer than two channels have one, or where another has about
// as much, within a hundredth.
func (p Plan) Least(number func(ChannelNeed) *int64) string {
	best := ""
	var least, second *int64
	for _, c := range p.Channels {
		switch n := number(c); {
		case n == nil:
		case least == nil || *n < *least:
			best, least, second = c.Channel, n, least
		case second == nil || *n < *second:
			second = n
		}
	}
	if second == nil || *second-*least <= *least/100 {
		return ""
	}
	return best
}
