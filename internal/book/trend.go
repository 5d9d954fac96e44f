package book

import (
	"context"
	"database/sql"

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
	err = b.read(ctx, func(tx *sql.Tx) error {
		o, err := outline(ctx, tx)
		if err != nil {
			return err
		}
		t = Trend{Levels: funnel.Visible(o.Levels)}
		day, ok, err := firstCounted(ctx, tx)
		if err != nil || !ok {
			return err
		}
		first = &day
		today := funnel.DayOf(b.now())
		shown := metrics.ShownPeriod(asked, day, today)
		if shown.Len() == 0 {
			return nil
		}
		var spans []funnel.Period
		spans, t.Monthly = metrics.TrendSpans(shown, day, o.Calendar.WeekStart)
		read := dailyCounts
		if t.Monthly {
			read = monthlyCounts
		}
		counts, err := read(ctx, tx, funnel.Period{From: spans[0].From, To: spans[len(spans)-1].To})
		if err != nil {
			return err
		}
		t.Points = metrics.NewTrend(spans, counts, t.Levels, o.Targets, o.Calendar, today)
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
	err = b.read(ctx, func(tx *sql.Tx) error {
		c = nil
		o, err := outline(ctx, tx)
		if err != nil {
			return err
		}
		day, ok, err := firstCounted(ctx, tx)
		if err != nil || !ok {
			return err
		}
		first = &day
		today := funnel.DayOf(b.now())
		shown := metrics.ShownPeriod(asked, day, today)
		before := metrics.PeriodBefore(asked, shown)
		if shown.Len() == 0 || before.To < day {
			return nil
		}
		compared, err := readComparison(ctx, tx, o, before, asked, level, day, today)
		c = &compared
		return err
	})
	return c, first, err
}
