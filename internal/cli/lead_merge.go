package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadMergeOptions struct {
	f                *factory
	ref, other, date string
	output           format
}

func newLeadMergeCmd(f *factory) *cobra.Command {
	opts := &leadMergeOptions{f: f}
	cmd := f.command("merge REF OTHER", i18n.HelpLeadMerge, `
		funnel lead merge 1 5`)
	cmd.Long = f.say.Say(i18n.HelpLeadMergeLong)
	cmd.Args = exactArgs(2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.other = args[0], args[1]
		return leadMergeRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagMergeDate))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLeadThen(f.completeAnyLead)
	return cmd
}

func leadMergeRun(ctx context.Context, opts *leadMergeOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, kept funnel.Lead) error {
		gone, err := f.lead(ctx, b, o, opts.other)
		if err != nil {
			return err
		}
		day, err := f.recordedDay(opts.date, o)
		if err != nil {
			return err
		}
		p, err := b.Profile(ctx, gone.ID)
		if err != nil {
			return err
		}
		before, err := b.Profile(ctx, kept.ID)
		if err != nil {
			return err
		}
		out, err := b.MergeLeads(ctx, kept.ID, gone.ID, day)
		if err != nil {
			return err
		}
		t := told{
			Outcome: out, did: f.say.Say(i18n.LeadsMerged, f.leadWords(gone), f.leadWords(out.Lead)), counts: true, merged: true, card: true,
			dayFlag: "-d", output: opts.output,
		}
		if came := f.cameOver(kept, out.Lead, p); came != "" {
			t.more = append(t.more, f.say.Say(i18n.CameOver, came))
		}
		gave, err := f.gaveWay(ctx, b, o, before, p)
		if err != nil {
			return err
		}
		if gave != "" {
			t.more = append(t.more, f.say.Say(i18n.GaveWay, gave))
		}
		if tests := out.Lead.Tests; tests.Passed() && !kept.Tests.Passed() && !gone.Tests.Passed() {
			t.more = append(t.more, f.say.Say(i18n.TestsPassed))
		}
		if out.Lead.Level != kept.Level {
			t.more = append(t.more, f.isNow(out.Lead, o))
		}
		return f.tell(ctx, b, o, t)
	})
}

// gaveWay lists what stood on the card of one lead and gave way to something else on that of the other, and a referrer likewise.
func (f *factory) gaveWay(ctx context.Context, b *book.Book, o book.Outline, kept, gone book.Profile) (string, error) {
	own, err := b.Fields(ctx)
	if err != nil {
		return "", err
	}
	after, err := b.Profile(ctx, kept.Lead.ID)
	if err != nil {
		return "", err
	}
	return f.words(o).GaveWay(own, kept, gone, after), nil
}

// cameOver lists what a lead has from another that was joined with it.
func (f *factory) cameOver(before, after funnel.Lead, p book.Profile) string {
	return f.words(book.Outline{}).CameOver(before, after, p)
}
