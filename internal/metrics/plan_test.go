package metrics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func history(counts ...int64) []metrics.Counted {
	keys := []string{"reach", "inbound", "qualified", "buyer"}
	var h []metrics.Counted
	for i, n := range counts {
		if n != 0 {
			h = append(h, metrics.Counted{Level: keys[i], Count: n})
		}
	}
	return h
}

func planFacts(count, counted int64, h []metrics.Counted) metrics.PlanFacts {
	return metrics.PlanFacts{
		Levels: ladder("reach", "inbound", "qualified", "buyer"), Goal: "buyer", Count: count, Counted: counted, Sure: 0.8,
		History: h, WorkdaysLeft: 7,
	}
}

func TestPlanNeedsGrow(t *testing.T) {
	p, ok := metrics.NewPlan(planFacts(3, 1, history(20000, 80, 32, 8)))
	if !ok || p.Missing != 2 || len(p.Needs) != 3 {
		t.Fatalf("%+v, %v", p, ok)
	}
	var last int64
	for i := len(p.Needs) - 1; i >= 0; i-- {
		n := p.Needs[i]
		if *n.Half >= *n.Likely || *n.Likely >= *n.NearlySure || *n.Sure != *n.Likely || *n.Half <= last {
			t.Errorf("%s: %d, %d, %d, sure %d", n.Level, *n.Half, *n.Likely, *n.NearlySure, *n.Sure)
		}
		if want := (*n.Sure + 6) / 7; *n.PerWorkday != want {
			t.Errorf("%s: %d per workday, want %d", n.Level, *n.PerWorkday, want)
		}
		last = *n.Half
	}
	// 8 of 32 bought: 2 buyers take about 2/(8.5/33) qualified people at even odds.
	if half := *p.Needs[2].Half; half < 6 || half > 8 {
		t.Errorf("%d qualified people for 2 buyers", half)
	}
}

func TestPlanWithoutHistory(t *testing.T) {
	for _, h := range [][]metrics.Counted{nil, history(20000, 80, 32, 0)} {
		if p, ok := metrics.NewPlan(planFacts(3, 0, h)); ok {
			t.Errorf("invented %+v", p)
		}
	}
}

func TestPlanOfAGoalThatIsMet(t *testing.T) {
	p, ok := metrics.NewPlan(planFacts(3, 5, history(20000, 80, 32, 8)))
	if !ok || p.Missing != 0 {
		t.Fatalf("%+v, %v", p, ok)
	}
	for _, n := range p.Needs {
		if *n.Half != 0 || *n.NearlySure != 0 || *n.PerWorkday != 0 {
			t.Errorf("%+v", n)
		}
	}
}

func TestPlanAroundHollowAndCappedLevels(t *testing.T) {
	p, ok := metrics.NewPlan(planFacts(2, 0, history(0, 50, 0, 60)))
	if !ok {
		t.Fatal("no plan")
	}
	want := []metrics.Link{{Level: "buyer", Base: "inbound", Merged: []string{"qualified"}, Count: 60, BaseCount: 50, Capped: true}}
	if diff := cmp.Diff(want, p.Chain.Links); diff != "" {
		t.Error(diff)
	}
	if p.Needs[0].Sure != nil || p.Needs[2].Sure != nil || p.Needs[1].Sure == nil {
		t.Errorf("%+v", p.Needs)
	}
}

func TestPlanByChannel(t *testing.T) {
	cost, minutes := int64(1000), int64(300)
	h := []metrics.Counted{
		{Level: "reach", Channel: "call", Count: 1000, Minutes: &minutes},
		{Level: "reach", Channel: "flyer", Count: 4000, Cost: &cost},
		{Level: "reach", Channel: "sms", Count: 10, Cost: &cost},
		{Level: "inbound", Channel: "call", Count: 30},
		{Level: "inbound", Channel: "flyer", Count: 10},
		{Level: "qualified", Count: 20},
		{Level: "buyer", Count: 5},
	}
	p, ok := metrics.NewPlan(planFacts(2, 0, h))
	if !ok || len(p.Channels) != 3 {
		t.Fatalf("%+v", p)
	}
	order := map[string]metrics.ChannelNeed{}
	for i, c := range p.Channels {
		order[c.Channel] = c
		if i > 0 && *c.Need < *p.Channels[i-1].Need {
			t.Errorf("the smallest need does not come first: %+v", p.Channels)
		}
	}
	if p.Channels[0].Channel != "call" || order["call"].Own != 1 || order["sms"].Own != 0 {
		t.Errorf("%+v", p.Channels)
	}
	if got, want := *order["call"].Minutes, (*order["call"].Need*300+999)/1000; got != want || order["call"].Cost != nil {
		t.Errorf("%d minutes, want %d", got, want)
	}
	if got, want := *order["flyer"].Cost, (*order["flyer"].Need+3)/4; got != want || order["flyer"].Minutes != nil {
		t.Errorf("cost %d, want %d", got, want)
	}
	if p.Least(func(c metrics.ChannelNeed) *int64 { return c.Need }) != "call" ||
		p.Least(func(c metrics.ChannelNeed) *int64 { return c.Cost }) != "flyer" ||
		p.Least(func(c metrics.ChannelNeed) *int64 { return c.Minutes }) != "" {
		t.Error("not the least")
	}
}

