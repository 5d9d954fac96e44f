package book_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// mirror is a seal that turns every byte over, and lies about one of them when it is to.
type mirror struct{ opens, lies bool }

func (m mirror) Opens() bool { return m.opens }

func (m mirror) Encrypt(w io.Writer) (io.WriteCloser, error) { return &turned{w}, nil }

func (m mirror) Decrypt(r io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(r)
	for i := range data {
		data[i] ^= 0xff
	}
	if m.lies {
		data[len(data)/2]++
	}
	return bytes.NewReader(data), err
}

type turned struct{ w io.Writer }

func (t *turned) Write(p []byte) (int, error) {
	data := bytes.Clone(p)
	for i := range data {
		data[i] ^= 0xff
	}
	return t.w.Write(data)
}

func (t *turned) Close() error { return nil }

func TestSealedBackup(t *testing.T) {
	ctx := t.Context()
	b := usedBook(t)
	want := whole(t, b.Path())
	other := t.TempDir()
	for _, tc := range []struct{ name, place, want string }{
		{"beside the book", "", filepath.Join(filepath.Dir(b.Path()), "backups", "funnel-20261120-183000.db.age")},
		{"a folder", other, filepath.Join(other, "funnel-20261120-183000.db.age")},
		{"in the same second", other, filepath.Join(other, "funnel-20261120-183000-2.db.age")},
		{"a file", filepath.Join(other, "mine"), filepath.Join(other, "mine")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			made, err := b.BackupSealed(ctx, tc.place, mirror{opens: true})
			if err != nil || made != tc.want {
				t.Fatalf("made %s, %v", made, err)
			}
			wantMode(t, made, 0o600)
			if strings.Contains(content(t, made), "SQLite format 3") {
				t.Error("it can be read")
			}
			path := filepath.Join(t.TempDir(), "restored.db")
			if _, err := book.RestoreSealed(ctx, path, made, mirror{}, clock); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, whole(t, path)); diff != "" {
				t.Errorf("the book (-backed up +restored):\n%s", diff)
			}
			if names := folderOf(t, filepath.Dir(path)); len(names) != 1 {
				t.Errorf("beside the restored book lie %v", names)
			}
		})
	}
	if _, err := b.BackupSealed(ctx, filepath.Join(other, "mine"), mirror{}); !errors.Is(err, i18n.Failed(i18n.FileExists)) {
		t.Errorf("over a file: %v", err)
	}
	_, err := b.BackupSealed(ctx, filepath.Join(other, "lied"), mirror{opens: true, lies: true})
	wantError(t, err, i18n.SealReadsOtherwise)
	for _, folder := range []string{other, filepath.Dir(b.Path())} {
		for name := range folderOf(t, folder) {
			if strings.HasPrefix(name, ".") || name == "lied" {
				t.Errorf("left in the folder: %s", name)
			}
		}
	}
}

func TestRestoreOfASealedFileThatIsNoBackup(t *testing.T) {
	path := quietBook(t)
	before := folder(t, filepath.Dir(path))
	for name, text := range map[string]string{"no book": "not a book at all", "half a book": content(t, backup(t, usedBook(t), ""))[:20_000]} {
		t.Run(name, func(t *testing.T) {
			sealed := filepath.Join(t.TempDir(), "sealed.age")
			var out bytes.Buffer
			if _, err := (&turned{&out}).Write([]byte(text)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(sealed, out.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := book.RestoreSealed(t.Context(), path, sealed, mirror{}, clock)
			var said *i18n.Error
			if !errors.As(err, &said) || said.Args[0] != any(sealed) {
				t.Errorf("error %v, want one that names the file", err)
			}
			if diff := cmp.Diff(before, folder(t, filepath.Dir(path))); diff != "" {
				t.Errorf("the book's folder (-before +after):\n%.300s", diff)
			}
		})
	}
}
