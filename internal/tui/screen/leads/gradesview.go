package leads

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// turns are the sign that work goes on, as it turns.
const turns = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"

// gradesPanel draws the grades of the view at hand.
func (m *Model) gradesPanel(at rect) []string {
	width, height, _, _ := widget.InPanel(at.w, at.h)
	g := &m.grades
	title, note := m.say(i18n.SectionGrades), ""
	var lines []string
	if g.known == nil {
		lines = []string{m.viewLine(width)}
		if g.query.Waiting() {
			sign := []rune(turns)
			seconds := max(0, int64(m.env.Now().Sub(g.begun).Seconds()))
			text := string(sign[g.turns%uint64(len(sign))]) + " " + m.say(i18n.GradingPeople, seconds)
			lines = append(lines, "")
			for _, l := range widget.Wrap(text, width, 3) {
				lines = append(lines, m.env.Theme.Muted.Render(l))
			}
		}
	} else {
		title = m.say(i18n.GradesOfPeople, len(g.known.ids))
		if g.query.Waiting() {
			note = m.say(i18n.GradesAnew)
		}
		lines = m.gradeLines(width, height)
	}
	return widget.Panel(m.env.Theme, title, note, lines[:min(len(lines), max(0, height))], at.w, at.h)
}

// viewTabs lays the names of the views out.
func (m *Model) viewTabs(width int) (texts []string, all bool) {
	used := 0
	for i, v := range grade.Views() {
		text := " " + m.env.Words.View(v) + " "
		if i == m.grades.view {
			text = "[" + m.env.Words.View(v) + "]"
		}
		texts = append(texts, text)
		used += ansi.StringWidth(text) + 1
	}
	return texts, used-1 <= width
}

// viewLine names the views, where there is no room for all of them only the one at hand.
func (m *Model) viewLine(width int) string {
	t := m.env.Theme
	texts, all := m.viewTabs(width)
	if !all {
		place := m.say(i18n.AskPlace, m.grades.view+1, len(texts))
		return widget.Fit(t.Title.Render(texts[m.grades.view])+" "+t.Muted.Render(place), width)
	}
	for i := range texts {
		style := t.Muted
		if i == m.grades.view {
			style = t.Title
		}
		texts[i] = style.Render(texts[i])
	}
	return strings.Join(texts, " ")
}

// gradeLines draw the table of the grades and, where there is room, what the whole comes to and what to do with those of the grade at hand.
func (m *Model) gradeLines(width, height int) []string {
	v, totals := m.grades.shown()
	lines := append([]string{m.viewLine(width)}, m.gradeRows(v, totals, width, max(1, height-1))...)
	below := [][]string{m.evenness(width), m.gradePlay(v, totals, width)}
	if v == grade.ByValue {
		below = append(below, m.lorenz(width))
	}
	for _, block := range below {
		if len(block) > 0 && len(lines)+1+len(block) <= height {
			lines = append(append(lines, ""), block...)
		}
	}
	return lines
}

// evenness is the 80/20 line, and what revenue and profit are of.
func (m *Model) evenness(width int) []string {
	w, t, known := m.env.Words, m.env.Theme, m.grades.known
	var c metrics.Concentration
	if known.uneven != nil {
		c = *known.uneven
	}
	text := w.Unevenness(c, known.uneven != nil, known.least)
	lines := widget.Wrap(text, width, 0)
	for _, l := range widget.Wrap(m.say(i18n.GradesRecent, known.months), width, 0) {
		lines = append(lines, t.Muted.Render(l))
	}
	return lines
}

// How large the curve is.
const (
	lorenzHeight = 10
	lorenzWidth  = 50
)

// lorenz draws Lorenz's curve: the share of the revenue of so many customers, those who brought least first. Dots are where it would run if all
// brought the same.
func (m *Model) lorenz(width int) (lines []string) {
	c := m.grades.known.uneven
	if c == nil || c.Customers < m.grades.known.least || width < lorenzWidth+2 {
		return nil
	}
	t := m.env.Theme
	lines = widget.Wrap(m.say(i18n.LorenzIs), width, 0)
	lines[0] = t.Title.Render(lines[0])
	for _, drawn := range words.Lorenz(*c, lorenzWidth, lorenzHeight) {
		curve := strings.TrimLeft(drawn, " "+string(words.EvenDot))
		even := strings.TrimSuffix(drawn, curve)
		lines = append(lines, "  "+t.Muted.Render(even)+t.Accent.Render(curve))
	}
	return lines
}

// gradePlay says what to do with the people of the grade at hand.
func (m *Model) gradePlay(v grade.View, totals []grade.Total, width int) []string {
	s := &sheet{t: m.env.Theme, w: m.env.Words, width: min(width, mostCard)}
	p := m.grades.known.plays[v.Key(totals[m.gradeAt(totals)].Grade)]
	s.play(p.Name, p)
	return s.lines
}

// gradeAt is the grade at hand.
func (m *Model) gradeAt(totals []grade.Total) int { return max(0, min(m.grades.at, len(totals)-1)) }

