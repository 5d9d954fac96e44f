// Package numbers is the screen of the numbers of a period: the funnel with its ratios, volume or skill, the trend, the channels.
package numbers

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// Model is the screen. The zero Model is not usable.
type Model struct {
	env  *screen.Env
	size screen.Size

	choice choice            // the period asked for
	kind   metrics.RatioKind // the kind of all ratios that are shown
	level  string            // key of the level whose count is explained; "" for the one that matters most
	first  *funnel.Day       // on which anything was counted, nil for never; known once anything was read

	ratios   part[ratios]
	compared part[compared]
	trend    part[trend]
	channels part[ratios]

	focus  partID
	alone  bool // the part at hand is shown alone
	scroll [parts]int
	prompt *prompt // nil while no period is typed
	drawn  *drawn  // lines of what is here that were drawn already; View adds to it, which changes nothing of what is shown
}

// part is what is shown of one question to the book. What was read stays until what is asked for is here.
type part[T any] struct {
	query screen.Query[T]
	value T
	here  bool
}

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.Numbers, Title: i18n.ScreenNumbers, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen.
func New(env *screen.Env) Model {
	return Model{env: env, kind: metrics.PeriodRatios, drawn: &drawn{}}
}

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if cmd, ok := m.answered(msg); ok {
		m.drawn = &drawn{}
		return m, cmd
	}
	cmd := m.handle(msg)
	return m, cmd
}

// handle handles every message that is no answer.
func (m *Model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Reload:
		m.drawn = &drawn{}
		m.choice = m.choice.on(m.calendar())
		return m.ask()
	case screen.Size:
		m.size = msg
	case tea.PasteMsg:
		if m.prompt != nil {
			return m.typed(msg)
		}
	case tea.KeyPressMsg:
		if m.prompt != nil {
			return m.typed(msg)
		}
		return m.press(msg)
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft && m.prompt == nil {
			return m.click(msg.X, msg.Y)
		}
	case tea.MouseWheelMsg:
		m.wheel(msg)
	}
	return nil
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	if m.empty() {
		return nil
	}
	k := newKeyMap(m.env.Say)
	switch {
	case key.Matches(msg, k.Earlier):
		return m.earlier()
	case key.Matches(msg, k.Later):
		return m.later()
	case key.Matches(msg, k.Period):
		m.openPrompt()
	case key.Matches(msg, k.Cohort):
		return m.switchKind()
	case key.Matches(msg, k.Explain):
		return m.explainNext()
	case key.Matches(msg, k.Next):
		m.focus = (m.focus + 1) % parts
	case key.Matches(msg, k.Previous):
		m.focus = (m.focus + parts - 1) % parts
	case key.Matches(msg, k.Alone):
		m.alone = !m.alone && m.compose(m.size).shared()
	default:
		m.scrollBy(m.scrolled(msg.String()))
	}
	return nil
}

// scrolled is by how many lines a key scrolls.
func (m *Model) scrolled(key string) int {
	const all = 1 << 20
	page := max(1, m.compose(m.size).room(m.focus)-1)
	switch key {
	case "down", "j":
		return 1
	case "up", "k":
		return -1
	case "pgdown", "ctrl+f", "space":
		return page
	case "pgup", "ctrl+b":
		return -page
	case "end", "G":
		return all
	case "home", "g":
		return -all
	}
	return 0
}

// scrollBy moves the lines of the part at hand.
func (m *Model) scrollBy(lines int) {
	most := m.compose(m.size).most(m.focus)
	m.scroll[m.focus] = max(0, min(min(m.scroll[m.focus], most)+lines, most))
}

// click selects what is pointed at; what is selected already is shown alone, or among the others again.
func (m *Model) click(x, y int) tea.Cmd {
	if m.empty() {
		return nil
	}
	f := m.compose(m.size)
	if y == 0 {
		switch f.arrow(x) {
		case -1:
			return m.earlier()
		case 1:
			return m.later()
		}
		return nil
	}
	if p, ok := f.tab(x, y); ok {
		m.focus = p
		return nil
	}
	p, ok := f.at(x, y)
	switch {
	case !ok:
	case p == m.focus:
		m.alone = !m.alone && f.shared()
	default:
		m.focus = p
	}
	return nil
}

// wheel scrolls the part under the pointer.
func (m *Model) wheel(msg tea.MouseWheelMsg) {
	if m.empty() || m.prompt != nil {
		return
	}
	p, ok := m.compose(m.size).at(msg.X, msg.Y)
	if !ok {
		return
	}
	m.focus = p
	switch msg.Button {
	case tea.MouseWheelUp:
		m.scrollBy(-3)
	case tea.MouseWheelDown:
		m.scrollBy(3)
	}
}

// switchKind goes from period ratios to cohort ratios and back.
func (m *Model) switchKind() tea.Cmd {
	if m.kind == metrics.PeriodRatios {
		m.kind = metrics.CohortRatios
	} else {
		m.kind = metrics.PeriodRatios
	}
	return tea.Batch(m.askRatios(), m.askChannels())
}

// explainNext explains the count of another level: the next one above the first, round the ends.
func (m *Model) explainNext() tea.Cmd {
	levels := funnel.Visible(m.env.Words.Outline.Levels)
	if len(levels) < 2 || m.kind == metrics.CohortRatios {
		return nil
	}
	at := 0
	for i, l := range levels {
		if l.Key == m.explained() {
			at = i
		}
	}
	m.level = levels[(at+1)%len(levels)].Key
	return m.askCompared()
}

// explained is the level whose count is explained: the chosen one or, without it, the one that matters most in the end.
func (m *Model) explained() string {
	levels := funnel.Visible(m.env.Words.Outline.Levels)
	for _, l := range levels {
		if l.Key == m.level {
			return l.Key
		}
	}
	return metrics.TopLevel(levels)
}

// empty reports that it is known that the book counts nothing yet.
func (m *Model) empty() bool { return m.ratios.here && m.first == nil }

// Typing implements screen.Screen.
func (m Model) Typing() bool { return m.prompt != nil }

// Back implements screen.Screen.
func (m Model) Back(discard bool) (screen.Screen, screen.Step) {
	switch {
	case m.prompt != nil && m.prompt.form.Typed() && !discard:
		return m, screen.WouldLose
	case m.prompt != nil:
		m.prompt = nil
		return m, screen.Stepped
	case m.alone:
		m.alone = false
		return m, screen.Stepped
	}
	return m, screen.Nowhere
}
