package metrics

import (
	"math"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// leastTarget is from how many people in a span a target is stated for it: fewer would be off by more than a tenth when rounded.
const leastTarget = 5

// TargetsOf makes the people that a what-if expects in a period the targets from a day on, for the levels up to top, a key. A level keeps
// the span of the target that it has on that day, unless less than one person is expected in it; else it gets the shortest of day, week
// and month in which leastTarget people are expected, or the month. Counts are rounded to whole people, half up, and held to
// funnel.MaxCount. A level at which less than one person a month is expected gets no target, and what is a target already is left out.
// Of days only workdays count, of which the period has so many.
func TargetsOf(
	supposed []Supposed, top string, p funnel.Period, workdays int, standing []funnel.Target, from funnel.Day,
) (targets []funnel.Target) {
	for _, s := range supposed {
		in := func(per funnel.Per) float64 {
			if n := SpansIn(p, per, workdays); n > 0 {
				return s.Then / n
			}
			return 0
		}
		old, has := funnel.TargetOn(standing, s.Level, from)
		per := old.Per
		if !has || in(per) < 1-nobody {
			per = funnel.PerMonth
			for _, shorter := range []funnel.Per{funnel.PerWeek, funnel.PerDay} {
				if in(shorter) >= leastTarget-nobody {
					per = shorter
				}
			}
		}
		t := funnel.Target{Level: s.Level, Per: per, From: from}
		t.Count = int64(math.Min(funnel.MaxCount, math.Floor(in(per)+0.5+nobody)))
		if in(per) >= 1-nobody && (!has || old.Count != t.Count || old.Per != t.Per) {
			targets = append(targets, t)
		}
		if s.Level == top {
			break
		}
	}
	return targets
}

// LeverTop is the key of the level whose people a what-if is about: the buying level or, where nobody has come to it yet, the highest
// level below it to which somebody has; "" where nobody was counted so far.
func LeverTop(levels []funnel.Level, counts map[string]int64) string {
	top := TopLevel(levels)
	found := ""
	for _, l := range levels {
		if counts[l.Key] > 0 {
			found = l.Key
		}
		if l.Key == top {
			break
		}
	}
	return found
}
