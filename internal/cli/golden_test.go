package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// goldenFolder is absolute, for tests change the folder they run in.
var goldenFolder = func() string {
	folder, err := filepath.Abs(filepath.Join("..", "..", "testdata", "golden"))
	if err != nil {
		panic(err)
	}
	return folder
}()

// checkGolden compares what was printed with a file of testdata/golden.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(goldenFolder, name)
	if tuitest.Updating() {
		if err := os.MkdirAll(goldenFolder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the tests with -update and look at what it writes", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// drawing is what only a terminal gets to see.
const drawing = "\x1b█▓▒░▁▂▃▄▅▆▇…│─"

// checkLook looks at what a command says in every language: on terminals of several widths, into which it fits, it is as the golden
// files NAME.LANGUAGE.WIDTH.txt say, and colour changes nothing of it. Without a terminal nothing is drawn; that is returned, by
// language.
func (m *machine) checkLook(name string, command ...string) (piped map[i18n.Lang]string) {
	m.t.Helper()
	piped = map[i18n.Lang]string{}
	for _, lang := range i18n.Langs() {
		args := append(slices.Clone(command), "--lang", string(lang))
		for _, m.width = range []int{40, 60, 80, 120} {
			plain := m.run(args...)
			checkWidth(m.t, strings.Join(args, " "), plain, m.width)
			checkGolden(m.t, fmt.Sprintf("%s.%s.%d.txt", name, lang, m.width), plain)
			coloured := m.run(append(slices.Clone(args), "--color", "always")...)
			if got := ansi.Strip(coloured); got != plain || coloured == plain {
				m.t.Errorf("%v at %d columns: colour changes the text, or there is none (-without +with):\n%s", args, m.width, cmp.Diff(plain, got))
			}
		}
		m.width = 0
		piped[lang] = m.run(args...)
		if strings.ContainsAny(piped[lang], drawing) {
			m.t.Errorf("funnel %v, piped:\n%s", args, piped[lang])
		}
	}
	return piped
}

// fullBook fills the book with the sources' day and what makes a scorecard hard to fit: costs, many channels, long names
// and notes, ratios above 100 %.
func fullBook(m *machine) {
	m.t.Helper()
	for _, line := range []string{
		`funnel init --lang en`,
		`funnel levels rename viewing "Visited a house or a flat with somebody"`,
		`funnel levels rename viewing "Đã đi xem nhà hoặc căn hộ cùng người nhà" --lang vi`,
		`funnel levels rename viewing "与家人一起看过房子或公寓的客户" --lang zh`,
		`funnel channels add fair "The property fair on Nguyễn Huệ street"`,
		`funnel log 2000 6 2 -d -4d`,
		`funnel log 2100 5 1 -d -3d`,
		`funnel log 900 3 3 -d -2d -m "rain all day, nobody outside; wrote e-mails and tidied the list of flats instead, see folder 2026-11"`,
		`funnel log flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2`,
		`funnel log inbound/call=2 fair=120 banner=80 social=350 ads=1200 viewing=3 buyer=4 --cost 3.2m --minutes 7h`,
		`funnel target set viewing=20/month buyer=1/week`,
	} {
		m.line(line)
	}
}

func TestRendering(t *testing.T) {
	m := newMachine(t)
	fullBook(m)
	for _, lang := range i18n.Langs() {
		for _, command := range []string{"today", "entries"} {
			for _, width := range []int{40, 60, 80, 120} {
				m.width = width
				args := []string{command, "--lang", string(lang)}
				plain := m.run(args...)
				checkGolden(t, fmt.Sprintf("%s.%s.%d.txt", command, lang, width), plain)
				checkWidth(t, strings.Join(args, " "), plain, width)
				coloured := m.run(append(args, "--color", "always")...)
				checkGolden(t, fmt.Sprintf("%s.%s.%d.colour.txt", command, lang, width), coloured)
				if got := ansi.Strip(coloured); got != plain {
					t.Errorf("%v at %d columns: colour changes the text (-without +with):\n%s", args, width, cmp.Diff(plain, got))
				}
				if coloured == plain {
					t.Errorf("%v at %d columns: no colour", args, width)
				}
			}
		}
	}
}

// checkWidth wants no line wider than the terminal, but where a single word is.
func checkWidth(t *testing.T, command, text string, width int) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		longest := 0
		for _, word := range strings.Fields(line) {
			longest = max(longest, ansi.StringWidth(word))
		}
		if w := ansi.StringWidth(line); w > width && longest <= width {
			t.Errorf("funnel %s: a line of %d columns on a terminal of %d:\n%s", command, w, width, line)
		}
	}
}

