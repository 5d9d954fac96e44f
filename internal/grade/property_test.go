package grade_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

func drawBuying(t *rapid.T, name string) grade.Buying {
	amount := rapid.OneOf(rapid.Int64Range(-3, 5), rapid.Int64(), rapid.SampledFrom([]int64{math.MaxInt64, math.MinInt64}))
	return grade.Buying{
		Purchases: rapid.IntRange(0, 4).Draw(t, name+" purchases"),
		Revenue:   amount.Draw(t, name+" revenue"),
		Cost:      amount.Draw(t, name+" cost"),
	}
}

func drawFacts(t *rapid.T) grade.Facts {
	dayOr := func(name string) *funnel.Day {
		return rapid.Ptr(rapid.Custom(func(t *rapid.T) funnel.Day {
			return today - funnel.Day(rapid.IntRange(-30, 900).Draw(t, "ago"))
		}), true).Draw(t, name)
	}
	money := rapid.Ptr(rapid.OneOf(rapid.Int64Range(0, 1000), rapid.Int64()), true)
	answer := rapid.SampledFrom([]funnel.Answer{funnel.Yes, funnel.No, funnel.Unknown})
	count := rapid.OneOf(rapid.IntRange(0, 12), rapid.Just(math.MaxInt))
	f := grade.Facts{
		Status:   rapid.SampledFrom(funnel.Statuses()).Draw(t, "status"),
		ComeBack: dayOr("come back"), LastPurchase: dayOr("last purchase"),
		Position: rapid.IntRange(1, 8).Draw(t, "position"),
		Since:    today - funnel.Day(rapid.IntRange(0, 900).Draw(t, "since")),
		Bought:   rapid.Bool().Draw(t, "bought"),
		Ever:     drawBuying(t, "ever"), Recent: drawBuying(t, "recent"), Before: drawBuying(t, "before"), Long: drawBuying(t, "long"),
		Complained: rapid.Bool().Draw(t, "complained"), Supplier: rapid.Bool().Draw(t, "supplier"),
		Touches: count.Draw(t, "touches"), Inbound: count.Draw(t, "inbound"), Viewings: count.Draw(t, "viewings"),
		Referrals: count.Draw(t, "referrals"), Answers: count.Draw(t, "answers"),
		Minutes: rapid.OneOf(rapid.Int64Range(0, 500), rapid.Int64()).Draw(t, "minutes"),
		Idle:    count.Draw(t, "idle"), IdleLimit: rapid.IntRange(0, 14).Draw(t, "limit"),
		Tests:  funnel.Tests{Need: answer.Draw(t, "need"), Authority: answer.Draw(t, "authority"), Money: answer.Draw(t, "money")},
		Budget: money.Draw(t, "budget"), Price: money.Draw(t, "price"), Value: money.Draw(t, "value"),
		Type: rapid.SampledFrom(append(grade.ByType.Grades(), "", "odd")).Draw(t, "type"),
	}
	if f.Status == funnel.StatusLost {
		f.Reason = rapid.SampledFrom(append(funnel.LostReasons(), "moved away")).Draw(t, "reason")
	}
	if rapid.IntRange(0, 4).Draw(t, "by hand") == 0 {
		view := rapid.SampledFrom(grade.Views()).Draw(t, "view")
		f.ByHand = []grade.Override{{View: view, Grade: rapid.SampledFrom(view.Grades()).Draw(t, "grade"), Day: today}}
	}
	return f
}

// Every view puts everybody in exactly one of its grades, whatever the facts; the totals count each once; and the order in which people come
// changes nothing.
func TestGradesPartitionPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.SliceOfN(rapid.Custom(drawFacts), 0, 40).Draw(t, "people")
		for i := range people {
			people[i].Lead = int64(i)
		}
		rules := estate
		rules.Hourly = rapid.OneOf(rapid.Int64Range(0, 100), rapid.Int64()).Draw(t, "hourly")
		g := grade.Compare(rules, people)
		turned := grade.Compare(rules, rapid.Permutation(people).Draw(t, "turned"))
		again := map[int64]grade.Grades{}
		order := rapid.Permutation(people).Draw(t, "order")
		other := grade.Compare(rules, order)
		for i, f := range order {
			again[f.Lead] = other.All(i)
		}
		for _, v := range grade.Views() {
			counted := 0
			for _, total := range g.Totals(v) {
				counted += total.People
			}
			if counted != len(people) || !slices.Equal(g.Totals(v), turned.Totals(v)) && !overflows(people) {
				t.Fatalf("by %s: %+v of %d, turned %+v", v, g.Totals(v), len(people), turned.Totals(v))
			}
			for i := range people {
				got := g.Of(i, v)
				if !v.Has(got.Grade) || !v.Has(got.Facts) || got.Rule == "" {
					t.Fatalf("by %s: %+v", v, got)
				}
				if all := again[people[i].Lead]; all.In(v) != got.Grade {
					t.Fatalf("by %s: %s, in another order %s", v, got.Grade, all.In(v))
				}
				g.Why(i, v)
			}
		}
	})
}

// overflows reports whether the sums may be held to 64 bits, so that they depend on the order.
func overflows(people []grade.Facts) bool {
	return slices.ContainsFunc(people, func(f grade.Facts) bool {
		const small = math.MaxInt64 / 1000
		return max(f.Recent.Revenue, f.Recent.Cost) > small || min(f.Recent.Revenue, f.Recent.Cost) < -small
	})
}

// Of a hundred or more customers with different profits 1, 4, 15 and 80 % are super, large, medium and small, within rounding, and nobody has
// a better tier than somebody who brought more.
func TestValueShares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		profits := rapid.SliceOfNDistinct(rapid.Int64Range(1, math.MaxInt64), 100, 400, rapid.ID[int64]).Draw(t, "profits")
		var people []grade.Facts
		for _, p := range profits {
			people = append(people, buyer(p, 0))
		}
		g := grade.Compare(estate, people)
		totals := g.Totals(grade.ByValue)
		for i, percent := range []float64{1, 4, 15, 80, 0} {
			if exact := float64(len(people)) * percent / 100; math.Abs(float64(totals[i].People)-exact) > 1 {
				t.Fatalf("%s: %d of %d", totals[i].Grade, totals[i].People, len(people))
			}
		}
		slices.Sort(profits)
		for i := range people {
			place := slices.Index(grade.ByValue.Grades(), g.Of(i, grade.ByValue).Grade)
			above := 0
			for j := range place {
				above += totals[j].People
			}
			if rank := len(profits) - placeOf(profits, people[i].Recent.Revenue); rank <= above || rank > above+totals[place].People {
				t.Fatalf("rank %d has tier %d", rank, place)
			}
		}
	})
}

// placeOf is the place of an amount among sorted ones.
func placeOf(sorted []int64, amount int64) int {
	i, _ := slices.BinarySearch(sorted, amount)
	return i
}

func BenchmarkGrade(b *testing.B) {
	people := make([]grade.Facts, 100_000)
	for i := range people {
		switch i % 5 {
		case 0:
			people[i] = buyer(int64(i*7919%100_003), int64(i%50))
		case 1:
			people[i] = hot()
		default:
			people[i] = open(2 + i%3)
			people[i].Touches, people[i].Idle = i%9, i%30
		}
		people[i].Lead = int64(i)
	}
	cases := map[string][]grade.View{"all": grade.Views()}
	for _, v := range grade.Views() {
		cases[string(v)] = []grade.View{v}
	}
	for name, views := range cases {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				g := grade.Compare(estate, people)
				for _, v := range views {
					g.Totals(v)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(people)), "ns/person")
		})
	}
}
