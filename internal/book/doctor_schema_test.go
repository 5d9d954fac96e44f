package book_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// backupsBeside are the names of the backups of a book, without the daily ones.
func backupsBeside(t *testing.T, path string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(filepath.Dir(path), "backups"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.Contains(e.Name(), "daily") {
			names = append(names, e.Name())
		}
	}
	return names
}

// saidOf is what an examination says.
func saidOf(e book.Examined) (lines []string) {
	for _, f := range e.Findings {
		lines = append(lines, f.Said.Error())
	}
	return lines
}

// parts are what a book is made of, by what SQLite keeps of it.
func parts(t *testing.T, path string) []string {
	t.Helper()
	return rowsFrom(t, path, "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name")
}

// rowsFrom reads the rows of a query from outside and leaves nothing open.
func rowsFrom(t *testing.T, path, query string) []string {
	t.Helper()
	db := outside(t, path)
	rows := texts(t, db, query)
	must(t, db.Close())
	return rows
}

// Every index, trigger and view of a book, and every table that is derived from others, can be put back, and is as it was then. A table
// that holds records cannot: a backup or a salvage brings it back.
func TestEveryPartOfABookIsMissed(t *testing.T) {
	whole := content(t, livedBook(t))
	drops, lost := map[string][]string{}, []string(nil)
	for _, quoted := range rowsFrom(t, file(t, whole), `
		SELECT type || ' ' || name FROM sqlite_schema
		WHERE sql IS NOT NULL AND name NOT GLOB 'lead_search_*' AND name NOT GLOB 'sqlite_*' ORDER BY type, name`) {
		kind, name, _ := strings.Cut(strings.Trim(quoted, `"`), " ")
		if kind == "table" && (!book.Derived(name) || name == "change" || name == "change_row") {
			lost = append(lost, name)
			continue
		}
		drops[kind] = append(drops[kind], name)
	}
	if len(drops["index"]) < 25 || len(drops["trigger"]) < 9 || len(drops["view"]) < 2 || len(drops["table"]) < 6 || len(lost) < 20 {
		t.Fatalf("a book is made of %v and %v", drops, lost)
	}
	for kind, names := range drops {
		t.Run(kind, func(t *testing.T) {
			path := file(t, whole)
			want := parts(t, path)
			for _, name := range names {
				harm(t, path, "DROP "+kind+" "+name)
			}
			found := examined(t, path, book.Examination{})
			for _, name := range names {
				if !found.Broken() || !slices.ContainsFunc(saidOf(found), func(s string) bool { return strings.Contains(s, "the "+kind+" "+name+" is missing") }) {
					t.Errorf("of %s was said %q", name, saidOf(found))
				}
			}
			if backupsBeside(t, path) != nil {
				t.Error("a look made a backup")
			}
			fixed := examined(t, path, book.Examination{Fix: true})
			if fixed.Broken() || fixed.Kept == "" {
				t.Fatalf("said %q", saidOf(fixed))
			}
			wantMode(t, fixed.Kept, 0o600)
			if diff := cmp.Diff(want, parts(t, path)); diff != "" {
				t.Errorf("the parts (-before +after):\n%s", diff)
			}
			wantSound(t, path)
		})
	}
	for _, name := range lost {
		path := file(t, whole)
		harm(t, path, "PRAGMA foreign_keys = OFF", "DROP TABLE "+name)
		got := examined(t, path, book.Examination{Fix: true})
		if !got.Broken() || backupsBeside(t, path) != nil || got.Findings[0].Said.Sentence != i18n.DoctorLost || got.Findings[0].Said.Args[1] != name {
			t.Errorf("of %s was said %q", name, saidOf(got))
		}
	}
}

// What a trigger did not do while it was missing is made up for.
func TestWhatAMissingTriggerDidNotCount(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "DROP TRIGGER tally_inserted", "DROP TRIGGER lead_sourced")
	b := open(t, path, book.ReadWrite)
	before := counts(t, b, today)["reach/"]
	log(t, b, book.Entry{Level: "reach", Count: 9})
	if got := counts(t, b, today)["reach/"]; got != before {
		t.Fatalf("the trigger is missing, and reach counts %d", got)
	}
	if got := examined(t, path, book.Examination{Fix: true}); got.Broken() {
		t.Fatalf("said %q", saidOf(got))
	}
	if got := counts(t, b, today)["reach/"]; got != before+9 {
		t.Errorf("reach counts %d", got)
	}
	wantWhole(t, inspect(t, path))
}

