package book_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// ledgerFile makes the file of a book of schema 1 with rows.
func ledgerFile(t *testing.T, rows string) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "funnel.db")
	must(t, os.WriteFile(path, nil, 0o600))
	db := outside(t, path)
	for _, text := range []string{
		fmt.Sprintf("PRAGMA application_id = %d", book.ApplicationID), "PRAGMA journal_mode = WAL", book.Schema()[0], "PRAGMA user_version = 1", rows,
	} {
		_, err := db.Exec(text)
		must(t, err)
	}
	must(t, db.Close())
	return path
}

// cut leaves of the rows of each table that is in both as many columns as the other has.
func cut(rows, as map[string][]string) map[string][]string {
	short := map[string][]string{}
	for table, lines := range as {
		short[table] = nil
		for i, line := range rows[table] {
			if i < len(lines) {
				line = strings.Join(strings.Fields(line)[:len(strings.Fields(lines[i]))], " ")
			}
			short[table] = append(short[table], line)
		}
	}
	return short
}

// A book of the first schema, with a history, opened by this program.
func TestABookOfTheLedgerGetsPeople(t *testing.T) {
	ctx := t.Context()
	path := ledgerFile(t, content(t, filepath.Join("testdata", "version1.sql")))
	held := whole(t, path)
	b := open(t, path, book.ReadWrite)
	db := inspect(t, path)
	kept := filepath.Join(filepath.Dir(path), "backups", fmt.Sprintf("funnel-before-schema-%d.db", len(book.Schema())))
	wantMode(t, kept, 0o600)
	if diff := cmp.Diff(held, whole(t, kept)); diff != "" {
		t.Errorf("the backup (-before +backup):\n%s", diff)
	}
	got := whole(t, path)
	got["sqlite_sequence"] = slices.DeleteFunc(got["sqlite_sequence"], func(line string) bool { return strings.HasSuffix(line, " 0") }) // nobody was lost
	want := map[string][]string{}
	for table, lines := range held {
		for _, line := range lines {
			want[table] = append(want[table], strings.Join(strings.Fields(line), " "))
		}
	}
	if diff := cmp.Diff(want, cut(got, held)); diff != "" {
		t.Errorf("rows (-before +after):\n%s", diff)
	}
	wantWhole(t, db)
	if keys := levelKeys(t, b); !slices.Equal(keys, []string{"reach", "inbound", "qualified", "viewing", "buyer", "loyal", "close"}) {
		t.Errorf("levels %v", keys)
	}
	s, _, err := b.Scorecard(ctx, today)
	must(t, err)
	if want := (metrics.Streak{Days: 8, Best: 9}); s.Streak != want { // as the program of that time said
		t.Errorf("streak %+v, want %+v", s.Streak, want)
	}
	wantHistoryBothWays(t, b, db)

	out := addLead(t, b, book.NewLead{Card: person("An"), Day: today})
	if a := out.Arrivals[0]; !a.Drawn || a.Count != 6 {
		t.Errorf("the first lead: %+v", a)
	}
	if l, err := open(t, path, book.ReadOnly).Lead(ctx, 1); err != nil || l.Name != "An" {
		t.Errorf("%+v, %v", l, err)
	}
}

