package cli

import (
	"context"
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadAddOptions struct {
	f     *factory
	name  string
	level string
	at    string
	next  string // day of the next step, and what is to be done then
	what  string
	fresh bool // one more person
	old   bool
	force bool
	// fill puts what was typed for the fields on a card.
	fill   func(r card.Reader, c *funnel.Card) error
	output format
}

func newLeadAddCmd(f *factory) *cobra.Command {
	opts := &leadAddOptions{f: f}
	cmd := f.command("add NAME", i18n.HelpLeadAdd, `
		funnel lead add "Nguyễn Thị Lan" --phone "0888 234 488" --source call
		funnel lead add "Trần Văn Hùng" --level qualified --value 3.2b --region "Quận 7" --tag vip
		funnel lead add 王小明 --email wang@example.com --birthday 28/2/1990 -m "prefers evenings"
		funnel lead add "Lê Hoa" --at yesterday --new --next fri --what "send the plan"`)
	cmd.Long = f.say.Say(i18n.HelpLeadAddLong)
	cmd.Args = oneName
	flags := cmd.Flags()
	f.cardFlags(cmd, false)
	flags.StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagLeadLevel))
	flags.StringVarP(&opts.at, "at", "d", "", f.say.Say(i18n.FlagLeadAt))
	flags.BoolVar(&opts.fresh, "new", false, f.say.Say(i18n.FlagNew))
	flags.BoolVar(&opts.old, "old", false, f.say.Say(i18n.FlagOld))
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForceAdd))
	f.nextFlags(flags, &opts.next, &opts.what)
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "level", f.completeLevel)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.name = args[0]
		opts.fill = func(r card.Reader, c *funnel.Card) error { return readCard(flags, r, c) }
		return leadAddRun(cmd.Context(), opts)
	}
	return cmd
}

// oneName wants one argument. Several are most likely one name whose quotes were forgotten.
func oneName(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return misuse(i18n.NameNeedsQuotes, cmd.CommandPath()+" "+strconv.Quote(quote(join(args, " "))))
	}
	return exactArgs(1)(cmd, args)
}

func leadAddRun(ctx context.Context, opts *leadAddOptions) error {
	return opts.f.inLedger(ctx, func(l *ledger) error { return opts.add(ctx, l) })
}

// add adds the lead that was typed, and tells it.
func (opts *leadAddOptions) add(ctx context.Context, l *ledger) (err error) {
	f, o := opts.f, l.outline
	var fields []funnel.Field
	if l.book != nil {
		if fields, err = l.book.Fields(ctx); err != nil {
			return err
		}
	}
	lead, err := opts.lead(o, fields)
	if err != nil {
		return err
	}
	var out book.Outcome
	err = l.change(ctx, func(b *book.Book) (err error) {
		out, err = b.AddLead(ctx, lead)
		return err
	})
	if err != nil {
		return f.showKnown(err, o, fields, opts.output)
	}
	did := f.say.Say(i18n.LeadAdded, f.leadWords(out.Lead), f.levelOf(out.Lead.Level, o), f.date(out.Lead.Added))
	if opts.old {
		did = f.say.Say(i18n.LeadAddedOld, f.leadWords(out.Lead), f.levelOf(out.Lead.Level, o))
	}
	if err := f.tell(ctx, l.book, o, told{
		Outcome: out, did: did, last: f.doubts(funnel.Card{}, out.Lead.Card), dayFlag: "--at", output: opts.output,
	}); err != nil {
		return i18n.Failed(i18n.AnswerNotWritten, err.Error()).Because(err)
	}
	return nil
}

// lead reads everything that was typed.
func (opts *leadAddOptions) lead(o book.Outline, fields []funnel.Field) (book.NewLead, error) {
	f := opts.f
	n := book.NewLead{New: opts.fresh, Old: opts.old, Force: opts.force}
	if opts.fresh && opts.old {
		return n, misuse(i18n.NewOrOld)
	}
	var err error
	if n.Card.Name, err = card.Name(opts.name); err != nil {
		return n, err
	}
	if n.Day, err = f.recordedDay(opts.at, o); err != nil {
		return n, err
	}
	if opts.level != "" {
		level, err := f.vocabulary(o).Level(opts.level)
		if err != nil {
			return n, err
		}
		n.Level = level.Key
	}
	if n.Next, err = f.nextStep(opts.next, opts.what, o); err != nil {
		return n, err
	}
	r := f.cardReader(o, fields)
	r.Said = &n.Day
	return n, opts.fill(r, &n.Card)
}

// showKnown shows the card of the person who has a phone or e-mail already that was to go on another card. It returns err.
func (f *factory) showKnown(err error, o book.Outline, fields []funnel.Field, output format) error {
	var known *book.KnownError
	if !errors.As(err, &known) {
		return err
	}
	switch output {
	case formatJSON:
		return errors.Join(err, f.writeJSON(knownJSON{f.leadJSON(known.Lead, o, fields), o.Currency.Code}))
	case formatCSV:
		return errors.Join(err, f.writeCardCSV(known.Lead, o, fields))
	}
	return errors.Join(err, f.writeCard(known.Lead, o, fields))
}

// knownJSON is the card of somebody who is known already.
type knownJSON struct {
	Known    leadJSON `json:"known"`
	Currency string   `json:"currency"`
}
