package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to the channels.
const (
	VerbChannelAdd    Verb = "channels.add"
	VerbChannelRename Verb = "channels.rename"
	VerbChannelHide   Verb = "channels.hide"
	VerbChannelShow   Verb = "channels.show"
	VerbChannelMove   Verb = "channels.move"
	VerbChannelRemove Verb = "channels.rm"
)

func readChannels(ctx context.Context, tx *sql.Tx) ([]funnel.Channel, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (c funnel.Channel, err error) {
		return c, rows.Scan(&c.ID, &c.Key, &c.Names.En, &c.Names.Vi, &c.Names.Zh, &c.Position, &c.Hidden)
	}, "SELECT id, key, name_en, name_vi, name_zh, position, hidden FROM channel ORDER BY position, id")
}

func insertChannel(ctx context.Context, tx *sql.Tx, c funnel.Channel) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO channel (uuid, key, name_en, name_vi, name_zh, position, hidden) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		key, c.Key, c.Names.En, c.Names.Vi, c.Names.Zh, c.Position, c.Hidden)
	return err
}

// AddChannel adds a channel at the end. Its key must be free among levels and channels.
func (b *Book) AddChannel(ctx context.Context, c funnel.Channel) (int64, error) {
	return b.write(ctx, VerbChannelAdd, func(w *writing) error {
		if err := w.QueryRowContext(ctx, "SELECT coalesce(max(position), 0) + 1 FROM channel").Scan(&c.Position); err != nil {
			return err
		}
		return keyFailure(insertChannel(ctx, w.Tx, c), c.Key)
	})
}

// MoveChannel puts a channel after another in the order in which they are shown; after "" puts it first.
func (b *Book) MoveChannel(ctx context.Context, key, after string) (int64, error) {
	return b.write(ctx, VerbChannelMove, func(w *writing) error {
		channels, err := readChannels(ctx, w.Tx)
		if err != nil {
			return err
		}
		keys := make([]string, len(channels))
		for i, c := range channels {
			keys[i] = c.Key
		}
		order, err := reorder(keys, key, after, i18n.NoChannel)
		if err != nil {
			return err
		}
		return placeChannels(ctx, w.Tx, order)
	})
}

// placeChannels numbers the channels in the order of their keys.
func placeChannels(ctx context.Context, tx *sql.Tx, order []string) error {
	for i, k := range order {
		if _, err := tx.ExecContext(ctx, "UPDATE channel SET position = ? WHERE key = ? AND position <> ?", i+1, k, i+1); err != nil {
			return err
		}
	}
	return nil
}

// RenameChannel gives a channel another name in one language.
func (b *Book) RenameChannel(ctx context.Context, key string, lang i18n.Lang, name string) (int64, error) {
	return b.changeChannel(ctx, VerbChannelRename, key, func(c *funnel.Channel) {
		c.Names = c.Names.With(string(lang), name)
	})
}

// HideChannel takes a channel out of sight, or back with hidden false. Its counts stay.
func (b *Book) HideChannel(ctx context.Context, key string, hidden bool) (int64, error) {
	verb := VerbChannelShow
	if hidden {
		verb = VerbChannelHide
	}
	return b.changeChannel(ctx, verb, key, func(c *funnel.Channel) { c.Hidden = hidden })
}

// RemoveChannel removes a channel through which nobody was counted or touched. One that was used can only be hidden.
func (b *Book) RemoveChannel(ctx context.Context, key string) (int64, error) {
	return b.write(ctx, VerbChannelRemove, func(w *writing) error {
		var touched bool
		if err := w.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM touch WHERE kind = ?)", key).Scan(&touched); err != nil {
			return err
		}
		if touched && !slices.Contains(funnel.TouchKinds(), key) {
			return i18n.Failed(i18n.ChannelTouched, key)
		}
		result, err := w.ExecContext(ctx, "DELETE FROM channel WHERE key = ?", key)
		if code(err) == codeForeignKey {
			return i18n.Failed(i18n.ChannelCounted, key).Because(err)
		}
		if err != nil {
			return err
		}
		if err := wasFound(result, i18n.NoChannel, key); err != nil {
			return err
		}
		channels, err := readChannels(ctx, w.Tx)
		if err != nil {
			return err
		}
		var order []string
		for _, c := range channels {
			order = append(order, c.Key)
		}
		return placeChannels(ctx, w.Tx, order)
	})
}

func (b *Book) changeChannel(ctx context.Context, verb Verb, key string, change func(c *funnel.Channel)) (int64, error) {
	return b.write(ctx, verb, func(w *writing) error {
		channels, err := readChannels(ctx, w.Tx)
		if err != nil {
			return err
		}
		for _, c := range channels {
			if c.Key == key {
				change(&c)
				_, err := w.ExecContext(ctx, "UPDATE channel SET name_en = ?, name_vi = ?, name_zh = ?, hidden = ? WHERE id = ?",
					c.Names.En, c.Names.Vi, c.Names.Zh, c.Hidden, c.ID)
				return err
			}
		}
		return i18n.Failed(i18n.NoChannel, key)
	})
}

// wasFound makes an error of the sentence missing when a statement met no row.
func wasFound(result sql.Result, missing i18n.Sentence, args ...any) error {
	n, err := result.RowsAffected()
	if err == nil && n == 0 {
		return i18n.Failed(missing, args...)
	}
	return err
}
