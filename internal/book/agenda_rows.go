package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// The queries of the agenda each read what they answer with, through an index. CROSS JOIN makes SQLite keep to that order, INDEXED BY
// to an index that holds no more than the answer. Those who asked not to be contacted are few: they are counted and taken away.

// countFollowUps counts whom to contact on the day ?1, on which those have their birthday who have it from ?2 to ?3.
const countFollowUps = `
	SELECT
	  (SELECT count(*) FROM followup WHERE closed IS NULL AND due = ?1) -
	  (SELECT count(*) FROM lead_now n INDEXED BY lead_now_quiet CROSS JOIN followup f ON f.lead = n.lead
	   WHERE n.quiet = 1 AND f.closed IS NULL AND f.due = ?1),
	  (SELECT count(*) FROM followup WHERE closed IS NULL AND due < ?1) -
	  (SELECT count(*) FROM lead_now n INDEXED BY lead_now_quiet CROSS JOIN followup f ON f.lead = n.lead
	   WHERE n.quiet = 1 AND f.closed IS NULL AND f.due < ?1),
	  (SELECT count(*) FROM lead_now INDEXED BY lead_now_birthday
	   WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ?2 AND ?3 AND status IN ('open', 'won')
	     AND coalesce(touched, '') < ?1),
	  (SELECT count(*) FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0),
	  (SELECT count(*) FROM level v CROSS JOIN lead_now n ON n.level = v.id AND n.active < date(?1, '-' || v.idle || ' days')
	   WHERE v.idle > 0 AND n.status IN ('open', 'won') AND n.quiet = 0
	     AND (n.next > ?1 OR n.next IS NULL AND n.status = 'won')
	     AND (n.birthday IS NULL OR n.birthday NOT BETWEEN ?2 AND ?3))`

// readFollowUps counts whom to contact on a day. A book without leads is not asked any further: that would cost each start more.
func readFollowUps(ctx context.Context, tx *sql.Tx, day funnel.Day) (f metrics.FollowUps, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM lead)").Scan(&f.Leads); err != nil || !f.Leads {
		return f, err
	}
	born := daysOfYear(funnel.DayPeriod(day))[0]
	err = tx.QueryRowContext(ctx, countFollowUps, day.String(), born.from, born.to).
		Scan(&f.Due, &f.Overdue, &f.Birthdays, &f.NoNext, &f.Idle)
	return f, err
}

const (
	fromDue = `
		FROM followup f CROSS JOIN lead_now n ON n.lead = f.lead
		WHERE f.closed IS NULL AND n.quiet = 0 AND f.due BETWEEN ? AND ? `
	countDue = "SELECT count(*)" + fromDue
	listDue  = `
		SELECT f.id, f.lead, f.due, f.what, f.every, f.closed, f.dropped, f.snoozes, f.reason, f.anchor` + fromDue + `
		ORDER BY f.due, f.id LIMIT ?`
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
		err := d.list(ctx, part.total, countDue, listDue, func(rows *sql.Rows) (AgendaItem, error) {
			f, err := scanFollowUp(rows)
			return AgendaItem{Kind: part.kind, Lead: funnel.Lead{ID: f.Lead}, FollowUp: &f, Day: f.Due}, err
		}, part.due.From.String(), part.due.To.String())
		if err != nil {
			return err
		}
	}
	return nil
}

// list puts on the agenda what one query lists and, when there is a limit and the total is not known, another one counts.
func (d *diary) list(ctx context.Context, total int, count, list string, scan func(rows *sql.Rows) (AgendaItem, error), args ...any) error {
	if d.limit > 0 && total == 0 {
		if err := d.tx.QueryRowContext(ctx, count, args...).Scan(&total); err != nil {
			return err
		}
	}
	items, err := collect(ctx, d.tx, scan, list, append(slices.Clip(args), d.most())...)
	d.add(items, total)
	return err
}

// most is how many of a kind are read, -1 for all.
func (d *diary) most() int {
	if d.limit > 0 {
		return d.limit
	}
	return -1
}

const listBirthdays = `
	SELECT lead, birthday, touched FROM lead_now INDEXED BY lead_now_birthday
	WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ? AND ? AND status IN ('open', 'won')`

// birthdays puts the birthdays on the agenda, by their day. Who was touched on the day was wished well.
func (d *diary) birthdays(ctx context.Context) error {
	var items []AgendaItem
	for _, r := range d.ranges {
		err := each(ctx, d.tx, func(rows *sql.Rows) error {
			item := AgendaItem{Kind: AgendaBirthday}
			var born string
			var touched *funnel.Day
			if err := rows.Scan(&item.Lead.ID, &born, maybeDay{&touched}); err != nil {
				return err
			}
			b, err := funnel.ParseBirthday("-" + born)
			item.Day = b.Next(d.wishes.From)
			if touched == nil || *touched < item.Day {
				items = append(items, item)
			}
			return err
		}, listBirthdays, r.from, r.to)
		if err != nil {
			return err
		}
	}
	slices.SortFunc(items, byDay)
	d.add(items, 0)
	return nil
}

