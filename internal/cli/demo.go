package cli

import (
	"context"
	"iter"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type demoOptions struct {
	f      *factory
	days   int
	perDay int
	leads  int
	seed   uint64
	output format
}

// Bounds of a demo: ten thousand days are 27 years.
const (
	maxDemoDays   = 10_000
	maxDemoPerDay = 10_000
	maxDemoLeads  = 1_000_000
)

func newDemoCmd(f *factory, runF func(context.Context, *demoOptions) error) *cobra.Command {
	opts := &demoOptions{f: f}
	cmd := f.command("demo [PATH]", i18n.HelpDemo, `
		funnel demo demo.db
		funnel demo demo.db --days 365 --per-day 12 --seed 7
		funnel demo demo.db --leads 1000`)
	cmd.Long = f.say.Say(i18n.HelpDemoLong)
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			f.db = args[0]
		}
		if opts.days < 1 || opts.days > maxDemoDays {
			return i18n.Wrong(i18n.OutOfBounds, "--days", 1, maxDemoDays)
		}
		if opts.perDay < 1 || opts.perDay > maxDemoPerDay {
			return i18n.Wrong(i18n.OutOfBounds, "--per-day", 1, maxDemoPerDay)
		}
		if opts.leads < 0 || opts.leads > maxDemoLeads {
			return i18n.Wrong(i18n.OutOfBounds, "--leads", 0, maxDemoLeads)
		}
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return demoRun(cmd.Context(), opts)
	}
	cmd.Flags().IntVar(&opts.days, "days", 90, f.say.Say(i18n.FlagDemoDays))
	cmd.Flags().IntVar(&opts.perDay, "per-day", 9, f.say.Say(i18n.FlagDemoPerDay))
	cmd.Flags().IntVar(&opts.leads, "leads", 120, f.say.Say(i18n.FlagDemoLeads))
	f.outputFlag(cmd, &opts.output)
	cmd.Flags().Uint64Var(&opts.seed, "seed", 1, f.say.Say(i18n.FlagDemoSeed))
	return cmd
}

func demoRun(ctx context.Context, opts *demoOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	path, isDefault := f.bookPath()
	plan := demo.Plan{
		Last: f.today(), Days: opts.days, PerDay: opts.perDay, Seed: opts.seed,
		Calendar: funnel.DefaultCalendar(), Zone: f.now.Location(),
	}
	setup := f.setup()
	first := plan.Last - funnel.Day(plan.Days) + 1
	setup.TargetsFrom = &first
	var last funnel.Day
	made := 0
	progress, people := f.progressLine(i18n.DemoProgress), f.progressLine(i18n.LeadsProgress)
	defer progress.done()
	err := book.CreateFilled(ctx, path, isDefault, setup, f.moment, func(b *book.Book) error {
		tallies := noting(plan.Tallies(), func(t funnel.Tally) { made, last = made+1, t.Day })
		total := plan.Calendar.Workdays(funnel.Period{From: first, To: plan.Last}) * plan.PerDay
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{
			Tallies: tallies, Stories: plan.Leads(opts.leads),
			Wrote: func(tallies, leads int) {
				if leads == 0 {
					progress.at(tallies, total)
				} else {
					people.at(leads, opts.leads)
				}
			},
		})
		people.done()
		return err
	})
	if err != nil {
		return err
	}
	progress.done()
	look := "funnel"
	if !isDefault {
		look += " --db " + shellWord(path)
	}
	look += " today"
	if last != plan.Last {
		look += " -d " + last.String()
	}
	return f.writeFacts(opts.output, f.say.Say(i18n.DemoMade, clean(path), made, opts.days, opts.leads, clean(look)),
		fact{"book", path}, fact{"entries", made}, fact{"days", opts.days}, fact{"leads", opts.leads})
}

// noting passes tallies on and tells of each.
func noting(tallies iter.Seq[funnel.Tally], note func(funnel.Tally)) iter.Seq[funnel.Tally] {
	return func(yield func(funnel.Tally) bool) {
		for t := range tallies {
			note(t)
			if !yield(t) {
				return
			}
		}
	}
}
