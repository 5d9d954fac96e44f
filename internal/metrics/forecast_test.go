package metrics_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// halfIn10 is a curve on which half of the people buy on the tenth day and the others are lost on the twentieth.
func halfIn10(people int64) metrics.Incidence {
	return metrics.NewIncidence([]metrics.Wait{{10, metrics.Arrived, people / 2}, {20, metrics.Lost, people - people/2}})
}

// forecastFacts are those of a period that ends in so many days. Today is over.
func forecastFacts(days int) metrics.ForecastFacts {
	return metrics.ForecastFacts{
		Levels: ladder("inbound"), Buying: "buyer", Today: 100, From: 100, To: 100 + funnel.Day(days),
		Curves:   map[string]metrics.Incidence{"inbound": halfIn10(1000)},
		Purchase: metrics.AveragePurchase{Amount: 50, Purchases: 4},
	}
}

func TestForecastOfOpenLeads(t *testing.T) {
	for _, tc := range []struct {
		name     string
		days     int
		open     metrics.OpenLeads
		expected float64
		revenue  float64
		unseen   int64
	}{
		{"half of those who have just arrived buy in time", 10, metrics.OpenLeads{Level: "inbound", Days: 0, Leads: 20}, 10, 500, 0},
		{"nobody buys before the tenth day", 9, metrics.OpenLeads{Level: "inbound", Days: 0, Leads: 20}, 0, 0, 0},
		{"who has waited five days needs five more", 5, metrics.OpenLeads{Level: "inbound", Days: 5, Leads: 20}, 10, 500, 0},
		{"nobody buys after the tenth day", 30, metrics.OpenLeads{Level: "inbound", Days: 10, Leads: 20}, 0, 0, 0},
		{"values on cards count before the average", 10, metrics.OpenLeads{Level: "inbound", Leads: 20, Valued: 15, Value: 3000}, 10, 1500 + 125, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := forecastFacts(tc.days)
			f.Open = []metrics.OpenLeads{tc.open}
			x := metrics.NewForecast(f)
			if !x.Known || math.Abs(x.Buyers-tc.expected) > 1e-9 || x.Revenue == nil || math.Abs(*x.Revenue-tc.revenue) > 1e-9 {
				t.Errorf("%+v", x)
			}
			if float64(x.Low) > tc.expected || float64(x.High) < tc.expected {
				t.Errorf("%v is not from %d to %d", tc.expected, x.Low, x.High)
			}
			if p := x.Parts[0]; p.Unseen != tc.unseen || p.Base != 1000 || p.Bought != 500 || p.Few {
				t.Errorf("%+v", p)
			}
		})
	}
}

// On the last day, what is left of it counts.
func TestForecastOnTheLastDay(t *testing.T) {
	f := forecastFacts(0)
	f.Open = []metrics.OpenLeads{{Level: "inbound", Days: 10, Leads: 20}}
	for left, want := range map[float64]float64{1: 10, 0.5: 20. / 3, 0: 0} {
		f.Left = left
		if x := metrics.NewForecast(f); math.Abs(x.Buyers-want) > 1e-9 {
			t.Errorf("with %v of the day left: %v, want %v", left, x.Buyers, want)
		}
	}
}

func TestForecastOfAPeriodToCome(t *testing.T) {
	f := forecastFacts(20)
	f.Open = []metrics.OpenLeads{{Level: "inbound", Days: 0, Leads: 20}, {Level: "inbound", Days: 5, Leads: 8}}
	f.From = 108 // those who have waited five days have bought by then
	if x := metrics.NewForecast(f); math.Abs(x.Buyers-10) > 1e-9 {
		t.Errorf("%+v", x)
	}
}

