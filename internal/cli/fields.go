package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newFieldsCmd(f *factory) *cobra.Command {
	cmd := f.command("fields", i18n.HelpFields, `
		funnel fields
		funnel fields add loan "Loan from the bank" --type money
		funnel fields add heat --type choice --choice cold --choice warm --choice hot
		funnel fields rm rooms`)
	cmd.Long = f.say.Say(i18n.HelpFieldsLong)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(b *book.Book, _ book.Outline) error {
			return f.showFields(cmd.Context(), b, *output)
		})
	}
	cmd.AddCommand(newFieldAddCmd(f), newFieldRmCmd(f))
	return cmd
}

// fieldJSON is a field of the agent's own in JSON.
type fieldJSON struct {
	Key     string           `json:"key"`
	Name    string           `json:"name"`
	Type    funnel.FieldType `json:"type"`
	Choices []string         `json:"choices"`
}

func (f *factory) showFields(ctx context.Context, b *book.Book, output format) error {
	fields, err := b.Fields(ctx)
	if err != nil {
		return err
	}
	list := []fieldJSON{}
	var rows [][]any
	for _, field := range fields {
		list = append(list, fieldJSON{field.Key, words.FieldName(field), field.Type, listed(field.Choices)})
		rows = append(rows, []any{field.Key, words.FieldName(field), string(field.Type), join(field.Choices, ", ")})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Fields []fieldJSON `json:"fields"`
			Total  int         `json:"total"`
		}{list, len(list)})
	case formatCSV:
		return f.writeCSV([]string{"key", "name", "type", "choices"}, rows)
	}
	if len(fields) == 0 {
		f.notice(i18n.NoFields)
		return nil
	}
	t := f.newTable()
	t.head(f.say.Say(i18n.HeadKey), f.say.Say(i18n.HeadName), f.say.Say(i18n.HeadType), f.say.Say(i18n.HeadChoices))
	for _, field := range fields {
		t.row(field.Key, clean(words.FieldName(field)), f.say.Say(card.TypeName(field.Type)), clean(join(field.Choices, ", ")))
	}
	_, err = fmt.Fprint(f.io.Out, t)
	return err
}

type fieldAddOptions struct {
	f         *factory
	key, name string
	kind      string
	choices   []string
	output    format
}

func newFieldAddCmd(f *factory) *cobra.Command {
	opts := &fieldAddOptions{f: f}
	cmd := f.command("add KEY [NAME]", i18n.HelpFieldAdd, `
		funnel fields add loan "Loan from the bank" --type money
		funnel fields add floor --type number
		funnel fields add heat --type choice --choice cold --choice warm --choice hot`)
	cmd.Long = f.say.Say(i18n.HelpFieldAddLong)
	cmd.Args = argsBetween(1, 2)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().StringVar(&opts.kind, "type", string(funnel.TypeText), f.say.Say(i18n.FlagFieldType))
	cmd.Flags().StringArrayVar(&opts.choices, "choice", nil, f.say.Say(i18n.FlagFieldChoice))
	f.outputFlag(cmd, &opts.output)
	var types []string
	for _, t := range funnel.FieldTypes() {
		types = append(types, string(t)+"\t"+f.say.Say(card.TypeName(t)))
	}
	completeWith(cmd, "type", types...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.key = args[0]
		if len(args) > 1 {
			opts.name = args[1]
		}
		return fieldAddRun(cmd.Context(), opts)
	}
	return cmd
}

func fieldAddRun(ctx context.Context, opts *fieldAddOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		others, err := b.Fields(ctx)
		if err != nil {
			return err
		}
		for _, c := range f.newLeadTable(o, nil).columns() {
			if c.Key == opts.key { // of two columns of one name a list could show only one
				return i18n.Wrong(i18n.FieldKeyBuiltIn, opts.key)
			}
		}
		field, err := card.Define(others, opts.key, opts.name, opts.kind, opts.choices)
		if err != nil {
			return err
		}
		if _, err := b.AddField(ctx, field); err != nil {
			return err
		}
		return f.showFields(ctx, b, opts.output)
	})
}

func newFieldRmCmd(f *factory) *cobra.Command {
	var force bool
	cmd := f.command("rm KEY", i18n.HelpFieldRm, `
		funnel fields rm rooms
		funnel fields rm budget --force`)
	cmd.Args = exactArgs(1)
	cmd.Flags().BoolVar(&force, "force", false, f.say.Say(i18n.FlagFieldForce))
	output := f.outputOf(cmd)
	cmd.ValidArgsFunction = once(func(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		return f.ownFieldWords(cmd, word, ""), cobra.ShellCompDirectiveNoFileComp
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.with(ctx, book.ReadWrite, func(b *book.Book, _ book.Outline) error {
			_, removed, err := b.RemoveField(ctx, args[0], force)
			if err != nil {
				return err
			}
			if removed > 0 {
				f.notice(i18n.FieldValuesRemoved, removed)
			}
			return f.showFields(ctx, b, *output)
		})
	}
	return cmd
}

// ownFieldWords lists the keys of the agent's own fields that begin with word, each with its name as description.
func (f *factory) ownFieldWords(cmd *cobra.Command, word, suffix string) []string {
	var list []string
	for _, field := range readToComplete(f, cmd, (*book.Book).Fields) {
		if strings.HasPrefix(field.Key, word) {
			list = append(list, field.Key+suffix+"\t"+clean(words.FieldName(field)))
		}
	}
	return list
}
