package book

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// backupFolder is the folder beside a book that holds its backups.
const backupFolder = "backups"

// Backup writes a checked copy of the book, readable by its owner only, and returns where. An empty place means the
// folder "backups" beside the book; in a folder the copy is named after the book and the moment; any other place is the
// copy's own name, which must be free.
func (b *Book) Backup(ctx context.Context, place string) (string, error) {
	stamp := b.now().Format(stampLayout)
	if place == "" {
		place, err := b.backupPlace(stamp)
		if err != nil {
			return "", err
		}
		place = freeName(place)
		return place, b.copyTo(ctx, place)
	}
	named := strings.HasSuffix(place, string(filepath.Separator)) // as a folder
	place, err := filepath.Abs(place)
	if err != nil {
		return "", err
	}
	if named && !isFolder(place) {
		return "", i18n.Failed(i18n.NoFolder, place)
	}
	if isFolder(place) {
		place = freeName(filepath.Join(place, b.backupName(stamp)))
	}
	return place, b.copyTo(ctx, place)
}

// stampLayout is the moment in the name of a backup.
const stampLayout = "20060102-150405"

// freeName is path or, when that is taken, the first of path-2, path-3… that is free.
func freeName(path string) string {
	ext := filepath.Ext(path)
	free := path
	for n := 2; exists(free); n++ {
		free = strings.TrimSuffix(path, ext) + "-" + strconv.Itoa(n) + ext
	}
	return free
}

func isFolder(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

func (b *Book) backupName(label string) string {
	base := filepath.Base(b.path)
	return strings.TrimSuffix(base, filepath.Ext(base)) + "-" + label + ".db"
}

// backupPlace names a backup in the book's own folder for them, which it makes.
func (b *Book) backupPlace(label string) (string, error) {
	folder := filepath.Join(filepath.Dir(b.path), backupFolder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", i18n.Failed(i18n.FolderNotMade, folder, reason(err)).Because(err)
	}
	return filepath.Join(folder, b.backupName(label)), nil
}

// copyTo writes the book as of now to place and reads the copy back before it gets its name.
func (b *Book) copyTo(ctx context.Context, place string) error {
	err := placeWhole(place, func(temp string) error {
		if err := b.vacuumInto(ctx, temp); err != nil {
			return failure(place, err)
		}
		if b.quiet != nil && !b.quiet.unchanged() {
			return i18n.Failed(i18n.BookBusy, b.path)
		}
		return check(ctx, temp)
	})
	switch {
	case errors.Is(err, fs.ErrExist):
		return i18n.Failed(i18n.FileExists, place).Because(err)
	case errors.Is(err, fs.ErrNotExist):
		return i18n.Failed(i18n.NoFolder, filepath.Dir(place)).Because(err)
	}
	return notWritten(place, err)
}

// vacuumInto writes the book into the empty file at place. It writes nothing to the book itself, though SQLite takes it
// for a write.
func (b *Book) vacuumInto(ctx context.Context, place string) error {
	if _, err := b.conn.ExecContext(ctx, "PRAGMA query_only = OFF"); err != nil {
		return err
	}
	_, err := b.conn.ExecContext(ctx, "VACUUM INTO ?", place)
	if b.access == ReadOnly {
		_, again := b.conn.ExecContext(ctx, "PRAGMA query_only = ON")
		err = errors.Join(err, again)
	}
	return err
}

// check reads a file that nobody writes from end to end: is it a book of a version this program knows, and whole?
func check(ctx context.Context, path string) (err error) {
	if err := checkFile(path); err != nil {
		return err
	}
	b, err := dial(ctx, path, ReadOnly, nil, "immutable=1")
	if err != nil {
		return failure(path, err)
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if _, err := b.schemaVersion(ctx); err != nil {
		return err
	}
	var verdict string
	if err := b.conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return failure(path, err)
	}
	if verdict != "ok" {
		return i18n.Failed(i18n.BookDamaged, path).Because(errors.New(verdict))
	}
	var table string
	err = b.conn.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return failure(path, err)
	}
	return i18n.Failed(i18n.BookDamaged, path).Because(fmt.Errorf("rows of %s point nowhere", table))
}

