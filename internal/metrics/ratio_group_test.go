package metrics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// group is the funnel of a channel: counts along the levels, and what it took.
func group(key string, cost, minutes int64, counts ...int64) metrics.RatioGroup {
	levels := ladder("reach", "inbound", "qualified", "buyer")
	g := metrics.RatioGroup{Key: key, Steps: metrics.StepsOf(levels, along(levels, 0, counts...).Counts)}
	if cost >= 0 {
		g.Cost = &cost
	}
	if minutes >= 0 {
		g.Minutes = &minutes
	}
	return g
}

func keys(groups []metrics.RatioGroup) []string {
	var keys []string
	for _, g := range groups {
		keys = append(keys, g.Key)
	}
	return keys
}

func TestSortGroups(t *testing.T) {
	for order, want := range map[metrics.RatioOrder][]string{
		metrics.AsTheyAreKept: {"call", "", "flyer", "sms", "email"},
		metrics.MostPeople:    {"flyer", "call", "sms", "email", ""},
		// 1,000 each for a qualified one, 20; nobody qualified, and nothing recorded
		metrics.LeastCost:    {"flyer", "call", "sms", "email", ""},
		metrics.LeastMinutes: {"call", "sms", "flyer", "email", ""},
	} {
		table := metrics.RatioTable{Groups: []metrics.RatioGroup{
			group("call", 10_000, 50, 200, 20, 10, 1),
			group("", 0, 0, 9000, 10, 5, 1),
			group("flyer", 400, -1, 5000, 30, 20, 0),
			group("sms", -1, 40, 100, 5, 4, 0),
			group("email", 50, 5, 20, 0, 0, 0),
		}}
		table.Sort(order, "qualified")
		if diff := cmp.Diff(want, keys(table.Groups)); diff != "" {
			t.Errorf("by %q (-want +got):\n%s", order, diff)
		}
	}
}

func TestUsualOrder(t *testing.T) {
	costly, timed, bare := group("call", 10_000, 50, 200, 20, 10, 1), group("sms", -1, 40, 100, 5, 4, 0), group("email", -1, -1, 20, 2, 1, 0)
	nobody := group("flyer", 900, -1, 20, 0, 0, 0) // nobody qualified, so there is no cost of one
	for _, tc := range []struct {
		by     metrics.Grouping
		groups []metrics.RatioGroup
		want   metrics.RatioOrder
	}{
		{metrics.ByChannel, []metrics.RatioGroup{bare, timed, costly}, metrics.LeastCost},
		{metrics.ByChannel, []metrics.RatioGroup{bare, timed, nobody}, metrics.LeastMinutes},
		{metrics.ByChannel, []metrics.RatioGroup{bare, nobody}, metrics.AsTheyAreKept},
		{metrics.ByMonth, []metrics.RatioGroup{costly}, metrics.AsTheyAreKept},
		{metrics.ByRegion, []metrics.RatioGroup{bare}, metrics.MostPeople},
	} {
		if got := (metrics.RatioTable{By: tc.by, Groups: tc.groups}).UsualOrder("qualified"); got != tc.want {
			t.Errorf("by %s of %v: %q, want %q", tc.by, keys(tc.groups), got, tc.want)
		}
	}
}

func TestPerPerson(t *testing.T) {
	g := group("call", 900, -1, 200, 30, 4, 0)
	for level, want := range map[string]float64{"reach": 4.5, "inbound": 30, "qualified": 225} {
		if per := g.Per(g.Cost, level); per == nil || *per != want {
			t.Errorf("cost of each at %s: %v, want %v", level, per, want)
		}
	}
	if per := g.Per(g.Cost, "buyer"); per != nil {
		t.Errorf("cost of each of nobody: %v", *per)
	}
	if per := g.Per(g.Minutes, "reach"); per != nil {
		t.Errorf("of minutes that nobody recorded: %v", *per)
	}
}

