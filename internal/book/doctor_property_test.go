package book_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// harms are what somebody may do to a book with another program.
func harms(parts []string) []string {
	list := []string{
		"CREATE TRIGGER evil AFTER INSERT ON tally BEGIN DELETE FROM target; END", "CREATE TRIGGER worse BEFORE DELETE ON rollup BEGIN SELECT RAISE(ABORT, 'no'); END",
		"CREATE TABLE notes (id INTEGER)", "CREATE VIEW seen AS SELECT 1", "CREATE UNIQUE INDEX once ON lead (name)", "ALTER TABLE lead_now ADD COLUMN x TEXT",
		"ALTER TABLE rollup RENAME COLUMN minutes TO hours", "ALTER TABLE tally ADD COLUMN x TEXT", "ALTER TABLE rollup RENAME TO sums", "ALTER TABLE deal RENAME TO sold",
		"DELETE FROM setting", "UPDATE setting SET value = ''", "UPDATE setting SET value = 'x' WHERE key > 'm'",
		"UPDATE level SET position = 1", "UPDATE tally SET uuid = 'x'", "UPDATE tally SET day = '', cost = -1", "DELETE FROM lead_now", "DELETE FROM rollup_month",
		"UPDATE rollup SET tallied = -5", "DELETE FROM change_row", "UPDATE change SET at = ''", "DELETE FROM level", "DELETE FROM channel", "DELETE FROM lead",
		"PRAGMA user_version = 0", "PRAGMA user_version = 2", "PRAGMA user_version = 3", "PRAGMA user_version = 4", "INSERT INTO lead_search (lead_search) VALUES ('delete-all')",
	}
	for _, quoted := range parts {
		list = append(list, "DROP "+strings.Trim(quoted, `"`))
	}
	return list
}

// Whatever was done to a book from outside, the doctor names it or says in one line why it cannot, and what it calls safe is put right at
// once and not found again.
func TestTheDoctorKnowsWhatToDo(t *testing.T) {
	older := releasedBook(t, len(book.Schema())-1)
	must(t, open(t, older, book.ReadWrite).Exec(t.Context(), "PRAGMA wal_checkpoint(TRUNCATE)"))
	whole := content(t, older)
	all := harms(rowsFrom(t, file(t, whole), `
		SELECT type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'lead_search_*' AND name NOT GLOB 'sqlite_*'`))
	place, made := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		made++
		folder := filepath.Join(place, strconv.Itoa(made))
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, "funnel.db")
		if err := os.WriteFile(path, []byte(whole), 0o600); err != nil {
			t.Fatal(err)
		}
		db := outside(t, path)
		for _, harm := range rapid.SliceOfN(rapid.SampledFrom(all), 1, 4).Draw(t, "harms") {
			_, _ = db.Exec(harm) // one may make another impossible
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		examine := func(how book.Examination) book.Examined {
			how.Now = clock
			found, err := book.Examine(t.Context(), path, how)
			var said *i18n.Error
			if err != nil && !errors.As(err, &said) {
				t.Fatalf("%v", err)
			}
			for _, f := range found.Findings {
				if f.Said == nil || strings.ContainsRune(f.Said.Error(), '\n') {
					t.Fatalf("said %v", f.Said)
				}
			}
			if err != nil {
				t.Fatalf("could not look on: %v", err)
			}
			return found
		}
		examine(book.Examination{Full: true})
		examine(book.Examination{Full: true, Fix: true})
		again := examine(book.Examination{Full: true})
		if slices.ContainsFunc(again.Findings, func(f book.Finding) bool { return f.Safe }) {
			t.Fatalf("found again: %q", saidOf(again))
		}
	})
}
