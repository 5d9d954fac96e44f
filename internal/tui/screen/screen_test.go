package screen_test

import (
	"testing"

	"charm.land/bubbles/v2/key"

	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// A key that is pressed by its name is the key of that name.
func TestPress(t *testing.T) {
	for _, name := range []string{
		"a", "M", "?", "：", "1", "ế", "enter", "esc", "tab", "shift+tab", "ctrl+r", "ctrl+c", "alt+f", "shift+up", "up", "pgdown", "space", "f1", "+", "backspace",
	} {
		if got := screen.Press(name).String(); got != name {
			t.Errorf("Press(%q) is %q", name, got)
		}
	}
	if !key.Matches(screen.Press("down"), screen.Arrows("choose")) || !key.Matches(screen.Press("q"), screen.Bind("quit", "q")) {
		t.Error("a binding does not match its key")
	}
	for name, want := range map[string]string{"up": "↑", "shift+left": "⇧←", "ctrl+r": "ctrl+r"} {
		if got := screen.Shown(name); got != want {
			t.Errorf("%s is shown as %q", name, got)
		}
	}
}

func TestMemory(t *testing.T) {
	var kept map[string]string
	m := screen.NewMemory(map[string]string{"a": "1"}, func(values map[string]string) error {
		kept = values
		return nil
	})
	before := m
	if err := m.Set("b", "2")(); err != nil || kept["a"] != "1" || kept["b"] != "2" {
		t.Errorf("kept %v, %v", kept, err)
	}
	if m.Get("b") != "2" || before.Get("b") != "" {
		t.Error("a copy of the memory changes with it")
	}
	var none screen.Memory
	if err := none.Set("a", "1")(); err != nil || none.Get("a") != "1" {
		t.Errorf("without a place to keep: %v", err)
	}
}
