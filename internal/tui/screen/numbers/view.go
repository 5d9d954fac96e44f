package numbers

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// View implements screen.Screen.
func (m Model) View(width, height int) screen.Frame {
	m.size = screen.Size{Width: width, Height: height}
	if m.empty() {
		inner, room, _, _ := widget.InPanel(width, height)
		return screen.Frame{Lines: widget.Panel(m.env.Theme, m.say(i18n.TitleBegin), "", m.firstSteps(inner, room), width, height)}
	}
	f := m.compose(m.size)
	lines := make([]string, height)
	copy(lines, f.head)
	for _, p := range f.places {
		for i, l := range m.panel(p) {
			if y := p.y + i; y < height {
				lines[y] = widget.Fit(lines[y], p.x) + l
			}
		}
	}
	frame := screen.Frame{Lines: lines}
	if m.prompt != nil {
		at := min(1, height-1)
		over, cursor := m.promptPanel(width, height-at)
		copy(lines[at:], over)
		cursor.Y += at
		frame.Cursor = &cursor
	}
	return frame
}

func (m *Model) say(s i18n.Sentence, args ...any) string { return m.env.Say.Say(s, args...) }

// firstSteps teaches an empty book.
func (m *Model) firstSteps(width, height int) []string {
	t := m.env.Theme
	lines := append(widget.Wrap(m.say(i18n.NumbersEmpty), width, 0), "")
	for _, step := range []struct {
		key  string
		what i18n.Sentence
	}{{"l", i18n.FirstLog}, {":", i18n.FirstFind}, {"?", i18n.FirstHelp}} {
		for i, l := range widget.Wrap(m.say(step.what), width-4, 0) {
			mark := "   "
			if i == 0 {
				mark = " " + t.Key.Render(step.key) + " "
			}
			lines = append(lines, mark+" "+l)
		}
	}
	return lines[:min(len(lines), height)]
}

// panel draws a part: as many of its lines as there is room for, from where it is scrolled to.
func (m *Model) panel(p place) []string {
	t := m.env.Theme
	width, height, _, _ := widget.InPanel(p.w, p.h)
	seen := widget.Scrolled(t, p.lines, m.scroll[p.part], width, height)
	title := m.title(p.part)
	if p.part == m.focus {
		title = widget.Mark + title
	}
	note := ""
	if m.reading(p.part) {
		note = m.say(i18n.ReadingNumbers)
	}
	return widget.Panel(t, title, note, seen, p.w, p.h)
}

// title heads a part. It tells of what is shown, which may be older than what is asked for.
func (m *Model) title(id partID) string {
	w := m.env.Words
	switch id {
	case partCompare:
		if c := m.compared.value.comparison; c != nil && m.shownKind() == metrics.PeriodRatios {
			return m.say(i18n.PartCompare) + " · " + m.say(i18n.BeforeIs, w.Span(c.Before.Period))
		}
	case partChannels:
		if t := m.channels.value.table; m.here(id) {
			return m.say(i18n.SectionChannels) + " · " + w.RatiosHeading(t.Kind, t.Period)
		}
	case partFunnel:
		if t := m.ratios.value.table; m.ratios.here {
			return w.RatiosHeading(t.Kind, t.Period)
		}
	}
	return m.partName(id)
}

// drawn are lines that were drawn for what is here, so that a key that moves among them draws none anew.
type drawn struct{ lines map[drawing][]string }

// drawing is all that the lines of a part depend on beside what was read.
type drawing struct {
	part   partID
	width  int
	height int // of the screen
	kind   metrics.RatioKind
	say    *i18n.Printer
	styles [7]theme.Style
}

// linesOf are all lines of a part in a width.
func (m *Model) linesOf(id partID, width int) []string {
	t := m.env.Theme
	if !m.here(id) {
		return []string{t.Muted.Render("…")}
	}
	key := drawing{id, width, m.size.Height, m.shownKind(), m.env.Say, [...]theme.Style{t.Strong, t.Accent, t.Good, t.Warn, t.Bad, t.Muted, t.Title}}
	lines, ok := m.drawn.lines[key]
	if !ok {
		lines = m.draw(id, max(1, width-2)) // a scroll bar may stand at the right
		if m.drawn.lines == nil {
			m.drawn.lines = map[drawing][]string{}
		}
		m.drawn.lines[key] = lines
	}
	return lines
}

// draw draws all lines of a part into a width.
func (m *Model) draw(id partID, width int) []string {
	switch id {
	case partCompare:
		return m.compareLines(width)
	case partTrend:
		return m.trendLines(width)
	case partChannels:
		return m.channelLines(width)
	}
	return m.funnelLines(width)
}

// sentenceLines say in one sentence what did how much of the change since the period before. Where there is little room it stands in
// its part only.
func (m *Model) sentenceLines(width, height int) []string {
	c := m.compared.value.comparison
	if height < sentenceRow || !m.compared.here || c == nil || m.shownKind() != metrics.PeriodRatios {
		return nil
	}
	t := m.env.Theme
	style, text := t.Strong, m.env.Words.CompareSentence(*c)
	if m.compared.query.Waiting() {
		style = t.Muted
	}
	lines := styled(style, widget.Wrap(text, width-2, 0))
	if c.Chance && c.Change != 0 {
		weak, few := m.env.Words.MaybeChance(*c), " · "+m.say(i18n.Few)
		switch last := len(lines) - 1; {
		case ansi.StringWidth(lines[last])+3+ansi.StringWidth(weak) <= width-2:
			lines[last] += t.Muted.Render(" · " + weak)
		case height >= weakRow:
			lines = append(lines, styled(t.Muted, widget.Wrap(weak, width-2, 0))...)
		default: // its part says why
			lines = styled(style, widget.Wrap(text+few, width-2, 0))
			last := len(lines) - 1
			if before, ok := strings.CutSuffix(ansi.Strip(lines[last]), m.say(i18n.Few)); ok {
				lines[last] = style.Render(before) + t.Warn.Render(m.say(i18n.Few))
				if before == "" && last > 0 { // no dot at the end of a line
					lines[last-1] = style.Render(strings.TrimRight(ansi.Strip(lines[last-1]), " ·"))
				}
			}
		}
	}
	for i, l := range lines {
		lines[i] = " " + l
	}
	return lines
}

// styled renders lines.
func styled(style theme.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = style.Render(l)
	}
	return out
}

// remarks are texts that explain, each in lines of its own.
func (m *Model) remarks(width int, texts ...string) (lines []string) {
	for _, text := range texts {
		lines = append(lines, styled(m.env.Theme.Muted, widget.Wrap(text, width, 0))...)
	}
	return lines
}

// section is a heading within a part.
func (m *Model) section(text string, width int) string {
	return m.env.Theme.Title.Render(strings.TrimRight(widget.Fit(text, width), " "))
}

// nothing says why a period has no numbers, "" when it has some.
func (m *Model) nothing(p funnel.Period, first *funnel.Day) string {
	switch {
	case first == nil:
		return m.say(i18n.NumbersEmpty)
	case p.To < *first:
		return m.say(i18n.NoEntriesBefore, m.env.Say.PlainDate(first.Time()))
	case p.From > m.env.Words.Today:
		return m.say(i18n.NotBegun, m.env.Words.Span(p))
	}
	return ""
}
