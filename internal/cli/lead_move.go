package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadMoveOptions struct {
	f                       *factory
	ref, level, date, force string
	fresh                   bool
	output                  format
}

func newLeadMoveCmd(f *factory) *cobra.Command {
	opts := &leadMoveOptions{f: f}
	cmd := f.command("move REF LEVEL", i18n.HelpLeadMove, `
		funnel lead move 1 viewing
		funnel lead move 1 viewing -d yesterday
		funnel lead move "nguyễn văn an" qualified --force "bought from me before"`)
	cmd.Long = f.say.Say(i18n.HelpLeadMoveLong)
	cmd.Args = exactArgs(2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.level = args[0], args[1]
		return leadMoveRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	flags.BoolVar(&opts.fresh, "new", false, f.say.Say(i18n.FlagNew))
	flags.StringVar(&opts.force, "force", "", f.say.Say(i18n.FlagForceReason))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLeadThen(f.completeLevel)
	return cmd
}

func leadMoveRun(ctx context.Context, opts *leadMoveOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		level, err := f.vocabulary(o).Level(opts.level)
		if err != nil {
			return err
		}
		day, err := f.recordedDay(opts.date, o)
		if err != nil {
			return err
		}
		force, err := card.Note(opts.force)
		if err != nil {
			return err
		}
		if force == "" && f.asks(opts.output) && asksTests(o, l, level) {
			return f.askAndQualify(ctx, b, o, l, book.Qualification{Lead: l.ID, Day: day, New: opts.fresh})
		}
		out, err := b.MoveLead(ctx, book.Move{Lead: l.ID, Level: level.Key, Day: day, New: opts.fresh, Force: force})
		if err != nil {
			return err
		}
		stays, err := f.stillCounted(ctx, b, o, out)
		if err != nil {
			return err
		}
		return f.tell(ctx, b, o, told{
			Outcome: out, did: f.isNow(out.Lead, o), last: stays, dayFlag: "-d", counts: true, output: opts.output,
		})
	})
}

// stillCounted says of a lead that has moved down at which levels above it still counts, and what takes it out of one where it never
// was.
func (f *factory) stillCounted(ctx context.Context, b *book.Book, o book.Outline, out book.Outcome) ([]string, error) {
	now, _ := o.Level(out.Lead.Level)
	if was, ok := o.Level(out.From); !ok || was.Position <= now.Position {
		return nil, nil
	}
	p, err := b.Profile(ctx, out.Lead.ID)
	if err != nil {
		return nil, err
	}
	var names []string
	top := ""
	for _, a := range p.Arrivals {
		if l, ok := o.Level(a.Level); ok && l.Position > now.Position {
			names, top = append(names, f.levelName(l)), l.Key
		}
	}
	if top == "" {
		return nil, nil
	}
	return []string{f.say.Say(i18n.StillCounted, join(names, f.say.Say(i18n.ListComma)), id(out.Lead.ID), top)}, nil
}

// asksTests reports whether a plain move to a level asks for the three tests.
func asksTests(o book.Outline, l funnel.Lead, to funnel.Level) bool {
	stands, _ := o.Level(l.Level)
	return to.Qualifying && !to.Crowd && to.Position > stands.Position && !l.Tests.Passed()
}

// isNow says at which level a lead stands.
func (f *factory) isNow(l funnel.Lead, o book.Outline) string {
	return f.words(o).IsNow(l)
}
