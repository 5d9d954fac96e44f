package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Report is a report of a period, and the people whom it names.
type Report struct {
	metrics.Report
	First     *funnel.Day // on which anything was counted or bought; nil for never
	Customers []Customer  // who bought most in the period; none unless asked for
	Open      []funnel.Lead
	By        metrics.Grouping // by what it is split
	Accounts  []Account        // what was brought, of a report by product, region or customer
}

// Customer is a person and what was bought in a period.
type Customer struct {
	Lead   int64
	Name   string
	Deals  int
	Amount int64 // paid, refunds taken off, in minor units
}

// Report sums up a period, of which the part up to today counts, splits it by something, and judges the year up to its end. By customer the
// counts are split by channel, and what was brought by customer. With names it lists the best customers of the period and the open leads that
// are furthest. When nothing was counted or bought up to the end of the period, only Levels and First are filled in.
func (b *Book) Report(ctx context.Context, asked funnel.Period, by metrics.Grouping, names bool) (Report, Outline, error) {
	var r Report
	var o Outline
	err := b.readNumbers(ctx, func(from reading) error {
		o = from.o
		counted, err := from.alsoBought(ctx)
		if err != nil {
			return err
		}
		r = Report{First: from.first, By: by}
		r.Levels = funnel.Visible(o.Levels)
		shown := from.shown(asked)
		if r.Period = asked; shown.Len() == 0 {
			return nil
		}
		r.Period = shown
		r.Split = metrics.RatioTable{Kind: metrics.PeriodRatios, By: by, Period: r.Period}
		if by == metrics.ByCustomer {
			r.Split.By = metrics.ByChannel
		}
		if err := readReport(ctx, from, &r, asked, min(counted, r.Period.To)); err != nil {
			return err
		}
		switch by {
		case metrics.ByProduct, metrics.ByRegion, metrics.ByCustomer:
			if err := readBusiness(ctx, from.Tx, &r, names); err != nil {
				return err
			}
		}
		if !names {
			return nil
		}
		return readReportPeople(ctx, from.Tx, &r, o.Levels)
	})
	return r, o, err
}

// alsoBought lets what is shown begin with the first deal where that came before anything was counted, as with old customers. It returns the
// first day on which anything was counted, a day after all others for never.
func (r *reading) alsoBought(ctx context.Context) (counted funnel.Day, err error) {
	var bought *funnel.Day
	if err := r.QueryRowContext(ctx, "SELECT min(day) FROM deal").Scan(maybeDay{&bought}); err != nil {
		return 0, err
	}
	counted = funnel.MaxDay
	if r.first != nil {
		counted = *r.first
	}
	if bought != nil && *bought < counted {
		r.first = bought
	}
	return counted, nil
}

// readReport reads all that counts in a report. Nothing was counted before first, so that there is nothing to compare with.
func readReport(ctx context.Context, from reading, r *Report, asked funnel.Period, first funnel.Day) error {
	tx, o := from.Tx, from.o
	counted, err := readSplit(ctx, tx, o, r)
	if err != nil {
		return err
	}
	r.Funnel, r.Workdays = funnelOf(counted, o), o.Calendar.Workdays(r.Period)
	if r.Sales, err = readSales(ctx, tx, r.Period); err != nil {
		return err
	}
	r.Before = metrics.PeriodBefore(asked, r.Period)
	r.Before.From = max(r.Before.From, first)
	if r.Before.Len() > 0 {
		now := metrics.Activity{Period: r.Period, Workdays: r.Workdays, Counts: metrics.ByLevel(counted)}
		if err := readReportBefore(ctx, tx, o, r, now); err != nil {
			return err
		}
	}
	streak, err := streakUpTo(ctx, tx, o, r.Period.To, r.Period.To >= from.today)
	if err != nil {
		return err
	}
	r.Streak = metrics.Streak{Days: streak.Suffix, Best: streak.Best}
	return readDays(ctx, from, r, first)
}

// readSplit reads what the period of a report counts and splits it; both come from one reading where they can.
func readSplit(ctx context.Context, tx *sql.Tx, o Outline, r *Report) (counted []metrics.Counted, err error) {
	switch r.Split.By {
	case metrics.ByChannel:
		counted, err = readPeriodByChannel(ctx, tx, r.Period)
		r.Split.Groups = channelGroups(counted, o)
		return counted, err
	case metrics.ByWeek, metrics.ByMonth:
		r.Split.Groups, counted, err = readSpanGroups(ctx, tx, o, r.Split.By, r.Period)
		return counted, err
	}
	if r.Split.Groups, err = readRatioGroups(ctx, tx, o, RatioQuery{Kind: r.Split.Kind, By: r.Split.By}, r.Period); err != nil {
		return nil, err
	}
	return readPeriod(ctx, tx, r.Period)
}

// readActivity reads what a period counted along the funnel.
func readActivity(ctx context.Context, tx *sql.Tx, o Outline, p funnel.Period) (metrics.Activity, error) {
	counted, err := readPeriod(ctx, tx, p)
	return metrics.Activity{Period: p, Workdays: o.Calendar.Workdays(p), Counts: metrics.ByLevel(counted)}, err
}

// readReportBefore reads the period before a report's and compares the two.
func readReportBefore(ctx context.Context, tx *sql.Tx, o Outline, r *Report, now metrics.Activity) error {
	before, err := readActivity(ctx, tx, o, r.Before)
	if err != nil {
		return err
	}
	r.Funnel.Before = metrics.StepsOf(r.Levels, before.Counts)
	comparison := metrics.Compare(r.Levels, metrics.TopLevel(r.Levels), before, now)
	r.Comparison = &comparison
	r.SalesBefore, err = readSales(ctx, tx, r.Before)
	return err
}

