package book

import (
	"cmp"
	"context"
	"database/sql"
	"iter"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// VerbImport is the verb of adding people from files.
const VerbImport Verb = "import"

// OnDuplicate says what is done about people who are in the book already.
type OnDuplicate string

// What can be done about them. Phones, e-mails, tags and lines of notes are only ever added to a card, and what a person said about being
// contacted stays: nobody who asked not to be contacted can be contacted again after an import.
const (
	SkipDuplicates   OnDuplicate = "skip"
	FillDuplicates   OnDuplicate = "fill"   // what is empty on their cards
	UpdateDuplicates OnDuplicate = "update" // what the file says otherwise, too
	AddDuplicates    OnDuplicate = "add"    // as people of their own
)

// Newcomer is a person from a file.
type Newcomer struct {
	Card  funnel.Card
	Level string // key; "" is the level at which leads enter
}

// Import is people who are to be added.
type Import struct {
	// People gives them in their order, as often as it is asked. An error among them ends the import, and nothing is written.
	People      iter.Seq2[Newcomer, error]
	OnDuplicate OnDuplicate
	Day         funnel.Day // on which their cards are made
	// Count says that they arrive on the day, drawn from its tallies as others are. Else they are known from before the book: their arrivals
	// are in no day.
	Count bool
	// Met is told of each what becomes of them, in their order; nil when nobody asks.
	Met func(Meeting) error
	// Done is told now and then how many there were; nil when nobody asks.
	Done func(people int)
}

// Fate is what is found about a person of an import.
type Fate string

// The fates.
const (
	// Fresh is nobody whom the book or the people before know.
	Fresh Fate = "new"
	// Similar has the name of somebody, and nothing that tells whether they are the same. They are added.
	Similar Fate = "similar"
	// Duplicate is in the book, or among the people before.
	Duplicate Fate = "duplicate"
	// Unclear has the phone or e-mail of one person and those of another. They are left out, but for AddDuplicates.
	Unclear Fate = "unclear"
	// Sharing has the phone or e-mail of somebody with another name and another birthday, as one of a couple or of an office. They are left
	// out, but for AddDuplicates.
	Sharing Fate = "sharing"
)

// Deed is what is done about a person of an import.
type Deed string

// The deeds.
const (
	CardAdded     Deed = "added"
	CardSkipped   Deed = "skipped"
	CardChanged   Deed = "changed"   // the card of the person who is known was filled or updated
	CardUnchanged Deed = "unchanged" // that card has everything already
)

// SameBirthday is the likeness of two people with the same name and birthday.
const SameBirthday Likeness = "birthday"

// Meeting is what becomes of a person of an import.
type Meeting struct {
	Fate Fate
	Deed Deed
	// Why says by what a duplicate is known, or somebody similar.
	Why Likeness
	// Like are those whom the person is like: one, or of an Unclear one several.
	Like []Acquaintance
	// Card is the person's card as it will stand; what the file says when it is left out.
	Card  funnel.Card
	Level string // key of the level where the person will stand; "" when it stays as it is
	Name  string // of the person, as it came
	// OtherName tells that a Duplicate is called otherwise than the one whom it is taken for.
	OtherName bool
	// Was is the name of that one where the import gives the card another; else "".
	Was string
}

// Acquaintance is somebody whom a person of an import is like: in the book by the number, or one of the people before by the place among
// them, counted from 1. The other one is 0.
type Acquaintance struct {
	Lead   int64
	Person int
	Name   string // as it stood on the card until then
}

// Imported counts what became of the people of an import.
type Imported struct {
	Change int64 // 0 when nothing was changed
	People int

	Added     int // Similar ones, and duplicates that were added as people of their own, too
	Similar   int
	Duplicate int
	Unclear   int
	Sharing   int

	Skipped, Changed, Unchanged int // of the duplicates

	Arrivals int // on the day, with Import.Count
	Drawn    int // of the arrivals
}

// Import adds people as one change, of which the journal keeps numbers only, but for cards that are filled or updated. Whoever a person may be
// is looked for among all in the book and all before in the same import: by phone, then by e-mail, then by name and birthday. Of several with
// the same phone it is the one whom all phones and e-mails fit. A person of whom nothing but the name is known is the same as a card that
// knows no more. BackupBeforeImport is for the caller to call before.
func (b *Book) Import(ctx context.Context, imp Import) (out Imported, err error) {
	out.Change, err = b.write(ctx, VerbImport, func(w *writing) error {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		story, err := w.newStoryteller(ctx)
		if err != nil {
			return err
		}
		defer story.close()
		return (&importing{Import: imp, story: story, out: &out}).run(ctx, w.Tx, levels)
	})
	if err != nil {
		return Imported{}, cmp.Or(ctx.Err(), err) // the end of the context takes the transaction away from its statements
	}
	return out, nil
}

// PreviewImport tells what Import would do, and writes nothing. People may be asked for twice.
func (b *Book) PreviewImport(ctx context.Context, imp Import) (out Imported, err error) {
	err = b.stream(ctx, func(tx *sql.Tx) error {
		levels, err := readLevels(ctx, tx)
		if err != nil {
			return err
		}
		ids, err := readIDs(ctx, tx)
		if err != nil {
			return err
		}
		places, err := readUnnamed(ctx, tx)
		if err != nil {
			return err
		}
		return (&importing{Import: imp, story: &storyteller{ids: ids, unnamed: places}, out: &out}).run(ctx, tx, levels)
	})
	return out, err
}

// PreviewFirstImport is PreviewImport into a book that is not started yet, with the outline that it will have.
func PreviewFirstImport(ctx context.Context, o Outline, imp Import) (out Imported, err error) {
	ids := keyIDs{map[string]int64{}, map[string]int64{}}
	for i, l := range o.Levels {
		ids.levels[l.Key] = int64(i + 1)
	}
	for i, c := range o.Channels {
		ids.channels[c.Key] = int64(i + 1)
	}
	err = (&importing{Import: imp, story: &storyteller{ids: ids, unnamed: unnamed{}}, out: &out}).run(ctx, nil, o.Levels)
	return out, err
}
