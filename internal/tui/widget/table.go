package widget

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Table shows rows of which there may be far too many to hold. It holds those around what is seen, and says which it needs; the
// screen asks its source for them and hands them over. The row at hand and what is selected are kept by the number of their
// record, so that they stay when rows come and go.
type Table[R any] struct {
	id     func(R) int64
	rows   []R // from first on
	first  int // index of rows[0] among all
	total  int
	loaded bool

	at       int // index of the row at hand among all
	atID     int64
	top      int // index of the first row that is seen
	height   int // rows that are seen
	selected map[int64]bool
}

// NewTable makes a table of rows whose records have numbers.
func NewTable[R any](id func(R) int64) Table[R] { return Table[R]{id: id, height: 1} }

// Page is rows of a source.
type Page[R any] struct {
	Rows   []R
	Offset int // index of the first among all
	Total  int // how many there are
}

// margin is how many screens of rows are held before and after the one that is seen.
const margin = 2

// Need says which rows to ask for, and whether they are missing.
func (t *Table[R]) Need() (offset, limit int, missing bool) {
	offset = max(0, t.top-margin*t.height)
	limit = (2*margin + 1) * t.height
	last := min(t.total, t.top+t.height)
	return offset, limit, !t.loaded || t.top < t.first || last > t.first+len(t.rows)
}

// Set takes rows that were asked for. The row at hand is the one with the same number if it is among them, else the one in its
// place; it is seen at the same height as before.
func (t *Table[R]) Set(p Page[R]) {
	t.rows, t.first, t.total, t.loaded = p.Rows, p.Offset, p.Total, true
	if i := slices.IndexFunc(t.rows, func(r R) bool { return t.id(r) == t.atID }); i >= 0 && t.atID != 0 {
		t.top += t.first + i - t.at
		t.at = t.first + i
	}
	t.settle()
}

// Reset goes back to the first row, for another list; what is selected stays.
func (t *Table[R]) Reset() { t.at, t.atID, t.top, t.loaded = 0, 0, 0, false }

// Resize says how many rows are seen.
func (t *Table[R]) Resize(height int) {
	t.height = max(1, height)
	t.settle()
}

// settle keeps the row at hand among the rows, and what is seen around it.
func (t *Table[R]) settle() {
	if t.loaded {
		t.at = max(0, min(t.at, t.total-1))
	}
	t.top = max(0, min(t.top, t.total-t.height))
	if t.at < t.top {
		t.top = t.at
	}
	if t.at >= t.top+t.height {
		t.top = t.at - t.height + 1
	}
	if r, ok := t.Row(); ok {
		t.atID = t.id(r)
	}
}

// Row is the row at hand; false while it is not here or there is none.
func (t *Table[R]) Row() (r R, ok bool) { return t.row(t.at) }

func (t *Table[R]) row(i int) (r R, ok bool) {
	if i < t.first || i >= t.first+len(t.rows) || i >= t.total {
		return r, false
	}
	return t.rows[i-t.first], true
}

// At is the index of the row at hand among all, and Total how many there are.
func (t *Table[R]) At() int { return t.at }

// Total is how many rows there are.
func (t *Table[R]) Total() int { return t.total }

// Move goes to another row.
func (t *Table[R]) Move(by int) { t.jump(t.at + by) }

func (t *Table[R]) jump(to int) {
	t.at = max(0, min(to, t.total-1))
	t.atID = 0 // unless the row is here: then settle knows it
	t.settle()
}

// Update handles a key, the wheel, or a click on one of the rows that are seen, which are counted from 0. It reports whether
// it had a use for it.
func (t *Table[R]) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "k":
			t.Move(-1)
		case "down", "j":
			t.Move(1)
		case "pgup", "ctrl+b":
			t.Move(-t.height)
		case "pgdown", "ctrl+f":
			t.Move(t.height)
		case "home", "g":
			t.jump(0)
		case "end", "G":
			t.jump(t.total - 1)
		default:
			return false
		}
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			t.Move(-3)
		case tea.MouseWheelDown:
			t.Move(3)
		}
	case tea.MouseClickMsg:
		if msg.Button != tea.MouseLeft || msg.Y < 0 || msg.Y >= t.height || t.top+msg.Y >= t.total {
			return false
		}
		t.jump(t.top + msg.Y)
	default:
		return false
	}
	return true
}

// Select selects or lets go a record.
func (t *Table[R]) Select(id int64, on bool) {
	selected := make(map[int64]bool, len(t.selected)+1)
	for k := range t.selected {
		selected[k] = true
	}
	if on {
		selected[id] = true
	} else {
		delete(selected, id)
	}
	t.selected = selected
}

// Clear lets everything go.
func (t *Table[R]) Clear() { t.selected = nil }

// Selected reports whether a record is selected.
func (t *Table[R]) Selected(id int64) bool { return t.selected[id] }

// Selection lists the selected records by number.
func (t *Table[R]) Selection() []int64 {
	ids := make([]int64, 0, len(t.selected))
	for id := range t.selected {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Seen calls draw for each row that is seen and is here, with its place from the top and whether it is the one at hand.
func (t *Table[R]) Seen(draw func(y int, r R, at bool)) {
	for y := range min(t.height, t.total-t.top) {
		if r, ok := t.row(t.top + y); ok {
			draw(y, r, t.top+y == t.at)
		}
	}
}

// Thumb is which of the height's lines a scroll bar covers; none when all rows are seen.
func (t *Table[R]) Thumb() (from, to int) {
	if t.total <= t.height {
		return 0, 0
	}
	size := max(1, t.height*t.height/t.total)
	from = (t.height - size) * t.top / (t.total - t.height)
	return from, from + size
}
