package screen

import (
	"context"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
)

// asked numbers what is asked of the book, so that an answer finds the question it belongs to.
var asked atomic.Uint64

// answer is what a Cmd brings back from the book.
type answer[T any] struct {
	seq   uint64
	value T
	err   error
	wrote bool
}

func (a answer[T]) hasWritten() bool { return a.wrote && a.err == nil }

// HasWritten reports whether a message says that something was written to the book.
func HasWritten(msg tea.Msg) bool {
	a, ok := msg.(interface{ hasWritten() bool })
	return ok && a.hasWritten()
}

// Query is a question that a screen asks of the book again and again. Only the newest answer counts: asking again breaks off the
// question before.
type Query[T any] struct {
	seq  uint64 // of the question whose answer is waited for; 0 for none
	stop context.CancelFunc
}

// Waiting reports that the answer has not come yet.
func (q *Query[T]) Waiting() bool { return q.seq != 0 }

// Ask asks. The read must not touch the screen or its Env: what it needs it is given by value.
func (q *Query[T]) Ask(env *Env, read func(ctx context.Context, b *book.Book) (T, error)) tea.Cmd {
	q.Drop()
	ctx, stop := context.WithCancel(context.Background())
	seq := asked.Add(1)
	q.seq, q.stop = seq, stop
	session := env.Book
	return func() tea.Msg {
		defer stop()
		a := answer[T]{seq: seq}
		a.err = session.Read(ctx, func(ctx context.Context, b *book.Book) (err error) {
			a.value, err = read(ctx, b)
			return err
		})
		return a
	}
}

// Drop breaks the question off; its answer is not wanted any more.
func (q *Query[T]) Drop() {
	if q.stop != nil {
		q.stop()
	}
	q.seq, q.stop = 0, nil
}

// Forget gives up the answer without breaking the question off. It changes this value only, as Back must, which the root may ask just
// to know what would be lost.
func (q *Query[T]) Forget() { q.seq, q.stop = 0, nil }

// Answer takes the answer out of a message. It reports false for every message that is not the answer to the last question.
func (q *Query[T]) Answer(msg tea.Msg) (value T, ok bool, err error) {
	a, is := msg.(answer[T])
	if !is || a.wrote || a.seq != q.seq {
		return value, false, nil
	}
	q.seq, q.stop = 0, nil
	return a.value, true, a.err
}

// Change is something that a screen writes to the book. What was confirmed is always written, in the order in which it was
// confirmed, whatever the screen does meanwhile.
type Change[T any] struct{ seq uint64 }

// Waiting reports that it is not known yet whether the change was written.
func (c *Change[T]) Waiting() bool { return c.seq != 0 }

// Write writes. The function must not touch the screen or its Env.
func (c *Change[T]) Write(env *Env, write func(ctx context.Context, b *book.Book) (T, error)) tea.Cmd {
	seq := asked.Add(1)
	c.seq = seq
	var value T
	wait := env.Book.Write(func(ctx context.Context, b *book.Book) (err error) {
		value, err = write(ctx, b)
		return err
	})
	return func() tea.Msg {
		err := wait()
		return answer[T]{seq: seq, value: value, err: err, wrote: true}
	}
}

// Written takes out of a message what came of the last change. It reports false for every other message.
func (c *Change[T]) Written(msg tea.Msg) (value T, ok bool, err error) {
	a, is := msg.(answer[T])
	if !is || !a.wrote || a.seq != c.seq {
		return value, false, nil
	}
	c.seq = 0
	return a.value, true, a.err
}
