package book

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Verb names what kind of command made a change.
type Verb string

// The verbs of undoing. The other verbs stand beside the methods that write.
const (
	VerbUndo Verb = "undo"
	VerbRedo Verb = "redo"
)

// opForgotten is the operation of a row of the journal whose values were taken out, because the person they were about was forgotten.
const opForgotten = 'x'

// SQLite's codes of the three operations a row can undergo.
const (
	opDelete = 9
	opInsert = 18
	opUpdate = 23
)

// derived lists the tables that are not journalled: those that triggers keep true, the journal itself, and SQLite's own.
func derived(table string) bool {
	switch table {
	case "rollup", "rollup_month", "source_month", "streak_month", "lead_now", "change", "change_row", "sqlite_sequence":
		return true
	}
	return strings.HasPrefix(table, "lead_search")
}

// rowChange is what happened to one row, or to a run of rows that were inserted one after the other.
type rowChange struct {
	table       string
	op          byte // 'i', 'u' or 'd'
	first, last int64
	old, new    []byte // JSON: see change_row in the schema
}

// recorder takes down every row that the connection writes, through SQLite's pre-update hook, and refuses a commit of
// rows that were not put into the journal. No call site can forget it.
type recorder struct {
	rows    []rowChange
	pending bool // rows were written since the last flush
	err     error
	marks   marks
}

// attach puts the recorder on a connection of the driver.
func (r *recorder) attach(c driver.Conn) error {
	hooks, ok := c.(sqlite.HookRegisterer)
	if !ok {
		return fmt.Errorf("driver connection %T has no hooks", c)
	}
	hooks.RegisterPreUpdateHook(r.record)
	hooks.RegisterCommitHook(func() int32 {
		if r.pending {
			return 1 // turns the commit into a rollback
		}
		return 0
	})
	return nil
}

// reset forgets everything, for a new transaction.
func (r *recorder) reset() { *r = recorder{rows: r.rows[:0]} }

// record is the pre-update hook.
func (r *recorder) record(d sqlite.SQLitePreUpdateData) {
	if r.err != nil || d.DatabaseName != "main" || derived(d.TableName) {
		return
	}
	r.pending = true
	switch d.Op {
	case opInsert:
		r.inserted(d.TableName, d.NewRowID)
		if n := columnsNoted(d.TableName, d.Count()); n > 0 {
			is := make([]any, n)
			if r.err = d.New(is...); r.err == nil {
				r.marks.note(d.TableName, d.NewRowID, nil, is)
			}
		}
	case opDelete:
		old := make([]any, d.Count())
		if r.err = d.Old(old...); r.err == nil {
			r.marks.note(d.TableName, d.OldRowID, old, nil)
			r.add(rowChange{table: d.TableName, op: 'd', first: d.OldRowID, last: d.OldRowID}, old, nil)
		}
	case opUpdate:
		r.updated(d)
	}
}

func (r *recorder) inserted(table string, rowid int64) {
	if n := len(r.rows); n > 0 {
		if prev := &r.rows[n-1]; prev.op == 'i' && prev.table == table && prev.last+1 == rowid {
			prev.last = rowid
			return
		}
	}
	r.rows = append(r.rows, rowChange{table: table, op: 'i', first: rowid, last: rowid})
}

// updated records the columns that really change; a row written back as it was leaves no trace.
func (r *recorder) updated(d sqlite.SQLitePreUpdateData) {
	n := d.Count()
	before, after := make([]any, n), make([]any, n)
	if r.err = errors.Join(d.Old(before...), d.New(after...)); r.err != nil {
		return
	}
	if d.OldRowID != d.NewRowID {
		r.err = fmt.Errorf("row %d of %s changed its number", d.OldRowID, d.TableName)
		return
	}
	was, is := map[string]any{}, map[string]any{}
	together := d.TableName == "arrival" && placeChanged(before, after)
	for i := range before {
		if before[i] != after[i] || together && i >= columnArrivalDay {
			was[strconv.Itoa(i)], is[strconv.Itoa(i)] = before[i], after[i]
		}
	}
	if len(was) > 0 {
		r.marks.note(d.TableName, d.OldRowID, before, after)
		r.add(rowChange{table: d.TableName, op: 'u', first: d.OldRowID, last: d.OldRowID}, was, is)
	}
}

// placeChanged reports whether an arrival counts elsewhere or otherwise than before. Day, channel and drawn then go into the journal
// together, changed or not: they are one thing, the place where it counts, and undo puts it back as one.
func placeChanged(before, after []any) bool {
	return !slices.Equal(before[columnArrivalDay:], after[columnArrivalDay:])
}

func (r *recorder) add(c rowChange, before, after any) {
	if c.old, r.err = json.Marshal(before); r.err != nil {
		return
	}
	if after != nil {
		if c.new, r.err = json.Marshal(after); r.err != nil {
			return
		}
	}
	r.rows = append(r.rows, c)
}