func TestPartsThatAreNotTheProgramsOwn(t *testing.T) {
	for name, tc := range map[string]struct {
		harm        []string
		said, after []string // the findings of a look, and of one after what is safe was put right
	}{
		"a trigger": {
			[]string{"CREATE TRIGGER evil AFTER INSERT ON tally BEGIN UPDATE tally SET count = 0; END"}, []string{"schema! evil"}, nil,
		},
		"a trigger with a name that SQL must quote": {
			[]string{`CREATE TRIGGER "x"" y" AFTER INSERT ON lead BEGIN DELETE FROM lead; END`}, []string{`schema! x" y`}, nil,
		},
		"an index": {[]string{"CREATE UNIQUE INDEX once ON lead (name)"}, []string{"schema! once"}, nil},
		"a table": {
			[]string{"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)", "CREATE INDEX notes_text ON notes (text)", "ANALYZE"},
			[]string{"schema notes"},
			[]string{"schema notes"},
		},
		"a view":           {[]string{"CREATE VIEW mine AS SELECT * FROM lead"}, []string{"schema mine"}, []string{"schema mine"}},
		"an altered index": {[]string{"DROP INDEX lead_folded", "CREATE INDEX lead_folded ON lead (name)"}, []string{"schema! lead_folded"}, nil},
		"an altered trigger": {
			[]string{"DROP TRIGGER tally_inserted", "CREATE TRIGGER tally_inserted AFTER INSERT ON tally BEGIN SELECT 1; END"},
			[]string{"schema! tally_inserted"},
			nil,
		},
		"an altered view": {
			[]string{"DROP VIEW counted", "CREATE VIEW counted AS SELECT 1 AS day"}, []string{"schema! counted_in", "schema! counted"}, nil,
		},
		"an altered table of sums":        {[]string{"ALTER TABLE rollup ADD COLUMN x INTEGER"}, []string{"schema! rollup"}, nil},
		"a view in the place of a table":  {[]string{"DROP TABLE rollup_month", "CREATE VIEW rollup_month AS SELECT 1"}, []string{"schema! rollup_month", "schema rollup_month"}, nil},
		"an altered table of records":     {[]string{"ALTER TABLE tally ADD COLUMN x INTEGER"}, []string{"schema! tally"}, []string{"schema! tally"}},
		"a table that is gone and others": {[]string{"DROP TABLE touch", "DROP INDEX lead_sort"}, []string{"schema! lead_sort", "schema! touch"}, []string{"schema! lead_sort", "schema! touch"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := livedBook(t)
			harm(t, path, tc.harm...)
			named := func(e book.Examined) (list []string) {
				for _, f := range e.Findings {
					mark := ""
					if f.Broken {
						mark = "!"
					}
					list = append(list, fmt.Sprintf("%s%s %v", f.Check, mark, f.Said.Args[1]))
				}
				slices.Sort(list)
				return list
			}
			slices.Sort(tc.said)
			if diff := cmp.Diff(tc.said, named(examined(t, path, book.Examination{}))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
			held := whole(t, path)
			got := examined(t, path, book.Examination{Full: true, Fix: true})
			if diff := cmp.Diff(tc.after, named(examined(t, path, book.Examination{Full: true}))); diff != "" {
				t.Errorf("found afterwards (-want +got):\n%s", diff)
			}
			if mended := !slices.Equal(tc.said, tc.after); mended != (got.Kept != "") {
				t.Fatalf("kept in %q", got.Kept)
			} else if !mended {
				return
			}
			if _, err := book.Restore(t.Context(), path, got.Kept, clock); err != nil { // what was put right can be taken back
				t.Fatal(err)
			}
			if diff := cmp.Diff(held, whole(t, path)); diff != "" {
				t.Errorf("restored (-before +after):\n%s", diff)
			}
		})
	}
}

// A book whose number of the schema is not that of what it is made of is known by what it is made of, whichever way it differs: no copy is
// made at each try, and the number is put right.
func TestABookThatSaysAnotherVersion(t *testing.T) {
	latest := len(book.Schema())
	for says := range latest {
		t.Run(fmt.Sprint("too low, ", says), func(t *testing.T) {
			path := livedBook(t)
			held := whole(t, path)
			harm(t, path, fmt.Sprint("PRAGMA user_version = ", says))
			for range 2 {
				_, err := book.Open(t.Context(), path, book.ReadWrite, clock)
				if says > 0 {
					wantError(t, err, i18n.BookOtherVersion)
				} else {
					wantError(t, err, i18n.BookDamaged)
				}
			}
			if left := backupsBeside(t, path); left != nil {
				t.Errorf("left %v", left)
			}
			if got := findings(examined(t, path, book.Examination{})); !slices.Equal(got, []string{"schema!"}) {
				t.Errorf("found %v", got)
			}
			if got := findings(examined(t, path, book.Examination{Fix: true})); !slices.Equal(got, []string{"schema! fixed"}) {
				t.Errorf("fixed %v", got)
			}
			now := whole(t, path)
			delete(held, "streak_month") // the next write makes it again
			delete(now, "streak_month")
			if diff := cmp.Diff(held, now); diff != "" {
				t.Errorf("the book (-before +after):\n%s", diff)
			}
			wantSound(t, path)
		})
	}
	for schema := 1; schema < latest; schema++ {
		t.Run(fmt.Sprint("too high, of ", schema), func(t *testing.T) {
			path := releasedBook(t, schema)
			harm(t, path, thisSchema)
			if got := findings(examined(t, path, book.Examination{})); !slices.Contains(got, "schema!") {
				t.Errorf("found %v", got)
			}
			if got := examined(t, path, book.Examination{Fix: true}); got.Broken() {
				t.Errorf("said %q", saidOf(got))
			}
			wantSound(t, path)
			if version := texts(t, inspect(t, path), "PRAGMA user_version"); version[0] != fmt.Sprint(latest) {
				t.Errorf("it is of schema %s", version)
			}
		})
	}
}

// A book of an older schema that lacks what a step of the migration needs is put right first and brought up to date then.
func TestAnOlderBookThatLacksAPart(t *testing.T) {
	path := releasedBook(t, 3)
	harm(t, path, "DROP TRIGGER tally_deleted")
	_, err := book.Open(t.Context(), path, book.ReadOnly, clock)
	wantError(t, err, i18n.BookNotMigrated)
	if left := backupsBeside(t, path); left != nil {
		t.Errorf("left %v", left)
	}
	if got := findings(examined(t, path, book.Examination{})); !slices.Equal(got, []string{"schema!", "backups"}) {
		t.Errorf("found %v", got)
	}
	if got := examined(t, path, book.Examination{Fix: true}); got.Broken() {
		t.Errorf("said %q", saidOf(got))
	}
	wantSound(t, path)
}

// What the steps make is known by running them: every book that a released program made, and is brought up to date, is as a new one.
func TestBooksOfReleasedSchemasAreMadeAsNewOnes(t *testing.T) {
	want := parts(t, newBookAt(t, filepath.Join(t.TempDir(), "funnel.db")))
	for schema := 1; schema < len(book.Schema()); schema++ {
		path := releasedBook(t, schema)
		for _, f := range examined(t, path, book.Examination{Full: true}).Findings {
			if f.Broken {
				t.Errorf("schema %d: %v", schema, f.Said)
			}
		}
		if diff := cmp.Diff(want, parts(t, path)); diff != "" {
			t.Errorf("schema %d (-new +migrated):\n%s", schema, diff)
		}
	}
}

// A command that meets with a part that is gone says so in one line, with what to do.
func TestWhatIsGoneIsSaid(t *testing.T) {
	ctx := t.Context()
	for harmed, meets := range map[string]func(b *book.Book) error{
		"DROP TABLE rollup":        func(b *book.Book) error { _, _, err := b.Scorecard(ctx, today); return err },
		"DROP TABLE setting":       func(b *book.Book) error { _, err := b.Outline(ctx); return err },
		"DROP INDEX lead_now_idle": func(b *book.Book) error { _, _, err := b.Agenda(ctx, book.AgendaFilter{}); return err },
		"DROP VIEW counted": func(b *book.Book) error {
			_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}})
			return err
		},
	} {
		path := livedBook(t)
		harm(t, path, harmed)
		err := meets(open(t, path, book.ReadWrite))
		wantError(t, err, i18n.BookOdd)
		if said := err.Error(); strings.ContainsRune(said, '\n') || !strings.Contains(said, "funnel doctor") {
			t.Errorf("%s: said %q", harmed, said)
		}
	}
}
