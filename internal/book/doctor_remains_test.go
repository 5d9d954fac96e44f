package book_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
)

// exiting is a child that does nothing.
var exiting = register("exit", func([]string) error { return nil })

// remainsOf puts temporary files of a process beside a book, and returns them.
func remainsOf(t *testing.T, path string, process int) (files []string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Join(filepath.Dir(path), "backups"), 0o700))
	for _, name := range []string{".funnel.db.%d-12345", "backups/.funnel-before-import-20261120-101010.db.%d-7"} {
		name = filepath.Join(filepath.Dir(path), filepath.FromSlash(fmt.Sprintf(name, process)))
		must(t, os.WriteFile(name, []byte("x"), 0o600))
		must(t, os.Chtimes(name, friday, friday)) // a moment ago
		files = append(files, name)
	}
	return files
}

// gone is the number of a process that has ended.
func gone(t *testing.T) int {
	t.Helper()
	cmd := child(t, exiting)
	run(t, cmd)
	return cmd.Process.Pid
}

// What a program left that is gone is found at once; what one fills that still runs, or runs on another machine, only when it is old.
func TestRemainsOfAProgramThatIsGone(t *testing.T) {
	path := livedBook(t)
	left, filled := remainsOf(t, path, gone(t)), remainsOf(t, path, os.Getpid())
	got := findings(examined(t, path, book.Examination{Fix: true}))
	if !slices.Equal(got, []string{"leftovers fixed", "leftovers fixed"}) {
		t.Errorf("found %v", got)
	}
	for _, name := range left {
		if _, err := os.Lstat(name); err == nil {
			t.Errorf("%s is there still", name)
		}
	}
	for _, name := range filled {
		if _, err := os.Lstat(name); err != nil {
			t.Error(err)
		}
	}
	found, err := book.Examine(t.Context(), path, book.Examination{Now: func() time.Time { return friday.Add(time.Hour) }})
	must(t, err)
	if got := findings(found); !slices.Equal(got, []string{"leftovers", "leftovers"}) {
		t.Errorf("found %v after an hour", got)
	}
	synced := syncedBook(t)
	remainsOf(t, synced, gone(t))
	if got := findings(examined(t, synced, book.Examination{})); slices.Contains(got, "leftovers") {
		t.Errorf("found %v in a folder that other machines write to", got)
	}
}

// The next backup before an import removes what one left that was killed.
func TestABackupBeforeAnImportThatWasKilled(t *testing.T) {
	b := usedBook(t)
	left, filled := remainsOf(t, b.Path(), gone(t)), remainsOf(t, b.Path(), os.Getpid())
	_, err := b.BackupBeforeImport(t.Context())
	must(t, err)
	if _, err := os.Lstat(left[1]); err == nil {
		t.Errorf("%s is there still", left[1])
	}
	if _, err := os.Lstat(filled[1]); err != nil {
		t.Error(err)
	}
}
