package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newLevelsCmd(f *factory) *cobra.Command {
	var output format
	cmd := f.command("levels", i18n.HelpLevels, `
		funnel levels
		funnel levels rename viewing "Site visit"
		funnel levels add handover "Handed over" --after buyer
		funnel levels hide close`)
	cmd.Long = f.say.Say(i18n.HelpLevelsLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return levelsRun(cmd.Context(), f, output) }
	f.outputFlag(cmd, &output)
	k := f.keyedLevels()
	cmd.AddCommand(
		newLevelAddCmd(f),
		newLevelRoleCmd(f),
		newLevelIdleCmd(f),
		newLevelCareCmd(f),
		k.renameCmd(i18n.HelpLevelRename, `
			funnel levels rename viewing "Site visit"
			funnel levels rename viewing "Đi xem nhà" --lang vi`, (*book.Book).RenameLevel),
		k.moveCmd(i18n.HelpLevelMove, `
			funnel levels move viewing --after inbound
			funnel levels move reach --first`, (*book.Book).MoveLevel),
		k.doCmd("hide", i18n.HelpLevelHide, "funnel levels hide close",
			func(ctx context.Context, b *book.Book, key string) (int64, error) { return b.HideLevel(ctx, key, true) }),
		k.doCmd("show", i18n.HelpLevelShow, "funnel levels show close",
			func(ctx context.Context, b *book.Book, key string) (int64, error) {
				return b.HideLevel(ctx, key, false)
			}),
		k.doCmd("rm", i18n.HelpLevelRm, "funnel levels rm loyal",
			func(ctx context.Context, b *book.Book, key string) (int64, error) { return b.RemoveLevel(ctx, key) }),
	)
	return cmd
}

func (f *factory) keyedLevels() keyed {
	return keyed{
		f: f, noun: "LEVEL", complete: f.completeLevel, show: f.writeLevels, after: i18n.FlagAfterLevel,
		find: func(v grammar.Vocabulary, text string) (string, error) {
			l, err := v.Level(text)
			return l.Key, err
		},
	}
}

// levelJSON is a level in JSON.
type levelJSON struct {
	Position   int    `json:"position"`
	Key        string `json:"key"`
	Name       string `json:"name"`
	Hidden     bool   `json:"hidden"`
	Crowd      bool   `json:"crowd"`
	Entry      bool   `json:"entry"`
	Qualifying bool   `json:"qualifying"`
	Buying     bool   `json:"buying"`

	Idle *int      `json:"idle_days"`
	Care *careJSON `json:"care"`
}

func levelsRun(ctx context.Context, f *factory, output format) error {
	return f.with(ctx, book.ReadOnly, func(_ *book.Book, o book.Outline) error { return f.writeLevels(o, output) })
}

func (f *factory) writeLevels(o book.Outline, output format) error {
	list := []levelJSON{}
	var rows [][]any
	for _, l := range o.Levels {
		item := levelJSON{
			l.Position, l.Key, l.Names.In(string(f.say.Lang)), l.Hidden, l.Crowd, l.Entry, l.Qualifying, l.Buying,
			positive(l.Idle), careOf(l.Care),
		}
		list = append(list, item)
		rows = append(rows, []any{
			item.Position, item.Key, item.Name, item.Hidden, item.Crowd, item.Entry, item.Qualifying, item.Buying,
			positive(int64(l.Idle)), l.Care.String(),
		})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Levels []levelJSON `json:"levels"`
			Total  int         `json:"total"`
		}{list, len(list)})
	case formatCSV:
		return f.writeCSV([]string{
			"position", "key", "name", "hidden", "crowd", "entry", "qualifying", "buying", "idle_days", "care",
		}, rows)
	}
	t := f.newTable(0)
	t.head("", f.say.Say(i18n.HeadKey), f.say.Say(i18n.HeadName), f.say.Say(i18n.HeadDetails))
	for _, l := range o.Levels {
		t.row(fmt.Sprint(l.Position), l.Key, f.fullName(l), join(f.marksOf(l), f.say.Say(i18n.ListComma)))
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

// marksOf are a level's roles, whether it is hidden, and how its leads are looked after.
func (f *factory) marksOf(l funnel.Level) []string { return f.words(book.Outline{}).LevelMarks(l) }

func newLevelAddCmd(f *factory) *cobra.Command {
	var after string
	cmd := f.command("add KEY [NAME]", i18n.HelpLevelAdd, `funnel levels add handover "Handed over" --after buyer`)
	cmd.Args = argsBetween(1, 2)
	cmd.Flags().StringVar(&after, "after", "", f.say.Say(i18n.FlagAfterLevel))
	completeFrom(cmd, "after", f.completeLevel)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.keyedLevels().change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			key, names, err := f.newKey(args)
			if err != nil {
				return 0, err
			}
			if err := checkNameFree(o, key, args[len(args)-1]); err != nil {
				return 0, err
			}
			if after != "" {
				l, err := f.vocabulary(o).Level(after)
				if err != nil {
					return 0, err
				}
				after = l.Key
			}
			return b.AddLevel(cmd.Context(), funnel.Level{Key: key, Names: names}, after)
		})
	}
	return cmd
}

func newLevelRoleCmd(f *factory) *cobra.Command {
	var words []string
	for _, r := range book.Roles() {
		words = append(words, string(r))
	}
	cmd := f.command("role ROLE LEVEL", i18n.HelpLevelRole, `
		funnel levels role buying buyer
		funnel levels role qualifying none`)
	cmd.Long = f.say.Say(i18n.HelpLevelRoleLong)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		switch len(args) {
		case 0:
			return words, cobra.ShellCompDirectiveNoFileComp
		case 1:
			return f.completeLevel(cmd, args, word)
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.keyedLevels().change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			for _, r := range book.Roles() {
				if string(r) != args[0] {
					continue
				}
				if args[1] == none {
					return b.SetRole(cmd.Context(), "", r)
				}
				l, err := f.vocabulary(o).Level(args[1])
				if err != nil {
					return 0, err
				}
				return b.SetRole(cmd.Context(), l.Key, r)
			}
			return 0, i18n.Wrong(i18n.UnknownRole, quote(args[0]), join(words, ", "))
		})
	}
	return cmd
}
