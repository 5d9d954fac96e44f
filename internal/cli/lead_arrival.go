package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadArrivalOptions struct {
	f                *factory
	ref, level, date string
	output           format
}

func newLeadArrivalCmd(f *factory) *cobra.Command {
	opts := &leadArrivalOptions{f: f}
	cmd := f.command("arrival REF LEVEL DATE|none", i18n.HelpLeadArrival, `
		funnel lead arrival 1 inbound 2026-11-18
		funnel lead arrival 1 inbound -3d
		funnel lead arrival 2 qualified none`)
	cmd.Long = f.say.Say(i18n.HelpLeadArrivalLong)
	cmd.Args = exactArgs(3)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.level, opts.date = args[0], args[1], args[2]
		return leadArrivalRun(cmd.Context(), opts)
	}
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLeadThen(f.completeLevel)
	return cmd
}

func leadArrivalRun(ctx context.Context, opts *leadArrivalOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		level, err := f.vocabulary(o).Level(opts.level)
		if err != nil {
			return err
		}
		var day *funnel.Day
		if opts.date != none {
			d, err := grammar.RecordedDay(opts.date, f.dates(o, grammar.Recorded))
			if err != nil {
				return err
			}
			day = &d
		}
		out, err := b.SetArrival(ctx, l.ID, level.Key, day)
		if err != nil {
			return err
		}
		t := told{Outcome: out, counts: true, output: opts.output}
		if day == nil {
			t.did = f.say.Say(i18n.NeverArrived, f.leadWords(l), f.levelName(level))
		} else {
			t.did = f.say.Say(i18n.ArrivedOn, f.leadWords(l), f.levelName(level), f.date(*day))
		}
		if out.Lead.Level != out.From {
			t.more = append(t.more, f.isNow(out.Lead, o))
		}
		return f.tell(ctx, b, o, t)
	})
}
