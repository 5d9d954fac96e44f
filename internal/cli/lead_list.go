package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type leadListOptions struct {
	f               *factory
	words           []string
	level, status   string
	tag, source     string
	region, product string
	stale, noNext   bool
	segment         string
	sort            string
	reverse         bool
	limit           int
	columns         string
	output          format
}

func newLeadListCmd(f *factory) *cobra.Command {
	opts := &leadListOptions{f: f}
	cmd := f.command("list [WORDS…]", i18n.HelpLeadList, `
		funnel lead list
		funnel lead list nguyen 0888
		funnel lead list --status open --stale --sort idle
		funnel lead list --no-next --columns number,name,phone,last
		funnel lead list --segment "level>=qualified and idle>14d"
		funnel lead list --source referral -o csv`)
	cmd.Long = f.say.Say(i18n.HelpLeadListLong)
	cmd.Args = argsBetween(0, -1)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	flags := cmd.Flags()
	flags.SortFlags = false
	opts.filterFlags(cmd)
	flags.StringVar(&opts.sort, "sort", "", f.say.Say(i18n.FlagSort))
	flags.BoolVar(&opts.reverse, "reverse", false, f.say.Say(i18n.FlagReverse))
	flags.IntVar(&opts.limit, "limit", 0, f.say.Say(i18n.FlagLimit))
	flags.StringVar(&opts.columns, "columns", "", f.say.Say(i18n.FlagColumns))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "sort", sortWords()...)
	completeFrom(cmd, "columns", f.completeColumns)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if flags.Changed("limit") && opts.limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		opts.words = args
		return leadListRun(cmd.Context(), opts)
	}
	return cmd
}

// filterFlags adds the flags that choose leads.
func (opts *leadListOptions) filterFlags(cmd *cobra.Command) {
	f, flags := opts.f, cmd.Flags()
	flags.StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagLevel))
	flags.StringVar(&opts.status, "status", "", f.say.Say(i18n.FlagListStatus))
	flags.StringVar(&opts.tag, "tag", "", f.say.Say(i18n.FlagListTag))
	flags.StringVar(&opts.source, "source", "", f.say.Say(i18n.FlagListSource))
	flags.StringVar(&opts.region, "region", "", f.say.Say(i18n.FlagListRegion))
	flags.StringVar(&opts.product, "product", "", f.say.Say(i18n.FlagListProduct))
	flags.BoolVar(&opts.stale, "stale", false, f.say.Say(i18n.FlagStale))
	flags.BoolVar(&opts.noNext, "no-next", false, f.say.Say(i18n.FlagNoNext))
	flags.StringVar(&opts.segment, "segment", "", f.say.Say(i18n.FlagSegment))
	completeFrom(cmd, "level", f.completeLevel)
	completeFrom(cmd, "source", f.completeChannel)
	completeFrom(cmd, "segment", f.completeSegment)
	completeWith(cmd, "status", f.statusWords()...)
}

// filterFlagNames are the names of those flags.
func filterFlagNames() []string {
	return []string{"level", "status", "tag", "source", "region", "product", "stale", "no-next", "segment"}
}

// statusWords lists the statuses of leads, each with what it is called.
func (f *factory) statusWords() []string {
	var words []string
	for _, s := range funnel.Statuses() {
		words = append(words, string(s)+"\t"+f.say.Say(card.StatusName(s)))
	}
	return words
}

func sortWords() []string {
	var words []string
	for _, s := range book.LeadSorts() {
		words = append(words, string(s))
	}
	return words
}

// listedLeads is how many leads people are shown when they name no limit. Scripts get all.
const listedLeads = 50

func leadListRun(ctx context.Context, opts *leadListOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		filter, err := opts.filter(ctx, b, o)
		if err != nil {
			return err
		}
		fields, err := b.Fields(ctx)
		if err != nil {
			return err
		}
		t := f.newLeadTable(o, fields)
		columns, err := t.choose(opts.columns, opts.output)
		if err != nil {
			return err
		}
		if opts.output != formatText {
			return writeLong(ctx, f, opts.output, opts.all(b, t, filter, columns))
		}
		leads, total, err := b.Leads(ctx, filter)
		if err != nil {
			return err
		}
		if total == 0 {
			return opts.tellNone(ctx, b)
		}
		if total > len(leads) {
			f.notice(i18n.LeadsCut, len(leads), total)
		}
		return t.write(leads, columns, opts.columns != "")
	})
}

