package due_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// A period is typed as the command takes it; what cannot be read stays as it was typed, with the reason.
func TestTypedPeriod(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Press("o")
	d.Shows("Who is due in which days?", "next-week, 30d")
	if _, ok := d.Under(); !ok {
		t.Error("the cursor does not stand in the field")
	}
	d.Type("nonsense")
	d.Press("enter")
	d.Shows("> nonsense", "is not a period")
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("n", "ctrl+u")
	d.Type("last-month")
	d.Press("enter")
	d.Shows("these days are over")
	d.Press("ctrl+u")
	d.Type("next-month")
	d.Press("enter")
	d.Shows("● December 2026", "To come · 2", "10 Dec · ask about the bank", "30 Dec · send the contract", "Overdue · 2")
	d.Hides("22 Nov")
	d.Press("[")
	d.Shows("● 90 days", "○ December 2026")
	d.Press("]", "o")
	d.Type("this week")
	d.Press("enter")
	d.Shows("● This week")
	d.Hides("December")

	d.Press("o")
	d.Type("21/11..")
	d.Press("enter")
	d.Check()
	d.Press("ctrl+u")
	d.Type("22/11")
	d.Press("enter")
	d.Shows("● 22 Nov 2026", "To come · 1")
	d.Now = d.Now.AddDate(0, 0, 3) // that day is over
	d.Elapse()
	d.Shows("● Today")
	d.Press("o", "esc")
	d.Hides("which days")
}

// The examples of periods can be typed as they stand.
func TestPeriodExamples(t *testing.T) {
	for _, lang := range i18n.Langs() {
		examples := i18n.NewPrinter(lang).Say(i18n.DuePeriodExample)
		for _, text := range strings.FieldsFunc(examples, func(r rune) bool { return r == ',' || r == '、' }) {
			p, err := grammar.Period(text, grammar.DateContext{Today: today, Lang: lang, Direction: grammar.Planned, WeekStart: 1})
			if err != nil || p.To <= today || p == (funnel.Period{}) {
				t.Errorf("%s: %s: %v, %v", lang, text, p, err)
			}
		}
	}
}
