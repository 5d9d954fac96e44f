package cli

import (
	"fmt"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Reports of the example book keep to the terminal, say the same with colour, and are plain where there is no terminal.
func TestReportRendering(t *testing.T) {
	m := newMachine(t)
	m.run("demo", "demo.db", "--days", "400")
	m.env["FUNNEL_DB"] = "demo.db"
	m.run("levels", "rename", "viewing", "Visited a house or a flat with somebody")
	m.checkLook("report", "report", "--with-names")
	for _, lang := range i18n.Langs() {
		checkGolden(t, fmt.Sprintf("report.%s.piped.txt", lang), m.run("report", "--lang", string(lang)))
	}
}

// Whatever the book holds, no number is shown that is none.
func TestReportsOfOddBooks(t *testing.T) {
	m := newMachine(t)
	m.run("log", "0")
	check := func(args ...string) {
		t.Helper()
		for _, form := range [][]string{{}, {"--html", "-"}, {"--svg", "-"}, {"-o", "json"}, {"-o", "csv"}} {
			text := m.run(append(append([]string{"report"}, args...), form...)...)
			for _, bad := range []string{"NaN", "Inf", "-0 ", "−0", "%!"} {
				if strings.Contains(text, bad) {
					t.Errorf("report %v %v: %q in\n%s", args, form, bad, text)
				}
			}
		}
	}
	check()
	m.run("log", "inbound=9", "buyer=4", "-d", "-40d")
	check()
	check("all")
	m.run("log", "reach=1000000", "-d", "yesterday")
	m.run("target", "set", "reach=1000000/day")
	check()
	m.run("target", "clear", "reach", "inbound", "qualified")
	for _, key := range []string{"inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"} {
		m.run("levels", "hide", key)
	}
	check()
	check("all", "--by", "region")
	m.width = 40
	check()
}
