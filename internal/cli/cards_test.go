package cli

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// cardsBook fills the book with people of every status, one of whom everything is known of, and whom others sent.
func cardsBook(m *machine) {
	m.t.Helper()
	run := func(now string, lines ...string) {
		m.at(now)
		for _, line := range lines {
			m.line(line)
		}
	}
	run("2026-10-01T09:00:00+07:00",
		`funnel init --lang en`,
		`funnel fields add budget "What the whole family can spend together" --type money`,
		`funnel lead add "Nguyễn Văn An" --phone "0888 234 488"`,
		`funnel lead add "Công Tằng Tôn Nữ Thị Phương Thảo và cả gia đình ở Quận 7" --level qualified`,
		`funnel lead add "Đặng Minh" --email minh@example.com --birthday 20/11/1990`,
		`funnel lead add "Lê Hoa"`,
		`funnel lead add "Phạm Tú" --phone 0912345678`,
		`funnel lead add 王小明 --old --level regular`,
		`funnel lead add "Le Hoa" --phone 0912345678 --force`,
		`funnel lead next 2 2026-12-24`,
		`funnel lead next 7 2026-12-24`,
		`funnel lead next 1 2026-11-18 -m "call about the house behind the market, and bring the plan of the upper floor along" --every 14d`,
		`funnel lead next 1 2026-11-20 -m "send the plan"`,
	)
	run("2026-11-17T09:00:00+07:00",
		`funnel lead deal 5 2b --product "Two rooms with a garden and a view over the river, block B" --cost 30m -m "paid in three parts"`,
		`funnel lead deal 6 850m`,
		`funnel lead touch 1 call --outcome no-answer`,
		`funnel lead touch 7 call`,
		`funnel lead pause 7 --until 2026-12-24`,
	)
	run("2026-11-20T18:30:00+07:00",
		`funnel lead edit 1 --add-phone "+84 909 123 456" --phone 12345 --email long.name.with.dots@example-company.com.vn --tag "vip, quận 7"`,
		`funnel lead edit 1 --source call --product "Two rooms with a garden" --region "Quận 7" --value 3.2b --birthday 28/2/1990 --sex female`,
		`funnel lead edit 1 --occupation "kế toán trưởng" --employer ACME --income 50m --interests "music, travel" --education university`,
		`funnel lead edit 1 --address "123/45 đường Nguyễn Thị Minh Khai nối dài, phường Bến Nghé, quận 1" --preferred email --set budget=4b`,
		`funnel lead edit 1 --payment "in instalments" --consent "18/11/2026 signed at the fair"`,
		`funnel lead edit 1 -m "likes it high up, and not to the west; three flats seen so far"`,
		`funnel lead edit 4 --no-contact "by phone, and asked for the card to be taken out of every list that goes to others"`,
		`funnel lead refer 1 --by 6`,
		`funnel lead refer 2 --by 1 --tone negative`,
		`funnel lead refer 5 --by 2`,
		`funnel lead lose 3 --reason bad-experience`,
	)
}

func TestCardsRendering(t *testing.T) {
	m := newMachine(t)
	cardsBook(m)
	for _, lang := range i18n.Langs() {
		for name, command := range map[string]string{"leads": "lead list", "lead": "lead show 1"} {
			for _, width := range []int{40, 60, 80, 120} {
				m.width = width
				args := append(strings.Fields(command), "--lang", string(lang))
				plain := m.run(args...)
				checkGolden(t, fmt.Sprintf("%s.%s.%d.txt", name, lang, width), plain)
				coloured := m.run(append(args, "--color", "always")...)
				if ansi.Strip(coloured) != plain || coloured == plain {
					t.Errorf("%v at %d columns: colour changes the text, or there is none", args, width)
				}
			}
		}
	}
}

func TestCardsFitTheTerminal(t *testing.T) {
	m := newMachine(t)
	cardsBook(m)
	for _, lang := range i18n.Langs() {
		for _, command := range []string{
			"lead list", "lead list --status open", "lead list --columns number,name,email,note,budget,interests,value", "lead list --columns note,address",
			"lead show 1", "lead show 2", "lead show 3", "lead show 4", "lead show 5", "lead show 6", "fields", "lead edit 1 --value 1b", "lead edit 1 --value 2b",
		} {
			for _, width := range []int{40, 60, 80, 100, 200} {
				m.width = width
				checkWidth(t, command+" --lang "+string(lang), m.run(append(strings.Fields(command), "--lang", string(lang))...), width)
			}
		}
	}
}

// On a narrow terminal a list leaves out columns, the least important first, before it cuts names, and the phone last of all; what was
// asked for is told.
func TestColumnsGiveWay(t *testing.T) {
	m := newMachine(t)
	m.line(`funnel lead add "Nguyễn Thị Minh Khai" --phone "0888 234 488" --level viewing`)
	for width, want := range map[int]string{
		100: "#  name                  level    status  phone         touches  idle  next",
		70:  "#  name                  level    phone         touches  idle  next",
		55:  "#  name                  phone         touches  idle",
		45:  "#  name                  phone",
		30:  "#  name           phone",
		22:  "#  name",
	} {
		m.width = width
		status, out, errs := m.try("lead", "list")
		heads, rest, _ := strings.Cut(out, "\n")
		if status != exitDone || heads != want || !strings.Contains(rest, "Nguyễn Thị") || errs != "" {
			t.Errorf("%d columns: %d\n%s%s", width, status, out, errs)
		}
	}
	m.width = 40
	if _, out, errs := m.try("lead", "list", "--columns", "name,phone,level,value"); !strings.Contains(out, "0888 234 488") || !strings.Contains(errs, "No room for value, level;") {
		t.Errorf("%s%s", out, errs)
	}
	m.width = 0
	if out := m.run("lead", "list"); !strings.HasPrefix(out, "#  name                  level    status  phone         touches  idle  next\n") {
		t.Errorf("piped:\n%s", out)
	}
}

// Where the status gives way, marks on the names tell who is paused or lost; where it stands, and in a pipe, they do not.
func TestNamesTellTheStatus(t *testing.T) {
	m := newMachine(t)
	cardsBook(m)
	for width, marked := range map[int]bool{40: true, 60: false, 120: false, 0: false} {
		m.width = width
		out := m.run("lead", "list", "--columns", "number,name,status,note,phone")
		if strings.Contains(out, "✗ Đặng Minh") != marked || strings.Contains(out, "‖ Le Hoa") != marked {
			t.Errorf("%d columns:\n%s", width, out)
		}
		if strings.Contains(out, "\n  ‖ paused\n  ✗ lost\n") != marked {
			t.Errorf("%d columns, the marks are not explained:\n%s", width, out)
		}
	}
}

// What is not a terminal gets every text whole.
func TestPipedCardsAreWhole(t *testing.T) {
	m := newMachine(t)
	cardsBook(m)
	for _, command := range []string{"lead list", "lead show 1", "lead show 4", "lead list --columns name,note,address"} {
		text, _, _ := strings.Cut(m.line("funnel "+command), "\nNext ·") // a sentence, which shortens what it names
		if strings.ContainsAny(text, "\x1b…│─█") {
			t.Errorf("funnel %s, piped:\n%s", command, text)
		}
	}
	if text := m.line("funnel lead list --columns note"); !strings.Contains(text, "likes it high up, and not to the west; three flats seen so far") {
		t.Errorf("a note is cut:\n%s", text)
	}
}
