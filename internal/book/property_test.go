package book_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// machine runs a book and its model side by side.
type machine struct {
	*model
	b    *book.Book
	db   *sql.DB                        // the same file, seen from outside
	seen map[string]map[string][]string // the book in each state it has been in
}

// days lie in three months and in the future; the twentieth of November is today.
var days = []funnel.Day{today - 70, today - 45, today - 19, today - 1, today, today + 20}

func TestAnySequenceOfChangesKeepsTheBookTrue(t *testing.T) {
	t.Parallel()
	fresh := filepath.Join(t.TempDir(), "funnel.db")
	if err := book.Create(t.Context(), fresh, false, book.DefaultSetup(), clock); err != nil {
		t.Fatal(err)
	}
	bytes := content(t, fresh)
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "funnel.db")
		if err := os.WriteFile(path, []byte(bytes), 0o600); err != nil {
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
		m := &machine{model: newModel(), b: b, db: db, seen: map[string]map[string][]string{}}
		rt.Repeat(map[string]func(*rapid.T){
			"log":    m.doLog,
			"log2":   m.doLog, // more often than the others
			"edit":   m.doEdit,
			"remove": m.doRemove,
			"frame":  m.doFrame,
			"undo":   m.doUndo,
			"older":  m.doUndoOlder,
			"redo":   m.doRedo,
			"":       m.check,
		})
		m.undoAllAndRedo(rt)
		wantSound(rt, path)
	})
}

func (m *machine) doLog(t *rapid.T) {
	batch := book.Batch{Day: rapid.SampledFrom(days).Draw(t, "day"), Note: rapid.SampledFrom([]string{"", "ghi chú \"ấy\"\n"}).Draw(t, "note")}
	batch.Entries = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) book.Entry {
		return book.Entry{
			Level:   rapid.SampledFrom([]string{"reach", "reach", "inbound", "viewing", "extra"}).Draw(t, "level"),
			Channel: rapid.SampledFrom([]string{"", "call", "sms", "zalo"}).Draw(t, "channel"),
			Count:   rapid.Int64Range(-30, 60).Draw(t, "count"),
			Total:   rapid.IntRange(0, 4).Draw(t, "total") == 0,
		}
	}), 1, 4).Draw(t, "entries")
	if rapid.Bool().Draw(t, "costed") {
		batch.Cost = new(rapid.Int64Range(0, 1_000_000).Draw(t, "cost"))
	}
	want, refused, clears := m.log(batch)
	if !clears {
		return
	}
	got, change, err := m.b.Log(t.Context(), batch)
	for missing, key := range m.missing(t, batch) {
		if errors.Is(err, i18n.Failed(missing)) {
			return
		}
		if slices.ContainsFunc(got, func(made funnel.Tally) bool { return made.Level == key || made.Channel == key }) {
			t.Fatalf("logged at %s, which is not there", key)
		}
	}
	if err != nil {
		m.wantRefusal(t, err, refused)
		return
	}
	if refused != nil {
		t.Fatalf("logged, want %q", refused.En)
	}
	var what []tallied
	for i, tally := range got {
		got[i].ID, got[i].Note, got[i].Cost, got[i].At = 0, "", nil, time.Time{}
		tally.At = tally.At.UTC()
		what = append(what, tallied{id: tally.ID, after: &tally})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("logged (-want +got):\n%s", diff)
	}
	m.did(change, what)
}

// missing finds levels and channels that a batch names and the book does not have: the key, by the sentence that says so.
func (m *machine) missing(t *rapid.T, batch book.Batch) map[i18n.Sentence]string {
	o := m.outline(t)
	found := map[i18n.Sentence]string{}
	for _, e := range batch.Entries {
		if _, ok := o.Level(e.Level); !ok {
			found[i18n.NoLevel] = e.Level
		}
		if _, ok := o.Channel(e.Channel); e.Channel != "" && !ok {
			found[i18n.NoChannel] = e.Channel
		}
	}
	return found
}

// wantRefusal checks that an error is the one that the model expects or, when it expects none, one of others.
func (m *machine) wantRefusal(t *rapid.T, err error, want *i18n.Sentence, others ...i18n.Sentence) {
	t.Helper()
	if want != nil {
		others = []i18n.Sentence{*want}
	}
	for _, s := range others {
		if errors.Is(err, i18n.Failed(s)) {
			return
		}
	}
	t.Fatalf("refused with %v, want %q", err, others)
}

