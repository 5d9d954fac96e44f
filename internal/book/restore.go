package book

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// damagedMark stands in the name of a damaged book that was moved aside.
const damagedMark = ".damaged-"

// IsDamagedCopy reports whether Restore kept a damaged book under the name, which cannot be restored itself.
func IsDamagedCopy(kept string) bool { return strings.Contains(filepath.Base(kept), damagedMark) }

// Restore makes the book at path what the backup from holds. The backup is checked first and the present book is kept
// aside; kept is where, "" when there was none. Programs that have the book open go on with the restored one. When the
// present book is damaged its files are moved aside instead of being copied.
func Restore(ctx context.Context, path, from string, now func() time.Time) (kept string, err error) {
	if path, err = realPath(path); err != nil {
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
	kept = freeName(path + damagedMark + now().Format(stampLayout))
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
	kept, err = b.backupPlace(labelBeforeRestore + b.now().Format(stampLayout))
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
		_, err := Settle(ctx, temp)
		return err
	})
	return errors.Join(err, source.Close())
}
