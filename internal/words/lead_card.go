package words

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// State is the status of a lead, since when and why.
func (w Words) State(l funnel.Lead) Toned {
	switch {
	case l.State == funnel.LostLead && l.StateDay != nil:
		return Toned{w.Say.Say(i18n.LostSince, w.NearDate(*l.StateDay), w.Reason(l.Reason)), iostreams.Bad}
	case l.State == funnel.PausedLead && l.StateDay != nil:
		return Toned{w.Say.Say(i18n.PausedSince, w.NearDate(*l.StateDay)), iostreams.Warn}
	case l.Status == funnel.StatusWon:
		return w.Status(l.Status)
	}
	return Toned{Text: w.Say.Say(card.StatusName(l.Status))}
}

// Statements say what a person said about being contacted.
func (w Words) Statements(l funnel.Lead) (all []Toned) {
	add := func(s i18n.Sentence, tone iostreams.Tone, said *funnel.Statement) {
		if said == nil {
			return
		}
		text := w.Say.Say(s, w.Say.PlainDate(said.Day.Time()))
		if said.Source != "" {
			text += " · " + clean(said.Source)
		}
		all = append(all, Toned{text, tone})
	}
	add(i18n.DoNotContact, iostreams.Bad, l.NoContact)
	add(i18n.MayBeContacted, iostreams.Good, l.Consent)
	return all
}

// Fact is a line of a card. The label of a further value of the same field is "".
type Fact struct{ Label, Value string }

// Facts lists what is known of a person, but for what stands at the top of a card and the three tests.
func (w Words) Facts(l funnel.Lead, own []funnel.Field) []Fact {
	var facts []Fact
	r := w.reader(own)
	for _, field := range card.Fields(own) {
		switch field.Key {
		case "name", "consent", "no-contact":
			continue
		}
		values := field.Text(r, l.Card)
		if field.Key == "tag" && len(values) > 1 {
			values = []string{join(values, ", ")}
		}
		for i, value := range values {
			label := ""
			if i == 0 {
				label = w.Say.Say(field.Label)
			}
			facts = append(facts, Fact{clean(label), cleanLines(value)})
		}
	}
	return append(facts, Fact{w.Say.Say(i18n.LabelAdded), w.Say.PlainDate(l.Added.Time())})
}

// cleanLines makes text from a person fit for a terminal, line by line.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	return join(lines, "\n")
}

// Forced says why a lead passed the qualifying level without the three tests; "" when it did not.
func Forced(l funnel.Lead) string { return cleanLines(l.Forced) }

// TestMarks tells the answers of the three tests by marks.
func (w Words) TestMarks(t funnel.Tests) []Toned {
	var parts []Toned
	for i, name := range TestNames() {
		text := " " + w.Say.Say(name)
		switch *t.At(i) {
		case funnel.Yes:
			parts = append(parts, Toned{"✓" + text, iostreams.Good})
		case funnel.No:
			parts = append(parts, Toned{"✗" + text, iostreams.Bad})
		default:
			parts = append(parts, Toned{"?" + text, iostreams.Warn})
		}
	}
	return parts
}

// HowCounted says how an arrival counts.
func (w Words) HowCounted(a funnel.Arrival) string {
	s := i18n.PathAlone
	switch {
	case a.Day == nil:
		return w.Say.Say(i18n.PathOld)
	case a.Drawn:
		s = i18n.PathDrawn
	}
	if c, ok := w.Outline.Channel(a.Channel); ok {
		return w.Say.Say(i18n.PathThrough, s, w.Channel(c))
	}
	return w.Say.Say(s)
}

// DaysAt is how many days a lead was at the level of its arrival numbered i: until the next arrival or, at the last, until today; who
// is lost is there no more since then. It is nil for an arrival in no day.
func (w Words) DaysAt(p book.Profile, i int) *int {
	from := p.Arrivals[i].Day
	if from == nil {
		return nil
	}
	until := w.Today
	if p.Lead.State == funnel.LostLead && p.Lead.StateDay != nil {
		until = *p.Lead.StateDay
	}
	if i+1 < len(p.Arrivals) && p.Arrivals[i+1].Day != nil {
		until = *p.Arrivals[i+1].Day
	}
	days := max(0, int(until-*from))
	return &days
}

// TouchDetails is what a touch holds beside its day and kind: outcome, minutes, note.
func (w Words) TouchDetails(t funnel.Touch) string {
	var details []string
	if t.Outcome != "" {
		details = append(details, w.Say.Say(card.OutcomeName(t.Outcome)))
	}
	if t.Minutes != nil {
		details = append(details, w.Say.Say(i18n.Minutes, *t.Minutes))
	}
	if t.Note != "" {
		details = append(details, clean(t.Note))
	}
	return join(details, " · ")
}

