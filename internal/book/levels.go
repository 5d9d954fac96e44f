package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to the levels.
const (
	VerbLevelAdd    Verb = "levels.add"
	VerbLevelRename Verb = "levels.rename"
	VerbLevelHide   Verb = "levels.hide"
	VerbLevelShow   Verb = "levels.show"
	VerbLevelMove   Verb = "levels.move"
	VerbLevelRole   Verb = "levels.role"
	VerbLevelRemove Verb = "levels.rm"
)

// Role is what a level of a model is marked as, at most one level for each.
type Role string

// The roles.
const (
	RoleCrowd      Role = "crowd"
	RoleEntry      Role = "entry"
	RoleQualifying Role = "qualifying"
	RoleBuying     Role = "buying"
)

// Roles lists the roles.
func Roles() []Role { return []Role{RoleCrowd, RoleEntry, RoleQualifying, RoleBuying} }

func readLevels(ctx context.Context, tx *sql.Tx) ([]funnel.Level, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (l funnel.Level, err error) {
		return l, rows.Scan(&l.ID, &l.Key, &l.Names.En, &l.Names.Vi, &l.Names.Zh, &l.Position, &l.Hidden,
			&l.Crowd, &l.Entry, &l.Qualifying, &l.Buying, &l.Idle, careColumn{&l.Care})
	}, `SELECT id, key, name_en, name_vi, name_zh, position, hidden, crowd, entry, qualifying, buying, coalesce(idle, 0), care
		FROM level ORDER BY position, id`)
}

func insertLevel(ctx context.Context, tx *sql.Tx, l funnel.Level) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO level (uuid, key, name_en, name_vi, name_zh, position, hidden, crowd, entry, qualifying, buying, idle, care)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		key, l.Key, l.Names.En, l.Names.Vi, l.Names.Zh, l.Position, l.Hidden, l.Crowd, l.Entry, l.Qualifying, l.Buying,
		numberOrNull(int64(l.Idle)), l.Care.String())
	return err
}

// keyFailure says that a key is taken when that is why an insert failed.
func keyFailure(err error, key string) error {
	if code(err) == codeUnique {
		return i18n.Failed(i18n.KeyTaken, key).Because(err)
	}
	return err
}

// AddLevel adds a level after the one with key after, or at the top of the funnel when after is "". Its key must be free
// among levels and channels.
func (b *Book) AddLevel(ctx context.Context, l funnel.Level, after string) (int64, error) {
	return b.write(ctx, VerbLevelAdd, func(w *writing) error {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		for _, other := range levels {
			l.Position = max(l.Position, other.Position+1)
		}
		if err := insertLevel(ctx, w.Tx, l); err != nil {
			return keyFailure(err, l.Key)
		}
		if after == "" {
			return nil
		}
		return moveLevel(ctx, w.Tx, l.Key, after)
	})
}

// MoveLevel puts a level after another in the order of the funnel; after "" puts it first.
func (b *Book) MoveLevel(ctx context.Context, key, after string) (int64, error) {
	return b.write(ctx, VerbLevelMove, func(w *writing) error { return moveLevel(ctx, w.Tx, key, after) })
}

func moveLevel(ctx context.Context, tx *sql.Tx, key, after string) error {
	levels, err := readLevels(ctx, tx)
	if err != nil {
		return err
	}
	keys := make([]string, len(levels))
	for i, l := range levels {
		keys[i] = l.Key
	}
	order, err := reorder(keys, key, after, i18n.NoLevel)
	if err != nil {
		return err
	}
	return placeLevels(ctx, tx, order)
}

// placeLevels numbers the levels in the order of their keys.
func placeLevels(ctx context.Context, tx *sql.Tx, order []string) error {
	for i, k := range order {
		if _, err := tx.ExecContext(ctx, "UPDATE level SET position = ? WHERE key = ? AND position <> ?", i+1, k, i+1); err != nil {
			return err
		}
	}
	return nil
}

// reorder returns keys with key moved behind after, or to the front when after is "". A key that is not there is an error
// of the sentence missing.
func reorder(keys []string, key, after string, missing i18n.Sentence) ([]string, error) {
	var order []string
	found, placed := false, after == ""
	if placed {
		order = append(order, key)
	}
	for _, k := range keys {
		if k == key {
			found = true
			if after != key {
				continue
			}
		}
		order = append(order, k)
		if k == after {
			placed = true
			if after != key {
				order = append(order, key)
			}
		}
	}
	if !found {
		return nil, i18n.Failed(missing, key)
	}
	if !placed {
		return nil, i18n.Failed(missing, after)
	}
	return order, nil
}

// RenameLevel gives a level another name in one language.
func (b *Book) RenameLevel(ctx context.Context, key string, lang i18n.Lang, name string) (int64, error) {
	return b.changeLevel(ctx, VerbLevelRename, key, func(l *funnel.Level) { l.Names = l.Names.With(string(lang), name) })
}

