package book

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// backupFolder is the folder beside a book that holds its backups.
const backupFolder = "backups"

// Backup writes a checked copy of the book, readable by its owner only, and returns where. An empty place means the
// folder "backups" beside the book; in a folder the copy is named after the book and the moment; any other place is the
// copy's own name, which must be free.
func (b *Book) Backup(ctx context.Context, place string) (string, error) {
	place, err := b.freePlace(place, "")
	if err != nil {
		return "", err
	}
	return place, b.copyTo(ctx, place)
}

// freePlace is where a backup is written that was asked for at place, with an extension of its own where it is named by the program.
func (b *Book) freePlace(place, ext string) (string, error) {
	name := b.backupName(b.now().Format(stampLayout)) + ext
	if place == "" {
		return freeName(filepath.Join(backupsOf(b.path), name)), makeBackupFolder(b.path)
	}
	named := strings.HasSuffix(place, string(filepath.Separator)) // as a folder
	place, err := filepath.Abs(place)
	switch {
	case err != nil:
		return "", err
	case isFolder(place):
		return freeName(filepath.Join(place, name)), nil
	case named:
		return "", i18n.Failed(i18n.NoFolder, place)
	}
	return place, nil
}

// freeName is path or, when that is taken, the first of path-2, path-3… that is free.
func freeName(path string) string {
	ext := filepath.Ext(path)
	if ext == encryptedExt {
		ext = filepath.Ext(strings.TrimSuffix(path, ext)) + ext
	}
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

func (b *Book) backupName(label string) string { return stem(b.path) + label + backupExt }

// backupPlace names a backup in the book's own folder for them, which it makes.
func (b *Book) backupPlace(label string) (string, error) {
	return filepath.Join(backupsOf(b.path), b.backupName(label)), makeBackupFolder(b.path)
}

// BackupBeforeImport makes a checked backup in the book's own folder for them before something that brings many records into the book,
// and returns where. It is called outside of any transaction, when it is known that something will be written; where it fails nothing
// should be. It returns "" for a book that has nothing to lose: one in the making, and one in which nothing was ever recorded. The last
// ten of these backups are kept; what programs left that died while they made one is removed.
func (b *Book) BackupBeforeImport(ctx context.Context) (place string, err error) {
	if b.access == maintenance {
		return "", nil
	}
	var recorded bool
	if err := b.conn.QueryRowContext(ctx, anythingRecorded).Scan(&recorded); err != nil || !recorded {
		return "", failure(b.path, err)
	}
	place, err = b.backupPlace(labelBeforeImport + b.now().Format(stampLayout))
	if err != nil {
		return "", err
	}
	for _, left := range leftBehind(b.path, backupsOf(b.path), "."+stem(b.path)+labelBeforeImport, b.now()) {
		if err := removeFile(left); err != nil {
			return "", err
		}
	}
	place = freeName(place)
	if err := b.copyTo(ctx, place); err != nil {
		return "", err
	}
	return place, b.dropImports()
}

const anythingRecorded = "SELECT EXISTS (SELECT 1 FROM change)"

// dropImports removes the oldest of the backups that were made before imports.
func (b *Book) dropImports() error {
	files, err := Backups(b.path, b.now().Location())
	files = slices.DeleteFunc(files, func(f BackupFile) bool { return f.Kind != BackupBeforeImport || f.Encrypted })
	for len(files) > importsKept && err == nil {
		err = os.Remove(files[len(files)-1].Path)
		files = files[:len(files)-1]
	}
	return err
}

// copyTo writes the book as of now to place and reads the copy back before it gets its name.
func (b *Book) copyTo(ctx context.Context, place string) error {
	return notPlaced(place, placeWhole(place, func(temp string) error { return b.copyInto(ctx, temp, place) }))
}

// copyInto writes the book into the empty file temp, which is to become place, and reads it back.
func (b *Book) copyInto(ctx context.Context, temp, place string) error {
	if err := b.vacuumInto(ctx, temp); err != nil {
		return failure(place, err)
	}
	if b.quiet != nil && !b.quiet.unchanged() {
		return i18n.Failed(i18n.BookBusy, b.path)
	}
	return check(ctx, temp)
}

// notPlaced says why a file could not be put where it was to appear.
func notPlaced(place string, err error) error {
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
func check(ctx context.Context, path string) error {
	return checkBy(ctx, path, func(b *Book) error {
		if _, err := b.schemaVersion(ctx); err != nil {
			return err
		}
		var table string
		err := b.conn.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return nil
		case err != nil:
			return failure(path, err)
		}
		return i18n.Failed(i18n.BookDamaged, path).Because(fmt.Errorf("rows of %s point nowhere", table))
	})
}

// checkBy reads every page of a file that nobody writes, and asks it what else it should be.
func checkBy(ctx context.Context, path string, ask func(b *Book) error) (err error) {
	if err := checkFile(path); err != nil {
		return err
	}
	b, err := dial(ctx, path, ReadOnly, nil, "immutable=1")
	if err != nil {
		return failure(path, err)
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if err := ask(b); err != nil {
		return err
	}
	var verdict string
	if err := b.conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return failure(path, err)
	}
	if verdict != "ok" {
		return i18n.Failed(i18n.BookDamaged, path).Because(errors.New(verdict))
	}
	return nil
}
