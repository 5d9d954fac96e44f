package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// planJSON is a plan in JSON.
type planJSON struct {
	Goal         goalJSON          `json:"goal"`
	Missing      int64             `json:"missing"`
	PerWorkday   *int64            `json:"per_workday"`
	Sure         float64           `json:"sure"`
	RatiosFrom   funnel.Day        `json:"ratios_from"`
	RatiosTo     funnel.Day        `json:"ratios_to"`
	WorkdaysLeft int               `json:"workdays_left"`
	Levels       []needJSON        `json:"levels"`
	Steps        []planStepJSON    `json:"steps"`
	Channels     []channelNeedJSON `json:"channels"`
	Income       *int64            `json:"income"`
	PerDeal      *int64            `json:"per_deal"`
	Deals        *int              `json:"deals"`
	Earned       *earnedJSON       `json:"earned"`
	OpenLeads    int64             `json:"open_leads"`
	BestMonth    *bestMonthJSON    `json:"best_month"`
	Currency     string            `json:"currency"`
	Targets      []targetJSON      `json:"targets"`
	Change       *int64            `json:"change"`
}

// earnedJSON is what a span brought so far of an income: Amount is that of Purchases, and of Buyers beyond them.
type earnedJSON struct {
	Amount    int64 `json:"amount"`
	Purchases int   `json:"purchases"`
	Buyers    int64 `json:"buyers"`
}

// bestMonthJSON is the month in which most people came to a level on a workday.
type bestMonthJSON struct {
	Level      string  `json:"level"`
	Month      string  `json:"month"`
	PerWorkday float64 `json:"per_workday"`
}

type goalJSON struct {
	Level   string     `json:"level"`
	Count   int64      `json:"count"`
	Counted int64      `json:"counted"`
	From    funnel.Day `json:"from"`
	To      funnel.Day `json:"to"`
}

type needJSON struct {
	Level          string `json:"level"`
	Need50         *int64 `json:"need_50"`
	Need80         *int64 `json:"need_80"`
	Need95         *int64 `json:"need_95"`
	NeedSure       *int64 `json:"need_sure"`
	PerWorkdaySure *int64 `json:"per_workday_sure"`
}

// planStepJSON is a ratio with which a plan reckons. Capped tells that more were counted at Level than at BaseLevel, and that all are taken.
type planStepJSON struct {
	Level     string   `json:"level"`
	BaseLevel string   `json:"base_level"`
	Merged    []string `json:"merged"`
	Count     int64    `json:"count"`
	Base      int64    `json:"base"`
	Capped    bool     `json:"capped"`
	Uncounted []string `json:"uncounted"`
}

type channelNeedJSON struct {
	Channel   string `json:"channel"`
	Need      *int64 `json:"need"`
	Cost      *int64 `json:"cost"`
	Minutes   *int64 `json:"minutes"`
	OwnRatios int    `json:"own_ratios"`
}

func planJSONOf(p plan, o book.Outline) planJSON {
	j := planJSON{
		Goal:    goalJSON{p.Goal, p.Count, p.Counted, p.Span.From, p.Span.To},
		Missing: max(0, p.Count-p.Counted), PerWorkday: p.Daily, Sure: p.Sure, RatiosFrom: p.From.From, RatiosTo: p.From.To,
		WorkdaysLeft: p.WorkdaysLeft,
		Levels:       []needJSON{}, Steps: []planStepJSON{}, Channels: []channelNeedJSON{}, Currency: o.Currency.Code, Targets: []targetJSON{},
		OpenLeads: p.Open,
	}
	for _, n := range p.Needs {
		j.Levels = append(j.Levels, needJSON{n.Level, n.Half, n.Likely, n.NearlySure, n.Sure, n.PerWorkday})
	}
	for _, l := range p.Chain.Links {
		step := planStepJSON{l.Level, l.Base, append([]string{}, l.Merged...), l.Count, l.BaseCount, l.Capped, []string{}}
		for _, m := range l.Uncounted {
			step.Uncounted = append(step.Uncounted, m.From.Month())
		}
		j.Steps = append(j.Steps, step)
	}
	for _, c := range p.Channels {
		j.Channels = append(j.Channels, channelNeedJSON{c.Channel, c.Need, c.Cost, c.Minutes, c.Own})
	}
	if p.income > 0 {
		j.Income, j.PerDeal = &p.income, &p.PerDeal
		j.Earned = &earnedJSON{p.Earned.Amount, p.Earned.Purchases, p.Earned.Buyers}
	}
	if b := p.Best; b != nil {
		j.BestMonth = &bestMonthJSON{b.Level, b.Month.From.Month(), b.PerWorkday}
	}
	if p.Deals > 0 {
		j.Deals = &p.Deals
	}
	for _, t := range p.targets {
		j.Targets = append(j.Targets, targetJSON{t.Level, &t.Count, t.Per, t.From})
	}
	if p.change > 0 {
		j.Change = &p.change
	}
	return j
}

func (f *factory) writePlanCSV(p plan) error {
	var rows [][]any
	for _, n := range p.Needs {
		rows = append(rows, []any{n.Level, nil, n.Half, n.Likely, n.NearlySure, n.Sure, n.PerWorkday, nil, nil})
	}
	for _, c := range p.Channels {
		rows = append(rows, []any{p.Chain.Base(), c.Channel, nil, nil, nil, c.Need, nil, c.Cost, c.Minutes})
	}
	return f.writeCSV([]string{
		"level", "channel", "need_50", "need_80", "need_95", "need_sure", "per_workday_sure", "cost", "minutes",
	}, rows)
}
