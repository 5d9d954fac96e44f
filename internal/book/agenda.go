package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// AgendaKind says why a line is on the agenda.
type AgendaKind string

// The kinds, in the order of the agenda.
const (
	AgendaOverdue  AgendaKind = "overdue"
	AgendaToday    AgendaKind = "today"
	AgendaLater    AgendaKind = "later" // a follow-up due after today, within the period
	AgendaBirthday AgendaKind = "birthday"
	AgendaNoNext   AgendaKind = "no_next" // an open lead without a follow-up
	AgendaIdle     AgendaKind = "idle"    // nothing happened for longer than the level allows
	AgendaCare     AgendaKind = "care"    // after-sale care is due
)

// AgendaKinds lists the kinds, in the order of the agenda.
func AgendaKinds() []AgendaKind {
	return []AgendaKind{AgendaOverdue, AgendaToday, AgendaLater, AgendaBirthday, AgendaNoNext, AgendaIdle, AgendaCare}
}

// AgendaFilter narrows an agenda.
type AgendaFilter struct {
	// Period is that of follow-ups to come and of birthdays; what of it lies before today counts for nothing.
	Period funnel.Period
	Limit  int // at most so many of each kind; 0 for all
}

// AgendaItem is a lead to contact, and why.
type AgendaItem struct {
	Kind     AgendaKind
	Lead     funnel.Lead
	FollowUp *funnel.FollowUp // of the first three kinds
	// Day is that of the follow-up or the birthday, the first day beyond the limit of idleness, the day from which care is due; of a
	// lead without a next step the day on which something last happened.
	Day   funnel.Day
	Idle  int // days since something last happened
	Limit int // of AgendaIdle: the days that the level allows
	After int // of AgendaCare: the days after the arrival on which to check in
	Every int // of AgendaCare: the days without contact after which to check in
}

// Agenda is whom to contact.
type Agenda struct {
	Day    funnel.Day // today
	Items  []AgendaItem
	Totals map[AgendaKind]int // how many there are of each kind, also when the limit left some out
	Counts metrics.FollowUps  // of today
}

// Agenda lists whom to contact today and in a period: follow-ups overdue, of today and to come, birthdays, open leads without a next
// step, leads idle beyond the limit of their level, and after-sale care. Who asked not to be contacted is never on it, who is lost or
// paused only with a follow-up. Idle leads and care are left out when the lead stands further up already.
func (b *Book) Agenda(ctx context.Context, f AgendaFilter) (a Agenda, o Outline, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if o, err = outline(ctx, tx); err != nil {
			return err
		}
		d := newDiary(tx, funnel.DayOf(b.now()), f)
		if d.Counts, err = readFollowUps(ctx, tx, d.Day); err != nil {
			return err
		}
		if err := d.followUps(ctx); err != nil {
			return err
		}
		if err := d.birthdays(ctx); err != nil {
			return err
		}
		if err := d.noNext(ctx); err != nil {
			return err
		}
		if err := d.idle(ctx); err != nil {
			return err
		}
		if err := d.care(ctx, o.Levels); err != nil {
			return err
		}
		err = d.fill(ctx)
		a = d.Agenda
		return err
	})
	return a, o, err
}

// diary is an agenda in the making.
type diary struct {
	Agenda
	tx     *sql.Tx
	limit  int
	later  funnel.Period // of follow-ups to come; it may have no days
	wishes funnel.Period // of birthdays; it may have no days
	ranges [2]dayRange   // the same as days of the year
}

func newDiary(tx *sql.Tx, today funnel.Day, f AgendaFilter) *diary {
	d := &diary{Agenda: Agenda{Day: today, Totals: map[AgendaKind]int{}}, tx: tx, limit: f.Limit}
	d.later = f.Period.Intersect(funnel.Period{From: today + 1, To: funnel.MaxDay})
	d.wishes = f.Period.Intersect(funnel.Period{From: today, To: funnel.MaxDay})
	d.ranges = daysOfYear(d.wishes)
	return d
}

// add puts items on the agenda, in their order and as far as the limit allows. The total is theirs, or more when it was counted.
func (d *diary) add(items []AgendaItem, total int) {
	if len(items) == 0 {
		return
	}
	d.Totals[items[0].Kind] = max(total, len(items))
	if d.limit > 0 && len(items) > d.limit {
		items = items[:d.limit]
	}
	d.Items = append(d.Items, items...)
}

// fill reads the leads of the items.
func (d *diary) fill(ctx context.Context) error {
	var ids []int64
	for _, item := range d.Items {
		ids = append(ids, item.Lead.ID)
	}
	slices.Sort(ids)
	leads, err := readLeads(ctx, d.tx, slices.Compact(ids))
	if err != nil {
		return err
	}
	byID := make(map[int64]funnel.Lead, len(leads))
	for _, l := range leads {
		byID[l.ID] = l
	}
	for i := range d.Items {
		item := &d.Items[i]
		item.Lead = byID[item.Lead.ID]
		item.Idle = item.Lead.Idle(d.Day)
		switch item.Kind {
		case AgendaNoNext:
			item.Day = item.Lead.ActiveOn
		case AgendaIdle:
			item.Day = item.Lead.ActiveOn + funnel.Day(item.Limit) + 1
		}
	}
	return nil
}

// dayRange is a run of days of a year as lead_now keeps birthdays, both ends included.
type dayRange struct{ from, to string }

// never holds no birthday.
var never = dayRange{"~", ""}

// daysOfYear is a period as days of the year: one range, or two when it goes over the turn of the year. Where 29 February has to keep
// its birthday on the 28th, that is among them.
func daysOfYear(p funnel.Period) [2]dayRange {
	const first, last = "-01-01", "-12-31"
	switch {
	case p.Len() == 0:
		return [2]dayRange{never, never}
	case p.Len() >= 366:
		return [2]dayRange{{first, last}, never}
	}
	from, to := monthDay(p.From), monthDay(p.To)
	if to == "-02-28" && monthDay(p.To+1) == "-03-01" {
		to = "-02-29"
	}
	if from <= to {
		return [2]dayRange{{from, to}, never}
	}
	return [2]dayRange{{from, last}, {first, to}}
}

// monthDay writes a day as birthdays end, -11-20.
func monthDay(d funnel.Day) string {
	_, m, date := d.Date()
	return funnel.Birthday{Month: m, Date: date}.MonthDay()
}

// byDay orders items by their day, then by the number of the lead.
func byDay(a, b AgendaItem) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Lead.ID, b.Lead.ID))
}
