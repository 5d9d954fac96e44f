package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type dueDoneOptions struct {
	f       *factory
	numbers []string
	date    string
	output  format
}

func newDueDoneCmd(f *factory) *cobra.Command {
	opts := &dueDoneOptions{f: f}
	cmd := f.command("done N…", i18n.HelpDueDone, `
		funnel due done 1
		funnel due done 1 2 -d yesterday`)
	cmd.Args = argsBetween(1, -1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.numbers = args
		return dueDoneRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func dueDoneRun(ctx context.Context, opts *dueDoneOptions) error {
	f := opts.f
	numbers, err := numbersOf(opts.numbers)
	if err != nil {
		return err
	}
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		day, err := f.recordedDay(opts.date, o)
		if err != nil {
			return err
		}
		done, change, err := b.FinishFollowUps(ctx, numbers, day)
		if err != nil {
			return err
		}
		var closed, planned []funnel.FollowUp
		for _, out := range done {
			closed = append(closed, out.Closed...)
			planned = append(planned, out.Planned...)
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(struct {
				Closed  []followUpJSON `json:"closed"`
				Planned []followUpJSON `json:"planned"`
				Change  int64          `json:"change"`
			}{followUpsJSON(closed), followUpsJSON(planned), change})
		case formatCSV:
			return f.writeFollowUpsCSV(append(closed, planned...))
		}
		for _, out := range done {
			var lines []string
			for _, u := range out.Planned {
				lines = append(lines, f.say.Say(i18n.FollowUpPlanned, f.followUpWords(u)))
			}
			if len(lines) == 0 {
				lines = f.nextLine(out.Lead)
			}
			did := f.say.Say(i18n.FollowUpDone, f.followUpWords(out.Closed[0])+" · "+f.leadWords(out.Lead))
			if err := f.writeLines(did, lines); err != nil {
				return err
			}
		}
		return nil
	})
}

type dueSnoozeOptions struct {
	f                          *factory
	number, date, said, reason string
	output                     format
}

func newDueSnoozeCmd(f *factory) *cobra.Command {
	opts := &dueSnoozeOptions{f: f}
	cmd := f.command("snooze N DATE", i18n.HelpDueSnooze, `funnel due snooze 1 mon -m "away until Sunday"`)
	cmd.Long = f.say.Say(i18n.HelpDueSnoozeLong)
	cmd.Args = exactArgs(2)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.number, opts.date = args[0], args[1]
		return dueSnoozeRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVarP(&opts.reason, "note", "m", "", f.say.Say(i18n.FlagSnoozeReason))
	cmd.Flags().StringVarP(&opts.said, "date", "d", "", f.say.Say(i18n.FlagAsOf))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func dueSnoozeRun(ctx context.Context, opts *dueSnoozeOptions) error {
	f := opts.f
	numbers, err := numbersOf([]string{opts.number})
	if err != nil {
		return err
	}
	reason, err := card.Note(opts.reason)
	if err != nil {
		return err
	}
	if reason == "" {
		return misuse(i18n.SnoozeNeedsReason)
	}
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		due, err := f.plannedAsOf(opts.said, opts.date, o)
		if err != nil {
			return err
		}
		u, change, err := b.SnoozeFollowUp(ctx, numbers[0], due, reason)
		if err != nil {
			return err
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(struct {
				FollowUp followUpJSON `json:"followup"`
				Change   int64        `json:"change"`
			}{oneFollowUpJSON(u), change})
		case formatCSV:
			return f.writeFollowUpsCSV([]funnel.FollowUp{u})
		}
		l, err := b.Lead(ctx, u.Lead)
		if err != nil {
			return err
		}
		return f.writeLines(f.say.Say(i18n.FollowUpSnoozed, f.followUpWords(u)+" · "+f.leadWords(l)), []string{clean(u.Reason)})
	})
}

// numbersOf reads numbers of records, each once.
func numbersOf(args []string) ([]int64, error) {
	var numbers []int64
	seen := map[int64]bool{}
	for _, a := range args {
		n, err := grammar.Number(a)
		if err != nil {
			return nil, err
		}
		if !seen[n] {
			numbers = append(numbers, n)
		}
		seen[n] = true
	}
	return numbers, nil
}
