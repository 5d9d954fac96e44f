package due

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// rect is a place on the screen.
type rect struct{ x, y, w, h int }

// layout is where the parts of the screen stand. A part without room has the height 0.
type layout struct {
	chips        int // lines of the periods
	notices      int
	list, detail rect
	brief        int // lines below the list that tell of the line at hand, where nothing else does
}

const (
	besideFrom  = 100 // columns from which the lead at hand stands beside the list
	belowFrom   = 30  // lines from which it stands below
	noticesFrom = 14

	// Lines of the list from which the line at hand is told below it, and in two lines.
	briefFrom     = 12
	longBriefFrom = 19
)

// layout lays the parts out.
func (m *Model) layout() layout {
	w, h := max(1, m.size.Width), max(1, m.size.Height)
	var l layout
	if h >= 6 {
		l.chips = 1
	}
	if h >= noticesFrom {
		l.notices = len(m.notices(w))
	}
	top := l.chips + l.notices
	l.list = rect{0, top, w, h - top}
	switch {
	case w >= besideFrom && m.list.Total() > 0:
		l.list.w = w * 55 / 100
		l.detail = rect{l.list.w, top, w - l.list.w, h - top}
	case h >= belowFrom && w >= 40 && m.list.Total() > 0:
		l.list.h = (h - top) * 55 / 100
		l.detail = rect{0, top + l.list.h, w, h - top - l.list.h}
	case l.list.h >= briefFrom && w >= 40 && m.list.Total() > 0:
		l.brief = 2
		if l.list.h >= longBriefFrom {
			l.brief = 3
		}
	}
	return l
}

// listRows is how many lines of the list are seen.
func (m *Model) listRows() int {
	l := m.layout()
	_, h, _, _ := widget.InPanel(l.list.w, l.list.h)
	return max(1, h-l.brief)
}

// notices are what has to be said before the list, in lines of a width.
func (m *Model) notices(width int) (lines []string) {
	if !m.loaded {
		return nil
	}
	t := m.env.Theme
	quiet := m.env.Words.Outline.Calendar.Quiet
	if m.list.Total() > 0 && quiet.Contains(funnel.ClockOf(m.env.Now())) {
		for _, l := range widget.Wrap("! "+m.say(i18n.QuietNow, quiet.To.String()), width-2, 2) {
			lines = append(lines, " "+t.Warn.Render(l))
		}
	}
	if m.only == "" && m.list.Total() > 0 && promised(m.all) == 0 {
		text := m.say(i18n.DueNoFollowUp)
		if m.coming != nil {
			text += " " + m.comingText()
		}
		for _, l := range widget.Wrap(text, width-2, 2) {
			lines = append(lines, " "+t.Muted.Render(l))
		}
	}
	return lines
}

// comingText says when the first follow-up after the period is due, and with whom.
func (m *Model) comingText() string {
	w := m.env.Words
	return m.say(i18n.DueComing, w.Date(m.coming.Day), w.Lead(m.coming.Lead))
}
