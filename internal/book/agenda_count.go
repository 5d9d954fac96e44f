package book

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Whom to contact is counted at every start, so each count goes through an index with nobody in it who is left out, but for those whose
// birthday it is and those who asked not to be contacted. They are few: they are read, and taken away.
const (
	countOpen = "SELECT count(*) FILTER (WHERE due = ?1), count(*) FILTER (WHERE due < ?1) FROM followup WHERE closed IS NULL AND due <= ?1"

	countQuiet = `
		SELECT count(*) FILTER (WHERE f.due = ?1), count(*) FILTER (WHERE f.due < ?1)
		FROM lead_now n INDEXED BY lead_now_quiet CROSS JOIN followup f ON f.lead = n.lead
		WHERE n.quiet = 1 AND n.next <= ?1 AND f.closed IS NULL AND f.due <= ?1`

	countAimless = "SELECT count(*) FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0"

	countAllIdle = `
		SELECT count(*) FROM level v CROSS JOIN lead_now n INDEXED BY lead_now_idle
		ON n.level = v.id AND n.active < date(?1, '-' || v.idle || ' days')
		WHERE v.idle > 0 AND n.quiet = 0 AND (n.status = 'won' OR n.status = 'open' AND n.next IS NOT NULL) AND ifnull(n.next, '~') > ?1`

	// countAllCare counts by rules as careRules makes them.
	countAllCare = `
		WITH rule AS MATERIALIZED (
		  SELECT value ->> 0 AS level, value ->> 1 AS first, value ->> 2 AS last, value ->> 3 AS days, value ->> 4 AS since, value ->> 5 AS until
		  FROM json_each(?2)
		)
		SELECT count(*) FROM rule r CROSS JOIN lead_now n INDEXED BY lead_now_care ON n.level = r.level AND n.active BETWEEN r.first AND r.last
		WHERE n.status = 'won' AND n.quiet = 0 AND ifnull(n.next, '~') > ?1
		  AND (r.days IS NULL OR n.since BETWEEN r.since AND r.until AND ifnull(n.touched, '') < date(n.since, '+' || r.days || ' days'))`

	selectBorn = `
		SELECT level, status, touched, active, next, since FROM lead_now INDEXED BY lead_now_birthday
		WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ? AND ? AND status IN ('open', 'won')`
)

// readFollowUps counts whom to contact on a day. A book without leads is not asked any further: that would cost each start more.
func readFollowUps(ctx context.Context, tx *sql.Tx, day funnel.Day, levels []funnel.Level) (f metrics.FollowUps, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM lead)").Scan(&f.Leads); err != nil || !f.Leads {
		return f, err
	}
	rules, err := careRules(levels, day)
	if err != nil {
		return f, err
	}
	var quiet metrics.FollowUps
	for _, count := range []struct {
		query string
		args  []any
		into  []any
	}{
		{countOpen, []any{day.String()}, []any{&f.Due, &f.Overdue}},
		{countQuiet, []any{day.String()}, []any{&quiet.Due, &quiet.Overdue}},
		{countAimless, nil, []any{&f.NoNext}},
		{countAllIdle, []any{day.String()}, []any{&f.Idle}},
		{countAllCare, []any{day.String(), rules}, []any{&f.Care}},
	} {
		if err := tx.QueryRowContext(ctx, count.query, count.args...).Scan(count.into...); err != nil {
			return f, err
		}
	}
	f.Due, f.Overdue = f.Due-quiet.Due, f.Overdue-quiet.Overdue
	if err := countBorn(ctx, tx, day, levels, &f); err != nil || f.Care == 0 {
		return f, err
	}
	plan, _, err := readCarePlan(ctx, tx, nil)
	f.Care = min(f.Care, plan.Daily)
	return f, err
}

// countBorn counts the birthdays of a day, and takes those people out of the other counts.
func countBorn(ctx context.Context, tx *sql.Tx, day funnel.Day, levels []funnel.Level, f *metrics.FollowUps) error {
	born := daysOfYear(funnel.DayPeriod(day))[0]
	return each(ctx, tx, func(rows *sql.Rows) error {
		var b birthday
		if err := rows.Scan(&b.level, &b.status, maybeDay{&b.touched}, dayColumn{&b.active}, maybeDay{&b.next}, maybeDay{&b.since}); err != nil {
			return err
		}
		if b.touched == nil || *b.touched < day {
			f.Birthdays++
		}
		for _, l := range levels {
			switch {
			case l.ID != b.level:
			case b.idle(l, day):
				f.Idle--
			case b.careDue(l, day):
				f.Care--
			}
		}
		return nil
	}, selectBorn, born.from, born.to)
}

// birthday is a lead whose birthday it is, as far as it says whether the lead is counted as idle or for care besides.
type birthday struct {
	level                int64
	status               funnel.Status
	active               funnel.Day
	touched, next, since *funnel.Day
}

// idle reports whether a lead at a level is counted as idle on a day.
func (b birthday) idle(l funnel.Level, day funnel.Day) bool {
	aimless := b.status == funnel.StatusOpen && b.next == nil
	return !aimless && b.free(day) && l.Idle > 0 && b.active < day-funnel.Day(l.Idle)
}

// careDue reports whether after-sale care is due for a lead at a level, who is not idle, on a day.
func (b birthday) careDue(l funnel.Level, day funnel.Day) bool {
	if b.status != funnel.StatusWon || !b.free(day) {
		return false
	}
	if l.Care.Every > 0 {
		return b.active <= day-funnel.Day(l.Care.Every)
	}
	if b.since == nil {
		return false
	}
	_, due := l.Care.CheckIn(*b.since, b.touched, day)
	return due
}

// free reports whether no follow-up is due on a day.
func (b birthday) free(day funnel.Day) bool { return b.next == nil || *b.next > day }

// careRules writes, as JSON, whom the care of the levels calls for on a day. A rule is level, first and last: who was active last from the
// one day to the other. With days, since and until it is of those who arrived from the one day to the other and were not touched since so
// many days after. The days are those of Care.CheckIn, backwards; who is idle is left out.
func careRules(levels []funnel.Level, day funnel.Day) (string, error) {
	rules := [][]any{}
	for _, l := range levels {
		first := idleSince(l, day)
		if every := funnel.Day(l.Care.Every); every > 0 {
			rules = append(rules, []any{l.ID, first, (day - every).String()})
		}
		for i, days := range l.Care.After {
			until := 2 * days
			if i+1 < len(l.Care.After) {
				until = l.Care.After[i+1]
			}
			since := (day - funnel.Day(until) + 1).String()
			// Nobody was active last before they arrived.
			rules = append(rules, []any{l.ID, max(first, since), funnel.MaxDay.String(), days, since, (day - funnel.Day(days)).String()})
		}
	}
	text, err := json.Marshal(rules)
	return string(text), err
}
