package cli

import (
	"context"
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// explain says why somebody has their grades.
func (opts *gradeOptions) explain(ctx context.Context, b *book.Book, o book.Outline, day funnel.Day) error {
	f := opts.f
	l, err := f.lead(ctx, b, o, opts.why)
	if err != nil {
		return err
	}
	g, err := b.GradesOf(ctx, day, []int64{l.ID})
	if err != nil {
		return err
	}
	views := grade.Views()
	if opts.by != "" {
		v, err := words.ReadView(opts.by)
		if err != nil {
			return err
		}
		views = []grade.View{v}
	}
	switch opts.output {
	case formatJSON:
		return f.writeJSON(f.whyJSON(g, views, o))
	case formatCSV:
		return f.writeWhyCSV(g, views, o)
	}
	return f.writeWhy(l, g, views, o)
}

// whyViewJSON is a view of one person with its rule and facts.
type whyViewJSON struct {
	View   grade.View  `json:"view"`
	Grade  grade.Grade `json:"grade"`
	Rule   grade.Rule  `json:"rule"`
	ByHand *byHandJSON `json:"by_hand"`
	Words  string      `json:"words"`
	Facts  []factJSON  `json:"facts"`
}

// factJSON is a fact on which a rule stands.
type factJSON struct {
	Fact   grade.Fact  `json:"fact"`
	Number int64       `json:"number"`
	Limit  int64       `json:"limit"`
	Date   *funnel.Day `json:"date"`
	Text   string      `json:"text"`
	Words  string      `json:"words"`
}

// scorePartJSON is a line of a score.
type scorePartJSON struct {
	Part      string          `json:"part"`
	Principle grade.Principle `json:"principle"`
	Weight    int             `json:"weight"`
	Known     bool            `json:"known"`
	Share     float64         `json:"share"`
	Points    int             `json:"points"`
}

// whyJSON says why somebody has their grades.
type whyJSON struct {
	ID       int64           `json:"id"`
	Name     string          `json:"name"`
	Date     funnel.Day      `json:"date"`
	Currency string          `json:"currency"`
	Views    []whyViewJSON   `json:"views"`
	Score    *int            `json:"score"`
	Parts    []scorePartJSON `json:"parts"`
}

func (f *factory) whyJSON(g book.Grades, views []grade.View, o book.Outline) whyJSON {
	w := f.words(o)
	j := whyJSON{ID: g.Leads[0].ID, Name: g.Leads[0].Name, Date: g.Today, Currency: o.Currency.Code, Score: scoreOf(&g.Rules, &g.People[0]), Parts: []scorePartJSON{}}
	for _, v := range views {
		of := g.Grading.Of(0, v)
		x := whyViewJSON{View: v, Grade: of.Grade, Rule: of.Rule, Words: f.say.Say(words.GradeRule(of.FactsRule)), Facts: []factJSON{}}
		if of.ByHand != nil {
			x.ByHand = &byHandJSON{of.ByHand.Reason, of.ByHand.Day, of.Facts}
		}
		for _, e := range g.Grading.Why(0, v) {
			x.Facts = append(x.Facts, factJSON{e.Fact, e.Number, e.Limit, e.Day, e.Text, w.Evidence(e)})
		}
		j.Views = append(j.Views, x)
	}
	if j.Score != nil {
		for _, l := range g.Rules.Lines(&g.People[0]) {
			j.Parts = append(j.Parts, scorePartJSON{l.Part.Key(), l.Part.Principle(), l.Weight, l.Known, l.Share, l.Points})
		}
	}
	return j
}

func (f *factory) writeWhyCSV(g book.Grades, views []grade.View, o book.Outline) error {
	var rows [][]any
	for _, v := range f.whyJSON(g, views, o).Views {
		for _, x := range append([]factJSON{{Words: v.Words}}, v.Facts...) {
			rows = append(rows, []any{string(v.View), string(v.Grade), string(v.Rule), v.ByHand != nil, string(x.Fact), x.Words})
		}
	}
	return f.writeCSV([]string{"view", "grade", "rule", "by_hand", "fact", "words"}, rows)
}

func (f *factory) writeWhy(l funnel.Lead, g book.Grades, views []grade.View, o book.Outline) error {
	w := f.words(o)
	text := f.wrapped(f.leadWords(l), 0) + "\n"
	for _, v := range views {
		of := g.Grading.Of(0, v)
		name := w.GradeIn(v, of.Grade)
		if of.ByHand != nil {
			name += " *"
		}
		text += "\n" + f.wrapped(w.View(v)+": "+name, 0) + "\n"
		if of.ByHand != nil {
			text += f.line(f.say.Say(i18n.GradeByHandOn, f.date(of.ByHand.Day), clean(of.ByHand.Reason)))
			text += f.line(f.say.Say(i18n.FactsWouldSay, w.GradeIn(v, of.Facts)))
		}
		if of.FactsRule != grade.RuleChosen && (v != grade.ByType || of.Facts != grade.Unset) {
			text += f.line(f.say.Say(words.GradeRule(of.FactsRule)))
		}
		for _, e := range g.Grading.Why(0, v) {
			if e.Fact != grade.FactType { // which is the grade itself
				text += f.remarked("  " + w.Evidence(e))
			}
		}
	}
	text += "\n" + f.scoreText(g)
	text += f.remark(i18n.WhyMore, id(l.ID))
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// line is a line below a heading.
func (f *factory) line(text string) string { return "  " + f.wrapped(text, 2) + "\n" }

// scoreText adds up the score of an open lead, part by part.
func (f *factory) scoreText(g book.Grades) string {
	score := scoreOf(&g.Rules, &g.People[0])
	if score == nil {
		return f.wrapped(f.say.Say(i18n.ScoreNotOpen), 0) + "\n"
	}
	t := f.newTable(1, 2, 3)
	t.head("  "+f.say.Say(i18n.HeadScorePart), f.say.Say(i18n.HeadPartWeight), f.say.Say(i18n.HeadOfWeight), f.say.Say(i18n.HeadPoints))
	var last grade.Principle
	for _, l := range g.Rules.Lines(&g.People[0]) {
		if p := l.Part.Principle(); p != last {
			t.row("  " + f.say.Say(words.ScorePrinciple(p)))
			last = p
		}
		share := words.Dash
		if l.Known {
			share = f.percent(l.Share)
		}
		t.row("    "+f.say.Say(words.ScorePart(l.Part)), f.say.Int(int64(l.Weight)), share, f.say.Int(int64(l.Points)))
	}
	return f.io.Tint(iostreams.Accent, f.say.Say(i18n.ScoreAddedUp, *score)) + "\n" + t.String()
}

// gradesText shows a card's grades with the rule and the facts behind each, and the score.
func (f *factory) gradesText(g book.Grades, o book.Outline) string {
	w := f.words(o)
	t := f.newTable()
	for _, v := range grade.Views() {
		of := g.Grading.Of(0, v)
		if v == grade.ByType && of.Grade == grade.Unset {
			continue
		}
		name := w.GradeIn(v, of.Grade)
		why := []string{f.say.Say(words.GradeRule(of.FactsRule))}
		for _, e := range g.Grading.Why(0, v) {
			if e.Fact != grade.FactType {
				why = append(why, w.Evidence(e))
			}
		}
		if of.ByHand != nil {
			name += " *"
			why = []string{f.say.Say(i18n.GradeByHandOn, f.date(of.ByHand.Day), clean(of.ByHand.Reason)), f.say.Say(i18n.FactsWouldSay, w.GradeIn(v, of.Facts))}
		}
		t.row("  "+w.View(v), name, join(why, " · "))
	}
	text := f.section(i18n.SectionGrades)
	if score := scoreOf(&g.Rules, &g.People[0]); score != nil {
		text += " · " + f.say.Say(i18n.ScoreIs, *score)
	}
	return text + "\n" + t.String() + f.remark(i18n.GradesMore, id(g.Leads[0].ID))
}
