package metrics_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// after is the outlook of somebody who has waited so many days on the next ones, with nothing left of today.
func after(waited, next int) metrics.Outlook { return metrics.Outlook{Waited: waited, To: next} }

// Ten people, worked out by hand: at 10, 9, … at risk, F grows by S·d/n.
//
//	day 2: 1 of 10 arrives                 F = 0.1                   S = 0.9
//	day 3: 1 of 9 is lost                  F = 0.1                   S = 0.8
//	day 5: 2 of 8 arrive, 1 is seen last   F = 0.1 + 0.8·2/8 = 0.3   S = 0.6
//	day 7: 1 of 5 arrives, 1 is lost       F = 0.3 + 0.6·1/5 = 0.42  S = 0.36
//	day 9: 3 are seen last
func tenPeople() metrics.Incidence {
	return metrics.NewIncidence([]metrics.Wait{
		{Days: 9, Ending: metrics.Waiting, People: 3},
		{Days: 7, Ending: metrics.Arrived, People: 1},
		{Days: 7, Ending: metrics.Lost, People: 1},
		{Days: 2, Ending: metrics.Arrived, People: 1},
		{Days: 3, Ending: metrics.Lost, People: 1},
		{Days: 5, Ending: metrics.Arrived, People: 2},
		{Days: 5, Ending: metrics.Waiting, People: 1},
	})
}

func TestIncidenceByHand(t *testing.T) {
	c := tenPeople()
	for days, want := range map[int]float64{0: 0, 1: 0, 2: 0.1, 4: 0.1, 5: 0.3, 6: 0.3, 7: 0.42, 9: 0.42} {
		if got, ok := c.By(days); !ok || math.Abs(got-want) > 1e-12 {
			t.Errorf("by day %d: %v, %v, want %v", days, got, ok, want)
		}
	}
	if share, ok := c.By(10); ok {
		t.Errorf("nobody was seen for ten days, and %v arrived", share)
	}
	if days, ok := c.Median(); ok {
		t.Errorf("a median of %d that is not reached", days)
	}
	if c.People() != 10 || c.Arrivals() != 4 {
		t.Error(c.People(), c.Arrivals())
	}
}

func TestIncidenceWithin(t *testing.T) {
	c := tenPeople()
	for _, tc := range []struct {
		name string
		o    metrics.Outlook
		want float64
		sees bool
	}{
		{"two days after three", after(3, 2), 0.2 / 0.8, true},
		{"the day itself is over", after(2, 0), 0, true},
		{"the whole day is still to come", metrics.Outlook{Waited: 2, Left: 1, To: 0}, 0.1, true},
		{"half of the day is", metrics.Outlook{Waited: 2, Left: 0.5, To: 0}, 0.05 / 0.95, true},
		{"whoever arrives today", metrics.Outlook{Waited: 0, Left: 1, To: 5}, 0.3, true},
		{"only from the fourth day on", metrics.Outlook{Waited: 3, From: 3, To: 4}, 0.12 / 0.8, true},
		{"a time that is over before it begins", metrics.Outlook{Waited: 3, From: 4, To: 3}, 0, true},
		{"further than anybody was seen", after(5, 30), 0.12 / 0.6, false},
		{"longer than anybody waited", after(9, 5), 0, false},
	} {
		if got := c.Within(tc.o); math.Abs(got-tc.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
		}
		if got := c.Sees(tc.o); got != tc.sees {
			t.Errorf("%s: seen %v", tc.name, got)
		}
	}
}

// Patients with breast cancer of whom some die of it and some of something else: table 2 of J. M. Satagopan et al., A note on competing risks
// in survival data analysis, British Journal of Cancer 91 (2004), 1229–1235, gives in per cent the cumulative incidence 0.3, 0.6, 0.9 and
// 1.2 after 10, 16, 23 and 27 months and, with the deaths of every cause, a survival of 98.0 after 27.
func TestIncidenceAsPublished(t *testing.T) {
	c := metrics.NewIncidence([]metrics.Wait{
		{7, metrics.Waiting, 1},
		{10, metrics.Arrived, 1},
		{14, metrics.Waiting, 1},
		{16, metrics.Arrived, 1},
		{18, metrics.Lost, 1},
		{23, metrics.Arrived, 1},
		{24, metrics.Waiting, 1},
		{26, metrics.Lost, 1},
		{27, metrics.Arrived, 1},
		{60, metrics.Waiting, 296},
	})
	for months, want := range map[int]float64{9: 0, 10: 0.003, 16: 0.006, 23: 0.009, 27: 0.012} {
		// The table adds up figures that it has rounded.
		if got, _ := c.By(months); math.Abs(got-want) > 0.0015 {
			t.Errorf("after %d months: %v, want %v", months, got, want)
		}
	}
	// The same by fractions: 1/304, then S = 303/304 and so on down the column of those at risk.
	s := 303. / 304
	want := 1./304 + s/302
	s *= 301. / 302 * 300 / 301
	want += s / 300
	s *= 299. / 300 * 297 / 298
	want += s / 297
	if got, _ := c.By(27); math.Abs(got-want) > 1e-15 {
		t.Errorf("after 27 months: %v, want %v", got, want)
	}
	// Of everybody, who outlives one day more: what is left of the survival after 27 months.
	if s *= 296. / 297; math.Abs(s-0.980) > 0.0005 {
		t.Errorf("a survival of %v", s)
	}
}

