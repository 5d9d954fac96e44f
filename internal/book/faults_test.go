package book_test

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// sqliteFile makes an SQLite file that is no book by itself, in a folder of its own.
func sqliteFile(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "funnel.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func file(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "funnel.db")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// bookWith makes a book and runs statements on its file, as another program could.
func bookWith(t *testing.T, statements ...string) string {
	t.Helper()
	path := quietBook(t)
	db := outside(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// folder is every file of a folder with what it holds.
func folder(t *testing.T, path string) map[string]string {
	t.Helper()
	files, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]string{}
	for _, f := range files {
		held[f.Name()] = f.Type().String()
		if f.Type().IsRegular() {
			held[f.Name()] = content(t, filepath.Join(path, f.Name()))
		}
	}
	return held
}

func TestWhatIsNoBookIsRefusedUntouched(t *testing.T) {
	noise := make([]byte, 8<<10)
	rand.Read(noise)
	for _, tc := range []struct {
		name string
		path string
		want i18n.Sentence
	}{
		{"missing", filepath.Join(t.TempDir(), "funnel.db"), i18n.NoBook},
		{"missing with its folder", filepath.Join(t.TempDir(), "none", "funnel.db"), i18n.NoBook},
		{"folder", t.TempDir(), i18n.BookIsFolder},
		{"empty file", file(t, ""), i18n.BookEmptyFile},
		{"one byte", file(t, "x"), i18n.NotABook},
		{"text file", file(t, strings.Repeat("Khách hàng tiếp cận: 200\n", 100)), i18n.NotABook},
		{"noise", file(t, string(noise)), i18n.NotABook},
		{"database of another program", sqliteFile(t, "CREATE TABLE place (url TEXT)"), i18n.NotABook},
		{
			"database of another program with an application id",
			sqliteFile(t, "PRAGMA application_id = 252006673", "PRAGMA user_version = 1", "CREATE TABLE event (id INTEGER)"), i18n.NotABook,
		},
		{"database of another program in write-ahead mode", sqliteFile(t, "PRAGMA journal_mode = WAL", "CREATE TABLE a (b)"), i18n.NotABook},
		{"newer book", bookWith(t, fmt.Sprintf("PRAGMA user_version = %d", len(book.Schema())+1)), i18n.BookNewer},
	} {
		t.Run(tc.name, func(t *testing.T) {
			place := filepath.Dir(tc.path)
			if _, err := os.Stat(place); err != nil {
				place = filepath.Dir(place)
			}
			before := folder(t, place)
			for _, access := range []book.Access{book.ReadOnly, book.ReadWrite} {
				b, err := book.Open(t.Context(), tc.path, access, clock)
				wantError(t, err, tc.want)
				if b != nil {
					t.Error("opened")
				}
			}
			if diff := cmp.Diff(before, folder(t, place)); diff != "" {
				t.Errorf("the folder (-before +after):\n%.500s", diff)
			}
		})
	}
}

// A program that died leaves a write-ahead log beside its database. What is in there is for the program it belongs to.
func TestTheWriteAheadLogOfAnotherProgramIsLeftAlone(t *testing.T) {
	for name, tc := range map[string]struct {
		last string
		want i18n.Sentence
	}{
		"another program": {"PRAGMA application_id = 99", i18n.NotABook},
		"newer book":      {fmt.Sprintf("PRAGMA user_version = %d", len(book.Schema())+1), i18n.BookNewer},
	} {
		t.Run(name, func(t *testing.T) {
			path := bookWith(t, tc.last)
			db := inspect(t, path)
			if _, err := db.Exec("CREATE TABLE later (a)"); err != nil {
				t.Fatal(err)
			}
			crashed := filepath.Join(t.TempDir(), "funnel.db") // the files as they would be after a crash
			for suffix, data := range map[string]string{"": content(t, path), "-wal": content(t, path+"-wal")} {
				if err := os.WriteFile(crashed+suffix, []byte(data), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for _, access := range []book.Access{book.ReadOnly, book.ReadWrite} {
				before := folder(t, filepath.Dir(crashed))
				_, err := book.Open(t.Context(), crashed, access, clock)
				wantError(t, err, tc.want)
				after := folder(t, filepath.Dir(crashed))
				delete(after, "funnel.db-shm") // an index that anyone may make anew
				if diff := cmp.Diff(before, after); diff != "" {
					t.Errorf("access %d, the folder (-before +after):\n%.500s", access, diff)
				}
			}
		})
	}
}

// opening is a child that opens the book for reading and then for writing, and prints what came of it.
var opening = register("open", func(args []string) error {
	for _, access := range []book.Access{book.ReadOnly, book.ReadWrite} {
		b, err := book.Open(context.Background(), args[0], access, clock)
		switch {
		case errors.Is(err, i18n.Failed(i18n.BookDamaged)):
			fmt.Println("damaged")
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println("opened", b.Path())
		}
	}
	return nil
})

// A number of the header that no program ever wrote is damage, and no reason to break down or to hang: the child that opens the
// book is given a while.
func TestASchemaVersionThatNeverWas(t *testing.T) {
	for _, version := range []int{-1, -7, 0} {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			path := bookWith(t, fmt.Sprintf("PRAGMA user_version = %d", version))
			before := content(t, path)
			ctx, cancel := context.WithTimeout(t.Context(), 5*slowness*time.Second)
			defer cancel()
			cmd := childFor(ctx, t, opening, path)
			out, err := cmd.Output()
			if want := "damaged\ndamaged\n"; err != nil || string(out) != want {
				t.Errorf("the child said %q, want %q; %v", out, want, err)
			}
			if content(t, path) != before {
				t.Error("the file has changed")
			}
		})
	}
}
