package outfile_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/outfile"
)

func text(s string) func(w io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// inFolder makes a folder with files and makes it the current one.
func inFolder(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range files {
		if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// content lists the files of the current folder, hidden ones too, with what they hold.
func content(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch {
		case e.IsDir():
		case e.Type()&fs.ModeSymlink != 0:
			found[e.Name()] = "a link"
		default:
			b, err := os.ReadFile(e.Name())
			if err != nil {
				t.Fatal(err)
			}
			found[e.Name()] = string(b)
		}
	}
	return found
}

func TestWrite(t *testing.T) {
	inFolder(t, "b.html")
	if err := outfile.Write([]outfile.File{{"a.svg", text("new")}}, false); err != nil {
		t.Fatal(err)
	}
	if err := outfile.Write([]outfile.File{{"a.svg", text("newer")}, {"b.html", text("new")}, {"c.png", text("")}}, true); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a.svg": "newer", "b.html": "new", "c.png": ""}
	if diff := cmp.Diff(want, content(t)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	for name := range want {
		if st, err := os.Stat(name); err != nil || st.Mode().Perm() != 0o600 {
			t.Errorf("%s has %v, %v", name, st.Mode(), err)
		}
	}
}

func TestRefusals(t *testing.T) {
	inFolder(t, "book.db", "old.html")
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Symlink("old.html", "link"), os.Symlink("book.db", "linked.db"), os.Symlink("nowhere", "broken")); err != nil {
		t.Fatal(err)
	}
	before := content(t)
	for _, tc := range []struct {
		paths []string
		force bool
		want  i18n.Sentence
	}{
		{[]string{"old.html"}, false, i18n.OutputExists},
		{[]string{"new.svg", "old.html"}, false, i18n.OutputExists},
		{[]string{"link"}, false, i18n.OutputExists},
		{[]string{"broken"}, false, i18n.OutputExists},
		{[]string{"folder"}, false, i18n.OutputIsFolder},
		{[]string{"folder/"}, true, i18n.OutputIsFolder},
		{[]string{"."}, true, i18n.OutputIsFolder},
		{[]string{os.DevNull}, true, i18n.OutputNotFile},
		{[]string{"none/new.svg"}, true, i18n.NoFolder},
		{[]string{"old.html/new.svg"}, true, i18n.NoFolder},
		{[]string{"book.db"}, true, i18n.OutputIsBook},
		{[]string{"./folder/../book.db"}, true, i18n.OutputIsBook},
		{[]string{"linked.db"}, true, i18n.OutputIsBook},
		{[]string{"book.db-wal"}, false, i18n.OutputIsBook},
		{[]string{"new.svg", "./new.svg"}, true, i18n.OutputTwice},
		{[]string{"old.html", "link"}, true, i18n.OutputTwice},
	} {
		var files []outfile.File
		for _, path := range tc.paths {
			files = append(files, outfile.File{Path: path, Fill: text("new")})
		}
		if err := outfile.Write(files, tc.force, "book.db", "book.db-wal"); !errors.Is(err, i18n.Failed(tc.want)) {
			t.Errorf("%v, force %t: %v, want %q", tc.paths, tc.force, err, tc.want.En)
		}
	}
	if diff := cmp.Diff(before, content(t)); diff != "" {
		t.Errorf("files were changed (-before +after):\n%s", diff)
	}
}

// A link is followed: what it stands for is replaced, the link stays.
func TestForceFollowsLinks(t *testing.T) {
	inFolder(t, "old.html")
	if err := os.Symlink("old.html", "link"); err != nil {
		t.Fatal(err)
	}
	if err := outfile.Write([]outfile.File{{"link", text("new")}}, true); err != nil {
		t.Fatal(err)
	}
	if st, err := os.Lstat("link"); err != nil || st.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", st, err)
	}
	if got := content(t)["old.html"]; got != "new" {
		t.Errorf("old.html holds %q", got)
	}
}

// When one file cannot be filled, none appears, and none that stood there is changed.
func TestNothingHalfWritten(t *testing.T) {
	failed := errors.New("no font")
	for name, tc := range map[string]struct {
		err  error
		want error
	}{
		"own":  {failed, failed},
		"full": {&fs.PathError{Op: "write", Path: ".b.123", Err: syscall.ENOSPC}, i18n.Failed(i18n.OutputDiskFull)},
		"disk": {&fs.PathError{Op: "write", Path: ".b.123", Err: syscall.EIO}, i18n.Failed(i18n.FileNotWritten)},
		"said": {i18n.Failed(i18n.NoFontFor, "汉"), i18n.Failed(i18n.NoFontFor)},
	} {
		t.Run(name, func(t *testing.T) {
			inFolder(t, "b")
			err := outfile.Write([]outfile.File{{"a", text("new")}, {"b", func(w io.Writer) error {
				fmt.Fprint(w, "half")
				return tc.err
			}}}, true)
			if !errors.Is(err, tc.want) {
				t.Errorf("%v, want %v", err, tc.want)
			}
			if strings.Contains(err.Error(), ".b.123") {
				t.Errorf("the error names a file that nobody knows: %v", err)
			}
			if diff := cmp.Diff(map[string]string{"b": "old"}, content(t)); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
		})
	}
}

// A file that somebody else makes meanwhile is kept.
func TestAFileThatAppears(t *testing.T) {
	inFolder(t)
	err := outfile.Write([]outfile.File{{"a", func(w io.Writer) error {
		fmt.Fprint(w, "new")
		return os.WriteFile("a", []byte("theirs"), 0o600)
	}}}, false)
	if !errors.Is(err, i18n.Failed(i18n.OutputExists)) {
		t.Errorf("%v", err)
	}
	if diff := cmp.Diff(map[string]string{"a": "theirs"}, content(t)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}
