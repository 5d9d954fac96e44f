package book

import (
	"context"
	"encoding/json"
	"errors"
	"time"
)

// keysOf lists the keys that people, a JSON array of numbers, had as leads, be it only in the journal.
func (w *writing) keysOf(ctx context.Context, people string) ([]string, error) {
	return collect(ctx, w.Tx, oneText, `
		WITH person (id) AS (SELECT value FROM json_each(?))
		SELECT uuid FROM lead WHERE id IN (SELECT id FROM person)
		UNION
		SELECT json_extract(old, '$[1]') FROM change_row WHERE tbl = 'lead' AND op = 'd' AND first IN (SELECT id FROM person)`, people)
}

// BackupsHolding lists the backups beside the book at path in which a person with one of the keys stands, be it in the journal, and those
// that cannot be looked into: encrypted ones, and damaged ones.
func BackupsHolding(ctx context.Context, path string, keys []string, zone *time.Location) (holding, closed []string, err error) {
	if len(keys) == 0 {
		return nil, nil, nil
	}
	text, err := json.Marshal(keys)
	if err != nil {
		return nil, nil, err
	}
	files, err := Backups(path, zone)
	for _, f := range files {
		holds, readable := false, !f.Encrypted
		if readable {
			holds, readable = holdsPerson(ctx, f.Path, string(text))
		}
		switch {
		case ctx.Err() != nil:
			return nil, nil, ctx.Err()
		case !readable:
			closed = append(closed, f.Path)
		case holds:
			holding = append(holding, f.Path)
		}
	}
	return holding, closed, err
}

// holdsPerson looks for a person in a file that nobody writes. One from before there were leads holds nobody.
func holdsPerson(ctx context.Context, path, keys string) (holds, readable bool) {
	b, err := dial(ctx, path, ReadOnly, nil, "immutable=1")
	if err != nil {
		return false, false
	}
	people, err := b.single(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'lead'")
	if err == nil && people > 0 {
		err = b.conn.QueryRowContext(ctx, personStands, keys).Scan(&holds)
	}
	return holds, errors.Join(err, b.Close()) == nil
}

const personStands = `
	WITH person (key) AS (SELECT value FROM json_each(?))
	SELECT EXISTS (SELECT 1 FROM lead WHERE uuid IN (SELECT key FROM person))
	    OR EXISTS (SELECT 1 FROM change_row WHERE tbl = 'lead' AND op = 'd' AND json_extract(old, '$[1]') IN (SELECT key FROM person))`