func (m *machine) doEdit(t *rapid.T) {
	entries := m.entries()
	if len(entries) == 0 {
		return
	}
	before := rapid.SampledFrom(entries).Draw(t, "entry")
	after := before
	var e book.EntryEdit
	if rapid.Bool().Draw(t, "edit count") {
		after.Count = rapid.Int64Range(-20, 60).Draw(t, "count")
		e.Count = &after.Count
	}
	if rapid.IntRange(0, 2).Draw(t, "edit place") == 0 {
		after.Day = rapid.SampledFrom(days).Draw(t, "day")
		after.Channel = rapid.SampledFrom([]string{"", "call", "sms"}).Draw(t, "channel")
		e.Day, e.Channel = &after.Day, &after.Channel
	}
	if rapid.IntRange(0, 2).Draw(t, "edit cost") == 0 {
		after.Cost = rapid.SampledFrom([]*int64{nil, new(int64(0)), new(int64(5000))}).Draw(t, "cost")
		after.Note = rapid.SampledFrom([]string{"", "khác"}).Draw(t, "note")
		e.Cost, e.Note = &after.Cost, &after.Note
	}
	m.apply([]tallied{{before.ID, &before, &after}})
	below := m.belowNobody()
	m.revert([]tallied{{before.ID, &before, &after}})
	got, change, err := m.b.EditEntry(t.Context(), before.ID, e)
	if _, ok := m.outline(t).Channel(after.Channel); e.Channel != nil && *e.Channel != "" && !ok {
		m.wantRefusal(t, err, &i18n.NoChannel)
		return
	}
	if below {
		m.wantRefusal(t, err, &i18n.BelowNobody)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, got); diff != "" {
		t.Fatalf("edited (-want +got):\n%s", diff)
	}
	if same := cmp.Equal(before, after); same != (change == 0) {
		t.Fatalf("change %d of an edit of %+v to %+v", change, before, after)
	}
	m.did(change, []tallied{{before.ID, &before, &after}})
}

func (m *machine) doRemove(t *rapid.T) {
	entries := m.entries()
	if len(entries) == 0 {
		return
	}
	chosen := rapid.SliceOfNDistinct(rapid.SampledFrom(entries), 1, 3, func(e funnel.Tally) int64 { return e.ID })
	var ids []int64
	var what []tallied
	if len(entries) < 3 {
		chosen = rapid.Just(entries)
	}
	for _, e := range chosen.Draw(t, "entries") {
		ids = append(ids, e.ID)
		what = append(what, tallied{id: e.ID, before: &e})
	}
	m.revert(nil)
	m.apply(what)
	below := m.belowNobody()
	m.revert(what)
	r, err := m.b.RemoveEntries(t.Context(), ids)
	if below {
		m.wantRefusal(t, err, &i18n.BelowNobody)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Removed) != len(ids) || r.Change == 0 {
		t.Fatalf("removed %+v", r)
	}
	m.did(r.Change, what)
}

func (m *machine) doUndo(t *rapid.T) {
	if len(m.force) == 0 {
		_, err := m.b.Undo(t.Context(), 0)
		m.wantRefusal(t, err, &i18n.NothingToUndo)
		return
	}
	m.undoOne(t, m.force[len(m.force)-1], 0)
}

func (m *machine) doUndoOlder(t *rapid.T) {
	if len(m.force) > 0 {
		id := rapid.SampledFrom(m.force).Draw(t, "change")
		m.undoOne(t, id, id)
	}
}

// undoOne undoes a change by the number asked, 0 for the newest, and reports whether that was done. A change that wrote tallies
// is refused for the reasons that the model knows, or because its level or channel is gone.
func (m *machine) undoOne(t *rapid.T, change, asked int64) bool {
	t.Helper()
	refused := m.undoRefused(change)
	undone, err := m.b.Undo(t.Context(), asked)
	switch {
	case errors.Is(err, i18n.Failed(i18n.UndoInUse)) && (refused == nil || *refused == i18n.UndoBelowNobody):
		return false
	case err != nil:
		m.wantRefusal(t, err, refused, i18n.UndoConflict, i18n.LastLevel, i18n.KeyTaken, i18n.RoleTaken)
		if refused == nil && m.changes[change] != nil && errors.Is(err, i18n.Failed(i18n.UndoConflict)) {
			t.Fatalf("nothing stands in the way of undoing %d, but %v", change, err)
		}
		return false
	}
	if refused != nil || undone.Change != change {
		t.Fatalf("undid %d, want %d, %v", undone.Change, change, refused)
	}
	m.undo(change)
	return true
}

func (m *machine) doRedo(t *rapid.T) {
	got, err := m.b.Redo(t.Context())
	if len(m.undone) == 0 {
		m.wantRefusal(t, err, &i18n.NothingToRedo)
		return
	}
	if err != nil {
		t.Fatalf("redo of %v: %v", m.undone, err)
	}
	if want := m.redo(); got.Change != want {
		t.Fatalf("redid %d, want %d", got.Change, want)
	}
}

// undoAllAndRedo takes back everything and puts it back. Corrections may have to be taken back before what they correct was
// undone already, so each round undoes the newest change that lets itself be undone; there may be none, when an edit turned a
// correction into people and the people before it were taken back.
func (m *machine) undoAllAndRedo(t *rapid.T) {
	end := dump(t, m.db)
	rounds := 0
	for len(m.force) > 0 {
		var found bool
		for _, change := range slices.Backward(slices.Clone(m.force)) {
			if found = m.undoOne(t, change, change); found {
				break
			}
		}
		if !found {
			break
		}
		rounds++
		m.check(t)
	}
	for range rounds {
		m.doRedo(t)
		m.check(t)
	}
	wantDump(t, end, dump(t, m.db))
}

func (m *machine) outline(t *rapid.T) book.Outline {
	t.Helper()
	o, err := m.b.Outline(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return o
}
