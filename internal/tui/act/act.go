// Package act has what can be done to leads from any screen: the keys for it, and the dialogs that ask what must be known.
// A screen that shows leads keeps one Dialog, gives it every message while it is open, and draws it over its own lines.
//
// The keys, the same on every screen: a add, t touch, n next step, m move, v the three tests, d deal, x lose, p pause, r revive,
// T tags, e edit, A the open questions, K type, h grade by hand, R referral, J join two cards, z put off. They leave out what the root has
// (1–6, tab, l, u, ctrl+r, ?, :, M, q, esc) and what lists have (j, k, g, G, space, enter, /, y, f, F, s, c, and b, w, V of the leads).
//
// Touch, Next, Move, Lose, Pause, Revive and Tag may be done to several leads at once, as one change that one undo takes back; Merge
// joins two. When the book refuses, nothing is written, the dialog says why inside its panel and keeps what was typed.
package act

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
	Questions
	Type
	Grade
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
