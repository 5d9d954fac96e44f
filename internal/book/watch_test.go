package book_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// expectSight looks at the book and wants to see one thing, and nothing at a second look.
func expectSight(t *testing.T, w *book.Watcher, want book.Sight) {
	t.Helper()
	for _, want := range []book.Sight{want, book.Unchanged} {
		if got, err := w.Look(t.Context()); err != nil || got != want {
			t.Fatalf("sees %v, %v, want %v", got, err, want)
		}
	}
}

// logFrom adds an entry through a connection of its own, as another process does.
func logFrom(t *testing.T, path string) {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}}); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

func watched(t *testing.T) (*book.Watcher, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "funnel.db")
	if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	return watchAt(t, path), path
}

func watchAt(t *testing.T, path string) *book.Watcher {
	t.Helper()
	w, err := book.Watch(t.Context(), path, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func TestWatcherSeesWhatOthersDo(t *testing.T) {
	w, path := watched(t)
	if sight, err := w.Look(t.Context()); err != nil || sight != book.Unchanged {
		t.Fatalf("at first: %v, %v", sight, err)
	}
	logFrom(t, path)
	expectSight(t, w, book.Changed)

	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	backup, err := b.Backup(t.Context(), filepath.Join(t.TempDir(), "backup.db"))
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	logFrom(t, path)
	expectSight(t, w, book.Changed)
	if _, err := book.Restore(t.Context(), path, backup, clock); err != nil {
		t.Fatal(err)
	}
	expectSight(t, w, book.Restored)

	// As many changes as before, made before anybody looks: numbers are given again.
	logFrom(t, path)
	expectSight(t, w, book.Changed)
	if _, err := book.Restore(t.Context(), path, backup, clock); err != nil {
		t.Fatal(err)
	}
	logFrom(t, path)
	logFrom(t, path)
	expectSight(t, w, book.Restored)
}

// A book that is moved aside while another is put in its place is not mixed with it, neither by the log of the one that was
// there nor by the watcher that leaves it.
func TestWatcherSeesAnotherBookInItsPlace(t *testing.T) {
	w, path := watched(t)
	logFrom(t, path)
	expectSight(t, w, book.Changed) // and the log is empty from then on
	other := filepath.Join(t.TempDir(), "other.db")
	if err := book.Create(t.Context(), other, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		logFrom(t, other)
	}
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	if sight, err := w.Look(t.Context()); err != nil || sight != book.Replaced {
		t.Fatalf("sees %v, %v", sight, err)
	}
	next := watchAt(t, path)
	if next.Key() == w.Key() {
		t.Error("the other book has the same key")
	}
	b, err := book.Open(t.Context(), path, book.ReadOnly, clock)
	if err != nil {
		t.Fatal(err)
	}
	n, err := b.CountEntries(t.Context(), book.EntryFilter{})
	if err := errors.Join(err, b.Close()); err != nil || n != 3 {
		t.Errorf("the other book has %d entries, %v", n, err)
	}
}

func TestWatcherSeesThatTheBookIsGone(t *testing.T) {
	w, path := watched(t)
	aside := path + ".aside"
	if err := os.Rename(path, aside); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Look(t.Context()); !errors.Is(err, i18n.Failed(i18n.NoBook)) {
		t.Fatalf("error %v", err)
	}
	if err := os.Rename(aside, path); err != nil {
		t.Fatal(err)
	}
	expectSight(t, w, book.Unchanged)
}

// The log that commands leave behind while the book is watched is emptied as soon as nobody is at work.
func TestWatcherEmptiesTheLog(t *testing.T) {
	w, path := watched(t)
	logFrom(t, path)
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() == 0 {
		t.Fatalf("no log is left behind: %v", err)
	}
	expectSight(t, w, book.Changed)
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() != 0 {
		t.Errorf("the log has %d bytes, %v", log.Size(), err)
	}
}
