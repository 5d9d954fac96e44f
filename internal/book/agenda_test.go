package book_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func agenda(tb testing.TB, b *book.Book, f book.AgendaFilter) book.Agenda {
	tb.Helper()
	if f.Period == (funnel.Period{}) {
		f.Period = funnel.DayPeriod(today)
	}
	a, _, err := b.Agenda(tb.Context(), f)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// agendaLines writes each item in a few words: its kind, the lead, the day from today, and what else belongs to its kind.
func agendaLines(a book.Agenda) []string {
	var lines []string
	for _, i := range a.Items {
		line := fmt.Sprintf("%s #%d %+d", i.Kind, i.Lead.ID, i.Day-today)
		switch i.Kind {
		case book.AgendaOverdue, book.AgendaToday, book.AgendaLater:
			line += " " + i.FollowUp.What
		case book.AgendaIdle:
			line += fmt.Sprintf(" idle %d of %d", i.Idle, i.Limit)
		case book.AgendaCare:
			line += fmt.Sprintf(" after %d every %d", i.After, i.Every)
		}
		lines = append(lines, line)
	}
	return lines
}

func wantAgenda(tb testing.TB, b *book.Book, f book.AgendaFilter, want ...string) {
	tb.Helper()
	if diff := cmp.Diff(want, agendaLines(agenda(tb, b, f))); diff != "" {
		tb.Errorf("agenda (-want +got):\n%s", diff)
	}
}

func wantCounted(tb testing.TB, b *book.Book, want metrics.FollowUps) {
	tb.Helper()
	s, _, err := b.Scorecard(tb.Context(), today)
	if err != nil || s.FollowUps != want {
		tb.Errorf("%+v, %v, want %+v", s.FollowUps, err, want)
	}
}

// born is a card with a birthday.
func born(name string, month time.Month, date int) funnel.Card {
	c := person(name)
	c.Birthday = funnel.Birthday{Month: month, Date: date}
	return c
}

func TestTheAgendaOfADay(t *testing.T) {
	b := newBook(t)
	wantCounted(t, b, metrics.FollowUps{})
	for i, c := range []funnel.Card{
		person("overdue"), person("today"), person("later"), born("birthday", time.November, 20), person("aimless"), person("idle"),
		person("new buyer"), person("old friend"),
	} {
		addLead(t, b, book.NewLead{Card: c, Day: today - 40 - funnel.Day(7*i)})
	}
	plan(t, b, book.NewFollowUp{Lead: 2, Due: today, What: "ring"})
	plan(t, b, book.NewFollowUp{Lead: 3, Due: today + 3, What: "write"})
	plan(t, b, book.NewFollowUp{Lead: 4, Due: today + 9, What: "meet"})
	plan(t, b, book.NewFollowUp{Lead: 6, Due: today + 300, What: "wait"})
	move(t, b, 7, "buyer", today-4)
	move(t, b, 8, "loyal", today-70)
	overdue(t, b, 1, today-2)

	wantAgenda(t, b, book.AgendaFilter{},
		"overdue #1 -2 fetch the keys", "today #2 +0 ring", "birthday #4 +0", "no_next #5 -68",
		"idle #6 -71 idle 75 of 3", "idle #3 -50 idle 54 of 3", "care #8 -10 after 0 every 60", "care #7 -1 after 3 every 0")
	wantCounted(t, b, metrics.FollowUps{Leads: true, Due: 1, Overdue: 1, Birthdays: 1, NoNext: 1, Idle: 2, Care: 2})

	// What is planned within the period is on the agenda; who stands there is not told to be idle besides.
	wantAgenda(t, b, book.AgendaFilter{Period: funnel.Period{From: today, To: today + 9}, Limit: 1},
		"overdue #1 -2 fetch the keys", "today #2 +0 ring", "later #3 +3 write", "birthday #4 +0", "no_next #5 -68",
		"idle #6 -71 idle 75 of 3", "care #8 -10 after 0 every 60")
	a := agenda(t, b, book.AgendaFilter{Period: funnel.Period{From: today, To: today + 9}, Limit: 1})
	want := map[book.AgendaKind]int{
		book.AgendaOverdue: 1, book.AgendaToday: 1, book.AgendaLater: 2, book.AgendaBirthday: 1, book.AgendaNoNext: 1,
		book.AgendaIdle: 1, book.AgendaCare: 2,
	}
	if diff := cmp.Diff(want, a.Totals); diff != "" {
		t.Errorf("totals (-want +got):\n%s", diff)
	}
	if i := a.Items[0]; i.Lead.Name != "overdue" || i.Idle != 40 || a.Day != today {
		t.Errorf("%+v on %s", i, a.Day)
	}
}

// overdue gives a lead a follow-up that was due on a day in the past.
func overdue(tb testing.TB, b *book.Book, lead int64, due funnel.Day) {
	tb.Helper()
	plan(tb, b, book.NewFollowUp{Lead: lead, Due: today, What: "fetch the keys"})
	if err := b.PutFollowUpsBack(tb.Context(), lead, due); err != nil {
		tb.Fatal(err)
	}
}

func TestAnAnswerTakesALineOffTheAgenda(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("buyer"), Level: "buyer", Day: today - 5})
	addLead(t, b, book.NewLead{Card: person("lead"), Day: today - 5})
	wantAgenda(t, b, book.AgendaFilter{}, "no_next #2 -5", "care #1 -2 after 3 every 0")
	for lead := range int64(2) {
		if _, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: lead + 1, Day: today, Kind: "call"}}); err != nil {
			t.Fatal(err)
		}
	}
	id := plan(t, b, book.NewFollowUp{Lead: 2, Due: today})
	wantAgenda(t, b, book.AgendaFilter{}, "today #2 +0 ")
	if _, _, err := b.SnoozeFollowUp(ctx, id, today+1, ""); err != nil {
		t.Fatal(err)
	}
	wantAgenda(t, b, book.AgendaFilter{})
	wantCounted(t, b, metrics.FollowUps{Leads: true})
}

