package book_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

// What happens around the files that SQLite keeps beside a book: the write-ahead log (-wal) holds what was recorded last.

// leave makes a book that a process logged one entry in and died: the entry stands in the -wal file only.
func leave(t *testing.T, path string) {
	t.Helper()
	cmd := child(t, logging, path, "hold")
	lines := start(t, cmd)
	if !lines.Scan() {
		t.Fatal("the child logged nothing")
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	cmd.Wait() //nolint:errcheck // it was killed
	if _, err := os.Stat(path + "-wal"); err != nil {
		t.Fatal("the child left nothing behind:", err)
	}
}

func age(t *testing.T, path string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
}

// A write-ahead log whose book is gone belongs to nobody: a book that is made in its place must not be mixed with it.
func TestAWriteAheadLogThatWasLeftBehindIsNotMixedIntoAnotherBook(t *testing.T) {
	ctx := t.Context()
	orphan := func(t *testing.T) string {
		t.Helper()
		path := quietBook(t)
		leave(t, path)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		return path
	}
	t.Run("Create", func(t *testing.T) {
		path := orphan(t)
		if err := book.Create(ctx, path, false, book.DefaultSetup(), clock); err != nil {
			t.Log("refused:", err)
			return
		}
		b := open(t, path, book.ReadWrite)
		wantCounts(t, b, map[string]int64{})
		wantWhole(t, inspect(t, path))
	})
	t.Run("Restore", func(t *testing.T) {
		source := newBook(t)
		for range 300 {
			log(t, source, sourcesDay()...)
		}
		backup, err := source.Backup(ctx, "")
		if err != nil {
			t.Fatal(err)
		}
		want := dump(t, inspect(t, backup))
		path := orphan(t)
		if _, err := book.Restore(ctx, path, backup, clock); err != nil {
			t.Log("refused:", err)
			return
		}
		restored := inspect(t, path)
		if diff := cmp.Diff(want, dump(t, restored)); diff != "" {
			t.Errorf("the restored book differs from the backup by %d lines", strings.Count(diff, "\n"))
		}
		wantWhole(t, restored)
	})
}

// Side files come and go when others open and close the book; a reader gets the book or an error, never neither.
func TestReadingAQuietBookWhileOthersOpenAndCloseIt(t *testing.T) {
	path := quietBook(t)
	t.Run("another program", func(t *testing.T) {
		readAgainAndAgain(t, path, func() error {
			other, err := book.Open(t.Context(), path, book.ReadWrite, clock)
			if err != nil {
				return err
			}
			return other.Close()
		})
	})
	t.Run("its empty -wal file alone", func(t *testing.T) {
		readAgainAndAgain(t, path, func() error {
			if err := os.WriteFile(path+"-wal", nil, 0o600); err != nil {
				return err
			}
			if err := os.Remove(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			return nil
		})
	})
}

// readAgainAndAgain reads a book of a hundred people while another goroutine does something to its folder all the time.
func readAgainAndAgain(t *testing.T, path string, meanwhile func() error) {
	t.Helper()
	stop, stopped := make(chan struct{}), make(chan error, 1)
	go func() {
		for {
			select {
			case <-stop:
				stopped <- nil
				return
			default:
			}
			if err := meanwhile(); err != nil {
				stopped <- err
				return
			}
		}
	}()
	for n := range 400 / slowness {
		b, err := book.Open(t.Context(), path, book.ReadOnly, clock)
		if err != nil {
			t.Errorf("Open %d: %v", n, err)
			break
		}
		if b == nil {
			t.Errorf("Open %d returned neither a book nor an error", n)
			break
		}
		if got := counts(t, b, today)["reach/"]; got != 100 {
			t.Errorf("reach counts %d", got)
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

// A checkpoint writes the pages of the log into the book in their order, the first one with the new size of the book first. Cut
// off in between, or seen in between by another process, the book is shorter than its header says; the log makes it whole.
func TestABookWhoseCheckpointWasCutOff(t *testing.T) {
	for name, access := range map[string]book.Access{"for reading": book.ReadOnly, "for writing": book.ReadWrite} {
		t.Run(name, func(t *testing.T) {
			path := quietBook(t)
			short := content(t, path)
			db := outside(t, path) // keeps the log from being written into the book
			if got := texts(t, db, "SELECT count(*) FROM tally"); got[0] != "1" {
				t.Fatalf("%s tallies", got)
			}
			writer, err := book.Open(t.Context(), path, book.ReadWrite, clock)
			if err != nil {
				t.Fatal(err)
			}
			log(t, writer, slices.Repeat(sourcesDay(), 200)...) // much, but less than what SQLite checkpoints by itself
			if err := writer.Close(); err != nil {
				t.Fatal(err)
			}
			wal := content(t, path+"-wal")
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			long := content(t, path)
			if len(long) <= len(short) || len(wal) < len(long)-len(short) {
				t.Fatalf("the book has grown from %d to %d bytes, with a log of %d", len(short), len(long), len(wal))
			}
			cut := file(t, long[:4096]+short[4096:])
			if err := os.WriteFile(cut+"-wal", []byte(wal), 0o600); err != nil {
				t.Fatal(err)
			}
			b := open(t, cut, access)
			if got := counts(t, b, today)["qualified/"]; got != 400 {
				t.Errorf("qualified counts %d", got)
			}
			wantWhole(t, inspect(t, cut))
		})
	}
}
