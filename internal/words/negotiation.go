package words

import (
	"strconv"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Budget is what a person can spend, in minor units; nil when the card does not say.
func Budget(l funnel.Lead) *int64 {
	n, err := strconv.ParseInt(l.Custom[book.BudgetField], 10, 64)
	if err != nil {
		return nil
	}
	return &n
}

// Negotiation lists what is known for the talk about the price: the budget, what a purchase may bring, and what was said, each kind the newest
// first, as the offers stand.
func (w Words) Negotiation(l funnel.Lead, offers []funnel.Offer) []Fact {
	said := map[funnel.OfferKind][]string{}
	var last *int64
	for _, x := range offers {
		parts := []string{w.NearDate(x.Day)}
		if x.Amount != nil {
			parts = append(parts, w.Money(*x.Amount))
			if last == nil {
				last = x.Amount
			}
		}
		if text := clean(x.Text); text != "" {
			parts = append(parts, text)
		}
		said[x.Kind] = append(said[x.Kind], join(parts, " · "))
	}
	amount := func(n *int64) string {
		if n == nil {
			return w.Say.Say(i18n.NotKnownYet)
		}
		return w.Money(*n)
	}
	budget := Budget(l)
	limit := amount(budget)
	switch {
	case budget != nil && last != nil && *last > *budget:
		limit += " · " + w.Say.Say(i18n.BudgetShort, w.Money(*last-*budget))
	case budget != nil && last != nil:
		limit += " · " + w.Say.Say(i18n.BudgetFits)
	}
	facts := []Fact{
		{Label: w.Say.Say(i18n.LabelBudget), Value: limit},
		{Label: w.Say.Say(i18n.LabelValue), Value: amount(l.Value)},
	}
	for _, kind := range []struct {
		kind  funnel.OfferKind
		label i18n.Sentence
	}{{funnel.Offered, i18n.LabelOffers}, {funnel.Choice, i18n.LabelChoices}, {funnel.LastWord, i18n.LabelLastWords}} {
		lines := said[kind.kind]
		if len(lines) == 0 {
			lines = []string{w.Say.Say(i18n.NoneYet)}
		}
		facts = append(facts, Fact{Label: w.Say.Say(kind.label), Value: join(lines, "\n")})
	}
	return facts
}
