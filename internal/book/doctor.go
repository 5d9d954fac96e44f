package book

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Check names one thing that Examine looks at. The words are stable: scripts read them.
type Check string

// The checks, in the order in which they are made.
const (
	CheckFolder      Check = "folder"      // no service or network carries the file away
	CheckConflicts   Check = "conflicts"   // no copies beside the book that such a service made
	CheckPermissions Check = "permissions" // book, side files, folders and backups are the owner's alone
	CheckDisk        Check = "disk"        // there is room
	CheckLeftovers   Check = "leftovers"   // nothing is left of programs that died
	CheckLog         Check = "log"         // no write-ahead log was left behind
	CheckFile        Check = "file"        // the structure of the file, page by page; in full also its indexes and every cell
	CheckSchema      Check = "schema"      // tables, indexes, views and triggers are those that this program makes
	CheckSettings    Check = "settings"    // every setting is there and can be
	CheckReferences  Check = "references"  // what rows point to is there
	CheckRecords     Check = "records"     // levels and channels have an order; in full, every record has values that can be, and a key of its own
	CheckCounts      Check = "counts"      // the roll-ups of days and months equal what tallies and arrivals say
	CheckPlaces      Check = "places"      // nobody is below zero, and no more people are drawn than were tallied
	CheckStanding    Check = "standing"    // where each lead stands equals what its rows say
	CheckSearch      Check = "search"      // the search index knows exactly the leads there are; in full, by exactly their words
	CheckJournal     Check = "journal"     // going back over the whole journal leads from the book as it is to the book as it was made
	CheckUndo        Check = "undo"        // undos and what they took back name each other
	CheckClock       Check = "clock"       // changes were made in their order, none in the future
	CheckBackups     Check = "backups"     // there is a recent backup; in full, each one is whole
)

// Finding is something that is not as it should be.
type Finding struct {
	Check  Check
	Broken bool // data are lost or wrong; else it is a warning
	Said   *i18n.Error
	// Safe tells that it can be put right without a risk to anything recorded; Fixed that this was done.
	Safe, Fixed bool
}

// Examination says how a book is examined.
type Examination struct {
	Full bool // read everything: indexes, words and backups too, which takes as long as reading the book several times
	Fix  bool // put right what is safe
	// OwnFolder tells that the folder was made for the book, and is to be the owner's alone.
	OwnFolder bool
	// NoDaily tells that daily backups are off.
	NoDaily bool
	Now     func() time.Time
	// Checking is told what is looked at; nil for nobody.
	Checking func(Check)
}

// Examined is what an examination found.
type Examined struct {
	Checks   []Check // those that were made
	Findings []Finding
	Kept     string // the backup of the book as it was before something in it was put right; "" where none was needed
}

// Broken reports whether something is broken that was not put right.
func (e Examined) Broken() bool {
	return slices.ContainsFunc(e.Findings, func(f Finding) bool { return f.Broken && !f.Fixed })
}

// doctor is an examination at work.
type doctor struct {
	Examination
	path string
	Examined
	rederive bool      // what is derived is to be derived anew
	twins    []twinned // to be parted
}

// Examine looks a book over: its file, what is derived in it, its journal, and what lies around it. Nothing is written unless it is asked to
// put right what is safe: permissions, a log that was left behind, derived tables that differ from what they derive from, remains of
// programs that died and, after a backup, parts and settings that the book lacks or that are not its own. What it finds is no error; an error is i18n.NoBook, and that of a medium which cannot be read.
func Examine(ctx context.Context, path string, how Examination) (Examined, error) {
	path, err := realPath(path)
	if err != nil {
		return Examined{}, err
	}
	if err := checkFile(path); errors.Is(err, i18n.Failed(i18n.NoBook)) {
		return Examined{}, err
	}
	d := &doctor{Examination: how, path: path}
	for _, look := range []struct {
		check Check
		at    func(ctx context.Context) error
	}{
		{CheckFolder, d.lookAtFolder},
		{CheckConflicts, d.lookForConflicts},
		{CheckPermissions, d.lookAtPermissions},
		{CheckDisk, d.lookAtDisk},
		{CheckLeftovers, d.lookForLeftovers},
		{CheckLog, d.lookAtLog},
	} {
		d.begin(look.check)
		if err := look.at(ctx); err != nil {
			return d.Examined, err
		}
	}
	if err := d.lookInside(ctx); err != nil {
		return d.Examined, err
	}
	d.begin(CheckBackups)
	err = d.lookAtBackups(ctx)
	return d.Examined, err
}

func (d *doctor) begin(c Check) {
	d.Checks = append(d.Checks, c)
	if d.Checking != nil {
		d.Checking(c)
	}
}

