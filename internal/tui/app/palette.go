package app

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// palette finds what can be done by its name, however it is accented, and does it.
type palette struct {
	field widget.Field
	all   []action
	found []action
	at    int
}

// action is something that can be done: a key on a screen, or on every screen.
type action struct {
	name, key string
	place     string   // the title of the screen; "" for everywhere
	folded    string   // the name
	also      []string // what it is also called
	all       string   // all words by which it is found
	at        int      // index of the screen, -1 for everywhere
	press     string   // the name of the key
}

// newPalette collects the actions: those of the screen at hand, those that work everywhere, and those of the other screens that the
// screen at hand does not have, each once.
func (m *Model) newPalette() palette {
	var p palette
	also := m.alsoCalled()
	listed := map[string]bool{}
	add := func(at int, keys []key.Binding) {
		place := ""
		if at >= 0 {
			place = m.env.Say.Say(m.makers[at].Title)
		}
		for _, k := range keys {
			name := k.Help().Desc
			if !k.Enabled() || name == "" || moves(k) || listed[name] {
				continue
			}
			listed[name] = true
			a := action{name: name, key: k.Help().Key, place: place, at: at, press: k.Keys()[0], folded: fold.Text(name), also: also[name]}
			a.all = strings.Join(append([]string{a.folded, fold.Text(place)}, a.also...), " ")
			p.all = append(p.all, a)
		}
	}
	add(m.at, m.screens[m.at].Keys())
	add(-1, append(m.keys.actions(), m.tabKeys()...))
	for i := range m.screens {
		if i != m.at && !m.screens[i].Typing() {
			add(i, m.screens[i].Keys())
		}
	}
	for _, o := range m.offers() {
		if i := m.index(o.on); i >= 0 && !m.screens[i].Typing() { // where a dialog is open they would be letters
			add(i, o.keys)
		}
	}
	p.find()
	return p
}

// moves reports that a key only moves about.
func moves(k key.Binding) bool {
	for _, name := range k.Keys() {
		switch name[strings.LastIndexByte(name, '+')+1:] {
		case "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "esc", "j", "k", "g", "G", "{", "}":
		default:
			return false
		}
	}
	return true
}

// find keeps the actions that are called by all words that are typed; those that are called just so come first, then those whose name
// begins so.
func (p *palette) find() {
	typed := strings.TrimSpace(fold.Text(p.field.Value()))
	p.at, p.found = 0, nil
	for _, a := range p.all {
		fits := true
		for _, word := range strings.Fields(typed) {
			fits = fits && strings.Contains(a.all, word)
		}
		if fits {
			p.found = append(p.found, a)
		}
	}
	slices.SortStableFunc(p.found, func(a, b action) int { return a.rank(typed) - b.rank(typed) })
}

// rank is how far what is typed is from what an action is called; the nearest has the least.
func (a action) rank(typed string) int {
	begins := func(name string) bool { return strings.HasPrefix(name, typed) }
	switch {
	case a.folded == typed:
		return 0
	case slices.Contains(a.also, typed):
		return 1
	case begins(a.folded):
		return 2
	case strings.Contains(a.folded, " "+typed):
		return 3
	case slices.ContainsFunc(a.also, begins):
		return 4
	}
	return 5
}

func (p palette) update(m *Model, msg tea.Msg) (overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		p.move(map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[msg.Button])
	case tea.PasteMsg:
		p.field, _ = p.field.Update(msg)
		p.find()
	case tea.KeyPressMsg:
		switch msg.String() {
		case "esc":
			return nil, nil
		case "up", "shift+tab", "ctrl+p":
			p.move(-1)
		case "down", "tab", "ctrl+n":
			p.move(1)
		case "enter":
			if len(p.found) == 0 {
				return p, nil
			}
			m.over = nil
			cmd := m.run(p.found[p.at])
			return m.over, cmd
		default:
			if field, used := p.field.Update(msg); used {
				p.field = field
				p.find()
			}
		}
	}
	return p, nil
}

func (p *palette) move(by int) { p.at = max(0, min(p.at+by, len(p.found)-1)) }

// run does what was chosen, by the key that does it.
func (m *Model) run(a action) tea.Cmd {
	if a.at < 0 {
		if key.Matches(screen.Press(a.press), m.keys.Suspend) {
			return tea.Suspend
		}
		cmd, _ := m.pressGlobal(screen.Press(a.press))
		return cmd
	}
	cmd := m.goTo(a.at)
	if m.screens[a.at].Typing() {
		return cmd // it would be a letter there
	}
	return tea.Batch(cmd, m.tell(a.at, screen.Press(a.press)))
}

// paletteRows is how many actions are seen at most.
const paletteRows = 10

func (p palette) view(m *Model, width, height int) screen.Frame {
	t, say := m.env.Theme, m.env.Say
	rows := max(1, min(paletteRows, height-4))
	inner, _, x, y := widget.InPanel(width, rows+3)
	field, cursor := p.field.View(t, max(1, inner-2))
	lines := []string{t.Title.Render(": ") + field}
	from := max(0, min(p.at-rows/2, len(p.found)-rows))
	for i := from; i < min(len(p.found), from+rows); i++ {
		lines = append(lines, p.found[i].line(t, inner, i == p.at))
	}
	if len(p.found) == 0 {
		lines = append(lines, t.Muted.Render(say.Say(i18n.NoAction)))
	}
	return screen.Frame{
		Lines:  widget.Panel(t, say.Say(i18n.TitlePalette), strconv.Itoa(len(p.found)), lines, width, rows+3),
		Cursor: &tea.Position{X: x + 2 + cursor, Y: y},
	}
}

// line draws an action: its name, where it is, its key.
func (a action) line(t theme.Theme, width int, at bool) string {
	mark := "  "
	if at {
		mark = widget.Mark
	}
	right := t.Muted.Render(a.place) + "  " + widget.FitRight(t.Key.Render(a.key), 9)
	line := widget.Ends(mark+a.name, right, width)
	if at {
		line = t.Selected.Behind(widget.Fit(line, width))
	}
	return line
}

// typed is false: what is typed here is found again as quickly as it was typed.
func (palette) typed() bool { return false }

func (palette) keys(m *Model) []key.Binding {
	say := m.env.Say
	return []key.Binding{
		screen.Bind(say.Say(i18n.KeyDoIt), "enter"), screen.Arrows(say.Say(i18n.KeyChoose)), screen.Bind(say.Say(i18n.KeyClose), "esc"),
	}
}

func digit(id screen.ID) string { return strconv.Itoa(int(id)) }
