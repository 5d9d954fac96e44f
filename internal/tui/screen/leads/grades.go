package leads

import (
	"context"
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// grades is the view of everybody's grades. They are read when it is opened first, and kept until the book changes: then they are read anew as
// soon as they are seen, and the old ones stay until the new ones are here.
type grades struct {
	query screen.Query[comparison]
	begun time.Time // when the question that is waited for was asked
	turns uint64    // of the sign that the work goes on, since then
	timer uint64    // of the newest question
	again bool      // the book has changed since it was asked
	stale bool      // the book has changed since it was read
	known *comparison

	view, at int
}

// comparison is what the view shows of everybody.
type comparison struct {
	ids    []int64                      // everybody by number
	places [][len(grade.Grades{})]uint8 // by the same index: the place of the grade in each view
	totals [len(grade.Grades{})][]grade.Total
	months int                        // of the revenue and profit
	least  int                        // customers with a purchase from which on it is said how uneven they are
	uneven *metrics.Concentration     // nil when nobody brought anything
	plays  map[string]words.NamedPlay // by the key of view and grade
}

// people are those of a grade.
type people struct {
	view  grade.View
	grade grade.Grade
	ids   []int64 // by number
}

// has reports whether somebody is one of them.
func (p *people) has(id int64) bool {
	_, found := slices.BinarySearch(p.ids, id)
	return found
}

// members are the people of a grade.
func (c *comparison) members(v grade.View, g grade.Grade) *people {
	p := &people{view: v, grade: g}
	view, place := slices.Index(grade.Views(), v), slices.Index(v.Grades(), g)
	for i, places := range c.places {
		if int(places[view]) == place {
			p.ids = append(p.ids, c.ids[i])
		}
	}
	return p
}

// compare reads the grades of everybody.
func compare(ctx context.Context, b *book.Book, env screen.Env) (comparison, error) {
	g, err := b.Grades(ctx, env.Words.Today)
	if err != nil {
		return comparison{}, err
	}
	c := comparison{
		months: g.Rules.Thresholds[grade.ValueMonths], least: g.Rules.Thresholds[grade.LeastCustomers], plays: map[string]words.NamedPlay{},
	}
	c.ids = make([]int64, len(g.Leads))
	c.places = make([][len(grade.Grades{})]uint8, len(g.Leads))
	views := grade.Views()
	for i, l := range g.Leads {
		if i%1024 == 0 && ctx.Err() != nil {
			return comparison{}, ctx.Err()
		}
		c.ids[i] = l.ID
		for n, grade := range g.Grading.All(i) {
			c.places[i][n] = uint8(slices.Index(views[n].Grades(), grade))
		}
	}
	if uneven, ok := g.Grading.Concentration(); ok {
		c.uneven = &uneven
	}
	p, err := playbook.Open(env.Words.Say.Lang, env.Notes)
	if err != nil {
		return comparison{}, err
	}
	for i, v := range views {
		c.totals[i] = g.Grading.Totals(v)
		for _, t := range c.totals[i] {
			c.plays[v.Key(t.Grade)] = env.Words.PlayOf(p, v, t.Grade)
		}
	}
	return c, nil
}

// turning is how often the sign turns that tells that the work goes on.
const turning = 200 * time.Millisecond

// turned says that it is time for the sign to turn.
type turned struct{ timer uint64 }

// ask reads the grades; one reading is at work at a time.
func (g *grades) ask(env *screen.Env) tea.Cmd {
	if g.query.Waiting() {
		g.again = true
		return nil
	}
	given := screen.Env{Words: env.Words, Notes: env.Notes}
	g.begun, g.turns, g.again = env.Now(), 0, false
	g.timer++
	return tea.Batch(env.After(turning, turned{g.timer}), g.query.Ask(env, func(ctx context.Context, b *book.Book) (comparison, error) {
		return compare(ctx, b, given)
	}))
}

// turn turns the sign while the grades are read.
func (g *grades) turn(env *screen.Env, t turned) tea.Cmd {
	if t.timer != g.timer || !g.query.Waiting() {
		return nil
	}
	g.turns++
	return env.After(turning, t)
}

// answeredGrades takes the grades that were read. Those of whom the list is shows are found anew among them.
func (m *Model) answeredGrades(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	c, ok, err := m.grades.query.Answer(msg)
	switch {
	case !ok:
		return nil, false
	case err != nil:
		return screen.Fail(m.env.Say, err), true
	}
	m.grades.known, m.grades.stale = &c, false
	if m.only != nil {
		only := c.members(m.only.view, m.only.grade)
		if !slices.Equal(only.ids, m.only.ids) {
			m.only = only
			cmd = m.reloadAmong()
		}
	}
	if m.grades.again {
		cmd = tea.Batch(cmd, m.grades.ask(m.env))
	}
	return cmd, true
}

// reloadGrades reads the grades anew after a change, if they are seen.
func (m *Model) reloadGrades() tea.Cmd {
	m.grades.stale = m.grades.known != nil
	if m.focus == onGrades || m.only != nil {
		return m.grades.ask(m.env)
	}
	return nil
}

// breakOff stops reading grades that are not wanted any more.
func (m *Model) breakOff() {
	if m.focus != onGrades && m.only == nil && m.grades.query.Waiting() {
		m.grades.query.Drop()
	}
}

// openGrades shows the grades in place of the list.
func (m *Model) openGrades() tea.Cmd {
	m.focus = onGrades
	if m.grades.known == nil || m.grades.stale {
		return m.grades.ask(m.env)
	}
	return nil
}

// view is the view at hand, and totals are its grades; none while they are not here.
func (g *grades) shown() (v grade.View, totals []grade.Total) {
	v = grade.Views()[g.view]
	if g.known == nil {
		return v, nil
	}
	return v, g.known.totals[g.view]
}

// turnTo shows the view so many further on, round the ends.
func (g *grades) turnTo(by int) {
	n := len(grade.Views())
	g.view = (g.view + by + n) % n
	g.at = 0
}

// pressGrades handles the keys of the grades; it reports false for those of the list.
func (m *Model) pressGrades(msg tea.KeyPressMsg) (cmd tea.Cmd, used bool) {
	k, g := newKeyMap(m.env.Say), &m.grades
	_, totals := g.shown()
	switch {
	case key.Matches(msg, k.NextView):
		g.turnTo(1)
	case key.Matches(msg, k.PreviousView):
		g.turnTo(-1)
	case key.Matches(msg, k.ListGrade):
		return m.listGrade(), true
	case key.Matches(msg, k.Grades):
		m.focus = onList
	default:
		by, ok := map[string]int{
			"up": -1, "k": -1, "down": 1, "j": 1, "home": -len(totals), "g": -len(totals), "end": len(totals), "G": len(totals),
			"pgup": -len(totals), "pgdown": len(totals),
		}[msg.String()]
		if !ok {
			return nil, false
		}
		g.move(by)
	}
	return nil, true
}

func (g *grades) move(by int) {
	_, totals := g.shown()
	g.at = max(0, min(g.at+by, len(totals)-1))
}

// listGrade lists the people of the grade at hand.
func (m *Model) listGrade() tea.Cmd {
	v, totals := m.grades.shown()
	if len(totals) == 0 {
		return nil
	}
	t := totals[min(m.grades.at, len(totals)-1)]
	if t.People == 0 {
		return screen.Say(m.say(i18n.NobodyOfGrade, m.env.Words.Grade(v.Key(t.Grade))))
	}
	m.only = m.grades.known.members(v, t.Grade)
	m.focus = onList
	return m.choose()
}
