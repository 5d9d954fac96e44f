// Package screen is what the screens of the full-screen program and its root have in common: what a screen is, what it is
// given, and what both say to each other.
package screen

import (
	"io/fs"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/words"
)

// ID names a screen; it is also the digit that opens it.
type ID int

// The screens, in the order of their tabs.
const (
	Today ID = iota + 1
	Leads
	Board
	Due
	Numbers
	WhatIf
)

// Screen is one screen: a value, which every step replaces. Its methods do no I/O and take no time; what does is a tea.Cmd.
type Screen interface {
	// Update handles a message. Keys come when no part of the root has them, the mouse with its place on the screen's own
	// lines, and every other message to all screens.
	Update(msg tea.Msg) (Screen, tea.Cmd)
	// View draws the screen into a width and a height, both at least 1. Lines that are wider and lines beyond the height are
	// cut by the root.
	View(width, height int) Frame
	// Keys are the keys that do something now, the most important first: the hints, the help and the palette are made from
	// them. The palette presses the first key of the one that is chosen.
	Keys() []key.Binding
	// Typing reports that a field or a dialog of the screen has the keyboard: the root's own keys are letters then.
	Typing() bool
	// Back goes one step back, as esc asks for. Typed text is given up only with discard. It changes nothing but the screen that it
	// returns: the root also asks to know what would be lost, and keeps the screen as it was.
	Back(discard bool) (Screen, Step)
}

// Step is what a step back came to.
type Step int

// The steps.
const (
	Nowhere   Step = iota // there was nothing to go back from
	Stepped               // one step back
	WouldLose             // typed text would be lost: the root asks, and then calls Back(true)
	Returned              // the step left what another screen had asked for: the root goes back to that screen
)

// Frame is what a screen looks like.
type Frame struct {
	Lines []string
	// Cursor is where the real cursor stands, nil for nowhere. A field that is typed into has it: input methods show their
	// candidates there.
	Cursor *tea.Position
}

// Env is what a screen is given. The root changes it between two messages, everybody else only reads it, and a tea.Cmd does not
// even that: it runs at the same time as the root.
type Env struct {
	Say   *i18n.Printer
	Theme theme.Theme
	// Words are of the book's outline and of today, both as they were at the last Reload.
	Words words.Words
	Book  *session.Session
	Now   func() time.Time
	// After makes a Cmd that gives a message after a time. Tests let the time pass by hand.
	After func(d time.Duration, msg tea.Msg) tea.Cmd
	// Memory is what this machine remembers from one run to the next.
	Memory Memory
	// Notes is the folder of the agent's own notes on what to do, as playbook.Open takes it; nil for none.
	Notes fs.FS
}

// Maker makes a screen.
type Maker struct {
	ID    ID
	Title i18n.Sentence
	New   func(env *Env) Screen
}

// Bind makes a key binding with the name under which hints, help and palette list it.
func Bind(name string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(Shown(keys[0]), name))
}

// Arrows is Bind of the keys that go up and down a list.
func Arrows(name string) key.Binding {
	return key.NewBinding(key.WithKeys("down", "up", "j", "k"), key.WithHelp("↑↓", name))
}

// Shown is how a key is written for people.
func Shown(name string) string {
	switch name {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "shift+up", "shift+down", "shift+left", "shift+right":
		return "⇧" + Shown(name[len("shift+"):])
	}
	return name
}
