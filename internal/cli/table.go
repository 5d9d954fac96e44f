package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

// table lays out rows in columns, aligned by what a terminal shows, also of Vietnamese and Chinese text and of colours.
// Cells may hold colours of the program's own; anything else that a terminal must not see is cleaned here.
type table struct {
	io    *iostreams.IOStreams
	right map[int]bool // columns that stand to the right
	keep  map[int]bool // columns that never give way
	rows  [][]string
	heads int            // rows at the top that are headings
	below map[int]string // what stands under a row, by its number
	least int            // width below which a column is not squeezed
}

func (f *factory) newTable(rightColumns ...int) *table {
	t := &table{io: f.io, right: map[int]bool{}, keep: map[int]bool{}, below: map[int]string{}, least: minColumn}
	for _, c := range rightColumns {
		t.right[c] = true
	}
	return t
}

// head adds a row of headings.
func (t *table) head(cells ...string) {
	for i, c := range cells {
		cells[i] = t.io.Tint(iostreams.Muted, c)
	}
	t.row(cells...)
	t.heads++
}

func (t *table) row(cells ...string) {
	for i, c := range cells {
		cells[i] = t.io.Line(c)
	}
	t.rows = append(t.rows, cells)
}

// under puts texts below the last row, behind a margin, in lines that fit the terminal.
func (t *table) under(margin int, texts ...string) {
	for _, text := range texts {
		for line := range strings.Lines(wrapped(t.io, text, margin)) {
			t.below[len(t.rows)-1] += strings.Repeat(" ", margin) + strings.TrimRight(line, " \n") + "\n"
		}
	}
}

// String writes the table with two spaces between columns. On a terminal the widest left column gives way when a line
// would be wider than the terminal.
func (t *table) String() string {
	widths := t.widths()
	if t.io.OutTTY {
		t.squeeze(widths)
	}
	var b strings.Builder
	for r, row := range t.rows {
		var line strings.Builder
		for i, cell := range row {
			if i > 0 {
				line.WriteString("  ")
			}
			if ansi.StringWidth(cell) > widths[i] {
				cell = ansi.Truncate(cell, widths[i], "…")
			}
			pad := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if t.right[i] {
				line.WriteString(pad + cell)
			} else {
				line.WriteString(cell + pad)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
		b.WriteString(t.below[r])
	}
	return b.String()
}

func (t *table) widths() []int {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

// minColumn is the usual width below which a column is not squeezed.
const minColumn = 8

// over is by how many columns lines of these widths are wider than the terminal.
func (t *table) over(widths []int) int {
	over := -t.io.Width()
	for i, w := range widths {
		over += w
		if i > 0 {
			over += 2
		}
	}
	return over
}

// fits reports whether nothing has to give way. What is no terminal has room for everything.
func (t *table) fits() bool { return !t.io.OutTTY || t.over(t.widths()) <= 0 }

// overflows reports whether lines are wider than the terminal however much gives way.
func (t *table) overflows() bool {
	widths := t.widths()
	t.squeeze(widths)
	return t.io.OutTTY && t.over(widths) > 0
}

// or is the table itself where the terminal has room for it, else a narrower one of the same.
func (t *table) or(narrow *table) *table {
	if t.overflows() {
		return narrow
	}
	return t
}

func (t *table) squeeze(widths []int) {
	for over := t.over(widths); over > 0; over-- {
		widest := -1
		for i, w := range widths {
			if !t.right[i] && !t.keep[i] && w > t.least && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

// drop removes a column.
func (t *table) drop(column int) {
	t.right, t.keep = without(t.right, column), without(t.keep, column)
	for i, row := range t.rows {
		if column < len(row) {
			t.rows[i] = append(row[:column:column], row[column+1:]...)
		}
	}
}

// without is a set of columns after one was removed.
func without(columns map[int]bool, removed int) map[int]bool {
	rest := map[int]bool{}
	for c := range columns {
		if c > removed {
			rest[c-1] = true
		} else if c < removed {
			rest[c] = true
		}
	}
	return rest
}
