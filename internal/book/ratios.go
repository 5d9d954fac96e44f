package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// RatioQuery says which ratios to read.
type RatioQuery struct {
	Kind    metrics.RatioKind
	By      metrics.Grouping
	Period  funnel.Period  // what lies after today is cut off
	Against *funnel.Period // to compare with; not by week or month, which have nothing of their own in another period
	asOf    funnel.Day     // up to which a cohort is followed
}

// Ratios reads the ratios of a period. first is the first day on which anything was counted, nil for never; when that lies after the
// period, the table has no groups.
func (b *Book) Ratios(ctx context.Context, q RatioQuery) (t metrics.RatioTable, first *funnel.Day, o Outline, err error) {
	err = b.readNumbers(ctx, func(r reading) (err error) {
		o, first = r.o, r.first
		t = metrics.RatioTable{Kind: q.Kind, By: q.By, Period: q.Period, Against: q.Against}
		shown := r.shown(q.Period)
		if shown.Len() == 0 {
			return nil
		}
		t.Period = shown
		q.asOf = r.today
		if q.Against == nil {
			t.Groups, err = readRatioGroups(ctx, r.Tx, o, q, t.Period)
			return err
		}
		age := metrics.CohortAge{AsOf: r.today, AgainstAsOf: r.today}
		against := r.shown(*q.Against)
		if against.Len() > 0 {
			t.Against = &against
			if q.Kind == metrics.CohortRatios {
				age = metrics.NewCohortAge(t.Period, against, r.today)
				t.Age = &age
			}
		}
		q.asOf = age.AsOf
		if t.Groups, err = readRatioGroups(ctx, r.Tx, o, q, t.Period); err != nil {
			return err
		}
		q.asOf = age.AgainstAsOf
		before, err := readRatioGroups(ctx, r.Tx, o, q, against)
		if err != nil {
			return err
		}
		t.Groups = setAgainst(t.Groups, before, o, q)
		for i := range t.Groups {
			t.Groups[i].Unequal = age.Unequal
		}
		return nil
	})
	return t, first, o, err
}

// setAgainst gives every group the steps of its own in the other period. A group that only one of the periods has is there, with nobody in
// the other one.
func setAgainst(groups, before []metrics.RatioGroup, o Outline, q RatioQuery) []metrics.RatioGroup {
	nobody := func() []metrics.Step { return metrics.StepsOf(ratioLevels(o, q.Kind), nil) }
	at := map[string]int{}
	for i := range groups {
		at[groups[i].Key] = i
		groups[i].Before = nobody()
	}
	for _, g := range before {
		i, ok := at[g.Key]
		if !ok {
			i = len(groups)
			groups = append(groups, metrics.RatioGroup{Key: g.Key, Name: g.Name, Steps: nobody()})
		}
		groups[i].Before = g.Steps
	}
	order := channelKeys(o)
	slices.SortStableFunc(groups, func(a, b metrics.RatioGroup) int {
		if q.By == metrics.ByChannel {
			return cmp.Or(compareEmpty(a.Key, b.Key), cmp.Compare(slices.Index(order, a.Key), slices.Index(order, b.Key)))
		}
		return compareEmpty(a.Key, b.Key)
	})
	return groups
}

// ratioLevels are the levels along which ratios are laid: the visible ones and, of a cohort, those at which named people can be.
func ratioLevels(o Outline, kind metrics.RatioKind) []funnel.Level {
	levels := funnel.Visible(o.Levels)
	if kind == metrics.CohortRatios {
		levels = slices.DeleteFunc(slices.Clone(levels), func(l funnel.Level) bool { return l.Crowd })
	}
	return levels
}

