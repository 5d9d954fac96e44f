package app

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// synonyms are what actions are also called: their names, and the words of everyday speech.
func synonyms() [][2]i18n.Sentence {
	return [][2]i18n.Sentence{
		{i18n.KeyAddLead, i18n.AlsoAdd},
		{i18n.KeyTouch, i18n.AlsoTouch},
		{i18n.KeyNextStep, i18n.AlsoNext},
		{i18n.KeyMoveLead, i18n.AlsoMove},
		{i18n.KeyLevelUp, i18n.AlsoMove},
		{i18n.KeyLevelDown, i18n.AlsoMove},
		{i18n.KeyThreeTests, i18n.AlsoQualify},
		{i18n.KeyDeal, i18n.AlsoDeal},
		{i18n.KeyLose, i18n.AlsoLose},
		{i18n.KeyPause, i18n.AlsoPause},
		{i18n.KeyRevive, i18n.AlsoRevive},
		{i18n.KeyTags, i18n.AlsoTag},
		{i18n.KeyEditCard, i18n.AlsoEdit},
		{i18n.KeyAskQuestions, i18n.AlsoAsk},
		{i18n.KeySetType, i18n.AlsoSetType},
		{i18n.KeySetGrade, i18n.AlsoSetGrade},
		{i18n.KeyGrades, i18n.AlsoGrades},
		{i18n.KeyWhyGrades, i18n.AlsoWhy},
		{i18n.KeyWhatToDo, i18n.AlsoWhatToDo},
		{i18n.KeyRefer, i18n.AlsoRefer},
		{i18n.KeyMergeLeads, i18n.AlsoMerge},
		{i18n.KeyUndo, i18n.AlsoUndo},
		{i18n.KeyRedo, i18n.AlsoRedo},
		{i18n.KeyLogDay, i18n.AlsoLog},
		{i18n.KeyHelp, i18n.AlsoHelp},
		{i18n.KeyQuit, i18n.AlsoQuit},
		{i18n.KeyMouse, i18n.AlsoMouse},
		{i18n.KeySuspend, i18n.AlsoSuspend},
		{i18n.KeySnooze, i18n.AlsoSnooze},
		{i18n.DueKeyDone, i18n.AlsoDone},
		{i18n.KeySearch, i18n.AlsoSearch},
		{i18n.KeyFilter, i18n.AlsoFilter},
		{i18n.KeySort, i18n.AlsoSort},
		{i18n.KeyCopyPhone, i18n.AlsoCopy},
		{i18n.KeyMakeTargets, i18n.AlsoTargets},
		{i18n.KeyLevers, i18n.AlsoLevers},
		{i18n.KeyCohortRatios, i18n.AlsoCohort},
		{i18n.KeyTypePeriod, i18n.AlsoPeriod},
	}
}

// alsoCalled is what actions are also called in every language, folded, by their name in the agent's own.
func (m *Model) alsoCalled() map[string][]string {
	also := map[string][]string{}
	for _, pair := range synonyms() {
		name := m.env.Say.Say(pair[0])
		for _, form := range []string{pair[0].En, pair[0].Vi, pair[0].Zh, pair[1].En, pair[1].Vi, pair[1].Zh} {
			for _, word := range strings.FieldsFunc(form, func(r rune) bool { return r == ',' || r == '、' }) {
				also[name] = append(also[name], strings.TrimSpace(fold.Text(word)))
			}
		}
	}
	return also
}

// offer are keys of a screen that are found though the screen has not been shown yet.
type offer struct {
	on   screen.ID
	keys []key.Binding
}

// offers are what an agent looks for most, on the screens that have it.
func (m *Model) offers() []offer {
	say := m.env.Say
	return []offer{
		{screen.Leads, act.Bindings(
			say, act.Add, act.Touch, act.Next, act.Move, act.Qualify, act.Deal, act.Lose, act.Pause, act.Revive, act.Tag, act.Edit, act.Questions, act.Type,
			act.Grade, act.Refer, act.Merge,
		)},
		{screen.Leads, []key.Binding{screen.Bind(say.Say(i18n.KeySearch), "/"), screen.Bind(say.Say(i18n.KeyFilter), "f"), screen.Bind(say.Say(i18n.KeyGrades), "V")}},
		{screen.Due, []key.Binding{screen.Bind(say.Say(i18n.KeySnooze), "z"), screen.Bind(say.Say(i18n.DueKeyDone), "c")}},
	}
}
