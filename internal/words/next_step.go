package words

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// NextStep is what to do next with a lead.
type NextStep struct {
	Kind     NextKind
	Why      string // in words
	FollowUp int64  // number of the one that is due; 0 for none
}

// NextKind is a key for scripts.
type NextKind string

// What there may be to do.
const (
	NextNoContact NextKind = "no_contact" // nothing: the person asked for it
	NextOverdue   NextKind = "overdue"    // a follow-up
	NextDue       NextKind = "due"        // a follow-up, today
	NextNone      NextKind = "no_next"    // to plan a next step
	NextTests     NextKind = "test_open"  // to find out what the three tests ask
	NextPlanned   NextKind = "planned"    // nothing yet
	NextLost      NextKind = "lost"       // to try again, one day
	NextPaused    NextKind = "paused"     // to end the pause
	NextCare      NextKind = "care"       // to ask how it goes
	NextCareLater NextKind = "care_later" // nothing yet
)

// NextStep says what to do next: a follow-up that is due, the planning of one, the tests that are open, or care after a sale. False
// when there is nothing.
func (w Words) NextStep(p book.Profile) (NextStep, bool) {
	l := p.Lead
	var open *funnel.FollowUp
	if len(p.FollowUps) > 0 && p.FollowUps[0].Closed == nil {
		open = &p.FollowUps[0]
	}
	switch {
	case l.NoContact != nil:
		return NextStep{Kind: NextNoContact, Why: w.Say.Say(i18n.NextNoContact)}, true
	case open != nil && open.Due < w.Today:
		return NextStep{NextOverdue, w.Say.Say(i18n.NextOverdue, w.followUpShort(*open), w.FromToday(open.Due)), open.ID}, true
	case open != nil && open.Due == w.Today:
		return NextStep{NextDue, w.Say.Say(i18n.NextToday, w.followUpShort(*open)), open.ID}, true
	case l.Status == funnel.StatusWon && open == nil:
		return w.care(p)
	case l.Status == funnel.StatusOpen && open == nil:
		return NextStep{Kind: NextNone, Why: w.Say.Say(i18n.NextNone)}, true
	case l.Status == funnel.StatusOpen && len(OpenTests(l.Tests)) > 0 && !w.pastTests(p):
		step := w.testStep(l)
		step.Why = join([]string{w.isPlanned(*open), step.Why}, " · ")
		return step, true
	case open != nil:
		return NextStep{Kind: NextPlanned, Why: w.isPlanned(*open)}, true
	case l.Status == funnel.StatusLost:
		return NextStep{Kind: NextLost, Why: w.Say.Say(i18n.NextLost)}, true
	}
	return NextStep{Kind: NextPaused, Why: w.Say.Say(i18n.NextPaused)}, true
}

// isPlanned tells a follow-up that is to come.
func (w Words) isPlanned(f funnel.FollowUp) string {
	return w.Say.Say(i18n.NextIsPlanned, w.followUpShort(f), w.Date(f.Due), w.FromToday(f.Due))
}

// pastTests reports whether a lead has arrived at the level that asks for the tests.
func (w Words) pastTests(p book.Profile) bool {
	for _, a := range p.Arrivals {
		if l, ok := w.Outline.Level(a.Level); ok && l.Qualifying {
			return true
		}
	}
	return false
}

func (w Words) testStep(l funnel.Lead) NextStep {
	var names []string
	for _, i := range OpenTests(l.Tests) {
		names = append(names, w.Say.Say(TestNames()[i]))
	}
	return NextStep{Kind: NextTests, Why: w.Say.Say(i18n.NextTests, join(names, w.Say.Say(i18n.ListComma)))}
}

// care says when to ask somebody who has bought how it goes.
func (w Words) care(p book.Profile) (NextStep, bool) {
	level, _ := w.Outline.Level(p.Lead.Level)
	care := level.Care
	if care.Every > 0 {
		day := p.Lead.ActiveOn + funnel.Day(care.Every)
		if day <= w.Today {
			return NextStep{Kind: NextCare, Why: w.Say.Say(i18n.NextCare, care.Every)}, true
		}
		return w.careLater(day), true
	}
	for _, a := range p.Arrivals {
		if a.Level != level.Key || a.Day == nil {
			continue
		}
		if after, due := care.CheckIn(*a.Day, p.Lead.LastTouch, w.Today); due {
			return NextStep{Kind: NextCare, Why: w.Say.Say(i18n.NextCheckIn, after, w.FromToday(*a.Day+funnel.Day(after)))}, true
		}
		for _, after := range care.After {
			if day := *a.Day + funnel.Day(after); day > w.Today {
				return w.careLater(day), true
			}
		}
	}
	return NextStep{}, false
}

func (w Words) careLater(day funnel.Day) NextStep {
	return NextStep{Kind: NextCareLater, Why: w.Say.Say(i18n.NextCareLater, w.Date(day), w.FromToday(day))}
}
