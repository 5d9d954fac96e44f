package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// person is a card with a name and, if any, phones, whose key is the number itself.
func person(name string, phones ...string) funnel.Card {
	c := funnel.Card{Name: name}
	for _, p := range phones {
		c.Phones = append(c.Phones, funnel.Phone{Number: p, Key: p})
	}
	return c
}

func addLead(tb testing.TB, b *book.Book, n book.NewLead) book.Outcome {
	tb.Helper()
	if n.Day == 0 {
		n.Day = today
	}
	out, err := b.AddLead(tb.Context(), n)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func move(tb testing.TB, b *book.Book, lead int64, level string, day funnel.Day) book.Outcome {
	tb.Helper()
	out, err := b.MoveLead(tb.Context(), book.Move{Lead: lead, Level: level, Day: day, Force: "a test"})
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

// wantArrivals compares the path of a lead with what it should be, day of the month by level; 0 is before the book.
func wantArrivals(tb testing.TB, b *book.Book, lead int64, want map[string]int) {
	tb.Helper()
	p, err := b.Profile(tb.Context(), lead)
	if err != nil {
		tb.Fatal(err)
	}
	got := map[string]int{}
	for _, a := range p.Arrivals {
		got[a.Level] = 0
		if a.Day != nil {
			_, _, got[a.Level] = a.Day.Date()
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		tb.Errorf("path of #%d (-want +got):\n%s", lead, diff)
	}
}

// The story of the method: 2,200 reached, 5 ask, three of them get cards, a sixth comes, two pass the tests, one views, one buys.
func TestTheStoryOfTheMethod(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	log(t, b, book.Entry{Level: "reach", Count: 2200}, book.Entry{Level: "inbound", Count: 5})
	for _, name := range []string{"Nguyễn Văn An", "Trần Thị Bình", "Lê Cường"} {
		out := addLead(t, b, book.NewLead{Card: person(name)})
		if a := out.Arrivals; len(a) != 1 || !a[0].Drawn || a[0].Count != 5 {
			t.Errorf("%s: %+v", name, a)
		}
	}
	wantCounts(t, b, map[string]int64{"reach/": 2200, "inbound/": 5})
	out := addLead(t, b, book.NewLead{Card: person("Phạm Dung"), New: true})
	if a := out.Arrivals[0]; a.Drawn || a.Count != 6 || a.Unnamed != 2 {
		t.Errorf("the sixth: %+v", a)
	}
	yes := funnel.Yes
	for _, lead := range []int64{1, 2} {
		out, err := b.QualifyLead(ctx, book.Qualification{Lead: lead, Need: &yes, Authority: &yes, Money: &yes, Day: today})
		if err != nil || out.Lead.Level != "qualified" {
			t.Fatalf("%+v, %v", out, err)
		}
	}
	move(t, b, 1, "viewing", today)
	move(t, b, 1, "buyer", today)
	wantCounts(t, b, map[string]int64{"reach/": 2200, "inbound/": 6, "qualified/": 2, "viewing/": 1, "buyer/": 1})
	wantTrueRollup(t, db)
	before := dump(t, db)
	for range 9 {
		if _, err := b.Undo(ctx, 0); err != nil {
			t.Fatal(err)
		}
		wantTrueRollup(t, db)
	}
	for range 9 {
		if _, err := b.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	wantDump(t, before, dump(t, db))
}

func TestAKnownPhoneIsRefusedUnlessForced(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An", "+84888234488")})
	_, err := b.AddLead(t.Context(), book.NewLead{Card: person("Anh", "+84888234488"), Day: today})
	wantError(t, err, i18n.LeadKnown)
	if out := addLead(t, b, book.NewLead{Card: person("Anh", "+84888234488"), Force: true}); out.Lead.ID != 2 {
		t.Errorf("%+v", out)
	}
	if pairs, total := duplicates(t, b, 0); total != 1 || pairs[0].Why != book.SamePhone {
		t.Errorf("%d pairs: %+v", total, pairs)
	}
}

func TestRemovedEntriesReleaseTheirPeople(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	log(t, b, book.Entry{Level: "inbound", Count: 5})
	addLead(t, b, book.NewLead{Card: person("An")})
	before := dump(t, db)
	r, err := b.RemoveEntries(ctx, []int64{1})
	if err != nil || r.Released != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	wantCounts(t, b, map[string]int64{"inbound/": 1})
	if _, err := b.Undo(ctx, 0); err != nil {
		t.Fatal(err)
	}
	wantDump(t, before, dump(t, db))
	done, err := b.Undo(ctx, 1)
	if err != nil || done.Released != 1 {
		t.Fatalf("%+v, %v", done, err)
	}
	wantCounts(t, b, map[string]int64{"inbound/": 1})
	if _, err := b.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	wantDump(t, before, dump(t, db))
	count := int64(0)
	_, _, err = b.EditEntry(ctx, 1, book.EntryEdit{Count: &count})
	wantError(t, err, i18n.BelowNamed)
	day := today - 1
	_, _, err = b.EditEntry(ctx, 1, book.EntryEdit{Day: &day})
	wantError(t, err, i18n.BelowNamed)
}
