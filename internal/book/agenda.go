package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
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
	AgendaCare     AgendaKind = "care"    // the care plan asks for it
	AgendaAgain    AgendaKind = "again"   // refused, and may be asked once more
)

// AgendaKinds lists the kinds, in the order of the agenda.
func AgendaKinds() []AgendaKind {
	return []AgendaKind{AgendaOverdue, AgendaToday, AgendaLater, AgendaBirthday, AgendaNoNext, AgendaIdle, AgendaCare, AgendaAgain}
}

// AgendaFilter narrows an agenda.
type AgendaFilter struct {
	// Period is that of follow-ups to come and of birthdays; what of it lies before today counts for nothing.
	Period funnel.Period
	Kind   AgendaKind // only lines of this kind; "" for all
	Offset int        // so many of each kind are left out at the beginning
	Limit  int        // at most so many of each kind; 0 for all
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
	After int // of AgendaCare: the days after the arrival or the purchase
	Every int // of AgendaCare: the days without anything happening
	// Gesture is what the care plan does, of AgendaCare and of those birthdays for which it has something; For the level or grade that it is
	// for, as in grade.Care; Occasion what makes it due.
	Gesture  grade.Gesture
	For      string
	Occasion grade.Occasion
	// Reason is that of the refusal, of AgendaAgain.
	Reason string
}

// Agenda is whom to contact.
type Agenda struct {
	Day    funnel.Day // today
	Items  []AgendaItem
	Totals map[AgendaKind]int // how many there are of each kind asked for, also when offset and limit left some out
	Counts metrics.FollowUps  // of today
	Care   CareToday          // where AgendaCare is asked for
}

// Agenda lists whom to contact today and in a period: follow-ups overdue, of today and to come, birthdays, open leads without a next
// step, leads idle beyond the limit of their level, and whom the care plan asks for. Who asked not to be contacted is never on it, who is
// paused only with a follow-up, who is lost with one or when they may be asked again. Idle leads and care are left out when the lead stands
// on it already.
func (b *Book) Agenda(ctx context.Context, f AgendaFilter) (a Agenda, o Outline, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		var items []AgendaItem
		d, err := readDiary(ctx, tx, b.now(), f)
		if err == nil {
			err = d.each(ctx, func(item AgendaItem) error {
				items = append(items, item)
				return nil
			})
		}
		a, o = d.Agenda, d.outline
		a.Items = items
		return err
	})
	return a, o, err
}

// AgendaInTurn is Agenda for one of any length: begin is told everything but the items, then each item is told, in order. An error of
// either ends it.
func (b *Book) AgendaInTurn(ctx context.Context, f AgendaFilter, begin func(Agenda, Outline) error, tell func(AgendaItem) error) error {
	return b.stream(ctx, func(tx *sql.Tx) error {
		d, err := readDiary(ctx, tx, b.now(), f)
		if err != nil {
			return err
		}
		if err := begin(d.Agenda, d.outline); err != nil {
			return err
		}
		return d.each(ctx, tell)
	})
}

// diary is an agenda in the making.
type diary struct {
	Agenda
	outline Outline
	duties  []duty
	born    []duty // all birthdays, also those that are left out
	tx      *sql.Tx
	asked   AgendaFilter
	later   funnel.Period // of follow-ups to come; it may have no days
	wishes  funnel.Period // of birthdays; it may have no days
	ranges  [2]dayRange   // the same as days of the year
}

// duty is an item of which the lead is not read yet.
type duty struct {
	kind     AgendaKind
	lead     int64
	followUp *funnel.FollowUp
	day      funnel.Day
	limit    int
	after    int
	every    int
	care     grade.Due // what the care plan does
	reason   string
}

func newDiary(tx *sql.Tx, today funnel.Day, f AgendaFilter) *diary {
	d := &diary{Agenda: Agenda{Day: today, Totals: map[AgendaKind]int{}}, tx: tx, asked: f}
	d.later = f.Period.Intersect(funnel.Period{From: today + 1, To: funnel.MaxDay})
	d.wishes = f.Period.Intersect(funnel.Period{From: today, To: funnel.MaxDay})
	d.ranges = daysOfYear(d.wishes)
	return d
}

// readDiary reads who is on the agenda, and why.
func readDiary(ctx context.Context, tx *sql.Tx, now time.Time, f AgendaFilter) (d *diary, err error) {
	d = newDiary(tx, funnel.DayOf(now), f)
	if d.outline, err = outline(ctx, tx); err != nil {
		return d, err
	}
	if d.Counts, err = readFollowUps(ctx, tx, d.Day, d.outline.Levels); err != nil {
		return d, err
	}
	for _, part := range []func(context.Context) error{d.followUps, d.birthdays, d.noNext, d.idle, d.care, d.again} {
		if err := part(ctx); err != nil {
			return d, err
		}
	}
	return d, nil
}

// wants reports whether lines of a kind are asked for.
func (d *diary) wants(kind AgendaKind) bool { return d.asked.Kind == "" || d.asked.Kind == kind }

// add puts duties of a kind on the agenda, of which there are so many in all.
func (d *diary) add(kind AgendaKind, duties []duty, total int) {
	if total > 0 {
		d.Totals[kind] = total
	}
	d.duties = append(d.duties, duties...)
}

// addAll puts all duties of a kind on the agenda, as far as offset and limit allow.
func (d *diary) addAll(kind AgendaKind, duties []duty) {
	from := min(max(0, d.asked.Offset), len(duties))
	page := duties[from:]
	if d.asked.Limit > 0 && len(page) > d.asked.Limit {
		page = page[:d.asked.Limit]
	}
	d.add(kind, page, len(duties))
}

// each tells the items, whose leads are read a page at a time.
func (d *diary) each(ctx context.Context, tell func(AgendaItem) error) error {
	for page := range slices.Chunk(d.duties, leadPage) {
		ids := make([]int64, 0, len(page))
		for _, x := range page {
			ids = append(ids, x.lead)
		}
		slices.Sort(ids)
		leads, err := readLeads(ctx, d.tx, slices.Compact(ids))
		if err != nil {
			return err
		}
		byID := make(map[int64]*funnel.Lead, len(leads))
		for i := range leads {
			byID[leads[i].ID] = &leads[i]
		}
		for _, x := range page {
			if err := tell(d.item(x, *byID[x.lead])); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *diary) item(x duty, l funnel.Lead) AgendaItem {
	item := AgendaItem{
		Kind: x.kind, Lead: l, FollowUp: x.followUp, Day: x.day, Idle: l.Idle(d.Day), Limit: x.limit, After: x.after, Every: x.every, Reason: x.reason,
		Gesture: x.care.Gesture, For: x.care.For, Occasion: x.care.Occasion,
	}
	switch x.kind {
	case AgendaNoNext:
		item.Day = l.ActiveOn
	case AgendaIdle:
		item.Day = l.ActiveOn + funnel.Day(x.limit) + 1
	}
	return item
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

// byDay orders duties by their day, then by the number of the lead.
func byDay(a, b duty) int {
	return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.lead, b.lead))
}
