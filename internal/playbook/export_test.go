package playbook

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Sections are the built-in plays of a language by their keys.
func Sections(t *testing.T, lang i18n.Lang) map[string][]string {
	t.Helper()
	p, err := Open(lang, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p.plays
}
