package whatif

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// row is a line of the sliders: one of them or, with the slider -1, a heading.
type row struct {
	slider int
	head   i18n.Sentence
}

// rows lists the sliders under their headings: people, and ratios.
func (m Model) rows() []row {
	var rows []row
	for i, s := range m.sliders {
		switch {
		case i == 0 && m.x.Workdays > 0:
			rows = append(rows, row{-1, i18n.PeoplePerDay})
		case i == 0:
			rows = append(rows, row{-1, i18n.PeopleInTime})
		case !s.people() && m.sliders[i-1].people():
			rows = append(rows, row{-1, i18n.RatiosInTime})
		}
		rows = append(rows, row{slider: i})
	}
	return rows
}

// columns are how wide the parts of a slider's line are. A track of 0 is not drawn.
type columns struct {
	name, track, value, mark int
	both                     bool // the value now stands beside the one then
}

// Widths of the track.
const leastTrack, mostTrack = 7, 44

// sliderColumns divides a width among the parts.
func (m Model) sliderColumns(width int) columns {
	c := columns{name: 8, value: 6}
	wide := 6
	for _, s := range m.sliders {
		c.name = max(c.name, ansi.StringWidth(m.name(s)))
		c.value = max(c.value, ansi.StringWidth(m.valueText(s, false)))
		wide = max(wide, ansi.StringWidth(m.valueText(s, true)), ansi.StringWidth(m.amount(s, s.was))*2+3)
		if s.ratio != nil && s.ratio.Few {
			c.mark = ansi.StringWidth(m.say(i18n.Few))
		}
	}
	around := func() int {
		n := ansi.StringWidth(widget.Mark) + c.name + 1 + 1 + c.value
		if c.mark > 0 {
			n += 1 + c.mark
		}
		return n
	}
	full := c.name
	if c.name = min(full, width*2/5); width-around() < 10 {
		c.name = min(full, max(8, width/3))
	}
	if narrow := c.value; width-around()+narrow-wide >= 2*leastTrack {
		c.value, c.both = wide, true
	}
	if c.track = min(mostTrack, width-around()); c.track < leastTrack {
		c.mark, c.track = 0, 0
		c.track = min(mostTrack, width-around())
	}
	if c.track < leastTrack {
		c.name, c.track = max(1, min(c.name+c.track+1, width-around()+c.name)), 0
	}
	return c
}

// trackFrom is the column at which the track begins.
func (c columns) trackFrom() int { return ansi.StringWidth(widget.Mark) + c.name + 1 }

// name is what a slider moves.
func (m Model) name(s slider) string {
	w := m.env.Words
	switch {
	case s.channel != "":
		channel, _ := w.Outline.Channel(s.channel)
		if s.at != m.sliders[0].level {
			return "  " + m.say(i18n.ThroughLevel, w.Channel(channel), w.LevelOf(s.at))
		}
		return "  " + w.Channel(channel)
	case s.people():
		return w.LevelOf(s.level)
	}
	return "→ " + w.LevelOf(s.level)
}

// amount writes a number that a slider moves: people a workday, or a ratio.
func (m Model) amount(s slider, value float64) string {
	if !s.people() {
		return m.env.Words.Share(&value)
	}
	if m.x.Workdays > 0 {
		value /= float64(m.x.Workdays)
	}
	if value > 0 && value < 0.05 {
		return m.env.Say.Decimal(value, 2)
	}
	return m.env.Words.People(value)
}

// valueText is where a slider stands, beside what is now where both are asked for and differ.
func (m Model) valueText(s slider, both bool) string {
	if s.fixed {
		return words.Dash
	}
	value := m.value(s)
	if !m.moved(s) && !s.people() { // what the channels have made of it
		for _, x := range m.supposed {
			if x.Level == s.level && x.ThenRatio != nil {
				value = *x.ThenRatio
			}
		}
	}
	was, then := m.amount(s, s.was), m.amount(s, value)
	if !both || was == then {
		return then
	}
	return was + " → " + then
}

// track draws the slider itself: filled up to the knob, with a mark at what is now.
func (m Model) track(s slider, length int) string {
	t := m.env.Theme
	if length == 0 {
		return ""
	}
	if s.fixed {
		return t.Track.Render(strings.Repeat("┄", length))
	}
	knob, now := s.cell(m.value(s), length), s.cell(s.now, length)
	var filled, rest strings.Builder
	for i := range length {
		part, line := &rest, "─"
		if i < knob {
			part, line = &filled, "━"
		}
		switch i {
		case knob:
			continue
		case now:
			part.WriteString("┃")
		default:
			part.WriteString(line)
		}
	}
	mark, style := "○", t.Muted
	if m.moved(s) {
		mark, style = "●", t.Title
	}
	return t.Accent.Render(filled.String()) + style.Render(mark) + t.Track.Render(rest.String())
}

// sliderLine draws the line of a slider.
func (m Model) sliderLine(i int, c columns, width int) string {
	t, s := m.env.Theme, m.sliders[i]
	mark := strings.Repeat(" ", ansi.StringWidth(widget.Mark))
	if i == m.at {
		mark = widget.Mark
	}
	value := widget.FitRight(m.valueText(s, c.both), c.value)
	if m.moved(s) {
		value = t.Strong.Render(value)
	}
	line := mark + widget.Fit(m.name(s), c.name) + " "
	if c.track > 0 {
		line += m.track(s, c.track) + " "
	}
	line += value
	if c.mark > 0 && s.ratio != nil && s.ratio.Few {
		line += " " + t.Warn.Render(m.say(i18n.Few))
	}
	line = widget.Fit(line, width)
	if i == m.at {
		line = t.Selected.Behind(line)
	}
	return line
}

