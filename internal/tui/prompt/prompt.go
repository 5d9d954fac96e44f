// Package prompt asks questions on a terminal, one a screen, and leaves nothing of them behind.
package prompt

import (
	"context"
	"errors"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Question is one that is asked: a Choice, a Text or a YesNo. The answer goes to its Value.
type Question interface {
	// update handles a key or a paste, and reports that the question is answered.
	update(msg tea.Msg) (answered bool)
	// view draws the question, at most height lines; cursor is nil where nothing is typed.
	view(t theme.Theme, width, height int) (lines []string, cursor *tea.Cursor)
}

// Ask asks questions, one screen each; esc goes back to the one before. It reports false when the agent leaves.
func Ask(ctx context.Context, in io.Reader, out io.Writer, questions ...Question) (answered bool, err error) {
	return ask(ctx, in, out, true, questions...)
}

// ask is Ask on a screen of its own, or below what stands on the terminal.
func ask(ctx context.Context, in io.Reader, out io.Writer, alone bool, questions ...Question) (answered bool, err error) {
	first := program{questions: questions, alone: alone, theme: theme.Own(), width: 80, height: 24}
	last, err := tea.NewProgram(first, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(iostreams.Raw(out))).Run()
	switch p, ok := last.(program); {
	case errors.Is(err, tea.ErrInterrupted):
		return false, nil
	case ctx.Err() != nil:
		return false, ctx.Err()
	case err != nil || !ok:
		return false, err
	default:
		return p.done(), nil
	}
}

// program asks one question after the other.
type program struct {
	questions     []Question
	at            int  // the question that the keys are for
	left          bool // the agent wants no more of them
	alone         bool
	theme         theme.Theme
	width, height int
}

func (p program) done() bool { return p.at == len(p.questions) }

// Init implements tea.Model.
func (p program) Init() tea.Cmd { return nil }

// Update implements tea.Model.
func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return p.press(msg)
	case tea.PasteMsg:
		if !p.done() {
			p.questions[p.at].update(msg)
		}
	}
	return p, nil
}

// early is the key that enter is on a terminal until the program has taken it over: what is typed before a question is there, or between
// two, comes as this.
const early = "ctrl+j"

func (p program) press(msg tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	switch key := msg.String(); {
	case p.done() || p.left:
		return p, nil
	case key == "shift+tab" || key == "esc" && p.at > 0: // one step back
		p.at = max(0, p.at-1)
		return p, nil
	case key == "esc" || key == "ctrl+c":
		p.left = true
		return p, tea.Quit
	case key == early:
		msg = tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	if p.questions[p.at].update(msg) {
		p.at++
	}
	if p.done() {
		return p, tea.Quit
	}
	return p, nil
}

// View implements tea.Model. Nothing of the questions stays behind on the screen.
func (p program) View() tea.View {
	var v tea.View
	if !p.done() && !p.left {
		lines, cursor := p.questions[p.at].view(p.theme, max(1, p.width), max(1, p.height))
		v.SetContent(strings.Join(lines, "\n"))
		v.Cursor = cursor
	}
	v.AltScreen = p.alone
	return v
}

// Confirm asks a question of yes or no, y or n for short; suggested is the answer that enter gives. It reports false as answered when the
// agent leaves.
func Confirm(ctx context.Context, say *i18n.Printer, in io.Reader, out io.Writer, question, details string, suggested bool) (yes, answered bool, err error) {
	return confirm(ctx, say, in, out, true, question, details, suggested)
}

// ConfirmBelow is Confirm below what stands on the terminal, which the question is about.
func ConfirmBelow(ctx context.Context, say *i18n.Printer, in io.Reader, out io.Writer, question, details string, suggested bool) (yes, answered bool, err error) {
	return confirm(ctx, say, in, out, false, question, details, suggested)
}

func confirm(ctx context.Context, say *i18n.Printer, in io.Reader, out io.Writer, alone bool, question, details string, suggested bool) (yes, answered bool, err error) {
	yes = suggested
	answered, err = ask(ctx, in, out, alone, &YesNo{
		Title: question, Details: details, Yes: say.Say(i18n.AnswerYes), No: say.Say(i18n.AnswerNo), Value: &yes,
	})
	return yes && answered, answered, err
}

// Secret asks for a text that is not shown while it is typed, for one after the other where there are several questions. It reports false when
// the agent leaves.
func Secret(ctx context.Context, in io.Reader, out io.Writer, questions ...string) (texts []string, answered bool, err error) {
	asked := make([]Question, len(questions))
	for i, q := range questions {
		asked[i] = &secret{title: q}
	}
	if answered, err = Ask(ctx, in, out, asked...); !answered {
		return nil, false, err
	}
	for _, q := range asked {
		texts = append(texts, string(q.(*secret).text))
	}
	return texts, true, err
}
