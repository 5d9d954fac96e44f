package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Fit makes a line exactly as wide as the width: cut with an ellipsis, or filled with spaces.
func Fit(line string, width int) string {
	w := ansi.StringWidth(line)
	switch {
	case width <= 0:
		return ""
	case w > width:
		line = ansi.Truncate(line, width, "…")
		w = ansi.StringWidth(line)
	}
	return line + strings.Repeat(" ", width-w)
}

// FitRight is Fit for a line that stands to the right.
func FitRight(line string, width int) string {
	if w := ansi.StringWidth(line); w < width {
		return strings.Repeat(" ", width-w) + line
	}
	return Fit(line, width)
}

// Ends makes a line with a text at each end; the right one gives way where both do not fit.
func Ends(left, right string, width int) string {
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if gap < 1 {
		return Fit(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}

// Beside puts columns of lines beside each other, each of a width, with a gap between them.
func Beside(gap int, columns ...Column) []string {
	height := 0
	for _, c := range columns {
		height = max(height, len(c.Lines))
	}
	lines := make([]string, height)
	for i, c := range columns {
		for r := range lines {
			text := ""
			if r < len(c.Lines) {
				text = c.Lines[r]
			}
			if i > 0 {
				lines[r] += strings.Repeat(" ", gap)
			}
			lines[r] += Fit(text, c.Width)
		}
	}
	return lines
}

// Column is lines of a width.
type Column struct {
	Lines []string
	Width int
}

// leastPanel is the width below which there is no room for a frame.
const leastPanel = 8

// Panel draws lines in a frame of a width and a height, its title in the upper edge and, where there is room, a note at the
// right of it. Lines beyond the frame are left out.
func Panel(t theme.Theme, title, note string, lines []string, width, height int) []string {
	if width < leastPanel || height < 2 {
		return lines[:min(len(lines), max(0, height))]
	}
	inner := width - 4
	title = ansi.Truncate(title, inner-2, "…")
	if ansi.StringWidth(title)+ansi.StringWidth(note)+5 > width-4 {
		note = ""
	}
	dashes := width - 5 - ansi.StringWidth(title)
	top := t.Border.Render("╭─ ") + t.Title.Render(title)
	if note != "" {
		dashes -= ansi.StringWidth(note) + 3
		top += t.Border.Render(" "+strings.Repeat("─", max(0, dashes))+" ") + t.Muted.Render(note) + t.Border.Render(" ─╮")
	} else {
		top += t.Border.Render(" " + strings.Repeat("─", max(0, dashes)) + "╮")
	}
	framed := make([]string, 0, height)
	framed = append(framed, top)
	side := t.Border.Render("│")
	for r := range height - 2 {
		text := ""
		if r < len(lines) {
			text = lines[r]
		}
		framed = append(framed, side+" "+Fit(text, inner)+" "+side)
	}
	return append(framed, t.Border.Render("╰"+strings.Repeat("─", width-2)+"╯"))
}

// InPanel is the room that a panel of a width and a height leaves for its lines, and where its first line begins.
func InPanel(width, height int) (innerWidth, innerHeight, x, y int) {
	return max(1, width-4), max(0, height-2), 2, 1
}

// Over lays lines over the lower end of others, which are first filled to the height.
func Over(under, over []string, height int) []string {
	lines := make([]string, height)
	copy(lines, under)
	from := max(0, height-len(over))
	copy(lines[from:], over)
	return lines
}
