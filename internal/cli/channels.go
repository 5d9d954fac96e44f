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
	k := f.keyedChannels()
	cmd.AddCommand(
		newChannelAddCmd(f),
		k.renameCmd(i18n.HelpChannelRename, `funnel channels rename banner "Street banner"`, (*book.Book).RenameChannel),
		k.moveCmd(i18n.HelpChannelMove, `
			funnel channels move sms --after call
			funnel channels move flyer --first`, (*book.Book).MoveChannel),
		k.doCmd("hide", i18n.HelpChannelHide, "funnel channels hide walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) {
				return b.HideChannel(ctx, key, true)
			}),
		k.doCmd("show", i18n.HelpChannelShow, "funnel channels show walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) {
				return b.HideChannel(ctx, key, false)
			}),
		k.doCmd("rm", i18n.HelpChannelRm, "funnel channels rm walkin",
			func(ctx context.Context, b *book.Book, key string) (int64, error) { return b.RemoveChannel(ctx, key) }),
	)
	return cmd
}

func (f *factory) keyedChannels() keyed {
	return keyed{
		f: f, noun: "CHANNEL", complete: f.completeChannel, show: f.writeChannels, after: i18n.FlagAfterChannel,
		find: func(v grammar.Vocabulary, text string) (string, error) {
			c, err := v.Channel(text)
			return c.Key, err
		},
	}
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
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.keyedChannels().change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			key, names, err := f.newKey(args)
			if err != nil {
				return 0, err
			}
			if err := checkNameFree(o, key, args[len(args)-1]); err != nil {
				return 0, err
			}
			return b.AddChannel(cmd.Context(), funnel.Channel{Key: key, Names: names})
		})
	}
	return cmd
}
