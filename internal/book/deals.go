package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbDeal is the verb of recording a purchase or a refund.
const VerbDeal Verb = "lead.deal"

// NewDeal is a purchase to record, or a refund when the amount is negative.
type NewDeal struct {
	funnel.Deal // without its number
	// New says that the arrivals it makes are more people, beside those whom the tallies hold.
	New bool
}

// Sold is what recording a deal did.
type Sold struct {
	Deal funnel.Deal
	Outcome
	SalesSum // what all deals of the lead come to
}

// AddDeal records a purchase. The first one moves a lead that stands below the buying level up to it; none lowers it, and each ends a
// pause or a loss. A refund moves nothing, and takes back at most what was paid.
func (b *Book) AddDeal(ctx context.Context, n NewDeal) (s Sold, err error) {
	s.Change, err = b.write(ctx, VerbDeal, func(w *writing) error {
		if err := checkDeal(n.Deal); err != nil {
			return err
		}
		lead, levels, err := w.leadAndLevels(ctx, n.Lead)
		if err != nil {
			return err
		}
		s.From, s.Deal = lead.Level, n.Deal
		if err := w.checkRefund(ctx, lead, n.Amount); err != nil {
			return err
		}
		if err := w.insertDeal(ctx, &s.Deal); err != nil {
			return err
		}
		if n.Amount > 0 {
			err = w.bought(ctx, lead, levels, n, &s.Outcome)
		} else {
			err = w.tellLead(ctx, lead.ID, &s.Outcome)
		}
		if err != nil {
			return err
		}
		deals, err := collect(ctx, w.Tx, scanDeal, selectDeal+"WHERE d.lead = ?", n.Lead)
		s.SalesSum = SumDeals(deals)
		return err
	})
	return s, err
}

func checkDeal(d funnel.Deal) error {
	switch {
	case d.Amount == 0:
		return i18n.Wrong(i18n.DealOfNothing)
	case d.Amount < -funnel.MaxMoney || d.Amount > funnel.MaxMoney:
		return i18n.Wrong(i18n.OutOfBounds, i18n.LabelAmount, int64(-funnel.MaxMoney), int64(funnel.MaxMoney))
	case d.Cost != nil && (*d.Cost < 0 || *d.Cost > funnel.MaxMoney):
		return i18n.Wrong(i18n.OutOfBounds, i18n.LabelCost, 0, int64(funnel.MaxMoney))
	}
	if err := checkText(d.Product); err != nil {
		return err
	}
	return checkText(d.Note)
}

// checkRefund refuses to give back more than a lead has paid.
func (w *writing) checkRefund(ctx context.Context, lead funnel.Lead, amount int64) error {
	if lead.Spent+amount >= 0 {
		return nil
	}
	currency, err := readCurrency(ctx, w.Tx)
	if err != nil {
		return err
	}
	return i18n.Failed(i18n.RefundTooLarge, number(lead.ID), moneyWords(lead.Spent, currency), moneyWords(-amount, currency))
}

const selectOverpaid = "SELECT lead FROM lead_now WHERE spent < 0 LIMIT 1"

