package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"
)

// indexStep is how many leads are read at once for the search index.
const indexStep = 500

// leadText is what a lead is searched by.
type leadText struct{ name, phone, other []string }

// indexLeads makes the search index hold the words of the leads as they are now, and none of those that are gone.
func indexLeads(ctx context.Context, tx *sql.Tx, leads map[int64]bool) error {
	if len(leads) == 0 {
		return nil
	}
	numbers := slices.Sorted(maps.Keys(leads))
	remove, err := tx.PrepareContext(ctx, "DELETE FROM lead_search WHERE rowid = ?")
	if err != nil {
		return err
	}
	defer remove.Close()
	insert, err := tx.PrepareContext(ctx, "INSERT INTO lead_search (rowid, name, phone, other) VALUES (?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer insert.Close()
	for len(numbers) > 0 {
		step := min(indexStep, len(numbers))
		texts, err := readTexts(ctx, tx, numbers[:step])
		if err != nil {
			return err
		}
		for _, id := range numbers[:step] {
			if _, err := remove.ExecContext(ctx, id); err != nil {
				return err
			}
			text, ok := texts[id]
			if !ok {
				continue
			}
			_, err := insert.ExecContext(ctx, id, indexWords(joined(text.name)), indexWords(joined(text.phone)), indexWords(joined(text.other)))
			if err != nil {
				return err
			}
		}
		numbers = numbers[step:]
	}
	return nil
}

func joined(texts []string) string { return strings.Join(texts, "\n") }

// readTexts reads what leads are searched by. Those that are gone have none.
func readTexts(ctx context.Context, tx *sql.Tx, ids []int64) (map[int64]*leadText, error) {
	texts := make(map[int64]*leadText, len(ids))
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var id int64
		var kind, text string
		if err := rows.Scan(&id, &kind, &text); err != nil {
			return err
		}
		t := texts[id]
		if t == nil {
			t = &leadText{}
			texts[id] = t
		}
		switch kind {
		case "name":
			t.name = append(t.name, text)
		case contactPhone:
			t.phone = append(t.phone, text)
		default:
			t.other = append(t.other, text)
		}
		return nil
	}, `WITH chosen (id) AS (SELECT value FROM json_each(?))
		SELECT l.id, 'name', l.name FROM chosen JOIN lead l ON l.id = chosen.id
		UNION ALL SELECT l.id, 'note', l.note FROM chosen JOIN lead l ON l.id = chosen.id
		UNION ALL SELECT c.lead, c.kind, c.key FROM chosen JOIN contact c ON c.lead = chosen.id
		UNION ALL SELECT t.lead, 'tag', t.tag FROM chosen JOIN tag t ON t.lead = chosen.id`, jsonArray(ids))
	return texts, err
}
