package book_test

import (
	"errors"
	"strconv"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// A bug: people who were forgotten count on at the channel or level that they came to, so that the undo of adding it is refused for good,
// and with it every plain undo after.
func TestAnUndoThatIsRefusedNamesTheNextThatIsNot(t *testing.T) {
	ctx := t.Context()
	for name, add := range map[string]func(b *book.Book) (int64, funnel.Card, string){
		"channel": func(b *book.Book) (int64, funnel.Card, string) {
			id, err := b.AddChannel(ctx, funnel.Channel{Key: "zalo"})
			return done(t, id, err), funnel.Card{Name: "An", Source: "zalo"}, ""
		},
		"level": func(b *book.Book) (int64, funnel.Card, string) {
			id, err := b.AddLevel(ctx, funnel.Level{Key: "friend", Names: funnel.Names{En: "Friend"}}, "")
			return done(t, id, err), person("An"), "friend"
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			log(t, b, book.Entry{Level: "reach", Count: 5})
			log(t, b, book.Entry{Level: "reach", Count: 1})
			id, err := b.RenameLevel(ctx, "reach", i18n.En, "Met")
			renamed := done(t, id, err)
			added, card, level := add(b)
			lead := addLead(t, b, book.NewLead{Card: card, Level: level})
			id, err = b.RenameLevel(ctx, "reach", i18n.En, "Seen") // on which the older renaming was built
			done(t, id, err)
			_, err = b.Undo(ctx, 0)
			must(t, err)
			forget(t, b, 1)
			if d, err := b.Undo(ctx, 0); err != nil || d.Change != lead.Change {
				t.Fatalf("%+v, %v", d, err)
			}
			before := dump(t, inspect(t, b.Path()))
			_, err = b.Undo(ctx, 0)
			wantError(t, err, i18n.UndoInUse)
			wantError(t, err, i18n.UndoHeldByForgotten)
			wantNext(t, err, renamed)
			wantDump(t, before, dump(t, inspect(t, b.Path())))
			for _, next := range []int64{renamed, 2, 1} {
				_, err = b.Undo(ctx, 0)
				wantNext(t, err, next)
				if d, err := b.Undo(ctx, next); err != nil || d.Change != next {
					t.Fatalf("%+v, %v", d, err)
				}
			}
			_, err = b.Undo(ctx, 0)
			wantError(t, err, i18n.UndoHeldByForgotten)
			if d, err := b.Undo(ctx, added); err == nil {
				t.Errorf("%+v", d)
			}
		})
	}
}

// wantNext wants the refusal of a plain undo to name a change.
func wantNext(tb testing.TB, err error, next int64) {
	tb.Helper()
	var said *i18n.Error
	if !errors.As(err, &said) || said.Sentence != i18n.UndoOlder || said.Args[1] != strconv.FormatInt(next, 10) {
		tb.Errorf("%v, want change %d to be named", err, next)
	}
}

// What is named can really be undone: the changes between are built upon by the one that is stuck.
func TestTheNextToUndoIsNoneThatIsBuiltUpon(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Count: 5})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified"})
	earlier := arrivedOn(t, b, 1, "inbound", today-10).Change
	arrivedOn(t, b, 1, "qualified", today-5)
	arrivedOn(t, b, 1, "qualified", today)
	_, err := b.Undo(ctx, earlier)
	must(t, err)
	_, err = b.Undo(ctx, 0) // inbound would be later than qualified
	wantError(t, err, i18n.UndoOutOfOrder)
	wantNext(t, err, 1)
	want := "#1 would have arrived at inbound on 2026-11-20, after qualified above it (2026-11-15); " +
		"undo the later changes to that path first; before it, change 1 can be undone: `funnel undo 1`"
	if err != nil && err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	wantArrivals(t, b, 1, map[string]int{"inbound": 20, "qualified": 20})
	if d, err := b.Redo(ctx); err != nil || d.Change != earlier {
		t.Errorf("%+v, %v", d, err)
	}
}
