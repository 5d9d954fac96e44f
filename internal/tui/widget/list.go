package widget

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

func textWidth(text string) int { return ansi.StringWidth(text) }

// Mark stands before the row at hand, so that it is seen without colour.
const Mark = "▸ "

// Menu is a choice of one among a few.
type Menu struct {
	Items []string
	At    int // the item at hand
}

// Update handles a key. It reports the item that is chosen, -1 for none, and whether the key was for it.
func (m Menu) Update(msg tea.KeyPressMsg) (next Menu, chosen int, used bool) {
	last := len(m.Items) - 1
	switch k := msg.String(); k {
	case "up", "k", "shift+tab":
		m.At = max(0, m.At-1)
	case "down", "j", "tab":
		m.At = min(last, m.At+1)
	case "home", "g":
		m.At = 0
	case "end", "G":
		m.At = max(0, last)
	case "enter", "space":
		if last >= 0 {
			return m, m.At, true
		}
	default:
		if n, err := strconv.Atoi(k); err == nil && n >= 1 && n <= len(m.Items) {
			m.At = n - 1
			return m, m.At, true
		}
		return m, -1, false
	}
	return m, -1, true
}

// View draws the items, at most height of them around the one at hand.
func (m Menu) View(t theme.Theme, width, height int) []string {
	from := window(m.At, len(m.Items), height)
	var lines []string
	for i := from; i < min(len(m.Items), from+height); i++ {
		number := "  "
		if i < 9 {
			number = strconv.Itoa(i+1) + " "
		}
		lines = append(lines, row(t, number+m.Items[i], i == m.At, width))
	}
	return lines
}

// window is the first of n rows to show so that the one at hand is among those that fit.
func window(at, n, height int) int { return max(0, min(at-height/2, n-height)) }

// row draws a row of a list, marked when it is the one at hand.
func row(t theme.Theme, text string, at bool, width int) string {
	if at {
		return t.Selected.Behind(Fit(Mark+text, width))
	}
	return Fit("  "+text, width)
}

// Checklist is a list of things that are ticked or not.
type Checklist struct {
	Items []string
	Done  []bool // as long as Items
	At    int
}

// NewChecklist makes a list of which nothing is ticked.
func NewChecklist(items ...string) Checklist {
	return Checklist{Items: items, Done: make([]bool, len(items))}
}

// Update handles a key; it reports whether the key was for it.
func (c Checklist) Update(msg tea.KeyPressMsg) (Checklist, bool) {
	switch k := msg.String(); k {
	case "up", "k", "shift+tab":
		c.At = max(0, c.At-1)
	case "down", "j", "tab":
		c.At = min(len(c.Items)-1, c.At+1)
	case "space", "x":
		c.tick(c.At)
	default:
		n, err := strconv.Atoi(k)
		if err != nil || n < 1 || n > len(c.Items) {
			return c, false
		}
		c.At = n - 1
		c.tick(c.At)
	}
	return c, true
}

func (c *Checklist) tick(i int) {
	c.Done = append([]bool(nil), c.Done...)
	c.Done[i] = !c.Done[i]
}

// View draws the list, at most height lines around the one at hand.
func (c Checklist) View(t theme.Theme, width, height int) []string {
	from := window(c.At, len(c.Items), height)
	var lines []string
	for i := from; i < min(len(c.Items), from+height); i++ {
		box := "[ ] "
		if c.Done[i] {
			box = t.Good.Render("[✓]") + " "
		}
		lines = append(lines, row(t, box+c.Items[i], i == c.At, width))
	}
	return lines
}
