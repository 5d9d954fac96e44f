package book_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// row is a row of a file of counts.
func row(day funnel.Day, entries ...book.Entry) book.Batch {
	return book.Batch{Day: day, Entries: entries}
}

// counted is an entry of so many people.
func counted(level, channel string, n int64) book.Entry {
	return book.Entry{Level: level, Channel: channel, Count: n}
}

// imported imports rows that the plan said would be imported just so.
func imported(t fataler, b *book.Book, rows []book.Batch, how book.Repeat) book.TallyImport {
	t.Helper()
	plan, err := b.PlanTallies(context.Background(), rows, how)
	must(t, err)
	done, _, err := b.ImportTallies(context.Background(), rows, how)
	must(t, err)
	for i := range done.Tallies {
		tally := done.Tallies[i]
		tally.ID, tally.At = 0, plan.Tallies[i].At
		if !cmp.Equal(plan.Tallies[i], tally) {
			t.Fatalf("planned %+v, recorded %+v", plan.Tallies[i], tally)
		}
	}
	if len(plan.Tallies) != len(done.Tallies) || plan.Known != done.Known || len(plan.Refused) != len(done.Refused) {
		t.Fatalf("planned %+v, done %+v", plan, done)
	}
	return done
}

func TestTheSameCountsTwiceAddNobody(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	cost, minutes := int64(300), int64(90)
	rows := []book.Batch{
		{Day: today - 1, Entries: []book.Entry{counted("reach", "call", 200), counted("reach", "flyer", 100), counted("inbound", "", 0)}, Note: "rain", Cost: &cost, Minutes: &minutes},
		row(today-1, counted("reach", "call", 200)),
		row(today, counted("inbound", "", 5)),
	}
	first := imported(t, b, rows, book.SkipRepeated)
	if len(first.Tallies) != 5 || first.Known != 0 || *first.Tallies[0].Cost != 200 || *first.Tallies[1].Minutes != 30 || first.Tallies[1].Note != "rain" {
		t.Errorf("%+v", first)
	}
	if diff := cmp.Diff(map[string]int64{"reach/call": 400, "reach/flyer": 100, "inbound/": 0}, counts(t, b, today-1)); diff != "" {
		t.Error(diff)
	}
	again := imported(t, b, append(rows, row(today, counted("inbound", "", 2))), book.SkipRepeated)
	if len(again.Tallies) != 1 || again.Known != 5 || !slices.Equal(again.Beside, []funnel.Day{today}) {
		t.Errorf("%+v", again)
	}
	if all := imported(t, b, rows, book.AddRepeated); len(all.Tallies) != 5 {
		t.Errorf("%+v", all)
	}
	for range 3 {
		_, err := b.Undo(t.Context(), 0)
		must(t, err)
	}
	wantCounts(t, b, map[string]int64{})
	wantWhole(t, inspect(t, b.Path()))
}

func TestImportedTotals(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	log(t, b, counted("reach", "call", 150), counted("reach", "", 30))
	addLead(t, b, book.NewLead{Card: person("Nguyễn Văn Nam", "+84888234488"), Day: today})
	rows := []book.Batch{
		row(today, counted("reach", "call", 120)), row(today, counted("reach", "call", 80), counted("reach", "", 25)),
		row(today, counted("inbound", "", 4)),
		{Day: today - 1, Entries: []book.Entry{counted("reach", "sms", 70)}, Note: "first"},
	}
	done := imported(t, b, rows, book.StateTotals)
	wantCounts(t, b, map[string]int64{"reach/call": 200, "reach/": 25, "inbound/": 4})
	if last := done.Tallies[len(done.Tallies)-1]; last.Note != "first" || last.Count != 70 {
		t.Errorf("%+v", last)
	}
	if again := imported(t, b, rows, book.StateTotals); len(again.Tallies) != 0 {
		t.Errorf("again: %+v", again.Tallies)
	}
	// Fewer than are named: the row alone is refused.
	low := imported(t, b, []book.Batch{row(today, counted("inbound", "", 0)), row(today, counted("viewing", "", 1))}, book.StateTotals)
	wantError(t, low.Refused[0], i18n.FewerUnnamed)
	if len(low.Refused) != 1 || len(low.Tallies) != 1 {
		t.Errorf("%+v", low)
	}
}

