package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Reload tells the screen at hand that the book, the day or the language is another one: it asks again for what it shows and
// keeps selection and scroll. A screen gets it before it is shown for the first time.
type Reload struct{}

// Size tells a screen how much room it has.
type Size struct{ Width, Height int }

// Open asks the root for a screen.
type Open struct{ ID ID }

// OpenLead asks the root for the card of a lead, on the screen of the leads, which gets it too.
type OpenLead struct{ ID int64 }

// LogDay asks the root for the questions of the day.
type LogDay struct{}

// Note is a line for the agent at the foot of the screen. It stays until the next key.
type Note struct {
	Text string
	Bad  bool // an error
	Done bool // something was done, and is in the book
}

// Say shows a line at the foot of the screen: a hint, or why nothing happens.
func Say(text string) tea.Cmd { return func() tea.Msg { return Note{Text: text} } }

// Did shows a line at the foot of the screen that says what was done.
func Did(text string) tea.Cmd { return func() tea.Msg { return Note{Text: text, Done: true} } }

// Fail shows an error at the foot of the screen in the agent's language.
func Fail(say *i18n.Printer, err error) tea.Cmd {
	text := ErrorText(say, err)
	return func() tea.Msg { return Note{Text: text, Bad: true} }
}

// ErrorText is an error in the agent's language.
func ErrorText(say *i18n.Printer, err error) string {
	var said *i18n.Error
	if errors.As(err, &said) {
		return say.Error(said)
	}
	return err.Error()
}
