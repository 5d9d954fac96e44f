package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/qualify"
)

type leadQualifyOptions struct {
	f                           *factory
	ref, need, authority, money string
	date                        string
	fresh                       bool
	output                      format
}

func newLeadQualifyCmd(f *factory) *cobra.Command {
	opts := &leadQualifyOptions{f: f}
	cmd := f.command("qualify REF", i18n.HelpLeadQualify, `
		funnel lead qualify 1 --need yes --authority yes --money yes
		funnel lead qualify 1 --money no -d yesterday`)
	cmd.Long = f.say.Say(i18n.HelpLeadQualifyLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadQualifyRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.need, "need", "", f.say.Say(i18n.FlagNeed))
	flags.StringVar(&opts.authority, "authority", "", f.say.Say(i18n.FlagAuthority))
	flags.StringVar(&opts.money, "money", "", f.say.Say(i18n.FlagMoney))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	flags.BoolVar(&opts.fresh, "new", false, f.say.Say(i18n.FlagNew))
	f.outputFlag(cmd, &opts.output)
	for _, flag := range []string{"need", "authority", "money"} {
		completeWith(cmd, flag, string(funnel.Yes), string(funnel.No), "?")
	}
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadQualifyRun(ctx context.Context, opts *leadQualifyOptions) error {
	f := opts.f
	asked := opts.need == "" && opts.authority == "" && opts.money == ""
	if asked && !f.asks(opts.output) {
		return misuse(i18n.QualifyNeedsAnswers)
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		day, err := f.recordedDay(opts.date, o)
		if err != nil {
			return err
		}
		q := book.Qualification{Lead: l.ID, Day: day, New: opts.fresh}
		if asked {
			return f.askAndQualify(ctx, b, o, l, q)
		}
		for _, test := range []struct {
			typed string
			into  **funnel.Answer
		}{{opts.need, &q.Need}, {opts.authority, &q.Authority}, {opts.money, &q.Money}} {
			if test.typed == "" {
				continue
			}
			answer, err := card.Answer(test.typed)
			if err != nil {
				return err
			}
			*test.into = &answer
		}
		return f.qualify(ctx, b, o, q, opts.output)
	})
}

// askAndQualify asks on the terminal what the three tests found, and records it. When the agent leaves nothing is recorded.
func (f *factory) askAndQualify(ctx context.Context, b *book.Book, o book.Outline, l funnel.Lead, q book.Qualification) error {
	found, err := qualify.Run(ctx, f.say, f.leadWords(l), l.Tests, f.io.In, f.io.Out)
	if err != nil {
		return err
	}
	if found == nil {
		f.notice(i18n.NothingLogged)
		return nil
	}
	q.Need, q.Authority, q.Money = &found.Need, &found.Authority, &found.Money
	return f.qualify(ctx, b, o, q, formatText)
}

// qualify records what the tests found and says what is still open.
func (f *factory) qualify(ctx context.Context, b *book.Book, o book.Outline, q book.Qualification, output format) error {
	out, err := b.QualifyLead(ctx, q)
	if err != nil {
		return err
	}
	t := told{Outcome: out, did: f.isNow(out.Lead, o), dayFlag: "-d", output: output}
	if out.Lead.Level == out.From {
		t.did = f.leadWords(out.Lead) + " · " + f.testWords(out.Lead.Tests)
		t.more = f.testLines(out.Lead.Tests)
	}
	return f.tell(ctx, b, o, t)
}

// testWords tells the answers of the three tests.
func (f *factory) testWords(t funnel.Tests) string { return f.words(book.Outline{}).Tests(t) }

// testLines say which of the three tests failed and which are open.
func (f *factory) testLines(t funnel.Tests) []string { return f.words(book.Outline{}).TestsLeft(t) }
