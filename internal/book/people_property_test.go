package book_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// crew runs a book of people and its model side by side.
type crew struct {
	*folk
	b    *book.Book
	db   *sql.DB
	seen map[string]map[string][]string // the book in each state it has been in
}

// meetings are the days of the property test: two lie within seven days of today, one just beyond, one in another month.
var meetings = []funnel.Day{today - 40, today - 8, today - 2, today - 1, today}

func TestAnySequenceOfMeetingsCountsNobodyTwice(t *testing.T) {
	t.Parallel()
	fresh := map[string]string{}
	for _, key := range []string{"estate8", "grades5"} {
		setup := book.DefaultSetup()
		setup.Model, _ = funnel.ModelByKey(key)
		first := meetings[0]
		setup.TargetsFrom = &first
		setup.Model.Targets = []funnel.Target{{Level: setup.Model.Levels[0].Key, Count: 2, Per: funnel.PerDay}}
		path := filepath.Join(t.TempDir(), "funnel.db")
		if err := book.Create(t.Context(), path, false, setup, clock); err != nil {
			t.Fatal(err)
		}
		fresh[key] = content(t, path)
	}
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "funnel.db")
		model := rapid.SampledFrom([]string{"estate8", "estate8", "grades5"}).Draw(rt, "model")
		if err := os.WriteFile(path, []byte(fresh[model]), 0o600); err != nil {
			rt.Fatal(err)
		}
		b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
		if err != nil {
			rt.Fatal(err)
		}
		db := outside(rt, path)
		defer func() {
			if err := errors.Join(db.Close(), b.Close()); err != nil {
				rt.Fatal(err)
			}
		}()
		if err := b.Exec(t.Context(), "PRAGMA synchronous = OFF"); err != nil {
			rt.Fatal(err) // nothing crashes here
		}
		o, err := b.Outline(t.Context())
		if err != nil {
			rt.Fatal(err)
		}
		m := &crew{folk: newFolk(o.Levels, []string{"call", "email", "sms"}), b: b, db: db, seen: map[string]map[string][]string{}}
		entry, next := m.levels[1].Key, m.levels[2].Key
		m.log(rt, book.Batch{Day: today, Entries: []book.Entry{{Level: entry, Count: 3}, {Level: entry, Channel: "sms", Count: 2}}})
		m.log(rt, book.Batch{Day: today - 1, Entries: []book.Entry{{Level: entry, Channel: "call", Count: 2}, {Level: next, Count: 2}}})
		for range 3 {
			m.doAdd(rt)
		}
		rt.Repeat(map[string]func(*rapid.T){ // rapid likes the first ones best
			"1 log": m.doLog, "2 add": m.doAdd, "3 move": m.doMove, "4 merge": m.doMerge, "5 undo": m.doUndo, "6 undo older": m.doUndoOlder,
			"7 redo": m.doRedo, "arrival": m.doArrival, "card": m.doEdit, "entry edit": m.doEditEntry, "entry remove": m.doRemoveEntries,
			"forget": m.doForget, "qualify": m.doQualify, "remove": m.doRemove, "state": m.doState, "work": m.doWork,
			"": m.check,
		})
		m.undoAllAndRedo(rt)
		wantSound(rt, path)
	})
}

// try compares what the book did with the draft of the model: refused, or done with this answer.
func (m *crew) try(t *rapid.T, d *draft, out book.Outcome, err error) {
	t.Helper()
	if d.refused != nil || err != nil {
		m.wantRefused(t, d, err)
		return
	}
	m.did(out.Change, d)
	m.wantAnswer(t, d.answer, out)
}

func (m *crew) wantRefused(t *rapid.T, d *draft, err error) {
	t.Helper()
	for _, s := range d.refused {
		if errors.Is(err, i18n.Failed(s)) {
			return
		}
	}
	t.Fatalf("the book says %v, the model %v", err, d.refused)
}

func (m *crew) doUndo(t *rapid.T) {
	if len(m.force) == 0 {
		_, err := m.b.Undo(t.Context(), 0)
		m.wantRefused(t, &draft{refused: []i18n.Sentence{i18n.NothingToUndo}}, err)
		return
	}
	m.undoOne(t, m.force[len(m.force)-1], 0)
}

func (m *crew) doUndoOlder(t *rapid.T) {
	if len(m.force) > 0 {
		id := rapid.SampledFrom(m.force).Draw(t, "change")
		m.undoOne(t, id, id)
	}
}

