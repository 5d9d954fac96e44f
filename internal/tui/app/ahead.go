package app

import (
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// pressAhead closes the dialogs that have been written, and presses the keys that were typed meanwhile in their order.
func (m *Model) pressAhead(ahead *screen.TypedAhead) tea.Cmd {
	cmds := []tea.Cmd{m.tellAll(ahead)}
	for _, msg := range ahead.Keys {
		switch msg := msg.(type) {
		case tea.KeyPressMsg:
			cmds = append(cmds, m.press(msg))
		case tea.PasteMsg:
			cmds = append(cmds, m.paste(msg))
		}
	}
	return tea.Batch(cmds...)
}
