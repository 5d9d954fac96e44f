package book_test

import (
	"fmt"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// rowKey is a row of a table by its number.
type rowKey struct {
	Table string
	ID    int64
}

// The rows of the tables as far as the rules of counting tell of them. A person who was forgotten has the number 0, and a day that is
// none is never.
type (
	tallyRow struct {
		Day            funnel.Day
		Level, Channel string
		Count          int64
	}
	leadRow struct {
		Level, Source string
		State         funnel.State
		StateDay      funnel.Day
		Tests         funnel.Tests
		Forced        string
		Added         funnel.Day
	}
	arrivalRow struct {
		Lead           int64
		Level, Channel string
		Day            funnel.Day
		Drawn          bool
	}
	contactRow struct {
		Lead  int64
		Phone string
	}
	mergedRow struct{ Lead, Was int64 }
	touchRow  struct {
		Lead int64
		Day  funnel.Day
	}
	followUpRow struct {
		Lead        int64
		Due, Closed funnel.Day
		Dropped     bool
	}
	dealRow struct {
		Lead, Amount int64
		Day          funnel.Day
	}
)

const never = funnel.MinDay - 1

// tableOf is the table in which a row stands.
func tableOf(row any) string {
	switch row.(type) {
	case tallyRow:
		return "tally"
	case leadRow:
		return "lead"
	case arrivalRow:
		return "arrival"
	case contactRow:
		return "contact"
	case mergedRow:
		return "merged"
	case touchRow:
		return "touch"
	case followUpRow:
		return "followup"
	}
	return "deal"
}

// aboutLead is the lead that a row is about, 0 for none.
func aboutLead(k rowKey, row any) int64 {
	switch r := row.(type) {
	case leadRow:
		return k.ID
	case arrivalRow:
		return r.Lead
	case contactRow:
		return r.Lead
	case mergedRow:
		return r.Lead
	case touchRow:
		return r.Lead
	case followUpRow:
		return r.Lead
	case dealRow:
		return r.Lead
	}
	return 0
}

// rowsOf yields the rows of one kind in the order of their numbers.
func rowsOf[R any](rows map[rowKey]any) iter.Seq2[int64, R] {
	return func(yield func(int64, R) bool) {
		var ids []int64
		var none R
		table := tableOf(none)
		for k := range rows {
			if k.Table == table {
				ids = append(ids, k.ID)
			}
		}
		slices.Sort(ids)
		for _, id := range ids {
			if !yield(id, rows[rowKey{table, id}].(R)) {
				return
			}
		}
	}
}

// rowChanged is what a change did to a row; nil where there was none or is none.
type rowChanged struct{ before, after any }

// folkChange is what a change did.
type folkChange struct {
	rows      map[rowKey]rowChanged
	forgotten bool // somebody who was in it was forgotten since
}

// taken is a change that was taken back, and what that did.
type taken struct {
	change int64
	did    map[rowKey]rowChanged
}

// folk is what a book of people should hold, kept in the simplest way: the rows of its tables, what each change did to them, which
// changes are in force and which can be put back.
type folk struct {
	levels   []funnel.Level
	channels []string // in the order of their numbers
	rows     map[rowKey]any
	last     map[string]int64 // the number that a table gave last
	changes  map[int64]*folkChange
	force    []int64
	undone   []taken
	phones   map[int64]map[string]bool // every phone that a lead ever had
	lost     map[int64]bool            // numbers of people who were forgotten
	owner    map[rowKey]int64          // the lead that a row is or in the end was about
}

func newFolk(levels []funnel.Level, channels []string) *folk {
	return &folk{
		levels: levels, channels: channels, rows: map[rowKey]any{}, last: map[string]int64{}, changes: map[int64]*folkChange{},
		phones: map[int64]map[string]bool{}, lost: map[int64]bool{}, owner: map[rowKey]int64{},
	}
}

// draft is a change in the making.
type draft struct {
	*folk
	rows    map[rowKey]any
	last    map[string]int64
	refused []i18n.Sentence // why it cannot be; any of them may be said
	answer  answer
}

// answer is what a change says that it did.
type answer struct {
	arrived  []int64      // numbers of arrivals
	gone     []arrivalRow // as they were
	pulled   []pulledRow
	revived  bool
	released int
}

type pulledRow struct {
	was arrivalRow
	id  int64
}

func (f *folk) draft() *draft {
	return &draft{folk: f, rows: maps.Clone(f.rows), last: maps.Clone(f.last)}
}

func (d *draft) refuse(s i18n.Sentence) { d.refused = append(d.refused, s) }

func (d *draft) insert(row any) int64 {
	table := tableOf(row)
	d.last[table]++
	d.rows[rowKey{table, d.last[table]}] = row
	return d.last[table]
}

func (d *draft) set(id int64, row any) { d.rows[rowKey{tableOf(row), id}] = row }

func (d *draft) remove(table string, id int64) { delete(d.rows, rowKey{table, id}) }

func (d *draft) lead(id int64) leadRow { return d.rows[rowKey{"lead", id}].(leadRow) }

// changed lists the rows in which two books differ.
func changed(before, after map[rowKey]any) map[rowKey]rowChanged {
	diff := map[rowKey]rowChanged{}
	for k, row := range before {
		if after[k] != row {
			diff[k] = rowChanged{row, after[k]}
		}
	}
	for k, row := range after {
		if before[k] == nil {
			diff[k] = rowChanged{nil, row}
		}
	}
	return diff
}

// did takes note of a change, number 0 being none.
func (f *folk) did(change int64, d *draft) {
	if change == 0 {
		return
	}
	f.changes[change] = &folkChange{rows: changed(f.rows, d.rows)}
	f.force = append(f.force, change)
	f.undone = nil
	f.now(d)
}

// now makes a draft what the book holds.
func (f *folk) now(d *draft) {
	f.rows, f.last = d.rows, d.last
	for k, row := range f.rows {
		f.owner[k] = aboutLead(k, row)
	}
	for _, c := range rowsOf[contactRow](f.rows) {
		if f.phones[c.Lead] == nil {
			f.phones[c.Lead] = map[string]bool{}
		}
		f.phones[c.Lead][c.Phone] = true
	}
}

// takeBack makes of the book what it is without what was done to rows.
func (d *draft) takeBack(did map[rowKey]rowChanged) {
	for k, c := range did {
		switch now := d.rows[k]; {
		case c.before == nil:
			delete(d.rows, k)
		case c.after == nil || now == nil:
			d.rows[k] = c.before
		default:
			d.rows[k] = withOld(now, c)
		}
	}
}

// withOld gives a row the old values of what was changed in it. What others changed in it since stays. Day, channel and drawn of an arrival
// are one thing, the place where it counts.
func withOld(now any, c rowChanged) any {
	was, ok := c.before.(arrivalRow)
	if is, _ := c.after.(arrivalRow); ok && (is.Day != was.Day || is.Channel != was.Channel || is.Drawn != was.Drawn) {
		was.Lead, was.Level = now.(arrivalRow).Lead, now.(arrivalRow).Level
		now = was
	}
	row := reflect.New(reflect.TypeOf(now)).Elem()
	row.Set(reflect.ValueOf(now))
	before, after := reflect.ValueOf(c.before), reflect.ValueOf(c.after)
	for i := range row.NumField() {
		if !before.Field(i).Equal(after.Field(i)) {
			row.Field(i).Set(before.Field(i))
		}
	}
	return row.Interface()
}

// undo takes a change out of force. It is refused when a later one in force wrote one of its rows, when others build on it, or when
// somebody would be below zero.
func (f *folk) undo(change int64) *draft {
	d := f.draft()
	for _, later := range f.force {
		if later <= change {
			continue
		}
		for k := range f.changes[later].rows {
			if _, both := f.changes[change].rows[k]; both {
				d.refuse(i18n.UndoConflict)
				return d
			}
		}
	}
	d.takeBack(f.changes[change].rows)
	if !d.whole() {
		d.refuse(i18n.UndoInUse)
	}
	if d.outOfOrder() != 0 {
		d.refuse(i18n.UndoOutOfOrder)
	}
	d.hold(true, i18n.UndoBelowNobody)
	return d
}

// whole reports whether every row is about a lead that is there, and nobody has arrived twice.
func (d *draft) whole() bool {
	arrived := map[string]bool{}
	for k, row := range d.rows {
		lead := aboutLead(k, row)
		if lead == 0 {
			continue
		}
		if d.rows[rowKey{"lead", lead}] == nil {
			return false
		}
		if a, ok := row.(arrivalRow); ok {
			at := fmt.Sprint(a.Lead, a.Level)
			if arrived[at] {
				return false
			}
			arrived[at] = true
		}
	}
	return true
}

func (f *folk) undid(change int64, d *draft) {
	f.undone = append(f.undone, taken{change, changed(f.rows, d.rows)})
	f.force = slices.DeleteFunc(f.force, func(id int64) bool { return id == change })
	f.now(d)
}

// redo puts the change back that was undone last.
func (f *folk) redo() (change int64, d *draft) {
	last := f.undone[len(f.undone)-1]
	d = f.draft()
	d.takeBack(last.did)
	d.hold(true, i18n.UndoBelowNobody)
	return last.change, d
}

func (f *folk) redid(change int64, d *draft) {
	f.undone = f.undone[:len(f.undone)-1]
	f.force = append(f.force, change)
	slices.Sort(f.force)
	f.now(d)
}

// state names the state of the book: changes in force and rows. The same changes make the same rows but for who counts by themselves
// when a tally holds fewer than were drawn from it, which hangs on the order of the undoing.
func (f *folk) state() string {
	var rows []string
	for k, row := range f.rows {
		rows = append(rows, fmt.Sprint(k, row))
	}
	slices.Sort(rows)
	return fmt.Sprint(f.force, strings.Join(rows, "\n"))
}
