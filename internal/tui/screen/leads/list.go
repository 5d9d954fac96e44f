package leads

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// list is leads as they are shown: those that a filter chooses, in its order, and the card of the one at hand. The first page of
// another list is read at once, then the numbers of all its leads, and from then on the pages that are looked at by their numbers.
type list struct {
	spec  spec
	head  screen.Query[listing]
	whole screen.Query[listing]
	page  screen.Query[listing]
	again bool // the book has changed since the numbers were asked for
	known bool // there is something to show
	ids   []int64
	table widget.Table[row]
	from  int // index of the first row that is here, to is the one behind the last
	to    int

	columns []words.LeadColumn // of the rows that are here
	want    []int              // how wide the cells of each column are
	card    card
	marks   marks
}

// row is a lead as the list shows it.
type row struct {
	lead  funnel.Lead
	cells []words.Toned // as the columns
}

func newList() list {
	return list{table: widget.NewTable(func(r row) int64 { return r.lead.ID })}
}

// spec is what to read, and how to say it. It is given to the reads by value.
type spec struct {
	narrow  bool // a chip is on
	filter  book.LeadFilter
	columns []string // keys
	words   words.Words
	only    *people // nil for everybody
}

// among is the list of those who are of a grade.
func (s spec) among(only *people) spec {
	s.only = only
	return s
}

// with is the list of those who are found by words.
func (s spec) with(words string) spec {
	s.filter.Words = words
	return s
}

// listing is what was read.
type listing struct {
	ids     []int64 // all numbers, in their order; nil where only a page was read
	rows    []row
	offset  int
	total   int     // where ids are nil
	gone    []int64 // of what was selected: who is not in the book any more
	columns []words.LeadColumn
	want    []int
}

// anchor is what stays in its place when a list is read again.
type anchor struct {
	id            int64 // of the row at hand
	at            int
	offset, limit int
	selected      []int64
}

// first reads the first rows of a list, and counts all.
func (s spec) first(ctx context.Context, b *book.Book, limit int) (listing, error) {
	f := s.filter
	f.Limit = limit
	leads, total, err := b.Leads(ctx, f)
	if err != nil {
		return listing{}, err
	}
	l, err := s.drawn(ctx, b, leads)
	l.total = total
	if total == len(leads) {
		l.ids = make([]int64, total) // all are here
		for i, lead := range leads {
			l.ids[i] = lead.ID
		}
	}
	return l, err
}

// all reads the numbers of a list, and the rows around the anchor wherever it is now.
func (s spec) all(ctx context.Context, b *book.Book, a anchor) (listing, error) {
	ids, err := b.LeadNumbers(ctx, s.filter)
	if err != nil {
		return listing{}, err
	}
	if s.only != nil {
		ids = slices.DeleteFunc(ids, func(id int64) bool { return !s.only.has(id) })
	}
	if i := slices.Index(ids, a.id); i >= 0 {
		a.offset += i - a.at
	}
	if ids, err = s.byNumber(ctx, b, ids); err != nil {
		return listing{}, err
	}
	l, err := s.window(ctx, b, ids, a.offset, a.limit)
	if err != nil {
		return listing{}, err
	}
	l.ids = append([]int64{}, ids...) // not nil, though there may be none
	there, err := b.LeadsThere(ctx, a.selected)
	for _, id := range a.selected {
		if len(there) > 0 && there[0] == id {
			there = there[1:]
		} else {
			l.gone = append(l.gone, id)
		}
	}
	return l, err
}

// window reads some rows of a list by their numbers.
func (s spec) window(ctx context.Context, b *book.Book, ids []int64, offset, limit int) (listing, error) {
	offset = max(0, min(offset, len(ids)-limit))
	ids = ids[offset:]
	ids = ids[:min(len(ids), limit)]
	found, err := b.LeadsByNumber(ctx, ids)
	if err != nil {
		return listing{}, err
	}
	// Somebody who was removed since the numbers were read keeps the place until they are read again.
	leads := make([]funnel.Lead, len(ids))
	for i, id := range ids {
		if len(found) > 0 && found[0].ID == id {
			leads[i], found = found[0], found[1:]
		} else {
			leads[i].ID = id
		}
	}
	l, err := s.drawn(ctx, b, leads)
	l.offset = offset
	return l, err
}

// drawn makes the cells of leads.
func (s spec) drawn(ctx context.Context, b *book.Book, leads []funnel.Lead) (listing, error) {
	fields, err := b.Fields(ctx)
	if err != nil {
		return listing{}, err
	}
	l := listing{rows: make([]row, len(leads))}
	all := listColumns(s.words, fields)
	for _, key := range s.columns {
		if i := slices.IndexFunc(all, func(c words.LeadColumn) bool { return c.Key == key }); i >= 0 {
			l.columns = append(l.columns, all[i])
		}
	}
	l.want = make([]int, len(l.columns))
	for i, c := range l.columns {
		if isMark(c.Key) {
			l.want[i] = wantedByMark(s.words, c.Key)
		}
	}
	for i, lead := range leads {
		l.rows[i] = row{lead, make([]words.Toned, len(l.columns))}
		for c, column := range l.columns {
			if lead.Name == "" {
				continue // is not there any more
			}
			cell := column.Text(lead)
			l.rows[i].cells[c] = cell
			w := ansi.StringWidth(cell.Text)
			if column.Key == "name" {
				w += len(words.StateMark(lead.State)) // for where the status has no room
			}
			l.want[c] = max(l.want[c], w)
		}
	}
	return l, nil
}

