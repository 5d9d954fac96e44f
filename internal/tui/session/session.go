// Package session keeps a book open for a program that runs all day: it reads for the screens, writes one change after the
// other, and sees what other processes do to the book.
package session

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Session is an open book. Its methods may be called from any goroutine.
type Session struct {
	path string
	now  func() time.Time

	watching sync.Mutex // held while looking
	watcher  *book.Watcher

	mu         sync.Mutex
	key        string     // of the book at hand; "" before it was opened
	generation int        // counts the books that lay at the path
	shown      book.Shown // what the screens are of
	closed     bool
	idle       []reader
	places     chan struct{} // one for each reader at work

	writer writer
	after  func() // called after each change; nil for nothing
	asked  func() // called before each reading; nil for nothing
}

// reader is an open book of a generation.
type reader struct {
	book       *book.Book
	generation int
}

// maxReaders is how many queries are answered at the same time: one that takes long does not keep the next from being asked.
const maxReaders = 3

// New makes the session of the book at path. Nothing is opened yet.
func New(path string, now func() time.Time) *Session {
	s := &Session{path: path, now: now, places: make(chan struct{}, maxReaders)}
	s.writer.start(s)
	return s
}

// OnWritten has fn called after every change that was written, when who asked for it has been told. The next change waits for it. It is
// called before anything is written.
func (s *Session) OnWritten(fn func()) { s.after = fn }

// OnRead has fn called before everything that may wait for the book, by who waits. It is called before anything is read.
func (s *Session) OnRead(fn func()) { s.asked = fn }

// waits tells that somebody is about to wait for the book.
func (s *Session) waits() {
	if s.asked != nil {
		s.asked()
	}
}

// Path is where the book lies.
func (s *Session) Path() string { return s.path }

// Event is what a look at the book found.
type Event struct {
	Sight book.Sight
	// Err says why there is no book to show, nil when there is one. Looking goes on: a book that comes back is opened again.
	Err error

	shown *book.Shown // nil where nothing new was seen
}

// Saw says that the screens show what a look found, or are about to. What is confirmed from now on is written to that state of the book
// or a later one, never to an older one that was put back.
func (s *Session) Saw(e Event) {
	if e.shown == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shown = *e.shown
}

// Look opens the book, or tells what became of it since the last look. At first it is book.Replaced.
func (s *Session) Look(ctx context.Context) Event {
	s.waits()
	s.watching.Lock()
	defer s.watching.Unlock()
	if s.watcher == nil {
		return s.begin(ctx)
	}
	sight, err := s.watcher.Look(ctx)
	switch {
	case err != nil && ctx.Err() != nil:
		return Event{}
	case err != nil && busy(err):
		return Event{} // asked again at the next look
	case err != nil:
		return Event{Err: errors.Join(err, s.leave())}
	case sight == book.Replaced:
		if err := s.leave(); err != nil {
			return Event{Err: err}
		}
		return s.begin(ctx)
	}
	return s.seen(sight)
}

// seen is the event of a sight.
func (s *Session) seen(sight book.Sight) Event {
	shown := s.watcher.Shown()
	return Event{Sight: sight, shown: &shown}
}

// begin opens the book that lies at the path now.
func (s *Session) begin(ctx context.Context) Event {
	w, err := book.Watch(ctx, s.path, s.now)
	if err != nil {
		return Event{Err: err}
	}
	s.mu.Lock()
	shown := s.shown
	s.mu.Unlock()
	follows, err := w.Follows(ctx, shown)
	if err != nil {
		return Event{Err: errors.Join(err, w.Close())}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return Event{Err: errors.Join(context.Canceled, w.Close())}
	}
	sight := book.Replaced
	switch same := s.key == w.Key(); {
	case same && follows:
		sight = book.Changed // it is back
	case same:
		sight = book.Restored
	}
	s.watcher, s.key = w, w.Key()
	s.generation++
	return s.seen(sight)
}

// leave closes everything that is open of a book that is not there any more.
func (s *Session) leave() error {
	err := s.watcher.Close()
	s.watcher = nil
	s.mu.Lock()
	idle := s.idle
	s.idle = nil
	s.generation++
	s.mu.Unlock()
	for _, r := range idle {
		err = errors.Join(err, r.book.Close())
	}
	return err
}

func busy(err error) bool { return errors.Is(err, i18n.Failed(i18n.BookBusy)) }

// Read lets fn read the book. It waits while other queries are at work, until ctx is done.
func (s *Session) Read(ctx context.Context, fn func(ctx context.Context, b *book.Book) error) error {
	s.waits()
	select {
	case s.places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-s.places }()
	r, err := s.reader(ctx)
	if err != nil {
		return err
	}
	err = fn(ctx, r.book)
	if !s.keep(r, ctx.Err() == nil) {
		// What was broken off in the middle is not worth mending: opening again costs a millisecond.
		err = errors.Join(err, r.book.Close())
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// reader takes an open book that is not in use, or opens one.
func (s *Session) reader(ctx context.Context) (reader, error) {
	s.mu.Lock()
	generation := s.generation
	if n := len(s.idle); n > 0 {
		r := s.idle[n-1]
		s.idle = s.idle[:n-1]
		s.mu.Unlock()
		return r, nil
	}
	s.mu.Unlock()
	b, err := book.Open(ctx, s.path, book.Following, s.now)
	return reader{b, generation}, err
}

// keep puts an open book back for the next query, unless it is not whole or not the one at hand any more.
func (s *Session) keep(r reader, whole bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !whole || s.closed || r.generation != s.generation {
		return false
	}
	s.idle = append(s.idle, r)
	return true
}

// Close waits until everything that was to be written is written, and closes the book. It fails with NotWritten where something that was
// confirmed could not be written.
func (s *Session) Close() (err error) {
	if untold := s.writer.finish(); len(untold) > 0 {
		err = i18n.Failed(i18n.NotWritten, len(untold), untold[0])
	}
	s.watching.Lock()
	defer s.watching.Unlock()
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	if s.watcher == nil {
		return err
	}
	return errors.Join(err, s.leave())
}

// Key is the own key of the book at hand, "" before it was opened.
func (s *Session) Key() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.key
}
