package leads

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// Keys of the columns that show a grade begin with this; behind it stands the key of the view. The score is a column, too.
const (
	gradeColumns = "grade-"
	scoreColumn  = "score"
)

// isMark reports whether a column shows a grade or the score: what rests on a comparison with others, and is read for those rows alone that are
// seen.
func isMark(key string) bool { return strings.HasPrefix(key, gradeColumns) || key == scoreColumn }

// markColumns are the columns of the grades, but for the type, which stands on the card, and of the score.
func markColumns(w words.Words) (columns []words.LeadColumn) {
	none := func(funnel.Lead) words.Toned { return words.Toned{} }
	for _, v := range grade.Views() {
		if v != grade.ByType {
			name := w.Say.Say(i18n.ColumnOfGrade, w.View(v))
			columns = append(columns, words.LeadColumn{Key: gradeColumns + string(v), Head: verbatim(name), Most: 16, Tight: 10, Text: none})
		}
	}
	return append(columns, words.LeadColumn{Key: scoreColumn, Head: i18n.ColumnScore, Right: true, Text: none})
}

// listColumns are all columns of the list, the agent's own fields at the end.
func listColumns(w words.Words, own []funnel.Field) []words.LeadColumn {
	all := w.LeadColumns(own)
	return slices.Insert(all, len(all)-len(own), markColumns(w)...)
}

// verbatim is a sentence that says a text as it is.
func verbatim(text string) i18n.Sentence {
	text = strings.ReplaceAll(text, "%", "%%")
	return i18n.Sentence{En: text, Vi: text, Zh: text}
}

// wantedByMark is how wide the cells of a column can become.
func wantedByMark(w words.Words, key string) (wide int) {
	v, is := strings.CutPrefix(key, gradeColumns)
	if !is {
		return len("100")
	}
	for _, g := range grade.View(v).Grades() {
		wide = max(wide, ansi.StringWidth(w.GradeIn(grade.View(v), g)))
	}
	return wide
}

// mark is what such columns show of a lead.
type mark struct {
	all   grade.Grades
	score int // -1 of a lead that is not open
}

// marks are those of the rows that are seen, and no others, so that nothing grows.
type marks struct {
	query screen.Query[map[int64]mark]
	known map[int64]mark
	asked []int64
	stale bool // the rows were read anew since
}

// mark asks for the marks of the rows that are seen, where a column shows them and they are not here.
func (l *list) mark(env *screen.Env) tea.Cmd {
	m := &l.marks
	if !slices.ContainsFunc(l.columns, func(c words.LeadColumn) bool { return isMark(c.Key) }) || m.query.Waiting() {
		return nil
	}
	var ids []int64
	missing := m.stale
	l.table.Seen(func(_ int, r row, _ bool) {
		if r.lead.Name != "" {
			_, here := m.known[r.lead.ID]
			missing = missing || !here
			ids = append(ids, r.lead.ID)
		}
	})
	if len(ids) == 0 || !missing || !m.stale && slices.Equal(ids, m.asked) {
		return nil // nothing to ask, or it was asked in vain
	}
	m.asked, m.stale = ids, false
	today := env.Words.Today
	return m.query.Ask(env, func(ctx context.Context, b *book.Book) (map[int64]mark, error) {
		g, err := b.GradesOf(ctx, today, ids)
		if err != nil {
			return nil, err
		}
		known := make(map[int64]mark, len(ids))
		for i, lead := range g.Leads {
			of := mark{g.Grading.All(i), -1}
			if f := &g.People[i]; f.Status == funnel.StatusOpen {
				of.score = g.Rules.Score(f)
			}
			known[lead.ID] = of
		}
		return known, nil
	})
}

// answer takes the marks that were read. Those that could not be read, of somebody who is gone, come with the next rows.
func (m *marks) answer(msg tea.Msg) bool {
	known, ok, err := m.query.Answer(msg)
	if ok && err == nil {
		m.known = known
	}
	return ok
}

// cell is what a column of marks shows of a lead.
func (m *marks) cell(w words.Words, key string, lead int64) words.Toned {
	of, here := m.known[lead]
	v, is := strings.CutPrefix(key, gradeColumns)
	switch {
	case !here:
		return words.Toned{Text: "…"}
	case is:
		if g := of.all.In(grade.View(v)); g != grade.Unset {
			return words.Toned{Text: w.GradeIn(grade.View(v), g)}
		}
	case of.score >= 0:
		return words.Toned{Text: w.Say.Int(int64(of.score))}
	}
	return words.Toned{Text: words.Dash}
}
