package session_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/session"
)

var friday = time.Date(2026, 11, 20, 15, 0, 0, 0, time.FixedZone("", 7*3600))

func clock() time.Time { return friday }

func newBook(t *testing.T, path string) {
	t.Helper()
	if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
}

func newSession(t *testing.T) (*session.Session, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "funnel.db")
	newBook(t, path)
	s := session.New(path, clock)
	if e := s.Look(t.Context()); e.Err != nil || e.Sight != book.Replaced {
		t.Fatalf("at first: %+v", e)
	}
	return s, path
}

func closed(t *testing.T, s *session.Session) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// one logs so many people reached.
func one(n int64) func(ctx context.Context, b *book.Book) error {
	return func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: funnel.DayOf(friday), Entries: []book.Entry{{Level: "reach", Count: n}}})
		return err
	}
}

func entries(t *testing.T, s *session.Session) (counts []int64) {
	t.Helper()
	err := s.Read(t.Context(), func(ctx context.Context, b *book.Book) error {
		tallies, err := b.Entries(ctx, book.EntryFilter{})
		for _, x := range tallies {
			counts = append(counts, x.Count)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(counts)
	return counts
}

// What was confirmed is written in its order, also what waits while the session is closed; and nothing leaves a side file.
func TestEverythingConfirmedIsWritten(t *testing.T) {
	s, path := newSession(t)
	var order []int64
	for n := range int64(8) {
		s.Write(func(ctx context.Context, b *book.Book) error {
			order = append(order, n)
			return one(n+1)(ctx, b)
		})
	}
	closed(t, s)
	if !slices.IsSorted(order) || len(order) != 8 {
		t.Errorf("written in the order %v", order)
	}
	if err := s.Write(one(1))(); !errors.Is(err, context.Canceled) {
		t.Errorf("after the end: %v", err)
	}
	for _, side := range []string{"-wal", "-shm"} {
		if _, err := os.Stat(path + side); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s stays: %v", side, err)
		}
	}
	again := session.New(path, clock)
	defer closed(t, again)
	if got := entries(t, again); len(got) != 8 {
		t.Errorf("entries %v", got)
	}
}

func TestLook(t *testing.T) {
	s, path := newSession(t)
	defer closed(t, s)
	look := func(want book.Sight) {
		t.Helper()
		if e := s.Look(t.Context()); e.Err != nil || e.Sight != want {
			t.Fatalf("sees %+v, want %v", e, want)
		}
	}
	look(book.Unchanged)
	if err := s.Write(one(5))(); err != nil {
		t.Fatal(err)
	}
	look(book.Changed)
	look(book.Unchanged)
	if got := entries(t, s); !slices.Equal(got, []int64{5}) {
		t.Errorf("entries %v", got)
	}

	aside := path + ".aside"
	if err := os.Rename(path, aside); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if e := s.Look(t.Context()); !errors.Is(e.Err, i18n.Failed(i18n.NoBook)) {
			t.Fatalf("sees %+v", e)
		}
	}
	if err := s.Write(one(6))(); !errors.Is(err, i18n.Failed(i18n.NoBook)) {
		t.Errorf("written to a book that is gone: %v", err)
	}
	if err := os.Rename(aside, path); err != nil {
		t.Fatal(err)
	}
	look(book.Changed)
	if got := entries(t, s); !slices.Equal(got, []int64{5}) {
		t.Errorf("entries %v", got)
	}
}

// Another book in the place of the one at hand gets nothing that was meant for that one; once it was looked at it is read.
func TestAnotherBook(t *testing.T) {
	s, path := newSession(t)
	defer closed(t, s)
	if err := s.Write(one(5))(); err != nil {
		t.Fatal(err)
	}
	entries(t, s)
	s.Look(t.Context())
	s.Look(t.Context()) // the log is empty now
	other := filepath.Join(t.TempDir(), "other.db")
	newBook(t, other)
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	if err := s.Write(one(6))(); !errors.Is(err, i18n.Failed(i18n.AnotherBook)) {
		t.Errorf("error %v", err)
	}
	if e := s.Look(t.Context()); e.Err != nil || e.Sight != book.Replaced {
		t.Errorf("sees %+v", e)
	}
	if got := entries(t, s); len(got) != 0 {
		t.Errorf("entries %v", got)
	}
	if err := s.Write(one(7))(); err != nil {
		t.Error(err)
	}
	if got := entries(t, s); !slices.Equal(got, []int64{7}) {
		t.Errorf("entries %v", got)
	}
}

// What was confirmed of a state of the book is not written to an older one that was put back, whether into the book or in its place.
func TestAnOlderState(t *testing.T) {
	for name, put := range map[string]func(path, older string) error{
		"restored": func(path, older string) error {
			_, err := book.Restore(t.Context(), path, older, clock)
			return err
		},
		"in its place": func(path, older string) error { return os.Rename(older, path) },
	} {
		t.Run(name, func(t *testing.T) {
			s, path := newSession(t)
			defer closed(t, s)
			older := filepath.Join(t.TempDir(), "older.db")
			for _, write := range []func(ctx context.Context, b *book.Book) error{
				one(1),
				func(ctx context.Context, b *book.Book) error {
					_, err := b.Backup(ctx, older)
					return err
				},
				one(2),
			} {
				if err := s.Write(write)(); err != nil {
					t.Fatal(err)
				}
			}
			s.Saw(s.Look(t.Context()))
			s.Look(t.Context()) // the log is empty now
			if err := put(path, older); err != nil {
				t.Fatal(err)
			}
			if err := s.Write(one(3))(); !errors.Is(err, i18n.Failed(i18n.OlderState)) {
				t.Errorf("error %v", err)
			}
			e := s.Look(t.Context())
			if e.Err != nil || e.Sight != book.Restored {
				t.Errorf("sees %+v", e)
			}
			if err := s.Write(one(3))(); !errors.Is(err, i18n.Failed(i18n.OlderState)) {
				t.Errorf("before the screens show it: %v", err)
			}
			s.Saw(e)
			if err := s.Write(one(4))(); err != nil {
				t.Error(err)
			}
			if got := entries(t, s); !slices.Equal(got, []int64{1, 4}) {
				t.Errorf("entries %v", got)
			}
		})
	}
}

func TestAQueryThatIsNotWantedAnyMore(t *testing.T) {
	s, _ := newSession(t)
	defer closed(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Read(ctx, func(ctx context.Context, b *book.Book) error {
		cancel()
		_, err := b.Outline(ctx)
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if got := entries(t, s); len(got) != 0 {
		t.Errorf("entries %v", got)
	}
}

// A write can be broken off, and one that panics says so to whoever waits for it, and neither keeps the next from being written.
func TestWritesThatFail(t *testing.T) {
	s, _ := newSession(t)
	defer closed(t, s)
	begun := make(chan struct{})
	wait := s.Write(func(ctx context.Context, _ *book.Book) error {
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	})
	<-begun
	if s.Busy().Since != friday {
		t.Errorf("busy %+v", s.Busy())
	}
	s.Stop()
	if err := wait(); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	func() {
		defer func() {
			if p, ok := recover().(*session.Panic); !ok || p.Value != "broken" || len(p.Stack) == 0 {
				t.Errorf("panic %+v", p)
			}
		}()
		err := s.Write(func(context.Context, *book.Book) error { panic("broken") })()
		t.Errorf("no panic, but %v", err)
	}()
	if err := s.Write(one(3))(); err != nil {
		t.Error(err)
	}
	if got := entries(t, s); !slices.Equal(got, []int64{3}) {
		t.Errorf("entries %v", got)
	}
}

// As soon as it is known that a change is written nothing is at work any more, whatever is done after it.
func TestWhoIsToldFindsNothingAtWork(t *testing.T) {
	s, _ := newSession(t)
	defer closed(t, s)
	told := make(chan struct{})
	s.OnWritten(func() { <-told })
	err := s.Write(one(3))()
	if busy := s.Busy(); err != nil || !busy.Since.IsZero() {
		t.Errorf("error %v, busy %+v", err, busy)
	}
	close(told)
}

// Who left while the book was locked by another process was told nothing: what had been confirmed was not in the book.
func TestWhatCannotBeWrittenAtTheEndIsSaid(t *testing.T) {
	s, _ := newSession(t)
	s.Write(func(context.Context, *book.Book) error {
		for !s.Closing() {
			runtime.Gosched()
		}
		return i18n.Failed(i18n.BookBusy, "funnel.db")
	})
	if err := s.Close(); !errors.Is(err, i18n.Failed(i18n.NotWritten)) || !strings.Contains(err.Error(), "in use by another program") {
		t.Errorf("closed with %v", err)
	}
}
