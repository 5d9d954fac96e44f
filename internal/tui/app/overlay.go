package app

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
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

func (m *Model) confirm(question string, under overlay, then func(m *Model) tea.Cmd) confirm {
	say := m.env.Say
	return confirm{
		ask:   widget.Confirm{Question: iostreams.Clean(question), Yes: say.Say(i18n.AnswerYes), No: say.Say(i18n.AnswerNo)},
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