// checkSpent refuses a change, mostly an undo, after which a lead would have been given back more than it paid.
func (w *writing) checkSpent(ctx context.Context) error {
	var lead int64
	err := w.QueryRowContext(ctx, selectOverpaid).Scan(&lead)
	if noRows(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return i18n.Failed(i18n.UndoOfRefunded, number(lead))
}

// moneyWords is an amount as each language writes it.
func moneyWords(minor int64, c funnel.Currency) i18n.Sentence {
	in := func(l i18n.Lang) string { return i18n.NewPrinter(l).Money(minor, c.Decimals, c.Code) }
	return i18n.Sentence{En: in(i18n.En), Vi: in(i18n.Vi), Zh: in(i18n.Zh)}
}

// insertDeal writes a deal and gives it its number.
func (w *writing) insertDeal(ctx context.Context, d *funnel.Deal) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	return w.QueryRowContext(ctx, `
		INSERT INTO deal (uuid, lead, day, amount, product, cost, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		key, d.Lead, d.Day.String(), d.Amount, d.Product, d.Cost, d.Note, w.at).Scan(&d.ID)
}

// bought takes a lead to the buying level with its first purchase, and back among the active with any.
func (w *writing) bought(ctx context.Context, lead funnel.Lead, levels []funnel.Level, n NewDeal, out *Outcome) error {
	for _, l := range levels {
		if l.Buying && !l.Crowd && lead.Deals == 0 && above(levels, l.Key, lead.Level) {
			return w.moveTo(ctx, lead, levels, l, n.Day, n.New, out)
		}
	}
	if err := w.activate(ctx, lead, n.Day, out); err != nil {
		return err
	}
	return w.tellLead(ctx, lead.ID, out)
}

// DealFilter narrows a list of deals. The zero filter is every deal.
type DealFilter struct {
	Period *funnel.Period
	Lead   int64
}

// DealLine is a deal with the name of the person, "" of one who was forgotten.
type DealLine struct {
	funnel.Deal
	Name string
}

// Sales is a list of deals, the newest first, and what they come to.
type Sales struct {
	Deals []DealLine
	SalesSum
	Buyers   int            // people who bought; who was forgotten is not among them
	Products []ProductSales // the one that brought most first
}

// SalesSum is what some deals come to, in minor units.
type SalesSum struct {
	Purchases int
	Refunds   int
	Total     int64 // paid, refunds taken off
	Refunded  int64
	Cost      int64 // what serving them took, where it was recorded
}

// ProductSales is what the deals of one product come to. Products are the same when they differ in case and accents only.
type ProductSales struct {
	Product string // as written last; "" for deals that name none
	SalesSum
}

// SumDeals adds deals up.
func SumDeals(deals []funnel.Deal) (s SalesSum) {
	for _, d := range deals {
		s.add(d)
	}
	return s
}

func (s *SalesSum) add(d funnel.Deal) {
	s.Total += d.Amount
	if d.Amount > 0 {
		s.Purchases++
	} else {
		s.Refunds++
		s.Refunded -= d.Amount
	}
	if d.Cost != nil {
		s.Cost += *d.Cost
	}
}

const selectDealLine = `
	SELECT d.id, coalesce(d.lead, 0), d.day, d.amount, d.product, d.cost, d.note, coalesce(l.name, '')
	FROM deal d LEFT JOIN lead l ON l.id = d.lead `

// Deals lists deals and adds them up.
func (b *Book) Deals(ctx context.Context, f DealFilter) (s Sales, err error) {
	period := funnel.Period{From: funnel.MinDay, To: funnel.MaxDay}
	if f.Period != nil {
		period = *f.Period
	}
	query, args := selectDealLine+"WHERE d.day BETWEEN ? AND ? ORDER BY d.day DESC, d.id DESC",
		[]any{period.From.String(), period.To.String()}
	if f.Lead != 0 {
		query, args = selectDealLine+"WHERE d.lead = ? AND d.day BETWEEN ? AND ? ORDER BY d.day DESC, d.id DESC",
			append([]any{f.Lead}, args...)
	}
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if f.Lead != 0 {
			if _, err := readLead(ctx, tx, f.Lead); err != nil {
				return err
			}
		}
		deals, err := collect(ctx, tx, scanDealLine, query, args...)
		s = addUp(deals)
		return err
	})
	return s, err
}

func scanDealLine(rows *sql.Rows) (d DealLine, err error) {
	return d, rows.Scan(&d.ID, &d.Lead, dayColumn{&d.Day}, &d.Amount, &d.Product, &d.Cost, &d.Note, &d.Name)
}

// addUp makes the sums of deals, which are ordered from the newest to the oldest.
func addUp(deals []DealLine) Sales {
	s := Sales{Deals: deals}
	buyers := map[int64]bool{}
	place := map[string]int{}
	for _, d := range deals {
		s.add(d.Deal)
		if d.Lead != 0 && d.Amount > 0 {
			buyers[d.Lead] = true
		}
		key := fold.Text(d.Product)
		i, known := place[key]
		if !known {
			i = len(s.Products)
			place[key] = i
			s.Products = append(s.Products, ProductSales{Product: d.Product})
		}
		s.Products[i].add(d.Deal)
	}
	s.Buyers = len(buyers)
	slices.SortStableFunc(s.Products, func(a, b ProductSales) int { return cmp.Compare(b.Total, a.Total) })
	return s
}

const selectDeal = "SELECT d.id, coalesce(d.lead, 0), d.day, d.amount, d.product, d.cost, d.note FROM deal d "

func scanDeal(rows *sql.Rows) (d funnel.Deal, err error) {
	return d, rows.Scan(&d.ID, &d.Lead, dayColumn{&d.Day}, &d.Amount, &d.Product, &d.Cost, &d.Note)
}