// Where most of those who came name no channel, none has a ratio of its own: that nobody is counted through it does not mean that nobody came.
func TestChannelsThatNobodyNames(t *testing.T) {
	h := []metrics.Counted{
		{Level: "reach", Channel: "call", Count: 1000},
		{Level: "reach", Channel: "flyer", Count: 4000},
		{Level: "inbound", Count: 40},
		{Level: "qualified", Count: 20},
		{Level: "buyer", Count: 5},
	}
	p, _ := metrics.NewPlan(planFacts(2, 0, h))
	for _, c := range p.Channels {
		if c.Own != 0 || *c.Need != *p.Needs[0].Sure {
			t.Errorf("%s: %d steps of its own, %d people; all channels take %d", c.Channel, c.Own, *c.Need, *p.Needs[0].Sure)
		}
	}
	if least := p.Least(func(c metrics.ChannelNeed) *int64 { return c.Need }); least != "" {
		t.Errorf("%s takes the fewest of people who are as many", least)
	}
	// Once they do, it does mean that nobody came, and how many it would take is not known.
	h[2].Channel = "call"
	p, _ = metrics.NewPlan(planFacts(2, 0, h))
	call, flyer := p.Channels[0], p.Channels[1]
	if call.Channel != "call" || call.Own != 1 || call.Barren != nil || *call.Need >= *p.Needs[0].Sure {
		t.Errorf("by phone: %+v", call)
	}
	if flyer.Need != nil || flyer.Cost != nil || flyer.Barren == nil || flyer.Barren.Level != "inbound" || flyer.Barren.BaseCount != 4000 {
		t.Errorf("by flyers, which never brought anybody: %+v", flyer)
	}
}

// What a channel cost at any level is what it cost.
func TestChannelCostsOfAllLevels(t *testing.T) {
	few, many, minutes := int64(100), int64(900), int64(60)
	p, _ := metrics.NewPlan(planFacts(2, 0, []metrics.Counted{
		{Level: "reach", Channel: "call", Count: 1000, Cost: &few, Minutes: &minutes},
		{Level: "inbound", Channel: "call", Count: 40, Cost: &many},
		{Level: "buyer", Count: 5},
	}))
	c := p.Channels[0]
	if want := (*c.Need*1000 + 999) / 1000; *c.Cost != want || *c.Minutes != (*c.Need*60+999)/1000 {
		t.Errorf("%d people cost %d, %d minutes; want %d", *c.Need, *c.Cost, *c.Minutes, want)
	}
}

// The goal may be the first level: then the people are what is missing, through whatever channel.
func TestPlanOfTheFirstLevel(t *testing.T) {
	f := planFacts(2000, 600, []metrics.Counted{{Level: "reach", Channel: "call", Count: 1000}, {Level: "reach", Count: 3000}})
	f.Goal = "reach"
	p, ok := metrics.NewPlan(f)
	if !ok || len(p.Needs) != 0 || p.Missing != 1400 || *p.Daily != 200 || len(p.Channels) != 1 || *p.Channels[0].Need != 1400 {
		t.Errorf("%+v", p)
	}
	f.WorkdaysLeft = 0
	if p, _ := metrics.NewPlan(f); p.Daily != nil {
		t.Errorf("%d on no workday", *p.Daily)
	}
}

func TestPlanIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reach := rapid.Int64Range(1, 100_000).Draw(t, "reach")
		inbound := rapid.Int64Range(0, reach).Draw(t, "inbound")
		qualified := rapid.Int64Range(0, 500).Draw(t, "qualified")
		buyer := rapid.Int64Range(1, 200).Draw(t, "buyer")
		count := rapid.Int64Range(1, 1000).Draw(t, "count")
		f := planFacts(count, 0, history(reach, inbound, qualified, buyer))
		f.Sure = rapid.Float64Range(0.5, 0.99).Draw(t, "sure")
		small, _ := metrics.NewPlan(f)
		f.Count += rapid.Int64Range(1, 100).Draw(t, "more")
		large, _ := metrics.NewPlan(f)
		for i, n := range small.Needs {
			m := large.Needs[i]
			if (n.Half == nil) != (m.Half == nil) && n.Half == nil {
				t.Fatalf("%+v\n%+v", n, m)
			}
			if n.Half == nil || m.NearlySure == nil {
				continue
			}
			if *m.Half < *n.Half || *m.Likely < *n.Likely || *m.NearlySure < *n.NearlySure || *n.Half > *n.Likely || *n.Likely > *n.NearlySure {
				t.Fatalf("%+v\n%+v", n, m)
			}
		}
	})
}

