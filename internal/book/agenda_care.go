package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// CareToday is how much of the care of a day there is.
type CareToday struct {
	Daily int // people whom the plan may ask for in a day
	Done  int // of them, those who were touched today
	More  int // how many it would ask for besides, at least: not everybody is looked at
}

// caring finds what the care plan asks for on a day.
type caring struct {
	*diary
	plan      CarePlan
	most      int // of the people of one kind so many are looked at
	windows   grade.Windows
	silent    funnel.Day     // of who was active after it no silence is too long
	bought    funnel.Period  // who bought last in it, or arrived at their level, may be asked how it goes
	ahead     int            // days before a birthday
	special   bool           // something is planned for birthdays of people who need not have bought
	leads     map[int64]bool // who is looked at
	touch     map[int64]bool // who was touched today among them
	buyers    []buyer        // who bought in the last years and is not looked at yet, those who brought most first
	everybody bool           // also those are looked at who brought nothing in the recent months
	called    []called       // for whom their levels call: of every level the first
	calls     int            // for how many people their levels call
}

// care puts on the agenda what the care plan asks for: what the levels call for and, of those who stand on it for nothing else, what the
// grades do, the most valuable first. It asks for so many people a day as the agent wants. Besides, it says what to do for the birthdays on
// the agenda.
//
// Nobody else is graded than those of whom something may be due: those graded by hand; of those who bought in the last years as many as it takes,
// from the one who brought most on; and of the others the longest silent ones, those whose time to be asked again came last and the next
// birthdays, a number that follows from that of the day.
func (d *diary) care(ctx context.Context) error {
	if !d.wants(AgendaCare) && !d.wants(AgendaBirthday) {
		return nil
	}
	c := caring{diary: d, leads: map[int64]bool{}, touch: map[int64]bool{}}
	var err error
	if c.plan, _, err = readCarePlan(ctx, d.tx, d.outline.Levels); err != nil {
		return err
	}
	if d.wants(AgendaCare) {
		d.Care.Daily = c.plan.Daily
	}
	if !d.Counts.Leads {
		return nil
	}
	if err := c.reach(ctx); err != nil {
		return err
	}
	if err := c.find(ctx, c.ofDeals, c.ofBorn); err != nil {
		return err
	}
	if !d.wants(AgendaCare) {
		_, err := c.decide(ctx)
		return err
	}
	if err := c.find(ctx, c.ofTouched, c.ofLevels); err != nil {
		return err
	}
	duties, err := c.mostValuable(ctx)
	d.addAll(AgendaCare, duties)
	return err
}

func (c *caring) find(ctx context.Context, among ...func(context.Context) error) error {
	for _, find := range among {
		if err := find(ctx); err != nil {
			return err
		}
	}
	return nil
}

// mostValuable tells for whom the plan calls: of those who brought something as many as it takes, and only where those are not enough of the
// others.
func (c *caring) mostValuable(ctx context.Context) (due []duty, err error) {
	for more := c.most; ; more *= 4 {
		n := c.next(more)
		if n == 0 && c.everybody {
			return due, nil
		}
		if n == 0 {
			c.everybody = true
			c.take(c.called)
			c.next(more)
			if err := c.find(ctx, c.ofBuyers, c.ofSilent, c.ofLost); err != nil {
				return nil, err
			}
		}
		if due, err = c.decide(ctx); err != nil || len(due) >= c.Care.Daily-c.Care.Done {
			return due, err
		}
	}
}

