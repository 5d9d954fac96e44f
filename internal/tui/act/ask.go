package act

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// Ask opens the dialog of a kind for leads by their numbers, none for Add. The dialog is nil when nothing has to be asked (cmd
// does it) or the kind cannot be done to so many at once (cmd says so).
func Ask(env *screen.Env, kind Kind, leads ...int64) (Dialog, tea.Cmd) {
	_, what := kind.press()
	most := kind.most()
	switch {
	case kind == Add:
		return open(env, readFields, askAdd)
	case len(leads) == 0:
		return nil, screen.Say(env.Say.Say(i18n.ChooseLeadFirst))
	case most > 0 && len(leads) > most:
		return nil, screen.Say(env.Say.Say(i18n.OneAtATime, capital(env.Say.Say(what)), most))
	}
	switch kind {
	case Touch:
		return open(env, readTouch(leads, env.Words.Today), askTouch)
	case Next:
		return open(env, readLeads(leads), askNext)
	case Move:
		return open(env, readLeads(leads), askMove)
	case Qualify:
		return open(env, readLeads(leads), askTests)
	case Deal:
		return open(env, readLeads(leads), askDeal)
	case Lose:
		return open(env, readLeads(leads), askLose)
	case Pause:
		return open(env, readLeads(leads), askPause)
	case Revive:
		return nil, revive(env, leads)
	case Tag:
		return open(env, readCards(leads), askTags)
	case Edit:
		return open(env, readCards(leads), askEdit)
	case Questions:
		return open(env, readAnswers(leads[0]), askQuestions)
	case Type:
		return open(env, readType(env, leads[0]), askType)
	case Grade:
		return open(env, readGrades(env, leads[0]), askGrade)
	case Refer:
		return open(env, readReferrer(leads[0]), askRefer)
	}
	return open(env, readCards(leads), askMerge)
}

// most is to how many leads at once something can be done, 0 for any number.
func (k Kind) most() int {
	switch k {
	case Qualify, Deal, Edit, Questions, Type, Grade, Refer:
		return 1
	case Merge:
		return 2
	}
	return 0
}

// readFields reads the fields of the agent's own.
func readFields(ctx context.Context, b *book.Book) (f facts, err error) {
	f.fields, err = b.Fields(ctx)
	return f, err
}

// numberOf is the number of a lead that was typed as one: 12 or #12.
func numberOf(text string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimPrefix(strings.TrimSpace(text), "#"), 10, 64)
	return n, err == nil && n > 0
}
