package screen

import tea "charm.land/bubbletea/v2"

// TypedAhead goes to all screens when a dialog is to close behind a write while keys were typed ahead. The dialog closes and leaves its
// keys here, and the root presses them at once: before every key that comes later.
type TypedAhead struct{ Keys []tea.Msg }

// hasWritten implements HasWritten: the dialog that closes has written.
func (*TypedAhead) hasWritten() bool { return true }
