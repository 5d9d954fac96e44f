package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Beginnings of the flags that change one value of a field of several.
const (
	addPrefix    = "add-"
	removePrefix = "remove-"
	nameKey      = "name"
	setFlag      = "set"
)

// cardReader is what the text of a card is read against.
func (f *factory) cardReader(o book.Outline, fields []funnel.Field) card.Reader {
	return card.Reader{
		Region: o.Region, Currency: o.Currency, Lang: f.say.Lang, Today: f.today(), WeekStart: o.Calendar.WeekStart,
		Vocabulary: f.vocabulary(o), Fields: fields,
	}
}

// cardFlags adds a flag for each field that every card has, and --set for the agent's own. Those of an edit change the name too,
// and single values of a field of several.
func (f *factory) cardFlags(cmd *cobra.Command, edit bool) {
	flags := cmd.Flags()
	flags.SortFlags = false // they stand in the order of a card
	for _, field := range card.Fields(nil) {
		switch {
		case field.Key == nameKey && !edit:
			continue
		case field.Several:
			flags.StringArray(field.Key, nil, f.say.Say(i18n.FlagSeveral, f.fieldUsage(field)))
			if edit {
				flags.StringArray(addPrefix+field.Key, nil, f.say.Say(i18n.FlagAddOne, strings.ToUpper(field.Key)))
				flags.StringArray(removePrefix+field.Key, nil, f.say.Say(i18n.FlagRemoveOne, strings.ToUpper(field.Key)))
			}
		case field.Key == "note":
			flags.StringP(field.Key, "m", "", f.fieldUsage(field))
		default:
			flags.String(field.Key, "", f.fieldUsage(field))
		}
		if words := f.choicesOf(field); len(words) > 0 {
			completeWith(cmd, field.Key, words...)
		}
	}
	flags.StringArray(setFlag, nil, f.say.Say(i18n.FlagSet))
	completeFrom(cmd, setFlag, f.completeOwnField)
	completeFrom(cmd, "source", f.completeChannel)
	completeFrom(cmd, "preferred", f.completeChannel)
}

// fieldUsage says what a flag of a field takes.
func (f *factory) fieldUsage(field card.Field) string {
	label := f.say.Say(field.Label)
	if words := f.choicesOf(field); len(words) > 0 {
		return f.say.Say(i18n.FlagExample, label, join(words, ", "))
	}
	if example, ok := fieldExample(field.Key); ok {
		return f.say.Say(i18n.FlagExample, label, example)
	}
	return label
}

func (f *factory) choicesOf(field card.Field) []string {
	var words []string
	for _, c := range field.Choices {
		words = append(words, f.say.Say(c))
	}
	return words
}

// fieldExample shows how the value of a field is written, where that does not go without saying.
func fieldExample(key string) (i18n.Sentence, bool) {
	switch key {
	case "phone":
		return i18n.ExamplePhone, true
	case "tag":
		return i18n.ExampleTag, true
	case "source", "preferred":
		return i18n.ExampleChannel, true
	case "value", "income":
		return i18n.ExampleMoney, true
	case "birthday":
		return i18n.ExampleBirthday, true
	case "product":
		return i18n.ExampleProduct, true
	case "region":
		return i18n.ExampleRegion, true
	case "interests":
		return i18n.ExampleInterests, true
	case "payment":
		return i18n.ExamplePayment, true
	case "consent", "no-contact":
		return i18n.ExampleStatement, true
	}
	return i18n.Sentence{}, false
}

// typed lists what was typed for a flag; nothing when it was not.
func typed(flags *pflag.FlagSet, name string) []string {
	flag := flags.Lookup(name)
	if flag == nil || !flag.Changed {
		return nil
	}
	if list, ok := flag.Value.(pflag.SliceValue); ok {
		return list.GetSlice()
	}
	return []string{flag.Value.String()}
}

// cardTyped reports whether any flag of cardFlags was typed.
func cardTyped(flags *pflag.FlagSet) bool {
	for _, field := range card.Fields(nil) {
		for _, name := range []string{field.Key, addPrefix + field.Key, removePrefix + field.Key} {
			if len(typed(flags, name)) > 0 {
				return true
			}
		}
	}
	return len(typed(flags, setFlag)) > 0
}

// readCard takes what was typed for the flags of cardFlags over into a card.
func readCard(flags *pflag.FlagSet, r card.Reader, c *funnel.Card) error {
	for _, field := range card.Fields(nil) {
		for i, text := range typed(flags, field.Key) {
			put := field.Add
			if i == 0 {
				put = field.Set
			}
			if text == "" && field.Several {
				return misuse(i18n.FlagNeedsValue, dashed(field.Key))
			}
			if err := put(r, c, text); err != nil {
				return err
			}
		}
		for _, text := range typed(flags, addPrefix+field.Key) {
			if err := field.Add(r, c, text); err != nil {
				return err
			}
		}
		for _, text := range typed(flags, removePrefix+field.Key) {
			if err := field.Remove(r, c, text); err != nil {
				return err
			}
		}
	}
	for _, pair := range typed(flags, setFlag) {
		if err := setOwn(pair, r, c); err != nil {
			return err
		}
	}
	return nil
}

// setOwn reads key=value for a field of the agent's own.
func setOwn(pair string, r card.Reader, c *funnel.Card) error {
	key, value, ok := strings.Cut(pair, "=")
	if key = strings.TrimSpace(key); !ok || key == "" {
		return i18n.Wrong(i18n.SetNeedsPair, quote(pair))
	}
	field, err := r.Find(key)
	switch {
	case errors.Is(err, i18n.Wrong(i18n.CardFieldUnknown)):
		return i18n.Wrong(i18n.NoField, quote(key))
	case err != nil:
		return err
	case field.Custom == nil:
		return i18n.Wrong(i18n.SetBuiltIn, field.Key)
	}
	return field.Set(r, c, value)
}

// completeOwnField completes KEY= for a field of the agent's own.
func (f *factory) completeOwnField(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	return f.ownFieldWords(cmd, word, "="), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
