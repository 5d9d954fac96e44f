package book

import (
	"context"
	"database/sql"
	"errors"
	"os"
)

// repair changes the book in one transaction that is no change, after a checked backup, of which one is enough for an examination. When it
// fails the book is as it was, and the backup goes.
func (d *doctor) repair(ctx context.Context, fn func(tx *sql.Tx) error) error {
	b, err := dial(ctx, d.path, maintenance, d.Now, "")
	if err != nil {
		return failure(d.path, err)
	}
	kept := d.Kept
	if kept == "" {
		kept, err = b.backupPlace(labelBeforeRepair + d.Now().Format(stampLayout))
		if err == nil {
			kept = freeName(kept)
			err = notPlaced(kept, placeWhole(kept, func(temp string) error {
				if err := b.vacuumInto(ctx, temp); err != nil {
					return failure(kept, err)
				}
				return checkBy(ctx, temp, ownedBy(ctx))
			}))
		}
		if err != nil {
			return errors.Join(failure(d.path, err), b.Close())
		}
	}
	if err := b.inOne(ctx, fn); err != nil {
		if d.Kept == "" {
			err = errors.Join(err, os.Remove(kept))
		}
		return errors.Join(failure(d.path, err), b.Close())
	}
	d.Kept = kept
	return failure(d.path, b.Close())
}

// ownedBy asks whether a file is a book, whatever is wrong with it.
func ownedBy(ctx context.Context) func(b *Book) error {
	return func(b *Book) error {
		_, err := b.owner(ctx)
		return err
	}
}