// undoOne undoes a change by the number asked, 0 for the newest, and reports whether that was done.
func (m *crew) undoOne(t *rapid.T, change, asked int64) bool {
	t.Helper()
	d := m.undo(change)
	done, err := m.b.Undo(t.Context(), asked)
	if d.refused != nil || err != nil {
		m.wantRefused(t, d, err)
		m.wantWayOn(t, change, asked, err)
		return false
	}
	if done.Change != change || done.Released != d.answer.released || (done.Forgotten > 0) != m.changes[change].forgotten {
		t.Fatalf("undo of %d did %+v, want %d released, somebody forgotten: %v", change, done, d.answer.released, m.changes[change].forgotten)
	}
	m.undid(change, d)
	return true
}

// wantWayOn checks that who cannot undo the newest change is told the newest of the older ones that can be undone, if there is one.
func (m *crew) wantWayOn(t *rapid.T, change, asked int64, err error) {
	t.Helper()
	var want, told string
	for _, older := range slices.Backward(m.force) {
		if asked == 0 && older < change && m.undo(older).refused == nil {
			want = strconv.FormatInt(older, 10)
			break
		}
	}
	if said := (*i18n.Error)(nil); errors.As(err, &said) && said.Sentence == i18n.UndoOlder {
		told = said.Args[1].(string)
	}
	if told != want {
		t.Fatalf("undo of the newest change, %d, says %v, want %q to be undone instead", change, err, want)
	}
}

func (m *crew) doRedo(t *rapid.T) {
	got, err := m.b.Redo(t.Context())
	if len(m.undone) == 0 {
		m.wantRefused(t, &draft{refused: []i18n.Sentence{i18n.NothingToRedo}}, err)
		return
	}
	change, d := m.redo()
	if d.refused != nil || err != nil || got.Change != change || got.Forgotten > 0 {
		t.Fatalf("redo of %d: %+v, %v, the model says %v", change, got, err, d.refused)
	}
	m.redid(change, d)
}

// undoAllAndRedo takes back everything that lets itself be taken back, the newest first, and puts it back.
func (m *crew) undoAllAndRedo(t *rapid.T) {
	end := dump(t, m.db)
	rounds := 0
	for found := true; found; {
		found = false
		for _, change := range slices.Backward(slices.Clone(m.force)) {
			if found = m.undoOne(t, change, change); found {
				rounds++
				break
			}
		}
		m.checkCounts(t)
	}
	for range rounds {
		m.doRedo(t)
		m.checkCounts(t)
	}
	wantDump(t, end, dump(t, m.db))
}

// wantAnswer compares what a change says with what it did.
func (m *crew) wantAnswer(t *rapid.T, want answer, got book.Outcome) {
	t.Helper()
	var arrived, said []book.Arrived
	for _, id := range want.arrived {
		arrived = append(arrived, m.told(m.rows[rowKey{"arrival", id}].(arrivalRow)))
	}
	for _, a := range got.Arrivals {
		a.Earlier, a.EarlierUnnamed = nil, 0 // another test asks for them
		said = append(said, a)
	}
	var gone []book.Arrived
	for _, a := range want.gone {
		gone = append(gone, m.told(a))
	}
	var pulled []book.Pulled
	for _, p := range want.pulled {
		pulled = append(pulled, book.Pulled{Was: m.told(p.was), Is: m.told(m.rows[rowKey{"arrival", p.id}].(arrivalRow))})
	}
	for _, diff := range []string{cmp.Diff(arrived, said), cmp.Diff(gone, got.Gone), cmp.Diff(pulled, got.Pulled)} {
		if diff != "" {
			t.Fatalf("the answer (-want +got):\n%s", diff)
		}
	}
	if want.revived != got.Revived {
		t.Fatalf("revived: %v, want %v", got.Revived, want.revived)
	}
}

// told is an arrival as an answer tells of it.
func (m *crew) told(a arrivalRow) book.Arrived {
	told := book.Arrived{Arrival: funnel.Arrival{Level: a.Level, Channel: a.Channel, Drawn: a.Drawn}}
	if a.Day != never {
		told.Day = &a.Day
		sum, _ := levelOn(m.rows, a.Day, a.Level)
		told.Count, told.Unnamed = sum.tallied+sum.alone, sum.unnamed()
	}
	return told
}