// find takes down a finding about what is looked at. It returns it, so that it can be marked.
func (d *doctor) find(broken bool, s i18n.Sentence, args ...any) *Finding {
	d.Findings = append(d.Findings, Finding{Check: d.Checks[len(d.Checks)-1], Broken: broken, Said: i18n.Failed(s, args...)})
	return &d.Findings[len(d.Findings)-1]
}

// mend is find of something that can be put right, which it does where that is wanted.
func (d *doctor) mend(broken bool, repair func() error, s i18n.Sentence, args ...any) error {
	f := d.find(broken, s, args...)
	f.Safe = true
	if !d.Fix {
		return nil
	}
	if err := repair(); err != nil {
		return err
	}
	f.Fixed = true
	return nil
}

// lookInside opens the book and looks at what it holds. One that cannot be opened is broken.
func (d *doctor) lookInside(ctx context.Context) error {
	d.begin(CheckFile)
	sound, err := d.look(ctx, dialed, d.lookAtMake)
	if err != nil || !sound {
		return err
	}
	_, err = d.look(ctx, connect, d.lookThrough) // a book of an older schema is brought up to date here
	return err
}

// look opens the book, looks at it and closes it. It reports whether it could be read and what was looked at is sound.
func (d *doctor) look(ctx context.Context, how connecting, at func(context.Context, *Book) (bool, error)) (sound bool, err error) {
	access := examining
	if d.Fix {
		access = Following // what it puts right it does on a connection of its own
	}
	b, err := open(ctx, d.path, access, d.Now, how)
	if err != nil {
		return false, d.unreadable(err)
	}
	sound, err = at(ctx, b)
	return sound && err == nil, errors.Join(d.unreadable(err), b.Close())
}

// lookAtMake looks at what the book is made of, before it is read or brought up to date.
func (d *doctor) lookAtMake(ctx context.Context, b *Book) (sound bool, err error) {
	if sound, err = d.lookAtPages(ctx, b); err != nil || !sound {
		return false, err
	}
	d.begin(CheckSchema)
	return d.lookAtSchema(ctx, b)
}

// unreadable takes an error of reading the book down as what it says of the book. Other errors pass.
func (d *doctor) unreadable(err error) error {
	for _, s := range []i18n.Sentence{i18n.BookDamaged, i18n.NotABook, i18n.BookEmptyFile} {
		if errors.Is(err, i18n.Failed(s)) {
			d.find(true, i18n.DoctorDamaged)
			return nil
		}
	}
	var said *i18n.Error
	for _, s := range []i18n.Sentence{i18n.BookOdd, i18n.RecordUnreadable, i18n.BookNotMigrated} {
		if errors.Is(err, i18n.Failed(s)) && errors.As(err, &said) {
			d.find(true, said.Sentence, said.Args...)
			return nil
		}
	}
	return err
}

// lookThrough makes the checks of what the book holds, until one finds that it cannot be read.
func (d *doctor) lookThrough(ctx context.Context, b *Book) (sound bool, err error) {
	d.begin(CheckSettings)
	if err := d.lookAtSettings(ctx, b); err != nil {
		return false, err
	}
	if d.Full {
		if err := b.openWords(ctx); err != nil {
			return false, err
		}
	}
	err = b.stream(ctx, func(tx *sql.Tx) error {
		for _, look := range []struct {
			check Check
			at    func(ctx context.Context, tx *sql.Tx) error
		}{
			{CheckReferences, d.lookAtReferences},
			{CheckRecords, d.lookAtRecords},
			{CheckCounts, d.lookAtCounts},
			{CheckPlaces, d.lookAtPlaces},
			{CheckStanding, d.lookAtStanding},
			{CheckSearch, d.lookAtSearch},
			{CheckJournal, d.lookAtJournal},
			{CheckUndo, d.lookAtUndo},
			{CheckClock, d.lookAtClock},
		} {
			d.begin(look.check)
			if err := look.at(ctx, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || !d.Fix {
		return err == nil, err
	}
	if err := d.partAll(ctx); err != nil {
		return false, err
	}
	return true, d.rebuild(ctx)
}

// lookAtPages lets SQLite check the structure of the file.
func (d *doctor) lookAtPages(ctx context.Context, b *Book) (whole bool, err error) {
	pragma := "PRAGMA quick_check(1)"
	if d.Full {
		pragma = "PRAGMA integrity_check(1)"
	}
	var verdict string
	if err := b.conn.QueryRowContext(ctx, pragma).Scan(&verdict); err != nil {
		return false, failure(d.path, err)
	}
	if verdict != "ok" {
		d.find(true, i18n.DoctorDamaged).Said.Cause = errors.New(verdict)
	}
	return verdict == "ok", nil
}
