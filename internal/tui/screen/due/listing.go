package due

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// firstOf is how many of each kind are listed before the rest is asked for.
const firstOf = 20

// lineSort is what a line of the list is.
type lineSort int

const (
	entry   lineSort = iota
	heading          // over the lines of a kind
	more             // stands for those of a kind that are not listed
)

// line is a line of the list.
type line struct {
	sort lineSort
	kind book.AgendaKind
	item book.AgendaItem // of an entry
	n    int             // of a heading how many there are in all, else how many more
}

// id numbers a line. A follow-up keeps its number whatever kind it becomes; a lead may stand on the agenda for several reasons.
func (l line) id() int64 {
	place := int64(0)
	for i, k := range book.AgendaKinds() {
		if k == l.kind {
			place = int64(i)
		}
	}
	switch {
	case l.sort != entry:
		return -(place*8 + int64(l.sort))
	case l.item.FollowUp != nil:
		return l.item.FollowUp.ID * 8
	}
	return l.item.Lead.ID*8 + place
}

// due is the day of a follow-up, 0 of what has none.
func (l line) due() funnel.Day {
	if l.item.FollowUp == nil {
		return 0
	}
	return l.item.FollowUp.Due
}

// asked is what the book was asked for last.
type asked struct {
	all    bool
	offset int
}

// listing is what the book answers.
type listing struct {
	all    *book.Agenda // nil when it was not asked for
	coming *book.AgendaItem
	only   book.AgendaKind
	page   *book.Agenda // of the kind that is listed alone
	offset int
}

// request is what the book is asked for.
type request struct {
	asked
	period funnel.Period
	only   book.AgendaKind
	limit  int
}

// read reads the agenda, and a page of the kind that is listed alone.
func (r request) read(ctx context.Context, b *book.Book) (listing, error) {
	l := listing{only: r.only, offset: r.offset}
	if r.all {
		a, _, err := b.Agenda(ctx, book.AgendaFilter{Period: r.period, Limit: firstOf})
		if err != nil {
			return l, err
		}
		l.all = &a
		if a.Counts.Leads && promised(a) == 0 {
			ahead := funnel.Period{From: a.Day + 1, To: funnel.MaxDay}
			later, _, err := b.Agenda(ctx, book.AgendaFilter{Period: ahead, Kind: book.AgendaLater, Limit: 1})
			if err != nil {
				return l, err
			}
			if len(later.Items) > 0 {
				l.coming = &later.Items[0]
			}
		}
	}
	if r.only != "" {
		a, _, err := b.Agenda(ctx, book.AgendaFilter{Period: r.period, Kind: r.only, Offset: r.offset, Limit: r.limit})
		if err != nil {
			return l, err
		}
		l.page = &a
	}
	return l, nil
}

// promised is how many follow-ups are on an agenda.
func promised(a book.Agenda) int {
	return a.Totals[book.AgendaOverdue] + a.Totals[book.AgendaToday] + a.Totals[book.AgendaLater]
}

// ask asks for what is listed; all is for everything, not only for a page of the kind that is listed alone.
func (m *Model) ask(all bool) tea.Cmd {
	all = all || m.agenda.Waiting() && m.asked.all
	offset, limit, _ := m.list.Need()
	m.asked = asked{all, offset}
	r := request{m.asked, m.period(), m.only, limit}
	return m.agenda.Ask(m.env, r.read)
}

// page asks for rows of a long list that are missing.
func (m *Model) page() tea.Cmd {
	offset, limit, missing := m.list.Need()
	if m.only == "" || !missing {
		return nil
	}
	if away := offset - m.asked.offset; m.agenda.Waiting() && max(away, -away) < limit/4 {
		return nil // they are on their way
	}
	return m.ask(false)
}

// take takes what the book answers.
func (m *Model) take(l listing, err error) tea.Cmd {
	if err != nil {
		return screen.Fail(m.env.Say, err)
	}
	if l.all != nil {
		m.all, m.coming, m.loaded = *l.all, l.coming, true
	}
	m.closed, m.wanted = nil, 0
	switch {
	case l.only != m.only: // that kind was left meanwhile
		m.put(m.first())
	case l.page != nil && l.page.Totals[l.only] > 0:
		p := widget.Page[line]{Offset: l.offset, Total: l.page.Totals[l.only]}
		for _, item := range l.page.Items {
			p.Rows = append(p.Rows, line{kind: item.Kind, item: item})
		}
		m.put(p)
	case l.page != nil: // nobody of that kind is left
		m.leave()
	default:
		m.put(m.first())
	}
	if m.inherited {
		m.inherited = false
		return m.arrive()
	}
	return nil
}

