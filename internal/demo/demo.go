// Package demo makes a believable history of an agent's counts from a seed: workdays of several batches over several
// channels, weekends off, ratios near those of the method (200 calls bring 3 to 5 people who ask).
package demo

import (
	"iter"
	"math"
	"math/rand/v2"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Plan says what to make.
type Plan struct {
	Last     funnel.Day // the last day
	Days     int        // calendar days, the last one included
	PerDay   int        // entries on each workday, at least 1
	Seed     uint64     // the same seed makes the same history
	Calendar funnel.Calendar
	Zone     *time.Location // of the moments at which entries are made
}

// round is one of the day's batches: through which channel, at which minute of the day, to how many people on an ordinary
// day, how many of whom ask, and what a person reached costs in money and minutes.
type round struct {
	channel       string
	at            int
	people        float64
	asks          float64
	cost, minutes float64
}

// dayRounds is the sources' day of 2,000 people with what its channels usually yield.
func dayRounds() []round {
	return []round{
		{"flyer", 7*60 + 30, 500, 0.0010, 300, 0.18},
		{"call", 9 * 60, 200, 0.0180, 0, 0.75},
		{"email", 11 * 60, 500, 0.0004, 0, 0.03},
		{"sms", 14 * 60, 500, 0.0008, 250, 0.02},
		{"flyer", 17*60 + 30, 500, 0.0010, 300, 0.18},
		{"banner", 20 * 60, 120, 0.0015, 900, 0.25},
	}
}

// shares are the parts of each level that arrive at the next one, from inbound up.
func shares() []struct {
	level string
	share float64
} {
	return []struct {
		level string
		share float64
	}{
		{"qualified", 0.40}, {"viewing", 0.45}, {"buyer", 0.18}, {"regular", 0.12}, {"close", 0.30}, {"loyal", 0.40},
	}
}

// Tallies makes the history, from the first day to the last. Numbers and keys are left to the book.
func (p Plan) Tallies() iter.Seq[funnel.Tally] {
	return func(yield func(funnel.Tally) bool) {
		rng := rand.New(rand.NewPCG(p.Seed, 0x66756e6e656c))
		first := p.Last - funnel.Day(p.Days) + 1
		for d := first; d <= p.Last; d++ {
			if !p.Calendar.Workday(d) {
				continue
			}
			age := float64(d-first) / float64(max(1, p.Days))
			for _, t := range p.day(rng, d, age) {
				if !yield(t) {
					return
				}
			}
		}
	}
}

// day makes one workday. The agent gets a little better with age (0..1), and some days are slow.
func (p Plan) day(rng *rand.Rand, d funnel.Day, age float64) []funnel.Tally {
	effort := (0.92 + 0.16*age) * math.Exp(0.10*rng.NormFloat64())
	if rng.Float64() < 0.08 {
		effort *= 0.35 + 0.4*rng.Float64()
	}
	rounds := dayRounds()
	if rng.Float64() < 0.7 {
		rounds = rounds[:5] // a banner only on some evenings
	}
	upper := p.upper(rng, d, rounds, effort, age)
	upper = upper[:min(len(upper), p.PerDay-1)]
	return append(p.reached(rng, d, rounds, effort, p.PerDay-len(upper)), upper...)
}

// reached spreads the people reached over exactly n entries.
func (p Plan) reached(rng *rand.Rand, d funnel.Day, rounds []round, effort float64, n int) []funnel.Tally {
	rounds = rounds[:min(len(rounds), n)]
	tallies := make([]funnel.Tally, 0, n)
	for i := range n {
		r := rounds[i*len(rounds)/n]
		parts := float64((n + len(rounds) - 1) / len(rounds))
		people := math.Max(1, r.people*effort*math.Exp(0.15*rng.NormFloat64())/parts)
		t := p.tally(d, r.at+i%5, "reach", r.channel, tidy(people))
		if r.cost > 0 {
			cost := int64(math.Round(float64(t.Count)*r.cost/1000)) * 1000
			t.Cost = &cost
		}
		minutes := int64(math.Ceil(float64(t.Count) * r.minutes))
		t.Minutes = &minutes
		tallies = append(tallies, t)
	}
	return tallies
}

// tidy rounds a count as people do: large ones to tens.
func tidy(x float64) int64 {
	if x >= 100 {
		return int64(math.Round(x/10)) * 10
	}
	return int64(math.Round(x))
}

// upper makes the levels above the first: who asked, by channel, and how far they came.
func (p Plan) upper(rng *rand.Rand, d funnel.Day, rounds []round, effort, age float64) []funnel.Tally {
	var tallies []funnel.Tally
	var asked int64
	for _, r := range rounds {
		n := poisson(rng, r.people*effort*r.asks*(0.9+0.2*age))
		if n > 0 {
			asked += n
			tallies = append(tallies, p.tally(d, 16*60, "inbound", r.channel, n))
		}
	}
	below := float64(asked)
	for _, s := range shares() {
		n := poisson(rng, below*s.share*(0.9+0.2*age))
		if s.level == "qualified" {
			n = min(n, asked)
		}
		if n > 0 {
			tallies = append(tallies, p.tally(d, 17*60, s.level, "", n))
		}
		below *= s.share
	}
	return tallies
}

func (p Plan) tally(d funnel.Day, minute int, level, channel string, n int64) funnel.Tally {
	y, m, day := d.Date()
	return funnel.Tally{
		Day: d, Level: level, Channel: channel, Count: n,
		At: time.Date(y, m, day, minute/60, minute%60, 0, 0, p.Zone),
	}
}

// poisson draws from the Poisson distribution by multiplying uniforms (D. Knuth, The Art of Computer Programming, vol. 2,
// 3.4.1), which suits the small means in use here.
func poisson(rng *rand.Rand, mean float64) int64 {
	limit, product := math.Exp(-mean), 1.0
	for n := int64(0); ; n++ {
		product *= rng.Float64()
		if product <= limit {
			return n
		}
	}
}