// readDays reads the trend and the year of days.
func readDays(ctx context.Context, from reading, r *Report, first funnel.Day) error {
	tx, o := from.Tx, from.o
	year := metrics.YearUpTo(r.Period.To, o.Calendar)
	spans, monthly := metrics.TrendSpans(r.Period, first, o.Calendar.WeekStart)
	days, read := year, targetedCounts
	if !monthly {
		days, read = funnel.Period{From: min(year.From, spans[0].From), To: max(year.To, spans[len(spans)-1].To)}, dailyCounts
	}
	counts, err := read(ctx, tx, days)
	if err != nil {
		return err
	}
	r.Monthly = monthly
	r.Year = metrics.MarkDays(r.Levels, funnel.Period{From: max(year.From, first), To: year.To}, counts, o.Targets, o.Calendar)
	if monthly {
		if counts, err = monthlyCounts(ctx, tx, funnel.Period{From: spans[0].From, To: spans[len(spans)-1].To}); err != nil {
			return err
		}
	}
	r.Trend = metrics.NewTrend(spans, counts, r.Levels, o.Targets, o.Calendar, from.today)
	return nil
}

// dailyCounts reads the counts of each day of a period, by the key of the level.
func dailyCounts(ctx context.Context, tx *sql.Tx, p funnel.Period) (metrics.DayCounts, error) {
	return readDayCounts(ctx, tx, `
		SELECT r.day, l.key, sum(r.tallied + r.arrived)
		FROM rollup r JOIN level l ON l.id = r.level
		WHERE r.day BETWEEN ? AND ?
		GROUP BY r.day, r.level`, p.From.String(), p.To.String())
}

// targetedCounts reads the counts of each day of a period at the levels that have, or had, a target.
func targetedCounts(ctx context.Context, tx *sql.Tx, p funnel.Period) (metrics.DayCounts, error) {
	return readDayCounts(ctx, tx, `
		SELECT r.day, l.key, sum(r.tallied + r.arrived)
		FROM rollup r JOIN level l ON l.id = r.level
		WHERE r.day BETWEEN ? AND ? AND r.level IN (SELECT level FROM target)
		GROUP BY r.day, r.level`, p.From.String(), p.To.String())
}

// monthlyCounts reads the counts of each month of a period of whole months, on the first day of the month.
func monthlyCounts(ctx context.Context, tx *sql.Tx, p funnel.Period) (metrics.DayCounts, error) {
	return readDayCounts(ctx, tx, `
		SELECT r.month || '-01', l.key, sum(r.tallied + r.arrived)
		FROM rollup_month r JOIN level l ON l.id = r.level
		WHERE r.month BETWEEN ? AND ?
		GROUP BY r.month, r.level`, p.From.Month(), p.To.Month())
}

func readDayCounts(ctx context.Context, tx *sql.Tx, query, from, to string) (metrics.DayCounts, error) {
	counts := metrics.DayCounts{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var d funnel.Day
		var level string
		var n int64
		if err := rows.Scan(dayColumn{&d}, &level, &n); err != nil {
			return err
		}
		if counts[d] == nil {
			counts[d] = map[string]int64{}
		}
		counts[d][level] = n
		return nil
	}, query, from, to)
	return counts, err
}

// readSales adds up the deals of a period.
func readSales(ctx context.Context, tx *sql.Tx, p funnel.Period) (s metrics.Sales, err error) {
	err = tx.QueryRowContext(ctx, `
		SELECT count(*) FILTER (WHERE amount > 0), coalesce(sum(amount), 0) FROM deal WHERE day BETWEEN ? AND ?`,
		p.From.String(), p.To.String()).Scan(&s.Purchases, &s.Amount)
	return s, err
}

// reportedPeople is how many customers, and how many open leads, a report names at most.
const reportedPeople = 8

// readReportPeople reads whom a report names. Who asked not to be contacted is not shown around either.
func readReportPeople(ctx context.Context, tx *sql.Tx, r *Report, levels []funnel.Level) (err error) {
	r.Customers, err = collect(ctx, tx, func(rows *sql.Rows) (c Customer, err error) {
		return c, rows.Scan(&c.Lead, &c.Name, &c.Deals, &c.Amount)
	}, `SELECT l.id, l.name, count(*) FILTER (WHERE d.amount > 0), sum(d.amount) AS paid
		FROM deal d JOIN lead l ON l.id = d.lead JOIN lead_now n ON n.lead = l.id
		WHERE d.day BETWEEN ? AND ? AND n.quiet = 0
		GROUP BY l.id HAVING paid > 0
		ORDER BY paid DESC, l.id LIMIT ?`, r.Period.From.String(), r.Period.To.String(), reportedPeople)
	if err != nil {
		return err
	}
	var furthest []int64
	for _, l := range slices.Backward(levels) {
		if len(furthest) == reportedPeople {
			break
		}
		ids, err := collect(ctx, tx, scanID, `
			SELECT n.lead FROM lead_now n JOIN lead l ON l.id = n.lead
			WHERE n.status = 'open' AND n.level = ? AND n.quiet = 0
			ORDER BY l.value DESC NULLS LAST, l.id LIMIT ?`, l.ID, reportedPeople-len(furthest))
		if err != nil {
			return err
		}
		furthest = append(furthest, ids...)
	}
	r.Open, err = readLeads(ctx, tx, furthest)
	return err
}
