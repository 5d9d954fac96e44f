package book_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func at(t time.Time) func() time.Time { return func() time.Time { return t } }

func dailyOf(path string, day time.Time) string {
	return filepath.Join(filepath.Dir(path), "backups", "funnel-daily-"+day.Format("20060102")+".db")
}

func TestDailyBackup(t *testing.T) {
	ctx := t.Context()
	b := usedBook(t)
	want := whole(t, b.Path())
	if !book.DailyDue(b.Path(), friday) {
		t.Error("not due at first")
	}
	made, err := book.DailyBackup(ctx, b.Path(), clock)
	if err != nil || made != dailyOf(b.Path(), friday) {
		t.Fatalf("made %q, %v", made, err)
	}
	wantMode(t, made, 0o600)
	wantMode(t, filepath.Dir(made), 0o700)
	if diff := cmp.Diff(want, whole(t, made)); diff != "" {
		t.Errorf("the copy (-book +copy):\n%s", diff)
	}
	log(t, b, sourcesDay()...)
	if book.DailyDue(b.Path(), friday.Add(5*time.Hour)) {
		t.Error("due again on the same day")
	}
	if again, err := book.DailyBackup(ctx, b.Path(), clock); err != nil || again != "" {
		t.Errorf("made %q again, %v", again, err)
	}
	if next := friday.AddDate(0, 0, 1); !book.DailyDue(b.Path(), next) {
		t.Error("not due on the next day")
	}
}

