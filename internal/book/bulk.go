package book

import (
	"context"
	"iter"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// VerbDemo is the verb of filling a book with made-up data.
const VerbDemo Verb = "demo"

// bulkStep is how many tallies are written between two reports of progress.
const bulkStep = 10_000

// AddTallies writes many tallies as one change, of which the journal keeps numbers only. Progress is told how many are
// written, now and then.
func (b *Book) AddTallies(ctx context.Context, verb Verb, tallies iter.Seq[funnel.Tally], progress func(done int)) (int64, error) {
	return b.write(ctx, verb, func(w *writing) error {
		ids, err := readIDs(ctx, w.Tx)
		if err != nil {
			return err
		}
		insert, err := w.PrepareContext(ctx, insertTally)
		if err != nil {
			return err
		}
		defer insert.Close()
		done := 0
		for t := range tallies {
			if err := ids.insert(ctx, insert, &t, formatInstant(t.At)); err != nil {
				return err
			}
			if done++; done%bulkStep == 0 {
				progress(done)
			}
		}
		progress(done)
		return nil
	})
}
