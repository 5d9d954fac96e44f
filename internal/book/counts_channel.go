package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// selectDrawnFromNoChannel counts the people who were drawn from tallies without a channel by their own source: those of whole months come from
// their roll-up, as in selectPeriod.
const selectDrawnFromNoChannel = `
	SELECT l.key, c.key, sum(people)
	FROM (
	  SELECT level, source, people FROM source_month WHERE month >= substr(?2, 1, 7) AND month < substr(?3, 1, 7) AND people > 0
	  UNION ALL
	  SELECT a.level, p.source, 1 FROM level s CROSS JOIN arrival a ON a.level = s.id AND a.day >= ?1 AND a.day < ?2 JOIN lead p ON p.id = a.lead
	  WHERE a.drawn = 1 AND a.channel IS NULL
	  UNION ALL
	  SELECT a.level, p.source, 1 FROM level s CROSS JOIN arrival a ON a.level = s.id AND a.day >= ?3 AND a.day <= ?4 JOIN lead p ON p.id = a.lead
	  WHERE a.drawn = 1 AND a.channel IS NULL
	) r JOIN level l ON l.id = r.level JOIN channel c ON c.id = r.source
	GROUP BY r.level, r.source`

// readPeriodByChannel reads what a period counts as readPeriod does, and counts a person who was drawn from a tally without a
// channel under the person's own source.
func readPeriodByChannel(ctx context.Context, tx *sql.Tx, p funnel.Period) ([]metrics.Counted, error) {
	counted, err := readPeriod(ctx, tx, p)
	if err != nil || !drawnFromNoChannel(counted) {
		return counted, err
	}
	type place struct{ level, channel string }
	at := make(map[place]int, len(counted))
	for i, c := range counted {
		at[place{c.Level, c.Channel}] = i
	}
	firstWhole, endWhole := wholeMonths(p)
	left := map[string]bool{} // levels at which people move to their channel
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var to place
		var n int64
		if err := rows.Scan(&to.level, &to.channel, &n); err != nil {
			return err
		}
		i, ok := at[to]
		if !ok {
			i, at[to] = len(counted), len(counted)
			counted = append(counted, metrics.Counted{Level: to.level, Channel: to.channel})
		}
		counted[i].Count += n
		counted[at[place{to.level, ""}]].Count -= n
		left[to.level] = true
		return nil
	}, selectDrawnFromNoChannel, p.From.String(), firstWhole.String(), endWhole.String(), p.To.String())
	// All who were counted without a channel may have turned out to have one.
	return slices.DeleteFunc(counted, func(c metrics.Counted) bool {
		return c.Channel == "" && left[c.Level] && c.Count == 0 && c.Cost == nil && c.Minutes == nil
	}), err
}

// drawnFromNoChannel tells that people with cards were drawn from tallies without a channel.
func drawnFromNoChannel(counted []metrics.Counted) bool {
	for _, c := range counted {
		if c.Channel == "" && c.Count-c.Arrived-c.Unnamed > 0 {
			return true
		}
	}
	return false
}
