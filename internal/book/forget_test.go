package book_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestNothingOfAForgottenPersonStays(t *testing.T) {
	b, others := crowded(t)
	db := inspect(t, b.Path())
	id := liveAndLeave(t, b, others)
	if there := found(t, b, zSecrets); len(there) < len(zSecrets)/2 {
		t.Fatalf("only %d of %d pieces are there before", len(there), len(zSecrets))
	}
	counted, yesterday := counts(t, b, today), counts(t, b, today-1)
	sold, err := b.Deals(t.Context(), book.DealFilter{})
	must(t, err)
	f := forget(t, b, id)
	if f.Arrivals != 4 || f.Deals != 2 {
		t.Errorf("%+v", f)
	}
	wantCounts(t, b, counted)
	wantOn(t, b, today-1, yesterday)
	wantNoTrace(t, b, zSecrets)
	for _, key := range texts(t, db, "SELECT uuid FROM arrival WHERE lead IS NULL UNION ALL SELECT uuid FROM deal WHERE lead IS NULL") {
		key = strings.Trim(key, `"`)
		if u, err := uuid.Parse(key); err != nil || u.Version() != 4 || u.Variant() != uuid.RFC4122 || u.String() != key {
			t.Errorf("a row without a name has the key %q, %v", key, err)
		}
	}
	_, err = b.Lead(t.Context(), id)
	wantError(t, err, i18n.NoLead)
	sales, err := b.Deals(t.Context(), book.DealFilter{})
	if err != nil || sales.SalesSum != sold.SalesSum || sales.Buyers != sold.Buyers-1 {
		t.Errorf("sold %+v, before %+v, %v", sales.SalesSum, sold.SalesSum, err)
	}
	if left := undoAll(t, b); left < 12 {
		t.Errorf("%d changes left somebody out", left)
	}
	wantNoTrace(t, b, zSecrets)
	if rows := texts(t, db, "SELECT count(*), count(lead) FROM arrival"); rows[0] != "4 0" {
		t.Errorf("arrivals, and those with a name: %s", rows)
	}
	wantOn(t, b, today-1, map[string]int64{"inbound/": 1, "qualified/": 1, "viewing/": 1})
	wantCounts(t, b, map[string]int64{"buyer/": 1})
	again := forget(t, b, id) // once more, for the sake of the files
	if again.Arrivals != 0 || again.Deals != 0 {
		t.Errorf("%+v", again)
	}
}

// A card that was removed is known by its number only. Its removal cannot be taken back any more.
func TestARemovedCardIsForgotten(t *testing.T) {
	b, others := crowded(t)
	id := liveAndLeave(t, b, others)
	out, err := b.RemoveLead(t.Context(), id)
	must(t, err)
	if found(t, b, zSecrets) == nil {
		t.Fatal("nothing is there before")
	}
	counted := counts(t, b, today)
	if f := forget(t, b, id); f.Arrivals != 0 {
		t.Errorf("%+v", f)
	}
	wantNoTrace(t, b, zSecrets)
	done, err := b.Undo(t.Context(), out.Change)
	if err != nil || done.Forgotten == 0 {
		t.Errorf("%+v, %v", done, err)
	}
	wantCounts(t, b, counted)
	undoAll(t, b)
	wantNoTrace(t, b, zSecrets)
}

