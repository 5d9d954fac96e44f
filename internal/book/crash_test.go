package book_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

// killsVariable says how often the tests of this file kill; without it they kill as often as a few seconds allow.
const killsVariable = "FUNNEL_BOOK_TEST_KILLS"

func kills(tb testing.TB, usual int) int {
	tb.Helper()
	s := os.Getenv(killsVariable)
	if s == "" {
		return max(4, usual/slowness)
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		tb.Fatalf("%s: %v", killsVariable, err)
	}
	return n
}

// logging is a child that logs one entry of one person after another and prints the number of each that is written. With
// "hold" it logs one and waits to be killed, with "undo" it takes back every third one and prints its number with a minus.
var logging = register("log", func(args []string) error {
	ctx := context.Background()
	b, err := book.Open(ctx, args[0], book.ReadWrite, clock)
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		tallies, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
			{Level: "reach", Count: 1}, {Level: "inbound", Channel: "call", Count: 1},
		}})
		if err != nil {
			return err
		}
		fmt.Println(tallies[0].ID)
		switch {
		case args[1] == "hold":
			<-ctx.Done() // never
		case args[1] == "undo" && n%3 == 0:
			if _, err := b.Undo(ctx, 0); err != nil {
				return err
			}
			fmt.Println(-tallies[0].ID)
		}
	}
})

// creating is a child that makes a book, and prints a line before it begins.
var creating = register("create", func(args []string) error {
	fmt.Println("now")
	return book.Create(context.Background(), args[0], false, book.DefaultSetup(), clock)
})

// spin passes a moment, as long as chance will have it, without giving up the processor.
func spin(most time.Duration) {
	begin, moment := time.Now(), rand.N(most)
	for time.Since(begin) < moment {
		continue
	}
}

// killAfter starts a child, kills it within a moment after it has printed so many lines, and returns all that it printed. The kernel
// keeps what was printed before the kill.
func killAfter(t *testing.T, lines int, moment time.Duration, name string, args ...string) []string {
	t.Helper()
	cmd := child(t, name, args...)
	out := start(t, cmd)
	var said []string
	for len(said) < lines && out.Scan() {
		said = append(said, out.Text())
	}
	spin(moment)
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	for out.Scan() {
		said = append(said, out.Text())
	}
	cmd.Wait() //nolint:errcheck // it was killed
	if len(said) < lines {
		t.Fatalf("the child ended by itself after %v", said)
	}
	return said
}

// acknowledged replays what a logging child printed: the numbers of entries that must be there, and of those that must not.
func acknowledged(t *testing.T, said []string, there map[int64]bool) {
	t.Helper()
	for _, line := range said {
		id, err := strconv.ParseInt(line, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		there[max(id, -id)] = id > 0
	}
}

// newBookAt makes a book that nobody has open.
func newBookAt(t *testing.T, path string) string {
	t.Helper()
	if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestKillWhileLogging(t *testing.T) {
	for _, mode := range []string{"log", "undo"} {
		t.Run(mode, func(t *testing.T) {
			path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
			there := map[int64]bool{}
			for range kills(t, 25) {
				acknowledged(t, killAfter(t, 1+rand.IntN(8), 4*time.Millisecond, logging, path, mode), there)
				wantAcknowledged(t, path, there)
			}
		})
	}
}

// wantAcknowledged opens a book whose writer was killed and checks that it holds what the writer said it holds. The last entry
// may be one step ahead of what was said.
func wantAcknowledged(t *testing.T, path string, there map[int64]bool) {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := b.Entries(t.Context(), book.EntryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	var newest int64
	for id := range there {
		newest = max(newest, id)
	}
	found := map[int64]bool{}
	reach, inbound := 0, 0
	for _, e := range entries {
		found[e.ID] = true
		switch {
		case e.Level == "reach":
			reach++
		case e.Level == "inbound" && e.Channel == "call":
			inbound++
		}
		if e.Count != 1 || e.Day != today {
			t.Errorf("entry %+v", e)
		}
	}
	if reach != inbound {
		t.Errorf("half a batch: %d entries at one level, %d at the other", reach, inbound)
	}
	for id, is := range there {
		if found[id] != is && (!is || id != newest) {
			t.Errorf("entry %d is there: %v, acknowledged: %v", id, found[id], is)
		}
		if !found[id] {
			delete(there, id)
		}
	}
	if unknown := reach - len(there); unknown < 0 || unknown > 1 {
		t.Errorf("%d entries, %d acknowledged", reach, len(there))
	}
	for _, e := range entries {
		if e.Level == "reach" {
			there[e.ID] = true
		}
	}
	wantWhole(t, inspect(t, path))
}

func TestKillWhileCreating(t *testing.T) {
	made := 0
	for range kills(t, 25) {
		path := filepath.Join(t.TempDir(), "funnel.db")
		killAfter(t, 1, 30*time.Millisecond, creating, path)
		b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
		if errors.Is(err, fs.ErrNotExist) {
			// No book: one can be made now, whatever the killed process left.
			if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
				t.Fatal(err)
			}
			b, err = book.Open(t.Context(), path, book.ReadWrite, clock)
		} else {
			made++
		}
		if err != nil {
			t.Fatal(err)
		}
		log(t, b, sourcesDay()...)
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
		wantWhole(t, inspect(t, path))
	}
	t.Logf("%d books were whole, the others not there", made)
}

// restoring is a child that restores a backup over a book, and prints a line before it begins.
var restoring = register("restore", func(args []string) error {
	fmt.Println("now")
	_, err := book.Restore(context.Background(), args[0], args[1], clock)
	return err
})

func TestKillWhileRestoring(t *testing.T) {
	source := newBook(t)
	for range 100 {
		log(t, source, sourcesDay()...)
	}
	from := backup(t, source, filepath.Join(t.TempDir(), "old.db"))
	want := whole(t, from)
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	write(t, path, 100)
	present := whole(t, path)
	restored := 0
	for n := range kills(t, 20) {
		at := filepath.Join(t.TempDir(), "funnel.db")
		over := n%2 == 0
		if over {
			if err := os.WriteFile(at, []byte(content(t, path)), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		killAfter(t, 1, 40*time.Millisecond, restoring, at, from)
		b, err := book.Open(t.Context(), at, book.ReadWrite, clock)
		if errors.Is(err, fs.ErrNotExist) && !over {
			continue
		}
		if err == nil {
			err = b.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch got := whole(t, at); {
		case cmp.Equal(want, got):
			restored++
		case !over || !cmp.Equal(present, got):
			t.Fatal("the book is neither the one before nor the restored one")
		}
		wantWhole(t, inspect(t, at))
	}
	t.Logf("%d were restored, the others as before", restored)
}
