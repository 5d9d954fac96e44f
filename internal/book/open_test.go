package book_test

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

func TestSettingsOfEveryConnection(t *testing.T) {
	both := map[string]string{
		"busy_timeout": fmt.Sprint(book.BusyTimeout.Milliseconds()), "trusted_schema": "0", "cell_size_check": "1", "mmap_size": "0",
		"journal_mode": "wal", "application_id": fmt.Sprint(book.ApplicationID), "user_version": fmt.Sprint(len(book.Schema())),
	}
	writing := map[string]string{"foreign_keys": "1", "synchronous": "2", "secure_delete": "1", "query_only": "0"}
	reading := map[string]string{"query_only": "1"}
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	for name, tc := range map[string]struct {
		b    *book.Book
		want map[string]string
	}{
		"for writing": {open(t, path, book.ReadWrite), writing},
		"for reading": {open(t, path, book.ReadOnly), reading},
		"quiet":       {open(t, quietBook(t), book.ReadOnly), map[string]string{"query_only": "1", "journal_mode": "delete"}},
	} {
		t.Run(name, func(t *testing.T) {
			want := map[string]string{}
			for _, settings := range []map[string]string{both, tc.want} {
				for k, v := range settings {
					want[k] = v
				}
			}
			got := map[string]string{}
			for k := range want {
				value, err := tc.b.Pragma(t.Context(), k)
				if err != nil {
					t.Fatal(k, err)
				}
				got[k] = value
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("settings (-want +got):\n%s", diff)
			}
			// Defensive: the schema cannot be written to. And a name in double quotes is a name, never a text.
			for _, statement := range []string{
				"PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = sql", `SELECT "no such column"`,
			} {
				if err := tc.b.Exec(t.Context(), statement); err == nil {
					t.Errorf("%s is let through", statement)
				}
			}
		})
	}
}

func TestABookOpenedForReadingIsNeverWritten(t *testing.T) {
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	for name, b := range map[string]*book.Book{"": open(t, path, book.ReadOnly), "quiet": open(t, quietBook(t), book.ReadOnly)} {
		if err := b.Exec(t.Context(), "UPDATE level SET name_en = 'x'"); err == nil {
			t.Errorf("written through a %s reader", name)
		}
	}
}

// What is deleted is overwritten, so that the file does not hold it once the book is closed.
func TestDeletedNotesAreNotLeftInTheFile(t *testing.T) {
	const secret = "nobody may read this again"
	ctx := t.Context()
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	// A row of a table that is not journalled: the journal keeps what undo needs.
	for _, statement := range []string{
		"INSERT INTO change (uuid, at, verb) VALUES ('" + secret + "', '', '')", "PRAGMA wal_checkpoint(TRUNCATE)", "DELETE FROM change",
	} {
		if err := b.Exec(ctx, statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(content(t, path), secret) {
		t.Error("a deleted note stands in the file")
	}
}

// module is what the go command tells of a module.
type module struct{ Path, Version, GoMod string }

func goList(t *testing.T, name string) (m module) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-m", "-json", name)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list -m %s: %v", name, err)
	}
	if err := json.Unmarshal(out, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// required reads which version of a module a go.mod asks for.
func required(t *testing.T, goMod, name string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "mod", "edit", "-json", goMod).Output()
	if err != nil {
		t.Fatalf("go mod edit -json %s: %v", goMod, err)
	}
	var file struct{ Require []module }
	if err := json.Unmarshal(out, &file); err != nil {
		t.Fatal(err)
	}
	for _, m := range file.Require {
		if m.Path == name {
			return m.Version
		}
	}
	return ""
}

// The driver is SQLite translated for one version of its C library; with any other it may damage books.
func TestTheDriversLibraryIsTheOneItWasMadeFor(t *testing.T) {
	want := required(t, goList(t, "modernc.org/sqlite").GoMod, "modernc.org/libc")
	if got := goList(t, "modernc.org/libc").Version; got != want || want == "" {
		t.Errorf("modernc.org/libc %s is built in, the driver names %q", got, want)
	}
	const runewidth = "github.com/mattn/go-runewidth"
	if got := goList(t, runewidth).Version; got != "v0.0.31" {
		t.Errorf("%s is at %s", runewidth, got)
	}
}
