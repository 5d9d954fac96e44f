package cli

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newCareCmd(f *factory) *cobra.Command {
	cmd := f.command("care", i18n.HelpCare, `
		funnel care
		funnel care set value/super --every 21 --gestures check-in,invitation --birthday gift --ahead 7
		funnel care daily 15`)
	cmd.Long = f.say.Say(i18n.HelpCareLong)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(b *book.Book, o book.Outline) error {
			plan, err := b.CarePlan(cmd.Context())
			if err != nil {
				return err
			}
			return f.showCare(plan, o, *output)
		})
	}
	cmd.AddCommand(newCareSetCmd(f), newCareRmCmd(f), newCareResetCmd(f), newCareDailyCmd(f))
	return cmd
}

func newCareRmCmd(f *factory) *cobra.Command {
	cmd := f.command("rm FOR", i18n.HelpCareRm, `
		funnel care rm value/small
		funnel care rm level/regular`)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(f.completeCareFor)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeCare(cmd.Context(), args, *output, func(b *book.Book, careFor string) (int64, error) {
			return b.SetCarePlan(cmd.Context(), grade.Care{For: careFor})
		})
	}
	return cmd
}

func newCareResetCmd(f *factory) *cobra.Command {
	cmd := f.command("reset [FOR]", i18n.HelpCareReset, `
		funnel care reset value/super
		funnel care reset`)
	cmd.Args = argsBetween(0, 1)
	cmd.ValidArgsFunction = once(f.completeCareFor)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeCare(cmd.Context(), args, *output, func(b *book.Book, careFor string) (int64, error) {
			return b.ResetCare(cmd.Context(), careFor)
		})
	}
	return cmd
}

func newCareDailyCmd(f *factory) *cobra.Command {
	cmd := f.command("daily N", i18n.HelpCareDaily, "funnel care daily 15")
	cmd.Args = exactArgs(1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		people, err := strconv.Atoi(strings.TrimSpace(args[0]))
		if err != nil || people < 1 || people > book.MaxCareDaily {
			return i18n.Wrong(i18n.CareDailyUnread, quote(args[0]), book.MaxCareDaily)
		}
		return f.changeCare(cmd.Context(), nil, *output, func(b *book.Book, _ string) (int64, error) {
			return b.SetCareDaily(cmd.Context(), people)
		})
	}
	return cmd
}

// changeCare changes the care for the level or grade that is named, if one is, and shows the plan or that part of it.
func (f *factory) changeCare(ctx context.Context, args []string, output format, change func(b *book.Book, careFor string) (int64, error)) error {
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		careFor := ""
		if len(args) > 0 {
			var err error
			if careFor, err = f.careFor(args[0], o); err != nil {
				return err
			}
		}
		id, err := change(b, careFor)
		if err != nil {
			return err
		}
		if id == 0 {
			f.notice(i18n.NothingChanged)
		}
		plan, err := b.CarePlan(ctx)
		if err != nil {
			return err
		}
		if output == formatText && careFor != "" {
			care, _ := plan.For(careFor)
			return f.writeCareOf(care, o)
		}
		return f.showCare(plan, o, output)
	})
}

// careFor is the key by which care names the level or grade that text names: a key, or a name in any of the languages.
func (f *factory) careFor(text string, o book.Outline) (string, error) {
	var found []string
	l, mistake := f.vocabulary(o).Level(strings.TrimPrefix(text, grade.ForLevel("")))
	if mistake == nil {
		found = append(found, grade.ForLevel(l.Key))
	}
	for _, g := range words.GradeNames() {
		if called(text, g.Key, g.Short(), g.Name) {
			found = append(found, g.Key)
		}
	}
	unknown := errors.Is(mistake, i18n.Wrong(i18n.LevelUnknown)) || errors.Is(mistake, i18n.Wrong(i18n.LevelUnknownNear))
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return "", i18n.Wrong(i18n.CareForSeveral, quote(text), join(found, ", "))
	case unknown:
		return "", i18n.Wrong(i18n.CareForUnknown, quote(text))
	}
	return "", mistake
}

func (f *factory) completeCareFor(cmd *cobra.Command, _ []string, word string) (keys []string, _ cobra.ShellCompDirective) {
	for _, l := range f.completionFrame(cmd).Levels {
		keys = append(keys, grade.ForLevel(l.Key))
	}
	for _, g := range words.GradeNames() {
		keys = append(keys, g.Key)
	}
	keys = slices.DeleteFunc(keys, func(key string) bool { return !strings.HasPrefix(key, word) })
	return keys, cobra.ShellCompDirectiveNoFileComp
}
