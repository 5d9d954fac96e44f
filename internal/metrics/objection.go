package metrics

import (
	"cmp"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Refusal is one no of a lead, and what became of it.
type Refusal struct {
	Lead    int64
	Day     funnel.Day
	Reason  string      // key of a reason, or the agent's own words
	Level   string      // key of the level where the lead stood
	Product string      // what it was about; "" when that is not known
	Channel string      // key of the channel through which the lead came; "" when unknown
	Back    *funnel.Day // the day on which the lead came back; nil while it is lost
	Bought  bool        // something on the day of its return or later
}

// Frequency is how many refusals have the same key.
type Frequency struct {
	Key   string
	Count int
}

// Objection is what is known of the refusals for one reason.
type Objection struct {
	Reason   string
	Count    int
	Leads    int // different people
	Levels   []Frequency
	Products []Frequency // without those of which nothing is known, as Channels
	Channels []Frequency
	Back     Ratio // those who came back later, of all refusals
	Bought   int   // of those who came back
	// DaysBack is the median of the days from the refusal to the return, of those who came back; nil when nobody did. Who is still away is
	// left out, so that a young time looks quicker than it is.
	DaysBack *float64
}

// Objections sums refusals up by reason, the most frequent first; those of the same number by reason.
func Objections(refusals []Refusal) []Objection {
	byReason := map[string][]Refusal{}
	for _, r := range refusals {
		byReason[r.Reason] = append(byReason[r.Reason], r)
	}
	list := make([]Objection, 0, len(byReason))
	for reason, of := range byReason {
		list = append(list, objection(reason, of))
	}
	slices.SortFunc(list, func(a, b Objection) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Reason, b.Reason))
	})
	return list
}

func objection(reason string, of []Refusal) Objection {
	o := Objection{
		Reason: reason, Count: len(of),
		Levels:   frequencies(of, func(r Refusal) string { return r.Level }),
		Products: frequencies(of, func(r Refusal) string { return r.Product }),
		Channels: frequencies(of, func(r Refusal) string { return r.Channel }),
	}
	people := map[int64]bool{}
	var days []float64
	for _, r := range of {
		people[r.Lead] = true
		if r.Back == nil {
			continue
		}
		days = append(days, float64(*r.Back-r.Day))
		if r.Bought {
			o.Bought++
		}
	}
	o.Leads = len(people)
	o.Back, _ = NewRatio(int64(len(days)), int64(len(of)))
	if len(days) > 0 {
		m := median(days)
		o.DaysBack = &m
	}
	return o
}

// frequencies counts refusals by a key, the most frequent first; those without one are left out.
func frequencies(of []Refusal, key func(Refusal) string) []Frequency {
	counts := map[string]int{}
	for _, r := range of {
		if k := key(r); k != "" {
			counts[k]++
		}
	}
	list := make([]Frequency, 0, len(counts))
	for k, n := range counts {
		list = append(list, Frequency{k, n})
	}
	slices.SortFunc(list, func(a, b Frequency) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key)) })
	return list
}

// median is the middle of values, the mean of the two in the middle of an even number; there is at least one.
func median(values []float64) float64 {
	slices.Sort(values)
	middle := len(values) / 2
	if len(values)%2 == 1 {
		return values[middle]
	}
	return (values[middle-1] + values[middle]) / 2
}
