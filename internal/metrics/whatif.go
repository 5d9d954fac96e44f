package metrics

import (
	"maps"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Volume is a change of a number of people: n become n·Times + Plus, but not fewer than nobody.
type Volume struct{ Times, Plus float64 }

func (v Volume) of(n float64) float64 { return math.Max(0, n*v.Times+v.Plus) }

// daysPerYear is the mean length of a year of the calendar.
const daysPerYear = 365.2425

// SpansIn is how many spans a period has, such as weeks; of days those that are workdays.
func SpansIn(p funnel.Period, per funnel.Per, workdays int) float64 {
	days := float64(p.Len())
	switch per {
	case funnel.PerWeek:
		return days / 7
	case funnel.PerMonth:
		return days * 12 / daysPerYear
	case funnel.PerQuarter:
		return days * 4 / daysPerYear
	case funnel.PerYear:
		return days / daysPerYear
	}
	return float64(workdays)
}

// FromFirst is the levels from the first one on that counts anybody, whose people are the volume of a what-if: all of them where nobody
// was counted.
func FromFirst(levels []funnel.Level, counts map[string]int64) []funnel.Level {
	first := slices.IndexFunc(levels, func(l funnel.Level) bool { return counts[l.Key] > 0 })
	return levels[max(0, first):]
}

// Scenario is what one supposes of a funnel.
type Scenario struct {
	First    *Volume            // of the people at the first level, after the channels changed; nil for none
	Channels map[string]Volume  // of those who come to the first level through a channel, by its key
	Ratios   map[string]float64 // the ratio into a level, 0..1, by the key of the level
}

// Supposed is one level of a funnel as it was and as it would be.
type Supposed struct {
	Level     string // key
	Now       int64
	NowRatio  *float64 // into the level; nil at the first one, and where nobody was below
	Then      float64  // expected people
	ThenRatio *float64
	// Unknown says that nothing tells how many: people were supposed at a level below at which nobody had been counted, so nobody knows
	// how they go on. Then, Low and High are 0 and mean nothing.
	Unknown bool
	// Low and High hold the number of people with 95 % probability, by what is known of the ratios and by chance. At the first level
	// both are Then.
	Low, High int64
}

// WhatIf supposes a scenario of what was counted, by level and channel.
//
// What a channel brings to a level is what was counted there through it, and of those counted through no channel the share that it has at
// the level below; all of it changes as the channel's people at the first level do. People through a channel that had none there go on as
// people do on average. A ratio that is not supposed stays what it is among those who come, and is known as well as its counts tell:
// θ follows Beta(k+½, n−k+½), and those who come a binomial distribution. Where more people were counted at a level than below, each one
// below counts as several. The ratio into a level below which nobody was counted cannot be supposed.
func WhatIf(levels []funnel.Level, counted []Counted, s Scenario) []Supposed {
	supposed, ways := s.suppose(levels, counted)
	products := make([][]float64, len(levels)+1) // of so many ratios, the first on the way
	products[0] = []float64{1}
	for i, w := range ways {
		if supposed[i].Unknown {
			supposed[i].Then = 0
			continue
		}
		n := len(w.ratios)
		switch n {
		case 0:
		case 1:
			products[n] = w.ratios[0].quantiles(strata)
		default:
			products[n] = times(w.ratios[n-1].quantiles(strata), products[n-1])
		}
		supposed[i].Low, supposed[i].High = w.interval(products[n], supposed[i].Then)
	}
	return supposed
}

// way is how people come to a level, from the first one that counts anybody.
type way struct {
	start  float64 // people at the beginning
	fixed  float64 // product of the ratios that are supposed
	ratios []posterior
}

// suppose works out the expected people.
func (s Scenario) suppose(levels []funnel.Level, counted []Counted) ([]Supposed, []way) {
	counts := ByLevel(counted)
	mixed, known := s.mix(levels, counted)
	supposed, ways := make([]Supposed, len(levels)), make([]way, len(levels))
	last := -1 // the place of the last level that counts anybody
	unknown := false
	for i, l := range levels {
		x := Supposed{Level: l.Key, Now: counts[l.Key], Unknown: unknown}
		if i > 0 && counts[levels[i-1].Key] > 0 {
			x.NowRatio = pointer(float64(x.Now) / float64(counts[levels[i-1].Key]))
		}
		ratio, given := s.Ratios[l.Key]
		switch {
		case last < 0:
			x.Then, ways[i] = mixed[i], way{start: mixed[i], fixed: 1}
		case given && last == i-1:
			x.Then, ways[i] = supposed[last].Then*ratio, ways[last]
			ways[i].fixed *= ratio
			unknown = unknown || x.Now == 0 && x.Then > 0
		default:
			x.Then, ways[i] = supposed[last].Then*mixed[i]/mixed[last], ways[last]
			if share := mixed[i] / mixed[last]; share > 1 {
				ways[i].start *= share
			} else {
				n := math.Max(1, known[last])
				ways[i].ratios = append(slices.Clip(ways[i].ratios), posteriorOf(share*n, n))
			}
		}
		if i > 0 && supposed[i-1].Then > 0 && !x.Unknown {
			x.ThenRatio = pointer(x.Then / supposed[i-1].Then)
		}
		supposed[i] = x
		if mixed[i] > 0 && x.Now > 0 { // nothing is known of what comes of people who are new at the first level
			last = i
		}
	}
	return supposed, ways
}

// nobody is below how many people there is nobody, so that no ratio is made of what rounding leaves.
const nobody = 1e-6

// mix is what the levels would count if every ratio were that of the people who come, and how many of those who were counted tell so.
func (s Scenario) mix(levels []funnel.Level, counted []Counted) (mixed, known []float64) {
	counts := ByLevel(counted)
	mixed = make([]float64, len(levels))
	for i, l := range levels {
		mixed[i] = float64(counts[l.Key])
	}
	if len(levels) == 0 {
		return mixed, nil
	}
	added := 0.0
	// In a fixed order, for sums of floating point depend on it.
	for _, channel := range slices.Sorted(maps.Keys(s.Channels)) {
		v, brought := s.Channels[channel], broughtBy(channel, levels, counted)
		factor := v.Times
		if brought[0] > 0 {
			factor = v.of(brought[0]) / brought[0]
		} else {
			added += math.Max(0, v.Plus)
		}
		for i := range mixed {
			mixed[i] = math.Max(0, mixed[i]+(factor-1)*brought[i])
		}
	}
	known = slices.Clone(mixed)
	for i, l := range levels {
		known[i] = math.Min(known[i], float64(counts[l.Key]))
	}
	grow(mixed, added, levels, counts)
	if s.First != nil {
		grow(mixed, s.First.of(mixed[0])-mixed[0], levels, counts)
	}
	for i, n := range mixed {
		if n < nobody {
			mixed[i] = 0
		}
	}
	return mixed, known
}

// grow adds people at the first level, who go on as those who are there do, and where nobody is there as people did on average.
func grow(mixed []float64, added float64, levels []funnel.Level, counts map[string]int64) {
	before, first := mixed[0], float64(counts[levels[0].Key])
	for i, l := range levels {
		switch {
		case i == 0:
			mixed[0] += added
		case before > 0:
			mixed[i] *= mixed[0] / before
		case first > 0:
			mixed[i] += added * float64(counts[l.Key]) / first
		}
	}
}

// broughtBy is how many people a channel brought to each level.
func broughtBy(channel string, levels []funnel.Level, counted []Counted) []float64 {
	own, unnamed, all := map[string]int64{}, map[string]int64{}, ByLevel(counted)
	for _, c := range counted {
		switch c.Channel {
		case channel:
			own[c.Level] += c.Count
		case "":
			unnamed[c.Level] += c.Count
		}
	}
	brought := make([]float64, len(levels))
	share := 0.0 // of the people at the last level below that counted anybody
	for i, l := range levels {
		n := float64(all[l.Key])
		brought[i] = math.Min(n, float64(own[l.Key])+share*float64(unnamed[l.Key]))
		if n > 0 {
			share = brought[i] / n
		}
	}
	return brought
}

// interval holds the people who come with 95 % probability; products is the distribution of the product of the ratios that are not
// supposed, and expected how many people are expected.
func (w way) interval(products []float64, expected float64) (low, high int64) {
	people := int64(math.Round(w.start))
	if len(w.ratios) == 0 && w.fixed == 1 {
		return int64(math.Round(expected)), int64(math.Round(expected))
	}
	products = slices.Clone(products)
	for i := range products {
		products[i] *= w.fixed
	}
	// atLeast is the largest number that as many people or more reach with probability p.
	atLeast := func(p, guess, reach float64) int64 {
		low, high := around(people, guess, reach, func(m int64) bool { return reachProbability(people, m, products) >= p })
		for high-low > 1 {
			if middle := low + (high-low)/2; reachProbability(people, middle, products) >= p {
				low = middle
			} else {
				high = middle
			}
		}
		return low
	}
	mean, deviation := spreadOf(people, products)
	// As with Jeffreys' interval, what was found is in it also where all or nobody came.
	low, high = atLeast(1-tailArea, mean-2*deviation, deviation/4), atLeast(tailArea, mean+2*deviation, deviation/4)
	return min(low, int64(math.Floor(expected))), max(high, int64(math.Ceil(expected)))
}

// around finds, near a guess, a number that is reached and a larger one that is not, between 0, which always is, and one more than people.
// It looks farther and farther away, at first by reach.
func around(people int64, guess, reach float64, reached func(m int64) bool) (low, high int64) {
	low, high = 0, people+1
	m, step := int64(math.Max(1, math.Min(float64(people), guess))), int64(math.Max(1, reach))
	if reached(m) {
		for low = m; low+step < high; step *= 2 {
			if !reached(low + step) {
				return low, low + step
			}
			low += step
		}
		return low, high
	}
	for high = m; high-step > low; step *= 2 {
		if reached(high - step) {
			return high - step, high
		}
		high -= step
	}
	return low, high
}

// spreadOf is the mean and the standard deviation of how many of people come through, averaged over draws of the ratio.
func spreadOf(people int64, ratios []float64) (mean, deviation float64) {
	n, sum, squares := float64(people), 0.0, 0.0
	for _, p := range ratios {
		sum, squares = sum+p, squares+p*p
	}
	each := sum / float64(len(ratios))
	square := squares / float64(len(ratios))
	return n * each, math.Sqrt(math.Max(0, n*(each-square)+n*n*(square-each*each)))
}
