package words

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// ReadView reads a view of the grades by its key or its name in any language.
func ReadView(text string) (grade.View, error) {
	typed := fold.Text(strings.TrimSpace(text))
	var keys []string
	for _, v := range grade.Views() {
		keys = append(keys, string(v))
		if typed == string(v) {
			return v, nil
		}
	}
	for _, n := range GradeNames() {
		if inAnyLanguage(typed, n.View) {
			view, _, _ := strings.Cut(n.Key, "/")
			return grade.View(view), nil
		}
	}
	return "", i18n.Wrong(i18n.GradeViewUnknown, grammar.Quote(text), strings.Join(keys, ", "))
}

// ReadGrade reads a grade of a view by its key or its name in any language.
func ReadGrade(v grade.View, text string) (grade.Grade, error) {
	typed := fold.Text(strings.TrimSpace(text))
	var keys []string
	for _, g := range v.Grades() {
		keys = append(keys, string(g))
		if typed == string(g) {
			return g, nil
		}
	}
	for _, n := range GradeNames() {
		if key, of := strings.CutPrefix(n.Key, string(v)+"/"); of && inAnyLanguage(typed, n.Name) {
			return grade.Grade(key), nil
		}
	}
	return "", i18n.Wrong(i18n.GradeOfViewNot, grammar.Quote(text), string(v), strings.Join(keys, ", "))
}

func inAnyLanguage(typed string, s i18n.Sentence) bool {
	return typed != "" && (typed == fold.Text(s.En) || typed == fold.Text(s.Vi) || typed == fold.Text(s.Zh))
}

// ThresholdName is what a threshold of the grades is called.
func ThresholdName(t grade.Threshold) i18n.Sentence {
	return [...]i18n.Sentence{
		grade.ValueMonths: i18n.ThresholdValueMonths, grade.RelationMonths: i18n.ThresholdRelationMonths, grade.SuperPercent: i18n.ThresholdSuper,
		grade.LargePercent: i18n.ThresholdLarge, grade.MediumPercent: i18n.ThresholdMedium, grade.LeastCustomers: i18n.ThresholdLeast,
		grade.FormerMonths: i18n.ThresholdFormer, grade.LoyalMonths: i18n.ThresholdLoyalMonths, grade.LoyalDeals: i18n.ThresholdLoyalDeals,
		grade.LoyalPercent: i18n.ThresholdLoyalPercent, grade.VIPScore: i18n.ThresholdVIP, grade.GrowScore: i18n.ThresholdGrow,
		grade.ReshapeTouches: i18n.ThresholdReshape,
	}[t]
}
