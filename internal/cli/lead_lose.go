package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

type leadLoseOptions struct {
	f                        *factory
	ref, reason, note, again string
	date                     string
	output                   format
}

func newLeadLoseCmd(f *factory) *cobra.Command {
	opts := &leadLoseOptions{f: f}
	cmd := f.command("lose REF", i18n.HelpLeadLose, `
		funnel lead lose 1 --reason price
		funnel lead lose 1 --reason timing -m "the child starts school first" --again 2027-06-01
		funnel lead lose "nguyễn văn an" --reason "moved abroad" -d yesterday`)
	cmd.Long = f.say.Say(i18n.HelpLeadLoseLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadLoseRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.reason, "reason", "", f.say.Say(i18n.FlagReason))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagNoteTouch))
	flags.StringVar(&opts.again, "again", "", f.say.Say(i18n.FlagAgain))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "reason", funnel.LostReasons()...)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadLoseRun(ctx context.Context, opts *leadLoseOptions) error {
	f := opts.f
	if opts.reason == "" {
		return misuse(i18n.ReasonEmpty, card.Reasons())
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		loss := book.Loss{Lead: l.ID, What: f.say.Say(i18n.AskOnceMore)}
		var err error
		if loss.Reason, err = card.ChooseReason(opts.reason); err != nil {
			return err
		}
		if loss.Day, err = f.recordedDay(opts.date, o); err != nil {
			return err
		}
		if loss.Note, err = card.Note(opts.note); err != nil {
			return err
		}
		if opts.again != "" {
			again, err := f.plannedDay(opts.again, o)
			if err != nil {
				return err
			}
			loss.Again = &again
		}
		out, err := b.LoseLead(ctx, loss)
		if err != nil {
			return err
		}
		err = f.tell(ctx, b, o, told{
			Outcome: out, did: f.say.Say(i18n.LeadLost, f.leadWords(out.Lead), f.reasonWords(out.Lead.Reason)), counts: true, card: true,
			output: opts.output,
		})
		if err == nil && f.asks(opts.output) {
			_, err = fmt.Fprint(f.io.Out, "\n"+f.refusalSteps())
		}
		return err
	})
}

// reasonWords is what a reason is called.
func (f *factory) reasonWords(reason string) string { return f.words(book.Outline{}).Reason(reason) }

// refusalSteps is how a refusal is handled, as a list to tick.
func (f *factory) refusalSteps() string {
	text := f.io.Tint(iostreams.Accent, f.say.Say(i18n.RefusalSteps)) + "\n"
	for _, step := range []i18n.Sentence{
		i18n.RefusalStayCalm, i18n.RefusalLearnWhy, i18n.RefusalOffer, i18n.RefusalAskView, i18n.RefusalThank,
	} {
		text += f.hanging("  [ ] ", f.say.Say(step))
	}
	return text
}
