package cli

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadEditOptions struct {
	f     *factory
	ref   string
	force bool
	// fill puts what was typed for the fields on a card; nil when nothing was: then the card opens in an editor.
	fill   func(r card.Reader, c *funnel.Card) error
	output format
}

func newLeadEditCmd(f *factory) *cobra.Command {
	opts := &leadEditOptions{f: f}
	cmd := f.command("edit REF", i18n.HelpLeadEdit, `
		funnel lead edit 1
		funnel lead edit 1 --occupation architect --value 4.5b
		funnel lead edit 1 --add-phone "0909 123 456" --add-tag vip
		funnel lead edit 1 --birthday none --set budget=3b
		funnel lead edit 1 --no-contact "asked by phone"`)
	cmd.Long = f.say.Say(i18n.HelpLeadEditLong)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = f.completeLead
	flags := cmd.Flags()
	f.cardFlags(cmd, true)
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForceAdd))
	f.outputFlag(cmd, &opts.output)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		if cardTyped(flags) {
			opts.fill = func(r card.Reader, c *funnel.Card) error { return readCard(flags, r, c) }
			return leadEditRun(cmd.Context(), opts)
		}
		return leadEditorRun(cmd.Context(), opts)
	}
	return cmd
}

func leadEditRun(ctx context.Context, opts *leadEditOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		lead, err := f.lead(ctx, b, o, opts.ref)
		if err != nil {
			return err
		}
		fields, err := b.Fields(ctx)
		if err != nil {
			return err
		}
		e := cardEdit{f: f, reader: f.cardReader(o, fields), outline: o, force: opts.force, output: opts.output}
		return f.showKnown(e.run(ctx, b, lead.ID, opts.fill), o, fields, opts.output)
	})
}

// cardEdit changes a card and says what it changed.
type cardEdit struct {
	f       *factory
	reader  card.Reader
	outline book.Outline
	force   bool
	output  format
}

// run changes the card of a lead.
func (e cardEdit) run(ctx context.Context, b *book.Book, lead int64, fill func(r card.Reader, c *funnel.Card) error) error {
	var before funnel.Card
	out, err := b.EditLead(ctx, lead, e.force, func(c *funnel.Card) error {
		before = c.Clone()
		return fill(e.reader, c)
	})
	if err != nil {
		return err
	}
	if err := e.answer(ctx, b, before, out); err != nil {
		return i18n.Failed(i18n.AnswerNotWritten, err.Error()).Because(err)
	}
	return nil
}

// leadEditedJSON is the answer of lead edit in JSON.
type leadEditedJSON struct {
	outcomeJSON
	Changed []string `json:"changed"` // keys of fields
}

// answer says which fields have changed, each with what was there before.
func (e cardEdit) answer(ctx context.Context, b *book.Book, before funnel.Card, out book.Outcome) error {
	f := e.f
	if out.Change == 0 {
		f.notice(i18n.NothingChanged)
	}
	keys, lines := []string{}, []string{}
	for _, field := range card.Fields(e.reader.Fields) {
		was, is := field.Text(e.reader, before), field.Text(e.reader, out.Lead.Card)
		if !slices.Equal(was, is) {
			keys = append(keys, field.Key)
			lines = append(lines, f.say.Say(i18n.FieldBecame, clean(f.say.Say(field.Label)), e.value(was), e.value(is)))
		}
	}
	switch e.output {
	case formatJSON:
		answer, err := f.outcomeJSON(ctx, b, e.outline, out)
		if err != nil {
			return err
		}
		return f.writeJSON(leadEditedJSON{answer, keys})
	case formatCSV:
		return f.writeCardCSV(out.Lead, e.outline, e.reader.Fields)
	}
	if out.Change == 0 {
		return nil
	}
	return f.writeLines(f.say.Say(i18n.LeadEdited, f.leadWords(out.Lead)), append(lines, f.doubts(before, out.Lead.Card)...))
}

// doubts asks to check phones that are new on a card and look like none.
func (f *factory) doubts(before, after funnel.Card) []string {
	return f.words(book.Outline{}).Doubts(before, after)
}

// value writes the values of a field in a few words.
func (e cardEdit) value(values []string) string {
	if len(values) == 0 {
		return e.f.say.Say(i18n.CardNone)
	}
	return e.f.shortened(clean(strings.Join(values, ", ")))
}

// leadEditorRun lets the agent edit the whole card in an editor. The book is not kept open meanwhile.
func leadEditorRun(ctx context.Context, opts *leadEditOptions) (err error) {
	f := opts.f
	var lead funnel.Lead
	e := cardEdit{f: f, force: opts.force, output: opts.output}
	err = f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) (err error) {
		if lead, err = f.lead(ctx, b, o, opts.ref); err != nil {
			return err
		}
		fields, err := b.Fields(ctx)
		e.reader, e.outline = f.cardReader(o, fields), o
		return err
	})
	if err != nil {
		return err
	}
	words, err := f.editor()
	if err != nil {
		return err
	}
	d, err := newDraft("lead-" + id(lead.ID) + ".txt")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.close()) }()
	return e.inEditor(ctx, words, d, lead)
}

// inEditor opens the card in the editor until it comes back without a mistake, unchanged, or not at all. Where nobody sits at a terminal it
// opens it once: an editor that is a program would make the same mistake for ever.
func (e cardEdit) inEditor(ctx context.Context, words []string, d *draft, lead funnel.Lead) error {
	given := card.Form(e.reader, lead)
	var mistake *i18n.Error
	for {
		if err := d.write(given); err != nil {
			return err
		}
		failed := e.f.runEditor(words, d.path)
		text, err := d.read()
		if err != nil {
			return err
		}
		typed := mistake != nil || text != given
		switch {
		case failed != nil:
			return d.keepIf(typed, failed)
		case mistake != nil && text == given:
			return d.keepIf(typed, mistake)
		}
		err = e.f.with(ctx, book.ReadWrite, func(b *book.Book, _ book.Outline) error {
			return e.run(ctx, b, lead.ID, func(r card.Reader, c *funnel.Card) error {
				switch {
				case !typed:
					return nil
				case !reflect.DeepEqual(*c, lead.Card):
					return i18n.Failed(i18n.CardChangedMeanwhile, id(lead.ID))
				}
				return card.ParseForm(r, text, c)
			})
		})
		mistake = mistakeInForm(err, lead.ID)
		switch {
		case err == nil || errors.Is(err, i18n.Failed(i18n.FormEmpty)) || errors.Is(err, i18n.Failed(i18n.AnswerNotWritten)):
			return err
		case mistake == nil:
			return d.keepIf(typed, err)
		case !e.f.io.InTTY:
			return d.keepIf(true, mistake)
		}
		given = card.Remark(text, e.f.say.Error(mistake))
	}
}

// mistakeInForm is what is wrong with the form of a lead that can be mended in it; nil when it is nothing of the kind.
func mistakeInForm(err error, lead int64) *i18n.Error {
	var said *i18n.Error
	switch {
	case !errors.As(err, &said):
		return nil
	case errors.Is(err, i18n.Failed(i18n.LeadKnown)):
		return i18n.Failed(i18n.FormKnown, append(slices.Clip(said.Args), id(lead))...).Because(err)
	case said.Usage:
		return said
	}
	return nil
}
