package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// step is a level on a lead's path: where it stands in the model, and the arrival there, if there is one.
type step struct {
	funnel.Level
	row     int64 // number of the arrival, 0 for none
	arrival funnel.Arrival
}

// path is the way of one lead through the levels of the model, as one write sees and changes it.
type path struct {
	w      *writing
	lead   int64
	source int64  // number of the channel through which the person came, 0 for none
	steps  []step // in the order of the levels, without a crowd level where the lead never was
	fresh  bool   // arrivals are more people, beside those whom the tallies hold

	out *Outcome
}

// openPath reads the path of a lead. What changes on it is told in out.
func (w *writing) openPath(ctx context.Context, lead int64, fresh bool, out *Outcome) (*path, error) {
	p := &path{w: w, lead: lead, fresh: fresh, out: out}
	levels, err := readLevels(ctx, w.Tx)
	if err != nil {
		return nil, err
	}
	var level int64
	err = w.QueryRowContext(ctx, "SELECT level, coalesce(source, 0) FROM lead WHERE id = ?", lead).Scan(&level, &p.source)
	if err != nil {
		return nil, err
	}
	arrivals, err := readArrivals(ctx, w.Tx, lead)
	if err != nil {
		return nil, err
	}
	for _, l := range levels {
		if l.Crowd && l.ID != level && arrivals[l.Key].row == 0 {
			continue
		}
		s := arrivals[l.Key]
		s.Level = l
		p.steps = append(p.steps, s)
	}
	return p, nil
}

// readArrivals reads the arrivals of a lead, by the key of the level; the levels are not filled in.
func readArrivals(ctx context.Context, tx *sql.Tx, lead int64) (map[string]step, error) {
	found := map[string]step{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var s step
		a := &s.arrival
		if err := rows.Scan(&s.row, &a.Level, maybeDay{&a.Day}, &a.Channel, &a.Drawn); err != nil {
			return err
		}
		found[a.Level] = s
		return nil
	}, `SELECT a.id, l.key, a.day, coalesce(c.key, ''), a.drawn
		FROM arrival a JOIN level l ON l.id = a.level LEFT JOIN channel c ON c.id = a.channel
		WHERE a.lead = ?`, lead)
	return found, err
}

// place is the index of the step at a level, -1 when a lead cannot stand there.
func (p *path) place(key string) int {
	return slices.IndexFunc(p.steps, func(s step) bool { return s.Key == key })
}

// climb makes a lead that stood at level from ("" for a new one) arrive at every level up to to, on a day or, with nil, before the
// book. Arrivals below that are later are brought back to the day.
func (p *path) climb(ctx context.Context, from, to string, day *funnel.Day) error {
	top := p.place(to)
	if day != nil {
		for i := range p.steps[:top] {
			if err := p.pull(ctx, i, *day); err != nil {
				return err
			}
		}
	}
	for i := p.place(from) + 1; i <= top; i++ {
		if p.steps[i].row != 0 {
			continue
		}
		if err := p.arrive(ctx, i, p.notAfterHigher(i, day)); err != nil {
			return err
		}
	}
	return nil
}

// notAfterHigher is the day, or that of an arrival at a higher level which was earlier.
func (p *path) notAfterHigher(i int, day *funnel.Day) *funnel.Day {
	for _, s := range p.steps[i+1:] {
		if s.row != 0 && (s.arrival.Day == nil || day != nil && *s.arrival.Day < *day) {
			day = s.arrival.Day
		}
	}
	return day
}

// pull brings an arrival that is later than a day back to it.
func (p *path) pull(ctx context.Context, i int, day funnel.Day) error {
	s := &p.steps[i]
	if s.row == 0 || s.arrival.Day == nil || *s.arrival.Day <= day {
		return nil
	}
	was := s.arrival
	if err := p.redate(ctx, i, day); err != nil {
		return err
	}
	p.out.Pulled = append(p.out.Pulled, Pulled{Was: Arrived{Arrival: was}, Is: Arrived{Arrival: s.arrival}})
	return nil
}

