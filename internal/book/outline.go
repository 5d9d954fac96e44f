package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Outline is the frame of a book: everything but the records. It is small however old the book is.
type Outline struct {
	Model    string // key of the model the book began with
	Language i18n.Lang
	Currency funnel.Currency
	Region   string
	Levels   []funnel.Level   // in their order, hidden ones included
	Channels []funnel.Channel // in their order, hidden ones included
	Targets  []funnel.Target  // of all times, by level and day
	Calendar funnel.Calendar
}

// Level finds a level by its key.
func (o Outline) Level(key string) (funnel.Level, bool) {
	for _, l := range o.Levels {
		if l.Key == key {
			return l, true
		}
	}
	return funnel.Level{}, false
}

// Channel finds a channel by its key.
func (o Outline) Channel(key string) (funnel.Channel, bool) {
	for _, c := range o.Channels {
		if c.Key == key {
			return c, true
		}
	}
	return funnel.Channel{}, false
}

// FirstLevel is the first level that is not hidden, the one on whose counts everything above depends.
func (o Outline) FirstLevel() funnel.Level {
	if shown := funnel.Visible(o.Levels); len(shown) > 0 {
		return shown[0]
	}
	return funnel.Level{}
}

// Outline reads the book's frame.
func (b *Book) Outline(ctx context.Context) (Outline, error) {
	var o Outline
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		o, err = outline(ctx, tx)
		return err
	})
	return o, err
}

func outline(ctx context.Context, tx *sql.Tx) (Outline, error) {
	var o Outline
	settings, err := readSettings(ctx, tx)
	if err != nil {
		return o, err
	}
	if err := checkSettings(settings); err != nil {
		return o, err
	}
	o.Model = settings[settingModel]
	o.Language = i18n.Lang(settings[settingLanguage])
	o.Currency, _ = funnel.CurrencyByCode(settings[settingCurrency])
	o.Region = settings[settingRegion]
	o.Calendar = calendarOf(settings)
	if o.Calendar.DaysOff, err = readDaysOff(ctx, tx); err != nil {
		return o, err
	}
	if o.Levels, err = readLevels(ctx, tx); err != nil {
		return o, err
	}
	if o.Channels, err = readChannels(ctx, tx); err != nil {
		return o, err
	}
	o.Targets, err = readTargets(ctx, tx)
	return o, err
}

// collect reads every row of a query through scan.
func collect[T any](ctx context.Context, tx *sql.Tx, scan func(rows *sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		item, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, item)
	}
	return all, rows.Err()
}

// each reads every row of a query.
func each(ctx context.Context, tx *sql.Tx, read func(rows *sql.Rows) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := read(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// jsonArray writes numbers as json_each reads them.
func jsonArray(ids []int64) string {
	var b strings.Builder
	b.WriteByte('[')
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.FormatInt(id, 10))
	}
	b.WriteByte(']')
	return b.String()
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