// Restore makes the book at path what the backup from holds. The backup is checked first and the present book is kept
// aside; kept is where, "" when there was none. Programs that have the book open go on with the restored one. When the
// present book is damaged its files are moved aside instead of being copied.
func Restore(ctx context.Context, path, from string, now func() time.Time) (kept string, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return "", err
	}
	if from, err = filepath.Abs(from); err != nil {
		return "", err
	}
	if sameFile(path, from) {
		return "", i18n.Failed(i18n.RestoreOntoItself, from)
	}
	if !exists(from) {
		return "", i18n.Failed(i18n.NoBackup, from)
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	if exists(from + "-wal") {
		return "", i18n.Failed(i18n.BackupInUse, from)
	}
	if err := check(ctx, from); err != nil {
		return "", err
	}
	if !exists(path) {
		if err := CheckFree(ctx, path); err != nil {
			return "", err
		}
		return "", placeRestored(ctx, path, from)
	}
	b, err := dial(ctx, path, ReadWrite, now, "")
	if err == nil {
		kept, err = b.restoreInto(ctx, from)
		err = errors.Join(err, b.Close())
	}
	err = failure(path, err)
	if !errors.Is(err, i18n.Failed(i18n.BookDamaged)) && !errors.Is(err, i18n.Failed(i18n.NotABook)) {
		return kept, err
	}
	kept = freeName(path + ".damaged-" + now().Format(stampLayout))
	for _, suffix := range []string{"-wal", "-shm", ""} {
		if err := os.Rename(path+suffix, kept+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", i18n.Failed(i18n.FileNotWritten, kept+suffix, reason(err)).Because(err)
		}
	}
	return kept, placeRestored(ctx, path, from)
}

func sameFile(a, b string) bool {
	sa, errA := os.Stat(a)
	sb, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(sa, sb)
}

// restoreInto replaces all pages of the open book in one transaction, so that a fault leaves it as it was.
func (b *Book) restoreInto(ctx context.Context, from string) (kept string, err error) {
	if _, err := b.schemaVersion(ctx); err != nil {
		return "", err
	}
	kept, err = b.backupPlace("before-restore-" + b.now().Format(stampLayout))
	if err != nil {
		return "", err
	}
	kept = freeName(kept)
	if err := b.copyTo(ctx, kept); err != nil {
		return "", err
	}
	err = b.conn.Raw(func(c any) error { return replacePages(c.(driver.Conn), from) })
	return kept, failure(b.path, err)
}

func replacePages(c driver.Conn, from string) error {
	conn, ok := c.(interface {
		NewRestore(source string) (*sqlite.Backup, error)
	})
	if !ok {
		return fmt.Errorf("driver connection %T cannot restore", c)
	}
	pages, err := conn.NewRestore(dataSource(from, ReadOnly, "immutable=1"))
	if err != nil {
		return err
	}
	_, err = pages.Step(-1)
	return errors.Join(err, pages.Finish())
}

// placeRestored puts a copy of a backup where there is no book.
func placeRestored(ctx context.Context, path, from string) error {
	source, err := dial(ctx, from, ReadOnly, nil, "immutable=1")
	if err != nil {
		return failure(from, err)
	}
	err = placeWhole(path, func(temp string) error {
		if err := source.vacuumInto(ctx, temp); err != nil {
			return failure(path, err)
		}
		return startWAL(ctx, temp)
	})
	return errors.Join(err, source.Close())
}

// startWAL puts a file that nobody else uses in write-ahead mode.
func startWAL(ctx context.Context, path string) error {
	b, err := dial(ctx, path, ReadWrite, nil, "")
	if err != nil {
		return failure(path, err)
	}
	return errors.Join(b.useWAL(ctx), b.Close())
}
