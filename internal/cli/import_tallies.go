package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/tallies"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

type importTalliesOptions struct {
	f    *factory
	path string

	maps                   []string // "Column=role" or "Column=KEY"
	order, encoding, sheet string
	total, add             bool

	rejects     string // file
	force       bool
	dryRun, yes bool
	output      format
}

func newImportTalliesCmd(f *factory) *cobra.Command {
	opts := &importTalliesOptions{f: f}
	cmd := f.command("tallies FILE", i18n.HelpImportTallies, `
		funnel import tallies numbers.csv --dry-run
		funnel import tallies numbers.csv --map "Visits=viewing" --yes
		funnel import tallies numbers.csv --total --yes`)
	cmd.Long = f.say.Say(i18n.HelpImportTalliesLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.path = args[0]
		return importTalliesRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&opts.maps, "map", nil, f.say.Say(i18n.FlagTalliesMap))
	flags.BoolVar(&opts.total, "total", false, f.say.Say(i18n.FlagTalliesTotal))
	flags.BoolVar(&opts.add, "add", false, f.say.Say(i18n.FlagTalliesAdd))
	flags.StringVar(&opts.order, "date-order", "", f.say.Say(i18n.FlagTalliesOrder))
	flags.StringVar(&opts.encoding, "encoding", "", f.say.Say(i18n.FlagImportEncoding))
	flags.StringVar(&opts.sheet, "sheet", "", f.say.Say(i18n.FlagImportSheet))
	flags.StringVar(&opts.rejects, "rejects", "", f.say.Say(i18n.FlagImportRejects))
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForce))
	flags.BoolVarP(&opts.dryRun, "dry-run", "n", false, f.say.Say(i18n.FlagImportDryRun))
	flags.BoolVarP(&opts.yes, "yes", "y", false, f.say.Say(i18n.FlagYes))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "date-order", orderWords()...)
	return cmd
}

// orderWords are the orders of dates, by what they begin with.
func orderWords() []string { return []string{"day", "month", "year"} }

// dateOrder is the order of a word of orderWords; NoOrder for "".
func dateOrder(word string) (sheet.Order, error) {
	switch word {
	case "":
		return sheet.NoOrder, nil
	case "day":
		return sheet.DayFirst, nil
	case "month":
		return sheet.MonthFirst, nil
	case "year":
		return sheet.YearFirst, nil
	}
	return sheet.NoOrder, misuse(i18n.FlagValueBad, quote(word), "--date-order")
}

// how is what becomes of counts that may stand in the book.
func (opts *importTalliesOptions) how() book.Repeat {
	switch {
	case opts.total:
		return book.StateTotals
	case opts.add:
		return book.AddRepeated
	}
	return book.SkipRepeated
}

func importTalliesRun(ctx context.Context, opts *importTalliesOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	if opts.total && opts.add {
		return misuse(i18n.TalliesTotalOrAdd)
	}
	if !opts.yes && !opts.dryRun && !f.asks(opts.output) {
		return misuse(i18n.ImportNeedsYes)
	}
	order, err := dateOrder(opts.order)
	if err != nil {
		return err
	}
	return f.inLedger(ctx, func(l *ledger) error { return opts.take(ctx, l, order) })
}

// take takes in the counts of the file.
func (opts *importTalliesOptions) take(ctx context.Context, l *ledger, order sheet.Order) error {
	o := l.outline
	found, err := opts.read(ctx, o, order)
	if err != nil {
		return err
	}
	defer found.close()
	if found.plan, err = opts.plan(ctx, l.book, found); err != nil {
		return err
	}
	found.settle()
	if err := found.check(); err != nil {
		return err
	}
	if opts.dryRun {
		return opts.show(found, o)
	}
	if !opts.yes && len(found.plan.Tallies) > 0 {
		yes, err := opts.confirm(ctx, found, o)
		if err != nil || !yes {
			return err
		}
	}
	if err := opts.keepRejects(found); err != nil {
		return err
	}
	if len(found.plan.Tallies) > 0 {
		if err := opts.write(ctx, l, found); err != nil {
			return err
		}
	}
	if err := opts.answer(found, o); err != nil {
		return i18n.Failed(i18n.AnswerNotWritten, err.Error()).Because(err)
	}
	return nil
}

