package book

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to the agent's own fields.
const (
	VerbFieldAdd    Verb = "fields.add"
	VerbFieldRemove Verb = "fields.rm"
)

// Fields lists the agent's own fields, in the order in which they were added.
func (b *Book) Fields(ctx context.Context) (fields []funnel.Field, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		fields, err = collect(ctx, tx, scanField, "SELECT id, key, name, type, choices FROM field ORDER BY id")
		return err
	})
	return fields, err
}

func scanField(rows *sql.Rows) (f funnel.Field, err error) {
	var choices string
	if err := rows.Scan(&f.ID, &f.Key, &f.Name, &f.Type, &choices); err != nil {
		return f, err
	}
	return f, json.Unmarshal([]byte(choices), &f.Choices)
}

// AddField adds a field to the cards of the book, as card.Define makes one. Its key must be free among the agent's own fields.
func (b *Book) AddField(ctx context.Context, f funnel.Field) (int64, error) {
	return b.write(ctx, VerbFieldAdd, func(w *writing) error { return w.addField(ctx, f) })
}

func (w *writing) addField(ctx context.Context, f funnel.Field) error {
	if err := checkField(f); err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	choices, err := json.Marshal(append([]string{}, f.Choices...))
	if err != nil {
		return err
	}
	_, err = w.ExecContext(ctx, "INSERT INTO field (uuid, key, name, type, choices) VALUES (?, ?, ?, ?, ?)",
		key, f.Key, f.Name, string(f.Type), string(choices))
	if code(err) == codeUnique {
		return i18n.Failed(i18n.FieldKeyTaken, f.Key).Because(err)
	}
	return err
}

func checkField(f funnel.Field) error {
	for _, text := range append([]string{f.Name}, f.Choices...) {
		if err := checkText(text); err != nil {
			return err
		}
	}
	return nil
}

// RemoveField removes a field. While cards hold a value it is refused, unless forced: then the values go too, and removed is how many
// they were.
func (b *Book) RemoveField(ctx context.Context, key string, force bool) (change int64, removed int, err error) {
	change, err = b.write(ctx, VerbFieldRemove, func(w *writing) error {
		var id int64
		err := w.QueryRowContext(ctx, `
			SELECT id, (SELECT count(*) FROM field_value WHERE field = field.id) FROM field WHERE key = ?`, key).Scan(&id, &removed)
		switch {
		case noRows(err):
			return i18n.Failed(i18n.NoField, key)
		case err != nil:
			return err
		case removed > 0 && !force:
			return i18n.Failed(i18n.FieldInUse, key, removed)
		}
		if _, err := w.ExecContext(ctx, "DELETE FROM field_value WHERE field = ?", id); err != nil {
			return err
		}
		_, err = w.ExecContext(ctx, "DELETE FROM field WHERE id = ?", id)
		return err
	})
	return change, removed, err
}
