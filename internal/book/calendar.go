package book

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to the calendar.
const (
	VerbCalendar  Verb = "calendar"
	VerbDayOff    Verb = "calendar.off"
	VerbDayWorked Verb = "calendar.on"
)

// SetWeekdays sets the weekdays that are worked, by time.Weekday.
func (b *Book) SetWeekdays(ctx context.Context, days [7]bool) (int64, error) {
	return b.put(ctx, VerbCalendar, setting{settingWeekdays, formatWeekdays(days)})
}

// SetWorkHours sets the hours that are worked.
func (b *Book) SetWorkHours(ctx context.Context, h funnel.Hours) (int64, error) {
	return b.put(ctx, VerbCalendar, setting{settingWork, formatHours(h)})
}

// SetQuietHours sets the hours in which nobody is to be called.
func (b *Book) SetQuietHours(ctx context.Context, h funnel.Hours) (int64, error) {
	return b.put(ctx, VerbCalendar, setting{settingQuiet, formatHours(h)})
}

// SetWeekStart sets the first day of the week.
func (b *Book) SetWeekStart(ctx context.Context, d time.Weekday) (int64, error) {
	return b.put(ctx, VerbCalendar, setting{settingWeekStart, strconv.Itoa(int(d))})
}

// AddDayOff marks the days of a run as off. Days that are off already stay as they are.
func (b *Book) AddDayOff(ctx context.Context, p funnel.Period, note string) (int64, error) {
	if err := checkText(note); err != nil {
		return 0, err
	}
	return b.write(ctx, VerbDayOff, func(w *writing) error {
		off, err := readDaysOff(ctx, w.Tx)
		if err != nil {
			return err
		}
		rest := []funnel.Period{p}
		for _, o := range off {
			var left []funnel.Period
			for _, r := range rest {
				left = append(left, without(r, o.Period)...)
			}
			rest = left
		}
		for _, r := range rest {
			if err := insertDayOff(ctx, w.Tx, r, note); err != nil {
				return err
			}
		}
		return nil
	})
}

func insertDayOff(ctx context.Context, tx *sql.Tx, p funnel.Period, note string) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO day_off (uuid, from_day, to_day, note) VALUES (?, ?, ?, ?)",
		key, p.From.String(), p.To.String(), note)
	return err
}

// without is what of p lies before and after q.
func without(p, q funnel.Period) []funnel.Period {
	if p.Intersect(q).Len() == 0 {
		return []funnel.Period{p}
	}
	var rest []funnel.Period
	for _, r := range []funnel.Period{{From: p.From, To: q.From - 1}, {From: q.To + 1, To: p.To}} {
		if r.Len() > 0 {
			rest = append(rest, r)
		}
	}
	return rest
}

// RemoveDaysOff makes every day of p worked again: runs inside p go, runs that reach over its ends are cut. It is refused
// when none of the days was off.
func (b *Book) RemoveDaysOff(ctx context.Context, p funnel.Period) (int64, error) {
	return b.write(ctx, VerbDayWorked, func(w *writing) error {
		off, err := readDaysOff(ctx, w.Tx)
		if err != nil {
			return err
		}
		found := false
		for _, o := range off {
			if o.Period.Intersect(p).Len() == 0 {
				continue
			}
			found = true
			if err := cutDayOff(ctx, w.Tx, o, p); err != nil {
				return err
			}
		}
		if !found {
			return i18n.Failed(i18n.NoDayOff, p.From.String(), p.To.String())
		}
		return nil
	})
}

// cutDayOff leaves of a run off what lies before and after p.
func cutDayOff(ctx context.Context, tx *sql.Tx, o funnel.DayOff, p funnel.Period) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM day_off WHERE id = ?", o.ID); err != nil {
		return err
	}
	for _, rest := range without(o.Period, p) {
		if err := insertDayOff(ctx, tx, rest, o.Note); err != nil {
			return err
		}
	}
	return nil
}

func readDaysOff(ctx context.Context, tx *sql.Tx) ([]funnel.DayOff, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (o funnel.DayOff, err error) {
		return o, rows.Scan(&o.ID, dayColumn{&o.Period.From}, dayColumn{&o.Period.To}, &o.Note)
	}, "SELECT id, from_day, to_day, note FROM day_off ORDER BY from_day, id")
}
