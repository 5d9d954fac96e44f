package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type planOptions struct {
	f                                 *factory
	goal, from, sure, income, perDeal string
	setTargets                        bool
	output                            format
}

func newPlanCmd(f *factory) *cobra.Command {
	opts := &planOptions{f: f}
	cmd := f.command("plan LEVEL=COUNT/day|week|month|quarter|year", i18n.HelpPlan, `
		funnel plan inbound=30/week
		funnel plan buyer=10/quarter --sure 90 --from 6m
		funnel plan --income 900m/quarter --per-deal 30m
		funnel plan inbound=150/month --set-targets`)
	cmd.Long = f.say.Say(i18n.HelpPlanLong)
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.goal = args[0]
		}
		return planRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.sure, "sure", "80", f.say.Say(i18n.FlagPlanSure))
	flags.StringVar(&opts.from, "from", "", f.say.Say(i18n.FlagRatiosFrom))
	flags.StringVar(&opts.income, "income", "", f.say.Say(i18n.FlagPlanIncome))
	flags.StringVar(&opts.perDeal, "per-deal", "", f.say.Say(i18n.FlagPlanPerDeal))
	flags.BoolVar(&opts.setTargets, "set-targets", false, f.say.Say(i18n.FlagPlanSetTargets))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "sure", "50", "80", "90", "95")
	completeWith(cmd, "from", historySpans()...)
	cmd.ValidArgsFunction = once(f.completeTargets)
	return cmd
}

func planRun(ctx context.Context, opts *planOptions) error {
	f := opts.f
	sure, err := opts.sureness()
	if err != nil {
		return err
	}
	access := book.ReadOnly
	if opts.setTargets {
		access = book.ReadWrite
	}
	return f.with(ctx, access, func(b *book.Book, o book.Outline) error {
		q, per, err := opts.query(o)
		if err != nil {
			return err
		}
		q.Sure = sure
		done := f.counting()
		p, o, err := b.Plan(ctx, q)
		done()
		if err != nil {
			return err
		}
		if err := f.plannable(p, per, o, opts.setTargets); err != nil {
			return err
		}
		r := plan{Planned: p, income: q.Income, named: q.PerDeal != nil, per: per}
		if opts.setTargets {
			if r.targets, err = f.plannedTargets(p, per, o); err != nil {
				return err
			}
			if r.change, err = b.SetTargets(ctx, r.targets); err != nil {
				return err
			}
		}
		f.noticeCapped(r, o)
		switch opts.output {
		case formatJSON:
			return f.writeJSON(planJSONOf(r, o))
		case formatCSV:
			return f.writePlanCSV(r)
		}
		if !p.Known {
			return nil
		}
		return f.writePlan(r, o)
	})
}

// plan is a plan and what was done with it.
type plan struct {
	book.Planned
	income  int64           // that was asked for, in minor units; 0 for none
	named   bool            // what a deal brings was said
	per     funnel.Per      // of the goal
	targets []funnel.Target // that it makes; nil unless they are set
	change  int64           // that set them; 0 when they stood already
}

// sureness reads a percentage, with or without its sign, of which a goal can be sure.
func (opts *planOptions) sureness() (float64, error) {
	text := strings.TrimSuffix(strings.ReplaceAll(strings.TrimSpace(opts.sure), ",", "."), "%")
	x, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || !(x >= 1 && x <= 99) {
		return 0, i18n.Wrong(i18n.BadSureness, quote(opts.sure))
	}
	return x / 100, nil
}

