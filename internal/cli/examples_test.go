package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// visibleCommands lists every command that help shows, in a language.
func visibleCommands(t *testing.T, lang i18n.Lang) []*cobra.Command {
	t.Helper()
	io, _ := iostreams.Test(0)
	f := newFactory(io, func(string) string { return "" }, func() time.Time { return time.Time{} })
	f.speak(lang)
	var list []*cobra.Command
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		if cmd.Hidden {
			return
		}
		list = append(list, cmd)
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(newRootCmd(f, nil))
	if len(list) < 40 {
		t.Fatalf("only %d commands", len(list))
	}
	return list
}

// examples lists the examples of a command, a command line each.
func examples(cmd *cobra.Command) []string {
	var lines []string
	for line := range strings.Lines(cmd.Example) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func TestEveryCommandTellsWhatItDoes(t *testing.T) {
	for _, lang := range i18n.Langs() {
		for _, cmd := range visibleCommands(t, lang) {
			if cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") || strings.Contains(cmd.Short, "\n") {
				t.Errorf("%s: %s: the description is %q, want one line without a full stop", lang, cmd.CommandPath(), cmd.Short)
			}
			own := 0
			for _, line := range examples(cmd) {
				if !strings.HasPrefix(line, "funnel ") {
					t.Errorf("%s: example %q is no command line of funnel", cmd.CommandPath(), line)
				}
				if line == cmd.CommandPath() || strings.HasPrefix(line, cmd.CommandPath()+" ") {
					own++
				}
			}
			if own == 0 {
				t.Errorf("%s has no example of itself", cmd.CommandPath())
			}
		}
	}
}

// prepared are the command lines after which an example makes sense, beside those of every book; nil is no book at all.
func prepared(line string) []string {
	switch {
	case strings.HasPrefix(line, "funnel init"):
		return nil
	case line == "funnel redo":
		return []string{"funnel undo"}
	case strings.Contains(line, " import all "):
		return []string{"funnel export all -f book.jsonl"}
	case strings.HasPrefix(line, "funnel restore "):
		return []string{"funnel backup " + strings.TrimPrefix(line, "funnel restore ")}
	case strings.Contains(line, `"zalo buyers"`):
		return []string{`funnel segment add "Zalo buyers" "level>=buyer and tag:zalo"`}
	case strings.Contains(line, `"gone quiet"`):
		return []string{`funnel segment add "Gone quiet" "status:won and idle>60d"`}
	case strings.HasSuffix(line, " autumn"):
		return []string{"funnel portrait --save Autumn"}
	case strings.HasPrefix(line, "funnel grade clear "):
		return []string{"funnel grade set 1 relation=vip -m aunt"}
	case strings.HasPrefix(line, "funnel plan "):
		return []string{"funnel log viewing=9 buyer=3 -d -8d"}
	}
	return []string{}
}

// aboutPeople are the command lines that must do something to the people of the prepared book, but for inEditor: the editor there leaves
// the card as it is.
var aboutPeople = regexp.MustCompile(`^funnel (lead|due|deals|fields) `)

const inEditor = "funnel lead edit 1"

