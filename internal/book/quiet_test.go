package book_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
)

// quietBook makes a book with one entry that nobody has touched for an hour.
func quietBook(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "funnel.db")
	if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	write(t, path, 100)
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	return path
}

// write logs through a book of its own.
func write(t *testing.T, path string, n int64) {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	log(t, b, book.Entry{Level: "reach", Count: n})
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestReadingAQuietBookLeavesItsFolderAlone(t *testing.T) {
	path := quietBook(t)
	b := open(t, path, book.ReadOnly)
	wantCounts(t, b, map[string]int64{"reach/": 100})
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v, %v", files, err)
	}
}

func TestAQuietBookThatIsWrittenMeanwhile(t *testing.T) {
	path := quietBook(t)
	b := open(t, path, book.ReadOnly)
	write(t, path, 20)
	wantCounts(t, b, map[string]int64{"reach/": 120})

	path = quietBook(t)
	b = open(t, path, book.ReadOnly)
	other := open(t, path, book.ReadWrite) // stays open: what it writes is in its -wal file only
	log(t, other, book.Entry{Level: "reach", Count: 5})
	wantCounts(t, b, map[string]int64{"reach/": 105})
	log(t, other, book.Entry{Level: "reach", Count: 5})
	wantCounts(t, b, map[string]int64{"reach/": 110})
}
