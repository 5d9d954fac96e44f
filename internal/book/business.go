package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// Axis is what business is looked at by.
type Axis string

// The axes.
const (
	AxisProduct  Axis = "product"
	AxisRegion   Axis = "region"
	AxisCustomer Axis = "customer"
)

// Account is what a product, a region or a customer brought in a period.
type Account struct {
	Name      string // of a product, region or customer; "" where none is recorded
	Lead      int64  // of a customer
	Forgotten bool   // deals of people who were forgotten, of whom nothing else is known
	grade.Buying
	Uncosted  int // purchases of which no cost is recorded
	Customers int
	Last      *funnel.Day // the last purchase in the period
	OpenLeads int         // now; none of a customer
	OpenValue int64       // what they may bring by their cards
}

// Business adds up the deals of a period by an axis, who brought most first, and the open leads as they are now. A deal counts for its own
// product, else for that of the card.
func (b *Book) Business(ctx context.Context, p funnel.Period, by Axis) (accounts []Account, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		r := businessReader{by: by, at: map[accountKey]*Account{}, bought: map[accountKey]map[int64]bool{}}
		if err := each(ctx, tx, r.deal, dealsOfBusiness, p.From.String(), p.To.String()); err != nil {
			return err
		}
		if by != AxisCustomer {
			if err := each(ctx, tx, r.open, openOfBusiness); err != nil {
				return err
			}
		}
		accounts = r.sorted()
		return nil
	})
	return accounts, err
}

const (
	dealsOfBusiness = `
		SELECT d.lead, coalesce(l.name, ''), d.day, d.amount, d.cost, coalesce(nullif(d.product, ''), l.product, ''), coalesce(l.region, '')
		FROM deal d LEFT JOIN lead l ON l.id = d.lead WHERE d.day BETWEEN ? AND ? ORDER BY d.day`
	openOfBusiness = `
		SELECT l.product, l.region, coalesce(l.value, 0)
		FROM lead_now n INDEXED BY lead_now_status JOIN lead l ON l.id = n.lead WHERE n.status = 'open'`
)

// accountKey tells accounts apart.
type accountKey struct {
	name      string
	lead      int64
	forgotten bool
}

type businessReader struct {
	by     Axis
	at     map[accountKey]*Account
	bought map[accountKey]map[int64]bool // who has a purchase
}

func (r *businessReader) account(k accountKey, name string) *Account {
	if r.at[k] == nil {
		r.at[k] = &Account{Name: name, Lead: k.lead, Forgotten: k.forgotten}
		r.bought[k] = map[int64]bool{}
	}
	return r.at[k]
}

func (r *businessReader) deal(rows *sql.Rows) error {
	var lead, cost *int64
	var name, product, region string
	var day funnel.Day
	var amount int64
	if err := rows.Scan(&lead, &name, dayColumn{&day}, &amount, &cost, &product, &region); err != nil {
		return err
	}
	var k accountKey
	shown := ""
	switch {
	case lead == nil:
		k.forgotten = true
	case r.by == AxisCustomer:
		k.lead, shown = *lead, name
	case r.by == AxisRegion:
		k.name, shown = foldedSpaced(region), spaced(region)
	default:
		k.name, shown = foldedSpaced(product), spaced(product)
	}
	a := r.account(k, shown)
	spent := int64(0)
	if cost != nil {
		spent = *cost
	} else if amount > 0 {
		a.Uncosted++
	}
	a.Add(amount, spent)
	if amount > 0 {
		a.Last = &day
		if lead != nil && !r.bought[k][*lead] {
			r.bought[k][*lead] = true
			a.Customers++
		}
	}
	return nil
}

func (r *businessReader) open(rows *sql.Rows) error {
	var product, region string
	var value int64
	if err := rows.Scan(&product, &region, &value); err != nil {
		return err
	}
	name := product
	if r.by == AxisRegion {
		name = region
	}
	a := r.account(accountKey{name: foldedSpaced(name)}, spaced(name))
	a.OpenLeads++
	sum := grade.Buying{Revenue: a.OpenValue}
	sum.Add(value, 0)
	a.OpenValue = sum.Revenue
	return nil
}

// sorted lists the accounts, who brought most first; what is not recorded and who was forgotten come last.
func (r *businessReader) sorted() []Account {
	all := make([]Account, 0, len(r.at))
	for _, a := range r.at {
		all = append(all, *a)
	}
	rest := func(a Account) int {
		switch {
		case a.Forgotten:
			return 2
		case a.Name == "" && a.Lead == 0:
			return 1
		}
		return 0
	}
	slices.SortFunc(all, func(a, b Account) int {
		return cmp.Or(cmp.Compare(rest(a), rest(b)), cmp.Compare(b.Revenue, a.Revenue), cmp.Compare(b.OpenValue, a.OpenValue),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Lead, b.Lead))
	})
	return all
}
