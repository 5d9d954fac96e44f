package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// readPeriod reads what a period counts, by level and channel, in the order of the model and of the channels. Whole months
// come from their own roll-up, so that the cost follows the months of the period and not its days.
func readPeriod(ctx context.Context, tx *sql.Tx, p funnel.Period) ([]metrics.Counted, error) {
	firstWhole, endWhole := wholeMonths(p)
	return collect(ctx, tx, func(rows *sql.Rows) (c metrics.Counted, err error) {
		return c, rows.Scan(&c.Level, &c.Channel, &c.Count, &c.Arrived, &c.Unnamed, &c.Cost, &c.Minutes)
	}, `
		SELECT l.key, coalesce(c.key, ''), sum(r.tallied + r.arrived), sum(r.arrived), sum(r.tallied - r.drawn),
		       iif(sum(r.costed) > 0, sum(r.cost), NULL), iif(sum(r.timed) > 0, sum(r.minutes), NULL)
		FROM (
		  SELECT level, channel, entries, tallied, drawn, arrived, cost, costed, minutes, timed FROM rollup
		  WHERE day >= ?1 AND day < ?2
		  UNION ALL
		  SELECT level, channel, entries, tallied, drawn, arrived, cost, costed, minutes, timed FROM rollup_month
		  WHERE month >= substr(?2, 1, 7) AND month < substr(?3, 1, 7)
		  UNION ALL
		  SELECT level, channel, entries, tallied, drawn, arrived, cost, costed, minutes, timed FROM rollup
		  WHERE day >= ?3 AND day <= ?4
		) r JOIN level l ON l.id = r.level LEFT JOIN channel c ON c.id = r.channel
		GROUP BY r.level, r.channel HAVING sum(r.entries + r.drawn + r.arrived) > 0
		ORDER BY l.position, c.position`,
		p.From.String(), firstWhole.String(), endWhole.String(), p.To.String())
}

// wholeMonths cuts a period in three: days before first, whole months from first until before end, days from end on. Both
// are first days of months, or the day after the period when it holds no whole month.
func wholeMonths(p funnel.Period) (first, end funnel.Day) {
	first = p.From
	if start := funnel.MonthOf(p.From).From; start != p.From {
		first = funnel.MonthOf(p.From).To + 1
	}
	end = funnel.MonthOf(p.To + 1).From
	if end <= first {
		return p.To + 1, p.To + 1
	}
	return first, end
}

// firstCounted reads the first day for which anything is counted; false when nothing ever was.
func firstCounted(ctx context.Context, tx *sql.Tx) (d funnel.Day, ok bool, err error) {
	var first sql.NullString
	if err := tx.QueryRowContext(ctx, "SELECT min(day) FROM rollup").Scan(&first); err != nil || !first.Valid {
		return 0, false, err
	}
	d, err = funnel.ParseDay(first.String)
	return d, err == nil, err
}
