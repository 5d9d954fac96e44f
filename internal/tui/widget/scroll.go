package widget

import "github.com/funnel-cli/funnel/internal/tui/theme"

// BarRoom is how many columns a scroll bar takes at the right.
const BarRoom = 2

// Scrolled is what is seen of lines from a top on in a width and a height, beside a scroll bar where that is not all of them.
func Scrolled(t theme.Theme, lines []string, top, width, height int) []string {
	top = max(0, min(top, len(lines)-height))
	seen := lines[top:min(len(lines), top+max(0, height))]
	if len(lines) <= height || height < 1 || width <= BarRoom {
		return seen
	}
	size := max(1, height*height/len(lines))
	from := (height - size) * top / (len(lines) - height)
	barred := make([]string, len(seen))
	for i, l := range seen {
		bar := t.Border.Render("│")
		if i >= from && i < from+size {
			bar = t.Accent.Render("┃")
		}
		barred[i] = Fit(l, width-BarRoom) + " " + bar
	}
	return barred
}
