package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// nextStep is what to do next with a lead.
type nextStep struct {
	kind    string // a key, for scripts
	why     string // in words
	command string // that does it; "" when there is nothing to do now
}

// nextStep says what to do next: a follow-up that is due, the planning of one, the tests that are open, or care after a sale. False
// when there is nothing.
func (f *factory) nextStep(p book.Profile, o book.Outline) (nextStep, bool) {
	l := p.Lead
	var open *funnel.FollowUp
	if len(p.FollowUps) > 0 && p.FollowUps[0].Closed == nil {
		open = &p.FollowUps[0]
	}
	touch := "funnel lead touch " + id(l.ID) + " call"
	switch {
	case l.NoContact != nil:
		return nextStep{"no_contact", f.say.Say(i18n.NextNoContact), ""}, true
	case open != nil && open.Due < f.today():
		return nextStep{"overdue", f.say.Say(i18n.NextOverdue, f.followUpShort(*open), f.fromToday(open.Due)), touch + " --done=" + id(open.ID)}, true
	case open != nil && open.Due == f.today():
		return nextStep{"due", f.say.Say(i18n.NextToday, f.followUpShort(*open)), touch + " --done=" + id(open.ID)}, true
	case l.Status == funnel.StatusWon && open == nil:
		return f.care(p, o, touch)
	case l.Status == funnel.StatusOpen && open == nil:
		return nextStep{"no_next", f.say.Say(i18n.NextNone), "funnel lead next " + id(l.ID) + " tomorrow"}, true
	case l.Status == funnel.StatusOpen && len(openTests(l.Tests)) > 0 && !pastTests(p, o):
		return f.testStep(l), true
	case open != nil:
		text := f.say.Say(i18n.NextIsPlanned, f.followUpShort(*open), f.date(open.Due), f.fromToday(open.Due))
		return nextStep{"planned", text, ""}, true
	case l.Status == funnel.StatusLost:
		return nextStep{"lost", f.say.Say(i18n.NextLost), "funnel lead revive " + id(l.ID)}, true
	}
	return nextStep{"paused", f.say.Say(i18n.NextPaused), "funnel lead revive " + id(l.ID)}, true
}

// followUpShort names a follow-up and what is to be done.
func (f *factory) followUpShort(u funnel.FollowUp) string {
	words := f.say.Say(i18n.FollowUpShort, id(u.ID))
	if u.What != "" {
		words = f.say.Say(i18n.Bracketed, words, f.shortened(clean(u.What)))
	}
	return words
}

// fromToday says how far a day is away.
func (f *factory) fromToday(d funnel.Day) string {
	switch away := int64(d - f.today()); {
	case away == 1:
		return f.say.Say(i18n.DayTomorrow)
	case away == -1:
		return f.say.Say(i18n.DayYesterday)
	case away > 0:
		return f.say.Say(i18n.DaysAhead, away)
	case away < 0:
		return f.say.Say(i18n.DaysAgo, -away)
	}
	return f.say.Say(i18n.DayToday)
}

// openTests lists the flags of the tests that are not answered.
func openTests(t funnel.Tests) []string {
	var open []string
	for i, flag := range []string{"need", "authority", "money"} {
		if *t.At(i) == funnel.Unknown {
			open = append(open, flag)
		}
	}
	return open
}

// pastTests reports whether a lead has arrived at the level that asks for the tests.
func pastTests(p book.Profile, o book.Outline) bool {
	for _, a := range p.Arrivals {
		if l, ok := o.Level(a.Level); ok && l.Qualifying {
			return true
		}
	}
	return false
}

func (f *factory) testStep(l funnel.Lead) nextStep {
	command := "funnel lead qualify " + id(l.ID)
	var names []string
	for i, name := range testNames() {
		if *l.Tests.At(i) == funnel.Unknown {
			names = append(names, f.say.Say(name))
		}
	}
	for _, flag := range openTests(l.Tests) {
		command += " --" + flag + " yes"
	}
	return nextStep{"test_open", f.say.Say(i18n.NextTests, join(names, f.say.Say(i18n.ListComma))), command}
}

// care says when to ask somebody who has bought how it goes.
func (f *factory) care(p book.Profile, o book.Outline, touch string) (nextStep, bool) {
	level, _ := o.Level(p.Lead.Level)
	care, today := level.Care, f.today()
	if care.Every > 0 {
		day := p.Lead.ActiveOn + funnel.Day(care.Every)
		if day <= today {
			return nextStep{"care", f.say.Say(i18n.NextCare, care.Every), touch}, true
		}
		return f.careLater(day), true
	}
	for _, a := range p.Arrivals {
		if a.Level != level.Key || a.Day == nil {
			continue
		}
		if after, due := care.CheckIn(*a.Day, p.Lead.LastTouch, today); due {
			return nextStep{"care", f.say.Say(i18n.NextCheckIn, after, f.fromToday(*a.Day+funnel.Day(after))), touch}, true
		}
		for _, after := range care.After {
			if day := *a.Day + funnel.Day(after); day > today {
				return f.careLater(day), true
			}
		}
	}
	return nextStep{}, false
}

func (f *factory) careLater(day funnel.Day) nextStep {
	return nextStep{"care_later", f.say.Say(i18n.NextCareLater, f.date(day), f.fromToday(day)), ""}
}