// reach tells how far the plan reaches.
func (c *caring) reach(ctx context.Context) error {
	rules, err := readGradeRules(ctx, c.tx, c.Day, c.outline.Levels)
	if err != nil {
		return err
	}
	c.windows = rules.Windows()
	c.windows.Long.From = min(c.windows.Recent.From, c.windows.Long.From)
	c.most, c.silent = c.plan.Daily+10, funnel.MinDay
	c.bought = funnel.Period{From: c.Day + 1, To: c.Day}
	for _, care := range c.plan.Care {
		if care.Birthday != "" {
			c.ahead = max(c.ahead, care.Ahead)
			c.special = c.special || (care.Birthday != grade.Wish || care.Ahead > 0) && !onlyBuyers(care.For)
		}
		if care.Every > 0 {
			c.silent = max(c.silent, c.Day-funnel.Day(care.Every))
		}
		if n := len(care.After); n > 0 {
			c.bought.From = min(c.bought.From, c.Day-funnel.Day(2*care.After[n-1].Days)+1)
		}
	}
	return nil
}

// onlyBuyers reports whether the facts put only those into a grade who bought in the last years.
func onlyBuyers(careFor string) bool {
	return slices.Contains([]string{
		grade.ByValue.Key(grade.Super), grade.ByValue.Key(grade.Large), grade.ByValue.Key(grade.Medium), grade.ByBenefit.Key(grade.Loyal),
	}, careFor)
}

// careful is what the plan needs to know of somebody, besides grades.
type careful struct {
	client grade.Client
	status funnel.Status
	next   *funnel.Day
	again  *funnel.Day // who is lost and was not asked again yet: from when on they may be
	level  funnel.Level
	free   bool // not on the agenda with a follow-up or birthday
}

// apart reports whether somebody stands on the agenda for nothing else, and is not to be left in peace.
func (c *caring) apart(p *careful) bool {
	switch {
	case !p.free:
		return false
	case p.status == funnel.StatusLost:
		listed := p.again != nil && *p.again >= c.againSince() && (p.client.LastTouch == nil || *p.client.LastTouch < *p.again)
		return p.next == nil && p.again != nil && *p.again <= c.Day && !listed
	case p.status == funnel.StatusOpen && p.next == nil:
		return false
	}
	return p.level.Idle == 0 || p.client.Active >= c.Day-funnel.Day(p.level.Idle)
}

// read reads what the plan needs to know of those who are looked at.
func (c *caring) read(ctx context.Context) ([]careful, error) {
	levels := make(map[int64]funnel.Level, len(c.outline.Levels))
	for _, l := range c.outline.Levels {
		levels[l.ID] = l
	}
	return collect(ctx, c.tx, func(rows *sql.Rows) (p careful, err error) {
		var level int64
		var born sql.NullString
		client := &p.client
		err = rows.Scan(&client.Lead, &level, &p.status, &client.Touches, maybeDay{&client.LastTouch}, dayColumn{&client.Active}, maybeDay{&p.next},
			&born, maybeDay{&client.Arrived}, maybeDay{&p.again}, &p.free)
		p.level = levels[level]
		client.Level, client.Won = p.level.Key, p.status == funnel.StatusWon
		if err == nil && born.Valid && p.status != funnel.StatusLost {
			client.Birthday, err = funnel.ParseBirthday("-" + born.String)
		}
		return p, err
	}, selectCareful, c.listed(jsonArray(slices.Sorted(maps.Keys(c.leads))))...)
}

// decide grades those who are looked at, and tells what is due for them. Besides, it says what to do for the birthdays on the agenda.
func (c *caring) decide(ctx context.Context) ([]duty, error) {
	if len(c.leads) == 0 {
		return nil, nil
	}
	people, err := c.read(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(people))
	for i := range people {
		ids[i] = people[i].client.Lead
	}
	graded, err := gradesOf(ctx, c.tx, c.Day, ids)
	if err != nil {
		return nil, err
	}
	gestures := map[int64]grade.Due{}
	for i := range people {
		client := &people[i].client
		client.Grades, client.Profit = graded.Grading.All(i), graded.People[i].Recent.Profit()
		client.LastPurchase = graded.People[i].LastPurchase
		if gesture, careFor := grade.Birthday(c.plan.Care, client); gesture != "" && gesture != grade.Wish {
			gestures[client.Lead] = grade.Due{Gesture: gesture, For: careFor, Occasion: grade.OnBirthday}
		}
	}
	for i, x := range c.duties {
		if due, planned := gestures[x.lead]; planned && x.kind == AgendaBirthday {
			c.duties[i].care = due
		}
	}
	if !c.wants(AgendaCare) {
		return nil, nil
	}
	return c.call(ctx, people)
}

