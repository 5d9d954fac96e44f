package grade_test

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/words"
)

// today is the day of all tests, estate the model: qualifying is level 3, buying level 5.
var (
	today  = day("2026-12-01")
	estate = grade.Rules{
		Today: today, Qualifying: 3, Buying: 5, Usual: 100,
		Thresholds: grade.DefaultThresholds(), Weights: grade.DefaultWeights(),
	}
)

func day(text string) funnel.Day {
	d, err := funnel.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

func on(text string) *funnel.Day {
	d := day(text)
	return &d
}

// buyer bought once, last week.
func buyer(revenue, cost int64) grade.Facts {
	b := grade.Buying{Purchases: 1, Revenue: revenue, Cost: cost}
	return grade.Facts{
		Status: funnel.StatusWon, Position: 5, Since: day("2026-10-01"), Bought: true, LastPurchase: on("2026-11-24"),
		Ever: b, Recent: b, Long: b,
	}
}

func open(position int) grade.Facts {
	return grade.Facts{Status: funnel.StatusOpen, Position: position, Since: day("2026-11-01"), Idle: 1, IdleLimit: 7}
}

func with(f grade.Facts, change func(*grade.Facts)) grade.Facts {
	change(&f)
	return f
}

// hot is an open lead of whom everything speaks for a purchase.
func hot() grade.Facts {
	budget, price, value := int64(100), int64(100), int64(900)
	f := open(4)
	f.Tests = funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.Yes}
	f.Budget, f.Price, f.Value = &budget, &price, &value
	f.Touches, f.Inbound, f.Viewings, f.Answers, f.Referrals, f.Idle = 12, 6, 3, 10, 2, 0
	return f
}

// others are ten buyers of 1000, 1001…, so that there is enough to say, and whoever brings less is small.
func others() []grade.Facts {
	var all []grade.Facts
	for i := range int64(10) {
		all = append(all, buyer(1000+i, 0))
	}
	return all
}

