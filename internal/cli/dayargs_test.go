package cli

import (
	"strings"
	"testing"
)

// A day before today is an argument where a command takes a day, and no flag.
func TestDaysAreArguments(t *testing.T) {
	m := newMachine(t)
	m.line(`funnel lead add Lan`)
	m.line(`funnel lead next 1 today -m call`)
	for _, tc := range []struct {
		line, want string
		status     int
	}{
		{"lead arrival 1 inbound -3d", "Tue 17 Nov 2026", exitDone},
		{"lead arrival 1 -1w inbound", "there is no level", exitUsage},
		{"--lang vi lead arrival 1 inbound -2d -o text", "thứ Tư, 18/11/2026", exitDone},
		{"lead next 1 -1d", "a follow-up on 2026-11-19 would lie in the past", exitFail},
		{"lead next 1 -m x -1d", "a follow-up on 2026-11-19 would lie in the past", exitFail},
		{"due snooze 1 -2d -m later", "a follow-up on 2026-11-18 would lie in the past", exitFail},
		{"due snooze -m why 1 -2d", "a follow-up on 2026-11-18 would lie in the past", exitFail},
		{"lead next 1 tomorrow -m -3d", "-3d", exitDone}, // a note, as it was typed
		{"lead next 1 -- -3d", "a follow-up on 2026-11-17 would lie in the past", exitFail},
		{"entries -1d", "No entries found", exitDone},
		{"deals -1y", "No deals", exitDone},
		{"due -1d", "Lan", exitDone},
		{"calendar off -1d", "2026-11-19", exitDone},
		{"today -3d", "a day is given with -d here; write -d -3d", exitUsage},
		{"lead move 1 viewing -3d", "write -d -3d", exitUsage},
		{"lead show 1 -3d", "there is no flag -3d", exitUsage},
		{"log -5", "a negative count needs its level", exitUsage},
		{"today -d -3d", "Tue 17 Nov 2026", exitDone},
	} {
		status, out, errs := m.try(strings.Fields(tc.line)...)
		if status != tc.status || !strings.Contains(out+errs, tc.want) {
			t.Errorf("funnel %s exits %d, want %d and %q:\n%s%s", tc.line, status, tc.status, tc.want, out, errs)
		}
	}
}

// What is due within 30d lies ahead, today included, as the help says.
func TestDueLooksAhead(t *testing.T) {
	m := newMachine(t)
	m.line(`funnel lead add Lan`)
	m.line(`funnel lead next 1 2026-12-19 -m "the 30th day"`)
	m.line(`funnel lead next 1 2026-12-20 -m "the 31st day"`)
	if out := m.line("funnel due 30d"); !strings.Contains(out, "the 30th day") || strings.Contains(out, "the 31st day") {
		t.Error(out)
	}
	if out := m.line("funnel due --help"); !strings.Contains(out, "30d for today and the 29 days after it") {
		t.Error(out)
	}
}