// tellNone says that nobody is listed: for there is nobody at all, or nobody fits.
func (opts *leadListOptions) tellNone(ctx context.Context, b *book.Book) error {
	_, all, err := b.Leads(ctx, book.LeadFilter{Limit: 1})
	switch {
	case err != nil:
		return err
	case all == 0:
		opts.f.notice(i18n.NoLeadsYet)
	default:
		opts.f.notice(i18n.NoLeadsFound)
	}
	return nil
}

// filter reads everything that was typed.
func (opts *leadListOptions) filter(ctx context.Context, b *book.Book, o book.Outline) (book.LeadFilter, error) {
	f := opts.f
	filter := book.LeadFilter{
		Words: strings.Join(opts.words, " "), Tag: opts.tag, Region: opts.region, Product: opts.product,
		Stale: opts.stale, NoNext: opts.noNext, Today: f.today(), Reverse: opts.reverse, Limit: opts.limit,
	}
	if opts.limit == 0 && opts.output == formatText {
		filter.Limit = listedLeads
	}
	if opts.level != "" {
		level, err := f.vocabulary(o).Level(opts.level)
		if err != nil {
			return filter, err
		}
		filter.Level = level.Key
	}
	if opts.source != "" {
		channel, err := f.vocabulary(o).Channel(opts.source)
		if err != nil {
			return filter, err
		}
		filter.Source = channel.Key
	}
	var err error
	if opts.segment != "" {
		if filter.Segment, err = f.readSegment(ctx, b, o, opts.segment); err != nil {
			return filter, err
		}
	}
	if opts.status != "" {
		if filter.Status, err = card.Status(opts.status); err != nil {
			return filter, err
		}
	}
	if opts.sort != "" {
		sort, err := wordOf(f.newLeadTable(o, nil).called(opts.sort), sortWords(), i18n.SortUnknown)
		if err != nil {
			return filter, err
		}
		filter.Sort = book.LeadSort(sort)
	}
	return filter, nil
}

// wordOf is the one of words that text is, or that alone begins with it.
func wordOf(text string, words []string, unknown i18n.Sentence) (string, error) {
	typed := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(text)), "_", "-")
	if slices.Contains(words, typed) {
		return typed, nil
	}
	var hits []string
	for _, w := range words {
		if strings.HasPrefix(w, typed) && typed != "" {
			hits = append(hits, w)
		}
	}
	switch len(hits) {
	case 0:
		return "", i18n.Wrong(unknown, quote(text), join(words, ", "))
	case 1:
		return hits[0], nil
	}
	return "", i18n.Wrong(i18n.WordSeveral, quote(text), join(hits, ", "))
}

// leadListJSON is a list of leads in JSON; total is how many there are of the kind, listed or not.
type leadListJSON struct {
	Leads    []leadJSON `json:"leads"`
	Total    int        `json:"total"`
	Currency string     `json:"currency"`
}

// all is the list as scripts get it.
func (opts *leadListOptions) all(b *book.Book, t leadTable, filter book.LeadFilter, columns []leadColumn) longList[funnel.Lead] {
	shown := func(l funnel.Lead) leadJSON { return t.f.leadJSON(l, t.outline, t.fields) }
	return longList[funnel.Lead]{
		key: "leads", header: csvHeader(columns), count: i18n.LeadsProgress,
		item:  func(l funnel.Lead) any { return shown(l) },
		cells: func(l funnel.Lead) []any { return csvCells(shown(l), columns) },
		read: func(ctx context.Context, begin func(any, int) error, tell func(funnel.Lead) error) error {
			return b.LeadsInTurn(ctx, filter, func(total int) error {
				return begin(leadListJSON{[]leadJSON{}, total, t.outline.Currency.Code}, atMost(filter.Limit, total))
			}, tell)
		},
	}
}

// completeColumns completes the last of several columns.
func (f *factory) completeColumns(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	before, last := "", word
	if i := strings.LastIndex(word, ","); i >= 0 {
		before, last = word[:i+1], word[i+1:]
	}
	o := f.completionFrame(cmd)
	var words []string
	for _, c := range f.newLeadTable(o, nil).columns() {
		if strings.HasPrefix(c.Key, last) {
			words = append(words, before+c.Key+"\t"+f.say.Say(c.Head))
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
