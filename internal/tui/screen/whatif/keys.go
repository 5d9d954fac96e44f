package whatif

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do.
type keyMap struct {
	Slide, Stride, Choose, Ends, Page, Type, Aim, Back, Reset, Levers, Span key.Binding
	Take, Yes, No                                                           key.Binding
}

func newKeyMap(say *i18n.Printer) keyMap {
	bind := func(s i18n.Sentence, keys ...string) key.Binding { return screen.Bind(say.Say(s), keys...) }
	pair := func(s i18n.Sentence, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, say.Say(s)))
	}
	return keyMap{
		Slide:  pair(i18n.KeySlide, "←→", "right", "left"),
		Stride: pair(i18n.KeyStride, "⇧←→", "shift+right", "shift+left"),
		Choose: screen.Arrows(say.Say(i18n.KeyChoose)),
		Ends:   pair(i18n.KeyFirstLast, "home", "home", "end"),
		Page:   pair(i18n.KeyPage, "pgdown", "pgdown", "pgup"),
		Type:   bind(i18n.KeyTypeValue, "enter"),
		Aim:    bind(i18n.KeyMakeTargets, "t"),
		Back:   bind(i18n.KeyAsItWas, "backspace", "delete"),
		Reset:  bind(i18n.KeyResetAll, "r"),
		Levers: bind(i18n.KeyLevers, "v"),
		Span:   pair(i18n.KeySpan, "[ ]", "]", "["),
		Take:   bind(i18n.KeyTake, "enter"),
		Yes:    bind(i18n.AnswerYes, "y"),
		No:     bind(i18n.AnswerNo, "n"),
	}
}

// opensField reports that a key begins a value: a digit or a sign that a change begins with. The digits of the screens are the root's and
// come after another sign only, such as "=".
func opensField(msg tea.KeyPressMsg) bool {
	switch msg.Text {
	case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "-", "=", "x", "*", "×":
		return true
	}
	return false
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	k := newKeyMap(m.env.Say)
	switch {
	case m.aims != nil:
		return []key.Binding{k.Yes, k.No}
	case m.field != nil:
		return []key.Binding{k.Take}
	case !m.loaded || m.x.First == nil:
		return nil
	case len(m.sliders) == 0:
		return []key.Binding{k.Span}
	}
	if m.full {
		k.Levers.SetHelp("v", m.env.Say.Say(i18n.KeyFunnel))
		return []key.Binding{k.Slide, k.Page, k.Levers, k.Choose, k.Type, k.Aim, k.Reset, k.Stride, k.Span, k.Back, k.Ends}
	}
	if !m.anyMoved() {
		return []key.Binding{k.Slide, k.Choose, k.Type, k.Levers, k.Span, k.Stride, k.Aim, k.Page, k.Ends}
	}
	return []key.Binding{k.Slide, k.Aim, k.Reset, k.Choose, k.Type, k.Levers, k.Stride, k.Span, k.Back, k.Page, k.Ends}
}
