package cli

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/words"
)

// nextCommand is the command that does what is to be done next with a lead; "" when there is nothing to do now.
func nextCommand(s words.NextStep, l funnel.Lead) string {
	touch := "funnel lead touch " + id(l.ID) + " call"
	switch s.Kind {
	case words.NextOverdue, words.NextDue:
		return touch + " --done=" + id(s.FollowUp)
	case words.NextCare:
		return touch
	case words.NextNone:
		return "funnel lead next " + id(l.ID) + " tomorrow"
	case words.NextTests:
		command := "funnel lead qualify " + id(l.ID)
		for _, i := range words.OpenTests(l.Tests) {
			command += " --" + [...]string{"need", "authority", "money"}[i] + " yes"
		}
		return command
	case words.NextLost, words.NextPaused:
		return "funnel lead revive " + id(l.ID)
	}
	return ""
}
