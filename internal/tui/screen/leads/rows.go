package leads

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// before is how many columns stand before the cells of a row: the mark of the one at hand, that of a selected one, and a space.
const before = 3

// least is how narrow a name may become sooner than a phone is left out where no card stands beside the list.
const least = 10

// columns are those for which there is room, by their index, and how wide they are.
type columns struct {
	index  []int
	cols   []widget.Col
	widths []int
}

// fitting chooses the columns of a list for a width: where there is no room texts are cut, and then the least important columns give
// way.
func (m *Model) fitting(l *list, width int) columns {
	chosen := make([]int, len(l.columns))
	for i := range chosen {
		chosen[i] = i
	}
	for {
		keys := make([]string, len(chosen))
		for i, x := range chosen {
			keys[i] = l.columns[x].Key
		}
		var c columns
		for _, cut := range []cut{uncut, usual, tight} {
			if c = m.lay(l, chosen, cut); c.need() <= width {
				return c.in(width)
			}
		}
		drop := leastOf(keys, m.wide())
		if drop < 0 || !m.wide() && keys[drop] == "phone" && c.need()-width <= c.spare(keys) {
			return c.in(width)
		}
		chosen = slices.Delete(slices.Clone(chosen), drop, drop+1)
	}
}

// cut is how far long texts are cut.
type cut int

const (
	uncut cut = iota
	usual
	tight
)

// leastOf is the index of the column that gives way first. Of those that most lists show, the ones by which one chooses whom to look at stay
// longest: beside a card also before the phone, which is seen there.
func leastOf(keys []string, beside bool) int {
	last := []string{"touches", "status", "idle", "next", "level", "phone"}
	if beside {
		last = []string{"touches", "status", "phone", "idle", "next", "level"}
	}
	others := make([]string, len(keys))
	for i, key := range keys {
		if others[i] = key; slices.Contains(last, key) {
			others[i] = "name" // which stays
		}
	}
	if i := words.LeastLeadColumn(others); i >= 0 {
		return i
	}
	for _, key := range last {
		if i := slices.Index(keys, key); i >= 0 {
			return i
		}
	}
	return -1
}

// lay makes columns as wide as their cells want them.
func (m *Model) lay(l *list, chosen []int, cut cut) columns {
	c := columns{index: chosen}
	for _, i := range chosen {
		column := l.columns[i]
		head := m.env.Say.Say(column.Head)
		if order, ok := orderOf(column.Key); ok && order == m.filter.Sort && (order != "" || !m.searching()) {
			head += m.arrow()
		}
		most := [...]int{uncut: 0, usual: column.Most, tight: column.Tight}[cut]
		want := l.want[i]
		if most > 0 {
			want = min(want, most)
		}
		c.cols = append(c.cols, widget.Col{Head: head, Right: column.Right, Fill: column.Key == "name"})
		c.widths = append(c.widths, max(want, ansi.StringWidth(head)))
	}
	return c
}

// arrow tells in which direction a list is sorted: up from the least to the greatest, down from the greatest to the least.
func (m *Model) arrow() string {
	if descends(m.filter.Sort) != m.filter.Reverse {
		return " ↓"
	}
	return " ↑"
}

// descends reports whether an order begins with the greatest.
func descends(order book.LeadSort) bool {
	switch order {
	case "", book.SortNext, book.SortNumber:
		return false
	}
	return true
}

// need is how wide the columns are together.
func (c columns) need() int {
	need := -2
	for _, w := range c.widths {
		need += w + 2
	}
	return need
}

// spare is by how much the name can become narrower.
func (c columns) spare(keys []string) int {
	if i := slices.Index(keys, "name"); i >= 0 {
		return max(0, c.widths[i]-least)
	}
	return 0
}

// in fits the columns into a width: the name takes what is left and gives what is missing.
func (c columns) in(width int) columns {
	c.widths = widget.Widths(c.cols, c.widths, width)
	return c
}

// orderOf is the order that the values of a column have.
func orderOf(key string) (book.LeadSort, bool) {
	if key == "name" {
		return "", true
	}
	return book.LeadSort(key), slices.Contains(book.LeadSorts(), book.LeadSort(key))
}

// headAt is the order of the heading at a column of the list, false for none.
func (m *Model) headAt(x, width int) (order string, ok bool) {
	l := m.shown()
	c := m.fitting(l, width-before-m.barWidth())
	x -= before
	for i, w := range c.widths {
		if x >= 0 && x < w {
			order, ok := orderOf(l.columns[c.index[i]].Key)
			return string(order), ok
		}
		if w > 0 {
			x -= w + 2
		}
	}
	return "", false
}

// barWidth is how wide the scroll bar is with the space before it.
func (m *Model) barWidth() int {
	if _, to := m.shown().table.Thumb(); to > 0 && !m.noBar {
		return 2
	}
	return 0
}
