package cli

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// followUpPart is one of the numbers of whom to contact.
type followUpPart struct {
	kind  string // what CSV calls it
	count int
	words i18n.Sentence
}

func followUpParts(c metrics.FollowUps) []followUpPart {
	return []followUpPart{
		{"overdue", c.Overdue, i18n.PartOverdue},
		{"due", c.Due, i18n.PartToday},
		{"birthdays", c.Birthdays, i18n.PartBirthdays},
		{"no_next", c.NoNext, i18n.PartNoNext},
		{"idle", c.Idle, i18n.PartIdle},
		{"care", c.Care, i18n.PartCare},
	}
}

// followUpLine says whom to contact today, in a book with leads.
func (f *factory) followUpLine(s metrics.Scorecard) string {
	if !s.FollowUps.Leads || s.Day != f.today() {
		return ""
	}
	var parts []string
	for _, p := range followUpParts(s.FollowUps) {
		if p.count > 0 {
			parts = append(parts, f.say.Say(p.words, p.count))
		}
	}
	if len(parts) == 0 {
		return f.say.Say(i18n.FollowUpsNone)
	}
	return f.wrapped(f.say.Say(i18n.FollowUpsAre, join(parts, " · ")), 0)
}