func TestForecastOfPeopleToCome(t *testing.T) {
	f := forecastFacts(12)
	f.Purchase = metrics.AveragePurchase{}
	f.Left = 0.5
	f.Coming = metrics.Coming{
		Level: "inbound", Recent: 60, Workdays: 20, Days: []funnel.Day{100, 101, 102, 103, 104}, People: 400, Named: 100, UnnamedBuyers: 30,
	}
	x := metrics.NewForecast(f)
	// Three people a day for four days and a half; a quarter have a card, and half of those who come in time, up to the second day, buy; for
	// each of all, 30/400 buy without one.
	want := 3 * (0.25*0.5*2.5 + 4.5*30/400)
	if len(x.Parts) != 1 || !x.Parts[0].ToCome || x.Parts[0].Leads != 13.5 || math.Abs(x.Buyers-want) > 1e-9 {
		t.Errorf("want %v: %+v", want, x)
	}
	if x.Revenue != nil {
		t.Errorf("a revenue of nothing: %v", *x.Revenue)
	}
	// Of a period that begins on the third day, only what is bought from then on.
	f.From = 103
	want = 3 * (0.25*0.5*2.5 + 2*30/400.)
	if x := metrics.NewForecast(f); math.Abs(x.Buyers-want) > 1e-9 {
		t.Errorf("want %v: %+v", want, x)
	}
}

// Where nobody like them has bought, leads are not counted, and where nobody has at all, there is no forecast.
func TestForecastWithoutHistory(t *testing.T) {
	f := forecastFacts(30)
	f.Levels = ladder("inbound", "qualified")
	f.Open = []metrics.OpenLeads{{Level: "inbound", Days: 3, Leads: 5}, {Level: "qualified", Days: 3, Leads: 7}}
	f.Curves["qualified"] = metrics.NewIncidence([]metrics.Wait{{9, metrics.Lost, 12}})
	x := metrics.NewForecast(f)
	if p := x.Parts[1]; !x.Known || p.Known || p.Expected != 0 || p.Leads != 7 || p.Base != 12 || !p.Few {
		t.Errorf("%+v", x.Parts)
	}
	f.Curves = nil
	if x := metrics.NewForecast(f); x.Known || x.Buyers != 0 || x.Low != 0 || x.High != 0 {
		t.Errorf("invented %+v", x)
	}
}

func TestForecastTwiceTheSame(t *testing.T) {
	f := forecastFacts(10)
	f.Open = []metrics.OpenLeads{{Level: "inbound", Leads: 300}}
	if diff := cmp.Diff(metrics.NewForecast(f).High, metrics.NewForecast(f).High); diff != "" {
		t.Error(diff)
	}
}

func TestForecastOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := forecastFacts(rapid.IntRange(0, 60).Draw(t, "days"))
		f.Left = rapid.Float64Range(0, 1).Draw(t, "left")
		f.From += funnel.Day(rapid.IntRange(0, int(f.To-f.From)).Draw(t, "from"))
		curve := metrics.NewIncidence(drawWaits(t, false))
		f.Curves["inbound"] = curve
		f.Open = []metrics.OpenLeads{
			{Level: "inbound", Days: rapid.IntRange(0, 400).Draw(t, "waited"), Leads: rapid.Int64Range(1, 5000).Draw(t, "leads")},
		}
		c := metrics.Coming{
			Level: "inbound", Recent: rapid.Int64Range(0, 5000).Draw(t, "recent"), Workdays: rapid.IntRange(0, 20).Draw(t, "workdays"),
			Named: curve.People(), UnnamedBuyers: rapid.Int64Range(0, 200).Draw(t, "buyers"),
		}
		c.People = c.Named + rapid.Int64Range(0, 100).Draw(t, "unnamed")
		for d := f.Today; d <= f.To; d++ {
			c.Days = append(c.Days, d)
		}
		f.Coming = c
		x := metrics.NewForecast(f)
		if math.IsNaN(x.Buyers) || math.IsInf(x.Buyers, 0) || x.Buyers < 0 || x.Low < 0 || x.High < x.Low {
			t.Fatalf("%+v", x)
		}
		if x.Known && (x.Buyers < float64(x.Low) || x.Buyers > float64(x.High)) {
			t.Fatalf("%v is not from %d to %d", x.Buyers, x.Low, x.High)
		}
	})
}

