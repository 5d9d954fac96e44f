package segment_test

import (
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/segment"
)

func TestFields(t *testing.T) {
	seen := map[segment.Field]bool{}
	for _, f := range segment.Fields() {
		if seen[f] || !f.Valid() || !funnel.ValidKey(string(f)) {
			t.Errorf("%s is no field of its own", f)
		}
		seen[f] = true
		choices := f.Choices()
		if (f.Kind() == segment.OfChoice) != (len(choices) > 0) {
			t.Errorf("%s: choices %v", f, choices)
		}
		if slices.Contains(choices, "none") || slices.Contains(choices, "any") {
			t.Errorf("%s cannot be told from a presence", f)
		}
		if ops := f.Kind().Ops(); !slices.Contains(ops, segment.Is) || !slices.Contains(ops, segment.IsNot) {
			t.Errorf("%s: operators %v", f, ops)
		}
	}
	if segment.Field("odd").Valid() {
		t.Error("odd is a field")
	}
}

// Every view of grades is a field, by which value is not mistaken for what a purchase may bring.
func TestViews(t *testing.T) {
	views := map[grade.View]segment.Field{}
	for _, f := range segment.Fields() {
		if v, ok := f.View(); ok {
			views[v] = f
			if !slices.Equal(f.Choices(), textsOf(v.Grades())) {
				t.Errorf("%s: %v", f, f.Choices())
			}
		}
	}
	if len(views) != len(grade.Views()) || views[grade.ByValue] != segment.Tier {
		t.Errorf("%v", views)
	}
	if segment.Worth.Kind() != segment.OfMoney || segment.Money.Kind() != segment.OfChoice {
		t.Error("value is money, money a test")
	}
}

func textsOf(grades []grade.Grade) (all []string) {
	for _, g := range grades {
		all = append(all, string(g))
	}
	return all
}
