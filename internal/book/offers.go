package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbLeadNegotiate is the verb of keeping what was said about the price.
const VerbLeadNegotiate Verb = "lead.negotiate"

// BudgetField is the key of the field of the agent's own that holds what a person can spend.
const BudgetField = "budget"

// Haggle is what was said about the price with a lead.
type Haggle struct {
	Lead   int64
	Offers []funnel.Offer
	// Budget is what the person can spend, in minor units; nil leaves what was known. The field for it, BudgetField, is added to the book
	// when there is none, with the name.
	Budget *int64
	Name   string
}

// Negotiate keeps what was said about the price.
func (b *Book) Negotiate(ctx context.Context, h Haggle) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadNegotiate, func(w *writing) error {
		lead, err := readLead(ctx, w.Tx, h.Lead)
		if err != nil {
			return err
		}
		out.From = lead.Level
		if h.Budget != nil {
			if err := w.keepBudget(ctx, lead, *h.Budget, h.Name); err != nil {
				return err
			}
		}
		for _, o := range h.Offers {
			if err := w.keepOffer(ctx, h.Lead, o); err != nil {
				return err
			}
		}
		return w.tellLead(ctx, h.Lead, &out)
	})
	return out, err
}

func (w *writing) keepOffer(ctx context.Context, lead int64, o funnel.Offer) error {
	if err := checkText(o.Text); err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = w.ExecContext(ctx, "INSERT INTO offer (uuid, lead, day, kind, amount, text, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		key, lead, o.Day.String(), string(o.Kind), o.Amount, o.Text, w.at)
	return err
}

// keepBudget writes what a person can spend on the card.
func (w *writing) keepBudget(ctx context.Context, lead funnel.Lead, budget int64, name string) error {
	var kind funnel.FieldType
	err := w.QueryRowContext(ctx, "SELECT type FROM field WHERE key = ?", BudgetField).Scan(&kind)
	switch {
	case noRows(err):
		err = w.addField(ctx, funnel.Field{Key: BudgetField, Name: name, Type: funnel.TypeMoney})
	case err == nil && kind != funnel.TypeMoney:
		err = i18n.Failed(i18n.BudgetNoMoney, BudgetField, string(kind))
	}
	if err != nil {
		return err
	}
	card := lead.Clone()
	if card.Custom == nil {
		card.Custom = map[string]string{}
	}
	card.Custom[BudgetField] = number(budget)
	return putCustom(ctx, w.Tx, lead.ID, lead.Custom, card.Custom)
}

// Offers lists what was said about the price with a lead, the newest first.
func (b *Book) Offers(ctx context.Context, lead int64) (offers []funnel.Offer, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		offers, err = collect(ctx, tx, func(rows *sql.Rows) (o funnel.Offer, err error) {
			return o, rows.Scan(dayColumn{&o.Day}, &o.Kind, &o.Amount, &o.Text)
		}, "SELECT day, kind, amount, text FROM offer WHERE lead = ? ORDER BY day DESC, id DESC", lead)
		return err
	})
	return offers, err
}
