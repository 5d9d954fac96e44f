package board

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do, beside those of the actions on a lead.
type keyMap struct{ Open, Up, Down, Column, Choose, Everyone key.Binding }

func (m *Model) keyMap() keyMap {
	say := m.env.Say
	everyone := i18n.KeyAlsoAway
	if m.everyone {
		everyone = i18n.KeyOnlyActive
	}
	return keyMap{
		Open:     screen.Bind(say.Say(i18n.KeyOpenCard), "enter"),
		Up:       screen.Bind(say.Say(i18n.KeyLevelUp), "shift+right", ">"),
		Down:     screen.Bind(say.Say(i18n.KeyLevelDown), "shift+left", "<"),
		Column:   key.NewBinding(key.WithKeys("right", "left"), key.WithHelp("←→", say.Say(i18n.KeyColumn))),
		Choose:   screen.Arrows(say.Say(i18n.KeyChoose)),
		Everyone: screen.Bind(say.Say(everyone), "f"),
	}
}

// onLead are the actions on the lead at hand.
func onLead() []act.Kind {
	return []act.Kind{
		act.Touch, act.Next, act.Qualify, act.Move, act.Deal, act.Lose, act.Pause, act.Revive, act.Edit, act.Tag, act.Questions, act.Type,
		act.Grade, act.Refer, act.Merge,
	}
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	if m.dialog != nil {
		return m.dialog.Keys()
	}
	k, add := m.keyMap(), act.Bindings(m.env.Say, act.Add)
	shown, away := m.people()
	var keys []key.Binding
	if _, ok := m.card(); ok {
		keys = append(keys, k.Up, k.Down, k.Open)
		keys = append(keys, act.Bindings(m.env.Say, onLead()...)...)
		keys = append(keys, act.SnoozeKey(m.env.Say))
		keys = append(keys, k.Choose)
	}
	if shown == 0 {
		keys = append(add, keys...)
	} else {
		keys = append(keys, add...)
	}
	if len(m.columns) > 1 {
		keys = append(keys, k.Column)
	}
	if away > 0 || m.everyone {
		keys = append(keys, k.Everyone)
	}
	return keys
}

// press handles a key.
func (m Model) press(msg tea.KeyPressMsg) (screen.Screen, tea.Cmd) {
	k := m.keyMap()
	switch {
	case key.Matches(msg, k.Open):
		cmd := m.open()
		return m, cmd
	case key.Matches(msg, k.Up):
		return m.step(1)
	case key.Matches(msg, k.Down):
		return m.step(-1)
	case key.Matches(msg, act.SnoozeKey(m.env.Say)):
		return m.snooze()
	case key.Matches(msg, k.Everyone):
		m.everyone = !m.everyone
		cmd := m.reload()
		return m, cmd
	case msg.String() == "right":
		m.goTo(m.at + 1)
		return m, nil
	case msg.String() == "left":
		m.goTo(m.at - 1)
		return m, nil
	}
	if kind, ok := act.Pressed(m.env.Say, msg); ok {
		return m.act(kind)
	}
	if m.at < len(m.columns) {
		m.columns[m.at].cards.Update(msg)
	}
	cmd := m.more()
	return m, cmd
}

// act does something to the lead at hand, or adds one.
func (m Model) act(kind act.Kind) (screen.Screen, tea.Cmd) {
	var leads []int64
	if card, ok := m.card(); ok && slices.Contains(onLead(), kind) {
		leads = []int64{card.ID}
	} else if kind != act.Add {
		return m, screen.Say(m.say(i18n.ChooseLeadFirst))
	}
	var cmd tea.Cmd
	m.dialog, cmd = act.Ask(m.env, kind, leads...)
	return m, cmd
}

// snooze puts off the nearest follow-up of the lead at hand.
func (m Model) snooze() (screen.Screen, tea.Cmd) {
	card, ok := m.card()
	if !ok {
		return m, screen.Say(m.say(i18n.ChooseLeadFirst))
	}
	var cmd tea.Cmd
	m.dialog, cmd = act.SnoozeNext(m.env, card.ID)
	return m, cmd
}

// open opens the card of the lead at hand.
func (m *Model) open() tea.Cmd {
	card, ok := m.card()
	if !ok {
		return nil
	}
	return func() tea.Msg { return screen.OpenLead{ID: card.ID} }
}

// goTo makes another column the one at hand.
func (m *Model) goTo(i int) {
	m.at = i
	m.settle()
}
