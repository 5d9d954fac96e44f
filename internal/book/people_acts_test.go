package book_test

import (
	"cmp"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// add adds a lead. It arrives at its level and at those below.
func (d *draft) add(n book.NewLead) {
	level := n.Level
	for _, l := range d.levels {
		if n.Level == "" && l.Entry {
			level = l.Key
		}
	}
	for _, c := range rowsOf[contactRow](d.rows) {
		if len(n.Card.Phones) > 0 && c.Phone == n.Card.Phones[0].Number && !n.Force {
			d.refuse(i18n.LeadKnown)
		}
	}
	if !d.standable(level) {
		return
	}
	id := d.insert(leadRow{Level: level, Source: n.Card.Source, StateDay: never, Added: n.Day})
	for _, p := range n.Card.Phones {
		d.insert(contactRow{id, p.Number})
	}
	day := n.Day
	if n.Old {
		day = never
	}
	d.climb(id, "", level, day, n.New)
}

// edit gives a lead another source, which those of its arrivals follow that count by themselves.
func (d *draft) edit(id int64, source string) {
	l := d.lead(id)
	if l.Source == source {
		return
	}
	l.Source = source
	d.set(id, l)
	for n, a := range rowsOf[arrivalRow](d.rows) {
		if a.Lead == id && !a.Drawn {
			a.Channel = source
			d.set(n, a)
		}
	}
}

// move takes a lead to a level.
func (d *draft) move(m book.Move) {
	if !d.there(m.Lead) || !d.standable(m.Level) {
		return
	}
	l := d.lead(m.Lead)
	rises := d.place(m.Level) > d.place(l.Level)
	if rises && d.levels[d.place(m.Level)].Qualifying && !l.Tests.Passed() {
		if m.Force == "" {
			d.refuse(i18n.NotQualified)
			return
		}
		l.Forced = m.Force
		d.set(m.Lead, l)
	}
	d.stand(m.Lead, m.Level, m.Day, m.New)
}

// stand puts a lead at a level. Who rises arrives there, and is active again.
func (d *draft) stand(id int64, level string, day funnel.Day, more bool) {
	l := d.lead(id)
	if from := l.Level; d.place(level) > d.place(from) {
		d.climb(id, from, level, day, more)
		d.revive(id)
	}
	l = d.lead(id)
	l.Level = level
	d.set(id, l)
}

func (d *draft) qualify(q book.Qualification) {
	if !d.there(q.Lead) {
		return
	}
	l := d.lead(q.Lead)
	for _, t := range []struct{ is, said *funnel.Answer }{
		{&l.Tests.Need, q.Need}, {&l.Tests.Authority, q.Authority}, {&l.Tests.Money, q.Money},
	} {
		if t.said != nil {
			*t.is = *t.said
		}
	}
	d.set(q.Lead, l)
	d.rise(q.Lead, q.Day, q.New)
}

// rise takes a lead that has passed the tests up to the qualifying level.
func (d *draft) rise(id int64, day funnel.Day, more bool) {
	l := d.lead(id)
	for _, level := range d.levels {
		if level.Qualifying && l.Tests.Passed() && d.place(level.Key) > d.place(l.Level) {
			d.stand(id, level.Key, day, more)
		}
	}
}

// setArrival corrects the day of an arrival, never taking it away.
func (d *draft) setArrival(lead int64, level string, day funnel.Day) {
	if !d.there(lead) || !d.standable(level) {
		return
	}
	id, a := d.arrival(lead, level)
	if day == never {
		d.takeArrival(lead, level, id)
		return
	}
	peak := d.place(d.lead(lead).Level)
	for i, l := range d.levels {
		at, higher := d.arrival(lead, l.Key)
		if at == 0 {
			continue
		}
		peak = max(peak, i)
		if i > d.place(level) && higher.Day < day {
			d.refuse(i18n.ArrivedHigherBefore)
		}
	}
	if d.place(level) > peak {
		d.refuse(i18n.NotThatFar)
	}
	if d.refused != nil {
		return
	}
	for _, lower := range d.levels[:d.place(level)] {
		d.pull(lead, lower.Key, day, false)
	}
	switch {
	case id == 0:
		d.answer.arrived = append(d.answer.arrived, d.insert(d.counted(lead, level, day, false)))
	case a.Day != day:
		d.removeArrival(id)
		d.set(id, d.counted(lead, level, day, false))
		d.answer.arrived = append(d.answer.arrived, id)
	}
}

// takeArrival takes an arrival away. Who stood there stands at the next lower level.
func (d *draft) takeArrival(lead int64, level string, id int64) {
	if id == 0 {
		d.refuse(i18n.NoArrival)
		return
	}
	lower, others := "", 0
	for i, l := range d.levels {
		if at, _ := d.arrival(lead, l.Key); at == 0 || at == id {
			continue
		}
		others++
		if i < d.place(level) {
			lower = l.Key
		}
	}
	if others == 0 {
		d.refuse(i18n.LastArrival)
		return
	}
	d.removeArrival(id)
	if l := d.lead(lead); l.Level == level && lower != "" {
		l.Level = lower
		d.set(lead, l)
	}
}

// openFollowUps lists the open follow-ups of a lead, the earliest first.
func (d *draft) openFollowUps(lead int64) []int64 {
	due := map[int64]funnel.Day{}
	for id, f := range rowsOf[followUpRow](d.rows) {
		if f.Lead == lead && f.Closed == never {
			due[id] = f.Due
		}
	}
	return slices.SortedFunc(maps.Keys(due), func(a, b int64) int { return cmp.Or(cmp.Compare(due[a], due[b]), cmp.Compare(a, b)) })
}

// lose marks a lead as lost and drops what was planned for it.
func (d *draft) lose(id int64, day funnel.Day) {
	if !d.there(id) {
		return
	}
	l := d.lead(id)
	if l.State == funnel.LostLead {
		return
	}
	l.State, l.StateDay = funnel.LostLead, day
	d.set(id, l)
	for _, n := range d.openFollowUps(id) {
		f := d.rows[rowKey{"followup", n}].(followUpRow)
		f.Closed, f.Dropped = day, true
		d.set(n, f)
	}
}

// pause leaves a lead in peace until a day, on which there is something to do with it.
func (d *draft) pause(p book.Pause) {
	if !d.there(p.Lead) {
		return
	}
	l := d.lead(p.Lead)
	if l.State == funnel.LostLead {
		d.refuse(i18n.PauseOfLost)
		return
	}
	if l.State != funnel.PausedLead {
		l.State, l.StateDay = funnel.PausedLead, p.Day
	}
	d.set(p.Lead, l)
	planned := false
	for _, n := range d.openFollowUps(p.Lead) {
		f := d.rows[rowKey{"followup", n}].(followUpRow)
		planned = planned || f.Due <= p.Until
		f.Due = max(f.Due, p.Until)
		d.set(n, f)
	}
	if !planned {
		d.insert(followUpRow{Lead: p.Lead, Due: p.Until, Closed: never})
	}
}

// deal records a purchase, the first of which takes a lead to the buying level.
func (d *draft) deal(n book.NewDeal) {
	if !d.there(n.Lead) {
		return
	}
	first := true
	for _, other := range rowsOf[dealRow](d.rows) {
		first = first && other.Lead != n.Lead
	}
	d.insert(dealRow{n.Lead, n.Amount, n.Day})
	for _, l := range d.levels {
		if l.Buying && first && d.place(l.Key) > d.place(d.lead(n.Lead).Level) {
			d.stand(n.Lead, l.Key, n.Day, n.New)
			return
		}
	}
	d.revive(n.Lead)
}

// merge joins all of one lead to another.
func (d *draft) merge(into, from int64, day funnel.Day) {
	if into == from {
		d.refuse(i18n.MergeWithSelf)
		return
	}
	if !d.there(into) || !d.there(from) {
		return
	}
	for _, l := range d.levels {
		d.mergeArrivals(into, from, l.Key)
	}
	d.mergeRows(into, from)
	kept, gone := d.lead(into), d.lead(from)
	d.remove("lead", from)
	d.insert(mergedRow{into, from})
	source := cmp.Or(kept.Source, gone.Source)
	d.edit(into, source)
	kept.Source = source
	if d.place(gone.Level) > d.place(kept.Level) {
		kept.Level = gone.Level
	}
	lively := []funnel.State{funnel.LostLead, funnel.PausedLead, funnel.Active}
	if slices.Index(lively, gone.State) > slices.Index(lively, kept.State) {
		kept.State, kept.StateDay = gone.State, gone.StateDay
	}
	tested := kept.Tests.Passed() || gone.Tests.Passed()
	kept.Tests = funnel.Tests{
		Need: cmp.Or(kept.Tests.Need, gone.Tests.Need), Authority: cmp.Or(kept.Tests.Authority, gone.Tests.Authority),
		Money: cmp.Or(kept.Tests.Money, gone.Tests.Money),
	}
	kept.Forced, kept.Added = cmp.Or(kept.Forced, gone.Forced), min(kept.Added, gone.Added)
	d.set(into, kept)
	d.keepOrder(into)
	if !tested {
		d.rise(into, day, false)
	}
}

// mergeArrivals leaves of two arrivals the earlier, of the same day one that was drawn. A drawn one that falls away was counted twice.
func (d *draft) mergeArrivals(into, from int64, level string) {
	id, a := d.arrival(into, level)
	other, b := d.arrival(from, level)
	if other == 0 {
		return
	}
	if id != 0 {
		falls := other
		if b.Day < a.Day || b.Day == a.Day && b.Drawn && !a.Drawn {
			falls = id
		}
		if c := d.rows[rowKey{"arrival", falls}].(arrivalRow); c.Drawn {
			d.insert(tallyRow{c.Day, c.Level, c.Channel, -1})
		}
		d.removeArrival(falls)
		if falls == other {
			return
		}
	}
	b.Lead = into
	d.set(other, b)
}

// mergeRows gives what was recorded about one lead to another, which keeps its phones and gets those that it lacks.
func (d *draft) mergeRows(into, from int64) {
	has := map[string]bool{}
	var more []string
	for id, c := range rowsOf[contactRow](d.rows) {
		switch c.Lead {
		case into:
			has[c.Phone] = true
		case from:
			d.remove("contact", id)
			more = append(more, c.Phone)
		}
	}
	for _, phone := range more {
		if !has[phone] {
			d.insert(contactRow{into, phone})
		}
	}
	for k, row := range d.rows {
		if aboutLead(k, row) != from {
			continue
		}
		switch r := row.(type) {
		case touchRow:
			r.Lead = into
			d.rows[k] = r
		case followUpRow:
			r.Lead = into
			d.rows[k] = r
		case dealRow:
			r.Lead = into
			d.rows[k] = r
		case mergedRow:
			r.Lead = into
			d.rows[k] = r
		}
	}
}

// erase removes a lead and everything about it.
func (d *draft) erase(id int64) {
	if !d.there(id) {
		return
	}
	for _, l := range d.levels {
		if at, _ := d.arrival(id, l.Key); at != 0 {
			d.removeArrival(at)
		}
	}
	for k, row := range d.rows {
		if aboutLead(k, row) == id {
			delete(d.rows, k)
		}
	}
}
