package app

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// keyMap are the keys that work on every screen.
type keyMap struct {
	Log, Help, Palette, Undo, Redo, Next, Previous, Mouse, Suspend, Quit, Interrupt, Back key.Binding
}

func newKeyMap(say *i18n.Printer) keyMap {
	bind := func(s i18n.Sentence, keys ...string) key.Binding { return screen.Bind(say.Say(s), keys...) }
	return keyMap{
		Log:       bind(i18n.KeyLogDay, "l"),
		Help:      bind(i18n.KeyHelp, "?", "？", "f1"),
		Palette:   bind(i18n.KeyPalette, ":", "：", "ctrl+p"),
		Undo:      bind(i18n.KeyUndo, "u"),
		Redo:      bind(i18n.KeyRedo, "ctrl+r"),
		Next:      bind(i18n.KeyNextScreen, "tab"),
		Previous:  bind(i18n.KeyPreviousScreen, "shift+tab"),
		Mouse:     bind(i18n.KeyMouse, "M"),
		Suspend:   bind(i18n.KeySuspend, "ctrl+z"),
		Back:      bind(i18n.KeyStepBack, "esc"),
		Quit:      bind(i18n.KeyQuit, "q"),
		Interrupt: key.NewBinding(key.WithKeys("ctrl+c")),
	}
}

// all are the keys in the order of the help.
func (k keyMap) all() []key.Binding {
	return []key.Binding{k.Log, k.Undo, k.Redo, k.Palette, k.Help, k.Next, k.Previous, k.Back, k.Mouse, k.Suspend, k.Quit}
}

// actions are the keys that do more than move about, in the order of the palette.
func (k keyMap) actions() []key.Binding {
	return []key.Binding{k.Log, k.Undo, k.Redo, k.Help, k.Mouse, k.Suspend, k.Quit}
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	if msg.Code == tea.KeyEscape && msg.Mod == tea.ModAlt { // a terminal sends esc twice at once as this
		esc := screen.Press("esc")
		return tea.Batch(m.press(esc), m.press(esc))
	}
	switch {
	case key.Matches(msg, m.keys.Suspend):
		return tea.Suspend
	case key.Matches(msg, m.keys.Interrupt):
		return m.quit()
	case m.tooSmall():
		if key.Matches(msg, m.keys.Quit) && !m.loses() { // else it may be the next letter of what is typed
			return tea.Quit
		}
		return nil
	}
	m.note = screen.Note{}
	switch {
	case m.over != nil:
		return m.pressOver(msg)
	case key.Matches(msg, m.keys.Back):
		return m.back()
	case m.screens[m.at].Typing():
		return m.tell(m.at, msg)
	}
	if cmd, used := m.pressGlobal(msg); used {
		return cmd
	}
	return m.tell(m.at, msg)
}

// pressGlobal handles the keys that work on every screen.
func (m *Model) pressGlobal(msg tea.KeyPressMsg) (cmd tea.Cmd, used bool) {
	switch {
	case key.Matches(msg, m.keys.Log):
		return m.ask(false), true
	case key.Matches(msg, m.keys.Help):
		m.over = help{}
	case key.Matches(msg, m.keys.Palette):
		m.over = m.newPalette()
	case key.Matches(msg, m.keys.Undo):
		return m.undo(0), true
	case key.Matches(msg, m.keys.Redo):
		return m.redo(), true
	case key.Matches(msg, m.keys.Next):
		return m.step(1), true
	case key.Matches(msg, m.keys.Previous):
		return m.step(-1), true
	case key.Matches(msg, m.keys.Mouse):
		return m.switchMouse(), true
	case key.Matches(msg, m.keys.Quit):
		return m.quit(), true
	default:
		n, err := strconv.Atoi(msg.String())
		if err != nil || m.index(screen.ID(n)) < 0 {
			return nil, false
		}
		return m.open(screen.ID(n)), true
	}
	return nil, true
}

