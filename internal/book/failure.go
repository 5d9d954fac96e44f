package book

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"path/filepath"

	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// SQLite's primary result codes that mean something to a person, and the extended ones the book tells apart. See
// https://www.sqlite.org/rescode.html.
const (
	codeError     = 1
	codeBusy      = 5
	codeLocked    = 6
	codeReadOnly  = 8
	codeInterrupt = 9
	codeIOError   = 10
	codeCorrupt   = 11
	codeFull      = 13
	codeCantOpen  = 14
	codeSchema    = 17
	codeConstrain = 19
	codeMismatch  = 20
	codeNotADB    = 26

	codeForeignKey = 19 | 3<<8
	codeUnique     = 19 | 8<<8
)

// code returns the extended result code of the driver's error in err, 0 when there is none.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// leastFree is how many bytes must be free for SQLite to make its side files.
const leastFree = 1 << 20

// crowded reports whether the disk of a file has no room for anything.
func crowded(path string) bool {
	free, ok := freeBytes(filepath.Dir(path))
	return ok && free < leastFree
}

// roomFor is how many megabytes are to be freed where a disk is full: some to work with, and as much as a copy of the file takes.
func roomFor(path string) int {
	const toWork = 10
	st, there := statOf(path)
	if !there {
		return toWork
	}
	return toWork + int(st.Size()/1_000_000)
}

// driverError is what the driver said, without what was said around it.
func driverError(err error) string {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Error()
	}
	return err.Error()
}

// noRows reports whether a query that wants one row found none.
func noRows(err error) bool { return errors.Is(err, sql.ErrNoRows) }

// failure turns an error of the driver into one that says what happened to the book and what to do. Other errors, and
// nil, pass unchanged.
func failure(path string, err error) error {
	if err == nil {
		return nil
	}
	var said *i18n.Error
	if errors.As(err, &said) {
		return err
	}
	if errors.Is(err, context.Canceled) {
		return err
	}
	var cell *badCell
	if errors.As(err, &cell) {
		return i18n.Failed(i18n.RecordUnreadable, path, cell.text()).Because(err)
	}
	var s i18n.Sentence
	switch primary := code(err) & 0xff; primary {
	case 0:
		return err
	case codeBusy, codeLocked:
		s = i18n.BookBusy
	case codeReadOnly:
		s = i18n.BookReadOnly
	case codeInterrupt:
		return context.Canceled
	case codeIOError, codeCantOpen, codeFull:
		if primary == codeFull || crowded(path) {
			return i18n.Failed(i18n.DiskFull, path, roomFor(path)).Because(err)
		}
		s = i18n.BookDiskError
		if primary == codeCantOpen {
			s = i18n.BookCannotOpen
		}
	case codeCorrupt:
		s = i18n.BookDamaged
	case codeNotADB:
		s = i18n.NotABook
	case codeError, codeSchema, codeConstrain, codeMismatch: // something that the program made in it is gone or another
		return i18n.Failed(i18n.BookOdd, path, driverError(err)).Because(err)
	default:
		return err
	}
	return i18n.Failed(s, path).Because(err)
}

// reason is the short cause of an error of the file system, without path and operation.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// notWritten says that a file could not be written when that is what the file system says. Other errors, and nil, pass
// unchanged.
func notWritten(path string, err error) error {
	var p *fs.PathError
	var said *i18n.Error
	if errors.As(err, &p) && !errors.As(err, &said) {
		return i18n.Failed(i18n.FileNotWritten, path, reason(err)).Because(err)
	}
	return err
}