// Two cards that were joined by mistake are two people: who of them is forgotten, the other stays with all that was recorded.
func TestForgettingOneOfTwoWhoWereJoinedByMistake(t *testing.T) {
	ctx := t.Context()
	for name, c := range map[string]struct{ into, from, forgotten int64 }{
		"the one that was to go":   {1, 2, 2},
		"the one that was to stay": {2, 1, 2},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			db := inspect(t, b.Path())
			log(t, b, book.Entry{Level: "inbound", Count: 1})
			addLead(t, b, book.NewLead{Card: person("An", "+84888234488"), Level: "qualified"})
			card := person(zName[0], zPhones...)
			card.Note, card.Address, card.Tags, card.Emails = zTexts[0], zTexts[1], zTexts[2:4], []string{zMail}
			addLead(t, b, book.NewLead{Card: card})
			for _, lead := range []int64{1, 2} {
				_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: lead, Day: today, Kind: "call", Note: "spoke"}})
				must(t, err)
			}
			_, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error { c.Note = "tall"; return nil })
			must(t, err)
			stays, err := b.Profile(ctx, 1)
			must(t, err)
			_, err = b.MergeLeads(ctx, c.into, c.from, today)
			must(t, err)
			_, err = b.EditLead(ctx, c.into, true, func(c *funnel.Card) error { c.Phones, c.Note = nil, c.Note+"!"; return nil })
			must(t, err)
			for range 2 {
				_, err = b.Undo(ctx, 0)
				must(t, err)
			}
			forget(t, b, c.forgotten)
			wantNoTrace(t, b, traces(append(append(zName[:1:1], zPhones...), zTexts[:4]...)...))
			wantCounts(t, b, map[string]int64{"inbound/": 2, "qualified/": 1})
			now, err := b.Profile(ctx, 1)
			must(t, err)
			if diff := cmp.Diff(stays, now); diff != "" {
				t.Errorf("who stays (-before +after):\n%s", diff)
			}
			history, err := b.History(ctx, 0)
			must(t, err)
			if told := fmt.Sprintf("%+v", history); strings.Count(told, "Name:An ") < 2 {
				t.Errorf("the history lacks who stays: %s", told)
			}
			undoAll(t, b)
			if rows := texts(t, db, "SELECT id FROM lead UNION ALL SELECT id FROM touch UNION ALL SELECT id FROM contact"); rows != nil {
				t.Errorf("left after undoing everything: %v", rows)
			}
			wantCounts(t, b, map[string]int64{"inbound/": 1})
		})
	}
}

// A card that was added by mistake, taken back and added again is of the same person. One of a namesake is not.
func TestForgettingFindsTheCardThatWasTakenBack(t *testing.T) {
	ctx := t.Context()
	for name, c := range map[string]struct {
		mistaken, kept funnel.Card
		same           bool
	}{
		"the same phone":       {person("Wjũzkin", "+84888999777"), person("Wjũzkyn", "+84888999777"), true},
		"the same name":        {person("Wjũzkin"), person("wjuzkin", "+84888999777"), true},
		"the phone came later": {person("Wjũzkin", "+84888999777"), person("Wjũzkin"), true},
		"a namesake":           {person("Wjũzkin", "+84888999777"), person("Wjũzkin", "+84888999778"), false},
		"somebody else":        {person("Wjũzkin"), person("Wjũzkyn"), false},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			addLead(t, b, book.NewLead{Card: c.mistaken})
			out, err := b.RemoveLead(ctx, 1)
			must(t, err)
			addLead(t, b, book.NewLead{Card: c.kept})
			forget(t, b, 2)
			done, err := b.Undo(ctx, out.Change)
			if err != nil || (done.Forgotten > 0) != c.same {
				t.Errorf("%+v, %v", done, err)
			}
			if c.same {
				wantNoTrace(t, b, traces(c.mistaken.Name, c.kept.Name, "+84888999777"))
				return
			}
			if l, err := b.Lead(ctx, 1); err != nil || l.Name != c.mistaken.Name || len(l.Phones) != len(c.mistaken.Phones) {
				t.Errorf("%+v, %v", l, err)
			}
		})
	}
}

// Who was sent by somebody who was forgotten is sent by nobody, and an undo does not stumble over it.
func TestUndoWhereTheOneWhoSentWasForgotten(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	for range 4 {
		addLead(t, b, book.NewLead{Card: person("An")})
	}
	var last book.Outcome
	for _, by := range []int64{2, 3, 2, 4} {
		var err error
		last, _, err = b.ReferLead(ctx, funnel.Referral{Lead: 1, Referrer: by, Day: today})
		must(t, err)
	}
	forget(t, b, 2)
	referred := func(want ...string) {
		t.Helper()
		if got := texts(t, db, "SELECT lead, referrer FROM referral"); !slices.Equal(want, got) {
			t.Errorf("referrals are %v, want %v", got, want)
		}
	}
	referred("1 4")
	done, err := b.Undo(ctx, 0)
	if err != nil || done.Change != last.Change {
		t.Fatalf("%+v, %v", done, err)
	}
	referred()
	if _, err := b.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	referred("1 4")
	if left := undoAll(t, b); left == 0 {
		t.Error("nobody was left out")
	}
}

