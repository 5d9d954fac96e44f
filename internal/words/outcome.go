package words

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Told is how a change to a lead is told.
type Told struct {
	book.Outcome
	Counts bool // that no count changed is worth saying
	Merged bool // arrivals are gone because two were of the same person
	// Earlier says of an arrival that could be one of the people of an earlier day how it becomes one; nil leaves that out.
	Earlier func(a book.Arrived) string
}

// Outcome tells what a change did beside what was asked for: how the counts of the funnel changed, and which follow-ups were closed,
// moved and planned.
func (w Words) Outcome(t Told) []string {
	var lines []string
	if t.Counts && len(t.Gone) == 0 && len(t.Arrivals) == 0 && len(t.Pulled) == 0 {
		lines = append(lines, w.Say.Say(i18n.CountsStay))
	}
	var undated []string
	for _, a := range t.Gone {
		if line := w.gone(a, t); line != "" {
			lines = append(lines, line)
		} else {
			undated = append(undated, w.LevelOf(a.Level))
		}
	}
	for _, a := range t.Arrivals {
		switch {
		case a.Day == nil:
			undated = append(undated, w.LevelOf(a.Level))
			continue
		case a.Drawn && a.Unnamed == 0:
			lines = append(lines, w.Say.Say(i18n.ArrivalDrawnLast, w.LevelOf(a.Level), w.Date(*a.Day), a.Count))
		case a.Drawn:
			lines = append(lines, w.Say.Say(i18n.ArrivalDrawn, w.LevelOf(a.Level), w.Date(*a.Day), a.Count, a.Unnamed))
		default:
			lines = append(lines, w.Say.Say(i18n.ArrivalAlone, w.LevelOf(a.Level), w.Date(*a.Day), a.Count))
		}
		if a.Earlier != nil && t.Earlier != nil {
			lines = append(lines, t.Earlier(a))
		}
	}
	if len(undated) > 0 {
		lines = append(lines, w.Say.Say(i18n.ArrivalUndated, join(undated, w.Say.Say(i18n.ListComma))))
	}
	for _, p := range t.Pulled {
		lines = append(lines, w.pulled(p))
	}
	if t.Revived {
		lines = append(lines, w.Say.Say(i18n.NoLongerAway))
	}
	return append(lines, w.FollowUps(t.Outcome)...)
}

// pulled says from which day to which an arrival was brought back, and what both count now.
func (w Words) pulled(p book.Pulled) string {
	was, is := i18n.CountFewer, i18n.CountMore
	if p.Was.Drawn {
		was = i18n.CountSame
	}
	if p.Is.Drawn {
		is = i18n.CountSame
	}
	return w.Say.Say(i18n.ArrivalPulled, w.LevelOf(p.Is.Level),
		w.Date(*p.Was.Day), w.Say.Say(was, p.Was.Count), w.Date(*p.Is.Day), w.Say.Say(is, p.Is.Count))
}

// gone says what an arrival that is gone means for its count; "" for one that was in no day.
func (w Words) gone(a book.Arrived, t Told) string {
	switch {
	case a.Day == nil:
		return ""
	case t.Merged:
		return w.Say.Say(i18n.ArrivalGoneTwice, w.LevelOf(a.Level), w.Date(*a.Day), a.Count)
	case a.Drawn:
		return w.Say.Say(i18n.ArrivalGoneDrawn, w.LevelOf(a.Level), w.Date(*a.Day), a.Count, a.Unnamed)
	}
	return w.Say.Say(i18n.ArrivalGone, w.LevelOf(a.Level), w.Date(*a.Day), a.Count)
}

// FollowUps tells which follow-ups a change closed, moved and made.
func (w Words) FollowUps(out book.Outcome) []string {
	var lines []string
	for _, u := range out.Closed {
		s := i18n.FollowUpDone
		if u.Dropped {
			s = i18n.FollowUpDropped
		}
		lines = append(lines, w.Say.Say(s, w.FollowUp(u)))
	}
	for _, u := range out.Moved {
		lines = append(lines, w.Say.Say(i18n.FollowUpMoved, w.FollowUp(u)))
	}
	for _, u := range out.Planned {
		lines = append(lines, w.Say.Say(i18n.FollowUpPlanned, w.FollowUp(u)))
	}
	return lines
}

// IsNow says at which level a lead stands.
func (w Words) IsNow(l funnel.Lead) string {
	return w.Say.Say(i18n.LeadIsNow, w.Lead(l), w.LevelOf(l.Level))
}