// Without anybody lost it is one less the estimate of Kaplan and Meier: the remission times of the 21 patients under 6-mercaptopurine of
// E. J. Freireich et al., Blood 21 (1963), 699–716, for which E. L. Kaplan's S is 0.857 at 6, 0.807 at 7, 0.753 at 10, 0.690 at 13,
// 0.627 at 16, 0.538 at 22 and 0.448 at 23 weeks in every textbook.
func TestIncidenceIsKaplanMeier(t *testing.T) {
	var waits []metrics.Wait
	for _, d := range []int{6, 6, 6, 7, 10, 13, 16, 22, 23} {
		waits = append(waits, metrics.Wait{Days: d, Ending: metrics.Arrived, People: 1})
	}
	for _, d := range []int{6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35} {
		waits = append(waits, metrics.Wait{Days: d, Ending: metrics.Waiting, People: 1})
	}
	c := metrics.NewIncidence(waits)
	for days, survival := range map[int]float64{6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448} {
		if got, _ := c.By(days); math.Abs(1-got-survival) > 0.0005 {
			t.Errorf("by week %d: %v, want %v", days, 1-got, survival)
		}
	}
	if median, ok := c.Median(); !ok || median != 23 {
		t.Errorf("median %d, %v", median, ok)
	}
}

func TestIncidenceOfNobody(t *testing.T) {
	c := metrics.NewIncidence(nil)
	if _, ok := c.By(0); ok || c.Within(after(0, 30)) != 0 || c.Sees(after(0, 30)) {
		t.Error("nobody arrived by a day")
	}
	if _, ok := c.Median(); ok {
		t.Error("nobody has a median")
	}
}

// Shares of whole numbers of people are those, to the last digit, and half is a half.
func TestIncidenceOfPeopleWhoAllEnded(t *testing.T) {
	c := metrics.NewIncidence([]metrics.Wait{{1, metrics.Arrived, 1}, {2, metrics.Lost, 1}, {4, metrics.Arrived, 2}, {5, metrics.Lost, 2}})
	if share, ok := c.By(90); !ok || share != 3.0/6 {
		t.Errorf("%v, %v", share, ok)
	}
	if days, ok := c.Median(); !ok || days != 4 {
		t.Errorf("median %d, %v", days, ok)
	}
}

// drawWaits draws waits of up to 40 days; ended leaves nobody waiting.
func drawWaits(t *rapid.T, ended bool) []metrics.Wait {
	var waits []metrics.Wait
	for range rapid.IntRange(1, 20).Draw(t, "waits") {
		w := metrics.Wait{
			Days: rapid.IntRange(0, 40).Draw(t, "days"), Ending: metrics.Ending(rapid.IntRange(0, 2).Draw(t, "ending")),
			People: rapid.Int64Range(1, 50).Draw(t, "people"),
		}
		if ended && w.Ending == metrics.Waiting {
			w.Ending = metrics.Lost
		}
		waits = append(waits, w)
	}
	return waits
}

// When every wait has ended, it is the plain share; and it never falls, nor passes what is left.
func TestIncidenceOfAnybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ended := rapid.Bool().Draw(t, "ended")
		waits := drawWaits(t, ended)
		var people, arrived int64
		for _, w := range waits {
			people += w.People
			if w.Ending == metrics.Arrived {
				arrived += w.People
			}
		}
		c := metrics.NewIncidence(waits)
		last := 0.0
		for d := range 50 {
			share, ok := c.By(d)
			if !ok {
				continue
			}
			if share < last-1e-12 || share > 1+1e-12 {
				t.Fatalf("by day %d: %v after %v", d, share, last)
			}
			last = share
			if p := c.Within(after(d, 10)); !(p >= 0 && p <= 1) {
				t.Fatalf("within: %v", p)
			}
		}
		if plain := float64(arrived) / float64(people); ended && last != plain {
			t.Fatalf("%v, and %v have arrived", last, plain)
		}
	})
}

// The same estimate in another way: every arrival counts for itself and for those who went out of sight before, that is 1/G of the share G
// who were still in sight, by the estimate of Kaplan and Meier for going out of sight. See G. A. Satten and S. Datta, The Kaplan–Meier
// Estimator as an Inverse-Probability-of-Censoring Weighted Average, The American Statistician 55 (2001), 207–210.
func TestIncidenceIsWeightedByWhoIsInSight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		waits := drawWaits(t, false)
		c := metrics.NewIncidence(waits)
		people := 0.0
		for _, w := range waits {
			people += float64(w.People)
		}
		sum, inSight, rest := 0.0, 1.0, people
		for day := range 41 {
			left := 0.0
			for _, w := range slices.DeleteFunc(slices.Clone(waits), func(w metrics.Wait) bool { return w.Days != day }) {
				rest -= float64(w.People)
				switch w.Ending {
				case metrics.Arrived:
					sum += float64(w.People) / inSight
				case metrics.Waiting:
					left += float64(w.People)
				}
			}
			if share, ok := c.By(day); ok && math.Abs(share-sum/people) > 1e-9 {
				t.Fatalf("by day %d: %v, want %v", day, share, sum/people)
			}
			if left > 0 {
				inSight *= rest / (rest + left)
			}
		}
	})
}