func TestGrades(t *testing.T) {
	type facts = grade.Facts
	twice := func(f *facts) { f.Ever.Purchases, f.Long.Purchases = 2, 2 }
	lostFor := func(reason string) func(*facts) {
		return func(f *facts) { f.Status, f.Reason = funnel.StatusLost, reason }
	}
	long := with(buyer(0, 0), func(f *facts) {
		f.LastPurchase, f.Recent, f.Long, f.Ever.Revenue = on("2025-12-01"), grade.Buying{}, grade.Buying{}, 900
	})
	best := with(buyer(5000, 0), twice)
	for _, c := range []struct {
		name  string
		facts facts
		view  grade.View
		want  grade.Grade
		rule  grade.Rule
	}{
		{"the best of eleven", best, grade.ByValue, grade.Super, grade.RuleRank},
		{"less than the others", buyer(10, 0), grade.ByValue, grade.Small, grade.RuleRank},
		{"no profit", buyer(10, 10), grade.ByValue, grade.Small, grade.RuleNoProfit},
		{"known for a year", with(open(2), func(f *facts) { f.Since = day("2025-12-01") }), grade.ByValue, grade.Small, grade.RuleNoProfit},
		{"known for a day less", with(open(2), func(f *facts) { f.Since = day("2025-12-02") }), grade.ByValue, grade.Unset, grade.RuleNoCustomer},
		{
			"known for a year, but lost",
			with(with(open(2), lostFor("price")), func(f *facts) { f.Since = day("2025-01-01") }), grade.ByValue, grade.Unset, grade.RuleNoCustomer,
		},

		{"bought, lost for a bad experience", with(best, lostFor("bad-experience")), grade.ByBenefit, grade.FormerBad, grade.RuleLostForBad},
		{"bought, complained", with(best, func(f *facts) { f.Complained = true }), grade.ByBenefit, grade.FormerBad, grade.RuleComplained},
		{"bought, lost for a price", with(best, lostFor("price")), grade.ByBenefit, grade.Former, grade.RuleLost},
		{"bought a year ago", long, grade.ByBenefit, grade.Former, grade.RuleLongAgo},
		{
			"bought a day later", with(long, func(f *facts) { f.LastPurchase = on("2025-12-02") }), grade.ByBenefit, grade.Small, grade.RuleSmall,
		},
		{
			"stands at buyer from before the book, which is old", with(open(5), func(f *facts) { f.Bought, f.Since = true, day("2025-06-01") }),
			grade.ByBenefit, grade.Former, grade.RuleLongAgo,
		},
		{"two deals, above buyer", with(with(buyer(10, 0), twice), func(f *facts) { f.Position = 6 }), grade.ByBenefit, grade.Loyal, grade.RuleAbove},
		{"two deals, most revenue", best, grade.ByBenefit, grade.Loyal, grade.RuleTop},
		{"two small deals", with(buyer(10, 0), twice), grade.ByBenefit, grade.Small, grade.RuleSmall},
		{"one deal, most revenue", buyer(5000, 0), grade.ByBenefit, grade.Potential, grade.RuleElse},
		{"bought at no profit", buyer(10, 10), grade.ByBenefit, grade.Negative, grade.RuleNoGain},
		{"bought at a loss", buyer(10, 11), grade.ByBenefit, grade.Negative, grade.RuleNoGain},
		{"never bought", with(open(3), lostFor("no-need")), grade.ByBenefit, grade.Negative, grade.RuleNeverBought},
		{
			"never bought, to come back to", with(with(open(3), lostFor("timing")), func(f *facts) { f.ComeBack = on("2027-03-01") }),
			grade.ByBenefit, grade.Potential, grade.RuleElse,
		},
		{"a small buyer", buyer(10, 0), grade.ByBenefit, grade.Small, grade.RuleSmall},
		{"an open lead", open(2), grade.ByBenefit, grade.Potential, grade.RuleElse},

		{"paused by the agent", with(best, func(f *facts) { f.Status = funnel.StatusPaused }), grade.ByRelation, grade.Paused, grade.RulePaused},
		{"paused buying", long, grade.ByRelation, grade.Paused, grade.RuleLongAgo},
		{"of super value", best, grade.ByRelation, grade.VIP, grade.RuleTier},
		{"a high score", hot(), grade.ByRelation, grade.VIP, grade.RuleScore},
		{"bought", buyer(10, 0), grade.ByRelation, grade.Bought, grade.RuleBought},
		{"a need", with(open(2), func(f *facts) { f.Tests.Need = funnel.Yes }), grade.ByRelation, grade.Potential, grade.RuleNeed},
		{"qualified", open(3), grade.ByRelation, grade.Potential, grade.RuleQualified},
		{"a touch", with(open(2), func(f *facts) { f.Touches = 1 }), grade.ByRelation, grade.Reached, grade.RuleTouched},
		{"just added", open(2), grade.ByRelation, grade.New, grade.RuleElse},

		{"lost to a competitor", with(best, lostFor("competitor")), grade.ByDrawer, grade.Competitor, grade.RuleCompetitor},
		{"has a supplier", with(open(2), func(f *facts) { f.Supplier = true }), grade.ByDrawer, grade.Competitor, grade.RuleSupplier},
		{"an old customer", with(best, lostFor("price")), grade.ByDrawer, grade.Old, grade.RuleBought},
		{"idle", with(open(2), func(f *facts) { f.Idle = 8 }), grade.ByDrawer, grade.Wavering, grade.RuleIdle},
		{"not idle yet", with(open(2), func(f *facts) { f.Idle = 7 }), grade.ByDrawer, grade.New, grade.RuleElse},
		{"no limit", with(open(2), func(f *facts) { f.Idle, f.IdleLimit = 900, 0 }), grade.ByDrawer, grade.New, grade.RuleElse},
		{"lost for price", with(open(2), lostFor("price")), grade.ByDrawer, grade.Wavering, grade.RuleWavered},
		{"lost for timing", with(open(2), lostFor("timing")), grade.ByDrawer, grade.Wavering, grade.RuleWavered},
		{"lost for trust", with(open(2), lostFor("trust")), grade.ByDrawer, grade.Wavering, grade.RuleWavered},
		{"lost for another reason", with(open(2), lostFor("no-need")), grade.ByDrawer, grade.New, grade.RuleElse},

		{"costs more than it brings", buyer(10, 11), grade.ByAim, grade.Drop, grade.RuleCosts},
		{"takes too much time", with(buyer(10, 5), func(f *facts) { f.Minutes = 90 }), grade.ByAim, grade.Drop, grade.RuleCosts},
		{"takes as much time as it is worth", with(buyer(10, 5), func(f *facts) { f.Minutes = 75 }), grade.ByAim, grade.Reshape, grade.RuleBought},
		{"an open lead takes time", with(open(2), func(f *facts) { f.Minutes = 90 }), grade.ByAim, grade.Unset, grade.RuleElse},
		{"of super value", best, grade.ByAim, grade.Keep, grade.RuleTier},
		{"of medium value", buyer(1400, 0), grade.ByAim, grade.Grow, grade.RuleMedium},
		{"a good score", hot(), grade.ByAim, grade.Grow, grade.RuleScore},
		{"more than last year", with(buyer(10, 0), func(f *facts) { f.Before.Revenue = 9 }), grade.ByAim, grade.Grow, grade.RuleMore},
		{"as much as last year", with(buyer(10, 0), func(f *facts) { f.Before.Revenue = 10 }), grade.ByAim, grade.Reshape, grade.RuleBought},
		{"touched five times", with(open(2), func(f *facts) { f.Touches = 5 }), grade.ByAim, grade.Reshape, grade.RuleTouched},
		{"touched four times", with(open(2), func(f *facts) { f.Touches = 4 }), grade.ByAim, grade.Unset, grade.RuleElse},

		{"a type", with(open(2), func(f *facts) { f.Type = grade.Logical }), grade.ByType, grade.Logical, grade.RuleChosen},
		{"no such type", with(open(2), func(f *facts) { f.Type = "odd" }), grade.ByType, grade.Unset, grade.RuleElse},
		{"no type", open(2), grade.ByType, grade.Unset, grade.RuleElse},
	} {
		rules := estate
		rules.Hourly = 4
		people := append(others(), c.facts)
		if c.name == "of medium value" {
			people = append(others(), buyer(1500, 0), c.facts)
		}
		g := grade.Compare(rules, people)
		me := len(people) - 1
		got := g.Of(me, c.view)
		if got.Grade != c.want || got.Rule != c.rule || got.Facts != c.want || got.FactsRule != c.rule || got.ByHand != nil {
			t.Errorf("%s, by %s: %+v; want %s for %s", c.name, c.view, got, c.want, c.rule)
		}
		if why := g.Why(me, c.view); (len(why) == 0) != (c.rule == grade.RuleElse) {
			t.Errorf("%s, by %s: why %+v", c.name, c.view, why)
		}
	}
}

