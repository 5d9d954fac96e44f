package book_test

import (
	"fmt"
	"slices"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// check compares the book with the model.
func (m *machine) check(t *rapid.T) {
	now := dump(t, m.db)
	if before, ok := m.seen[m.state()]; ok {
		wantDump(t, before, now) // the streaks kept per month too: they follow from the rest and the clock
	}
	m.seen[m.state()] = now
	wantTrueRollup(t, m.db)
	entries, err := m.b.Entries(t.Context(), book.EntryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.entries(), entries); diff != "" {
		t.Fatalf("entries (-want +got):\n%s", diff)
	}
	m.checkCounts(t)
	m.checkFrame(t)
	m.checkStreaks(t, entries)
	m.checkHistory(t)
}

func (m *machine) checkCounts(t *rapid.T) {
	got := map[spot]int64{}
	for _, d := range days {
		counted, err := m.b.Counted(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range counted {
			got[spot{d, c.Level, c.Channel}] = c.Count
		}
	}
	if diff := cmp.Diff(m.counts(), got, cmp.AllowUnexported(spot{})); diff != "" {
		t.Fatalf("counts (-want +got):\n%s", diff)
	}
}

// checkFrame checks what holds of levels and channels in every book.
func (m *machine) checkFrame(t *rapid.T) {
	o := m.outline(t)
	keys, roles := map[string]int{}, map[string]int{}
	for _, l := range o.Levels {
		keys[l.Key]++
		for role, has := range map[string]bool{"crowd": l.Crowd, "entry": l.Entry, "qualifying": l.Qualifying, "buying": l.Buying} {
			if has {
				roles[role]++
			}
		}
	}
	for _, c := range o.Channels {
		keys[c.Key]++
	}
	for _, once := range []map[string]int{keys, roles} {
		for name, n := range once {
			if n > 1 {
				t.Fatalf("%d levels or channels are %s", n, name)
			}
		}
	}
	if len(funnel.Visible(o.Levels)) == 0 {
		t.Fatal("no level is in sight")
	}
}

// checkStreaks recomputes streaks over all days from the first record on.
func (m *machine) checkStreaks(t *rapid.T, entries []funnel.Tally) {
	for _, d := range []funnel.Day{today - 40, today - 1, today, today + 25} {
		s, o, err := m.b.Scorecard(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		var want metrics.Streak
		counts := map[funnel.Day]int64{}
		level := o.FirstLevel().Key
		for _, e := range entries {
			if e.Level == level {
				counts[e.Day] += e.Count
			}
		}
		if len(entries) > 0 {
			for day := entries[0].Day; day <= d; day++ {
				target, judged := metrics.DayTarget(o.Targets, level, day, o.Calendar)
				switch met := counts[day] >= target; {
				case !judged, !met && day == d && d >= today:
				case met:
					want.Days++
				default:
					want.Days = 0
				}
				want.Best = max(want.Best, want.Days)
			}
		}
		if s.Streak != want {
			t.Fatalf("streak on %s is %+v, want %+v", d, s.Streak, want)
		}
	}
}

func (m *machine) checkHistory(t *rapid.T) {
	history, err := m.b.History(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var force []int64
	for _, c := range slices.Backward(history) {
		if c.Verb != book.VerbUndo && c.Verb != book.VerbRedo && !c.Undone {
			force = append(force, c.ID)
		}
	}
	if diff := cmp.Diff(fmt.Sprint(m.force), fmt.Sprint(force)); diff != "" {
		t.Fatalf("changes in force (-want +got):\n%s", diff)
	}
}
