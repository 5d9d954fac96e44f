// Package prompt shows the fields of a form on a terminal, one a screen, and leaves nothing of it behind.
package prompt

import (
	"context"
	"errors"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Fields shows fields, one screen each. It reports false when the agent leaves.
func Fields(ctx context.Context, in io.Reader, out io.Writer, fields ...huh.Field) (answered bool, err error) {
	return show(ctx, in, out, true, fields...)
}

// show is Fields on a screen of their own, or below what stands on the terminal.
func show(ctx context.Context, in io.Reader, out io.Writer, alone bool, fields ...huh.Field) (answered bool, err error) {
	var groups []*huh.Group
	for _, f := range fields {
		groups = append(groups, huh.NewGroup(f))
	}
	keys := huh.NewDefaultKeyMap()
	keys.Quit = key.NewBinding(key.WithKeys("ctrl+c", "esc"))
	entered(&keys.Select.Next, &keys.Select.Submit, &keys.Input.Next, &keys.Input.Submit, &keys.Confirm.Next, &keys.Confirm.Submit)
	keys.Select.Down.SetKeys("down", "j", "ctrl+n")
	keys.Confirm.Accept = key.NewBinding(key.WithKeys("y", "Y", "c", "C")) // có
	keys.Confirm.Reject = key.NewBinding(key.WithKeys("n", "N", "k", "K")) // không
	err = huh.NewForm(groups...).
		WithTheme(huh.ThemeFunc(marked)).
		WithShowHelp(false).
		WithKeyMap(keys).
		WithViewHook(func(v tea.View) tea.View {
			v.AltScreen = alone // nothing of the form stays behind on the screen
			return v
		}).
		WithInput(in).
		WithOutput(iostreams.Raw(out)).
		RunWithContext(ctx)
	if errors.Is(err, huh.ErrUserAborted) {
		return false, nil
	}
	return err == nil, err
}

// early is the key that enter is on a terminal until the program has taken it over: what is typed before a question is there, or between
// two, comes as this.
const early = "ctrl+j"

// entered lets early do what enter does.
func entered(bindings ...*key.Binding) {
	for _, b := range bindings {
		b.SetKeys(append(b.Keys(), early)...)
	}
}

// marked is the usual theme with brackets around the button that enter presses, for terminals without colour.
func marked(isDark bool) *huh.Styles {
	s := huh.ThemeCharm(isDark)
	s.Focused.FocusedButton = s.Focused.FocusedButton.Transform(func(text string) string { return "[" + text + "]" })
	s.Focused.BlurredButton = s.Focused.BlurredButton.Transform(func(text string) string { return " " + text + " " })
	return s
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
	answered, err = show(ctx, in, out, alone, huh.NewConfirm().
		Title(iostreams.Clean(question)).
		Description(iostreams.Clean(details)).
		Affirmative(say.Say(i18n.AnswerYes)).
		Negative(say.Say(i18n.AnswerNo)).
		Value(&yes))
	return yes && answered, answered, err
}
