package due

import (
	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do. What can be done to leads on every screen has the keys of package act.
type keyMap struct{ Done, How, Snooze, Open, Select, SelectAll, Copy, Sooner, Further, Period, Choose, Group, GroupBefore key.Binding }

func newKeyMap(say *i18n.Printer) keyMap {
	bind := func(s i18n.Sentence, keys ...string) key.Binding { return screen.Bind(say.Say(s), keys...) }
	return keyMap{
		Done:        bind(i18n.DueKeyDone, "c"),
		How:         bind(i18n.DueKeyHow, "C"),
		Snooze:      bind(i18n.KeySnooze, "z"),
		Open:        bind(i18n.KeyOpenCard, "enter"),
		Select:      bind(i18n.KeySelect, "space"),
		SelectAll:   bind(i18n.KeySelectAll, "*"),
		Copy:        bind(i18n.KeyCopyPhone, "y"),
		Sooner:      bind(i18n.DueKeySooner, "[", "【"),
		Further:     bind(i18n.DueKeyFurther, "]", "】"),
		Period:      bind(i18n.DueKeyPeriod, "o"),
		Choose:      screen.Arrows(say.Say(i18n.KeyChoose)),
		Group:       bind(i18n.DueKeyGroup, "}"),
		GroupBefore: bind(i18n.DueKeyGroupBefore, "{"),
	}
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	if m.dialog != nil {
		return m.dialog.Keys()
	}
	k := newKeyMap(m.env.Say)
	var periods []key.Binding
	if m.span < len(m.periods())-1 {
		periods = append(periods, k.Further)
	}
	if m.span > 0 {
		periods = append(periods, k.Sooner)
	}
	periods = append(periods, k.Period)
	add := act.Bindings(m.env.Say, act.Add)
	switch {
	case m.list.Total() == 0 && !m.all.Counts.Leads:
		return append(add, periods...)
	case m.list.Total() == 0:
		return append(periods, add...)
	}
	var keys []key.Binding
	if l, ok := m.list.Row(); ok && l.sort == more && len(m.picked) == 0 {
		keys = append(keys, screen.Bind(m.say(i18n.DueKeyRest), "enter"), k.Choose)
	} else {
		keys = append(keys, m.lineKeys(k)...)
	}
	keys = append(keys, periods...)
	if m.only == "" {
		keys = append(keys, k.Group, k.GroupBefore)
	}
	return append(keys, add...)
}

// lineKeys are the keys for the line at hand or those that are selected.
func (m Model) lineKeys(k keyMap) []key.Binding {
	var keys []key.Binding
	promise := false
	items := m.chosen()
	for _, item := range items {
		promise = promise || item.FollowUp != nil
	}
	acts := func(kinds ...act.Kind) { keys = append(keys, act.Bindings(m.env.Say, kinds...)...) }
	if promise {
		keys = append(keys, k.Done, k.How)
	}
	acts(act.Touch)
	if promise && len(items) == 1 {
		keys = append(keys, k.Snooze)
	} else {
		acts(act.Next)
	}
	keys = append(keys, k.Open, k.Select)
	if promise && len(items) == 1 {
		acts(act.Next)
	}
	keys = append(keys, k.Copy, k.Choose, k.SelectAll)
	acts(act.Move, act.Qualify, act.Deal, act.Lose, act.Pause, act.Revive, act.Tag, act.Edit, act.Questions, act.Type, act.Grade, act.Refer, act.Merge)
	return keys
}
