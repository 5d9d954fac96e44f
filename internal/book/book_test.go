package book_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// friday is the moment of the tests: 2026-11-20 in Vietnam, half past six in the evening.
var friday = time.Date(2026, time.November, 20, 18, 30, 0, 0, time.FixedZone("ICT", 7*60*60))

func clock() time.Time { return friday }

// today is friday's day.
var today = funnel.DayOf(friday)

// newBook makes a book in a folder of its own and opens it.
func newBook(tb testing.TB) *book.Book {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "funnel.db")
	if err := book.Create(tb.Context(), path, false, book.DefaultSetup(), clock); err != nil {
		tb.Fatal(err)
	}
	return open(tb, path, book.ReadWrite)
}

func open(tb testing.TB, path string, access book.Access) *book.Book {
	tb.Helper()
	b, err := book.Open(tb.Context(), path, access, clock)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := b.Close(); err != nil {
			tb.Error(err)
		}
	})
	return b
}

// log records entries for today and returns the tallies.
func log(tb testing.TB, b *book.Book, entries ...book.Entry) []funnel.Tally {
	tb.Helper()
	tallies, _, err := b.Log(tb.Context(), book.Batch{Day: today, Entries: entries})
	if err != nil {
		tb.Fatal(err)
	}
	return tallies
}

// sourcesDay is the day that the method's sources describe.
func sourcesDay() []book.Entry {
	return []book.Entry{
		{Level: "reach", Channel: "flyer", Count: 500},
		{Level: "reach", Channel: "call", Count: 200},
		{Level: "reach", Channel: "email", Count: 500},
		{Level: "reach", Channel: "sms", Count: 500},
		{Level: "reach", Channel: "flyer", Count: 500},
		{Level: "inbound", Count: 5},
		{Level: "qualified", Count: 2},
	}
}

// counts maps level/channel to what the scorecard of a day shows.
func counts(tb testing.TB, b *book.Book, day funnel.Day) map[string]int64 {
	tb.Helper()
	s, _, err := b.Scorecard(tb.Context(), day)
	if err != nil {
		tb.Fatal(err)
	}
	got := map[string]int64{}
	for _, c := range s.Channels {
		got[c.Level+"/"+c.Channel] = c.Count
	}
	return got
}

func wantCounts(tb testing.TB, b *book.Book, want map[string]int64) {
	tb.Helper()
	if diff := cmp.Diff(want, counts(tb, b, today)); diff != "" {
		tb.Errorf("counts (-want +got):\n%s", diff)
	}
}

func wantError(tb testing.TB, err error, s i18n.Sentence) {
	tb.Helper()
	if !errors.Is(err, i18n.Failed(s)) {
		tb.Errorf("error is %v, want %q", err, s.En)
	}
}

func TestLogTheSourcesDay(t *testing.T) {
	b := newBook(t)
	tallies := log(t, b, sourcesDay()...)
	if len(tallies) != 7 || tallies[0].ID != 1 || tallies[6].ID != 7 {
		t.Errorf("tallies %+v", tallies)
	}
	wantCounts(t, b, map[string]int64{
		"reach/flyer": 1000, "reach/call": 200, "reach/email": 500, "reach/sms": 500, "inbound/": 5, "qualified/": 2,
	})
}

func TestUndoAndRedo(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	_, err := b.Undo(ctx, 0)
	wantError(t, err, i18n.NothingToUndo)

	log(t, b, book.Entry{Level: "reach", Count: 100})
	log(t, b, book.Entry{Level: "reach", Count: 30})
	first, second := map[string]int64{"reach/": 100}, map[string]int64{"reach/": 130}

	undo := func(want int64) {
		t.Helper()
		if got, err := b.Undo(ctx, 0); err != nil || got.Change != want {
			t.Fatalf("Undo = %d, %v, want %d", got, err, want)
		}
	}
	redo := func(want int64) {
		t.Helper()
		if got, err := b.Redo(ctx); err != nil || got.Change != want {
			t.Fatalf("Redo = %d, %v, want %d", got, err, want)
		}
	}
	undo(2)
	wantCounts(t, b, first)
	redo(2)
	wantCounts(t, b, second)
	undo(2)
	undo(1)
	wantCounts(t, b, map[string]int64{})
	redo(1)
	redo(2)
	wantCounts(t, b, second)
	_, err = b.Redo(ctx)
	wantError(t, err, i18n.NothingToRedo)

	undo(2)
	log(t, b, book.Entry{Level: "inbound", Count: 1})
	_, err = b.Redo(ctx)
	wantError(t, err, i18n.NothingToRedo)
}

func TestUndoOfAnOlderChange(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Count: 100}) // change 1, entry 1
	log(t, b, book.Entry{Level: "inbound", Count: 4}) // change 2, entry 2
	count := int64(120)
	if _, _, err := b.EditEntry(ctx, 1, book.EntryEdit{Count: &count}); err != nil { // change 3
		t.Fatal(err)
	}
	_, err := b.Undo(ctx, 1)
	wantError(t, err, i18n.UndoConflict)
	if _, err := b.Undo(ctx, 2); err != nil {
		t.Fatal(err)
	}
	wantCounts(t, b, map[string]int64{"reach/": 120})
	_, err = b.Undo(ctx, 2)
	wantError(t, err, i18n.AlreadyUndone)
	_, err = b.Undo(ctx, 4)
	wantError(t, err, i18n.UndoOfUndo)
	_, err = b.Undo(ctx, 99)
	wantError(t, err, i18n.NoChange)
	if _, err := b.Undo(ctx, 3); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Undo(ctx, 1); err != nil {
		t.Fatal(err)
	}
	wantCounts(t, b, map[string]int64{})
}

