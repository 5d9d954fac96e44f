package cli

import (
	"context"
	"errors"
	"io/fs"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// ledger is the book that a command writes to.
type ledger struct {
	f    *factory
	book *book.Book // nil while there is none: the first change makes it
	// outline is that of the book, or of the one that will be made, so that what was typed can be checked before.
	outline book.Outline
}

// inLedger opens the book for writing, if there is one, does work in it, and closes it.
func (f *factory) inLedger(ctx context.Context, work func(l *ledger) error) (err error) {
	l := &ledger{f: f}
	l.book, err = f.open(ctx, book.ReadWrite)
	if errors.Is(err, i18n.Failed(i18n.NoBook)) {
		l.outline = f.setup().Outline(f.today())
		f.speakFor(l.outline)
	} else if err != nil {
		return err
	}
	defer func() {
		if l.book != nil {
			err = errors.Join(err, l.book.Close())
		}
	}()
	if l.book != nil {
		if l.outline, err = f.outline(ctx, l.book); err != nil {
			return err
		}
	}
	return work(l)
}

// change makes a change in the book, which is made where there is none: a change that is refused makes none.
func (l *ledger) change(ctx context.Context, do func(b *book.Book) error) (err error) {
	if l.book != nil {
		return do(l.book)
	}
	l.book, err = l.f.startWith(ctx, do)
	return err
}

// changeMany is change after a backup of what there is.
func (l *ledger) changeMany(ctx context.Context, do func(b *book.Book) error) error {
	if l.book != nil {
		if _, err := l.book.BackupBeforeImport(ctx); err != nil {
			return err
		}
	}
	return l.change(ctx, do)
}

// startWith makes the book with a first change in it, so that a batch that is refused makes none, and opens it. When
// somebody else makes it at the same moment the change goes into theirs.
func (f *factory) startWith(ctx context.Context, record func(b *book.Book) error) (*book.Book, error) {
	err := f.create(ctx, f.setup(), record)
	raced := errors.Is(err, fs.ErrExist)
	if err != nil && !raced {
		return nil, err
	}
	b, err := f.open(ctx, book.ReadWrite)
	if err == nil && raced {
		err = record(b)
	}
	if err != nil && b != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, err
}
