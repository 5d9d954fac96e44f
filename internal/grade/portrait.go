package grade

import (
	"cmp"
	"slices"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// Trait is a value of an attribute, such as region Huế.
type Trait struct {
	Attribute, Value string
}

// Sitter is somebody with what is recorded of them. One attribute may have several values, such as interests.
type Sitter struct {
	Lead   int64
	Traits []Trait
}

// How many people it takes to draw a line of a portrait.
const (
	LeastWithTrait   = 5  // in the group and the rest together
	LeastOfAttribute = 10 // of whom the attribute is known, in the group and in the rest alike
)

// Feature is a line of a portrait: how much more often those of the group have a trait than the rest. Only people of whom the attribute is
// known are counted.
type Feature struct {
	Trait Trait
	Lift  metrics.Lift
}

// Portrait is what sets a group of people apart.
type Portrait struct {
	Group, Rest int
	Features    []Feature // by the order of attributes asked for, then the highest lift first
	// Thin lists the attributes asked for of which too little is known.
	Thin []string
}

// NewPortrait compares a group with the rest, attribute by attribute as asked for. Each person counts once, with the first of their records,
// and the group goes before the rest. It reports false when either has nobody.
func NewPortrait(group, rest []Sitter, attributes []string) (Portrait, bool) {
	in, out := newTraits(), newTraits()
	seen := make(map[int64]bool, len(group)+len(rest))
	in.count(group, seen)
	out.count(rest, seen)
	p := Portrait{Group: in.people, Rest: out.people}
	if in.people == 0 || out.people == 0 {
		return p, false
	}
	for _, attribute := range attributes {
		n, n0 := in.known[attribute], out.known[attribute]
		if n < LeastOfAttribute || n0 < LeastOfAttribute {
			p.Thin = append(p.Thin, attribute)
			continue
		}
		var features []Feature
		for _, trait := range in.with(out, attribute) {
			k, k0 := in.having[trait], out.having[trait]
			if k+k0 < LeastWithTrait {
				continue
			}
			if lift, ok := metrics.NewLift(k, n, k0, n0); ok {
				features = append(features, Feature{trait, lift})
			}
		}
		slices.SortFunc(features, stronger)
		p.Features = append(p.Features, features...)
	}
	return p, true
}

// Shift is how a trait stood in an earlier portrait and stands now; nil where it had no line.
type Shift struct {
	Trait    Trait
	Was, Now *metrics.Lift
}

// Since sets a portrait against an earlier one, to adjust what one looks for: its own lines in their order, then those that are gone.
func (p *Portrait) Since(earlier *Portrait) []Shift {
	shifts := make([]Shift, 0, len(p.Features))
	for i := range p.Features {
		now := &p.Features[i]
		shifts = append(shifts, Shift{Trait: now.Trait, Was: earlier.lift(now.Trait), Now: &now.Lift})
	}
	for i := range earlier.Features {
		if was := &earlier.Features[i]; p.lift(was.Trait) == nil {
			shifts = append(shifts, Shift{Trait: was.Trait, Was: &was.Lift})
		}
	}
	return shifts
}

func (p *Portrait) lift(t Trait) *metrics.Lift {
	i := slices.IndexFunc(p.Features, func(f Feature) bool { return f.Trait == t })
	if i < 0 {
		return nil
	}
	return &p.Features[i].Lift
}

// stronger orders features by their lift, those that the rest lacks first, by their lower bound; then by how many have it, and by name.
func stronger(a, b Feature) int {
	if a.Lift.Bounded != b.Lift.Bounded {
		if b.Lift.Bounded {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Lift.Value, a.Lift.Value), cmp.Compare(b.Lift.Low, a.Lift.Low),
		cmp.Compare(b.Lift.Group.Count, a.Lift.Group.Count), cmp.Compare(a.Trait.Value, b.Trait.Value))
}

// traits counts people by what they have.
type traits struct {
	people int
	known  map[string]int64
	having map[Trait]int64
}

func newTraits() *traits {
	return &traits{known: map[string]int64{}, having: map[Trait]int64{}}
}

func (t *traits) count(sitters []Sitter, seen map[int64]bool) {
	for i := range sitters {
		s := &sitters[i]
		if seen[s.Lead] {
			continue
		}
		seen[s.Lead] = true
		t.people++
		for j, trait := range s.Traits {
			if trait.Value == "" || slices.Contains(s.Traits[:j], trait) {
				continue
			}
			t.having[trait]++
			if !slices.ContainsFunc(s.Traits[:j], func(o Trait) bool { return o.Attribute == trait.Attribute && o.Value != "" }) {
				t.known[trait.Attribute]++
			}
		}
	}
}

// with lists the traits of an attribute that anybody has on either side, in no order.
func (t *traits) with(other *traits, attribute string) (found []Trait) {
	for trait := range t.having {
		if trait.Attribute == attribute {
			found = append(found, trait)
		}
	}
	for trait := range other.having {
		if trait.Attribute == attribute && t.having[trait] == 0 {
			found = append(found, trait)
		}
	}
	return found
}
