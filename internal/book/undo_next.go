package book

import (
	"context"
	"database/sql"
)

// NextUndo returns the change that an undo without a number takes back.
func (b *Book) NextUndo(ctx context.Context) (Change, error) {
	var changes []Change
	err := b.read(ctx, func(tx *sql.Tx) error {
		id, err := newestInForce(ctx, tx)
		if err != nil {
			return err
		}
		if changes, err = collect(ctx, tx, scanChange, selectChange+"WHERE c.id = ?", id); err != nil {
			return err
		}
		return describe(ctx, tx, changes)
	})
	if err != nil || len(changes) == 0 {
		return Change{}, err
	}
	return changes[0], nil
}

// Records is how many records a change wrote.
func (c Change) Records() int64 { return int64(len(c.Effects)) + c.More + int64(c.Forgotten) }
