package cli

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

// machine runs command lines in a home and a folder of their own, on the day of the sources at half past six.
type machine struct {
	t     *testing.T
	home  string
	width int    // of the terminal, 0 for none
	typed string // keys that are pressed
	env   map[string]string
}

// newMachine makes the only machine of a test. Its folders are those of the process, so that its test cannot run beside
// others.
func newMachine(t *testing.T) *machine {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	t.Chdir(home)
	return &machine{t: t, home: home, env: map[string]string{"FUNNEL_NOW": "2026-11-20T18:30:00+07:00"}}
}

// at sets the clock.
func (m *machine) at(now string) *machine {
	m.env["FUNNEL_NOW"] = now
	return m
}

// try runs one command line and returns its exit status and what it printed.
func (m *machine) try(args ...string) (status int, out, err string) {
	m.t.Helper()
	env := maps.Clone(m.env)
	io, buffers := iostreams.Test(m.width)
	buffers.In = *bytes.NewBufferString(m.typed)
	status = Run(m.t.Context(), args, io, func(key string) string { return env[key] }, time.Now) // which FUNNEL_NOW overrides
	return status, buffers.Out.String(), buffers.Err.String()
}

// run runs one command line, which must succeed, and returns its answer.
func (m *machine) run(args ...string) string {
	m.t.Helper()
	status, out, err := m.try(args...)
	if status != exitDone {
		m.t.Fatalf("funnel %s\nexits %d: %s", strings.Join(args, " "), status, err)
	}
	return out
}

// line runs a command line as it is typed in a shell.
func (m *machine) line(text string) string {
	m.t.Helper()
	return m.run(shellWords(m.t, text, m.home)[1:]...)
}

// shellWords splits a command line as a shell does, as far as examples need it.
func shellWords(t *testing.T, line, home string) []string {
	t.Helper()
	var words []string
	var word strings.Builder
	in, quoted := false, false
	for _, r := range line + " " {
		switch {
		case r == '"':
			quoted, in = !quoted, true
		case r == ' ' && !quoted:
			if in {
				words = append(words, word.String())
			}
			word.Reset()
			in = false
		case strings.ContainsRune("`$\\", r), !quoted && strings.ContainsRune("'|<>;&()*?", r):
			t.Fatalf("%q in %q needs a real shell", r, line)
		default:
			in = true
			word.WriteRune(r)
		}
	}
	if quoted {
		t.Fatalf("an open quote in %q", line)
	}
	for i, w := range words {
		if rest, ok := strings.CutPrefix(w, "~/"); ok {
			words[i] = filepath.Join(home, rest)
		}
	}
	return words
}

// clear removes everything from the machine.
func (m *machine) clear() {
	m.t.Helper()
	entries, err := os.ReadDir(m.home)
	if err != nil {
		m.t.Fatal(err)
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(m.home, e.Name())); err != nil {
			m.t.Fatal(err)
		}
	}
}
