package act

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// kinds lists the kinds.
func kinds() []Kind {
	return []Kind{Add, Touch, Next, Move, Qualify, Deal, Lose, Pause, Revive, Tag, Edit, Questions, Type, Grade, Refer, Merge}
}

// press is the key of a kind and what it is called.
func (k Kind) press() (name string, what i18n.Sentence) {
	switch k {
	case Add:
		return "a", i18n.KeyAddLead
	case Touch:
		return "t", i18n.KeyTouch
	case Next:
		return "n", i18n.KeyNextStep
	case Move:
		return "m", i18n.KeyMoveLead
	case Qualify:
		return "v", i18n.KeyThreeTests
	case Deal:
		return "d", i18n.KeyDeal
	case Lose:
		return "x", i18n.KeyLose
	case Pause:
		return "p", i18n.KeyPause
	case Revive:
		return "r", i18n.KeyRevive
	case Tag:
		return "T", i18n.KeyTags
	case Edit:
		return "e", i18n.KeyEditCard
	case Questions:
		return "A", i18n.KeyAskQuestions
	case Type:
		return "K", i18n.KeySetType
	case Grade:
		return "h", i18n.KeySetGrade
	case Refer:
		return "R", i18n.KeyRefer
	}
	return "J", i18n.KeyMergeLeads
}

// Bindings are the keys by which the kinds are asked for on every screen that shows leads, in the order of the kinds given.
func Bindings(say *i18n.Printer, kinds ...Kind) []key.Binding {
	bindings := make([]key.Binding, len(kinds))
	for i, k := range kinds {
		name, what := k.press()
		bindings[i] = screen.Bind(say.Say(what), name)
	}
	return bindings
}

// Pressed is the kind that a key asks for.
func Pressed(say *i18n.Printer, msg tea.KeyPressMsg) (Kind, bool) {
	for i, b := range Bindings(say, kinds()...) {
		if key.Matches(msg, b) {
			return Kind(i), true
		}
	}
	return 0, false
}
