package ask_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/ask"
)

func number(n int64) *int64 { return &n }

func questions() []ask.Question {
	channels := funnel.DefaultChannels()[:2] // call, flyer
	return []ask.Question{
		{Level: "reach", Text: "Reached?", SoFar: number(1200), Target: number(2000), Channels: channels},
		{Level: "inbound", Text: "Inbound?", Target: number(5), Channels: channels},
		{Level: "qualified", Text: "Qualified?", Channels: channels},
	}
}

// press sends keys: names in angle brackets, everything else typed letter by letter.
func press(m ask.Model, keys ...string) ask.Model {
	for _, k := range keys {
		switch k {
		case "<enter>":
			m, _ = m.Step(tea.KeyPressMsg{Code: tea.KeyEnter})
		case "<early enter>": // typed before the program has the terminal
			m, _ = m.Step(tea.KeyPressMsg{Code: 'j', Mod: tea.ModCtrl})
		case "<tab>":
			m, _ = m.Step(tea.KeyPressMsg{Code: tea.KeyTab})
		case "<esc>":
			m, _ = m.Step(tea.KeyPressMsg{Code: tea.KeyEscape})
		case "<ctrl+c>":
			m, _ = m.Step(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
		case "<backspace>":
			m, _ = m.Step(tea.KeyPressMsg{Code: tea.KeyBackspace})
		default:
			for _, r := range k {
				m, _ = m.Step(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
	return m
}

func TestAnswers(t *testing.T) {
	for _, tc := range []struct {
		name string
		keys []string
		want []ask.Answered
	}{
		{"a batch, a total, nobody", []string{"250", "<enter>", "=5", "<enter>", "0", "<enter>"}, []ask.Answered{
			{Level: "reach", Count: 250}, {Level: "inbound", Count: 5, Total: true}, {Level: "qualified"},
		}},
		{"skipped", []string{"<enter>", "<enter>", "2", "<enter>"}, []ask.Answered{{Level: "qualified", Count: 2}}},
		{"channels go round", []string{
			"<tab>", "9", "<enter>", "<tab>", "<tab>", "8", "<enter>", "<tab>", "<tab>", "<tab>", "7", "<enter>",
		}, []ask.Answered{
			{Level: "reach", Channel: "call", Count: 9},
			{Level: "inbound", Channel: "flyer", Count: 8},
			{Level: "qualified", Count: 7},
		}},
		{"corrected", []string{"25", "<backspace>", "0", "<enter>", "<enter>", "<enter>"}, []ask.Answered{{Level: "reach", Count: 20}}},
		{"typed ahead", []string{"25", "<early enter>", "5", "<early enter>", "<early enter>"}, []ask.Answered{{Level: "reach", Count: 25}, {Level: "inbound", Count: 5}}},
		{"full width", []string{"＝１２", "<enter>", "<enter>", "<enter>"}, []ask.Answered{{Level: "reach", Count: 12, Total: true}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := press(ask.New(i18n.NewPrinter(i18n.En), questions()), tc.keys...)
			if !m.Done() || m.Cancelled() {
				t.Error("not done")
			}
			if diff := cmp.Diff(tc.want, m.Answers()); diff != "" {
				t.Errorf("answers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAMistakeStaysAsTyped(t *testing.T) {
	m := press(ask.New(i18n.NewPrinter(i18n.En), questions()), "2x", "<enter>")
	lines, _ := m.Lines()
	screen := ansi.Strip(strings.Join(lines, "\n"))
	if m.Done() || !strings.Contains(screen, "> 2x") || !strings.Contains(screen, "not a whole number") {
		t.Errorf("screen:\n%s", screen)
	}
	m = press(m, "<backspace>")
	lines, _ = m.Lines()
	if strings.Contains(strings.Join(lines, "\n"), "whole number") {
		t.Error("the message stays after the mistake is mended")
	}
	if m = press(m, "-3", "<enter>"); m.Done() || len(m.Answers()) != 0 {
		t.Error("a negative answer is taken")
	}
}

func TestLeaving(t *testing.T) {
	for _, key := range []string{"<esc>", "<ctrl+c>"} {
		m := press(ask.New(i18n.NewPrinter(i18n.En), questions()), "250", "<enter>", "3", key)
		if !m.Cancelled() {
			t.Errorf("%s does not leave", key)
		}
		if lines, _ := m.Lines(); len(lines) != 0 {
			t.Errorf("%s leaves %q on the screen", key, lines)
		}
	}
}

func TestScreen(t *testing.T) {
	m := press(ask.New(i18n.NewPrinter(i18n.Vi), questions()), "<tab>", "250", "<enter>", "4")
	lines, cursor := m.Lines()
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	if cursor == nil || *cursor != (tea.Position{X: 3, Y: 2}) || len(lines) != 4 {
		t.Fatalf("cursor at %v of %q", cursor, lines)
	}
	if lines[0] != "Reached? +250 · Gọi điện" || lines[2] != "> 4                         không chọn kênh" {
		t.Errorf("lines %q", lines)
	}
}

// Where there is little room nothing of the question, of how the day stands and of the channel is cut.
func TestNarrow(t *testing.T) {
	for _, lang := range i18n.Langs() {
		m := press(ask.New(i18n.NewPrinter(lang), questions()), "2", "5", "0")
		m, _ = m.Step(tea.WindowSizeMsg{Width: 30})
		lines, cursor := m.Lines()
		if all := ansi.Strip(strings.Join(lines[:cursor.Y+1], "\n")); strings.Contains(all, "…") || !strings.HasPrefix(all, "Reached?") {
			t.Errorf("%s: %q", lang, all)
		}
		if cursor == nil || cursor.X != 5 || !strings.HasPrefix(ansi.Strip(lines[cursor.Y]), "> 250") {
			t.Errorf("%s: the cursor is at %v of %q", lang, cursor, lines)
		}
	}
}

// The name of a level or channel that another program has written moves nothing on the screen.
func TestQuestionsAreCleaned(t *testing.T) {
	const hostile = "\x1b[2J\u202ex\a\n"
	channel := funnel.Channel{Key: "call", Names: funnel.Names{}.With("en", hostile)}
	m := ask.New(i18n.NewPrinter(i18n.En), []ask.Question{
		{Level: "reach", Text: hostile, Channels: []funnel.Channel{channel}}, {Level: "inbound", Text: hostile},
	})
	for _, keys := range [][]string{{"<tab>", "5"}, {"<enter>"}} {
		m = press(m, keys...)
		lines, _ := m.Lines()
		if text := ansi.Strip(strings.Join(lines, "")); strings.ContainsFunc(text, iostreams.Unsafe) || !strings.Contains(text, "\uFFFD[2J\uFFFDx") {
			t.Errorf("%q", lines)
		}
	}
}

// Whatever is typed at whatever size, no line is wider than the terminal and none is cut within a character.
func TestAnyKeysAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(i18n.Langs()).Draw(t, "language")
		m := ask.New(i18n.NewPrinter(lang), questions())
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				size := tea.WindowSizeMsg{Width: rapid.IntRange(1, 120).Draw(t, "width"), Height: 24}
				m, _ = m.Step(size)
			case 1:
				m = press(m, rapid.SampledFrom([]string{"<enter>", "<tab>", "<backspace>"}).Draw(t, "key"))
			case 2:
				m, _ = m.Step(tea.PasteMsg{Content: rapid.String().Draw(t, "paste")})
			default:
				m = press(m, string(rapid.Rune().Draw(t, "rune")))
			}
			if m.Done() {
				return
			}
			width := ask.Width(m)
			lines, _ := m.Lines()
			for _, l := range lines {
				if ansi.StringWidth(l) > width || !utf8.ValidString(l) {
					t.Fatalf("line %q at width %d", l, width)
				}
			}
		}
	})
}

// The component as a program: it reads a terminal's bytes and ends by itself.
func TestRun(t *testing.T) {
	in, out := bytes.NewBufferString("250\r=5\r\r"), &bytes.Buffer{}
	answers, err := ask.Run(t.Context(), i18n.NewPrinter(i18n.En), questions(), in, out)
	if err != nil {
		t.Fatal(err)
	}
	want := []ask.Answered{{Level: "reach", Count: 250}, {Level: "inbound", Count: 5, Total: true}}
	if diff := cmp.Diff(want, answers); diff != "" {
		t.Errorf("answers (-want +got):\n%s\n%s", diff, fmt.Sprintf("%q", out))
	}
}
