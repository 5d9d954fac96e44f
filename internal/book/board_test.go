package book_test

import (
	"cmp"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

func board(tb testing.TB, b *book.Book, f book.BoardFilter) book.Board {
	tb.Helper()
	if f.Today == 0 {
		f.Today = today
	}
	if f.Period == (funnel.Period{}) {
		f.Period = funnel.Period{From: funnel.MonthOf(today).From, To: today}
	}
	x, err := b.Board(tb.Context(), f)
	if err != nil {
		tb.Fatal(err)
	}
	return x
}

// motley are leads of every kind of which a board tells: of each status, some not to be contacted, with and without a next step.
func motley(n int) iter.Seq[funnel.Story] {
	levels := []string{"inbound", "qualified", "viewing", "buyer", "regular"}
	return func(yield func(funnel.Story) bool) {
		for i := range n {
			day := today - funnel.Day(i*7%23)
			top := i % len(levels)
			s := funnel.Story{Card: funnel.Card{Name: fmt.Sprint("Lead ", i+1)}, Added: day, Level: levels[top]}
			for _, l := range levels[:top+1] {
				s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &day})
			}
			if i%3 == 0 {
				s.FollowUps = []funnel.FollowUp{{Due: today + funnel.Day(i%4)}, {Due: today + 9}}
			}
			if i%11 == 0 {
				s.NoContact = &funnel.Statement{Day: day}
			}
			switch i % 7 {
			case 5:
				s.State, s.StateDay = funnel.PausedLead, &day
			case 6:
				s.State, s.StateDay, s.Reason = funnel.LostLead, &day, "price"
			}
			if !yield(s) {
				return
			}
		}
	}
}

func motleyBook(tb testing.TB) *book.Book {
	tb.Helper()
	b := newBook(tb)
	if _, err := b.AddBulk(tb.Context(), book.VerbDemo, book.Bulk{Stories: motley(400)}); err != nil {
		tb.Fatal(err)
	}
	return b
}

// inColumn puts leads into the order of the board, as its documentation says.
func inColumn(leads []funnel.Lead, level funnel.Level) (ids []int64, stale, noNext int) {
	part := func(l funnel.Lead) int {
		switch {
		case l.Status == funnel.StatusLost:
			return 5
		case l.Status == funnel.StatusPaused:
			return 4
		case l.NoContact != nil:
			return 3
		case level.Idle > 0 && l.Idle(today) > level.Idle:
			return 0
		case l.Status == funnel.StatusOpen && l.Next == nil:
			return 1
		}
		return 2
	}
	next := func(l funnel.Lead) funnel.Day {
		if l.Next == nil {
			return funnel.MinDay
		}
		return *l.Next
	}
	slices.SortFunc(leads, func(a, b funnel.Lead) int {
		p := part(a)
		c := cmp.Compare(p, part(b))
		switch p {
		case 2:
			return cmp.Or(c, cmp.Compare(a.ActiveOn, b.ActiveOn), cmp.Compare(next(a), next(b)), cmp.Compare(a.Status, b.Status), cmp.Compare(a.ID, b.ID))
		case 4, 5:
			quiet := func(l funnel.Lead) int { return len(fmt.Sprint(l.NoContact != nil)) } // false is the longer one
			return cmp.Or(c, cmp.Compare(b.ActiveOn, a.ActiveOn), cmp.Compare(quiet(a), quiet(b)), cmp.Compare(b.ID, a.ID))
		}
		return cmp.Or(c, cmp.Compare(a.ActiveOn, b.ActiveOn), cmp.Compare(a.ID, b.ID))
	})
	for _, l := range leads {
		ids = append(ids, l.ID)
		switch part(l) {
		case 0:
			stale++
		case 1:
			noNext++
		}
	}
	return ids, stale, noNext
}

