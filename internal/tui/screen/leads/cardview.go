package leads

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// cardPanel draws the card that is seen, from its top line on. Until the one that is wanted is here, the one before stays: a card that
// comes and goes with every key would flicker.
func (m *Model) cardPanel(at rect) []string {
	width, height, _, _ := widget.InPanel(at.w, at.h)
	c := m.card()
	title, note := m.say(i18n.TitleCard), ""
	var lines []string
	switch {
	case c.id == 0:
		for _, l := range widget.Wrap(m.say(i18n.CardIsHere), width, height) {
			lines = append(lines, m.env.Theme.Muted.Render(l))
		}
	case c.known.id == 0 || c.known.id != c.id && c.known.err != nil:
		lines = []string{m.env.Theme.Muted.Render("…")}
	case c.known.err != nil:
		for _, l := range widget.Wrap(iostreams.Clean(screen.ErrorText(m.env.Say, c.known.err)), width, height) {
			lines = append(lines, m.env.Theme.Bad.Render(l))
		}
	default:
		title = m.env.Words.Lead(c.known.profile.Lead)
		tabs := m.tabLine(width, height)
		height -= len(tabs)
		lines = m.pageLines(c, width)
		if len(lines) > height {
			top := min(c.top, len(lines)-height)
			note = m.say(i18n.LinesOf, top+1, min(len(lines), top+height), len(lines))
			lines = lines[top:min(len(lines), top+height)]
		}
		lines = append(tabs, lines...)
	}
	return m.panel(at, title, note, lines, m.focus == onCard)
}

// sheet is the lines of a card in a width.
type sheet struct {
	t     theme.Theme
	w     words.Words
	width int
	lines []string
}

// cardLines are the lines of a card: who it is and where they stand, what to do next, and all that is known.
func (m *Model) cardLines(c *card, width int) []string {
	s, k := &sheet{t: m.env.Theme, w: m.env.Words, width: width}, c.known
	s.identity(k.profile.Lead)
	s.gradeLine(c)
	s.next(k.profile)
	s.facts(k.profile.Lead, k.fields)
	s.playHere(k)
	s.path(k.profile)
	s.touches(k.profile)
	s.followUps(k.profile)
	s.deals(k.profile)
	s.price(k)
	s.referrals(k.profile)
	s.knownParts(k.profile)
	return s.lines
}

// text adds a text in lines of the width.
func (s *sheet) text(style theme.Style, text string) {
	for _, l := range widget.Wrap(text, s.width, 0) {
		s.lines = append(s.lines, style.Render(l))
	}
}

// heading begins a section, with what it comes to.
func (s *sheet) heading(title i18n.Sentence, sum string) {
	if len(s.lines) > 0 {
		s.lines = append(s.lines, "")
	}
	s.titled(s.w.Say.Say(title), sum)
}

// titled is heading under a name that is no sentence of the program.
func (s *sheet) titled(name, sum string) {
	if sum == "" {
		s.lines = append(s.lines, s.t.Title.Render(widget.Fit(name, s.width)))
		return
	}
	for i, l := range widget.Wrap(name+" · "+sum, s.width, 0) {
		if rest, ok := strings.CutPrefix(l, name); i == 0 && ok {
			l = s.t.Title.Render(name) + rest
		}
		s.lines = append(s.lines, l)
	}
}

// hang adds a line that begins with something short; the text behind it goes below where both do not fit.
func (s *sheet) hang(begin, text string) {
	const indent = 4
	if ansi.StringWidth(begin)+2+ansi.StringWidth(text) <= s.width {
		s.lines = append(s.lines, begin+"  "+text)
		return
	}
	s.lines = append(s.lines, begin)
	for _, l := range widget.Wrap(text, max(1, s.width-indent), 0) {
		s.lines = append(s.lines, strings.Repeat(" ", indent)+l)
	}
}

