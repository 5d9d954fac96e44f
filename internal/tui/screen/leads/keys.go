package leads

import (
	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do.
type keyMap struct {
	Search, Filter, Unfilter, Sort, Columns, Copy, Select, All, Open, Choose, Plays, Why, Grades key.Binding
	// On the chips.
	ChipNext, ChipBack, ChipSet, ChipClear key.Binding
	// On the grades.
	NextView, PreviousView, ListGrade key.Binding
	// On the card.
	Scroll, Next, Previous, Close key.Binding
	// In a field or a choice.
	Done, Take, Tick, Earlier, Later, Usual, Shut key.Binding
}

func newKeyMap(say *i18n.Printer) keyMap {
	bind := func(s i18n.Sentence, keys ...string) key.Binding { return screen.Bind(say.Say(s), keys...) }
	k := keyMap{
		Search: bind(i18n.KeySearch, "/"), Filter: bind(i18n.KeyFilter, "f"), Unfilter: bind(i18n.KeyUnfilter, "F"),
		Sort: bind(i18n.KeySort, "s"), Columns: bind(i18n.KeyColumns, "c"), Copy: bind(i18n.KeyCopyPhone, "y"),
		Select: bind(i18n.KeySelect, "space"), All: bind(i18n.KeySelectAll, "*"),
		Open: bind(i18n.KeyOpenCard, "enter", "right"), Choose: screen.Arrows(say.Say(i18n.KeyChoose)),
		Plays: bind(i18n.KeyWhatToDo, "b"), Why: bind(i18n.KeyWhyGrades, "w"), Grades: bind(i18n.KeyGrades, "V"),
		ChipNext: bind(i18n.KeyChoose, "right"), ChipBack: bind(i18n.KeyChoose, "left"),
		ChipSet: bind(i18n.KeyFilterSet, "enter", "space"), ChipClear: bind(i18n.KeyFilterClear, "backspace", "delete"),
		NextView: bind(i18n.KeyNextView, "]", "right", "】"), PreviousView: bind(i18n.KeyNextView, "[", "left", "【"),
		ListGrade: bind(i18n.KeyListGrade, "enter", "space"),
		Scroll:    screen.Arrows(say.Say(i18n.KeyScroll)), Next: bind(i18n.KeyNextLead, "]"), Previous: bind(i18n.KeyPreviousLead, "["),
		Close: bind(i18n.KeyClose, "left"),
		Done:  bind(i18n.KeyToList, "enter", "down"), Take: bind(i18n.KeyTakeThis, "enter"), Tick: bind(i18n.KeyShowOrHide, "space"),
		Earlier: bind(i18n.KeyColumnCarry, "shift+up", "K"), Later: bind(i18n.KeyColumnCarry, "shift+down", "J"), Usual: bind(i18n.KeyColumnsUsual, "r"),
		Shut: bind(i18n.KeyClose, "enter", "c"),
	}
	k.ChipNext.SetHelp("←→", say.Say(i18n.KeyChoose))
	k.ChipBack.SetHelp("", "")
	k.NextView.SetHelp("←→", say.Say(i18n.KeyNextView))
	k.PreviousView.SetHelp("", "")
	k.Later.SetHelp("⇧↑↓", say.Say(i18n.KeyColumnCarry))
	return k
}

// actions are what can be done to leads, the most frequent first.
func actions() []act.Kind {
	return []act.Kind{
		act.Touch, act.Next, act.Qualify, act.Move, act.Deal, act.Lose, act.Pause, act.Revive, act.Tag, act.Edit, act.Questions, act.Type, act.Grade,
		act.Refer, act.Merge,
	}
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	k := newKeyMap(m.env.Say)
	switch {
	case m.dialog != nil:
		return m.dialog.Keys()
	case m.picker != nil:
		return m.picker.keys(m.env.Say)
	case m.focus == onSearch:
		return []key.Binding{k.Done}
	case m.focus == onChips:
		return []key.Binding{k.ChipSet, k.ChipNext, k.ChipClear, k.Unfilter}
	case m.focus == onGrades:
		return append([]key.Binding{k.ListGrade, k.NextView, k.Grades, k.Choose, k.Search}, act.Bindings(m.env.Say, act.Add)...)
	case m.focus == onCard:
		keys := append(act.Bindings(m.env.Say, actions()[:2]...), k.Plays, k.Why)
		keys = append(keys, act.Bindings(m.env.Say, actions()[2:]...)...)
		return append(keys, act.SnoozeKey(m.env.Say), k.Copy, k.Scroll, k.Next, k.Previous, k.Close)
	case m.empty():
		return act.Bindings(m.env.Say, act.Add)
	}
	list := []key.Binding{k.Search, k.Filter, k.Sort, k.Columns}
	if m.filtered() {
		list = append(list, k.Unfilter)
	}
	if m.shown().table.Total() == 0 {
		return append(list, act.Bindings(m.env.Say, act.Add)...)
	}
	keys := []key.Binding{k.Open, k.Search}
	keys = append(keys, act.Bindings(m.env.Say, act.Touch, act.Next)...)
	keys = append(keys, k.Select, k.Filter)
	keys = append(keys, act.Bindings(m.env.Say, act.Add)...)
	keys = append(keys, k.Plays, k.Why, k.Grades)
	keys = append(keys, act.Bindings(m.env.Say, actions()[2:]...)...)
	keys = append(keys, act.SnoozeKey(m.env.Say))
	return append(append(keys, list[2:]...), k.Copy, k.All, k.Choose)
}
