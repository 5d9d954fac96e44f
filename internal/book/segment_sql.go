package book

import (
	"context"
	"database/sql"
	"math"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/segment"
)

// fragment is a condition of SQL over lead l and lead_now n that is true or false, never unknown, with the values of its parameters.
type fragment struct {
	sql  string
	args []any
}

func where(sql string, args ...any) fragment { return fragment{sql, args} }

// not is the condition turned round.
func (f fragment) not() fragment { return fragment{"NOT (" + f.sql + ")", f.args} }

// unless turns the condition round when it is asked to.
func (f fragment) unless(negated bool) fragment {
	if negated {
		return f.not()
	}
	return f
}

// combined puts conditions together with AND or OR.
func combined(of []fragment, by string) fragment {
	parts := make([]string, len(of))
	var all fragment
	for i, f := range of {
		parts[i] = f.sql
		all.args = append(all.args, f.args...)
	}
	all.sql = "(" + strings.Join(parts, by) + ")"
	return all
}

// compiler says filters in SQL, as they are meant on a day.
type compiler struct {
	tx    *sql.Tx
	today funnel.Day
	// What was read for a filter serves the others.
	levels []funnel.Level
	ids    *keyIDs
	region *string
	grades *Grades // of everybody
}

// compile says a filter in SQL. Its pieces are constants of this package, its values are bound.
func (c *compiler) compile(ctx context.Context, e segment.Expr) (fragment, error) {
	switch e := e.(type) {
	case segment.And:
		return c.all(ctx, e.Of, " AND ")
	case segment.Or:
		return c.all(ctx, e.Of, " OR ")
	case segment.Not:
		f, err := c.compile(ctx, e.Of)
		return f.not(), err
	case segment.Test:
		return c.test(ctx, e)
	}
	return where("1"), nil // nothing is asked
}

func (c *compiler) all(ctx context.Context, of []segment.Expr, by string) (fragment, error) {
	parts := make([]fragment, len(of))
	for i, e := range of {
		var err error
		if parts[i], err = c.compile(ctx, e); err != nil {
			return fragment{}, err
		}
	}
	return combined(parts, by), nil
}

func (c *compiler) test(ctx context.Context, t segment.Test) (fragment, error) {
	negated := t.Op == segment.IsNot || t.Op == segment.HasNot
	if t.Value.Presence != segment.Given {
		negated = negated != (t.Value.Presence == segment.NotKnown)
		return c.known(t.Field).unless(negated), nil
	}
	var f fragment
	var err error
	switch t.Field.Kind() {
	case segment.OfText:
		f, err = c.text(ctx, t)
	case segment.OfChoice:
		f, err = c.choice(ctx, t)
	case segment.OfLevel:
		f, err = c.level(ctx, t)
	case segment.OfChannel:
		f, err = c.channel(ctx, t)
	case segment.OfDays, segment.OfCount, segment.OfMoney:
		f, err = c.number(ctx, t.Field, rangeOf(t.Op, t.Value.Number))
	case segment.OfDate:
		f = date(t.Field, rangeOf(t.Op, int64(t.Value.Day)))
	}
	return f.unless(negated), err
}

func (c *compiler) known(f segment.Field) fragment {
	switch f {
	case segment.Age:
		return c.age(everything)
	case segment.Bought:
		return date(f, everything)
	}
	return where(isKnown(f))
}

// isKnown is the condition that something is known of a field.
func isKnown(f segment.Field) string {
	switch f {
	case segment.Phone:
		return "l.id IN (SELECT lead FROM contact WHERE kind = 'phone')"
	case segment.Email:
		return "l.id IN (SELECT lead FROM contact WHERE kind = 'email')"
	case segment.Tag:
		return "l.id IN (SELECT lead FROM tag)"
	case segment.Region:
		return "l.region <> ''"
	case segment.Product:
		return "l.product <> ''"
	case segment.Job:
		return "l.job <> ''"
	case segment.Employer:
		return "l.employer <> ''"
	case segment.Address:
		return "l.address <> ''"
	case segment.Education:
		return "l.education <> ''"
	case segment.Interests:
		return "l.interests <> ''"
	case segment.Payment:
		return "l.payment <> ''"
	case segment.Note:
		return "l.note <> ''"
	case segment.Reason:
		return "l.reason <> ''"
	case segment.Sex:
		return "l.sex <> ''"
	case segment.Need:
		return "l.need <> ''"
	case segment.Authority:
		return "l.authority <> ''"
	case segment.Money:
		return "l.money <> ''"
	case segment.Source:
		return "l.source IS NOT NULL"
	case segment.Prefers:
		return "l.preferred IS NOT NULL"
	case segment.Score:
		return "n.status = 'open'"
	case segment.Worth:
		return "l.value IS NOT NULL"
	case segment.Income:
		return "l.income IS NOT NULL"
	case segment.Touched:
		return "n.touched IS NOT NULL"
	case segment.Next:
		return "n.next IS NOT NULL"
	}
	return "1" // of the others something always is
}

// numbers is a range of whole numbers, both ends included; from above to it is empty.
type numbers struct{ from, to int64 }

var everything = numbers{math.MinInt64, math.MaxInt64}

