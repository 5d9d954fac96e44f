// Package book keeps a book: one SQLite file with everything an agent knows. A public method is one use case and one
// transaction. Every change is recorded in the journal by the connection itself, so that each can be undone. No other
// package knows SQL or the driver.
package book

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// applicationID marks a file as a book ("FUNL"), in the field of the SQLite header that is meant for it.
const applicationID = 0x46554e4c

// BusyTimeout is how long a command waits for another one that is writing.
const BusyTimeout = 5 * time.Second

// waitForLocks makes a connection wait for as long, which every connection does from the start.
const waitForLocks = "PRAGMA busy_timeout = 5000"

// Book is an open book. It belongs to one goroutine at a time.
type Book struct {
	path   string
	access Access
	now    func() time.Time
	db     *sql.DB
	conn   *sql.Conn
	rec    *recorder // nil in a book that was opened for reading

	quiet *quiet // set while the book is read without locks
	moved Folder // where it is kept in another way than before, since it was opened

	changed bool // a change was recorded through it

	progress func(rows int) // nil, or told how many rows a long undo has taken back
	expected Shown          // what must be as it was shown before anything is written
}

// Access says what a book is opened for.
type Access int

// The kinds of access.
const (
	ReadOnly  Access = iota // nothing is ever written, not even by mistake
	ReadWrite               // one process writes at a time; the others wait
	// Following is ReadOnly for a program that stays open: it reads as one of those who have the book open, so that it sees what
	// the others write, and never takes the book for quiet unless nobody here can write to it.
	Following

	maintenance // writes that are no changes: making and migrating
	examining   // Following for the doctor, who leaves soon
)

// Open opens the book at path, which must exist. A book of an older schema is migrated first, after a verified backup,
// also when it is opened for reading. The errors are *i18n.Error: no such book, not a book, newer than this program,
// in use, damaged. The clock now is asked once per change.
func Open(ctx context.Context, path string, access Access, now func() time.Time) (*Book, error) {
	return open(ctx, path, access, now, connect)
}

// connecting is a way to connect to a file: connect, or dialed.
type connecting func(ctx context.Context, path string, access Access, now func() time.Time, extra string) (*Book, error)

func open(ctx context.Context, path string, access Access, now func() time.Time, how connecting) (*Book, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if err := checkFile(path); err != nil {
		return nil, err
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return nil, err // the side files lie beside the file itself, not beside a link to it
	}
	writable := mayWrite(path)
	if access == ReadWrite && !writable {
		return nil, i18n.Failed(i18n.BookReadOnly, path) // before SQLite makes side files that nobody may write to either
	}
	// What a server says of a file may be old: whether it is quiet is not known there.
	if access != ReadWrite && !writable || access == ReadOnly && network(filepath.Dir(path)) == "" {
		if b, err := openQuiet(ctx, path, writable, now, how); b != nil || err != nil {
			return b, err
		}
	}
	if besides(path) {
		if err := checkOwner(ctx, path); err != nil {
			return nil, err
		}
	}
	switch access {
	case Following:
		return how(ctx, path, ReadOnly, now, "")
	case ReadOnly, examining:
		return alone(ctx, path, now, how)
	}
	return how(ctx, path, access, now, "")
}

// byItself makes a connection that shares the book with nobody, and so needs no side file to tell others where it reads.
const byItself = "_pragma=locking_mode(EXCLUSIVE)"

// alone connects to a book for reading. Where the disk has no room for the side files that are shared with other programs, and none has
// the book open, it keeps all others out for as long: SQLite's own lock sees to that nobody writes meanwhile. That must not last.
func alone(ctx context.Context, path string, now func() time.Time, how connecting) (*Book, error) {
	b, err := how(ctx, path, ReadOnly, now, "")
	if !errors.Is(err, i18n.Failed(i18n.DiskFull)) {
		return b, err
	}
	if b, again := how(ctx, path, ReadOnly, now, byItself); again == nil {
		return b, nil
	}
	return nil, err
}

