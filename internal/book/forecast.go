package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// The pace of people to come is that of the last paceWorkdays workdays, which are looked for among the last paceDays days.
const (
	paceWorkdays = 20
	paceDays     = 365
)

// ForecastBuyers forecasts how many people buy within a period, from now on, by what became of people in another one. first is the first
// day on which anything was counted, nil for never.
func (b *Book) ForecastBuyers(ctx context.Context, asked, from funnel.Period) (
	x metrics.Forecast, first *funnel.Day, o Outline, err error,
) {
	err = b.readNumbers(ctx, func(begun reading) (err error) {
		o, first = begun.o, begun.first
		now, today := b.now(), begun.today
		r := forecastReader{o: o, asked: asked, facts: metrics.ForecastFacts{
			Today: today, Left: 1 - o.Calendar.ShareGone(today, now), From: max(today, asked.From), To: asked.To, History: from,
			Curves: map[string]metrics.Incidence{},
		}}
		if err := r.levels(); err != nil {
			return err
		}
		if first != nil {
			r.first = *first
			r.facts.History = historyOf(from, *first, today)
			err = r.read(ctx, begun.Tx)
		}
		x = metrics.NewForecast(r.facts)
		return err
	})
	return x, first, o, err
}

// historyOf is the part of an asked period that can hold anything, the asked one where that has not begun yet.
func historyOf(asked funnel.Period, first, today funnel.Day) funnel.Period {
	if asked.From > today {
		return asked
	}
	return metrics.ShownPeriod(asked, first, today)
}

// buyingLevel is the level whose people buy: the one that is marked as such or, where none is, the last. It fails where that is hidden, for
// what is counted at another level are no buyers.
func buyingLevel(levels []funnel.Level) (funnel.Level, error) {
	if i := slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Buying && l.Hidden }); i >= 0 {
		return levels[i], i18n.Failed(i18n.BuyingHidden, levels[i].Key)
	}
	shown := funnel.Visible(levels)
	if i := slices.IndexFunc(shown, func(l funnel.Level) bool { return l.Key == metrics.TopLevel(shown) }); i >= 0 {
		return shown[i], nil
	}
	return funnel.Level{}, i18n.Failed(i18n.NoEntryLevel)
}

// forecastReader collects the facts of a forecast.
type forecastReader struct {
	o             Outline
	asked         funnel.Period
	first         funnel.Day // on which anything was counted
	entry, buying funnel.Level
	facts         metrics.ForecastFacts
}

// levels finds the level where people enter, the buying one, and those below it at which leads can be: the visible ones and the one where
// they enter, by whose people all others are judged.
func (r *forecastReader) levels() (err error) {
	if r.entry, err = entryLevel(r.o.Levels); err != nil {
		return err
	}
	if r.buying, err = buyingLevel(r.o.Levels); err != nil {
		return err
	}
	r.facts.Buying = r.buying.Key
	for _, l := range r.o.Levels {
		if l.Key == r.buying.Key {
			break
		}
		if !l.Crowd && (!l.Hidden || l.Key == r.entry.Key) {
			r.facts.Levels = append(r.facts.Levels, l)
		}
	}
	return nil
}

