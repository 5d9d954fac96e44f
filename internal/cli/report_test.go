package cli

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Reports of the example book keep to the terminal, say the same with colour, and are plain where there is no terminal.
func TestReportRendering(t *testing.T) {
	m := newMachine(t)
	m.run("demo", "demo.db", "--days", "400")
	m.env["FUNNEL_DB"] = "demo.db"
	m.run("levels", "rename", "viewing", "Visited a house or a flat with somebody")
	for _, lang := range i18n.Langs() {
		for _, width := range []int{40, 60, 80, 120} {
			m.width = width
			args := []string{"report", "--with-names", "--lang", string(lang)}
			plain := m.run(args...)
			checkGolden(t, fmt.Sprintf("report.%s.%d.txt", lang, width), plain)
			checkWidth(t, strings.Join(args, " "), plain, width)
			coloured := m.run(append(args, "--color", "always")...)
			if got := ansi.Strip(coloured); got != plain || coloured == plain {
				t.Errorf("%s at %d columns: colour changes the text, or there is none (-without +with):\n%s", lang, width, cmp.Diff(plain, got))
			}
		}
		m.width = 0
		text := m.run("report", "--lang", string(lang))
		if strings.ContainsAny(text, "\x1b█▓▒░▁▂▃▄▅▆▇…│─") {
			t.Errorf("%s, piped:\n%s", lang, text)
		}
		checkGolden(t, fmt.Sprintf("report.%s.piped.txt", lang), text)
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
