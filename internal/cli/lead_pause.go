package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadPauseOptions struct {
	f                      *factory
	ref, until, note, date string
	output                 format
}

func newLeadPauseCmd(f *factory) *cobra.Command {
	opts := &leadPauseOptions{f: f}
	cmd := f.command("pause REF", i18n.HelpLeadPause, `
		funnel lead pause 1 --until 2027-02-15
		funnel lead pause 1 --until +1m -m "abroad until then"`)
	cmd.Long = f.say.Say(i18n.HelpLeadPauseLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadPauseRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.until, "until", "", f.say.Say(i18n.FlagUntil))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagNoteTouch))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadPauseRun(ctx context.Context, opts *leadPauseOptions) error {
	f := opts.f
	if opts.until == "" {
		return misuse(i18n.PauseNeedsUntil)
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		p := book.Pause{Lead: l.ID, What: f.say.Say(i18n.PauseEnds)}
		var err error
		if p.Until, err = f.plannedDay(opts.until, o); err != nil {
			return err
		}
		if p.Day, err = f.recordedDay(opts.date, o); err != nil {
			return err
		}
		if p.Note, err = card.Note(opts.note); err != nil {
			return err
		}
		out, err := b.PauseLead(ctx, p)
		if err != nil {
			return err
		}
		return f.tell(ctx, b, o, told{
			Outcome: out, did: f.say.Say(i18n.LeadPaused, f.leadWords(out.Lead), f.date(p.Until)), card: true, output: opts.output,
		})
	})
}

func newLeadReviveCmd(f *factory) *cobra.Command {
	cmd := f.command("revive REF", i18n.HelpLeadRevive, `
		funnel lead revive 3
		funnel lead revive 3 -d yesterday`)
	cmd.Args = exactArgs(1)
	var date string
	cmd.Flags().StringVarP(&date, "date", "d", "", f.say.Say(i18n.FlagDate))
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.onLead(ctx, args[0], func(b *book.Book, o book.Outline, l funnel.Lead) error {
			day, err := f.recordedDay(date, o)
			if err != nil {
				return err
			}
			out, err := b.ReviveLead(ctx, l.ID, day)
			if err != nil {
				return err
			}
			return f.tell(ctx, b, o, told{
				Outcome: out, did: f.say.Say(i18n.LeadStatusIs, f.leadWords(out.Lead), card.StatusName(out.Lead.Status)),
				last: f.nextLine(out.Lead), card: true, output: *output,
			})
		})
	}
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}
