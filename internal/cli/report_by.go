package cli

import (
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// mostAccounts is how many products, regions or customers people are shown. Scripts get all.
const mostAccounts = 15

// axis is what a report adds the deals up by; "" for nothing.
func axis(by string) book.Axis {
	switch a := book.Axis(by); a {
	case book.AxisProduct, book.AxisRegion, book.AxisCustomer:
		return a
	}
	return ""
}

// business is the deals of a report by an axis.
type business struct {
	by       book.Axis
	accounts []book.Account
}

// accountJSON is what a product, a region or a customer brought in JSON.
type accountJSON struct {
	Name         *string     `json:"name"`
	Lead         *int64      `json:"lead"`
	Forgotten    bool        `json:"forgotten"`
	Purchases    int         `json:"purchases"`
	Customers    int         `json:"customers"`
	Revenue      int64       `json:"revenue"`
	Cost         int64       `json:"cost"`
	Profit       int64       `json:"profit"`
	WithoutCost  int         `json:"without_cost"`
	LastPurchase *funnel.Day `json:"last_purchase"`
	OpenLeads    *int        `json:"open_leads"`
	OpenValue    *int64      `json:"open_value"`
}

// businessJSON is the deals of a report by an axis in JSON.
type businessJSON struct {
	By         book.Axis     `json:"by"`
	Accounts   []accountJSON `json:"accounts"`
	Total      int           `json:"total"`
	Top20Share *float64      `json:"top20_share"`
	Gini       *float64      `json:"gini"`
}

func (b business) account(a book.Account) accountJSON {
	j := accountJSON{
		Name: nullable(a.Name), Forgotten: a.Forgotten, Purchases: a.Purchases, Customers: a.Customers, Revenue: a.Revenue, Cost: a.Cost,
		Profit: a.Profit(), WithoutCost: a.Uncosted, LastPurchase: a.Last,
	}
	if a.Lead != 0 {
		j.Lead = &a.Lead
	}
	if b.by != book.AxisCustomer {
		j.OpenLeads, j.OpenValue = &a.OpenLeads, &a.OpenValue
	}
	return j
}

func (b business) json() *businessJSON {
	if b.by == "" {
		return nil
	}
	j := &businessJSON{By: b.by, Accounts: []accountJSON{}, Total: len(b.accounts)}
	for _, a := range b.accounts {
		j.Accounts = append(j.Accounts, b.account(a))
	}
	if c, ok := b.uneven(); ok {
		j.Top20Share, j.Gini = &c.Top20, &c.Gini
	}
	return j
}

// uneven is how the revenue is spread over customers.
func (b business) uneven() (metrics.Concentration, bool) {
	if b.by != book.AxisCustomer {
		return metrics.Concentration{}, false
	}
	var revenues []int64
	for _, a := range b.accounts {
		if a.Lead != 0 && a.Purchases > 0 {
			revenues = append(revenues, a.Revenue)
		}
	}
	return metrics.NewConcentration(revenues)
}

func (f *factory) writeBusinessCSV(b business) error {
	var rows [][]any
	for _, a := range b.accounts {
		j := b.account(a)
		rows = append(rows, []any{
			j.Name, j.Lead, j.Forgotten, j.Purchases, j.Customers, j.Revenue, j.Cost, j.Profit, j.WithoutCost, j.LastPurchase, j.OpenLeads, j.OpenValue,
		})
	}
	return f.writeCSV([]string{
		"name", "lead", "forgotten", "purchases", "customers", "revenue", "cost", "profit", "without_cost", "last_purchase", "open_leads", "open_value",
	}, rows)
}

// businessText is a line for each product, region or customer.
func (f *factory) businessText(b business, o book.Outline) string {
	if len(b.accounts) == 0 {
		return ""
	}
	title, name := i18n.SectionBusinessProduct, i18n.LabelProduct
	last := i18n.HeadOpenValue
	switch b.by {
	case book.AxisRegion:
		title, name = i18n.SectionBusinessRegion, i18n.LabelRegion
	case book.AxisCustomer:
		title, name, last = i18n.SectionBusinessCustomer, i18n.ByCustomer, i18n.HeadLastPurchase
	}
	t := f.newTable(1, 2, 3, 4, 5)
	t.head("  "+f.say.Say(name), f.say.Say(i18n.HeadPurchases), f.say.Say(i18n.HeadCustomers), f.say.Say(i18n.HeadRevenue), f.say.Say(i18n.HeadProfit), f.say.Say(last))
	uncosted := 0
	for i, a := range b.accounts {
		uncosted += a.Uncosted
		if i >= mostAccounts {
			continue
		}
		end := f.money(a.OpenValue, o)
		if b.by == book.AxisCustomer {
			end = "—"
			if a.Last != nil {
				end = f.date(*a.Last)
			}
		}
		t.row("  "+f.accountName(a), f.say.Int(int64(a.Purchases)), f.say.Int(int64(a.Customers)), f.money(a.Revenue, o), f.money(a.Profit(), o), end)
	}
	text := f.section(title) + "\n" + t.String()
	if more := len(b.accounts) - mostAccounts; more > 0 {
		text += f.remark(i18n.MoreAccounts, more)
	}
	if uncosted > 0 {
		text += f.remark(i18n.WithoutCost, uncosted)
	}
	if c, ok := b.uneven(); ok {
		text += f.remark(i18n.TopFifthBrings, c.Customers, f.percent(c.Top20), f.say.Decimal(c.Gini, 2))
	}
	return text
}

func (f *factory) accountName(a book.Account) string {
	switch {
	case a.Forgotten:
		return f.say.Say(i18n.NoLongerKnown)
	case a.Lead != 0:
		return fmt.Sprintf("#%d %s", a.Lead, clean(a.Name))
	case a.Name == "":
		return f.say.Say(i18n.NoneRecorded)
	}
	return clean(a.Name)
}
