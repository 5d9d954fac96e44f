// Package act has what can be done to leads from any screen: the keys for it, and the dialogs that ask what must be known.
// A screen that shows leads keeps one Dialog, gives it every message while it is open, and draws it over its own lines.
package act

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// Kind is something that can be done to leads.
type Kind int

// What can be done, in the order in which help lists it.
const (
	Add Kind = iota
	Touch
	Next
	Move
	Qualify
	Deal
	Lose
	Pause
	Revive
	Tag
	Edit
	Refer
	Merge
)

// Dialog asks what must be known before something is done to leads, and writes it. It is a value, which every step replaces.
type Dialog interface {
	// Update handles a message: keys, pastes, the mouse in places of the dialog's own lines, and every other message that the
	// screen gets. When the dialog is over, next is nil. What was written is said by a screen.Note; a write that fails leaves
	// the dialog as it was typed.
	Update(msg tea.Msg) (next Dialog, cmd tea.Cmd)
	// View draws the dialog as a panel into at most a width and a height, both at least 1.
	View(width, height int) screen.Frame
	// Keys are the keys that do something now, the most important first.
	Keys() []key.Binding
	// Back goes one step back; next is nil when the dialog is closed by it. Typed text is given up only with discard.
	Back(discard bool) (next Dialog, step screen.Step)
}

// Bindings are the keys by which the kinds are asked for on every screen that shows leads, in the order of the kinds given.
func Bindings(say *i18n.Printer, kinds ...Kind) []key.Binding { return nil }

// Pressed is the kind that a key asks for.
func Pressed(say *i18n.Printer, msg tea.KeyPressMsg) (Kind, bool) { return 0, false }

// Ask opens the dialog of a kind for leads by their numbers, none for Add. The dialog is nil when nothing has to be asked (cmd
// does it) or the kind cannot be done to so many at once (cmd says so).
func Ask(env *screen.Env, kind Kind, leads ...int64) (Dialog, tea.Cmd) { return nil, nil }

// Carry moves a lead to a level, up or down, and asks what that level wants to know: the three tests at the qualifying level.
func Carry(env *screen.Env, lead int64, level string) (Dialog, tea.Cmd) { return nil, nil }

// Snooze asks for another day for a follow-up, and the reason.
func Snooze(env *screen.Env, followUp int64) (Dialog, tea.Cmd) { return nil, nil }
