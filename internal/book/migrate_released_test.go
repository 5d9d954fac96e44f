package book_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

// releasedBook puts a book as the program of a schema wrote it into a folder: some weeks of entries, people with all that can be recorded
// of them, cards that were joined, taken back and forgotten. Of schema 1 the rows are kept in version1.sql.
func releasedBook(t *testing.T, schema int) (path string) {
	t.Helper()
	if schema == 1 {
		return ledgerFile(t, content(t, filepath.Join("testdata", "version1.sql")))
	}
	z, err := gzip.NewReader(strings.NewReader(content(t, filepath.Join("testdata", fmt.Sprintf("schema%d.db.gz", schema)))))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return file(t, string(data))
}

// rowsBefore are the rows of the tables that are recorded in, without the columns that came later. Derived tables may be kept in another
// way in each schema; that they are true is checked by itself.
func rowsBefore(rows, as map[string][]string) map[string][]string {
	short := cut(rows, as)
	for _, derived := range []string{"rollup", "rollup_month", "source_month", "streak_month", "lead_now"} {
		delete(short, derived)
	}
	return short
}

func TestABookOfEveryReleasedSchemaMigratesRowForRow(t *testing.T) {
	for schema := 1; schema < len(book.Schema()); schema++ {
		t.Run(fmt.Sprint("schema ", schema), func(t *testing.T) {
			path := releasedBook(t, schema)
			if version := texts(t, inspect(t, path), "PRAGMA user_version"); version[0] != fmt.Sprint(schema) {
				t.Fatalf("it is of schema %s", version)
			}
			held := whole(t, path)
			if len(held["tally"]) < 5 || schema > 1 && len(held["lead"]) < 3 {
				t.Fatalf("it holds %d entries and %d leads", len(held["tally"]), len(held["lead"]))
			}
			b := open(t, path, book.ReadWrite)
			kept := filepath.Join(filepath.Dir(path), "backups", fmt.Sprintf("%s-before-schema-%d.db", strings.TrimSuffix(filepath.Base(path), ".db"), len(book.Schema())))
			wantMode(t, kept, 0o600)
			if diff := cmp.Diff(held, whole(t, kept)); diff != "" {
				t.Errorf("the backup (-before +backup):\n%s", diff)
			}
			if diff := cmp.Diff(rowsBefore(held, held), rowsBefore(whole(t, path), held)); diff != "" {
				t.Errorf("rows (-before +after):\n%s", diff)
			}
			wantWhole(t, inspect(t, path))
			wantSound(t, path)

			log(t, b, sourcesDay()...)
			if _, err := b.Undo(t.Context(), 0); err != nil {
				t.Fatal(err)
			}
			wantWhole(t, inspect(t, path))

			// A backup from before the migration is restored as any other, and migrated when it is opened next.
			if _, err := book.Restore(t.Context(), path, kept, clock); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(held, whole(t, path)); diff != "" {
				t.Errorf("restored (-before +after):\n%s", diff)
			}
			again := open(t, path, book.ReadWrite)
			log(t, again, sourcesDay()...)
			wantSound(t, path)
		})
	}
}

// A damaged book of an older schema is salvaged into one of this schema.
func TestSalvageOfOlderBooks(t *testing.T) {
	for schema := 1; schema < len(book.Schema()); schema++ {
		path := releasedBook(t, schema)
		held := whole(t, path)
		to := filepath.Join(t.TempDir(), "new.db")
		s, err := book.Salvage(t.Context(), path, to, clock, nil)
		if err != nil {
			t.Fatalf("schema %d: %v", schema, err)
		}
		if !s.History {
			t.Errorf("schema %d: without its history", schema)
		}
		delete(held, "setting")
		if diff := cmp.Diff(rowsBefore(held, held), rowsBefore(whole(t, to), held)); diff != "" {
			t.Errorf("schema %d (-before +salvaged):\n%s", schema, diff)
		}
		wantSound(t, to)
	}
}
