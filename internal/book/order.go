package book

import (
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// misplaced is an arrival that came later than one at a higher level. Who was known from before the book came to a level before any day.
type misplaced struct {
	lead          int64
	level, higher string // keys
	day           funnel.Day
	before        *funnel.Day // nil when that was before the book
}

// Of two arrivals of one lead, low is misplaced below high. Levels of one position stand in the order of their numbers.
const (
	selectMisplaced = "SELECT low.lead, l.key, low.day, h.key, high.day "

	whereMisplaced = `
		JOIN level l ON l.id = low.level JOIN level h ON h.id = high.level
		WHERE low.day > coalesce(high.day, '') AND (l.position, l.id) < (h.position, h.id) `

	// misplacedAmong looks at both sides of the arrivals whose numbers are in a JSON array, which the order of the joins begins with.
	misplacedAmong = selectMisplaced +
		"FROM json_each(?1) w CROSS JOIN arrival low ON low.id = w.value CROSS JOIN arrival high ON high.lead = low.lead" + whereMisplaced +
		"UNION ALL " + selectMisplaced +
		"FROM json_each(?1) w CROSS JOIN arrival high ON high.id = w.value CROSS JOIN arrival low ON low.lead = high.lead" + whereMisplaced +
		"LIMIT 1"

	misplacedAnywhere = selectMisplaced +
		"FROM arrival low CROSS JOIN arrival high ON high.lead = low.lead" + whereMisplaced +
		"LIMIT 1"
)

// checkOrder refuses a change, mostly an undo, after which a lead would have come to a level later than to one above it: by an arrival
// that the change wrote or, where levels stand in another order, by any.
func (w *writing) checkOrder(ctx context.Context) error {
	m := &w.b.rec.marks
	query, args := misplacedAmong, []any{jsonArray(m.arrivals)}
	switch {
	case m.order:
		query, args = misplacedAnywhere, nil
	case len(m.arrivals) == 0:
		return nil
	}
	var found misplaced
	err := w.QueryRowContext(ctx, query, args...).Scan(
		&found.lead, &found.level, dayColumn{&found.day}, &found.higher, maybeDay{&found.before})
	switch {
	case noRows(err):
		return nil
	case err != nil:
		return err
	}
	lead, day, before := number(found.lead), found.day.String(), dayText(found.before)
	if w.inverts != 0 {
		return i18n.Failed(i18n.UndoOutOfOrder, lead, found.level, day, found.higher, before)
	}
	return i18n.Failed(i18n.ArrivalsOutOfOrder, lead, found.level, day, found.higher, before, dayOrNone(found.before))
}

// dayOrNone writes a day as the command that corrects an arrival takes it in.
func dayOrNone(d *funnel.Day) string {
	if d == nil {
		return "none"
	}
	return d.String()
}

// keepOrder brings the arrivals back that are later than one at a higher level, as a move to that level does. One below a level to which
// the lead came before the book was in no day either: it counts no longer.
func (p *path) keepOrder(ctx context.Context) error {
	for i, s := range p.steps {
		if s.row == 0 || s.arrival.Day == nil {
			continue
		}
		var err error
		if day := p.notAfterHigher(i, s.arrival.Day); day != nil {
			err = p.pull(ctx, i, *day)
		} else {
			err = p.undate(ctx, i)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// undate makes an arrival one from before the book. When it was drawn its place goes out of the tally.
func (p *path) undate(ctx context.Context, i int) error {
	s := &p.steps[i]
	was := s.arrival
	_, err := p.w.ExecContext(ctx, "UPDATE arrival SET day = NULL, channel = ?, drawn = 0 WHERE id = ?", numberOrNull(p.source), s.row)
	if err != nil {
		return err
	}
	if err := p.w.takeOut(ctx, was); err != nil {
		return err
	}
	p.out.Gone = append(p.out.Gone, Arrived{Arrival: was})
	return p.reread(ctx, i)
}
