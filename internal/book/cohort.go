package book

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// selectJourneys reads the people who arrived at level ?1 from day ?2 to ?3, with a row for each level of ?4 at which they have arrived, or
// one without. The rows of a person follow each other.
const selectJourneys = `
	SELECT e.id, e.day, iif(p.state = 'lost', p.state_day, NULL), u.level, coalesce(u.day, e.day)
	FROM arrival e CROSS JOIN lead p ON p.id = e.lead
	LEFT JOIN arrival u ON u.lead = e.lead AND u.level IN (SELECT value FROM json_each(?4))
	WHERE e.level = ?1 AND e.day BETWEEN ?2 AND ?3
	ORDER BY e.day, e.id`

// eachJourney reads the journeys of the people who arrived at level from within a period, to the levels to. Who is forgotten cannot be
// followed, and undated arrivals are in no period. The journey's memory is used again for the next one.
func eachJourney(ctx context.Context, tx *sql.Tx, from int64, to []int64, p funnel.Period, read func(metrics.Journey)) error {
	at := map[int64]int{}
	for i, level := range to {
		at[level] = i
	}
	j := metrics.Journey{Arrivals: make([]funnel.Day, len(to))}
	var last int64
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var row int64
		var came, arrived funnel.Day
		var lost *funnel.Day
		var level sql.NullInt64
		if err := rows.Scan(&row, dayColumn{&came}, maybeDay{&lost}, &level, dayColumn{&arrived}); err != nil {
			return err
		}
		if row != last {
			if last != 0 {
				read(j)
			}
			last, j.Came, j.Lost = row, came, metrics.Never
			for i := range j.Arrivals {
				j.Arrivals[i] = metrics.Never
			}
			if lost != nil {
				j.Lost = *lost
			}
		}
		if level.Valid {
			j.Arrivals[at[level.Int64]] = arrived
		}
		return nil
	}, selectJourneys, from, p.From.String(), p.To.String(), jsonArray(to))
	if last != 0 {
		read(j)
	}
	return err
}

// Cohorts follows the people who arrived at the level at which leads enter, by the week, month or quarter of their arrival. first is the
// first day on which anything was counted, nil for never.
func (b *Book) Cohorts(ctx context.Context, asked funnel.Period, by metrics.Grouping) (
	t metrics.CohortTable, first *funnel.Day, o Outline, err error,
) {
	err = b.readNumbers(ctx, func(r reading) error {
		t, o, first = metrics.CohortTable{By: by}, r.o, r.first
		entry, err := entryLevel(o.Levels)
		if err != nil {
			return err
		}
		t.Entry, t.Period = entry.Key, asked
		above := levelsAbove(o, entry)
		for _, l := range above {
			t.Levels = append(t.Levels, l.Key)
		}
		shown := r.shown(asked)
		if shown.Len() == 0 {
			return nil
		}
		t.Period = shown
		return readCohorts(ctx, r.Tx, &t, o, entry, above, r.today)
	})
	return t, first, o, err
}

// readCohorts fills in the cohorts of a table.
func readCohorts(ctx context.Context, tx *sql.Tx, t *metrics.CohortTable, o Outline, entry funnel.Level, above []funnel.Level, today funnel.Day) error {
	var ids []int64
	for _, l := range above {
		ids = append(ids, l.ID)
	}
	journeys := metrics.NewJourneys(t.Levels, today)
	// Journeys come in the order of their first day, so that the same span is looked for once.
	span := funnel.Period{From: 1, To: 0}
	err := eachJourney(ctx, tx, entry.ID, ids, t.Period, func(j metrics.Journey) {
		if !span.Contains(j.Came) {
			span = cohortSpan(j.Came, t.By, o)
		}
		journeys.Add(span.From, j)
	})
	if err != nil {
		return err
	}
	begins := journeys.Begins()
	for _, begin := range begins {
		c := journeys.Cohort(begin)
		c.Span = cohortSpan(begin, t.By, o)
		c.Key = cohortKey(c.Span, t.By)
		t.Cohorts = append(t.Cohorts, c)
	}
	t.All = journeys.Cohort(begins...)
	return nil
}

// levelsAbove are the visible levels above one.
func levelsAbove(o Outline, l funnel.Level) (above []funnel.Level) {
	at := slices.IndexFunc(o.Levels, func(s funnel.Level) bool { return s.Key == l.Key })
	return funnel.Visible(o.Levels[at+1:])
}

// cohortSpan is the week, month or quarter of a day.
func cohortSpan(d funnel.Day, by metrics.Grouping, o Outline) funnel.Period {
	if by == metrics.ByQuarter {
		return funnel.QuarterOf(d)
	}
	return spanOf(d, by, o)
}

func cohortKey(span funnel.Period, by metrics.Grouping) string {
	if by == metrics.ByQuarter {
		year, month, _ := span.From.Date()
		return fmt.Sprintf("%04d-Q%d", year, (int(month)+2)/3)
	}
	return spanKey(span, by)
}
