package app

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/words"
)

// pause is how long the book is not looked at. What another process writes is seen after twice this at most.
const pause = 400 * time.Millisecond

// patience is how many looks in a row find the same write at work before it is said.
const patience = 2

// longOpening is after what time it is said that the book is being opened: one of an older version is brought up to date first.
const longOpening = time.Second

// openingMsg says that it is time to say so.
type openingMsg struct{}

// tickMsg says that it is time to look at the book.
type tickMsg struct{ n uint64 }

// looked is what was seen.
type looked struct {
	event session.Event
	busy  session.Busy
}

// look looks at the book, or has it looked at again when that is being done already.
func (m *Model) look() tea.Cmd {
	if m.looking {
		m.again = true
		return nil
	}
	m.looking = true
	s := m.env.Book
	return func() tea.Msg { return looked{s.Look(context.Background()), s.Busy()} }
}

// saw handles what was seen, and has the book looked at again in a while.
func (m *Model) saw(msg looked) tea.Cmd {
	m.looking = false
	m.env.Book.Saw(msg.event)
	var next tea.Cmd
	if m.again {
		m.again = false
		next = m.look()
	} else {
		m.tick++
		next = m.env.After(pause, tickMsg{m.tick})
	}
	m.busy++
	switch {
	case msg.busy.Since.IsZero():
		m.busy = 0
		if m.writing != "" && m.note.Text == m.writing {
			m.note = screen.Note{}
		}
		m.writing = ""
	case m.busy >= patience && m.over == nil:
		m.writing = m.env.Say.Say(i18n.WritingRows, msg.busy.Rows)
		m.note = screen.Note{Text: m.writing}
	}
	return tea.Batch(next, m.became(msg.event))
}

// became handles what became of the book.
func (m *Model) became(event session.Event) tea.Cmd {
	first := len(m.env.Words.Outline.Levels) == 0
	if event.Err != nil {
		m.gone = event.Err
		if first { // there is nothing to show: the reason is said where the program was started
			return tea.Quit
		}
		return nil
	}
	back := m.gone != nil
	m.gone = nil
	switch {
	case event.Sight == book.Replaced && !first:
		return m.beginAnew(m.env.Say.Say(i18n.BookIsAnother, m.env.Book.Path()))
	case event.Sight == book.Restored:
		return m.beginAnew(m.env.Say.Say(i18n.BookWasRestored))
	case back && !first:
		m.note = screen.Note{Text: m.env.Say.Say(i18n.BookIsBack), Done: true}
	case event.Sight == book.Unchanged && funnel.DayOf(m.env.Now()) == m.day && !first:
		return nil
	}
	if m.frame.Waiting() && event.Sight == book.Unchanged {
		return nil
	}
	return m.readFrame()
}

// beginAnew makes everything anew for another book, or for an older state of this one, in which the same numbers may be those of other
// people: what was typed and selected was not meant for them.
func (m *Model) beginAnew(why string) tea.Cmd {
	m.makeScreens()
	m.over, m.from = nil, nowhere
	m.note = screen.Note{Text: why}
	m.told = screen.Size{} // the new screens know of no room yet
	return m.readFrame()
}

// readFrame reads the book's outline again; the screens are told when it is there.
func (m *Model) readFrame() tea.Cmd {
	return m.frame.Ask(m.env, func(ctx context.Context, b *book.Book) (book.Outline, error) { return b.Outline(ctx) })
}

// framed takes the outline: from now on the words are its own, and what the screens show is old.
func (m *Model) framed(o book.Outline, err error) tea.Cmd {
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			m.note = screen.Note{Text: screen.ErrorText(m.env.Say, err), Bad: true}
		}
		return nil
	}
	m.day = funnel.DayOf(m.env.Now())
	if say := m.printer(o.Language); say.Lang != m.env.Say.Lang {
		m.env.Say = say
		m.keys = newKeyMap(say)
	}
	if len(m.env.Words.Outline.Levels) == 0 && !m.note.Bad {
		m.note = screen.Note{} // that it is being opened
	}
	m.env.Words = words.New(m.env.Say, o, m.day)
	m.stale = make([]bool, len(m.screens))
	for i := range m.stale {
		m.stale[i] = true
	}
	return tea.Batch(m.refresh(), m.askOnce(), m.askAgain())
}
