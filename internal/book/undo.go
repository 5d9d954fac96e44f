package book

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Inversion is what an undo or redo did.
type Inversion struct {
	Change int64 // the change that was taken back or put back
	// Released is how many people count by themselves from now on, because the tally from which they were drawn is gone.
	Released int
	// Forgotten is how many records were left out, because the person they were about was forgotten since.
	Forgotten int
}

// Undo takes back a change. With id 0 it is the newest that is neither undone nor itself an undo. An older one is refused
// when a later change in force wrote one of its rows. When the newest cannot be taken back the error names the next that can be, where
// there is one.
func (b *Book) Undo(ctx context.Context, id int64) (Inversion, error) {
	done, err := b.undo(ctx, id, true)
	if id == 0 && err != nil && done.Change != 0 {
		err = b.wayOn(ctx, done.Change, err)
	}
	return done, err
}

// undo takes back a change, or only finds out whether that could be, unless it is to be kept so.
func (b *Book) undo(ctx context.Context, id int64, keep bool) (done Inversion, err error) {
	err = b.writeInverting(ctx, VerbUndo, keep, &done, func(w *writing) (int64, error) {
		if id == 0 {
			done.Change, err = newestInForce(ctx, w.Tx)
		} else {
			done.Change, err = id, undoable(ctx, w.Tx, id)
		}
		return done.Change, err
	})
	return done, err
}

// Redo puts back the newest change that was taken back. A new change in between clears what could be put back.
func (b *Book) Redo(ctx context.Context) (done Inversion, err error) {
	err = b.writeInverting(ctx, VerbRedo, true, &done, func(w *writing) (int64, error) {
		var undo int64
		err := w.QueryRowContext(ctx, `
			SELECT id, inverts FROM change
			WHERE verb = 'undo' AND inverted_by IS NULL
			  AND id > (SELECT coalesce(max(id), 0) FROM change WHERE verb NOT IN ('undo', 'redo'))
			ORDER BY id DESC LIMIT 1`).Scan(&undo, &done.Change)
		if errors.Is(err, sql.ErrNoRows) {
			return 0, i18n.Failed(i18n.NothingToRedo)
		}
		return undo, err
	})
	return done, err
}

// writeInverting runs one change that takes back another, which choose picks, and tells in done what that met with.
func (b *Book) writeInverting(ctx context.Context, verb Verb, keep bool, done *Inversion, choose func(w *writing) (int64, error)) error {
	_, err := b.attempt(ctx, verb, keep, func(w *writing) error {
		w.inversion, w.released = done, &done.Released
		target, err := choose(w)
		if err != nil {
			return err
		}
		w.inverts = target
		if err := w.begin(ctx); err != nil {
			return err
		}
		if err := w.invert(ctx, target); err != nil {
			return inversionFailure(err, target)
		}
		return w.mark(ctx, target)
	})
	return err
}

// mark notes what the change took back: a change taken back is out of force; one whose undo is taken back is in force
// again.
func (w *writing) mark(ctx context.Context, target int64) error {
	if _, err := w.ExecContext(ctx, "UPDATE change SET inverted_by = ? WHERE id = ?", w.id, target); err != nil {
		return err
	}
	if w.verb == VerbUndo {
		return nil
	}
	_, err := w.ExecContext(ctx, `
		UPDATE change SET inverted_by = NULL WHERE id = (SELECT inverts FROM change WHERE id = ?)`, target)
	return err
}

// inForce are the numbers of the changes that can be taken back.
const inForce = "SELECT id FROM change WHERE verb NOT IN ('undo', 'redo', 'lead.forget') AND inverted_by IS NULL "

func newestInForce(ctx context.Context, tx *sql.Tx) (id int64, err error) {
	err = tx.QueryRowContext(ctx, inForce+"ORDER BY id DESC LIMIT 1").Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, i18n.Failed(i18n.NothingToUndo)
	}
	return id, err
}

