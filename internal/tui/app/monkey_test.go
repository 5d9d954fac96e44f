package app_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/today"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

func TestMonkey(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	tuitest.Monkey(t, path, tuitest.Setup{Lang: i18n.Vi, Makers: []screen.Maker{today.Maker(), notesMaker()}}, "a")
}

// Two monkeys at all screens of a whole book, side by side. -rapid.checks=2600 is a hundred thousand steps of both.
func TestMonkeyEverywhere(t *testing.T) {
	for _, lang := range []i18n.Lang{i18n.En, i18n.Zh} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			tuitest.Monkey(t, demoBook(t), tuitest.Setup{Lang: lang},
				"t", "n", "m", "v", "d", "x", "p", "r", "T", "e", "R", "J", "A", "K", "h", "b", "w", "V", "V", "f", "F", "s", "c", "C", "z", "/", "*", "[", "]", "{", "}", "o", "j", "k", "g", "G",
				"shift+up", "shift+down", "shift+left", "shift+right", "ctrl+u", "delete")
		})
	}
}
