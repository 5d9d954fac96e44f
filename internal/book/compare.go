package book

import (
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Compare explains by volume and skill how the count of a level changed from one period to another. What lies after today is cut off
// of both, and so are the days before anything was counted, for nobody knows what was done in them. first is the first day on which
// anything was counted, nil for never.
func (b *Book) Compare(ctx context.Context, before, after funnel.Period, level string) (
	c metrics.Comparison, first *funnel.Day, o Outline, err error,
) {
	err = b.readNumbers(ctx, func(r reading) (err error) {
		if o, first = r.o, r.first; first != nil {
			c, err = r.compare(ctx, before, after, level)
		}
		return err
	})
	return c, first, o, err
}

func (r reading) compare(ctx context.Context, before, after funnel.Period, level string) (metrics.Comparison, error) {
	var sides [2]metrics.Activity
	for i, p := range []funnel.Period{before, after} {
		shown := r.shown(p)
		if shown.Len() == 0 {
			sides[i].Period = p // in which nothing can have been counted
			continue
		}
		var err error
		if sides[i], err = readActivity(ctx, r.Tx, r.o, shown); err != nil {
			return metrics.Comparison{}, err
		}
	}
	return metrics.Compare(funnel.Visible(r.o.Levels), level, sides[0], sides[1]), nil
}
