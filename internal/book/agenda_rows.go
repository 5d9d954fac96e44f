package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// The queries of the agenda each read what they answer with, through an index. CROSS JOIN makes SQLite keep to that order, INDEXED BY
// to an index that holds no more than the answer. Those who asked not to be contacted are few: they are counted and taken away.

const (
	fromDue = `
		FROM followup f CROSS JOIN lead_now n ON n.lead = f.lead
		WHERE f.closed IS NULL AND n.quiet = 0 AND f.due BETWEEN ? AND ? `
	countDue = "SELECT count(*)" + fromDue
	listDue  = `
		SELECT f.id, f.lead, f.due, f.what, f.every, f.closed, f.dropped, f.snoozes, f.reason, f.anchor` + fromDue + `
		ORDER BY f.due, f.id LIMIT ? OFFSET ?`
)

// followUps puts the follow-ups on the agenda, the oldest first.
func (d *diary) followUps(ctx context.Context) error {
	for _, part := range []struct {
		kind  AgendaKind
		due   funnel.Period
		total int // where it was counted already
	}{
		{AgendaOverdue, funnel.Period{From: funnel.MinDay, To: d.Day - 1}, d.Counts.Overdue},
		{AgendaToday, funnel.DayPeriod(d.Day), d.Counts.Due},
		{AgendaLater, d.later, 0},
	} {
		err := d.list(ctx, part.kind, part.total, countDue, listDue, func(rows *sql.Rows) (duty, error) {
			f, err := scanFollowUp(rows)
			return duty{kind: part.kind, lead: f.Lead, followUp: &f, day: f.Due}, err
		}, part.due.From.String(), part.due.To.String())
		if err != nil {
			return err
		}
	}
	return nil
}

// list puts on the agenda what one query lists and, when not all is listed and the total is not known, another one counts.
func (d *diary) list(ctx context.Context, kind AgendaKind, total int, count, list string, scan func(rows *sql.Rows) (duty, error), args ...any) error {
	if !d.wants(kind) {
		return nil
	}
	if (d.asked.Limit > 0 || d.asked.Offset > 0) && total == 0 {
		if err := d.tx.QueryRowContext(ctx, count, args...).Scan(&total); err != nil {
			return err
		}
	}
	duties, err := collect(ctx, d.tx, scan, list, append(slices.Clip(args), d.most(), d.asked.Offset)...)
	d.add(kind, duties, max(total, len(duties)))
	return err
}

// most is how many of a kind are read, -1 for all.
func (d *diary) most() int {
	if d.asked.Limit > 0 {
		return d.asked.Limit
	}
	return -1
}

const listBirthdays = `
	SELECT lead, birthday, touched FROM lead_now INDEXED BY lead_now_birthday
	WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ? AND ? AND status IN ('open', 'won')`

// birthdays puts the birthdays on the agenda, by their day. Who was touched on the day was wished well.
func (d *diary) birthdays(ctx context.Context) error {
	if !d.wants(AgendaBirthday) {
		return nil
	}
	var duties []duty
	for _, r := range d.ranges {
		err := each(ctx, d.tx, func(rows *sql.Rows) error {
			x := duty{kind: AgendaBirthday, care: grade.Due{Gesture: grade.Wish, Occasion: grade.OnBirthday}}
			var born string
			var touched *funnel.Day
			if err := rows.Scan(&x.lead, &born, maybeDay{&touched}); err != nil {
				return err
			}
			b, err := funnel.ParseBirthday("-" + born)
			x.day = b.Next(d.wishes.From)
			if touched == nil || *touched < x.day {
				duties = append(duties, x)
			}
			return err
		}, listBirthdays, r.from, r.to)
		if err != nil {
			return err
		}
	}
	slices.SortFunc(duties, byDay)
	d.born = duties
	d.addAll(AgendaBirthday, duties)
	return nil
}

const listNoNext = `
	SELECT lead FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0
	ORDER BY active, lead LIMIT ? OFFSET ?`

// noNext puts the open leads without a next step on the agenda, the longest idle first.
func (d *diary) noNext(ctx context.Context) error {
	return d.list(ctx, AgendaNoNext, d.Counts.NoNext, countAimless, listNoNext, func(rows *sql.Rows) (duty, error) {
		x := duty{kind: AgendaNoNext}
		return x, rows.Scan(&x.lead)
	})
}

// notListed chooses leads that are on the agenda with no follow-up and no birthday. Follow-ups are on it that are due up to the day ?1
// or from ?2 to ?3, birthdays from ?4 to ?5 and from ?6 to ?7.
const notListed = `
	(n.next IS NULL OR n.next > max(?1, ?3) OR n.next > ?1 AND n.next < ?2 AND NOT EXISTS (
	   SELECT 1 FROM followup f WHERE f.lead = n.lead AND f.closed IS NULL AND f.due BETWEEN ?2 AND ?3))
	AND (n.birthday IS NULL OR n.birthday NOT BETWEEN ?4 AND ?5 AND n.birthday NOT BETWEEN ?6 AND ?7) `

// listed are the parameters of notListed, and more behind them.
func (d *diary) listed(more ...any) []any {
	return append([]any{
		d.Day.String(), d.later.From.String(), d.later.To.String(),
		d.ranges[0].from, d.ranges[0].to, d.ranges[1].from, d.ranges[1].to,
	}, more...)
}

const (
	fromIdle = `
		FROM level v CROSS JOIN lead_now n ON n.level = v.id AND n.active < date(?1, '-' || v.idle || ' days')
		WHERE v.idle > 0 AND n.quiet = 0 AND (n.status = 'won' OR n.status = 'open' AND n.next IS NOT NULL) AND ` + notListed
	countIdle = "SELECT count(*)" + fromIdle
	listIdle  = "SELECT n.lead, v.idle" + fromIdle + "ORDER BY n.active, n.lead LIMIT ?8 OFFSET ?9"
)

// idle puts the leads on the agenda that are idle beyond the limit of their level, the longest idle first.
func (d *diary) idle(ctx context.Context) error {
	return d.list(ctx, AgendaIdle, 0, countIdle, listIdle, func(rows *sql.Rows) (duty, error) {
		x := duty{kind: AgendaIdle}
		return x, rows.Scan(&x.lead, &x.limit)
	}, d.listed()...)
}

const (
	// listArrived reads who arrived at the level ?8 from the day ?9 to ?10 and stands there, active since ?11 at least.
	listArrived = `
		SELECT n.lead, n.since, n.touched FROM lead_now n INDEXED BY lead_now_care
		WHERE n.level = ?8 AND n.since BETWEEN ?9 AND ?10 AND n.active >= ?11 AND n.status = 'won' AND n.quiet = 0 AND ` + notListed
	// fromUntouched chooses who stands at the level ?8 and was active last on the day ?9 or before, but not before ?10.
	fromUntouched = `
		FROM lead_now n INDEXED BY lead_now_care
		WHERE n.level = ?8 AND n.active BETWEEN ?10 AND ?9 AND n.status = 'won' AND n.quiet = 0 AND ` + notListed
	countUntouched = "SELECT count(*)" + fromUntouched
	listUntouched  = "SELECT n.lead, n.active" + fromUntouched + "ORDER BY n.active, n.lead LIMIT ?11"
)

// idleSince is the earliest day on which a lead at the level may have been active last without being idle on a day.
func idleSince(l funnel.Level, day funnel.Day) string {
	if l.Idle == 0 {
		return funnel.MinDay.String()
	}
	return (day - funnel.Day(l.Idle)).String()
}
