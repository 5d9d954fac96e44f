package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

type historyOptions struct {
	f      *factory
	limit  int
	output format
}

func newHistoryCmd(f *factory, runF func(context.Context, *historyOptions) error) *cobra.Command {
	opts := &historyOptions{f: f}
	cmd := f.command("history", i18n.HelpHistory, `
		funnel history
		funnel history --limit 5`)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if opts.limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return historyRun(cmd.Context(), opts)
	}
	cmd.Flags().IntVar(&opts.limit, "limit", 20, f.say.Say(i18n.FlagLimit))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

// changeJSON is a change in JSON.
type changeJSON struct {
	ID     int64  `json:"id"`
	At     string `json:"at"`
	Verb   string `json:"verb"`
	Of     *int64 `json:"of"`
	Undone bool   `json:"undone"`
	Text   string `json:"text"`
}

func historyRun(ctx context.Context, opts *historyOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		changes, err := b.History(ctx, opts.limit)
		if err != nil {
			return err
		}
		list := []changeJSON{}
		for _, c := range changes {
			item := changeJSON{ID: c.ID, At: c.At.UTC().Format(time.RFC3339), Verb: string(c.Verb), Undone: c.Undone, Text: f.changeWords(c, o)}
			if c.Inverts != 0 {
				item.Of = &c.Inverts
			}
			list = append(list, item)
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(struct {
				Changes []changeJSON `json:"changes"`
				Total   int          `json:"total"`
			}{list, len(list)})
		case formatCSV:
			var rows [][]any
			for _, c := range list {
				rows = append(rows, []any{c.ID, c.At, c.Verb, c.Of, c.Undone, c.Text})
			}
			return f.writeCSV([]string{"id", "at", "verb", "of", "undone", "text"}, rows)
		}
		if len(changes) == 0 {
			f.notice(i18n.NoHistory)
			return nil
		}
		return f.writeHistory(changes, o)
	})
}

func (f *factory) writeHistory(changes []book.Change, o book.Outline) error {
	t := f.newTable(0)
	t.head("#", f.say.Say(i18n.HeadWhen), f.say.Say(i18n.HeadWhat))
	for _, c := range changes {
		words := f.changeWords(c, o)
		if c.Undone {
			words = f.io.Tint(iostreams.Muted, f.say.Say(i18n.MarkUndone)+" "+words)
		}
		// What a change did is the point, so it is broken into lines, not cut.
		when := c.At.In(f.now.Location()).Format("2006-01-02 15:04")
		for i, line := range strings.Split(f.wrapped(words, len(id(changes[0].ID))+len(when)+4), "\n") {
			if i == 0 {
				t.row(id(c.ID), when, line)
			} else {
				t.row("", "", line)
			}
		}
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

// changeWords says what a change did.
func (f *factory) changeWords(c book.Change, o book.Outline) string { return f.words(o).Change(c) }

func periodText(p funnel.Period) string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + ".." + p.To.String()
}

// clean makes text from a person or a file fit for a line on a terminal.
func clean(text string) string { return iostreams.Clean(text) }