// HideLevel takes a level out of sight, or back with hidden false. Its counts stay. The last one in sight stays there.
func (b *Book) HideLevel(ctx context.Context, key string, hidden bool) (int64, error) {
	verb := VerbLevelShow
	if hidden {
		verb = VerbLevelHide
	}
	return b.changeLevel(ctx, verb, key, func(l *funnel.Level) { l.Hidden = hidden })
}

// SetRole gives a role to a level and takes it from the one that had it; key "" takes it from all.
func (b *Book) SetRole(ctx context.Context, key string, role Role) (int64, error) {
	return b.write(ctx, VerbLevelRole, func(w *writing) error {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		found := key == ""
		for _, l := range levels {
			has := l.Key == key
			found = found || has
			switch role {
			case RoleCrowd:
				l.Crowd = has
			case RoleEntry:
				l.Entry = has
			case RoleQualifying:
				l.Qualifying = has
			case RoleBuying:
				l.Buying = has
			}
			if err := storeLevel(ctx, w.Tx, l); err != nil {
				return err
			}
		}
		if !found {
			return i18n.Failed(i18n.NoLevel, key)
		}
		return nil
	})
}

// RemoveLevel removes a level that has never been counted. One with counts can only be hidden.
func (b *Book) RemoveLevel(ctx context.Context, key string) (int64, error) {
	return b.write(ctx, VerbLevelRemove, func(w *writing) error {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		var order []string
		var found *funnel.Level
		for i, l := range levels {
			if l.Key == key {
				found = &levels[i]
				continue
			}
			order = append(order, l.Key)
		}
		if found == nil {
			return i18n.Failed(i18n.NoLevel, key)
		}
		if err := removeLevel(ctx, w.Tx, *found); err != nil {
			return err
		}
		return placeLevels(ctx, w.Tx, order)
	})
}

func removeLevel(ctx context.Context, tx *sql.Tx, l funnel.Level) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM target WHERE level = ?", l.ID); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "DELETE FROM level WHERE id = ?", l.ID)
	if code(err) == codeForeignKey {
		return i18n.Failed(i18n.LevelCounted, l.Key).Because(err)
	}
	return err
}

func (b *Book) changeLevel(ctx context.Context, verb Verb, key string, change func(l *funnel.Level)) (int64, error) {
	return b.write(ctx, verb, func(w *writing) error { return updateLevel(ctx, w.Tx, key, change) })
}

func updateLevel(ctx context.Context, tx *sql.Tx, key string, change func(l *funnel.Level)) error {
	levels, err := readLevels(ctx, tx)
	if err != nil {
		return err
	}
	for _, l := range levels {
		if l.Key == key {
			change(&l)
			return storeLevel(ctx, tx, l)
		}
	}
	return i18n.Failed(i18n.NoLevel, key)
}

func storeLevel(ctx context.Context, tx *sql.Tx, l funnel.Level) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE level SET name_en = ?, name_vi = ?, name_zh = ?, hidden = ?, crowd = ?, entry = ?, qualifying = ?, buying = ?,
		  idle = ?, care = ?
		WHERE id = ?`,
		l.Names.En, l.Names.Vi, l.Names.Zh, l.Hidden, l.Crowd, l.Entry, l.Qualifying, l.Buying,
		numberOrNull(int64(l.Idle)), l.Care.String(), l.ID)
	return err
}

// checkFrame refuses a change that leaves levels and channels against their rules: a key is unique over both, one level is
// in sight, and a role belongs to one level.
func checkFrame(ctx context.Context, tx *sql.Tx) error {
	levels, err := readLevels(ctx, tx)
	if err != nil {
		return err
	}
	channels, err := readChannels(ctx, tx)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	roles := map[Role]string{}
	for _, l := range levels {
		taken[l.Key] = true
		for _, r := range rolesOf(l) {
			if other, held := roles[r]; held {
				return i18n.Failed(i18n.RoleTaken, string(r), other, l.Key)
			}
			roles[r] = l.Key
		}
	}
	for _, c := range channels {
		if taken[c.Key] {
			return i18n.Failed(i18n.KeyTaken, c.Key)
		}
	}
	if len(funnel.Visible(levels)) == 0 {
		return i18n.Failed(i18n.LastLevel)
	}
	return nil
}

func rolesOf(l funnel.Level) []Role {
	var roles []Role
	for _, r := range []struct {
		role Role
		held bool
	}{{RoleCrowd, l.Crowd}, {RoleEntry, l.Entry}, {RoleQualifying, l.Qualifying}, {RoleBuying, l.Buying}} {
		if r.held {
			roles = append(roles, r.role)
		}
	}
	return roles
}

// levelID finds the number of a level by its key.
func levelID(ctx context.Context, tx *sql.Tx, key string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT id FROM level WHERE key = ?", key).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, i18n.Failed(i18n.NoLevel, key)
	}
	return id, err
}
