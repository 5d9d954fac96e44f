package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type portraitOptions struct {
	f           *factory
	of, against string
	save, since string
	output      format
}

func newPortraitCmd(f *factory) *cobra.Command {
	opts := &portraitOptions{f: f}
	cmd := f.command("portrait", i18n.HelpPortrait, `
		funnel portrait
		funnel portrait --save "spring"
		funnel portrait --of "tag:zalo" --against all
		funnel portrait --since autumn`)
	cmd.Long = f.say.Say(i18n.HelpPortraitLong)
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&opts.of, "of", book.GroupBuyers, f.say.Say(i18n.FlagPortraitOf))
	flags.StringVar(&opts.against, "against", book.GroupAll, f.say.Say(i18n.FlagPortraitRest))
	flags.StringVar(&opts.save, "save", "", f.say.Say(i18n.FlagPortraitSave))
	flags.StringVar(&opts.since, "since", "", f.say.Say(i18n.FlagSince))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "of", f.completeGroup)
	completeFrom(cmd, "against", f.completeGroup)
	completeFrom(cmd, "since", f.completePortrait)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		// A portrait that is set against an earlier one is of the same people, unless others are named.
		again := opts.since != "" && !flags.Changed("of") && !flags.Changed("against")
		return portraitRun(cmd.Context(), opts, again)
	}
	cmd.AddCommand(newPortraitListCmd(f), newPortraitRmCmd(f))
	return cmd
}

// drawnPortrait is a portrait with whose it is, and the earlier one that it is set against.
type drawnPortrait struct {
	grade.Portrait
	of, against book.Group
	earlier     *book.SavedPortrait
}

func portraitRun(ctx context.Context, opts *portraitOptions, again bool) error {
	f := opts.f
	access := book.ReadOnly
	if opts.save != "" {
		access = book.ReadWrite
		if err := checkVisible(opts.save, i18n.NameHasControls); err != nil {
			return err
		}
		for _, filter := range []string{opts.of, opts.against} {
			if err := checkVisible(filter, i18n.SegmentHidden); err != nil {
				return err
			}
		}
	}
	return f.with(ctx, access, func(b *book.Book, o book.Outline) error {
		var p drawnPortrait
		if opts.since != "" {
			earlier, err := savedPortrait(ctx, b, opts.since)
			if err != nil {
				return err
			}
			p.earlier = &earlier
			if again {
				opts.of, opts.against = earlier.People, earlier.Rest
			}
		}
		var err error
		if p.of, err = f.readGroup(ctx, b, o, opts.of); err != nil {
			return err
		}
		if p.against, err = f.readGroup(ctx, b, o, opts.against); err != nil {
			return err
		}
		if p.Portrait, err = b.Portrait(ctx, f.today(), p.of, p.against); err != nil {
			return err
		}
		if opts.save != "" {
			kept := book.SavedPortrait{Name: opts.save, Day: f.today(), People: p.of.Text, Rest: p.against.Text, Lang: f.say.Lang, Portrait: p.Portrait}
			if _, err := b.SavePortrait(ctx, kept); err != nil {
				return err
			}
			f.notice(i18n.PortraitSaved, opts.save)
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(f.portraitJSON(p, o))
		case formatCSV:
			return f.writePortraitCSV(p)
		}
		return f.writePortrait(p, o)
	})
}

// readGroup reads a group of people: buyers, loyal, all, the name of a segment, or a filter.
func (f *factory) readGroup(ctx context.Context, b *book.Book, o book.Outline, text string) (book.Group, error) {
	if key := strings.ToLower(strings.TrimSpace(text)); slices.Contains(book.GroupKeys(), key) {
		return book.Group{Key: key, Text: key}, nil
	}
	e, err := f.readSegment(ctx, b, o, text)
	return book.Group{Filter: e, Text: text}, err
}

// savedPortrait finds a saved portrait by its name.
func savedPortrait(ctx context.Context, b *book.Book, name string) (book.SavedPortrait, error) {
	saved, err := b.Portraits(ctx)
	if err != nil {
		return book.SavedPortrait{}, err
	}
	for _, s := range saved {
		if s.Called(name) {
			return s, nil
		}
	}
	return book.SavedPortrait{}, i18n.Failed(i18n.NoPortrait, name)
}

func newPortraitListCmd(f *factory) *cobra.Command {
	cmd := f.command("list", i18n.HelpPortraitList, `
		funnel portrait list
		funnel portrait list -o json`)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(b *book.Book, o book.Outline) error {
			return f.showPortraits(cmd.Context(), b, o, *output)
		})
	}
	return cmd
}

func newPortraitRmCmd(f *factory) *cobra.Command {
	cmd := f.command("rm NAME", i18n.HelpPortraitRm, `
		funnel portrait rm autumn`)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(f.completePortrait)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
			if _, err := b.RemovePortrait(ctx, args[0]); err != nil {
				return err
			}
			f.notice(i18n.PortraitGone, args[0])
			return f.showPortraits(ctx, b, o, *output)
		})
	}
	return cmd
}

// completeGroup completes what a portrait may be of.
func (f *factory) completeGroup(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	names, directive := f.completeSegment(cmd, args, word)
	for _, key := range book.GroupKeys() {
		if strings.HasPrefix(key, word) {
			names = append(names, key)
		}
	}
	return names, directive
}

// completePortrait completes the name of a saved portrait.
func (f *factory) completePortrait(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, s := range readToComplete(f, cmd, (*book.Book).Portraits) {
		if beginsWith(s.Name, word) {
			names = append(names, clean(s.Name))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
