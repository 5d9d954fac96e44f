package cli

import (
	"strings"
	"testing"
)

// numbersBook fills the book with three months of numbers that are hard to fit: large and small ones, long names, channels with and without
// costs, people without a channel, a step above 100 %.
func numbersBook(m *machine) {
	m.t.Helper()
	fullBook(m)
	for _, line := range []string{
		`funnel log flyer=30000 call=4200 email=12000 inbound/flyer=40 inbound/call=90 inbound=12 qualified=50 viewing=31 buyer=9 -d 2026-09-14 --cost 12m --minutes 90h`,
		`funnel log fair=900 inbound/fair=16 qualified/fair=9 viewing/fair=10 -d 2026-10-03 --cost 2.5m`,
		`funnel log flyer=26000 call=5100 sms=9000 inbound/flyer=31 inbound/call=140 inbound/sms=6 qualified=74 viewing=40 buyer=7 regular=2 -d 2026-10-20 --cost 11m --minutes 100h`,
	} {
		m.line(line)
	}
}

// numbersLookedAt are the commands of the numbers by the name of their golden files.
var numbersLookedAt = map[string]string{
	"plan":    "plan buyer=40/quarter --sure 90",
	"income":  "plan --income 900m/month --per-deal 31.5m",
	"whatif":  "whatif reach=x10 qualified=60% call=+50/day",
	"levers":  "whatif",
	"reached": "plan viewing=5/quarter",
}

// Numbers fit the terminal, whatever its width, and colour changes nothing of what they say.
func TestNumbersRendering(t *testing.T) {
	m := newMachine(t)
	numbersBook(m)
	for name, command := range numbersLookedAt {
		m.checkLook(name, strings.Fields(command)...)
	}
}