// arrive writes an arrival, drawn from the tallies of its day where they hold people without a card.
func (p *path) arrive(ctx context.Context, i int, day *funnel.Day) error {
	s := &p.steps[i]
	channel, drawn, err := p.draw(ctx, s.ID, day)
	if err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	err = p.w.QueryRowContext(ctx, `
		INSERT INTO arrival (uuid, lead, level, day, channel, drawn) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
		key, p.lead, s.ID, dayOrNull(day), numberOrNull(channel), drawn).Scan(&s.row)
	if err != nil {
		return err
	}
	p.out.Arrivals = append(p.out.Arrivals, Arrived{Arrival: funnel.Arrival{Level: s.Key, Day: day, Drawn: drawn}})
	return p.reread(ctx, i)
}

// redate moves an arrival to another day, where it is drawn anew.
func (p *path) redate(ctx context.Context, i int, day funnel.Day) error {
	s := &p.steps[i]
	channel, drawn, err := p.draw(ctx, s.ID, &day)
	if err != nil {
		return err
	}
	_, err = p.w.ExecContext(ctx, "UPDATE arrival SET day = ?, channel = ?, drawn = ? WHERE id = ?",
		day.String(), numberOrNull(channel), drawn, s.row)
	if err != nil {
		return err
	}
	return p.reread(ctx, i)
}

// remove takes an arrival off the path.
func (p *path) remove(ctx context.Context, i int) error {
	s := &p.steps[i]
	if _, err := p.w.ExecContext(ctx, "DELETE FROM arrival WHERE id = ?", s.row); err != nil {
		return err
	}
	p.out.Gone = append(p.out.Gone, Arrived{Arrival: s.arrival})
	s.row, s.arrival = 0, funnel.Arrival{}
	return nil
}

// reread brings a step up to date with its row.
func (p *path) reread(ctx context.Context, i int) error {
	arrivals, err := readArrivals(ctx, p.w.Tx, p.lead)
	if err != nil {
		return err
	}
	p.steps[i].arrival = arrivals[p.steps[i].Key].arrival
	return nil
}

// draw picks the tallies from which an arrival is drawn: those of the same channel first, then those without a channel, then, of
// a lead without a source, those of the channel that holds most. With none, the arrival counts by itself under its source.
func (p *path) draw(ctx context.Context, level int64, day *funnel.Day) (channel int64, drawn bool, err error) {
	if day == nil || p.fresh {
		return p.source, false, nil
	}
	err = p.w.QueryRowContext(ctx, `
		SELECT channel FROM rollup
		WHERE day = ?1 AND level = ?2 AND tallied > drawn AND (?3 = 0 OR channel IN (0, ?3))
		ORDER BY channel = ?3 DESC, channel = 0 DESC, tallied - drawn DESC, channel LIMIT 1`,
		day.String(), level, p.source).Scan(&channel)
	if noRows(err) {
		return p.source, false, nil
	}
	return channel, err == nil, err
}

// tell fills in what the days of the arrivals that were told count now.
func (p *path) tell(ctx context.Context) error {
	for i := range p.out.Gone {
		if err := p.tellCount(ctx, &p.out.Gone[i]); err != nil {
			return err
		}
	}
	for i := range p.out.Pulled {
		for _, a := range []*Arrived{&p.out.Pulled[i].Was, &p.out.Pulled[i].Is} {
			if err := p.tellCount(ctx, a); err != nil {
				return err
			}
		}
	}
	for i := range p.out.Arrivals {
		a := &p.out.Arrivals[i]
		a.Arrival = p.steps[p.place(a.Level)].arrival
		if err := p.tellCount(ctx, a); err != nil {
			return err
		}
		if err := p.tellEarlier(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// tellCount fills in what the level of an arrival counts on its day now.
func (p *path) tellCount(ctx context.Context, a *Arrived) error {
	if a.Day == nil {
		return nil
	}
	return p.w.QueryRowContext(ctx, `
		SELECT coalesce(sum(tallied + arrived), 0), coalesce(sum(tallied - drawn), 0) FROM rollup WHERE day = ? AND level = ?`,
		a.Day.String(), p.steps[p.place(a.Level)].ID).Scan(&a.Count, &a.Unnamed)
}

// tellEarlier looks for people without a card on the days before an arrival for which its own day had none.
func (p *path) tellEarlier(ctx context.Context, a *Arrived) error {
	if a.Day == nil || a.Drawn || p.fresh {
		return nil
	}
	var earlier funnel.Day
	err := p.w.QueryRowContext(ctx, `
		SELECT day, sum(tallied - drawn) FROM rollup
		WHERE day BETWEEN ?1 AND ?2 AND level = ?3 AND tallied > drawn AND (?4 = 0 OR channel IN (0, ?4))
		GROUP BY day ORDER BY day DESC LIMIT 1`,
		(*a.Day-drawBack).String(), (*a.Day-1).String(), p.steps[p.place(a.Level)].ID, p.source).Scan(dayColumn{&earlier}, &a.EarlierUnnamed)
	if noRows(err) {
		return nil
	}
	a.Earlier = &earlier
	return err
}

// drawBack is how many days before an arrival are looked through for people without a card.
const drawBack = 7

// standable finds a level at which a lead can stand.
func standable(levels []funnel.Level, key string) (funnel.Level, error) {
	for _, l := range levels {
		if l.Key != key {
			continue
		}
		if l.Crowd {
			return l, i18n.Failed(i18n.CrowdLevel, key)
		}
		return l, nil
	}
	return funnel.Level{}, i18n.Failed(i18n.NoLevel, key)
}

// entryLevel is the level at which leads enter: the one with that role or, where there is none, the first that is no crowd.
func entryLevel(levels []funnel.Level) (funnel.Level, error) {
	for _, l := range levels {
		if l.Entry && !l.Crowd {
			return l, nil
		}
	}
	for _, l := range levels {
		if !l.Crowd && !l.Hidden {
			return l, nil
		}
	}
	return funnel.Level{}, i18n.Failed(i18n.NoEntryLevel)
}