// pressOver gives a key to what lies over the screen.
func (m *Model) pressOver(msg tea.KeyPressMsg) tea.Cmd {
	if under := m.over; key.Matches(msg, m.keys.Back) && under.typed() {
		m.over = m.confirm(m.env.Say.Say(i18n.AskDiscard), under, func(m *Model) tea.Cmd {
			m.over = under
			return m.overWith(msg)
		})
		return nil
	}
	return m.overWith(msg)
}

// overWith lets what lies over the screen handle a message. A message may put something else in its place.
func (m *Model) overWith(msg tea.Msg) tea.Cmd {
	next, cmd := m.over.update(m, msg)
	m.over = next
	return cmd
}

// step goes to a neighbouring screen, round the ends.
func (m *Model) step(by int) tea.Cmd {
	return m.goTo((m.at + by + len(m.screens)) % len(m.screens))
}

// back goes one step back, in what is being written or on the screen at hand.
func (m *Model) back() tea.Cmd {
	if m.busy >= patience {
		m.env.Book.Stop()
		return nil
	}
	next, step := m.screens[m.at].Back(false)
	if step == screen.WouldLose {
		m.over = m.confirm(m.env.Say.Say(i18n.AskDiscard), nil, func(m *Model) tea.Cmd {
			next, _ := m.screens[m.at].Back(true)
			m.put(m.at, next)
			return nil
		})
		return nil
	}
	m.put(m.at, next)
	if step == screen.Returned && m.from != nowhere {
		return m.goTo(m.from)
	}
	return nil
}

// quit ends the program, after a question when something typed would be lost.
func (m *Model) quit() tea.Cmd {
	if c, ok := m.over.(confirm); ok && c.quits {
		return tea.Quit // asked for twice
	}
	if !m.loses() {
		return tea.Quit
	}
	c := m.confirm(m.env.Say.Say(i18n.AskQuit), m.over, func(*Model) tea.Cmd { return tea.Quit })
	c.quits = true
	m.over = c
	return nil
}

// loses reports that something typed would be lost with the program.
func (m *Model) loses() bool {
	lose := m.over != nil && m.over.typed()
	for _, s := range m.screens {
		_, step := s.Back(false)
		lose = lose || step == screen.WouldLose
	}
	return lose
}

// switchMouse gives the mouse to the terminal, so that text can be selected, or takes it back.
func (m *Model) switchMouse() tea.Cmd {
	m.mouse = !m.mouse
	said, value := i18n.MouseOff, "off"
	if m.mouse {
		said, value = i18n.MouseOn, "on"
	}
	m.note = screen.Note{Text: m.env.Say.Say(said)}
	return m.remember(memoryMouse, value)
}

// remember keeps a value for the next run.
func (m *Model) remember(name, value string) tea.Cmd {
	keep, say := m.env.Memory.Set(name, value), m.env.Say
	return func() tea.Msg {
		if err := keep(); err != nil {
			return screen.Note{Text: say.Say(i18n.NotRemembered, err.Error()), Bad: true}
		}
		return nil
	}
}

// paste gives pasted text to the field that is typed into, and to nobody else: it is text, never keys.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case m.tooSmall():
	case m.over != nil:
		return m.overWith(msg)
	case m.screens[m.at].Typing():
		return m.tell(m.at, msg)
	}
	return nil
}

// point handles the mouse: a tab is opened, the rest is for the screen, in places of its own.
func (m *Model) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if m.tooSmall() {
		return nil
	}
	if m.over != nil {
		return m.overWith(msg)
	}
	if _, click := msg.(tea.MouseClickMsg); click && at.Y == 0 {
		if i := m.tabAt(at.X); i >= 0 && at.Button == tea.MouseLeft {
			return m.goTo(i)
		}
		return nil
	}
	at.Y--
	if at.Y < 0 || at.Y >= m.size().Height {
		return nil
	}
	switch msg.(type) {
	case tea.MouseClickMsg:
		return m.tell(m.at, tea.MouseClickMsg(at))
	case tea.MouseReleaseMsg:
		return m.tell(m.at, tea.MouseReleaseMsg(at))
	case tea.MouseMotionMsg:
		return m.tell(m.at, tea.MouseMotionMsg(at))
	}
	return m.tell(m.at, tea.MouseWheelMsg(at))
}