// hangAll is hang of several lines that begin with the same things, in columns; that of the day stands to the right.
func (s *sheet) hangAll(begins [][]string, details []string, day int) {
	var widths []int
	for _, cells := range begins {
		for i, cell := range cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	for n, cells := range begins {
		line := ""
		for i, cell := range cells {
			fit := widget.Fit(cell, widths[i])
			if i == day {
				fit = widget.FitRight(strings.TrimSpace(cell), widths[i])
			}
			line += "  " + fit
		}
		if details[n] == "" {
			line = strings.TrimRight(line, " ")
		}
		s.hang(line, details[n])
	}
}

func (s *sheet) remark(text i18n.Sentence, args ...any) {
	for _, l := range widget.Wrap(s.w.Say.Say(text, args...), max(1, s.width-2), 0) {
		s.lines = append(s.lines, "  "+s.t.Muted.Render(l))
	}
}

// identity is where a lead stands, and whether they may be contacted.
func (s *sheet) identity(l funnel.Lead) {
	level, state := s.w.LevelOf(l.Level), s.w.State(l)
	if ansi.StringWidth(level)+3+ansi.StringWidth(state.Text) <= s.width {
		s.lines = append(s.lines, s.t.Strong.Render(level)+" · "+toned(s.t, state))
	} else {
		s.text(s.t.Strong, level)
		for _, l := range widget.Wrap(state.Text, s.width, 0) {
			s.lines = append(s.lines, toned(s.t, words.Toned{Text: l, Tone: state.Tone}))
		}
	}
	for _, said := range s.w.Statements(l) {
		for _, l := range widget.Wrap(said.Text, s.width, 0) {
			s.lines = append(s.lines, toned(s.t, words.Toned{Text: l, Tone: said.Tone}))
		}
	}
}

// next says what to do next, and the key that does it.
func (s *sheet) next(p book.Profile) {
	step, ok := s.w.NextStep(p)
	if !ok {
		return
	}
	s.heading(i18n.SectionWhatNext, step.Why)
	kind, ok := nextKind(step.Kind)
	if !ok {
		return
	}
	s.key(kind)
}

// nextKind is what is done next; false for nothing.
func nextKind(kind words.NextKind) (act.Kind, bool) {
	switch kind {
	case words.NextOverdue, words.NextDue, words.NextCare:
		return act.Touch, true
	case words.NextNone:
		return act.Next, true
	case words.NextTests:
		return act.Qualify, true
	case words.NextLost, words.NextPaused:
		return act.Revive, true
	}
	return 0, false
}

// mostOfLabel is how many columns a label takes at most.
const mostOfLabel = 18

// facts are labels and values below each other; a long value is broken into lines.
func (s *sheet) facts(l funnel.Lead, own []funnel.Field) {
	s.lines = append(s.lines, "")
	facts := s.w.Facts(l, own)
	tests := s.w.Say.Say(i18n.LabelTests)
	label := s.labelled(facts, tests)
	s.values(label, tests, s.marks(l.Tests, s.width-label-2))
	if forced := words.Forced(l); forced != "" {
		s.values(label, s.w.Say.Say(i18n.LabelWithout), s.broken(label, forced))
	}
}

// labelled adds facts, and tells how wide their labels are, beside which others may follow.
func (s *sheet) labelled(facts []words.Fact, others ...string) (label int) {
	most := min(mostOfLabel, s.width*2/5)
	for _, name := range others {
		label = max(label, ansi.StringWidth(name))
	}
	for _, f := range facts {
		label = max(label, ansi.StringWidth(f.Label))
	}
	label = max(1, min(label, most))
	for _, f := range facts {
		s.values(label, f.Label, s.broken(label, f.Value))
	}
	return label
}

// values adds the lines of a value beside its label.
func (s *sheet) values(label int, name string, lines []string) {
	for _, value := range lines {
		s.lines = append(s.lines, s.t.Muted.Render(widget.Fit(name, label))+"  "+value)
		name = ""
	}
}

// broken breaks a value into the lines that have room beside a label.
func (s *sheet) broken(label int, text string) (lines []string) {
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, unbroken(paragraph, max(1, s.width-label-2))...)
	}
	return lines
}

// unbroken breaks a text into lines of a width. An address that is wider breaks before its @, where it can still be read.
func unbroken(text string, width int) []string {
	name, host, is := strings.Cut(text, "@")
	host = "@" + host
	if is && !strings.Contains(text, " ") && ansi.StringWidth(text) > width && max(ansi.StringWidth(name), ansi.StringWidth(host)) <= width {
		return []string{name, host}
	}
	return widget.Wrap(text, width, 0)
}

// marks are the answers of the three tests, as many in a line as fit.
func (s *sheet) marks(t funnel.Tests, width int) (lines []string) {
	used := 0
	for _, mark := range s.w.TestMarks(t) {
		w := ansi.StringWidth(mark.Text)
		if len(lines) > 0 && used+3+w <= width {
			lines[len(lines)-1] += " · " + toned(s.t, mark)
			used += 3 + w
			continue
		}
		lines = append(lines, toned(s.t, mark))
		used = w
	}
	return lines
}

// path shows the arrivals in the order of the levels, with the days at each.
func (s *sheet) path(p book.Profile) {
	if len(p.Arrivals) == 0 {
		return
	}
	s.heading(i18n.SectionPath, "")
	say := s.w.Say
	cols := []widget.Col{
		{Head: say.Say(i18n.HeadLeadLevel), Min: 8},
		{Head: say.Say(i18n.HeadArrived)},
		{Head: say.Say(i18n.HeadDaysThere), Right: true},
		{Head: say.Say(i18n.HeadHowCounted), Fill: true},
	}
	rows := s.pathRows(p, true)
	if !widget.Fits(cols, rows, s.width-2) {
		rows = s.pathRows(p, false)
	}
	if !widget.Fits(cols, rows, s.width-2) { // a few letters of how it counts say nothing
		cols = cols[:len(cols)-1]
		for i := range rows {
			rows[i] = rows[i][:len(cols)]
		}
	}
	for _, l := range widget.Grid(s.t, cols, rows, max(1, s.width-2)) {
		s.lines = append(s.lines, "  "+l)
	}
}

// pathRows are the cells of the arrivals; the channels under which they count may be left out.
func (s *sheet) pathRows(p book.Profile, channels bool) (rows [][]string) {
	for i, a := range p.Arrivals {
		arrived, days := words.Dash, words.Dash
		if a.Day != nil {
			arrived = s.w.NearDate(*a.Day)
		}
		if n := s.w.DaysAt(p, i); n != nil {
			days = s.w.Say.Int(int64(*n))
		}
		if !channels {
			a.Channel = ""
		}
		rows = append(rows, []string{s.w.LevelOf(a.Level), arrived, days, s.t.Muted.Render(s.w.HowCounted(a))})
	}
	return rows
}
