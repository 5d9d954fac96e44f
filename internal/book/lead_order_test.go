package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// §2.4: whoever stands at a level has come through those below it, so no arrival is later than one at a higher level.

// arrivedOn corrects a path by hand; never takes the arrival away.
func arrivedOn(tb testing.TB, b *book.Book, lead int64, level string, day funnel.Day) book.Outcome {
	tb.Helper()
	on := &day
	if day == never {
		on = nil
	}
	out, err := b.SetArrival(tb.Context(), lead, level, on)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

// A bug: the undo of an older correction put inbound back to a day after viewing.
func TestTheUndoOfAnOlderCorrectionKeepsThePathInOrder(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing"})
	older := arrivedOn(t, b, 1, "inbound", today-5).Change
	arrivedOn(t, b, 1, "viewing", today-3) // and brings qualified back with it
	before := dump(t, db)
	_, err := b.Undo(ctx, older)
	wantError(t, err, i18n.UndoOutOfOrder)
	want := "#1 would have arrived at inbound on 2026-11-20, after qualified above it (2026-11-17); undo the later changes to that path first"
	if err != nil && err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	wantDump(t, before, dump(t, db))
	for range 2 {
		if _, err := b.Undo(ctx, 0); err != nil {
			t.Fatal(err)
		}
	}
	wantArrivals(t, b, 1, map[string]int{"inbound": 20, "qualified": 20, "viewing": 20})
	for range 2 {
		if _, err := b.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	wantDump(t, before, dump(t, db))
}

// Who was known from before the book came before any day.
func TestTheUndoOfAnOlderCorrectionBelowOneFromBefore(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified"})
	gone := arrivedOn(t, b, 1, "inbound", never).Change
	addLead(t, b, book.NewLead{Card: person("Anh"), Level: "qualified", Old: true})
	arrivedOn(t, b, 2, "inbound", never)
	merge(t, b, 1, 2)
	wantArrivals(t, b, 1, map[string]int{"qualified": 0})
	_, err := b.Undo(t.Context(), gone)
	wantError(t, err, i18n.UndoOutOfOrder)
	wantArrivals(t, b, 1, map[string]int{"qualified": 0})
}

// A bug: each level kept the earlier arrival of the two, but where one card had none at a level the other's could be the later.
func TestAMergeBringsLaterArrivalsBelowBack(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today, book.Entry{Level: "inbound", Count: 2})
	logOn(t, b, today-3, book.Entry{Level: "inbound", Channel: "sms", Count: 1})
	addLead(t, b, book.NewLead{Card: person("An")}) // drawn from today's
	other := person("Anh")
	other.Source = "sms"
	addLead(t, b, book.NewLead{Card: other, Level: "viewing", Day: today - 3})
	arrivedOn(t, b, 2, "inbound", never)
	out := merge(t, b, 1, 2)
	want := []book.Pulled{{
		Was: onDay("inbound", "", today, true, 2, 2), Is: onDay("inbound", "sms", today-3, true, 1, 0),
	}}
	if diff := cmp.Diff(want, out.Pulled); diff != "" || out.Gone != nil {
		t.Errorf("gone %+v, pulled (-want +got):\n%s", out.Gone, diff)
	}
	wantArrivals(t, b, 1, map[string]int{"inbound": 17, "qualified": 17, "viewing": 17})
	wantOn(t, b, today, map[string]int64{"inbound/": 2}) // the place it had is another's again
	wantOn(t, b, today-3, map[string]int64{"inbound/sms": 1, "qualified/sms": 1, "viewing/sms": 1})
}

// Below a level to which somebody came before the book, an arrival was in no day either: one that was drawn was counted too often.
func TestAMergeBelowALevelFromBefore(t *testing.T) {
	for name, drawn := range map[string]bool{"drawn": true, "by itself": false} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			if drawn {
				log(t, b, book.Entry{Level: "inbound", Count: 3})
			}
			addLead(t, b, book.NewLead{Card: person("An")})
			addLead(t, b, book.NewLead{Card: person("Anh"), Level: "qualified", Old: true})
			arrivedOn(t, b, 2, "inbound", never)
			out := merge(t, b, 1, 2)
			if len(out.Gone) != 1 || out.Gone[0].Drawn != drawn || out.Pulled != nil || out.Arrivals != nil {
				t.Errorf("%+v", out)
			}
			wantArrivals(t, b, 1, map[string]int{"inbound": 0, "qualified": 0})
			want := map[string]int64{}
			if drawn {
				want["inbound/"] = 2
			}
			wantCounts(t, b, want)
		})
	}
}

// Levels keep their order where somebody came through them in it.
func TestLevelsDoNotTradePlacesAgainstAPath(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	id, err := b.MoveLevel(ctx, "viewing", "inbound")
	moved := done(t, id, err)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: today - 2})
	move(t, b, 1, "qualified", today)
	_, err = b.MoveLevel(ctx, "qualified", "inbound")
	wantError(t, err, i18n.ArrivalsOutOfOrder)
	_, err = b.Undo(ctx, moved)
	wantError(t, err, i18n.UndoOutOfOrder)
	arrivedOn(t, b, 1, "qualified", today-2)
	if _, err := b.MoveLevel(ctx, "qualified", "inbound"); err != nil {
		t.Error(err)
	}
	if _, err := b.AddLevel(ctx, funnel.Level{Key: "friend", Names: funnel.Names{En: "Friend"}}, "inbound"); err != nil {
		t.Error(err)
	}
}

// What a change did not write does not stand in its way: a path that is in disorder from elsewhere can be worked with, and mended.
func TestAPathInDisorderStopsNobody(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Day: today - 9})
	db := outside(t, b.Path())
	for level, day := range map[string]funnel.Day{"inbound": today - 4, "viewing": today - 1, "buyer": today - 2} {
		_, err := db.Exec("UPDATE arrival SET day = ? WHERE level = (SELECT id FROM level WHERE key = ?)", day.String(), level)
		must(t, err)
	}
	must(t, db.Close())
	_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: 1, Day: today, Kind: "call"}})
	must(t, err)
	_, err = b.EditLead(ctx, 1, false, func(c *funnel.Card) error { c.Source = "sms"; return nil })
	must(t, err)
	move(t, b, 1, "regular", today)
	arrivedOn(t, b, 1, "viewing", today-2)
	arrivedOn(t, b, 1, "inbound", today-9)
	wantInOrder(t, inspect(t, b.Path()))
}
