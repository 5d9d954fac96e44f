package leads

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// whyLines say why the lead has its grades, and add the score up.
func (m *Model) whyLines(c *card, width int) []string {
	s := &sheet{t: m.env.Theme, w: m.env.Words, width: width}
	if !s.grades(c) {
		return s.lines
	}
	for _, v := range c.graded.views {
		s.why(v)
	}
	s.lines = append(s.lines, "")
	s.key(act.Grade)
	s.score(c.graded.score)
	return s.lines
}

// why says where a view puts the lead, by which rule, and on which facts that stands.
func (s *sheet) why(v viewed) {
	if len(s.lines) > 0 {
		s.lines = append(s.lines, "")
	}
	s.titled(s.w.View(v.view), s.gradeName(v))
	if v.ByHand != nil {
		s.point(s.w.Say.Say(i18n.GradeByHandOn, s.w.NearDate(v.ByHand.Day), iostreams.Clean(strings.ReplaceAll(v.ByHand.Reason, "\n", " "))))
		s.point(s.w.Say.Say(i18n.FactsWouldSay, s.w.GradeIn(v.view, v.Facts)))
	}
	if v.view == grade.ByType && v.Facts == grade.Unset {
		s.key(act.Type)
		return
	}
	s.point(s.w.Say.Say(words.GradeRule(v.FactsRule)))
	for _, e := range v.why {
		if e.Fact == grade.FactType {
			continue // it is the grade itself
		}
		s.remark(i18n.Verbatim, s.w.Evidence(e))
	}
}

// point adds a text behind a dot.
func (s *sheet) point(text string) {
	mark := "· "
	for _, l := range widget.Wrap(text, max(1, s.width-2), 0) {
		s.lines = append(s.lines, mark+l)
		mark = "  "
	}
}

// score adds the score up line by line, under the principles that the parts go by.
func (s *sheet) score(of *score) {
	say := s.w.Say
	if of == nil {
		s.lines = append(s.lines, "")
		s.text(s.t.Muted, say.Say(i18n.ScoreNotOpen))
		return
	}
	s.lines = append(s.lines, "")
	s.titled(say.Say(i18n.ScoreAddedUp, of.sum), "")
	cols := []widget.Col{
		{Head: say.Say(i18n.HeadScorePart), Fill: true},
		{Head: say.Say(i18n.HeadPartWeight), Right: true},
		{Head: say.Say(i18n.HeadOfWeight), Right: true},
		{Head: say.Say(i18n.HeadPoints), Right: true},
	}
	var rows [][]string
	var last grade.Principle
	for _, l := range of.lines {
		if p := l.Part.Principle(); p != last {
			rows = append(rows, []string{s.t.Muted.Render(say.Say(words.ScorePrinciple(p))), "", "", ""})
			last = p
		}
		share := words.Dash
		if l.Known {
			share = s.w.Percent(l.Share, 0)
		}
		rows = append(rows, []string{"  " + say.Say(words.ScorePart(l.Part)), say.Int(int64(l.Weight)), share, say.Int(int64(l.Points))})
	}
	s.lines = append(s.lines, widget.Grid(s.t, cols, rows, s.width)...)
}
