package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// VerbImportTallies is the verb of recording the counts of a file.
const VerbImportTallies Verb = "import.tallies"

// Repeat says what becomes of counts that may stand in the book already.
type Repeat int

const (
	// SkipRepeated leaves a count out where its day holds the same one at the same level and channel; two in the file need two in the book.
	SkipRepeated Repeat = iota
	// AddRepeated records everything.
	AddRepeated
	// StateTotals takes the counts of the file for all there are: where a day holds something of a level, the difference is recorded, and
	// no note, cost or minutes with it. Counts without a channel are those of the whole level, unless the file has some with one beside them.
	StateTotals
)

// TallyImport tells what recording the counts of a file does.
type TallyImport struct {
	Tallies []funnel.Tally // in the order of the file; numbered once they are recorded
	Known   int            // counts that were left out because they stand in the book
	// Refused are batches of which nothing is recorded, by their place, with the reason.
	Refused map[int]error
	// Beside are days to which people are added at a level and channel that held other counts, Named those where people with cards count
	// there by themselves; each in the order of the file.
	Beside, Named []funnel.Day
}

// PlanTallies tells what ImportTallies would do with batches, each a row of a file.
func (b *Book) PlanTallies(ctx context.Context, rows []Batch, how Repeat) (plan TallyImport, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		plan, err = planTallies(rows, how, holdings(ctx, tx, how))
		return err
	})
	return plan, err
}

// PlanFirstTallies tells what ImportTallies would do in a book that has nothing yet.
func PlanFirstTallies(rows []Batch, how Repeat) (TallyImport, error) {
	return planTallies(rows, how, func(day funnel.Day) (*holding, error) { return newHolding(day), nil })
}

// ImportTallies records batches, each a row of a file, as one change. Negative counts correct those of their own level and channel, wherever
// in the file these stand; rows that would leave fewer people than nobody, or than are named, are refused alone.
func (b *Book) ImportTallies(ctx context.Context, rows []Batch, how Repeat) (plan TallyImport, change int64, err error) {
	change, err = b.write(ctx, VerbImportTallies, func(w *writing) error {
		if plan, err = planTallies(rows, how, holdings(ctx, w.Tx, how)); err != nil {
			return err
		}
		ids, err := readIDs(ctx, w.Tx)
		if err != nil {
			return err
		}
		insert, err := w.PrepareContext(ctx, insertTally)
		if err != nil {
			return err
		}
		defer insert.Close()
		for i := range plan.Tallies {
			t := &plan.Tallies[i]
			t.At = w.time
			if err := checkText(t.Note); err != nil {
				return err
			}
			if err := ids.insert(ctx, insert, t, w.at); err != nil {
				return err
			}
			if i%bulkStep == bulkStep-1 {
				if err := w.flush(ctx); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return plan, change, err
}

// holding is what a day holds.
type holding struct {
	*standing
	counts map[place]map[int64]int // how many tallies of each count
	named  map[place]int64         // people with cards who count by themselves
}

func newHolding(day funnel.Day) *holding {
	return &holding{
		&standing{day: day, count: map[place]int64{}, unnamed: map[place]int64{}, answered: map[string]bool{}},
		map[place]map[int64]int{},
		map[place]int64{},
	}
}

// holdings reads what days hold, each once.
func holdings(ctx context.Context, tx *sql.Tx, how Repeat) func(funnel.Day) (*holding, error) {
	return func(day funnel.Day) (*holding, error) {
		h := newHolding(day)
		var err error
		if h.standing, err = readStanding(ctx, tx, Batch{Day: day, Entries: []Entry{{Total: how == StateTotals}}}); err != nil || len(h.count) == 0 {
			return h, err
		}
		for p, n := range h.count {
			h.named[p] = n
		}
		err = each(ctx, tx, func(rows *sql.Rows) error {
			var p place
			var n int64
			if err := rows.Scan(&p.level, &p.channel, &n); err != nil {
				return err
			}
			if h.counts[p] == nil {
				h.counts[p] = map[int64]int{}
			}
			h.counts[p][n]++
			h.named[p] -= n
			return nil
		}, `SELECT l.key, coalesce(c.key, ''), t.count
			FROM tally t JOIN level l ON l.id = t.level LEFT JOIN channel c ON c.id = t.channel
			WHERE t.day = ?`, day.String())
		return h, err
	}
}
