package qualify_test

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/qualify"
)

var keys = map[string]tea.KeyPressMsg{
	"<enter>": {Code: tea.KeyEnter}, "<up>": {Code: tea.KeyUp}, "<esc>": {Code: tea.KeyEscape}, "<ctrl+c>": {Code: 'c', Mod: tea.ModCtrl},
	"y": {Code: 'y', Text: "y"}, "n": {Code: 'n', Text: "n"}, "?": {Code: '?', Text: "?"}, "x": {Code: 'x', Text: "x"},
}

func press(m qualify.Model, pressed ...string) qualify.Model {
	for _, k := range pressed {
		m = m.Step(keys[k])
	}
	return m
}

func TestTests(t *testing.T) {
	known := funnel.Tests{Need: funnel.Yes, Money: funnel.No}
	for _, tc := range []struct {
		keys string
		want funnel.Tests
		done bool
	}{
		{"y y y", funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.Yes}, true},
		{"n ? y", funnel.Tests{Need: funnel.No, Money: funnel.Yes}, true},
		{"<enter> y <enter>", funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.No}, true},
		{"n y <up> <up> y <enter> y", funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.Yes}, true},
		{"<up> <up> n", funnel.Tests{Need: funnel.No, Money: funnel.No}, false},
		{"x y x", funnel.Tests{Need: funnel.Yes, Money: funnel.No}, false},
		{"y y y n <up>", funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.Yes}, true},
	} {
		m := press(qualify.New(i18n.NewPrinter(i18n.En), "#1 An", known), strings.Fields(tc.keys)...)
		if m.Tests() != tc.want || m.Done() != tc.done || m.Cancelled() {
			t.Errorf("%s: %+v, done %v, want %+v, %v", tc.keys, m.Tests(), m.Done(), tc.want, tc.done)
		}
	}
	for _, k := range []string{"<esc>", "<ctrl+c>"} {
		if m := press(qualify.New(i18n.NewPrinter(i18n.En), "#1 An", known), "y", k); !m.Cancelled() || m.Lines() != nil {
			t.Errorf("%s does not leave", k)
		}
	}
}

// However narrow, no line is wider than the terminal, the person and the question are there, and nothing controls the terminal.
func TestLinesFit(t *testing.T) {
	for _, lang := range i18n.Langs() {
		for _, width := range []int{20, 40, 80} {
			m := qualify.New(i18n.NewPrinter(lang), "#1 An\x1b[2J", funnel.Tests{})
			m = m.Step(tea.WindowSizeMsg{Width: width, Height: 10})
			for _, line := range m.Lines() {
				if w := ansi.StringWidth(line); w > width {
					t.Errorf("%s: %d columns of %d: %q", lang, w, width, line)
				}
			}
			screen := strings.Join(m.Lines(), "\n")
			if strings.Contains(screen, "[2J") && strings.Contains(screen, "\x1b[2J") || !strings.Contains(ansi.Strip(screen), "#1 An") {
				t.Errorf("%q", screen)
			}
		}
	}
}

// On its own screen the component answers keys and leaves, as under a command.
func TestRun(t *testing.T) {
	say := i18n.NewPrinter(i18n.Vi)
	var out bytes.Buffer
	got, err := qualify.Run(t.Context(), say, "#1 An", funnel.Tests{}, strings.NewReader("yny"), &out)
	if want := (funnel.Tests{Need: funnel.Yes, Authority: funnel.No, Money: funnel.Yes}); err != nil || got == nil || *got != want {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	if got, err := qualify.Run(t.Context(), say, "#1 An", funnel.Tests{}, strings.NewReader("y\x03"), &out); err != nil || got != nil {
		t.Errorf("Ctrl-C: %+v, %v", got, err)
	}
}
