package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Verbs of changes to the targets.
const (
	VerbTargetSet   Verb = "target.set"
	VerbTargetClear Verb = "target.clear"
)

// SetTargets makes each target valid from its day on. What was valid before that day stays.
func (b *Book) SetTargets(ctx context.Context, targets []funnel.Target) (int64, error) {
	verb := VerbTargetSet
	if len(targets) > 0 && targets[0].Cleared {
		verb = VerbTargetClear
	}
	return b.write(ctx, verb, func(w *writing) error {
		standing, err := readTargets(ctx, w.Tx)
		if err != nil {
			return err
		}
		for _, t := range targets {
			if holds(standing, t) {
				continue
			}
			if err := putTarget(ctx, w.Tx, t); err != nil {
				return err
			}
		}
		return nil
	})
}

// holds reports whether a target says what holds on its day already.
func holds(standing []funnel.Target, t funnel.Target) bool {
	old, ok := funnel.TargetOn(standing, t.Level, t.From)
	if t.Cleared || !ok {
		return t.Cleared && !ok
	}
	return old.Count == t.Count && old.Per == t.Per
}

// putTarget writes a target, in the place of one of the same level and day.
func putTarget(ctx context.Context, tx *sql.Tx, t funnel.Target) error {
	level, err := levelID(ctx, tx, t.Level)
	if err != nil {
		return err
	}
	var count any
	if !t.Cleared {
		count = t.Count
	}
	var id int64
	err = tx.QueryRowContext(ctx, "SELECT id FROM target WHERE level = ? AND valid_from = ?", level, t.From.String()).Scan(&id)
	switch {
	case err == nil:
		_, err = tx.ExecContext(ctx, "UPDATE target SET count = ?, per = ? WHERE id = ?", count, string(t.Per), id)
		return err
	case !errors.Is(err, sql.ErrNoRows):
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO target (uuid, level, count, per, valid_from) VALUES (?, ?, ?, ?, ?)",
		key, level, count, string(t.Per), t.From.String())
	return err
}

func readTargets(ctx context.Context, tx *sql.Tx) ([]funnel.Target, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (t funnel.Target, err error) {
		var count sql.NullInt64
		err = rows.Scan(&t.Level, &count, &t.Per, dayColumn{&t.From})
		t.Count, t.Cleared = count.Int64, !count.Valid
		return t, err
	}, `SELECT l.key, t.count, t.per, t.valid_from
		FROM target t JOIN level l ON l.id = t.level ORDER BY l.position, t.valid_from, t.id`)
}
