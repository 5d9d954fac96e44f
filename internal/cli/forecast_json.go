package cli

import (
	"math"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// forecastJSON is a forecast in JSON.
type forecastJSON struct {
	From     funnel.Day         `json:"from"`
	To       funnel.Day         `json:"to"`
	Counted  int64              `json:"counted"`
	Buyers   *float64           `json:"buyers"`
	AtLeast  *bool              `json:"at_least"`
	Low      *int64             `json:"low"`
	High     *int64             `json:"high"`
	InAll    *float64           `json:"in_all"`
	Revenue  *int64             `json:"revenue"`
	Currency string             `json:"currency"`
	Average  *averageJSON       `json:"average_purchase"`
	Valued   int64              `json:"valued"`
	History  spanJSON           `json:"history"`
	Pace     paceJSON           `json:"pace"`
	Parts    []forecastPartJSON `json:"parts"`
	Undated  int64              `json:"undated"`
	Workdays int                `json:"workdays_left"`
}

type averageJSON struct {
	Amount    int64 `json:"amount"`
	Purchases int64 `json:"purchases"`
}

type paceJSON struct {
	Level    *string `json:"level"`
	People   int64   `json:"people"`
	Workdays int     `json:"workdays"`
}

type forecastPartJSON struct {
	Level    string   `json:"level"`
	Kind     string   `json:"kind"`
	Leads    float64  `json:"leads"`
	Expected *float64 `json:"expected"`
	Bought   int64    `json:"bought"`
	Base     int64    `json:"base"`
	Few      bool     `json:"few"`
	Unseen   int64    `json:"unseen"`
	Capped   bool     `json:"capped"`
}

func forecastJSONOf(x metrics.Forecast, asked funnel.Period, o book.Outline) forecastJSON {
	j := forecastJSON{
		From: asked.From, To: asked.To, Counted: x.Counted, Currency: o.Currency.Code, Valued: x.Valued,
		History: spanJSON{x.History.From, x.History.To}, Pace: paceJSON{nullable(x.Coming.Level), x.Coming.Recent, x.Coming.Workdays},
		Parts: forecastPartsJSON(x), Undated: x.Undated, Workdays: x.WorkdaysLeft(),
	}
	if x.Purchase.Purchases > 0 {
		j.Average = &averageJSON{wholeMoney(x.Purchase.Amount), x.Purchase.Purchases}
	}
	if x.Known {
		inAll := x.Buyers + float64(x.Counted)
		j.Buyers, j.AtLeast, j.Low, j.High, j.InAll = &x.Buyers, &x.AtLeast, &x.Low, &x.High, &inAll
		if x.Revenue != nil {
			revenue := wholeMoney(*x.Revenue)
			j.Revenue = &revenue
		}
	}
	return j
}

// wholeMoney is an expected amount in whole minor units.
func wholeMoney(x float64) int64 { return int64(math.Round(math.Min(x, funnel.MaxSum))) }

func forecastPartsJSON(x metrics.Forecast) []forecastPartJSON {
	parts := []forecastPartJSON{}
	for _, p := range x.Parts {
		part := forecastPartJSON{Level: p.Level, Kind: "open", Leads: p.Leads, Bought: p.Bought, Base: p.Base, Few: p.Few, Unseen: p.Unseen, Capped: p.Capped}
		if p.ToCome {
			part.Kind = "to_come"
		}
		if p.Known {
			part.Expected = &p.Expected
		}
		parts = append(parts, part)
	}
	return parts
}

// writeForecastCSV writes a line for each part of a forecast.
func (f *factory) writeForecastCSV(x metrics.Forecast) error {
	var rows [][]any
	for _, p := range forecastPartsJSON(x) {
		rows = append(rows, []any{p.Level, p.Kind, p.Leads, p.Expected, p.Bought, p.Base, p.Few, p.Unseen, p.Capped})
	}
	return f.writeCSV([]string{"level", "kind", "leads", "expected", "bought", "base", "few", "unseen", "capped"}, rows)
}
