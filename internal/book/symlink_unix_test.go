//go:build unix

package book_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// link makes another name of a file.
func link(t *testing.T, path string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "linked.db")
	if err := os.Symlink(path, name); err != nil {
		t.Fatal(err)
	}
	return name
}

// SQLite keeps the side files beside the book itself, not beside a symbolic link that leads there.
func TestABookReadThroughASymbolicLinkShowsWhatWasLoggedLast(t *testing.T) {
	t.Run("while another program writes", func(t *testing.T) {
		path := quietBook(t)
		writer := open(t, path, book.ReadWrite)
		log(t, writer, book.Entry{Level: "reach", Count: 20})
		b := open(t, link(t, path), book.ReadOnly)
		wantCounts(t, b, map[string]int64{"reach/": 120})
		log(t, writer, book.Entry{Level: "reach", Count: 3})
		wantCounts(t, b, map[string]int64{"reach/": 123})
	})
	t.Run("after a crash", func(t *testing.T) {
		path := quietBook(t)
		leave(t, path)
		age(t, path)
		wantCounts(t, open(t, link(t, path), book.ReadOnly), map[string]int64{"reach/": 101, "inbound/call": 1})
	})
}

func TestTheBookItselfIsNoBackupOfItUnderAnyName(t *testing.T) {
	path := quietBook(t)
	_, err := book.Restore(t.Context(), path, link(t, path), clock)
	wantError(t, err, i18n.RestoreOntoItself)
	_, err = book.Restore(t.Context(), link(t, path), path, clock)
	wantError(t, err, i18n.RestoreOntoItself)
}

// A symbolic link stays one, and the book that it leads to is restored.
func TestRestoreThroughASymbolicLink(t *testing.T) {
	from := backup(t, usedBook(t), filepath.Join(t.TempDir(), "old.db"))
	for _, name := range []string{"whole", "damaged"} {
		t.Run(name, func(t *testing.T) {
			path := quietBook(t)
			if name == "damaged" {
				if err := os.WriteFile(path, []byte("damage"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			linked := link(t, path)
			if _, err := book.Restore(t.Context(), linked, from, clock); err != nil {
				t.Fatal(err)
			}
			wantDump(t, whole(t, from), whole(t, path))
			if st, err := os.Lstat(linked); err != nil || st.Mode()&os.ModeSymlink == 0 {
				t.Errorf("the link is %v, %v", st.Mode(), err)
			}
		})
	}
}
