package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// A panic while the book is written ends in the caller, with the book as it was, and does not hang in Close.
func TestAPanicWhileWritingLeavesTheBookAsItWas(t *testing.T) {
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Count: 7})
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_, _ = b.AddBulk(t.Context(), book.VerbDemo, book.Bulk{Tallies: func(yield func(funnel.Tally) bool) {
			yield(funnel.Tally{Level: "reach", Count: 1, Day: today, At: friday})
			panic("in the middle")
		}})
	}()
	wantCounts(t, b, map[string]int64{"reach/": 7})
	log(t, b, book.Entry{Level: "reach", Count: 1})
	wantCounts(t, b, map[string]int64{"reach/": 8})
}
