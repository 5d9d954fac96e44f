package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// How many touches, deals and people of a tree are shown to people at most. Scripts get all.
const (
	shownTouches   = 5
	shownDeals     = 5
	shownRelatives = 20
)

// writeProfile writes a lead with all that is known of it for people.
func (f *factory) writeProfile(p book.Profile, g book.Grades, o book.Outline, fields []funnel.Field) error {
	var shown []string
	for _, part := range []string{
		f.cardText(p.Lead, o, fields),
		f.pathText(p, o),
		f.gradesText(g, o),
		f.knownText(p, o),
		f.touchesText(p, o),
		f.followUpsText(p),
		f.dealsText(p, o),
		f.referrersText(p, o),
		f.referredText(p, o),
		f.nextStepText(p, o),
	} {
		if part != "" {
			shown = append(shown, part)
		}
	}
	_, err := fmt.Fprint(f.io.Out, strings.Join(shown, "\n"))
	return err
}

// heading is the name of a section with what it comes to.
func (f *factory) heading(s i18n.Sentence, sum string) string {
	return f.wrapped(f.section(s)+" · "+sum, 0) + "\n"
}

// pathText shows the arrivals in the order of the levels.
func (f *factory) pathText(p book.Profile, o book.Outline) string {
	if len(p.Arrivals) == 0 {
		return ""
	}
	t := f.pathTable(p, o, true)
	if !t.fits() {
		t = f.pathTable(p, o, false)
	}
	return f.section(i18n.SectionPath) + "\n" + t.String()
}

// pathTable is a line per arrival; the channels under which they count may be left out.
func (f *factory) pathTable(p book.Profile, o book.Outline, channels bool) *table {
	t := f.newTable(2)
	t.head("  "+f.say.Say(i18n.HeadLeadLevel), f.say.Say(i18n.HeadArrived), f.say.Say(i18n.HeadDaysThere), f.say.Say(i18n.HeadHowCounted))
	for i, a := range p.Arrivals {
		arrived, days := words.Dash, words.Dash
		if a.Day != nil {
			arrived = f.nearDate(*a.Day)
		}
		if n := f.words(o).DaysAt(p, i); n != nil {
			days = f.say.Int(int64(*n))
		}
		if !channels {
			a.Channel = ""
		}
		t.row("  "+f.levelOf(a.Level, o), arrived, days, f.words(o).HowCounted(a))
	}
	return t
}

// touchesText shows how many touches there are and the newest.
func (f *factory) touchesText(p book.Profile, o book.Outline) string {
	text := f.heading(i18n.SectionTouches, f.words(o).TouchesAre(p.Lead))
	if len(p.Touches) == 0 {
		return text
	}
	t := f.newTable()
	for _, touch := range p.Touches[:min(shownTouches, len(p.Touches))] {
		t.row("  "+f.nearDate(touch.Day), f.words(o).TouchKind(touch.Kind), f.words(o).TouchDetails(touch))
	}
	text += t.String()
	if more := len(p.Touches) - shownTouches; more > 0 {
		text += f.remark(i18n.EarlierOnes, more)
	}
	return text
}

// followUpsText shows the open follow-ups.
func (f *factory) followUpsText(p book.Profile) string {
	beside, under := f.newTable(), f.newTable()
	beside.least = 16 // of what is to be done
	for _, u := range p.FollowUps {
		if u.Closed != nil {
			continue
		}
		away, what := f.toned(f.words(book.Outline{}).DueIn(u)), f.words(book.Outline{}).ToDo(u)
		beside.row("  #"+id(u.ID), f.nearDate(u.Due), away, what)
		under.row("  #"+id(u.ID), f.nearDate(u.Due), away)
		under.under(4, unlessBlank(what)...)
	}
	if len(beside.rows) == 0 {
		return ""
	}
	return f.section(i18n.SectionNext) + "\n" + beside.or(under).String()
}

func unlessBlank(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// dealsText shows what the person has bought and the newest deals.
func (f *factory) dealsText(p book.Profile, o book.Outline) string {
	if len(p.Deals) == 0 {
		return ""
	}
	sum := book.SumDeals(p.Deals)
	text := f.heading(i18n.SectionDeals, f.boughtWords(i18n.DealsAre, sum, o))
	beside, under := f.newTable(2), f.newTable(2)
	for _, d := range p.Deals[:min(shownDeals, len(p.Deals))] {
		details := f.words(o).DealDetails(d)
		beside.row("  #"+id(d.ID), f.nearDate(d.Day), f.money(d.Amount, o), details)
		under.row("  #"+id(d.ID), f.nearDate(d.Day), f.money(d.Amount, o))
		under.under(4, unlessBlank(details)...)
	}
	text += beside.or(under).String()
	if more := len(p.Deals) - shownDeals; more > 0 {
		text += f.remark(i18n.DealsEarlier, more, id(p.Lead.ID))
	}
	if stays := f.saleStays(p.Lead, o); refundedInFull(sum) && stays != "" {
		text += f.remark(i18n.Verbatim, stays)
	}
	return text
}

// referrersText shows who sent the lead, who sent that one, and so on.
func (f *factory) referrersText(p book.Profile, o book.Outline) string {
	if len(p.Referrers) == 0 {
		return ""
	}
	return f.section(i18n.SectionSentBy) + "\n" + f.relativeLines(p.Referrers, p.ReferrersCut, o)
}

// referredText shows whom the lead sent and what they have bought.
func (f *factory) referredText(p book.Profile, o book.Outline) string {
	s := words.SentTotals(p.Referred)
	if s.People == 0 {
		return ""
	}
	return f.heading(i18n.SectionSent, f.words(o).SentAre(s)) + f.relativeLines(p.Referred, p.ReferredCut, o)
}

// relativeLines is a line for each person of a tree, further in the further they are.
func (f *factory) relativeLines(relatives []book.Relative, cut bool, o book.Outline) string {
	beside, under := f.newTable(2), f.newTable()
	beside.least = 12 // of a name
	for _, r := range relatives[:min(shownRelatives, len(relatives))] {
		bought, tone := f.words(o).RelativeBought(r), f.io.Tint(iostreams.Bad, f.words(o).RelativeTone(r))
		margin, level := 2*r.Depth, f.levelOf(r.Level, o)
		name := strings.Repeat(" ", margin) + "#" + id(r.ID) + " " + clean(r.Name)
		beside.row(name, level, bought, tone)
		under.row(name)
		under.under(margin+2, join(slices.Concat([]string{level}, unlessBlank(bought), unlessBlank(tone)), " · "))
	}
	text := beside.or(under).String()
	if more := len(relatives) - shownRelatives; more > 0 {
		text += f.remark(i18n.AndMorePeople, more)
	}
	if cut {
		text += f.remark(i18n.RelativesCut, book.MaxRelatives)
	}
	return text
}

// nextStepText says what to do next and the command that does it.
func (f *factory) nextStepText(p book.Profile, o book.Outline) string {
	s, ok := f.words(o).NextStep(p)
	if !ok {
		return ""
	}
	text := f.heading(i18n.SectionWhatNext, s.Why)
	if command := nextCommand(s, p.Lead); command != "" {
		text += "  " + command + "\n"
	}
	return text
}
