package cli

import (
	"fmt"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// gradeJSON is a grade with its people in JSON.
type gradeJSON struct {
	Grade   grade.Grade `json:"grade"`
	Count   int         `json:"count"`
	Revenue int64       `json:"revenue"`
	Profit  int64       `json:"profit"`
}

// gradedJSON is a person in a view.
type gradedJSON struct {
	ID      int64       `json:"id"`
	Name    string      `json:"name"`
	Level   string      `json:"level"`
	Grade   grade.Grade `json:"grade"`
	Rule    grade.Rule  `json:"rule"`
	ByHand  *byHandJSON `json:"by_hand"`
	Revenue int64       `json:"revenue"`
	Profit  int64       `json:"profit"`
	Score   *int        `json:"score"`
}

// byHandJSON is a grade set by hand.
type byHandJSON struct {
	Reason string      `json:"reason"`
	Date   funnel.Day  `json:"date"`
	Facts  grade.Grade `json:"facts"`
}

// viewJSON is a view in JSON.
type viewJSON struct {
	View       grade.View   `json:"view"`
	Date       funnel.Day   `json:"date"`
	Months     int          `json:"months"`
	Currency   string       `json:"currency"`
	Grades     []gradeJSON  `json:"grades"`
	Top20Share *float64     `json:"top20_share"`
	Gini       *float64     `json:"gini"`
	Customers  int          `json:"customers"`
	Lorenz     []float64    `json:"lorenz,omitempty"`
	Leads      []gradedJSON `json:"leads,omitempty"`
	Total      int          `json:"total"`
}

func (v viewed) json() viewJSON {
	j := viewJSON{
		View: v.view, Date: v.Today, Months: v.Rules.Thresholds[grade.ValueMonths], Currency: v.Outline.Currency.Code,
		Grades: []gradeJSON{}, Total: len(v.Leads),
	}
	for _, t := range v.Grading.Totals(v.view) {
		j.Grades = append(j.Grades, gradeJSON{t.Grade, t.People, t.Revenue, t.Profit})
	}
	if c, ok := v.Grading.Concentration(); ok {
		j.Top20Share, j.Gini, j.Customers = &c.Top20, &c.Gini, c.Customers
		if v.view == grade.ByValue {
			j.Lorenz = c.Lorenz[:]
		}
	}
	if v.list {
		j.Leads = []gradedJSON{}
		for _, place := range v.ranked() {
			j.Leads = append(j.Leads, v.graded(place))
		}
	}
	return j
}

func (v viewed) graded(place int) gradedJSON {
	of, l, f := v.Grading.Of(place, v.view), v.Leads[place], &v.People[place]
	j := gradedJSON{
		ID: l.ID, Name: l.Name, Level: l.Level, Grade: of.Grade, Rule: of.Rule, Revenue: f.Recent.Revenue, Profit: f.Recent.Profit(),
		Score: scoreOf(&v.Rules, f),
	}
	if of.ByHand != nil {
		j.ByHand = &byHandJSON{of.ByHand.Reason, of.ByHand.Day, of.Facts}
	}
	return j
}

// scoreOf is the score of an open lead, nil of others.
func scoreOf(rules *grade.Rules, f *grade.Facts) *int {
	if f.Status != funnel.StatusOpen {
		return nil
	}
	score := rules.Score(f)
	return &score
}

// writeViews shows how many people each grade of each view has.
func (f *factory) writeViews(g book.Grades, output format) error {
	switch output {
	case formatJSON:
		var all []viewJSON
		for _, v := range grade.Views() {
			all = append(all, viewed{Grades: g, view: v}.json())
		}
		return f.writeJSON(struct {
			Views []viewJSON `json:"views"`
			Total int        `json:"total"`
		}{all, len(all)})
	case formatCSV:
		return f.writeTotalsCSV(g, grade.Views())
	}
	if len(g.Leads) == 0 {
		f.notice(i18n.NobodyToGrade)
		return nil
	}
	w := f.words(g.Outline)
	text := f.wrapped(f.say.Say(i18n.GradesAsOf, len(g.Leads), f.date(g.Today)), 0) + "\n"
	for _, v := range grade.Views() {
		var parts []string
		for _, t := range g.Grading.Totals(v) {
			if t.People > 0 {
				parts = append(parts, w.GradeIn(v, t.Grade)+" "+f.say.Int(int64(t.People)))
			}
		}
		text += f.io.Tint(iostreams.Accent, w.View(v)) + " (" + string(v) + ")\n"
		text += "  " + strings.ReplaceAll(f.wrapped(strings.Join(parts, " · "), 2), "\n", "\n  ") + "\n"
	}
	text += f.evenness(g) + f.remark(i18n.GradeViewMore)
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// writeView shows one view.
func (f *factory) writeView(v viewed, output format) error {
	switch output {
	case formatJSON:
		return f.writeJSON(v.json())
	case formatCSV:
		return f.writeViewCSV(v)
	}
	if len(v.Leads) == 0 {
		f.notice(i18n.NobodyToGrade)
		return nil
	}
	w, o := f.words(v.Outline), v.Outline
	text := f.wrapped(w.View(v.view)+" · "+f.say.Say(i18n.GradesAsOf, len(v.Leads), f.date(v.Today)), 0) + "\n\n"
	t := f.newTable(1, 2, 3, 4)
	t.head(f.say.Say(i18n.HeadGrade), f.say.Say(i18n.HeadPeople), f.say.Say(i18n.HeadShareOf), f.say.Say(i18n.HeadRevenue), f.say.Say(i18n.HeadProfit))
	for _, x := range v.Grading.Totals(v.view) {
		share := float64(x.People) / float64(len(v.Leads))
		t.row(w.GradeIn(v.view, x.Grade), f.say.Int(int64(x.People)), f.share(&share), f.money(x.Revenue, o), f.money(x.Profit, o))
	}
	text += t.String() + f.remark(i18n.GradesRecent, v.Rules.Thresholds[grade.ValueMonths])
	if v.view == grade.ByType {
		text += f.remark(i18n.GradeTypesMore, strings.Join(funnel.CustomerTypes(), "|"))
	}
	text += "\n" + f.evenness(v.Grades)
	if v.view == grade.ByValue {
		text += f.lorenz(v.Grades)
	}
	if v.list {
		text += "\n" + f.gradedTable(v, w)
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// gradedTable lists the people of a view.
func (f *factory) gradedTable(v viewed, w words.Words) string {
	people := v.ranked()
	if len(people) == 0 {
		return f.wrapped(f.say.Say(i18n.NobodyOfGrade, w.GradeIn(v.view, v.only)), 0) + "\n"
	}
	t := f.newTable(0, 3)
	t.head("#", f.say.Say(i18n.HeadName), f.say.Say(i18n.HeadGrade), f.say.Say(i18n.HeadProfit), f.say.Say(i18n.HeadWhy))
	byHand := false
	for _, place := range people {
		of := v.Grading.Of(place, v.view)
		name, why := w.GradeIn(v.view, of.Grade), f.say.Say(words.GradeRule(of.Rule))
		if of.ByHand != nil {
			byHand = true
			name, why = name+" *", clean(of.ByHand.Reason)
		}
		t.row(id(v.Leads[place].ID), clean(v.Leads[place].Name), name, f.money(v.People[place].Recent.Profit(), v.Outline), why)
	}
	text := t.String()
	if byHand {
		text += f.remark(i18n.GradeByHandLegend)
	}
	return text
}

// writeTotalsCSV writes how many people each grade of some views has.
func (f *factory) writeTotalsCSV(g book.Grades, views []grade.View) error {
	var rows [][]any
	for _, v := range views {
		for _, t := range g.Grading.Totals(v) {
			rows = append(rows, []any{string(v), string(t.Grade), t.People, t.Revenue, t.Profit})
		}
	}
	return f.writeCSV([]string{"view", "grade", "count", "revenue", "profit"}, rows)
}

func (f *factory) writeViewCSV(v viewed) error {
	if !v.list {
		return f.writeTotalsCSV(v.Grades, []grade.View{v.view})
	}
	var rows [][]any
	for _, place := range v.ranked() {
		j := v.graded(place)
		reason := ""
		if j.ByHand != nil {
			reason = j.ByHand.Reason
		}
		rows = append(rows, []any{j.ID, j.Name, j.Level, string(v.view), string(j.Grade), string(j.Rule), reason, j.Revenue, j.Profit, j.Score})
	}
	return f.writeCSV([]string{"id", "name", "level", "view", "grade", "rule", "by_hand", "revenue", "profit", "score"}, rows)
}

// evenness is the 80/20 line.
func (f *factory) evenness(g book.Grades) string {
	c, ok := g.Grading.Concentration()
	return f.wrapped(f.words(g.Outline).Unevenness(c, ok, g.Rules.Thresholds[grade.LeastCustomers]), 0) + "\n"
}

// How large the curve is drawn.
const (
	lorenzRows    = 8
	lorenzColumns = 40
)

// lorenz draws Lorenz's curve, where there are enough customers.
func (f *factory) lorenz(g book.Grades) string {
	c, ok := g.Grading.Concentration()
	if !ok || c.Customers < g.Rules.Thresholds[grade.LeastCustomers] {
		return ""
	}
	text := "\n" + f.wrapped(f.say.Say(i18n.LorenzIs), 0) + "\n"
	for _, line := range words.Lorenz(c, lorenzColumns, lorenzRows) {
		text += "  " + f.io.Tint(iostreams.Accent, strings.TrimRight(line, " ")) + "\n"
	}
	return text
}
