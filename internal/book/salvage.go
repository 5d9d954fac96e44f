package book

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// settingSalvaged marks a book that was salvaged without its journal, and when.
const settingSalvaged = "salvaged"

// Salvaged tells what was got out of a damaged book.
type Salvaged struct {
	Kinds []SalvagedKind
	// History tells that the history came along. It only does when all of it could be read and it leads to what was read; else the new
	// book begins without one, and nothing from before can be undone.
	History bool
	// Nameless is how many arrivals and deals stay as numbers because their person is lost.
	Nameless int
}

// SalvagedKind is what became of the records of a kind.
type SalvagedKind struct {
	Table string
	Read  int64
	// Lost is how many records there may have been where nothing could be read, at most.
	Lost int64
	// Rejected are those that were read but made no sense, or belonged to what is lost.
	Rejected int64
}

// Salvage writes what can be read of the damaged book at path into a new book at to, table by table, and where pages are damaged row by row
// around them. The damaged file is only copied. Errors are those of CheckFree, and i18n.NothingSalvaged when not even the list of the tables
// can be read. wrote is told the number of records now and then; it may be nil.
func Salvage(ctx context.Context, path, to string, now func() time.Time, wrote func(rows int)) (s Salvaged, err error) {
	if path, err = realPath(path); err != nil {
		return s, err
	}
	if to, err = filepath.Abs(to); err != nil {
		return s, err
	}
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return s, i18n.Failed(i18n.NoBook, path).Because(err)
	case err != nil:
		return s, i18n.Failed(i18n.BookUnreadable, path, reason(err)).Because(err)
	case !st.Mode().IsRegular():
		return s, checkFile(path)
	}
	if err := CheckFree(ctx, to); err != nil {
		return s, err
	}
	scratch, err := os.MkdirTemp(filepath.Dir(to), "."+filepath.Base(to)+".*") // mode 0700
	if err != nil {
		return s, notPlaced(to, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	copied := filepath.Join(scratch, "damaged")
	if err := copyDamaged(ctx, path, copied); err != nil {
		return s, notWritten(to, err)
	}
	source, err := openDamaged(ctx, copied)
	if err != nil {
		return s, i18n.Failed(i18n.NothingSalvaged, path).Because(err)
	}
	err = placeWhole(to, func(temp string) error {
		s, err = salvageInto(ctx, source, temp, now, wrote)
		return err
	})
	return s, notPlaced(to, errors.Join(err, source.Close()))
}

// copyDamaged copies a book with the log that belongs to it.
func copyDamaged(ctx context.Context, path, to string) error {
	for _, suffix := range []string{"", "-wal", "-journal"} {
		if !exists(path + suffix) {
			continue
		}
		f, err := os.OpenFile(to+suffix, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		err = recode(path+suffix, to+suffix, func(w io.Writer, r io.Reader) error {
			_, err := io.Copy(w, byContext{ctx, r})
			return err
		})
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
	}
	return nil
}

// openDamaged opens a copy of a damaged book as well as can be: with what its log holds, if that can be taken in, and with a header that
// SQLite accepts. That the list of the tables can be read is the least that is needed.
func openDamaged(ctx context.Context, path string) (*Book, error) {
	if err := takeInLog(ctx, path); err != nil {
		if err := mendHeader(path); err != nil {
			return nil, err
		}
		if err := takeInLog(ctx, path); err != nil {
			for _, suffix := range []string{"-wal", "-journal", "-shm"} {
				if err := removeFile(path + suffix); err != nil {
					return nil, err
				}
			}
		}
	}
	if err := mendHeader(path); err != nil {
		return nil, err
	}
	b, err := dial(ctx, path, ReadOnly, nil, "immutable=1")
	if err != nil {
		return nil, err
	}
	if n, err := b.single(ctx, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"); err != nil || n == 0 {
		return nil, errors.Join(err, b.Close(), errNoTables)
	}
	return b, nil
}

var errNoTables = errors.New("no tables")

func takeInLog(ctx context.Context, path string) error {
	if !exists(path+"-wal") && !exists(path+"-journal") {
		return nil
	}
	b, err := dial(ctx, path, maintenance, nil, "")
	if err != nil {
		return err
	}
	_, err = b.conn.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return errors.Join(err, b.Close())
}

// Places in the header of a file of SQLite; see https://www.sqlite.org/fileformat.html.
const (
	pageSize       = 4096
	headerSize     = 100
	headVersions   = 18 // of the format, for writing and reading; 1 is without a log
	headReserved   = 20
	headFractions  = 21
	headChanges    = 24
	headPages      = 28
	headFreelist   = 32
	headFreePages  = 36
	headFormat     = 44
	headEncoding   = 56
	headSchema     = 60
	headProgram    = 68
	headValidFor   = 92
	formatOfSchema = 4
)

// mendHeader writes what every book has into the header of a damaged one, and how long the file really is.
func mendHeader(path string) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	st, err := f.Stat()
	if err != nil {
		return err
	}
	head := make([]byte, headerSize)
	if _, err := io.ReadFull(f, head); err != nil {
		return err
	}
	copy(head, "SQLite format 3\x00")
	put16, put32 := binary.BigEndian.PutUint16, binary.BigEndian.PutUint32
	put16(head[16:], pageSize)
	head[headVersions], head[headVersions+1], head[headReserved] = 1, 1, 0
	copy(head[headFractions:], []byte{64, 32, 32})
	put32(head[headPages:], uint32(st.Size()/pageSize))
	put32(head[headFreelist:], 0)
	put32(head[headFreePages:], 0)
	put32(head[headFormat:], formatOfSchema)
	put32(head[headEncoding:], 1)
	if v := binary.BigEndian.Uint32(head[headSchema:]); v < 1 || v > uint32(latestSchema()) {
		put32(head[headSchema:], uint32(latestSchema()))
	}
	put32(head[headProgram:], applicationID)
	copy(head[headValidFor:headValidFor+4], head[headChanges:headChanges+4])
	_, err = f.WriteAt(head, 0)
	return err
}

// single runs a query for one number.
func (b *Book) single(ctx context.Context, query string) (n int64, err error) {
	err = b.conn.QueryRowContext(ctx, query).Scan(&n)
	return n, err
}

// salvageInto makes a book of what can be read of the source, in the schema that the source has, and brings that up to date.
func salvageInto(ctx context.Context, source *Book, temp string, now func() time.Time, wrote func(rows int)) (s Salvaged, err error) {
	version, _, err := source.header(ctx)
	if err != nil {
		return s, err
	}
	b, err := dial(ctx, temp, maintenance, now, "")
	if err != nil {
		return s, failure(temp, err)
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if _, err := b.conn.ExecContext(ctx, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF"); err != nil {
		return s, failure(temp, err)
	}
	err = b.inOne(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
			return err
		}
		if err := applySteps(ctx, tx, schema()[:version]); err != nil {
			return err
		}
		v := &salvage{ctx: ctx, source: source, tx: tx, now: now, wrote: wrote}
		if err := v.all(); err != nil {
			return err
		}
		if err := applySteps(ctx, tx, schema()); err != nil {
			return err
		}
		s, err = v.settle()
		return err
	})
	if err != nil {
		return s, failure(temp, err)
	}
	if err := b.settle(ctx, FolderOf(temp)); err != nil {
		return s, err
	}
	return s, nil
}