func TestImportedCorrections(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	// The correction may stand above what it corrects.
	done := imported(t, b, []book.Batch{
		row(today, counted("reach", "call", -20), counted("inbound", "", 1)), row(today, counted("reach", "call", 50)),
		row(today, counted("reach", "sms", -1), counted("qualified", "", 3)),
	}, book.SkipRepeated)
	wantError(t, done.Refused[2], i18n.BelowNobody)
	wantCounts(t, b, map[string]int64{"reach/call": 30, "inbound/": 1})
	// A row that is refused takes with it what another one needs.
	done = imported(t, b, []book.Batch{
		row(today, counted("reach", "ads", -5), counted("reach", "flyer", 9)), row(today, counted("reach", "flyer", -7)),
	}, book.AddRepeated)
	wantError(t, done.Refused[0], i18n.BelowNobody)
	wantError(t, done.Refused[1], i18n.BelowNobody)
	// People with cards who were drawn stay drawn.
	addLead(t, b, book.NewLead{Card: person("Trần Thị Hoa", "+84912345678"), Day: today})
	done = imported(t, b, []book.Batch{row(today, counted("inbound", "", -1))}, book.AddRepeated)
	wantError(t, done.Refused[0], i18n.BelowNamed)
	// Those who count by themselves are pointed out.
	addLead(t, b, book.NewLead{Card: person("Lê Văn An", "+84912345679"), Day: today})
	done = imported(t, b, []book.Batch{row(today, counted("inbound", "", 2))}, book.AddRepeated)
	if !slices.Equal(done.Named, []funnel.Day{today}) {
		t.Errorf("%+v", done)
	}
}

// Whatever is in the book and in the file: nothing is counted twice, totals are what was stated, rules hold, and undo takes all of it back.
func TestAnyImportOfTallies(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		b := newBookIn(rt, t.TempDir())
		must(rt, b.Exec(t.Context(), "PRAGMA synchronous = OFF"))
		entry := rapid.Custom(func(rt *rapid.T) book.Entry {
			return counted(rapid.SampledFrom([]string{"reach", "inbound"}).Draw(rt, "level"), rapid.SampledFrom([]string{"", "call", "sms"}).Draw(rt, "channel"),
				rapid.Int64Range(-3, 8).Draw(rt, "count"))
		})
		rows := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) book.Batch {
			r := row(today-funnel.Day(rapid.IntRange(0, 1).Draw(rt, "back")), rapid.SliceOfN(entry, 1, 3).Draw(rt, "entries")...)
			if rapid.Bool().Draw(rt, "costs") {
				cost := rapid.Int64Range(0, 100).Draw(rt, "cost")
				r.Cost, r.Note = &cost, "note"
			}
			return r
		}), 0, 8)
		imported(rt, b, rows.Draw(rt, "before"), book.AddRepeated)
		for i := range rapid.IntRange(0, 3).Draw(rt, "leads") {
			_, err := b.AddLead(t.Context(), book.NewLead{Card: person("Lead", "+8491234567"+string(rune('0'+i))), Day: today})
			must(rt, err)
		}
		db := outside(rt, b.Path())
		defer func() { must(rt, db.Close(), b.Close()) }()
		before := dump(rt, db)
		how := rapid.SampledFrom([]book.Repeat{book.SkipRepeated, book.AddRepeated, book.StateTotals}).Draw(rt, "how")
		file := rows.Draw(rt, "file")
		done := imported(rt, b, file, how)
		wantTrueRollup(rt, db)
		if how != book.AddRepeated {
			accepted := slices.Clone(file)
			for i := range slices.Backward(file) {
				if done.Refused[i] != nil {
					accepted = slices.Delete(accepted, i, i+1)
				}
			}
			if again := imported(rt, b, accepted, how); len(again.Tallies) > 0 {
				rt.Errorf("the same again records %+v", again.Tallies)
			}
		}
		if how == book.StateTotals {
			wantStated(rt, b, file, done)
		}
		if len(done.Tallies) > 0 {
			_, err := b.Undo(t.Context(), 0)
			must(rt, err)
		}
		wantDump(rt, before, dump(rt, db))
	})
}

// wantStated checks that the book counts of each level and channel what the rows that were taken state.
func wantStated(t fataler, b *book.Book, file []book.Batch, done book.TallyImport) {
	t.Helper()
	type key struct {
		day            funnel.Day
		level, channel string
	}
	stated := map[key]int64{}
	through := map[key]bool{} // levels of which the file names a channel
	for i, r := range file {
		for _, e := range r.Entries {
			if done.Refused[i] == nil {
				stated[key{r.Day, e.Level, e.Channel}] += e.Count
				through[key{r.Day, e.Level, ""}] = through[key{r.Day, e.Level, ""}] || e.Channel != ""
			}
		}
	}
	got := map[key]int64{}
	for _, day := range []funnel.Day{today - 1, today} {
		c, err := b.Counted(context.Background(), day)
		must(t, err)
		for _, c := range c {
			got[key{day, c.Level, c.Channel}] += c.Count
			got[key{day, c.Level, "*"}] += c.Count
		}
	}
	for k, n := range stated {
		have := got[k]
		if k.channel == "" && !through[k] {
			have = got[key{k.day, k.level, "*"}]
		}
		if have != n {
			t.Fatalf("%v counts %d, stated were %d", k, have, n)
		}
	}
}

// newBookIn is newBook for a check that closes the book itself.
func newBookIn(t fataler, folder string) *book.Book {
	t.Helper()
	path := filepath.Join(folder, "funnel.db")
	must(t, book.Create(context.Background(), path, false, book.DefaultSetup(), clock))
	b, err := book.Open(context.Background(), path, book.ReadWrite, clock)
	must(t, err)
	return b
}
