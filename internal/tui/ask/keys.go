package ask

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// keyMap is what the keys do; the line of help is made from it. An enter that is typed before the questions are there comes as ctrl+j.
type keyMap struct {
	Confirm, Channel, ChannelBack, Cancel key.Binding
}

func newKeyMap(say *i18n.Printer, live bool) keyMap {
	leave := i18n.KeyCancel
	if live {
		leave = i18n.KeySkip
	}
	return keyMap{
		Confirm:     key.NewBinding(key.WithKeys("enter", "ctrl+j"), key.WithHelp("enter", say.Say(i18n.KeyConfirm))),
		Channel:     key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", say.Say(i18n.KeyChannel))),
		ChannelBack: key.NewBinding(key.WithKeys("shift+tab")),
		Cancel:      key.NewBinding(key.WithKeys("esc", "ctrl+c"), key.WithHelp("esc", say.Say(leave))),
	}
}

func (keyMap) matches(msg tea.KeyPressMsg, b key.Binding) bool { return key.Matches(msg, b) }

func (k keyMap) all() []key.Binding { return []key.Binding{k.Confirm, k.Channel, k.Cancel} }