// rangeOf is what passes a comparison with a number; for IsNot what does not pass.
func rangeOf(op segment.Op, n int64) numbers {
	switch op {
	case segment.Less:
		return numbers{math.MinInt64, n - 1}
	case segment.AtMost:
		return numbers{math.MinInt64, n}
	case segment.More:
		return numbers{n + 1, math.MaxInt64}
	case segment.AtLeast:
		return numbers{n, math.MaxInt64}
	}
	return numbers{n, n}
}

// contains reports whether a number is in the range.
func (r numbers) contains(n int64) bool { return r.from <= n && n <= r.to }

// days are the ends of a range of days as text that orders as they do. Nothing is before "" and nothing after "~".
func (r numbers) days() (from, to string) {
	return dayText64(r.from), dayText64(r.to)
}

func dayText64(n int64) string {
	switch {
	case n < int64(funnel.MinDay):
		return ""
	case n > int64(funnel.MaxDay):
		return "~"
	}
	return funnel.Day(n).String()
}

// The conditions on days.
const (
	whereAdded   = "l.added BETWEEN ? AND ?"
	whereTouched = "coalesce(n.touched BETWEEN ? AND ?, 0)"
	whereNext    = "coalesce(n.next BETWEEN ? AND ?, 0)"
	whereActive  = "n.active BETWEEN ? AND ?"
	// whereBought asks for the day of the last purchase, or of the arrival at the buying level of those without one.
	whereBought = `
		l.id IN (SELECT lead FROM deal WHERE amount > 0 GROUP BY lead HAVING max(day) BETWEEN ? AND ?
		         UNION ALL
		         SELECT a.lead FROM level v CROSS JOIN arrival a ON a.level = v.id AND a.day BETWEEN ? AND ?
		         WHERE v.buying = 1 AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.lead = a.lead AND d.amount > 0))`
)

func date(f segment.Field, r numbers) fragment {
	from, to := r.days()
	switch f {
	case segment.Touched:
		return where(whereTouched, from, to)
	case segment.Next:
		return where(whereNext, from, to)
	case segment.Bought:
		return where(whereBought, from, to, from, to)
	}
	return where(whereAdded, from, to)
}

// The conditions on numbers.
const (
	whereTouches = "n.touches BETWEEN ? AND ?"
	whereDeals   = "n.deals BETWEEN ? AND ?"
	whereSpent   = "n.spent BETWEEN ? AND ?"
	whereWorth   = "coalesce(l.value BETWEEN ? AND ?, 0)"
	whereIncome  = "coalesce(l.income BETWEEN ? AND ?, 0)"
	// whereBorn asks for a birthday with its year: without, it begins with a hyphen, which comes before the digits.
	whereBorn = "(l.birthday > ? AND l.birthday <= ?)"

	// Of those of whom there is at least one.
	whereReferrals = "l.id IN (SELECT referrer FROM referral GROUP BY referrer HAVING count(*) BETWEEN ? AND ?)"
	whereAnswers   = "l.id IN (SELECT lead FROM answer GROUP BY lead HAVING count(DISTINCT question) BETWEEN ? AND ?)"
)

func (c *compiler) number(ctx context.Context, f segment.Field, r numbers) (fragment, error) {
	switch f {
	case segment.Idle:
		return c.idle(r), nil
	case segment.Age:
		return c.age(r), nil
	case segment.Score:
		return c.score(ctx, r)
	case segment.Touches:
		return where(whereTouches, r.from, r.to), nil
	case segment.Deals:
		return where(whereDeals, r.from, r.to), nil
	case segment.Spent:
		return where(whereSpent, r.from, r.to), nil
	case segment.Worth:
		return where(whereWorth, r.from, r.to), nil
	case segment.Income:
		return where(whereIncome, r.from, r.to), nil
	case segment.Referrals:
		return counted(whereReferrals, r), nil
	}
	return counted(whereAnswers, r), nil
}

// counted is a condition on how many rows there are of a lead, made of one that says it of those who have any.
func counted(sql string, r numbers) fragment {
	if !r.contains(0) {
		return where(sql, r.from, r.to)
	}
	if r.to < math.MaxInt64 {
		r.to++
	}
	return where(sql, r.to, int64(math.MaxInt64)).not() // everybody but those who have more
}

// idle are the days since something last happened: none when that lies ahead.
func (c *compiler) idle(r numbers) fragment {
	active := everything
	if r.from > 0 {
		active.to = int64(c.today) - r.from
	}
	if r.to < math.MaxInt64 {
		active.from = int64(c.today) - r.to
	}
	if r.to < 0 {
		active = numbers{1, 0}
	}
	from, to := active.days()
	return where(whereActive, from, to)
}

// age are completed years, of those whose year of birth is known and not ahead.
func (c *compiler) age(r numbers) fragment {
	return where(whereBorn, c.bornBy(min(r.to, mostYears)+1), c.bornBy(max(r.from, 0)))
}

// mostYears is more than anybody in a book can be old.
const mostYears = 2000

// bornBy is the last birthday of who has completed so many years, as text; "0", before all of them, when nobody can have.
func (c *compiler) bornBy(years int64) string {
	year, month, date := c.today.Date()
	if years > int64(year) {
		return "0"
	}
	last := funnel.Birthday{Year: year - int(years), Month: month, Date: date}
	if leap := (funnel.Birthday{Year: last.Year, Month: month, Date: date + 1}); leap.Valid() && leap.On(year) == c.today {
		last = leap // who was born on 29 February completes a year on the 28th where there is no other
	}
	return last.String()
}
