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
func (f *factory) changeWords(c book.Change, o book.Outline) string {
	switch c.Verb {
	case book.VerbUndo:
		return f.say.Say(i18n.DidUndo, id(c.Inverts))
	case book.VerbRedo:
		return f.say.Say(i18n.DidRedo, id(c.Inverts))
	}
	if c.Verb == book.VerbDemo {
		return f.say.Say(i18n.DidDemo, int64(len(c.Effects))+c.More)
	}
	if words, ok := f.batchWords(c, o); ok {
		return words
	}
	if words, ok := f.peopleWords(c, o); ok {
		return words
	}
	var parts []string
	more := c.More
	for _, e := range c.Effects {
		words := f.effectWords(e, o)
		switch {
		case words == "":
		case len(parts) < effectsTold:
			parts = append(parts, words)
		default:
			more++
		}
	}
	words := join(parts, f.say.Say(i18n.ListSemicolon))
	if more > 0 {
		words += f.say.Say(i18n.AndMore, more)
	}
	return words
}

// effectsTold is how many effects of a change are told one by one.
const effectsTold = 4

// batchWords says what a change recorded that only added entries, all of one day: the sum of each level.
func (f *factory) batchWords(c book.Change, o book.Outline) (string, bool) {
	sums := map[string]int64{}
	var first, last funnel.Tally
	for i, e := range c.Effects {
		t, ok := e.After.(funnel.Tally)
		if !ok || e.Before != nil || i > 0 && t.Day != first.Day {
			return "", false
		}
		if i == 0 {
			first = t
		}
		last = t
		sums[t.Level] += t.Count
	}
	if len(c.Effects) < 2 || c.More > 0 {
		return "", false
	}
	var parts []string
	for _, l := range o.Levels {
		if n, ok := sums[l.Key]; ok {
			parts = append(parts, f.say.Int(n)+" "+f.levelName(l))
		}
	}
	return f.say.Say(i18n.DidLog, join(parts, f.say.Say(i18n.ListComma)), f.say.Date(first.Day.Time()), id(first.ID), id(last.ID)), true
}

// effectWords says what became of one record.
func (f *factory) effectWords(e book.Effect, o book.Outline) string {
	before, after := f.recordWords(e.Before, o), f.recordWords(e.After, o)
	switch {
	case e.Before == nil && e.After == nil:
		return ""
	case e.Before == nil:
		return f.say.Say(i18n.DidAdd, after)
	case e.After == nil:
		return f.say.Say(i18n.DidRemove, before)
	case before == after:
		return f.say.Say(i18n.DidTouch, after)
	}
	return f.say.Say(i18n.DidChange, before, after)
}

// recordWords tells a record in a few words.
func (f *factory) recordWords(record any, o book.Outline) string {
	switch r := record.(type) {
	case funnel.Tally:
		return "#" + id(r.ID) + " " + f.entryWords(r, o)
	case funnel.Level:
		return f.say.Say(i18n.NounLevel) + " " + r.Key + " “" + f.fullName(r) + "”" + f.levelMarks(r) +
			f.say.Say(i18n.AtPlace, r.Position)
	case funnel.Channel:
		words := f.say.Say(i18n.NounChannel) + " " + r.Key + " “" + f.channelName(r) + "”"
		if r.Hidden {
			words += f.say.Say(i18n.ListComma) + f.say.Say(i18n.WordHidden)
		}
		return words + f.say.Say(i18n.AtPlace, r.Position)
	case funnel.Target:
		return f.say.Say(i18n.NounTarget) + " " + f.targetWords(r)
	case funnel.DayOff:
		words := f.say.Say(i18n.NounDayOff) + " " + periodText(r.Period)
		if r.Note != "" {
			words += " " + iostreams.Clean(r.Note)
		}
		return words
	case book.Setting:
		return f.settingWords(r)
	}
	return f.personWords(record, o)
}

func periodText(p funnel.Period) string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + ".." + p.To.String()
}

// clean makes text from a person or a file fit for a line on a terminal.
func clean(text string) string { return iostreams.Clean(text) }
