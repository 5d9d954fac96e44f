package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newChannelsCmd(f *factory) *cobra.Command {
	var output format
	cmd := f.command("channels", i18n.HelpChannels, `
		funnel channels
		funnel channels add zalo Zalo
		funnel channels rename banner "Street banner"
		funnel channels hide walkin`)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(_ *book.Book, o book.Outline) error { return f.writeChannels(o, output) })
	}
	f.outputFlag(cmd, &output)
	cmd.AddCommand(newChannelAddCmd(f), newChannelRenameCmd(f), newChannelMoveCmd(f),
		f.channelKeyCmd("hide CHANNEL", i18n.HelpChannelHide, "funnel channels hide walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) {
				return b.HideChannel(ctx, key, true)
			}),
		f.channelKeyCmd("show CHANNEL", i18n.HelpChannelShow, "funnel channels show walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) {
				return b.HideChannel(ctx, key, false)
			}),
		f.channelKeyCmd("rm CHANNEL", i18n.HelpChannelRm, "funnel channels rm walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) { return b.RemoveChannel(ctx, key) }))
	return cmd
}

// channelJSON is a channel in JSON.
type channelJSON struct {
	Position int    `json:"position"`
	Key      string `json:"key"`
	Name     string `json:"name"`
	Hidden   bool   `json:"hidden"`
}

func (f *factory) writeChannels(o book.Outline, output format) error {
	list := []channelJSON{}
	var rows [][]any
	for _, c := range o.Channels {
		item := channelJSON{c.Position, c.Key, c.Names.In(string(f.say.Lang)), c.Hidden}
		list = append(list, item)
		rows = append(rows, []any{item.Position, item.Key, item.Name, item.Hidden})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Channels []channelJSON `json:"channels"`
			Total    int           `json:"total"`
		}{list, len(list)})
	case formatCSV:
		return f.writeCSV([]string{"position", "key", "name", "hidden"}, rows)
	}
	t := f.newTable(0)
	t.head("", f.say.Say(i18n.HeadKey), f.say.Say(i18n.HeadName), f.say.Say(i18n.HeadDetails))
	for _, c := range o.Channels {
		hidden := ""
		if c.Hidden {
			hidden = f.say.Say(i18n.WordHidden)
		}
		t.row(fmt.Sprint(c.Position), c.Key, f.channelName(c), hidden)
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

func newChannelAddCmd(f *factory) *cobra.Command {
	cmd := f.command("add KEY [NAME]", i18n.HelpChannelAdd, "funnel channels add zalo Zalo")
	cmd.Args = argsBetween(1, 2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeChannels(cmd.Context(), func(b *book.Book, _ book.Outline) (int64, error) {
			key, names, err := f.newKey(args)
			if err != nil {
				return 0, err
			}
			return b.AddChannel(cmd.Context(), funnel.Channel{Key: key, Names: names})
		})
	}
	return cmd
}

func newChannelRenameCmd(f *factory) *cobra.Command {
	cmd := f.command("rename CHANNEL NAME", i18n.HelpChannelRename, `funnel channels rename banner "Street banner"`)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = f.completeChannel
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeChannels(cmd.Context(), func(b *book.Book, o book.Outline) (int64, error) {
			c, err := f.vocabulary(o).Channel(args[0])
			if err != nil {
				return 0, err
			}
			name, err := checkName(args[1])
			if err != nil {
				return 0, err
			}
			return b.RenameChannel(cmd.Context(), c.Key, f.say.Lang, name)
		})
	}
	return cmd
}

func newChannelMoveCmd(f *factory) *cobra.Command {
	var after string
	var first bool
	cmd := f.command("move CHANNEL", i18n.HelpChannelMove, `
		funnel channels move sms --after call
		funnel channels move flyer --first`)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = f.completeChannel
	cmd.Flags().StringVar(&after, "after", "", f.say.Say(i18n.FlagAfterChannel))
	cmd.Flags().BoolVar(&first, "first", false, f.say.Say(i18n.FlagFirst))
	completeFrom(cmd, "after", f.completeChannel)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if (after == "") == !first {
			return misuse(i18n.AfterOrFirst)
		}
		return f.changeChannels(cmd.Context(), func(b *book.Book, o book.Outline) (int64, error) {
			c, err := f.vocabulary(o).Channel(args[0])
			if err != nil {
				return 0, err
			}
			behind := ""
			if !first {
				other, err := f.vocabulary(o).Channel(after)
				if err != nil {
					return 0, err
				}
				behind = other.Key
			}
			return b.MoveChannel(cmd.Context(), c.Key, behind)
		})
	}
	return cmd
}

// channelKeyCmd is a subcommand that does one thing to one channel.
func (f *factory) channelKeyCmd(use string, short i18n.Sentence, example string,
	do func(ctx context.Context, b *book.Book, key string) (int64, error),
) *cobra.Command {
	cmd := f.command(use, short, example)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = f.completeChannel
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeChannels(cmd.Context(), func(b *book.Book, o book.Outline) (int64, error) {
			c, err := f.vocabulary(o).Channel(args[0])
			if err != nil {
				return 0, err
			}
			return do(cmd.Context(), b, c.Key)
		})
	}
	return cmd
}

// changeChannels changes the channels and shows them as they are then.
func (f *factory) changeChannels(ctx context.Context, change func(b *book.Book, o book.Outline) (int64, error)) error {
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		if err := f.apply(change(b, o)); err != nil {
			return err
		}
		o, err := b.Outline(ctx)
		if err != nil {
			return err
		}
		return f.writeChannels(o, formatText)
	})
}
