package act

import (
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/card"
)

// fit is a message for the text at hand without what a card may not hold. The texts that are notes keep the joiners of emoji.
func (s sheet) fit(msg tea.Msg) tea.Msg {
	if len(s.Rows) == 0 {
		return msg
	}
	typed := card.Typed
	if key := s.Rows[s.At].Key; key == rowNote || key == rowWhat {
		typed = card.TypedNote
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return tea.PasteMsg{Content: typed(msg.Content)}
	case tea.KeyPressMsg:
		if text := typed(msg.Text); text != msg.Text {
			return tea.PasteMsg{Content: text}
		}
	}
	return msg
}