// An undo may not leave a correction without the people it takes away.
func TestUndoKeepsCountsAboveZero(t *testing.T) {
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Count: 100})
	log(t, b, book.Entry{Level: "reach", Count: -60})
	_, err := b.Undo(t.Context(), 1)
	wantError(t, err, i18n.UndoBelowNobody)
	wantCounts(t, b, map[string]int64{"reach/": 40})
}

func TestCorrections(t *testing.T) {
	for _, tc := range []struct {
		name    string
		entries []book.Entry
		want    map[string]int64
		err     *i18n.Sentence
	}{
		{
			name: "from the channel",
			entries: []book.Entry{
				{Level: "reach", Channel: "call", Count: 50},
				{Level: "reach", Channel: "call", Count: -20},
			},
			want: map[string]int64{"reach/call": 30},
		},
		{
			name: "without channel first, then the newest channel",
			entries: []book.Entry{
				{Level: "reach", Channel: "call", Count: 50},
				{Level: "reach", Count: 10},
				{Level: "reach", Channel: "sms", Count: 5},
				{Level: "reach", Count: -20},
			},
			want: map[string]int64{"reach/": 0, "reach/sms": 0, "reach/call": 45},
		},
		{
			name:    "more than there are",
			entries: []book.Entry{{Level: "reach", Channel: "call", Count: 5}, {Level: "reach", Channel: "sms", Count: -1}},
			err:     &i18n.FewerThanTaken,
		},
		{
			name:    "total above",
			entries: []book.Entry{{Level: "reach", Channel: "call", Count: 5}, {Level: "reach", Count: 12, Total: true}},
			want:    map[string]int64{"reach/call": 5, "reach/": 7},
		},
		{
			name:    "total of a channel below",
			entries: []book.Entry{{Level: "reach", Channel: "call", Count: 5}, {Level: "reach", Channel: "call", Count: 2, Total: true}},
			want:    map[string]int64{"reach/call": 2},
		},
		{
			name:    "total of zero is an answer",
			entries: []book.Entry{{Level: "inbound", Count: 0, Total: true}},
			want:    map[string]int64{"inbound/": 0},
		},
		{
			name:    "negative total",
			entries: []book.Entry{{Level: "inbound", Count: -1, Total: true}},
			err:     &i18n.NegativeTotal,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := newBook(t)
			_, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: tc.entries})
			if tc.err != nil {
				wantError(t, err, *tc.err)
				wantCounts(t, b, map[string]int64{})
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			wantCounts(t, b, tc.want)
		})
	}
}

func TestCostAndMinutesAreSharedByCount(t *testing.T) {
	b := newBook(t)
	cost, minutes := int64(1000), int64(7)
	tallies, _, err := b.Log(t.Context(), book.Batch{
		Day: today, Cost: &cost, Minutes: &minutes,
		Entries: []book.Entry{{Level: "reach", Count: 2}, {Level: "reach", Count: 1}, {Level: "inbound", Count: 0}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var gotCost, gotMinutes []int64
	for _, tally := range tallies {
		gotCost, gotMinutes = append(gotCost, *tally.Cost), append(gotMinutes, *tally.Minutes)
	}
	if diff := cmp.Diff([]int64{667, 333, 0}, gotCost); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int64{5, 2, 0}, gotMinutes); diff != "" {
		t.Error(diff)
	}
}

func TestHistoryTellsWhatEachChangeDid(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Channel: "call", Count: 100})
	count := int64(120)
	if _, _, err := b.EditEntry(ctx, 1, book.EntryEdit{Count: &count}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Undo(ctx, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := b.RemoveEntries(ctx, []int64{1}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.RenameLevel(ctx, "viewing", i18n.En, "Visit"); err != nil {
		t.Fatal(err)
	}
	changes, err := b.History(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	tally := func(n int64) any {
		return funnel.Tally{ID: 1, Day: today, Level: "reach", Channel: "call", Count: n}
	}
	var got [][]book.Effect
	for _, c := range changes[1:] {
		got = append(got, c.Effects)
	}
	want := [][]book.Effect{
		{{Before: tally(100)}},
		nil,
		{{Before: tally(100), After: tally(120)}},
		{{After: tally(100)}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("effects (-want +got):\n%s", diff)
	}
	renamed := changes[0].Effects[0]
	if renamed.Before.(funnel.Level).Names.En != "Viewing" || renamed.After.(funnel.Level).Names.En != "Visit" {
		t.Errorf("renaming is told as %+v", renamed)
	}
	if !changes[3].Undone || changes[2].Inverts != 2 {
		t.Errorf("changes %+v", changes)
	}
}

func TestOpenNeverCreates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "funnel.db")
	for _, access := range []book.Access{book.ReadOnly, book.ReadWrite} {
		_, err := book.Open(context.Background(), path, access, clock)
		wantError(t, err, i18n.NoBook)
	}
}
