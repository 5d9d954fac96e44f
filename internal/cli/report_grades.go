package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/report"
)

// reportGrades are the views of the grades as tables of the page of a report, with the 80/20 line and Lorenz's curve under that by value. Nobody
// is named.
func (f *factory) reportGrades(g book.Grades) []report.Table {
	in := func(head i18n.Sentence) string { return f.say.Say(head) + " (" + g.Outline.Currency.Code + ")" }
	money := func(n int64) report.Cell { return report.Cell{Text: f.say.ShortMoney(n, g.Outline.Currency.Decimals)} }
	var tables []report.Table
	for _, v := range grade.Views() {
		t := report.Table{
			Heading: f.words(g.Outline).View(v),
			Head:    []string{f.say.Say(i18n.HeadGrade), f.say.Say(i18n.HeadPeople), in(i18n.HeadRevenue), in(i18n.HeadProfit)},
		}
		for _, total := range g.Grading.Totals(v) {
			if total.People == 0 {
				continue
			}
			t.Rows = append(t.Rows, report.Row{Name: f.words(g.Outline).GradeIn(v, total.Grade), Cells: []report.Cell{
				{Text: f.say.Int(int64(total.People))}, money(total.Revenue), money(total.Profit),
			}})
		}
		if v == grade.ByValue {
			f.withCurve(&t, g)
		}
		tables = append(tables, t)
	}
	return tables
}

// withCurve adds what the grades are of, the 80/20 line and, where there are enough customers, Lorenz's curve.
func (f *factory) withCurve(t *report.Table, g book.Grades) {
	c, ok := g.Grading.Concentration()
	least := g.Rules.Thresholds[grade.LeastCustomers]
	line := f.words(g.Outline).Unevenness(c, ok, least)
	t.Notes = []string{
		f.say.Say(i18n.GradesAsOf, len(g.Leads), f.date(g.Today)) + ". " + capitalised(f.say.Say(i18n.GradesRecent, g.Rules.Thresholds[grade.ValueMonths])),
		line,
	}
	if ok && c.Customers >= least {
		t.Curve = &report.Curve{Name: f.say.Say(i18n.LorenzOnPage), About: line, Points: c.Lorenz[:]}
	}
}