// However narrow the terminal, no two levels are cut down to the same name.
func TestLevelsStayApart(t *testing.T) {
	m := newMachine(t)
	fullBook(m)
	for _, lang := range i18n.Langs() {
		for _, width := range []int{40, 60, 80, 120} {
			m.width = width
			_, table, _ := strings.Cut(m.run("today", "--lang", string(lang)), "\n\n")
			table, _, _ = strings.Cut(table, "\n\n")
			rows := strings.Split(table, "\n")[1:]
			if len(rows) != 8 {
				t.Fatalf("%d levels:\n%s", len(rows), table)
			}
			names := map[string]bool{}
			for _, row := range rows {
				name, _, _ := strings.Cut(row, "  ")
				if names[name] {
					t.Errorf("%s at %d columns: two levels are called %q:\n%s", lang, width, name, table)
					break
				}
				names[name] = true
			}
		}
	}
}

// Every other list keeps to the terminal as well, on an ordinary day and on one without answers.
func TestListsFitTheTerminal(t *testing.T) {
	m := newMachine(t)
	fullBook(m)
	m.line(`funnel calendar off 2027-02-05..2027-02-12 -m "Tết with the family in the country, no telephone"`)
	for _, lang := range i18n.Langs() {
		for _, command := range []string{
			"today", "today -d yesterday", "today -d 2026-11-15", "today --short", "entries", "levels", "channels", "target", "target --all",
			"calendar", "history", "config get language", "version",
		} {
			for _, width := range []int{40, 60, 80, 100, 200} {
				if width < 60 && command == "today --short" {
					continue // one line for a prompt, whatever its length
				}
				m.width = width
				checkWidth(t, command+" --lang "+string(lang), m.run(append(strings.Fields(command), "--lang", string(lang))...), width)
			}
		}
	}
}

// Columns stand below each other by what a terminal shows, whatever the script: the second column of the scorecard ends at
// the same place in every line.
func TestColumnsAlign(t *testing.T) {
	m := newMachine(t)
	m.run("log", "2200", "5", "2")
	for _, lang := range i18n.Langs() {
		lines := strings.Split(m.run("levels", "--lang", string(lang)), "\n")
		var ends []int
		for _, line := range lines[1:4] {
			fields := strings.SplitN(strings.TrimSpace(line), "  ", 3)
			name, details, ok := strings.Cut(line, "  "+fields[2][strings.LastIndex(fields[2], "  ")+2:])
			if !ok {
				t.Fatalf("%s: %q with details %q", lang, line, details)
			}
			ends = append(ends, ansi.StringWidth(name))
		}
		if len(slices.Compact(ends)) != 1 {
			t.Errorf("%s: the details begin at %v:\n%s", lang, ends, strings.Join(lines, "\n"))
		}
	}
}

// What is not a terminal gets no colour, no bar and nothing cut.
func TestPipedTextIsPlain(t *testing.T) {
	m := newMachine(t)
	fullBook(m)
	m.width = 0
	for _, command := range []string{"today", "entries", "history", "levels", "channels", "target", "calendar"} {
		text := m.run(command)
		if strings.ContainsAny(text, "\x1b█░…│─") {
			t.Errorf("funnel %s, piped:\n%s", command, text)
		}
	}
	if text := m.run("entries"); !strings.Contains(text, "tidied the list of flats instead, see folder 2026-11") {
		t.Errorf("a note is cut:\n%s", text)
	}
}
