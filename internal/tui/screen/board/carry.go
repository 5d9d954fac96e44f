package board

import (
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// carried is a lead on its way to another level: what is pressed next goes on from there, though the book has not answered yet.
type carried struct {
	number int // counts them
	lead   int64
	level  string
}

// carriedMsg says that a lead has been carried, or that the book refused.
type carriedMsg struct{ number int }

// step carries the card at hand so many columns to the right.
func (m Model) step(by int) (screen.Screen, tea.Cmd) {
	card, ok := m.card()
	if !ok {
		return m, nil
	}
	from := m.at
	if m.carried.lead == card.ID {
		from = m.index(m.carried.level)
	}
	if from < 0 {
		return m, nil // its level has been taken off the board meanwhile
	}
	return m.carry(card.ID, from+by)
}

// carry carries a lead to the level of a column.
func (m Model) carry(lead int64, to int) (screen.Screen, tea.Cmd) {
	if to < 0 || to >= len(m.columns) {
		return m, nil
	}
	level := m.columns[to].level
	if level.Crowd {
		text := m.env.Say.Say(i18n.BoardNoCarry, m.env.Words.Level(level))
		return m, func() tea.Msg { return screen.Note{Text: text, Bad: true} }
	}
	var cmd tea.Cmd
	m.dialog, cmd = act.Carry(m.env, lead, level.Key)
	if m.dialog != nil {
		return m, cmd
	}
	m.carried = carried{m.carried.number + 1, lead, level.Key}
	done := carriedMsg{m.carried.number}
	return m, tea.Sequence(cmd, func() tea.Msg { return done })
}

// drag is a card that the mouse holds.
type drag struct {
	lead  int64 // 0 for none
	name  string
	from  string // keys of levels
	over  string // "" where there is no column
	moved bool   // to another column, if only for a while
	again bool   // the card was at hand before it was pressed
}

// begun reports that the card has left its column.
func (d drag) begun() bool { return d.lead != 0 && d.moved }

// point handles the mouse: a click chooses, a second one opens, a card that is held goes to the column where it is let go.
func (m Model) point(msg tea.MouseMsg) (screen.Screen, tea.Cmd) {
	l := m.layout()
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		m.drag = drag{}
		if msg.Button == tea.MouseLeft {
			cmd := m.click(l, msg)
			return m, cmd
		}
	case tea.MouseMotionMsg:
		switch {
		case msg.Button != tea.MouseLeft:
			m.drag = drag{} // it was let go where nobody saw it
		case m.drag.lead != 0:
			m.hold(l, msg.X)
		}
	case tea.MouseReleaseMsg:
		return m.drop()
	case tea.MouseWheelMsg:
		switch i := m.columnAt(l, msg.X); {
		case msg.Button == tea.MouseWheelLeft:
			m.goTo(m.at - 1)
		case msg.Button == tea.MouseWheelRight:
			m.goTo(m.at + 1)
		case i >= 0:
			m.at = i
			m.columns[i].cards.Update(msg)
			m.settle()
			cmd := m.more()
			return m, cmd
		}
	}
	return m, nil
}

// click chooses a column or a card, or goes on where there are more columns.
func (m *Model) click(l layout, msg tea.MouseClickMsg) tea.Cmd {
	i := m.columnAt(l, msg.X)
	if msg.Y == l.foot {
		switch {
		case m.first > 0 && i == m.first:
			m.goTo(m.first - 1)
		case i == m.first+l.shown-1:
			m.goTo(i + 1)
		}
		return nil
	}
	if i < 0 || msg.Y < 1 || msg.Y > l.foot {
		return nil
	}
	before, had := m.card()
	m.goTo(i)
	if msg.Y < l.top {
		return nil
	}
	msg.Y = (msg.Y - l.top) / l.per
	if c := &m.columns[i]; c.cards.Update(msg) {
		if card, ok := m.card(); ok {
			m.drag = drag{lead: card.ID, name: card.Name, from: c.level.Key, over: c.level.Key, again: had && before.ID == card.ID}
		}
		return m.more()
	}
	return nil
}

// hold moves the card that the mouse holds. At the edge of the screen the columns beyond come into view.
func (m *Model) hold(l layout, x int) {
	switch {
	case x <= 0 && m.first > 0:
		m.first--
	case x >= m.size.Width-1 && m.first+l.shown < len(m.columns):
		m.first++
	}
	m.drag.over = ""
	if i := m.columnAt(m.layout(), x); i >= 0 {
		m.drag.over = m.columns[i].level.Key
	}
	m.drag.moved = m.drag.moved || m.drag.over != m.drag.from
}

// drop lets the card go.
func (m Model) drop() (screen.Screen, tea.Cmd) {
	d := m.drag
	m.drag = drag{}
	to := m.index(d.over)
	switch {
	case d.lead == 0:
		return m, nil
	case !d.moved && d.again:
		cmd := m.open()
		return m, cmd
	}
	m.settle() // the column at hand is seen again
	if to < 0 || d.over == d.from {
		return m, nil
	}
	return m.carry(d.lead, to)
}

// inDialog gives the mouse places on the dialog's own lines.
func (m *Model) inDialog(msg tea.Msg) tea.Msg {
	height := m.size.Height - len(m.dialog.View(m.size.Width, m.size.Height).Lines)
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		msg.Y -= height
		return msg
	case tea.MouseReleaseMsg:
		msg.Y -= height
		return msg
	case tea.MouseMotionMsg:
		msg.Y -= height
		return msg
	case tea.MouseWheelMsg:
		msg.Y -= height
		return msg
	}
	return msg
}

// over draws the dialog over the lower end of the screen.
func (m *Model) over(f screen.Frame) screen.Frame {
	if m.dialog == nil {
		return f
	}
	d := m.dialog.View(m.size.Width, m.size.Height)
	f.Lines = widget.Over(f.Lines, d.Lines, m.size.Height)
	if d.Cursor != nil {
		f.Cursor = &tea.Position{X: d.Cursor.X, Y: d.Cursor.Y + max(0, m.size.Height-len(d.Lines))}
	}
	return f
}
