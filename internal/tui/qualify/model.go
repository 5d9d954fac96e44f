// Package qualify is the component that asks the three tests of a lead: need, authority to decide, money.
package qualify

import (
	"context"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Model is the state of the questions. The zero Model is not usable.
type Model struct {
	say       *i18n.Printer
	keys      keyMap
	who       string
	tests     funnel.Tests
	at        int // index of the question that the keys answer
	cancelled bool
	width     int
}

// questions are the three tests, in their order.
func questions() []i18n.Sentence {
	return []i18n.Sentence{i18n.AskNeed, i18n.AskAuthority, i18n.AskMoney}
}

// New makes the component for a person, beginning with what is known.
func New(say *i18n.Printer, who string, known funnel.Tests) Model {
	return Model{say: say, keys: newKeyMap(say), who: who, tests: known, width: 80}
}

// Init implements tea.Model.
func (m Model) Init() tea.Cmd { return nil }

// Done reports that every question was answered.
func (m Model) Done() bool { return m.at == len(questions()) }

// Cancelled reports that the agent left; nothing is to be recorded.
func (m Model) Cancelled() bool { return m.cancelled }

// Tests are the answers so far.
func (m Model) Tests() funnel.Tests { return m.tests }

// Step handles a message. It never does I/O.
func (m Model) Step(msg tea.Msg) Model {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width = msg.Width
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, m.keys.Cancel):
			m.cancelled = true
		case m.Done():
		case key.Matches(msg, m.keys.Yes):
			return m.answer(funnel.Yes)
		case key.Matches(msg, m.keys.No):
			return m.answer(funnel.No)
		case key.Matches(msg, m.keys.Unknown):
			return m.answer(funnel.Unknown)
		case key.Matches(msg, m.keys.Keep):
			m.at++
		case key.Matches(msg, m.keys.Back):
			m.at = max(0, m.at-1)
		}
	}
	return m
}

// answer answers the question at hand and goes on to the next.
func (m Model) answer(a funnel.Answer) Model {
	*m.tests.At(m.at) = a
	m.at++
	return m
}

// program runs the component alone, on a screen of its own.
type program struct{ Model }

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p.Model = p.Step(msg)
	if p.Done() || p.cancelled {
		return p, tea.Quit
	}
	return p, nil
}

// Run asks on a terminal. When the agent leaves it returns nil and no error.
func Run(ctx context.Context, say *i18n.Printer, who string, known funnel.Tests, in io.Reader, out io.Writer) (*funnel.Tests, error) {
	last, err := tea.NewProgram(program{New(say, who, known)}, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(iostreams.Raw(out))).Run()
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	p, ok := last.(program)
	if !ok || p.cancelled || !p.Done() {
		return nil, nil
	}
	return &p.tests, nil
}
