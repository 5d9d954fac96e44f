package grade_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// tiers are the tiers of customers who brought these profits, in order: Super, Large, Medium, . for small and ? for unset.
func tiers(profits ...int64) string {
	var people []grade.Facts
	for _, p := range profits {
		people = append(people, buyer(p, 0))
	}
	g := grade.Compare(estate, people)
	var b strings.Builder
	for i := range people {
		place := slices.Index(grade.ByValue.Grades(), g.Of(i, grade.ByValue).Grade)
		b.WriteByte("SLM.?"[place])
	}
	return b.String()
}

func TestTiers(t *testing.T) {
	rising := func(n int) (all []int64) {
		for i := range n {
			all = append(all, int64(n-i))
		}
		return all
	}
	for _, c := range []struct {
		name    string
		profits []int64
		want    string
	}{
		{"four are too few", rising(4), "????"},
		{"five", rising(5), "S...."},
		{"ten", rising(10), "SM........"},
		{"thirty", rising(30), "SLMMMM" + strings.Repeat(".", 24)},
		{"a hundred", rising(100), "S" + "LLLL" + strings.Repeat("M", 15) + strings.Repeat(".", 80)},
		{"all the same", []int64{7, 7, 7, 7, 7}, "?????"},
		{"all who brought anything the same", []int64{7, 7, 0, 0, -1}, "?????"},
		{"only one brought anything", []int64{7, 0, 0, 0, -1}, "S...."},
		{"nobody brought anything", []int64{0, 0, 0, -5, -7}, "?????"},
		{"the best are equal", []int64{9, 9, 8, 7, 6}, "SS..."},
		{"equal ones get the lower tier", append([]int64{99, 98, 98}, rising(27)...), "SMMMMM" + strings.Repeat(".", 24)},
		{"a loss is small", append(rising(2), -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11), "SM..........."},
		{"as large as can be", []int64{math.MaxInt64, math.MaxInt64 - 1, 5, 4, math.MinInt64}, "S...."},
	} {
		if got := tiers(c.profits...); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSuperOnes(t *testing.T) {
	for n, want := range map[int]int{5: 1, 49: 1, 100: 1, 149: 1, 150: 2, 1000: 10} {
		var people []grade.Facts
		for i := range n {
			people = append(people, buyer(int64(i+1), 0))
		}
		g := grade.Compare(estate, people)
		if got := g.Totals(grade.ByValue)[0].People; got != want || g.Of(n-1, grade.ByValue).Grade != grade.Super {
			t.Errorf("%d of %d are super, want %d", got, n, want)
		}
	}
}

// People of a year's relation count among the customers of whom 1 % are super; those who never bought do not make up the five.
func TestCustomersWithoutAPurchase(t *testing.T) {
	known := with(open(2), func(f *grade.Facts) { f.Since = day("2024-01-01") })
	people := []grade.Facts{buyer(3, 0), buyer(2, 0), buyer(1, 0), known, known, with(open(5), func(f *grade.Facts) { f.Bought = true })}
	g := grade.Compare(estate, people)
	for i := range people {
		got := g.Of(i, grade.ByValue)
		why := g.Why(i, grade.ByValue)
		if got.Rule != grade.RuleFew || len(why) != 1 || why[0] != (grade.Evidence{Fact: grade.FactCustomers, Number: 3, Limit: 5}) {
			t.Errorf("%d: %+v, %+v", i, got, why)
		}
	}
	people = append(people, buyer(5, 0), buyer(4, 0))
	for range 192 {
		people = append(people, known)
	}
	g = grade.Compare(estate, people) // 200 customers: 2 super, 8 large
	for i, want := range []grade.Grade{grade.Large, grade.Large, grade.Large, grade.Small, grade.Small, grade.Small, grade.Super, grade.Super} {
		if got := g.Of(i, grade.ByValue).Grade; got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
}

// A grade of nobody, and of leads none of whom ever bought, is no division by zero and no invented grade.
func TestGradesWithoutDeals(t *testing.T) {
	for _, v := range grade.Views() {
		for _, total := range grade.Compare(estate, nil).Totals(v) {
			if total != (grade.Total{Grade: total.Grade}) {
				t.Errorf("by %s: %+v", v, total)
			}
		}
	}
	g := grade.Compare(estate, []grade.Facts{open(2), with(open(3), func(f *grade.Facts) { f.Status = funnel.StatusLost })})
	for i, want := range []grade.Grades{
		{grade.Unset, grade.Potential, grade.New, grade.New, grade.Unset, grade.Unset},
		{grade.Unset, grade.Negative, grade.Potential, grade.New, grade.Unset, grade.Unset},
	} {
		if got := g.All(i); got != want {
			t.Errorf("%d: %v, want %v", i, got, want)
		}
	}
	if grade.View("odd").Has(grade.Unset) || g.Of(0, "odd").Grade != grade.Unset {
		t.Error("a view that there is not")
	}
}

// With ten who bought twice the best two are among the top fifth, of three the best one, of two nobody; of equal ones nobody.
func TestTopOfRevenue(t *testing.T) {
	for _, c := range []struct {
		revenues []int64
		want     int
	}{
		{[]int64{9, 8, 7, 6, 5, 4, 3, 2, 1, 1}, 2},
		{[]int64{9, 8, 8, 6, 5, 4, 3, 2, 1, 1}, 1},
		{[]int64{3, 2, 1}, 1},
		{[]int64{2, 1}, 0},
		{[]int64{5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, 0},
	} {
		var people []grade.Facts
		for _, r := range c.revenues {
			people = append(people, with(buyer(r, 0), func(f *grade.Facts) { f.Long.Purchases, f.Ever.Purchases = 2, 2 }))
		}
		if got := grade.Compare(estate, people).Totals(grade.ByBenefit)[0]; got.Grade != grade.Loyal || got.People != c.want {
			t.Errorf("%v: %+v, want %d", c.revenues, got, c.want)
		}
	}
}
