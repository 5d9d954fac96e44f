package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestSeveralFollowUpsAreFinishedTogether(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	call := plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	visit := plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 9})
	monthly := plan(t, b, book.NewFollowUp{Lead: 2, Due: today, Every: funnel.Every{Count: 1, Unit: 'm'}})

	// All that are named, or none.
	_, _, err := b.FinishFollowUps(ctx, []int64{call, 99}, today)
	wantError(t, err, i18n.NoFollowUp)
	_, _, err = b.FinishFollowUps(ctx, []int64{call, call}, today)
	wantError(t, err, i18n.FollowUpClosed)
	wantDues(t, b, 1, 0, 9)

	wantUndoable(t, b, func() {
		done, change, err := b.FinishFollowUps(ctx, []int64{call, visit, monthly}, today)
		if err != nil || len(done) != 3 || change == 0 {
			t.Fatalf("%+v, %d, %v", done, change, err)
		}
		if done[0].Lead.ID != 1 || done[0].Lead.Next != nil || done[2].Lead.ID != 2 || len(done[2].Planned) != 1 || done[2].From != "inbound" {
			t.Errorf("%+v", done)
		}
	})
	wantDues(t, b, 1)
	wantDues(t, b, 2, 30)
}
