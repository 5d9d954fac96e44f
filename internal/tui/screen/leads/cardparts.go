package leads

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// How many touches, deals and people of a tree a card shows at most.
const (
	shownTouches   = 20
	shownDeals     = 20
	shownRelatives = 20
)

// touches shows how many touches there are, and the newest.
func (s *sheet) touches(p book.Profile) {
	s.heading(i18n.SectionTouches, s.w.TouchesAre(p.Lead))
	var begins [][]string
	var details []string
	for _, touch := range p.Touches[:min(shownTouches, len(p.Touches))] {
		begins = append(begins, []string{s.t.Muted.Render(s.w.NearDate(touch.Day)), s.w.TouchKind(touch.Kind)})
		details = append(details, s.w.TouchDetails(touch))
	}
	s.hangAll(begins, details, 0)
	if more := len(p.Touches) - shownTouches; more > 0 {
		s.remark(i18n.EarlierOnes, more)
	}
}

// followUps shows the open follow-ups.
func (s *sheet) followUps(p book.Profile) {
	var begins [][]string
	var details []string
	for _, u := range p.FollowUps {
		if u.Closed != nil {
			continue
		}
		if begins == nil {
			s.heading(i18n.SectionNext, "")
		}
		begins = append(begins, []string{"#" + words.Number(u.ID), s.w.NearDate(u.Due), toned(s.t, s.w.DueIn(u))})
		details = append(details, s.w.ToDo(u))
	}
	s.hangAll(begins, details, 1)
}

// deals shows what the person has bought, and the newest deals.
func (s *sheet) deals(p book.Profile) {
	if len(p.Deals) == 0 {
		return
	}
	sum := book.SumDeals(p.Deals)
	s.heading(i18n.SectionDeals, s.w.Bought(i18n.DealsAre, sum))
	for _, d := range p.Deals[:min(shownDeals, len(p.Deals))] {
		s.hang("  #"+words.Number(d.ID)+"  "+s.t.Muted.Render(s.w.NearDate(d.Day))+"  "+s.t.Strong.Render(s.w.Money(d.Amount)), s.w.DealDetails(d))
	}
	if more := len(p.Deals) - shownDeals; more > 0 {
		s.remark(i18n.DealsEarlier, more, words.Number(p.Lead.ID))
	}
}

// referrals shows who sent the lead, and whom the lead sent.
func (s *sheet) referrals(p book.Profile) {
	if len(p.Referrers) > 0 {
		s.heading(i18n.SectionSentBy, "")
		s.relatives(p.Referrers, p.ReferrersCut)
	}
	if len(p.Referred) > 0 {
		s.heading(i18n.SectionSent, s.w.SentAre(words.SentTotals(p.Referred)))
		s.relatives(p.Referred, p.ReferredCut)
	}
}

// relatives is a line for each person of a tree, further in the further they are.
func (s *sheet) relatives(relatives []book.Relative, cut bool) {
	for _, r := range relatives[:min(shownRelatives, len(relatives))] {
		about := s.w.LevelOf(r.Level)
		if bought := s.w.RelativeBought(r); bought != "" {
			about += " · " + bought
		}
		about = s.t.Muted.Render(about)
		if tone := s.w.RelativeTone(r); tone != "" {
			about += " · " + s.t.Bad.Render(tone)
		}
		margin := strings.Repeat(" ", min(2*r.Depth, s.width/3))
		s.hang(margin+"#"+words.Number(r.ID)+" "+ansi.Truncate(iostreams.Clean(r.Name), max(1, s.width-len(margin)-6), "…"), about)
	}
	if more := len(relatives) - shownRelatives; more > 0 {
		s.remark(i18n.AndMorePeople, more)
	}
	if cut {
		s.remark(i18n.RelativesCut, book.MaxRelatives)
	}
}
