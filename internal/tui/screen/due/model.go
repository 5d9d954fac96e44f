// Package due is the screen of whom to contact: the agenda of `funnel due` in a period, by its kinds, with what answers each line.
package due

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Model is the screen. The zero Model is not usable.
type Model struct {
	env   *screen.Env
	size  screen.Size
	span  int             // the period, as a place among the periods
	typed *funnel.Period  // a period that was typed; nil for none
	only  book.AgendaKind // the kind that is listed alone and in full; "" for all

	agenda screen.Query[listing]
	asked  asked
	loaded bool
	all    book.Agenda      // the first of each kind
	coming *book.AgendaItem // the first follow-up after the period, when none is due in it
	list   widget.Table[line]
	rows   widget.Page[line] // what the list holds
	seek   int64             // the line to go to when the next answer comes; 0 for none

	profile screen.Query[book.Profile]
	who     book.Profile // of the lead at hand, once it is here
	wanted  int64        // the lead whose profile was asked for

	picked    map[int64]book.AgendaItem // the selected lines by their numbers
	everyone  screen.Query[book.Agenda] // the lines of a kind that are to be selected
	finishing []finishing               // follow-ups that are being closed
	closed    []int64                   // follow-ups that were closed since the last answer
	past      aftermath
	inherited bool  // the line at hand took the place of one that is gone
	fresh     int64 // the line that has come to hand by itself, until the next movement; 0 for none
	dialog    act.Dialog
}

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.Due, Title: i18n.ScreenDue, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen.
func New(env *screen.Env) Model {
	return Model{env: env, list: widget.NewTable(line.id)}
}

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	cmd := m.handle(msg)
	m.list.Resize(m.listRows())
	m.skip(1)
	return m.after(cmd)
}

// after asks for what is missing now: rows of a long list, and what is known of the lead at hand.
func (m Model) after(cmd tea.Cmd) (screen.Screen, tea.Cmd) {
	page, profile := m.page(), m.follow()
	return m, tea.Batch(cmd, page, profile)
}

// handle gives a message to whom it is for.
func (m *Model) handle(msg tea.Msg) tea.Cmd {
	if l, ok, err := m.agenda.Answer(msg); ok {
		return m.take(l, err)
	}
	if p, ok, err := m.profile.Answer(msg); ok {
		return m.meet(p, err)
	}
	if a, ok, err := m.everyone.Answer(msg); ok {
		return m.pickThese(a, err)
	}
	if cmd, ok := m.finished(msg); ok {
		return cmd
	}
	var cmd tea.Cmd
	if m.dialog != nil {
		var mine bool
		if cmd, mine = m.tellDialog(msg); mine {
			return cmd
		}
	}
	switch msg := msg.(type) {
	case screen.Reload:
		m.onward()
		return tea.Batch(cmd, m.ask(true))
	case typedPeriod:
		return m.choose(msg.Period)
	case told:
		return m.hear(msg)
	case screen.Size:
		m.size = msg
	case tea.KeyPressMsg:
		past := m.past
		m.past = aftermath{}
		return m.press(msg, past)
	case tea.MouseClickMsg:
		m.past, m.fresh = aftermath{}, 0
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.past = aftermath{}
		m.scroll(msg)
	}
	return cmd
}

// press handles a key while no dialog is open; past is what was done by the one before.
func (m *Model) press(msg tea.KeyPressMsg, past aftermath) tea.Cmd {
	k := newKeyMap(m.env.Say)
	switch {
	case key.Matches(msg, k.Done):
		return m.done()
	case key.Matches(msg, k.How):
		return m.how()
	case key.Matches(msg, k.Snooze):
		return m.snooze()
	case key.Matches(msg, k.Open):
		return m.open()
	case key.Matches(msg, k.Select):
		m.pick()
	case key.Matches(msg, k.SelectAll):
		return m.pickAll()
	case key.Matches(msg, k.Copy):
		return m.copy()
	case key.Matches(msg, k.Sooner):
		return m.look(m.span - 1)
	case key.Matches(msg, k.Further):
		return m.look(m.span + 1)
	case key.Matches(msg, k.Period):
		m.askPeriod()
	case key.Matches(msg, k.Group):
		m.jump(1)
	case key.Matches(msg, k.GroupBefore):
		m.jump(-1)
	default:
		if kind, ok := act.Pressed(m.env.Say, msg); ok {
			if past.lead != 0 && (kind == act.Touch || kind == act.Next) {
				return m.actOn(kind, past.lead)
			}
			return m.act(kind)
		}
		m.scroll(msg)
	}
	return nil
}

// scroll gives a message to the list; the headings in it are stepped over.
func (m *Model) scroll(msg tea.Msg) {
	before := m.list.At()
	m.list.Update(msg)
	if m.list.At() < before {
		m.skip(-1)
	}
	m.skip(1)
	m.fresh = 0
}

// skip goes on from a heading to the next line in a direction, and the other way at the end.
func (m *Model) skip(by int) {
	for range 3 {
		l, ok := m.list.Row()
		if !ok || l.sort != heading {
			return
		}
		at := m.list.At()
		m.list.Move(by)
		if m.list.At() == at {
			by = -by
		}
	}
}

// jump goes to the first line of the next kind, or of the one before.
func (m *Model) jump(by int) {
	m.fresh = 0
	at := m.list.At() - m.rows.Offset
	if by < 0 {
		at -= 2 // from the first line of a kind over its heading
	}
	for i := at; i >= 0 && i < len(m.rows.Rows); i += by {
		if m.rows.Rows[i].sort == heading {
			m.list.Move(m.list.Total()) // from below, so that the heading is the first line that is seen
			m.list.Move(m.rows.Offset + i - m.list.At())
			m.skip(1)
			return
		}
	}
}

// click handles the left button of the mouse: a period is chosen, a line is gone to, and opened when it was at hand already.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	l := m.layout()
	if msg.Y < l.list.y {
		if i := m.spanAt(msg.X, msg.Y); i >= 0 {
			return m.look(i)
		}
		return nil
	}
	_, _, x, y := widget.InPanel(1, 1)
	msg.X, msg.Y = msg.X-l.list.x-x, msg.Y-l.list.y-y
	if msg.X < 0 || msg.X >= l.list.w-2*x || msg.Y >= m.listRows() {
		return nil
	}
	before := m.list.At()
	if m.list.Update(msg) && before == m.list.At() {
		return m.open()
	}
	return nil
}

// at is the item at hand; false when there is none, or a heading or the rest of a kind is at hand.
func (m *Model) at() (book.AgendaItem, bool) {
	l, ok := m.list.Row()
	return l.item, ok && l.sort == entry
}

// Typing implements screen.Screen.
func (m Model) Typing() bool { return m.dialog != nil }

// Back implements screen.Screen.
func (m Model) Back(discard bool) (screen.Screen, screen.Step) {
	switch {
	case m.dialog != nil:
		next, step := m.dialog.Back(discard)
		m.dialog = next
		return m, step
	case len(m.picked) > 0:
		m.picked = nil
	case m.only != "":
		m.leave()
	default:
		return m, screen.Nowhere
	}
	return m, screen.Stepped
}
