package qualify

import (
	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// keyMap is what the keys do; the line of help is made from it. An enter that is typed before the questions are there comes as ctrl+j.
type keyMap struct {
	Yes, No, Unknown, Keep, Back, Cancel key.Binding
}

func newKeyMap(say *i18n.Printer) keyMap {
	return keyMap{
		Yes:     key.NewBinding(key.WithKeys("y", "Y"), key.WithHelp("y", say.Say(i18n.AnswerYes))),
		No:      key.NewBinding(key.WithKeys("n", "N"), key.WithHelp("n", say.Say(i18n.AnswerNo))),
		Unknown: key.NewBinding(key.WithKeys("?", "？"), key.WithHelp("?", say.Say(i18n.AnswerUnknown))),
		Keep:    key.NewBinding(key.WithKeys("enter", "ctrl+j", "down", "tab"), key.WithHelp("enter", say.Say(i18n.KeyKeep))),
		Back:    key.NewBinding(key.WithKeys("up", "shift+tab", "backspace"), key.WithHelp("↑", say.Say(i18n.KeyBack))),
		Cancel:  key.NewBinding(key.WithKeys("esc", "ctrl+c"), key.WithHelp("esc", say.Say(i18n.KeyCancel))),
	}
}

func (k keyMap) all() []key.Binding {
	return []key.Binding{k.Yes, k.No, k.Unknown, k.Keep, k.Back, k.Cancel}
}
