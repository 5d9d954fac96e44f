package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// lookAtReferences finds rows that point to others which are not there.
func (d *doctor) lookAtReferences(ctx context.Context, tx *sql.Tx) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var table string
		var n int
		err := rows.Scan(&table, &n)
		if err == nil {
			d.find(true, i18n.DoctorAstray, n, noun(table))
		}
		return err
	}, `SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1`)
}

// countedTruth is what the roll-up of days must hold.
const countedTruth = `
	SELECT day, level, channel, sum(count) AS tallied, sum(entry) AS entries, sum(cost) AS cost, sum(costed) AS costed,
	       sum(minutes) AS minutes, sum(timed) AS timed, sum(drawn) AS drawn, sum(arrived) AS arrived
	FROM (
	  SELECT day, level, coalesce(channel, 0) AS channel, count, 1 AS entry, coalesce(cost, 0) AS cost, cost IS NOT NULL AS costed,
	         coalesce(minutes, 0) AS minutes, minutes IS NOT NULL AS timed, 0 AS drawn, 0 AS arrived
	  FROM tally
	  UNION ALL
	  SELECT day, level, coalesce(channel, 0), 0, 0, 0, 0, 0, 0, drawn, 1 - drawn FROM arrival WHERE day IS NOT NULL
	)
	GROUP BY 1, 2, 3`

// monthTruth is what the roll-up of months must hold, but for rows of zeros.
const monthTruth = `
	SELECT substr(day, 1, 7), level, channel, sum(tallied), sum(entries), sum(cost), sum(costed), sum(minutes), sum(timed),
	       sum(drawn), sum(arrived)
	FROM (` + countedTruth + `) GROUP BY 1, 2, 3`

const keptDays = "SELECT day, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived FROM rollup"

const keptMonths = `
	SELECT month, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived FROM rollup_month
	WHERE entries + drawn + arrived > 0`

// sourceTruth is what the roll-up of sources must hold: of each month the people drawn from tallies without a channel, by their own source.
const sourceTruth = `
	SELECT substr(a.day, 1, 7) AS month, a.level, l.source, count(*) AS people
	FROM arrival a JOIN lead l ON l.id = a.lead
	WHERE a.drawn = 1 AND a.channel IS NULL AND a.day IS NOT NULL AND l.source IS NOT NULL
	GROUP BY 1, 2, 3`

const keptSources = "SELECT month, level, source, people FROM source_month WHERE people <> 0"

// differing counts how many rows two queries do not share, by their first column.
func differing(truth, kept string) string {
	return `
	WITH truth AS (` + truth + `), kept AS (` + kept + `)
	SELECT count(*) FROM (
	  SELECT * FROM (SELECT * FROM truth EXCEPT SELECT * FROM kept)
	  UNION ALL
	  SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM truth)
	)`
}

func (d *doctor) lookAtCounts(ctx context.Context, tx *sql.Tx) error {
	for _, query := range []string{differing(countedTruth, keptDays), differing(monthTruth, keptMonths), differing(sourceTruth, keptSources)} {
		if n, err := number64(ctx, tx, query); err != nil || n > 0 {
			d.findDerived(n, i18n.DoctorCounts)
			return err
		}
	}
	return nil
}

// findDerived takes down that something derived differs, which rebuild puts right.
func (d *doctor) findDerived(n int64, s i18n.Sentence) {
	if n > 0 {
		d.find(true, s, int(n)).Safe = true
	}
}

const outOfPlaces = `
	WITH truth AS (` + countedTruth + `)
	SELECT count(*) FROM truth WHERE drawn < 0 OR tallied < drawn OR arrived < 0`

func (d *doctor) lookAtPlaces(ctx context.Context, tx *sql.Tx) error {
	n, err := number64(ctx, tx, outOfPlaces)
	if err == nil && n > 0 {
		d.find(true, i18n.DoctorPlaces, int(n))
	}
	return err
}

const keptStanding = "SELECT " + standingColumns + " FROM lead_now"

func (d *doctor) lookAtStanding(ctx context.Context, tx *sql.Tx) error {
	n, err := number64(ctx, tx, differing(standingOf+"GROUP BY l.id", keptStanding))
	d.findDerived(n, i18n.DoctorStanding)
	return err
}

const undosAstray = `
	SELECT count(*) FROM change c
	WHERE c.inverted_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change i WHERE i.id = c.inverted_by AND i.inverts = c.id AND i.id > c.id)
	   OR c.verb IN ('undo', 'redo') AND (c.inverts IS NULL OR c.inverts >= c.id)
	   OR c.verb NOT IN ('undo', 'redo') AND c.inverts IS NOT NULL`

func (d *doctor) lookAtUndo(ctx context.Context, tx *sql.Tx) error {
	n, err := number64(ctx, tx, undosAstray)
	if err == nil && n > 0 {
		d.find(true, i18n.DoctorUndo, int(n))
	}
	return err
}

func (d *doctor) lookAtJournal(ctx context.Context, tx *sql.Tx) error {
	problems, first, err := replayBack(ctx, tx)
	if err == nil && problems > 0 {
		d.find(true, i18n.DoctorJournal, problems, noun(first.table), number(first.first))
	}
	return err
}

// clockTurnedBack counts the changes that bear an earlier moment than the one before them, by more than a clock that is set right now and
// then explains.
const clockTurnedBack = `
	SELECT count(*), coalesce(max(id), 0) FROM (SELECT id, at, lag(at) OVER (ORDER BY id) AS before FROM change)
	WHERE julianday(before) - julianday(at) > 5.0 / 1440`

const clockAhead = "SELECT count(*), coalesce(min(id), 0) FROM change WHERE at > ?"

const daysAhead = `
	SELECT count(*), coalesce(min(id), 0) FROM tally WHERE day > ?`

func (d *doctor) lookAtClock(ctx context.Context, tx *sql.Tx) error {
	now := d.Now()
	for _, look := range []struct {
		s     i18n.Sentence
		query string
		args  []any
	}{
		{i18n.DoctorClockAhead, clockAhead, []any{formatInstant(now.Add(BusyTimeout))}},
		{i18n.DoctorClockBack, clockTurnedBack, nil},
		{i18n.DoctorDaysAhead, daysAhead, []any{(funnel.DayOf(now) + 1).String()}},
	} {
		var n, id int64
		if err := tx.QueryRowContext(ctx, look.query, look.args...).Scan(&n, &id); err != nil {
			return err
		}
		if n > 0 {
			d.find(false, look.s, int(n), number(id))
		}
	}
	return nil
}

// number64 runs a query for one number.
func number64(ctx context.Context, tx *sql.Tx, query string) (n int64, err error) {
	err = tx.QueryRowContext(ctx, query).Scan(&n)
	return n, err
}

// oneNumber reads the only column of a row, a number.
func oneNumber(rows *sql.Rows) (n int64, err error) {
	err = rows.Scan(&n)
	return n, err
}

// oneText reads the only column of a row, a text.
func oneText(rows *sql.Rows) (text string, err error) {
	err = rows.Scan(&text)
	return text, err
}
