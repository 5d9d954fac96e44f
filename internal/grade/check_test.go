package grade_test

import (
	"math"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func closed(bought, lost int) []grade.Past {
	var past []grade.Past
	for i := range bought + lost {
		p := grade.Past{Facts: open(3), Bought: i < bought}
		// Touches run alike through both; the need tells them apart but for one in five; who was lost has more answers.
		p.Facts.Touches = i % 7
		if p.Bought != (i%5 == 0) {
			p.Facts.Tests.Need = funnel.Yes
		}
		if !p.Bought {
			p.Facts.Answers = 1 + i%9
		}
		past = append(past, p)
	}
	return past
}

func TestCheckScoreNeedsEnough(t *testing.T) {
	for _, c := range []struct {
		bought, lost int
		enough       bool
	}{{0, 0, false}, {10, 39, false}, {9, 80, false}, {80, 9, false}, {10, 40, true}, {40, 10, true}} {
		check := grade.CheckScore(estate, closed(c.bought, c.lost))
		if check.Enough != c.enough || check.Bought != c.bought || check.Lost != c.lost {
			t.Errorf("%d, %d: %+v", c.bought, c.lost, check)
		}
		if !check.Enough && (check.AUC != metrics.AUC{} || check.Calibration != metrics.Calibration{} || check.Parts != nil) {
			t.Errorf("%d, %d: a claim: %+v", c.bought, c.lost, check)
		}
	}
}

// Of 35 who bought 28 have the need, of 35 lost 7: of all pairs 28·28 are the right way round, 28·7 + 7·28 level, 7·7 the wrong way:
// (784 + 196)/1225 = 0.8.
func TestCheckScore(t *testing.T) {
	past := closed(35, 35)
	check := grade.CheckScore(estate, past)
	if !check.Enough || check.AUC.Hits != 35 || check.AUC.Misses != 35 || !check.AUC.Tells() || check.AUC.Value < 0.6 {
		t.Fatalf("%+v", check.AUC)
	}
	people := int64(0)
	for _, band := range check.Calibration.Bands {
		people += band.People
	}
	if people != 70 || check.Calibration.Brier <= 0 || check.Calibration.Base != 0.25 {
		t.Errorf("%+v", check.Calibration)
	}
	found := 0
	for _, p := range check.Parts {
		switch p.Part {
		case grade.PartNeed:
			found++
			if math.Abs(p.AUC.Value-0.8) > 1e-12 || p.Silent || p.Backwards || p.Weight != 12 {
				t.Errorf("need: %+v", p)
			}
		case grade.PartTouches:
			found++
			if !p.Silent || math.Abs(p.AUC.Value-0.5) > 1e-12 {
				t.Errorf("touches: %+v", p)
			}
		case grade.PartAnswers:
			found++
			if p.Silent || !p.Backwards || p.AUC.Value != 0 {
				t.Errorf("answers: %+v", p)
			}
		case grade.PartViewings:
			found++
			if !p.Silent || p.AUC.Value != 0.5 || p.AUC.HasInterval {
				t.Errorf("viewings: %+v", p)
			}
		}
	}
	if found != 4 || len(check.Parts) != len(grade.AllParts()) {
		t.Errorf("%d of %d parts", found, len(check.Parts))
	}
	rules := estate
	rules.Weights[grade.PartNeed] = 0
	for _, p := range grade.CheckScore(rules, past).Parts {
		if p.Part == grade.PartNeed {
			t.Error("a part without a weight is checked")
		}
	}
}
