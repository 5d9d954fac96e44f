package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// peopleBook fills the book with people to contact for every reason, long names and notes among them.
func peopleBook(m *machine) {
	m.t.Helper()
	run := func(now string, lines ...string) {
		m.at(now)
		for _, line := range lines {
			m.line(line)
		}
	}
	run("2026-10-01T09:00:00+07:00",
		`funnel init --lang en`,
		`funnel lead add "Nguyễn Văn An" --phone "0888 234 488"`,
		`funnel lead add "Công Tằng Tôn Nữ Thị Phương Thảo và cả gia đình ở Quận 7" --level qualified`,
		`funnel lead add "Đặng Minh" --email minh@example.com --birthday 20/11/1990`,
		`funnel lead add "Lê Hoa"`,
		`funnel lead add "Phạm Tú" --phone 0912345678`,
		`funnel lead add 王小明 --old --level regular`,
		`funnel lead add "Le Hoa" --phone 0912345678 --force`,
		`funnel lead next 3 2026-12-24`,
		`funnel lead next 2 2026-12-24`,
		`funnel lead next 7 2026-12-24`,
		`funnel lead next 1 2026-11-18 -m "call about the house behind the market, and bring the plan of the upper floor along" --every 14d`,
		`funnel lead next 1 2026-11-20 -m "send the plan"`,
	)
	run("2026-11-17T09:00:00+07:00",
		`funnel lead deal 5 2b --product "Two rooms with a garden and a view over the river, block B" --cost 30m -m "paid in three parts"`,
		`funnel lead deal 6 850m -d 2026-10-05`,
		`funnel lead touch 1 call --outcome no-answer`,
		`funnel lead touch 7 call`,
	)
	m.at("2026-11-20T18:30:00+07:00")
}

func TestPeopleRendering(t *testing.T) {
	m := newMachine(t)
	peopleBook(m)
	for _, lang := range i18n.Langs() {
		for _, command := range []string{"due", "deals"} {
			for _, width := range []int{40, 80, 120} {
				m.width = width
				plain := m.run(command, "--lang", string(lang))
				checkWidth(t, command, plain, width)
				checkGolden(t, fmt.Sprintf("%s.%s.%d.txt", command, lang, width), plain)
				coloured := m.run(command, "--lang", string(lang), "--color", "always")
				if ansi.Strip(coloured) != plain || coloured == plain {
					t.Errorf("%s at %d columns: colour changes the text, or there is none", command, width)
				}
			}
		}
	}
}

// Whatever is said about people keeps to the terminal.
func TestPeopleFitTheTerminal(t *testing.T) {
	m := newMachine(t)
	peopleBook(m)
	path := filepath.Join(m.home, "data", "funnel", "funnel.db")
	full, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range i18n.Langs() {
		for _, width := range []int{40, 60, 100} {
			if err := os.WriteFile(path, full, 0o600); err != nil {
				t.Fatal(err)
			}
			m.width = width
			for _, line := range []string{
				"due", "due 90d", "due --limit 1", "lead dupes", "history", "lead move 2 viewing", "lead move 2 inbound",
				"lead qualify 3 --need yes --money no", "lead arrival 2 inbound 2026-09-30", "lead touch 3 call -m later", "lead next 4 2026-12-01",
				"lead pause 3 --until 2027-02-15", "lead lose 4 --reason price --again 2027-02-15", "lead revive 4", "lead deal 2 3.2b",
				"lead refer 2 --by 3", "lead refer 4 --by 2 --tone negative", "lead show 1", "lead show 2", "lead show 3", "lead show 5", "deals",
				"lead merge 4 7", "undo", "lead rm 2", "undo",
			} {
				command := append(strings.Fields(line), "--lang", string(lang))
				checkWidth(t, strings.Join(command, " "), m.run(command...), width)
			}
		}
	}
}

// On a terminal a loss is followed by the five steps that handle a refusal; in a pipe it is not.
func TestARefusalIsFollowedByItsSteps(t *testing.T) {
	m := newMachine(t)
	peopleBook(m)
	if out := m.run("lead", "lose", "3", "--reason", "price"); strings.Contains(out, "[ ]") {
		t.Errorf("in a pipe:\n%s", out)
	}
	m.width = 80
	for _, lang := range i18n.Langs() {
		out := m.run("lead", "lose", "4", "--reason", "price-"+string(lang), "--lang", string(lang))
		if strings.Count(out, "[ ] ") != 5 || !strings.Contains(out, m.say(lang, i18n.RefusalLearnWhy)) {
			t.Errorf("%s:\n%s", lang, out)
		}
	}
	if out := m.run("lead", "lose", "4", "--reason", "timing", "-o", "json"); strings.Contains(out, "[ ]") {
		t.Errorf("in JSON:\n%s", out)
	}
}

// A command of a parent with many makes no other than the one that is named; help, completion and mistakes get all.
func TestOnlyTheNamedCommandsAreMade(t *testing.T) {
	m := newMachine(t)
	f := newFactory(nil, func(string) string { return "" }, nil)
	count := func(args ...string) (n int) {
		for _, cmd := range newRootCmd(f, args).Commands() {
			if cmd.Name() == "lead" {
				n += len(cmd.Commands())
			}
		}
		return n
	}
	all := len(leadMakers())
	for line, want := range map[string]int{
		"lead move 1 viewing": 1, "lead touch": 1, "lead": all, "lead --help": all, "lead nothing": all, "help lead": all,
		"--lang vi lead move": 1, "--db=a.db lead --color never move": 1, "--db a.db": all, "--db": all, "-h lead move": all, "log 5": 0, "__complete lead move": all, "": all,
	} {
		if got := count(strings.Fields(line)...); got != want {
			t.Errorf("%q makes %d subcommands of lead, want %d", line, got, want)
		}
	}
	if status, _, errs := m.try("lead", "mvoe", "1"); status != exitUsage || !strings.Contains(errs, "did you mean move?") {
		t.Errorf("a mistake exits %d: %s", status, errs)
	}
}
