package book_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// The undo of an older change meets a book in which other rows stand than then. What holds of every book must hold of it too.

func done(tb testing.TB, change int64, err error) int64 {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
	return change
}

func outline(tb testing.TB, b *book.Book) book.Outline {
	tb.Helper()
	o, err := b.Outline(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return o
}

func levelKeys(tb testing.TB, b *book.Book) []string {
	tb.Helper()
	var keys []string
	for _, l := range outline(tb, b).Levels {
		keys = append(keys, l.Key)
	}
	return keys
}

func TestUndoKeepsAKeyUniqueOverLevelsAndChannels(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	id, err := b.RemoveChannel(ctx, "banner")
	removed := done(t, id, err)
	id, err = b.AddLevel(ctx, funnel.Level{Key: "banner", Names: funnel.Names{En: "Banner"}}, "")
	done(t, id, err)
	_, undone := b.Undo(ctx, removed)
	o := outline(t, b)
	_, level := o.Level("banner")
	_, channel := o.Channel("banner")
	if level && channel {
		t.Errorf("a level and a channel have the same key after an undo: %v", undone)
	}
}

func TestUndoKeepsALevelInSight(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for _, key := range levelKeys(t, b)[1:] {
		id, err := b.HideLevel(ctx, key, true)
		done(t, id, err)
	}
	id, err := b.HideLevel(ctx, "inbound", false)
	shown := done(t, id, err)
	id, err = b.HideLevel(ctx, "reach", true)
	done(t, id, err)
	_, undone := b.Undo(ctx, shown)
	if len(funnel.Visible(outline(t, b).Levels)) == 0 {
		t.Errorf("no level is in sight after an undo: %v", undone)
	}
}

func TestUndoKeepsARoleWithOneLevel(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	id, err := b.SetRole(ctx, "", book.RoleEntry)
	taken := done(t, id, err)
	id, err = b.SetRole(ctx, "viewing", book.RoleEntry)
	done(t, id, err)
	_, undone := b.Undo(ctx, taken)
	var entries []string
	for _, l := range outline(t, b).Levels {
		if l.Entry {
			entries = append(entries, l.Key)
		}
	}
	if len(entries) > 1 {
		t.Errorf("new leads stand at %v at once after an undo: %v", entries, undone)
	}
}

// A note is kept as it was typed; one that is not text is refused.
func TestUndoBringsBackEveryNote(t *testing.T) {
	ctx := t.Context()
	for _, note := range []string{
		"", "hai dòng\nmột \"note\" <b>&amp;</b> \u2028 👩‍👧 עברית", "nul \x00 inside", "not UTF-8: \xff\xfe", "\ufffd",
	} {
		b := newBook(t)
		_, _, err := b.Log(ctx, book.Batch{Day: today, Note: note, Entries: []book.Entry{{Level: "reach", Count: 1}}})
		if !funnel.ValidText(note) {
			wantError(t, err, i18n.NotText)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		before, err := b.Entries(ctx, book.EntryFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if before[0].Note != note {
			t.Errorf("%q is kept as %q", note, before[0].Note)
		}
		if _, err := b.RemoveEntries(ctx, []int64{1}); err != nil {
			t.Fatal(err)
		}
		if _, err := b.Undo(ctx, 0); err != nil {
			t.Fatal(err)
		}
		after, err := b.Entries(ctx, book.EntryFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("note %q (-before +after removal and undo):\n%s", note, diff)
		}
	}
}

func TestALevelIsAddedAtTheTopAfterOthersWereRemoved(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for _, key := range []string{"viewing", "buyer"} {
		id, err := b.RemoveLevel(ctx, key)
		done(t, id, err)
	}
	id, err := b.AddLevel(ctx, funnel.Level{Key: "friend", Names: funnel.Names{En: "Friend"}}, "")
	done(t, id, err)
	want := []string{"reach", "inbound", "qualified", "regular", "close", "loyal", "friend"}
	if got := levelKeys(t, b); !slices.Equal(got, want) {
		t.Errorf("levels %v, want %v", got, want)
	}
}

// A correction takes the same people, whether it stands in one batch with what it corrects or comes later.
func TestACorrectionTakesFromTheNewestTallies(t *testing.T) {
	day := []book.Entry{
		{Level: "reach", Channel: "call", Count: 50},
		{Level: "reach", Channel: "sms", Count: 20},
		{Level: "reach", Channel: "call", Count: -5}, // a correction holds nobody
		{Level: "reach", Count: -10},
	}
	want := map[string]int64{"reach/call": 45, "reach/sms": 10}
	t.Run("in one batch", func(t *testing.T) {
		b := newBook(t)
		log(t, b, day...)
		wantCounts(t, b, want)
	})
	t.Run("one after the other", func(t *testing.T) {
		b := newBook(t)
		for _, e := range day {
			log(t, b, e)
		}
		wantCounts(t, b, want)
	})
}

// A total that is there already records nothing; one of a level or channel that is not there is a mistake all the same.
func TestATotalOfWhatIsNotThereIsRefused(t *testing.T) {
	b := newBook(t)
	log(t, b, book.Entry{Level: "reach", Count: 5})
	for missing, e := range map[i18n.Sentence]book.Entry{
		i18n.NoChannel: {Level: "reach", Channel: "smoke", Count: 0, Total: true},
		i18n.NoLevel:   {Level: "cloud", Count: 0, Total: true},
	} {
		_, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{e}})
		wantError(t, err, missing)
	}
}

// Days before the first record are nobody's: a target of zero is not met on them.
func TestAStreakBeginsWithTheFirstRecord(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	id, err := b.SetTargets(ctx, []funnel.Target{
		{Level: "reach", Count: 0, Per: funnel.PerDay, From: today - 60},
		{Level: "reach", Count: 0, Per: funnel.PerDay, From: today},
	})
	done(t, id, err)
	log(t, b, book.Entry{Level: "reach", Count: 1}) // on friday the 20th
	s, _, err := b.Scorecard(ctx, today)
	if err != nil {
		t.Fatal(err)
	}
	if s.Streak.Days != 1 {
		t.Errorf("a streak of %d days on the day of the first record", s.Streak.Days)
	}
}

// An edit that leaves an entry as it was is no change: not in the journal, and not to the streaks that are kept per month.
func TestAnEditThatChangesNothingWritesNothing(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	tallies, _, err := b.Log(ctx, book.Batch{Day: today - 100, Entries: []book.Entry{{Level: "reach", Count: 5}}})
	if err != nil {
		t.Fatal(err)
	}
	before := whole(t, b.Path())
	if len(before["streak_month"]) == 0 {
		t.Error("no streaks are kept")
	}
	five := int64(5)
	_, change, err := b.EditEntry(ctx, tallies[0].ID, book.EntryEdit{Count: &five})
	if err != nil || change != 0 {
		t.Errorf("change %d, %v", change, err)
	}
	if diff := cmp.Diff(before, whole(t, b.Path())); diff != "" {
		t.Errorf("the book (-before +after):\n%s", diff)
	}
}

func TestNothingIsWrittenBehindTheJournal(t *testing.T) {
	b := newBook(t)
	if err := b.WriteBehindTheJournal(t.Context()); err == nil {
		t.Error("a write without a journal was committed")
	}
	for _, l := range outline(t, b).Levels {
		if l.Names.En == "x" {
			t.Error("a write without a journal stands in the book")
		}
	}
	log(t, b, book.Entry{Level: "reach", Count: 1}) // and the connection is of use still
	wantCounts(t, b, map[string]int64{"reach/": 1})
}
