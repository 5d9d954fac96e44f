package book

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"time"
)

// Sight is what a look at a book found since the look before.
type Sight int

// What can be found.
const (
	Unchanged Sight = iota
	Changed         // somebody wrote to it
	Restored        // an older state of it was put back
	Replaced        // another book lies in its place; a new Watcher is needed for it
)

// Watcher sees for a program that stays open what becomes of a book: what others write to it, and whether it is still the
// same one. It belongs to one goroutine at a time.
type Watcher struct {
	b    *Book
	file os.FileInfo
	last mark
}

// mark is where a book stands.
type mark struct {
	key     string // the book's own
	version int64  // of the connection: it differs after a commit by another connection
	newest  int64  // number of the newest change, 0 for none
	uuid    string // of the newest change
}

// Watch begins to watch the book at path. Its errors are those of Open.
func Watch(ctx context.Context, path string, now func() time.Time) (*Watcher, error) {
	b, err := Open(ctx, path, Following, now)
	if err != nil {
		return nil, err
	}
	w := &Watcher{b: b}
	if w.file, err = os.Stat(b.path); err == nil {
		w.last, err = w.mark(ctx)
	}
	if err != nil {
		return nil, errors.Join(failure(path, err), b.Close())
	}
	return w, nil
}

// Close ends the watch.
func (w *Watcher) Close() error { return w.b.Close() }

// Key is the watched book's own key: two files with the same key are copies of one book.
func (w *Watcher) Key() string { return w.last.key }

// Look tells what became of the book since the last look. Its errors are those of Open: the book is gone, damaged, or of a
// newer version now.
func (w *Watcher) Look(ctx context.Context) (Sight, error) {
	if err := checkFile(w.b.path); err != nil {
		return Unchanged, err
	}
	file, err := os.Stat(w.b.path)
	if err != nil {
		return Unchanged, failure(w.b.path, err)
	}
	if !os.SameFile(file, w.file) {
		return Replaced, nil
	}
	if q := w.b.quiet; q != nil { // read without locks: there is no version to ask for
		if q.unchanged() {
			return Unchanged, nil
		}
	} else if version, err := w.version(ctx); err != nil || version == w.last.version {
		return Unchanged, errors.Join(failure(w.b.path, err), w.emptyLog(ctx))
	}
	if _, err := w.b.schemaVersion(ctx); err != nil {
		return Unchanged, err
	}
	before := w.last
	if w.last, err = w.mark(ctx); err != nil {
		w.last = before
		return Unchanged, failure(w.b.path, err)
	}
	if w.last.key != before.key {
		return Replaced, nil
	}
	// Numbers are given again after an older state was put back: the change that was the newest must still be there.
	there, err := w.Follows(ctx, Shown{newest: before})
	switch {
	case err != nil:
		w.last = before
		return Unchanged, failure(w.b.path, err)
	case !there:
		return Restored, nil
	}
	return Changed, nil
}

// Shown is what is seen at the last look: a write that expects it is refused when an older state of the book was put back since.
func (w *Watcher) Shown() Shown { return Shown{newest: w.last} }

// Follows reports whether the book holds all that was seen at the look that s comes from.
func (w *Watcher) Follows(ctx context.Context, s Shown) (follows bool, err error) {
	err = w.b.read(ctx, func(tx *sql.Tx) error {
		follows, err = s.newest.holds(ctx, tx)
		return err
	})
	return follows, err
}

// holds reports whether the change that was the newest is in the book.
func (m mark) holds(ctx context.Context, tx *sql.Tx) (there bool, err error) {
	if m.newest == 0 {
		return true, nil
	}
	err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM change WHERE id = ? AND uuid = ?)", m.newest, m.uuid).Scan(&there)
	return there, err
}

func (w *Watcher) version(ctx context.Context) (v int64, err error) {
	err = w.b.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&v)
	return v, err
}

func (w *Watcher) mark(ctx context.Context) (m mark, err error) {
	err = w.b.read(ctx, func(tx *sql.Tx) error {
		if m.key, err = readSetting(ctx, tx, settingBook); err != nil {
			return err
		}
		err := tx.QueryRowContext(ctx, "SELECT id, uuid FROM change ORDER BY id DESC LIMIT 1").Scan(&m.newest, &m.uuid)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	if err == nil && w.b.quiet == nil {
		m.version, err = w.version(ctx)
	}
	return m, err
}

// emptyLog copies what the write-ahead log holds into the book and empties it, when nobody is at work. While a program stays
// open no command is the last to close the book, which else does this; and a log that is left behind would be mixed into
// whatever file somebody puts in the place of the book.
func (w *Watcher) emptyLog(ctx context.Context) error {
	if w.b.quiet != nil || !filled(w.b.path+"-wal") {
		return nil
	}
	for _, statement := range []string{
		"PRAGMA busy_timeout = 0", "PRAGMA wal_checkpoint(TRUNCATE)", waitForLocks,
	} {
		if _, err := w.b.conn.ExecContext(ctx, statement); err != nil && code(err)&0xff != codeBusy {
			return failure(w.b.path, err)
		}
	}
	return nil
}

// Key reads the book's own key, which tells it from every other book, but not from its copies.
func (b *Book) Key(ctx context.Context) (key string, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		key, err = readSetting(ctx, tx, settingBook)
		return err
	})
	return key, err
}

// filled tells that there is a file with something in it.
func filled(path string) bool {
	file, err := os.Stat(path)
	return err == nil && file.Size() > 0
}
