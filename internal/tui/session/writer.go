package session

import (
	"context"
	"errors"
	"runtime/debug"
	"sync"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// writer writes one change after the other, in the order in which they were confirmed. What was confirmed is written also when
// the program ends at once.
type writer struct {
	mu      sync.Mutex
	wake    *sync.Cond
	queue   []*job
	at      *job // the one at work; nil for none
	closing bool
	ended   chan struct{}
	untold  []error // why changes were not written whose askers had left
}

// job is one change to write.
type job struct {
	write  func(ctx context.Context, b *book.Book) error
	shown  book.Shown // by what was confirmed
	stop   context.CancelFunc
	since  time.Time
	rows   int
	err    error
	broken *Panic
	done   chan struct{}
}

// Panic is a panic while writing, with the stack on which it happened.
type Panic struct {
	Value any
	Stack []byte
}

// Busy is what is being written.
type Busy struct {
	Since time.Time // zero when nothing is written
	Rows  int       // records written so far, where it is known
}

func (w *writer) start(s *Session) {
	w.wake = sync.NewCond(&w.mu)
	w.ended = make(chan struct{})
	go func() {
		defer close(w.ended)
		for j := w.next(); j != nil; j = w.next() {
			s.carryOut(j)
			if j.err == nil && j.broken == nil && s.after != nil {
				s.after()
			}
		}
	}()
}

// next waits for the next job; nil when there will be none.
func (w *writer) next() *job {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = nil
	for len(w.queue) == 0 {
		if w.closing {
			return nil
		}
		w.wake.Wait()
	}
	w.at, w.queue = w.queue[0], w.queue[1:]
	return w.at
}

// finish writes what was confirmed and returns why what was not written was not.
func (w *writer) finish() []error {
	w.mu.Lock()
	w.closing = true
	w.wake.Broadcast()
	w.mu.Unlock()
	<-w.ended
	return w.untold
}

// end notes how a job ended. Who is told of it finds nothing at work any more.
func (w *writer) end(j *job) {
	w.mu.Lock()
	w.at = nil
	if w.closing && j.err != nil {
		w.untold = append(w.untold, j.err)
	}
	w.mu.Unlock()
	close(j.done)
}

// Write queues a change and returns at once. The function that it returns waits until the change is written or refused. It
// panics with a *Panic where fn panicked.
func (s *Session) Write(fn func(ctx context.Context, b *book.Book) error) (wait func() error) {
	s.mu.Lock()
	j := &job{write: fn, shown: s.shown, done: make(chan struct{}), since: s.now()}
	s.mu.Unlock()
	w := &s.writer
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closing {
		return func() error { return context.Canceled }
	}
	w.queue = append(w.queue, j)
	w.wake.Broadcast()
	return func() error {
		s.waits()
		<-j.done
		if j.broken != nil {
			panic(j.broken)
		}
		return j.err
	}
}

// Busy tells what is being written.
func (s *Session) Busy() Busy {
	w := &s.writer
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.at != nil:
		return Busy{w.at.since, w.at.rows}
	case len(w.queue) > 0:
		return Busy{Since: w.queue[0].since}
	}
	return Busy{}
}

// Stop breaks off the change that is being written; the book stays as it was before it.
func (s *Session) Stop() {
	w := &s.writer
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.at != nil && w.at.stop != nil {
		w.at.stop()
	}
}

// carryOut writes one change through a connection of its own, as a command does, if the book is still the one at hand.
func (s *Session) carryOut(j *job) {
	defer s.writer.end(j)
	defer func() {
		if r := recover(); r != nil {
			j.broken = &Panic{r, debug.Stack()}
		}
	}()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	s.writer.mu.Lock()
	j.stop = stop
	s.writer.mu.Unlock()
	b, err := book.Open(ctx, s.path, book.ReadWrite, s.now)
	if err != nil {
		j.err = err
		return
	}
	defer func() { j.err = errors.Join(j.err, b.Close()) }()
	b.ReportProgress(func(rows int) {
		s.writer.mu.Lock()
		j.rows = rows
		s.writer.mu.Unlock()
	})
	key, err := b.Key(ctx)
	if err != nil {
		j.err = err
		return
	}
	s.mu.Lock()
	same := key == s.key
	s.mu.Unlock()
	if !same {
		j.err = i18n.Failed(i18n.AnotherBook, s.path)
		return
	}
	b.Expect(j.shown)
	j.err = j.write(ctx, b)
	if j.err != nil && ctx.Err() != nil {
		j.err = ctx.Err() // stopped, whatever it met with then
	}
}
