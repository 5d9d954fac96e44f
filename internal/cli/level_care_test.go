package cli

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestReadCare(t *testing.T) {
	for text, want := range map[string]string{
		"3": "3", "30,3": "3,30", " 3D , 3, 2w ": "3,14", "every 30d": "every 30", "every 4w": "every 28", "every30": "every 30",
		"Every 3650": "every 3650", "none": "", "3650": "3650",
	} {
		if c, ok := readCare(text); !ok || c.String() != want {
			t.Errorf("%q is %q, %v, want %q", text, c, ok, want)
		}
	}
	for _, text := range []string{"", ",", "3,", "0", "-3", "3.5", "3dw", "3wd", "3651", "522w", "every", "every none", "every 3,30", "3 30", "x"} {
		if c, ok := readCare(text); ok {
			t.Errorf("%q is %q", text, c)
		}
	}
}

// The line of the scorecard names what there is to do and leaves out what there is not; a past day has none.
func TestFollowUpLine(t *testing.T) {
	m := newMachine(t)
	line := func(args ...string) string {
		t.Helper()
		for line := range strings.Lines(m.run(append([]string{"today"}, args...)...)) {
			if strings.Contains(line, "Follow-ups") || strings.Contains(line, "Việc hẹn") || strings.Contains(line, "跟进") {
				return strings.TrimSpace(line)
			}
		}
		return ""
	}
	m.run("log", "reach=10")
	if got := line(); got != "" {
		t.Errorf("a book without leads: %q", got)
	}
	m.run("lead", "add", "An", "--birthday", "20/11", "--new")
	m.run("lead", "add", "Bình", "--new", "--at", "-30d")
	m.run("lead", "next", "2", "today")
	for lang, want := range map[i18n.Lang]string{
		i18n.En: "Follow-ups: 1 today · 1 birthday · 1 without a next step   → funnel due",
		i18n.Vi: "Việc hẹn: 1 hôm nay · 1 sinh nhật · 1 chưa hẹn bước tiếp theo   → funnel due",
		i18n.Zh: "跟进：今天 1 · 生日 1 · 没有下一步 1   → funnel due",
	} {
		if got := line("--lang", string(lang)); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got := line("-d", "yesterday"); got != "" {
		t.Errorf("yesterday: %q", got)
	}
	if s := decode[contractToday](t, m.json("today")); s.FollowUps != (contractFollowUps{Due: 1, Birthdays: 1, NoNext: 1}) {
		t.Errorf("%+v", s.FollowUps)
	}
	if got := m.run("today", "-o", "csv"); !strings.Contains(got, "\ndue,2026-11-20,2026-11-20,,,1,") {
		t.Errorf("no line on follow-ups in\n%s", got)
	}
	m.run("lead", "lose", "1", "--reason", "price")
	m.run("due", "snooze", "1", "+1d", "-m", "away")
	m.run("lead", "touch", "2", "call")
	if got := line("--lang", "en"); got != "Follow-ups: none today" {
		t.Errorf("%q", got)
	}
	m.run("lead", "add", "Chi", "--level", "buyer", "--new", "--at", "-4d")
	if got := line("--lang", "vi"); got != "Việc hẹn: 1 cần hỏi thăm   → funnel due" {
		t.Errorf("%q", got)
	}
	if s := decode[contractToday](t, m.json("today")); s.FollowUps != (contractFollowUps{Care: 1}) {
		t.Errorf("%+v", s.FollowUps)
	}
}
