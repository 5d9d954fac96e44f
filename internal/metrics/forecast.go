package metrics

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// OpenLeads are open leads who have stood at the same level for as long.
type OpenLeads struct {
	Level  string // key
	Days   int    // since they arrived there, at least 0
	Leads  int64
	Valued int64   // of Leads: those with a value on their card
	Value  float64 // the sum of those values, in minor units
}

// Coming is what is known of the people who are still to come.
type Coming struct {
	Level string // key of the level at which they are counted first
	// The pace: Recent people came there in the last Workdays workdays.
	Recent   int64
	Workdays int
	Days     []funnel.Day // workdays of the forecast, from Today on
	// What became of those before: of People who came there Named have a card. UnnamedBuyers came to the buying level without one.
	People, Named, UnnamedBuyers int64
}

// ForecastFacts is what a forecast is made from.
type ForecastFacts struct {
	Levels   []funnel.Level // those below the buying level at which leads can be, the widest first
	Buying   string         // key of the buying level
	Today    funnel.Day
	Left     float64              // part of today's working hours that is still to come, 0..1
	From     funnel.Day           // the first day of the period, or Today where that has come
	To       funnel.Day           // the last one, not before From
	Counted  int64                // buyers of the period so far
	History  funnel.Period        // of the people by whom it is judged
	Curves   map[string]Incidence // by the key of the level: from there to Buying
	Open     []OpenLeads
	Undated  int64 // open leads of whom no day tells since when they stand where they are: they are not counted
	Coming   Coming
	Purchase AveragePurchase
}

// AveragePurchase is what people paid with their first purchase, on average.
type AveragePurchase struct {
	Amount    float64 // in minor units; without a meaning where there are no purchases
	Purchases int64
}

// Forecast is how many people are expected to buy.
type Forecast struct {
	ForecastFacts
	// Known is false where nothing tells how often people buy: then there is no forecast.
	Known bool
	// Buyers are those expected beside those counted; Low and High hold their number with 80 % probability.
	Buyers    float64
	Low, High int64
	Revenue   *float64 // expected, in minor units; nil where neither value nor purchase tells what some of the buyers bring
	Valued    int64    // open leads that count with the value on their own card
	Parts     []ForecastPart
}

// ForecastPart is what is expected of the leads at one level, or of the people who are still to come.
type ForecastPart struct {
	Level  string  // key
	ToCome bool    // people who are not there yet
	Leads  float64 // open leads, or the people who are expected to come
	// Known is false where nobody like them has bought: then they are not counted.
	Known        bool
	Expected     float64 // of them, those who buy within the period
	Base, Bought int64   // whom it is judged by: people who came to Level, and those of them who bought
	Few          bool    // Bought of Base says little, as in Ratio
	Unseen       int64   // leads who have been there, or will have been by then, longer than anybody was seen to: what they do then is not counted
}

// NewForecast expects buyers from two sources, neither of which counts anybody twice.
//
// Open leads buy within the days left with the probability of Incidence.Within, by the days that they have stood at their level. People to
// come arrive at the recent pace on each workday left. Those of them who will have a card, as large a part as before, buy as leads do who
// have just arrived, within the days that are left then; for each person counted, as many people buy without a card as before.
//
// The range comes from draws, the same every time, of what is not known: of the curves (redrawn), the pace and the rate of buyers without
// a card (Gamma with Jeffreys' prior), the part with a card (Beta with Jeffreys' prior), and of chance.
func NewForecast(f ForecastFacts) Forecast {
	x := Forecast{ForecastFacts: f}
	revenue, priced := 0.0, true
	charge := func(buyers float64) {
		revenue += buyers * f.Purchase.Amount
		priced = priced && (buyers == 0 || f.Purchase.Purchases > 0)
	}
	for _, l := range f.Levels {
		part := x.openPart(l.Key, func(o OpenLeads, share float64) {
			revenue += share * o.Value
			x.Valued += o.Valued
			charge(share * float64(o.Leads-o.Valued))
		})
		if part.Leads > 0 {
			x.Parts = append(x.Parts, part)
		}
	}
	if part := x.comingPart(); part.Leads > 0 {
		x.Parts = append(x.Parts, part)
		charge(part.Expected)
	}
	for _, p := range x.Parts {
		x.Buyers += p.Expected
		x.Known = x.Known || p.Known
	}
	if priced && (f.Purchase.Purchases > 0 || x.Valued > 0) {
		x.Revenue = &revenue
	}
	if x.Known {
		x.Low, x.High = x.likely()
	}
	return x
}