func (r *forecastReader) read(ctx context.Context, tx *sql.Tx) error {
	for _, read := range []func(context.Context, *sql.Tx) error{r.counts, r.pace, r.curves, r.open, r.purchases} {
		if err := read(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// counts reads the buyers so far, and what became of the people who were counted in the history. They are those at the level where leads
// enter or, where nobody was counted there, at the first level where anybody was.
func (r *forecastReader) counts(ctx context.Context, tx *sql.Tx) error {
	f := &r.facts
	so, err := readPeriod(ctx, tx, funnel.Period{From: r.asked.From, To: f.Today})
	if err != nil {
		return err
	}
	f.Counted = metrics.ByLevel(so)[f.Buying]
	past, err := readPeriod(ctx, tx, f.History)
	if err != nil {
		return err
	}
	counts, named := metrics.ByLevel(past), map[string]int64{}
	for _, c := range past {
		named[c.Level] += c.Count - c.Unnamed
	}
	c := &f.Coming
	c.Level = r.entry.Key
	for _, l := range funnel.Visible(r.o.Levels) {
		if counts[c.Level] == 0 && counts[l.Key] > 0 && l.Key != f.Buying {
			c.Level = l.Key
		}
	}
	c.People, c.Named, c.UnnamedBuyers = counts[c.Level], named[c.Level], counts[f.Buying]-named[f.Buying]
	return nil
}

// pace reads at what pace people came of late, up to yesterday, for today is not over, and the workdays that are left.
func (r *forecastReader) pace(ctx context.Context, tx *sql.Tx) error {
	f, c := &r.facts, &r.facts.Coming
	recent := funnel.Period{From: f.Today, To: f.Today - 1}
	for c.Workdays < paceWorkdays && recent.From > max(r.first, f.Today-paceDays) {
		recent.From--
		if r.o.Calendar.Workday(recent.From) {
			c.Workdays++
		}
	}
	counted, err := readPeriod(ctx, tx, recent)
	c.Recent = metrics.ByLevel(counted)[c.Level]
	for d := f.Today; d <= f.To; d++ {
		if r.o.Calendar.Workday(d) {
			c.Days = append(c.Days, d)
		}
	}
	return err
}

// curves reads how leads went from each level to the buying one.
func (r *forecastReader) curves(ctx context.Context, tx *sql.Tx) error {
	for _, l := range r.facts.Levels {
		journeys := metrics.NewJourneys([]string{r.buying.Key}, r.facts.Today)
		err := eachJourney(ctx, tx, l.ID, []int64{r.buying.ID}, r.facts.History, func(j metrics.Journey) { journeys.Add(0, j) })
		if err != nil {
			return err
		}
		r.facts.Curves[l.Key] = journeys.Incidence(0, 0)
	}
	return nil
}

// selectOpen reads the open leads by level and by the day since when they stand there. Who stands at a hidden level stands at the nearest
// visible one below it, or at level ?1, where leads enter.
const selectOpen = `
	SELECT v.key, a.day, count(*), count(p.value), total(p.value)
	FROM level l
	CROSS JOIN level v ON v.id = (SELECT id FROM level WHERE (hidden = 0 OR id = ?1) AND crowd = 0 AND position <= l.position ORDER BY position DESC LIMIT 1)
	CROSS JOIN lead_now n ON n.status = 'open' AND n.level = l.id
	JOIN lead p ON p.id = n.lead
	LEFT JOIN arrival a ON a.lead = n.lead AND a.level = v.id
	GROUP BY v.id, a.day ORDER BY v.position, a.day`

func (r *forecastReader) open(ctx context.Context, tx *sql.Tx) error {
	f := &r.facts
	return each(ctx, tx, func(rows *sql.Rows) error {
		var x metrics.OpenLeads
		var since *funnel.Day
		if err := rows.Scan(&x.Level, maybeDay{&since}, &x.Leads, &x.Valued, &x.Value); err != nil {
			return err
		}
		if !slices.ContainsFunc(f.Levels, func(l funnel.Level) bool { return l.Key == x.Level }) {
			return nil // at the buying level or above it, and open again
		}
		if since == nil {
			f.Undated += x.Leads
			return nil
		}
		x.Days = max(0, int(f.Today-*since))
		f.Open = append(f.Open, x)
		return nil
	}, selectOpen, r.entry.ID)
}

// purchases reads what people paid with their first purchase, which is what is to be expected of a new buyer.
func (r *forecastReader) purchases(ctx context.Context, tx *sql.Tx) error {
	p := &r.facts.Purchase
	return tx.QueryRowContext(ctx, `
		SELECT count(*), coalesce(avg(d.amount), 0) FROM deal d
		WHERE d.day BETWEEN ? AND ? AND d.amount > 0 AND d.lead IS NOT NULL
		  AND NOT EXISTS (SELECT 1 FROM deal e WHERE e.lead = d.lead AND e.amount > 0 AND (e.day, e.id) < (d.day, d.id))`,
		r.facts.History.From.String(), r.facts.History.To.String()).Scan(&p.Purchases, &p.Amount)
}
