package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/words"
)

// constants are the values of the constants of a type in the file where the grades declare them.
func constants(t *testing.T, kind string) (values []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../grade/rule.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Type == nil || len(spec.Values) != 1 {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); ok && name.Name == kind {
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, value)
		}
		return true
	})
	if len(values) < 10 {
		t.Fatalf("%d constants of %s", len(values), kind)
	}
	return values
}

func inLang(lang i18n.Lang) words.Words {
	m := funnel.Models()[0]
	return words.New(i18n.NewPrinter(lang), book.Outline{Model: m.Key, Levels: m.Levels, Currency: funnel.Currency{Code: "VND"}}, 20000)
}

// Every rule, every fact and every part of the score is said in words, in every language.
func TestReasonsAreSaid(t *testing.T) {
	day := funnel.Day(19990)
	for _, lang := range i18n.Langs() {
		w := inLang(lang)
		for _, r := range constants(t, "Rule") {
			said := words.GradeRule(grade.Rule(r))
			if said == i18n.RuleElse && r != string(grade.RuleElse) {
				t.Errorf("%s: the rule %s is not said", lang, r)
			}
		}
		for _, f := range constants(t, "Fact") {
			e := grade.Evidence{Fact: grade.Fact(f), Number: 3, Limit: 5, Day: &day, Text: "small"}
			if said := w.Evidence(e); said == "" || said == f && f != "small" {
				t.Errorf("%s: the fact %s is said as %q", lang, f, said)
			}
		}
		var names []string
		for _, p := range grade.AllParts() {
			name := w.Say.Say(words.ScorePart(p))
			if name == "" || slices.Contains(names, name) {
				t.Errorf("%s: part %s is called %q", lang, p.Key(), name)
			}
			names = append(names, name)
		}
		for _, v := range grade.Views() {
			for _, g := range v.Grades() {
				if name := w.GradeIn(v, g); name == "" || name == string(g) {
					t.Errorf("%s: %s is called %q", lang, v.Key(g), name)
				}
			}
			if name := w.View(v); name == "" || name == string(v) {
				t.Errorf("%s: the view %s is called %q", lang, v, name)
			}
		}
	}
}

func TestEvidence(t *testing.T) {
	w := inLang(i18n.En)
	for want, e := range map[string]grade.Evidence{
		"5 with the same profit share it":                {Fact: grade.FactTied, Number: 5},
		"rank 3 of 60 customers":                         {Fact: grade.FactRank, Number: 3, Limit: 60},
		"stands at Regular, the limit is Buyer":          {Fact: grade.FactPosition, Number: 6, Limit: 5},
		"the day of the last purchase is not known":      {Fact: grade.FactLastPurchase},
		"idle for 40 days, the level allows 14":          {Fact: grade.FactIdle, Number: 40, Limit: 14},
		"5 touches, at least 5":                          {Fact: grade.FactTouches, Number: 5, Limit: 5},
		"1 touch":                                        {Fact: grade.FactTouches, Number: 1},
		"revenue 2,000 VND, in the months before 50 VND": {Fact: grade.FactRecent, Number: 2000, Limit: 50},
		"Value · Large":                                  {Fact: grade.FactTier, Text: "large"},
	} {
		if got := w.Evidence(e); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// The plays for a person are those of the level, of a no and of the type; the agent's own notes and what is wrong with them are told.
func TestPlaysOfAPerson(t *testing.T) {
	w := inLang(i18n.En)
	p, err := playbook.Open(i18n.En, fstest.MapFS{"level/inbound+.md": {Data: []byte("- mine\nplain \x1b[31m")}, "refusal.md": {Data: []byte{0xff}}})
	if err != nil {
		t.Fatal(err)
	}
	plays := w.Plays(p, funnel.Lead{Card: funnel.Card{Type: "logical"}, Level: "inbound", State: funnel.LostLead})
	if len(plays) != 3 || plays[0].Name != "Inbound" || !plays[0].Own || plays[1].Mistake == nil || len(plays[1].Lines) != 5 || plays[2].Name != "Type · Logical" {
		t.Fatalf("plays %+v", plays)
	}
	lines, item := plays[0].Items()
	n := len(lines)
	if lines[n-2] != "mine" || !item[n-2] || item[n-1] || strings.Contains(lines[n-1], "\x1b") {
		t.Errorf("lines %q %v", lines, item)
	}
	if got := w.Plays(p, funnel.Lead{Level: "nowhere"}); got != nil {
		t.Errorf("plays of nobody %v", got)
	}
	var all grade.Grades
	for i := range all {
		all[i] = grade.Unset
	}
	all[0], all[4] = grade.Super, grade.Keep
	if plays := w.PlaysOfGrades(p, all); len(plays) != 2 || plays[0].Name != "Value · Super" || plays[1].Name != "Aim · Keep" {
		t.Errorf("plays of grades %+v", plays)
	}
}
