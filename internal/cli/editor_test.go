package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestCommandWords(t *testing.T) {
	for _, test := range []struct {
		line           string
		unix, windows  []string
		unixOK, winsOK bool
	}{
		{"", nil, nil, true, true},
		{"  \t", nil, nil, true, true},
		{"vi", []string{"vi"}, []string{"vi"}, true, true},
		{" code  --wait ", []string{"code", "--wait"}, []string{"code", "--wait"}, true, true},
		{`"my editor" -n`, []string{"my editor", "-n"}, []string{"my editor", "-n"}, true, true},
		{`'a b'"c d"e f`, []string{"a bc de", "f"}, []string{"a bc de", "f"}, true, true},
		{`x ''`, []string{"x", ""}, []string{"x", ""}, true, true},
		{`"it's"`, []string{"it's"}, []string{"it's"}, true, true},
		{`my\ editor`, []string{"my editor"}, []string{`my\`, "editor"}, true, true},
		{`'a\b' "a\"b"`, []string{`a\b`, `a"b`}, nil, true, false},
		{`"C:\Program Files\e.exe" -w`, []string{`C:Program Filese.exe`, "-w"}, []string{`C:\Program Files\e.exe`, "-w"}, true, true},
		{`"open`, nil, nil, false, false},
		{`open\`, nil, []string{`open\`}, false, true},
		{"gõ  -n", []string{"gõ", "-n"}, []string{"gõ", "-n"}, true, true},
	} {
		if got, ok := commandWords(test.line, true); ok != test.unixOK || ok && !slices.Equal(got, test.unix) {
			t.Errorf("%q: %q, %t", test.line, got, ok)
		}
		if got, ok := commandWords(test.line, false); ok != test.winsOK || ok && !slices.Equal(got, test.windows) {
			t.Errorf("%q on Windows: %q, %t", test.line, got, ok)
		}
	}
}

// TestActsAsEditor is no test: run by writingEditor it writes into the file that is its last argument.
func TestActsAsEditor(t *testing.T) {
	text := os.Getenv("FUNNEL_TEST_WRITES")
	if text == "" {
		return
	}
	path := os.Args[len(os.Args)-1]
	form, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.HasSuffix(form, []byte(text)) {
		return // once is enough
	}
	if err := os.WriteFile(path, append(form, text...), 0o600); err != nil {
		t.Fatal(err)
	}
}

// writingEditor makes the machine's editor add a line to the end of what it is given, which is that of the note, and returns the folder
// in which drafts lie.
func (m *machine) writingEditor(text string) (drafts string) {
	drafts = m.t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		m.t.Setenv(name, drafts)
	}
	m.t.Setenv("FUNNEL_TEST_WRITES", text)
	m.env["EDITOR"] = "'" + os.Args[0] + "' '-test.run=^TestActsAsEditor$' --"
	return drafts
}

func TestDraftsAreRemoved(t *testing.T) {
	m := newMachine(t)
	m.run("lead", "add", "Lan")
	drafts := m.writingEditor("likes it high up\n")
	m.run("lead", "edit", "1")
	if text := m.run("lead", "show", "1"); !strings.Contains(text, "likes it high up") {
		t.Error(text)
	}
	if left, err := os.ReadDir(drafts); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

// What was typed and cannot be taken is kept, for its owner alone: here the note is too long at last, however often the form comes back,
// until the editor leaves it as it is; where nobody sits at a terminal, at once.
func TestDraftIsKept(t *testing.T) {
	for name, width := range map[string]int{"on a terminal": 200, "in a script": 0} {
		t.Run(name, func(t *testing.T) { testDraftIsKept(t, width) })
	}
}

func testDraftIsKept(t *testing.T, width int) {
	t.Helper()
	m := newMachine(t)
	m.width = width
	m.run("lead", "add", "Lan")
	drafts := m.writingEditor("phone: abc\n")
	m.run("lead", "edit", "1", "--note", strings.Repeat("x", 9_995))
	status, out, errs := m.try("lead", "edit", "1")
	if status != exitFail || !strings.Contains(errs, "10,006 bytes") {
		t.Fatalf("exit %d: %s%s", status, out, errs)
	}
	kept, err := filepath.Glob(filepath.Join(drafts, "*", "lead-1.txt"))
	if err != nil || len(kept) != 1 || !strings.Contains(errs, kept[0]) {
		t.Fatalf("%v, %v; said %s", kept, err, errs)
	}
	text, err := os.ReadFile(kept[0])
	if err != nil || !strings.HasSuffix(string(text), "x\nphone: abc\n") {
		t.Errorf("%v: …%s", err, text[max(0, len(text)-40):])
	}
	if runtime.GOOS == "windows" {
		return
	}
	for path, want := range map[string]os.FileMode{kept[0]: 0o600, filepath.Dir(kept[0]): 0o700} {
		if st, err := os.Stat(path); err != nil || st.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, st, err)
		}
	}
}
