package book_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// randomStories are leads of every kind there is.
func randomStories(r *rand.Rand, levels []string, n int) []funnel.Story {
	var stories []funnel.Story
	for i := range n {
		first := today - funnel.Day(r.IntN(80))
		s := funnel.Story{Card: person(fmt.Sprint("Lead ", i)), Added: first}
		if r.IntN(2) == 0 {
			s.Birthday = funnel.Birthday{Month: time.Month(1 + r.IntN(12)), Date: 1 + r.IntN(28)}
		}
		if r.IntN(12) == 0 {
			s.NoContact = &funnel.Statement{Day: first}
		}
		day := first
		for _, l := range levels[:1+r.IntN(len(levels))] {
			s.Level = l
			on := day
			s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &on})
			day = min(today, day+funnel.Day(r.IntN(20)))
		}
		if r.IntN(4) == 0 {
			s.State, s.StateDay = [...]funnel.State{funnel.LostLead, funnel.PausedLead}[r.IntN(2)], &first
			if s.State == funnel.LostLead {
				s.Reason = [...]string{"price", "no-authority", "bad-experience", "moved away"}[r.IntN(4)]
			}
		}
		for range r.IntN(3) {
			s.Touches = append(s.Touches, funnel.Touch{Day: first + funnel.Day(r.IntN(int(today-first)+1)), Kind: "call"})
		}
		for range max(0, r.IntN(5)-2) {
			s.FollowUps = append(s.FollowUps, funnel.FollowUp{Due: today - 4 + funnel.Day(r.IntN(30))})
		}
		stories = append(stories, s)
	}
	return stories
}

// agendaModel makes an agenda the plain way, from everything about every lead.
type agendaModel struct {
	o      book.Outline
	filter book.AgendaFilter
	items  []book.AgendaItem
	listed map[int64]bool
}

func (m *agendaModel) lead(p book.Profile) {
	l := p.Lead
	level, _ := m.o.Level(l.Level)
	if l.NoContact != nil {
		return
	}
	add := func(i book.AgendaItem, lists bool) {
		i.Lead, i.Idle = l, l.Idle(today)
		m.items = append(m.items, i)
		m.listed[l.ID] = m.listed[l.ID] || lists
	}
	open := 0
	for _, f := range p.FollowUps {
		open++
		kind := book.AgendaToday
		switch {
		case f.Due < today:
			kind = book.AgendaOverdue
		case f.Due == today:
		case m.filter.Period.Contains(f.Due):
			kind = book.AgendaLater
		default:
			continue
		}
		add(book.AgendaItem{Kind: kind, FollowUp: &f, Day: f.Due}, true)
	}
	if l.Status == funnel.StatusLost && open == 0 {
		m.again(l, add)
	}
	if l.Status != funnel.StatusOpen && l.Status != funnel.StatusWon {
		return
	}
	if from := max(today, m.filter.Period.From); l.Birthday.Known() && from <= m.filter.Period.To {
		if day := l.Birthday.Next(from); day <= m.filter.Period.To && (l.LastTouch == nil || *l.LastTouch < day) {
			add(book.AgendaItem{Kind: book.AgendaBirthday, Day: day}, true)
		}
	}
	if l.Status == funnel.StatusOpen && open == 0 {
		add(book.AgendaItem{Kind: book.AgendaNoNext, Day: l.ActiveOn}, false)
	}
	if level.Idle > 0 && l.Idle(today) > level.Idle && !m.listed[l.ID] && (l.Status == funnel.StatusWon || open > 0) {
		add(book.AgendaItem{Kind: book.AgendaIdle, Day: l.ActiveOn + funnel.Day(level.Idle) + 1, Limit: level.Idle}, true)
	}
	if l.Status != funnel.StatusWon || m.listed[l.ID] {
		return
	}
	if every := level.Care.Every; every > 0 && l.Idle(today) >= every {
		add(book.AgendaItem{Kind: book.AgendaCare, Day: l.ActiveOn + funnel.Day(every), Every: every}, true)
	}
	for _, a := range p.Arrivals {
		if a.Level == l.Level && a.Day != nil {
			if after, due := level.Care.CheckIn(*a.Day, l.LastTouch, today); due {
				add(book.AgendaItem{Kind: book.AgendaCare, Day: *a.Day + funnel.Day(after), After: after}, true)
			}
		}
	}
}

