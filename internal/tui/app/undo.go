package app

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// inverted is a change that was taken back or put back, or that is to be asked about first.
type inverted struct {
	done   book.Inversion
	change book.Change
	redone bool
	ask    bool // nothing was done yet: whether the change is meant is to be asked
}

// undo takes back the newest change. One that takes much with it is asked about first, unless it is the one that was agreed to; 0 for
// none. What is found and what is done are one job of the writer, so that of several presses none is lost.
func (m *Model) undo(agreed int64) tea.Cmd {
	return m.inversion.Write(m.env, func(ctx context.Context, b *book.Book) (inverted, error) {
		next, err := b.NextUndo(ctx)
		if err != nil {
			return inverted{}, err
		}
		if next.ID != agreed && (much(next) || setsUp(next)) {
			return inverted{change: next, ask: true}, nil
		}
		done, err := b.Undo(ctx, 0)
		return told(ctx, b, inverted{done: done}, err)
	})
}

func (m *Model) redo() tea.Cmd {
	return m.inversion.Write(m.env, func(ctx context.Context, b *book.Book) (inverted, error) {
		done, err := b.Redo(ctx)
		return told(ctx, b, inverted{done: done, redone: true}, err)
	})
}

// told adds what is told of the change.
func told(ctx context.Context, b *book.Book, x inverted, err error) (inverted, error) {
	if err != nil {
		return inverted{}, err
	}
	x.change, err = b.Change(ctx, x.done.Change)
	return x, err
}

// mostUnasked is how many records an undo takes back without asking.
const mostUnasked = 100

// much reports that a change holds what many others do together: a demo, an import, or very many records.
func much(c book.Change) bool {
	return c.Verb == book.VerbDemo || strings.HasPrefix(string(c.Verb), "import") || c.Records() > mostUnasked
}

// setsUp reports that a change is of how the book is set up: its settings, workdays, levels, channels or fields.
func setsUp(c book.Change) bool {
	part, _, _ := strings.Cut(string(c.Verb), ".")
	switch part {
	case "config", "calendar", "levels", "channels", "fields":
		return true
	}
	return false
}

// inverted says what was taken back or put back, and what that met with.
func (m *Model) inverted(x inverted, err error) tea.Cmd {
	say := m.env.Say
	switch {
	case errors.Is(err, context.Canceled):
		m.note = screen.Note{Text: say.Say(i18n.Stopped)}
		return nil
	case err != nil:
		m.note = screen.Note{Text: screen.ErrorText(say, err), Bad: true}
		return nil
	case x.ask:
		m.askUndo(x.change)
		return nil
	}
	said := i18n.Undone
	if x.redone {
		said = i18n.Redone
	}
	text := say.Say(said, words.Number(x.done.Change), m.env.Words.Change(x.change))
	if x.done.Released > 0 {
		text += " · " + say.Say(i18n.Released, x.done.Released)
	}
	if x.done.Forgotten > 0 {
		text += " · " + say.Say(i18n.UndoLeftOut)
	}
	if !x.redone {
		text += " · " + say.Say(i18n.RedoPutsBack)
	}
	m.note = screen.Note{Text: text, Done: true}
	return nil
}

// askUndo asks whether a change is meant. Where something else has the keyboard by now, nothing is asked and nothing done.
func (m *Model) askUndo(c book.Change) {
	if !m.tabsWork() {
		return
	}
	question := m.env.Say.Say(i18n.AskUndoSetup, words.Number(c.ID), m.env.Words.Change(c))
	if much(c) {
		question = m.env.Say.Say(i18n.AskUndoMuch, c.Records(), words.Number(c.ID))
	}
	m.over = m.confirm(question, nil, func(m *Model) tea.Cmd { return m.undo(c.ID) })
}
