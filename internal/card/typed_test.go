package card_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/card"
)

// What is typed is never refused for what cannot be seen.
func TestTypedLeavesNothingThatIsRefused(t *testing.T) {
	const typed = "A\u200bn\u2800 \U0001F468\u200d\U0001F469\x1b\u202e\tx"
	if got, want := card.Typed(typed), "An \U0001F468\U0001F469\tx"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := card.TypedNote(typed), "A\u200bn\u2800 \U0001F468\u200d\U0001F469\tx"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, read := range []func(string) (string, error){
		func(s string) (string, error) { return card.Name(card.Typed(s)) },
		func(s string) (string, error) { return card.Note(card.TypedNote(s)) },
	} {
		if _, err := read(strings.ReplaceAll(typed, "\t", " ")); err != nil { // a field makes a space of it
			t.Error(err)
		}
	}
}
