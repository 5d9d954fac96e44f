//go:build unix

package book_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestAPipeIsNoBook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "funnel.db")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, access := range []book.Access{book.ReadOnly, book.ReadWrite} {
		_, err := book.Open(t.Context(), path, access, clock)
		wantError(t, err, i18n.BookNotFile)
	}
	_, err := book.Restore(t.Context(), filepath.Join(t.TempDir(), "b.db"), path, clock)
	wantError(t, err, i18n.BookNotFile)
}

// trying is a child that reads the book and then logs in it, and prints what came of each.
var trying = register("try", func(args []string) error {
	ctx := context.Background()
	b, err := book.Open(ctx, args[0], book.ReadOnly, clock)
	if err == nil {
		var entries int
		found, e := b.Entries(ctx, book.EntryFilter{})
		entries, err = len(found), errors.Join(e, b.Close())
		if err == nil {
			fmt.Println("read", entries)
		}
	}
	if err != nil {
		fmt.Println("read:", sentenceName(err))
	}
	b, err = book.Open(ctx, args[0], book.ReadWrite, clock)
	if err == nil {
		_, _, err = b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 5}}})
		err = errors.Join(err, b.Close())
	}
	if err != nil {
		fmt.Println("write:", sentenceName(err))
		return nil
	}
	fmt.Println("written")
	return nil
})

func sentenceName(err error) string {
	for name, s := range map[string]i18n.Sentence{
		"unreadable": i18n.BookUnreadable, "read-only": i18n.BookReadOnly, "cannot open": i18n.BookCannotOpen,
		"disk": i18n.BookDiskError, "full": i18n.DiskFull, "busy": i18n.BookBusy, "not written": i18n.FileNotWritten, "not made": i18n.FolderNotMade,
	} {
		if errors.Is(err, i18n.Failed(s)) {
			return name
		}
	}
	return err.Error()
}

// unprivileged makes a child that permissions bind: root, whom they do not, becomes nobody. binary is what reachable made.
func unprivileged(t *testing.T, binary, name string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := child(t, name, args...)
	if os.Getuid() == 0 {
		cmd.Path = binary
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return cmd
}

const nobody = 65534

// handOver gives a folder and all in it to the user of unprivileged. Its parents let everybody through.
func handOver(t *testing.T, path string) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	err := filepath.Walk(path, func(name string, _ os.FileInfo, err error) error {
		return errors.Join(err, os.Chown(name, nobody, nobody))
	})
	if err != nil {
		t.Fatal(err)
	}
	for parent := filepath.Dir(path); parent != filepath.Dir(os.TempDir()); parent = filepath.Dir(parent) {
		st, err := os.Stat(parent)
		if err != nil {
			t.Fatal(err)
		}
		if st.Mode().Perm()&0o1 == 0 {
			chmod(t, parent, st.Mode().Perm()|0o11)
		}
	}
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// reachable is the test binary where everybody may run it: go test builds it in a folder that only its user may enter.
func reachable(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	name := filepath.Join(folder, "book.test")
	if err := os.WriteFile(name, []byte(content(t, self)), 0o755); err != nil {
		t.Fatal(err)
	}
	handOver(t, folder)
	return name
}

func TestWhereOneMayNotWrite(t *testing.T) {
	binary := reachable(t)
	for _, tc := range []struct {
		name         string
		folder, file os.FileMode
		quiet        bool // nobody touched the book for an hour
		read, write  string
	}{
		{"folder, quiet", 0o500, 0o600, true, "read 1", "write: read-only"},
		{"folder, in use just now", 0o500, 0o600, false, "read 1", "write: read-only"},
		{"file, quiet", 0o700, 0o400, true, "read 1", "write: read-only"},
		{"file, in use just now", 0o700, 0o400, false, "read 1", "write: read-only"},
		{"folder and file, quiet", 0o500, 0o400, true, "read 1", "write: read-only"},
		{"file that may not be read", 0o700, 0o000, true, "read: cannot open", "write: read-only"},
		{"folder that may not be entered", 0o600, 0o600, true, "read: unreadable", "write: unreadable"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := quietBook(t)
			place := filepath.Dir(path)
			if !tc.quiet {
				write(t, path, 0)
				removeEntry(t, path)
			}
			handOver(t, place)
			cmd := unprivileged(t, binary, trying, path)
			chmod(t, path, tc.file)
			chmod(t, place, tc.folder)
			said := strings.TrimSpace(run(t, cmd))
			chmod(t, place, 0o700)
			chmod(t, path, 0o600)
			if want := tc.read + "\n" + tc.write; said != want {
				t.Errorf("the child said %q, want %q", said, want)
			}
			left, err := filepath.Glob(path + "-*")
			if err != nil {
				t.Fatal(err)
			}
			// When all is well again the same user writes again.
			handOver(t, place)
			cmd = unprivileged(t, binary, trying, path)
			if said, want := strings.TrimSpace(run(t, cmd)), "read 1\nwritten"; said != want {
				t.Errorf("when it may be written to again: %q, want %q; left beside it were %v", said, want, left)
			}
			if got := len(entries(t, path)); got != 2 {
				t.Errorf("%d entries", got)
			}
		})
	}
}

func removeEntry(t *testing.T, path string) {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

func entries(t *testing.T, path string) []string {
	t.Helper()
	return texts(t, inspect(t, path), "SELECT * FROM tally")
}

// making is a child that makes a book, or a backup of one, and prints what came of it.
var making = register("make", func(args []string) error {
	ctx := context.Background()
	var err error
	if len(args) == 1 {
		err = book.Create(ctx, args[0], true, book.DefaultSetup(), clock)
	} else {
		var b *book.Book
		if b, err = book.Open(ctx, args[0], book.ReadOnly, clock); err != nil {
			return err
		}
		_, err = b.Backup(ctx, args[1])
		err = errors.Join(err, b.Close())
	}
	if err != nil {
		fmt.Println(sentenceName(err))
		return nil
	}
	fmt.Println("made")
	return nil
})

func TestMakingABookWhereOneMayNotWrite(t *testing.T) {
	binary := reachable(t)
	place := t.TempDir()
	path := quietBook(t)
	handOver(t, place)
	handOver(t, filepath.Dir(path))
	chmod(t, place, 0o500)
	target := filepath.Join(place, "funnel.db")
	for _, args := range [][]string{{target}, {path, target}, {path, place}} {
		cmd := unprivileged(t, binary, making, args...)
		if said := strings.TrimSpace(run(t, cmd)); said != "not written" {
			t.Errorf("%v: %q", args, said)
		}
	}
	if held := folder(t, place); len(held) > 0 {
		t.Errorf("the folder holds %d files", len(held))
	}
}