// choose shows another list, from its first row on.
func (l *list) choose(env *screen.Env, s spec) tea.Cmd {
	l.spec = s
	l.whole.Drop()
	l.page.Drop()
	l.again = false
	_, limit, _ := l.table.Need()
	return l.head.Ask(env, func(ctx context.Context, b *book.Book) (listing, error) {
		if _, number := s.number(); number || s.only != nil || s.filter.Words != "" && s.filter.Sort != "" {
			return s.all(ctx, b, anchor{limit: limit}) // all that is found must be sorted for the first page, too
		}
		return s.first(ctx, b, limit)
	})
}

// reload reads the list again, with what is at hand in its place.
func (l *list) reload(env *screen.Env, s spec, selected func() []int64) tea.Cmd {
	switch {
	case !l.known || l.head.Waiting():
		return tea.Batch(l.choose(env, s), l.card.reload(env))
	case l.whole.Waiting():
		l.spec, l.again = s, true
		return nil
	}
	l.spec = s
	return tea.Batch(l.askWhole(env, selected), l.card.reload(env))
}

func (l *list) askWhole(env *screen.Env, selected func() []int64) tea.Cmd {
	s, a := l.spec, anchor{at: l.table.At(), selected: selected()}
	a.offset, a.limit, _ = l.table.Need()
	if r, ok := l.table.Row(); ok {
		a.id = r.lead.ID
	}
	l.page.Drop()
	return l.whole.Ask(env, func(ctx context.Context, b *book.Book) (listing, error) { return s.all(ctx, b, a) })
}

// answer takes what was read. Gone are those of the selected who are not in the book any more.
func (l *list) answer(env *screen.Env, msg tea.Msg, selected func() []int64) (cmd tea.Cmd, gone []int64, ok bool) {
	if x, ok, err := l.head.Answer(msg); ok {
		if err != nil {
			return screen.Fail(env.Say, err), nil, true
		}
		l.table.Reset()
		l.ids, l.known, l.columns = x.ids, true, nil
		l.set(x, max(x.total, len(x.ids)))
		if l.ids == nil {
			return l.askWhole(env, selected), nil, true
		}
		return nil, nil, true
	}
	if x, ok, err := l.whole.Answer(msg); ok {
		if err != nil {
			return screen.Fail(env.Say, err), nil, true
		}
		l.ids = x.ids
		l.set(x, len(x.ids))
		if l.again {
			l.again = false
			return tea.Batch(l.askWhole(env, selected), l.card.reload(env)), x.gone, true
		}
		return l.need(env), x.gone, true
	}
	if x, ok, err := l.page.Answer(msg); ok {
		if err != nil {
			return screen.Fail(env.Say, err), nil, true
		}
		l.set(x, len(l.ids))
		return l.need(env), nil, true
	}
	return nil, nil, false
}

// set takes rows. Columns that are as before do not become narrower while one scrolls.
func (l *list) set(x listing, total int) {
	same := slices.EqualFunc(l.columns, x.columns, func(a, b words.LeadColumn) bool { return a.Key == b.Key })
	if same {
		for i, w := range l.want {
			x.want[i] = max(x.want[i], w)
		}
	}
	l.columns, l.want = x.columns, x.want
	l.marks.stale = l.marks.stale || x.ids != nil // the book may have changed
	l.from, l.to = x.offset, x.offset+len(x.rows)
	l.table.Set(widget.Page[row]{Rows: x.rows, Offset: x.offset, Total: total})
}

// need asks for rows that are seen and are not here, or will be seen soon. One page is read at a time, so that a key that is held
// down does not break off what it asked for.
func (l *list) need(env *screen.Env) tea.Cmd {
	if l.ids == nil || l.page.Waiting() || l.whole.Waiting() {
		return nil
	}
	from, to := l.table.Seeing()
	ahead := to - from
	if max(0, from-ahead) >= l.from && min(len(l.ids), to+ahead) <= l.to {
		return nil
	}
	s, ids := l.spec, l.ids
	offset, limit, _ := l.table.Need()
	return l.page.Ask(env, func(ctx context.Context, b *book.Book) (listing, error) { return s.window(ctx, b, ids, offset, limit) })
}

// waiting reports that what is shown is not what was asked for.
func (l *list) waiting() bool { return l.head.Waiting() || !l.known }

// atHand is the lead at hand.
func (l *list) atHand() (funnel.Lead, bool) {
	r, ok := l.table.Row()
	return r.lead, ok && r.lead.Name != ""
}
