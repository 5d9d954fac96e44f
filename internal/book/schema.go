package book

import (
	"context"
	"database/sql"
	_ "embed" // the migrations
	"errors"
	"io/fs"
	"os"
	"strconv"
	"time"
)

//go:embed migrations/0001_ledger.sql
var ledger string

//go:embed migrations/0002_people.sql
var people string

//go:embed migrations/0003_months.sql
var months string

//go:embed migrations/0004_starts.sql
var starts string

//go:embed migrations/0005_sources.sql
var sources string

//go:embed migrations/0005_refusals.sql
var refusals string

//go:embed migrations/0005_verdicts.sql
var verdicts string

//go:embed migrations/0005_segments.sql
var segments string

// schema lists the migrations: number n, counted from 1, makes version n out of version n−1.
func schema() []string {
	return []string{ledger, people, months, starts, sources + refusals + verdicts + segments}
}

func latestSchema() int { return len(schema()) }

// migrateFile brings the book at path up to date, after a verified backup beside the others.
func migrateFile(ctx context.Context, path string, now func() time.Time) error {
	return migrateTo(ctx, path, now, schema())
}

func migrateTo(ctx context.Context, path string, now func() time.Time, steps []string) (err error) {
	b, err := dial(ctx, path, maintenance, now, "")
	if err != nil {
		return failure(path, err)
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	version, err := b.schemaVersion(ctx)
	if err != nil || version >= len(steps) {
		return err
	}
	place, err := b.backupPlace(labelBeforeSchema + strconv.Itoa(len(steps)))
	if err != nil {
		return err
	}
	place = freeName(place)
	made := b.copyTo(ctx, place)
	if made != nil && !errors.Is(made, fs.ErrExist) { // a name that another process takes at the same moment holds the same book
		return made
	}
	err = b.inOne(ctx, func(tx *sql.Tx) error { return applySteps(ctx, tx, steps) })
	if err == nil {
		return nil
	}
	if made == nil { // of a book that is as it was
		made = os.Remove(place)
	}
	return errors.Join(b.whyNotMigrated(ctx, version, steps, err), made)
}

// applySteps runs the steps that the book lacks. The version is read again inside the transaction, for another process
// may have been faster.
func applySteps(ctx context.Context, tx *sql.Tx, steps []string) error {
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for ; version < len(steps); version++ {
		if _, err := tx.ExecContext(ctx, steps[version]); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(version))
	return err
}
