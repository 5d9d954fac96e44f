package metrics

import (
	"math"
	"math/rand/v2"
	"slices"
)

// How often a forecast draws what is not known, and how often chance for each of those.
const (
	forecastDraws    = 1000
	forecastOutcomes = 4
)

// likely draws futures and returns the bounds that hold 80 % of them. Where next to nothing is known, half a buyer more or less moves the draws
// away from what is expected; the bounds hold that too. The upper one is that of the futures in which leads go on buying beyond what was seen.
func (x Forecast) likely() (low, high int64) {
	rng := rand.New(rand.NewPCG(3, 4))
	least, most := make([]int64, 0, forecastDraws*forecastOutcomes), make([]int64, 0, forecastDraws*forecastOutcomes)
	u := x.unknowns()
	for range forecastDraws {
		open, squares, coming, beyond := u.draw(rng)
		// The number of open leads who buy, each with a probability of their own, has nearly the binomial distribution of the same mean and
		// variance: W. Ehm, Binomial Approximation to the Poisson Binomial Distribution, Statistics & Probability Letters 11 (1991), 7–16.
		people := int64(0)
		if open > 0 {
			people = max(1, int64(math.Round(open*open/squares)))
		}
		for range forecastOutcomes {
			n := drawPoisson(rng, coming)
			if people > 0 {
				n += drawBinomial(rng, people, min(1, open/float64(people)))
			}
			least = append(least, n)
			if beyond > 0 {
				n += drawPoisson(rng, beyond)
			}
			most = append(most, n)
		}
	}
	slices.Sort(least)
	slices.Sort(most)
	tenth := len(least) / 10
	return min(least[tenth], int64(x.Buyers)), max(most[len(most)-1-tenth], int64(math.Ceil(x.Buyers)))
}

// unknowns draws what a forecast does not know.
type unknowns struct {
	x       Forecast
	levels  []unknownLevel // those whose leads are counted, and that of the people to come
	through int            // day of the curves that is looked at last
}

// unknownLevel is a level with its open leads, its curve, and the curve as it was drawn last.
type unknownLevel struct {
	key          string
	open         []OpenLeads
	curve, drawn Incidence
}

func (x Forecast) unknowns() unknowns {
	u := unknowns{x: x}
	for _, l := range x.Levels {
		level := unknownLevel{key: l.Key, curve: x.Curves[l.Key]}
		if level.curve.Arrivals() == 0 {
			continue
		}
		for _, o := range x.Open {
			if o.Level == l.Key {
				level.open = append(level.open, o)
				u.through = max(u.through, o.Days)
			}
		}
		u.levels = append(u.levels, level)
	}
	u.through += int(x.To - x.Today)
	return u
}

// draw returns how many open leads buy on average by what it draws, with the sum of the squares of their probabilities, how many of the
// people to come, and how many of the open leads on days which nobody was seen to wait for.
func (u *unknowns) draw(rng *rand.Rand) (open, squares, coming, beyond float64) {
	var fresh Incidence
	for i := range u.levels {
		l := &u.levels[i]
		l.drawn = l.curve.redrawn(rng, u.through, l.drawn)
		pace := 0.0
		for _, o := range l.open {
			p := l.drawn.Within(u.x.outlook(o.Days))
			open += float64(o.Leads) * p
			squares += float64(o.Leads) * p * p
			if days := l.curve.unseenDays(u.x.outlook(o.Days)); days > 0 {
				if pace == 0 {
					pace = l.curve.pace(rng)
				}
				beyond += float64(o.Leads) * (1 - p) * -math.Expm1(-pace*float64(days))
			}
		}
		if l.key == u.x.Coming.Level {
			fresh = l.drawn
		}
	}
	if c := u.x.Coming; c.Workdays > 0 && c.People > 0 && fresh.Arrivals()+c.UnnamedBuyers > 0 {
		pace := drawGamma(rng, float64(c.Recent)+0.5) / float64(c.Workdays)
		named := drawBeta(rng, float64(c.Named)+0.5, float64(c.People-c.Named)+0.5)
		unnamed := drawGamma(rng, float64(c.UnnamedBuyers)+0.5) / float64(c.People)
		coming = pace * u.x.comingBuyers(&fresh, named, unnamed)
	}
	return open, squares, coming, beyond
}
