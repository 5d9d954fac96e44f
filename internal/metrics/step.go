package metrics

import "github.com/funnel-cli/funnel/internal/funnel"

// Step is one level of a funnel and the passage into it from the level below.
type Step struct {
	Level, Base      string // keys; Base is "" at the first level
	Count, BaseCount int64  // people at Level and at Base; BaseCount is 0 at the first level
	// Ratio is Count of BaseCount, a period or a cohort ratio as the counts are; nil at the first level and where BaseCount is 0.
	Ratio *Ratio
	// OfFirst is Count as a fraction of the first level's count; nil where that is 0.
	OfFirst *float64
}

// StepsOf lays counts, by the key of their level, along the levels, the widest first. A level that is absent counts 0.
func StepsOf(levels []funnel.Level, counts map[string]int64) []Step {
	steps := make([]Step, 0, len(levels))
	for i, l := range levels {
		s := Step{Level: l.Key, Count: counts[l.Key]}
		if i > 0 {
			s.Base, s.BaseCount = levels[i-1].Key, counts[levels[i-1].Key]
			if r, ok := NewRatio(s.Count, s.BaseCount); ok {
				s.Ratio = &r
			}
		}
		if first := counts[levels[0].Key]; first > 0 {
			s.OfFirst = pointer(float64(s.Count) / float64(first))
		}
		steps = append(steps, s)
	}
	return steps
}