// checkOwner refuses the file of another program or of a newer version without its write-ahead log, which the last
// connection to close would write into the file. A file that cannot be read so may be whole together with its log: a
// program that died while it copied the log leaves such a one.
func checkOwner(ctx context.Context, path string) error {
	var version, application int
	b, err := dial(ctx, path, ReadOnly, nil, "immutable=1")
	if err == nil {
		version, application, err = b.header(ctx)
		err = errors.Join(err, b.Close())
	}
	readable := err == nil
	switch {
	case readable && application != applicationID:
		return i18n.Failed(i18n.NotABook, path)
	case readable && version > latestSchema():
		return newerBook(path, version)
	}
	return nil
}

// Changed reports whether a change was recorded through this open book.
func (b *Book) Changed() bool { return b.changed }

// Path is the absolute path of the book's file.
func (b *Book) Path() string { return b.path }

// ReportProgress makes a long undo or redo tell how many rows it has written, and what is done to several leads to how many it is done.
func (b *Book) ReportProgress(progress func(rows int)) { b.progress = progress }

// Close closes the book.
func (b *Book) Close() error {
	err := b.conn.Close()
	return errors.Join(err, b.db.Close())
}

// checkFile refuses what cannot be a book, before SQLite touches it.
func checkFile(path string) error {
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return i18n.Failed(i18n.NoBook, path).Because(err)
	case err != nil:
		return i18n.Failed(i18n.BookUnreadable, path, reason(err)).Because(err)
	case st.IsDir():
		return i18n.Failed(i18n.BookIsFolder, path)
	case !st.Mode().IsRegular():
		return i18n.Failed(i18n.BookNotFile, path)
	case st.Size() == 0:
		return i18n.Failed(i18n.BookEmptyFile, path)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// dataSource is the driver's name of a file with the settings of every connection: wait for locks first, keep foreign
// keys, sync every commit, trust nothing in the schema, check cells and overwrite what is deleted.
func dataSource(path string, access Access, extra string) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a drive letter
	}
	u := url.URL{Scheme: "file", Path: slashed}
	query := "mode=rw&_txlock=immediate&_defensive=1&_dqs=0" +
		"&_pragma=busy_timeout(" + strconv.FormatInt(BusyTimeout.Milliseconds(), 10) + ")" +
		"&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_pragma=mmap_size(0)"
	if access != ReadOnly {
		query += "&_pragma=foreign_keys(1)&_pragma=synchronous(FULL)&_pragma=secure_delete(1)"
	} else {
		query += "&_query_only=1"
	}
	if extra != "" {
		query += "&" + extra
	}
	u.RawQuery = query
	return u.String()
}

func connect(ctx context.Context, path string, access Access, now func() time.Time, extra string) (*Book, error) {
	b, err := dial(ctx, path, access, now, extra)
	if err != nil {
		return nil, failure(path, err)
	}
	version, err := b.schemaVersion(ctx)
	if err != nil {
		return nil, errors.Join(err, b.Close())
	}
	if version == latestSchema() {
		return b.settled(ctx)
	}
	// Older: migrate on a connection that may write, then start again.
	if err := b.Close(); err != nil {
		return nil, failure(path, err)
	}
	if err := migrateFile(ctx, path, now); err != nil {
		return nil, err
	}
	b, err = dial(ctx, path, access, now, extra)
	if err != nil {
		return nil, failure(path, err)
	}
	return b.settled(ctx)
}