// Statement says when a person said something about being contacted, and where that is known from.
func (w Words) Statement(s funnel.Statement) string {
	words := w.Date(s.Day)
	if s.Source != "" {
		words += " · " + clean(s.Source)
	}
	return words
}

// TestNames are what the three tests are called.
func TestNames() []i18n.Sentence {
	return []i18n.Sentence{i18n.TestNeed, i18n.TestAuthority, i18n.TestMoney}
}

// Tests tells the answers of the three tests.
func (w Words) Tests(t funnel.Tests) string {
	var parts []string
	for i, name := range TestNames() {
		parts = append(parts, w.Say.Say(i18n.TestIs, name, card.AnswerName(*t.At(i))))
	}
	return join(parts, w.Say.Say(i18n.ListComma))
}

// TestsLeft say which of the three tests failed and which are open, or that all are passed.
func (w Words) TestsLeft(t funnel.Tests) []string {
	if t.Passed() {
		return []string{w.Say.Say(i18n.TestsPassed)}
	}
	var failed, open []string
	for i, name := range TestNames() {
		switch *t.At(i) {
		case funnel.No:
			failed = append(failed, w.Say.Say(name))
		case funnel.Unknown:
			open = append(open, w.Say.Say(name))
		}
	}
	var lines []string
	if len(failed) > 0 {
		lines = append(lines, w.Say.Say(i18n.TestsFailed, join(failed, w.Say.Say(i18n.ListComma))))
	}
	if len(open) > 0 {
		lines = append(lines, w.Say.Say(i18n.TestsOpen, join(open, w.Say.Say(i18n.ListComma))))
	}
	return lines
}

// answeringTouches is up to how many touches it is worth saying that people answer late.
const answeringTouches = 10

// TouchesNow says how many touches there are now and, while nobody has answered, that it takes many.
func (w Words) TouchesNow(t book.Touched) string {
	s, l := i18n.TouchesNow, t.Lead
	if unanswered(t.Touch) && l.Status == funnel.StatusOpen && l.Touches < answeringTouches && l.NoContact == nil {
		s = i18n.TouchesKeepOn
	}
	return w.Say.Say(s, l.Touches)
}

// unanswered reports whether a touch may have met with silence: neither was the person there, nor is another outcome known.
func unanswered(t funnel.Touch) bool {
	switch t.Kind {
	case "meeting", "viewing", "visit", "note":
		return false
	}
	return t.Outcome == "" || t.Outcome == "no-answer" || t.Outcome == "busy"
}

// Bought says how often somebody has bought and what that comes to, in the words of a sentence for the two where all is paid, and
// what was given back.
func (w Words) Bought(paid i18n.Sentence, s book.SalesSum) string {
	switch {
	case RefundedInFull(s):
		return w.Say.Say(i18n.RefundedInFull, s.Purchases, w.Money(s.Refunded))
	case s.Refunds > 0:
		return join([]string{w.Say.Say(paid, s.Purchases, w.Money(s.Total)), w.Refunds(s)}, " · ")
	}
	return w.Say.Say(paid, s.Purchases, w.Money(s.Total))
}

// Refunds says how often and how much was given back.
func (w Words) Refunds(s book.SalesSum) string {
	return w.Say.Say(i18n.RefundsAre, s.Refunds, w.Money(s.Refunded))
}

// RefundedInFull reports whether all that was paid was given back.
func RefundedInFull(s book.SalesSum) bool { return s.Refunds > 0 && s.Total == 0 }

// CameOver lists what a lead has from another that was joined with it.
func (w Words) CameOver(before, after funnel.Lead, p book.Profile) string {
	var parts []string
	for _, part := range []struct {
		s i18n.Sentence
		n int
	}{
		{i18n.PartPhones, len(after.Phones) - len(before.Phones)},
		{i18n.PartEmails, len(after.Emails) - len(before.Emails)},
		{i18n.PartTags, len(after.Tags) - len(before.Tags)},
		{i18n.PartTouches, len(p.Touches)},
		{i18n.PartFollowUps, len(p.FollowUps)},
		{i18n.PartDeals, len(p.Deals)},
	} {
		if part.n > 0 {
			parts = append(parts, w.Say.Say(part.s, part.n))
		}
	}
	return join(parts, w.Say.Say(i18n.ListComma))
}

