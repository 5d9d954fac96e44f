package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// overdrawn is a day, level and channel whose tallies hold fewer people than were drawn from them, or fewer than nobody.
type overdrawn struct {
	day            string
	levelID        int64
	channelID      int64
	level, channel string // keys
	tallied, drawn int64
}

func (o overdrawn) name() string {
	if o.channel == "" {
		return o.level
	}
	return o.level + "/" + o.channel
}

// holdPlaces makes 0 ≤ drawn ≤ tallied hold for every day, level and channel, or refuses the change. Where tallies were removed,
// or a change was taken back, the people drawn from them count by themselves from then on.
func (w *writing) holdPlaces(ctx context.Context) error {
	found, err := collect(ctx, w.Tx, func(rows *sql.Rows) (o overdrawn, err error) {
		return o, rows.Scan(&o.day, &o.levelID, &o.channelID, &o.level, &o.channel, &o.tallied, &o.drawn)
	}, `SELECT r.day, r.level, r.channel, l.key, coalesce(c.key, ''), r.tallied, r.drawn
		FROM rollup r JOIN level l ON l.id = r.level LEFT JOIN channel c ON c.id = r.channel
		WHERE r.tallied < r.drawn`)
	if err != nil || len(found) == 0 {
		return err
	}
	for _, o := range found {
		if err := w.hold(ctx, o); err != nil {
			return err
		}
	}
	return w.flush(ctx)
}

func (w *writing) hold(ctx context.Context, o overdrawn) error {
	switch {
	case o.tallied < 0 && w.inverts != 0:
		return i18n.Failed(i18n.UndoBelowNobody, o.name(), o.day, o.tallied)
	case o.tallied < 0:
		return i18n.Failed(i18n.BelowNobody, o.name(), o.day, o.tallied)
	case w.released == nil:
		return i18n.Failed(i18n.BelowNamed, o.name(), o.day, o.drawn, o.tallied)
	}
	excess := o.drawn - o.tallied
	*w.released += int(excess)
	_, err := w.ExecContext(ctx, `
		UPDATE arrival SET drawn = 0 WHERE id IN (
		  SELECT id FROM arrival
		  WHERE level = ? AND day = ? AND coalesce(channel, 0) = ? AND drawn = 1
		  ORDER BY id DESC LIMIT ?)`, o.levelID, o.day, o.channelID, excess)
	return err
}
