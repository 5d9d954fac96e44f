// Package setup asks on a terminal what a new book is to be like.
package setup

import (
	"context"
	"errors"
	"io"
	"strings"

	"charm.land/huh/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

// Answers are what was chosen.
type Answers struct {
	Language i18n.Lang
	Model    string   // key
	Currency string   // code
	Region   string   // code
	Targets  []string // LEVEL=COUNT/day, as typed
}

// Run asks. It returns nil when the agent leaves.
func Run(ctx context.Context, say *i18n.Printer, in io.Reader, out io.Writer) (*Answers, error) {
	a := &Answers{Language: say.Lang, Model: funnel.DefaultModel, Currency: funnel.DefaultCurrency, Region: "VN"}
	answered, err := prompt.Fields(ctx, in, out, huh.NewSelect[i18n.Lang]().
		Title(say.Say(i18n.SetupLanguage)).
		Options(huh.NewOption("English", i18n.En), huh.NewOption("Tiếng Việt", i18n.Vi), huh.NewOption("中文", i18n.Zh)).
		Value(&a.Language))
	if !answered {
		return nil, err
	}
	say = i18n.NewPrinter(a.Language)
	answered, err = prompt.Fields(ctx, in, out,
		modelField(say, &a.Model),
		currencyField(say, &a.Currency),
		huh.NewInput().Title(say.Say(i18n.SetupRegion)).CharLimit(2).Value(&a.Region).
			Validate(func(s string) error { return checkRegion(say, s) }))
	if !answered {
		return nil, err
	}
	model, _ := funnel.ModelByKey(a.Model)
	var typed []string
	for _, t := range model.Targets {
		typed = append(typed, t.Level+"="+say.Int(t.Count)+"/"+string(t.Per))
	}
	text := strings.Join(typed, " ")
	answered, err = prompt.Fields(ctx, in, out, huh.NewInput().
		Title(say.Say(i18n.SetupTargets)).
		Description(say.Say(i18n.SetupTargetsHint)).
		Value(&text).
		Validate(func(s string) error { return checkTargets(say, model, s) }))
	if !answered {
		return nil, err
	}
	a.Targets = strings.Fields(text)
	return a, nil
}

func modelField(say *i18n.Printer, value *string) huh.Field {
	var options []huh.Option[string]
	for _, m := range funnel.Models() {
		var names []string
		for _, l := range m.Levels {
			names = append(names, l.Names.In(string(say.Lang)))
		}
		options = append(options, huh.NewOption(m.Names.In(string(say.Lang))+": "+strings.Join(names, " → "), m.Key))
	}
	return huh.NewSelect[string]().Title(say.Say(i18n.SetupModel)).Options(options...).Value(value)
}

func currencyField(say *i18n.Printer, value *string) huh.Field {
	var options []huh.Option[string]
	for _, c := range funnel.Currencies() {
		options = append(options, huh.NewOption(c.Code, c.Code))
	}
	return huh.NewSelect[string]().Title(say.Say(i18n.SetupCurrency)).Options(options...).Height(8).Value(value)
}

func checkRegion(say *i18n.Printer, s string) error {
	if len(s) == 2 && strings.Trim(strings.ToUpper(s), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return nil
	}
	return inWords(say, i18n.Wrong(i18n.BadRegion, grammar.Quote(s)))
}

func checkTargets(say *i18n.Printer, m funnel.Model, text string) error {
	for _, word := range strings.Fields(text) {
		_, _, _, err := grammar.Target(word, grammar.Vocabulary{Levels: m.Levels, Lang: say.Lang})
		var said *i18n.Error
		if errors.As(err, &said) {
			return inWords(say, said)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inWords is an error in the agent's language.
func inWords(say *i18n.Printer, e *i18n.Error) error { return errors.New(say.Error(e)) }
