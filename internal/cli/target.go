package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newTargetCmd(f *factory) *cobra.Command {
	var output format
	var all bool
	cmd := f.command("target", i18n.HelpTarget, `
		funnel target
		funnel target --all
		funnel target set reach=2000/day inbound=30/week
		funnel target clear inbound`)
	cmd.Long = f.say.Say(i18n.HelpTargetLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return targetRun(cmd.Context(), f, all, output) }
	cmd.Flags().BoolVar(&all, "all", false, f.say.Say(i18n.FlagTargetAll))
	f.outputFlag(cmd, &output)
	cmd.AddCommand(newTargetSetCmd(f), newTargetClearCmd(f))
	return cmd
}

// targetJSON is a target in JSON. Count is null where the level has none from that day on.
type targetJSON struct {
	Level string     `json:"level"`
	Count *int64     `json:"count"`
	Per   funnel.Per `json:"per"`
	From  funnel.Day `json:"from"`
}

func targetRun(ctx context.Context, f *factory, all bool, output format) error {
	return f.with(ctx, book.ReadOnly, func(_ *book.Book, o book.Outline) error {
		targets := o.Targets
		if !all {
			targets = f.targetsInForce(o)
		}
		return f.showTargets(targets, o, output)
	})
}

// showTargets writes targets as they were asked for.
func (f *factory) showTargets(targets []funnel.Target, o book.Outline, output format) error {
	list := []targetJSON{}
	var rows [][]any
	for _, t := range targets {
		item := targetJSON{Level: t.Level, Per: t.Per, From: t.From}
		if !t.Cleared {
			item.Count = &t.Count
		}
		list = append(list, item)
		rows = append(rows, []any{item.Level, item.Count, item.Per, item.From})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Targets []targetJSON `json:"targets"`
			Total   int          `json:"total"`
		}{list, len(list)})
	case formatCSV:
		return f.writeCSV([]string{"level", "count", "per", "from"}, rows)
	}
	if len(targets) == 0 {
		f.notice(i18n.NoTargets)
		return nil
	}
	return f.writeTargets(targets, o)
}

func (f *factory) targetsInForce(o book.Outline) []funnel.Target {
	var targets []funnel.Target
	for _, l := range o.Levels {
		if t, ok := funnel.TargetOn(o.Targets, l.Key, f.today()); ok {
			targets = append(targets, t)
		}
	}
	return targets
}

func (f *factory) writeTargets(targets []funnel.Target, o book.Outline) error {
	t := f.newTable(1)
	t.head(f.say.Say(i18n.HeadLevel), f.say.Say(i18n.HeadTarget), "", f.say.Say(i18n.HeadFrom))
	for _, target := range targets {
		l, _ := o.Level(target.Level)
		count, per := words.Dash, ""
		if !target.Cleared {
			count, per = f.say.Int(target.Count), f.per(target.Per)
		}
		t.row(f.levelName(l), count, per, f.say.PlainDate(target.From.Time()))
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

// per says "a day", "a week" or "a month".
func (f *factory) per(p funnel.Per) string { return f.words(book.Outline{}).Per(p) }

// targetWords tells in a few words a target that was set, and what it was before, by the outline of before.
func (f *factory) targetWords(t funnel.Target, o book.Outline) string {
	w := f.words(o)
	return w.TargetBefore(w.Target(t), t)
}

func newTargetSetCmd(f *factory) *cobra.Command {
	cmd := f.command("set LEVEL=COUNT/day|week|month…", i18n.HelpTargetSet, `
		funnel target set reach=2000/day inbound=5/day qualified=2/day
		funnel target set inbound=30/week`)
	cmd.Args = argsBetween(1, -1)
	cmd.ValidArgsFunction = f.completeTargets
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.setTargets(cmd.Context(), args, *output, func(text string, o book.Outline) (funnel.Target, error) {
			level, count, per, err := grammar.Target(text, f.vocabulary(o))
			return funnel.Target{Level: level, Count: count, Per: per}, err
		})
	}
	return cmd
}

func newTargetClearCmd(f *factory) *cobra.Command {
	cmd := f.command("clear LEVEL…", i18n.HelpTargetClear, "funnel target clear inbound")
	cmd.Args = argsBetween(1, -1)
	cmd.ValidArgsFunction = f.completeLevel
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.setTargets(cmd.Context(), args, *output, func(text string, o book.Outline) (funnel.Target, error) {
			l, err := f.vocabulary(o).Level(text)
			return funnel.Target{Level: l.Key, Per: funnel.PerDay, Cleared: true}, err
		})
	}
	return cmd
}

// setTargets makes the targets that are typed valid from today.
func (f *factory) setTargets(ctx context.Context, args []string, output format,
	read func(text string, o book.Outline) (funnel.Target, error),
) error {
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		var targets []funnel.Target
		stated := map[string]bool{}
		for _, a := range args {
			t, err := read(a, o)
			if err != nil {
				return err
			}
			if stated[t.Level] {
				return i18n.Wrong(i18n.TwoTargets, t.Level)
			}
			stated[t.Level] = true
			t.From = f.today()
			targets = append(targets, t)
		}
		change, err := b.SetTargets(ctx, targets)
		if err != nil {
			return err
		}
		if change == 0 {
			f.notice(i18n.NothingChanged)
		}
		if output != formatText {
			return f.showTargets(targets, o, output)
		}
		if change == 0 {
			return nil
		}
		for _, t := range targets {
			if _, err := fmt.Fprintln(f.io.Out, f.targetWords(t, o)); err != nil {
				return err
			}
		}
		return nil
	})
}
