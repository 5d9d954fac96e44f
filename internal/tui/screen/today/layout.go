package today

import (
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// rect is a place on the screen.
type rect struct{ x, y, w, h int }

// layout is where the parts of the screen stand. A part without room has the height 0.
type layout struct{ score, ratios, channels, contacts, needs rect }

// Widths from which two parts stand beside each other, and all in two columns.
const (
	twoBelow   = 72
	twoColumns = 116
)

// ratioNotes is how many lines the ratios take beside those of their steps: the frame, and what few means.
const ratioNotes = 5

// layout lays the parts out: in two columns where there is much room, the lower parts beside each other on an ordinary terminal,
// and one below the other on a narrow one. The scorecard never gives way to the rest.
func (m Model) layout() layout {
	w, h := max(1, m.size.Width), max(1, m.size.Height)
	score := min(h, len(m.levels())+3) // frame and headings
	var l layout
	switch {
	case w >= twoColumns && h >= 2*score:
		left := w * 60 / 100
		inner, _, _, _ := widget.InPanel(w-left, h)
		needs := min(h/2, m.needLines(inner)+2)
		l.score = rect{0, 0, left, score}
		l.ratios = rect{0, score, left, h - score}
		if ratios := len(m.steps()) + ratioNotes; h-score-ratios >= 6 {
			l.ratios.h = ratios
			l.channels = rect{0, score + ratios, left, h - score - ratios}
		}
		l.contacts = rect{left, 0, w - left, h - needs}
		l.needs = rect{left, h - needs, w - left, needs}
	case w >= twoBelow && h-score >= 4:
		left := w / 2
		l.score = rect{0, 0, w, score}
		l.contacts = rect{0, score, left, h - score}
		l.needs = rect{left, score, w - left, h - score}
	default:
		rest := h - score
		l.score = rect{0, 0, w, score}
		if needs := min(m.needLines(w)+2, rest-6); needs >= 4 {
			l.contacts, l.needs = rect{0, score, w, rest - needs}, rect{0, h - needs, w, needs}
		} else if rest >= 3 {
			l.contacts = rect{0, score, w, rest}
		}
	}
	return l
}

// levels are those that the scorecard shows: all where there is room, else those of the first three, with a target or a count.
func (m Model) levels() []metrics.LevelScore {
	all := m.score.Levels
	if m.size.Height >= len(all)+13 {
		return all
	}
	var some []metrics.LevelScore
	for i, l := range all {
		if i < 3 || l.Count != nil || l.Target != nil {
			some = append(some, l)
		}
	}
	return some
}
