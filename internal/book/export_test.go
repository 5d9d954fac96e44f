package book

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// What the tests of package book_test reach inside for.
var (
	MigrateTo = migrateTo
	Schema    = schema
)

// ApplicationID marks a file as a book.
const ApplicationID = applicationID

// Exec runs a statement on the book's own connection.
func (b *Book) Exec(ctx context.Context, query string) error {
	_, err := b.conn.ExecContext(ctx, query)
	return err
}

// Pragma reads a setting of the book's own connection as text.
func (b *Book) Pragma(ctx context.Context, name string) (value string, err error) {
	err = b.conn.QueryRowContext(ctx, "PRAGMA "+name).Scan(&value)
	return value, err
}

// Hold takes the right to write and keeps it until release is called.
func (b *Book) Hold(ctx context.Context) (release func() error, err error) {
	tx, err := b.conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	return tx.Rollback, nil
}

// WriteBehindTheJournal changes a row and leaves the recorder's notes where they are; the error is that of the commit.
func (b *Book) WriteBehindTheJournal(ctx context.Context) error {
	tx, err := b.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE level SET name_en = 'x'"); err != nil {
		return errors.Join(err, rollback(tx))
	}
	return tx.Commit()
}

// Search is the part of Leads that finds, without the reading of cards.
func (b *Book) Search(ctx context.Context, f LeadFilter) (ids []int64, total int, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		ids, total, err = f.choose(ctx, tx)
		return err
	})
	return ids, total, err
}

// BareSearch reads from the index of words what words find anywhere, the newest first, and nothing else.
func (b *Book) BareSearch(ctx context.Context, words string, limit int) (ids []int64, err error) {
	expression := searchWords(words, "VN").match(rankInside)
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		ids, err = collect(ctx, tx, scanID, selectNewest, expression, limit)
		return err
	})
	return ids, err
}

// NextLead is the number that the next lead will get.
func (b *Book) NextLead(ctx context.Context) (id int64, err error) {
	err = b.conn.QueryRowContext(ctx, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'lead'), 0) + 1").Scan(&id)
	return id, err
}

// ReadPeriod reads what a period counts.
func (b *Book) ReadPeriod(ctx context.Context, p funnel.Period) (counted []metrics.Counted, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		counted, err = readPeriod(ctx, tx, p)
		return err
	})
	return counted, err
}

// BareRows reads every column of what a query finds, and does nothing with it.
func (b *Book) BareRows(ctx context.Context, query string) (n int, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		n = 0
		return each(ctx, tx, func(rows *sql.Rows) error {
			n++
			columns, err := rows.Columns()
			if err != nil {
				return err
			}
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			return rows.Scan(values...)
		}, query)
	})
	return n, err
}

// TableOf is the table of a kind of record.
func TableOf(kind string) string { return wholeTables()[kind].table }

// Derived tells whether a table is not journalled.
func Derived(table string) bool { return derived(table) }

// OpenByItself opens a book as one that is read where the disk has no room for side files.
func OpenByItself(ctx context.Context, path string, now func() time.Time) (*Book, error) {
	return connect(ctx, path, ReadOnly, now, byItself)
}
