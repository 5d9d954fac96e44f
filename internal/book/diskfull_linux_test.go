//go:build linux

package book_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// filling is a child that logs in the book until that fails, makes room, and logs once more in the same open book. It prints the
// number of every entry that was written and the name of the failure. How room runs out and is made again its second argument
// says: "limit" is a bound on the size of files, "mount" a small file system of its own with a ballast file on it.
var filling = register("fill", func(args []string) error {
	path := args[0]
	makeRoom := func() error { return os.Remove(filepath.Join(filepath.Dir(path), "ballast")) }
	switch args[1] {
	case "limit":
		signal.Ignore(syscall.SIGXFSZ)
		var was syscall.Rlimit
		if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
			return err
		}
		limit := syscall.Rlimit{Cur: 300 << 10, Max: was.Max}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		makeRoom = func() error { return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was) }
	case "mount":
		whole, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		place := filepath.Dir(path)
		if err := keepMounts(); err != nil {
			return err
		}
		if err := syscall.Mount("small", place, "tmpfs", 0, "size=1m,mode=0700"); err != nil {
			return err
		}
		if err := errors.Join(os.WriteFile(path, whole, 0o600), os.WriteFile(filepath.Join(place, "ballast"), make([]byte, 400<<10), 0o600)); err != nil {
			return err
		}
	}
	ctx := context.Background()
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		return err
	}
	logOne := func() error {
		tallies, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}})
		if err == nil {
			fmt.Println(tallies[0].ID)
		}
		return err
	}
	for err == nil {
		err = logOne()
	}
	fmt.Println(sentenceName(err))
	if _, err := b.Backup(ctx, path+".copy"); err == nil && args[1] == "mount" {
		return errors.New("there was room for a backup")
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); err != nil || len(left) > 0 {
		return fmt.Errorf("left behind: %v, %w", left, err)
	}
	if _, err := b.Entries(ctx, book.EntryFilter{}); err != nil {
		return fmt.Errorf("reading with no room left: %w", err)
	}
	if err := makeRoom(); err != nil {
		return err
	}
	for range 3 {
		if err := logOne(); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
	}
	if err := b.Close(); err != nil {
		return err
	}
	return examineFilled(path, args[1])
})

// examineFilled prints the number of entries that the book holds and copies it to where the parent looks.
func examineFilled(path, how string) error {
	b, err := book.Open(context.Background(), path, book.ReadWrite, clock)
	if err != nil {
		return err
	}
	found, err := b.Entries(context.Background(), book.EntryFilter{})
	fmt.Println("holds", len(found))
	if err := errors.Join(err, b.Close()); err != nil || how != "mount" {
		return err
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := syscall.Unmount(filepath.Dir(path), 0); err != nil {
		return err
	}
	return os.WriteFile(path, whole, 0o600)
}

func TestAFullDisk(t *testing.T) {
	for how, want := range map[string][]string{"limit": {"disk", "full"}, "mount": {"full"}} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
			cmd := child(t, filling, path, how)
			if how == "mount" {
				ownMounts(cmd)
			}
			lines := strings.Fields(run(t, cmd))
			var written, failures []string
			for _, line := range lines {
				if line[0] >= '0' && line[0] <= '9' {
					written = append(written, line)
				} else {
					failures = append(failures, line)
				}
			}
			written = written[:len(written)-1] // the last is what the book holds
			if len(written) < 10 {
				t.Errorf("only %d entries before and after", len(written))
			}
			if failures[0] != want[0] && failures[0] != want[len(want)-1] {
				t.Errorf("the failure is %q", failures)
			}
			db := inspect(t, path)
			wantWhole(t, db)
			if got := texts(t, db, "SELECT id FROM tally"); len(got) != len(written) {
				t.Errorf("%d entries, %d were acknowledged", len(got), len(written))
			}
			if got := lines[len(lines)-1]; got != fmt.Sprint(len(written)) {
				t.Errorf("the child found %s entries, %d were acknowledged", got, len(written))
			}
		})
	}
}

// ownMounts gives a child mounts of its own; one that is not root gets a user namespace in which it is.
func ownMounts(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() == 0 {
		return
	}
	cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
	cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}}
	cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}}
}

// keepMounts keeps what a child with mounts of its own mounts from others.
func keepMounts() error { return syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, "") }

// onReadOnlyMedium is a child that remounts the book's folder so that nobody can write there, and then reads the book, logs,
// makes another book and a backup.
var onReadOnlyMedium = register("medium", func(args []string) error {
	path := args[0]
	place := filepath.Dir(path)
	if err := keepMounts(); err != nil {
		return err
	}
	if err := syscall.Mount(place, place, "", syscall.MS_BIND, ""); err != nil {
		return err
	}
	if err := syscall.Mount("", place, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		return err
	}
	ctx := context.Background()
	if err := children[trying](args); err != nil {
		return err
	}
	fmt.Println("create:", sentenceName(book.Create(ctx, filepath.Join(place, "other.db"), true, book.DefaultSetup(), clock)))
	fmt.Println("create in a folder:", sentenceName(book.Create(ctx, filepath.Join(place, "new", "other.db"), true, book.DefaultSetup(), clock)))
	b, err := book.Open(ctx, path, book.ReadOnly, clock)
	if err != nil {
		return err
	}
	_, err = b.Backup(ctx, filepath.Join(place, "copy.db"))
	fmt.Println("backup:", sentenceName(err))
	_, err = b.Backup(ctx, "")
	fmt.Println("backup beside:", errors.Is(err, i18n.Failed(i18n.FolderNotMade)))
	_, err = b.Backup(ctx, args[1])
	fmt.Println("backup elsewhere:", err)
	return b.Close()
})

func TestABookOnAReadOnlyMedium(t *testing.T) {
	path := quietBook(t)
	cmd := child(t, onReadOnlyMedium, path, filepath.Join(t.TempDir(), "copy.db"))
	ownMounts(cmd)
	want := `read 1
write: read-only
create: not written
create in a folder: not made
backup: not written
backup beside: true
backup elsewhere: <nil>
`
	if got := run(t, cmd); got != want {
		t.Errorf("the child said:\n%s\nwant:\n%s", got, want)
	}
}
