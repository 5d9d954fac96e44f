package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// Closed reads those who bought or were lost as they were on the day before: who bought by the day of the arrival at the buying level, who was
// lost without ever buying by the day of the loss. Touches, answers, offers and referrals count by their own day. What a card said is taken
// back, by the journal, to before the changes of the closing day; of a card that was written later nothing but its dated records counts. Nobody
// of whom nothing was recorded before that day is among them.
func (b *Book) Closed(ctx context.Context, today funnel.Day) (past []grade.Past, rules grade.Rules, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		r, err := newFactReader(ctx, tx, today)
		if err != nil {
			return err
		}
		if err := r.others(ctx); err != nil { // for what a purchase usually brings
			return err
		}
		r.usual()
		rules = r.Rules
		p := pastReader{tx: tx, zone: b.now().Location(), people: map[int64]*closing{}, cards: map[int64][]any{}, values: map[int64][]any{}, own: map[int64][]int64{}}
		if err := p.read(ctx, today); err != nil {
			return err
		}
		past = p.past()
		return nil
	})
	return past, rules, err
}

// closing is somebody who bought or was lost.
type closing struct {
	grade.Past
	day    funnel.Day // of the closing
	active funnel.Day // the last day before on which something happened
	step   int        // position of the highest level at which they had arrived
	asked  map[int]bool
}

// pastReader gathers what was known of people before their closing.
type pastReader struct {
	tx     *sql.Tx
	zone   *time.Location
	people map[int64]*closing
	cards  map[int64][]any   // rows of lead, by number, as they were at the moment that the journal was taken back to
	values map[int64][]any   // rows of field_value likewise
	own    map[int64][]int64 // numbers of those of a lead
	money  int64             // number of the field with the budget
}

// Places of columns in lead and field_value.
const (
	columnLeadNeed  = 10
	columnLeadValue = 17
	columnFieldOf   = 3
	columnFieldText = 4
)

const selectClosed = `
	SELECT w.lead, w.day, 1, n.known, l.supplier <> ''
	FROM level b CROSS JOIN arrival w ON w.level = b.id CROSS JOIN lead_now n ON n.lead = w.lead CROSS JOIN lead l ON l.id = w.lead
	WHERE b.buying = 1 AND w.day <= ?1 AND n.known < w.day
	UNION ALL
	SELECT l.id, l.state_day, 0, n.known, l.supplier <> ''
	FROM lead_now n INDEXED BY lead_now_status CROSS JOIN lead l ON l.id = n.lead
	WHERE n.status = 'lost' AND n.bought = 0 AND l.state_day <= ?1 AND n.known < l.state_day`

func (p *pastReader) read(ctx context.Context, today funnel.Day) error {
	err := each(ctx, p.tx, func(rows *sql.Rows) error {
		c := closing{asked: map[int]bool{}}
		err := rows.Scan(&c.Facts.Lead, dayColumn{&c.day}, &c.Bought, dayColumn{&c.Facts.Since}, &c.Facts.Supplier)
		c.active, c.Facts.Status = c.Facts.Since, funnel.StatusOpen
		p.people[c.Facts.Lead] = &c
		return err
	}, selectClosed, today.String())
	if err != nil {
		return err
	}
	chosen := jsonArray(sortedLeads(p.people))
	for _, part := range []struct {
		read  func(rows *sql.Rows) error
		query string
	}{
		{p.arrival, "SELECT a.lead, a.day, v.position, coalesce(v.idle, 0) FROM arrival a JOIN level v ON v.id = a.level WHERE a.lead IN (SELECT value FROM json_each(?))"},
		{p.touch, "SELECT lead, day, kind, outcome, coalesce(minutes, 0) FROM touch WHERE lead IN (SELECT value FROM json_each(?))"},
		{p.answer, "SELECT lead, day, question FROM answer WHERE lead IN (SELECT value FROM json_each(?))"},
		{p.offer, "SELECT lead, day, amount FROM offer WHERE kind = 'offer' AND amount IS NOT NULL AND lead IN (SELECT value FROM json_each(?)) ORDER BY day, +id"},
		{p.referral, "SELECT referrer, day FROM referral WHERE tone = 'positive' AND referrer IN (SELECT value FROM json_each(?))"},
	} {
		if err := each(ctx, p.tx, part.read, part.query, chosen); err != nil {
			return err
		}
	}
	return p.takeBack(ctx, chosen)
}

