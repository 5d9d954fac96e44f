package book

import (
	"context"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to the path of a lead.
const (
	VerbLeadMove    Verb = "lead.move"
	VerbLeadQualify Verb = "lead.qualify"
	VerbLeadArrival Verb = "lead.arrival"
)

// Move takes a lead to another level, up or down.
type Move struct {
	Lead  int64
	Level string // key
	Day   funnel.Day
	New   bool // the arrivals are more people, beside those whom the tallies hold
	// Force says why the lead passes to the qualifying level without the three tests.
	Force string
}

// MoveLead moves a lead. Up, it arrives at every level on the way where it has not been; down, no count changes. A move to the
// qualifying level itself needs the three tests passed or a reason: else the error is i18n.NotQualified.
func (b *Book) MoveLead(ctx context.Context, m Move) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadMove, func(w *writing) error { return w.move(ctx, m, &out) })
	return out, err
}

func (w *writing) move(ctx context.Context, m Move, out *Outcome) error {
	if err := checkText(m.Force); err != nil {
		return err
	}
	lead, levels, err := w.leadAndLevels(ctx, m.Lead)
	if err != nil {
		return err
	}
	to, err := standable(levels, m.Level)
	if err != nil {
		return err
	}
	rises := above(levels, to.Key, lead.Level)
	if rises && to.Qualifying && !lead.Tests.Passed() {
		if m.Force == "" {
			return i18n.Failed(i18n.NotQualified, number(lead.ID), lead.Name)
		}
		if _, err := w.ExecContext(ctx, "UPDATE lead SET forced = ? WHERE id = ?", m.Force, lead.ID); err != nil {
			return err
		}
	}
	return w.moveTo(ctx, lead, levels, to, m.Day, m.New, out)
}

// leadAndLevels reads a lead and the levels in their order.
func (w *writing) leadAndLevels(ctx context.Context, id int64) (funnel.Lead, []funnel.Level, error) {
	lead, err := readLead(ctx, w.Tx, id)
	if err != nil {
		return lead, nil, err
	}
	levels, err := readLevels(ctx, w.Tx)
	return lead, levels, err
}

// above reports whether a level stands above another in the model. Their positions may be equal after the undo of an older change: then
// the order of levels tells.
func above(levels []funnel.Level, key, other string) bool {
	place := func(key string) int {
		return slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Key == key })
	}
	return place(key) > place(other)
}

// moveTo puts a lead at a level. Who rises is active again.
func (w *writing) moveTo(ctx context.Context, lead funnel.Lead, levels []funnel.Level, to funnel.Level, day funnel.Day, fresh bool,
	out *Outcome,
) error {
	out.From = lead.Level
	p, err := w.openPath(ctx, lead.ID, fresh, out)
	if err != nil {
		return err
	}
	if above(levels, to.Key, lead.Level) {
		if err := p.climb(ctx, lead.Level, to.Key, &day); err != nil {
			return err
		}
		if err := w.activate(ctx, lead, day, out); err != nil {
			return err
		}
	}
	if to.Key != lead.Level {
		if _, err := w.ExecContext(ctx, "UPDATE lead SET level = ? WHERE id = ?", to.ID, lead.ID); err != nil {
			return err
		}
	}
	if err := p.tell(ctx); err != nil {
		return err
	}
	return w.tellLead(ctx, lead.ID, out)
}

// activate ends a pause or a loss on a day.
func (w *writing) activate(ctx context.Context, lead funnel.Lead, day funnel.Day, out *Outcome) error {
	if lead.State == funnel.Active {
		return nil
	}
	out.Revived = true
	if err := w.dropPauseEnds(ctx, lead.ID, day, out); err != nil {
		return err
	}
	if err := w.comeBack(ctx, lead.ID, day); err != nil {
		return err
	}
	_, err := w.ExecContext(ctx, "UPDATE lead SET state = '', state_day = NULL, reason = '' WHERE id = ?", lead.ID)
	return err
}

// tellLead reads the lead as it is after the change.
func (w *writing) tellLead(ctx context.Context, id int64, out *Outcome) (err error) {
	if err := w.checkAmounts(ctx); err != nil {
		return err
	}
	if err := w.settleLeads(ctx); err != nil {
		return err
	}
	out.Lead, err = readLead(ctx, w.Tx, id)
	return err
}

// Qualification is what the three tests found; nil leaves an answer as it was.
type Qualification struct {
	Lead                   int64
	Need, Authority, Money *funnel.Answer
	Day                    funnel.Day
	New                    bool // an arrival is one more person, beside those whom the tallies hold
	// Force says why the lead passes to the qualifying level though not all three are passed; "" when it does not.
	Force string
}

