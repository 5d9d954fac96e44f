package config_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"github.com/funnel-cli/funnel/internal/config"
)

// home makes HOME a folder, or unsets it, and says what else is set.
func home(t *testing.T, dir string, more map[string]string) {
	t.Helper()
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"} {
		t.Setenv(name, "") // restored at the end
		if err := os.Unsetenv(name); err != nil {
			t.Fatal(err)
		}
	}
	if dir != "" {
		t.Setenv("HOME", dir)
	}
	for name, value := range more {
		t.Setenv(name, value)
	}
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func TestHomeKnown(t *testing.T) {
	for _, tc := range []struct {
		home string
		more map[string]string
		want bool
	}{
		{"/home/lan", nil, true},
		{"", nil, false},
		{"/", nil, false},
		{"relative", nil, false},
		{"", map[string]string{"XDG_DATA_HOME": "/srv/data"}, true},
	} {
		home(t, tc.home, tc.more)
		if got := config.HomeKnown(); got != tc.want {
			t.Errorf("with HOME=%q and %v: %v, want %v", tc.home, tc.more, got, tc.want)
		}
	}
}

func TestSettingsFile(t *testing.T) {
	folder := t.TempDir()
	home(t, folder, map[string]string{"XDG_CONFIG_HOME": folder})
	if f, err := config.Read(); err != nil || f != (config.File{}) {
		t.Errorf("without a file: %+v, %v", f, err)
	}
	want := config.File{DB: "/books/lan.db", Color: "never"}
	if err := config.Write(want); err != nil {
		t.Fatal(err)
	}
	if f, err := config.Read(); err != nil || f != want {
		t.Errorf("read back: %+v, %v", f, err)
	}
	st, err := os.Stat(config.Path())
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("the file: %v, %v", st.Mode(), err)
	}
	for _, text := range []string{"db = [", "colour = 'never'"} {
		if err := os.WriteFile(filepath.Join(folder, "funnel", "config.toml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := config.Read(); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

func TestState(t *testing.T) {
	folder := t.TempDir()
	home(t, folder, map[string]string{"XDG_STATE_HOME": filepath.Join(folder, "state")})
	if got := config.ReadState(); len(got) != 0 {
		t.Errorf("at first: %v", got)
	}
	want := map[string]string{"mouse": "off", "asked 0193a": "2026-11-20"}
	if err := config.WriteState(want); err != nil {
		t.Fatal(err)
	}
	if got := config.ReadState(); !maps.Equal(got, want) {
		t.Errorf("read back: %v", got)
	}
	path := filepath.Join(folder, "state", "funnel", "state.toml")
	if err := os.WriteFile(path, []byte("mouse = ["), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := config.ReadState(); len(got) != 0 {
		t.Errorf("of a broken file: %v", got)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("files %v, %v", left, err)
	}
}
