package book_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// usedBook makes a book with some history, one undone change included.
func usedBook(tb testing.TB) *book.Book {
	tb.Helper()
	b := newBook(tb)
	log(tb, b, sourcesDay()...)
	id, err := b.RenameLevel(tb.Context(), "viewing", i18n.En, "Visit")
	done(tb, id, err)
	log(tb, b, book.Entry{Level: "inbound", Count: 3})
	if _, err := b.Undo(tb.Context(), 0); err != nil {
		tb.Fatal(err)
	}
	return b
}

// whole is a dump of a book, journal included.
func whole(tb testing.TB, path string) map[string][]string {
	tb.Helper()
	db := outside(tb, path)
	all := dump(tb, db)
	all["change"] = texts(tb, db, "SELECT * FROM change ORDER BY id")
	all["change_row"] = texts(tb, db, "SELECT * FROM change_row ORDER BY change, seq")
	all["sqlite_sequence"] = texts(tb, db, "SELECT * FROM sqlite_sequence ORDER BY name")
	if err := db.Close(); err != nil {
		tb.Fatal(err)
	}
	return all
}

func backup(tb testing.TB, b *book.Book, place string) string {
	tb.Helper()
	made, err := b.Backup(tb.Context(), place)
	if err != nil {
		tb.Fatal(err)
	}
	return made
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	st, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := st.Mode().Perm(); got != want && runtime.GOOS != "windows" { // which has no such modes
		t.Errorf("%s has mode %o, want %o", path, got, want)
	}
}

func TestBackup(t *testing.T) {
	b := usedBook(t)
	before := whole(t, b.Path())
	home := filepath.Dir(b.Path())
	other := t.TempDir()
	for _, tc := range []struct{ name, place, want string }{
		{"default folder", "", filepath.Join(home, "backups", "funnel-20261120-183000.db")},
		{"default folder, in the same second", "", filepath.Join(home, "backups", "funnel-20261120-183000-2.db")},
		{"a folder", other, filepath.Join(other, "funnel-20261120-183000.db")},
		{"a folder, in the same second", other, filepath.Join(other, "funnel-20261120-183000-2.db")},
		{"a file", filepath.Join(other, "copy of mine.sqlite"), filepath.Join(other, "copy of mine.sqlite")},
		{"a file with signs in its name", filepath.Join(other, "100% a&b?c#d.db"), filepath.Join(other, "100% a&b?c#d.db")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			made := backup(t, b, tc.place)
			if made != tc.want {
				t.Errorf("made %s, want %s", made, tc.want)
			}
			wantMode(t, made, 0o600)
			if diff := cmp.Diff(before, whole(t, made)); diff != "" {
				t.Errorf("the backup (-book +backup):\n%s", diff)
			}
			wantWhole(t, inspect(t, made))
		})
	}
	if diff := cmp.Diff(before, whole(t, b.Path())); diff != "" {
		t.Errorf("the book (-before +after its backups):\n%s", diff)
	}
	if left, err := filepath.Glob(filepath.Join(other, ".*")); err != nil || len(left) > 0 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
}

func TestBackupRefusals(t *testing.T) {
	b := usedBook(t)
	place := t.TempDir()
	taken := filepath.Join(place, "taken.db")
	if err := os.WriteFile(taken, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, place string
		want        i18n.Sentence
	}{
		{"an existing file", taken, i18n.FileExists},
		{"the book itself", b.Path(), i18n.FileExists},
		{"a missing folder", filepath.Join(place, "none", "copy.db"), i18n.NoFolder},
		{"a missing folder, named as one", filepath.Join(place, "none") + string(filepath.Separator), i18n.NoFolder},
		{"under a file", filepath.Join(taken, "copy.db"), i18n.FileNotWritten},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := b.Backup(t.Context(), tc.place)
			wantError(t, err, tc.want)
		})
	}
	if diff := cmp.Diff(map[string]string{"taken.db": "precious"}, folder(t, place)); diff != "" {
		t.Errorf("the folder (-want +got):\n%.300s", diff)
	}
}

// A backup can be made of a book that is only read, and of one that others write.
func TestBackupThroughAReader(t *testing.T) {
	path := quietBook(t)
	quiet := open(t, path, book.ReadOnly)
	made := backup(t, quiet, filepath.Join(t.TempDir(), "quiet.db"))
	wantCounts(t, open(t, made, book.ReadOnly), map[string]int64{"reach/": 100})

	writer := open(t, path, book.ReadWrite)
	log(t, writer, book.Entry{Level: "reach", Count: 20})
	reader := open(t, path, book.ReadOnly)
	made = backup(t, reader, filepath.Join(t.TempDir(), "busy.db"))
	wantCounts(t, open(t, made, book.ReadOnly), map[string]int64{"reach/": 120})
}

