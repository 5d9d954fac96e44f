package whatif

import (
	tea "charm.land/bubbletea/v2"
)

// point handles the mouse: a click on a track sets its slider, which then follows the mouse; a click elsewhere on a slider chooses it, a
// second one opens its field. The wheel moves the slider under it, else what it is over.
func (m *Model) point(msg tea.MouseMsg) {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseReleaseMsg:
		m.drag = false
	case tea.MouseMotionMsg:
		if m.drag && at.Button == tea.MouseLeft && m.at < len(m.sliders) {
			m.follow(at.X)
		}
	case tea.MouseClickMsg:
		m.drag = false
		if at.Button == tea.MouseLeft {
			m.click(at.X, at.Y)
		}
	case tea.MouseWheelMsg:
		m.wheel(at)
	}
}

// under is the slider on a line of the screen, and whether a column is on its track; -1 for none.
func (m Model) under(x, y int) (slider int, track bool) {
	l := m.layout().sliders
	width, height, left, top := m.inSliders(l)
	line := y - l.y - top
	if !l.holds(x, y) || line < 0 || line >= height {
		return -1, false
	}
	line += m.offset
	for i, r := range m.rows() {
		notes := 0
		if r.slider == m.at {
			notes = len(m.notes(width))
		}
		switch {
		case line == i && r.slider < 0: // a heading
			return -1, false
		case line == i:
			c := m.sliderColumns(width)
			column := x - l.x - left - c.trackFrom()
			return r.slider, column >= 0 && column < c.track
		case line > i && line <= i+notes:
			return -1, false
		case line > i+notes && notes > 0:
			line -= notes
		}
	}
	return -1, false
}

// follow puts the slider at hand where a column of the screen is on its track.
func (m *Model) follow(x int) {
	l := m.layout().sliders
	width, _, left, _ := m.inSliders(l)
	c, s := m.sliderColumns(width), m.sliders[m.at]
	if s.fixed || c.track < 2 {
		return
	}
	cell := max(0, min(c.track-1, x-l.x-left-c.trackFrom()))
	value := s.valueAt(float64(cell) / float64(c.track-1))
	if s.cell(s.now, c.track) == cell {
		value = s.now
	}
	m.slide(value)
}

func (m *Model) click(x, y int) {
	i, track := m.under(x, y)
	switch {
	case i < 0:
	case track:
		m.at, m.drag = i, true
		m.follow(x)
	case i == m.at:
		m.open("")
	default:
		m.at = i
	}
}

func (m *Model) wheel(at tea.Mouse) {
	by := map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[at.Button]
	if by == 0 || len(m.sliders) == 0 {
		return
	}
	if m.layout().levers.holds(at.X, at.Y) {
		m.scroll += by
		return
	}
	i, track := m.under(at.X, at.Y)
	if track {
		m.at = i
		m.step(by < 0, false)
		return
	}
	m.move(by)
}
