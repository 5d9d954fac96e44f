package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Scorecard judges a day: counts, targets, pace, ratios, week and month so far, streak. What it reads is bounded by the
// days of a month and by the length of a streak in months, not by the age of the book.
func (b *Book) Scorecard(ctx context.Context, day funnel.Day) (metrics.Scorecard, Outline, error) {
	var s metrics.Scorecard
	var o Outline
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		if o, err = outline(ctx, tx); err != nil {
			return err
		}
		now := b.now()
		f := metrics.Facts{
			Day: day, Now: now, Levels: funnel.Visible(o.Levels), Targets: o.Targets, Calendar: o.Calendar,
		}
		if f.Today, err = readCounted(ctx, tx, day); err != nil {
			return err
		}
		if err := readToDate(ctx, tx, &f); err != nil {
			return err
		}
		if f.FollowUps, err = readFollowUps(ctx, tx, funnel.DayOf(now), o.Levels); err != nil {
			return err
		}
		if f.Streak, err = streakUpTo(ctx, tx, o, day, day >= funnel.DayOf(now)); err != nil {
			return err
		}
		s = metrics.NewScorecard(f)
		return nil
	})
	return s, o, err
}

// Counted reads what a day counts, by level and channel.
func (b *Book) Counted(ctx context.Context, day funnel.Day) (counted []metrics.Counted, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		counted, err = readCounted(ctx, tx, day)
		return err
	})
	return counted, err
}

// readCounted reads what one day holds, by level and then the largest channel first.
func readCounted(ctx context.Context, tx *sql.Tx, day funnel.Day) ([]metrics.Counted, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (c metrics.Counted, err error) {
		return c, rows.Scan(&c.Level, &c.Channel, &c.Count, &c.Arrived, &c.Unnamed, &c.Cost, &c.Minutes)
	}, `SELECT l.key, coalesce(c.key, ''), r.tallied + r.arrived, r.arrived, r.tallied - r.drawn,
		       iif(r.costed > 0, r.cost, NULL), iif(r.timed > 0, r.minutes, NULL)
		FROM rollup r JOIN level l ON l.id = r.level LEFT JOIN channel c ON c.id = r.channel
		WHERE r.day = ?
		ORDER BY l.position, r.tallied + r.arrived DESC, c.position`, day.String())
}

// readToDate reads the counts of the day's week and month up to the day.
func readToDate(ctx context.Context, tx *sql.Tx, f *metrics.Facts) error {
	week, month := funnel.WeekOf(f.Day, f.Calendar.WeekStart).From, funnel.MonthOf(f.Day).From
	f.Week, f.Month = map[string]int64{}, map[string]int64{}
	rows, err := tx.QueryContext(ctx, `
		SELECT l.key, sum(tallied + arrived) FILTER (WHERE r.day >= ?1), sum(tallied + arrived) FILTER (WHERE r.day >= ?2)
		FROM rollup r JOIN level l ON l.id = r.level
		WHERE r.day BETWEEN ?3 AND ?4
		GROUP BY r.level`, week.String(), month.String(), min(week, month).String(), f.Day.String())
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var level string
		var inWeek, inMonth sql.NullInt64
		if err := rows.Scan(&level, &inWeek, &inMonth); err != nil {
			return err
		}
		if inWeek.Valid {
			f.Week[level] = inWeek.Int64
		}
		if inMonth.Valid {
			f.Month[level] = inMonth.Int64
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}
