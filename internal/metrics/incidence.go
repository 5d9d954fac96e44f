package metrics

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// Ending is how the wait of a person for a level ended.
type Ending int

// A wait ends with the arrival, or with the person being lost, or has not ended yet: it is censored.
const (
	Arrived Ending = iota
	Lost
	Waiting
)

// Wait is how many people waited so many days, and how that ended.
type Wait struct {
	Days   int // from the arrival at the lower level, at least 0
	Ending Ending
	People int64
}

// Incidence is the share of people who have arrived at a level, by the days since they arrived at a lower one. Those who are lost can no
// longer arrive; those who still wait count as long as they have been seen to wait.
type Incidence struct {
	people   int64
	arrivals int64
	seen     int     // the longest wait that was seen, in days; -1 for none
	waiting  bool    // somebody still waits
	exposure float64 // the days that all of them waited, the first one included
	steps    []incidenceStep
	byDay    []standing // of a redrawn curve, instead of the steps: at the end of the day before the first, of day 0, and so on
}

// standing is the share who have arrived, and the share who have neither arrived nor been lost.
type standing struct{ arrived, pending float64 }

// incidenceStep is a day on which people arrived or were lost, and what holds from then on, up to the next step.
type incidenceStep struct {
	day                    int
	atRisk, arrivals, lost int64 // people who were still seen to wait on that day; of them, those who arrived and were lost on it
	standing
}

// NewIncidence estimates the cumulative incidence of the arrivals with being lost as a competing risk: on each day t with n people still
// waiting, of whom d arrive and l are lost, the share who have arrived grows by S(t−)·d/n, and the share S who wait shrinks by the factor
// 1 − (d+l)/n. Arrivals and losses of a day come before the waits that were last seen on it. Where nobody was lost it is one less the
// estimate of Kaplan and Meier, and where every wait has ended the plain share.
//
// Source: O. O. Aalen and S. Johansen, An Empirical Transition Matrix for Non-homogeneous Markov Chains Based on Censored Observations,
// Scandinavian Journal of Statistics 5 (1978), 141–150; for two risks as here J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis
// of Failure Time Data, 2nd edition (2002), section 8.2.
func NewIncidence(waits []Wait) Incidence {
	c := Incidence{seen: -1}
	waits = slices.DeleteFunc(slices.Clone(waits), func(w Wait) bool { return w.People <= 0 })
	slices.SortFunc(waits, func(a, b Wait) int { return cmp.Compare(a.Days, b.Days) })
	for _, w := range waits {
		c.people += w.People
		c.exposure += float64(w.People) * float64(w.Days+1)
	}
	atRisk := c.people
	// While nobody leaves unseen, each arrival weighs the same: the shares are taken from the last day on which somebody did, so that those
	// of whole numbers of people come out as such.
	since := struct {
		standing
		atRisk, came, out int64
	}{standing{pending: 1}, atRisk, 0, 0}
	for at := 0; at < len(waits); {
		s := incidenceStep{day: waits[at].Days, atRisk: atRisk}
		var censored int64
		for ; at < len(waits) && waits[at].Days == s.day; at++ {
			switch n := waits[at].People; waits[at].Ending {
			case Arrived:
				s.arrivals += n
			case Lost:
				s.lost += n
			default:
				censored += n
			}
		}
		since.came += s.arrivals
		since.out += s.arrivals + s.lost
		s.arrived = since.arrived + since.pending*float64(since.came)/float64(since.atRisk)
		s.pending = since.pending * float64(since.atRisk-since.out) / float64(since.atRisk)
		if s.arrivals+s.lost > 0 {
			c.steps = append(c.steps, s)
		}
		c.seen, c.waiting, c.arrivals = s.day, c.waiting || censored > 0, c.arrivals+s.arrivals
		atRisk -= s.arrivals + s.lost + censored
		if censored > 0 {
			since.standing, since.atRisk, since.came, since.out = s.standing, atRisk, 0, 0
		}
	}
	return c
}

// People is how many people an estimate rests on.
func (c *Incidence) People() int64 { return c.people }

// Arrivals is how many of them arrived.
func (c *Incidence) Arrivals() int64 { return c.arrivals }

// at is what holds at the end of a day.
func (c *Incidence) at(day int) standing {
	if c.byDay != nil {
		return c.byDay[min(day+1, len(c.byDay)-1)]
	}
	i, found := slices.BinarySearchFunc(c.steps, day, func(s incidenceStep, day int) int { return cmp.Compare(s.day, day) })
	if !found {
		i--
	}
	if i < 0 {
		return standing{pending: 1}
	}
	return c.steps[i].standing
}

