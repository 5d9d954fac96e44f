package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// reportJSON is a report in JSON. Of a period in which nothing can have been counted, the days are null and the lists empty.
type reportJSON struct {
	From     *funnel.Day `json:"from"`
	To       *funnel.Day `json:"to"`
	Workdays int         `json:"workdays"`
	Currency string      `json:"currency"`
	ratioGroupJSON
	Sales       salesSumJSON     `json:"sales"`
	SalesBefore *salesSumJSON    `json:"sales_before"`
	Comparison  *compareJSON     `json:"comparison"`
	Trend       reportTrendJSON  `json:"trend"`
	Split       *ratiosJSON      `json:"split"`
	Days        []reportDay      `json:"days"`
	Streak      streakJSON       `json:"streak"`
	Customers   []reportCustomer `json:"customers"`
	OpenLeads   []reportLead     `json:"open_leads"`
	Business    *businessJSON    `json:"business"`
}

type salesSumJSON struct {
	Purchases int   `json:"purchases"`
	Amount    int64 `json:"amount"`
}

type reportTrendJSON struct {
	Unit   string        `json:"unit"`
	Points []reportPoint `json:"points"`
}

type reportPoint struct {
	From    funnel.Day    `json:"from"`
	To      funnel.Day    `json:"to"`
	Partial bool          `json:"partial"`
	Levels  []reportCount `json:"levels"`
}

type reportCount struct {
	Level  string `json:"level"`
	Count  int64  `json:"count"`
	Target *int64 `json:"target"`
}

type reportDay struct {
	Day     funnel.Day `json:"day"`
	Targets int        `json:"targets"`
	Met     int        `json:"met"`
}

type reportCustomer struct {
	ID        int64  `json:"id"`
	Name      string `json:"name"`
	Purchases int    `json:"purchases"`
	Amount    int64  `json:"amount"`
}

type reportLead struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Level string `json:"level"`
	Value *int64 `json:"value"`
}

// trendUnit is what the points of a trend are called by scripts.
func trendUnit(r book.Report) string {
	if r.Monthly {
		return "month"
	}
	return "week"
}

func (f *factory) reportJSON(r book.Report, o book.Outline) reportJSON {
	j := reportJSON{
		Workdays: r.Workdays, Currency: o.Currency.Code, ratioGroupJSON: groupJSON(r.Funnel), Sales: salesSumJSON(r.Sales),
		Trend: reportTrendJSON{Unit: trendUnit(r), Points: []reportPoint{}}, Days: []reportDay{},
		Streak:    streakJSON{r.Streak.Days, r.Streak.Best},
		Customers: []reportCustomer{}, OpenLeads: []reportLead{},
		Business: businessOf(r),
	}
	if len(r.Funnel.Steps) > 0 {
		split := f.ratiosJSON(r.Split, o)
		j.From, j.To, j.Split = &r.Period.From, &r.Period.To, &split
	}
	if c := r.Comparison; c != nil {
		comparison := f.compareJSON(*c, o)
		before := salesSumJSON(r.SalesBefore)
		j.Comparison, j.SalesBefore = &comparison, &before
	}
	for _, p := range r.Trend {
		point := reportPoint{From: p.Span.From, To: p.Span.To, Partial: p.Partial, Levels: []reportCount{}}
		for _, l := range r.Levels {
			point.Levels = append(point.Levels, reportCount{l.Key, p.Counts[l.Key], targetIn(p, l.Key)})
		}
		j.Trend.Points = append(j.Trend.Points, point)
	}
	for _, d := range r.Year {
		j.Days = append(j.Days, reportDay{d.Day, d.Targets, d.Met})
	}
	for _, c := range r.Customers {
		j.Customers = append(j.Customers, reportCustomer{c.Lead, c.Name, c.Deals, c.Amount})
	}
	for _, l := range r.Open {
		j.OpenLeads = append(j.OpenLeads, reportLead{l.ID, l.Name, l.Level, l.Value})
	}
	return j
}

// targetIn is the target of a level in a week or month, nil when there is none.
func targetIn(p metrics.TrendPoint, level string) *int64 {
	if target, ok := p.Targets[level]; ok {
		return &target
	}
	return nil
}

// writeReportCSV writes a line per level: of the period, of the one before it, and of every week or month of the trend.
func (f *factory) writeReportCSV(r book.Report) error {
	var rows [][]any
	for _, s := range stepsJSON(r.Funnel) {
		rows = append(rows, []any{"period", r.Period.From, r.Period.To, s.Level, s.Count, nil, s.Base, s.Ratio, s.Low, s.High, cell(s.Few), s.OfFirst})
	}
	for _, s := range stepsJSON(metrics.RatioGroup{Steps: r.Funnel.Before}) {
		rows = append(rows, []any{"before", r.Before.From, r.Before.To, s.Level, s.Count, nil, s.Base, s.Ratio, s.Low, s.High, cell(s.Few), s.OfFirst})
	}
	for _, p := range r.Trend {
		for _, l := range r.Levels {
			rows = append(rows, []any{
				trendUnit(r), p.Span.From, p.Span.To, l.Key, p.Counts[l.Key], targetIn(p, l.Key), nil, nil, nil, nil, nil, nil,
			})
		}
	}
	return f.writeCSV([]string{"part", "from", "to", "level", "count", "target", "base", "ratio", "low", "high", "few", "of_first"}, rows)
}
