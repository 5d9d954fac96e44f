package book

import (
	"context"
	"database/sql"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// keepStreaks makes the streaks of all complete months stand in streak_month: those from the first record's month to the
// one before today's. It is called at the end of every write. Triggers have dropped the months whose tallies changed; a
// change to the levels, targets or calendar (touched names the tables) may change any.
func keepStreaks(ctx context.Context, tx *sql.Tx, today funnel.Day, touched map[string]bool) error {
	if touched["level"] || touched["target"] || touched["day_off"] || touched["setting"] {
		if _, err := tx.ExecContext(ctx, "DELETE FROM streak_month"); err != nil {
			return err
		}
	}
	months, err := completeMonths(ctx, tx, today)
	if err != nil {
		return err
	}
	var kept int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM streak_month").Scan(&kept); err != nil {
		return err
	}
	if kept == len(months) {
		return nil
	}
	return fillStreaks(ctx, tx, months)
}

// completeMonths lists the months from that of the first record to the one before today's.
func completeMonths(ctx context.Context, tx *sql.Tx, today funnel.Day) ([]funnel.Period, error) {
	var first sql.NullString
	if err := tx.QueryRowContext(ctx, "SELECT min(day) FROM rollup").Scan(&first); err != nil || !first.Valid {
		return nil, err
	}
	from, err := funnel.ParseDay(first.String)
	if err != nil {
		return nil, err
	}
	var months []funnel.Period
	current := funnel.MonthOf(today).From
	for p := funnel.MonthOf(from); p.From < current; p = funnel.MonthOf(p.To + 1) {
		months = append(months, p)
	}
	return months, nil
}

// fillStreaks writes the months that are missing and drops those that are not asked for.
func fillStreaks(ctx context.Context, tx *sql.Tx, months []funnel.Period) error {
	runs, err := readRuns(ctx, tx)
	if err != nil {
		return err
	}
	o, err := outline(ctx, tx)
	if err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, `
		INSERT INTO streak_month (month, judged, prefix, suffix, best) VALUES (?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, p := range months {
		month := p.From.Month()
		if _, ok := runs[month]; ok {
			delete(runs, month)
			continue
		}
		r, err := runOf(ctx, tx, o, p)
		if err != nil {
			return err
		}
		if _, err := insert.ExecContext(ctx, month, r.Judged, r.Prefix, r.Suffix, r.Best); err != nil {
			return err
		}
	}
	for month := range runs {
		if _, err := tx.ExecContext(ctx, "DELETE FROM streak_month WHERE month = ?", month); err != nil {
			return err
		}
	}
	return nil
}

func readRuns(ctx context.Context, tx *sql.Tx) (map[string]metrics.Run, error) {
	type monthRun struct {
		month string
		metrics.Run
	}
	all, err := collect(ctx, tx, func(rows *sql.Rows) (r monthRun, err error) {
		return r, rows.Scan(&r.month, &r.Judged, &r.Prefix, &r.Suffix, &r.Best)
	}, "SELECT month, judged, prefix, suffix, best FROM streak_month")
	runs := make(map[string]metrics.Run, len(all))
	for _, r := range all {
		runs[r.month] = r.Run
	}
	return runs, err
}

// runOf computes the streaks within a period from the roll-up.
func runOf(ctx context.Context, tx *sql.Tx, o Outline, p funnel.Period) (metrics.Run, error) {
	first := o.FirstLevel()
	counts := map[funnel.Day]int64{}
	rows, err := tx.QueryContext(ctx, `
		SELECT day, sum(tallied) FROM rollup WHERE day BETWEEN ? AND ? AND level = ? GROUP BY day`,
		p.From.String(), p.To.String(), first.ID)
	if err != nil {
		return metrics.Run{}, err
	}
	defer rows.Close()
	for rows.Next() {
		var d funnel.Day
		var n int64
		if err := rows.Scan(dayColumn{&d}, &n); err != nil {
			return metrics.Run{}, err
		}
		counts[d] = n
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return metrics.Run{}, err
	}
	return metrics.MonthRun(first.Key, p, counts, o.Targets, o.Calendar), nil
}

// streakUpTo is the run of workdays, from the first record to day d, on which the target of the first level was met. With
// unfinished, a target not met yet on d itself breaks nothing.
func streakUpTo(ctx context.Context, tx *sql.Tx, o Outline, d funnel.Day, unfinished bool) (metrics.Run, error) {
	months, err := completeMonths(ctx, tx, d)
	if err != nil {
		return metrics.Run{}, err
	}
	kept, err := readRuns(ctx, tx)
	if err != nil {
		return metrics.Run{}, err
	}
	var run metrics.Run
	for _, p := range months {
		r, ok := kept[p.From.Month()]
		if !ok {
			if r, err = runOf(ctx, tx, o, p); err != nil {
				return metrics.Run{}, err
			}
		}
		run = run.Then(r)
	}
	before, err := runOf(ctx, tx, o, funnel.Period{From: funnel.MonthOf(d).From, To: d - 1})
	if err != nil {
		return metrics.Run{}, err
	}
	run = run.Then(before)
	last, err := runOf(ctx, tx, o, funnel.DayPeriod(d))
	if err != nil {
		return metrics.Run{}, err
	}
	if unfinished && last.Best == 0 {
		return run, nil
	}
	return run.Then(last), nil
}
