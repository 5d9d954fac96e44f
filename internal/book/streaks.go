package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// keepStreaks makes the streaks up to the end of the last complete month stand in streak_month. It is called at the end
// of every write. Triggers have dropped the months whose tallies changed, and those after them; a change to the levels,
// targets or calendar (touched names the tables) may change any.
func keepStreaks(ctx context.Context, tx *sql.Tx, today funnel.Day, touched map[string]bool) error {
	if touched["level"] || touched["target"] || touched["day_off"] || touched["setting"] {
		if _, err := tx.ExecContext(ctx, "DELETE FROM streak_month"); err != nil {
			return err
		}
	}
	current := funnel.MonthOf(today).From
	if _, err := tx.ExecContext(ctx, "DELETE FROM streak_month WHERE month >= ?", current.Month()); err != nil {
		return err // from a clock that was ahead
	}
	run, next, err := streakBefore(ctx, tx, current)
	if err != nil || next >= current {
		return err
	}
	o, err := outline(ctx, tx)
	if err != nil {
		return err
	}
	for next < current {
		month := funnel.Period{From: next, To: funnel.MonthOf(next).To}
		counts, err := firstLevelCounts(ctx, tx, o, month)
		if err != nil {
			return err
		}
		run = run.Then(metrics.MonthRun(o.FirstLevel().Key, month, counts, o.Targets, o.Calendar))
		_, err = tx.ExecContext(ctx, "INSERT INTO streak_month (month, judged, prefix, suffix, best) VALUES (?, ?, ?, ?, ?)",
			next.Month(), run.Judged, run.Prefix, run.Suffix, run.Best)
		if err != nil {
			return err
		}
		next = month.To + 1
	}
	return nil
}

// streakBefore reads the streaks that are kept for the months before the one that begins on month, and the day from which
// on nothing is kept: that of the first record when no month is, MaxDay when there is no record.
func streakBefore(ctx context.Context, tx *sql.Tx, month funnel.Day) (run metrics.Run, next funnel.Day, err error) {
	var last string
	err = tx.QueryRowContext(ctx, `
		SELECT month, judged, prefix, suffix, best FROM streak_month WHERE month < ? ORDER BY month DESC LIMIT 1`,
		month.Month()).Scan(&last, &run.Judged, &run.Prefix, &run.Suffix, &run.Best)
	if err == nil {
		first, err := funnel.ParseDay(last + "-01")
		return run, funnel.MonthOf(first).To + 1, err
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return run, month, err
	}
	var first sql.NullString
	if err := tx.QueryRowContext(ctx, "SELECT min(day) FROM rollup").Scan(&first); err != nil || !first.Valid {
		return run, funnel.MaxDay, err
	}
	next, err = funnel.ParseDay(first.String)
	return run, next, err
}

// firstLevelCounts reads the counts of the first level on each day of a period.
func firstLevelCounts(ctx context.Context, tx *sql.Tx, o Outline, p funnel.Period) (map[funnel.Day]int64, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT day, sum(tallied + arrived) FROM rollup WHERE day BETWEEN ? AND ? AND level = ? GROUP BY day`,
		p.From.String(), p.To.String(), o.FirstLevel().ID)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	counts := map[funnel.Day]int64{}
	for rows.Next() {
		var d funnel.Day
		var n int64
		if err := rows.Scan(dayColumn{&d}, &n); err != nil {
			return nil, err
		}
		counts[d] = n
	}
	return counts, errors.Join(rows.Err(), rows.Close())
}

// streakUpTo is the run of workdays, from the first record to day d, on which the target of the first level was met. With
// unfinished, a target not met yet on d itself breaks nothing. At most the months since the last write are computed.
func streakUpTo(ctx context.Context, tx *sql.Tx, o Outline, d funnel.Day, unfinished bool) (metrics.Run, error) {
	run, next, err := streakBefore(ctx, tx, funnel.MonthOf(d).From)
	if err != nil {
		return metrics.Run{}, err
	}
	if next > d {
		return run, nil
	}
	counts, err := firstLevelCounts(ctx, tx, o, funnel.Period{From: next, To: d})
	if err != nil {
		return metrics.Run{}, err
	}
	judge := func(p funnel.Period) metrics.Run {
		return metrics.MonthRun(o.FirstLevel().Key, p, counts, o.Targets, o.Calendar)
	}
	run = run.Then(judge(funnel.Period{From: next, To: d - 1}))
	last := judge(funnel.DayPeriod(d))
	if unfinished && last.Best == 0 {
		return run, nil
	}
	return run.Then(last), nil
}
