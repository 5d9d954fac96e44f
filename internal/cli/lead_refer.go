package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadReferOptions struct {
	f                   *factory
	ref, by, tone, date string
	output              format
}

func newLeadReferCmd(f *factory) *cobra.Command {
	opts := &leadReferOptions{f: f}
	cmd := f.command("refer REF", i18n.HelpLeadRefer, `
		funnel lead refer 2 --by 1
		funnel lead refer 2 --by "nguyễn văn an" --tone negative -d yesterday`)
	cmd.Long = f.say.Say(i18n.HelpLeadReferLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadReferRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.by, "by", "", f.say.Say(i18n.FlagBy))
	flags.StringVar(&opts.tone, "tone", "", f.say.Say(i18n.FlagTone))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "by", f.completeAnyLead)
	completeWith(cmd, "tone", string(funnel.Positive), string(funnel.Negative))
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

// referralJSON is a referral in JSON.
type referralJSON struct {
	Lead     int64       `json:"lead"`
	Referrer int64       `json:"referrer"`
	Tone     funnel.Tone `json:"tone"`
	Day      funnel.Day  `json:"day"`
}

func leadReferRun(ctx context.Context, opts *leadReferOptions) error {
	f := opts.f
	if opts.by == "" {
		return misuse(i18n.ReferNeedsBy)
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		by, err := f.lead(ctx, b, o, opts.by)
		if err != nil {
			return err
		}
		r := funnel.Referral{Lead: l.ID, Referrer: by.ID, Tone: funnel.Positive}
		if opts.tone != "" {
			if r.Tone, err = card.Tone(opts.tone); err != nil {
				return err
			}
		}
		if r.Day, err = f.recordedDay(opts.date, o); err != nil {
			return err
		}
		out, replaced, err := b.ReferLead(ctx, r)
		if err != nil {
			return err
		}
		if opts.output != formatText {
			return f.writeReferral(r, replaced, out.Change, opts.output)
		}
		t := told{Outcome: out, did: f.say.Say(i18n.ReferredBy, f.leadWords(l), f.leadWords(by), card.ToneName(r.Tone))}
		if replaced != nil && replaced.Referrer != by.ID {
			before, err := b.Lead(ctx, replaced.Referrer)
			if err != nil {
				return err
			}
			t.more = []string{f.say.Say(i18n.ReferredBefore, f.leadWords(before))}
		}
		return f.tell(ctx, b, o, t)
	})
}

func (f *factory) writeReferral(r funnel.Referral, replaced *funnel.Referral, change int64, output format) error {
	if output == formatCSV {
		return f.writeCSV([]string{"lead", "referrer", "tone", "day"}, [][]any{{r.Lead, r.Referrer, r.Tone, r.Day}})
	}
	answer := struct {
		Referral referralJSON  `json:"referral"`
		Replaced *referralJSON `json:"replaced"`
		Change   *int64        `json:"change"`
	}{Referral: referralJSON(r)}
	if replaced != nil {
		before := referralJSON(*replaced)
		answer.Replaced = &before
	}
	if change != 0 {
		answer.Change = &change
	} else {
		f.notice(i18n.NothingChanged)
	}
	return f.writeJSON(answer)
}
