package book

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// salvage is a salvage at work.
type salvage struct {
	ctx    context.Context
	source *Book
	tx     *sql.Tx // of the new book
	now    func() time.Time
	wrote  func(rows int)

	kinds []SalvagedKind
	rows  int
	whole bool // the journal was read whole, and nothing else was lost
}

// salvagedTables are the tables that are read, in an order that keeps references; derived ones are made anew.
func salvagedTables() []string {
	return slices.Concat([]string{"setting", "level", "channel", "target", "day_off", "tally", "lead", "field", "segment", "portrait"}, tablesOfLead[:],
		[]string{"change", "change_row"})
}

// all reads every table that both books have.
func (v *salvage) all() error {
	v.whole = true
	for _, table := range salvagedTables() {
		columns, err := tableColumns(v.ctx, v.tx, table)
		if err != nil {
			return err
		}
		if len(columns) == 0 {
			continue // not in the schema of the damaged book
		}
		if err := v.table(table, columns); err != nil {
			return err
		}
	}
	return nil
}

// table reads one table. Where a page cannot be read it goes on with the next row that can be.
func (v *salvage) table(name string, columns []string) error {
	kind := SalvagedKind{Table: name}
	key := "id"
	if name == "change_row" {
		key = "change"
	}
	// A row that is there already, or has no value where one must be, is left out; one of a wrong type is an error of its own.
	insert, err := v.tx.PrepareContext(v.ctx, "INSERT OR IGNORE INTO "+quoted(name)+" ("+strings.Join(columns, ", ")+") VALUES (?"+
		strings.Repeat(", ?", len(columns)-1)+")")
	if err != nil {
		return err
	}
	defer insert.Close()
	query := "SELECT " + key + ", " + strings.Join(columns, ", ") + " FROM " + quoted(name) + " NOT INDEXED WHERE " + key + " >= ? ORDER BY " + key
	for next := int64(math.MinInt64); ; {
		last, err := v.run(query, next, columns, insert, &kind)
		if err := v.ctx.Err(); err != nil {
			return err
		}
		if err == nil {
			break
		}
		v.whole = false
		after, more := v.readableAfter(name, key, max(last, 0))
		if !more {
			kind.Lost += v.atEnd(name, last)
			break
		}
		if after <= next { // the number of the row can be read, the row cannot
			if row, found, err := v.probe(name, key, next); err == nil && found {
				after = row + 1
			} else {
				after = next + 1
			}
			if after <= next { // it was the last that there can be
				kind.Lost++
				break
			}
		}
		kind.Lost += after - max(last, 0) - 1
		next = after
	}
	v.whole = v.whole && kind.Rejected == 0
	v.kinds = append(v.kinds, kind)
	return nil
}

// run copies rows from a number on, until the end or the first that cannot be read. It returns the number of the last that could.
func (v *salvage) run(query string, from int64, columns []string, insert *sql.Stmt, kind *SalvagedKind) (last int64, err error) {
	last = from - 1
	if from == math.MinInt64 {
		last = 0
	}
	rows, err := v.source.conn.QueryContext(v.ctx, query, from)
	if err != nil {
		return last, err
	}
	defer rows.Close()
	values, into := make([]any, len(columns)), make([]any, len(columns)+1)
	var id int64
	into[0] = &id
	for i := range values {
		into[i+1] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil || id < last {
			return last, errors.Join(err, errOutOfOrder)
		}
		last = id
		kept := false
		if sensible(columns, values) {
			result, err := insert.ExecContext(v.ctx, values...)
			if err == nil {
				n, _ := result.RowsAffected() // which this driver always knows
				kept = n == 1
			}
		}
		if !kept {
			kind.Rejected++
			continue
		}
		kind.Read++
		if v.rows++; v.wrote != nil {
			v.wrote(v.rows)
		}
	}
	return last, rows.Err()
}

var errOutOfOrder = errors.New("rows out of order")

// probes is how often the way to the next readable row is doubled; no book has as many rows.
const probes = 40

// readableAfter finds the first number behind one that cannot be read from which on rows can be read again: it doubles its steps until one
// reaches good ground, and halves the way back.
func (v *salvage) readableAfter(table, key string, last int64) (from int64, ok bool) {
	bad, good := last, int64(0)
	for step := range probes {
		place := last + 1<<step
		row, found, err := v.probe(table, key, place)
		if err != nil {
			bad = place
			continue
		}
		if !found {
			return 0, false
		}
		good = row
		break
	}
	if good == 0 {
		return 0, false
	}
	for good-bad > 1 {
		middle := bad + (good-bad)/2
		if _, _, err := v.probe(table, key, middle); err == nil {
			good = middle
		} else {
			bad = middle
		}
	}
	return good, true
}

// probe looks for the first row from a number on.
func (v *salvage) probe(table, key string, from int64) (id int64, found bool, err error) {
	err = v.source.conn.QueryRowContext(v.ctx, "SELECT "+key+" FROM "+quoted(table)+" NOT INDEXED WHERE "+key+" >= ? ORDER BY "+key+" LIMIT 1", from).Scan(&id)
	if noRows(err) {
		return 0, false, nil
	}
	return id, err == nil, err
}

// atEnd is how many rows the end of a table may have held behind the last that could be read: as far as numbers were given.
func (v *salvage) atEnd(table string, last int64) int64 {
	var given int64
	if v.source.conn.QueryRowContext(v.ctx, "SELECT seq FROM sqlite_sequence WHERE name = ?", table).Scan(&given) != nil {
		return 1 // at least the one that could not be read
	}
	return max(given-last, 1)
}

// daysOf are the columns that hold civil days.
var daysOf = [...]string{`"day"`, `"due"`, `"closed"`, `"valid_from"`, `"from_day"`, `"to_day"`}

// sensible reports whether a row can be one of a book: its key and its days have their form, and its texts are text.
func sensible(columns []string, values []any) bool {
	for i, column := range columns {
		text, ok := values[i].(string)
		if !ok {
			continue
		}
		switch {
		case !funnel.ValidText(text):
			return false
		case column == `"uuid"`:
			if uuid.Validate(text) != nil && !isHex(text) {
				return false
			}
		case slices.Contains(daysOf[:], column):
			if _, err := funnel.ParseDay(text); err != nil {
				return false
			}
		}
	}
	return true
}

// isHex reports whether text is a key that SQLite made for what stays of the forgotten.
func isHex(text string) bool { return len(text) == 32 && strings.Trim(text, "0123456789abcdef") == "" }
