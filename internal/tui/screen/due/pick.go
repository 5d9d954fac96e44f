package due

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// pick selects the line at hand or lets it go, and goes to the next.
func (m *Model) pick() {
	l, ok := m.list.Row()
	if !ok || l.sort != entry {
		return
	}
	_, on := m.picked[l.id()]
	m.picks(!on, l)
	m.fresh = 0
	m.list.Move(1)
	m.skip(1)
}

// picks selects lines or lets them go.
func (m *Model) picks(on bool, lines ...line) {
	picked := make(map[int64]book.AgendaItem, len(m.picked)+len(lines))
	for id, item := range m.picked {
		picked[id] = item
	}
	for _, l := range lines {
		if on {
			picked[l.id()] = l.item
		} else {
			delete(picked, l.id())
		}
	}
	m.picked = picked
}

// mostPicked is how many lines of a kind are selected at once at most.
const mostPicked = 1000

// pickAll selects all lines of the kind at hand that are listed, or lets them go when they are selected already. Of a kind that is
// listed in full the book is asked for those that are not here.
func (m *Model) pickAll() tea.Cmd {
	at, ok := m.list.Row()
	if !ok {
		return nil
	}
	var lines []line
	on := false
	for _, l := range m.rows.Rows {
		if l.sort == entry && l.kind == at.kind && !m.leaving(l) {
			_, is := m.picked[l.id()]
			lines, on = append(lines, l), on || !is
		}
	}
	if m.only == "" || len(m.rows.Rows) >= m.rows.Total {
		m.picks(on, lines...)
		return nil
	}
	if !on {
		m.picked = nil
		return nil
	}
	filter := book.AgendaFilter{Period: m.period(), Kind: m.only, Limit: mostPicked}
	return m.everyone.Ask(m.env, func(ctx context.Context, b *book.Book) (book.Agenda, error) {
		a, _, err := b.Agenda(ctx, filter)
		return a, err
	})
}

// pickThese selects the lines of an agenda.
func (m *Model) pickThese(a book.Agenda, err error) tea.Cmd {
	if err != nil {
		return screen.Fail(m.env.Say, err)
	}
	var lines []line
	total := 0
	for _, item := range a.Items {
		lines, total = append(lines, line{kind: item.Kind, item: item}), a.Totals[item.Kind]
	}
	m.picks(true, lines...)
	if total > len(lines) {
		return screen.Say(m.say(i18n.DueFirstPicked, len(lines), total))
	}
	return nil
}

// chosen are the selected items, else the one at hand; a lead may be among them more than once.
func (m *Model) chosen() []book.AgendaItem {
	if len(m.picked) == 0 {
		if l, ok := m.list.Row(); ok && l.sort == entry && !m.leaving(l) {
			return []book.AgendaItem{l.item}
		}
		return nil
	}
	ids := make([]int64, 0, len(m.picked))
	for id := range m.picked {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	items := make([]book.AgendaItem, len(ids))
	for i, id := range ids {
		items[i] = m.picked[id]
	}
	return items
}

// leads are the numbers of those who are chosen, each once.
func (m *Model) leads() []int64 {
	var ids []int64
	for _, item := range m.chosen() {
		ids = append(ids, item.Lead.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
