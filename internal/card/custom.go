package card

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// ownField is a field of the agent's own.
func ownField(f funnel.Field) Field {
	label := f.Name
	if label == "" {
		label = f.Key
	}
	own := Field{
		Key: f.Key, Label: verbatim(label), Custom: &f,
		clear: func(c *funnel.Card) {
			c.Custom = maps.Clone(c.Custom)
			delete(c.Custom, f.Key)
			if len(c.Custom) == 0 {
				c.Custom = nil
			}
		},
		plain: func(r Reader, c funnel.Card) []string { return unlessEmpty(r.written(f.Type, c.Custom[f.Key])) },
	}
	for _, choice := range f.Choices {
		own.Choices = append(own.Choices, verbatim(choice))
	}
	own.read = func(r Reader, c *funnel.Card, text string) error {
		value, err := r.kept(f, own.Label, text)
		if err != nil {
			return err
		}
		own.clear(c)
		if value == "" {
			return nil
		}
		if c.Custom == nil {
			c.Custom = map[string]string{}
		}
		c.Custom[f.Key] = value
		return nil
	}
	return own
}

// kept reads a typed value of an own field into the form in which it is kept.
func (r Reader) kept(f funnel.Field, label i18n.Sentence, text string) (string, error) {
	switch f.Type {
	case funnel.TypeNumber:
		return grammar.Decimal(text, r.Lang)
	case funnel.TypeMoney:
		amount, err := grammar.Money(text, r.Currency, r.Lang)
		return strconv.FormatInt(amount, 10), err
	case funnel.TypeDate:
		day, err := r.day(text)
		return day.String(), err
	case funnel.TypeChoice:
		return choice(f, label, text)
	}
	return line(label, text, MaxText)
}

// day reads a day that may lie behind or ahead: one that names no year must mean the same in both directions.
func (r Reader) day(text string) (funnel.Day, error) {
	behind, err := grammar.Day(text, r.dates(grammar.Recorded))
	if err != nil {
		return 0, err
	}
	ahead, err := grammar.Day(text, r.dates(grammar.Planned))
	if err != nil {
		return 0, err
	}
	if behind != ahead {
		return 0, i18n.Wrong(i18n.CardDayTwoWays, quote(text), behind.String(), ahead.String())
	}
	return behind, nil
}

func choice(f funnel.Field, label i18n.Sentence, text string) (string, error) {
	words := make([]word, len(f.Choices))
	for i, c := range f.Choices {
		words[i] = word{key: c}
	}
	hits := fitting(text, words)
	switch len(hits) {
	case 0:
		return "", i18n.Wrong(i18n.ChoiceUnknown, label, quote(text), keys(words))
	case 1:
		return hits[0].key, nil
	}
	return "", i18n.Wrong(i18n.WordSeveral, quote(text), keys(hits))
}

// written writes a value of an own field as people read it and as kept reads it back.
func (r Reader) written(t funnel.FieldType, value string) string {
	switch t {
	case funnel.TypeNumber:
		return r.decimal(value)
	case funnel.TypeMoney:
		if minor, err := strconv.ParseInt(value, 10, 64); err == nil {
			return r.money(minor)
		}
	case funnel.TypeDate:
		if day, err := funnel.ParseDay(value); err == nil {
			return r.say().PlainDate(day.Time())
		}
	}
	return value
}

// decimal writes a number that grammar.Decimal has read, grouped and pointed as the language does.
func (r Reader) decimal(value string) string {
	unsigned, negative := strings.CutPrefix(value, "-")
	whole, fraction, pointed := strings.Cut(unsigned, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return value
	}
	text := r.say().Int(n)
	if negative {
		text = "-" + text
	}
	if pointed && r.Lang == i18n.Vi {
		return text + "," + fraction
	}
	if pointed {
		return text + "." + fraction
	}
	return text
}

// Define makes a field of the agent's own from what is typed: a key as of a level, a name or "", the word for a type, and the choices of
// one of type choice. It must not be one that every card has, nor one of the others.
func Define(others []funnel.Field, key, name, kind string, choices []string) (funnel.Field, error) {
	none := funnel.Field{}
	isKey := func(f Field) bool { return f.Key == key }
	switch {
	case !funnel.ValidKey(key):
		return none, i18n.Wrong(i18n.BadKey, quote(key), funnel.MaxKeyLen)
	case slices.ContainsFunc(Fields(nil), isKey):
		return none, i18n.Wrong(i18n.FieldKeyBuiltIn, key)
	case slices.ContainsFunc(Fields(others), isKey):
		return none, i18n.Wrong(i18n.FieldKeyTaken, key)
	}
	name, err := line(i18n.LabelFieldName, name, MaxFieldName)
	if err != nil {
		return none, err
	}
	kind, err = pick(kind, fieldTypes(), i18n.FieldTypeUnknown)
	if err != nil {
		return none, err
	}
	f := funnel.Field{Key: key, Name: name, Type: funnel.FieldType(kind)}
	f.Choices, err = defineChoices(f, choices)
	if err != nil {
		return none, err
	}
	return f, nil
}

func defineChoices(f funnel.Field, typed []string) ([]string, error) {
	switch {
	case f.Type != funnel.TypeChoice && len(typed) > 0:
		return nil, i18n.Wrong(i18n.ChoicesNotTaken, f.Key)
	case f.Type == funnel.TypeChoice && len(typed) == 0:
		return nil, i18n.Wrong(i18n.ChoicesMissing, f.Key)
	}
	var choices []string
	for _, text := range typed {
		choice, err := line(i18n.LabelChoice, text, MaxTag)
		switch {
		case err != nil:
			return nil, err
		case choice == "":
			return nil, i18n.Wrong(i18n.CardEmpty, i18n.LabelChoice)
		case clears(choice):
			return nil, i18n.Wrong(i18n.CardTagTwoWays, quote(choice))
		case slices.ContainsFunc(choices, func(c string) bool { return fold.Text(c) == fold.Text(choice) }):
			return nil, i18n.Wrong(i18n.ChoiceTwice, quote(choice))
		}
		choices = append(choices, choice)
	}
	return choices, nil
}
