package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

type dealsOptions struct {
	f           *factory
	period, ref string
	limit       int
	output      format
}

func newDealsCmd(f *factory) *cobra.Command {
	opts := &dealsOptions{f: f}
	cmd := f.command("deals [PERIOD]", i18n.HelpDeals, `
		funnel deals
		funnel deals this-month
		funnel deals 2026 --lead 1 -o csv`)
	cmd.Long = f.say.Say(i18n.HelpDealsLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		if cmd.Flags().Changed("limit") && opts.limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		return dealsRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.ref, "lead", "", f.say.Say(i18n.FlagDealsLead))
	cmd.Flags().IntVar(&opts.limit, "limit", 0, f.say.Say(i18n.FlagLimit))
	f.outputFlag(cmd, &opts.output)
	completeFrom(cmd, "lead", f.completeAnyLead)
	cmd.ValidArgsFunction = completePeriod
	return cmd
}

// newestDeals is how many deals people are shown when they name neither a period nor a limit. Scripts get all.
const newestDeals = 20

func dealsRun(ctx context.Context, opts *dealsOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		filter := book.DealFilter{}
		if opts.period != "" {
			p, err := grammar.Period(opts.period, f.dates(o, grammar.Recorded))
			if err != nil {
				return err
			}
			filter.Period = &p
		}
		if opts.ref != "" {
			l, err := f.lead(ctx, b, o, opts.ref)
			if err != nil {
				return err
			}
			filter.Lead = l.ID
		}
		sales, err := b.Deals(ctx, filter)
		if err != nil {
			return err
		}
		shown := sales.Deals
		limit := opts.limit
		if limit == 0 && opts.period == "" && opts.output == formatText {
			limit = newestDeals
		}
		if limit > 0 && len(shown) > limit {
			shown = shown[:limit]
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(salesOf(sales, shown, o))
		case formatCSV:
			return f.writeDealsCSV(shown)
		}
		if len(shown) == 0 {
			f.notice(i18n.NoDeals)
			return nil
		}
		if len(shown) < len(sales.Deals) {
			f.notice(i18n.DealsCut, len(shown), len(sales.Deals))
		}
		return f.writeDeals(sales, shown, o)
	})
}

// dealLineJSON is a deal in the list of deals in JSON.
type dealLineJSON struct {
	dealJSON
	Name *string `json:"name"`
}

// salesJSON is a list of deals in JSON and what all of its kind come to, listed or not.
type salesJSON struct {
	Deals     []dealLineJSON `json:"deals"`
	Total     int            `json:"total"`
	Amount    int64          `json:"amount"`
	Purchases int            `json:"purchases"`
	Refunds   int            `json:"refunds"`
	Refunded  int64          `json:"refunded"`
	Cost      int64          `json:"cost"`
	Buyers    int            `json:"buyers"`
	Products  []productJSON  `json:"products"`
	Currency  string         `json:"currency"`
}

type productJSON struct {
	Product   *string `json:"product"`
	Amount    int64   `json:"amount"`
	Purchases int     `json:"purchases"`
	Refunds   int     `json:"refunds"`
	Refunded  int64   `json:"refunded"`
	Cost      int64   `json:"cost"`
}

func salesOf(s book.Sales, shown []book.DealLine, o book.Outline) salesJSON {
	j := salesJSON{
		Deals: []dealLineJSON{}, Total: len(s.Deals), Amount: s.Total, Purchases: s.Purchases, Refunds: s.Refunds, Refunded: s.Refunded,
		Cost: s.Cost, Buyers: s.Buyers, Products: []productJSON{}, Currency: o.Currency.Code,
	}
	for _, d := range shown {
		j.Deals = append(j.Deals, dealLineJSON{oneDealJSON(d.Deal), nullable(d.Name)})
	}
	for _, p := range s.Products {
		j.Products = append(j.Products, productJSON{nullable(p.Product), p.Total, p.Purchases, p.Refunds, p.Refunded, p.Cost})
	}
	return j
}

func (f *factory) writeDealsCSV(shown []book.DealLine) error {
	var rows [][]any
	for _, d := range shown {
		j := oneDealJSON(d.Deal)
		rows = append(rows, []any{j.ID, j.Day, j.Lead, nullable(d.Name), j.Product, j.Amount, j.Cost, j.Note})
	}
	return f.writeCSV([]string{"id", "day", "lead", "name", "product", "amount", "cost", "note"}, rows)
}

