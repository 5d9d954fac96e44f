package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Compare explains by volume and skill how the count of a level changed from one period to another. What lies after today is cut off
// of both, and so are the days before anything was counted, for nobody knows what was done in them. first is the first day on which
// anything was counted, nil for never.
func (b *Book) Compare(ctx context.Context, before, after funnel.Period, level string) (
	c metrics.Comparison, first *funnel.Day, o Outline, err error,
) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if o, err = outline(ctx, tx); err != nil {
			return err
		}
		day, ok, err := firstCounted(ctx, tx)
		if err != nil || !ok {
			return err
		}
		first = &day
		c, err = readComparison(ctx, tx, o, before, after, level, day, funnel.DayOf(b.now()))
		return err
	})
	return c, first, o, err
}

func readComparison(
	ctx context.Context, tx *sql.Tx, o Outline, before, after funnel.Period, level string, first, today funnel.Day,
) (metrics.Comparison, error) {
	var sides [2]metrics.Activity
	for i, p := range []funnel.Period{before, after} {
		shown := metrics.ShownPeriod(p, first, today)
		if shown.Len() == 0 {
			sides[i].Period = p // in which nothing can have been counted
			continue
		}
		var err error
		if sides[i], err = readActivity(ctx, tx, o, shown); err != nil {
			return metrics.Comparison{}, err
		}
	}
	return metrics.Compare(funnel.Visible(o.Levels), level, sides[0], sides[1]), nil
}