// QualifyLead keeps what the three tests found. When all are passed, a lead below the qualifying level moves there; in a model
// without one nothing moves.
func (b *Book) QualifyLead(ctx context.Context, q Qualification) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadQualify, func(w *writing) error {
		lead, levels, err := w.leadAndLevels(ctx, q.Lead)
		if err != nil {
			return err
		}
		set(&lead.Tests.Need, q.Need)
		set(&lead.Tests.Authority, q.Authority)
		set(&lead.Tests.Money, q.Money)
		_, err = w.ExecContext(ctx, "UPDATE lead SET need = ?, authority = ?, money = ? WHERE id = ?",
			string(lead.Tests.Need), string(lead.Tests.Authority), string(lead.Tests.Money), lead.ID)
		if err != nil {
			return err
		}
		out.From = lead.Level
		to, below := qualifyingAbove(levels, lead)
		if q.Force == "" || lead.Tests.Passed() || !below {
			return w.qualify(ctx, lead, levels, q.Day, q.New, &out)
		}
		if err := checkText(q.Force); err != nil {
			return err
		}
		if _, err := w.ExecContext(ctx, "UPDATE lead SET forced = ? WHERE id = ?", q.Force, lead.ID); err != nil {
			return err
		}
		return w.moveTo(ctx, lead, levels, to, q.Day, q.New, &out)
	})
	return out, err
}

// qualify takes a lead that has passed the three tests, and stands below the qualifying level, up to it.
func (w *writing) qualify(ctx context.Context, lead funnel.Lead, levels []funnel.Level, day funnel.Day, fresh bool, out *Outcome) error {
	if to, ok := qualifyingAbove(levels, lead); ok && lead.Tests.Passed() {
		return w.moveTo(ctx, lead, levels, to, day, fresh, out)
	}
	return w.tellLead(ctx, lead.ID, out)
}

// qualifyingAbove is the qualifying level, if the lead stands below it.
func qualifyingAbove(levels []funnel.Level, lead funnel.Lead) (funnel.Level, bool) {
	for _, l := range levels {
		if l.Qualifying && !l.Crowd && above(levels, l.Key, lead.Level) {
			return l, true
		}
	}
	return funnel.Level{}, false
}

// SetArrival corrects the path of a lead by hand: the day on which it arrived at a level, or nil for never. Arrivals at lower
// levels that are later are brought back to the day; one at a higher level that was earlier refuses it. Who stands at a level
// without having arrived stands at the next lower one instead.
func (b *Book) SetArrival(ctx context.Context, id int64, level string, day *funnel.Day) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadArrival, func(w *writing) error {
		lead, levels, err := w.leadAndLevels(ctx, id)
		if err != nil {
			return err
		}
		if _, err := standable(levels, level); err != nil {
			return err
		}
		out.From = lead.Level
		p, err := w.openPath(ctx, id, false, &out)
		if err != nil {
			return err
		}
		if day == nil {
			err = p.forgetArrival(ctx, lead, level)
		} else {
			err = p.setDay(ctx, lead, level, *day)
		}
		if err == nil {
			err = p.tell(ctx)
		}
		if err != nil {
			return err
		}
		return w.tellLead(ctx, id, &out)
	})
	return out, err
}

func (p *path) setDay(ctx context.Context, lead funnel.Lead, level string, day funnel.Day) error {
	i := p.place(level)
	if i > p.peak(lead.Level) {
		return i18n.Failed(i18n.NotThatFar, number(lead.ID), level, day.String())
	}
	for _, s := range p.steps[i+1:] {
		if s.row != 0 && (s.arrival.Day == nil || *s.arrival.Day < day) {
			return i18n.Failed(i18n.ArrivedHigherBefore, number(lead.ID), s.Key, dayText(s.arrival.Day))
		}
	}
	for j := range p.steps[:i] {
		if err := p.pull(ctx, j, day); err != nil {
			return err
		}
	}
	s := &p.steps[i]
	switch {
	case s.row == 0:
		return p.arrive(ctx, i, &day)
	case s.arrival.Day != nil && *s.arrival.Day == day:
		return nil
	}
	was := s.arrival
	if err := p.redate(ctx, i, day); err != nil {
		return err
	}
	p.out.Gone = append(p.out.Gone, Arrived{Arrival: was})
	p.out.Arrivals = append(p.out.Arrivals, Arrived{Arrival: s.arrival})
	return nil
}

// dayText writes a day; an arrival before the book is written as its beginning.
func dayText(d *funnel.Day) string {
	if d == nil {
		return "…"
	}
	return d.String()
}

// peak is the highest step at which the lead has arrived or stands.
func (p *path) peak(level string) int {
	top := p.place(level)
	for i, s := range p.steps {
		if s.row != 0 {
			top = max(top, i)
		}
	}
	return top
}

func (p *path) forgetArrival(ctx context.Context, lead funnel.Lead, level string) error {
	i := p.place(level)
	if p.steps[i].row == 0 {
		return i18n.Failed(i18n.NoArrival, number(lead.ID), level)
	}
	lower, others := -1, 0
	for j, s := range p.steps {
		if s.row == 0 || j == i {
			continue
		}
		others++
		if j < i {
			lower = j
		}
	}
	if others == 0 {
		return i18n.Failed(i18n.LastArrival, number(lead.ID), level)
	}
	if err := p.remove(ctx, i); err != nil {
		return err
	}
	if lead.Level != level || lower < 0 {
		return nil
	}
	_, err := p.w.ExecContext(ctx, "UPDATE lead SET level = ? WHERE id = ?", p.steps[lower].ID, lead.ID)
	return err
}