// undoable refuses a change that is not there, is an undo, is undone, or was built upon.
func undoable(ctx context.Context, tx *sql.Tx, id int64) error {
	var verb Verb
	var invertedBy sql.NullInt64
	err := tx.QueryRowContext(ctx, "SELECT verb, inverted_by FROM change WHERE id = ?", id).Scan(&verb, &invertedBy)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return i18n.Failed(i18n.NoChange, number(id))
	case err != nil:
		return err
	case verb == VerbUndo || verb == VerbRedo:
		return i18n.Failed(i18n.UndoOfUndo, number(id))
	case verb == VerbLeadForget:
		return i18n.Failed(i18n.UndoOfForgetting, number(id))
	case invertedBy.Valid:
		return i18n.Failed(i18n.AlreadyUndone, number(id))
	}
	later, table, row, err := builtUpon(ctx, tx, id)
	if err != nil || later == 0 {
		return err
	}
	return i18n.Failed(i18n.UndoConflict, number(id), noun(table), number(row), number(later))
}

// builtUpon finds the first later change in force that wrote a row which the change wrote too; 0 when there is none.
func builtUpon(ctx context.Context, tx *sql.Tx, id int64) (later int64, table string, row int64, err error) {
	err = tx.QueryRowContext(ctx, `
		SELECT b.change, b.tbl, max(a.first, b.first)
		FROM change_row b
		JOIN change c ON c.id = b.change AND c.inverted_by IS NULL AND c.verb NOT IN ('undo', 'redo')
		JOIN change_row a ON a.change = ?1 AND a.tbl = b.tbl AND a.first <= b.last AND b.first <= a.last
		WHERE b.change > ?1 AND b.op <> ?2
		ORDER BY b.change LIMIT 1`, id, string(opForgotten)).Scan(&later, &table, &row)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return later, table, row, err
}

// noun is what a record of a table is called.
func noun(table string) i18n.Sentence {
	switch table {
	case "tally":
		return i18n.NounEntry
	case "level":
		return i18n.NounLevel
	case "channel":
		return i18n.NounChannel
	case "target":
		return i18n.NounTarget
	case "day_off":
		return i18n.NounDayOff
	case "lead", "contact", "tag", "field_value", "merged", "refusal", "answer", "offer", "verdict":
		return i18n.NounLead
	case "arrival":
		return i18n.NounArrival
	case "touch":
		return i18n.NounTouch
	case "followup":
		return i18n.NounFollowUp
	case "deal":
		return i18n.NounDeal
	case "referral":
		return i18n.NounReferral
	case "field":
		return i18n.NounField
	case "segment":
		return i18n.LabelSegment
	case "portrait":
		return i18n.NounPortrait
	}
	return i18n.NounSetting
}

// invertStep is how many rows an undo reads, and how many it writes before it moves them from memory into the journal.
const invertStep = 10_000

// inverter applies the rows of a change backwards.
type inverter struct {
	*writing
	columns map[string][]string  // quoted names of a table's columns in their places
	inserts map[string]*sql.Stmt // by table and number of values
	done    int
}

