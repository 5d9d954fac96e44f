// Package ask is the component that asks the questions of the day, one at a time. funnel log and the TUI share it.
package ask

import (
	"context"
	"errors"
	"io"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Question asks for the count of one level.
type Question struct {
	Level    string // key
	Text     string
	SoFar    *int64 // the day's total; nil when nobody answered yet
	Target   *int64 // nil when there is none
	Channels []funnel.Channel
}

// Answered is an answer to a question that was not skipped.
type Answered struct {
	Level   string // key
	Channel string // key; "" when none was chosen
	Count   int64
	Total   bool // Count is the day's total, not one more batch
}

// Model is the state of the questions. The zero Model is not usable.
type Model struct {
	say       *i18n.Printer
	keys      keyMap
	questions []Question
	at        int // index of the question on the screen
	channel   int // index of the chosen channel among the visible ones, counted from 1; 0 for none
	input     textinput.Model
	problem   string
	answers   []Answered
	done      bool
	cancelled bool
	width     int
}

// New makes the component.
func New(say *i18n.Printer, questions []Question) Model {
	input := textinput.New()
	input.Prompt = "> "
	input.CharLimit = 24
	input.SetWidth(24)
	input.SetVirtualCursor(false)
	input.Focus()
	return Model{say: say, keys: newKeyMap(say), questions: questions, input: input, width: 80, done: len(questions) == 0}
}

// Init implements tea.Model.
func (m Model) Init() tea.Cmd { return nil }

// Done reports that every question was answered or skipped.
func (m Model) Done() bool { return m.done }

// Cancelled reports that the agent left; nothing is to be recorded.
func (m Model) Cancelled() bool { return m.cancelled }

// Answers are the answers given so far.
func (m Model) Answers() []Answered { return m.answers }

// Step handles a message. It never does I/O.
func (m Model) Step(msg tea.Msg) (Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width = msg.Width
		return m, nil
	case tea.KeyPressMsg:
		switch {
		case m.keys.matches(msg, m.keys.Cancel):
			m.cancelled = true
			return m, nil
		case m.keys.matches(msg, m.keys.Confirm):
			return m.confirm(), nil
		case m.keys.matches(msg, m.keys.Channel):
			m.channel = (m.channel + 1) % (len(m.visible()) + 1)
			return m, nil
		case m.keys.matches(msg, m.keys.ChannelBack):
			m.channel = (m.channel + len(m.visible())) % (len(m.visible()) + 1)
			return m, nil
		}
	}
	var cmd tea.Cmd
	m.input, cmd = m.input.Update(msg)
	m.problem = ""
	return m, cmd
}

// confirm takes what is typed as the answer. A mistake stays as typed, with a line on what is wrong.
func (m Model) confirm() Model {
	a, err := grammar.Answer(m.input.Value(), m.say.Lang)
	if err != nil {
		m.problem = err.Error()
		var said *i18n.Error
		if errors.As(err, &said) {
			m.problem = m.say.Error(said)
		}
		return m
	}
	if !a.Skipped {
		answered := Answered{Level: m.questions[m.at].Level, Count: a.Count, Total: a.Total}
		if m.channel > 0 {
			answered.Channel = m.visible()[m.channel-1].Key
		}
		m.answers = append(m.answers, answered)
	}
	m.input.Reset()
	m.channel = 0
	m.at++
	m.done = m.at == len(m.questions)
	return m
}

func (m Model) visible() []funnel.Channel {
	var channels []funnel.Channel
	for _, c := range m.questions[m.at].Channels {
		if !c.Hidden {
			channels = append(channels, c)
		}
	}
	return channels
}

// program runs the component alone, on a screen of its own.
type program struct{ Model }

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := p.Step(msg)
	if m.done || m.cancelled {
		cmd = tea.Quit
	}
	return program{m}, cmd
}

// Run asks the questions on a terminal. When the agent leaves there are no answers and no error.
func Run(ctx context.Context, say *i18n.Printer, questions []Question, in io.Reader, out io.Writer) ([]Answered, error) {
	last, err := tea.NewProgram(program{New(say, questions)},
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out)).Run()
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	p, ok := last.(program)
	if !ok || p.cancelled {
		return nil, nil
	}
	return p.answers, nil
}