// again is who refused so long ago that they may be asked once more, for thirty days and until they are touched.
func (m *agendaModel) again(l funnel.Lead, add func(i book.AgendaItem, lists bool)) {
	days := map[string]int{"price": 60, "no-authority": 30, "moved away": 90}[l.Reason]
	day := *l.StateDay + funnel.Day(days)
	if days > 0 && day <= today && day > today-30 && (l.LastTouch == nil || *l.LastTouch < day) {
		add(book.AgendaItem{Kind: book.AgendaAgain, Day: day, Reason: l.Reason}, false)
	}
}

// sorted orders the items and cuts each kind at the limit.
func (m *agendaModel) sorted() (items []book.AgendaItem, totals map[book.AgendaKind]int) {
	totals = map[book.AgendaKind]int{}
	for _, kind := range book.AgendaKinds() {
		var of []book.AgendaItem
		for _, i := range m.items {
			if i.Kind == kind {
				of = append(of, i)
			}
		}
		slices.SortFunc(of, func(a, b book.AgendaItem) int {
			switch kind {
			case book.AgendaOverdue, book.AgendaToday, book.AgendaLater:
				return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.FollowUp.ID, b.FollowUp.ID))
			case book.AgendaNoNext, book.AgendaIdle:
				return cmp.Or(cmp.Compare(b.Idle, a.Idle), cmp.Compare(a.Lead.ID, b.Lead.ID))
			}
			return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Lead.ID, b.Lead.ID))
		})
		if len(of) > 0 {
			totals[kind] = len(of)
		}
		if m.filter.Limit > 0 && len(of) > m.filter.Limit {
			of = of[:m.filter.Limit]
		}
		items = append(items, of...)
	}
	return items, totals
}

// The agenda of a book with leads of every kind is what one gets by looking at each of them in turn, for any period and limit; the
// counts of the scorecard are those of the agenda of today.
func TestTheAgendaIsWhatEachLeadSays(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for level, days := range map[string]int{"buyer": 40, "regular": 40} {
		if _, err := b.SetIdle(ctx, level, days); err != nil {
			t.Fatal(err)
		}
	}
	r := rand.New(rand.NewPCG(3, 14))
	levels := []string{"inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"}
	if _, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(randomStories(r, levels, 500))}); err != nil {
		t.Fatal(err)
	}
	leads, _, err := b.Leads(ctx, book.LeadFilter{Sort: book.SortNumber})
	if err != nil {
		t.Fatal(err)
	}
	var profiles []book.Profile
	for _, l := range leads {
		p, err := b.Profile(ctx, l.ID)
		if err != nil {
			t.Fatal(err)
		}
		profiles = append(profiles, p)
	}
	o, err := b.Outline(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []book.AgendaFilter{
		{Period: funnel.DayPeriod(today)},
		{Period: funnel.DayPeriod(today), Limit: 3},
		{Period: funnel.Period{From: today - 30, To: today + 7}},
		{Period: funnel.Period{From: today + 3, To: today + 12}},
		{Period: funnel.Period{From: today + 3, To: today + 60}, Limit: 1},
		{Period: funnel.Period{From: today - 9, To: today - 2}},
		{Period: funnel.Period{From: today, To: today + 500}},
	} {
		m := agendaModel{o: o, filter: f, listed: map[int64]bool{}}
		for _, p := range profiles {
			m.lead(p)
		}
		want, totals := m.sorted()
		got := agenda(t, b, f)
		if diff := gocmp.Diff(want, got.Items); diff != "" {
			t.Errorf("%+v: items (-want +got):\n%s", f, diff)
		}
		if diff := gocmp.Diff(totals, got.Totals); diff != "" {
			t.Errorf("%+v: totals (-want +got):\n%s", f, diff)
		}
		if f.Period == funnel.DayPeriod(today) {
			counts := metrics.FollowUps{
				Leads: true, Due: totals[book.AgendaToday], Overdue: totals[book.AgendaOverdue],
				Birthdays: totals[book.AgendaBirthday], NoNext: totals[book.AgendaNoNext], Idle: totals[book.AgendaIdle],
				Care: totals[book.AgendaCare],
			}
			if got.Counts != counts {
				t.Errorf("counts %+v, want %+v", got.Counts, counts)
			}
			wantCounted(t, b, counts)
			if counts.Overdue*counts.Due*counts.Birthdays*counts.NoNext*totals[book.AgendaIdle]*totals[book.AgendaCare] == 0 {
				t.Errorf("a kind is missing among the leads: %v", totals)
			}
		}
	}
}