func TestPlanTwiceTheSame(t *testing.T) {
	f := planFacts(3, 0, history(20000, 80, 32, 8))
	one, _ := metrics.NewPlan(f)
	two, _ := metrics.NewPlan(f)
	if diff := cmp.Diff(one, two); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkPlan(b *testing.B) {
	f := planFacts(3, 0, history(600000, 2000, 800, 90))
	for b.Loop() {
		if _, ok := metrics.NewPlan(f); !ok {
			b.Fatal("no plan")
		}
	}
}

// Finding 12: what a workday takes is the need that is shown, spread over the workdays left.
func TestPlanPerWorkdayAgreesWithTheNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := planFacts(rapid.Int64Range(1, 5000).Draw(t, "count"), 0, history(90000, 4000, 800, 150))
		f.WorkdaysLeft = rapid.IntRange(1, 200).Draw(t, "workdays")
		p, _ := metrics.NewPlan(f)
		for _, n := range p.Needs {
			days := int64(f.WorkdaysLeft)
			if spread := *n.PerWorkday * days; spread < *n.Sure || spread-*n.Sure >= days {
				t.Fatalf("%d a workday for %d in %d", *n.PerWorkday, *n.Sure, days)
			}
			for _, need := range []int64{*n.Half, *n.Likely, *n.NearlySure} {
				digits := need
				for digits >= 1000 && digits%10 == 0 {
					digits /= 10
				}
				if digits >= 1000 {
					t.Fatalf("%d has more digits than say something", need)
				}
			}
		}
	})
}

func TestPlanThatNeedsTooMany(t *testing.T) {
	p, ok := metrics.NewPlan(planFacts(900_000_000, 0, history(900_000_000, 3, 2, 1)))
	if !ok || !p.Needs[0].Endless || p.Needs[0].Sure != nil || p.Needs[0].PerWorkday != nil {
		t.Errorf("%+v", p.Needs)
	}
}

// Finding 13: a need that is far more than the best month ever brought is told as such.
func TestPlanFarBeyondTheBestMonth(t *testing.T) {
	f := planFacts(2, 0, history(20000, 80, 32, 8))
	f.Months = []metrics.Activity{
		{Workdays: 20, Counts: map[string]int64{"reach": 2000}},
		{Workdays: 26, Counts: map[string]int64{"reach": 10400}},
		{Workdays: 2, Counts: map[string]int64{"reach": 7600}}, // too short to tell
	}
	p, _ := metrics.NewPlan(f)
	if p.Best == nil || p.Best.PerWorkday != 400 || p.Best.Level != "reach" {
		t.Fatalf("%+v", p.Best)
	}
	if n, times, ok := p.Beyond(); ok != (float64(n) > 1200) || times != float64(n)/400 {
		t.Errorf("%d, %v, %v", n, times, ok)
	}
	f.Count = 40
	p, _ = metrics.NewPlan(f)
	if n, times, ok := p.Beyond(); !ok || n != *p.Needs[0].PerWorkday || times < 3 {
		t.Errorf("%d, %v, %v", n, times, ok)
	}
}

// Finding 9: a target is what is missing over the workdays left, of a span that is not longer than those.
func TestPacedTarget(t *testing.T) {
	for _, tc := range []struct {
		people   int64
		workdays int
		count    int64
		per      funnel.Per
	}{
		{69, 36, 2, funnel.PerDay},
		{351000, 36, 9750, funnel.PerDay},
		{9, 9, 1, funnel.PerDay},
		{5, 9, 4, funnel.PerWeek},
		{1, 6, 1, funnel.PerWeek},
		{1, 5, 1, funnel.PerDay},
		{3, 36, 3, funnel.PerMonth},
		{1, 25, 1, funnel.PerWeek},
	} {
		if count, per, ok := metrics.PacedTarget(tc.people, tc.workdays, 6); !ok || count != tc.count || per != tc.per {
			t.Errorf("%d in %d workdays: %d a %s", tc.people, tc.workdays, count, per)
		}
	}
	if _, _, ok := metrics.PacedTarget(3, 0, 6); ok {
		t.Error("a target for no workday")
	}
}
