package book_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
)

func TestFolderOf(t *testing.T) {
	place := t.TempDir()
	for path, want := range map[string]string{
		"plain/funnel.db":                                       "",
		"Dropbox/sales/funnel.db":                               "Dropbox",
		"Dropbox (Sunrise)/funnel.db":                           "Dropbox",
		"my dropbox notes/funnel.db":                            "",
		"OneDrive - Sunrise Ltd/funnel.db":                      "OneDrive",
		"OneDrive/funnel.db":                                    "OneDrive",
		"Library/Mobile Documents/com~apple~CloudDocs/x.db":     "iCloud Drive",
		"Library/CloudStorage/GoogleDrive-lan@example.com/x.db": "Google Drive",
		"Library/CloudStorage/OneDrive-Personal/x.db":           "OneDrive",
		"Library/CloudStorage/Sync.com-x/x.db":                  "sync.com",
		"Google Drive/funnel.db":                                "Google Drive",
		"Nextcloud/funnel.db":                                   "Nextcloud",
		"shared/deep/er/funnel.db":                              "Syncthing",
	} {
		full := filepath.Join(place, filepath.FromSlash(path))
		if want == "Syncthing" {
			if err := os.MkdirAll(filepath.Join(place, "shared", ".stfolder"), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			t.Fatal(err)
		}
		if got := book.FolderOf(full); got != (book.Folder{Service: want}) {
			t.Errorf("%s: %+v, want %s", path, got, want)
		}
	}
}

func modeOf(t *testing.T, b *book.Book) string {
	t.Helper()
	mode, err := b.Pragma(t.Context(), "journal_mode")
	if err != nil {
		t.Fatal(err)
	}
	return mode
}

// syncedBook makes a book in a folder that a service carries away.
func syncedBook(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "Dropbox", "funnel.db")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := book.Create(t.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABookIsKeptAsItsFolderWants(t *testing.T) {
	path := syncedBook(t)
	b := open(t, path, book.ReadWrite)
	log(t, b, sourcesDay()...)
	if mode, sync := modeOf(t, b), pragma(t, b, "synchronous"); mode != "delete" || sync != "2" {
		t.Errorf("journal mode %s, synchronous %s", mode, sync)
	}
	if b.Moved() != (book.Folder{}) {
		t.Errorf("told again: %+v", b.Moved())
	}
	if names := folderOf(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("while it is open there lie %v", names)
	}
	want := whole(t, path)

	// It moves to a disk of this machine, and back.
	local := filepath.Join(t.TempDir(), "funnel.db")
	move := func(from, to string) {
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	moved := func(path, mode string, folder book.Folder) {
		t.Helper()
		b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
		if err != nil {
			t.Fatal(err)
		}
		if modeOf(t, b) != mode || b.Moved() != folder {
			t.Errorf("%s: mode %s, told %+v", path, modeOf(t, b), b.Moved())
		}
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
	}
	fresh := filepath.Join(filepath.Dir(local), "copy.db")
	backup(t, b, fresh)
	move(fresh, local)
	moved(local, "wal", book.Folder{})
	moved(local, "wal", book.Folder{})
	again := filepath.Join(filepath.Dir(path), "again.db")
	move(local, again)
	moved(again, "delete", book.Folder{Service: "Dropbox"})
	moved(again, "delete", book.Folder{})
	wantDump(t, want, whole(t, again))

	// Restoring there keeps it so, with and without a book in the place.
	from := backup(t, b, filepath.Join(t.TempDir(), "backup.db"))
	for range 2 {
		if _, err := book.Restore(t.Context(), again, from, clock); err != nil {
			t.Fatal(err)
		}
		if mode := texts(t, inspect(t, again), "PRAGMA journal_mode"); mode[0] != `"delete"` {
			t.Errorf("restored in mode %s", mode)
		}
		if err := os.Remove(again); err != nil {
			t.Fatal(err)
		}
	}
}

func pragma(t *testing.T, b *book.Book, name string) string {
	t.Helper()
	value, err := b.Pragma(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// While others have the book open it stays as it is, and is settled when they have left.
func TestSettlingWaitsForNobody(t *testing.T) {
	path := quietBook(t)
	synced := filepath.Join(t.TempDir(), "OneDrive", "funnel.db")
	if err := os.Mkdir(filepath.Dir(synced), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, synced); err != nil {
		t.Fatal(err)
	}
	other := outside(t, synced)
	if got := texts(t, other, "SELECT count(*) FROM tally"); got[0] != "1" {
		t.Fatal(got)
	}
	b, err := book.Open(t.Context(), synced, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	log(t, b, book.Entry{Level: "reach", Count: 1})
	if mode := modeOf(t, b); mode != "wal" {
		t.Errorf("mode %s while somebody else has it open", mode)
	}
	if wait := pragma(t, b, "busy_timeout"); wait != "5000" {
		t.Errorf("it waits %s ms from then on", wait)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	folder, err := book.Settle(t.Context(), synced)
	if err != nil || folder.Service != "OneDrive" {
		t.Errorf("settled: %+v, %v", folder, err)
	}
	wantCounts(t, open(t, synced, book.ReadOnly), map[string]int64{"reach/": 101})
}

// Without a write-ahead log writers and readers wait for each other; all the rest is as with one.
func TestManyAtOnceWithoutALog(t *testing.T) {
	path := syncedBook(t)
	const writers = 16
	reader := child(t, reading, path)
	stopReading := gather(t, []*exec.Cmd{reader})()
	var cmds []*exec.Cmd
	for range writers {
		cmds = append(cmds, child(t, first, path))
	}
	gather(t, cmds)()()
	for n := range 40 / slowness { // each opens it anew, whatever state it is in
		b, err := book.Open(t.Context(), path, book.ReadOnly, clock)
		if err != nil {
			t.Fatalf("Open %d: %v", n, err)
		}
		if got := counts(t, b, today)["reach/"]; got > writers {
			t.Errorf("reach counts %d", got)
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	for i, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Errorf("writer %d: %v: %s", i, err, cmd.Stderr)
		}
	}
	stopReading()
	if err := reader.Wait(); err != nil {
		t.Errorf("the reader: %v: %s", err, reader.Stderr)
	}
	wantCounts(t, open(t, path, book.ReadOnly), map[string]int64{"reach/": writers})
	wantWhole(t, inspect(t, path))
}