func readRatioGroups(ctx context.Context, tx *sql.Tx, o Outline, q RatioQuery, p funnel.Period) ([]metrics.RatioGroup, error) {
	switch {
	case q.Kind == metrics.CohortRatios:
		return readCohortGroups(ctx, tx, o, q, p)
	case q.By == metrics.ByChannel:
		counted, err := readPeriodByChannel(ctx, tx, p)
		return channelGroups(counted, o), err
	case q.By == metrics.ByWeek || q.By == metrics.ByMonth:
		groups, _, err := readSpanGroups(ctx, tx, o, q.By, p)
		return groups, err
	case q.By == metrics.ByProduct || q.By == metrics.ByRegion:
		return readCardGroups(ctx, tx, o, q.By, p)
	}
	counted, err := readPeriod(ctx, tx, p)
	return []metrics.RatioGroup{funnelOf(counted, o)}, err
}

// funnelOf is the funnel of all that was counted, with what it took.
func funnelOf(counted []metrics.Counted, o Outline) metrics.RatioGroup {
	g := metrics.RatioGroup{Steps: metrics.StepsOf(funnel.Visible(o.Levels), metrics.ByLevel(counted))}
	for _, c := range counted {
		g.Cost, g.Minutes = plus(g.Cost, c.Cost), plus(g.Minutes, c.Minutes)
	}
	return g
}

// plus adds two sums, either of which may be unknown.
func plus(a, b *int64) *int64 {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	sum := *a + *b
	return &sum
}

// channelGroups splits what was counted by channel, in the order of the book's channels; what names none comes last.
func channelGroups(counted []metrics.Counted, o Outline) []metrics.RatioGroup {
	by := map[string][]metrics.Counted{}
	for _, c := range counted {
		by[c.Channel] = append(by[c.Channel], c)
	}
	var groups []metrics.RatioGroup
	for _, key := range append(channelKeys(o), "") {
		if counted, ok := by[key]; ok {
			g := funnelOf(counted, o)
			g.Key = key
			groups = append(groups, g)
		}
	}
	return groups
}

func channelKeys(o Outline) []string {
	var keys []string
	for _, c := range o.Channels {
		keys = append(keys, c.Key)
	}
	return keys
}

// readSpanGroups reads the funnel of every week or month that a period touches, of the part that lies in the period, and all that they count.
func readSpanGroups(ctx context.Context, tx *sql.Tx, o Outline, by metrics.Grouping, p funnel.Period) (
	groups []metrics.RatioGroup, all []metrics.Counted, err error,
) {
	spans := spansOf(p, by, o)
	read := readMonths
	if by == metrics.ByWeek {
		read = readWeeks
	}
	counted, err := read(ctx, tx, spans, p)
	if err != nil {
		return nil, nil, err
	}
	for i, span := range spans {
		g := funnelOf(counted[i], o)
		g.Key, g.Span = spanKey(span, by), span.Intersect(p)
		groups = append(groups, g)
	}
	return groups, slices.Concat(counted...), nil
}

// readMonths reads what the part of each month in p counts, by level: one query for all months but the first and the last, of which p may
// hold a part.
func readMonths(ctx context.Context, tx *sql.Tx, months []funnel.Period, p funnel.Period) ([][]metrics.Counted, error) {
	counted := make([][]metrics.Counted, len(months))
	at := map[string]int{}
	for i, m := range months {
		if i > 0 && i < len(months)-1 {
			at[m.From.Month()] = i
			continue
		}
		var err error
		if counted[i], err = readPeriod(ctx, tx, m.Intersect(p)); err != nil {
			return nil, err
		}
	}
	if len(at) == 0 {
		return counted, nil
	}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var month string
		var c metrics.Counted
		if err := rows.Scan(&month, &c.Level, &c.Count, &c.Cost, &c.Minutes); err != nil {
			return err
		}
		counted[at[month]] = append(counted[at[month]], c)
		return nil
	}, `
		SELECT r.month, l.key, sum(r.tallied + r.arrived), sum(iif(r.costed > 0, r.cost, NULL)), sum(iif(r.timed > 0, r.minutes, NULL))
		FROM rollup_month r JOIN level l ON l.id = r.level
		WHERE r.month > ? AND r.month < ?
		GROUP BY r.month, r.level`, p.From.Month(), p.To.Month())
	return counted, err
}

