package book_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// wantUndoable does something to a book, which changes it, and wants undo to bring back exactly what was, redo what became of it.
func wantUndoable(t *testing.T, b *book.Book, do func()) {
	t.Helper()
	db := inspect(t, b.Path())
	before := dump(t, db)
	do()
	after := dump(t, db)
	if cmp.Equal(before, after) {
		t.Fatal("nothing was changed")
	}
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	wantDump(t, before, dump(t, db))
	wantTrueRollup(t, db)
	wantTrueStanding(t, db)
	if _, err := b.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantDump(t, after, dump(t, db))
	wantTrueRollup(t, db)
	wantTrueStanding(t, db)
}

// plan plans a follow-up and returns its number.
func plan(tb testing.TB, b *book.Book, n book.NewFollowUp) int64 {
	tb.Helper()
	out, err := b.PlanFollowUp(tb.Context(), n)
	if err != nil {
		tb.Fatal(err)
	}
	if len(out.Planned) != 1 || out.Lead.ID != n.Lead {
		tb.Fatalf("planned %+v", out)
	}
	return out.Planned[0].ID
}

// dues lists the open follow-ups of a lead, as days from today.
func dues(tb testing.TB, b *book.Book, lead int64) []int {
	tb.Helper()
	open, err := b.DueOf(tb.Context(), lead, funnel.MaxDay)
	if err != nil {
		tb.Fatal(err)
	}
	var days []int
	for _, f := range open {
		days = append(days, int(f.Due-today))
	}
	return days
}

func wantDues(tb testing.TB, b *book.Book, lead int64, want ...int) {
	tb.Helper()
	if diff := cmp.Diff(want, dues(tb, b, lead)); diff != "" {
		tb.Errorf("open follow-ups of #%d, days from today (-want +got):\n%s", lead, diff)
	}
}

func TestPlanFollowUps(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	wantUndoable(t, b, func() { plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 3, What: "send the plan"}) })
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	wantDues(t, b, 1, 0, 3)
	lead, err := b.Lead(ctx, 1)
	if err != nil || lead.Next == nil || *lead.Next != today {
		t.Errorf("next is %v, %v", lead.Next, err)
	}
	due, err := b.DueOf(ctx, 1, today)
	if err != nil || len(due) != 1 || due[0].Due != today {
		t.Errorf("due today: %+v, %v", due, err)
	}

	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 1, Due: today - 1})
	wantError(t, err, i18n.FollowUpPast)
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 9, Due: today})
	wantError(t, err, i18n.NoLead)
	_, err = b.DueOf(ctx, 9, today)
	wantError(t, err, i18n.NoLead)
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 1, Due: today, What: "\x00"})
	wantError(t, err, i18n.NotText)
	wantDues(t, b, 1, 0, 3)
}

func TestFinishFollowUps(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	once := plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 5})
	wantUndoable(t, b, func() {
		out, err := finish(ctx, b, once, today)
		if err != nil || len(out.Closed) != 1 || *out.Closed[0].Closed != today || out.Closed[0].Dropped || out.Planned != nil {
			t.Errorf("%+v, %v", out, err)
		}
	})
	wantDues(t, b, 1)
	_, err := finish(ctx, b, once, today)
	wantError(t, err, i18n.FollowUpClosed)
	_, err = finish(ctx, b, 99, today)
	wantError(t, err, i18n.NoFollowUp)
}

func TestRepeatingFollowUpsPlanTheirNext(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	id := plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 1, What: "ring", Every: funnel.Every{Count: 14, Unit: 'd'}})
	wantUndoable(t, b, func() {
		out, err := finish(ctx, b, id, today)
		if err != nil || len(out.Planned) != 1 {
			t.Fatalf("%+v, %v", out, err)
		}
		if next := out.Planned[0]; next.Due != today+15 || next.What != "ring" || next.Every.String() != "14d" {
			t.Errorf("planned %+v", next)
		}
	})
	wantDues(t, b, 1, 15)

	// One that was left lying for weeks comes back on its own rhythm, after the day on which it was done.
	_, err := finish(ctx, b, 2, today+40)
	if err != nil {
		t.Fatal(err)
	}
	wantDues(t, b, 1, 43)

	// There is no day after the last.
	id = plan(t, b, book.NewFollowUp{Lead: 1, Due: funnel.MaxDay, Every: funnel.Every{Count: 1, Unit: 'y'}})
	out, err := finish(ctx, b, id, today)
	if err != nil || len(out.Closed) != 1 || out.Planned != nil {
		t.Errorf("%+v, %v", out, err)
	}
}