// TouchesAre says how often a lead was touched, and when last.
func (w Words) TouchesAre(l funnel.Lead) string {
	if l.Touches == 0 || l.LastTouch == nil {
		return w.Say.Say(i18n.TouchesNone)
	}
	return w.Say.Say(i18n.TouchesAre, l.Touches, w.FromToday(*l.LastTouch))
}

// DueIn says how far the day of a follow-up is away, marked when it is past.
func (w Words) DueIn(u funnel.FollowUp) Toned {
	away := Toned{Text: w.FromToday(u.Due)}
	switch {
	case u.Due < w.Today:
		return Toned{LateMark + away.Text, iostreams.Bad}
	case u.Due == w.Today:
		away.Tone = iostreams.Warn
	}
	return away
}

// ToDo is what is to be done in a follow-up, and how often.
func (w Words) ToDo(u funnel.FollowUp) string {
	var parts []string
	if u.What != "" {
		parts = append(parts, clean(u.What))
	}
	if u.Every.Count > 0 {
		parts = append(parts, w.Every(u.Every))
	}
	return join(parts, " · ")
}

// FromToday says how far a day is away.
func (w Words) FromToday(d funnel.Day) string {
	switch away := int64(d - w.Today); {
	case away == 1:
		return w.Say.Say(i18n.DayTomorrow)
	case away == -1:
		return w.Say.Say(i18n.DayYesterday)
	case away > 0:
		return w.Say.Say(i18n.DaysAhead, away)
	case away < 0:
		return w.Say.Say(i18n.DaysAgo, -away)
	}
	return w.Say.Say(i18n.DayToday)
}

// DealDetails is what a deal is beside its day and amount: that it was given back, product, cost, note.
func (w Words) DealDetails(d funnel.Deal) string {
	parts := []string{}
	if d.Amount < 0 {
		parts = append(parts, w.Say.Say(i18n.WordRefund))
	}
	if d.Product != "" {
		parts = append(parts, clean(d.Product))
	}
	if d.Cost != nil {
		parts = append(parts, w.Say.Say(i18n.CostOf, w.Money(*d.Cost)))
	}
	if d.Note != "" {
		parts = append(parts, clean(d.Note))
	}
	return join(parts, " · ")
}

// Sent is what the people come to whom a lead has sent, and those whom they have sent, as far as they are read.
type Sent struct {
	People, Bought int
	Spent          int64
}

// SentTotals sums them up.
func SentTotals(referred []book.Relative) Sent {
	var s Sent
	for _, r := range referred {
		s.People++
		s.Spent += r.Spent
		if r.Deals > 0 {
			s.Bought++
		}
	}
	return s
}

// SentAre says what they come to.
func (w Words) SentAre(s Sent) string {
	switch {
	case s.Bought == 0:
		return w.Say.Say(i18n.SentNoneBought, s.People)
	case s.Spent == 0:
		return w.Say.Say(i18n.SentRefunded, s.People, s.Bought)
	}
	return w.Say.Say(i18n.SentAre, s.People, s.Bought, w.Money(s.Spent))
}

// RelativeBought says what somebody in the tree of referrals has bought; "" for nothing.
func (w Words) RelativeBought(r book.Relative) string {
	switch {
	case r.Deals > 0 && r.Spent == 0:
		return w.Say.Say(i18n.WordRefund)
	case r.Deals > 0:
		return w.Money(r.Spent)
	}
	return ""
}

// RelativeTone says that a referral warned of the agent; "" when it did not.
func (w Words) RelativeTone(r book.Relative) string {
	if r.Tone != funnel.Negative {
		return ""
	}
	return w.Say.Say(i18n.ToneNegative)
}

// followUpShort names a follow-up and what is to be done.
func (w Words) followUpShort(u funnel.FollowUp) string {
	short := w.Say.Say(i18n.FollowUpShort, id(u.ID))
	if u.What != "" {
		short = w.Say.Say(i18n.Bracketed, short, ansi.Truncate(clean(u.What), maxShownName, "…"))
	}
	return short
}

// OpenTests are the indexes of the tests that are not answered.
func OpenTests(t funnel.Tests) []int {
	return slices.DeleteFunc([]int{0, 1, 2}, func(i int) bool { return *t.At(i) != funnel.Unknown })
}
