package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/ask"
	"github.com/funnel-cli/funnel/internal/words"
)

type logOptions struct {
	f       *factory
	entries []string
	channel string
	date    string
	note    string
	cost    string
	minutes string
	total   bool
	ask     bool
	output  format
}

func newLogCmd(f *factory, runF func(context.Context, *logOptions) error) *cobra.Command {
	opts := &logOptions{f: f}
	cmd := f.command("log [ENTRY…]", i18n.HelpLog, `
		funnel log 200 5 2
		funnel log 200 call 5 inbound
		funnel log flyer=500 call=200 inbound=5
		funnel log inbound/call=3 -d yesterday -m "after the fair"
		funnel log reach=-20 -c call
		funnel log --total reach=2200
		funnel log email=500 --cost 50k --minutes 30`)
	cmd.Long = f.say.Say(i18n.HelpLogLong)
	cmd.Args = cobra.ArbitraryArgs
	cmd.ValidArgsFunction = f.completeEntries
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.entries = args
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return logRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVarP(&opts.channel, "channel", "c", "", f.say.Say(i18n.FlagLogChannel))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagNote))
	flags.StringVar(&opts.cost, "cost", "", f.say.Say(i18n.FlagCost))
	flags.StringVar(&opts.minutes, "minutes", "", f.say.Say(i18n.FlagMinutes))
	flags.BoolVar(&opts.total, "total", false, f.say.Say(i18n.FlagTotal))
	flags.BoolVar(&opts.ask, "ask", false, f.say.Say(i18n.FlagAsk))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "channel", f.completeChannel)
	return cmd
}

func logRun(ctx context.Context, opts *logOptions) error {
	return opts.f.inLedger(ctx, func(l *ledger) error { return opts.record(ctx, l) })
}

// record records what was typed, and tells it.
func (opts *logOptions) record(ctx context.Context, l *ledger) error {
	batch, err := opts.batch(ctx, l.book, l.outline)
	if err != nil {
		return err
	}
	if len(batch.Entries) == 0 {
		opts.f.notice(i18n.NothingLogged)
		return nil
	}
	var tallies []funnel.Tally
	err = l.change(ctx, func(b *book.Book) (err error) {
		tallies, _, err = b.Log(ctx, batch)
		return err
	})
	if err != nil {
		return err
	}
	if err := opts.answer(ctx, l.book, l.outline, batch.Day, tallies); err != nil {
		return i18n.Failed(i18n.AnswerNotWritten, err.Error()).Because(err)
	}
	return nil
}

// batch reads everything that was typed; nothing is written before all of it is understood.
func (opts *logOptions) batch(ctx context.Context, b *book.Book, o book.Outline) (book.Batch, error) {
	f := opts.f
	var batch book.Batch
	var err error
	if batch.Day, err = f.recordedDay(opts.date, o); err != nil {
		return batch, err
	}
	if batch.Note, err = checkNote(opts.note); err != nil {
		return batch, err
	}
	if opts.cost != "" {
		cost, err := grammar.Money(opts.cost, o.Currency, f.say.Lang)
		if err != nil {
			return batch, err
		}
		batch.Cost = &cost
	}
	if opts.minutes != "" {
		minutes, err := grammar.Minutes(opts.minutes)
		if err != nil {
			return batch, err
		}
		batch.Minutes = &minutes
	}
	var channel funnel.Channel
	if opts.channel != "" {
		if channel, err = f.vocabulary(o).Channel(opts.channel); err != nil {
			return batch, err
		}
	}
	batch.Entries, err = opts.read(ctx, b, o, batch.Day)
	for i := range batch.Entries {
		if batch.Entries[i].Channel == "" {
			batch.Entries[i].Channel = channel.Key
		}
	}
	if err == nil {
		err = orderTotals(batch.Entries)
	}
	return batch, err
}

