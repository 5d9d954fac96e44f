package book

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Setup is what a new book starts with.
type Setup struct {
	Model    funnel.Model
	Language i18n.Lang // "" leaves it to the locale
	Currency string    // code of ISO 4217
	Region   string    // ISO 3166 code of the country whose phone numbers are written without a country code
	// TargetsFrom is the day from which the model's targets hold; nil for the day on which the book is made.
	TargetsFrom *funnel.Day
}

// DefaultSetup is the set-up of a book that was made without being asked.
func DefaultSetup() Setup {
	m, _ := funnel.ModelByKey(funnel.DefaultModel)
	return Setup{Model: m, Currency: funnel.DefaultCurrency, Region: "VN"}
}

// Outline is the frame that a book made with the set-up today would have. Levels and channels have no numbers yet.
func (s Setup) Outline(today funnel.Day) Outline {
	o := Outline{
		Model: s.Model.Key, Language: s.Language, Region: s.Region,
		Levels: s.Model.Levels, Channels: funnel.DefaultChannels(), Calendar: funnel.DefaultCalendar(),
	}
	o.Currency, _ = funnel.CurrencyByCode(s.Currency)
	for _, t := range s.Model.Targets {
		t.From = today
		o.Targets = append(o.Targets, t)
	}
	return o
}

// CheckFree refuses a path at which a book cannot be made because something is there already: a book, another file, or the
// write-ahead log of a book that is gone, which SQLite would mix into the new one.
func CheckFree(ctx context.Context, path string) error {
	orphan := besides(path) // asked first: who makes the side files has made the book before
	switch {
	case isFolder(path):
		return i18n.Failed(i18n.BookIsFolder, path)
	case exists(path) && isBook(ctx, path):
		return i18n.Failed(i18n.BookExists, path).Because(fs.ErrExist)
	case exists(path):
		return i18n.Failed(i18n.FileExists, path)
	case orphan:
		return i18n.Failed(i18n.OrphanLog, path)
	}
	return nil
}

// isBook reports whether the file at path is a book, if only a damaged or newer one.
func isBook(ctx context.Context, path string) bool {
	b, err := Open(ctx, path, ReadOnly, nil)
	if err != nil {
		return !errors.Is(err, i18n.Failed(i18n.NotABook)) && checkFile(path) == nil
	}
	return b.Close() == nil
}

// Create makes a book at path. The book appears there at once and whole, or not at all, however many processes create it
// at the same time; the losers get an error that is fs.ErrExist. With makeFolder the folders on the way are made too.
// Creating is not a change: it cannot be undone.
func Create(ctx context.Context, path string, makeFolder bool, s Setup, now func() time.Time) error {
	return CreateFilled(ctx, path, makeFolder, s, now, func(*Book) error { return nil })
}

// CreateFilled is Create of a book that fill has written to before it appears.
func CreateFilled(ctx context.Context, path string, makeFolder bool, s Setup, now func() time.Time, fill func(b *Book) error) (err error) {
	if path, err = filepath.Abs(path); err != nil {
		return err
	}
	if err := CheckFree(ctx, path); err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if makeFolder {
		made := missingFolders(folder)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return i18n.Failed(i18n.FolderNotMade, folder, reason(err)).Because(err)
		}
		defer func() {
			for _, f := range made { // only while empty: with the book they stay
				if err == nil || os.Remove(f) != nil {
					return
				}
			}
		}()
	}
	err = placeWhole(path, func(temp string) error { return build(ctx, temp, s, now, fill) })
	switch {
	case errors.Is(err, fs.ErrExist):
		return i18n.Failed(i18n.BookExists, path).Because(fs.ErrExist)
	case errors.Is(err, fs.ErrNotExist):
		return i18n.Failed(i18n.NoFolder, folder).Because(err)
	}
	return notWritten(path, err)
}

// missingFolders lists the folders on the way to path that do not exist, the innermost first.
func missingFolders(path string) []string {
	var missing []string
	for !exists(path) && filepath.Dir(path) != path {
		missing = append(missing, path)
		path = filepath.Dir(path)
	}
	return missing
}

// build writes a new book into the empty file at temp. Nobody reads the file before it is whole and synced, so it is
// written without a journal on the disk.
func build(ctx context.Context, temp string, s Setup, now func() time.Time, fill func(b *Book) error) (err error) {
	b, err := dial(ctx, temp, maintenance, now, "")
	if err != nil {
		return failure(temp, err)
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if _, err := b.conn.ExecContext(ctx, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"); err != nil {
		return failure(temp, err)
	}
	tx, err := b.conn.BeginTx(ctx, nil)
	if err != nil {
		return failure(temp, err)
	}
	err = func() error {
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
			return err
		}
		if err := applySteps(ctx, tx, schema()); err != nil {
			return err
		}
		return seed(ctx, tx, s, funnel.DayOf(now()))
	}()
	if err != nil {
		return errors.Join(failure(temp, err), rollback(tx))
	}
	if err := tx.Commit(); err != nil {
		return failure(temp, err)
	}
	if err := errors.Join(b.startJournal(), fill(b)); err != nil {
		return err
	}
	return b.settle(ctx, FolderOf(temp))
}

// seed writes the set-up into a book without any.
func seed(ctx context.Context, tx *sql.Tx, s Setup, today funnel.Day) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	for _, k := range neededSettings(s, key) {
		if _, err := tx.ExecContext(ctx, "INSERT INTO setting (key, value) VALUES (?, ?)", k.key, k.value); err != nil {
			return err
		}
	}
	for _, l := range s.Model.Levels {
		if err := insertLevel(ctx, tx, l); err != nil {
			return err
		}
	}
	for _, c := range funnel.DefaultChannels() {
		if err := insertChannel(ctx, tx, c); err != nil {
			return err
		}
	}
	for _, t := range s.Model.Targets {
		t.From = today
		if s.TargetsFrom != nil {
			t.From = *s.TargetsFrom
		}
		if err := putTarget(ctx, tx, t); err != nil {
			return err
		}
	}
	return nil
}
