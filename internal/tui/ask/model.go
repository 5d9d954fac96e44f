// Package ask is the component that asks the questions of the day, one at a time. funnel log and the TUI share it.
package ask

import (
	"context"
	"errors"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Question asks for the count of one level.
type Question struct {
	Level    string // key
	Text     string
	SoFar    *int64 // the day's total; nil when nobody answered yet
	Named    int64  // of SoFar: people with cards who count by themselves
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
	input     widget.Field
	problem   string
	answers   []Answered
	live      bool
	pending   *Answered // live: what was confirmed and is neither accepted nor refused
	done      bool
	cancelled bool
	width     int
	theme     theme.Theme
}

// New makes the component. It collects the answers; esc leaves without any.
func New(say *i18n.Printer, questions []Question) Model {
	return Model{
		say: say, keys: newKeyMap(say, false), questions: questions, width: 80, done: len(questions) == 0,
		theme: theme.Own(),
	}
}

// NewLive makes the component where every answer is recorded as it is confirmed: see Pending. Esc skips a question.
func NewLive(say *i18n.Printer, questions []Question) Model {
	m := New(say, questions)
	m.live, m.keys = true, newKeyMap(say, true)
	return m
}

// Themed draws the component in a theme.
func (m Model) Themed(t theme.Theme) Model {
	m.theme = t
	return m
}

// Init implements tea.Model.
func (m Model) Init() tea.Cmd { return nil }

// Done reports that every question was answered or skipped.
func (m Model) Done() bool { return m.done }

// Cancelled reports that the agent left; nothing is to be recorded.
func (m Model) Cancelled() bool { return m.cancelled }

// Answers are the answers given so far.
func (m Model) Answers() []Answered { return m.answers }

// Typed reports that something is typed that was not confirmed yet.
func (m Model) Typed() bool { return !m.done && !m.cancelled && !m.input.Empty() }

// Input is what is typed and not confirmed yet.
func (m Model) Input() string { return m.input.Value() }

// Keys are the keys that do something now.
func (m Model) Keys() []key.Binding { return m.keys.all() }

// At is which of how many questions is asked, counted from 1.
func (m Model) At() (number, all int) { return min(m.at+1, len(m.questions)), len(m.questions) }

// Pending is the answer that was confirmed and is to be recorded now, of a live component. It waits for Accept or Refuse.
func (m Model) Pending() (Answered, bool) {
	if m.pending == nil {
		return Answered{}, false
	}
	return *m.pending, true
}

// Accept says that the pending answer was recorded; the next question comes.
func (m Model) Accept() Model {
	a := *m.pending
	m.pending = nil
	m.answers = append(m.answers, a)
	return m.next()
}

// Refuse says why the pending answer was not recorded; it stays as it was typed.
func (m Model) Refuse(problem string) Model {
	m.pending, m.problem = nil, problem
	return m
}

// Step handles a message. It never does I/O.
func (m Model) Step(msg tea.Msg) (Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width = msg.Width
		return m, nil
	case tea.KeyPressMsg:
		switch {
		case m.done || m.pending != nil:
			return m, nil
		case m.keys.matches(msg, m.keys.Cancel) && m.live:
			return m.next(), nil
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
	if input, used := m.input.Update(msg); used && m.pending == nil {
		m.input, m.problem = input, ""
	}
	return m, nil
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
		if m.live {
			m.pending = &answered
			return m
		}
		m.answers = append(m.answers, answered)
	}
	return m.next()
}

// next goes on to the next question.
func (m Model) next() Model {
	m.input, m.problem = widget.Field{}, ""
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
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(iostreams.Raw(out))).Run()
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