// outlook is the rest of the period for leads who have waited so many days today.
func (f *ForecastFacts) outlook(waited int) Outlook {
	return Outlook{Waited: waited, Left: f.Left, From: max(0, int(f.From-f.Today)), To: int(f.To - f.Today)}
}

// outlookFrom is the period for people who come on a day.
func (f *ForecastFacts) outlookFrom(d funnel.Day) Outlook {
	return Outlook{Left: 1, From: max(0, int(f.From-d)), To: int(f.To - d)}
}

// openPart is what is expected of the open leads at a level. Where that is known, buy is told of those who have stood there for as long,
// with the share of them who do.
func (f *ForecastFacts) openPart(level string, buy func(o OpenLeads, share float64)) ForecastPart {
	curve := f.Curves[level]
	part := ForecastPart{Level: level, Known: curve.Arrivals() > 0, Base: curve.People(), Bought: curve.Arrivals()}
	for _, o := range f.Open {
		if o.Level != level {
			continue
		}
		part.Leads += float64(o.Leads)
		if !part.Known {
			continue
		}
		share := curve.Within(f.outlook(o.Days))
		part.Expected += float64(o.Leads) * share
		buy(o, share)
		if !curve.Sees(f.outlook(o.Days)) {
			part.Unseen += o.Leads
		}
	}
	part.judge()
	return part
}

// judge tells whether the history of a part is of few people.
func (p *ForecastPart) judge() {
	r, ok := NewRatio(p.Bought, p.Base)
	p.Few = !ok || r.Few
}

// comingPart is what is expected of people who are still to come.
func (f *ForecastFacts) comingPart() ForecastPart {
	c := f.Coming
	part := ForecastPart{Level: c.Level, ToCome: true}
	if c.Workdays == 0 || c.People == 0 {
		return part
	}
	curve := f.Curves[c.Level]
	part.Base, part.Bought = c.People, curve.Arrivals()+c.UnnamedBuyers
	part.Known = part.Bought > 0
	pace := float64(c.Recent) / float64(c.Workdays)
	for _, d := range c.Days {
		part.Leads += pace * f.shareLeft(d)
	}
	if part.Known {
		part.Expected = pace * f.comingBuyers(&curve, float64(c.Named)/float64(c.People), float64(c.UnnamedBuyers)/float64(c.People))
	}
	part.judge()
	return part
}

// shareLeft is the part of a day that is still to come.
func (f *ForecastFacts) shareLeft(d funnel.Day) float64 {
	if d == f.Today {
		return f.Left
	}
	return 1
}

// comingBuyers is how many buy when one person comes on each workday left: with a card as the curve tells, with probability named, and
// without one at the rate unnamed.
func (f *ForecastFacts) comingBuyers(curve *Incidence, named, unnamed float64) (buyers float64) {
	for _, d := range f.Coming.Days {
		each := 0.0
		if named > 0 {
			each = named * curve.Within(f.outlookFrom(d))
		}
		if d >= f.From {
			each += unnamed
		}
		buyers += each * f.shareLeft(d)
	}
	return buyers
}

// How often a forecast draws what is not known, and how often chance for each of those.
const (
	forecastDraws    = 1000
	forecastOutcomes = 4
)

// likely draws futures and returns the bounds that hold 80 % of them. Where next to nothing is known, half a buyer more or less moves the draws
// away from what is expected; the bounds hold that too.
func (x Forecast) likely() (low, high int64) {
	rng := rand.New(rand.NewPCG(3, 4))
	outcomes := make([]int64, 0, forecastDraws*forecastOutcomes)
	u := x.unknowns()
	for range forecastDraws {
		open, squares, coming := u.draw(rng)
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
			outcomes = append(outcomes, n)
		}
	}
	slices.Sort(outcomes)
	tenth := len(outcomes) / 10
	return min(outcomes[tenth], int64(x.Buyers)), max(outcomes[len(outcomes)-1-tenth], int64(math.Ceil(x.Buyers)))
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

// draw returns how many open leads buy on average by what it draws, with the sum of the squares of their probabilities, and how many of the
// people to come.
func (u *unknowns) draw(rng *rand.Rand) (open, squares, coming float64) {
	var fresh Incidence
	for i := range u.levels {
		l := &u.levels[i]
		l.drawn = l.curve.redrawn(rng, u.through, l.drawn)
		for _, o := range l.open {
			p := l.drawn.Within(u.x.outlook(o.Days))
			open += float64(o.Leads) * p
			squares += float64(o.Leads) * p * p
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
	return open, squares, coming
}
