package book

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbLog is the verb of recording a batch.
const VerbLog Verb = "log"

// Entry is one answer of a batch: so many people at a level, through a channel ("" when none is named).
type Entry struct {
	Level   string
	Channel string
	Count   int64
	// Total says that Count is the day's whole count of the level, or of the level through the channel. The difference
	// to what stands there is recorded.
	Total bool
}

// Batch is what one command logs.
type Batch struct {
	Entries []Entry
	Day     funnel.Day
	Note    string
	Cost    *int64 // of the whole batch, in minor units; shared over its entries by their counts
	Minutes *int64 // of the whole batch, shared likewise
}

// Log records a batch as one change and returns the tallies it made, in order. A negative count corrects: it takes people
// from the tallies of its channel or, when it names none, from those without channel and then from the newest. Nothing is
// recorded when any entry cannot be. Where totals stand already, a note, cost or minutes are recorded with an entry of nobody.
func (b *Book) Log(ctx context.Context, batch Batch) (tallies []funnel.Tally, change int64, err error) {
	change, err = b.write(ctx, VerbLog, func(w *writing) (err error) {
		tallies, err = w.log(ctx, batch)
		return err
	})
	return tallies, change, err
}

func (w *writing) log(ctx context.Context, batch Batch) ([]funnel.Tally, error) {
	if err := checkText(batch.Note); err != nil {
		return nil, err
	}
	ids, err := readIDs(ctx, w.Tx)
	if err != nil {
		return nil, err
	}
	for _, e := range batch.Entries {
		if _, _, err := ids.refs(e.Level, e.Channel); err != nil {
			return nil, err
		}
	}
	standing, err := readStanding(ctx, w.Tx, batch)
	if err != nil {
		return nil, err
	}
	var tallies []funnel.Tally
	for _, e := range batch.Entries {
		made, err := standing.record(e)
		if err != nil {
			return nil, err
		}
		tallies = append(tallies, made...)
	}
	if len(tallies) == 0 && (batch.Note != "" || batch.Cost != nil || batch.Minutes != nil) && len(batch.Entries) > 0 {
		// The counts stand already; what was said beside them does not.
		e := batch.Entries[0]
		tallies = append(tallies, standing.add(place{e.Level, e.Channel}, 0))
	}
	if len(tallies) == 0 {
		return nil, nil
	}
	shareOut(tallies, batch)
	insert, err := w.PrepareContext(ctx, insertTally)
	if err != nil {
		return nil, err
	}
	defer insert.Close()
	for i := range tallies {
		t := &tallies[i]
		t.Day, t.Note, t.At = batch.Day, batch.Note, w.time
		if err := ids.insert(ctx, insert, t, w.at); err != nil {
			return nil, err
		}
	}
	return tallies, nil
}

// checkText refuses a note that cannot be kept.
func checkText(note string) error {
	if !funnel.ValidText(note) {
		return i18n.Wrong(i18n.NotText)
	}
	return nil
}

// shareOut shares the batch's cost and minutes over its tallies by their counts.
func shareOut(tallies []funnel.Tally, batch Batch) {
	weights := make([]int64, len(tallies))
	for i, t := range tallies {
		weights[i] = t.Count
	}
	if batch.Cost != nil {
		for i, share := range funnel.Share(*batch.Cost, weights) {
			tallies[i].Cost = &share
		}
	}
	if batch.Minutes != nil {
		for i, share := range funnel.Share(*batch.Minutes, weights) {
			tallies[i].Minutes = &share
		}
	}
}