// Where another program has written the book, which does not overwrite what it deletes, free pages hold what stood on them.
func TestForgettingOverwritesFreePages(t *testing.T) {
	b, others := crowded(t)
	id := liveAndLeave(t, b, others)
	must(t, b.Exec(t.Context(), "PRAGMA secure_delete = OFF"))
	_, err := b.RemoveLead(t.Context(), id)
	must(t, err, b.Exec(t.Context(), "DELETE FROM change_row"), b.Exec(t.Context(), "INSERT INTO lead_search (lead_search) VALUES ('optimize')"),
		b.Exec(t.Context(), "PRAGMA wal_checkpoint(TRUNCATE)"), b.Exec(t.Context(), "PRAGMA secure_delete = ON"))
	if there := found(t, b, zSecrets); len(there) < len(zSecrets)/2 {
		t.Fatalf("only %d of %d pieces are there before", len(there), len(zSecrets))
	}
	if cleaned, err := b.Clean(t.Context()); err != nil || !cleaned {
		t.Fatal(cleaned, err)
	}
	wantNoTrace(t, b, zSecrets)
}

func TestUndoOfForgettingIsRefused(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	out := addLead(t, b, book.NewLead{Card: person("An", "+84888234488")})
	_, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error { c.Note = "tall"; return nil })
	must(t, err)
	f := forget(t, b, 1)
	_, err = b.Undo(ctx, f.Change)
	wantError(t, err, i18n.UndoOfForgetting)
	_, err = b.Redo(ctx)
	wantError(t, err, i18n.NothingToRedo)
	// An older change of the person stands in nobody's way: there is nothing of it left to conflict with.
	done, err := b.Undo(ctx, out.Change)
	if err != nil || done.Change != out.Change || done.Forgotten == 0 {
		t.Errorf("%+v, %v", done, err)
	}
	wantCounts(t, b, map[string]int64{"inbound/": 1})
}

// The places of a person who was forgotten stay taken.
func TestThePlaceOfAForgottenPersonIsNotDrawnAgain(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	log(t, b, book.Entry{Level: "inbound", Count: 1})
	addLead(t, b, book.NewLead{Card: person("An")})
	forget(t, b, 1)
	if a := addLead(t, b, book.NewLead{Card: person("Bình")}).Arrivals[0]; a.Drawn || a.Count != 2 || a.Unnamed != 0 {
		t.Errorf("%+v", a)
	}
	_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "inbound", Count: 1, Total: true}}})
	wantError(t, err, i18n.FewerUnnamed)
	r, err := b.RemoveEntries(ctx, []int64{1})
	if err != nil || r.Released != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	wantCounts(t, b, map[string]int64{"inbound/": 2})
}

// While another program reads the book, its log cannot be overwritten: that is told, and done later.
func TestCleaningWaitsForAReader(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person(zName[0], zPhones[0])})
	must(t, b.Exec(ctx, "PRAGMA busy_timeout = 50"))
	reading, err := inspect(t, b.Path()).BeginTx(ctx, nil)
	must(t, err)
	var n int
	must(t, reading.QueryRow("SELECT count(*) FROM lead").Scan(&n))
	f, err := b.ForgetLead(ctx, 1)
	if err != nil || f.Cleaned || f.Change == 0 {
		t.Fatalf("%+v, %v", f, err)
	}
	must(t, reading.Rollback())
	cleaned, err := b.Clean(ctx)
	if err != nil || !cleaned {
		t.Errorf("%v, %v", cleaned, err)
	}
	wantNoTrace(t, b, traces(zName[0], zPhones[0]))
}