// first are the lines of all kinds, each under its heading and with what stands for the rest.
func (m *Model) first() widget.Page[line] {
	var p widget.Page[line]
	last, shown := book.AgendaKind(""), 0
	rest := func() {
		if n := m.all.Totals[last] - shown; last != "" && n > 0 {
			p.Rows = append(p.Rows, line{sort: more, kind: last, n: n})
		}
	}
	for _, item := range m.all.Items {
		if item.Kind != last {
			rest()
			last, shown = item.Kind, 0
			p.Rows = append(p.Rows, line{sort: heading, kind: last, n: m.all.Totals[last]})
		}
		p.Rows = append(p.Rows, line{kind: item.Kind, item: item})
		shown++
	}
	rest()
	p.Total = len(p.Rows)
	return p
}

// put lists other rows. Where the line at hand is not among them any more, the one that came after it is at hand.
func (m *Model) put(p widget.Page[line]) {
	target := m.heir(p)
	m.inherited = m.inherited || target >= 0 && m.seek == 0 && m.past.note.Text != ""
	m.list.Set(p)
	m.rows = p
	if m.seek != 0 {
		if i := index(p.Rows, m.seek); i >= 0 {
			target = i
		}
		m.seek = 0
	}
	if target >= 0 {
		m.list.Move(p.Offset + target - m.list.At())
	}
	m.skip(1)
	m.forgetGone()
}

// heir is the row that takes the place of the one at hand when that is gone or due on another day, -1 when it is still there.
func (m *Model) heir(p widget.Page[line]) int {
	at, ok := m.list.Row()
	here := m.list.At() - p.Offset
	if !ok || here < 0 || here > len(p.Rows) {
		return -1
	}
	places := make(map[int64]int, len(p.Rows))
	for i, l := range p.Rows {
		places[l.id()] = i
	}
	same := func(l line) (int, bool) {
		i, ok := places[l.id()]
		return i, ok && l.sort != heading && p.Rows[i].due() == l.due()
	}
	if _, ok := same(at); ok {
		return -1
	}
	was := m.list.At() - m.rows.Offset
	for i := was + 1; i < len(m.rows.Rows); i++ {
		if place, ok := same(m.rows.Rows[i]); ok {
			return place
		}
	}
	for i := min(was, len(m.rows.Rows)) - 1; i >= 0; i-- {
		if place, ok := same(m.rows.Rows[i]); ok {
			return place
		}
	}
	return -1
}

// index is the place of a line among rows by its number, -1 when it is not there.
func index(rows []line, id int64) int {
	for i, l := range rows {
		if l.id() == id {
			return i
		}
	}
	return -1
}

// forgetGone lets go of selected lines that are certainly on the agenda no more: all of their kind are listed, and they are not.
func (m *Model) forgetGone() {
	if len(m.picked) == 0 || m.only != "" {
		return
	}
	here := map[int64]book.AgendaItem{}
	listed := map[book.AgendaKind]int{}
	for _, l := range m.rows.Rows {
		if l.sort == entry {
			here[l.id()] = l.item
			listed[l.kind]++
		}
	}
	complete := func(kinds ...book.AgendaKind) bool {
		for _, k := range kinds {
			if listed[k] < m.all.Totals[k] {
				return false
			}
		}
		return true
	}
	picked := map[int64]book.AgendaItem{}
	for id, item := range m.picked {
		kinds := []book.AgendaKind{item.Kind}
		if item.FollowUp != nil {
			kinds = []book.AgendaKind{book.AgendaOverdue, book.AgendaToday, book.AgendaLater}
		}
		now, ok := here[id]
		switch {
		case ok:
			picked[id] = now
		case !complete(kinds...):
			picked[id] = item
		}
	}
	m.picked = picked
}

// expand lists a kind alone and in full, and goes on where its first lines ended.
func (m *Model) expand(kind book.AgendaKind) tea.Cmd {
	m.only = kind
	m.renew(widget.Page[line]{Total: m.all.Totals[kind]})
	m.list.Move(firstOf)
	return m.ask(true)
}

// leave lists all kinds again, with the rest of the one that was listed alone at hand.
func (m *Model) leave() {
	m.seek = line{sort: more, kind: m.only}.id()
	m.only = ""
	m.renew(widget.Page[line]{})
	m.put(m.first())
}

// renew begins another list.
func (m *Model) renew(p widget.Page[line]) {
	m.list = widget.NewTable(line.id)
	m.list.Set(p)
	m.rows = p
	m.list.Resize(m.listRows())
}

// follow asks for what is known of the lead at hand, where there is room to show it.
func (m *Model) follow() tea.Cmd {
	item, ok := m.at()
	if !ok || m.layout().detail.h == 0 || item.Lead.ID == m.wanted {
		return nil
	}
	id := item.Lead.ID
	m.wanted = id
	return m.profile.Ask(m.env, func(ctx context.Context, b *book.Book) (book.Profile, error) { return b.Profile(ctx, id) })
}

// meet takes what is known of the lead at hand.
func (m *Model) meet(p book.Profile, err error) tea.Cmd {
	if err != nil {
		return screen.Fail(m.env.Say, err)
	}
	m.who = p
	return nil
}
