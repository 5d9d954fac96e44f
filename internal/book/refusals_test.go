package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func lose(tb testing.TB, b *book.Book, l book.Loss) book.Outcome {
	tb.Helper()
	out, err := b.LoseLead(tb.Context(), l)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func pause(tb testing.TB, b *book.Book, p book.Pause) book.Outcome {
	tb.Helper()
	out, err := b.PauseLead(tb.Context(), p)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func TestLoseALead(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 5})
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today})
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 4, Every: funnel.Every{Count: 1, Unit: 'w'}})
	again := today + 90
	wantUndoable(t, b, func() {
		out := lose(t, b, book.Loss{Lead: 1, Day: today - 1, Reason: "price", Note: "a third too dear", Again: &again, What: "ask again"})
		if l := out.Lead; l.Status != funnel.StatusLost || l.Reason != "price" || *l.StateDay != today-1 || l.Touches != 1 {
			t.Errorf("%+v", l)
		}
		if len(out.Closed) != 2 || !out.Closed[0].Dropped || len(out.Planned) != 1 || out.Planned[0].What != "ask again" {
			t.Errorf("%+v", out)
		}
	})
	wantDues(t, b, 1, 90)

	// A second loss gives another reason; the day of the loss and the plan to ask again stay.
	wantUndoable(t, b, func() {
		out := lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "moved to the coast"})
		if l := out.Lead; l.Reason != "moved to the coast" || *l.StateDay != today-1 || out.Closed != nil {
			t.Errorf("%+v", out)
		}
	})
	wantDues(t, b, 1, 90)
	sooner := today + 30
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "timing", Again: &sooner})
	wantDues(t, b, 1, 30)
	if out := lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "timing"}); out.Change != 0 {
		t.Errorf("the same once more is change %d", out.Change)
	}

	yesterday := today - 1
	_, err := b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: "price", Again: &yesterday})
	wantError(t, err, i18n.FollowUpPast)
	_, err = b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: " "})
	wantError(t, err, i18n.ReasonEmpty)
	_, err = b.LoseLead(ctx, book.Loss{Lead: 9, Day: today, Reason: "price"})
	wantError(t, err, i18n.NoLead)
	wantDues(t, b, 1, 30)
}

// Counts tell how many arrived, and who refuses later has arrived all the same.
func TestALossTakesNobodyOutOfTheCounts(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing"})
	want := map[string]int64{"inbound/": 1, "qualified/": 1, "viewing/": 1}
	wantCounts(t, b, want)
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "trust"})
	wantCounts(t, b, want)
}

func TestPauseALead(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Day: today - 5})
	wantUndoable(t, b, func() {
		out := pause(t, b, book.Pause{Lead: 1, Day: today, Until: today + 30, Note: "abroad", What: "back from abroad"})
		if out.Lead.Status != funnel.StatusPaused || out.Lead.Touches != 1 || len(out.Planned) != 1 || out.Planned[0].What != "back from abroad" {
			t.Errorf("%+v", out)
		}
	})
	wantDues(t, b, 1, 30)
	_, err := b.ReviveLead(ctx, 1, today)
	if err != nil {
		t.Fatal(err)
	}

	plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 2})
	plan(t, b, book.NewFollowUp{Lead: 1, Due: today + 50})
	wantUndoable(t, b, func() {
		out := pause(t, b, book.Pause{Lead: 1, Day: today, Until: today + 40})
		if len(out.Moved) != 2 || out.Moved[0].Due != today+40 || out.Planned != nil {
			t.Errorf("%+v", out)
		}
	})
	wantDues(t, b, 1, 40, 40, 50)

	// A shorter pause must bring the lead back sooner, also when everything planned lies beyond it.
	pause(t, b, book.Pause{Lead: 1, Day: today, Until: today + 10})
	wantDues(t, b, 1, 10, 40, 40, 50)

	for _, until := range []funnel.Day{today, today - 1} {
		_, err = b.PauseLead(ctx, book.Pause{Lead: 1, Day: today - 3, Until: until})
		wantError(t, err, i18n.PauseNotAhead)
	}
	lose(t, b, book.Loss{Lead: 1, Day: today, Reason: "price"})
	_, err = b.PauseLead(ctx, book.Pause{Lead: 1, Day: today, Until: today + 3})
	wantError(t, err, i18n.PauseOfLost)
}

func TestReviveALead(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	_, err := b.ReviveLead(ctx, 1, today)
	wantError(t, err, i18n.NotAway)
	_, err = b.ReviveLead(ctx, 9, today)
	wantError(t, err, i18n.NoLead)
	lose(t, b, book.Loss{Lead: 1, Day: today - 1, Reason: "price"})
	_, err = b.ReviveLead(ctx, 1, today-2)
	wantError(t, err, i18n.ReviveTooEarly)
	wantUndoable(t, b, func() {
		out, err := b.ReviveLead(ctx, 1, today-1)
		if err != nil || !out.Revived || out.Lead.Status != funnel.StatusOpen || out.Lead.Reason != "" || out.Lead.StateDay != nil {
			t.Errorf("%+v, %v", out, err)
		}
	})
}

// A bug: a second pause left the end of the first one planned, and so did the end of the pause itself.
func TestAPauseHasOneEnd(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An")})
	for _, until := range []funnel.Day{today + 300, today + 30, today + 60} {
		pause(t, b, book.Pause{Lead: 1, Day: today, Until: until, What: i18n.PauseEnds.Vi})
		wantDues(t, b, 1, int(until-today))
	}
	out, err := b.ReviveLead(ctx, 1, today+1)
	if err != nil || len(out.Closed) != 1 || *out.Closed[0].Closed != today+1 {
		t.Fatalf("%+v, %v", out, err)
	}
	wantDues(t, b, 1)
}
