package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Account is what a product, a region or a customer brought in the period of a report.
type Account struct {
	Key  string // the text of a product or region without case and accents, as that of a group of ratios; "" where none is recorded
	Name string // a product or region as it is written; a customer's only with names, and not of those who asked not to be contacted
	Lead int64  // of a customer
	// Forgotten tells that these are the deals of people who were forgotten, of whom nothing else is known.
	Forgotten bool
	grade.Buying
	Uncosted  int         // purchases of which no cost is recorded
	Customers int         // who have a purchase
	Last      *funnel.Day // the last purchase
	Touches   int         // of a customer
	OpenLeads int         // as of now; none of a customer
	OpenValue int64       // what the cards of these say that they may bring
}

// business adds up the deals of the report's period by what it is split by, who brought most first, and the open leads as they are now. A deal
// counts for its own product, else for that of the card.
type business struct {
	*Report
	names bool
	at    map[accountKey]int
	buyer map[bought]bool
	spelt map[string]string // how a product or region is written
}

// accountKey tells accounts apart.
type accountKey struct {
	key       string
	lead      int64
	forgotten bool
}

// bought tells that somebody has a purchase of an account, by its place.
type bought struct {
	place int
	lead  int64
}

func readBusiness(ctx context.Context, tx *sql.Tx, r *Report, names bool) error {
	b := business{Report: r, names: names, at: map[accountKey]int{}, buyer: map[bought]bool{}, spelt: map[string]string{}}
	for _, g := range r.Split.Groups {
		b.spelt[g.Key] = g.Name
	}
	from, to := r.Period.From.String(), r.Period.To.String()
	if err := each(ctx, tx, b.deal, dealsOfBusiness, from, to); err != nil {
		return err
	}
	var err error
	if r.By == metrics.ByCustomer {
		err = each(ctx, tx, b.touches, touchesOfBusiness, from, to)
	} else {
		err = each(ctx, tx, b.open, openOfBusiness)
	}
	slices.SortFunc(r.Accounts, byRevenue)
	return err
}

const (
	dealsOfBusiness = `
		SELECT d.lead, coalesce(l.name, ''), coalesce(l.nocontact_day, '') <> '', d.day, d.amount, d.cost,
		       coalesce(nullif(d.product, ''), l.product, ''), coalesce(l.region, '')
		FROM deal d LEFT JOIN lead l ON l.id = d.lead WHERE d.day BETWEEN ? AND ? ORDER BY d.day, d.id`
	touchesOfBusiness = `
		SELECT t.lead, count(*) FROM (SELECT DISTINCT lead FROM deal WHERE day BETWEEN ?1 AND ?2) d
		CROSS JOIN touch t ON t.lead = d.lead AND t.day BETWEEN ?1 AND ?2 GROUP BY t.lead`
	openOfBusiness = `
		SELECT l.product, l.region, coalesce(l.value, 0)
		FROM lead_now n INDEXED BY lead_now_status JOIN lead l ON l.id = n.lead WHERE n.status = 'open' ORDER BY l.id`
)

// account finds or makes an account, and returns its place.
func (b *business) account(k accountKey, name string) int {
	i, there := b.at[k]
	if !there {
		i = len(b.Accounts)
		b.at[k] = i
		b.Accounts = append(b.Accounts, Account{Key: k.key, Name: name, Lead: k.lead, Forgotten: k.forgotten})
	}
	return i
}

// of is the account of a product and region.
func (b *business) of(product, region string) int {
	text := product
	if b.By == metrics.ByRegion {
		text = region
	}
	key, name := foldedSpaced(text), spaced(text)
	if usual := b.spelt[key]; usual != "" {
		name = usual
	}
	return b.account(accountKey{key: key}, name)
}

func (b *business) deal(rows *sql.Rows) error {
	var lead, cost *int64
	var name, product, region string
	var quiet bool
	var day funnel.Day
	var amount int64
	if err := rows.Scan(&lead, &name, &quiet, dayColumn{&day}, &amount, &cost, &product, &region); err != nil {
		return err
	}
	var place int
	switch {
	case lead == nil:
		place = b.account(accountKey{forgotten: true}, "")
	case b.By == metrics.ByCustomer:
		if quiet || !b.names {
			name = ""
		}
		place = b.account(accountKey{lead: *lead}, name)
	default:
		place = b.of(product, region)
	}
	a := &b.Accounts[place]
	spent := int64(0)
	if cost != nil {
		spent = *cost
	} else if amount > 0 {
		a.Uncosted++
	}
	a.Add(amount, spent)
	if amount <= 0 {
		return nil
	}
	a.Last = &day
	if lead != nil && !b.buyer[bought{place, *lead}] {
		b.buyer[bought{place, *lead}] = true
		a.Customers++
	}
	return nil
}

func (b *business) touches(rows *sql.Rows) error {
	var lead int64
	var n int
	err := rows.Scan(&lead, &n)
	if i, there := b.at[accountKey{lead: lead}]; there {
		b.Accounts[i].Touches = n
	}
	return err
}

func (b *business) open(rows *sql.Rows) error {
	var product, region string
	var value int64
	if err := rows.Scan(&product, &region, &value); err != nil {
		return err
	}
	a := &b.Accounts[b.of(product, region)]
	a.OpenLeads++
	a.OpenValue = grade.Plus(a.OpenValue, value)
	return nil
}

// byRevenue orders accounts, who brought most first; what is not recorded and who was forgotten come last.
func byRevenue(a, b Account) int {
	rest := func(a Account) int {
		switch {
		case a.Forgotten:
			return 2
		case a.Key == "" && a.Lead == 0:
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(rest(a), rest(b)), cmp.Compare(b.Revenue, a.Revenue), cmp.Compare(b.OpenValue, a.OpenValue),
		cmp.Compare(a.Key, b.Key), cmp.Compare(a.Lead, b.Lead))
}
