package act

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// viewsByHand are the views in which a grade can be set by hand: the type stands on the card.
func viewsByHand() []grade.View {
	return slices.DeleteFunc(grade.Views(), func(v grade.View) bool { return v == grade.ByType })
}

// readGrades reads the grades of a lead.
func readGrades(env *screen.Env, lead int64) func(ctx context.Context, b *book.Book) (facts, error) {
	today := env.Words.Today
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		if f.leads, err = b.LeadsOf(ctx, lead); err != nil {
			return f, err
		}
		g, err := b.GradesOf(ctx, today, []int64{lead})
		if err != nil {
			return f, err
		}
		for _, v := range grade.Views() {
			f.graded = append(f.graded, g.Grading.Of(0, v))
		}
		return f, nil
	}
}

// askGrade asks in which view first.
func askGrade(d dialog, f facts) (dialog, tea.Cmd) {
	var items []string
	for i, v := range viewsByHand() {
		items = append(items, d.say(i18n.TestIs, d.env.Words.View(v), d.env.Words.GradeIn(v, f.graded[i].Grade)))
	}
	m := newMenu(0, func(d dialog, at int) (dialog, tea.Cmd) {
		return d.push(gradesOf(d, f, viewsByHand()[at], f.graded[at])), nil
	}, items...)
	m.about, m.aboutLines = func(at int) string { return setHow(d.env.Words, f.graded[at]) }, 2
	return d.titled(i18n.KeySetGrade, f.leads).push(m), nil
}

// setHow says whether a grade was set by hand, and why.
func setHow(w words.Words, g grade.Graded) string {
	if g.ByHand == nil {
		return w.Say.Say(i18n.GradeByFacts)
	}
	return w.Say.Say(i18n.GradeByHandOn, w.NearDate(g.ByHand.Day), iostreams.Clean(shownBreaks(g.ByHand.Reason)))
}

// gradesOf asks for the grade of a view; one that was set by hand can be left to the facts again.
func gradesOf(d dialog, f facts, v grade.View, now grade.Graded) menu {
	w := d.env.Words
	var items []string
	grades := slices.DeleteFunc(v.Grades(), func(g grade.Grade) bool { return g == grade.Unset })
	for _, g := range grades {
		items = append(items, w.GradeIn(v, g))
	}
	if now.ByHand != nil {
		items = append(items, d.say(i18n.LeaveToFacts, w.GradeIn(v, now.Facts)))
	}
	return newMenu(slices.Index(grades, now.Grade), func(d dialog, at int) (dialog, tea.Cmd) {
		if at < len(grades) {
			return d.push(verdictOf(d, f, v, grades[at])), nil
		}
		lead := f.leads[0].ID
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			out, err := b.ClearVerdict(ctx, lead, v)
			return outcomes(w, out, w.Say.Say(i18n.GradeIsFacts, w.Lead(out.Lead), w.View(v)+" · "+w.GradeIn(v, now.Facts)), false), err
		})
	}, items...)
}

// verdictOf asks why a grade is set by hand.
func verdictOf(d dialog, f facts, v grade.View, g grade.Grade) sheet {
	w, lead := d.env.Words, f.leads[0].ID
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		o := grade.Override{View: v, Grade: g, Reason: r.note(rowReason), Day: r.recorded()}
		if o.Reason == "" && !r.failed {
			r.fail(rowReason, i18n.Wrong(i18n.VerdictIsNeeded))
		}
		if r.failed {
			return r.show(), nil
		}
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			out, err := b.SetVerdict(ctx, lead, o)
			return outcomes(w, out, w.Say.Say(i18n.GradeIsByHand, w.Lead(out.Lead), w.Grade(v.Key(g))), false), err
		})
	}, d.text(rowReason, i18n.GradeReason, i18n.ExampleVerdict), d.dayRow())
	s.said = d.say(i18n.TestIs, w.View(v), w.GradeIn(v, g))
	s.hints[rowDay] = hintRecorded
	return s
}

// readType reads the card, what was answered to the open questions, and how each type is approached.
func readType(env *screen.Env, lead int64) func(ctx context.Context, b *book.Book) (facts, error) {
	cards, answers := readCards([]int64{lead}), readAnswers(lead)
	w, notes := env.Words, env.Notes
	return func(ctx context.Context, b *book.Book) (facts, error) {
		f, err := cards(ctx, b)
		if err != nil {
			return f, err
		}
		said, err := answers(ctx, b)
		if err != nil {
			return f, err
		}
		f.responses = said.responses
		p, err := playbook.Open(w.Say.Lang, notes)
		if err != nil {
			return f, err
		}
		f.plays = map[grade.Grade]words.NamedPlay{}
		for _, g := range grade.ByType.Grades() {
			if g != grade.Unset {
				f.plays[g] = w.PlayOf(p, grade.ByType, g)
			}
		}
		return f, nil
	}
}

// askType asks how the person decides. Below stands how the type at hand is approached, and what they answered, by which one tells.
func askType(d dialog, f facts) (dialog, tea.Cmd) {
	w, lead := d.env.Words, f.leads[0]
	types := slices.DeleteFunc(grade.ByType.Grades(), func(g grade.Grade) bool { return g == grade.Unset })
	items := make([]string, 0, len(types)+1)
	for _, g := range types {
		items = append(items, w.GradeIn(grade.ByType, g))
	}
	items = append(items, d.say(i18n.TypeNotChosen))
	at := slices.Index(types, grade.Grade(lead.Type))
	if lead.Type == "" {
		at = len(types)
	}
	m := newMenu(at, func(d dialog, at int) (dialog, tea.Cmd) {
		text := ""
		if at < len(types) {
			text = items[at]
		}
		return d.saveType(f, text)
	}, items...)
	m.about = func(at int) string {
		if at == len(types) {
			return typeHints(w, f)
		}
		lines, _ := f.plays[types[at]].Items()
		return strings.Join(append(lines, typeHints(w, f)), "\n")
	}
	m.aboutLines = 6
	return d.titled(i18n.KeySetType, f.leads).push(m), nil
}

// typeHints are the answers by which a type can be told.
func typeHints(w words.Words, f facts) string {
	var said []string
	for _, r := range words.NewestResponses(f.responses) {
		said = append(said, iostreams.Clean(shownBreaks(r.Text)))
	}
	if len(said) == 0 {
		return w.Say.Say(i18n.TypeAskFirst)
	}
	return w.Say.Say(i18n.TypeHints, w.Listed(said))
}

// saveType writes the type on the card.
func (d dialog) saveType(f facts, text string) (dialog, tea.Cmd) {
	w := d.env.Words
	reader := w.Reader(f.fields)
	fields := card.Fields(nil)
	field := fields[slices.IndexFunc(fields, func(f card.Field) bool { return f.Key == "type" })]
	change := written{field, text, field.Plain(reader, f.leads[0].Card)}
	return d.save(editCard(w, reader, f.leads[0].ID, []written{change}, false))
}
