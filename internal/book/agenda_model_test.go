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
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// randomStories are leads of every kind there is.
func randomStories(r *rand.Rand, levels []string, n int) []funnel.Story {
	var stories []funnel.Story
	for i := range n {
		first := today - funnel.Day(r.IntN(80))
		if i%5 == 0 {
			first = today - funnel.Day(r.IntN(600))
		}
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
		if i%3 > 0 && s.State == "" && slices.Contains(levels[min(3, len(levels)):], s.Level) {
			for range 1 + r.IntN(3) {
				s.Deals = append(s.Deals, funnel.Deal{Day: first + funnel.Day(r.IntN(int(today-first)+1)), Amount: 1 + r.Int64N(9e9)})
			}
		}
		for range r.IntN(3) {
			s.Touches = append(s.Touches, funnel.Touch{Day: first + funnel.Day(r.IntN(int(today-first)+1)), Kind: "call"})
		}
		if i%7 == 0 {
			s.Touches = append(s.Touches, funnel.Touch{Day: today, Kind: "call"})
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
	plan   book.CarePlan
	graded map[int64]grade.Client // everybody as far as grades go
	levels int                    // for whom their levels call
	called []grade.Client         // of whom the care plan may want something
	done   int                    // of whom it did until they were touched today
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
		if day, ok := m.againOn(l); ok && againListed(l.LastTouch, day) {
			add(book.AgendaItem{Kind: book.AgendaAgain, Day: day, Reason: l.Reason}, false)
		}
		m.care(p, level)
	}
	if l.Status != funnel.StatusOpen && l.Status != funnel.StatusWon {
		return
	}
	if from := max(today, m.filter.Period.From); l.Birthday.Known() && from <= m.filter.Period.To {
		if day := l.Birthday.Next(from); day <= m.filter.Period.To && (l.LastTouch == nil || *l.LastTouch < day) {
			item := book.AgendaItem{Kind: book.AgendaBirthday, Day: day, Gesture: grade.Wish, Occasion: grade.OnBirthday}
			c := m.graded[l.ID]
			if gesture, careFor := grade.Birthday(m.plan.Care, &c); gesture != "" && gesture != grade.Wish {
				item.Gesture, item.For = gesture, careFor
			}
			add(item, true)
		}
	}
	if l.Status == funnel.StatusOpen && open == 0 {
		add(book.AgendaItem{Kind: book.AgendaNoNext, Day: l.ActiveOn}, false)
	}
	if level.Idle > 0 && l.Idle(today) > level.Idle && !m.listed[l.ID] && (l.Status == funnel.StatusWon || open > 0) {
		add(book.AgendaItem{Kind: book.AgendaIdle, Day: l.ActiveOn + funnel.Day(level.Idle) + 1, Limit: level.Idle}, true)
	}
	m.care(p, level)
}

// care is whom the care plan may want something of, as they are and, when they were touched today, as they were before.
func (m *agendaModel) care(p book.Profile, level funnel.Level) {
	l := p.Lead
	from, won := max(today, m.filter.Period.From), l.Status == funnel.StatusWon
	apart := func(c *grade.Client) bool { return level.Idle == 0 || int(today-c.Active) <= level.Idle }
	c := m.graded[l.ID]
	c.Level, c.Won, c.Touches, c.Active, c.LastTouch = l.Level, won, l.Touches, l.ActiveOn, l.LastTouch
	for _, a := range p.Arrivals {
		if a.Level == l.Level {
			c.Arrived = a.Day
		}
	}
	switch {
	case l.Status == funnel.StatusLost:
		apart = func(c *grade.Client) bool {
			day, ok := m.againOn(l)
			return ok && !againListed(c.LastTouch, day)
		}
	case !won && len(p.FollowUps) == 0,
		slices.ContainsFunc(p.FollowUps, func(f funnel.FollowUp) bool { return f.Due <= today || m.filter.Period.Contains(f.Due) }),
		l.Birthday.Known() && from <= m.filter.Period.To && l.Birthday.Next(from) <= m.filter.Period.To:
		return
	default:
		c.Birthday = l.Birthday
	}
	if l.LastTouch == nil || *l.LastTouch < today {
		if apart(&c) {
			m.called = append(m.called, c)
			if (grade.CareDay{Today: today}).Wants([]grade.Care{grade.AtLevel(l.Level, level.Care, grade.Care{})}, &c) {
				m.levels++
			}
		}
		return
	}
	beforeToday(&c, p)
	if apart(&c) && (grade.CareDay{Today: today}).Wants(m.plan.Care, &c) {
		m.done++
	}
}

// beforeToday makes somebody what they were before the touches of today.
func beforeToday(c *grade.Client, p book.Profile) {
	c.Active, c.LastTouch, c.Touches = p.Lead.Added, nil, 0
	for _, t := range p.Touches {
		if t.Day < today {
			c.Touches++
			if c.LastTouch == nil || t.Day > *c.LastTouch {
				c.LastTouch = &t.Day
			}
			c.Active = max(c.Active, t.Day)
		}
	}
	for _, a := range p.Arrivals {
		if a.Day != nil {
			c.Active = max(c.Active, *a.Day)
		}
	}
	for _, d := range p.Deals {
		c.Active = max(c.Active, d.Day)
	}
}

// cared puts on the agenda what the care plan wants, and tells how many more there would be.
func (m *agendaModel) cared(profiles []book.Profile) int {
	due, all := grade.CareDay{Today: today, AtMost: m.plan.Daily, Done: m.done}.Plan(m.plan.Care, m.called)
	for _, x := range due {
		i := slices.IndexFunc(profiles, func(p book.Profile) bool { return p.Lead.ID == x.Lead })
		l := profiles[i].Lead
		item := book.AgendaItem{Kind: book.AgendaCare, Lead: l, Day: x.Day, Idle: l.Idle(today), Gesture: x.Gesture, For: x.For, Occasion: x.Occasion}
		switch x.Occasion {
		case grade.AfterPurchase:
			item.After = x.Days
		case grade.WithoutTouch:
			item.Every = x.Days
		}
		m.items = append(m.items, item)
	}
	return all - len(due)
}

// againOn is the day from which on somebody who refused may be asked once more, when it has come.
func (m *agendaModel) againOn(l funnel.Lead) (funnel.Day, bool) {
	days := map[string]int{"price": 60, "no-authority": 30, "moved away": 90}[l.Reason]
	day := *l.StateDay + funnel.Day(days)
	return day, days > 0 && day <= today
}

// againListed reports whether they are asked on the agenda: for thirty days and until they are touched.
func againListed(touch *funnel.Day, again funnel.Day) bool {
	return again > today-30 && (touch == nil || *touch < again)
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
		slices.SortStableFunc(of, func(a, b book.AgendaItem) int {
			switch kind {
			case book.AgendaCare:
				return 0 // as the plan has them
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

// gradedByAll is all people of a book as far as grades go.
func gradedByAll(tb testing.TB, b *book.Book) map[int64]grade.Client {
	tb.Helper()
	g, err := b.Grades(tb.Context(), today)
	if err != nil {
		tb.Fatal(err)
	}
	all := map[int64]grade.Client{}
	for i, l := range g.Leads {
		f := g.People[i]
		all[l.ID] = grade.Client{Lead: l.ID, Level: l.Level, Grades: g.Grading.All(i), Profit: f.Recent.Profit(), LastPurchase: f.LastPurchase}
	}
	return all
}

// otherCare are plans beside that of a new book.
func otherCare() []grade.Care {
	return []grade.Care{
		{For: "drawer/new", Every: 4, Gestures: []grade.Gesture{grade.CheckIn, grade.Invitation}, Birthday: grade.Gift, Ahead: 20},
		{For: "relation/bought", After: []grade.AfterDays{{Days: 2, Gesture: grade.Favour}, {Days: 40, Gesture: grade.Upsell}}, Birthday: grade.Invitation, Ahead: 60},
		{For: "level/regular", After: []grade.AfterDays{{Days: 5, Gesture: grade.Gift}, {Days: 25, Gesture: grade.Favour}}, Birthday: grade.Gift, Ahead: 5},
		{For: "level/loyal", Every: 9, Gestures: []grade.Gesture{grade.Favour}},
		{For: "benefit/loyal"},
	}
}

// The agenda of a book with leads of every kind is what one gets by looking at each of them in turn, for any period, limit and care plan; the
// counts of the scorecard are those of the agenda of today.
func TestTheAgendaIsWhatEachLeadSays(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for level, days := range map[string]int{"buyer": 40, "regular": 40} {
		if _, err := b.SetIdle(ctx, level, days); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.SetCareDaily(ctx, book.MaxCareDaily); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(3, 14))
	levels := []string{"inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"}
	if _, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(randomStories(r, levels, 900))}); err != nil {
		t.Fatal(err)
	}
	for lead := int64(1); lead < 900; lead += 40 {
		o := grade.Override{View: grade.ByValue, Grade: grade.Super, Reason: "knows everybody", Day: today}
		if _, err := b.SetVerdict(ctx, lead, o); err != nil {
			t.Fatal(err)
		}
	}
	profiles := profilesOf(t, b)
	periods := []funnel.Period{
		funnel.DayPeriod(today), funnel.DayPeriod(today),
		{From: today - 30, To: today + 7},
		{From: today + 3, To: today + 60},
		{From: today + 3, To: today + 12},
		{From: today - 9, To: today - 2},
	}
	compareAgendas(t, b, profiles, append(periods, funnel.Period{From: today, To: today + 500}))
	for _, c := range otherCare() {
		if _, err := b.SetCarePlan(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	compareAgendas(t, b, profiles, periods) // of the birthdays of years not all are looked at
}

func profilesOf(tb testing.TB, b *book.Book) (profiles []book.Profile) {
	tb.Helper()
	leads, _, err := b.Leads(tb.Context(), book.LeadFilter{Sort: book.SortNumber})
	if err != nil {
		tb.Fatal(err)
	}
	for _, l := range leads {
		p, err := b.Profile(tb.Context(), l.ID)
		if err != nil {
			tb.Fatal(err)
		}
		profiles = append(profiles, p)
	}
	return profiles
}

// compareAgendas wants every agenda of a book to be that of the model.
func compareAgendas(t *testing.T, b *book.Book, profiles []book.Profile, periods []funnel.Period) {
	t.Helper()
	o, err := b.Outline(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	plan, err := b.CarePlan(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	graded := gradedByAll(t, b)
	for i, p := range periods {
		f := book.AgendaFilter{Period: p, Limit: [...]int{0, 3, 0, 1}[i%4]}
		m := agendaModel{o: o, filter: f, listed: map[int64]bool{}, plan: plan, graded: graded}
		for _, p := range profiles {
			m.lead(p)
		}
		more := m.cared(profiles)
		want, totals := m.sorted()
		got := agenda(t, b, f)
		if diff := gocmp.Diff(want, got.Items); diff != "" {
			t.Errorf("%+v: items (-want +got):\n%s", f, diff)
		}
		if diff := gocmp.Diff(totals, got.Totals); diff != "" {
			t.Errorf("%+v: totals (-want +got):\n%s", f, diff)
		}
		if got.Care != (book.CareToday{Daily: plan.Daily, Done: m.done, More: more}) || m.done == 0 {
			t.Errorf("%+v: %+v, %d done, %d more", f, got.Care, m.done, more)
		}
		if f.Period == funnel.DayPeriod(today) {
			counts := metrics.FollowUps{
				Leads: true, Due: totals[book.AgendaToday], Overdue: totals[book.AgendaOverdue],
				Birthdays: totals[book.AgendaBirthday], NoNext: totals[book.AgendaNoNext], Idle: totals[book.AgendaIdle],
				Care: min(m.levels, plan.Daily),
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