// fieldLine draws the line of the slider for which a value is typed, and tells where the cursor stands.
func (m Model) fieldLine(c columns, width int) (line string, cursor int) {
	t := m.env.Theme
	head := widget.Mark + widget.Fit(m.name(m.sliders[m.at]), c.name) + " "
	from := ansi.StringWidth(head) + 2
	text, at := m.field.View(t, max(1, width-from))
	return t.Strong.Render(head) + t.Title.Render("> ") + text, min(from+at, width-1)
}

// notes are lines under the slider at hand: what is wrong with what is typed, or why it cannot be moved.
func (m Model) notes(width int) []string {
	if len(m.sliders) == 0 {
		return nil
	}
	s, w := m.sliders[m.at], m.env.Words
	style, text := m.env.Theme.Muted, ""
	switch {
	case m.field != nil:
		style, text = m.env.Theme.Bad, m.field.problem
	case s.fixed && s.people():
		text = m.say(i18n.NobodyToMultiply, w.LevelOf(s.level))
	case s.fixed:
		text = m.say(i18n.NoRatioToMove, w.LevelOf(s.base), w.LevelOf(s.level))
	}
	if text == "" {
		return nil
	}
	var lines []string
	for _, l := range widget.Wrap(text, max(1, width-2), 3) {
		lines = append(lines, "  "+style.Render(l))
	}
	return lines
}

// slidersPanel draws the sliders; without any it says what to log first.
func (m Model) slidersPanel(at rect) screen.Frame {
	t := m.env.Theme
	width, height, x, y := m.inSliders(at)
	title := m.say(i18n.TitleSliders)
	var lines []string
	var f screen.Frame
	switch {
	case !m.loaded:
		lines = []string{t.Muted.Render("…")}
	case m.x.First == nil:
		lines = m.teach(width, height)
	case len(m.sliders) == 0:
		lines = widget.Wrap(m.say(i18n.NobodyInTime, m.say(spans()[m.shown].name)), width, height)
	default:
		lines, f.Cursor = m.sliderLines(width)
		lines = m.withLegend(lines, width, height)
		whole, _, _, _ := widget.InPanel(at.w, at.h)
		lines = widget.Scrolled(t, lines, m.offset, whole, height)
		if c := f.Cursor; c != nil {
			f.Cursor = &tea.Position{X: c.X + x, Y: c.Y - m.offset + y}
		}
	}
	if at.w < 8 || at.h < 3 { // there is no room for a frame
		f.Cursor = nil
	}
	f.Lines = widget.Panel(t, title, m.basis(at.w-9-ansi.StringWidth(title)), lines, at.w, at.h)
	return f
}

// inSliders is how much room the sliders have within their frame, and where it begins; beside them a scroll bar stands where they are not
// all seen.
func (m Model) inSliders(at rect) (width, height, x, y int) {
	width, height, x, y = widget.InPanel(at.w, at.h)
	if len(m.rows()) > height {
		width = max(1, width-widget.BarRoom)
	}
	return width, height, x, y
}

// sliderLines are all lines of the sliders, and where the cursor stands in them.
func (m Model) sliderLines(width int) (lines []string, cursor *tea.Position) {
	c := m.sliderColumns(width)
	for _, r := range m.rows() {
		switch {
		case r.slider < 0:
			lines = append(lines, m.env.Theme.Accent.Render(widget.Fit(m.say(r.head), width)))
		case r.slider == m.at && m.field != nil:
			line, at := m.fieldLine(c, width)
			cursor = &tea.Position{X: at, Y: len(lines)}
			lines = append(lines, line)
		default:
			lines = append(lines, m.sliderLine(r.slider, c, width))
		}
		if r.slider == m.at {
			lines = append(lines, m.notes(width)...)
		}
	}
	return lines, cursor
}

// withLegend adds, where there is room, what the marks mean and of which days the numbers are.
func (m Model) withLegend(lines []string, width, height int) []string {
	var texts []string
	for _, s := range m.sliders {
		if s.ratio != nil && s.ratio.Few {
			texts = append(texts, m.say(i18n.CohortFewMeans))
			break
		}
	}
	texts = append(texts, m.say(i18n.NumbersOf, m.env.Words.Within(m.x.Period), m.x.Workdays), m.say(i18n.NotAForecast), m.say(i18n.WhatifMeans))
	for i, text := range texts {
		more := m.muted(text, width, 0)
		if i == 0 { // a blank line before them
			more = append([]string{""}, more...)
		}
		if len(lines)+len(more) > height {
			break
		}
		lines = append(lines, more...)
	}
	return lines
}

// teach says what must be logged before anything can be supposed.
func (m Model) teach(width, height int) []string {
	t := m.env.Theme
	lines := append(widget.Wrap(m.say(i18n.WhatifBegins), width, 0), "")
	for i, l := range widget.Wrap(m.say(i18n.FirstLogThree), max(1, width-4), 0) {
		mark := "   "
		if i == 0 {
			mark = " " + t.Key.Render("l") + " "
		}
		lines = append(lines, mark+" "+l)
	}
	lines = append(append(lines, ""), m.muted(m.say(i18n.AWeekIsEnough), width, 0)...)
	return lines[:min(len(lines), height)]
}
