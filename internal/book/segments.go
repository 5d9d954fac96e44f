package book

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// Verbs of changes to saved segments.
const (
	VerbSegmentAdd    Verb = "segment.add"
	VerbSegmentEdit   Verb = "segment.edit"
	VerbSegmentRename Verb = "segment.rename"
	VerbSegmentRemove Verb = "segment.rm"
)

// Segment is a filter of people that was given a name.
type Segment struct {
	ID     int64
	Name   string    // no other has it, whatever its case and accents
	Filter string    // as it was typed, for grammar.Segment
	Lang   i18n.Lang // in which numbers and dates in it are read
}

const selectSegment = "SELECT id, name, filter, lang FROM segment "

func scanSegment(rows *sql.Rows) (s Segment, err error) {
	return s, rows.Scan(&s.ID, &s.Name, &s.Filter, &s.Lang)
}

// Segments lists the saved segments by name.
func (b *Book) Segments(ctx context.Context) (all []Segment, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		all, err = collect(ctx, tx, scanSegment, selectSegment+"ORDER BY folded")
		return err
	})
	return all, err
}

// Called reports whether a text is the name of the segment: case and accents do not count.
func (s Segment) Called(name string) bool { return nameKey(s.Name) == nameKey(name) }

// nameKey is what names are compared by.
func nameKey(name string) string { return foldedSpaced(name) }

// MaxSegmentName is how many characters a name of a segment or portrait may have.
const MaxSegmentName = 60

// checkSegmentName refuses a name that a filter may be taken for.
func checkSegmentName(name string) error {
	if err := checkSavedName(name); err != nil {
		return err
	}
	if slices.Contains(GroupKeys(), nameKey(name)) || strings.ContainsAny(fold.Text(name), `:=<>~!()"≤≥≠“”`) {
		return i18n.Wrong(i18n.SegmentNameTaken, name)
	}
	return nil
}

func checkSavedName(name string) error {
	switch {
	case nameKey(name) == "":
		return i18n.Wrong(i18n.NameEmpty)
	case len([]rune(name)) > MaxSegmentName:
		return i18n.Wrong(i18n.NameTooLong, name, MaxSegmentName)
	case !funnel.ValidText(name):
		return i18n.Wrong(i18n.NameHasControls, name)
	}
	return nil
}

// AddSegment saves a filter under a name. The name must be free, and none that a filter could be taken for.
func (b *Book) AddSegment(ctx context.Context, s Segment) (change int64, err error) {
	return b.write(ctx, VerbSegmentAdd, func(w *writing) error {
		if err := checkSegmentName(s.Name); err != nil {
			return err
		}
		if !funnel.ValidText(s.Filter) {
			return i18n.Wrong(i18n.SegmentNotText)
		}
		key, err := newKey()
		if err != nil {
			return err
		}
		_, err = w.ExecContext(ctx, "INSERT INTO segment (uuid, name, folded, filter, lang) VALUES (?, ?, ?, ?, ?)",
			key, spaced(s.Name), nameKey(s.Name), s.Filter, string(s.Lang))
		return takenName(err, i18n.SegmentThere, s.Name)
	})
}

func takenName(err error, taken i18n.Sentence, name string) error {
	if code(err) == codeUnique {
		return i18n.Failed(taken, name).Because(err)
	}
	return err
}

// EditSegment gives a saved segment another filter. One that is not there is i18n.NoSegment.
func (b *Book) EditSegment(ctx context.Context, name, filter string, lang i18n.Lang) (change int64, err error) {
	return b.write(ctx, VerbSegmentEdit, func(w *writing) error {
		if !funnel.ValidText(filter) {
			return i18n.Wrong(i18n.SegmentNotText)
		}
		return w.onSegment(ctx, name, "UPDATE segment SET filter = ?, lang = ? WHERE folded = ?", filter, string(lang), nameKey(name))
	})
}

// RenameSegment gives a saved segment another name, which must be free. One that is not there is i18n.NoSegment.
func (b *Book) RenameSegment(ctx context.Context, name, to string) (change int64, err error) {
	return b.write(ctx, VerbSegmentRename, func(w *writing) error {
		if err := checkSegmentName(to); err != nil {
			return err
		}
		err := w.onSegment(ctx, name, "UPDATE segment SET name = ?, folded = ? WHERE folded = ?", spaced(to), nameKey(to), nameKey(name))
		return takenName(err, i18n.SegmentThere, to)
	})
}

// RemoveSegment removes a saved segment. One that is not there is i18n.NoSegment.
func (b *Book) RemoveSegment(ctx context.Context, name string) (change int64, err error) {
	return b.write(ctx, VerbSegmentRemove, func(w *writing) error {
		return w.onSegment(ctx, name, "DELETE FROM segment WHERE folded = ?", nameKey(name))
	})
}

// onSegment writes the row of a saved segment, which must be there.
func (w *writing) onSegment(ctx context.Context, name, query string, args ...any) error {
	return w.onNamed(ctx, name, i18n.NoSegment, query, args...)
}

// onNamed writes the row of what has a name; that there is none is an error of the sentence.
func (w *writing) onNamed(ctx context.Context, name string, none i18n.Sentence, query string, args ...any) error {
	result, err := w.ExecContext(ctx, query, args...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); n > 0 || err != nil {
		return err
	}
	return i18n.Failed(none, name)
}

// CountSegments counts the people whom each of several filters chooses on a day; a filter that is nil is left out, with 0.
func (b *Book) CountSegments(ctx context.Context, today funnel.Day, filters []segment.Expr) (counts []int, err error) {
	counts = make([]int, len(filters))
	err = b.read(ctx, func(tx *sql.Tx) error {
		c := compiler{tx: tx, today: today}
		for i, e := range filters {
			if e == nil {
				continue
			}
			f, err := c.compile(ctx, e)
			if err != nil {
				return err
			}
			where := conditions{all: []string{f.sql}, args: f.args, now: true}
			if err := tx.QueryRowContext(ctx, where.after(countChosen, listNow), where.args...).Scan(&counts[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return counts, err
}