func TestEveryExampleRuns(t *testing.T) {
	m := newMachine(t)
	book := filepath.Join(m.home, "data", "funnel", "funnel.db")
	m.env["EDITOR"] = "'" + os.Args[0] + "' -test.run=^$" // which leaves the file as it is
	for _, line := range []string{
		"funnel log flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2 -d -9d",
		"funnel log 200 5 2 -d -8d",
		"funnel log call=120 inbound/call=3 -d -7d",
		"funnel log reach=2000 -d -4d",
		"funnel log reach=2000 -d -3d",
		"funnel log reach=2000 -d -2d",
		"funnel calendar off 2027-02-05..2027-02-12 -m Tết",
		"funnel log call=100 flyer=300 inbound=2",
		"funnel log 0 0 0 -d yesterday",
		"funnel entries edit 9 --count 4",
		"funnel log sms=50",
		"funnel log email=20",
		`funnel lead add "Nguyễn Văn An" --phone "0888 111 222" --source call -d -6d`,
		`funnel lead add "Trần Thị Bình" --email binh@example.com -d -5d`,
		`funnel lead add "Đặng Minh" --old --level regular`,
		`funnel lead add "Lê Hoa" --old --level buyer --tag zalo`,
		`funnel lead add "Nguyen Van An"`,
		"funnel lead move 2 viewing -d -4d",
		"funnel lead deal 4 3.2b -d -3d",
		"funnel lead lose 3 --reason price -d -2d",
		`funnel lead next 1 today -m "send the plan"`,
		"funnel lead next 2 tomorrow",
		"funnel fields add budget --type money",
		"funnel fields add rooms --type number",
	} {
		m.line(line)
	}
	full, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(book + "-wal"); err == nil {
		t.Fatal("the book is still open")
	}
	count := 0
	for _, cmd := range visibleCommands(t, i18n.En) {
		for _, line := range examples(cmd) {
			underUmask(t, []int{0, 0o22}[count%2])
			m.clear()
			m.exampleFiles("")
			if before := prepared(line); before != nil {
				if err := os.MkdirAll(filepath.Dir(book), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(book, full, 0o600); err != nil {
					t.Fatal(err)
				}
				for _, b := range before {
					m.line(b)
				}
			}
			if err := os.MkdirAll(filepath.Join(m.home, "Documents"), 0o700); err != nil {
				t.Fatal(err)
			}
			status, out, errs := m.try(shellWords(t, line, m.home)[1:]...)
			if status != exitDone {
				t.Errorf("%s: the example %q exits %d: %s", cmd.CommandPath(), line, status, errs)
			}
			if out == "" && errs == "" {
				t.Errorf("%s: the example %q says nothing", cmd.CommandPath(), line)
			}
			if aboutPeople.MatchString(line) && line != inEditor && strings.Contains(errs, i18n.NothingChanged.En) {
				t.Errorf("%s: the example %q changes nothing", cmd.CommandPath(), line)
			}
			m.wantPrivate(line)
			count++
		}
	}
	if count < 80 {
		t.Errorf("only %d examples", count)
	}
}

// maxHelp is the number of columns that help takes at most.
const maxHelp = 120

func TestHelpInEveryLanguage(t *testing.T) {
	m := newMachine(t)
	for _, lang := range i18n.Langs() {
		for _, cmd := range visibleCommands(t, lang) {
			path := strings.Fields(cmd.CommandPath())[1:]
			text := m.run(append([]string{"--lang", string(lang), "help"}, path...)...)
			args := append([]string{"--lang", string(lang)}, path...)
			if len(path) == 0 || path[0] != "help" {
				if flag := m.run(append(args, "--help")...); flag != text {
					t.Errorf("%s %s: --help and help differ:\n%s\n%s", lang, cmd.CommandPath(), flag, text)
				}
			}
			for line := range strings.Lines(text) {
				line = strings.TrimRight(line, "\n")
				if w := ansi.StringWidth(line); w > maxHelp {
					t.Errorf("%s %s: a line of %d columns: %s", lang, cmd.CommandPath(), w, line)
				}
				if strings.TrimRight(line, " ") != line {
					t.Errorf("%s %s: a line ends with a space: %q", lang, cmd.CommandPath(), line)
				}
				if strings.Contains(line, "%!") {
					t.Errorf("%s %s: %s", lang, cmd.CommandPath(), line)
				}
			}
			for _, part := range append(examples(cmd), cmd.UseLine(), m.say(lang, i18n.WordUsage), m.say(lang, i18n.WordExamples)) {
				if !strings.Contains(text, part) {
					t.Errorf("%s %s: %q is missing", lang, cmd.CommandPath(), part)
				}
			}
		}
	}
	if _, err := os.Stat(filepath.Join(m.home, "data")); err == nil {
		t.Error("help has made a book")
	}
}

func (m *machine) say(lang i18n.Lang, s i18n.Sentence) string { return i18n.NewPrinter(lang).Say(s) }

// On a narrow terminal help keeps to it, but for the examples and for lines that are laid out by hand.
func TestHelpIsTheSameOnATerminal(t *testing.T) {
	m := newMachine(t)
	plain := m.run("help", "log")
	m.width = 120
	if got := m.run("help", "log"); got != plain {
		t.Errorf("on a terminal of 120 columns:\n%s\nwithout:\n%s", got, plain)
	}
	if got := ansi.Strip(m.run("--color", "always", "help", "log")); got != plain {
		t.Errorf("in colour:\n%s\nwithout:\n%s", got, plain)
	}
}