func sortedLeads(people map[int64]*closing) []int64 {
	leads := make([]int64, 0, len(people))
	for lead := range people {
		leads = append(leads, lead)
	}
	slices.Sort(leads)
	return leads
}

// before is the closing of a lead if a day lies before it, else nil.
func (p *pastReader) before(lead int64, day *funnel.Day) *closing {
	if c := p.people[lead]; day != nil && *day < c.day {
		return c
	}
	return nil
}

func (p *pastReader) arrival(rows *sql.Rows) error {
	var lead int64
	var day *funnel.Day
	var position, idle int
	if err := rows.Scan(&lead, maybeDay{&day}, &position, &idle); err != nil {
		return err
	}
	if day == nil {
		day = &p.people[lead].Facts.Since // from before the book
	}
	if c := p.before(lead, day); c != nil {
		c.active = max(c.active, *day)
		if position > c.step {
			c.step, c.Facts.Position, c.Facts.IdleLimit = position, position, idle
		}
	}
	return nil
}

func (p *pastReader) touch(rows *sql.Rows) error {
	var lead, minutes int64
	var day *funnel.Day
	var kind, outcome string
	if err := rows.Scan(&lead, maybeDay{&day}, &kind, &outcome, &minutes); err != nil {
		return err
	}
	c := p.before(lead, day)
	if c == nil {
		return nil
	}
	c.active = max(c.active, *day)
	c.Facts.Touches++
	c.Facts.Minutes += minutes
	if outcome == "replied" || outcome == "interested" {
		c.Facts.Inbound++
	}
	if kind == "viewing" {
		c.Facts.Viewings++
	}
	return nil
}

func (p *pastReader) answer(rows *sql.Rows) error {
	var lead int64
	var day *funnel.Day
	var question int
	err := rows.Scan(&lead, maybeDay{&day}, &question)
	if c := p.before(lead, day); c != nil && !c.asked[question] {
		c.asked[question] = true
		c.Facts.Answers++
	}
	return err
}

func (p *pastReader) offer(rows *sql.Rows) error {
	var lead, amount int64
	var day *funnel.Day
	err := rows.Scan(&lead, maybeDay{&day}, &amount)
	if c := p.before(lead, day); c != nil {
		c.Facts.Price = &amount
	}
	return err
}

func (p *pastReader) referral(rows *sql.Rows) error {
	var lead int64
	var day *funnel.Day
	err := rows.Scan(&lead, maybeDay{&day})
	if c := p.before(lead, day); c != nil {
		c.Facts.Referrals++
	}
	return err
}

const selectCardChanges = `
	SELECT c.at, r.change, r.tbl, r.op, r.first, r.last, r.old
	FROM change c CROSS JOIN change_row r ON r.change = c.id
	WHERE r.tbl IN ('lead', 'field_value') ORDER BY c.id DESC, r.seq DESC`

