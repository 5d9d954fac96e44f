package app

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// overlay lies over the screen at hand and has the keyboard.
type overlay interface {
	// update handles a message and returns what lies there next; nil for nothing.
	update(m *Model, msg tea.Msg) (overlay, tea.Cmd)
	// view draws what lies over the lower end of a screen of a size.
	view(m *Model, width, height int) screen.Frame
	// typed reports that esc would lose something typed.
	typed() bool
	// keys are the keys that do something now.
	keys(m *Model) []key.Binding
}

// confirm asks before something is lost.
type confirm struct {
	ask   widget.Confirm
	under overlay // what lies there again when the answer is no
	then  func(m *Model) tea.Cmd
	quits bool
}

func (m *Model) confirm(question i18n.Sentence, under overlay, then func(m *Model) tea.Cmd) confirm {
	say := m.env.Say
	return confirm{
		ask:   widget.Confirm{Question: say.Say(question), Yes: say.Say(i18n.AnswerYes), No: say.Say(i18n.AnswerNo)},
		under: under, then: then,
	}
}

func (c confirm) update(m *Model, msg tea.Msg) (overlay, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	yes, answered := c.ask.Update(k)
	switch {
	case !answered:
		return c, nil
	case !yes:
		return c.under, nil
	}
	m.over = nil
	cmd := c.then(m)
	return m.over, cmd
}

func (c confirm) view(m *Model, width, _ int) screen.Frame {
	inner, _, _, _ := widget.InPanel(width, 3)
	lines := c.ask.View(m.env.Theme, inner)
	return screen.Frame{Lines: widget.Panel(m.env.Theme, m.env.Say.Say(i18n.TitleSure), "", lines, width, len(lines)+2)}
}

func (confirm) typed() bool { return false }

func (c confirm) keys(*Model) []key.Binding {
	return []key.Binding{screen.Bind(c.ask.Yes, "y"), screen.Bind(c.ask.No, "n")}
}

// help lists all keys. It is made from the key maps, so that it says what is so.
type help struct{ top int }

func (h help) update(m *Model, msg tea.Msg) (overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		h.top += map[tea.MouseButton]int{tea.MouseWheelUp: -3, tea.MouseWheelDown: 3}[msg.Button]
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "k":
			h.top--
		case "down", "j":
			h.top++
		case "pgup":
			h.top -= 10
		case "pgdown", "space":
			h.top += 10
		default:
			return nil, nil
		}
	}
	_, height, _, _ := widget.InPanel(m.size().Width, m.size().Height)
	h.top = max(0, min(h.top, len(h.lines(m))-height))
	return h, nil
}

func (h help) view(m *Model, width, height int) screen.Frame {
	_, inner, _, _ := widget.InPanel(width, height)
	lines := h.lines(m)
	note := ""
	if len(lines) > inner {
		note = "↑↓"
	}
	return screen.Frame{
		Lines: widget.Panel(m.env.Theme, m.env.Say.Say(i18n.TitleHelp), note, lines[min(h.top, len(lines)):], width, height),
	}
}

// lines are the keys of the screen at hand and those that work everywhere, in two columns where there is room.
func (help) lines(m *Model) []string {
	t, say := m.env.Theme, m.env.Say
	width, _, _, _ := widget.InPanel(m.size().Width, m.size().Height)
	title := say.Say(m.makers[m.at].Title)
	here := keyLines(t, title, m.screens[m.at].Keys())
	everywhere := keyLines(t, say.Say(i18n.TitleEverywhere), append(m.tabKeys(), m.keys.all()...))
	if width < 76 {
		return append(append(here, ""), everywhere...)
	}
	half := (width - 2) / 2
	return widget.Beside(2, widget.Column{Lines: here, Width: half}, widget.Column{Lines: everywhere, Width: half})
}

func keyLines(t theme.Theme, title string, keys []key.Binding) []string {
	lines := []string{t.Title.Render(title)}
	for _, k := range keys {
		if k.Enabled() && k.Help().Desc != "" {
			lines = append(lines, widget.FitRight(t.Key.Render(k.Help().Key), 9)+"  "+k.Help().Desc)
		}
	}
	return lines
}

func (help) typed() bool { return false }

func (help) keys(m *Model) []key.Binding {
	return []key.Binding{screen.Bind(m.env.Say.Say(i18n.KeyClose), "esc")}
}

// tabKeys are the digits that open the screens.
func (m *Model) tabKeys() []key.Binding {
	var keys []key.Binding
	for _, maker := range m.makers {
		keys = append(keys, screen.Bind(m.env.Say.Say(maker.Title), digit(maker.ID)))
	}
	return keys
}
