package book

import (
	"context"
	"database/sql"
	"math"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// PlanQuery says what is to be planned.
type PlanQuery struct {
	Level   string        // key
	Count   int64         // people wanted there within Span; taken from Income when that is above 0
	Span    funnel.Period // the day, week, month, quarter or year of today
	From    funnel.Period // from which the ratios are taken
	Sure    float64       // 0 < Sure < 1
	Income  int64         // wanted within Span, in minor units; 0 for none
	PerDeal *int64        // what a deal brings, in minor units; nil for the average of the purchases of From
}

// Planned is a plan and what it rests on.
type Planned struct {
	metrics.Plan
	From    funnel.Period // the part of the asked one that holds anything
	First   *funnel.Day   // on which anything was counted; nil for never
	Known   bool          // somebody has come to the goal's level: there is a plan
	PerDeal int64         // what a deal brings, when the goal is an income
	Deals   int           // purchases that PerDeal is the average of; 0 when it was named
}

// Plan works out what a goal needs. It fails when an income is to be planned and no purchase tells what a deal brings.
func (b *Book) Plan(ctx context.Context, q PlanQuery) (p Planned, o Outline, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		p = Planned{}
		if o, err = outline(ctx, tx); err != nil {
			return err
		}
		first, ok, err := firstCounted(ctx, tx)
		if err != nil || !ok {
			return err
		}
		p.First = &first
		today := funnel.DayOf(b.now())
		p.From = metrics.ShownPeriod(q.From, first, today)
		if first <= p.From.To {
			p.From.From = max(p.From.From, first)
		}
		if q.Income > 0 {
			if q.Count, err = p.dealsFor(ctx, tx, q); err != nil {
				return err
			}
		}
		if q.Count > funnel.MaxCount {
			return i18n.Failed(i18n.GoalTooLarge, q.Count, int64(funnel.MaxCount))
		}
		facts := metrics.PlanFacts{
			Levels: funnel.Visible(o.Levels), Goal: q.Level, Count: q.Count, Span: q.Span, Sure: q.Sure,
			WorkdaysLeft: o.Calendar.Workdays(funnel.Period{From: today, To: q.Span.To}),
		}
		if facts.History, err = readPeriodByChannel(ctx, tx, p.From); err != nil {
			return err
		}
		counted, err := readPeriod(ctx, tx, funnel.Period{From: q.Span.From, To: today})
		if err != nil {
			return err
		}
		facts.Counted = metrics.ByLevel(counted)[q.Level]
		p.Plan, p.Known = metrics.NewPlan(facts)
		if !p.Known {
			p.PlanFacts = facts
		}
		return nil
	})
	return p, o, err
}

// dealsFor is how many deals bring an income.
func (p *Planned) dealsFor(ctx context.Context, tx *sql.Tx, q PlanQuery) (int64, error) {
	if q.PerDeal != nil {
		p.PerDeal = *q.PerDeal
	} else {
		sales, err := readSales(ctx, tx, p.From)
		if err != nil {
			return 0, err
		}
		if sales.Purchases == 0 || sales.Amount <= 0 {
			return 0, i18n.Failed(i18n.NoDealsToAverage)
		}
		p.Deals = sales.Purchases
		p.PerDeal = int64(math.Round(float64(sales.Amount) / float64(sales.Purchases)))
	}
	return (q.Income-1)/max(1, p.PerDeal) + 1, nil
}