// writeDeals writes deals for people, and below them what all of them come to.
func (f *factory) writeDeals(s book.Sales, shown []book.DealLine, o book.Outline) error {
	t := f.dealRows(shown, o)
	if t.overflows() {
		t = f.narrowDealRows(shown, o)
	}
	text := t.String() + "\n" + f.salesLine(s, o)
	if len(s.Products) > 1 {
		text += "\n" + f.productTable(s, o)
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

func (f *factory) dealRows(shown []book.DealLine, o book.Outline) *table {
	t := f.newTable(0, 4)
	t.keep[1] = true
	t.head("#", f.say.Say(i18n.HeadDay), f.say.Say(i18n.HeadLead), f.say.Say(i18n.LabelProduct), f.say.Say(i18n.HeadAmount),
		f.say.Say(i18n.HeadDetails))
	for _, d := range shown {
		details := join(append(f.refundWord(d.Amount), unlessBlank(f.dealDetails(d.Deal, o))...), " · ")
		t.row(id(d.ID), d.Day.String(), f.buyer(d), clean(d.Product), f.money(d.Amount, o), details)
	}
	return t
}

// narrowDealRows says who bought what under each deal.
func (f *factory) narrowDealRows(shown []book.DealLine, o book.Outline) *table {
	t := f.newTable(0, 2)
	t.head("#", f.say.Say(i18n.HeadDay), f.say.Say(i18n.HeadAmount))
	for _, d := range shown {
		t.row(id(d.ID), f.nearDate(d.Day), f.money(d.Amount, o))
		t.under(4, join(slices.Concat([]string{f.buyer(d)}, f.refundWord(d.Amount), unlessBlank(clean(d.Product)),
			unlessBlank(f.dealDetails(d.Deal, o))), " · "))
	}
	return t
}

// buyer names who made a deal.
func (f *factory) buyer(d book.DealLine) string {
	if d.Lead == 0 {
		return f.io.Tint(iostreams.Muted, f.say.Say(i18n.ForgottenPerson))
	}
	return f.leadWords(funnel.Lead{ID: d.Lead, Card: funnel.Card{Name: d.Name}})
}

// refundWord says that an amount was given back.
func (f *factory) refundWord(amount int64) []string {
	if amount >= 0 {
		return nil
	}
	return []string{f.say.Say(i18n.WordRefund)}
}

// dealDetails is what a deal holds beside its amount: cost, note.
func (f *factory) dealDetails(d funnel.Deal, o book.Outline) string {
	var parts []string
	if d.Cost != nil {
		parts = append(parts, f.say.Say(i18n.CostOf, f.money(*d.Cost, o)))
	}
	if d.Note != "" {
		parts = append(parts, clean(d.Note))
	}
	return join(parts, " · ")
}

// salesLine says what the deals come to.
func (f *factory) salesLine(s book.Sales, o book.Outline) string {
	parts := []string{
		f.io.Tint(iostreams.Strong, f.money(s.Total, o)),
		f.say.Say(i18n.PurchasesBy, s.Purchases), f.say.Say(i18n.BuyersAre, s.Buyers),
	}
	if s.Refunds > 0 {
		parts = append(parts, f.refundsAre(s.SalesSum, o))
	}
	if s.Cost > 0 {
		parts = append(parts, f.say.Say(i18n.CostOf, f.money(s.Cost, o)))
	}
	return f.wrapped(join(parts, " · "), 0) + "\n"
}

// productTable shows what each product came to.
func (f *factory) productTable(s book.Sales, o book.Outline) string {
	beside, under := f.newTable(1, 2), f.newTable()
	beside.least = 16 // of the name of a product
	for _, p := range s.Products {
		name := clean(p.Product)
		if name == "" {
			name = f.io.Tint(iostreams.Muted, f.say.Say(i18n.NoProduct))
		}
		var counts []string
		if p.Purchases > 0 {
			counts = append(counts, f.say.Say(i18n.PurchasesBy, p.Purchases))
		}
		if p.Refunds > 0 {
			counts = append(counts, f.say.Say(i18n.RefundsCount, p.Refunds))
		}
		count, amount := join(counts, " · "), f.money(p.Total, o)
		beside.row("  "+name, count, amount)
		under.row("  " + name)
		under.under(4, count+" · "+amount)
	}
	return f.section(i18n.SectionProducts) + "\n" + beside.or(under).String()
}
