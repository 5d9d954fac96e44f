package book

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// The conditions under which a lead n is on the agenda of the day ?1 without a follow-up, unless it is the birthday.
const (
	nothingDue = "ifnull(n.next, '~') > ?1"
	isIdle     = `
		n.level = v.id AND v.idle > 0 AND n.active < date(?1, '-' || v.idle || ' days')
		AND n.quiet = 0 AND (n.status = 'won' OR n.status = 'open' AND n.next IS NOT NULL) AND ` + nothingDue
	isUntouched = `
		r.days IS NULL AND n.level = r.level AND n.active BETWEEN r.first AND r.last AND n.status = 'won' AND n.quiet = 0 AND ` + nothingDue
	isUnasked = `
		r.days > 0 AND n.level = r.level AND n.since BETWEEN r.first AND r.last AND n.active >= r.active AND n.status = 'won' AND n.quiet = 0
		AND ifnull(n.touched, '') < date(n.since, '+' || r.days || ' days') AND ` + nothingDue
)

// countFollowUps counts whom to contact on the day ?1, on which those have their birthday who have it from ?2 to ?3, by the rules ?4 of
// after-sale care. Each count goes through an index with nobody in it who is left out but those whose birthday it is and those who asked
// not to be contacted: they are few, so that they are counted by themselves and taken away. This is asked at every start.
const countFollowUps = `
	WITH born AS MATERIALIZED (
	  SELECT level, status, quiet, touched, active, next, since FROM lead_now INDEXED BY lead_now_birthday
	  WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ?2 AND ?3 AND status IN ('open', 'won')
	), silent AS MATERIALIZED (
	  SELECT f.due FROM lead_now n INDEXED BY lead_now_quiet CROSS JOIN followup f ON f.lead = n.lead
	  WHERE n.quiet = 1 AND n.next <= ?1 AND f.closed IS NULL AND f.due <= ?1
	), rule AS MATERIALIZED (
	  SELECT value ->> 0 AS level, value ->> 1 AS days, value ->> 2 AS first, value ->> 3 AS last, value ->> 4 AS active FROM json_each(?4)
	)
	SELECT
	  (SELECT count(*) FROM followup WHERE closed IS NULL AND due = ?1) - (SELECT count(*) FROM silent WHERE due = ?1),
	  (SELECT count(*) FROM followup WHERE closed IS NULL AND due < ?1) - (SELECT count(*) FROM silent WHERE due < ?1),
	  (SELECT count(*) FROM born WHERE ifnull(touched, '') < ?1),
	  (SELECT count(*) FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0),
	  (SELECT count(*) FROM level v CROSS JOIN lead_now n INDEXED BY lead_now_idle WHERE ` + isIdle + `) -
	  (SELECT count(*) FROM level v CROSS JOIN born n WHERE ` + isIdle + `),
	  (SELECT count(*) FROM rule r CROSS JOIN lead_now n INDEXED BY lead_now_idle WHERE ` + isUntouched + `) -
	  (SELECT count(*) FROM rule r CROSS JOIN born n WHERE ` + isUntouched + `) +
	  (SELECT count(*) FROM rule r CROSS JOIN lead_now n INDEXED BY lead_now_care WHERE ` + isUnasked + `) -
	  (SELECT count(*) FROM rule r CROSS JOIN born n WHERE ` + isUnasked + ")"

// readFollowUps counts whom to contact on a day. A book without leads is not asked any further: that would cost each start more.
func readFollowUps(ctx context.Context, tx *sql.Tx, day funnel.Day, levels []funnel.Level) (f metrics.FollowUps, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM lead)").Scan(&f.Leads); err != nil || !f.Leads {
		return f, err
	}
	rules, err := careRules(levels, day)
	if err != nil {
		return f, err
	}
	born := daysOfYear(funnel.DayPeriod(day))[0]
	err = tx.QueryRowContext(ctx, countFollowUps, day.String(), born.from, born.to, rules).
		Scan(&f.Due, &f.Overdue, &f.Birthdays, &f.NoNext, &f.Idle, &f.Care)
	return f, err
}

// careRules writes, as JSON, whom the care of the levels calls for on a day: who was active last between two days or, with a number
// of days, who arrived between two days, was not touched since so many days after and is not idle. A row is level, days or null, first,
// last, and from when on they were active. The days are those of Care.CheckIn, backwards.
func careRules(levels []funnel.Level, day funnel.Day) (string, error) {
	rules := [][]any{}
	for _, l := range levels {
		active := idleSince(l, day)
		if every := funnel.Day(l.Care.Every); every > 0 {
			rules = append(rules, []any{l.ID, nil, active, (day - every).String(), active})
		}
		for i, days := range l.Care.After {
			until := 2 * days
			if i+1 < len(l.Care.After) {
				until = l.Care.After[i+1]
			}
			rules = append(rules, []any{l.ID, days, (day - funnel.Day(until) + 1).String(), (day - funnel.Day(days)).String(), active})
		}
	}
	text, err := json.Marshal(rules)
	return string(text), err
}
