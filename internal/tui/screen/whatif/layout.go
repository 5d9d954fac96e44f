package whatif

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/metrics"
)

// rect is a place on the screen.
type rect struct{ x, y, w, h int }

func (r rect) holds(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// layout is where the parts of the screen stand. A part without room has the height 0.
type layout struct{ sliders, funnel, levers rect }

// twoColumns is the width from which the sliders stand beside the rest.
const twoColumns = 72

// roomy is the width from which the sliders need no more than half of it.
const roomy = 110

// leastLevers is the least height in which levers are of use: the frame and two of them.
const leastLevers = 4

// gainLines is how many lines are kept for what the top gains, so that nothing jumps while a slider moves.
func (m Model) gainLines() int {
	if m.size.Width >= twoColumns {
		return 3
	}
	return 2
}

// layout lays the parts out: the sliders beside the funnel and the levers or, where that is too narrow, above the funnel, whose room the
// levers take when they are asked for.
func (m Model) layout() layout {
	w, h := max(1, m.size.Width), max(1, m.size.Height)
	around := m.gainLines() + 3 // frame and headings
	if len(m.sliders) == 0 {
		return layout{sliders: rect{0, 0, w, h}}
	}
	var l layout
	if w >= twoColumns {
		left := w * 53 / 100
		if w >= roomy {
			left = w / 2
		}
		l.sliders = rect{0, 0, left, h}
		l.funnel = rect{left, 0, w - left, min(h, around+1+len(m.supposed))}
		if h-l.funnel.h < leastLevers {
			l.funnel.h = h
		}
		l.levers = rect{left, l.funnel.h, w - left, h - l.funnel.h}
		if m.full {
			l.funnel, l.levers = rect{left, 0, w - left, 0}, rect{left, 0, w - left, h}
		}
		return l
	}
	const wanted = 8 // of the sliders
	funnel := around + len(m.supposed)
	if h-funnel < wanted {
		funnel = around + len(m.upToTop())
	}
	sliders := max(min(wanted, h/2), h-funnel)
	l.sliders, l.funnel = rect{0, 0, w, sliders}, rect{0, sliders, w, h - sliders}
	if m.full {
		l.funnel, l.levers = rect{0, sliders, w, 0}, l.funnel
	}
	return l
}

// upToTop are the levels up to the one that it is about.
func (m Model) upToTop() []metrics.Supposed {
	i := slices.IndexFunc(m.supposed, func(s metrics.Supposed) bool { return s.Level == m.top })
	if i < 0 {
		return m.supposed
	}
	return m.supposed[:i+1]
}

// shownLevels are as many levels as there are lines for: all, else those up to the top, else the uppermost of these.
func (m Model) shownLevels(lines int) []metrics.Supposed {
	if len(m.supposed) <= lines {
		return m.supposed
	}
	some := m.upToTop()
	return some[max(0, len(some)-max(0, lines)):]
}
