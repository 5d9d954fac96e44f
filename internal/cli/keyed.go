package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// keyed is what levels and channels have in common as things with a key, a name and a place in an order.
type keyed struct {
	f        *factory
	noun     string // as the usage writes it: LEVEL
	find     func(v grammar.Vocabulary, text string) (key string, err error)
	complete completeFunc
	show     func(o book.Outline, output format) error
	after    i18n.Sentence // what --after does
}

// change is what a subcommand does to the thing with a key.
type change func(ctx context.Context, b *book.Book, key string) (int64, error)

// doCmd is a subcommand that does one thing to one of them.
func (k keyed) doCmd(verb string, short i18n.Sentence, examples string, do change) *cobra.Command {
	cmd := k.f.command(verb+" "+k.noun, short, examples)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(k.complete)
	output := k.f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return k.run(cmd.Context(), args[0], *output, do) }
	return cmd
}

func (k keyed) renameCmd(short i18n.Sentence, examples string,
	rename func(b *book.Book, ctx context.Context, key string, lang i18n.Lang, name string) (int64, error),
) *cobra.Command {
	cmd := k.f.command("rename "+k.noun+" NAME", short, examples)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = once(k.complete)
	output := k.f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return k.change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			key, err := k.find(k.f.vocabulary(o), args[0])
			if err != nil {
				return 0, err
			}
			name, err := checkName(args[1])
			if err != nil {
				return 0, err
			}
			if err := checkNameFree(o, key, name); err != nil {
				return 0, err
			}
			return rename(b, cmd.Context(), key, k.f.say.Lang, name)
		})
	}
	return cmd
}

func (k keyed) moveCmd(short i18n.Sentence, examples string,
	move func(b *book.Book, ctx context.Context, key, after string) (int64, error),
) *cobra.Command {
	var after string
	var first bool
	cmd := k.f.command("move "+k.noun, short, examples)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(k.complete)
	cmd.Flags().StringVar(&after, "after", "", k.f.say.Say(k.after))
	cmd.Flags().BoolVar(&first, "first", false, k.f.say.Say(i18n.FlagFirst))
	completeFrom(cmd, "after", k.complete)
	output := k.f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if (after == "") == !first {
			return misuse(i18n.AfterOrFirst)
		}
		return k.change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			key, err := k.find(k.f.vocabulary(o), args[0])
			if err != nil {
				return 0, err
			}
			behind := ""
			if !first {
				if behind, err = k.find(k.f.vocabulary(o), after); err != nil {
					return 0, err
				}
			}
			return move(b, cmd.Context(), key, behind)
		})
	}
	return cmd
}

// run does one thing to what text names.
func (k keyed) run(ctx context.Context, text string, output format, do change) error {
	return k.change(ctx, output, func(b *book.Book, o book.Outline) (int64, error) {
		key, err := k.find(k.f.vocabulary(o), text)
		if err != nil {
			return 0, err
		}
		return do(ctx, b, key)
	})
}

func (k keyed) change(ctx context.Context, output format, change func(b *book.Book, o book.Outline) (int64, error)) error {
	return k.f.changeFrame(ctx, output, change, k.show)
}

// newKey reads the key of a new level or channel and its name, which is the key itself when none is typed.
func (f *factory) newKey(args []string) (string, funnel.Names, error) {
	key := args[0]
	if !funnel.ValidKey(key) {
		return "", funnel.Names{}, i18n.Wrong(i18n.BadKey, quote(key), funnel.MaxKeyLen)
	}
	name := key
	if len(args) > 1 {
		var err error
		if name, err = checkName(args[1]); err != nil {
			return "", funnel.Names{}, err
		}
	}
	return key, funnel.Names{}.With(string(f.say.Lang), name), nil
}

// changeFrame changes the book's frame and shows the part of it that was changed.
func (f *factory) changeFrame(ctx context.Context, output format, change func(b *book.Book, o book.Outline) (int64, error),
	show func(o book.Outline, output format) error,
) error {
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		if err := f.apply(change(b, o)); err != nil {
			return err
		}
		first := o.FirstLevel().Key
		o, err := b.Outline(ctx)
		if err != nil {
			return err
		}
		if now := o.FirstLevel(); now.Key != first {
			f.notice(i18n.FirstLevelNow, now.Key) // what `funnel log 200` means has changed
		}
		return show(o, output)
	})
}

// apply says when a change changed nothing.
func (f *factory) apply(change int64, err error) error {
	if err == nil && change == 0 {
		f.notice(i18n.NothingChanged)
	}
	return err
}
