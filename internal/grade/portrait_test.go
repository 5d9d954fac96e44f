package grade_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func sitters(first int64, n int, traits ...grade.Trait) (all []grade.Sitter) {
	for i := range n {
		all = append(all, grade.Sitter{Lead: first + int64(i), Traits: traits})
	}
	return all
}

func TestPortrait(t *testing.T) {
	hue, hanoi := grade.Trait{Attribute: "region", Value: "Huế"}, grade.Trait{Attribute: "region", Value: "Hà Nội"}
	golf, tea := grade.Trait{Attribute: "interest", Value: "golf"}, grade.Trait{Attribute: "interest", Value: "tea"}
	// 8 of 12 buyers are from Huế, 8 of 40 others; 4 of the 12 like golf and tea (golf told twice), none of the 40 golf, 10 of them tea.
	group := slices.Concat(sitters(1, 4, hue, golf, tea, golf), sitters(5, 4, hue, tea), sitters(9, 4, hanoi, tea))
	rest := slices.Concat(sitters(101, 8, hue, tea), sitters(109, 32, hanoi, grade.Trait{Attribute: "interest", Value: "music"}))
	rest = append(rest, sitters(1, 3, hanoi)...)                                                // who is in the group is none of the rest
	rest = append(rest, sitters(900, 5, grade.Trait{Attribute: "region"})...)                   // nothing is known of them
	rest = append(rest, sitters(950, 1, golf, grade.Trait{Attribute: "sex", Value: "male"})...) // of too few
	p, ok := grade.NewPortrait(group, rest, []string{"region", "interest", "sex"})
	if !ok || p.Group != 12 || p.Rest != 46 || !slices.Equal(p.Thin, []string{"sex"}) {
		t.Fatalf("%+v, %v", p, ok)
	}
	lift := func(k, n, k0, n0 int64) metrics.Lift {
		l, ok := metrics.NewLift(k, n, k0, n0)
		if !ok {
			t.Fatal("no lift")
		}
		return l
	}
	want := []grade.Feature{
		{hue, lift(8, 12, 8, 40)},
		{hanoi, lift(4, 12, 32, 40)},
		{golf, lift(4, 12, 1, 41)},
		{tea, lift(12, 12, 8, 41)},
		{grade.Trait{Attribute: "interest", Value: "music"}, lift(0, 12, 32, 41)},
	}
	if !reflect.DeepEqual(p.Features, want) {
		t.Errorf("%+v, want %+v", p.Features, want)
	}
	for range 20 {
		if again, _ := grade.NewPortrait(group, rest, []string{"region", "interest", "sex"}); !reflect.DeepEqual(again, p) {
			t.Fatal("asked again, another portrait")
		}
	}
}

func TestPortraitOfTooFew(t *testing.T) {
	x := grade.Trait{Attribute: "region", Value: "Huế"}
	for name, c := range map[string]struct{ group, rest []grade.Sitter }{
		"nobody":       {nil, nil},
		"no group":     {nil, sitters(1, 40, x)},
		"no rest":      {sitters(1, 40, x), nil},
		"all in group": {sitters(1, 40, x), sitters(1, 40, x)},
	} {
		if p, ok := grade.NewPortrait(c.group, c.rest, []string{"region"}); ok || p.Features != nil {
			t.Errorf("%s: %+v", name, p)
		}
	}
	p, ok := grade.NewPortrait(sitters(1, 9, x), sitters(20, 90, x), []string{"region"})
	if !ok || p.Features != nil || !slices.Equal(p.Thin, []string{"region"}) {
		t.Errorf("%+v", p)
	}
	// A trait that nobody of the rest has comes first, with its lower bound only.
	rare := grade.Trait{Attribute: "region", Value: "Đà Lạt"}
	p, _ = grade.NewPortrait(slices.Concat(sitters(1, 6, rare), sitters(7, 6, x)), sitters(20, 30, x), []string{"region"})
	if len(p.Features) != 2 || p.Features[0].Trait != rare || p.Features[0].Lift.Bounded || !p.Features[0].Lift.Tells() {
		t.Errorf("%+v", p.Features)
	}
}

func TestPortraitSince(t *testing.T) {
	hue, hanoi := grade.Trait{Attribute: "region", Value: "Huế"}, grade.Trait{Attribute: "region", Value: "Hà Nội"}
	gone := grade.Trait{Attribute: "region", Value: "Đà Lạt"}
	draw := func(group ...[]grade.Sitter) grade.Portrait {
		p, ok := grade.NewPortrait(slices.Concat(group...), sitters(100, 20, hue), []string{"region"})
		if !ok {
			t.Fatal("no portrait")
		}
		return p
	}
	earlier := draw(sitters(1, 6, hue), sitters(7, 6, gone))
	now := draw(sitters(1, 8, hue), sitters(9, 5, hanoi))
	shifts := now.Since(&earlier)
	if len(shifts) != 3 || shifts[0].Trait != hanoi || shifts[1].Trait != hue || shifts[2].Trait != gone {
		t.Fatalf("%+v", shifts)
	}
	if shifts[0].Was != nil || shifts[0].Now.Group.Count != 5 || shifts[2].Now != nil || shifts[2].Was.Group.Count != 6 {
		t.Errorf("%+v", shifts)
	}
	if s := shifts[1]; s.Was.Group.Value != 0.5 || s.Now.Group.Value != 8./13 {
		t.Errorf("%+v", s)
	}
}
