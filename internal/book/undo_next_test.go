package book_test

import (
	"errors"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// The change that will be taken back is known before it is.
func TestNextUndo(t *testing.T) {
	b := newBook(t)
	if _, err := b.NextUndo(t.Context()); !errors.Is(err, i18n.Failed(i18n.NothingToUndo)) {
		t.Errorf("in an empty book: %v", err)
	}
	for range 2 {
		if _, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 3}, {Level: "inbound", Count: 1}}}); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		next, err := b.NextUndo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if next.Verb != book.VerbLog || next.Records() != 2 {
			t.Errorf("%+v", next)
		}
		done, err := b.Undo(t.Context(), 0)
		if err != nil || done.Change != next.ID {
			t.Errorf("undid %d, not %d: %v", done.Change, next.ID, err)
		}
	}
}
