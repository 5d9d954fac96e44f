package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

func newLeadRmCmd(f *factory) *cobra.Command {
	cmd := f.command("rm REF", i18n.HelpLeadRm, "funnel lead rm 2")
	cmd.Long = f.say.Say(i18n.HelpLeadRmLong)
	cmd.Args = exactArgs(1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.onLead(ctx, args[0], func(b *book.Book, o book.Outline, l funnel.Lead) error {
			out, err := b.RemoveLead(ctx, l.ID)
			if err != nil {
				return err
			}
			return f.tell(ctx, b, o, told{
				Outcome: out, did: f.say.Say(i18n.LeadRemoved, f.leadWords(l)), counts: true, card: true, output: *output,
			})
		})
	}
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

type leadForgetOptions struct {
	f      *factory
	ref    string
	yes    bool
	output format
}

func newLeadForgetCmd(f *factory) *cobra.Command {
	opts := &leadForgetOptions{f: f}
	cmd := f.command("forget REF", i18n.HelpLeadForget, "funnel lead forget 2 --yes")
	cmd.Long = f.say.Say(i18n.HelpLeadForgetLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadForgetRun(cmd.Context(), opts)
	}
	cmd.Flags().BoolVar(&opts.yes, "yes", false, f.say.Say(i18n.FlagYes))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadForgetRun(ctx context.Context, opts *leadForgetOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		number, who, err := opts.find(ctx, b, o)
		if err != nil {
			return err
		}
		if !opts.yes {
			if !f.asks(opts.output) {
				return misuse(i18n.ForgetNeedsYes)
			}
			yes, _, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out,
				f.say.Say(i18n.AskForget, who), f.say.Say(i18n.ForgetIsFinal), false)
			if err != nil {
				return err
			}
			if !yes {
				f.notice(i18n.NothingForgotten)
				return nil
			}
		}
		done := f.waiting(i18n.Forgetting, patience)
		gone, err := b.ForgetLead(ctx, number)
		done()
		if err != nil {
			return err
		}
		path, _ := f.bookPath()
		holding, closed, err := book.BackupsHolding(ctx, path, gone.Keys, f.now.Location())
		if err != nil {
			return err
		}
		return opts.answer(number, gone, holding, closed)
	})
}

// find finds the lead; one whose card was removed before is known by its number only.
func (opts *leadForgetOptions) find(ctx context.Context, b *book.Book, o book.Outline) (number int64, who string, err error) {
	f := opts.f
	l, err := f.lead(ctx, b, o, opts.ref)
	if _, noNumber := grammar.Number(strings.TrimSpace(opts.ref)); err == nil && noNumber != nil && !wholeName(l, opts.ref) {
		return 0, "", i18n.Failed(i18n.ForgetWholeName, quote(opts.ref), f.leadWords(l), id(l.ID))
	}
	if errors.Is(err, i18n.Failed(i18n.NoLead)) {
		number, err = grammar.Number(opts.ref)
		return number, "#" + id(number), err
	}
	return l.ID, f.leadWords(l), err
}

// wholeName reports whether text is the name of a lead, not only a part of it. Case and accents do not count.
func wholeName(l funnel.Lead, text string) bool {
	spaced := func(s string) string { return strings.Join(strings.Fields(fold.Text(s)), " ") }
	return spaced(l.Name) == spaced(text)
}

// answer says what was erased, what stays, and where traces may be left.
func (opts *leadForgetOptions) answer(number int64, gone book.Forgotten, holding, closed []string) error {
	f := opts.f
	if !gone.Cleaned {
		f.notice(i18n.ForgetNotCleaned, id(number))
	}
	if opts.output == formatJSON {
		return f.writeJSON(map[string]any{
			"forgotten": number, "arrivals": gone.Arrivals, "deals": gone.Deals, "cleaned": gone.Cleaned, "change": gone.Change,
			"backups": append([]string{}, holding...), "backups_unread": append([]string{}, closed...),
		})
	}
	if opts.output == formatCSV {
		return f.writeFacts(opts.output, "", fact{"forgotten", number}, fact{"arrivals", gone.Arrivals}, fact{"deals", gone.Deals},
			fact{"cleaned", gone.Cleaned}, fact{"change", gone.Change},
			fact{"backups", join(holding, "\n")}, fact{"backups_unread", join(closed, "\n")})
	}
	lines := []string{f.say.Say(i18n.StaysAnonymous, gone.Arrivals, gone.Deals), f.say.Say(i18n.ForgetStays)}
	for _, file := range holding {
		lines = append(lines, f.say.Say(i18n.BackupHolds, clean(file)))
	}
	for _, file := range closed {
		lines = append(lines, f.say.Say(i18n.BackupClosed, clean(file)))
	}
	lines = append(lines, f.say.Say(i18n.BackupsElsewhere))
	return f.writeLines(f.say.Say(i18n.LeadForgotten, id(number)), lines)
}
