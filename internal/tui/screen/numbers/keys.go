package numbers

import (
	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap is what the keys do.
type keyMap struct{ Earlier, Later, Period, Cohort, Explain, Next, Previous, Alone, Scroll key.Binding }

func newKeyMap(say *i18n.Printer) keyMap {
	bind := func(s i18n.Sentence, keys ...string) key.Binding { return screen.Bind(say.Say(s), keys...) }
	return keyMap{
		Earlier:  bind(i18n.KeyEarlier, "[", "【"),
		Later:    bind(i18n.KeyLater, "]", "】"),
		Period:   bind(i18n.KeyTypePeriod, "p"),
		Cohort:   bind(i18n.KeyCohortRatios, "c"),
		Explain:  bind(i18n.KeyExplainLevel, "e"),
		Next:     bind(i18n.KeyNextPart, "right"),
		Previous: bind(i18n.KeyPreviousPart, "left"),
		Alone:    bind(i18n.KeyEnlarge, "enter"),
		Scroll:   key.NewBinding(key.WithKeys("down", "up", "j", "k"), key.WithHelp("↑↓", say.Say(i18n.KeyScroll))),
	}
}

// Keys implements screen.Screen.
func (m Model) Keys() []key.Binding {
	say := m.env.Say
	k := newKeyMap(say)
	if m.empty() {
		return nil
	}
	if m.prompt != nil {
		return []key.Binding{screen.Bind(say.Say(i18n.KeyShow), "enter")}
	}
	keys := []key.Binding{k.Earlier, k.Later, k.Next, k.Previous}
	f := m.compose(m.size)
	if f.most(m.focus) > 0 {
		keys = append(keys, k.Scroll)
	}
	keys = append(keys, k.Period)
	if m.kind == metrics.CohortRatios {
		k.Cohort.SetHelp("c", say.Say(i18n.KeyPeriodRatios))
		keys = append(keys, k.Cohort)
	} else {
		keys = append(keys, k.Cohort, k.Explain)
	}
	if m.alone {
		k.Alone.SetHelp("enter", say.Say(i18n.KeyAllParts))
	}
	if m.alone || f.shared() {
		keys = append(keys, k.Alone)
	}
	return keys
}
