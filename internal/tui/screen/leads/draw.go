package leads

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// rows draws the headings and the rows that are seen, and no others.
func (m *Model) rows(width, height int) []string {
	t, l := m.env.Theme, m.shown()
	if height < 2 {
		return nil
	}
	room := max(1, width-m.barWidth())
	c := m.fitting(l, room-before)
	lines := make([]string, 1, height)
	lines[0] = "   " + widget.Heads(t, c.cols, c.widths)
	first, last := l.table.Seeing()
	for range min(height-1, last-first) {
		lines = append(lines, widget.Fit("   "+t.Muted.Render("…"), room))
	}
	cells := make([]string, len(c.index))
	status := slices.ContainsFunc(c.index, func(x int) bool { return l.columns[x].Key == "status" })
	card := m.card().id
	l.table.Seen(func(y int, r row, at bool) {
		if y+1 >= len(lines) {
			return
		}
		if m.focus == onCard && m.opened.id != 0 { // the keys are for whom another screen asked for, wherever the list stands
			at = r.lead.ID == card
		}
		for i, x := range c.index {
			cells[i] = ""
			if x >= len(r.cells) {
				continue
			}
			cell := r.cells[x]
			if key := l.columns[x].Key; isMark(key) {
				cell = l.marks.cell(m.env.Words, key, r.lead.ID)
			}
			if l.columns[x].Key == "name" && !status {
				cell.Text = words.StateMark(r.lead.State) + cell.Text
			}
			cells[i] = toned(t, cell)
		}
		mark, tick := " ", " "
		if at {
			mark = string([]rune(widget.Mark)[0])
		}
		if m.selected[r.lead.ID] {
			tick = t.Accent.Render("●")
		}
		line := widget.Fit(mark+tick+" "+widget.Line(c.cols, c.widths, cells), room)
		if at {
			line = t.Selected.Behind(line)
		}
		lines[y+1] = line
	})
	m.scrollBar(lines[1:])
	return append(lines, m.legend(c, room, height-len(lines))...)
}

// scrollBar draws which part of the list is seen behind the rows, unless that is all.
func (m *Model) scrollBar(rows []string) {
	t := m.env.Theme
	if m.barWidth() == 0 {
		return
	}
	from, to := m.shown().table.Thumb()
	for y := range rows {
		if y >= from && y < to {
			rows[y] += " " + t.Accent.Render("┃")
		} else {
			rows[y] += " " + t.Border.Render("│")
		}
	}
}

// legend explains the marks that stand in the rows that are seen, at the lower end where there is room.
func (m *Model) legend(c columns, width, room int) []string {
	l, today := m.shown(), m.env.Words.Today
	seen := map[string]bool{}
	for _, x := range c.index {
		seen[l.columns[x].Key] = true
	}
	var late, quiet, paused, lost bool
	l.table.Seen(func(_ int, r row, _ bool) {
		late = late || seen["next"] && r.lead.Next != nil && *r.lead.Next < today || seen["idle"] && m.env.Words.Stale(r.lead)
		quiet = quiet || r.lead.NoContact != nil
		paused = paused || !seen["status"] && r.lead.State == funnel.PausedLead
		lost = lost || !seen["status"] && r.lead.State == funnel.LostLead
	})
	var lines []string
	if n := len(l.columns) - len(c.index); n > 0 {
		lines = append(lines, m.env.Theme.Muted.Render(widget.Fit("   "+m.say(i18n.ColumnsNoRoom, n), width)))
	}
	for _, mark := range []struct {
		stands bool
		means  i18n.Sentence
	}{{late, i18n.LateMeans}, {quiet, i18n.NoContactMeans}, {paused, i18n.PausedMeans}, {lost, i18n.LostMeans}} {
		if mark.stands {
			lines = append(lines, m.env.Theme.Muted.Render(widget.Fit("   "+m.say(mark.means), width)))
		}
	}
	if room < len(lines)+1 {
		return nil
	}
	return append(make([]string, room-len(lines)), lines...)
}
