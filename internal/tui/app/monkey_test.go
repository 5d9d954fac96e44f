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

// A monkey at all screens of a whole book. -rapid.checks=1700 is a hundred thousand steps.
func TestMonkeyEverywhere(t *testing.T) {
	tuitest.Monkey(t, demoBook(t), tuitest.Setup{},
		"t", "n", "m", "v", "d", "x", "p", "r", "T", "e", "R", "J", "f", "F", "s", "c", "z", "/", "*", "[", "]", "{", "}", "o", "j", "k", "g", "G",
		"shift+up", "shift+down", "shift+left", "shift+right", "ctrl+u", "delete")
}
