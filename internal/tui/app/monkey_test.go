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
