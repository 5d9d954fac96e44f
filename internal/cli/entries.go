package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type entriesOptions struct {
	f       *factory
	period  string
	level   string
	channel string
	limit   int
	output  format
}

func newEntriesCmd(f *factory) *cobra.Command {
	opts := &entriesOptions{f: f}
	cmd := f.command("entries [PERIOD]", i18n.HelpEntries, `
		funnel entries
		funnel entries this-week --level inbound
		funnel entries 2026-11 --channel call -o csv`)
	cmd.Long = f.say.Say(i18n.HelpEntriesLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		if cmd.Flags().Changed("limit") && opts.limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		return entriesRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagLevel))
	cmd.Flags().StringVar(&opts.channel, "channel", "", f.say.Say(i18n.FlagChannel))
	cmd.Flags().IntVar(&opts.limit, "limit", 0, f.say.Say(i18n.FlagEntriesLimit))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "level", f.completeLevel)
	completeFrom(cmd, "channel", f.completeChannel)
	cmd.ValidArgsFunction = completePeriod
	cmd.AddCommand(newEntriesEditCmd(f), newEntriesRmCmd(f))
	return cmd
}

// newestEntries is how many entries people are shown when they name neither a period nor a limit. Scripts get all.
const newestEntries = 20

func entriesRun(ctx context.Context, opts *entriesOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		filter, err := opts.filter(o)
		if err != nil {
			return err
		}
		tallies, err := b.Entries(ctx, filter)
		if err != nil {
			return err
		}
		total := len(tallies)
		if total == filter.Newest {
			if total, err = b.CountEntries(ctx, filter); err != nil {
				return err
			}
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(f.entryList(tallies, total, o))
		case formatCSV:
			return f.writeEntriesCSV(tallies)
		}
		if len(tallies) == 0 {
			f.notice(i18n.NoEntries)
			return nil
		}
		if total > len(tallies) {
			f.notice(i18n.EntriesCut, len(tallies), total)
		}
		return f.writeEntries(tallies, o)
	})
}

func (opts *entriesOptions) filter(o book.Outline) (book.EntryFilter, error) {
	f := opts.f
	filter := book.EntryFilter{Newest: opts.limit}
	if opts.limit == 0 && opts.period == "" && opts.output == formatText {
		filter.Newest = newestEntries
	}
	if opts.period != "" {
		p, err := grammar.Period(opts.period, f.dates(o, grammar.Recorded))
		if err != nil {
			return filter, err
		}
		filter.Period = &p
	}
	if opts.level != "" {
		l, err := f.vocabulary(o).Level(opts.level)
		if err != nil {
			return filter, err
		}
		filter.Level = l.Key
	}
	if opts.channel != "" {
		c, err := f.vocabulary(o).Channel(opts.channel)
		if err != nil {
			return filter, err
		}
		filter.Channel = c.Key
	}
	return filter, nil
}

// entryJSON is an entry in JSON.
type entryJSON struct {
	ID      int64      `json:"id"`
	Day     funnel.Day `json:"day"`
	Level   string     `json:"level"`
	Channel *string    `json:"channel"`
	Count   int64      `json:"count"`
	Note    *string    `json:"note"`
	Cost    *int64     `json:"cost"`
	Minutes *int64     `json:"minutes"`
	At      string     `json:"at"`
}

// entryListJSON is a list of entries in JSON; total is how many there are of the kind, listed or not.
type entryListJSON struct {
	Entries  []entryJSON `json:"entries"`
	Total    int         `json:"total"`
	Currency string      `json:"currency"`
}

func (f *factory) entryList(tallies []funnel.Tally, total int, o book.Outline) entryListJSON {
	return entryListJSON{f.entriesJSON(tallies), total, o.Currency.Code}
}

func (f *factory) entriesJSON(tallies []funnel.Tally) []entryJSON {
	entries := []entryJSON{}
	for _, t := range tallies {
		entries = append(entries, entryJSON{
			t.ID, t.Day, t.Level, nullable(t.Channel), t.Count, nullable(t.Note), t.Cost, t.Minutes,
			t.At.UTC().Format(time.RFC3339),
		})
	}
	return entries
}

func (f *factory) writeEntriesCSV(tallies []funnel.Tally) error {
	var rows [][]any
	for _, e := range f.entriesJSON(tallies) {
		rows = append(rows, []any{e.ID, e.Day, e.Level, e.Channel, e.Count, e.Note, e.Cost, e.Minutes, e.At})
	}
	return f.writeCSV([]string{"id", "day", "level", "channel", "count", "note", "cost", "minutes", "at"}, rows)
}

type entryEditOptions struct {
	f                                           *factory
	id                                          string
	day, level, channel, count, note, cost, min string
	output                                      format
}

