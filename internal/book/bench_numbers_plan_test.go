package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// A plan and a what-if, with all that is computed for them, stay within twice the scorecard of the day. Their ratios come from a year
// unless another time is asked for.
func BenchmarkPlan(b *testing.B) {
	path := numbersBook(b)
	year := funnel.Period{From: today - 364, To: today}
	decade := funnel.Period{From: funnel.MinDay, To: today}
	plan := func(q book.PlanQuery) func(opened *book.Book) error {
		q.Span, q.Sure = funnel.YearOf(today), 0.8
		return func(opened *book.Book) error {
			p, _, err := opened.Plan(b.Context(), q)
			if err == nil && (!p.Known || p.Missing == 0) {
				b.Fatalf("%+v", p)
			}
			return err
		}
	}
	whatif := func(from funnel.Period, channels bool, s metrics.Scenario) func(opened *book.Book) error {
		return func(opened *book.Book) error {
			x, o, err := opened.Observed(b.Context(), from, channels)
			if err != nil {
				return err
			}
			metrics.WhatIf(funnel.Visible(o.Levels), x.Counted, s)
			metrics.Levers(funnel.Visible(o.Levels), x.Counted, "buyer", x.Months)
			return nil
		}
	}
	million := int64(1_000_000)
	benchReads(b, path, map[string]func(opened *book.Book) error{
		"plan":                plan(book.PlanQuery{Level: "buyer", Count: 5000, From: year}),
		"plan an income":      plan(book.PlanQuery{Level: "buyer", Income: 5_000_000_000, PerDeal: &million, From: year}),
		"plan from ten years": plan(book.PlanQuery{Level: "buyer", Count: 5000, From: decade}),
		"levers":              whatif(year, false, metrics.Scenario{}),
		"whatif":              whatif(year, false, metrics.Scenario{Ratios: map[string]float64{"qualified": 0.6}}),
		"whatif of a channel": whatif(year, true, metrics.Scenario{Channels: map[string]metrics.Volume{"call": {Times: 2}}}),
		"whatif of ten years": whatif(decade, false, metrics.Scenario{First: &metrics.Volume{Times: 10}}),
	})
}
