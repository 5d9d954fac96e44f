package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

type leadTouchOptions struct {
	f                   *factory
	ref, kind           string
	date, note, outcome string
	minutes             string
	next, what          string
	done                string // "" when it was not typed, oldest for the one due first, or a number
	output              format
}

func newLeadTouchCmd(f *factory) *cobra.Command {
	opts := &leadTouchOptions{f: f}
	cmd := f.command("touch REF KIND", i18n.HelpLeadTouch, `
		funnel lead touch 1 call
		funnel lead touch 1 call --outcome no-answer --next tomorrow --what "call again after six"
		funnel lead touch "nguyễn văn an" meeting -m "wants two bedrooms" --minutes 45 --done`)
	cmd.Long = f.say.Say(i18n.HelpLeadTouchLong)
	cmd.Args = exactArgs(2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.kind = args[0], args[1]
		return leadTouchRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagNote))
	flags.StringVar(&opts.outcome, "outcome", "", f.say.Say(i18n.FlagOutcome))
	flags.StringVar(&opts.minutes, "minutes", "", f.say.Say(i18n.FlagTouchMinutes))
	f.nextFlags(flags, &opts.next, &opts.what)
	flags.StringVar(&opts.done, "done", "", f.say.Say(i18n.FlagDone))
	flags.Lookup("done").NoOptDefVal = oldestDue
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "outcome", funnel.TouchOutcomes()...)
	cmd.ValidArgsFunction = f.completeLeadThen(f.completeKind)
	return cmd
}

// oldestDue is the value of --done without a number: the follow-up that was due first.
const oldestDue = "oldest"

// completeKind completes the kinds of touch.
func (f *factory) completeKind(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	o := f.completionFrame(cmd)
	return append(funnel.TouchKinds(), f.channelWords(o, word, "")...), cobra.ShellCompDirectiveNoFileComp
}

func leadTouchRun(ctx context.Context, opts *leadTouchOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		n, err := opts.touch(l, o)
		if err != nil {
			return err
		}
		due, err := b.DueOf(ctx, l.ID, n.Day)
		if err != nil {
			return err
		}
		switch {
		case opts.done != "" && opts.done != oldestDue:
			number, err := grammar.Number(opts.done)
			if err != nil {
				return err
			}
			n.Done = []int64{number}
			due = slices.DeleteFunc(due, func(u funnel.FollowUp) bool { return u.ID == number })
		case len(due) == 0 && opts.done != "":
			f.notice(i18n.NothingWasDue)
		case opts.done != "":
			n.Done, due = []int64{due[0].ID}, due[1:]
		case len(due) > 0 && f.asks(opts.output):
			done, answered, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out,
				f.say.Say(i18n.AskFollowUpDone, f.leadWords(l)), f.followUpWords(due[0]), true)
			if err != nil {
				return err
			}
			if !answered {
				f.notice(i18n.NothingLogged)
				return nil
			}
			if done {
				n.Done, due = []int64{due[0].ID}, due[1:]
			}
		}
		t, err := b.TouchLead(ctx, n)
		if err != nil {
			return err
		}
		f.warnNoContact(t.Lead)
		return opts.answer(ctx, b, o, t, due)
	})
}

// touch reads everything that was typed.
func (opts *leadTouchOptions) touch(l funnel.Lead, o book.Outline) (book.NewTouch, error) {
	f := opts.f
	n := book.NewTouch{Touch: funnel.Touch{Lead: l.ID}}
	var err error
	if n.Kind, err = card.TouchKind(opts.kind, f.vocabulary(o)); err != nil {
		return n, err
	}
	if opts.outcome != "" {
		if n.Outcome, err = card.Outcome(opts.outcome); err != nil {
			return n, err
		}
	}
	if n.Day, err = f.recordedDay(opts.date, o); err != nil {
		return n, err
	}
	if n.Note, err = card.Note(opts.note); err != nil {
		return n, err
	}
	if opts.minutes != "" {
		minutes, err := grammar.Minutes(opts.minutes)
		if err != nil {
			return n, err
		}
		n.Minutes = &minutes
	}
	n.Next, err = f.nextStep(opts.next, opts.what, o)
	return n, err
}

// nextFlags adds the flags that plan the next step of the lead that a command is about.
func (f *factory) nextFlags(flags *pflag.FlagSet, next, what *string) {
	flags.StringVar(next, "next", "", f.say.Say(i18n.FlagNext))
	flags.StringVar(what, "what", "", f.say.Say(i18n.FlagWhat))
}

// nextStep reads the next step; nil for none.
func (f *factory) nextStep(next, what string, o book.Outline) (*book.NewFollowUp, error) {
	if next == "" {
		if what != "" {
			return nil, misuse(i18n.WhatNeedsNext)
		}
		return nil, nil
	}
	var n book.NewFollowUp
	var err error
	if n.Due, err = f.plannedDay(next, o); err != nil {
		return nil, err
	}
	n.What, err = card.Note(what)
	return &n, err
}

// plannedDay reads a day to come.
func (f *factory) plannedDay(text string, o book.Outline) (funnel.Day, error) {
	return f.plannedAsOf("", text, o)
}

// plannedAsOf reads a day to come as it was agreed on another day; "" is today.
func (f *factory) plannedAsOf(said, text string, o book.Outline) (funnel.Day, error) {
	dates := f.dates(o, grammar.Planned)
	var err error
	if dates.Today, err = f.recordedDay(said, o); err != nil {
		return 0, err
	}
	return grammar.Day(text, dates)
}

// warnNoContact says beside the answer that a person asked not to be contacted.
func (f *factory) warnNoContact(l funnel.Lead) {
	if l.NoContact != nil {
		f.notice(i18n.AskedNoContact, f.leadWords(l), f.statementWords(*l.NoContact))
	}
}

// statementWords says when a person said something about being contacted, and where that is known from.
func (f *factory) statementWords(s funnel.Statement) string {
	return f.words(book.Outline{}).Statement(s)
}
