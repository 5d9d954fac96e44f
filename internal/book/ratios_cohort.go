package book

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// selectCohorts counts the people who arrived at each level within a period, by group and by the levels at which they have arrived by
// the end of day ?4: numbers of levels with spaces between. A group is a channel, the day or month of the arrival, a product or a region; what it
// takes is read for it alone.
const selectCohorts = `
	SELECT l.id,
	       CASE ?1
	         WHEN 'channel' THEN coalesce((
	           SELECT key FROM channel WHERE id = coalesce(a.channel, (SELECT source FROM lead WHERE id = a.lead))), '')
	         WHEN 'week' THEN a.day
	         WHEN 'month' THEN substr(a.day, 1, 7)
	         WHEN 'product' THEN (SELECT product FROM lead WHERE id = a.lead)
	         WHEN 'region' THEN (SELECT region FROM lead WHERE id = a.lead)
	         ELSE '' END AS grp,
	       (SELECT group_concat(u.level, ' ') FROM arrival u
	        WHERE u.lead = a.lead AND (u.day IS NULL OR u.day <= ?4)) AS reached, count(*)
	FROM level l CROSS JOIN arrival a ON a.level = l.id AND a.day BETWEEN ?2 AND ?3
	WHERE l.hidden = 0 AND l.crowd = 0 AND a.lead IS NOT NULL
	GROUP BY l.id, grp, reached ORDER BY l.position, grp`

// cohortGroups collects what became of the groups of a cohort.
type cohortGroups struct {
	o      Outline
	by     metrics.Grouping
	keys   []string
	names  map[string]string
	spans  map[string]funnel.Period
	groups map[string]metrics.Cohort
}

// of finds or makes the group of the value by which a query grouped.
func (c *cohortGroups) of(value string) (metrics.Cohort, error) {
	key := value
	var span funnel.Period
	switch c.by {
	case metrics.ByWeek, metrics.ByMonth:
		d, err := funnel.ParseDay((value + "-01")[:len("2026-10-01")])
		if err != nil {
			return metrics.Cohort{}, err
		}
		span = spanOf(d, c.by, c.o)
		key = spanKey(span, c.by)
	case metrics.ByProduct, metrics.ByRegion:
		key = spaced(fold.Text(value))
	}
	g, ok := c.groups[key]
	if !ok {
		g = metrics.Cohort{Arrived: map[string]int64{}, Followed: map[string]int64{}, OfFirst: map[string]int64{}}
		c.groups[key], c.names[key], c.spans[key] = g, value, span
		c.keys = append(c.keys, key)
	}
	return g, nil
}

// readCohortGroups follows those who arrived at each level within a period. Who is forgotten cannot be followed, and undated arrivals
// are in no cohort.
func readCohortGroups(ctx context.Context, tx *sql.Tx, o Outline, q RatioQuery, p funnel.Period) ([]metrics.RatioGroup, error) {
	levels := ratioLevels(o, metrics.CohortRatios)
	found := cohortGroups{
		o: o, by: q.By, names: map[string]string{}, spans: map[string]funnel.Period{}, groups: map[string]metrics.Cohort{},
	}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var level, n int64
		var value, reached string
		if err := rows.Scan(&level, &value, &reached, &n); err != nil {
			return err
		}
		c, err := found.of(value)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(levels, func(l funnel.Level) bool { return l.ID == level })
		c.Arrived[levels[at].Key] += n
		ids := strings.Fields(reached)
		for i, l := range levels {
			if !slices.Contains(ids, strconv.FormatInt(l.ID, 10)) {
				continue
			}
			if i == at+1 {
				c.Followed[l.Key] += n
			}
			if at == 0 {
				c.OfFirst[l.Key] += n
			}
		}
		return nil
	}, selectCohorts, string(q.By), p.From.String(), p.To.String(), q.asOf.String())
	if err != nil {
		return nil, err
	}
	return found.tables(levels), nil
}

// tables are the groups in their order: channels and spans in theirs, others by size, what is in no other last.
func (c *cohortGroups) tables(levels []funnel.Level) []metrics.RatioGroup {
	order := slices.Clone(c.keys)
	switch c.by {
	case metrics.ByChannel:
		order = slices.DeleteFunc(append(channelKeys(c.o), ""), func(key string) bool { return !slices.Contains(c.keys, key) })
	case metrics.ByWeek, metrics.ByMonth:
		slices.SortFunc(order, strings.Compare)
	case metrics.Ungrouped:
		order = []string{""}
	default:
		first := levels[0].Key
		slices.SortStableFunc(order, func(a, b string) int {
			return cmp.Or(compareEmpty(a, b), cmp.Compare(c.groups[b].Arrived[first], c.groups[a].Arrived[first]))
		})
	}
	var groups []metrics.RatioGroup
	for _, key := range order {
		g := metrics.RatioGroup{Key: key, Span: c.spans[key], Steps: c.groups[key].Steps(levels)}
		if c.by == metrics.ByProduct || c.by == metrics.ByRegion {
			g.Name = c.names[key]
		}
		groups = append(groups, g)
	}
	return groups
}

// compareEmpty puts "" last.
func compareEmpty(a, b string) int {
	switch {
	case (a == "") == (b == ""):
		return 0
	case b == "":
		return -1
	}
	return 1
}
