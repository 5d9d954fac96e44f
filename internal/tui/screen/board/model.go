// Package board is the screen of the levels: a column for each, with what it counts and the cards of those who stand there. Shown are
// those whom the agent works with, the open and the won; those who are paused or lost come at the end of their column when asked for.
package board

import (
	"context"
	"slices"

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
	env      *screen.Env
	whole    screen.Query[book.Board] // all columns
	missing  screen.Query[book.Board] // cards that came into view
	sought   int64                    // the lead at hand when all columns were asked for
	period   funnel.Period            // of the numbers
	loaded   bool                     // the first answer is here
	columns  []column
	at       int // the column at hand
	first    int // the first column that is seen
	everyone bool
	size     screen.Size
	dialog   act.Dialog // nil for none
	carried  carried
	drag     drag
}

// column is a level and those who stand there.
type column struct {
	level funnel.Level
	head  book.BoardColumn // its numbers
	cards widget.Table[book.BoardCard]
}

// newColumn makes a column of which nothing is known yet.
func newColumn(l funnel.Level) column {
	return column{level: l, cards: widget.NewTable(func(c book.BoardCard) int64 { return c.ID })}
}

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.Board, Title: i18n.ScreenBoard, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen.
func New(env *screen.Env) Model { return Model{env: env} }

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	m.columns = slices.Clone(m.columns)
	if board, ok, err := m.whole.Answer(msg); ok {
		return m.takeAll(board, err)
	}
	if board, ok, err := m.missing.Answer(msg); ok {
		return m.takeSome(board, err)
	}
	var cmd tea.Cmd
	if m.dialog != nil {
		m.dialog, cmd = m.dialog.Update(m.inDialog(msg))
		switch msg.(type) {
		case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
			return m, cmd
		}
	}
	switch msg := msg.(type) {
	case screen.Reload:
		cmd = tea.Batch(cmd, m.reload())
	case carriedMsg:
		if msg.number == m.carried.number {
			m.carried = carried{number: msg.number}
			cmd = tea.Batch(cmd, m.reload())
		}
	case screen.Size:
		m.size = msg
		m.settle()
		cmd = tea.Batch(cmd, m.more())
	case tea.KeyPressMsg:
		m.drag = drag{}
		return m.press(msg)
	case tea.MouseMsg:
		return m.point(msg)
	}
	return m, cmd
}

// reload asks for all columns again, and for the lead at hand wherever it stands now.
func (m *Model) reload() tea.Cmd {
	levels := m.env.Words.Outline.Levels
	if !m.loaded {
		m.columns = nil
		for _, l := range funnel.Visible(levels) {
			m.columns = append(m.columns, newColumn(l))
		}
		m.begin()
	}
	m.settle()
	today := m.env.Words.Today
	m.period = funnel.Period{From: funnel.MonthOf(today).From, To: today}
	m.sought = 0
	if card, ok := m.card(); ok {
		m.sought = card.ID
	}
	f := m.filter()
	f.Lead = m.sought
	for _, l := range levels {
		c := newColumn(l)
		if i := m.index(l.Key); i >= 0 {
			c = m.columns[i]
		}
		f.Pages = append(f.Pages, m.page(c))
	}
	m.missing.Drop()
	return m.whole.Ask(m.env, read(f))
}

// begin goes to the column of the level at which leads enter or, where nobody stands there, to the first with a card.
func (m *Model) begin() {
	m.first = 0
	m.at = max(0, slices.IndexFunc(m.columns, func(c column) bool { return c.level.Entry }))
	if i := slices.IndexFunc(m.columns, func(c column) bool { return c.head.Total > 0 }); i >= 0 && m.columns[m.at].head.Total == 0 {
		m.at = i
	}
}

// more asks for the cards that came into view and are not here; nil when all are.
func (m *Model) more() tea.Cmd {
	f := m.filter()
	for _, c := range m.columns {
		if _, _, missing := c.cards.Need(); missing && m.loaded && !c.level.Crowd {
			f.Pages = append(f.Pages, m.page(c))
		}
	}
	if len(f.Pages) == 0 {
		return nil
	}
	return m.missing.Ask(m.env, read(f))
}

func (m *Model) filter() book.BoardFilter {
	return book.BoardFilter{Period: m.period, Today: m.env.Words.Today, Everyone: m.everyone}
}

// page is the part of a column around what is seen of it.
func (m *Model) page(c column) book.BoardPage {
	c.cards.Resize(m.layout().rows)
	offset, limit, _ := c.cards.Need()
	return book.BoardPage{Level: c.level.Key, Offset: offset, Limit: limit}
}

func read(f book.BoardFilter) func(ctx context.Context, b *book.Book) (book.Board, error) {
	return func(ctx context.Context, b *book.Book) (book.Board, error) { return b.Board(ctx, f) }
}

// takeAll takes all columns. The lead at hand stays at hand in whatever column it stands now, so that the next key is still about the
// same person; one that is not on the board any more leaves its place to the next. A hidden level has a column while people stand
// there, for nobody should be out of sight.
func (m Model) takeAll(board book.Board, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	at := ""
	if m.at < len(m.columns) {
		at = m.columns[m.at].level.Key
	}
	card, ok := m.card()
	follow := ok && card.ID == m.sought && board.At >= 0
	if follow {
		at = board.Columns[board.At].Level
	}
	before := m.columns
	m.columns, m.at = nil, 0
	for i, head := range board.Columns {
		l, ok := m.env.Words.Outline.Level(head.Level)
		if !ok || l.Hidden && head.Total+head.Hidden == 0 {
			continue
		}
		c := newColumn(l)
		if j := slices.IndexFunc(before, func(c column) bool { return c.level.Key == l.Key }); j >= 0 {
			c = before[j]
			c.level = l
		}
		if head.Level == at {
			m.at = len(m.columns)
			if follow && i == board.At {
				c.cards.Follow(m.sought)
			}
		}
		c.take(head)
		m.columns = append(m.columns, c)
	}
	if i := m.index(at); !m.loaded && i >= 0 && m.columns[i].level.Entry {
		m.begin() // unless the agent went somewhere else already
	}
	m.loaded = true
	m.settle()
	cmd := m.more()
	return m, cmd
}

// takeSome takes the columns that came into view.
func (m Model) takeSome(board book.Board, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	for _, head := range board.Columns {
		if i := m.index(head.Level); i >= 0 {
			m.columns[i].take(head)
		}
	}
	m.settle()
	cmd := m.more()
	return m, cmd
}

// take takes a column as the book has it.
func (c *column) take(head book.BoardColumn) {
	c.cards.Set(widget.Page[book.BoardCard]{Rows: head.Cards, Offset: head.Offset, Total: head.Total})
	head.Cards = nil
	c.head = head
}

// index is where the column of a level stands, -1 when there is none.
func (m *Model) index(level string) int {
	return slices.IndexFunc(m.columns, func(c column) bool { return c.level.Key == level })
}

// card is the card at hand.
func (m *Model) card() (c book.BoardCard, ok bool) {
	if m.at >= len(m.columns) {
		return c, false
	}
	return m.columns[m.at].cards.Row()
}

// people counts those who are shown and those who are not.
func (m *Model) people() (shown, away int) {
	for _, c := range m.columns {
		shown, away = shown+c.head.Total, away+c.head.Hidden
	}
	return shown, away
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
	case m.drag.begun():
		m.drag = drag{}
		return m, screen.Stepped
	}
	return m, screen.Nowhere
}
