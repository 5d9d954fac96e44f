package book_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// spot is a day, a level and a channel.
type spot struct {
	day            funnel.Day
	level, channel string
}

// tallied is what a change did to one tally; nil where there was none or is none.
type tallied struct {
	id            int64
	before, after *funnel.Tally
}

// model is what a book should hold, kept in the simplest way: the tallies, what each change did to them, which changes are in
// force and which can be put back. Of levels, channels, targets and calendar it knows only which changes wrote them.
type model struct {
	tallies map[int64]funnel.Tally
	changes map[int64][]tallied // of every change; nil for one that wrote no tally
	force   []int64             // changes in force, by number
	undone  []int64             // what redo puts back, the next one last
}

func newModel() *model {
	return &model{tallies: map[int64]funnel.Tally{}, changes: map[int64][]tallied{}}
}

func (m *model) counts() map[spot]int64 {
	counts := map[spot]int64{}
	for _, t := range m.tallies {
		counts[spot{t.Day, t.Level, t.Channel}] += t.Count
	}
	return counts
}

func (m *model) belowNobody() bool {
	for _, n := range m.counts() {
		if n < 0 {
			return true
		}
	}
	return false
}

func (m *model) entries() []funnel.Tally {
	return slices.SortedFunc(maps.Values(m.tallies), func(a, b funnel.Tally) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID))
	})
}

// did takes note of a new change, number 0 being none.
func (m *model) did(change int64, what []tallied) {
	if change == 0 {
		return
	}
	m.apply(what)
	m.changes[change] = what
	m.force = append(m.force, change)
	m.undone = nil
}

func (m *model) apply(what []tallied) {
	for _, c := range what {
		m.put(c.id, c.after)
	}
}

func (m *model) revert(what []tallied) {
	for _, c := range slices.Backward(what) {
		m.put(c.id, c.before)
	}
}

func (m *model) put(id int64, t *funnel.Tally) {
	if t == nil {
		delete(m.tallies, id)
		return
	}
	m.tallies[id] = *t
}

// undo takes a change out of force.
func (m *model) undo(change int64) {
	m.revert(m.changes[change])
	m.force = slices.DeleteFunc(m.force, func(id int64) bool { return id == change })
	m.undone = append(m.undone, change)
}

// redo puts the change back that was undone last and returns its number.
func (m *model) redo() int64 {
	change := m.undone[len(m.undone)-1]
	m.undone = m.undone[:len(m.undone)-1]
	m.apply(m.changes[change])
	m.force = append(m.force, change)
	slices.Sort(m.force)
	return change
}

// undoRefused says why a change cannot be undone, as far as tallies tell; nil when they do not stand in the way.
func (m *model) undoRefused(change int64) *i18n.Sentence {
	wrote := map[int64]bool{}
	for _, c := range m.changes[change] {
		wrote[c.id] = true
	}
	for _, later := range m.force {
		if later <= change {
			continue
		}
		for _, c := range m.changes[later] {
			if wrote[c.id] {
				return &i18n.UndoConflict
			}
		}
	}
	m.revert(m.changes[change])
	below := m.belowNobody()
	m.apply(m.changes[change])
	if below {
		return &i18n.UndoBelowNobody
	}
	return nil
}

// state names the state of the book by the changes in force: the same ones make the same book, whatever was undone on the way.
func (m *model) state() string { return fmt.Sprint(m.force) }

// recording is a batch being recorded in the model.
type recording struct {
	day      funnel.Day
	counts   map[spot]int64
	answered map[string]bool
	newest   []string // "level/channel", that of the newest tally with people first
	made     []funnel.Tally
}

// log works out what a batch makes. It reports false when the order in which a correction takes from the channels hangs on
// whether an entry without people counts as the newest of its channel; which it does not, another test checks.
func (m *model) log(batch book.Batch) (made []funnel.Tally, refused *i18n.Sentence, clears bool) {
	r := recording{day: batch.Day, counts: m.counts(), answered: map[string]bool{}}
	var people, all []string
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(m.tallies))) {
		t := m.tallies[id]
		if t.Day != batch.Day {
			continue
		}
		r.answered[t.Level] = true
		if t.Channel == "" {
			continue
		}
		name := t.Level + "/" + t.Channel
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
		if t.Count > 0 && !slices.Contains(people, name) {
			people = append(people, name)
		}
	}
	r.newest = people
	clears = slices.Equal(people, slices.DeleteFunc(all, func(name string) bool { return !slices.Contains(people, name) }))
	for _, e := range batch.Entries {
		if refused := r.record(e); refused != nil {
			return nil, refused, clears
		}
	}
	if len(r.made) == 0 && (batch.Note != "" || batch.Cost != nil || batch.Minutes != nil) {
		r.make(batch.Entries[0].Level, batch.Entries[0].Channel, 0)
	}
	return r.made, nil, clears
}

func (r *recording) record(e book.Entry) *i18n.Sentence {
	there := r.counts[spot{r.day, e.Level, e.Channel}]
	if e.Channel == "" {
		there = 0
		for s, n := range r.counts {
			if s.day == r.day && s.level == e.Level {
				there += n
			}
		}
	}
	n := e.Count
	if e.Total {
		if n < 0 {
			return &i18n.NegativeTotal
		}
		n -= there
		if n == 0 && r.answered[e.Level] {
			return nil
		}
	}
	if n >= 0 {
		r.make(e.Level, e.Channel, n)
		return nil
	}
	if -n > there {
		return &i18n.FewerThanTaken
	}
	channels := []string{e.Channel}
	if e.Channel == "" {
		for _, name := range r.newest {
			var level, channel string
			if level, channel = splitName(name); level == e.Level {
				channels = append(channels, channel)
			}
		}
	}
	for _, channel := range channels {
		part := min(-n, r.counts[spot{r.day, e.Level, channel}])
		if part > 0 {
			r.make(e.Level, channel, -part)
			n += part
		}
	}
	return nil
}

func (r *recording) make(level, channel string, n int64) {
	r.counts[spot{r.day, level, channel}] += n
	r.answered[level] = true
	if n > 0 && channel != "" {
		r.newest = append([]string{level + "/" + channel}, r.newest...)
	}
	r.made = append(r.made, funnel.Tally{Day: r.day, Level: level, Channel: channel, Count: n})
}

func splitName(name string) (level, channel string) {
	i := slices.Index([]byte(name), '/')
	return name[:i], name[i+1:]
}
