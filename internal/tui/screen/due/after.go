package due

import (
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// aftermath is what stays in mind after something was done, until the next key: lines vanish by it, and other people come under the
// cursor.
type aftermath struct {
	note  screen.Note // what was said of it
	moved bool        // another line is at hand because of it
	lead  int64       // whose follow-up was ticked off: a touch and a next step are about that person; 0 for nobody
}

// markNew stands before a line that has come to hand by itself.
const markNew = "→ "

// told tells the screen what a dialog said of what it wrote.
type told struct{ screen.Note }

// overhear lets the screen know what a dialog says of what it wrote.
func overhear(say tea.Cmd) tea.Cmd {
	if say == nil {
		return nil
	}
	return func() tea.Msg {
		msg := say()
		if note, ok := msg.(screen.Note); ok && !note.Bad {
			return told{note}
		}
		return msg
	}
}

// hear takes what a dialog said, and says it.
func (m *Model) hear(t told) tea.Cmd {
	m.past.note = t.Note
	if m.past.moved {
		return m.announce()
	}
	return func() tea.Msg { return t.Note }
}

// arrive marks the line that has come to hand by itself.
func (m *Model) arrive() tea.Cmd {
	l, ok := m.list.Row()
	if !ok || l.sort != entry {
		return nil
	}
	m.past.moved, m.fresh = true, l.id()
	return m.announce()
}

// announce says who is at hand now, behind what was done.
func (m *Model) announce() tea.Cmd {
	if m.past.note.Text == "" {
		return nil
	}
	note := m.past.note
	if who := m.nowAtHand(); who != "" {
		note.Text += " · " + who
	}
	return func() tea.Msg { return note }
}

// nowAtHand says who is at hand, "" for nobody.
func (m *Model) nowAtHand() string {
	item, ok := m.at()
	if !ok {
		return ""
	}
	return m.say(i18n.DueNowAtHand, m.env.Words.Lead(item.Lead))
}

// thenKeys says what is worth doing after a follow-up was ticked off, and by which keys; "" for nothing.
func (m *Model) thenKeys(out book.Outcome) string {
	w, keys := m.env.Words, act.Bindings(m.env.Say, act.Touch, act.Next)
	l := out.Lead
	switch {
	case l.NoContact != nil:
		return ""
	case l.LastTouch == nil || *l.LastTouch != w.Today:
		return m.say(i18n.DueThenTouch, keys[0].Help().Key, words.Name(l), keys[1].Help().Key)
	case l.Next == nil && l.Status == funnel.StatusOpen:
		return m.say(i18n.DueThenPlan, keys[1].Help().Key, words.Name(l))
	}
	return ""
}

// how ticks the follow-up that is chosen off by a touch, which asks how it went.
func (m *Model) how() tea.Cmd {
	items := m.chosen()
	switch {
	case len(items) > 1:
		return m.act(act.Touch)
	case len(items) == 0 || items[0].FollowUp == nil:
		return m.noPromise(len(items))
	}
	dialog, cmd := act.TouchDone(m.env, items[0].Lead.ID, items[0].FollowUp.ID)
	m.dialog = dialog
	return cmd
}
