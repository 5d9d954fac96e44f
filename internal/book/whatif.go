package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Observed is what a what-if supposes from.
type Observed struct {
	Period   funnel.Period // the part of the asked one that holds anything
	First    *funnel.Day   // on which anything was counted; nil for never
	Counted  []metrics.Counted
	Months   []metrics.Activity // of Period
	Workdays int                // of Period
}

// Observed reads what a period counted, by level, by channel too where channels are asked for, and by month. Without channels the roll-up
// of months says all.
func (b *Book) Observed(ctx context.Context, asked funnel.Period, channels bool) (x Observed, o Outline, err error) {
	err = b.readNumbers(ctx, func(r reading) (err error) {
		x, o = Observed{First: r.first, Period: metrics.ShownPeriod(asked, r.today, r.today)}, r.o
		if r.first == nil {
			return nil
		}
		// The days before the first entry were no days without work: nobody had a book to count in.
		x.Period = r.shown(asked)
		x.Workdays = o.Calendar.Workdays(x.Period)
		read := readPeriod
		if channels {
			read = readPeriodByChannel
		}
		if x.Counted, err = read(ctx, r.Tx, x.Period); err != nil {
			return err
		}
		x.Months, err = readActivities(ctx, r.Tx, o, x.Period)
		return err
	})
	return x, o, err
}

// readActivities reads what each month of a period counted, in how many workdays.
func readActivities(ctx context.Context, tx *sql.Tx, o Outline, p funnel.Period) ([]metrics.Activity, error) {
	var spans []funnel.Period
	for d := p.From; d <= p.To; d = spans[len(spans)-1].To + 1 {
		spans = append(spans, funnel.MonthOf(d))
	}
	counted, err := readMonths(ctx, tx, spans, p)
	if err != nil {
		return nil, err
	}
	var months []metrics.Activity
	for i, span := range spans {
		part := span.Intersect(p)
		months = append(months, metrics.Activity{Period: part, Workdays: o.Calendar.Workdays(part), Counts: metrics.ByLevel(counted[i])})
	}
	return months, nil
}