// read returns the entries: typed, answered on the terminal, or read as lines.
func (opts *logOptions) read(ctx context.Context, b *book.Book, o book.Outline, day funnel.Day) ([]book.Entry, error) {
	f := opts.f
	switch {
	case len(opts.entries) > 0 && opts.ask:
		return nil, misuse(i18n.AskTakesNoEntries)
	case len(opts.entries) > 0:
		typed, err := grammar.Entries(opts.entries, f.vocabulary(o))
		if err != nil {
			return nil, err
		}
		entries := make([]book.Entry, len(typed))
		for i, e := range typed {
			entries[i] = book.Entry{Level: e.Level, Channel: e.Channel, Count: e.Count, Total: opts.total}
		}
		return entries, nil
	case opts.total:
		return nil, misuse(i18n.TotalNeedsEntries)
	case f.io.InTTY && f.io.OutTTY && f.io.ErrTTY:
		questions, err := f.questions(ctx, b, o, day)
		if err != nil {
			return nil, err
		}
		answers, err := ask.Run(ctx, f.say, questions, f.io.In, f.io.Out)
		return entriesOf(answers), err
	case opts.ask:
		return f.readAnswers(o)
	}
	return nil, misuse(i18n.NothingToLog)
}

// orderTotals puts the total of a level behind those of its channels, so that the order in which they were typed says nothing. Two
// totals for one place are refused, and a level that would have fewer people than its channels.
func orderTotals(entries []book.Entry) error {
	stated := map[book.Entry]bool{}
	through := map[string]int64{}
	for _, e := range entries {
		place := book.Entry{Level: e.Level, Channel: e.Channel}
		if e.Total && stated[place] {
			return i18n.Wrong(i18n.TwoTotals, e.Level)
		}
		stated[place] = true
		if e.Total && e.Channel != "" {
			through[e.Level] += e.Count
		}
	}
	for _, e := range entries {
		if e.Total && e.Channel == "" && e.Count < through[e.Level] {
			return i18n.Wrong(i18n.TotalBelowChannels, e.Level, e.Count, through[e.Level])
		}
	}
	last := func(e book.Entry) int {
		if e.Total && e.Channel == "" {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(entries, func(a, b book.Entry) int { return last(a) - last(b) })
	return nil
}

// readAnswers reads an answer a line from standard input; lines that are missing skip their question.
func (f *factory) readAnswers(o book.Outline) ([]book.Entry, error) {
	var entries []book.Entry
	lines := bufio.NewReader(io.LimitReader(f.io.In, maxAnswers))
	for _, l := range words.Questioned(o) {
		line, err := lines.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		a, err := grammar.Answer(strings.TrimSpace(line), f.say.Lang)
		if err != nil {
			return nil, err
		}
		if a.Skipped {
			continue
		}
		entries = append(entries, book.Entry{Level: l.Key, Count: a.Count, Total: a.Total})
	}
	return entries, nil
}

// maxAnswers bounds in bytes what is read as answers.
const maxAnswers = 4096

func entriesOf(answers []ask.Answered) []book.Entry {
	var entries []book.Entry
	for _, a := range answers {
		entries = append(entries, book.Entry{Level: a.Level, Channel: a.Channel, Count: a.Count, Total: a.Total})
	}
	return entries
}

// questions prepares what is asked on a terminal, each with the day's total so far and its target. b is nil where there is
// no book yet.
func (f *factory) questions(ctx context.Context, b *book.Book, o book.Outline, day funnel.Day) ([]ask.Question, error) {
	counts := map[string]int64{}
	if b != nil {
		counted, err := b.Counted(ctx, day)
		if err != nil {
			return nil, err
		}
		counts = metrics.ByLevel(counted)
	}
	var questions []ask.Question
	for _, l := range words.Questioned(o) {
		q := ask.Question{Level: l.Key, Text: f.question(l, day), Channels: o.Channels}
		if n, answered := counts[l.Key]; answered {
			q.SoFar = &n
		}
		if target, ok := metrics.DayTarget(o.Targets, l.Key, day, o.Calendar); ok {
			q.Target = &target
		}
		questions = append(questions, q)
	}
	return questions, nil
}

// question is how the program asks for the count of a level on a day.
func (f *factory) question(l funnel.Level, day funnel.Day) string {
	return f.words(book.Outline{}).Question(l, day)
}
