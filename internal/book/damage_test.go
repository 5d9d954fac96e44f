package book_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// SQLite keeps no checksums: a flipped byte of a count reads as another count. What is asked of a damaged book is that reading
// it gives an error or data, never a panic, and never a file that was not there before; of a book that was cut off, that it
// gives an error.

// told is what a child tells of a damaged book.
type told struct {
	Err     string
	Entries int
}

// examining is a child that does what a reader does with each book of its input, and then what a writer does with the copy of
// it, and tells what came of the reading.
var examining = register("examine", func(args []string) error {
	out := json.NewEncoder(os.Stdout)
	for _, path := range args {
		found, err := readAll(path)
		t := told{Entries: len(found)}
		if err != nil {
			t.Err = err.Error()
		}
		if err := out.Encode(t); err != nil {
			return err
		}
		// Whatever a writer can do with it, it does not break down.
		if err := writeAll(path + ".copy"); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	return nil
})

func readAll(path string) (found []funnel.Tally, err error) {
	ctx := context.Background()
	b, err := book.Open(ctx, path, book.ReadOnly, clock)
	if err != nil {
		return nil, err
	}
	_, _, err = b.Scorecard(ctx, today)
	if err == nil {
		_, err = b.History(ctx, 0)
	}
	if err == nil {
		found, err = b.Entries(ctx, book.EntryFilter{})
	}
	return found, errors.Join(err, b.Close()) // not deferred: after a panic it would wait for a transaction that never ends
}

func writeAll(path string) error {
	ctx := context.Background()
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		return err
	}
	for range 3 {
		_, e := b.Undo(ctx, 0)
		err = errors.Join(err, e)
	}
	_, e := b.Redo(ctx)
	err = errors.Join(err, e)
	_, _, e = b.Log(ctx, book.Batch{Day: today, Entries: sourcesDay()})
	err = errors.Join(err, e)
	_, e = b.Backup(ctx, path+".backup")
	return errors.Join(err, e, b.Close())
}

// wornBook is the content of a closed book with some changes of each kind.
func wornBook(t *testing.T) (bytes string, entries int) {
	t.Helper()
	b := newBook(t)
	for n := range 12 {
		log(t, b, sourcesDay()...)
		if n%3 == 0 {
			if _, err := b.RemoveEntries(t.Context(), []int64{int64(7*n + 1)}); err != nil {
				t.Fatal(err)
			}
			id, err := b.SetTargets(t.Context(), []funnel.Target{{Level: "viewing", Count: int64(n), Per: funnel.PerWeek, From: today}})
			done(t, id, err)
		}
	}
	copied, err := b.Backup(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return content(t, copied), len(texts(t, inspect(t, copied), "SELECT id FROM tally"))
}

// examine writes damaged books to files and has a child look at all of them. A child that dies names the last ones.
func examine(t *testing.T, books []string) []told {
	t.Helper()
	var paths []string
	place := t.TempDir()
	for i, data := range books {
		path := filepath.Join(place, fmt.Sprintf("book%03d.db", i))
		for _, name := range []string{path, path + ".copy"} {
			if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		age(t, path)
		paths = append(paths, path)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*slowness*time.Second)
	defer cancel()
	cmd := childFor(ctx, t, examining, paths...)
	out, err := cmd.Output()
	var all []told
	for line := range strings.Lines(string(out)) {
		var one told
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if err != nil {
		t.Fatalf("the child broke down or hung at %s: %v: %.3000s", paths[max(0, len(all)-1)], err, cmd.Stderr)
	}
	for i, path := range paths {
		if content(t, path) != books[i] {
			t.Errorf("reading changed %s", path)
		}
	}
	return all
}

func logRefused(t *testing.T, all []told) {
	t.Helper()
	refused := 0
	for _, got := range all {
		if got.Err != "" {
			refused++
		}
	}
	t.Logf("%d of %d were refused", refused, len(all))
}

func TestDamagedBooks(t *testing.T) {
	t.Parallel()
	whole, want := wornBook(t)
	chance := rand.New(rand.NewPCG(20, 11))
	damage := func(times int, harm func() string) (books []string) {
		for range max(1, times/slowness) {
			books = append(books, harm())
		}
		return books
	}
	t.Run("cut off", func(t *testing.T) {
		for i, got := range examine(t, damage(60, func() string { return whole[:chance.IntN(len(whole))] })) {
			if got.Err == "" {
				t.Errorf("book %d reads as if it were whole, with %d entries of %d", i, got.Entries, want)
			}
		}
	})
	flip := func(bytes int, from, to int) func() string {
		return func() string {
			data := []byte(whole)
			for range bytes {
				data[from+chance.IntN(to-from)] ^= byte(1 + chance.IntN(255))
			}
			return string(data)
		}
	}
	t.Run("a byte flipped", func(t *testing.T) {
		logRefused(t, examine(t, damage(80, flip(1, 0, len(whole)))))
	})
	t.Run("many bytes flipped", func(t *testing.T) {
		logRefused(t, examine(t, damage(80, flip(200, 100, len(whole)))))
	})
	t.Run("the header", func(t *testing.T) {
		logRefused(t, examine(t, damage(40, flip(2, 0, 100))))
	})
	t.Run("pages of zeros", func(t *testing.T) {
		all := examine(t, damage(40, func() string {
			data := []byte(whole)
			page := chance.IntN(len(data) / 4096)
			copy(data[page*4096:], make([]byte, 4096))
			return string(data)
		}))
		logRefused(t, all)
	})
	t.Run("the journal", func(t *testing.T) {
		var books []string
		for _, harm := range []string{
			"UPDATE change_row SET op = ''", "UPDATE change_row SET op = 'x'", "UPDATE change_row SET old = NULL", "UPDATE change_row SET old = '[]'",
			"UPDATE change_row SET old = '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]'", `UPDATE change_row SET op = 'u', old = '{"99":1}'`,
			`UPDATE change_row SET op = 'u', old = '{"-1":1}'`, "UPDATE change_row SET op = 'u', old = '{}'", "UPDATE change_row SET op = 'd', old = 'null'",
			"UPDATE change_row SET tbl = 'nowhere'", "UPDATE change_row SET tbl = 'rollup'", "UPDATE change_row SET last = 0",
			"UPDATE change_row SET old = '{'", "UPDATE change SET inverts = 1, verb = 'redo'", "UPDATE change SET at = ''",
		} {
			path := file(t, whole)
			db := outside(t, path)
			if _, err := db.Exec(harm); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			books = append(books, content(t, path))
		}
		entries := []int{}
		for _, got := range examine(t, books) {
			if got.Err == "" {
				entries = append(entries, got.Entries)
			}
		}
		if slices.ContainsFunc(entries, func(n int) bool { return n != want }) {
			t.Errorf("entries %v, want %d: they do not hang on the journal", entries, want)
		}
	})
}
