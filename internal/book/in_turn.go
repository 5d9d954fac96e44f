package book

import (
	"context"
	"database/sql"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// inTurn tells how many rows there are and then each, all of one moment, and keeps none. An error of either ends it.
func inTurn[T any](ctx context.Context, b *Book, count, list string, args []any, scan func(*sql.Rows) (T, error), begin func(total int) error, tell func(T) error) error {
	return b.stream(ctx, func(tx *sql.Tx) error {
		var total int
		if err := tx.QueryRowContext(ctx, count, args...).Scan(&total); err != nil {
			return err
		}
		if err := begin(total); err != nil {
			return err
		}
		return each(ctx, tx, func(rows *sql.Rows) error {
			item, err := scan(rows)
			if err != nil {
				return err
			}
			return tell(item)
		}, list, args...)
	})
}

// whole is a period, that of all days for nil, as SQL takes it.
func whole(p *funnel.Period) []any {
	if p == nil {
		p = &funnel.Period{From: funnel.MinDay, To: funnel.MaxDay}
	}
	return []any{p.From.String(), p.To.String()}
}

const countTallies = "SELECT count(*) FROM tally WHERE day BETWEEN ? AND ?"

// TalliesInTurn tells all tallies of a period, or of all days for nil, by day and then by number.
func (b *Book) TalliesInTurn(ctx context.Context, p *funnel.Period, begin func(total int) error, tell func(funnel.Tally) error) error {
	return inTurn(ctx, b, countTallies, selectTally+"WHERE t.day BETWEEN ? AND ? ORDER BY t.day, t.id", whole(p), scanTally, begin, tell)
}

const countDeals = "SELECT count(*) FROM deal WHERE day BETWEEN ? AND ?"

// DealsInTurn tells all deals of a period, or of all days for nil, by day and then by number.
func (b *Book) DealsInTurn(ctx context.Context, p *funnel.Period, begin func(total int) error, tell func(DealLine) error) error {
	return inTurn(ctx, b, countDeals, selectDealLine+"WHERE d.day BETWEEN ? AND ? ORDER BY d.day, d.id", whole(p), scanDealLine, begin, tell)
}

// DateKind says why there is a date with a lead.
type DateKind string

// The kinds of dates.
const (
	DateFollowUp DateKind = "followup"
	DateBirthday DateKind = "birthday"
	DateCare     DateKind = "care" // the care plan asks for it today
)

// Date is a day on which a lead is to be contacted: an open follow-up, a birthday, or today for what the care plan does.
type Date struct {
	Kind     DateKind
	Key      string    // that of the follow-up or of the lead, which no other has
	At       time.Time // when that was recorded
	FollowUp funnel.FollowUp
	Birthday funnel.Birthday // of DateBirthday
	Care     grade.Due       // of DateCare, and of birthdays for which the care plan has more than a wish
	Lead     funnel.Lead     // number, name, level, first phone and the day it was added only
}

const (
	dateColumns = `
		l.id, l.name, v.key, l.added, coalesce(c.value, ''), coalesce(c.key, ''), coalesce(c.doubt, 0)`
	dateJoins = `
		JOIN lead l ON l.id = n.lead JOIN level v ON v.id = l.level
		LEFT JOIN contact c ON c.id = (SELECT min(p.id) FROM contact p WHERE p.lead = l.id AND p.kind = 'phone')`

	listDates = `
		SELECT 'followup', f.uuid, f.at, '', f.id, f.lead, f.due, f.what, f.every, f.closed, f.dropped, f.snoozes, f.reason, f.anchor,` + dateColumns + `
		FROM followup f CROSS JOIN lead_now n ON n.lead = f.lead` + dateJoins + `
		WHERE f.closed IS NULL AND n.quiet = 0 AND f.due BETWEEN ? AND ?
		ORDER BY f.due, f.id`
	listBirthdates = `
		SELECT 'birthday', l.uuid, l.at, l.birthday, 0, l.id, l.added, '', '', NULL, 0, 0, '', l.added,` + dateColumns + `
		FROM lead_now n` + dateJoins + `
		WHERE n.birthday IS NOT NULL AND n.quiet = 0 AND n.status IN ('open', 'won') AND (n.birthday BETWEEN ? AND ? OR n.birthday BETWEEN ? AND ?)
		ORDER BY n.birthday < ?, n.birthday, n.lead`
	listCareDates = `
		SELECT 'care', l.uuid, l.at, '', 0, l.id, l.added, '', '', NULL, 0, 0, '', l.added,` + dateColumns + `
		FROM json_each(?) k CROSS JOIN lead_now n ON n.lead = k.value` + dateJoins + `
		ORDER BY k.key`
	countBirthdates = `
		SELECT count(*) FROM lead_now
		WHERE birthday IS NOT NULL AND quiet = 0 AND status IN ('open', 'won') AND (birthday BETWEEN ? AND ? OR birthday BETWEEN ? AND ?)`
)

// DatesInTurn tells the open follow-ups that are due in a period, or all for nil, by their day, and then the birthdays that fall into what
// of it does not lie before a day, today, or all, in their order from that day on; and then, where today is among it, whom the care plan asks
// for as Agenda does. Who asked not to be contacted has none, who is paused or lost
// follow-ups only.
func (b *Book) DatesInTurn(ctx context.Context, p *funnel.Period, from funnel.Day, begin func(total int) error, tell func(Date) error) error {
	days := whole(p)
	wishes := funnel.Period{From: from, To: funnel.MaxDay}
	if p != nil {
		wishes = wishes.Intersect(*p)
	}
	ranges := daysOfYear(wishes)
	born := []any{ranges[0].from, ranges[0].to, ranges[1].from, ranges[1].to}
	return b.stream(ctx, func(tx *sql.Tx) error {
		var due, birthdays int
		if err := tx.QueryRowContext(ctx, countDue, days...).Scan(&due); err != nil {
			return err
		}
		if err := tx.QueryRowContext(ctx, countBirthdates, born...).Scan(&birthdays); err != nil {
			return err
		}
		care, err := careOf(ctx, tx, from, wishes)
		if err != nil {
			return err
		}
		if err := begin(due + birthdays + len(care.leads)); err != nil {
			return err
		}
		passOn := func(planned map[int64]grade.Due) func(rows *sql.Rows) error {
			return func(rows *sql.Rows) error {
				date, err := scanDate(rows)
				if err != nil {
					return err
				}
				date.Care = planned[date.Lead.ID]
				return tell(date)
			}
		}
		if err := each(ctx, tx, passOn(nil), listDates, days...); err != nil {
			return err
		}
		if err := each(ctx, tx, passOn(care.wishes), listBirthdates, append(born, monthDay(wishes.From))...); err != nil {
			return err
		}
		return each(ctx, tx, passOn(care.due), listCareDates, jsonArray(care.leads))
	})
}

func scanDate(rows *sql.Rows) (d Date, err error) {
	f, l := &d.FollowUp, &d.Lead
	var every string
	var phone funnel.Phone
	err = rows.Scan(&d.Kind, &d.Key, instantColumn{&d.At}, birthdayColumn{&d.Birthday},
		&f.ID, &f.Lead, dayColumn{&f.Due}, &f.What, &every, maybeDay{&f.Closed}, &f.Dropped, &f.Snoozes, &f.Reason, dayColumn{&f.Anchor},
		&l.ID, &l.Name, &l.Level, dayColumn{&l.Added}, &phone.Number, &phone.Key, &phone.Doubtful)
	f.Every, _ = funnel.ParseEvery(every)
	if phone.Number != "" {
		l.Phones = []funnel.Phone{phone}
	}
	return d, err
}
