package grade_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

func scoreOf(f grade.Facts) int {
	rules := estate
	return rules.Score(&f)
}

// By hand, with the default weights, which are 100 together: need yes 12, money no 0, 5 touches half of 8, 2 contacts half of 10, nothing for
// 7 days with a limit of 7 half of 10, 4 of 10 answers of 5, twice the usual deal 2/3 of 10, a budget of three quarters of the price half of 8.
func TestScoreByHand(t *testing.T) {
	budget, price, value := int64(75), int64(100), int64(200)
	f := open(3)
	f.Tests = funnel.Tests{Need: funnel.Yes, Money: funnel.No}
	f.Touches, f.Inbound, f.Idle, f.Answers = 5, 2, 7, 4
	f.Budget, f.Price, f.Value = &budget, &price, &value
	rules := estate
	const exact = 12 + 4 + 5 + 5 + 2 + 20./3 + 4 // 38.67
	if got := rules.Score(&f); got != 39 {
		t.Errorf("score %d, want %v rounded", got, exact)
	}
	want := map[grade.Part]grade.Line{
		grade.PartNeed:      {Weight: 12, Known: true, Share: 1, Points: 12},
		grade.PartAuthority: {Weight: 8},
		grade.PartMoney:     {Weight: 12, Known: true},
		grade.PartBudget:    {Weight: 8, Known: true, Share: 0.5, Points: 4},
		grade.PartTouches:   {Weight: 8, Known: true, Share: 0.5, Points: 4},
		grade.PartInbound:   {Weight: 10, Known: true, Share: 0.5, Points: 5},
		grade.PartViewings:  {Weight: 10},
		grade.PartRecency:   {Weight: 10, Known: true, Share: 0.5, Points: 5},
		grade.PartAnswers:   {Weight: 5, Known: true, Share: 0.4, Points: 2},
		grade.PartDealSize:  {Weight: 10, Known: true, Share: 2. / 3, Points: 7},
		grade.PartReferrals: {Weight: 7},
	}
	for _, line := range rules.Lines(&f) {
		w := want[line.Part]
		w.Part = line.Part
		if math.Abs(line.Share-w.Share) > 1e-15 {
			t.Errorf("%s: share %v", line.Part.Key(), line.Share)
		}
		if line.Share = w.Share; line != w {
			t.Errorf("%s: %+v, want %+v", line.Part.Key(), line, w)
		}
	}
}

func TestScoreBounds(t *testing.T) {
	if got := scoreOf(grade.Facts{Idle: math.MaxInt}); got != 0 {
		t.Errorf("nothing known: %d", got)
	}
	huge := int64(math.MaxInt64)
	f := hot()
	f.Budget, f.Price, f.Value = &huge, &huge, &huge
	f.Touches, f.Inbound, f.Viewings, f.Referrals, f.Answers = math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt
	if got := scoreOf(f); got != 100 {
		t.Errorf("everything: %d", got)
	}
	if got := scoreOf(hot()); got < 80 {
		t.Errorf("hot: %d", got)
	}
}

func TestWeights(t *testing.T) {
	if err := grade.DefaultWeights().Check(); err != nil {
		t.Error(err)
	}
	sum := 0
	for _, p := range grade.AllParts() {
		sum += grade.DefaultWeights()[p]
		if found, ok := grade.PartByKey(p.Key()); !ok || found != p {
			t.Errorf("%s is not found by its key", p.Key())
		}
		for _, wrong := range []int{-1, grade.MaxWeight + 1} {
			w := grade.DefaultWeights()
			w[p] = wrong
			if err := w.Check(); !errors.Is(err, grade.WeightError{Part: p, Weight: wrong}) {
				t.Errorf("%s = %d: %v", p.Key(), wrong, err)
			}
		}
	}
	by := map[grade.Principle]int{}
	for _, p := range grade.AllParts() {
		by[p.Principle()] += grade.DefaultWeights()[p]
	}
	if sum != 100 || by[grade.Objective] != 40 || by[grade.Behaviour] != 43 || by[grade.Worth] != 17 {
		t.Errorf("the default weights are %d together, %v", sum, by)
	}
	if err := (grade.Weights{}).Check(); !errors.Is(err, grade.ErrNoWeight) {
		t.Error(err)
	}
	rules, f := estate, hot()
	rules.Weights = grade.Weights{}
	if rules.Score(&f) != 0 || rules.Lines(&f)[0].Points != 0 {
		t.Error("a score without weights")
	}
	if _, ok := grade.PartByKey("odd"); ok {
		t.Error("odd is a part")
	}
}

// Whatever is known and however it weighs: lines add up to the score, each within a point of its exact part.
func TestLinesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		rules := estate
		for p := range rules.Weights {
			rules.Weights[p] = rapid.IntRange(0, grade.MaxWeight).Draw(t, "weight")
		}
		rules.Usual = rapid.Int64Range(0, math.MaxInt64).Draw(t, "usual")
		sum, weights := 0, 0
		for _, w := range rules.Weights {
			weights += w
		}
		for _, line := range rules.Lines(&f) {
			sum += line.Points
			if !(line.Share >= 0 && line.Share <= 1) || !line.Known && line.Share != 0 {
				t.Fatalf("%+v", line)
			}
			if exact := 100 * float64(line.Weight) * line.Share / float64(max(1, weights)); math.Abs(float64(line.Points)-exact) >= 1+1e-9 {
				t.Fatalf("%+v is %v", line, exact)
			}
		}
		if score := rules.Score(&f); score != sum || score < 0 || score > 100 {
			t.Fatalf("score %d, lines %d", score, sum)
		}
	})
}
