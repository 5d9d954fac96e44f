package demo_test

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // the same zones everywhere

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
)

func plan(t *testing.T, days, perDay int, seed uint64) demo.Plan {
	t.Helper()
	last, ok := funnel.NewDay(2026, time.November, 20)
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if !ok || err != nil {
		t.Fatal(last, err)
	}
	return demo.Plan{Last: last, Days: days, PerDay: perDay, Seed: seed, Calendar: funnel.DefaultCalendar(), Zone: zone}
}

func TestSameSeedSameTallies(t *testing.T) {
	first := slices.Collect(plan(t, 90, 9, 1).Tallies())
	if diff := cmp.Diff(first, slices.Collect(plan(t, 90, 9, 1).Tallies())); diff != "" {
		t.Errorf("the same seed made another history:\n%s", diff)
	}
	p := plan(t, 90, 9, 1)
	if again := slices.Collect(p.Tallies()); !cmp.Equal(again, slices.Collect(p.Tallies())) {
		t.Error("the same plan made two histories")
	}
	if cmp.Equal(first, slices.Collect(plan(t, 90, 9, 2).Tallies())) {
		t.Error("another seed made the same history")
	}
}

func TestEntriesOfEachWorkday(t *testing.T) {
	for _, perDay := range []int{1, 2, 5, 9, 12, 40} {
		p := plan(t, 60, perDay, 7)
		p.Calendar.DaysOff = []funnel.DayOff{{Period: funnel.Period{From: p.Last - 10, To: p.Last - 8}}}
		entries := map[funnel.Day]int{}
		before := p.Last - funnel.Day(p.Days)
		for tally := range p.Tallies() {
			if tally.Day < before {
				t.Fatalf("%s comes after %s", tally.Day, before)
			}
			before = tally.Day
			entries[tally.Day]++
		}
		for d := p.Last - funnel.Day(p.Days) - 7; d <= p.Last+7; d++ {
			want := 0
			if d > p.Last-funnel.Day(p.Days) && d <= p.Last && p.Calendar.Workday(d) {
				want = perDay
			}
			if entries[d] != want {
				t.Errorf("%d entries on %s (%s), want %d", entries[d], d, d.Weekday(), want)
			}
		}
	}
}

func TestTalliesAreOfTheMethod(t *testing.T) {
	channels := map[string]bool{"": true}
	for _, c := range funnel.DefaultChannels() {
		channels[c.Key] = true
	}
	model, _ := funnel.ModelByKey(funnel.DefaultModel)
	for tally := range plan(t, 365, 12, 3).Tallies() {
		if !slices.ContainsFunc(model.Levels, func(l funnel.Level) bool { return l.Key == tally.Level }) || !channels[tally.Channel] {
			t.Fatalf("%s through %q", tally.Level, tally.Channel)
		}
		if tally.Count < 1 || tally.Count > funnel.MaxCount {
			t.Fatalf("%d people in %+v", tally.Count, tally)
		}
		if funnel.DayOf(tally.At) != tally.Day {
			t.Fatalf("an entry of %s was made at %s", tally.Day, tally.At)
		}
		if tally.Cost != nil && *tally.Cost < 0 || tally.Minutes != nil && *tally.Minutes < 0 {
			t.Fatalf("%+v", tally)
		}
	}
}

// 200 calls bring 3 to 5 people who ask, a day reaches about 2,000 people over the channels of the sources, and nobody
// arrives at a level in greater number than below it.
func TestRatiosAreNearTheMethod(t *testing.T) {
	for seed := range uint64(5) {
		p := plan(t, 3*365, 12, seed)
		var called, asked float64
		sums := map[string]float64{}
		byChannel := map[string]float64{}
		for tally := range p.Tallies() {
			n := float64(tally.Count)
			sums[tally.Level] += n
			if tally.Level == "reach" {
				byChannel[tally.Channel] += n
			}
			if tally.Channel == "call" {
				switch tally.Level {
				case "reach":
					called += n
				case "inbound":
					asked += n
				}
			}
		}
		if per200 := asked / called * 200; per200 < 3 || per200 > 5 {
			t.Errorf("seed %d: 200 calls bring %.2f people who ask, want 3 to 5", seed, per200)
		}
		workdays := float64(p.Calendar.Workdays(funnel.Period{From: p.Last - funnel.Day(p.Days) + 1, To: p.Last}))
		for level, want := range map[string][2]float64{"reach": {1600, 2600}, "inbound": {3, 8}, "qualified": {1, 4}} {
			if perDay := sums[level] / workdays; perDay < want[0] || perDay > want[1] {
				t.Errorf("seed %d: %.2f %s a day, want %v to %v", seed, perDay, level, want[0], want[1])
			}
		}
		for _, channel := range []string{"flyer", "call", "email", "sms"} {
			if byChannel[channel] == 0 {
				t.Errorf("seed %d: nobody is reached by %s", seed, channel)
			}
		}
		if byChannel["flyer"] < byChannel["email"] || byChannel["email"] < byChannel["call"] {
			t.Errorf("seed %d: %v", seed, byChannel)
		}
		levels := []string{"reach", "inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"}
		for i := 1; i < len(levels); i++ {
			if sums[levels[i]] > sums[levels[i-1]] {
				t.Errorf("seed %d: %.0f %s of %.0f %s", seed, sums[levels[i]], levels[i], sums[levels[i-1]], levels[i-1])
			}
		}
	}
}

// Of a small number of entries a day each is one of the people reached, so that the day still has its first level.
func TestFewEntriesReachPeople(t *testing.T) {
	reached := map[funnel.Day]bool{}
	p := plan(t, 30, 1, 1)
	for tally := range p.Tallies() {
		reached[tally.Day] = tally.Level == "reach"
	}
	for d, ok := range reached {
		if !ok {
			t.Errorf("nobody was reached on %s", d)
		}
	}
}

// A caller may stop early.
func TestTalliesMayBeLeftEarly(t *testing.T) {
	n := 0
	for range plan(t, 90, 9, 1).Tallies() {
		if n++; n == 13 {
			break
		}
	}
	if n != 13 {
		t.Errorf("%d tallies", n)
	}
}