// GaveWay lists what stood on the card of a lead that was joined with another and gave way to something else there, and a referrer
// likewise; after is how the one that is kept stands now.
func (w Words) GaveWay(own []funnel.Field, kept, gone, after book.Profile) string {
	r := w.reader(own)
	var parts []string
	for _, field := range card.Fields(own) {
		had, has := field.Text(r, gone.Lead.Card), field.Text(r, kept.Lead.Card)
		if field.Several || field.Key == "note" || len(had) == 0 || len(has) == 0 || had[0] == has[0] {
			continue
		}
		parts = append(parts, w.Say.Say(i18n.TestIs, field.Label, ansi.Truncate(clean(had[0]), maxShownName, "…")))
	}
	for _, p := range []book.Profile{kept, gone} {
		if len(p.Referrers) == 0 {
			continue
		}
		was := p.Referrers[0]
		stays := len(after.Referrers) > 0 && after.Referrers[0].ID == was.ID
		if !stays && was.ID != kept.Lead.ID && was.ID != gone.Lead.ID {
			parts = append(parts, w.Say.Say(i18n.TestIs, i18n.SectionSentBy, w.Lead(funnel.Lead{ID: was.ID, Card: funnel.Card{Name: was.Name}})))
		}
	}
	return w.Listed(parts)
}

// Doubts asks to check phones that are new on a card and look like none.
func (w Words) Doubts(before, after funnel.Card) []string {
	var lines []string
	for _, p := range after.Phones {
		if p.Doubtful && !slices.Contains(before.Phones, p) {
			lines = append(lines, w.Say.Say(i18n.PhoneDoubtful, clean(p.Number)))
		}
	}
	return lines
}

// Joined makes one text of the parts of an answer.
func (w Words) Joined(parts []string) string {
	sentences := make([]string, len(parts))
	for i, part := range parts {
		sentences[i] = strings.TrimSuffix(Capital(part), ".")
	}
	return join(sentences, w.Say.Say(i18n.ListSentences))
}

// Capital makes the first letter of a text a capital one.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Outcomes tells in a few words what a change to several leads did: how the counts of the funnel changed, and how many follow-ups were
// closed, moved and planned.
func (w Words) Outcomes(outs []book.Outcome) []string {
	type place struct {
		level string
		day   funnel.Day
	}
	type sum struct {
		count        int64
		drawn, alone int
	}
	var places []place
	sums := map[place]sum{}
	var closed, moved, planned, revived int
	left := map[place]int64{} // what it counts without those who came by themselves and were brought back to an earlier day
	for _, out := range outs {
		arrivals := out.Arrivals
		for _, p := range out.Pulled {
			arrivals = append(slices.Clip(arrivals), p.Is)
			if !p.Was.Drawn {
				left[place{p.Was.Level, *p.Was.Day}] = p.Was.Count
			}
		}
		for _, a := range arrivals {
			if a.Day == nil {
				continue
			}
			p := place{a.Level, *a.Day}
			s, known := sums[p]
			if !known {
				places = append(places, p)
			}
			s.count = a.Count // the last one tells how it ends
			if a.Drawn {
				s.drawn++
			} else {
				s.alone++
			}
			sums[p] = s
		}
		closed, moved, planned = closed+len(out.Closed), moved+len(out.Moved), planned+len(out.Planned)
		if out.Revived {
			revived++
		}
	}
	var lines []string
	for _, p := range places {
		s := sums[p]
		lines = append(lines, w.Say.Say(i18n.ManyArrived, w.LevelOf(p.level), w.Date(p.day), s.count, s.drawn, s.alone))
	}
	for _, p := range slices.SortedFunc(maps.Keys(left), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.day, b.day), strings.Compare(a.level, b.level))
	}) {
		lines = append(lines, w.Say.Say(i18n.ManyBroughtBack, w.LevelOf(p.level), w.Date(p.day), left[p]))
	}
	for _, part := range []struct {
		n int
		s i18n.Sentence
	}{{revived, i18n.ManyRevived}, {closed, i18n.ManyClosed}, {moved, i18n.ManyPutOff}, {planned, i18n.ManyPlanned}} {
		if part.n > 0 {
			lines = append(lines, w.Say.Say(part.s, part.n))
		}
	}
	return lines
}

// Listed makes one text of names.
func (w Words) Listed(names []string) string { return join(names, w.Say.Say(i18n.ListComma)) }
