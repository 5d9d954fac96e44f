package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// monthly lays months of 25 workdays after each other and counts them together.
func monthly(months ...[]int64) (all []metrics.Activity, counted []metrics.Counted) {
	for i, counts := range months {
		from := funnel.Day(100 + 30*i)
		a := metrics.Activity{Period: funnel.Period{From: from, To: from + 29}, Workdays: 25, Counts: map[string]int64{}}
		for j, n := range counts {
			a.Counts[four[j].Key] = n
			counted = append(counted, metrics.Counted{Level: four[j].Key, Count: n})
		}
		all = append(all, a)
	}
	return all, counted
}

func TestLeversOfATenth(t *testing.T) {
	months, counted := monthly([]int64{5000, 50, 48, 2}, []int64{5000, 50, 48, 1})
	levers := metrics.Levers(four, counted, "buyer", months)
	// 96 of 100 can grow to 100 only, so that comes last; any other tenth brings the same, and no month stands out.
	want := []struct {
		level string
		gain  float64
	}{{"reach", 0.3}, {"inbound", 0.3}, {"buyer", 0.3}, {"qualified", 3 * (1/0.96 - 1)}}
	if len(levers) != len(want) {
		t.Fatalf("%+v", levers)
	}
	for i, w := range want {
		if l := levers[i]; l.Level != w.level || math.Abs(l.Gain-w.gain) > 1e-9 || l.Volume != (w.level == "reach") || l.Best != nil {
			t.Errorf("%+v, want %+v", l, w)
		}
	}
	if last := levers[3]; last.Then != 1 || last.Base != "inbound" {
		t.Errorf("%+v", last)
	}
}

func TestLeversKnowTheBestMonth(t *testing.T) {
	months, counted := monthly([]int64{10000, 50, 20, 4}, []int64{10000, 120, 48, 11}, []int64{16000, 80, 31, 6})
	levers := metrics.Levers(four, counted, "buyer", months)
	if len(levers) != 4 || levers[0].Level != "inbound" || levers[1].Level != "reach" {
		t.Fatalf("%+v", levers)
	}
	if b := levers[0].Best; b == nil || b.Month != months[1].Period || b.Count != 120 || b.Base != 10000 || math.Abs(b.Gain-21*(0.012/(250./36000)-1)) > 1e-9 {
		t.Errorf("the second month had the best ratio: %+v", b)
	}
	if b := levers[1].Best; b == nil || b.Month != months[2].Period || b.PerWorkday != 640 || b.Value != 48000 || math.Abs(b.Gain-7) > 1e-9 {
		t.Errorf("the third month had the most people: %+v", b)
	}
	for _, l := range levers[2:] {
		if l.Best != nil {
			t.Errorf("%s: %+v is best by chance", l.Level, l.Best)
		}
	}
}

// The best of twelve months that differ by chance alone is no lever.
// The month with fifty times the people brought no more buyers than the others: more of the same would bring nothing.
func TestLeversThatDidNotArriveAreNoExample(t *testing.T) {
	months, counted := monthly([]int64{0, 9, 5, 2}, []int64{100, 10, 5, 2}, []int64{5000, 12, 5, 2})
	for _, l := range metrics.Levers(four, counted, "buyer", months) {
		if l.Best != nil {
			t.Errorf("%s: %+v", l.Level, l.Best)
		}
	}
}

func TestLeversAreNotChance(t *testing.T) {
	months, counted := monthly(
		[]int64{2010, 10, 4, 1}, []int64{1990, 14, 6, 0}, []int64{2030, 6, 2, 2}, []int64{1950, 12, 7, 1}, []int64{2000, 9, 3, 1}, []int64{2040, 11, 5, 0},
		[]int64{1980, 8, 4, 1}, []int64{2000, 13, 5, 2}, []int64{2020, 10, 3, 0}, []int64{1960, 7, 3, 1}, []int64{2050, 12, 4, 1}, []int64{1970, 10, 6, 0},
	)
	for _, l := range metrics.Levers(four, counted, "buyer", months) {
		if l.Best != nil {
			t.Errorf("%s: %+v", l.Level, l.Best)
		}
	}
}

func TestLeversFromTheFirstLevelThatCounts(t *testing.T) {
	months, counted := monthly([]int64{0, 50, 20, 4})
	levers := metrics.Levers(four, counted, "buyer", months)
	if len(levers) != 3 || levers[0].Level != "inbound" || !levers[0].Volume || math.Abs(levers[0].Gain-0.4) > 1e-12 {
		t.Errorf("%+v", levers)
	}
	if metrics.Levers(four, nil, "buyer", nil) != nil || metrics.Levers(four, history(1), "nowhere", nil) != nil ||
		metrics.Levers(four, history(0, 0, 5), "inbound", nil) != nil {
		t.Error("levers of nothing")
	}
}

func TestLeversAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.SampledFrom([]int64{0, 0, 1, 2, 7, 40, 300, 40000})
		var counts [][]int64
		for range rapid.IntRange(0, 4).Draw(t, "months") {
			counts = append(counts, rapid.SliceOfN(count, 4, 4).Draw(t, "counts"))
		}
		months, counted := monthly(counts...)
		for i := range months {
			months[i].Workdays = rapid.IntRange(0, 25).Draw(t, "workdays")
		}
		for _, l := range metrics.Levers(four, counted, "buyer", months) {
			finite := []float64{l.Now, l.Then, l.Gain}
			if l.Best != nil {
				finite = append(finite, l.Best.Value, l.Best.Gain, l.Best.PerWorkday)
			}
			for _, x := range finite {
				if math.IsNaN(x) || math.IsInf(x, 0) || x < 0 {
					t.Fatalf("%+v: %v", l, x)
				}
			}
		}
	})
}
