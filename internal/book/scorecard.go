package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

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
		if f.Today, err = readCounted(ctx, tx, o, day); err != nil {
			return err
		}
		if err := readToDate(ctx, tx, o.Levels, &f); err != nil {
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
	err = b.read(ctx, func(tx *sql.Tx) error {
		o, err := outline(ctx, tx)
		if err != nil {
			return err
		}
		counted, err = readCounted(ctx, tx, o, day)
		return err
	})
	return counted, err
}

// The queries of a scorecard join nothing: the outline, which is read anyway, tells what is called how. A join costs each start more
// than its rows do.

// readCounted reads what one day holds, by level and then the largest channel first.
func readCounted(ctx context.Context, tx *sql.Tx, o Outline, day funnel.Day) ([]metrics.Counted, error) {
	type row struct {
		metrics.Counted
		level, channel int // places in the outline; the channel of those who came through none is -1
	}
	rows, err := collect(ctx, tx, func(rows *sql.Rows) (r row, err error) {
		var level, channel int64
		err = rows.Scan(&level, &channel, &r.Count, &r.Arrived, &r.Unnamed, &r.Cost, &r.Minutes)
		r.level = slices.IndexFunc(o.Levels, func(l funnel.Level) bool { return l.ID == level })
		r.channel = slices.IndexFunc(o.Channels, func(c funnel.Channel) bool { return c.ID == channel })
		return r, err
	}, `SELECT level, channel, tallied + arrived, arrived, tallied - drawn, iif(costed > 0, cost, NULL), iif(timed > 0, minutes, NULL)
		FROM rollup WHERE day = ?`, day.String())
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(b.Count, a.Count), cmp.Compare(a.channel, b.channel))
	})
	var counted []metrics.Counted
	for _, r := range rows {
		if r.level < 0 {
			continue // only in a damaged book
		}
		r.Level = o.Levels[r.level].Key
		if r.channel >= 0 {
			r.Channel = o.Channels[r.channel].Key
		}
		counted = append(counted, r.Counted)
	}
	return counted, nil
}

// readToDate reads the counts of the day's week and month up to the day: the longer of the two spans, once.
func readToDate(ctx context.Context, tx *sql.Tx, levels []funnel.Level, f *metrics.Facts) error {
	week, month := funnel.WeekOf(f.Day, f.Calendar.WeekStart).From, funnel.MonthOf(f.Day).From
	f.Week, f.Month = map[string]int64{}, map[string]int64{}
	long, short := f.Month, f.Week
	if week < month {
		long, short = short, long
	}
	keys := make(map[int64]string, len(levels))
	for _, l := range levels {
		keys[l.ID] = l.Key
	}
	return each(ctx, tx, func(rows *sql.Rows) error {
		var level, inLong int64
		var inShort sql.NullInt64
		if err := rows.Scan(&level, &inLong, &inShort); err != nil {
			return err
		}
		long[keys[level]] = inLong
		if inShort.Valid {
			short[keys[level]] = inShort.Int64
		}
		return nil
	}, `
		SELECT level, sum(tallied + arrived), sum(tallied + arrived) FILTER (WHERE day >= ?)
		FROM rollup WHERE day BETWEEN ? AND ? GROUP BY level`,
		max(week, month).String(), min(week, month).String(), f.Day.String())
}
