package book_test

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

var (
	drawnMeeting = rapid.SampledFrom([]funnel.Day{today, today, today, today - 1, today - 1, today - 2, today - 8, today - 40})
	drawnSource  = rapid.SampledFrom([]string{"", "", "call", "sms", "email"})
	drawnCount   = rapid.SampledFrom([]int64{1, 2, 3, 4, 0, -1, -2})
	drawnAnswer  = rapid.SampledFrom([]*funnel.Answer{nil, new(funnel.Yes), new(funnel.Yes), new(funnel.No)})
)

// seldom draws true once in a while.
func seldom(t *rapid.T, name string) bool {
	return rapid.SampledFrom([]bool{false, false, false, false, true}).Draw(t, name)
}

// rung draws a level, most often one where leads can stand.
func (m *crew) rung(t *rapid.T) string {
	return m.levels[rapid.SampledFrom([]int{1, 1, 1, 2, 2, 3, 4, 0, len(m.levels) - 1}).Draw(t, "level")].Key
}

// who draws the number of a lead, most often of one that is there.
func (m *crew) who(t *rapid.T, name string) int64 {
	var there []int64
	for id := range rowsOf[leadRow](m.rows) {
		there = append(there, id)
	}
	if len(there) == 0 || seldom(t, "any number") {
		return rapid.Int64Range(0, m.last["lead"]+1).Draw(t, name) // there, gone, joined to another or never there
	}
	return rapid.SampledFrom(there).Draw(t, name)
}

func (m *crew) doLog(t *rapid.T) {
	batch := book.Batch{Day: drawnMeeting.Draw(t, "day")}
	batch.Entries = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) book.Entry {
		return book.Entry{
			Level: m.rung(t), Channel: drawnSource.Draw(t, "channel"), Count: drawnCount.Draw(t, "count"), Total: seldom(t, "total"),
		}
	}), 1, 3).Draw(t, "entries")
	m.log(t, batch)
}

func (m *crew) log(t *rapid.T, batch book.Batch) {
	t.Helper()
	d := m.draft()
	want := d.log(batch)
	d.hold(false, i18n.BelowNobody)
	made, change, err := m.b.Log(t.Context(), batch)
	m.try(t, d, book.Outcome{Change: change}, err)
	var got []int64
	for _, tally := range made {
		got = append(got, tally.ID)
	}
	if err == nil && !slices.Equal(want, got) {
		t.Fatalf("entries %v, want %v", got, want)
	}
}

func (m *crew) doEditEntry(t *rapid.T) {
	id, ok := m.entry(t)
	if !ok {
		return
	}
	d := m.draft()
	row := m.rows[rowKey{"tally", id}].(tallyRow)
	var e book.EntryEdit
	if rapid.Bool().Draw(t, "edit count") {
		row.Count = drawnCount.Draw(t, "count")
		e.Count = &row.Count
	} else {
		row.Day, row.Level, row.Channel = drawnMeeting.Draw(t, "day"), m.rung(t), drawnSource.Draw(t, "channel")
		e.Day, e.Level, e.Channel = &row.Day, &row.Level, &row.Channel
	}
	d.set(id, row)
	d.hold(false, i18n.BelowNobody)
	_, change, err := m.b.EditEntry(t.Context(), id, e)
	m.try(t, d, book.Outcome{Change: change}, err)
}

// entry draws an entry.
func (m *crew) entry(t *rapid.T) (int64, bool) {
	var ids []int64
	for id := range rowsOf[tallyRow](m.rows) {
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return 0, false
	}
	return rapid.SampledFrom(ids).Draw(t, "entry"), true
}

func (m *crew) doRemoveEntries(t *rapid.T) {
	id, ok := m.entry(t)
	if !ok {
		return
	}
	d := m.draft()
	d.remove("tally", id)
	d.hold(true, i18n.BelowNobody)
	r, err := m.b.RemoveEntries(t.Context(), []int64{id})
	m.try(t, d, book.Outcome{Change: r.Change}, err)
	if err == nil && r.Released != d.answer.released {
		t.Fatalf("released %d, want %d", r.Released, d.answer.released)
	}
}

func (m *crew) doAdd(t *rapid.T) {
	number := rune(m.last["lead"])
	n := book.NewLead{
		Card: funnel.Card{Name: fmt.Sprintf("Người %cế%c", 'a'+number/26, 'a'+number%26), Source: drawnSource.Draw(t, "source")},
		Day:  drawnMeeting.Draw(t, "day"), New: seldom(t, "new"), Old: seldom(t, "old"),
		Force: rapid.Bool().Draw(t, "force"),
	}
	if rapid.Bool().Draw(t, "level") {
		n.Level = m.rung(t)
	}
	if rapid.Bool().Draw(t, "phone") {
		phone := rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}).Draw(t, "phone")
		n.Card.Phones = []funnel.Phone{{Number: phone, Key: phone}}
	}
	d := m.draft()
	d.add(n)
	out, err := m.b.AddLead(t.Context(), n)
	m.try(t, d, out, err)
}

func (m *crew) doEdit(t *rapid.T) {
	id, source := m.who(t, "lead"), drawnSource.Draw(t, "source")
	d := m.draft()
	if d.there(id) {
		d.edit(id, source)
	}
	out, err := m.b.EditLead(t.Context(), id, false, func(c *funnel.Card) error {
		c.Source = source
		return nil
	})
	m.try(t, d, out, err)
}

