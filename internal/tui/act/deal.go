package act

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

const (
	rowAmount = "amount"
	rowCost   = "cost"
	rowRefund = "refund"
)

// askDeal asks for a purchase, or for what was given back.
func askDeal(d dialog, f facts) (dialog, tea.Cmd) {
	lead := f.leads[0]
	product := d.text(rowProduct, i18n.LabelProduct, i18n.Sentence{})
	product.Field = widget.NewField(lead.Product)
	rows := []widget.Row{
		d.text(rowAmount, i18n.HeadAmount, i18n.ExampleMoney), product, d.dayRow(),
		d.text(rowCost, i18n.AskCost, i18n.FlagDealCost), d.text(rowNote, i18n.LabelNote, i18n.Sentence{}),
	}
	if lead.Spent > 0 {
		rows = append(rows, d.tick(rowRefund, d.say(i18n.FlagRefund), false))
	}
	rows = append(rows, d.freshRow())
	s := newSheet(i18n.KeySave, recordDeal(lead.ID), rows...)
	s.hints[rowAmount], s.hints[rowCost], s.hints[rowDay] = hintMoney, hintMoney, hintRecorded
	if lead.Deals > 0 {
		s.said = d.say(i18n.PaidInAll, lead.Deals, d.env.Words.Money(lead.Spent))
	}
	return d.titled(i18n.KeyDeal, f.leads).push(s), nil
}

func hintMoney(d dialog, text string) string {
	w := d.env.Words
	amount, err := grammar.Money(text, w.Outline.Currency, w.Say.Lang)
	if text == "" || err != nil {
		return ""
	}
	return "= " + w.Money(amount)
}

// money reads an amount.
func (r *reading) money(key string) int64 {
	w := r.d.env.Words
	amount, err := grammar.Money(r.s.Value(key), w.Outline.Currency, w.Say.Lang)
	return check(r, key, amount, err)
}

// product reads the name of a product as a card does.
func (r *reading) product(key string) string {
	text := r.s.Value(key)
	if text == "" {
		return ""
	}
	reader := r.d.env.Words.Reader(nil)
	field, err := reader.Find("product")
	var c funnel.Card
	if err == nil {
		err = field.Set(reader, &c, text)
	}
	return check(r, key, c.Product, err)
}

func recordDeal(lead int64) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		n := book.NewDeal{Deal: funnel.Deal{Lead: lead}, New: s.Ticked(rowFresh)}
		if s.Value(rowAmount) == "" {
			r.fail(rowAmount, i18n.Wrong(i18n.AmountMissing))
		} else {
			n.Amount = r.money(rowAmount)
		}
		if s.Ticked(rowRefund) {
			n.Amount = -n.Amount
		}
		if s.Value(rowCost) != "" {
			cost := r.money(rowCost)
			n.Cost = &cost
		}
		n.Product, n.Day, n.Note = r.product(rowProduct), r.recorded(), r.note(rowNote)
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			sold, err := b.AddDeal(ctx, n)
			return soldWords(w, sold), err
		})
	}
}

// soldWords makes what is said of a deal: what it was, what the lead has paid in all, and where it stands now.
func soldWords(w words.Words, sold book.Sold) string {
	s := i18n.DealRecorded
	if sold.Deal.Amount < 0 {
		s = i18n.RefundRecorded
	}
	more := []string{w.Bought(i18n.PaidInAll, sold.SalesSum)}
	if sold.Lead.Level != sold.From {
		more = append(more, w.IsNow(sold.Lead))
	}
	for _, l := range w.Outline.Levels {
		if l.Buying && words.RefundedInFull(sold.SalesSum) && sold.Lead.Status == funnel.StatusWon {
			more = append(more, w.Say.Say(i18n.StillCountsAt, w.Level(l)))
		}
	}
	return outcomes(w, sold.Outcome, w.Say.Say(s, w.Lead(sold.Lead), w.Deal(sold.Deal)), false, more...)
}
