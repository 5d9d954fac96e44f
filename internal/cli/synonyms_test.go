package cli

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Every synonym means a command that exists, is the name of none, and means one thing.
func TestSynonyms(t *testing.T) {
	commands := map[string]bool{}
	for _, cmd := range visibleCommands(t, i18n.En) {
		commands[strings.TrimPrefix(cmd.CommandPath(), "funnel ")] = true
	}
	means := map[string]string{}
	for _, s := range synonyms() {
		at := strings.TrimSpace(s.parent + " ")
		if at != "" {
			at += " "
		}
		if !commands[at+s.command] {
			t.Errorf("%s%s is no command", at, s.command)
		}
		for word := range strings.FieldsSeq(s.words) {
			if commands[at+word] {
				t.Errorf("%s%s is a command itself", at, word)
			}
			if before, ok := means[at+word]; ok {
				t.Errorf("%s%s means %s and %s", at, word, before, s.command)
			}
			means[at+word] = s.command
		}
	}
}

func TestMistakesAreAnswered(t *testing.T) {
	m := newMachine(t)
	for line, want := range map[string]string{
		"lead remove 1": "did you mean rm?", "lead delete": "did you mean rm?", "lead new Lan": "did you mean add?", "lead DELETE 1": "did you mean rm?",
		"add Lan": "did you mean lead add?", "customers": "did you mean lead?", "status": "did you mean today?", "due finish 1": "did you mean done?",
		"levels delete viewing": "did you mean rm?", "config show": "did you mean get?", "lead lsit": "did you mean list?", "x": "has no command “x”",
	} {
		if status, _, errs := m.try(strings.Fields(line)...); status != exitUsage || !strings.Contains(errs, want) {
			t.Errorf("funnel %s exits %d: %s", line, status, errs)
		}
	}
}
