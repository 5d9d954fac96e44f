package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to entries that were logged before.
const (
	VerbEntryEdit   Verb = "entries.edit"
	VerbEntryRemove Verb = "entries.rm"
)

// EntryFilter chooses tallies. The zero filter chooses all.
type EntryFilter struct {
	Period  *funnel.Period
	Level   string // key
	Channel string // key
	Newest  int    // at most so many, the newest ones; 0 for no bound
}

const selectTally = `
	SELECT t.id, t.day, l.key, coalesce(c.key, ''), t.count, t.note, t.cost, t.minutes, t.at
	FROM tally t JOIN level l ON l.id = t.level LEFT JOIN channel c ON c.id = t.channel `

func scanTally(rows *sql.Rows) (t funnel.Tally, err error) {
	return t, rows.Scan(&t.ID, dayColumn{&t.Day}, &t.Level, &t.Channel, &t.Count, &t.Note, &t.Cost, &t.Minutes,
		instantColumn{&t.At})
}

// bounds are the first and last day of the filter, as the book writes them.
func (f EntryFilter) bounds() (from, to string) {
	if f.Period == nil {
		return funnel.MinDay.String(), funnel.MaxDay.String()
	}
	return f.Period.From.String(), f.Period.To.String()
}

const whereTally = `
	WHERE t.day BETWEEN ?1 AND ?2 AND (?3 = '' OR l.key = ?3) AND (?4 = '' OR c.key = ?4) `

// Entries lists tallies by day and then by number.
func (b *Book) Entries(ctx context.Context, f EntryFilter) ([]funnel.Tally, error) {
	from, to := f.bounds()
	limit := -1
	if f.Newest > 0 {
		limit = f.Newest
	}
	var tallies []funnel.Tally
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		tallies, err = collect(ctx, tx, scanTally, selectTally+whereTally+"ORDER BY t.day DESC, t.id DESC LIMIT ?5",
			from, to, f.Level, f.Channel, limit)
		return err
	})
	slices.Reverse(tallies)
	return tallies, err
}

// CountEntries counts all tallies that a filter chooses, however few of the newest it wants.
func (b *Book) CountEntries(ctx context.Context, f EntryFilter) (n int, err error) {
	from, to := f.bounds()
	err = b.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `
			SELECT count(*) FROM tally t JOIN level l ON l.id = t.level LEFT JOIN channel c ON c.id = t.channel`+whereTally,
			from, to, f.Level, f.Channel).Scan(&n)
	})
	return n, err
}

// EntryEdit says what to change in a tally; nil leaves a field as it is.
type EntryEdit struct {
	Day     *funnel.Day
	Level   *string // key
	Channel *string // key; "" for none
	Count   *int64
	Note    *string
	Cost    **int64 // a pointer to nil forgets the cost
	Minutes **int64 // a pointer to nil forgets the minutes
}

// EditEntry changes a tally and returns it as it is then.
func (b *Book) EditEntry(ctx context.Context, id int64, e EntryEdit) (t funnel.Tally, change int64, err error) {
	change, err = b.write(ctx, VerbEntryEdit, func(w *writing) (err error) {
		if t, err = readTally(ctx, w.Tx, id); err != nil {
			return err
		}
		e.apply(&t)
		if err := checkText(t.Note); err != nil {
			return err
		}
		ids, err := readIDs(ctx, w.Tx)
		if err != nil {
			return err
		}
		level, channel, err := ids.refs(t.Level, t.Channel)
		if err != nil {
			return err
		}
		_, err = w.ExecContext(ctx, `
			UPDATE tally SET day = ?, level = ?, channel = ?, count = ?, note = ?, cost = ?, minutes = ? WHERE id = ?`,
			t.Day.String(), level, channel, t.Count, t.Note, t.Cost, t.Minutes, id)
		return err
	})
	return t, change, err
}

func (e EntryEdit) apply(t *funnel.Tally) {
	set(&t.Day, e.Day)
	set(&t.Level, e.Level)
	set(&t.Channel, e.Channel)
	set(&t.Count, e.Count)
	set(&t.Note, e.Note)
	set(&t.Cost, e.Cost)
	set(&t.Minutes, e.Minutes)
}

// set overwrites a field with a value that is given.
func set[T any](field, value *T) {
	if value != nil {
		*field = *value
	}
}

// Removal is what removing entries did.
type Removal struct {
	Removed []funnel.Tally // as they were
	Change  int64
	// Released is how many people with cards were drawn from the entries and count by themselves from now on.
	Released int
}

// RemoveEntries removes tallies. All are removed or none.
func (b *Book) RemoveEntries(ctx context.Context, ids []int64) (r Removal, err error) {
	r.Change, err = b.write(ctx, VerbEntryRemove, func(w *writing) error {
		w.released = &r.Released
		for _, id := range ids {
			t, err := readTally(ctx, w.Tx, id)
			if err != nil {
				return err
			}
			if _, err := w.ExecContext(ctx, "DELETE FROM tally WHERE id = ?", id); err != nil {
				return err
			}
			r.Removed = append(r.Removed, t)
		}
		return nil
	})
	return r, err
}

func readTally(ctx context.Context, tx *sql.Tx, id int64) (funnel.Tally, error) {
	found, err := collect(ctx, tx, scanTally, selectTally+"WHERE t.id = ?", id)
	switch {
	case err != nil:
		return funnel.Tally{}, err
	case len(found) == 0:
		return funnel.Tally{}, i18n.Failed(i18n.NoEntry, number(id))
	}
	return found[0], nil
}
