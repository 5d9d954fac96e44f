package today

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	l := m.layout()
	score := m.panel(l.score, m.heading(), m.standing(), m.scoreLines)
	var lines []string
	switch {
	case l.ratios.h > 0:
		left := slices.Concat(score, m.panel(l.ratios, m.say(i18n.SectionRatios), "", m.ratioLines), m.panel(l.channels, m.say(i18n.SectionChannels), "", m.channelLines))
		right := slices.Concat(m.contactPanel(l.contacts), m.panel(l.needs, m.say(i18n.TitleNeeds), "", m.needs))
		lines = widget.Beside(0, widget.Column{Lines: left, Width: l.score.w}, widget.Column{Lines: right, Width: l.contacts.w})
	case l.needs.h > 0 && l.needs.x > 0:
		lines = slices.Concat(score, widget.Beside(0,
			widget.Column{Lines: m.contactPanel(l.contacts), Width: l.contacts.w},
			widget.Column{Lines: m.panel(l.needs, m.say(i18n.TitleNeeds), "", m.needsAndRatios), Width: l.needs.w}))
	default:
		lines = slices.Concat(score, m.contactPanel(l.contacts), m.panel(l.needs, m.say(i18n.TitleNeeds), "", m.needsAndRatios))
	}
	return screen.Frame{Lines: lines}
}

func (m Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// panel draws a part in its place; before the numbers are there it is empty.
func (m Model) panel(at rect, title, note string, draw func(width, height int) []string) []string {
	if at.h == 0 {
		return nil
	}
	var lines []string
	if m.loaded {
		width, height, _, _ := widget.InPanel(at.w, at.h)
		lines = draw(width, height)
	} else {
		lines = []string{m.env.Theme.Muted.Render("…")}
	}
	return widget.Panel(m.env.Theme, title, note, lines, at.w, at.h)
}

// heading is the day.
func (m Model) heading() string {
	date := m.env.Words.Date(m.env.Words.Today)
	first, size := utf8.DecodeRuneInString(date)
	return string(unicode.ToUpper(first)) + date[size:]
}

// standing is how much of the working hours is gone.
func (m Model) standing() string {
	if !m.loaded {
		return ""
	}
	if !m.score.Workday {
		return m.say(i18n.NotAWorkday)
	}
	share := m.env.Words.Outline.Calendar.ShareGone(m.score.Day, m.env.Now())
	return m.say(i18n.HoursGone, m.env.Words.Percent(share, 0))
}
