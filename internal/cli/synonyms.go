package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// synonym is what a command is called by those who know other programs.
type synonym struct {
	parent  string // path of the command below which it is typed, "" for the root
	command string // what is meant, below parent
	words   string
}

// synonyms lists them. They are not understood, only answered: a command has one name.
func synonyms() []synonym {
	return slices.Concat(rootSynonyms(), leadSynonyms(), otherSynonyms())
}

func rootSynonyms() []synonym {
	return []synonym{
		{"", "log", "record count batch tally enter input"},
		{"", "today", "status show score scorecard week month dashboard summary stats"},
		{"", "entries", "entry list ls tallies logs"},
		{"", "lead", "leads person people customer customers client clients contact contacts prospect prospects"},
		{"", "lead add", "add new create"},
		{"", "lead list", "find search"},
		{"", "lead edit", "edit change update modify"},
		{"", "lead rm", "rm remove delete del"},
		{"", "lead touch", "call touch message"},
		{"", "due", "followup followups follow-up follow-ups agenda remind reminders tasks todo next"},
		{"", "cohort", "cohorts retention"},
		{"", "forecast", "predict prediction projection expect"},
		{"", "deals", "deal sales sale sold sell purchases revenue"},
		{"", "ratios", "ratio rate rates conversion conversions skill"},
		{"", "report", "reports chart charts graph picture png svg html pdf manager"},
		{"", "objections", "objection refusals refusal reasons rejections losses lost"},
		{"", "grade", "grades tier tiers rank ranking classify abc pareto vip scoring"},
		{"", "segment", "segments filter filters group groups cohortlist smartlist views"},
		{"", "portrait", "persona profile ideal icp portraits"},
		{"", "playbook", "advice tips howto script scripts plays"},
		{"", "compare", "comparison diff difference versus vs why volume"},
		{"", "history", "changes journal"},
		{"", "undo", "revert rollback back"},
		{"", "redo", "repeat"},
		{"", "target", "targets goal goals quota"},
		{"", "levels", "level stage stages step steps pipeline"},
		{"", "channels", "channel source sources"},
		{"", "care", "cares gestures gesture aftercare service"},
		{"", "fields", "field custom"},
		{"", "calendar", "workdays holiday holidays hours off schedule"},
		{"", "config", "settings setting set options preferences language lang"},
		{"", "init", "setup start begin"},
		{"", "export", "out download vcard xlsx excel ical ics csv jsonl"},
		{"", "import", "load read"},
		{"", "backup", "save snapshot"},
		{"", "restore", "recover"},
		{"", "doctor", "check fsck verify repair fix salvage health integrity"},
		{"", "demo", "example sample try"},
		{"", "completion", "completions autocomplete"},
		{"", "version", "about"},
	}
}

func leadSynonyms() []synonym {
	return []synonym{
		{"lead", "add", "new create insert make"},
		{"lead", "list", "ls all find search filter"},
		{"lead", "show", "view get info card open print display"},
		{"lead", "edit", "change update modify set rename"},
		{"lead", "move", "mv level stage advance promote demote up down"},
		{"lead", "qualify", "test tests check"},
		{"lead", "arrival", "arrivals arrived path"},
		{"lead", "touch", "call contact message email log visit meet meeting note"},
		{"lead", "next", "followup follow-up plan remind reminder schedule task todo"},
		{"lead", "lose", "lost refuse refused reject drop close"},
		{"lead", "pause", "hold snooze wait sleep"},
		{"lead", "revive", "resume reopen unpause restore reactivate back"},
		{"lead", "deal", "buy bought sell sale sold purchase refund win won"},
		{"lead", "refer", "referral referred introduce"},
		{"lead", "dupes", "duplicates duplicate dups dup dedupe"},
		{"lead", "merge", "join combine"},
		{"lead", "rm", "remove delete del"},
		{"lead", "forget", "erase purge wipe anonymize gdpr"},
	}
}

func otherSynonyms() []synonym {
	return []synonym{
		{"due", "done", "finish complete close ok check"},
		{"due", "snooze", "postpone defer delay later move"},
		{"entries", "edit", "change update correct fix modify"},
		{"entries", "rm", "remove delete del"},
		{"target", "set", "add new change edit"},
		{"target", "clear", "rm remove delete del unset"},
		{"levels", "add", "new create"},
		{"levels", "rename", "name edit"},
		{"levels", "move", "mv order reorder sort"},
		{"levels", "hide", "disable archive"},
		{"levels", "show", "unhide enable"},
		{"levels", "rm", "remove delete del"},
		{"channels", "add", "new create"},
		{"channels", "rename", "name edit"},
		{"channels", "move", "mv order reorder sort"},
		{"channels", "hide", "disable archive"},
		{"channels", "show", "unhide enable"},
		{"channels", "rm", "remove delete del"},
		{"fields", "add", "new create"},
		{"fields", "rm", "remove delete del"},
		{"calendar", "off", "holiday holidays vacation add"},
		{"calendar", "on", "rm remove delete del work"},
		{"calendar", "workdays", "days weekdays"},
		{"calendar", "hours", "time"},
		{"calendar", "week-start", "week start"},
		{"config", "list", "ls all"},
		{"config", "get", "show read"},
		{"config", "set", "change write edit"},
	}
}

// meant is the subcommand of cmd that a word most likely means, "" when it is like none.
func meant(cmd *cobra.Command, word string) string {
	if s := synonymOf(cmd, word); s != "" {
		return s
	}
	if near := cmd.SuggestionsFor(word); len(near) > 0 && len(word) > 1 { // one letter is like any short word
		return near[0]
	}
	return ""
}

// synonymOf is the subcommand of cmd for which a word is another one, "" when it is for none.
func synonymOf(cmd *cobra.Command, word string) string {
	_, parent, _ := strings.Cut(cmd.CommandPath(), " ")
	typed := strings.ToLower(word)
	for _, s := range synonyms() {
		if s.parent == parent && slices.Contains(strings.Fields(s.words), typed) {
			return s.command
		}
	}
	return ""
}
