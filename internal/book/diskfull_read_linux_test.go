//go:build linux

package book_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// readingFull is a child that puts a book and what lies beside it on a small file system of its own, fills that to the last byte, and reads
// the book in every way there is, and then tries to write. With "shared" it keeps the book open for writing meanwhile.
var readingFull = register("read full", func(args []string) error {
	ctx := context.Background()
	path, err := ontoSmallDisk(args[0])
	if err != nil {
		return err
	}
	if args[1] == "shared" {
		other, err := book.Open(ctx, path, book.ReadWrite, clock)
		if err != nil {
			return err
		}
		defer func() { fmt.Println("closed:", other.Close() == nil) }()
	}
	if err := fillUp(filepath.Join(filepath.Dir(path), "ballast")); err != nil {
		return err
	}
	b, err := book.Open(ctx, path, book.ReadOnly, clock)
	if err != nil {
		return err
	}
	found, err := b.Entries(ctx, book.EntryFilter{})
	if err := errors.Join(err, b.Close()); err != nil {
		return err
	}
	fmt.Println("entries:", len(found))
	if b, err = book.Open(ctx, path, book.ReadOnly, clock); err != nil {
		return err
	}
	records := 0
	err = b.EveryRecord(ctx, func(book.Whole) error { return nil }, func(r funnel.Record) error {
		if r.Kind.Name == "tally" {
			records++
		}
		return nil
	})
	if err := errors.Join(err, b.Close()); err != nil {
		return err
	}
	fmt.Println("exported:", records)
	for _, full := range []bool{false, true} {
		got, err := book.Examine(ctx, path, book.Examination{Full: full, Now: clock})
		if err != nil {
			return err
		}
		fmt.Println("examined:", got.Broken(), len(got.Checks) > 15)
	}
	if args[1] == "shared" {
		return nil
	}
	b, err = book.Open(ctx, path, book.ReadWrite, clock)
	if err == nil {
		_, _, err = b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}})
		err = errors.Join(err, b.Close())
	}
	fmt.Println("write:", sentenceName(err), strings.Contains(fmt.Sprint(err), "free at least 10 MB"))
	return nil
})

// ontoSmallDisk copies a book and its side files to a small file system that only this process sees.
func ontoSmallDisk(path string) (string, error) {
	held := map[string][]byte{}
	for _, name := range []string{path, path + "-wal"} {
		data, err := os.ReadFile(name)
		if err == nil {
			held[name] = data
		}
	}
	if err := keepMounts(); err != nil {
		return "", err
	}
	if err := syscall.Mount("small", filepath.Dir(path), "tmpfs", 0, "size=2m,mode=0700"); err != nil {
		return "", err
	}
	for name, data := range held {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			return "", err
		}
	}
	return path, nil
}

// fillUp makes a file of all the room that there is.
func fillUp(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	if !errors.Is(err, syscall.ENOSPC) {
		return err
	}
	return f.Close()
}

// entriesOfACopy is how many entries a book holds with what lies beside it, which are left as they are.
func entriesOfACopy(t *testing.T, path string) int {
	t.Helper()
	copied := file(t, content(t, path))
	if _, err := os.Stat(path + "-wal"); err == nil {
		if err := os.WriteFile(copied+"-wal", []byte(content(t, path+"-wal")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return len(texts(t, inspect(t, copied), "SELECT id FROM tally"))
}

// A full disk keeps nobody from reading what is recorded, nor from taking it elsewhere.
func TestReadingOnAFullDisk(t *testing.T) {
	for how, prepare := range map[string]func(t *testing.T) string{
		"fresh":  func(t *testing.T) string { t.Helper(); return quietBook(t) },
		"shared": func(t *testing.T) string { t.Helper(); return quietBook(t) },
		"a log that was left": func(t *testing.T) string {
			t.Helper()
			path := quietBook(t)
			leave(t, path)
			return path
		},
	} {
		t.Run(how, func(t *testing.T) {
			path := prepare(t)
			n := entriesOfACopy(t, path)
			if (n > 1) != (how == "a log that was left") {
				t.Fatalf("%d entries", n)
			}
			want := fmt.Sprintf("entries: %d\nexported: %d\n", n, n) + "examined: false true\nexamined: false true\n"
			if how == "shared" {
				want += "closed: true\n"
			} else {
				want += "write: full true\n"
			}
			cmd := child(t, readingFull, path, how)
			ownMounts(cmd)
			if got := run(t, cmd); got != want {
				t.Errorf("the child said:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// Who reads alone because the disk is full keeps others from writing for as long, by SQLite's own lock.
func TestWhoReadsAloneSharesWithNobody(t *testing.T) {
	path := quietBook(t)
	alone, err := book.OpenByItself(t.Context(), path, clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := alone.Entries(t.Context(), book.EntryFilter{}); err != nil {
		t.Fatal(err)
	}
	_, err = book.Open(t.Context(), path, book.ReadWrite, clock)
	wantError(t, err, i18n.BookBusy)
	if err := alone.Close(); err != nil {
		t.Fatal(err)
	}
	other := open(t, path, book.ReadWrite)
	log(t, other, book.Entry{Level: "reach", Count: 1})
	_, err = book.OpenByItself(t.Context(), path, clock) // somebody has it open
	wantError(t, err, i18n.BookBusy)
}
