package book_test

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// A schema that this program does not have yet: the real steps and one more, as the next version will bring it.
func nextSteps() []string {
	return append(book.Schema(), "ALTER TABLE tally ADD COLUMN mood TEXT; CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind TEXT) STRICT")
}

// thisSchema turns the number of the schema back to that of this program.
var thisSchema = fmt.Sprintf("PRAGMA user_version = %d", len(book.Schema()))

// migrate migrates a book to the next schema. This program refuses a book that is there already as newer than itself; the next
// version will find nothing to do.
func migrate(ctx context.Context, path string, steps []string) error {
	err := book.MigrateTo(ctx, path, clock, steps)
	if errors.Is(err, i18n.Failed(i18n.BookNewer)) {
		return nil
	}
	return err
}

// migrating is a child that waits for the end of its input and then migrates a book.
var migrating = register("migrate", func(args []string) error {
	fmt.Println("ready")
	fmt.Scanln() //nolint:errcheck // the end of the input is the sign
	return migrate(context.Background(), args[0], nextSteps())
})

// oldBook makes a closed book with a history, and tells what is in it.
func oldBook(t *testing.T) (path string, held map[string][]string) {
	t.Helper()
	b := usedBook(t)
	if _, err := b.RemoveEntries(t.Context(), []int64{2}); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "funnel.db")
	if _, err := b.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path, whole(t, path)
}

func wantMigrated(t *testing.T, path string, held map[string][]string) {
	t.Helper()
	db := inspect(t, path)
	if version := texts(t, db, "PRAGMA user_version"); version[0] != fmt.Sprint(len(nextSteps())) {
		t.Errorf("user_version is %s", version)
	}
	wantWhole(t, db)
	now := whole(t, path)
	delete(now, "place")
	for i, row := range now["tally"] {
		short, ok := strings.CutSuffix(row, " nil")
		if !ok {
			t.Errorf("tally %s has a mood", row)
		}
		now["tally"][i] = short
	}
	if diff := cmp.Diff(held, now); diff != "" {
		t.Errorf("rows (-before +after):\n%s", diff)
	}
}

func beforeSchema(path string) string {
	return filepath.Join(filepath.Dir(path), "backups", fmt.Sprintf("funnel-before-schema-%d.db", len(nextSteps())))
}

func TestMigration(t *testing.T) {
	path, held := oldBook(t)
	if err := migrate(t.Context(), path, nextSteps()); err != nil {
		t.Fatal(err)
	}
	wantMigrated(t, path, held)
	kept := beforeSchema(path)
	wantMode(t, kept, 0o600)
	if diff := cmp.Diff(held, whole(t, kept)); diff != "" {
		t.Errorf("the backup (-before +backup):\n%s", diff)
	}
	wantWhole(t, inspect(t, kept))
	if err := migrate(t.Context(), path, nextSteps()); err != nil {
		t.Errorf("again: %v", err)
	}
}

func TestAFailedMigrationChangesNothing(t *testing.T) {
	path, held := oldBook(t)
	steps := append(nextSteps(), "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)")
	if err := migrate(t.Context(), path, steps); err == nil {
		t.Fatal("a step that cannot be done is done")
	}
	if diff := cmp.Diff(held, whole(t, path)); diff != "" {
		t.Errorf("the book (-before +after):\n%s", diff)
	}
	if left := backupsBeside(t, path); left != nil { // of a book that is as it was
		t.Errorf("left %v", left)
	}
	open(t, path, book.ReadWrite)
}

// A step may fill the column that it adds: rows are written, and there is no change that they belong to.
func TestAMigrationThatWritesRows(t *testing.T) {
	path, _ := oldBook(t)
	steps := append(nextSteps(), "UPDATE tally SET mood = 'fine'; INSERT INTO place (name) VALUES ('here')")
	if err := migrate(t.Context(), path, steps); err != nil {
		t.Fatal(err)
	}
	if moods := texts(t, inspect(t, path), "SELECT DISTINCT mood FROM tally"); len(moods) != 1 || moods[0] != `"fine"` {
		t.Errorf("moods are %v", moods)
	}
}

// The backup of an earlier migration is of another moment: when an old book was restored and is migrated once more, that one
// is backed up as well.
func TestEveryMigrationHasItsBackup(t *testing.T) {
	ctx := t.Context()
	path, _ := oldBook(t)
	if err := migrate(ctx, path, nextSteps()); err != nil {
		t.Fatal(err)
	}
	if _, err := inspect(t, path).Exec(thisSchema + "; ALTER TABLE tally DROP COLUMN mood; DROP TABLE place"); err != nil {
		t.Fatal(err)
	}
	write(t, path, 4321)
	held := whole(t, path)
	if err := migrate(ctx, path, nextSteps()); err != nil {
		t.Fatal(err)
	}
	backups, err := filepath.Glob(filepath.Join(filepath.Dir(path), "backups", "*.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, kept := range backups {
		if cmp.Equal(held, whole(t, kept)) {
			return
		}
	}
	t.Errorf("none of %v is of the book before the second migration", backups)
}

func TestManyMigrateAtOnce(t *testing.T) {
	t.Run("goroutines", func(t *testing.T) {
		path, held := oldBook(t)
		begin, errs := make(chan struct{}), make(chan error, 8)
		for range 8 {
			go func() {
				<-begin
				errs <- migrate(t.Context(), path, nextSteps())
			}()
		}
		close(begin)
		for range 8 {
			if err := <-errs; err != nil {
				t.Error(err)
			}
		}
		wantMigrated(t, path, held)
	})
	t.Run("processes", func(t *testing.T) {
		path, held := oldBook(t)
		var cmds []*exec.Cmd
		for range 8 {
			cmds = append(cmds, child(t, migrating, path))
		}
		gather(t, cmds)()()
		for i, cmd := range cmds {
			if err := cmd.Wait(); err != nil {
				t.Errorf("process %d: %v: %s", i, err, cmd.Stderr)
			}
		}
		wantMigrated(t, path, held)
		if diff := cmp.Diff(held, whole(t, beforeSchema(path))); diff != "" {
			t.Errorf("the backup (-before +backup):\n%s", diff)
		}
	})
}

// The journal names columns by their place, and columns are added at the end: what was done before a migration can be undone
// after it. The schema number is turned back, since this program refuses a newer one.
func TestUndoOverAMigration(t *testing.T) {
	ctx := t.Context()
	path, held := oldBook(t)
	if err := migrate(ctx, path, nextSteps()); err != nil {
		t.Fatal(err)
	}
	db := inspect(t, path)
	if _, err := db.Exec(thisSchema); err != nil {
		t.Fatal(err)
	}
	b := open(t, path, book.ReadWrite)
	before := dump(t, db)
	for range 3 { // the removal, the renaming, the day
		if _, err := b.Undo(ctx, 0); err != nil {
			t.Fatal(err)
		}
		wantTrueRollup(t, db)
	}
	wantCounts(t, b, map[string]int64{})
	if _, err := b.History(ctx, 0); err != nil {
		t.Error(err)
	}
	var err error
	for range 3 {
		_, e := b.Redo(ctx)
		err = errors.Join(err, e)
	}
	if err != nil {
		t.Fatal(err)
	}
	wantDump(t, before, dump(t, db))
	if len(before["tally"]) != len(held["tally"]) {
		t.Errorf("%d tallies, %d before", len(before["tally"]), len(held["tally"]))
	}
}
