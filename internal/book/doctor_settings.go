package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// lostSetting is a setting that is missing or cannot be, and what it becomes.
type lostSetting struct {
	knownSetting
	id    int64  // of its row, 0 where that is not known
	was   string // what cannot be
	there bool
}

// lookAtSettings finds settings that are missing or cannot be, and says what they become: what the history says, else what the newest
// whole backup says, else what a new book has. The currency of a book with amounts is not made up.
func (d *doctor) lookAtSettings(ctx context.Context, b *Book) error {
	lost, amounts, err := lostSettings(ctx, b)
	if err != nil || len(lost) == 0 {
		return err
	}
	if err := d.recallSettings(ctx, b, lost, amounts); err != nil {
		return err
	}
	first, safe := len(d.Findings), false
	for _, l := range lost {
		var f *Finding
		switch {
		case l.value == "" && l.key == settingCurrency:
			d.find(true, i18n.DoctorCurrency)
			continue
		case l.there:
			f = d.find(true, i18n.DoctorSettingBad, l.key, l.was, settingText(l.key, l.value))
		default:
			f = d.find(true, i18n.DoctorSettingMissing, l.key, settingText(l.key, l.value))
		}
		f.Safe, safe = true, true
	}
	if !safe || !d.Fix {
		return nil
	}
	if err := d.repair(ctx, func(tx *sql.Tx) error { return putBack(ctx, tx, lost) }); err != nil {
		return err
	}
	for i := range d.Findings[first:] {
		f := &d.Findings[first+i]
		f.Fixed = f.Safe
	}
	return nil
}

// lostSettings lists the settings that are missing or cannot be, and tells whether amounts of money are recorded.
func lostSettings(ctx context.Context, b *Book) (lost []lostSetting, amounts bool, err error) {
	err = b.readOnce(ctx, func(tx *sql.Tx) error {
		settings, err := readSettings(ctx, tx)
		if err != nil {
			return err
		}
		for _, k := range unfit(settings) {
			l := lostSetting{knownSetting: k}
			l.was, l.there = settings[k.key]
			err := tx.QueryRowContext(ctx, "SELECT id FROM setting WHERE key = ?", k.key).Scan(&l.id)
			if err != nil && !noRows(err) {
				return err
			}
			lost = append(lost, l)
		}
		day, err := firstAmount(ctx, tx)
		amounts = day != ""
		return err
	})
	return lost, amounts, err
}

// recallSettings gives lost settings the values that the history or the newest whole backup knows.
func (d *doctor) recallSettings(ctx context.Context, b *Book, lost []lostSetting, amounts bool) error {
	known := d.settingsOfBackup(ctx)
	for i := range lost {
		l := &lost[i]
		before, inBackup := known[l.key]
		if l.id == 0 {
			l.id = before.id
		}
		told, err := lastSetting(ctx, b, l.id)
		switch {
		case err != nil:
			return err
		case told != "" && l.fits(told):
			l.value = told
		case inBackup && l.fits(before.value):
			l.value = before.value
		case l.key == settingBook:
			if l.value, err = newKey(); err != nil {
				return err
			}
		case l.key == settingCurrency && amounts:
			l.value = ""
		}
	}
	return nil
}

// lastSetting is the value that the history gave the setting of a row last, "" when it gave none.
func lastSetting(ctx context.Context, b *Book, id int64) (value string, err error) {
	var is []byte
	err = b.readOnce(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, lastOfSetting, id).Scan(&is)
		if noRows(err) {
			return nil
		}
		return err
	})
	if columns, bad := decodeColumns(is); bad == nil { // what is wrong with the history is found by itself
		value, _ = columns[columnSettingValue].(string)
	}
	return value, err
}

const (
	lastOfSetting = `
		SELECT new FROM change_row WHERE tbl = 'setting' AND op = 'u' AND first = ? ORDER BY change DESC, seq DESC LIMIT 1`
	columnSettingValue = 2 // its place in the table
)

// keptSetting is a setting in a backup.
type keptSetting struct {
	id    int64
	value string
}

// settingsOfBackup are the settings of the newest whole backup, none where there is no such.
func (d *doctor) settingsOfBackup(ctx context.Context) map[string]keptSetting {
	f, ok := NewestWhole(ctx, d.path, d.Now().Location())
	if !ok {
		return nil
	}
	b, err := dial(ctx, f.Path, ReadOnly, d.Now, "immutable=1")
	if err != nil {
		return nil
	}
	known := map[string]keptSetting{}
	err = b.readOnce(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var key string
			var s keptSetting
			err := rows.Scan(&s.id, &key, &s.value)
			known[key] = s
			return err
		}, "SELECT id, key, value FROM setting")
	})
	if errors.Join(err, b.Close()) != nil {
		return nil
	}
	return known
}

// putBack writes the settings of which it is known what they become, each into its own row.
func putBack(ctx context.Context, tx *sql.Tx, lost []lostSetting) error {
	for _, l := range lost {
		if l.value == "" && l.key == settingCurrency {
			continue
		}
		if !l.there {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO setting (id, key, value)
				VALUES (CASE WHEN ?1 > 0 AND NOT EXISTS (SELECT 1 FROM setting WHERE id = ?1) THEN ?1 END, ?2, ?3)`, l.id, l.key, l.value)
			if err != nil {
				return err
			}
			continue
		}
		if err := putSetting(ctx, tx, l.setting); err != nil {
			return err
		}
	}
	return nil
}
