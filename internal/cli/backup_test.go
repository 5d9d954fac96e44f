package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/seal"
)

// On a terminal the passphrase of an encrypted backup is asked for, twice for a new one, and never shown.
func TestPassphraseIsAskedFor(t *testing.T) {
	m := newMachine(t)
	m.run("log", "reach=100")
	copied := filepath.Join(m.home, "copy.db.age")
	const secret, other = "cá mè một lứa", "cá mè hai lứa"
	for _, tc := range []struct {
		about, keys string
		status      int
		want        i18n.Sentence // "" for nothing to be said
	}{
		{"left at the first question", "\x03", exitFail, i18n.Sentence{}},
		{"left at the second", secret + "\r\x03", exitFail, i18n.Sentence{}},
		{"two different ones", secret + "\r" + other + "\r", exitFail, i18n.PassphrasesDiffer},
		{"an empty one", "\r\r", exitUsage, i18n.PassphraseEmpty},
	} {
		status, out, errs := m.asked(tc.keys, "funnel backup ~/copy.db.age --encrypt")
		if status == exitDone || !strings.Contains(errs, tc.want.En) || strings.Contains(out+errs, secret) {
			t.Errorf("%s: exits %d: %s", tc.about, status, errs)
		}
		if _, err := os.Stat(copied); !errors.Is(err, os.ErrNotExist) {
			t.Fatalf("%s makes a copy", tc.about)
		}
	}
	status, out, errs := m.asked(secret+"\r"+secret+"\r", "funnel backup ~/copy.db.age --encrypt")
	if status != exitDone || strings.Contains(out+errs, "mè") || seal.Of(copied) != seal.ByPassphrase {
		t.Fatalf("exits %d, kind %d: %s\n%s", status, seal.Of(copied), errs, out)
	}

	m.run("log", "reach=7")
	for keys, want := range map[string]string{"\x03": "", other + "\r": i18n.KeyDoesNotFit.En} {
		if status, _, errs := m.asked(keys, "funnel restore ~/copy.db.age"); status == exitDone || !strings.Contains(errs, want) {
			t.Errorf("restore with %q exits %d: %s", keys, status, errs)
		}
	}
	if !m.has("funnel today --short", "107/") {
		t.Fatal("a restore without the passphrase has changed the book")
	}
	if status, out, errs := m.asked(secret+"\r", "funnel restore ~/copy.db.age"); status != exitDone || strings.Contains(out+errs, "mè") {
		t.Fatalf("restore exits %d: %s", status, errs)
	}
	if !m.has("funnel today --short", "100/") {
		t.Error("the book is not that of the copy")
	}
	if status, _, errs := m.try("backup", "more.age", "--encrypt"); status != exitUsage || !strings.Contains(errs, i18n.PassphraseNeeded.En) {
		t.Errorf("in a pipe: %d, %s", status, errs)
	}
}

// large fills a book with more than the command itself copies.
func (m *machine) large() {
	m.t.Helper()
	var table strings.Builder
	table.WriteString("day,reach,note\n")
	note := strings.Repeat("x", 9_000)
	for n := range smallBook/len(note) + 100 {
		fmt.Fprintf(&table, "2026-%02d-%02d,%d,%s\n", 1+n/28%10, 1+n%28, 1000+n, note)
	}
	if err := os.WriteFile(filepath.Join(m.home, "large.csv"), []byte(table.String()), 0o600); err != nil {
		m.t.Fatal(err)
	}
	m.run("import", "tallies", "large.csv", "--yes")
}

// The backup of the day of a large book is made by a process of its own, by the command itself when there can be none, and of a small book always
// by the command.
func TestDailyBackupOfALargeBookIsMadeApart(t *testing.T) {
	m := newMachine(t)
	m.run("log", "reach=1")
	m.large()
	path := filepath.Join(m.home, "data", "funnel", "funnel.db")
	daily := func(day string) bool {
		_, err := os.Stat(filepath.Join(filepath.Dir(path), "backups", "funnel-daily-"+day+".db"))
		return err == nil
	}
	if !daily("20261120") {
		t.Fatal("the small book had no backup when it was made")
	}
	logAt := func(now string, detach func(...string) error) {
		t.Helper()
		m.at(now)
		io, buffers := iostreams.Test(0)
		f := newFactory(io, func(key string) string { return m.env[key] }, time.Now)
		f.detach = detach
		if status := f.run(t.Context(), []string{"log", "reach=1"}); status != exitDone {
			t.Fatalf("exits %d: %s", status, buffers.Err.String())
		}
	}
	var started []string
	logAt("2026-11-21T08:00:00+07:00", func(args ...string) error { started = args; return nil })
	if want := []string{"backup", "--daily", "--db", path}; !slices.Equal(started, want) || daily("20261121") {
		t.Errorf("started %q, want %q; made by itself: %t", started, want, daily("20261121"))
	}
	m.run(started...)
	if !daily("20261121") {
		t.Error("what was started makes no backup")
	}
	logAt("2026-11-22T08:00:00+07:00", func(...string) error { return errors.New("no room for a process") })
	if !daily("20261122") {
		t.Error("where no process can be started there is no backup")
	}
}