func TestRestore(t *testing.T) {
	ctx := t.Context()
	b := usedBook(t)
	want := whole(t, b.Path())
	from := backup(t, b, filepath.Join(t.TempDir(), "old.db"))
	bytes := content(t, from)

	t.Run("over a book that others have open", func(t *testing.T) {
		path := quietBook(t)
		quiet := open(t, path, book.ReadOnly)
		writer := open(t, path, book.ReadWrite)
		log(t, writer, book.Entry{Level: "reach", Count: 7})
		reader := open(t, path, book.ReadOnly)
		present := whole(t, path)

		kept, err := book.Restore(ctx, path, from, clock)
		if err != nil {
			t.Fatal(err)
		}
		wantMode(t, kept, 0o600)
		if diff := cmp.Diff(present, whole(t, kept)); diff != "" {
			t.Errorf("what is kept (-book +kept):\n%s", diff)
		}
		sources := counts(t, b, today)
		for name, other := range map[string]*book.Book{"quiet": quiet, "writer": writer, "reader": reader} {
			if diff := cmp.Diff(sources, counts(t, other, today)); diff != "" {
				t.Errorf("the %s sees (-restored +seen):\n%s", name, diff)
			}
		}
		if diff := cmp.Diff(want, whole(t, path)); diff != "" {
			t.Errorf("the book (-backup +restored):\n%s", diff)
		}
		// The books that were open go on: undo, redo and log mean the restored ones.
		if _, err := writer.Redo(ctx); err != nil {
			t.Error(err)
		}
		log(t, writer, book.Entry{Level: "qualified", Count: 1})
		wantWhole(t, inspect(t, path))
		if mode, err := writer.Pragma(ctx, "journal_mode"); err != nil || mode != "wal" {
			t.Errorf("journal_mode is %s, %v", mode, err)
		}
		// In the same second, what was kept brings everything back.
		again, err := book.Restore(ctx, path, kept, clock)
		if err != nil {
			t.Fatal(err)
		}
		if again == kept {
			t.Error("what was kept first was overwritten")
		}
		if diff := cmp.Diff(present, whole(t, path)); diff != "" {
			t.Errorf("the book as it was (-before +after both restores):\n%s", diff)
		}
	})
	t.Run("where there is no book", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "funnel.db")
		kept, err := book.Restore(ctx, path, from, clock)
		if err != nil || kept != "" {
			t.Fatalf("kept %q, %v", kept, err)
		}
		wantMode(t, path, 0o600)
		if diff := cmp.Diff(want, whole(t, path)); diff != "" {
			t.Errorf("the book (-backup +restored):\n%s", diff)
		}
		restored := open(t, path, book.ReadWrite)
		if mode, err := restored.Pragma(ctx, "journal_mode"); err != nil || mode != "wal" {
			t.Errorf("journal_mode is %s, %v", mode, err)
		}
	})
	for name, harm := range map[string]func(data string) string{
		"cut off":        func(data string) string { return data[:len(data)/2] },
		"noise in pages": func(data string) string { return data[:4096] + strings.Repeat("noise...", 2048) + data[4096+16384:] },
		"no header":      func(data string) string { return strings.Repeat("x", 100) + data[100:] },
		"empty":          func(string) string { return "" },
	} {
		t.Run("over a damaged book, "+name, func(t *testing.T) {
			path := file(t, harm(bytes))
			damaged := content(t, path)
			for range 2 { // the second time over a whole one, in the same second
				kept, err := book.Restore(ctx, path, from, clock)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, whole(t, path)); diff != "" {
					t.Errorf("the book (-backup +restored):\n%s", diff)
				}
				if damaged != "" && content(t, kept) != damaged {
					t.Error("the damaged book was not kept as it was")
				}
				damaged = ""
			}
		})
	}
	if content(t, from) != bytes {
		t.Error("the backup has changed")
	}
}

// Damaged books of one second are all kept.
func TestRestoreTwiceOverDamage(t *testing.T) {
	b := usedBook(t)
	from := backup(t, b, filepath.Join(t.TempDir(), "old.db"))
	path := file(t, "")
	seen := map[string]string{}
	for _, damage := range []string{"first damage", "second damage"} {
		if err := os.WriteFile(path, []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		kept, err := book.Restore(t.Context(), path, from, clock)
		if err != nil {
			t.Fatal(err)
		}
		seen[kept] = damage
	}
	for kept, damage := range seen {
		if content(t, kept) != damage {
			t.Errorf("%s does not hold the %s", kept, damage)
		}
	}
	if len(seen) != 2 {
		t.Errorf("kept %v", seen)
	}
}

func TestRestoreRefusals(t *testing.T) {
	path := quietBook(t)
	db := inspect(t, bookWith(t))
	if _, err := db.Exec("CREATE TABLE in_use (a)"); err != nil {
		t.Fatal(err)
	}
	used := strings.Trim(texts(t, db, "SELECT file FROM pragma_database_list")[0], `"`)
	damaged := content(t, backup(t, usedBook(t), ""))
	for _, tc := range []struct {
		name, from string
		want       i18n.Sentence
	}{
		{"the book itself", path, i18n.RestoreOntoItself},
		{"nothing", filepath.Join(t.TempDir(), "none.db"), i18n.NoBackup},
		{"a folder", t.TempDir(), i18n.BookIsFolder},
		{"an empty file", file(t, ""), i18n.BookEmptyFile},
		{"a text", file(t, "not a book at all"), i18n.NotABook},
		{"another program's file", sqliteFile(t, "CREATE TABLE a (b)"), i18n.NotABook},
		{"a newer book", bookWith(t, "PRAGMA user_version = 99"), i18n.BookNewer},
		{"a damaged book", file(t, damaged[:len(damaged)/2]), i18n.BookDamaged},
		{"an open book", used, i18n.BackupInUse},
	} {
		t.Run(tc.name, func(t *testing.T) {
			before := folder(t, filepath.Dir(path))
			kept, err := book.Restore(t.Context(), path, tc.from, clock)
			wantError(t, err, tc.want)
			if kept != "" {
				t.Errorf("kept %s", kept)
			}
			if diff := cmp.Diff(before, folder(t, filepath.Dir(path))); diff != "" {
				t.Errorf("the book's folder (-before +after):\n%.300s", diff)
			}
		})
	}
	t.Run("over a newer book", func(t *testing.T) {
		newer := bookWith(t, "PRAGMA user_version = 99")
		before := content(t, newer)
		_, err := book.Restore(t.Context(), newer, backup(t, usedBook(t), ""), func() time.Time { return friday })
		wantError(t, err, i18n.BookNewer)
		if content(t, newer) != before {
			t.Error("the newer book has changed")
		}
	})
}