// Finding 3: ten leads of whom three bought after twenty days; nobody was seen to wait longer than the seven who still do.
func TestForecastKnowsNothingOfUnseenDays(t *testing.T) {
	f := forecastFacts(10)
	f.Curves["inbound"] = metrics.NewIncidence([]metrics.Wait{{19, metrics.Arrived, 3}, {80, metrics.Waiting, 7}})
	f.Open = []metrics.OpenLeads{{Level: "inbound", Days: 80, Leads: 7, Valued: 7, Value: 700}}
	f.Coming = metrics.Coming{Level: "inbound", Workdays: 20, People: 10, Named: 10, Days: []funnel.Day{101, 102}}
	x := metrics.NewForecast(f)
	if p := x.Parts[0]; x.Known || !x.Judged || !x.AtLeast || p.Known || p.Unseen != 7 || p.Expected != 0 || x.Valued != 0 {
		t.Errorf("certain of nobody: %+v", x)
	}
	// With others of whom it is known, they are those that are expected at least, and the range has room for the rest.
	f.Open = append(f.Open, metrics.OpenLeads{Level: "inbound", Days: 12, Leads: 40})
	x = metrics.NewForecast(f)
	if p := x.Parts[0]; !x.Known || !x.AtLeast || !p.Known || p.Unseen != 7 || p.Leads != 47 || p.Expected < 8 {
		t.Errorf("%+v", x)
	}
	alone := f
	alone.Open = f.Open[1:]
	if y := metrics.NewForecast(alone); y.AtLeast || y.Buyers != x.Buyers || y.High > x.High {
		t.Errorf("%v with %d to %d, beside unseen ones %d to %d", y.Buyers, y.Low, y.High, x.Low, x.High)
	}
}

// Finding 1: nothing still to come is no ignorance: where somebody bought, nobody more is expected once no working time is left, and where
// the book began today there is no pace yet.
func TestForecastWithNothingToCome(t *testing.T) {
	f := forecastFacts(0)
	f.Curves = nil
	f.Coming = metrics.Coming{Level: "inbound", People: 30, UnnamedBuyers: 2, Recent: 30, Workdays: 10}
	for name, days := range map[string][]funnel.Day{"after hours": {100}, "days off": nil} {
		f.Coming.Days = days
		if x := metrics.NewForecast(f); !x.Known || !x.Judged || !x.Idle || x.NoPace || x.AtLeast || x.Buyers != 0 || x.High != 0 {
			t.Errorf("%s: %+v", name, x)
		}
	}
	f.Coming.Days = []funnel.Day{100}
	f.Open = []metrics.OpenLeads{{Level: "inbound", Days: 300, Leads: 9}} // of whom nothing would be known, were there any time left
	if x := metrics.NewForecast(f); !x.Known || x.AtLeast || x.High != 0 {
		t.Errorf("%+v", x)
	}
	f.Open = nil
	f.Coming.Days, f.To = []funnel.Day{100, 101}, 101
	if x := metrics.NewForecast(f); !x.Known || x.Idle || x.Buyers != 3*2./30 {
		t.Errorf("%+v", x)
	}
	f.Coming.Workdays = 0
	if x := metrics.NewForecast(f); x.Known || !x.Judged || !x.NoPace {
		t.Errorf("of a book that began today: %+v", x)
	}
}

// Finding 4: no more people buy than come.
func TestForecastOfMoreBuyersThanPeople(t *testing.T) {
	f := forecastFacts(9)
	f.Curves = nil
	f.Coming = metrics.Coming{Level: "inbound", People: 80, UnnamedBuyers: 400, Recent: 21, Workdays: 20, Days: []funnel.Day{101, 102, 103}}
	x := metrics.NewForecast(f)
	if p := x.Parts[0]; !p.Capped || p.Bought != 400 || p.Base != 80 || p.Expected > p.Leads {
		t.Errorf("%+v", x.Parts)
	}
	if x.High > 8 { // a little above three people
		t.Errorf("up to %d", x.High)
	}
}
