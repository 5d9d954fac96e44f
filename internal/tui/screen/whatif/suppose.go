package whatif

import (
	"maps"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// put sets a slider; without a supposition it stands at what is now.
func (m *Model) put(s slider, a grammar.Supposition, supposed bool) {
	set := maps.Clone(m.set)
	if set == nil {
		set = map[id]grammar.Supposition{}
	}
	if supposed {
		set[s.id] = a
	} else {
		delete(set, s.id)
	}
	m.set = set
	m.suppose()
}

// suppose works out the funnel as it would be with the sliders where they stand. A ratio that new numbers would push out of its bounds is
// held to them.
func (m *Model) suppose() {
	if len(m.sliders) == 0 {
		m.supposed = nil
		return
	}
	scenario := metrics.Scenario{Channels: map[string]metrics.Volume{}, Ratios: map[string]float64{}}
	m.sliders = slices.Clone(m.sliders)
	all := &m.sliders[0]
	all.now = all.was
	for _, s := range m.sliders {
		a, ok := m.set[s.id]
		if !ok || s.fixed {
			continue
		}
		switch v := words.SupposedVolume(a, m.x); {
		case s.channel != "":
			scenario.Channels[s.channel] = v
			all.now += added(s, v, all.level)
		case s.people():
			scenario.First = &v
		default:
			scenario.Ratios[s.level] = m.value(s)
		}
	}
	all.now = math.Max(0, all.now)
	m.supposed = metrics.WhatIf(m.levels, m.x.Counted, scenario)
}

// added is how many people more come to the first level through a channel.
func added(s slider, v metrics.Volume, first string) float64 {
	if s.at == first {
		return math.Max(0, s.was*v.Times+v.Plus) - s.was
	}
	return math.Max(0, v.Plus)
}

// value is where a slider stands: people of the time, or a ratio.
func (m Model) value(s slider) float64 {
	a, ok := m.set[s.id]
	switch {
	case !ok || s.fixed:
		return s.now
	case s.people():
		v := words.SupposedVolume(a, m.x)
		return math.Max(0, s.now*v.Times+v.Plus)
	}
	return math.Max(0, math.Min(1, words.SupposedRatio(a, s.now)))
}

// moved reports whether a slider does not stand at what is now.
func (m Model) moved(s slider) bool {
	_, ok := m.set[s.id]
	return ok && !s.fixed
}

// anyMoved reports whether anything is supposed.
func (m Model) anyMoved() bool { return slices.ContainsFunc(m.sliders, m.moved) }

// slide moves the slider at hand to a value.
func (m *Model) slide(value float64) {
	s := m.sliders[m.at]
	a, supposed := s.supposition(value)
	m.put(s, a, supposed)
}

// top is the level that it is about, as it was and as it would be.
func (m Model) topSupposed() (metrics.Supposed, bool) {
	i := slices.IndexFunc(m.supposed, func(s metrics.Supposed) bool { return s.Level == m.top })
	if i < 0 {
		return metrics.Supposed{}, false
	}
	return m.supposed[i], true
}
