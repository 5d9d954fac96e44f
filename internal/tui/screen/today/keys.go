package today

import (
	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do.
type keyMap struct{ Open, Choose key.Binding }

func newKeyMap(say *i18n.Printer) keyMap {
	return keyMap{
		Open: screen.Bind(say.Say(i18n.KeyOpenCard), "enter"), Choose: screen.Arrows(say.Say(i18n.KeyChoose)),
	}
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	k := newKeyMap(m.env.Say)
	if m.list.Total() == 0 {
		return nil
	}
	return []key.Binding{k.Open, k.Choose}
}
