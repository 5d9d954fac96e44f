package book

import (
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Trend is how the levels went, week by week or, over more than two years, month by month.
type Trend struct {
	Levels  []funnel.Level // those to show, in their order
	Points  []metrics.TrendPoint
	Monthly bool // the points are months, not weeks
}

// Trend reads the weeks or months of the trend up to the end of a period, of which the part up to today counts: the one that a report
// of the period has. first is the first day on which anything was counted, nil for never; when that lies after the period, the trend
// has no points.
func (b *Book) Trend(ctx context.Context, asked funnel.Period) (t Trend, first *funnel.Day, err error) {
	err = b.readNumbers(ctx, func(r reading) error {
		t, first = Trend{Levels: funnel.Visible(r.o.Levels)}, r.first
		shown := r.shown(asked)
		if shown.Len() == 0 {
			return nil
		}
		var spans []funnel.Period
		spans, t.Monthly = metrics.TrendSpans(shown, *first, r.o.Calendar.WeekStart)
		read := dailyCounts
		if t.Monthly {
			read = monthlyCounts
		}
		counts, err := read(ctx, r.Tx, funnel.Period{From: spans[0].From, To: spans[len(spans)-1].To})
		if err != nil {
			return err
		}
		t.Points = metrics.NewTrend(spans, counts, t.Levels, r.o.Targets, r.o.Calendar, r.today)
		return nil
	})
	return t, first, err
}

// CompareBefore explains by volume and skill how the count of a level changed from the period before a period, as metrics.PeriodBefore
// has it, to that period: what Compare says of the two. It is nil where there is no period to compare with, for nothing was
// counted before this one, or nothing is counted in it yet. first is the first day on which anything was counted, nil for never.
func (b *Book) CompareBefore(ctx context.Context, asked funnel.Period, level string) (
	c *metrics.Comparison, first *funnel.Day, err error,
) {
	err = b.readNumbers(ctx, func(r reading) error {
		c, first = nil, r.first
		shown := r.shown(asked)
		before := metrics.PeriodBefore(asked, shown)
		if shown.Len() == 0 || before.To < *first {
			return nil
		}
		compared, err := r.compare(ctx, before, asked, level)
		c = &compared
		return err
	})
	return c, first, err
}