const listNoNext = `
	SELECT lead FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0
	ORDER BY active, lead LIMIT ?`

// noNext puts the open leads without a next step on the agenda, the longest idle first.
func (d *diary) noNext(ctx context.Context) error {
	items, err := collect(ctx, d.tx, func(rows *sql.Rows) (AgendaItem, error) {
		item := AgendaItem{Kind: AgendaNoNext}
		return item, rows.Scan(&item.Lead.ID)
	}, listNoNext, d.most())
	d.add(items, d.Counts.NoNext)
	return err
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
		WHERE v.idle > 0 AND n.status IN ('open', 'won') AND n.quiet = 0 AND (n.next IS NOT NULL OR n.status = 'won') AND ` + notListed
	countIdle = "SELECT count(*)" + fromIdle
	listIdle  = "SELECT n.lead, v.idle" + fromIdle + "ORDER BY n.active, n.lead LIMIT ?8"
)

// idle puts the leads on the agenda that are idle beyond the limit of their level, the longest idle first.
func (d *diary) idle(ctx context.Context) error {
	return d.list(ctx, 0, countIdle, listIdle, func(rows *sql.Rows) (AgendaItem, error) {
		item := AgendaItem{Kind: AgendaIdle}
		return item, rows.Scan(&item.Lead.ID, &item.Limit)
	}, d.listed()...)
}

const (
	// listArrived reads who arrived at the level ?8 from the day ?9 to ?10 and stands there, active since ?11 at least.
	listArrived = `
		SELECT a.lead, a.day, n.touched
		FROM arrival a CROSS JOIN lead_now n ON n.lead = a.lead
		WHERE a.level = ?8 AND a.day BETWEEN ?9 AND ?10 AND n.level = ?8 AND n.active >= ?11
		  AND n.status = 'won' AND n.quiet = 0 AND ` + notListed
	// listUntouched reads who stands at the level ?8 and was active last on the day ?9 or before, but not before ?10.
	listUntouched = `
		SELECT n.lead, n.active FROM lead_now n
		WHERE n.level = ?8 AND n.active BETWEEN ?10 AND ?9
		  AND n.status IN ('open', 'won') AND n.status = 'won' AND n.quiet = 0 AND ` + notListed
)

// care puts the after-sale care that is due on the agenda, by the day from which it is.
func (d *diary) care(ctx context.Context, levels []funnel.Level) error {
	var items []AgendaItem
	for _, l := range levels {
		var found []AgendaItem
		var err error
		switch {
		case l.Care.Every > 0:
			found, err = d.careEvery(ctx, l)
		case len(l.Care.After) > 0:
			found, err = d.careAfter(ctx, l)
		}
		if err != nil {
			return err
		}
		items = append(items, found...)
	}
	slices.SortFunc(items, byDay)
	d.add(items, 0)
	return nil
}

// idleSince is the earliest day on which a lead at the level may have been active last without being idle.
func (d *diary) idleSince(l funnel.Level) string {
	if l.Idle == 0 {
		return funnel.MinDay.String()
	}
	return (d.Day - funnel.Day(l.Idle)).String()
}

func (d *diary) careEvery(ctx context.Context, l funnel.Level) ([]AgendaItem, error) {
	every := funnel.Day(l.Care.Every)
	return collect(ctx, d.tx, func(rows *sql.Rows) (AgendaItem, error) {
		item := AgendaItem{Kind: AgendaCare, Every: l.Care.Every}
		err := rows.Scan(&item.Lead.ID, dayColumn{&item.Day})
		item.Day += every
		return item, err
	}, listUntouched, d.listed(l.ID, (d.Day-every).String(), d.idleSince(l))...)
}

func (d *diary) careAfter(ctx context.Context, l funnel.Level) (items []AgendaItem, err error) {
	first := d.Day - funnel.Day(l.Care.Horizon()) + 1
	last := d.Day - funnel.Day(l.Care.After[0])
	err = each(ctx, d.tx, func(rows *sql.Rows) error {
		item := AgendaItem{Kind: AgendaCare}
		var arrived funnel.Day
		var touched *funnel.Day
		if err := rows.Scan(&item.Lead.ID, dayColumn{&arrived}, maybeDay{&touched}); err != nil {
			return err
		}
		after, due := l.Care.CheckIn(arrived, touched, d.Day)
		if !due {
			return nil
		}
		item.After, item.Day = after, arrived+funnel.Day(after)
		items = append(items, item)
		return nil
	}, listArrived, d.listed(l.ID, first.String(), last.String(), d.idleSince(l))...)
	return items, err
}
