package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

const selectDrawnFromNoChannel = `
	SELECT l.key, c.key, count(*)
	FROM level l CROSS JOIN arrival a ON a.level = l.id AND a.day BETWEEN ? AND ?
	JOIN lead p ON p.id = a.lead JOIN channel c ON c.id = p.source
	WHERE a.drawn = 1 AND a.channel IS NULL
	GROUP BY l.id, c.id`

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
	}, selectDrawnFromNoChannel, p.From.String(), p.To.String())
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
