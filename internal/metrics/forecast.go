package metrics

import "github.com/funnel-cli/funnel/internal/funnel"

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
	// Known is false where nothing tells how many of anybody will buy: then there is no forecast. Judged tells that somebody bought in the
	// history all the same.
	Known, Judged bool
	AtLeast       bool // some of the people to expect are not counted, for nothing tells what they do
	Idle          bool // no working time is left in the period
	NoPace        bool // there was no workday yet by which to tell how many people are still to come
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
	// Known is false where nobody like them has bought, and where most have waited longer than anybody was seen to: then they are not counted.
	Known        bool
	Expected     float64 // of them, those who buy within the period
	Base, Bought int64   // whom it is judged by: people who came to Level, and those of them who bought
	Few          bool    // Bought of Base says little, as in Ratio
	Capped       bool    // Bought is more than Base: no more buy than come
	Unseen       int64   // leads who have been there, or will have been by then, longer than anybody was seen to: what they do then is not counted
}

// NewForecast expects buyers from two sources, neither of which counts anybody twice.
//
// Open leads buy within the days left with the probability of Incidence.Within, by the days that they have stood at their level. People to
// come arrive at the recent pace on each workday left. Those of them who will have a card, as large a part as before, buy as leads do who
// have just arrived, within the days that are left then; for each person counted, as many people buy without a card as before.
//
// The range comes from draws, the same every time, of what is not known: of the curves (redrawn), the pace and the rate of buyers without
// a card (Gamma with Jeffreys' prior), the part with a card (Beta with Jeffreys' prior), and of chance. For its upper end, leads go on buying at
// the average pace of their level on days which nobody was seen to wait for; what is expected leaves those days out.
func NewForecast(f ForecastFacts) Forecast {
	x := Forecast{ForecastFacts: f}
	revenue, priced := 0.0, true
	charge := func(buyers float64) {
		revenue += buyers * f.Purchase.Amount
		priced = priced && (buyers == 0 || f.Purchase.Purchases > 0)
	}
	for _, l := range f.Levels {
		worth, without, valued := 0.0, 0.0, int64(0)
		part := x.openPart(l.Key, func(o OpenLeads, share float64) {
			worth += share * o.Value
			without += share * float64(o.Leads-o.Valued)
			valued += o.Valued
		})
		if part.Known {
			revenue += worth
			x.Valued += valued
			charge(without)
		}
		if part.Leads > 0 {
			x.Parts = append(x.Parts, part)
		}
	}
	if part := x.comingPart(); part.Leads > 0 {
		x.Parts = append(x.Parts, part)
		charge(part.Expected)
	}
	x.sumUp()
	if priced && (f.Purchase.Purchases > 0 || x.Valued > 0) {
		x.Revenue = &revenue
	}
	if x.Known {
		x.Low, x.High = x.likely()
	}
	return x
}

// sumUp adds up the parts, and tells how much of the people to expect they are.
func (x *Forecast) sumUp() {
	x.Judged = x.Coming.UnnamedBuyers > 0
	for _, curve := range x.Curves {
		x.Judged = x.Judged || curve.Arrivals() > 0
	}
	x.Idle = x.WorkdaysLeft() == 0
	x.NoPace = x.Coming.Workdays == 0 && !x.Idle
	x.AtLeast = x.NoPace || x.Undated > 0
	open := false
	for _, p := range x.Parts {
		x.Buyers += p.Expected
		x.Known = x.Known || p.Known
		x.AtLeast = x.AtLeast || !p.Known || p.Unseen > 0
		open = open || !p.ToCome
	}
	// Where nobody is open and nobody is to come, nobody is expected.
	x.Known = x.Judged && (x.Known || !open && !x.NoPace)
}

// WorkdaysLeft is how many workdays of the period have working time left.
func (f *ForecastFacts) WorkdaysLeft() (days int) {
	for _, d := range f.Coming.Days {
		if d >= f.From && f.shareLeft(d) > 0 {
			days++
		}
	}
	return days
}

// outlook is the rest of the period for leads who have waited so many days today.
func (f *ForecastFacts) outlook(waited int) Outlook {
	return Outlook{Waited: waited, Left: f.Left, From: max(0, int(f.From-f.Today)), To: int(f.To - f.Today)}
}

// outlookFrom is the period for people who come on a day.
func (f *ForecastFacts) outlookFrom(d funnel.Day) Outlook {
	return Outlook{Left: 1, From: max(0, int(f.From-d)), To: int(f.To - d)}
}

// hardlyAnybody is how many people to expect are told from nobody.
const hardlyAnybody = 0.05

// openPart is what is expected of the open leads at a level. Where that is known, buy is told of those who have stood there for as long,
// with the share of them who do.
func (f *ForecastFacts) openPart(level string, buy func(o OpenLeads, share float64)) ForecastPart {
	curve := f.Curves[level]
	part := ForecastPart{Level: level, Known: curve.Arrivals() > 0 || f.over(), Base: curve.People(), Bought: curve.Arrivals()}
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
	if part.Expected < hardlyAnybody && 2*float64(part.Unseen) > part.Leads {
		part.Known, part.Expected = false, 0 // that nobody buys would be a guess as any other
	}
	part.judge()
	return part
}

// over tells that nothing is left of the period, so that nobody buys in it any more, whoever they are.
func (f *ForecastFacts) over() bool { return f.To == f.Today && f.Left == 0 }

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
	part.Known, part.Capped = part.Bought > 0, part.Bought > part.Base
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
// without one at the rate unnamed, but nobody twice.
func (f *ForecastFacts) comingBuyers(curve *Incidence, named, unnamed float64) (buyers float64) {
	for _, d := range f.Coming.Days {
		each := 0.0
		if named > 0 {
			each = named * curve.Within(f.outlookFrom(d))
		}
		if d >= f.From {
			each += unnamed
		}
		buyers += min(1, each) * f.shareLeft(d)
	}
	return buyers
}
