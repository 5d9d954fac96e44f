package cli

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/report"
	"github.com/funnel-cli/funnel/internal/words"
)

// mostAccounts is how many products, regions or customers people are shown. JSON has all.
const mostAccounts = 15

// reportWords are by what a report is split: as ratios are, and by customer.
func reportWords() []string { return append(groupingWords(), string(metrics.ByCustomer)) }

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
	Touches      *int        `json:"touches"`
	OpenLeads    *int        `json:"open_leads"`
	OpenValue    *int64      `json:"open_value"`
}

// businessJSON is what was brought, by what a report is split by, in JSON.
type businessJSON struct {
	By         metrics.Grouping `json:"by"`
	Accounts   []accountJSON    `json:"accounts"`
	Total      int              `json:"total"`
	Top20Share *float64         `json:"top20_share"`
	Gini       *float64         `json:"gini"`
}

func accountOf(a book.Account, by metrics.Grouping) accountJSON {
	j := accountJSON{
		Name: nullable(a.Name), Forgotten: a.Forgotten, Purchases: a.Purchases, Customers: a.Customers, Revenue: a.Revenue, Cost: a.Cost,
		Profit: a.Profit(), WithoutCost: a.Uncosted, LastPurchase: a.Last,
	}
	switch {
	case by != metrics.ByCustomer:
		j.OpenLeads, j.OpenValue = &a.OpenLeads, &a.OpenValue
	case a.Lead != 0:
		j.Lead, j.Touches = &a.Lead, &a.Touches
	}
	return j
}

// businessOf is null of a report that is split by something else.
func businessOf(r book.Report) *businessJSON {
	if r.Accounts == nil {
		return nil
	}
	j := &businessJSON{By: r.By, Accounts: []accountJSON{}, Total: len(r.Accounts)}
	for _, a := range r.Accounts {
		j.Accounts = append(j.Accounts, accountOf(a, r.By))
	}
	if c, ok := unevenness(r); ok {
		j.Top20Share, j.Gini = &c.Top20, &c.Gini
	}
	return j
}

// unevenness is how the revenue is spread over customers.
func unevenness(r book.Report) (metrics.Concentration, bool) {
	var revenues []int64
	for _, a := range r.Accounts {
		if a.Lead != 0 && a.Purchases > 0 {
			revenues = append(revenues, a.Revenue)
		}
	}
	return metrics.NewConcentration(revenues)
}

func (f *factory) writeBusinessCSV(r book.Report) error {
	var rows [][]any
	for _, a := range r.Accounts {
		j := accountOf(a, r.By)
		rows = append(rows, []any{j.Lead, j.Name, j.Forgotten, j.Purchases, j.Revenue, j.Cost, j.Profit, j.WithoutCost, j.LastPurchase, j.Touches})
	}
	return f.writeCSV([]string{"lead", "name", "forgotten", "purchases", "revenue", "cost", "profit", "without_cost", "last_purchase", "touches"}, rows)
}