// What the rules stand on is told with its figures.
func TestWhy(t *testing.T) {
	rules := estate
	rules.Hourly = 4
	people := append(others(), with(buyer(10, 5), func(f *grade.Facts) { f.Minutes = 90 }), with(open(2), func(f *grade.Facts) { f.Idle = 9 }), hot())
	g := grade.Compare(rules, people)
	for _, c := range []struct {
		person int
		view   grade.View
		want   []grade.Evidence
	}{
		{9, grade.ByValue, []grade.Evidence{{Fact: grade.FactProfit, Number: 1009}, {Fact: grade.FactRank, Number: 1, Limit: 11}}},
		{9, grade.ByAim, []grade.Evidence{{Fact: grade.FactTier, Text: "super"}, {Fact: grade.FactProfit, Number: 1009}}},
		{10, grade.ByRelation, []grade.Evidence{{Fact: grade.FactLastPurchase, Day: on("2026-11-24")}}},
		{10, grade.ByAim, []grade.Evidence{
			{Fact: grade.FactGain, Number: 5}, {Fact: grade.FactMinutes, Number: 90}, {Fact: grade.FactTime, Number: 6}, {Fact: grade.FactNet, Number: -1},
		}},
		{11, grade.ByValue, []grade.Evidence{{Fact: grade.FactSince, Day: on("2026-11-01")}}},
		{11, grade.ByDrawer, []grade.Evidence{{Fact: grade.FactIdle, Number: 9, Limit: 7}}},
		{11, grade.ByAim, nil},
		{12, grade.ByAim, []grade.Evidence{{Fact: grade.FactScore, Number: int64(scoreOf(hot())), Limit: 60}}},
	} {
		if got := g.Why(c.person, c.view); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%d by %s: %+v, want %+v", c.person, c.view, got, c.want)
		}
	}
}

// Customers with the same profit share a place, and how many they are is told.
func TestWhyTied(t *testing.T) {
	g := grade.Compare(estate, []grade.Facts{buyer(10, 1), buyer(10, 5), buyer(10, 5), buyer(10, 5), buyer(10, 9)})
	for person, want := range [][]grade.Evidence{
		{{Fact: grade.FactRank, Number: 1, Limit: 5}},
		{{Fact: grade.FactRank, Number: 2, Limit: 5}, {Fact: grade.FactTied, Number: 3}},
		2: {{Fact: grade.FactRank, Number: 2, Limit: 5}, {Fact: grade.FactTied, Number: 3}},
		4: {{Fact: grade.FactRank, Number: 5, Limit: 5}},
	} {
		if got := g.Why(person, grade.ByValue); want != nil && !reflect.DeepEqual(got[1:], want) {
			t.Errorf("%d: %+v, want %+v", person, got, want)
		}
	}
}