func (m *crew) doMove(t *rapid.T) {
	move := book.Move{
		Lead: m.who(t, "lead"), Level: m.rung(t), Day: drawnMeeting.Draw(t, "day"), New: seldom(t, "new"),
		Force: rapid.SampledFrom([]string{"", "known", "known"}).Draw(t, "force"),
	}
	d := m.draft()
	d.move(move)
	out, err := m.b.MoveLead(t.Context(), move)
	m.try(t, d, out, err)
}

func (m *crew) doQualify(t *rapid.T) {
	q := book.Qualification{
		Lead: m.who(t, "lead"), Need: drawnAnswer.Draw(t, "need"), Authority: drawnAnswer.Draw(t, "authority"),
		Money: drawnAnswer.Draw(t, "money"), Day: drawnMeeting.Draw(t, "day"), New: seldom(t, "new"),
	}
	d := m.draft()
	d.qualify(q)
	out, err := m.b.QualifyLead(t.Context(), q)
	m.try(t, d, out, err)
}

func (m *crew) doArrival(t *rapid.T) {
	lead, level, day := m.who(t, "lead"), m.rung(t), rapid.SampledFrom(append([]funnel.Day{never}, meetings...)).Draw(t, "day")
	d := m.draft()
	d.setArrival(lead, level, day)
	on := &day
	if day == never {
		on = nil
	}
	out, err := m.b.SetArrival(t.Context(), lead, level, on)
	m.try(t, d, out, err)
}

// doState loses, pauses or revives a lead.
func (m *crew) doState(t *rapid.T) {
	id, day := m.who(t, "lead"), drawnMeeting.Draw(t, "day")
	d := m.draft()
	switch rapid.SampledFrom([]string{"lose", "pause", "revive"}).Draw(t, "state") {
	case "lose":
		d.lose(id, day)
		out, err := m.b.LoseLead(t.Context(), book.Loss{Lead: id, Day: day, Reason: "price"})
		m.try(t, d, out, err)
	case "pause":
		p := book.Pause{Lead: id, Day: day, Until: today + funnel.Day(rapid.IntRange(1, 3).Draw(t, "until"))}
		d.pause(p)
		out, err := m.b.PauseLead(t.Context(), p)
		m.try(t, d, out, err)
	default:
		if d.there(id) {
			away := d.lead(id)
			if d.revive(id); !d.answer.revived {
				d.refuse(i18n.NotAway)
			} else if day < away.StateDay {
				d.refuse(i18n.ReviveTooEarly)
			}
		}
		out, err := m.b.ReviveLead(t.Context(), id, day)
		m.try(t, d, out, err)
	}
}

// doWork records a touch, a follow-up or a purchase.
func (m *crew) doWork(t *rapid.T) {
	id, day := m.who(t, "lead"), drawnMeeting.Draw(t, "day")
	d := m.draft()
	switch rapid.SampledFrom([]string{"touch", "follow-up", "deal"}).Draw(t, "work") {
	case "touch":
		if d.there(id) {
			d.insert(touchRow{id, day})
		}
		touched, err := m.b.TouchLead(t.Context(), book.NewTouch{Touch: funnel.Touch{Lead: id, Day: day, Kind: "call"}})
		m.try(t, d, touched.Outcome, err)
	case "follow-up":
		due := today + funnel.Day(rapid.IntRange(0, 4).Draw(t, "due"))
		if d.there(id) {
			d.insert(followUpRow{Lead: id, Due: due, Closed: never})
		}
		out, err := m.b.PlanFollowUp(t.Context(), book.NewFollowUp{Lead: id, Due: due})
		m.try(t, d, out, err)
	default:
		n := book.NewDeal{Deal: funnel.Deal{Lead: id, Day: day, Amount: rapid.Int64Range(1, 5).Draw(t, "amount")}, New: day == today}
		d.deal(n)
		sold, err := m.b.AddDeal(t.Context(), n)
		m.try(t, d, sold.Outcome, err)
	}
}

func (m *crew) doMerge(t *rapid.T) {
	into, from, day := m.who(t, "into"), m.who(t, "from"), drawnMeeting.Draw(t, "day")
	d := m.draft()
	d.merge(into, from, day)
	out, err := m.b.MergeLeads(t.Context(), into, from, day)
	m.try(t, d, out, err)
}

func (m *crew) doRemove(t *rapid.T) {
	id := m.who(t, "lead")
	d := m.draft()
	d.erase(id)
	out, err := m.b.RemoveLead(t.Context(), id)
	m.try(t, d, out, err)
}

// doForget forgets somebody, now and then.
func (m *crew) doForget(t *rapid.T) {
	if !seldom(t, "forget") {
		return
	}
	id := m.who(t, "lead")
	d := m.draft()
	d.forget(id)
	f, err := m.b.ForgetLead(t.Context(), id)
	if d.refused != nil || err != nil {
		m.wantRefused(t, d, err)
		return
	}
	if f.Arrivals != len(d.answer.gone) || !f.Cleaned {
		t.Fatalf("forgot %+v, want %d arrivals", f, len(d.answer.gone))
	}
	m.forgot(id, d)
}
