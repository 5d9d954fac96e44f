package metrics_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// trade is a made-up way in which people come and buy, the same on every day.
type trade struct {
	perDay         float64 // people who come, on average
	named          float64 // part of them who get a card
	buys, buysIn   float64 // of those, the part who buy, after so many days on average
	lost, lostIn   float64 // of the others, the part who are lost, after so many days on average
	unnamed, later float64 // of those without a card, the part who buy, after so many days on average
}

// days draws a number of whole days from a geometric distribution with a mean.
func days(rng *rand.Rand, mean float64) int {
	return int(math.Log(1-rng.Float64()) / math.Log(1-1/(mean+1)))
}

// tried forecasts the days after a year of a trade and tells how many are expected, the range, and how many bought then.
func (tr trade) tried(rng *rand.Rand, year, ahead int) (x metrics.Forecast, outcome int64) {
	f := forecastFacts(ahead)
	f.Today, f.From, f.To = funnel.Day(year-1), funnel.Day(year-1), funnel.Day(year-1+ahead)
	f.Coming = metrics.Coming{Level: "inbound", Workdays: 20}
	waiting := map[int]int64{}
	var waits []metrics.Wait
	for d := range year + ahead {
		if d >= year {
			f.Coming.Days = append(f.Coming.Days, funnel.Day(d))
		}
		for range poisson(rng, tr.perDay) {
			named, bought, lost := rng.Float64() < tr.named, math.MaxInt32, math.MaxInt32
			switch {
			case named && rng.Float64() < tr.buys:
				bought = d + days(rng, tr.buysIn)
			case named && rng.Float64() < tr.lost:
				lost = d + days(rng, tr.lostIn)
			case !named && rng.Float64() < tr.unnamed:
				bought = d + days(rng, tr.later)
			}
			if bought >= year && bought < year+ahead {
				outcome++
			}
			if d >= year {
				continue
			}
			f.Coming.People++
			if d >= year-20 {
				f.Coming.Recent++
			}
			switch {
			case !named && bought < year:
				f.Coming.UnnamedBuyers++
			case !named:
			case bought < year:
				f.Coming.Named++
				waits = append(waits, metrics.Wait{Days: bought - d, Ending: metrics.Arrived, People: 1})
			case lost < year:
				f.Coming.Named++
				waits = append(waits, metrics.Wait{Days: lost - d, Ending: metrics.Lost, People: 1})
			default:
				f.Coming.Named++
				waits = append(waits, metrics.Wait{Days: year - 1 - d, Ending: metrics.Waiting, People: 1})
				waiting[year-1-d]++
			}
		}
	}
	f.Curves["inbound"] = metrics.NewIncidence(waits)
	for d := range year {
		if waiting[d] > 0 {
			f.Open = append(f.Open, metrics.OpenLeads{Level: "inbound", Days: d, Leads: waiting[d]})
		}
	}
	return metrics.NewForecast(f), outcome
}

func poisson(rng *rand.Rand, mean float64) (n int) {
	for t := rng.ExpFloat64(); t < mean; t += rng.ExpFloat64() {
		n++
	}
	return n
}

// In many made-up years of different trades, the range holds what came after about 8 of 10 times, a little more often where whole numbers
// cannot do otherwise, and the expected number is right on average.
func TestForecastComesTrue(t *testing.T) {
	for name, tr := range map[string]trade{
		"many, most with a card":  {perDay: 4, named: 0.8, buys: 0.2, buysIn: 14, lost: 0.6, lostIn: 20, unnamed: 0.05, later: 10},
		"few, all with a card":    {perDay: 0.6, named: 1, buys: 0.15, buysIn: 30, lost: 0.5, lostIn: 25},
		"many, hardly any card":   {perDay: 10, named: 0.05, buys: 0.3, buysIn: 12, unnamed: 0.02, later: 15},
		"slow, nobody ever lost":  {perDay: 2, named: 1, buys: 0.3, buysIn: 60},
		"quick, the others leave": {perDay: 3, named: 1, buys: 0.4, buysIn: 3, lost: 1, lostIn: 6},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(5, 6))
			const years = 120
			held, expected, came, spread := 0, 0.0, 0.0, 0.0
			for range years {
				x, outcome := tr.tried(rng, 365, 25)
				expected, came, spread = expected+x.Buyers/years, came+float64(outcome)/years, spread+float64(x.High-x.Low)/years
				if x.Low <= outcome && outcome <= x.High {
					held++
				}
			}
			t.Logf("held %.1f %%, expected %.2f, came %.2f, range %.1f wide", float64(held)*100/years, expected, came, spread)
			if held < years*75/100 || held > years*95/100 {
				t.Errorf("the range held %d of %d times", held, years)
			}
			if math.Abs(expected-came) > 0.06*came+0.1 {
				t.Errorf("expected %v, and %v came", expected, came)
			}
		})
	}
}
