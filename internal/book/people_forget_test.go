package book_test

import (
	"maps"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// joined tells which leads were joined to which, also of leads that were removed since.
func (f *folk) joined() map[int64]int64 {
	into := map[int64]int64{}
	for _, m := range rowsOf[mergedRow](f.rows) {
		into[m.Was] = m.Lead
	}
	for _, change := range f.force {
		for _, c := range f.changes[change].rows {
			if m, ok := c.before.(mergedRow); ok && c.after == nil {
				into[m.Was] = m.Lead
			}
		}
	}
	return into
}

// same lists the numbers under which a person stands or stood: those joined to it, and cards that are gone and had one of its phones.
func (f *folk) same(id int64) map[int64]bool {
	people := map[int64]bool{id: true}
	into := f.joined()
	join := func() {
		for before := -1; before < len(people); {
			before = len(people)
			for was, lead := range into {
				if people[lead] {
					people[was] = true
				}
			}
		}
	}
	join()
	phones := map[string]bool{}
	for lead := range people {
		maps.Copy(phones, f.phones[lead])
	}
	for lead, had := range f.phones {
		_, stands := into[lead]
		if f.rows[rowKey{"lead", lead}] != nil || stands || f.lost[lead] {
			continue
		}
		for phone := range had {
			if phones[phone] {
				people[lead] = true
			}
		}
	}
	join()
	return people
}

// forget takes a person out of the book and out of what changes did. Arrivals stay, without anybody's name, and so do deals.
func (d *draft) forget(id int64) {
	if d.rows[rowKey{"lead", id}] == nil {
		_, stands := d.joined()[id]
		switch {
		case stands:
			d.refuse(i18n.LeadMerged)
			return
		case id < 1 || id > d.last["lead"]:
			d.refuse(i18n.NoLead)
			return
		}
	}
	for _, a := range rowsOf[arrivalRow](d.rows) {
		if a.Lead == id && a.Day != never {
			a.Lead = 0
			d.insert(a)
			d.answer.gone = append(d.answer.gone, a)
		}
	}
	for _, deal := range rowsOf[dealRow](d.rows) {
		if deal.Lead == id {
			deal.Lead = 0
			d.insert(deal)
		}
	}
	for k, row := range d.rows {
		if aboutLead(k, row) == id {
			delete(d.rows, k)
		}
	}
}

// forgot takes note that a person was forgotten.
func (f *folk) forgot(id int64, d *draft) {
	people := f.same(id)
	for _, change := range f.changes {
		for k := range change.rows {
			if people[f.owner[k]] {
				delete(change.rows, k)
				change.forgotten = true
			}
		}
	}
	for lead := range people {
		f.lost[lead] = true
	}
	f.undone = nil
	f.now(d)
}
