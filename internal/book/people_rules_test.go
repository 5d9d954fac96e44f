package book_test

import (
	"cmp"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// held is what a day, level and channel hold: people of tallies, those of them who have cards, and people who count by themselves.
type held struct{ tallied, drawn, alone int64 }

func (h held) unnamed() int64 { return h.tallied - h.drawn }

// holds adds up the tallies and arrivals of a book.
func holds(rows map[rowKey]any) map[spot]held {
	all := map[spot]held{}
	for _, t := range rowsOf[tallyRow](rows) {
		at := spot{t.Day, t.Level, t.Channel}
		h := all[at]
		h.tallied += t.Count
		all[at] = h
	}
	for _, a := range rowsOf[arrivalRow](rows) {
		if a.Day == never {
			continue
		}
		at := spot{a.Day, a.Level, a.Channel}
		h := all[at]
		if a.Drawn {
			h.drawn++
		} else {
			h.alone++
		}
		all[at] = h
	}
	return all
}

// levelOn adds up a level on a day over all channels.
func levelOn(rows map[rowKey]any, day funnel.Day, level string) (sum held, answered bool) {
	for at, h := range holds(rows) {
		if at.day == day && at.level == level {
			answered = true
			sum.tallied, sum.drawn, sum.alone = sum.tallied+h.tallied, sum.drawn+h.drawn, sum.alone+h.alone
		}
	}
	return sum, answered
}

// hold makes 0 ≤ drawn ≤ tallied hold: where that is allowed, the newest of those who were drawn from a tally that is gone count by
// themselves; else the change is refused.
func (d *draft) hold(release bool, below i18n.Sentence) {
	for at, h := range holds(d.rows) {
		switch {
		case h.tallied < 0:
			d.refuse(below)
			continue
		case h.drawn > h.tallied && !release:
			d.refuse(i18n.BelowNamed)
			continue
		}
		excess := h.drawn - h.tallied
		var drawn []int64
		for id, a := range rowsOf[arrivalRow](d.rows) {
			if a.Drawn && at == (spot{a.Day, a.Level, a.Channel}) {
				drawn = append(drawn, id)
			}
		}
		for _, id := range slices.Backward(drawn) {
			if excess <= 0 {
				break
			}
			a := d.rows[rowKey{"arrival", id}].(arrivalRow)
			a.Drawn = false
			d.set(id, a)
			d.answer.released++
			excess--
		}
	}
}

// log records a batch.
func (d *draft) log(batch book.Batch) (made []int64) {
	for _, e := range batch.Entries {
		there, answered := levelOn(d.rows, batch.Day, e.Level)
		if e.Channel != "" {
			there = holds(d.rows)[spot{batch.Day, e.Level, e.Channel}]
		}
		n := e.Count
		if e.Total {
			if n < 0 {
				d.refuse(i18n.NegativeTotal)
				return nil
			}
			if n -= there.tallied + there.alone; n == 0 && answered {
				continue
			}
		}
		switch {
		case n >= 0:
			made = append(made, d.insert(tallyRow{batch.Day, e.Level, e.Channel, n}))
			continue
		case -n > there.tallied+there.alone:
			d.refuse(i18n.FewerThanTaken)
			return nil
		case -n > there.unnamed():
			d.refuse(i18n.FewerUnnamed)
			return nil
		}
		for _, channel := range d.takenFrom(batch.Day, e) {
			part := min(-n, holds(d.rows)[spot{batch.Day, e.Level, channel}].unnamed())
			if part > 0 {
				made = append(made, d.insert(tallyRow{batch.Day, e.Level, channel, -part}))
				n += part
			}
		}
	}
	return made
}

// takenFrom lists the channels from which a correction takes people: its own or, when it names none, that of tallies without one and
// then that of the newest tally that has people, and so on.
func (d *draft) takenFrom(day funnel.Day, e book.Entry) []string {
	channels := []string{e.Channel}
	if e.Channel != "" {
		return channels
	}
	newest := map[string]int64{}
	for id, t := range rowsOf[tallyRow](d.rows) {
		if t.Day == day && t.Level == e.Level && t.Channel != "" && t.Count > 0 {
			newest[t.Channel] = id
		}
	}
	return append(channels, slices.SortedFunc(maps.Keys(newest), func(a, b string) int { return cmp.Compare(newest[b], newest[a]) })...)
}

// place is the place of a level in the model.
func (f *folk) place(level string) int {
	return slices.IndexFunc(f.levels, func(l funnel.Level) bool { return l.Key == level })
}

// there reports whether there is a lead, or refuses.
func (d *draft) there(id int64) bool {
	if d.rows[rowKey{"lead", id}] != nil {
		return true
	}
	for _, m := range rowsOf[mergedRow](d.rows) {
		if m.Was == id {
			d.refuse(i18n.LeadMerged)
			return false
		}
	}
	d.refuse(i18n.NoLead)
	return false
}

// standable reports whether a lead can stand at a level, or refuses.
func (d *draft) standable(level string) bool {
	switch i := d.place(level); {
	case i < 0:
		d.refuse(i18n.NoLevel)
	case d.levels[i].Crowd:
		d.refuse(i18n.CrowdLevel)
	default:
		return true
	}
	return false
}

// arrival finds the arrival of a lead at a level, number 0 for none.
func (d *draft) arrival(lead int64, level string) (int64, arrivalRow) {
	for id, a := range rowsOf[arrivalRow](d.rows) {
		if a.Lead == lead && a.Level == level {
			return id, a
		}
	}
	return 0, arrivalRow{}
}

// counted makes an arrival of a lead as it counts on a day: drawn from the people without a card of its own channel, else from those
// without a channel, else, without a source, from the channel that has most of them; else, or as one more, by itself.
func (d *draft) counted(lead int64, level string, day funnel.Day, more bool) arrivalRow {
	source := d.lead(lead).Source
	a := arrivalRow{Lead: lead, Level: level, Day: day, Channel: source}
	if day == never || more {
		return a
	}
	all := holds(d.rows)
	tried := []string{source, ""}
	if source == "" {
		others := slices.Clone(d.channels)
		slices.SortStableFunc(others, func(a, b string) int {
			return cmp.Compare(all[spot{day, level, b}].unnamed(), all[spot{day, level, a}].unnamed())
		})
		tried = append(tried, others...)
	}
	for _, channel := range tried {
		if all[spot{day, level, channel}].unnamed() > 0 {
			a.Channel, a.Drawn = channel, true
			break
		}
	}
	return a
}

// climb makes a lead that stood at a level, "" for a new one, arrive at every level up to another.
func (d *draft) climb(lead int64, from, to string, day funnel.Day, more bool) {
	for _, l := range d.levels[:d.place(to)] {
		d.pull(lead, l.Key, day, more)
	}
	for i := d.place(from) + 1; i <= d.place(to); i++ {
		level := d.levels[i]
		if id, _ := d.arrival(lead, level.Key); id != 0 || level.Crowd {
			continue
		}
		on := day
		for _, higher := range d.levels[i+1:] {
			if id, a := d.arrival(lead, higher.Key); id != 0 {
				on = min(on, a.Day)
			}
		}
		d.answer.arrived = append(d.answer.arrived, d.insert(d.counted(lead, level.Key, on, more)))
	}
}

// pull brings an arrival that is later than a day back to it.
func (d *draft) pull(lead int64, level string, day funnel.Day, more bool) {
	id, a := d.arrival(lead, level)
	if id == 0 || day == never || a.Day <= day {
		return
	}
	d.answer.pulled = append(d.answer.pulled, pulledRow{a, id})
	d.remove("arrival", id)
	d.set(id, d.counted(lead, level, day, more))
}

// outOfOrder finds a lead that came to a level later than to one above it, 0 for none.
func (d *draft) outOfOrder() int64 {
	days := map[int64][]funnel.Day{}
	for _, l := range d.levels {
		for _, a := range rowsOf[arrivalRow](d.rows) {
			if a.Lead != 0 && a.Level == l.Key {
				days[a.Lead] = append(days[a.Lead], a.Day)
			}
		}
	}
	for lead, came := range days {
		if !slices.IsSorted(came) {
			return lead
		}
	}
	return 0
}

// keepOrder brings arrivals back that are later than one at a higher level. Below one from before the book they are in no day either.
func (d *draft) keepOrder(lead int64) {
	for i, l := range d.levels {
		first := today
		for _, higher := range d.levels[i+1:] {
			if at, h := d.arrival(lead, higher.Key); at != 0 {
				first = min(first, h.Day)
			}
		}
		id, a := d.arrival(lead, l.Key)
		switch {
		case id == 0 || a.Day <= first:
		case first != never:
			d.pull(lead, l.Key, first, false)
		default:
			if a.Drawn {
				d.insert(tallyRow{a.Day, a.Level, a.Channel, -1})
			}
			d.removeArrival(id)
			d.set(id, d.counted(lead, l.Key, never, false))
		}
	}
}

// revive ends a pause or a loss.
func (d *draft) revive(lead int64) {
	l := d.lead(lead)
	d.answer.revived = l.State != funnel.Active
	l.State, l.StateDay = funnel.Active, never
	d.set(lead, l)
}

func (d *draft) removeArrival(id int64) {
	d.answer.gone = append(d.answer.gone, d.rows[rowKey{"arrival", id}].(arrivalRow))
	d.remove("arrival", id)
}
