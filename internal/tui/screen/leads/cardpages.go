package leads

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// page is a page of a card.
type page int

const (
	pageCard  page = iota // what is known of the lead
	pagePlays             // what to do
	pageWhy               // the grades with their reasons, and the score added up
)

// cardTab is where the name of a page stands.
type cardTab struct {
	page     page
	text     string
	from, to int
}

// tabs lays the pages out with the keys that turn to them. The key of the page at hand turns back to the card.
func (m *Model) tabs() []cardTab {
	k := newKeyMap(m.env.Say)
	keys := []string{pagePlays: k.Plays.Help().Key, pageWhy: k.Why.Help().Key}
	keys[pageCard] = keys[m.page]
	var tabs []cardTab
	x := 0
	for p, name := range []i18n.Sentence{pageCard: i18n.PageCard, pagePlays: i18n.PagePlays, pageWhy: i18n.PageWhy} {
		text := "[" + m.say(name) + "]"
		if page(p) != m.page {
			text = " " + keys[p] + " " + m.say(name) + " "
		}
		tabs = append(tabs, cardTab{page(p), text, x, x + ansi.StringWidth(text)})
		x = tabs[p].to + 1
	}
	return tabs
}

// tabsFrom is the height of a card from which its pages are named.
const tabsFrom = 6

// tabLine names the pages, where there is room for it.
func (m *Model) tabLine(width, height int) []string {
	if height < tabsFrom {
		return nil
	}
	t, line := m.env.Theme, ""
	for i, tab := range m.tabs() {
		if i > 0 {
			line += " "
		}
		style := t.Muted
		if tab.page == m.page {
			style = t.Title
		}
		line += style.Render(tab.text)
	}
	return []string{widget.Fit(line, width)}
}

// clickTab turns to the page whose name is at a place of the card.
func (m *Model) clickTab(at rect, x, y int) {
	_, height, dx, dy := widget.InPanel(at.w, at.h)
	if y -= at.y + dy; y != 0 || height < tabsFrom {
		return
	}
	x -= at.x + dx
	for _, tab := range m.tabs() {
		if x >= tab.from && x < tab.to {
			m.page = tab.page
			m.card().top = 0
		}
	}
}

// turn turns to a page of the card, and from that page back to the first one. Where there is no room for a card beside the list, it is opened.
func (m *Model) turn(to page) {
	opens := m.focus != onCard && !m.wide()
	if m.page == to && !opens {
		to = pageCard
	}
	if opens {
		if m.open(); m.focus != onCard {
			return
		}
		m.glance = true
	}
	m.page = to
	m.card().top = 0
}

// leaveCard gives the list the keys again. Where the card is not seen beside it, it begins at its first page next time.
func (m *Model) leaveCard() {
	m.focus, m.opened.id, m.glance = onList, 0, false
	if !m.wide() {
		m.page = pageCard
	}
}

// pageLines are the lines of the page that is seen.
func (m *Model) pageLines(c *card, width int) []string {
	switch m.page {
	case pagePlays:
		return m.playLines(c, width)
	case pageWhy:
		return m.whyLines(c, width)
	}
	return m.cardLines(c, width)
}

// playLines say what to do now: the next step, then all plays for the lead.
func (m *Model) playLines(c *card, width int) []string {
	s := &sheet{t: m.env.Theme, w: m.env.Words, width: width}
	s.next(c.known.profile)
	for _, p := range c.known.plays {
		s.play(p.Name, p)
	}
	if s.grades(c) {
		for _, p := range c.graded.plays {
			s.play(p.Name, p)
		}
	}
	return s.lines
}

// playHere says what to do with people at the level of the lead.
func (s *sheet) playHere(k known) {
	if len(k.plays) > 0 {
		s.play(s.w.Say.Say(i18n.SectionPlay), k.plays[0])
	}
}

// play says what to do in one case.
func (s *sheet) play(name string, p words.NamedPlay) {
	lines, item := p.Items()
	if len(lines) == 0 && p.Mistake == nil {
		return
	}
	if len(s.lines) > 0 {
		s.lines = append(s.lines, "")
	}
	own := ""
	if p.Own {
		own = s.w.Say.Say(i18n.PlayOwn)
	}
	s.titled(name, own)
	for i, line := range lines {
		mark := "  "
		if item[i] {
			mark = "· "
		}
		for _, l := range widget.Wrap(line, max(1, s.width-2), 0) {
			s.lines = append(s.lines, mark+l)
			mark = "  "
		}
	}
	if p.Mistake != nil {
		s.mistake(p.Mistake)
	}
}

func (s *sheet) mistake(err error) {
	for _, l := range widget.Wrap(iostreams.Clean(screen.ErrorText(s.w.Say, err)), s.width, 0) {
		s.lines = append(s.lines, s.t.Bad.Render(l))
	}
}

// grades reports that the grades of the lead are here; else it says why not.
func (s *sheet) grades(c *card) bool {
	switch {
	case c.graded.id != c.known.id:
		s.text(s.t.Muted, s.w.Say.Say(i18n.StillGrading))
	case c.graded.err != nil:
		s.mistake(c.graded.err)
	default:
		return true
	}
	return false
}

// gradeLine is the grades of the lead, each with its view, and the score.
func (s *sheet) gradeLine(c *card) {
	if c.graded.id != c.known.id || c.graded.err != nil {
		s.lines = append(s.lines, s.t.Muted.Render("…"))
		return
	}
	var names []string
	for _, v := range c.graded.views {
		if v.Grade != grade.Unset {
			names = append(names, s.w.View(v.view)+": "+s.gradeName(v))
		}
	}
	if c.graded.score != nil {
		names = append(names, s.w.Say.Say(i18n.ScoreIs, c.graded.score.sum))
	}
	s.text(s.t.Muted, strings.Join(names, " · "))
}

// gradeName is what a grade is called, marked where it was set by hand.
func (s *sheet) gradeName(v viewed) string {
	name := s.w.GradeIn(v.view, v.Grade)
	if v.ByHand != nil {
		return s.w.Say.Say(i18n.Bracketed, name, i18n.ByHandMark)
	}
	return name
}

// knownParts tell how much is known of the lead, and what they answered to the open questions.
func (s *sheet) knownParts(p book.Profile) {
	s.heading(i18n.SectionKnown, "")
	s.labelled(s.w.Known(p.Lead, p.Responses))
	newest := words.NewestResponses(p.Responses)
	for _, r := range newest {
		begin := words.Number(int64(r.Question)) + ". "
		text := s.w.Say.Say(words.OpenQuestion(r.Question)) + " – " + iostreams.Clean(r.Text) + " (" + s.w.NearDate(r.Day) + ")"
		for _, l := range widget.Wrap(text, max(1, s.width-4), 0) {
			s.lines = append(s.lines, widget.FitRight(begin, 4)+l)
			begin = ""
		}
	}
	if len(newest) < funnel.Questions {
		s.key(act.Questions)
	}
}

// key says which key does something.
func (s *sheet) key(kind act.Kind) {
	help := act.Bindings(s.w.Say, kind)[0].Help()
	s.lines = append(s.lines, "  "+s.t.Key.Render(help.Key)+" "+s.t.Muted.Render(help.Desc))
}

// price is what is known for the talk about the price, where anything was said.
func (s *sheet) price(k known) {
	if len(k.offers) == 0 && words.Budget(k.profile.Lead) == nil {
		return
	}
	s.heading(i18n.SectionPrice, "")
	s.labelled(s.w.Negotiation(k.profile.Lead, k.offers))
}