// By returns the share, 0..1, who have arrived within so many days. It reports false when nobody was seen for so long while some still
// waited: then nobody knows.
func (c *Incidence) By(days int) (share float64, ok bool) {
	if c.people == 0 || days > c.seen && c.waiting {
		return 0, false
	}
	return c.at(days).arrived, true
}

// Median returns the first day by which half of all have arrived; false when the share does not reach a half.
func (c *Incidence) Median() (days int, ok bool) {
	const rounding = 1e-12
	for _, s := range c.steps {
		if s.arrived >= 0.5-rounding {
			return s.day, true
		}
	}
	return 0, false
}

// Outlook is a time to come of somebody who waits.
type Outlook struct {
	Waited int     // days since the arrival at the lower level, at least 0
	Left   float64 // part of the present day that is still to come, 0..1
	// The days from the present one, numbered 0, that are looked at: From after 0 leaves the nearest ones out. Up to before From are none.
	From, To int
}

// Within returns the probability, 0..1, that somebody who waits arrives within the days of an outlook: (F(d+To) − F(d))/S(d) for a wait of
// d days, less the days before From. Of the present day, as much counts as is left of it. It is 0 where nobody was seen to wait so long.
func (c *Incidence) Within(o Outlook) float64 {
	if o.To < o.From || o.To < 0 {
		return 0
	}
	now := c.at(o.Waited)
	if o.Left > 0 {
		before := c.at(o.Waited - 1)
		now.arrived += o.Left * (before.arrived - now.arrived)
		now.pending += o.Left * (before.pending - now.pending)
	}
	if now.pending <= 0 {
		return 0
	}
	passed := now.arrived
	if o.From > 0 {
		passed = c.at(o.Waited + o.From - 1).arrived
	}
	return max(0, min(1, (c.at(o.Waited+o.To).arrived-passed)/now.pending))
}

// Sees reports whether anybody was seen to wait as long as an outlook reaches, or all who waited so long came to an end on the way: only then
// all is known that Within goes by. Of an outlook in which nothing is left there is nothing to see.
func (c *Incidence) Sees(o Outlook) bool {
	return o.To == 0 && o.Left == 0 || c.seen >= o.Waited+min(o.To, 1) && (!c.waiting || c.seen >= o.Waited+o.To)
}

// unseenDays is how many days of an outlook lie beyond what was seen.
func (c *Incidence) unseenDays(o Outlook) int {
	if c.Sees(o) {
		return 0
	}
	return max(0, o.To-max(o.From, c.seen-o.Waited+1)+1)
}

// pace draws how many arrive on each of all the days that people waited, on average: it follows Gamma with Jeffreys' prior.
func (c *Incidence) pace(rng *rand.Rand) float64 {
	return drawGamma(rng, float64(c.arrivals)+0.5) / c.exposure
}

// redrawn is the curve as it may be in truth, by what is known of it: the probability of arriving on a day on which d of n did follows
// Beta(d, n−d+½), and half an arrival more is spread over all the days that people waited, so that a whole curve is as uncertain as a ratio
// with Jeffreys' prior. It goes as far as the day through, and may use the memory of an earlier one.
//
// Source: N. L. Hjort, Nonparametric Bayes Estimators Based on Beta Processes in Models for Life History Data, Annals of Statistics 18 (1990),
// 1259–1294, with a prior that weighs next to nothing.
func (c *Incidence) redrawn(rng *rand.Rand, through int, earlier Incidence) Incidence {
	r := *c
	now := standing{pending: 1}
	byDay := earlier.byDay[:0]
	byDay = append(byDay, now)
	anyDay := drawGamma(rng, 0.5) / c.exposure
	steps := c.steps
	for day := range min(c.seen, through) + 1 {
		come, lost := anyDay, 0.0
		if len(steps) > 0 && steps[0].day == day {
			n := float64(steps[0].atRisk)
			come += drawBeta(rng, float64(steps[0].arrivals), n-float64(steps[0].arrivals)+0.5)
			lost = float64(steps[0].lost) / n
			steps = steps[1:]
		}
		come = min(1, come)
		now.arrived += now.pending * come
		now.pending *= max(0, 1-come-lost)
		byDay = append(byDay, now)
	}
	r.byDay = byDay
	return r
}
