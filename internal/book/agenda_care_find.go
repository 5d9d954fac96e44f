package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// ids adds those whom a query lists to the people who are looked at.
func (c *caring) ids(ctx context.Context, query string, args ...any) error {
	return each(ctx, c.tx, func(rows *sql.Rows) error {
		var lead int64
		err := rows.Scan(&lead)
		c.leads[lead] = true
		return err
	}, query, args...)
}

// called is who is due on a day.
type called struct {
	lead int64
	day  funnel.Day
}

// take adds the first of some people to those who are looked at.
func (c *caring) take(people []called) {
	people = slices.Clone(people)
	slices.SortFunc(people, func(a, b called) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.lead, b.lead)) })
	for _, p := range people[:min(c.most, len(people))] {
		c.leads[p.lead] = true
	}
}

// ofLevels finds those whom their levels call for.
func (c *caring) ofLevels(ctx context.Context) error {
	for _, l := range c.outline.Levels {
		var found []called
		var total int
		var err error
		switch {
		case l.Care.Every > 0:
			found, total, err = c.untouched(ctx, l)
		case len(l.Care.After) > 0:
			found, err = c.arrived(ctx, l)
			total = len(found)
		}
		if err != nil {
			return err
		}
		c.called, c.calls = append(c.called, found...), c.calls+total
	}
	return nil
}

// untouched finds who stands at a level without anything happening for so long that it calls for them, the longest silent first, and how many
// they are.
func (c *caring) untouched(ctx context.Context, l funnel.Level) (people []called, total int, err error) {
	every := funnel.Day(l.Care.Every)
	args := c.listed(l.ID, (c.Day - every).String(), idleSince(l, c.Day))
	people, err = collect(ctx, c.tx, func(rows *sql.Rows) (p called, err error) {
		err = rows.Scan(&p.lead, dayColumn{&p.day})
		p.day += every
		return p, err
	}, listUntouched, append(args, c.most)...)
	if err != nil || len(people) < c.most {
		return people, len(people), err
	}
	err = c.tx.QueryRowContext(ctx, countUntouched, args...).Scan(&total)
	return people, total, err
}

// arrived finds who arrived at a level so many days ago that it calls for them.
func (c *caring) arrived(ctx context.Context, l funnel.Level) (people []called, err error) {
	first := c.Day - funnel.Day(l.Care.Horizon()) + 1
	last := c.Day - funnel.Day(l.Care.After[0])
	err = each(ctx, c.tx, func(rows *sql.Rows) error {
		var p called
		var arrived funnel.Day
		var touched *funnel.Day
		if err := rows.Scan(&p.lead, dayColumn{&arrived}, maybeDay{&touched}); err != nil {
			return err
		}
		after, due := l.Care.CheckIn(arrived, touched, c.Day)
		if due {
			p.day = arrived + funnel.Day(after)
			people = append(people, p)
		}
		return nil
	}, listArrived, c.listed(l.ID, first.String(), last.String(), max(idleSince(l, c.Day), first.String()))...)
	return people, err
}

// buyer is who bought in the last years, with the profit of the recent months.
type buyer struct {
	lead   int64
	profit float64
}

// mostBorn is for how many birthdays on the agenda it is told what to do for people who bought.
const mostBorn = 400

// ofDeals finds, of those who bought in the last years and of those who were graded by hand, all of whom something may be due.
func (c *caring) ofDeals(ctx context.Context) error {
	wishes := funnel.Period{From: c.Day, To: c.Day + funnel.Day(c.ahead)}
	if c.wishes.Len() > 0 {
		wishes = funnel.Period{From: min(wishes.From, c.wishes.From), To: max(wishes.To, c.wishes.To)}
	}
	born := daysOfYear(wishes)
	due := []any{c.silent.String(), born[0].from, born[0].to, born[1].from, born[1].to}
	if err := c.ids(ctx, careByHand, due...); err != nil {
		return err
	}
	return each(ctx, c.tx, func(rows *sql.Rows) error {
		var b buyer
		var born bool
		err := rows.Scan(&b.lead, &b.profit, &born)
		if c.wants(AgendaCare) {
			c.buyers = append(c.buyers, b)
		}
		if born && c.wants(AgendaBirthday) && len(c.leads) < mostBorn {
			c.leads[b.lead] = true
		}
		return err
	}, careOfDeals, slices.Concat([]any{c.windows.Long.From.String(), c.Day.String()}, due, []any{
		c.bought.From.String(), c.bought.To.String(), c.ranges[0].from, c.ranges[0].to, c.ranges[1].from, c.ranges[1].to,
		c.windows.Recent.From.String(),
	})...)
}

