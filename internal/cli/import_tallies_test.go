package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// exampleFiles writes the files that examples read, each with its text, into the folder of a machine. hostile is put into their words.
func (m *machine) exampleFiles(hostile string) {
	m.t.Helper()
	for name, text := range map[string]string{
		"numbers.csv": "Date,Reached,Call,Inbound,Visits,Note" + hostile + "\n2026-11-18,300,300,5,1,rain" + hostile + "\n2026-11-19,120,120,0,,\nTotal" + hostile + ",420,420,5,1,\n",
		"contacts.csv": "Name,Nickname,Phone,Notes" + hostile + ",Company\nNguyễn Văn Nam" + hostile + ",Tí" + hostile + ",0888 234 488,likes gardens" + hostile + ",Hoa Mai" + hostile + "\n" +
			",,,nobody" + hostile + ",\n",
		"contacts.vcf":   "BEGIN:VCARD\nVERSION:3.0\nN:Trần;Hoa" + hostile + ";;;\nFN:Trần Hoa" + hostile + "\nTEL;TYPE=cell:0912 345 678\nNOTE:a" + hostile + "\nX-PET" + hostile + ":b" + hostile + "\nEND:VCARD\n",
		"passphrase.txt": "correct horse battery staple\n",
	} {
		if err := os.WriteFile(filepath.Join(m.home, name), []byte(text), 0o600); err != nil {
			m.t.Fatal(err)
		}
	}
}

// On a terminal the counts of a file are shown first, and recorded when the agent says so.
func TestImportedTalliesAreAskedFor(t *testing.T) {
	m := newMachine(t)
	m.width = 80
	m.exampleFiles("")
	count := func() int {
		_, out, _ := m.try("entries", "-o", "csv")
		return strings.Count(out, "\n") - 1
	}
	m.run("log", "viewing=1", "-d", "-9d")
	for _, tc := range []struct {
		keys string
		args []string
		want int
	}{
		{"n", nil, 1},
		{"\x03", nil, 1},
		{"n", []string{"--dry-run"}, 1},
		{"y", nil, 5},
		{"", nil, 5}, // nothing to ask for
		{"", []string{"--add", "--yes"}, 9},
		{"", []string{"--add", "-o", "csv", "--yes"}, 13},
	} {
		m.typed = tc.keys
		out := ansi.Strip(m.run(append([]string{"import", "tallies", "numbers.csv"}, tc.args...)...))
		if shown := strings.Contains(out, "left out") && strings.Contains(out, "4 entries will be recorded"); shown != (tc.keys != "") {
			t.Errorf("%q %v: the preview is shown: %t\n%s", tc.keys, tc.args, shown, out)
		}
		m.typed = ""
		if got := count(); got != tc.want {
			t.Errorf("%q %v: %d entries, want %d", tc.keys, tc.args, got, tc.want)
		}
	}
}
