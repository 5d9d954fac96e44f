// Package today is the screen of the working day: the scorecard, whom to contact first, what each workday left must bring.
package today

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Model is the screen. The zero Model is not usable.
type Model struct {
	env    *screen.Env
	card   screen.Query[metrics.Scorecard]
	agenda screen.Query[book.Agenda]
	score  metrics.Scorecard
	loaded bool // the scorecard is here
	list   widget.Table[book.AgendaItem]
	listed bool // whom to contact is here
	due    int  // how many lines there are on the agenda, also those that are not read
	size   screen.Size
}

// contacts is how many of each kind on the agenda are read: those to contact first.
const contacts = 20

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.Today, Title: i18n.ScreenToday, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen.
func New(env *screen.Env) Model { return Model{env: env, list: widget.NewTable(lineID)} }

// lineID numbers a line of the agenda, on which a lead may stand more than once.
func lineID(item book.AgendaItem) int64 {
	n := item.Lead.ID
	if item.FollowUp != nil {
		n = item.FollowUp.ID
	}
	return n*8 + int64(slices.Index(book.AgendaKinds(), item.Kind))
}

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if s, ok, err := m.card.Answer(msg); ok {
		return m.takeScore(s, err)
	}
	if a, ok, err := m.agenda.Answer(msg); ok {
		return m.takeAgenda(a, err)
	}
	switch msg := msg.(type) {
	case screen.Reload:
		return m.reload()
	case screen.Size:
		m.size = msg
		m.list.Resize(m.rows())
	case tea.KeyPressMsg:
		if key.Matches(msg, newKeyMap(m.env.Say).Open) {
			return m, m.open()
		}
		m.list.Update(msg)
	case tea.MouseClickMsg:
		_, _, x, y := widget.InPanel(1, 1)
		at := m.layout().contacts
		msg.X, msg.Y = msg.X-at.x-x, (msg.Y-at.y-y)/m.perContact()
		if msg.X >= 0 && msg.X < at.w-2*x {
			before := m.list.At()
			if m.list.Update(msg) && before == m.list.At() {
				return m, m.open() // a second click on the same line
			}
		}
	case tea.MouseWheelMsg:
		m.list.Update(msg)
	}
	return m, nil
}

// reload asks for the numbers and for whom to contact apart: the numbers of a large book are there much sooner.
func (m Model) reload() (screen.Screen, tea.Cmd) {
	day := m.env.Words.Today
	card := m.card.Ask(m.env, func(ctx context.Context, b *book.Book) (metrics.Scorecard, error) {
		s, _, err := b.Scorecard(ctx, day)
		return s, err
	})
	agenda := m.agenda.Ask(m.env, func(ctx context.Context, b *book.Book) (book.Agenda, error) {
		a, _, err := b.Agenda(ctx, book.AgendaFilter{Period: funnel.Period{From: day, To: day}, Limit: contacts})
		return a, err
	})
	return m, tea.Batch(card, agenda)
}

func (m Model) takeScore(s metrics.Scorecard, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	m.score, m.loaded = s, true
	m.list.Resize(m.rows()) // the numbers decide how much room there is for the list
	return m, nil
}

func (m Model) takeAgenda(a book.Agenda, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	m.listed, m.due = true, 0
	for _, n := range a.Totals {
		m.due += n
	}
	m.list.Set(widget.Page[book.AgendaItem]{Rows: a.Items, Total: len(a.Items)})
	m.list.Resize(m.rows())
	return m, nil
}

// open opens the card of the lead at hand.
func (m Model) open() tea.Cmd {
	item, ok := m.list.Row()
	if !ok {
		return nil
	}
	return func() tea.Msg { return screen.OpenLead{ID: item.Lead.ID} }
}

// rows is how many contacts are seen.
func (m Model) rows() int { return max(1, (m.layout().contacts.h-2)/m.perContact()) }

// perContact is how many lines a contact takes: two where there is room for all.
func (m Model) perContact() int {
	if room := m.layout().contacts; room.h-2 >= 2*m.list.Total() && room.w >= 44 {
		return 2
	}
	return 1
}

// empty reports that the book holds nothing yet that could be shown.
func (m Model) empty() bool {
	if !m.loaded || m.score.FollowUps.Leads {
		return false
	}
	for _, l := range m.score.Levels {
		if l.Count != nil {
			return false
		}
	}
	for _, p := range m.score.Periods {
		if p.Count != nil {
			return false
		}
	}
	return true
}

// Typing implements screen.Screen.
func (m Model) Typing() bool { return false }

// Back implements screen.Screen.
func (m Model) Back(bool) (screen.Screen, screen.Step) { return m, screen.Nowhere }
