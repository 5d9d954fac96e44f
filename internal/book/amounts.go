package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// What was bought in all bounds every sum of deals, of whomever and whenever they are and in any order, for no refund gives back more
// than was paid (checkSpent); and so do the costs. SQLite's total never overflows; that it rounds, by hundreds at most, matters
// nothing to a bound which is far from overflow.
const (
	selectDealsInAll = "SELECT total(amount) FILTER (WHERE amount > 0), total(cost) FROM deal"
	selectCostsInAll = "SELECT total(cost) FROM rollup_month"
)

// checkAmounts refuses a change that records an amount with which the deals or the costs of the book could no longer be added up.
func (w *writing) checkAmounts(ctx context.Context) error {
	m := &w.b.rec.marks
	var bought, served, reached float64
	if m.deals {
		if err := w.QueryRowContext(ctx, selectDealsInAll).Scan(&bought, &served); err != nil {
			return err
		}
	}
	if m.costs {
		if err := w.QueryRowContext(ctx, selectCostsInAll).Scan(&reached); err != nil {
			return err
		}
	}
	m.deals, m.costs = false, false
	s := i18n.DealsTooLarge
	switch {
	case bought > funnel.MaxSum:
	case served > funnel.MaxSum || reached > funnel.MaxSum:
		s = i18n.CostsTooLarge
	default:
		return nil
	}
	currency, err := readCurrency(ctx, w.Tx)
	if err != nil {
		return err
	}
	return i18n.Failed(s, moneyWords(funnel.MaxSum, currency))
}

func readCurrency(ctx context.Context, tx *sql.Tx) (funnel.Currency, error) {
	settings, err := readSettings(ctx, tx)
	currency, _ := funnel.CurrencyByCode(settings[settingCurrency])
	return currency, err
}