func TestWhoIsLeftInPeaceIsNotOnTheAgenda(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for range 4 {
		addLead(t, b, book.NewLead{Card: born("An", time.November, 20), Level: "viewing", Day: today - 50, Force: true})
	}
	quiet := func(c *funnel.Card) error {
		c.NoContact = &funnel.Statement{Day: today, Source: "SMS"}
		return nil
	}
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	if _, err := b.EditLead(ctx, 1, true, quiet); err != nil {
		t.Fatal(err)
	}
	lose(t, b, book.Loss{Lead: 2, Day: today, Reason: "price"})
	pause(t, b, book.Pause{Lead: 3, Day: today, Until: today + 5})
	wantAgenda(t, b, book.AgendaFilter{}, "birthday #4 +0", "no_next #4 -50")
	wantCounted(t, b, metrics.FollowUps{Leads: true, Birthdays: 1, NoNext: 1})

	// Only a follow-up of their own brings the lost and the paused back.
	plan(t, b, book.NewFollowUp{Lead: 2, Due: today, What: "ask again"})
	wantAgenda(t, b, book.AgendaFilter{Period: funnel.Period{From: today, To: today + 7}},
		"today #2 +0 ask again", "later #3 +5 ", "birthday #4 +0", "no_next #4 -50")
	wantCounted(t, b, metrics.FollowUps{Leads: true, Due: 1, Birthdays: 1, NoNext: 1})
}

// 29 February is kept on the 28th where the year has no other, and the turn of the year divides no period.
func TestBirthdaysOfTheAgenda(t *testing.T) {
	b := newBook(t)
	for _, c := range []funnel.Card{
		born("leap", time.February, 29), born("before", time.February, 28), born("after", time.March, 1),
		born("eve", time.December, 31), born("new year", time.January, 1), born("today", time.November, 20), born("gone", time.November, 19),
	} {
		addLead(t, b, book.NewLead{Card: c, Level: "buyer", Day: today - 1})
	}
	day := func(year int, month time.Month, date int) funnel.Day {
		d, _ := funnel.NewDay(year, month, date)
		return d
	}
	for _, c := range []struct {
		name     string
		from, to funnel.Day
		want     []string
	}{
		{"28 February of a common year", day(2027, 2, 28), day(2027, 2, 28), []string{"leap 2027-02-28", "before 2027-02-28"}},
		{"1 March of a common year", day(2027, 3, 1), day(2027, 3, 1), []string{"after 2027-03-01"}},
		{"28 February of a leap year", day(2028, 2, 28), day(2028, 2, 28), []string{"before 2028-02-28"}},
		{"29 February", day(2028, 2, 29), day(2028, 2, 29), []string{"leap 2028-02-29"}},
		{"the turn of the year", day(2026, 12, 31), day(2027, 1, 1), []string{"eve 2026-12-31", "new year 2027-01-01"}},
		{"what of the week lies ahead", today - 4, today + 1, []string{"today 2026-11-20"}},
		{"a week gone by", today - 10, today - 4, nil},
		{"a year to the day before", today, day(2027, 11, 19), []string{
			"today 2026-11-20", "eve 2026-12-31", "new year 2027-01-01", "leap 2027-02-28", "before 2027-02-28", "after 2027-03-01",
			"gone 2027-11-19",
		}},
		{"two years", today, day(2028, 11, 19), []string{
			"today 2026-11-20", "eve 2026-12-31", "new year 2027-01-01", "leap 2027-02-28", "before 2027-02-28", "after 2027-03-01",
			"gone 2027-11-19",
		}},
	} {
		var got []string
		for _, i := range agenda(t, b, book.AgendaFilter{Period: funnel.Period{From: c.from, To: c.to}}).Items {
			if i.Kind == book.AgendaBirthday {
				got = append(got, i.Lead.Name+" "+i.Day.String())
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// The present day is that of the clock, whichever day the scorecard judges.
func TestFollowUpsAreThoseOfThePresentDay(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 9})
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	s, _, err := b.Scorecard(t.Context(), today-3)
	if want := (metrics.FollowUps{Leads: true, Due: 1}); err != nil || s.FollowUps != want {
		t.Errorf("%+v, %v", s.FollowUps, err)
	}
}

// A check-in is due from its day on until the next one is, the last for as long again as it waited.
func TestCheckInsOfNewBuyers(t *testing.T) {
	b := newBook(t)
	for _, days := range []funnel.Day{2, 3, 29, 30, 59, 60} {
		addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Day: today - days})
	}
	wantAgenda(t, b, book.AgendaFilter{}, "care #5 -29 after 30 every 0", "care #3 -26 after 3 every 0", "care #2 +0 after 3 every 0",
		"care #4 +0 after 30 every 0")
}
