package widget

import (
	"math"
	"strings"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Bar draws how much of a target is reached, filled from the left; a target that is met has a colour of its own.
func Bar(t theme.Theme, fraction float64, width int) string {
	if fraction >= 1 {
		return Share(t, t.Good, fraction, width)
	}
	return Share(t, t.Accent, fraction, width)
}

// Share draws a fraction in a style, filled from the left; above 1 it is full. A little of something is never drawn as nothing, and
// what is not full never as full.
func Share(t theme.Theme, style theme.Style, fraction float64, width int) string {
	if width < 1 || math.IsNaN(fraction) {
		return ""
	}
	eighths := int(math.Floor(min(1, max(0, fraction)) * float64(width) * 8))
	if fraction > 0 && eighths == 0 {
		eighths = 1
	}
	full, part := eighths/8, eighths%8
	bar := strings.Repeat("█", full)
	rest := width - full
	if part > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[part-1])
		rest--
	}
	return style.Render(bar) + t.Track.Render(strings.Repeat("░", rest))
}

// Chip is a word that is on or off, such as a filter.
type Chip struct {
	Label string
	On    bool
}

// Chips draws chips in lines of a width, and tells which chip is at a column of a line, -1 for none. The chip at hand is marked;
// -1 for none.
func Chips(t theme.Theme, chips []Chip, at, width int) (lines []string, hit func(x, y int) int) {
	type place struct{ from, to, line int }
	places := make([]place, len(chips))
	line, used := "", 0
	for i, c := range chips {
		mark, style := "○ ", t.Muted
		if c.On {
			mark, style = "● ", t.Accent
		}
		text := mark + c.Label
		if i == at {
			text = "[" + text + "]"
			style = t.Title
		} else {
			text = " " + text + " "
		}
		text = strings.TrimRight(Fit(text, min(width, 2+2+textWidth(c.Label))), " ") + " "
		w := textWidth(text)
		if used > 0 && used+w > width+1 {
			lines, line, used = append(lines, line), "", 0
		}
		places[i] = place{used, used + w, len(lines)}
		line += style.Render(text)
		used += w
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines, func(x, y int) int {
		for i, p := range places {
			if p.line == y && x >= p.from && x < p.to {
				return i
			}
		}
		return -1
	}
}