func TestSnoozeFollowUps(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	id := plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	for i, reason := range []string{"abroad", "ill"} {
		wantUndoable(t, b, func() {
			f, _, err := b.SnoozeFollowUp(ctx, id, today+7, reason)
			if err != nil || f.Due != today+7 || f.Reason != reason || f.Snoozes != i+1 {
				t.Errorf("%+v, %v", f, err)
			}
		})
	}
	wantDues(t, b, 1, 7)
	_, _, err := b.SnoozeFollowUp(ctx, id, today-1, "")
	wantError(t, err, i18n.FollowUpPast)
	_, _, err = b.SnoozeFollowUp(ctx, 99, today, "")
	wantError(t, err, i18n.NoFollowUp)
	if _, err := finish(ctx, b, id, today); err != nil {
		t.Fatal(err)
	}
	_, _, err = b.SnoozeFollowUp(ctx, id, today, "")
	wantError(t, err, i18n.FollowUpClosed)
}

func TestTouchesCloseAndPlanFollowUps(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 9})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	weekly := plan(t, b, book.NewFollowUp{Lead: 1, Due: today, Every: funnel.Every{Count: 1, Unit: 'w'}})
	other := plan(t, b, book.NewFollowUp{Lead: 2, Due: today})
	minutes := int64(12)
	wantUndoable(t, b, func() {
		done, err := b.TouchLead(ctx, book.NewTouch{
			Touch: funnel.Touch{Lead: 1, Day: today, Kind: "call", Outcome: "reached", Minutes: &minutes, Note: "likes the view"},
			Done:  []int64{weekly, weekly}, Next: &book.NewFollowUp{Due: today + 2, What: "send prices"},
		})
		if err != nil {
			t.Fatal(err)
		}
		if done.Touch.ID != 1 || len(done.Closed) != 1 || len(done.Planned) != 2 || done.Lead.Touches != 1 || *done.Lead.LastTouch != today {
			t.Errorf("%+v", done)
		}
	})
	wantDues(t, b, 1, 2, 7)
	p, err := b.Profile(ctx, 1)
	if err != nil || len(p.Touches) != 1 || p.Touches[0].Note != "likes the view" || *p.Touches[0].Minutes != 12 {
		t.Errorf("%+v, %v", p.Touches, err)
	}

	touch := func(n book.NewTouch) error {
		n.Day = today
		_, err := b.TouchLead(ctx, n)
		return err
	}
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 9, Kind: "call"}}), i18n.NoLead)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "telepathy"}}), i18n.KindUnknown)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "call", Outcome: "won"}}), i18n.OutcomeUnknown)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "call", Note: "\xff"}}), i18n.NotText)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "call"}, Done: []int64{weekly}}), i18n.FollowUpClosed)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "call"}, Done: []int64{other}}), i18n.FollowUpOfOther)
	wantError(t, touch(book.NewTouch{Touch: funnel.Touch{Lead: 1, Kind: "call"}, Next: &book.NewFollowUp{Due: today - 1}}), i18n.FollowUpPast)
	lead, err := b.Lead(ctx, 1)
	if err != nil || lead.Touches != 1 {
		t.Errorf("a refused touch was kept: %+v, %v", lead.Standing, err)
	}
}

// A channel of the agent's own is a kind of touch; a person who asked not to be contacted may still call.
func TestTouchesThroughAChannelAndFromTheQuiet(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	if _, err := b.AddChannel(ctx, funnel.Channel{Key: "zalo", Names: funnel.Names{En: "Zalo"}}); err != nil {
		t.Fatal(err)
	}
	quiet := person("An")
	quiet.NoContact = &funnel.Statement{Day: today}
	addLead(t, b, book.NewLead{Card: quiet})
	done, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: 1, Day: today, Kind: "zalo"}})
	if err != nil || done.Lead.Touches != 1 {
		t.Errorf("%+v, %v", done, err)
	}
}

// finish closes one follow-up.
func finish(ctx context.Context, b *book.Book, id int64, day funnel.Day) (book.Outcome, error) {
	done, _, err := b.FinishFollowUps(ctx, []int64{id}, day)
	if err != nil {
		return book.Outcome{}, err
	}
	return done[0], nil
}

// A bug: each repetition was counted from the one before, so that one of the 31st came on the 28th from the first February on.
func TestAMonthlyFollowUpComesBackToThe31st(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	due, _ := funnel.NewDay(2027, time.January, 31)
	id := plan(t, b, book.NewFollowUp{Lead: 1, Due: due, Every: funnel.Every{Count: 1, Unit: 'm'}})
	for _, want := range []string{"2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"} {
		out, err := finish(ctx, b, id, due)
		if err != nil || out.Planned[0].Due.String() != want {
			t.Fatalf("%+v, %v, want %s", out.Planned, err, want)
		}
		id, due = out.Planned[0].ID, out.Planned[0].Due
	}
	// Done a day early, or put off: the rhythm stays.
	if _, _, err := b.SnoozeFollowUp(ctx, id, due+3, "away"); err != nil {
		t.Fatal(err)
	}
	if out, err := finish(ctx, b, id, due-1); err != nil || out.Planned[0].Due.String() != "2027-06-30" {
		t.Fatalf("%+v, %v", out.Planned, err)
	}
}