// takeBack goes through the journal backwards, and leaves each card as it was before the first change of the day of its closing.
func (p *pastReader) takeBack(ctx context.Context, chosen string) error {
	if err := p.load(ctx, chosen); err != nil {
		return err
	}
	waiting := make([]*closing, 0, len(p.people))
	for _, lead := range sortedLeads(p.people) {
		waiting = append(waiting, p.people[lead])
	}
	slices.SortStableFunc(waiting, func(a, b *closing) int { return cmp.Compare(b.day, a.day) })
	var at string
	err := each(ctx, p.tx, func(rows *sql.Rows) error {
		var moment, op string
		var row journalRow
		if err := rows.Scan(&moment, &row.change, &row.table, &op, &row.first, &row.last, &row.old); err != nil {
			return err
		}
		row.op = op[0]
		if moment != at {
			at = moment
			made, err := time.Parse(instant, moment)
			if err != nil {
				return err
			}
			day := funnel.DayOf(made.In(p.zone))
			for len(waiting) > 0 && day < waiting[0].day {
				p.settle(waiting[0])
				waiting = waiting[1:]
			}
		}
		return p.step(row)
	}, selectCardChanges)
	for _, c := range waiting {
		p.settle(c)
	}
	return err
}

// load reads the cards as they are.
func (p *pastReader) load(ctx context.Context, chosen string) error {
	err := p.tx.QueryRowContext(ctx, "SELECT id FROM field WHERE key = ? AND type = 'money'", BudgetField).Scan(&p.money)
	if err != nil && !noRows(err) {
		return err
	}
	for _, t := range []struct {
		into  map[int64][]any
		query string
	}{
		{p.cards, "SELECT * FROM lead WHERE id IN (SELECT value FROM json_each(?))"},
		{p.values, "SELECT * FROM field_value WHERE lead IN (SELECT value FROM json_each(?))"},
	} {
		err := each(ctx, p.tx, func(rows *sql.Rows) error {
			columns, err := rows.Columns()
			if err != nil {
				return err
			}
			values, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			if err := rows.Scan(into...); err != nil {
				return err
			}
			id, _ := values[0].(int64)
			t.into[id] = values
			if lead, ok := leadOfValue(values); ok {
				p.own[lead] = append(p.own[lead], id)
			}
			return nil
		}, t.query, chosen)
		if err != nil {
			return err
		}
	}
	return nil
}

// step takes back one row of the journal.
func (p *pastReader) step(row journalRow) error {
	rows := p.cards
	if row.table != "lead" {
		rows = p.values
	}
	for id := row.first; id <= row.last; id++ {
		after, there := rows[id]
		if !there && (row.op != 'd' || row.table == "lead" && p.people[id] == nil) {
			continue
		}
		before, err := row.before(after)
		if err != nil {
			return err
		}
		rows[id] = before
		if lead, ok := leadOfValue(before); ok && !there && row.table != "lead" {
			p.own[lead] = append(p.own[lead], id)
		}
	}
	return nil
}

// leadOfValue is the lead of a row of field_value.
func leadOfValue(row []any) (lead int64, ok bool) {
	if len(row) > columnLead {
		lead, ok = row[columnLead].(int64)
	}
	return lead, ok
}

// settle takes what a card says at this moment into the facts.
func (p *pastReader) settle(c *closing) {
	f := &c.Facts
	f.Idle = int(max(0, c.day-1-c.active))
	if card := p.cards[f.Lead]; len(card) > columnLeadValue {
		for i := range 3 {
			text, _ := card[columnLeadNeed+i].(string)
			*f.Tests.At(i) = funnel.Answer(text)
		}
		if value, ok := card[columnLeadValue].(int64); ok {
			f.Value = &value
			if f.Price == nil {
				f.Price = &value
			}
		}
	}
	for _, id := range p.own[f.Lead] {
		if row := p.values[id]; len(row) > columnFieldText && row[columnFieldOf] == p.money {
			text, _ := row[columnFieldText].(string)
			if n, err := strconv.ParseInt(text, 10, 64); err == nil {
				f.Budget = &n
			}
		}
	}
}

// past lists them by their numbers.
func (p *pastReader) past() []grade.Past {
	all := make([]grade.Past, 0, len(p.people))
	for _, lead := range sortedLeads(p.people) {
		all = append(all, p.people[lead].Past)
	}
	return all
}
