package metrics

import (
	"cmp"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// leverShare is by how much a lever moves what it moves.
const leverShare = 0.10

// Lever is one thing that could be better by a tenth.
type Lever struct {
	// Level is the key of the level into which the ratio leads; of the volume, the first level that counts anybody.
	Level, Base string
	Volume      bool    // the people at Level, not the ratio from Base; Base is ""
	Now         float64 // people, or a ratio 0..1
	Then        float64 // a tenth more; a ratio is at most 1
	Gain        float64 // people more at the top, at least 0
	Best        *Best   // nil when no month was better than the others by more than chance
}

// Best is the month in which a lever stood highest.
type Best struct {
	Month       funnel.Period // the part of it that was observed
	Value       float64       // its ratio; of the volume, the people there would be if every workday were as those of the month
	Count, Base int64         // of the ratio; of the volume, the people of the month and 0
	PerWorkday  float64       // of the volume, people per workday of the month; else 0
	Gain        float64       // people more at the top if all of the time were as that month, above 0
}

// Levers works out what a tenth more of the volume and of each ratio would bring at the top level, the largest gain first. Along a chain of
// ratios a tenth of any brings the same, unless it cannot grow so far; so those that bring the same are ordered by what one's own best
// month would bring. counted is what months, which follow each other, count together.
//
// The best of several months is best by chance too. So a month is told only when its ratio is higher than that of the other months
// with a posterior probability of 1 − 0.05/m, m the number of months (Bonferroni's correction), or when its people per workday are three
// standard deviations of a Poisson count above the others'. A month of whose people clearly fewer came
// to the top is no example: what it had more of did not arrive.
func Levers(levels []funnel.Level, counted []Counted, top string, months []Activity) []Lever {
	counts := ByLevel(counted)
	first := slices.IndexFunc(levels, func(l funnel.Level) bool { return counts[l.Key] > 0 })
	at := slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Key == top })
	if first < 0 || at < first {
		return nil
	}
	now, _ := Scenario{}.suppose(levels, counted)
	volume := now[first].Then
	levers := []Lever{{
		Level: levels[first].Key, Volume: true, Now: volume, Then: volume * (1 + leverShare), Gain: now[at].Then * leverShare,
		Best: busiest(levels[first].Key, top, months, now[at].Then),
	}}
	for i := first + 1; i <= at; i++ {
		x := now[i]
		if x.NowRatio == nil || *x.NowRatio == 0 || *x.NowRatio > 1 {
			continue
		}
		gain := func(ratio float64) float64 {
			then, _ := Scenario{Ratios: map[string]float64{x.Level: ratio}}.suppose(levels, counted)
			return math.Max(0, then[at].Then-now[at].Then)
		}
		l := Lever{Level: x.Level, Base: levels[i-1].Key, Now: *x.NowRatio, Then: math.Min(1, *x.NowRatio*(1+leverShare))}
		l.Gain = gain(l.Then)
		if l.Best = mostSkilled(l, top, months); l.Best != nil {
			l.Best.Gain = gain(l.Best.Value)
		}
		levers = append(levers, l)
	}
	slices.SortStableFunc(levers, func(a, b Lever) int {
		if math.Abs(a.Gain-b.Gain) > 1e-9*a.Gain {
			return cmp.Compare(b.Gain, a.Gain)
		}
		return cmp.Compare(b.Best.gain(), a.Best.gain())
	})
	return levers
}

func (b *Best) gain() float64 {
	if b == nil {
		return 0
	}
	return b.Gain
}

// mostSkilled is the month with the highest ratio among those that are better than the others by more than chance; nil without any.
func mostSkilled(l Lever, top string, months []Activity) (best *Best) {
	var all, base, arrived int64
	for _, m := range months {
		all, base, arrived = all+m.Counts[l.Level], base+m.Counts[l.Base], arrived+m.Counts[top]
	}
	sure := 1 - (1-certainty)/float64(len(months))
	for _, m := range months {
		k, n := m.Counts[l.Level], m.Counts[l.Base]
		if n == 0 || k > n || n == base || all-k > base-n || float64(k)/float64(n) <= math.Max(l.Now, best.value()) ||
			lagged(m.Counts[top], n, arrived, base) {
			continue
		}
		if r, _ := NewRatio(k, n); !r.Few && surelyHigher(k, n, all-k, base-n, sure) {
			best = &Best{Month: m.Period, Value: r.Value, Count: k, Base: n}
		}
	}
	return best
}

func (b *Best) value() float64 {
	if b == nil {
		return 0
	}
	return b.Value
}

// lagged reports that fewer of the people of a month came to the top than of those of the other months, with 95 % certainty: n of all
// people at the top, for part of whole people.
func lagged(n, part, all, whole int64) bool {
	if part == whole || n > part || all-n > whole-part {
		return part < whole && float64(n)*float64(whole-part) < float64(all-n)*float64(part)
	}
	return surelyHigher(all-n, whole-part, n, part, certainty)
}

// leastWorkdays is how many workdays of a month tell how much is done on one.
const leastWorkdays = 10

// busiest is the month with the most people per workday, if that is beyond chance; nil without any. brings is what the volume brings to
// the top now.
func busiest(level, top string, months []Activity, brings float64) (best *Best) {
	people, arrived, days := int64(0), int64(0), 0
	for _, m := range months {
		people, arrived, days = people+m.Counts[level], arrived+m.Counts[top], days+m.Workdays
	}
	for _, m := range months {
		n := m.Counts[level]
		if m.Workdays < leastWorkdays || m.Workdays == days || n == 0 || lagged(m.Counts[top], n, arrived, people) {
			continue
		}
		perDay := float64(n) / float64(m.Workdays)
		expected := float64(people-n) / float64(days-m.Workdays) * float64(m.Workdays)
		if float64(n) > expected+3*math.Sqrt(expected) && (best == nil || perDay > best.PerWorkday) {
			best = &Best{Month: m.Period, Value: perDay * float64(days), Count: n, PerWorkday: perDay}
			best.Gain = brings * (best.Value/float64(people) - 1)
		}
	}
	return best
}