// next adds the next of those who bought to the people who are looked at, those who brought most first, at least so many if there are, and all who
// brought the same as the last of them. Who brought nothing in the recent months comes with everybody. It tells how many it added.
func (c *caring) next(people int) int {
	n := min(people, len(c.buyers))
	for n > 0 && c.buyers[n-1].profit <= 0 && !c.everybody {
		n--
	}
	for n > 0 && n < len(c.buyers) && c.buyers[n].profit == c.buyers[n-1].profit {
		n++
	}
	for _, b := range c.buyers[:n] {
		c.leads[b.lead] = true
	}
	c.buyers = c.buyers[n:]
	return n
}

// levelReach is up to how many days after the arrival at a level where people have bought all those levels say themselves what to do.
func (c *caring) levelReach() int {
	reach, above := funnel.MaxCareDays, false
	for _, l := range c.outline.Levels {
		above = above || l.Buying
		if above {
			reach = min(reach, grade.AtLevel(l.Key, l.Care, grade.Care{}).Reach())
		}
	}
	return reach
}

// ofBuyers finds, of those who are said to have bought but of whom no deal is known, the first who may be asked how it goes.
func (c *caring) ofBuyers(ctx context.Context) error {
	reach := c.levelReach()
	for _, care := range c.plan.Care {
		if _, ofLevel := grade.LevelOf(care.For); ofLevel {
			continue
		}
		for i, a := range care.After {
			if a.Days <= reach {
				continue // the level's own matter
			}
			until := 2 * a.Days
			if i+1 < len(care.After) {
				until = care.After[i+1].Days
			}
			first, last := c.Day-funnel.Day(until)+1, c.Day-funnel.Day(a.Days)
			if err := c.ids(ctx, careOfBuyers, c.listed(first.String(), last.String(), a.Days, c.most)...); err != nil {
				return err
			}
		}
	}
	return nil
}

// ofSilent finds, of the others who were silent for too long, the longest silent ones.
func (c *caring) ofSilent(ctx context.Context) error {
	var people []called
	for _, l := range c.outline.Levels {
		if c.silent.String() < idleSince(l, c.Day) {
			continue
		}
		found, err := collect(ctx, c.tx, func(rows *sql.Rows) (p called, err error) {
			return p, rows.Scan(&p.lead, dayColumn{&p.day})
		}, careOfSilent, c.listed(l.ID, idleSince(l, c.Day), c.silent.String(), c.most)...)
		if err != nil {
			return err
		}
		people = append(people, found...)
	}
	c.take(people)
	return nil
}

// ofLost finds who refused and may be asked again.
func (c *caring) ofLost(ctx context.Context) error {
	return c.ids(ctx, careOfLost, c.Day.String(), c.silent.String(), c.againSince().String(), c.most)
}

// againSince is the earliest day on which those who stand on the agenda may have been asked again.
func (d *diary) againSince() funnel.Day { return d.Day - askAgainFor + 1 }

// ofBorn finds the first of the birthdays on the agenda, and the next of those before which something may be due, where more than a wish is
// planned for people who need not have bought.
func (c *caring) ofBorn(ctx context.Context) error {
	if !c.special {
		return nil
	}
	for _, x := range c.born[:min(c.most, len(c.born))] {
		c.leads[x.lead] = true
	}
	for _, r := range daysOfYear(funnel.Period{From: c.Day + 1, To: c.Day + funnel.Day(c.ahead)}) {
		if err := c.ids(ctx, careOfBorn, r.from, r.to, c.most); err != nil {
			return err
		}
	}
	return nil
}

// ofTouched finds who was touched today: what was due of them is done.
func (c *caring) ofTouched(ctx context.Context) error {
	touched, err := collect(ctx, c.tx, func(rows *sql.Rows) (lead int64, err error) {
		err = rows.Scan(&lead)
		return lead, err
	}, careOfTouched, c.Day.String(), c.most)
	for _, lead := range touched {
		c.leads[lead], c.touch[lead] = true, true
	}
	return err
}
