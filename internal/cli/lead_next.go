package cli

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadNextOptions struct {
	f                            *factory
	ref, date, said, what, every string
	output                       format
}

func newLeadNextCmd(f *factory) *cobra.Command {
	opts := &leadNextOptions{f: f}
	cmd := f.command("next REF DATE", i18n.HelpLeadNext, `
		funnel lead next 1 tomorrow -m "call after six"
		funnel lead next 1 fri
		funnel lead next 1 +3d -d yesterday
		funnel lead next "nguyễn văn an" +3d -m "ask how the family likes it" --every 14d`)
	cmd.Long = f.say.Say(i18n.HelpLeadNextLong)
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 { // most likely the day was taken for a flag
			return misuse(i18n.NextNeedsDay, cmd.CommandPath()+" "+asWord(args[0])+" "+cmp.Or(asWord(opts.said), "DATE"))
		}
		return exactArgs(2)(cmd, args)
	}
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.date = args[0], args[1]
		return leadNextRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVarP(&opts.what, "note", "m", "", f.say.Say(i18n.FlagWhatToDo))
	cmd.Flags().StringVar(&opts.every, "every", "", f.say.Say(i18n.FlagEvery))
	cmd.Flags().StringVarP(&opts.said, "date", "d", "", f.say.Say(i18n.FlagAsOf))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

// asWord is what was typed as one word of a command line.
func asWord(typed string) string {
	word := quote(typed)
	if strings.Contains(word, " ") {
		return strconv.Quote(word)
	}
	return word
}

func leadNextRun(ctx context.Context, opts *leadNextOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		n := book.NewFollowUp{Lead: l.ID}
		var err error
		if n.Due, err = f.plannedAsOf(opts.said, opts.date, o); err != nil {
			return err
		}
		if n.What, err = card.Note(opts.what); err != nil {
			return err
		}
		if opts.every != "" {
			if n.Every, err = grammar.Every(opts.every); err != nil {
				return err
			}
		}
		out, err := b.PlanFollowUp(ctx, n)
		if err != nil {
			return err
		}
		f.warnNoContact(out.Lead)
		if opts.output == formatCSV {
			return f.writeFollowUpsCSV(out.Planned)
		}
		return f.tell(ctx, b, o, told{Outcome: out, did: f.say.Say(i18n.PlannedFor, f.leadWords(out.Lead)), output: opts.output})
	})
}

// writeFollowUpsCSV writes a row for each follow-up.
func (f *factory) writeFollowUpsCSV(followUps []funnel.FollowUp) error {
	var rows [][]any
	for _, u := range followUpsJSON(followUps) {
		rows = append(rows, []any{u.ID, u.Lead, u.Due, u.What, u.Every, dayCell(u.Closed), u.Dropped, u.Snoozes, u.Reason})
	}
	return f.writeCSV([]string{"id", "lead", "due", "what", "every", "closed", "dropped", "snoozes", "reason"}, rows)
}
