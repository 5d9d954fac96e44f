package widget

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Col is a column of a table: as wide as its widest cell, but no less than Min and no more than Max columns (0 for no bound).
type Col struct {
	Head     string
	Min, Max int
	Right    bool // cells stand to the right
	Fill     bool // takes the room that is left, and gives way first
}

// Widths are how wide columns are in a width, with two spaces between them, for cells that want so much. Columns that Fill give
// way first, then the widest; columns at the end that have no room at all get 0.
func Widths(cols []Col, want []int, width int) []int {
	widths := make([]int, len(cols))
	for i, c := range cols {
		widths[i] = max(c.Min, want[i], textWidth(c.Head))
		if c.Max > 0 {
			widths[i] = min(widths[i], c.Max)
		}
	}
	for {
		over := -width
		for _, w := range widths {
			if w > 0 {
				over += w + 2
			}
		}
		over -= 2
		switch {
		case over < 0:
			for i, c := range cols {
				if c.Fill && widths[i] > 0 {
					widths[i] -= over
					if c.Max > 0 {
						widths[i] = min(widths[i], c.Max)
					}
					break
				}
			}
			return widths
		case over == 0 || !narrow(cols, widths, over):
			return widths
		}
	}
}

// narrow takes columns away, and reports whether it could.
func narrow(cols []Col, widths []int, over int) bool {
	for i, c := range cols {
		if least := max(c.Min, 4); c.Fill && widths[i] > least {
			widths[i] = max(least, widths[i]-over)
			return true
		}
	}
	widest := -1
	for i, c := range cols {
		if widths[i] > max(c.Min, 4) && (widest < 0 || widths[i] > widths[widest]) {
			widest = i
		}
	}
	if widest >= 0 {
		widths[widest]--
		return true
	}
	for i := len(widths) - 1; i > 0; i-- {
		if widths[i] > 0 {
			widths[i] = 0
			return true
		}
	}
	return false
}

// Line draws cells in columns of these widths.
func Line(cols []Col, widths []int, cells []string) string {
	var b strings.Builder
	for i, cell := range cells {
		if widths[i] == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("  ")
		}
		if cols[i].Right {
			b.WriteString(FitRight(cell, widths[i]))
		} else {
			b.WriteString(Fit(cell, widths[i]))
		}
	}
	return b.String()
}

// Heads draws the headings of columns.
func Heads(t theme.Theme, cols []Col, widths []int) string {
	cells := make([]string, len(cols))
	for i, c := range cols {
		cells[i] = t.Muted.Render(c.Head)
	}
	return Line(cols, widths, cells)
}

// wanted is how wide the cells of each column are.
func wanted(cols []Col, rows [][]string) []int {
	want := make([]int, len(cols))
	for _, cells := range rows {
		for i, c := range cells {
			want[i] = max(want[i], textWidth(c))
		}
	}
	return want
}

// Grid draws headings, unless all are blank, and rows in a width.
func Grid(t theme.Theme, cols []Col, rows [][]string, width int) []string {
	widths := Widths(cols, wanted(cols, rows), width)
	lines := make([]string, 0, len(rows)+1)
	for _, c := range cols {
		if c.Head != "" {
			lines = append(lines, Heads(t, cols, widths))
			break
		}
	}
	for _, cells := range rows {
		lines = append(lines, Line(cols, widths, cells))
	}
	return lines
}

// Fits reports whether rows fit into a width without a cell being cut.
func Fits(cols []Col, rows [][]string, width int) bool {
	need := -2
	for i, w := range wanted(cols, rows) {
		need += max(cols[i].Min, w, textWidth(cols[i].Head)) + 2
	}
	return need <= width
}

// Fitting is how wide a column becomes in a width when its own cells want nothing.
func Fitting(cols []Col, rows [][]string, width, column int) int {
	return Widths(cols, wanted(cols, rows), width)[column]
}

// Without is columns and their rows without one of them.
func Without(cols []Col, rows [][]string, column int) ([]Col, [][]string) {
	fewer := make([][]string, len(rows))
	for i, cells := range rows {
		fewer[i] = slices.Delete(slices.Clone(cells), column, column+1)
	}
	return slices.Delete(slices.Clone(cols), column, column+1), fewer
}
