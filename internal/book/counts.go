package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// selectPeriod adds up the parts of a period that wholeMonths cuts, each by itself, for few rows are left of each.
const selectPeriod = `
	SELECT l.key, coalesce(c.key, ''), sum(people), sum(came), sum(unnamed), sum(spent), sum(took)
	FROM (
	  SELECT level, channel, sum(entries + drawn + arrived) AS answers, sum(tallied + arrived) AS people, sum(arrived) AS came,
	         sum(tallied - drawn) AS unnamed, sum(iif(costed > 0, cost, NULL)) AS spent, sum(iif(timed > 0, minutes, NULL)) AS took
	  FROM rollup WHERE day >= ?1 AND day < ?2 GROUP BY level, channel
	  UNION ALL
	  SELECT level, channel, sum(entries + drawn + arrived), sum(tallied + arrived), sum(arrived),
	         sum(tallied - drawn), sum(iif(costed > 0, cost, NULL)), sum(iif(timed > 0, minutes, NULL))
	  FROM rollup_month WHERE month >= substr(?2, 1, 7) AND month < substr(?3, 1, 7) GROUP BY level, channel
	  UNION ALL
	  SELECT level, channel, sum(entries + drawn + arrived), sum(tallied + arrived), sum(arrived),
	         sum(tallied - drawn), sum(iif(costed > 0, cost, NULL)), sum(iif(timed > 0, minutes, NULL))
	  FROM rollup WHERE day >= ?3 AND day <= ?4 GROUP BY level, channel
	) r JOIN level l ON l.id = r.level LEFT JOIN channel c ON c.id = r.channel
	GROUP BY r.level, r.channel HAVING sum(answers) > 0
	ORDER BY l.position, c.position`

// readPeriod reads what a period counts, by level and channel, in the order of the model and of the channels. Whole months
// come from their own roll-up, so that the cost follows the months of the period and not its days.
func readPeriod(ctx context.Context, tx *sql.Tx, p funnel.Period) ([]metrics.Counted, error) {
	firstWhole, endWhole := wholeMonths(p)
	return collect(ctx, tx, func(rows *sql.Rows) (c metrics.Counted, err error) {
		return c, rows.Scan(&c.Level, &c.Channel, &c.Count, &c.Arrived, &c.Unnamed, &c.Cost, &c.Minutes)
	}, selectPeriod, p.From.String(), firstWhole.String(), endWhole.String(), p.To.String())
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

// reading is what every reading of a period begins with.
type reading struct {
	*sql.Tx
	o     Outline
	first *funnel.Day // on which anything was counted; nil for never
	today funnel.Day
}

// readNumbers reads numbers of a period in one transaction.
func (b *Book) readNumbers(ctx context.Context, fn func(r reading) error) error {
	return b.read(ctx, func(tx *sql.Tx) (err error) {
		r := reading{Tx: tx, today: funnel.DayOf(b.now())}
		if r.o, err = outline(ctx, tx); err != nil {
			return err
		}
		if err := tx.QueryRowContext(ctx, "SELECT min(day) FROM rollup").Scan(maybeDay{&r.first}); err != nil {
			return err
		}
		return fn(r)
	})
}

// shown is the part of an asked period that can hold anything. It has no days where nothing was counted up to its end.
func (r reading) shown(asked funnel.Period) funnel.Period {
	if r.first == nil {
		return funnel.Period{From: 1, To: 0}
	}
	return metrics.ShownPeriod(asked, *r.first, r.today)
}
