package cli

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// asked runs a command line at a terminal on which keys are pressed.
func (m *machine) asked(keys, line string) (status int, out, errs string) {
	m.t.Helper()
	width := m.width
	m.width, m.typed = 80, keys
	defer func() { m.width, m.typed = width, "" }()
	return m.try(shellWords(m.t, line, m.home)[1:]...)
}

// has reports whether an answer of a command in a pipe holds a text.
func (m *machine) has(line, text string) bool {
	m.t.Helper()
	return strings.Contains(m.line(line), text)
}

// At a terminal a touch asks whether it was what had been planned; who leaves the question records nothing.
func TestATouchOffersToCloseWhatWasDue(t *testing.T) {
	m := newMachine(t)
	for _, line := range []string{
		`funnel lead add "An"`, `funnel lead next 1 today -m "send the plan"`, `funnel lead next 1 today -m "ask for the price"`,
	} {
		m.line(line)
	}
	const left = "\x03"
	if status, _, errs := m.asked(left, "funnel lead touch 1 call"); status != exitDone || !strings.Contains(errs, i18n.NothingLogged.En) {
		t.Errorf("left: %d, %s", status, errs)
	}
	if !m.has("funnel lead show 1", i18n.TouchesNone.En) {
		t.Error("who left the question has recorded a touch")
	}
	if status, out, errs := m.asked("n", "funnel lead touch 1 call"); status != exitDone || !strings.Contains(out, "follow-up 1") {
		t.Errorf("no: %d, %s%s", status, out, errs)
	}
	if !m.has("funnel lead show 1", "send the plan") {
		t.Error("what was answered with no is closed")
	}
	if status, out, errs := m.asked("y", "funnel lead touch 1 call"); status != exitDone || !strings.Contains(out, "Done: follow-up 1") {
		t.Errorf("yes: %d, %s%s", status, out, errs)
	}
	shown := m.line("funnel lead show 1")
	if strings.Contains(shown, "send the plan") || !strings.Contains(shown, "ask for the price") || !strings.Contains(shown, "2, the last today") {
		t.Errorf("after yes:\n%s", shown)
	}
}

// At a terminal a plain move to the qualifying level asks the three tests, and only their passing moves the lead; without one it says
// what to type.
func TestAMoveToTheQualifyingLevelAsks(t *testing.T) {
	m := newMachine(t)
	m.line(`funnel lead add "An"`)
	m.line("funnel log qualified=2")
	const move = "funnel lead move 1 qualified"
	if status, _, errs := m.try("lead", "move", "1", "qualified"); status != exitFail || !strings.Contains(errs, "--force REASON") {
		t.Errorf("in a pipe: %d, %s", status, errs)
	}
	if status, _, errs := m.asked("y\x03", move); status != exitDone || !strings.Contains(errs, i18n.NothingLogged.En) {
		t.Errorf("left: %d, %s", status, errs)
	}
	if !m.has("funnel lead show 1 -o json", `"need": null`) {
		t.Error("who left the questions has recorded an answer")
	}
	if status, out, _ := m.asked("yn?", move); status != exitDone || strings.Contains(out, "is now") {
		t.Errorf("not passed: %d, %s", status, out)
	}
	status, out, errs := m.asked("yyy", move)
	if status != exitDone || !strings.Contains(out, "#1 An is now Qualified") || !strings.Contains(out, "stays 2: one of those logged") {
		t.Errorf("passed: %d, %s%s", status, out, errs)
	}
	m.line("funnel undo")
	if status, out, errs := m.asked("", move+` --force "bought before"`); status != exitDone || !strings.Contains(out, "is now Qualified") {
		t.Errorf("forced: %d, %s%s", status, out, errs)
	}
	if !m.has("funnel lead show 1", "bought before") {
		t.Error("the reason is not kept")
	}
	m.line(`funnel lead add "Bình"`)
	if status, out, errs := m.asked("", "funnel lead move 2 viewing"); status != exitDone || !strings.Contains(out, "is now Viewing") {
		t.Errorf("a higher move asks: %d, %s%s", status, out, errs)
	}
}

// Forgetting asks at a terminal and takes only a yes; in a script it needs --yes. The answer says that it is final.
func TestForgettingAsks(t *testing.T) {
	m := newMachine(t)
	m.line(`funnel lead add "An"`)
	const forget = "funnel lead forget 1"
	if status, _, errs := m.try("lead", "forget", "1"); status != exitUsage || !strings.Contains(errs, "--yes") {
		t.Errorf("in a pipe: %d, %s", status, errs)
	}
	for _, keys := range []string{"n", "\r", "\x03"} {
		if status, _, errs := m.asked(keys, forget); status != exitDone || !strings.Contains(errs, i18n.NothingForgotten.En) {
			t.Errorf("%q: %d, %s", keys, status, errs)
		}
	}
	if !m.has("funnel lead show 1", "#1 An") {
		t.Fatal("the person is gone")
	}
	if status, out, errs := m.asked("y", forget); status != exitDone || !strings.Contains(out, "cannot be undone") {
		t.Errorf("yes: %d, %s%s", status, out, errs)
	}
	if status, _, _ := m.try("lead", "show", "1"); status != exitFail {
		t.Error("the person is still there")
	}
}

// Whom a name may mean is told with the touches where there is room for them; sooner than a name is cut they are left out.
func TestWhoIsMeantIsTold(t *testing.T) {
	m := newMachine(t)
	for _, name := range []string{"Nguyễn Thị Minh Khai", "Nguyễn Thị Thu Phương"} {
		m.run("lead", "add", name, "--phone", "0888 234 488", "--force")
	}
	for width, told := range map[int]bool{0: true, 90: true, 54: false} {
		m.width = width
		status, _, errs := m.try("lead", "show", "nguyen")
		whole := strings.Contains(errs, "Nguyễn Thị Minh Khai ") && strings.Contains(errs, "Nguyễn Thị Thu Phương ")
		if status != exitFail || !whole || strings.Contains(errs, i18n.NoTouchYet.En) != told {
			t.Errorf("at %d columns: %d\n%s", width, status, errs)
		}
	}
}