// countsFound is what a file of counts holds, and what becomes of it.
type countsFound struct {
	sheet   *tallies.Sheet
	close   func()
	rows    []book.Batch
	lines   []int // of the rows
	raw     []string
	refused []refusedRow
	blank   int // rows without an answer
	plan    book.TallyImport
}

// refusedRow is a row that is left out.
type refusedRow struct {
	line int
	raw  string
	why  error
}

// read reads all of the file.
func (opts *importTalliesOptions) read(ctx context.Context, o book.Outline, order sheet.Order) (*countsFound, error) {
	f := opts.f
	file, err := f.openImport(ctx, opts.path)
	if err != nil {
		return nil, err
	}
	found := &countsFound{close: file.close}
	done := f.waiting(i18n.ImportReading, patience)
	found.sheet, err = tallies.Open(ctx, file, file.size, tallies.Options{
		Options: transfer.Options{Encoding: opts.encoding}, Sheet: opts.sheet, Words: f.vocabulary(o), Currency: o.Currency,
		Today: f.today(), Order: order, Map: opts.maps,
	})
	done()
	if err == nil && found.sheet.Undecided {
		err = opts.askOrder(ctx, found.sheet)
	}
	if err == nil {
		err = found.sheet.Read(ctx, func(r tallies.Row) error {
			found.add(r)
			return nil
		})
	}
	if err != nil {
		file.close()
		return nil, err
	}
	return found, nil
}

// askOrder asks whether days begin with the day or with the month.
func (opts *importTalliesOptions) askOrder(ctx context.Context, s *tallies.Sheet) error {
	f := opts.f
	if opts.yes || !f.asks(opts.output) {
		return i18n.Failed(i18n.TalliesOrderOpen)
	}
	day, answered, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out,
		f.say.Say(i18n.ImportAskOrder, s.DayColumn().Name()), f.say.Say(i18n.ImportOrderMeans), true)
	switch {
	case err != nil:
		return err
	case !answered:
		return i18n.Failed(i18n.TalliesOrderOpen)
	case day:
		s.Settle(sheet.DayFirst)
	default:
		s.Settle(sheet.MonthFirst)
	}
	return nil
}

func (c *countsFound) add(r tallies.Row) {
	switch {
	case r.Refused != nil:
		c.refused = append(c.refused, refusedRow{r.Line, r.Raw, r.Refused})
		return
	case len(r.Counts) == 0:
		c.blank++
		return
	}
	batch := book.Batch{Day: r.Day, Note: r.Note, Cost: r.Cost, Minutes: r.Minutes}
	for _, n := range r.Counts {
		batch.Entries = append(batch.Entries, book.Entry{Level: n.Level, Channel: n.Channel, Count: n.Count})
	}
	c.rows, c.lines, c.raw = append(c.rows, batch), append(c.lines, r.Line), append(c.raw, r.Raw)
}

func (opts *importTalliesOptions) plan(ctx context.Context, b *book.Book, found *countsFound) (book.TallyImport, error) {
	if b == nil {
		return book.PlanFirstTallies(found.rows, opts.how())
	}
	return b.PlanTallies(ctx, found.rows, opts.how())
}

// confirm shows what will be done and asks whether to.
func (opts *importTalliesOptions) confirm(ctx context.Context, found *countsFound, o book.Outline) (bool, error) {
	f := opts.f
	if err := opts.preview(found, o); err != nil {
		return false, err
	}
	yes, _, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out, f.say.Say(i18n.TalliesAsk, len(found.plan.Tallies)), f.say.Say(i18n.TalliesUndoable), true)
	if err == nil && !yes {
		f.notice(i18n.NothingLogged)
	}
	return yes, err
}

// write records what is planned, as the book stands then.
func (opts *importTalliesOptions) write(ctx context.Context, l *ledger, found *countsFound) error {
	return l.changeMany(ctx, func(b *book.Book) (err error) {
		done := opts.f.waiting(i18n.ImportWriting, patience)
		defer done()
		found.plan, _, err = b.ImportTallies(ctx, found.rows, opts.how())
		return err
	})
}

// days are those of the tallies that are recorded, each once, in their order.
func (c *countsFound) days() []funnel.Day {
	seen := map[funnel.Day]bool{}
	var days []funnel.Day
	for _, t := range c.plan.Tallies {
		if !seen[t.Day] {
			seen[t.Day] = true
			days = append(days, t.Day)
		}
	}
	return days
}
