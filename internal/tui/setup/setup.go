// Package setup asks on a terminal what a new book is to be like.
package setup

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

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

// Run asks. It returns nil when the agent leaves, and always in which language they were asked last.
func Run(ctx context.Context, say *i18n.Printer, in io.Reader, out io.Writer) (*Answers, i18n.Lang, error) {
	langs := i18n.Langs()
	lang := slices.Index(langs, say.Lang)
	answered, err := prompt.Ask(ctx, in, out, &prompt.Choice{Title: say.Say(i18n.SetupLanguage), Options: names(langs), Value: &lang})
	if !answered {
		return nil, say.Lang, err
	}
	say = i18n.NewPrinter(langs[lang])
	models, currencies := funnel.Models(), funnel.Currencies()
	model := slices.IndexFunc(models, func(m funnel.Model) bool { return m.Key == funnel.DefaultModel })
	currency := slices.IndexFunc(currencies, func(c funnel.Currency) bool { return c.Code == funnel.DefaultCurrency })
	region := "VN"
	answered, err = prompt.Ask(ctx, in, out,
		&prompt.Choice{Title: say.Say(i18n.SetupModel), Options: described(say, models), Value: &model},
		&prompt.Choice{Title: say.Say(i18n.SetupCurrency), Options: codes(currencies), Value: &currency},
		&prompt.Text{
			Title: say.Say(i18n.SetupRegion), Value: &region,
			Check: func(s string) error { return checkRegion(say, s) },
		})
	if !answered {
		return nil, say.Lang, err
	}
	targets := usual(say, models[model])
	answered, err = prompt.Ask(ctx, in, out, &prompt.Text{
		Title: say.Say(i18n.SetupTargets), Hint: say.Say(i18n.SetupTargetsHint), Value: &targets,
		Check: func(s string) error { return checkTargets(say, models[model], s) },
	})
	if !answered {
		return nil, say.Lang, err
	}
	return &Answers{
		Language: say.Lang, Model: models[model].Key, Currency: currencies[currency].Code, Region: region, Targets: strings.Fields(targets),
	}, say.Lang, nil
}

// names are the languages in their own words.
func names(langs []i18n.Lang) (all []string) {
	own := map[i18n.Lang]string{i18n.En: "English", i18n.Vi: "Tiếng Việt", i18n.Zh: "中文"}
	for _, l := range langs {
		all = append(all, own[l])
	}
	return all
}

// described are the models with their levels.
func described(say *i18n.Printer, models []funnel.Model) (all []string) {
	for _, m := range models {
		var names []string
		for _, l := range m.Levels {
			names = append(names, l.Names.In(string(say.Lang)))
		}
		all = append(all, m.Names.In(string(say.Lang))+": "+strings.Join(names, " → "))
	}
	return all
}

func codes(currencies []funnel.Currency) (all []string) {
	for _, c := range currencies {
		all = append(all, c.Code)
	}
	return all
}

// usual are the targets of a model, as the agent would type them.
func usual(say *i18n.Printer, m funnel.Model) string {
	var typed []string
	for _, t := range m.Targets {
		per := string(t.Per)
		if t.Per == funnel.PerDay {
			per = say.Say(i18n.SetupDay)
		}
		typed = append(typed, t.Level+"="+say.Int(t.Count)+"/"+per)
	}
	return strings.Join(typed, " ")
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