// Who has most surely the highest ratio leads, not who has one of one; who cannot be told from the leader is named, also when higher.
func TestLeaders(t *testing.T) {
	table := metrics.RatioTable{Groups: []metrics.RatioGroup{
		group("call", -1, -1, 1000, 100, 50, 0),
		group("flyer", -1, -1, 1000, 30, 24, 0),
		group("sms", -1, -1, 20, 3, 3, 5),
		group("email", -1, -1, 1000, 95, 0, 0),
		group("ads", -1, -1, 5, 1, 1, 0),
		group("", -1, -1, 100, 90, 0, 0),
		group("event", -1, -1, 0, 4, 2, 0), // has no ratio of the first step
	}}
	want := []metrics.Leader{
		{Level: "inbound", Best: "call", Lower: []string{"flyer"}, Close: []string{"sms", "email", "ads"}},
		{Level: "qualified", Best: "flyer", Lower: []string{"call", "email"}, Close: []string{"sms", "ads", "event"}},
		{Level: "buyer"}, // nobody bought but of sms, of whom more bought than were qualified
	}
	got := table.Leaders()
	if diff := cmp.Diff(want[:2], got[:2]); diff != "" {
		t.Errorf("leaders (-want +got):\n%s", diff)
	}
	if len(got) != 3 || got[2].Best != "" {
		t.Errorf("the last step: %+v", got[2:])
	}
	if leaders := (metrics.RatioTable{}).Leaders(); leaders != nil {
		t.Errorf("of no groups: %+v", leaders)
	}
}

// A cohort's steps each have a base of their own.
func TestCohortSteps(t *testing.T) {
	c := metrics.Cohort{
		Arrived:  map[string]int64{"inbound": 10, "qualified": 6},
		Followed: map[string]int64{"qualified": 4, "buyer": 2},
		OfFirst:  map[string]int64{"inbound": 10, "qualified": 4, "buyer": 1},
	}
	type step struct {
		Level, Base string
		Count, Of   int64
		OfFirst     float64
	}
	var got []step
	for _, s := range c.Steps(ladder("inbound", "qualified", "buyer")) {
		got = append(got, step{s.Level, s.Base, s.Count, s.BaseCount, *s.OfFirst})
		if (s.Ratio != nil) != (s.Base != "") {
			t.Errorf("%s: ratio %v", s.Level, s.Ratio)
		}
	}
	want := []step{
		{"inbound", "", 10, 0, 1},
		{"qualified", "inbound", 4, 10, 0.4},
		{"buyer", "qualified", 2, 6, 0.1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
	for _, s := range (metrics.Cohort{}).Steps(ladder("inbound", "buyer")) {
		if s.Count != 0 || s.Ratio != nil || s.OfFirst != nil {
			t.Errorf("of nobody: %+v", s)
		}
	}
}

// Most qualified people stood under no channel, and the ratios of the channels were shown as if they were right.
func TestPeopleWithoutAChannelAreTold(t *testing.T) {
	table := func(unnamed ...int64) metrics.RatioTable {
		return metrics.RatioTable{Kind: metrics.PeriodRatios, By: metrics.ByChannel, Groups: []metrics.RatioGroup{
			group("call", -1, -1, 200, 20, 10, 2), group("", -1, -1, unnamed...),
		}}
	}
	if level, n, all, ok := table(5000, 10, 54, 3).Unnamed(); !ok || level != "qualified" || n != 54 || all != 64 {
		t.Errorf("%s: %d of %d, %v", level, n, all, ok)
	}
	if level, n, all, ok := table(5000, 2, 1, 0).Unnamed(); ok {
		t.Errorf("%s: %d of %d", level, n, all)
	}
	weekly := table(0, 10, 54, 3)
	weekly.By = metrics.ByWeek
	if _, _, _, ok := weekly.Unnamed(); ok {
		t.Error("weeks have no channels")
	}
}
