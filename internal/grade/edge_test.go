package grade_test

import (
	"math"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// A book without a qualifying or a buying level has no position at it or above it.
func TestLevelsThatThereAreNot(t *testing.T) {
	rules := estate
	rules.Qualifying, rules.Buying = 0, 0
	twice := with(buyer(10, 0), func(f *grade.Facts) { f.Ever.Purchases, f.Long.Purchases, f.Position = 2, 2, 8 })
	g := grade.Compare(rules, append(others(), open(8), twice))
	if got := g.Of(10, grade.ByRelation); got.Grade != grade.New {
		t.Errorf("relation: %+v", got)
	}
	if got := g.Of(11, grade.ByBenefit); got.Grade != grade.Small {
		t.Errorf("benefit: %+v", got)
	}
}

// The score is that of open leads: who was lost is no VIP by it, nor one to grow.
func TestScoreOfTheLost(t *testing.T) {
	f := hot()
	f.Status, f.Reason = funnel.StatusLost, "no-money"
	g := grade.Compare(estate, []grade.Facts{f})
	if all := g.All(0); all.In(grade.ByRelation) != grade.Potential || all.In(grade.ByAim) != grade.Reshape {
		t.Errorf("%v", all)
	}
}

// Large customers are VIPs and to be kept, as the super ones are.
func TestLargeCustomers(t *testing.T) {
	var people []grade.Facts
	for i := range int64(100) {
		people = append(people, buyer(1000-i, 0))
	}
	g := grade.Compare(estate, people)
	for i, want := range map[int]grade.Grades{
		0:  {grade.Super, grade.Potential, grade.VIP, grade.Old, grade.Keep, grade.Unset},
		4:  {grade.Large, grade.Potential, grade.VIP, grade.Old, grade.Keep, grade.Unset},
		5:  {grade.Medium, grade.Potential, grade.Bought, grade.Old, grade.Grow, grade.Unset},
		20: {grade.Small, grade.Small, grade.Bought, grade.Old, grade.Reshape, grade.Unset},
	} {
		if got := g.All(i); got != want {
			t.Errorf("%d: %v, want %v", i, got, want)
		}
	}
}

// Two deals of which all was paid back are no revenue, and among the best by it is nobody.
func TestTopOfNoRevenue(t *testing.T) {
	twice := func(revenue int64) grade.Facts {
		return with(buyer(revenue, 0), func(f *grade.Facts) { f.Long.Purchases, f.Ever.Purchases = 2, 2 })
	}
	people := []grade.Facts{twice(0), twice(-1), twice(-2), twice(-3), twice(-4)}
	if got := grade.Compare(estate, people).Of(0, grade.ByBenefit); got.Grade != grade.Negative {
		t.Errorf("%+v", got)
	}
}

// Amounts and minutes as large as can be are held to what 64 bits hold.
func TestLargestAmounts(t *testing.T) {
	rules := estate
	rules.Hourly = math.MaxInt64
	rich := with(buyer(math.MaxInt64, math.MinInt64), func(f *grade.Facts) { f.Minutes = math.MaxInt64 })
	poor := buyer(math.MinInt64, math.MaxInt64)
	g := grade.Compare(rules, append(others(), rich, poor))
	if got := g.Of(10, grade.ByValue); got.Grade != grade.Super {
		t.Errorf("%+v", got)
	}
	want := []grade.Evidence{
		{Fact: grade.FactGain, Number: math.MinInt64}, {Fact: grade.FactMinutes}, {Fact: grade.FactTime}, {Fact: grade.FactNet, Number: math.MinInt64},
	}
	if got := g.Why(11, grade.ByAim); len(got) != 4 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] || got[3] != want[3] {
		t.Errorf("%+v, want %+v", got, want)
	}
	// What the time is worth is as much as the gain, as far as 64 bits can tell: nothing is left, and nothing is owed.
	if got := g.Of(10, grade.ByAim); got.Grade != grade.Keep {
		t.Errorf("%+v", got)
	}
	for _, total := range g.Totals(grade.ByValue) {
		switch total.Grade {
		case grade.Super:
			if total.Revenue != math.MaxInt64 || total.Profit != math.MaxInt64 {
				t.Errorf("%+v", total)
			}
		case grade.Small:
			if total.People != 10 || total.Profit > math.MinInt64+10_000 {
				t.Errorf("%+v", total)
			}
		}
	}
}

// Among people of the same tier the one who brought more comes first; of two silences that are too long the shorter one counts.
func TestPlanOrder(t *testing.T) {
	care := []grade.Care{
		{For: "value/small", Every: 30, Gestures: []grade.Gesture{grade.Upsell}},
		{For: "drawer/old", Every: 7, Gestures: []grade.Gesture{grade.Feedback}},
		{For: "level/buyer", Every: 14, Gestures: []grade.Gesture{grade.Favour}},
	}
	silent := func(lead, profit int64) grade.Client {
		return client(lead, small, func(c *grade.Client) {
			c.Level, c.Profit, c.Active, c.LastTouch = "buyer", profit, day("2026-10-01"), on("2026-10-01")
		})
	}
	due, _ := grade.CareDay{Today: today}.Plan(care, []grade.Client{silent(1, 5), silent(2, 9), silent(3, 5)})
	if len(due) != 3 || due[0].Lead != 2 || due[1].Lead != 1 || due[2].Lead != 3 {
		t.Fatalf("%+v", due)
	}
	if d := due[0]; d.Days != 7 || d.Gesture != grade.Feedback || d.For != "drawer/old" || d.Day != day("2026-10-08") {
		t.Errorf("%+v", d)
	}
}