// gradeColumn is a column of the table of the grades.
type gradeColumn struct {
	head  string
	cells []string
	width int
}

func newGradeColumn(head string, cells []string) gradeColumn {
	c := gradeColumn{head, cells, ansi.StringWidth(head)}
	for _, cell := range cells {
		c.width = max(c.width, ansi.StringWidth(cell))
	}
	return c
}

// Widths of the bar of a grade.
const leastBar, mostBar = 6, 60

// gradeTop is the first grade that is seen in a height, and how many are.
func (m *Model) gradeTop(totals []grade.Total, height int) (from, rows int) {
	rows = max(1, min(len(totals), height-1))
	return max(0, min(m.gradeAt(totals)-rows/2, len(totals)-rows)), rows
}

// gradeRows draw the grades with their people, the share of everybody as a bar, revenue and profit. Where there is no room the bar gives way,
// then the profit, the revenue and the shares.
func (m *Model) gradeRows(v grade.View, totals []grade.Total, width, height int) []string {
	w, t, all := m.env.Words, m.env.Theme, len(m.grades.known.ids)
	money := func(minor int64) string { return m.env.Say.ShortMoney(minor, w.Outline.Currency.Decimals) }
	cells := make([][]string, 5)
	for _, of := range totals {
		share := words.Dash
		if all > 0 {
			share = percent(w, float64(of.People)/float64(all))
		}
		for i, text := range []string{w.GradeIn(v, of.Grade), m.env.Say.Int(int64(of.People)), share, money(of.Revenue), money(of.Profit)} {
			cells[i] = append(cells[i], text)
		}
	}
	var cols []gradeColumn
	for i, head := range []string{m.say(i18n.HeadGrade), m.say(i18n.HeadPeople), "", m.say(i18n.HeadRevenue), m.say(i18n.HeadProfit)} {
		cols = append(cols, newGradeColumn(head, cells[i]))
	}
	const gap = 2
	need := func() int {
		sum := len(widget.Mark)
		for _, c := range cols {
			sum += c.width + gap
		}
		return sum
	}
	for len(cols) > 2 && need() > width {
		cols = cols[:len(cols)-1]
	}
	bar := min(mostBar, width-need())
	if bar < leastBar || len(cols) < 3 {
		bar = 0
	}
	from, rows := m.gradeTop(totals, height)
	over := m.say(i18n.HeadShareOf)
	if ansi.StringWidth(over) > bar {
		over = ""
	}
	lines := []string{t.Muted.Render(gradeLine("  ", cols, bar, over, func(c gradeColumn) string { return c.head }))}
	for i := from; i < from+rows; i++ {
		mark, drawn := "  ", ""
		if bar > 0 && all > 0 {
			drawn = widget.Share(t, t.Accent, float64(totals[i].People)/float64(all), bar)
		}
		if i == m.gradeAt(totals) {
			mark = widget.Mark
		}
		line := widget.Fit(gradeLine(mark, cols, bar, drawn, func(c gradeColumn) string { return c.cells[i] }), width)
		if i == m.gradeAt(totals) {
			line = t.Selected.Behind(line)
		}
		lines = append(lines, line)
	}
	return lines
}

// percent is a share of everybody; a little of something is not said as nothing.
func percent(w words.Words, share float64) string {
	if share > 0 && share < 0.01 {
		return w.Percent(share, 1)
	}
	return w.Percent(share, 0)
}

// gradeLine puts the cells of a line together; the bar stands behind the shares.
func gradeLine(mark string, cols []gradeColumn, bar int, drawn string, cell func(c gradeColumn) string) string {
	line := mark
	for i, c := range cols {
		if i == 0 {
			line += widget.Fit(cell(c), c.width)
		} else {
			line += "  " + widget.FitRight(cell(c), c.width)
		}
		if i == 2 && bar > 0 {
			line += "  " + widget.Fit(drawn, bar)
		}
	}
	return line
}

// clickGrades handles the left button: it chooses a view or a grade, and lists the people of the grade at hand.
func (m *Model) clickGrades(msg tea.MouseClickMsg, at rect) tea.Cmd {
	width, height, dx, dy := widget.InPanel(at.w, at.h)
	x, y := msg.X-at.x-dx, msg.Y-at.y-dy
	if y == 0 {
		m.clickView(x, width)
		return nil
	}
	_, totals := m.grades.shown()
	if len(totals) == 0 {
		return nil
	}
	from, rows := m.gradeTop(totals, max(1, height-1))
	i := from + y - 2 // below the views and the headings
	switch {
	case y < 2 || i >= from+rows:
		return nil
	case i == m.gradeAt(totals):
		return m.listGrade()
	}
	m.grades.at = i
	return nil
}

func (m *Model) clickView(x, width int) {
	texts, all := m.viewTabs(width)
	if !all {
		return
	}
	for i, text := range texts {
		if w := ansi.StringWidth(text); x >= 0 && x < w {
			m.grades.turnTo(i - m.grades.view)
			return
		}
		x -= ansi.StringWidth(text) + 1
	}
}
