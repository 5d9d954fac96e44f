package whatif

import (
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// id names a slider: by the channel whose people it moves, or by a level, the first for all people, any other for the ratio into it.
type id struct{ level, channel string }

// slider moves one number of the funnel.
type slider struct {
	id
	at    string         // the level at which the people of a channel are counted: the lowest to which it brought any
	was   float64        // people of the time, or a ratio, as observed
	now   float64        // what the slider multiplies: was, of all people as the channels have changed it
	ratio *metrics.Ratio // as it was; nil for people
	base  string         // the level from which the ratio leads
	fixed bool           // nobody is known that it could move
}

func (s slider) people() bool { return s.base == "" }

// slidersOf are the sliders of what was observed: all people at the first level, each channel that brings any, and each step.
func slidersOf(levels []funnel.Level, channels []funnel.Channel, x book.Observed) (all []slider) {
	counts := metrics.ByLevel(x.Counted)
	steps := metrics.StepsOf(levels, counts)
	if len(steps) == 0 {
		return nil
	}
	first := steps[0]
	all = append(all, slider{id: id{level: first.Level}, at: first.Level, was: float64(first.Count), fixed: first.Count == 0})
	for _, c := range channels {
		brought := map[string]int64{}
		for _, n := range x.Counted {
			if n.Channel == c.Key {
				brought[n.Level] += n.Count
			}
		}
		lowest := slices.IndexFunc(levels, func(l funnel.Level) bool { return brought[l.Key] > 0 })
		if lowest >= 0 {
			at := levels[lowest].Key
			all = append(all, slider{id: id{channel: c.Key}, at: at, was: float64(brought[at])})
		}
	}
	for _, step := range steps[1:] {
		s := slider{id: id{level: step.Level}, at: step.Level, base: step.Base, ratio: step.Ratio, fixed: step.Ratio == nil}
		if s.ratio != nil {
			s.was = s.ratio.Value
		}
		all = append(all, s)
	}
	for i := range all {
		all[i].now = all[i].was
	}
	return all
}

// Sliders go from nothing over what is now, in the middle, to farthest times as much at the right end; what is typed may lie beyond.
const (
	farthest    = 10
	mostFactor  = 1000 // as the command has it
	leastFactor = 1e-9
)

// largeRatio is from where a ratio is moved by percentage points.
const largeRatio = 0.1

// absolute reports that a ratio is moved by percentage points: a large one, and one of nothing, which grows by no factor.
func (s slider) absolute() bool { return !s.people() && (s.now <= 0 || s.now >= largeRatio) }

// most is the factor at the right end.
func (s slider) most() float64 {
	if s.people() {
		return farthest
	}
	return math.Min(farthest, 1/s.now)
}

// place is where a value stands on the slider, 0 at the left end, 1 at the right one.
func (s slider) place(value float64) float64 {
	switch {
	case s.absolute():
		return math.Max(0, math.Min(1, value))
	case s.now <= 0:
		return 0
	}
	f := value / s.now
	if f <= 1 {
		return math.Max(0, f/2)
	}
	return math.Min(1, 0.5+0.5*math.Log(f)/math.Log(s.most()))
}

// cell is the column of a track of a length at which a value stands.
func (s slider) cell(value float64, length int) int {
	return int(math.Round(s.place(value) * float64(length-1)))
}

// valueAt is the value at a place of the slider, on a stop.
func (s slider) valueAt(place float64) float64 {
	switch {
	case s.absolute():
		return math.Round(place*100) / 100
	case place <= 0.5:
		return s.now * math.Round(place*2/fine(0)) * fine(0)
	case place >= 1:
		return s.now * s.most()
	}
	f := math.Pow(s.most(), place*2-1)
	return s.now * math.Round(f/fine(f)) * fine(f)
}

// fine and coarse are how far apart the stops are around a factor.
func fine(f float64) float64 {
	switch {
	case f < 2:
		return 0.05
	case f < 5:
		return 0.25
	case f < 10:
		return 0.5
	case f < 100:
		return 5
	}
	return 50
}

func coarse(f float64) float64 {
	switch {
	case f < 2:
		return 0.25
	case f < 10:
		return 1
	case f < 100:
		return 10
	}
	return 100
}

// step is the next stop after a value, upwards or downwards.
func (s slider) step(value float64, up, large bool) float64 {
	if s.absolute() {
		size := 0.01
		if large {
			size = 0.05
		}
		next := math.Max(0, math.Min(1, nextStop(value, size, up)))
		if (value-s.now)*(next-s.now) < 0 && s.now <= 1 { // what is now is a stop too
			return s.now
		}
		return next
	}
	if s.now <= 0 {
		return 0
	}
	f, gap := value/s.now, fine
	if large {
		gap = coarse
	}
	if up {
		f = nextStop(f, gap(f+leastFactor), true)
	} else {
		f = nextStop(f, gap(f-leastFactor), false)
	}
	f = math.Max(0, math.Min(mostFactor, f))
	if s.people() {
		return s.now * f
	}
	return math.Min(1, s.now*f)
}

// nextStop is the next multiple of a size.
func nextStop(x, size float64, up bool) float64 {
	if up {
		return (math.Floor(x/size+1e-6) + 1) * size
	}
	return (math.Ceil(x/size-1e-6) - 1) * size
}

// supposition is what a slider says when it stands at a value; false when that is what is now.
func (s slider) supposition(value float64) (grammar.Supposition, bool) {
	a := grammar.Supposition{Level: s.level, Channel: s.channel, Kind: grammar.Times}
	if math.Abs(value-s.now) <= leastFactor*math.Abs(s.now) {
		return a, false
	}
	if s.absolute() {
		a.Kind, a.Value = grammar.Ratio, value
		return a, true
	}
	a.Value = value / s.now
	return a, true
}