// query reads the goal: LEVEL=COUNT/SPAN, or an income, which is that of deals at the buying level.
func (opts *planOptions) query(o book.Outline) (q book.PlanQuery, per funnel.Per, err error) {
	f := opts.f
	switch {
	case opts.goal == "" && opts.income == "":
		return q, "", misuse(i18n.PlanNeedsGoal)
	case opts.goal != "" && opts.income != "":
		return q, "", misuse(i18n.PlanTwoGoals)
	case opts.perDeal != "" && opts.income == "":
		return q, "", misuse(i18n.PerDealNeedsIncome)
	}
	if q.From, err = f.recordedPeriod(opts.from, last12Months, o); err != nil {
		return q, "", err
	}
	if opts.goal != "" {
		if q.Level, q.Count, per, err = grammar.Goal(opts.goal, f.vocabulary(o)); err != nil {
			return q, "", err
		}
	} else {
		var figure string
		if figure, per, err = grammar.SplitSpan(opts.income); err != nil {
			return q, "", err
		}
		if q.Income, err = grammar.Money(figure, o.Currency, f.say.Lang); err != nil {
			return q, "", err
		}
		if q.Income <= 0 {
			return q, "", i18n.Wrong(i18n.IncomeTooSmall, quote(opts.income))
		}
	}
	if opts.perDeal != "" {
		amount, err := grammar.Money(opts.perDeal, o.Currency, f.say.Lang)
		if err != nil {
			return q, "", err
		}
		if amount <= 0 {
			return q, "", i18n.Wrong(i18n.IncomeTooSmall, quote(opts.perDeal))
		}
		q.PerDeal = &amount
	}
	if l, ok := o.Level(q.Level); ok && l.Hidden {
		return q, "", i18n.Failed(i18n.CompareHidden, l.Key)
	}
	q.Span = per.Span(f.today(), o.Calendar.WeekStart)
	return q, per, nil
}

// plannable says what is missing when a goal cannot be planned: a history, or anybody who ever came so far. That the ratios were to be
// taken from a time without numbers is only noticed, unless something hangs on it.
func (f *factory) plannable(p book.Planned, per funnel.Per, o book.Outline, needed bool) error {
	nobody := i18n.Failed(i18n.NobodyCameSoFar, f.nameOf(p.Goal, o), f.within(p.From))
	switch {
	case p.First == nil:
		return i18n.Failed(i18n.NothingToPlanFrom)
	case p.Known:
		return nil
	case needed && p.From.To < *p.First:
		return i18n.Failed(i18n.NoEntriesBefore, f.say.PlainDate(p.First.Time()))
	case f.nothingIn(p.From, p.First):
		if needed {
			return nobody
		}
		return nil
	case p.Highest != "":
		command := "funnel plan " + p.Highest + "=" + strconv.FormatInt(p.Count, 10) + "/" + string(per)
		return i18n.Failed(i18n.PlanReachable, f.nameOf(p.Goal, o), f.within(p.From), f.nameOf(p.Highest, o), command)
	}
	return nobody
}

// plannedTargets are the targets that a plan makes: what each level below needs in the workdays left, while the goal is not reached, and the
// goal itself. A target is for a month at most, so that of a longer goal is what is missing, in the workdays left too.
func (f *factory) plannedTargets(p book.Planned, per funnel.Per, o book.Outline) ([]funnel.Target, error) {
	var targets []funnel.Target
	perWeek := o.Calendar.WorkdaysInWeek()
	for _, n := range p.Needs {
		if n.Sure == nil || p.Missing == 0 {
			continue
		}
		count, span, ok := metrics.PacedTarget(*n.Sure, p.WorkdaysLeft, perWeek)
		switch {
		case !ok:
		case count > funnel.MaxCount:
			return nil, i18n.Failed(i18n.PlannedTooLarge, count, f.nameOf(n.Level, o))
		default:
			targets = append(targets, funnel.Target{Level: n.Level, Count: count, Per: span, From: f.today()})
		}
	}
	goal := funnel.Target{Level: p.Goal, Count: p.Count, Per: per, From: f.today()}
	if months := map[funnel.Per]int64{funnel.PerQuarter: 3, funnel.PerYear: 12}[per]; months > 0 {
		goal.Count, goal.Per = (p.Count+months-1)/months, funnel.PerMonth
		if count, span, ok := metrics.PacedTarget(p.Missing, p.WorkdaysLeft, perWeek); ok && p.Missing > 0 {
			goal.Count, goal.Per = count, span
		}
	}
	return append(targets, goal), nil
}
