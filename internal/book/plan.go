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
	Level   string        // key; the buying level when Income is above 0
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
	Earned  Earned        // of the income, so far
	Open    int64         // open leads at a level below the goal's: they may come there by themselves
	Highest string        // key of the highest level below the goal's to which anybody came, when there is no plan; "" for none
}

// Earned is what a span has brought so far of an income.
type Earned struct {
	Amount    int64 // in minor units: the deals that were recorded and, at the amount of a deal each, the buyers beyond them
	Purchases int   // deals that were recorded
	Buyers    int64 // buyers that were counted beyond them
}

// Plan works out what a goal needs. It fails when an income is to be planned and no purchase tells what a deal brings, or the buying level is
// hidden.
func (b *Book) Plan(ctx context.Context, q PlanQuery) (p Planned, o Outline, err error) {
	err = b.readNumbers(ctx, func(r reading) error {
		p, o = Planned{First: r.first}, r.o
		if q.Income > 0 {
			buying, err := buyingLevel(o.Levels)
			if err != nil {
				return err
			}
			q.Level = buying.Key
		}
		if r.first == nil {
			return nil
		}
		facts, err := p.read(ctx, r.Tx, q, o, r.today)
		if err != nil {
			return err
		}
		if facts.Count > funnel.MaxCount {
			return i18n.Failed(i18n.GoalTooLarge, facts.Count, int64(funnel.MaxCount))
		}
		if p.Plan, p.Known = metrics.NewPlan(facts); !p.Known {
			p.PlanFacts = facts
			p.Highest = highestBelow(facts)
		}
		return nil
	})
	return p, o, err
}

// read reads what a plan is made from.
func (p *Planned) read(ctx context.Context, tx *sql.Tx, q PlanQuery, o Outline, today funnel.Day) (facts metrics.PlanFacts, err error) {
	if p.From = historyOf(q.From, *p.First, today); *p.First <= p.From.To {
		p.From.From = max(p.From.From, *p.First)
	}
	facts = metrics.PlanFacts{
		Levels: funnel.Visible(o.Levels), Goal: q.Level, Count: q.Count, Span: q.Span, Sure: q.Sure,
		WorkdaysLeft: o.Calendar.Workdays(funnel.Period{From: today, To: q.Span.To}),
	}
	if facts.History, err = readPeriodByChannel(ctx, tx, p.From); err != nil {
		return facts, err
	}
	if facts.Months, err = readWholeMonths(ctx, tx, o, p.From, funnel.Period{From: *p.First, To: today}); err != nil {
		return facts, err
	}
	soFar := funnel.Period{From: q.Span.From, To: today}
	counted, err := readPeriod(ctx, tx, soFar)
	if err != nil {
		return facts, err
	}
	facts.Counted = metrics.ByLevel(counted)[q.Level]
	if q.Income > 0 {
		missing, err := p.dealsFor(ctx, tx, q, facts.Counted, soFar)
		if err != nil {
			return facts, err
		}
		facts.Count = facts.Counted + missing
	}
	return facts, tx.QueryRowContext(ctx, selectOnTheWay, q.Level).Scan(&p.Open)
}

// readWholeMonths reads what the months that a period touches counted, the whole of them as far as it lies within, in how many workdays. One
// query of their roll-up is all it takes.
func readWholeMonths(ctx context.Context, tx *sql.Tx, o Outline, p, within funnel.Period) (months []metrics.Activity, err error) {
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var month, level string
		var n int64
		if err := rows.Scan(&month, &level, &n); err != nil {
			return err
		}
		first, err := funnel.ParseDay(month + "-01")
		if err != nil {
			return err
		}
		span := funnel.MonthOf(first)
		if len(months) == 0 || months[len(months)-1].Period != span {
			months = append(months, metrics.Activity{Period: span, Workdays: o.Calendar.Workdays(span.Intersect(within)), Counts: map[string]int64{}})
		}
		months[len(months)-1].Counts[level] = n
		return nil
	}, `
		SELECT r.month, l.key, sum(r.tallied + r.arrived) FROM rollup_month r JOIN level l ON l.id = r.level
		WHERE r.month BETWEEN ? AND ? GROUP BY r.month, r.level`, p.From.Month(), p.To.Month())
	return months, err
}

// selectOnTheWay counts the open leads at the levels below that of key ?1.
const selectOnTheWay = `
	SELECT count(*) FROM level g CROSS JOIN level l ON l.position < g.position
	CROSS JOIN lead_now n ON n.status = 'open' AND n.level = l.id
	WHERE g.key = ?1`

// dealsFor is how many deals are missing to an income, after what the span has brought so far with so many buyers: what deals brought or, where
// the amount of a deal was named, so much for each. A buyer without a deal counts as one.
func (p *Planned) dealsFor(ctx context.Context, tx *sql.Tx, q PlanQuery, buyers int64, soFar funnel.Period) (int64, error) {
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
	p.PerDeal = max(1, p.PerDeal)
	sales, err := readSales(ctx, tx, soFar)
	if err != nil {
		return 0, err
	}
	e := Earned{Amount: sales.Amount, Purchases: sales.Purchases, Buyers: max(0, buyers-int64(sales.Purchases))}
	more := float64(e.Buyers)
	if q.PerDeal != nil {
		e.Amount, more = 0, more+float64(e.Purchases)
	}
	e.Amount = int64(math.Min(funnel.MaxSum, float64(e.Amount)+more*float64(p.PerDeal)))
	p.Earned = e
	if e.Amount >= q.Income {
		return 0, nil
	}
	return (q.Income-e.Amount-1)/p.PerDeal + 1, nil
}

// highestBelow is the highest level below the goal's to which anybody came.
func highestBelow(f metrics.PlanFacts) (key string) {
	counts := metrics.ByLevel(f.History)
	for _, l := range f.Levels {
		if l.Key == f.Goal {
			break
		}
		if counts[l.Key] > 0 {
			key = l.Key
		}
	}
	return key
}