func newEntriesEditCmd(f *factory) *cobra.Command {
	opts := &entryEditOptions{f: f}
	cmd := f.command("edit N", i18n.HelpEntriesEdit, `
		funnel entries edit 3 --count 210
		funnel entries edit 3 --channel sms --note "evening round"
		funnel entries edit 3 --channel none --cost none`)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.id = args[0]
		return entryEditRun(cmd, opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.count, "count", "", f.say.Say(i18n.FlagEditCount))
	flags.StringVarP(&opts.day, "date", "d", "", f.say.Say(i18n.FlagEditDate))
	flags.StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagEditLevel))
	flags.StringVarP(&opts.channel, "channel", "c", "", f.say.Say(i18n.FlagEditChannel))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagEditNote))
	flags.StringVar(&opts.cost, "cost", "", f.say.Say(i18n.FlagEditCost))
	flags.StringVar(&opts.min, "minutes", "", f.say.Say(i18n.FlagEditMinutes))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "level", f.completeLevel)
	completeFrom(cmd, "channel", f.completeChannel)
	return cmd
}

func entryEditRun(cmd *cobra.Command, opts *entryEditOptions) error {
	f, ctx := opts.f, cmd.Context()
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		number, err := grammar.Number(opts.id)
		if err != nil {
			return err
		}
		edit, err := opts.edit(cmd, o)
		if err != nil {
			return err
		}
		t, change, err := b.EditEntry(ctx, number, edit)
		if err != nil {
			return err
		}
		if opts.output != formatText {
			return f.writeOneEntry(t, opts.output)
		}
		if change == 0 {
			f.notice(i18n.NothingChanged)
			return nil
		}
		_, err = fmt.Fprintln(f.io.Out, f.say.Say(i18n.EntryIsNow, id(t.ID), f.entryWords(t, o)))
		return err
	})
}

// edit reads the fields that were typed.
func (opts *entryEditOptions) edit(cmd *cobra.Command, o book.Outline) (book.EntryEdit, error) {
	f := opts.f
	var e book.EntryEdit
	typed := func(name string) bool { return cmd.Flags().Changed(name) }
	var errs []error
	check := func(err error) { errs = append(errs, err) }
	if typed("count") {
		n, err := grammar.Count(opts.count, f.say.Lang)
		check(err)
		e.Count = &n
	}
	if typed("date") {
		d, err := grammar.RecordedDay(opts.day, f.dates(o, grammar.Recorded))
		check(err)
		e.Day = &d
	}
	if typed("level") {
		l, err := f.vocabulary(o).Level(opts.level)
		check(err)
		e.Level = &l.Key
	}
	if typed("channel") {
		var c funnel.Channel
		var err error
		if opts.channel != none {
			c, err = f.vocabulary(o).Channel(opts.channel)
		}
		check(err)
		e.Channel = &c.Key
	}
	if typed("note") {
		note, err := checkNote(opts.note)
		check(err)
		e.Note = &note
	}
	if typed("cost") {
		cost, err := orNone(opts.cost, func(s string) (int64, error) { return grammar.Money(s, o.Currency, f.say.Lang) })
		check(err)
		e.Cost = &cost
	}
	if typed("minutes") {
		minutes, err := orNone(opts.min, grammar.Minutes)
		check(err)
		e.Minutes = &minutes
	}
	if len(errs) == 0 {
		return e, misuse(i18n.NothingToEdit)
	}
	for _, err := range errs {
		if err != nil {
			return e, err
		}
	}
	return e, nil
}

// none is what is typed to empty a field.
const none = "none"

func orNone(text string, read func(string) (int64, error)) (*int64, error) {
	if text == none {
		return nil, nil
	}
	n, err := read(text)
	return &n, err
}

func (f *factory) writeOneEntry(t funnel.Tally, o format) error {
	if o == formatCSV {
		return f.writeEntriesCSV([]funnel.Tally{t})
	}
	return f.writeJSON(f.entriesJSON([]funnel.Tally{t})[0])
}

func newEntriesRmCmd(f *factory) *cobra.Command {
	cmd := f.command("rm N…", i18n.HelpEntriesRm, `
		funnel entries rm 3
		funnel entries rm 4 5`)
	cmd.Args = argsBetween(1, -1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return entriesRmRun(cmd.Context(), f, args, *output) }
	return cmd
}

func entriesRmRun(ctx context.Context, f *factory, args []string, output format) error {
	var ids []int64
	for _, a := range args {
		n, err := grammar.Number(a)
		if err != nil {
			return err
		}
		if !slices.Contains(ids, n) {
			ids = append(ids, n)
		}
	}
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		r, err := b.RemoveEntries(ctx, ids)
		if err != nil {
			return err
		}
		removed := r.Removed
		f.tellReleased(r.Released)
		switch output {
		case formatJSON:
			return f.writeJSON(f.entryList(removed, len(removed), o))
		case formatCSV:
			return f.writeEntriesCSV(removed)
		}
		var errs error
		for _, t := range removed {
			_, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.EntryRemoved, id(t.ID), f.entryWords(t, o)))
			errs = errors.Join(errs, err)
		}
		return errs
	})
}