// dialed connects to a book as it is, of whichever schema it says that it is, but for a newer one.
func dialed(ctx context.Context, path string, access Access, now func() time.Time, extra string) (*Book, error) {
	b, err := dial(ctx, path, access, now, extra)
	if err != nil {
		return nil, failure(path, err)
	}
	if _, err := b.owner(ctx); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

// settled is the book in the way that its folder wants, when it was opened for writing.
func (b *Book) settled(ctx context.Context) (*Book, error) {
	if b.access != ReadWrite {
		return b, nil
	}
	if err := b.settle(ctx, FolderOf(b.path)); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

// dial opens the one connection of a book and, for writing, puts the journal's recorder on it.
func dial(ctx context.Context, path string, access Access, now func() time.Time, extra string) (*Book, error) {
	connector, err := sqlite.NewConnector(dataSource(path, access, extra))
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	b := &Book{path: path, access: access, now: now, db: db, conn: conn}
	if access == ReadWrite {
		if err := b.startJournal(); err != nil {
			return nil, errors.Join(err, b.Close())
		}
	}
	return b, nil
}

// startJournal puts the recorder on the connection: from here on nothing is written that the journal does not know.
func (b *Book) startJournal() error {
	b.rec = &recorder{}
	return b.conn.Raw(func(c any) error { return b.rec.attach(c.(driver.Conn)) })
}

// schemaVersion reads whose file it is and how old, before anything else is read. A file of another program or of a newer
// version is refused untouched.
func (b *Book) schemaVersion(ctx context.Context) (int, error) {
	version, err := b.owner(ctx)
	if err == nil && version < 1 {
		return 0, i18n.Failed(i18n.BookDamaged, b.path)
	}
	return version, err
}

// owner is schemaVersion of a book that may say to be of no version.
func (b *Book) owner(ctx context.Context) (int, error) {
	version, application, err := b.header(ctx)
	switch {
	case err != nil:
		return 0, failure(b.path, err)
	case application != applicationID:
		return 0, i18n.Failed(i18n.NotABook, b.path)
	case version > latestSchema():
		return 0, newerBook(b.path, version)
	}
	return version, nil
}

func newerBook(path string, version int) error {
	return i18n.Failed(i18n.BookNewer, path, strconv.Itoa(version), strconv.Itoa(latestSchema()))
}

// header reads the numbers in the file's header that tell its schema and its program.
func (b *Book) header(ctx context.Context) (version, application int, err error) {
	if err := b.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, 0, err
	}
	err = b.conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application)
	return version, application, err
}

// read runs fn in one read transaction, so that all it sees is of one moment. fn may run twice: it must not add to what it
// leaves behind.
func (b *Book) read(ctx context.Context, fn func(tx *sql.Tx) error) error {
	err := b.readOnce(ctx, fn)
	if b.quiet == nil || b.quiet.unchanged() {
		return err
	}
	if err := b.reconnect(ctx); err != nil {
		return err
	}
	return b.readOnce(ctx, fn)
}

func (b *Book) readOnce(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := b.conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failure(b.path, err)
	}
	if err := fn(tx); err != nil {
		return errors.Join(failure(b.path, err), rollback(tx))
	}
	return failure(b.path, tx.Commit())
}

// stream is read for an answer that is told while it is read: nothing of it can be taken back, so the book is read with locks. Where
// nobody may write, on a read-only medium, it is read without, and that it changed meanwhile is an error.
func (b *Book) stream(ctx context.Context, fn func(tx *sql.Tx) error) error {
	if b.quiet != nil && mayWrite(b.path) {
		if err := b.reconnect(ctx); err != nil {
			return err
		}
	}
	err := b.readOnce(ctx, fn)
	if b.quiet != nil && !b.quiet.unchanged() {
		return i18n.Failed(i18n.BookBusy, b.path).Because(err)
	}
	return err
}

// reconnect goes on in the ordinary way with a book that is not quiet any more.
func (b *Book) reconnect(ctx context.Context) error {
	if err := b.Close(); err != nil {
		return failure(b.path, err)
	}
	again, err := alone(ctx, b.path, b.now, connect)
	if err != nil {
		return err
	}
	*b = *again
	return nil
}

// rollback rolls a transaction back; that it has ended already is no error.
func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	return nil
}

// instant is the form in which books keep a moment: UTC, milliseconds.
const instant = "2006-01-02T15:04:05.000Z"

func formatInstant(t time.Time) string { return t.UTC().Format(instant) }
