package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// askedMark stands in what is written where something is asked: keys that come before the question is drawn answer it all the same.
const askedMark = "\x1b[?2026$p"

// On a terminal people are shown first, and imported when the agent says so.
func TestImportedPeopleAreAskedFor(t *testing.T) {
	m := newMachine(t)
	m.width = 80
	file := func(name, text string) {
		if err := os.WriteFile(filepath.Join(m.home, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file("two.csv", "Name,Phone\nLan,0888 234 488\nHoa,0888 234 499\n")
	people := func() int {
		_, out, _ := m.try("lead", "list", "-o", "csv")
		return strings.Count(out, "\n") - 1
	}
	m.run("log", "viewing=1")
	for _, tc := range []struct {
		keys string
		args []string
		want int
	}{
		{"n", nil, 0},
		{"\x03", nil, 0},
		{"y", []string{"--dry-run"}, 0},
		{"", []string{"--yes"}, 2},
		{"y", nil, 2},
		{"\r", nil, 2},
	} {
		if tc.keys != "" && people() == 2 {
			m.run("undo")
		}
		m.typed = tc.keys
		status, out, errs := m.try(append([]string{"import", "two.csv"}, tc.args...)...)
		if status != exitDone {
			t.Fatalf("%q %v exits %d: %s", tc.keys, tc.args, status, errs)
		}
		if n := people(); n != tc.want {
			t.Errorf("%q %v: %d people, want %d", tc.keys, tc.args, n, tc.want)
		}
		if asked := strings.Contains(out, askedMark); asked == (tc.args != nil) {
			t.Errorf("%q %v: asked %v:\n%s", tc.keys, tc.args, asked, out)
		}
		if shown := strings.Contains(out, "two.csv (CSV, UTF-8)") && strings.Contains(out, "0888 234 499"); shown != (tc.keys != "") {
			t.Errorf("%q %v: shown %v:\n%s", tc.keys, tc.args, shown, out)
		}
	}
	m.typed = ""
	if _, out, _ := m.try("import", "two.csv"); strings.Contains(out, askedMark) || !strings.Contains(out, "2 people are known already: skipped") {
		t.Errorf("where nothing is to be done it says:\n%s", out)
	}
}

// What a table does not tell of its dates is asked.
func TestImportAsksForTheOrderOfDates(t *testing.T) {
	m := newMachine(t)
	m.width = 80
	if err := os.WriteFile(filepath.Join(m.home, "dates.csv"), []byte("Name,Birthday\nLan,5/3/1990\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m.run("log", "viewing=1")
	for keys, want := range map[string]string{"y": "1990-03-05", "n": "1990-05-03"} {
		m.typed = keys
		status, out, errs := m.try("import", "dates.csv", "--dry-run")
		if status != exitDone || !strings.Contains(out, want) || !strings.Contains(out, askedMark) {
			t.Errorf("%q exits %d: %s\n%s", keys, status, errs, out)
		}
	}
	m.typed = "\x03"
	if status, _, errs := m.try("import", "dates.csv", "--dry-run"); status != exitFail || !strings.Contains(errs, "--date-order") {
		t.Errorf("without an answer it exits %d: %s", status, errs)
	}
}