// writing is one change in the making.
type writing struct {
	*sql.Tx
	b       *Book
	verb    Verb
	inverts int64 // the change that an undo or redo takes back, 0 for every other verb
	id      int64 // number of the change; 0 until it has rows
	seq     int
	touched map[string]bool // tables whose rows it wrote
	// inversion tells what an undo or redo met with; nil for every other verb.
	inversion *Inversion
	// released is told how many people were drawn from tallies that are gone, and count by themselves now; nil in a change that
	// must leave them drawn.
	released *int
	time     time.Time // the moment of the change, in the agent's zone
	at       string    // the same as books keep it
}

// write runs fn in one transaction and records what it did as one change. It returns the change's number, 0 when nothing
// changed. Whatever fn writes is undone when it changed nothing, when it fails, when a rule of the book would not hold
// afterwards, or when the commit fails.
func (b *Book) write(ctx context.Context, verb Verb, fn func(w *writing) error) (int64, error) {
	return b.attempt(ctx, verb, true, fn)
}

// attempt is write, and leaves the book as it is unless the change is to be kept: then it only finds out whether it could be made.
func (b *Book) attempt(ctx context.Context, verb Verb, keep bool, fn func(w *writing) error) (int64, error) {
	tx, err := b.conn.BeginTx(ctx, nil)
	if err != nil {
		return 0, failure(b.path, err)
	}
	defer func() {
		// A panic must reach the person, not wait in Close for a transaction that nobody will end.
		if p := recover(); p != nil {
			_ = rollback(tx)
			panic(p)
		}
	}()
	b.rec.reset()
	now := b.now()
	w := &writing{Tx: tx, b: b, verb: verb, touched: map[string]bool{}, time: now, at: formatInstant(now)}
	if err = w.expect(ctx, b.expected); err == nil {
		err = fn(w)
	}
	if err == nil {
		err = w.finish(ctx)
	}
	if err != nil || w.id == 0 || !keep {
		return 0, errors.Join(failure(b.path, err), rollback(tx))
	}
	if err := tx.Commit(); err != nil {
		return 0, failure(b.path, err)
	}
	b.changed = true
	return w.id, nil
}

func (w *writing) finish(ctx context.Context) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	if w.id == 0 {
		return nil
	}
	if err := w.holdPlaces(ctx); err != nil {
		return err
	}
	if w.touched["level"] || w.touched["channel"] {
		if err := checkFrame(ctx, w.Tx); err != nil {
			return err
		}
	}
	if err := w.checkOrder(ctx); err != nil {
		return err
	}
	if err := w.checkAmounts(ctx); err != nil {
		return err
	}
	if w.b.rec.marks.buying {
		if err := settleAllLeads(ctx, w.Tx); err != nil {
			return err
		}
	}
	if err := w.settleLeads(ctx); err != nil {
		return err
	}
	if w.touched["referral"] {
		if err := w.checkReferrals(ctx); err != nil {
			return err
		}
	}
	if w.touched["deal"] {
		if err := w.checkSpent(ctx); err != nil {
			return err
		}
	}
	return keepStreaks(ctx, w.Tx, funnel.DayOf(w.time), w.touched)
}

// flush moves what the recorder holds into the journal. A long write calls it now and then to keep memory small.
func (w *writing) flush(ctx context.Context) error {
	rec := w.b.rec
	if rec.err != nil {
		return rec.err
	}
	rec.pending = false
	if len(rec.rows) == 0 {
		return nil
	}
	if w.id == 0 {
		if err := w.begin(ctx); err != nil {
			return err
		}
	}
	insert, err := w.PrepareContext(ctx, `
		INSERT INTO change_row (change, seq, tbl, op, first, last, old, new) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, r := range rec.rows {
		w.seq++
		w.touched[r.table] = true
		_, err := insert.ExecContext(ctx, w.id, w.seq, r.table, string(r.op), r.first, r.last, text(r.old), text(r.new))
		if err != nil {
			return err
		}
	}
	rec.rows = rec.rows[:0]
	return nil
}

// text is b as a text value of SQL, NULL when it is nil.
func text(b []byte) any {
	if b == nil {
		return nil
	}
	return string(b)
}

// begin gives the change its number.
func (w *writing) begin(ctx context.Context) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	var inverts any
	if w.inverts != 0 {
		inverts = w.inverts
	}
	return w.QueryRowContext(ctx,
		"INSERT INTO change (uuid, at, verb, inverts) VALUES (?, ?, ?, ?) RETURNING id",
		key, w.at, string(w.verb), inverts).Scan(&w.id)
}

// newKey makes the key of a row that two machines never make alike: a UUID of version 7.
func newKey() (string, error) {
	id, err := uuid.NewV7()
	return id.String(), err
}
