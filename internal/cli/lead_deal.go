package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

type leadDealOptions struct {
	f                         *factory
	ref, amount               string
	product, date, cost, note string
	refund, fresh             bool
	output                    format
}

func newLeadDealCmd(f *factory) *cobra.Command {
	opts := &leadDealOptions{f: f}
	cmd := f.command("deal REF AMOUNT", i18n.HelpLeadDeal, `
		funnel lead deal 1 3.2b --product "Flat A12"
		funnel lead deal 1 850m --cost 12m -d yesterday -m "second flat, for the daughter"
		funnel lead deal 4 200m --refund`)
	cmd.Long = f.say.Say(i18n.HelpLeadDealLong)
	cmd.Args = exactArgs(2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref, opts.amount = args[0], args[1]
		return leadDealRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.product, "product", "", f.say.Say(i18n.FlagDealProduct))
	flags.StringVar(&opts.cost, "cost", "", f.say.Say(i18n.FlagDealCost))
	flags.BoolVar(&opts.refund, "refund", false, f.say.Say(i18n.FlagRefund))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagNote))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	flags.BoolVar(&opts.fresh, "new", false, f.say.Say(i18n.FlagNew))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadDealRun(ctx context.Context, opts *leadDealOptions) error {
	f := opts.f
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		d, err := opts.deal(l, o)
		if err != nil {
			return err
		}
		sold, err := b.AddDeal(ctx, book.NewDeal{Deal: d, New: opts.fresh})
		if err != nil {
			return err
		}
		return opts.answer(ctx, b, o, sold)
	})
}

// deal reads everything that was typed.
func (opts *leadDealOptions) deal(l funnel.Lead, o book.Outline) (funnel.Deal, error) {
	f := opts.f
	d := funnel.Deal{Lead: l.ID}
	var err error
	if d.Amount, err = grammar.Money(opts.amount, o.Currency, f.say.Lang); err != nil {
		return d, err
	}
	if opts.refund {
		d.Amount = -d.Amount
	}
	if opts.cost != "" {
		cost, err := grammar.Money(opts.cost, o.Currency, f.say.Lang)
		if err != nil {
			return d, err
		}
		d.Cost = &cost
	}
	if d.Day, err = f.recordedDay(opts.date, o); err != nil {
		return d, err
	}
	if d.Product, err = checkProduct(f, o, opts.product); err != nil {
		return d, err
	}
	d.Note, err = card.Note(opts.note)
	return d, err
}

// checkProduct reads the name of a product as a card does.
func checkProduct(f *factory, o book.Outline, typed string) (string, error) {
	if typed == "" {
		return "", nil
	}
	r := f.cardReader(o, nil)
	field, err := r.Find("product")
	if err != nil {
		return "", err
	}
	var c funnel.Card
	err = field.Set(r, &c, typed)
	return c.Product, err
}

// dealJSON is a deal in JSON.
type dealJSON struct {
	ID      int64      `json:"id"`
	Lead    *int64     `json:"lead"` // null of a person who was forgotten
	Day     funnel.Day `json:"day"`
	Amount  int64      `json:"amount"`
	Product *string    `json:"product"`
	Cost    *int64     `json:"cost"`
	Note    *string    `json:"note"`
}

func oneDealJSON(d funnel.Deal) dealJSON {
	j := dealJSON{ID: d.ID, Day: d.Day, Amount: d.Amount, Product: nullable(d.Product), Cost: d.Cost, Note: nullable(d.Note)}
	if d.Lead != 0 {
		j.Lead = &d.Lead
	}
	return j
}

// answer tells what was recorded, what the lead has paid in all, and where it stands now.
func (opts *leadDealOptions) answer(ctx context.Context, b *book.Book, o book.Outline, sold book.Sold) error {
	f := opts.f
	switch opts.output {
	case formatJSON:
		out, err := f.outcomeJSON(ctx, b, o, sold.Outcome)
		if err != nil {
			return err
		}
		return f.writeJSON(struct {
			Deal dealJSON `json:"deal"`
			outcomeJSON
		}{oneDealJSON(sold.Deal), out})
	case formatCSV:
		j := oneDealJSON(sold.Deal)
		return f.writeCSV([]string{"id", "lead", "day", "amount", "product", "cost", "note"},
			[][]any{{j.ID, j.Lead, j.Day, j.Amount, j.Product, j.Cost, j.Note}})
	}
	s := i18n.DealRecorded
	if sold.Deal.Amount < 0 {
		s = i18n.RefundRecorded
	}
	t := told{
		Outcome: sold.Outcome, did: f.say.Say(s, f.leadWords(sold.Lead), f.dealWords(sold.Deal, o)), dayFlag: "-d", output: opts.output,
		more: []string{f.boughtWords(i18n.PaidInAll, sold.SalesSum, o)},
	}
	if refundedInFull(sold.SalesSum) {
		t.last = unlessBlank(f.saleStays(sold.Lead, o))
	}
	if sold.Lead.Level != sold.From {
		t.more = append(t.more, f.isNow(sold.Lead, o))
	}
	return f.tell(ctx, b, o, t)
}

// boughtWords says how often somebody has bought and what that comes to, in the words of a sentence for the two where all is paid, and
// what was given back.
func (f *factory) boughtWords(paid i18n.Sentence, s book.SalesSum, o book.Outline) string {
	return f.words(o).Bought(paid, s)
}

func (f *factory) refundsAre(s book.SalesSum, o book.Outline) string { return f.words(o).Refunds(s) }

// refundedInFull reports whether all that was paid was given back.
func refundedInFull(s book.SalesSum) bool { return words.RefundedInFull(s) }

// saleStays says of somebody whose purchases were all given back why the sale counts on, and what takes it out where there was none; ""
// of one who does not count as a buyer.
func (f *factory) saleStays(l funnel.Lead, o book.Outline) string {
	for _, level := range o.Levels {
		if level.Buying && l.Status == funnel.StatusWon {
			return f.say.Say(i18n.RefundKeepsSale, f.levelName(level), id(l.ID), level.Key)
		}
	}
	return ""
}

// dealWords tells a deal in a few words; a refund without its sign.
func (f *factory) dealWords(d funnel.Deal, o book.Outline) string { return f.words(o).Deal(d) }

// money writes an amount in the book's currency.
func (f *factory) money(minor int64, o book.Outline) string { return f.words(o).Money(minor) }