func TestByHand(t *testing.T) {
	person := with(open(2), func(f *grade.Facts) {
		f.ByHand = []grade.Override{
			{View: grade.ByValue, Grade: grade.Medium, Reason: "first", Day: day("2026-11-01")},
			{View: grade.ByValue, Grade: grade.Super, Reason: "owns a hotel", Day: day("2026-11-20")},
			{View: grade.ByDrawer, Grade: grade.Super, Reason: "no such grade there", Day: today},
		}
	})
	g := grade.Compare(estate, []grade.Facts{person})
	value := g.Of(0, grade.ByValue)
	if value.Grade != grade.Super || value.Rule != grade.ByHandRule || value.ByHand.Reason != "owns a hotel" ||
		value.Facts != grade.Unset || value.FactsRule != grade.RuleNoCustomer {
		t.Errorf("%+v", value)
	}
	// The other views go by what the agent said.
	for view, want := range map[grade.View]grade.Grade{grade.ByRelation: grade.VIP, grade.ByAim: grade.Keep, grade.ByDrawer: grade.New} {
		if got := g.Of(0, view); got.Grade != want || got.ByHand != nil {
			t.Errorf("by %s: %+v", view, got)
		}
	}
	if all := g.All(0); all.In(grade.ByValue) != grade.Super || all.In(grade.ByAim) != grade.Keep || all.In("nothing") != "" {
		t.Errorf("%v", all)
	}
}

func TestTotals(t *testing.T) {
	g := grade.Compare(estate, append(others(), buyer(10, 11), open(2)))
	got := g.Totals(grade.ByValue)
	want := []grade.Total{
		{grade.Super, 1, 1009, 1009},
		{grade.Large, 0, 0, 0},
		{grade.Medium, 1, 1008, 1008},
		{grade.Small, 9, 8038, 8027},
		{grade.Unset, 1, 0, 0},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Of ten customers of 1000 to 1009 the best two brought 1008 and 1009 of 10045; who bought only before, or nothing, is no part of it.
func TestConcentration(t *testing.T) {
	before := with(buyer(0, 0), func(f *grade.Facts) { f.Recent = grade.Buying{Revenue: 700} })
	c, ok := grade.Compare(estate, append(others(), before, open(2))).Concentration()
	if !ok || c.Customers != 10 || c.Revenue != 10045 || math.Abs(c.Top20-2017./10045) > 1e-12 {
		t.Errorf("%+v, %v", c, ok)
	}
	if c, ok := grade.Compare(estate, []grade.Facts{open(2)}).Concentration(); ok {
		t.Errorf("nobody bought: %+v", c)
	}
}

// Every grade has a name and a play, by the same key.
func TestGradesHaveNamesAndPlays(t *testing.T) {
	plays, err := playbook.Open(i18n.En, nil)
	if err != nil {
		t.Fatal(err)
	}
	var named, keys []string
	for _, n := range words.GradeNames() {
		named = append(named, n.Key)
	}
	for _, v := range grade.Views() {
		for _, g := range v.Grades() {
			if g == grade.Unset {
				continue
			}
			keys = append(keys, v.Key(g))
			if play, err := plays.Of(v.Key(g)); err != nil || len(play.Lines) == 0 {
				t.Errorf("%s has no play, %v", v.Key(g), err)
			}
		}
	}
	slices.Sort(named)
	slices.Sort(keys)
	if missing := func(key string) bool { return !slices.Contains(named, key) }; slices.ContainsFunc(keys, missing) {
		t.Errorf("grades %v, names %v", keys, named)
	}
}

func TestWindows(t *testing.T) {
	w := estate.Windows()
	for name, c := range map[string]struct{ got, want funnel.Period }{
		"recent": {w.Recent, funnel.Period{From: day("2025-12-02"), To: today}},
		"before": {w.Before, funnel.Period{From: day("2024-12-02"), To: day("2025-12-01")}},
		"long":   {w.Long, funnel.Period{From: day("2024-12-02"), To: today}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

func TestThresholds(t *testing.T) {
	if err := grade.DefaultThresholds().Check(); err != nil {
		t.Error(err)
	}
	for _, threshold := range grade.AllThresholds() {
		if found, ok := grade.ThresholdByKey(threshold.Key()); !ok || found != threshold {
			t.Errorf("%s is not found by its key", threshold.Key())
		}
		least, most := threshold.Bounds()
		for _, value := range []int{least - 1, most + 1} {
			wrong := grade.DefaultThresholds()
			wrong[threshold] = value
			if err := wrong.Check(); !errors.Is(err, grade.ThresholdError{Threshold: threshold, Value: value, Least: least, Most: most}) {
				t.Errorf("%s = %d: %v", threshold.Key(), value, err)
			}
		}
	}
	shares := grade.DefaultThresholds()
	shares[grade.SuperPercent], shares[grade.LargePercent], shares[grade.MediumPercent] = 50, 40, 15
	if err := shares.Check(); !errors.Is(err, grade.SharesError{Sum: 105}) {
		t.Error(err)
	}
	if _, ok := grade.ThresholdByKey("odd"); ok {
		t.Error("odd is a threshold")
	}
}