// invert takes back the rows of a change, the last one first.
func (w *writing) invert(ctx context.Context, target int64) (err error) {
	v := inverter{writing: w, columns: map[string][]string{}, inserts: map[string]*sql.Stmt{}}
	defer func() {
		for _, s := range v.inserts {
			err = errors.Join(err, s.Close())
		}
	}()
	type numbered struct {
		seq int64
		rowChange
	}
	for seq := int64(math.MaxInt64); ; {
		rows, err := collect(ctx, w.Tx, func(rows *sql.Rows) (r numbered, err error) {
			var op string
			err = rows.Scan(&r.seq, &r.table, &op, &r.first, &r.last, &r.old)
			if op != "" {
				r.op = op[0]
			}
			return r, err
		}, `SELECT seq, tbl, op, first, last, old FROM change_row
			WHERE change = ? AND seq < ? ORDER BY seq DESC LIMIT ?`, target, seq, invertStep)
		if err != nil || len(rows) == 0 {
			return err
		}
		if len(rows) == invertStep {
			// Room for the pages of a long change, which would else be written to the disk again and again.
			if _, err := w.ExecContext(ctx, "PRAGMA cache_size = -65536"); err != nil {
				return err
			}
		}
		for _, r := range rows {
			if err := v.row(ctx, r.rowChange); err != nil {
				return err
			}
			seq = r.seq
		}
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
}

// row takes back one row of the journal.
func (v *inverter) row(ctx context.Context, r rowChange) (err error) {
	if v.columns[r.table] == nil {
		if v.columns[r.table], err = tableColumns(ctx, v.Tx, r.table); err != nil {
			return err
		}
	}
	switch r.op {
	case opForgotten:
		v.inversion.Forgotten++
		return nil
	case 'i':
		return v.remove(ctx, r)
	case 'd':
		v.told(1)
		return v.putBack(ctx, r)
	}
	v.told(1)
	return v.setBack(ctx, r)
}

// errJournal is a row of the journal that does not fit its table.
var errJournal = errors.New("the journal does not fit its table")

// damaged is the error of a journal that cannot be read.
func (v *inverter) damaged(cause error) error {
	return i18n.Failed(i18n.BookDamaged, v.b.path).Because(cause)
}

// told counts rows and tells of them now and then.
func (v *inverter) told(rows int) {
	before := v.done
	v.done += rows
	if v.b.progress != nil && before/invertStep != v.done/invertStep {
		v.b.progress(v.done)
	}
}

// remove deletes rows that were inserted.
func (v *inverter) remove(ctx context.Context, r rowChange) error {
	var last int64 // the greatest number that the table has given: a run never reaches beyond it
	err := v.QueryRowContext(ctx, "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0), coalesce(max(rowid), 0)) FROM "+
		quoted(r.table), r.table).Scan(&last)
	if err != nil {
		return err
	}
	if r.first < 1 || r.last < r.first || r.last > last {
		return v.damaged(errJournal)
	}
	for last := r.last; last >= r.first; last -= invertStep {
		first := max(r.first, last-invertStep+1)
		result, err := v.ExecContext(ctx, "DELETE FROM "+quoted(r.table)+" WHERE rowid BETWEEN ? AND ?", first, last)
		if err != nil {
			return err
		}
		removed, err := result.RowsAffected()
		if err != nil {
			return err
		}
		v.inversion.Forgotten += int(last - first + 1 - removed) // nothing else takes away what a change in force has added
		v.told(int(last - first + 1))
		if err := v.flush(ctx); err != nil {
			return err
		}
	}
	return nil
}

// putBack inserts a row that was deleted. Columns that the table has got since take their default.
func (v *inverter) putBack(ctx context.Context, r rowChange) (err error) {
	values, err := decodeRow(r.old)
	if err == nil && (len(values) == 0 || len(values) > len(v.columns[r.table])) {
		err = errJournal
	}
	if err != nil {
		return v.damaged(err)
	}
	key := r.table + "/" + strconv.Itoa(len(values))
	insert := v.inserts[key]
	if insert == nil {
		insert, err = v.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", quoted(r.table),
			strings.Join(v.columns[r.table][:len(values)], ", "), strings.Repeat(", ?", len(values)-1)))
		if err != nil {
			return err
		}
		v.inserts[key] = insert
	}
	_, err = insert.ExecContext(ctx, values...)
	return err
}

// setBack gives columns that were changed their old values.
func (v *inverter) setBack(ctx context.Context, r rowChange) error {
	old, err := decodeColumns(r.old)
	if err != nil {
		return v.damaged(err)
	}
	var sets []string
	var args []any
	for place, value := range old {
		if place < 0 || place >= len(v.columns[r.table]) {
			return v.damaged(errJournal)
		}
		sets = append(sets, v.columns[r.table][place]+" = ?")
		args = append(args, value)
	}
	result, err := v.ExecContext(ctx, fmt.Sprintf("UPDATE %s SET %s WHERE rowid = ?", quoted(r.table), strings.Join(sets, ", ")),
		append(args, r.first)...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		v.inversion.Forgotten++
		return err
	}
	return nil
}