// Whatever page is asked for, it is the part of the whole column that it says, and every lead is found in its place.
func TestTheBoardIsInOrder(t *testing.T) {
	b := motleyBook(t)
	o, err := b.Outline(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, everyone := range []bool{false, true} {
		for _, level := range o.Levels {
			all, _, err := b.Leads(t.Context(), book.LeadFilter{Level: level.Key})
			if err != nil {
				t.Fatal(err)
			}
			shown := slices.DeleteFunc(slices.Clone(all), func(l funnel.Lead) bool {
				return !everyone && l.Status != funnel.StatusOpen && l.Status != funnel.StatusWon
			})
			want, stale, noNext := inColumn(shown, level)
			unplanned := 0
			for _, l := range shown {
				if l.Status == funnel.StatusOpen && l.Next == nil && l.NoContact == nil {
					unplanned++
				}
			}
			for _, page := range []struct{ offset, limit int }{{0, 1000}, {0, 7}, {20, 7}, {37, 30}, {1000, 9}} {
				x := board(t, b, book.BoardFilter{Everyone: everyone, Pages: []book.BoardPage{{level.Key, page.offset, page.limit}}})
				c := x.Columns[0]
				if c.Total != len(want) || c.Stale != stale || c.NoNext != noNext || c.Hidden != len(all)-len(shown) || x.At != -1 {
					t.Errorf("%s, everyone %v: %d cards, %d stale, %d without a next step, %d hidden; want %d, %d, %d, %d", level.Key, everyone,
						c.Total, c.Stale, c.NoNext, c.Hidden, len(want), stale, noNext, len(all)-len(shown))
				}
				if c.Unplanned != unplanned {
					t.Errorf("%s: %d without a next step, stale or not, want %d", level.Key, c.Unplanned, unplanned)
				}
				var ids []int64
				for _, card := range c.Cards {
					ids = append(ids, card.ID)
				}
				from := max(0, min(page.offset, len(want)-page.limit))
				if c.Offset != from || !slices.Equal(ids, want[from:min(len(want), from+page.limit)]) {
					t.Errorf("%s from %d: cards %v from %d, want those from %d of %v", level.Key, page.offset, ids, c.Offset, from, want)
				}
			}
			for i, id := range want {
				x := board(t, b, book.BoardFilter{Everyone: everyone, Lead: id, Pages: []book.BoardPage{{"reach", 0, 5}, {level.Key, 0, 5}}})
				c := x.Columns[1]
				if x.At != 1 || x.Index != i || !slices.ContainsFunc(c.Cards, func(card book.BoardCard) bool { return card.ID == id }) {
					t.Fatalf("#%d stands in place %d of %s, found at %d, %d; the page is from %d", id, i, level.Key, x.At, x.Index, c.Offset)
				}
			}
		}
	}
}

func TestTheCardsOfABoard(t *testing.T) {
	b := motleyBook(t)
	x := board(t, b, book.BoardFilter{Everyone: true, Pages: []book.BoardPage{{"inbound", 0, 1000}, {"none of these", 0, 10}, {"buyer", 0, 1000}}})
	if len(x.Columns) != 2 {
		t.Fatalf("%d columns", len(x.Columns))
	}
	for _, c := range x.Columns {
		for _, card := range c.Cards {
			l, err := b.Lead(t.Context(), card.ID)
			if err != nil {
				t.Fatal(err)
			}
			o, err := b.Outline(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			level, _ := o.Level(l.Level)
			alive := (l.Status == funnel.StatusOpen || l.Status == funnel.StatusWon) && l.NoContact == nil
			want := book.BoardCard{
				ID: l.ID, Name: l.Name, Status: l.Status, Active: l.ActiveOn, Next: l.Next, NoContact: l.NoContact != nil,
				Stale:  alive && level.Idle > 0 && l.Idle(today) > level.Idle,
				NoNext: l.Status == funnel.StatusOpen && l.Next == nil && l.NoContact == nil,
			}
			if diff := gocmp.Diff(want, card); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	}
}

// Who is paused has no card on the board unless everyone has, and who is not there is not found.
func TestWhoIsNotOnTheBoard(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today})
	addLead(t, b, book.NewLead{Card: person("Bình"), Day: today})
	if _, err := b.LoseLead(t.Context(), book.Loss{Lead: 2, Reason: "price", Day: today}); err != nil {
		t.Fatal(err)
	}
	pages := []book.BoardPage{{"inbound", 0, 10}}
	for _, f := range []struct {
		lead     int64
		everyone bool
		at       int
	}{{1, false, 0}, {2, false, -1}, {2, true, 0}, {3, true, -1}} {
		if x := board(t, b, book.BoardFilter{Lead: f.lead, Everyone: f.everyone, Pages: pages}); x.At != f.at {
			t.Errorf("%+v: found at %d", f, x.At)
		}
	}
}

// The numbers on top are those of the funnel: tallies and arrivals not drawn from them, nobody twice. A person who was forgotten is still
// counted but has no card.
func TestTheNumbersOfABoard(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-40, book.Entry{Level: "inbound", Count: 100}) // in another month
	log(t, b, book.Entry{Level: "reach", Channel: "call", Count: 900}, book.Entry{Level: "reach", Channel: "flyer", Count: 100},
		book.Entry{Level: "inbound", Count: 2}, book.Entry{Level: "viewing", Count: 0})
	for _, name := range []string{"An", "Bình", "Chi"} { // two are drawn from the tally, one is one more
		addLead(t, b, book.NewLead{Card: person(name), Day: today})
	}
	addLead(t, b, book.NewLead{Card: person("Dung"), Level: "qualified", Day: today})
	addLead(t, b, book.NewLead{Card: person("Em"), Level: "qualified", Day: today, Old: true})
	if _, err := b.ForgetLead(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"reach": "1000 0 of 0", "inbound": "4 3 of 3", "qualified": "1 0 of 1", "viewing": "0 0 of 0", "buyer": "- 0 of 0",
	}
	got := map[string]string{}
	for _, c := range board(t, b, wholeBoard(10)).Columns[:5] {
		count := "-"
		if c.Count != nil {
			count = fmt.Sprint(*c.Count)
		}
		got[c.Level] = fmt.Sprintf("%s %d of %d", count, c.Named, c.Total)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("count, named, cards (-want +got):\n%s", diff)
	}
}

// No query of the board reads a table from end to end, or sorts more than the page and the few who are not to be contacted or were
// forgotten.
func TestTheBoardScansNoTable(t *testing.T) {
	b := newBook(t)
	db := inspect(t, b.Path())
	scan := regexp.MustCompile(`SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?`)
	for name, q := range book.BoardQueries() {
		plan := texts(t, db, "EXPLAIN QUERY PLAN "+q.SQL, q.Args...)
		if len(plan) == 0 {
			t.Fatalf("%s has no plan", name)
		}
		for _, line := range plan {
			line = strings.ReplaceAll(line, `"`, "")
			m := scan.FindStringSubmatch(line)
			if len(m) > 0 && m[1] != "j" && m[1] != "CONSTANT" && m[2] != "lead_now_quiet" {
				t.Errorf("%s: %s", name, line)
			}
			if strings.Contains(line, "TEMP B-TREE") && !slices.Contains([]string{"list no contact", "forgotten", "cards"}, name) {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
