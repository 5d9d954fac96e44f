package act

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// menu asks for one among a few.
type menu struct {
	widget.Menu
	done func(d dialog, at int) (dialog, tea.Cmd)
	// more is another key and what it does, and below is what is said below the items because of it.
	more     key.Binding
	moreDone func(d dialog) (dialog, tea.Cmd)
	below    string
	// about says something of the item at hand, below the items, in so many lines at most; nil for nothing.
	about      func(at int) string
	aboutLines int
	// values are what the items stand for, and again makes the menu anew with the same item at hand; nil for one that stays.
	values []string
	again  func(d dialog, value string) menu
}

func newMenu(at int, done func(d dialog, at int) (dialog, tea.Cmd), items ...string) menu {
	return menu{Menu: widget.Menu{Items: items, At: max(0, at)}, done: done}
}

func (m menu) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	chosen := -1
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if m.moreDone != nil && key.Matches(msg, m.more) {
			return m.moreDone(d)
		}
		m.Menu, chosen, _ = m.Update(msg)
	case tea.MouseClickMsg:
		at := m.Top(m.height(d.room.height)) + msg.Y
		if at >= len(m.Items) {
			return d, nil
		}
		if at == m.At {
			chosen = at // a second click on the same item
		}
		m.At = at
	case tea.MouseWheelMsg:
		m.At = wheel(msg, m.At, len(m.Items))
	default:
		return d, nil
	}
	d = d.put(m)
	if chosen >= 0 {
		return m.done(d, chosen)
	}
	return d, nil
}

// wheel is the item at hand after a turn of the wheel.
func wheel(msg tea.MouseWheelMsg, at, n int) int {
	switch msg.Button {
	case tea.MouseWheelUp:
		at--
	case tea.MouseWheelDown:
		at++
	}
	return max(0, min(at, n-1))
}

// height is how many lines the items have.
func (m menu) height(height int) int {
	if m.below != "" {
		height--
	}
	if m.about != nil {
		height = min(len(m.Items), max(min(leastItems, len(m.Items)), height-m.aboutLines))
	}
	return max(1, height)
}

// leastItems is how many items are seen at least where something is said of the one at hand.
const leastItems = 3

func (m menu) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	high := m.height(height)
	lines := m.View(d.env.Theme, width, high)
	if m.below != "" {
		lines = append(lines, d.env.Theme.Muted.Render(widget.Fit(m.below, width)))
	}
	if m.about != nil && high < height {
		text := widget.Wrap(m.about(m.At), width, min(height-high, m.aboutLines))
		for _, l := range append(text, make([]string, max(0, min(height-high, m.aboutLines)-len(text)))...) { // of one height, whatever is at hand
			lines = append(lines, d.env.Theme.Muted.Render(l))
		}
	}
	return lines, nil, len(m.Items) > high
}

func (m menu) keys(d dialog) []key.Binding {
	keys := []key.Binding{screen.Bind(d.say(i18n.KeyChoose), "enter"), screen.Arrows(d.say(i18n.KeyNextRow))}
	if m.moreDone != nil {
		keys = append(keys, m.more)
	}
	return keys
}

func (m menu) typed() bool { return false }

// value is what the item at hand stands for.
func (m menu) value() string {
	if m.At < len(m.values) {
		return m.values[m.At]
	}
	return ""
}
