package book

import (
	"context"
	"iter"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// VerbDemo is the verb of filling a book with made-up data.
const VerbDemo Verb = "demo"

// Bulk is much that is written at once.
type Bulk struct {
	Tallies iter.Seq[funnel.Tally] // nil for none
	Stories iter.Seq[funnel.Story] // nil for none; their arrivals are drawn from the tallies as those of single leads would be
	// Wrote is told now and then how many tallies and how many stories are written; nil when nobody asks.
	Wrote func(tallies, stories int)
}

// bulkStep is how many tallies are written between two reports of progress.
const bulkStep = 10_000

// AddBulk writes tallies and leads as one change, of which the journal keeps numbers only.
func (b *Book) AddBulk(ctx context.Context, verb Verb, bulk Bulk) (int64, error) {
	if bulk.Wrote == nil {
		bulk.Wrote = func(int, int) {}
	}
	return b.write(ctx, verb, func(w *writing) error {
		tallies, err := w.addTallies(ctx, bulk)
		if err != nil || bulk.Stories == nil {
			return err
		}
		return w.addStories(ctx, bulk.Stories, func(done int) { bulk.Wrote(tallies, done) })
	})
}

func (w *writing) addTallies(ctx context.Context, bulk Bulk) (done int, err error) {
	if bulk.Tallies == nil {
		return 0, nil
	}
	ids, err := readIDs(ctx, w.Tx)
	if err != nil {
		return 0, err
	}
	insert, err := w.PrepareContext(ctx, insertTally)
	if err != nil {
		return 0, err
	}
	defer insert.Close()
	for t := range bulk.Tallies {
		if err := ids.insert(ctx, insert, &t, formatInstant(t.At)); err != nil {
			return done, err
		}
		if done++; done%bulkStep == 0 {
			bulk.Wrote(done, 0)
		}
	}
	bulk.Wrote(done, 0)
	return done, w.flush(ctx)
}