// wantHistoryBothWays puts back what was taken back before the migration, takes back all that was ever done and puts it back.
func wantHistoryBothWays(t *testing.T, b *book.Book, db *sql.DB) {
	t.Helper()
	ctx := t.Context()
	before := dump(t, db)
	for range 2 {
		_, err := b.Redo(ctx)
		must(t, err)
	}
	_, err := b.Redo(ctx)
	wantError(t, err, i18n.NothingToRedo)
	if o := outline(t, b); len(o.Targets) != 4 {
		t.Errorf("targets %+v", o.Targets)
	}
	changes := len(texts(t, db, "SELECT id FROM change WHERE verb NOT IN ('undo', 'redo') AND inverted_by IS NULL"))
	undoAll(t, b)
	wantCounts(t, b, map[string]int64{})
	if keys := levelKeys(t, b); !slices.Equal(keys, []string{"reach", "inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"}) {
		t.Errorf("levels %v", keys)
	}
	if o := outline(t, b); o.Levels[3].Names.Vi == "Đi xem nhà" || len(o.Calendar.DaysOff) != 0 {
		t.Errorf("the frame is %+v", o)
	}
	for range changes {
		_, err := b.Redo(ctx)
		must(t, err)
		wantTrueRollup(t, db)
	}
	for range 2 {
		_, err := b.Undo(ctx, 0)
		must(t, err)
	}
	wantDump(t, before, dump(t, db))
	history, err := b.History(ctx, 0)
	if err != nil || len(history) < 2*changes {
		t.Errorf("%d changes, %v", len(history), err)
	}
}

// The levels of every model get the idle limits and the care that a new book starts with; a level of the agent's own gets none.
func TestLevelsGetTheirCareByMigration(t *testing.T) {
	for _, model := range funnel.Models() {
		t.Run(model.Key, func(t *testing.T) {
			var rows strings.Builder
			bit := map[bool]int{true: 1}
			for _, l := range append(slices.Clone(model.Levels), funnel.Level{Key: "friend", Position: 99}) {
				fmt.Fprintf(&rows, "INSERT INTO level VALUES (NULL, '%[1]s', '%[1]s', '', '', '', %[2]d, 0, %[3]d, %[4]d, %[5]d, %[6]d);",
					l.Key, l.Position, bit[l.Crowd], bit[l.Entry], bit[l.Qualifying], bit[l.Buying])
			}
			rows.WriteString("INSERT INTO setting (key, value) VALUES ('model', '" + model.Key + "');")
			path := ledgerFile(t, rows.String())
			must(t, book.MigrateTo(t.Context(), path, clock, book.Schema()))
			var want []string
			for _, l := range model.Levels {
				idle := "nil"
				if l.Idle > 0 {
					idle = fmt.Sprint(l.Idle)
				}
				want = append(want, fmt.Sprintf("%q %s %q", l.Key, idle, l.Care.String()))
			}
			want = append(want, `"friend" nil ""`)
			if diff := cmp.Diff(want, texts(t, inspect(t, path), "SELECT key, idle, care FROM level ORDER BY position")); diff != "" {
				t.Errorf("idle and care (-new book +migrated):\n%s", diff)
			}
		})
	}
}

// Who was drawn from a tally without a channel is counted by their source from the migration on, as if it had been so from the beginning.
func TestSourcesAreCountedByMigration(t *testing.T) {
	b := newBook(t)
	for day := today - 60; day <= today; day += 10 {
		logOn(t, b, day, book.Entry{Level: "inbound", Count: 3}, book.Entry{Level: "inbound", Channel: "sms", Count: 1})
		for _, source := range []string{"call", "sms", "sms", ""} {
			addLead(t, b, book.NewLead{Card: sourced("An", source), Day: day})
		}
	}
	want := dump(t, inspect(t, b.Path()))["source_month"]
	path := ledgerFile(t, "")
	must(t, book.MigrateTo(t.Context(), path, clock, book.Schema()[:4]))
	db := outside(t, path)
	_, err := db.Exec("ATTACH ? AS other", b.Path())
	must(t, err)
	for _, table := range []string{"level", "channel", "lead", "tally", "arrival"} {
		columns := strings.Join(texts(t, db, "SELECT name FROM pragma_table_info(?)", table), ", ") // those that it had then
		_, err := db.Exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM other." + table)
		must(t, err)
	}
	must(t, db.Close())
	must(t, book.MigrateTo(t.Context(), path, clock, book.Schema()))
	migrated := inspect(t, path)
	wantTrueRollup(t, migrated)
	if diff := cmp.Diff(want, dump(t, migrated)["source_month"]); diff != "" || len(want) == 0 {
		t.Errorf("sources (-new book +migrated):\n%s", diff)
	}
}