// call tells for whom the plan calls.
func (c *caring) call(ctx context.Context, people []careful) (duties []duty, err error) {
	day := grade.CareDay{Today: c.Day, AtMost: c.plan.Daily}
	if day.Done, err = c.done(ctx, people); err != nil {
		return nil, err
	}
	var clients []grade.Client
	for i := range people {
		if p := &people[i]; !c.touch[p.client.Lead] && c.apart(p) {
			clients = append(clients, p.client)
		}
	}
	due, all := day.Plan(c.plan.Care, clients)
	c.Care = CareToday{Daily: c.plan.Daily, Done: day.Done, More: all - len(due) + c.calls - c.seen()}
	for _, x := range due {
		duties = append(duties, careDuty(x))
	}
	return duties, nil
}

// seen is how many of those for whom their levels call are looked at.
func (c *caring) seen() (seen int) {
	for _, p := range c.called {
		if c.leads[p.lead] {
			seen++
		}
	}
	return seen
}

func careDuty(x grade.Due) duty {
	d := duty{kind: AgendaCare, lead: x.Lead, day: x.Day, care: x}
	switch x.Occasion {
	case grade.AfterPurchase:
		d.after = x.Days
	case grade.WithoutTouch:
		d.every = x.Days
	}
	return d
}

// done counts those who were touched today and of whom something was due before.
func (c *caring) done(ctx context.Context, people []careful) (done int, err error) {
	if len(c.touch) == 0 {
		return 0, nil
	}
	places := make(map[int64]*careful, len(people))
	for i := range people {
		places[people[i].client.Lead] = &people[i]
	}
	day := grade.CareDay{Today: c.Day}
	err = each(ctx, c.tx, func(rows *sql.Rows) error {
		var lead int64
		var touches int
		var touched *funnel.Day
		var active funnel.Day
		if err := rows.Scan(&lead, &touches, maybeDay{&touched}, dayColumn{&active}); err != nil {
			return err
		}
		before, there := places[lead]
		if !there {
			return nil
		}
		p := *before
		p.client.Touches, p.client.LastTouch, p.client.Active = touches, touched, active
		if c.apart(&p) && day.Wants(c.plan.Care, &p.client) {
			done++
		}
		return nil
	}, selectBefore, c.Day.String(), jsonArray(slices.Sorted(maps.Keys(c.touch))))
	return done, err
}

// careDates is what the care plan asks for on a day, and does for the birthdays of a period.
type careDates struct {
	leads  []int64 // whom it asks for, the most valuable first
	due    map[int64]grade.Due
	wishes map[int64]grade.Due
}

// careOf is whom the care plan asks for on a day, if it is in a period, and what it has for the birthdays there.
func careOf(ctx context.Context, tx *sql.Tx, day funnel.Day, p funnel.Period) (c careDates, err error) {
	c = careDates{due: map[int64]grade.Due{}, wishes: map[int64]grade.Due{}}
	if p.Len() == 0 {
		return c, nil
	}
	d := newDiary(tx, day, AgendaFilter{Period: p})
	d.Counts.Leads = true // there may be some
	if d.outline, err = outline(ctx, tx); err != nil {
		return c, err
	}
	if err := d.birthdays(ctx); err != nil {
		return c, err
	}
	if err := d.care(ctx); err != nil {
		return c, err
	}
	for _, x := range d.duties {
		switch {
		case x.kind == AgendaBirthday && x.care.For != "":
			c.wishes[x.lead] = x.care
		case x.kind == AgendaCare && p.Contains(day):
			c.leads, c.due[x.lead] = append(c.leads, x.lead), x.care
		}
	}
	return c, nil
}
