package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// inversionFailure says why a change could not be taken back when the reason is that others build on it.
func inversionFailure(err error, target int64) error {
	if code(err) == codeForeignKey || code(err) == codeUnique {
		return i18n.Failed(i18n.UndoInUse, number(target)).Because(err)
	}
	return err
}

// triedOlder is how many older changes are tried for one that can be taken back.
const triedOlder = 50

// wayOn adds to the refusal of taking back the newest change which older one can be taken back instead: else an undo that is refused for
// good, as that of a channel through which people count who were forgotten, would be the end of undoing. Nothing is skipped by itself: an
// agent who types undo means the last thing that they did.
func (b *Book) wayOn(ctx context.Context, stuck int64, refusal error) error {
	var said *i18n.Error
	if !errors.As(refusal, &said) || !ruledOut(refusal) {
		return refusal
	}
	var older []int64
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		if said, err = heldByForgotten(ctx, tx, stuck, said); err != nil {
			return err
		}
		older, err = collect(ctx, tx, scanID, inForce+"AND id < ? ORDER BY id DESC LIMIT ?", stuck, triedOlder)
		return err
	})
	if err != nil {
		return errors.Join(refusal, err)
	}
	for _, id := range older {
		_, err := b.undo(ctx, id, false)
		switch {
		case err == nil:
			return i18n.Failed(i18n.UndoOlder, said, number(id)).Because(said)
		case !ruledOut(err):
			return errors.Join(refusal, err)
		}
	}
	return said
}

// ruledOut reports whether a rule of the book is why a change cannot be made, and not that the book could not be written or is damaged.
func ruledOut(err error) bool {
	var said *i18n.Error
	if !errors.As(err, &said) || errors.Is(err, i18n.Failed(i18n.BookDamaged)) {
		return false
	}
	const constraint = 19
	c := code(err) & 0xff
	return c == 0 || c == constraint
}

// heldByForgotten says better why the newest change cannot be taken back when others build on it: what is left of people who were
// forgotten is in no change that could be taken back before.
func heldByForgotten(ctx context.Context, tx *sql.Tx, stuck int64, said *i18n.Error) (*i18n.Error, error) {
	if code(said) != codeForeignKey {
		return said, nil
	}
	var forgotten bool
	err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM arrival WHERE lead IS NULL)").Scan(&forgotten)
	if err != nil || !forgotten {
		return said, err
	}
	return i18n.Failed(i18n.UndoHeldByForgotten, number(stuck)).Because(said), nil
}
