package book_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// first is a child that does what the first command of a day does, book or no book: once a line or the end of the input gives
// the sign, it makes the book when there is none, logs one entry and prints its number.
var first = register("first", func(args []string) error {
	fmt.Println("ready")
	if _, err := fmt.Scanln(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	ctx := context.Background()
	err := book.Create(ctx, args[0], true, book.DefaultSetup(), clock)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("create: %w", err)
	}
	b, err := book.Open(ctx, args[0], book.ReadWrite, clock)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	tallies, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}})
	if err != nil {
		return fmt.Errorf("log: %w", err)
	}
	fmt.Println(tallies[0].ID)
	return b.Close()
})

// reading is a child that reads the book over and over until its input ends. It fails on any error but that there is no book,
// and on counts that go down.
var reading = register("read", func(args []string) error {
	fmt.Println("ready")
	over := make(chan struct{})
	go func() {
		defer close(over)
		fmt.Scanln() //nolint:errcheck // the end of the input is the sign
	}()
	var b *book.Book
	var most int64
	for last := false; !last; {
		select {
		case <-over:
			last = true
		default:
		}
		if b == nil {
			var err error
			b, err = book.Open(context.Background(), args[0], book.ReadOnly, clock)
			if errors.Is(err, i18n.Failed(i18n.NoBook)) {
				continue
			}
			if err != nil {
				return err
			}
		}
		counted, err := b.Counted(context.Background(), today)
		if err != nil {
			return err
		}
		var n int64
		for _, c := range counted {
			n += c.Count
		}
		if n < most {
			return fmt.Errorf("counted %d after %d", n, most)
		}
		most = n
	}
	fmt.Println(most)
	if b == nil {
		return errors.New("there was no book to the end")
	}
	return b.Close()
})

// gather starts children that wait for the end of their input; the returned function gives it to all of them at once.
func gather(t *testing.T, cmds []*exec.Cmd) (ready func() (release func())) {
	t.Helper()
	var ends []func()
	var lines []interface{ Scan() bool }
	for _, cmd := range cmds {
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, start(t, cmd))
		ends = append(ends, func() {
			if err := in.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	return func() func() {
		for i, l := range lines {
			if !l.Scan() {
				t.Fatalf("child %d ended before it began: %s", i, cmds[i].Stderr)
			}
		}
		return func() {
			for _, end := range ends {
				end()
			}
		}
	}
}

func TestManyProcessesStartABookAtOnce(t *testing.T) {
	for _, processes := range []int{16, 32} {
		processes = max(4, processes/slowness) // so that the last one in the queue has its turn in time
		t.Run(fmt.Sprintf("%d", processes), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "new", "funnel.db")
			reader := child(t, reading, path)
			endReading := gather(t, []*exec.Cmd{reader})()
			var cmds []*exec.Cmd
			for range processes {
				cmds = append(cmds, child(t, first, path))
			}
			gather(t, cmds)()()
			for i, cmd := range cmds {
				if err := cmd.Wait(); err != nil {
					t.Errorf("process %d: %v: %s", i, err, cmd.Stderr)
				}
			}
			endReading()
			if err := reader.Wait(); err != nil {
				t.Errorf("the reader: %v: %s", err, reader.Stderr)
			}
			wantCounts(t, open(t, path, book.ReadOnly), map[string]int64{"reach/": int64(processes)})
			db := inspect(t, path)
			wantWhole(t, db)
			if changes := texts(t, db, "SELECT id FROM change"); len(changes) != processes {
				t.Errorf("%d changes in the journal", len(changes))
			}
			if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); err != nil || len(left) > 0 {
				t.Errorf("left in the folder: %v, %v", left, err)
			}
		})
	}
}

// A writer waits for another one, and says so when it has waited long enough. Reading never waits.
func TestAWriterThatKeepsTheBook(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	holder := newBook(t)
	other := open(t, holder.Path(), book.ReadWrite)
	reader := open(t, holder.Path(), book.ReadOnly)
	release, err := holder.Hold(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Exec(ctx, "PRAGMA busy_timeout = 200"); err != nil {
		t.Fatal(err) // the full time is checked where the settings of a connection are
	}
	batch := book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 7}}}
	_, _, err = other.Log(ctx, batch)
	wantError(t, err, i18n.BookBusy)
	_, err = other.Undo(ctx, 0)
	wantError(t, err, i18n.BookBusy)
	wantCounts(t, reader, map[string]int64{})

	if err := other.Exec(ctx, "PRAGMA busy_timeout = 60000"); err != nil {
		t.Fatal(err)
	}
	logged := make(chan error, 1)
	go func() {
		_, _, err := other.Log(ctx, batch)
		logged <- err
	}()
	select {
	case err := <-logged:
		t.Fatalf("logged beside another writer: %v", err)
	default:
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	if err := <-logged; err != nil {
		t.Error(err)
	}
	wantCounts(t, reader, map[string]int64{"reach/": 7})
	wantCounts(t, holder, map[string]int64{"reach/": 7})
}

// Books that are open at the same time in one process do not disturb each other.
func TestManyWritersInOneProcess(t *testing.T) {
	t.Parallel()
	path := newBook(t).Path()
	const writers, each = 8, 10
	errs := make(chan error, writers)
	for range writers {
		go func() {
			b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
			if err != nil {
				errs <- err
				return
			}
			for range each {
				if _, _, e := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}}); e != nil {
					err = errors.Join(err, e)
				}
			}
			errs <- errors.Join(err, b.Close())
		}()
	}
	for range writers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	wantCounts(t, open(t, path, book.ReadOnly), map[string]int64{"reach/": writers * each})
	wantWhole(t, inspect(t, path))
}