const insertTally = `
	INSERT INTO tally (uuid, day, level, channel, count, note, cost, minutes, at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

// keyIDs maps keys of levels and channels to their numbers.
type keyIDs struct{ levels, channels map[string]int64 }

func readIDs(ctx context.Context, tx *sql.Tx) (keyIDs, error) {
	ids := keyIDs{map[string]int64{}, map[string]int64{}}
	levels, err := readLevels(ctx, tx)
	if err != nil {
		return ids, err
	}
	channels, err := readChannels(ctx, tx)
	for _, l := range levels {
		ids.levels[l.Key] = l.ID
	}
	for _, c := range channels {
		ids.channels[c.Key] = c.ID
	}
	return ids, err
}

// refs returns the numbers of a tally's level and channel, the latter nil when it has none.
func (ids keyIDs) refs(level, channel string) (levelRef int64, channelRef any, err error) {
	levelRef, ok := ids.levels[level]
	if !ok {
		return 0, nil, i18n.Failed(i18n.NoLevel, level)
	}
	if channel == "" {
		return levelRef, nil, nil
	}
	id, ok := ids.channels[channel]
	if !ok {
		return 0, nil, i18n.Failed(i18n.NoChannel, channel)
	}
	return levelRef, id, nil
}

// insert writes one tally and gives it its number.
func (ids keyIDs) insert(ctx context.Context, insert *sql.Stmt, t *funnel.Tally, at string) error {
	level, channel, err := ids.refs(t.Level, t.Channel)
	if err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	result, err := insert.ExecContext(ctx, key, t.Day.String(), level, channel, t.Count, t.Note, t.Cost, t.Minutes, at)
	if err != nil {
		return err
	}
	t.ID, err = result.LastInsertId()
	return err
}

// place is a level and a channel ("" for none).
type place struct{ level, channel string }

// standing is what stands recorded on one day, as a batch sees it while it is being recorded.
type standing struct {
	day      funnel.Day
	count    map[place]int64 // everybody, named people included
	unnamed  map[place]int64 // of them those without a card, who alone can be taken
	answered map[string]bool // by level: somebody answered, if only with zero
	newest   []place         // places with a channel, that of the newest tally first
}

func readStanding(ctx context.Context, tx *sql.Tx, batch Batch) (*standing, error) {
	day := batch.Day
	s := &standing{day: day, count: map[place]int64{}, unnamed: map[place]int64{}, answered: map[string]bool{}}
	rows, err := tx.QueryContext(ctx, `
		SELECT l.key, coalesce(c.key, ''), r.tallied + r.arrived, r.tallied - r.drawn
		FROM rollup r JOIN level l ON l.id = r.level LEFT JOIN channel c ON c.id = r.channel
		WHERE r.day = ?`, day.String())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var p place
		var n, unnamed int64
		if err := rows.Scan(&p.level, &p.channel, &n, &unnamed); err != nil {
			return nil, err
		}
		s.count[p], s.unnamed[p] = n, unnamed
		s.answered[p.level] = true
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(batch.Entries, func(e Entry) bool { return e.Count < 0 || e.Total }) {
		return s, nil // nothing is taken away
	}
	s.newest, err = collect(ctx, tx, func(rows *sql.Rows) (p place, err error) {
		return p, rows.Scan(&p.level, &p.channel)
	}, `SELECT l.key, c.key
		FROM tally t JOIN level l ON l.id = t.level JOIN channel c ON c.id = t.channel
		WHERE t.day = ? AND t.count > 0 GROUP BY t.level, t.channel ORDER BY max(t.id) DESC`, day.String())
	return s, err
}

// total is the day's count of a level over all channels.
func (s *standing) total(level string) int64 {
	var sum int64
	for p, n := range s.count {
		if p.level == level {
			sum += n
		}
	}
	return sum
}

// record turns an entry into the tallies that say it, and keeps them in mind for the entries that follow.
func (s *standing) record(e Entry) ([]funnel.Tally, error) {
	p := place{e.Level, e.Channel}
	n := e.Count
	if e.Total {
		if n < 0 {
			return nil, i18n.Wrong(i18n.NegativeTotal, s.name(p))
		}
		if n -= s.stands(p); n == 0 && s.answered[e.Level] {
			return nil, nil
		}
	}
	if n >= 0 {
		return []funnel.Tally{s.add(p, n)}, nil
	}
	return s.take(p, -n)
}

// stands is the count that an entry of this place speaks of: of its channel, or of the whole level when it names none.
func (s *standing) stands(p place) int64 {
	if p.channel == "" {
		return s.total(p.level)
	}
	return s.count[p]
}

// without is how many of the people that an entry of this place speaks of have no card.
func (s *standing) without(p place) int64 {
	if p.channel != "" {
		return s.unnamed[p]
	}
	var sum int64
	for q, n := range s.unnamed {
		if q.level == p.level {
			sum += n
		}
	}
	return sum
}

func (s *standing) add(p place, n int64) funnel.Tally {
	s.count[p] += n
	s.unnamed[p] += n
	s.answered[p.level] = true
	if n > 0 && p.channel != "" {
		s.newest = append([]place{p}, s.newest...)
	}
	return funnel.Tally{Level: p.level, Channel: p.channel, Count: n}
}

// take removes n people: from the place itself and, when it names no channel, then from the newest channels.
func (s *standing) take(p place, n int64) ([]funnel.Tally, error) {
	if there := s.stands(p); n > there {
		return nil, i18n.Failed(i18n.FewerThanTaken, s.name(p), s.day.String(), there, n)
	} else if unnamed := s.without(p); n > unnamed {
		return nil, i18n.Failed(i18n.FewerUnnamed, s.name(p), s.day.String(), there-unnamed, there-n)
	}
	sources := []place{p}
	if p.channel == "" {
		for _, q := range s.newest {
			if q.level == p.level {
				sources = append(sources, q)
			}
		}
	}
	var taken []funnel.Tally
	for _, q := range sources {
		part := min(n, s.unnamed[q])
		if part <= 0 {
			continue
		}
		taken = append(taken, s.add(q, -part))
		n -= part
	}
	return taken, nil
}

func (s *standing) name(p place) string {
	if p.channel == "" {
		return p.level
	}
	return p.level + "/" + p.channel
}
