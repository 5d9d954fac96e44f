package book

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"
	"sort"
)

// The journal is true when going back over all of it leads from the book as it is to the book as it was made: every row that was inserted
// is there, every updated one has the values that it was given, every deleted one is missing, and in the end nothing is left that was
// recorded. What was erased with a forgotten person cannot be gone back over; it is left out.

// past is the book as it was at a moment, told by what differs from the book as it is.
type past struct {
	tx       *sql.Tx
	tables   map[string]*pastTable
	forgot   bool // a person was forgotten: rows about people may be missing
	problems int
	first    rowChange // the first problem met
}

type pastTable struct {
	columns int
	get     *sql.Stmt
	gone    spans              // rows that were not inserted yet
	other   map[int64]*pastRow // rows that were otherwise than they are
	unknown map[int64]struct{} // rows whose past was erased
}

// pastRow is a row as it was; values is nil where there was none.
type pastRow struct {
	values []any
	inBook bool // the book has a row of that number now
}

// replayBack goes back over the whole journal. It returns how often it does not fit the book, and where it does so first.
func replayBack(ctx context.Context, tx *sql.Tx) (problems int, first rowChange, err error) {
	p := &past{tx: tx, tables: map[string]*pastTable{}}
	defer func() {
		for _, t := range p.tables {
			err = errors.Join(err, t.get.Close())
		}
	}()
	if err := tx.QueryRowContext(ctx, anyoneForgotten).Scan(&p.forgot); err != nil {
		return 0, first, err
	}
	rows, err := tx.QueryContext(ctx, journalBackwards)
	if err != nil {
		return 0, first, err
	}
	defer rows.Close()
	for rows.Next() {
		var r rowChange
		var op string
		if err := rows.Scan(&r.table, &op, &r.first, &r.last, &r.old, &r.new); err != nil {
			return 0, first, err
		}
		if op != "" {
			r.op = op[0]
		}
		if err := p.back(ctx, r); err != nil {
			return 0, first, err
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return 0, first, err
	}
	err = p.atTheStart(ctx)
	return p.problems, p.first, err
}

const (
	anyoneForgotten  = "SELECT EXISTS (SELECT 1 FROM change WHERE verb = 'lead.forget')"
	journalBackwards = "SELECT tbl, op, first, last, old, new FROM change_row ORDER BY change DESC, seq DESC"
)

func (p *past) problem(r rowChange) {
	if p.problems == 0 {
		p.first = r
	}
	p.problems++
}

// excused reports whether a row of the table may be missing without a trace, because it was about somebody who was forgotten.
func (p *past) excused(table string) bool {
	return p.forgot && (table == "lead" || slices.Contains(tablesOfLead[:], table))
}

func (p *past) table(ctx context.Context, name string) (*pastTable, error) {
	if t := p.tables[name]; t != nil {
		return t, nil
	}
	t := &pastTable{other: map[int64]*pastRow{}, unknown: map[int64]struct{}{}}
	columns, err := tableColumns(ctx, p.tx, name)
	if err != nil || len(columns) == 0 {
		return nil, err
	}
	t.columns = len(columns)
	if t.get, err = p.tx.PrepareContext(ctx, "SELECT * FROM "+quoted(name)+" WHERE id = ?"); err != nil {
		return nil, err
	}
	p.tables[name] = t
	return t, nil
}

// back goes back over one row of the journal.
func (p *past) back(ctx context.Context, r rowChange) error {
	t, err := p.table(ctx, r.table)
	if err != nil {
		return err
	}
	if t == nil || derived(r.table) || r.first > r.last {
		p.problem(r)
		return nil
	}
	if r.op == 'i' {
		return p.uninsert(ctx, t, r)
	}
	if r.op == opForgotten {
		t.unknown[r.first] = struct{}{}
		return nil
	}
	if _, erased := t.unknown[r.first]; erased {
		return nil
	}
	row, err := t.row(ctx, r.first)
	if err != nil {
		return err
	}
	switch r.op {
	case 'u':
		p.unupdate(t, r, row)
	case 'd':
		p.undelete(t, r, row)
	default:
		p.problem(r)
	}
	return nil
}

// undelete puts a deleted row back; there must be none of its number. Columns that were added later it has not.
func (p *past) undelete(t *pastTable, r rowChange, row pastRow) {
	values, err := decodeRow(r.old)
	if err != nil || row.values != nil || len(values) == 0 || len(values) > t.columns {
		p.problem(r)
		return
	}
	t.other[r.first] = &pastRow{append(values, make([]any, t.columns-len(values))...), row.inBook}
}

// unupdate gives an updated row the values of before; it must have those that it was given.
func (p *past) unupdate(t *pastTable, r rowChange, row pastRow) {
	was, errOld := decodeColumns(r.old)
	is, errNew := decodeColumns(r.new)
	if row.values == nil && p.excused(r.table) {
		return
	}
	if errOld != nil || errNew != nil || row.values == nil || len(was) != len(is) {
		p.problem(r)
		return
	}
	before := slices.Clone(row.values)
	for place, value := range is {
		old, ok := was[place]
		if !ok || place < 0 || place >= t.columns || row.values[place] != value {
			p.problem(r)
			return
		}
		before[place] = old
	}
	t.other[r.first] = &pastRow{before, row.inBook}
}

// uninsert takes out rows that were inserted; all of them must be there.
func (p *past) uninsert(ctx context.Context, t *pastTable, r rowChange) error {
	there, err := p.count(ctx, t, r.table, r.first, r.last)
	if err != nil {
		return err
	}
	for id := range t.others(r.first, r.last) {
		delete(t.other, id)
	}
	for id := range t.unknown {
		if r.first <= id && id <= r.last {
			delete(t.unknown, id)
		}
	}
	if there != r.last-r.first+1 && !p.excused(r.table) {
		p.problem(r)
	}
	t.gone.add(r.first, r.last)
	return nil
}

// row is a row as it was.
func (t *pastTable) row(ctx context.Context, id int64) (pastRow, error) {
	if row := t.other[id]; row != nil {
		return *row, nil
	}
	values, into := make([]any, t.columns), make([]any, t.columns)
	for i := range values {
		into[i] = &values[i]
	}
	err := t.get.QueryRowContext(ctx, id).Scan(into...)
	switch {
	case noRows(err):
		return pastRow{}, nil
	case err != nil:
		return pastRow{}, err
	case len(t.gone.between(id, id)) > 0:
		return pastRow{inBook: true}, nil
	}
	return pastRow{values, true}, nil
}

// count counts the rows between two numbers as it was.
func (p *past) count(ctx context.Context, t *pastTable, table string, first, last int64) (n int64, err error) {
	query := "SELECT count(*) FROM " + quoted(table) + " WHERE id BETWEEN ? AND ?"
	if err := p.tx.QueryRowContext(ctx, query, first, last).Scan(&n); err != nil {
		return 0, err
	}
	for _, s := range t.gone.between(first, last) {
		var taken int64
		if err := p.tx.QueryRowContext(ctx, query, s.first, s.last).Scan(&taken); err != nil {
			return 0, err
		}
		n -= taken
	}
	for id, row := range t.others(first, last) {
		if row.inBook && len(t.gone.between(id, id)) == 0 {
			n--
		}
		if row.values != nil {
			n++
		}
	}
	return n, nil
}

// others are the rows between two numbers that were otherwise than they are.
func (t *pastTable) others(first, last int64) map[int64]*pastRow {
	found := map[int64]*pastRow{}
	if uint64(last)-uint64(first) < uint64(len(t.other)) { // the difference of any two numbers fits
		for id := first; id <= last; id++ {
			if row := t.other[id]; row != nil {
				found[id] = row
			}
		}
		return found
	}
	for id, row := range t.other {
		if first <= id && id <= last {
			found[id] = row
		}
	}
	return found
}

// atTheStart looks whether the book of before the first change holds anything but what a book is made with. One that was salvaged
// without its journal holds more.
func (p *past) atTheStart(ctx context.Context) error {
	var salvaged bool
	if err := p.tx.QueryRowContext(ctx, isSalvaged, settingSalvaged).Scan(&salvaged); err != nil || salvaged {
		return err
	}
	for _, name := range recordTables() {
		t, err := p.table(ctx, name)
		if err != nil {
			return err
		}
		if t == nil || p.forgot && (name == "arrival" || name == "deal") { // what stays of the forgotten, without a name
			continue
		}
		left, err := p.count(ctx, t, name, math.MinInt64, math.MaxInt64)
		if err != nil {
			return err
		}
		if left != 0 {
			p.problem(rowChange{table: name, op: 'i'})
		}
	}
	return nil
}

const isSalvaged = "SELECT EXISTS (SELECT 1 FROM setting WHERE key = ?)"

// recordTables are the tables that a new book leaves empty: what stands in them was recorded.
func recordTables() []string {
	return append([]string{"day_off", "tally", "lead", "field", "segment", "portrait"}, tablesOfLead[:]...)
}

// span is a run of numbers.
type span struct{ first, last int64 }

// spans are runs of numbers in their order, none of which touches another.
type spans []span

// add puts a run in.
func (s *spans) add(first, last int64) {
	list := *s
	from := sort.Search(len(list), func(i int) bool { return list[i].last >= first-1 })
	to := from
	for to < len(list) && list[to].first <= last+1 {
		first, last = min(first, list[to].first), max(last, list[to].last)
		to++
	}
	*s = slices.Replace(list, from, to, span{first, last})
}

// between are the parts of the runs that lie between two numbers, both included.
func (s spans) between(first, last int64) (parts spans) {
	for i := sort.Search(len(s), func(i int) bool { return s[i].last >= first }); i < len(s) && s[i].first <= last; i++ {
		parts = append(parts, span{max(first, s[i].first), min(last, s[i].last)})
	}
	return parts
}