// business is a line for each product, region or customer that brought something or is open; a table without rows when there is none.
func (f *factory) business(r book.Report, o book.Outline) report.Table {
	heading, name := i18n.SectionBusinessProduct, i18n.LabelProduct
	switch r.By {
	case metrics.ByRegion:
		heading, name = i18n.SectionBusinessRegion, i18n.LabelRegion
	case metrics.ByCustomer:
		heading, name = i18n.SectionBusinessCustomer, i18n.ByCustomer
	}
	out := report.Table{Heading: f.say.Say(heading)}
	in := func(head i18n.Sentence) string { return f.say.Say(head) + " (" + o.Currency.Code + ")" }
	money := func(n int64) string { return f.say.ShortMoney(n, o.Currency.Decimals) }
	out.Head = []string{f.say.Say(name), f.say.Say(i18n.HeadPurchases), in(i18n.HeadRevenue), in(i18n.HeadProfit)}
	if r.By == metrics.ByCustomer {
		out.Head = append(out.Head, f.say.Say(i18n.HeadTouches), f.say.Say(i18n.HeadLastPurchase))
	} else {
		out.Head = append(out.Head, f.say.Say(i18n.HeadCustomers), f.passage(o), in(i18n.HeadOpenValue))
	}
	uncosted := 0
	for i, a := range r.Accounts {
		uncosted += a.Uncosted
		if i >= mostAccounts {
			continue
		}
		cells := []string{f.say.Int(int64(a.Purchases)), money(a.Revenue), money(a.Profit())}
		if r.By == metrics.ByCustomer {
			cells = append(cells, f.say.Int(int64(a.Touches)), optionalDate(f, a.Last))
		} else {
			cells = append(cells, f.say.Int(int64(a.Customers)), f.passed(r, a, o), money(a.OpenValue))
		}
		row := report.Row{Name: capitalised(f.accountName(a))}
		for _, cell := range cells {
			row.Cells = append(row.Cells, report.Cell{Text: cell})
		}
		out.Rows = append(out.Rows, row)
	}
	if more := len(r.Accounts) - len(out.Rows); more > 0 {
		out.Notes = append(out.Notes, f.say.Say(i18n.MoreAccounts, more))
	}
	if uncosted > 0 {
		out.Notes = append(out.Notes, f.say.Say(i18n.WithoutCost, uncosted))
	}
	if c, ok := unevenness(r); ok {
		out.Notes = append(out.Notes, f.words(o).Unevenness(c, ok, grade.DefaultThresholds()[grade.LeastCustomers]))
	}
	return out
}

func optionalDate(f *factory, day *funnel.Day) string {
	if day == nil {
		return words.Dash
	}
	return f.date(*day)
}

// passage heads the ratio from the level at which leads enter to the buying one.
func (f *factory) passage(o book.Outline) string {
	entry, buying := ends(o)
	return f.levelName(entry) + " → " + f.levelName(buying)
}

// ends are the level at which leads enter, and the buying one.
func ends(o book.Outline) (entry, buying funnel.Level) {
	for _, l := range o.Levels {
		if l.Entry {
			entry = l
		}
		if l.Buying {
			buying = l
		}
	}
	return entry, buying
}

// passed is the ratio of those who arrived at the buying level in the period to those who entered, as the cards say.
func (f *factory) passed(r book.Report, a book.Account, o book.Outline) string {
	at := slices.IndexFunc(r.Split.Groups, func(g metrics.RatioGroup) bool { return g.Key == a.Key })
	if at < 0 || a.Forgotten {
		return words.Dash
	}
	entry, buying := ends(o)
	var entered, bought int64
	for _, s := range r.Split.Groups[at].Steps {
		switch s.Level {
		case entry.Key:
			entered = s.Count
		case buying.Key:
			bought = s.Count
		}
	}
	ratio, ok := metrics.NewRatio(bought, entered)
	if !ok {
		return words.Dash
	}
	value, _, few := f.ratioWords(ratio)
	return join([]string{f.say.Say(i18n.RatioIs, value, bought, entered), few}, " ")
}

func (f *factory) accountName(a book.Account) string {
	switch {
	case a.Forgotten:
		return f.say.Say(i18n.NoLongerKnown)
	case a.Lead != 0:
		return join([]string{"#" + id(a.Lead), clean(a.Name)}, " ")
	case a.Name == "":
		return f.say.Say(i18n.NoneRecorded)
	}
	return clean(a.Name)
}

// tableText is a table of the page of a report on a terminal, with its notes as remarks.
func (f *factory) tableText(t report.Table) string {
	if len(t.Rows) == 0 {
		return ""
	}
	columns := make([]int, 0, len(t.Head))
	for i := range t.Head[1:] {
		columns = append(columns, i+1)
	}
	lines := f.newTable(columns...)
	lines.head(append([]string{"  " + t.Head[0]}, t.Head[1:]...)...)
	for _, r := range t.Rows {
		cells := []string{"  " + r.Name}
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		lines.row(cells...)
	}
	text := f.io.Tint(iostreams.Accent, t.Heading) + "\n" + lines.String()
	for _, note := range t.Notes {
		text += f.remarked(note)
	}
	return text
}