// Of what lies in the folder only dailies go, and of those only the old ones of this book.
func TestDailiesGoAndNothingElse(t *testing.T) {
	ctx := t.Context()
	b := usedBook(t)
	byHand := backup(t, b, "")
	folder := filepath.Dir(byHand)
	strange := []string{"funnel-daily-20260101.db.age", "other-daily-20260101.db", "funnel-daily-20260101-2.db", "notes.txt", "funnel-before-schema-4.db"}
	for _, name := range strange {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("kept"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first := friday.AddDate(0, -9, 0)
	for day := first; !day.After(friday); day = day.AddDate(0, 0, 1) {
		if _, err := book.DailyBackup(ctx, b.Path(), at(day)); err != nil {
			t.Fatal(err)
		}
	}
	files, err := book.Backups(b.Path(), friday.Location())
	if err != nil {
		t.Fatal(err)
	}
	var dailies []string
	for _, f := range files {
		if f.Kind == book.BackupDaily && !f.Encrypted {
			dailies = append(dailies, f.Made.Format("01-02"))
		}
	}
	want := []string{
		"11-20", "11-19", "11-18", "11-17", "11-16", "11-15", "11-14", "11-13", "11-12", "11-11",
		"10-31", "09-30", "08-31", "07-31", "06-30",
	}
	if diff := cmp.Diff(want, dailies); diff != "" {
		t.Errorf("dailies (-want +got):\n%s", diff)
	}
	for _, name := range append(strange, filepath.Base(byHand)) {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
}

// dailyMaking is a child that waits for the end of its input and then makes the backup of the day.
var dailyMaking = register("daily", func(args []string) error {
	fmt.Println("ready")
	_, _ = fmt.Scanln() // the end of the input is the sign
	made, err := book.DailyBackup(context.Background(), args[0], clock)
	fmt.Println(made)
	return err
})

func TestManyProcessesMakeOneDailyBackup(t *testing.T) {
	b := usedBook(t)
	var cmds []*exec.Cmd
	var said []*bufio.Scanner
	for range 8 {
		cmds = append(cmds, child(t, dailyMaking, b.Path()))
	}
	letGo := gatherOutputs(t, cmds, &said)
	letGo()
	made := 0
	for i, cmd := range cmds {
		if said[i].Scan() && said[i].Text() != "" {
			made++
		}
		if err := cmd.Wait(); err != nil {
			t.Errorf("process %d: %v: %s", i, err, cmd.Stderr)
		}
	}
	if made != 1 {
		t.Errorf("%d processes made the copy", made)
	}
	files, err := book.Backups(b.Path(), time.UTC)
	if err != nil || len(files) != 1 {
		t.Errorf("copies %v, %v", files, err)
	}
	wantWhole(t, inspect(t, dailyOf(b.Path(), friday)))
}

// gatherOutputs starts children that wait for the end of their input, and returns what lets all of them go.
func gatherOutputs(t *testing.T, cmds []*exec.Cmd, said *[]*bufio.Scanner) (letGo func()) {
	t.Helper()
	var closers []func() error
	for _, cmd := range cmds {
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		lines := start(t, cmd)
		if !lines.Scan() {
			t.Fatal("a child is not ready")
		}
		*said = append(*said, lines)
		closers = append(closers, in.Close)
	}
	return func() {
		for _, c := range closers {
			if err := c(); err != nil {
				t.Error(err)
			}
		}
	}
}

// While a process makes the backup it is not due for another; when it dies, it is again, and nothing that it left looks like a backup.
func TestADailyBackupThatIsKilled(t *testing.T) {
	ctx := t.Context()
	b := peopled(t, 3000)
	folder := filepath.Join(filepath.Dir(b.Path()), "backups")
	for n := range kills(t, 12) {
		cmd := child(t, dailyMaking, b.Path())
		var said []*bufio.Scanner
		letGo := gatherOutputs(t, []*exec.Cmd{cmd}, &said)
		letGo()
		waitUntil(t, func() bool { // it has begun: at once, or when the copy has grown
			entries, err := os.ReadDir(folder)
			return err == nil && slices.ContainsFunc(entries, func(e os.DirEntry) bool {
				st, err := e.Info()
				return strings.HasPrefix(e.Name(), ".funnel-daily-2") && err == nil && (n%2 == 0 || st.Size() > 1<<20)
			})
		})
		if n == 0 && book.DailyDue(b.Path(), friday) {
			t.Error("due while a process makes it")
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed
		files, err := book.Backups(b.Path(), time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files { // it was fast
			wantWhole(t, inspect(t, f.Path))
			if err := os.Remove(f.Path); err != nil {
				t.Fatal(err)
			}
		}
		if !book.DailyDue(b.Path(), friday) {
			t.Error("not due after the process that made it was killed")
		}
	}
	if _, err := book.DailyBackup(ctx, b.Path(), clock); err != nil {
		t.Fatal(err)
	}
	wantWhole(t, inspect(t, dailyOf(b.Path(), friday)))
	left := slices.Sorted(func(yield func(string) bool) {
		for name := range folderOf(t, folder) {
			if !yield(name) {
				return
			}
		}
	})
	if diff := cmp.Diff([]string{".funnel-daily-lock", "funnel-daily-20261120.db"}, left); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

// waitUntil waits for a condition.
func waitUntil(t *testing.T, holds func() bool) {
	t.Helper()
	late := time.After(30 * slowness * time.Second)
	for !holds() {
		select {
		case <-late:
			t.Fatal("it never came to be")
		case <-time.After(time.Millisecond):
		}
	}
}

func folderOf(t *testing.T, path string) map[string]bool {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, e := range entries {
		names[e.Name()] = true
	}
	return names
}

func TestADailyBackupThatCannotBeMade(t *testing.T) {
	b := usedBook(t)
	folder := filepath.Join(filepath.Dir(b.Path()), "backups")
	if err := os.WriteFile(folder, []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	if !book.DailyDue(b.Path(), friday) {
		t.Error("not due")
	}
	_, err := book.DailyBackup(t.Context(), b.Path(), clock)
	wantError(t, err, i18n.FolderNotMade)

	// A damaged book is not kept as a backup, and what is kept does not go for it.
	data := content(t, backup(t, b, filepath.Join(t.TempDir(), "copy.db")))
	path := file(t, data[:8192]+strings.Repeat("noise...", 1024)+data[16384:])
	good := dailyOf(path, friday.AddDate(0, 0, -1))
	if err := os.MkdirAll(filepath.Dir(good), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(good, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	if made, err := book.DailyBackup(t.Context(), path, clock); err == nil {
		t.Errorf("made %s of a damaged book", made)
	}
	if content(t, good) != data {
		t.Error("the copy of the day before was changed")
	}
}

func TestBackupBeforeImport(t *testing.T) {
	ctx := t.Context()
	fresh := newBook(t)
	if made, err := fresh.BackupBeforeImport(ctx); err != nil || made != "" {
		t.Errorf("of a book in which nothing was recorded: %q, %v", made, err)
	}
	b := usedBook(t)
	byHand := backup(t, b, "")
	var copies []string
	for range 12 {
		want := whole(t, b.Path())
		made, err := b.BackupBeforeImport(ctx)
		if err != nil {
			t.Fatal(err)
		}
		copies = append(copies, made)
		if diff := cmp.Diff(want, whole(t, made)); diff != "" {
			t.Errorf("the copy (-book +copy):\n%s", diff)
		}
		log(t, b, book.Entry{Level: "reach", Count: 1})
	}
	files, err := book.Backups(b.Path(), friday.Location())
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 11 {
		t.Errorf("%d copies stay", len(files))
	}
	for _, path := range append(copies[2:], byHand) {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}