// readWeeks reads what the part of each week in p counts, by level and day. One query reads the days of all weeks, for a query takes longer
// than the days of a week.
func readWeeks(ctx context.Context, tx *sql.Tx, weeks []funnel.Period, p funnel.Period) ([][]metrics.Counted, error) {
	counted := make([][]metrics.Counted, len(weeks))
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var d funnel.Day
		var c metrics.Counted
		if err := rows.Scan(dayColumn{&d}, &c.Level, &c.Count, &c.Cost, &c.Minutes); err != nil {
			return err
		}
		i := int(d-weeks[0].From) / 7
		counted[i] = append(counted[i], c)
		return nil
	}, `
		SELECT r.day, l.key, sum(r.tallied + r.arrived), sum(iif(r.costed > 0, r.cost, NULL)), sum(iif(r.timed > 0, r.minutes, NULL))
		FROM rollup r JOIN level l ON l.id = r.level
		WHERE r.day BETWEEN ? AND ?
		GROUP BY r.day, r.level`, p.From.String(), p.To.String())
	return counted, err
}

// spansOf are the weeks or months that a period touches.
func spansOf(p funnel.Period, by metrics.Grouping, o Outline) []funnel.Period {
	var spans []funnel.Period
	for d := p.From; d <= p.To; d = spans[len(spans)-1].To + 1 {
		spans = append(spans, spanOf(d, by, o))
	}
	return spans
}

// spanOf is the week or month of a day.
func spanOf(d funnel.Day, by metrics.Grouping, o Outline) funnel.Period {
	if by == metrics.ByWeek {
		return funnel.WeekOf(d, o.Calendar.WeekStart)
	}
	return funnel.MonthOf(d)
}

func spanKey(span funnel.Period, by metrics.Grouping) string {
	if by == metrics.ByWeek {
		return span.From.String()
	}
	return span.From.Month()
}

// cardGroup is what people count who have the same product or region on their cards.
type cardGroup struct {
	key, name string
	counts    map[string]int64
}

// cardGroups collects counts by the text of a product or region, however it is spelled.
type cardGroups struct {
	groups []cardGroup
	at     map[string]int
}

// of finds or makes the group of a text.
func (c *cardGroups) of(text string) *cardGroup {
	if c.at == nil {
		c.at = map[string]int{}
	}
	key := foldedSpaced(text)
	i, ok := c.at[key]
	if !ok {
		i = len(c.groups)
		c.at[key] = i
		c.groups = append(c.groups, cardGroup{key: key, name: text, counts: map[string]int64{}})
	}
	return &c.groups[i]
}

// readCardGroups splits the funnel of a period by what is on the cards of those who arrived. The last group holds everybody else.
func readCardGroups(ctx context.Context, tx *sql.Tx, o Outline, by metrics.Grouping, p funnel.Period) ([]metrics.RatioGroup, error) {
	counted, err := readPeriod(ctx, tx, p)
	if err != nil {
		return nil, err
	}
	rest := metrics.ByLevel(counted)
	var found cardGroups
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var level, text string
		var n int64
		if err := rows.Scan(&level, &text, &n); err != nil {
			return err
		}
		found.of(text).counts[level] += n
		rest[level] -= n
		return nil
	}, `
		SELECT l.key, iif(?3 = 'product', p.product, p.region) AS text, count(*)
		FROM level l CROSS JOIN arrival a ON a.level = l.id AND a.day BETWEEN ?1 AND ?2
		JOIN lead p ON p.id = a.lead
		WHERE text <> ''
		GROUP BY l.id, text ORDER BY l.position, count(*) DESC, text`, p.From.String(), p.To.String(), string(by))
	if err != nil {
		return nil, err
	}
	var groups []metrics.RatioGroup
	for _, g := range found.groups {
		groups = append(groups, metrics.RatioGroup{Key: g.key, Name: g.name, Steps: metrics.StepsOf(funnel.Visible(o.Levels), g.counts)})
	}
	return append(groups, metrics.RatioGroup{Steps: metrics.StepsOf(funnel.Visible(o.Levels), rest)}), nil
}
