package leads

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// graded is the grades of one lead, with what they rest on. They are read after the card, which does not wait for them.
type graded struct {
	id    int64
	views []viewed
	all   grade.Grades
	score *score // nil of a lead that is not open
	plays []words.NamedPlay
	err   error
}

// viewed is where a view puts the lead, and why.
type viewed struct {
	view grade.View
	grade.Graded
	why []grade.Evidence
}

// score is the score of an open lead, added up.
type score struct {
	sum   int
	lines []grade.Line
}

// grade asks for the grades of the lead whose card is here. Those of one lead are read at a time.
func (c *card) grade(env *screen.Env) tea.Cmd {
	switch {
	case !c.here():
		return nil
	case c.grading.Waiting():
		c.regrade = true
		return nil
	}
	id, w, notes := c.id, env.Words, env.Notes
	c.gradesOf, c.regrade = id, false
	return c.grading.Ask(env, func(ctx context.Context, b *book.Book) (graded, error) {
		g := graded{id: id}
		of, err := b.GradesOf(ctx, w.Today, []int64{id})
		if err != nil {
			return g, err
		}
		for _, v := range grade.Views() {
			g.views = append(g.views, viewed{v, of.Grading.Of(0, v), of.Grading.Why(0, v)})
		}
		g.all = of.Grading.All(0)
		if f := &of.People[0]; f.Status == funnel.StatusOpen {
			g.score = &score{of.Rules.Score(f), of.Rules.Lines(f)}
		}
		p, err := playbook.Open(w.Say.Lang, notes)
		if err == nil {
			g.plays = w.PlaysOfGrades(p, g.all)
		}
		return g, err
	})
}

// takeGrades takes the grades that were read, and asks for those of the lead whose card is here by now.
func (c *card) takeGrades(env *screen.Env, g graded, err error) tea.Cmd {
	if err != nil {
		g = graded{id: c.gradesOf, err: err}
	}
	c.graded = g
	if c.regrade || c.id != g.id {
		return c.grade(env)
	}
	return nil
}
