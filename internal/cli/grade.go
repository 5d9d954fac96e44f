package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

type gradeOptions struct {
	f      *factory
	period string
	by     string
	only   string
	why    string
	list   bool
	output format
}

func newGradeCmd(f *factory) *cobra.Command {
	opts := &gradeOptions{f: f}
	cmd := f.command("grade [PERIOD]", i18n.HelpGrade, `
		funnel grade
		funnel grade --by value --list
		funnel grade --by benefit --grade former
		funnel grade --why 1
		funnel grade --by value last-month`)
	cmd.Long = f.say.Say(i18n.HelpGradeLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&opts.by, "by", "", f.say.Say(i18n.FlagGradeBy))
	flags.StringVar(&opts.only, "grade", "", f.say.Say(i18n.FlagGradeOnly))
	flags.BoolVar(&opts.list, "list", false, f.say.Say(i18n.FlagGradeList))
	flags.StringVar(&opts.why, "why", "", f.say.Say(i18n.FlagGradeWhy))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "by", viewWords()...)
	cmd.ValidArgsFunction = completePeriod
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return gradeRun(cmd.Context(), opts)
	}
	cmd.AddCommand(newGradeSetCmd(f), newGradeClearCmd(f), newWeightsCmd(f), newThresholdsCmd(f), newHourlyCmd(f), newGradeCheckCmd(f))
	return cmd
}

func viewWords() []string {
	var list []string
	for _, v := range grade.Views() {
		list = append(list, string(v))
	}
	return list
}

func gradeRun(ctx context.Context, opts *gradeOptions) error {
	f := opts.f
	if opts.why != "" && (opts.only != "" || opts.list) {
		return misuse(i18n.GradeWhyAlone)
	}
	var views []grade.View
	if opts.by != "" {
		v, err := words.ReadView(opts.by)
		if err != nil {
			return err
		}
		views = []grade.View{v}
	}
	if len(views) == 0 && (opts.list || opts.only != "") {
		return misuse(i18n.GradeNeedsBy)
	}
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		day, err := opts.day(o)
		if err != nil {
			return err
		}
		if opts.why != "" {
			return opts.explain(ctx, b, o, day)
		}
		g, err := b.Grades(ctx, day)
		if err != nil {
			return err
		}
		if len(views) == 0 {
			return f.writeViews(g, opts.output)
		}
		only := grade.Grade("")
		if opts.only != "" {
			if only, err = words.ReadGrade(views[0], opts.only); err != nil {
				return err
			}
		}
		return f.writeView(viewed{Grades: g, view: views[0], only: only, list: opts.list || only != ""}, opts.output)
	})
}

// day is the last day whose deals count.
func (opts *gradeOptions) day(o book.Outline) (funnel.Day, error) {
	f := opts.f
	if opts.period == "" {
		return f.today(), nil
	}
	p, err := f.recordedPeriod(opts.period, "today", o)
	if err != nil {
		return 0, err
	}
	if p.To > f.today() && p.From > f.today() {
		return 0, i18n.Wrong(i18n.GradeAhead, quote(opts.period))
	}
	return min(p.To, f.today()), nil
}

// viewed is a view of people, to be shown.
type viewed struct {
	book.Grades
	view grade.View
	only grade.Grade // "" for all
	list bool
}

// ranked lists the places of the people shown: by grade, the best first, then by profit of the recent months, then by number.
func (v viewed) ranked() []int {
	order := v.view.Grades()
	at := make([]int, 0, len(v.Leads))
	grades := make([]int, len(v.Leads))
	for place := range v.Leads {
		g := v.Grading.Of(place, v.view).Grade
		grades[place] = slices.Index(order, g)
		if v.only == "" || g == v.only {
			at = append(at, place)
		}
	}
	slices.SortFunc(at, func(a, b int) int {
		return cmp.Or(cmp.Compare(grades[a], grades[b]), cmp.Compare(v.People[b].Recent.Profit(), v.People[a].Recent.Profit()),
			cmp.Compare(v.Leads[a].ID, v.Leads[b].ID))
	})
	return at
}

func newGradeSetCmd(f *factory) *cobra.Command {
	var note, date string
	cmd := f.command("set REF VIEW=GRADE", i18n.HelpGradeSet, `
		funnel grade set 1 relation=vip -m "sends me three people a year"
		funnel grade set 1 aim=keep -m "family" -d yesterday`)
	cmd.Args = exactArgs(2)
	cmd.Flags().StringVarP(&note, "note", "m", "", f.say.Say(i18n.FlagGradeNote))
	cmd.Flags().StringVarP(&date, "date", "d", "", f.say.Say(i18n.FlagDate))
	output := f.outputOf(cmd)
	cmd.ValidArgsFunction = f.completeLead
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		view, text, found := strings.Cut(args[1], "=")
		if !found {
			return i18n.Wrong(i18n.GradeSetUnread, quote(args[1]))
		}
		v, err := words.ReadView(view)
		if err != nil {
			return err
		}
		g, err := words.ReadGrade(v, text)
		if err != nil {
			return err
		}
		return f.onLead(ctx, args[0], func(b *book.Book, o book.Outline, l funnel.Lead) error {
			if v == grade.ByType {
				return i18n.Wrong(i18n.GradeTypeOnCard, id(l.ID), string(g))
			}
			day, err := f.recordedDay(date, o)
			if err != nil {
				return err
			}
			out, err := b.SetVerdict(ctx, l.ID, grade.Override{View: v, Grade: g, Reason: note, Day: day})
			if err != nil {
				return err
			}
			did := f.say.Say(i18n.GradeIsByHand, f.leadWords(out.Lead), f.words(o).GradeIn(v, g))
			return f.tell(ctx, b, o, told{Outcome: out, did: did, card: true, output: *output})
		})
	}
	return cmd
}

func newGradeClearCmd(f *factory) *cobra.Command {
	cmd := f.command("clear REF VIEW", i18n.HelpGradeClear, `
		funnel grade clear 1 relation`)
	cmd.Args = exactArgs(2)
	output := f.outputOf(cmd)
	cmd.ValidArgsFunction = f.completeLead
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		v, err := words.ReadView(args[1])
		if err != nil {
			return err
		}
		return f.onLead(ctx, args[0], func(b *book.Book, o book.Outline, l funnel.Lead) error {
			out, err := b.ClearVerdict(ctx, l.ID, v)
			if err != nil {
				return err
			}
			g, err := b.GradesOf(ctx, f.today(), []int64{l.ID})
			if err != nil {
				return err
			}
			did := f.say.Say(i18n.GradeIsFacts, f.leadWords(out.Lead), f.words(o).GradeIn(v, g.Grading.Of(0, v).Grade))
			return f.tell(ctx, b, o, told{Outcome: out, did: did, card: true, output: *output})
		})
	}
	return cmd
}
