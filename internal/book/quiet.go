package book

import (
	"context"
	"os"
	"time"
)

// A quiet book is one that nobody has open for writing and nobody has changed for a moment. It can be read without locks
// and without the side files of the write-ahead log, which nobody then has to make and remove: half of what opening costs,
// and possible on a read-only medium. What was read counts only if the file is still the same afterwards; else it is read
// again in the ordinary way.
//
// This is sound because a writer keeps a -wal file beside the book from its first access until it has copied everything
// into the book, which changes the book's modification time, and because a book counts as quiet only when its own is older
// than any file system's clock is coarse.
type quiet struct {
	path string
	seen os.FileInfo
}

// settled is how long ago a book must have changed to be quiet; FAT keeps times to two seconds.
const settled = 3 * time.Second

// quietBook takes note of a book that has not changed for a time, nil when it has or is in use.
func quietBook(path string, unchangedFor time.Duration) *quiet {
	seen, err := os.Stat(path)
	if err != nil || besides(path) {
		return nil
	}
	//nolint:forbidigo // the clock of the file system, not the agent's, which may be fixed
	age := time.Since(seen.ModTime())
	if age < unchangedFor {
		return nil
	}
	return &quiet{path, seen}
}

// openQuiet opens a quiet book for reading. It returns nothing when the book is not quiet, or did not stay so. A book that
// this user cannot write to (writable false) is taken for quiet however new it is: side files are out of the question.
func openQuiet(ctx context.Context, path string, writable bool, now func() time.Time, how connecting) (*Book, error) {
	age := settled
	if !writable {
		age = 0
	}
	q := quietBook(path, age)
	if q == nil {
		return nil, nil
	}
	b, err := how(ctx, path, ReadOnly, now, "immutable=1")
	switch stayed := q.unchanged(); {
	case stayed && err == nil:
		b.quiet = q
		return b, nil
	case stayed:
		return nil, err
	case err == nil:
		return nil, b.Close()
	}
	return nil, nil // what went wrong may come from reading while somebody wrote
}

// besides reports whether a file of SQLite's lies beside the book: somebody has it open, or died while writing.
func besides(path string) bool { return exists(path+"-wal") || exists(path+"-journal") }

// unchanged reports whether the book is still the file that was seen.
func (q *quiet) unchanged() bool {
	now, err := os.Stat(q.path)
	return err == nil && !besides(q.path) && os.SameFile(now, q.seen) &&
		now.ModTime().Equal(q.seen.ModTime()) && now.Size() == q.seen.Size()
}
