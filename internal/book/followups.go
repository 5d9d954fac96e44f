package book

import (
	"cmp"
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to follow-ups.
const (
	VerbFollowUpAdd    Verb = "lead.next"
	VerbFollowUpDone   Verb = "due.done"
	VerbFollowUpSnooze Verb = "due.snooze"
)

// NewFollowUp is a follow-up to plan.
type NewFollowUp struct {
	Lead  int64
	Due   funnel.Day
	What  string
	Every funnel.Every
	// anchor is the day from which repetitions are counted; 0 for the day on which it is due.
	anchor funnel.Day
}

// PlanFollowUp plans a follow-up, due today or later. A lead may have several. One of a lead that asked not to be contacted is kept,
// and shown in no agenda until that ends.
func (b *Book) PlanFollowUp(ctx context.Context, n NewFollowUp) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbFollowUpAdd, func(w *writing) error { return w.planFor(ctx, n, &out) })
	return out, err
}

func (w *writing) planFor(ctx context.Context, n NewFollowUp, out *Outcome) error {
	lead, err := readLead(ctx, w.Tx, n.Lead)
	if err != nil {
		return err
	}
	out.From = lead.Level
	if err := w.plan(ctx, n, out); err != nil {
		return err
	}
	return w.tellLead(ctx, n.Lead, out)
}

// FinishFollowUps closes follow-ups as done on a day, all of them or none, in one change. Those that repeat plan their next.
func (b *Book) FinishFollowUps(ctx context.Context, ids []int64, day funnel.Day) (done []Outcome, change int64, err error) {
	change, err = b.write(ctx, VerbFollowUpDone, func(w *writing) error {
		done = make([]Outcome, len(ids))
		for i, id := range ids {
			f, err := w.openFollowUp(ctx, id)
			if err != nil {
				return err
			}
			if err := w.finishFollowUp(ctx, f, day, &done[i]); err != nil {
				return err
			}
		}
		for i := range done {
			if err := w.tellLead(ctx, done[i].Closed[0].Lead, &done[i]); err != nil {
				return err
			}
			done[i].From = done[i].Lead.Level
		}
		return nil
	})
	for i := range done {
		done[i].Change = change
	}
	return done, change, err
}

// SnoozeFollowUp gives a follow-up another day, today or later, and keeps the reason.
func (b *Book) SnoozeFollowUp(ctx context.Context, id int64, due funnel.Day, reason string) (f funnel.FollowUp, change int64, err error) {
	change, err = b.write(ctx, VerbFollowUpSnooze, func(w *writing) error {
		if err := w.checkAhead(due); err != nil {
			return err
		}
		if err := checkText(reason); err != nil {
			return err
		}
		if f, err = w.openFollowUp(ctx, id); err != nil {
			return err
		}
		f.Due, f.Reason = due, reason
		f.Snoozes++
		_, err := w.ExecContext(ctx, "UPDATE followup SET due = ?, reason = ?, snoozes = ? WHERE id = ?",
			f.Due.String(), f.Reason, f.Snoozes, f.ID)
		return err
	})
	return f, change, err
}

// today is the day of the change.
func (w *writing) today() funnel.Day { return funnel.DayOf(w.time) }

// checkAhead refuses a day in the past for what is still to be done.
func (w *writing) checkAhead(due funnel.Day) error {
	if due < w.today() {
		return i18n.Failed(i18n.FollowUpPast, due.String())
	}
	return nil
}

// plan writes a follow-up that was asked for and tells it in out.
func (w *writing) plan(ctx context.Context, n NewFollowUp, out *Outcome) error {
	if err := w.checkAhead(n.Due); err != nil {
		return err
	}
	if err := checkText(n.What); err != nil {
		return err
	}
	return w.insertFollowUp(ctx, n, out)
}

func (w *writing) insertFollowUp(ctx context.Context, n NewFollowUp, out *Outcome) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	f := funnel.FollowUp{Lead: n.Lead, Due: n.Due, What: n.What, Every: n.Every, Anchor: cmp.Or(n.anchor, n.Due)}
	err = w.QueryRowContext(ctx, `
		INSERT INTO followup (uuid, lead, due, what, every, dropped, snoozes, reason, at, anchor)
		VALUES (?, ?, ?, ?, ?, 0, 0, '', ?, ?) RETURNING id`,
		key, n.Lead, n.Due.String(), n.What, n.Every.String(), w.at, f.Anchor.String()).Scan(&f.ID)
	out.Planned = append(out.Planned, f)
	return err
}

// openFollowUp reads a follow-up that is open.
func (w *writing) openFollowUp(ctx context.Context, id int64) (funnel.FollowUp, error) {
	found, err := collect(ctx, w.Tx, scanFollowUp, selectFollowUp+"WHERE id = ?", id)
	switch {
	case err != nil:
		return funnel.FollowUp{}, err
	case len(found) == 0:
		return funnel.FollowUp{}, i18n.Failed(i18n.NoFollowUp, number(id))
	case found[0].Closed != nil:
		return funnel.FollowUp{}, i18n.Failed(i18n.FollowUpClosed, number(id), found[0].Closed.String())
	}
	return found[0], nil
}

// openFollowUps reads the open follow-ups of a lead, the earliest first.
func (w *writing) openFollowUps(ctx context.Context, lead int64) ([]funnel.FollowUp, error) {
	return collect(ctx, w.Tx, scanFollowUp, selectFollowUp+"WHERE lead = ? AND closed IS NULL ORDER BY due, id", lead)
}

// finishFollowUp closes a follow-up as done. One that repeats plans its next, as long as that lies within the days of a book.
func (w *writing) finishFollowUp(ctx context.Context, f funnel.FollowUp, day funnel.Day, out *Outcome) error {
	if err := w.closeFollowUp(ctx, f, day, false, out); err != nil || f.Every.Count == 0 {
		return err
	}
	next := f.Every.After(f.Anchor, max(f.Due, day))
	if next > funnel.MaxDay {
		return nil
	}
	return w.insertFollowUp(ctx, NewFollowUp{Lead: f.Lead, Due: next, What: f.What, Every: f.Every, anchor: f.Anchor}, out)
}

// closeFollowUp closes a follow-up and tells it in out.
func (w *writing) closeFollowUp(ctx context.Context, f funnel.FollowUp, day funnel.Day, dropped bool, out *Outcome) error {
	f.Closed, f.Dropped = &day, dropped
	out.Closed = append(out.Closed, f)
	_, err := w.ExecContext(ctx, "UPDATE followup SET closed = ?, dropped = ? WHERE id = ?", day.String(), dropped, f.ID)
	return err
}

const selectFollowUp = "SELECT id, lead, due, what, every, closed, dropped, snoozes, reason, anchor FROM followup "

func scanFollowUp(rows *sql.Rows) (f funnel.FollowUp, err error) {
	var every string
	err = rows.Scan(&f.ID, &f.Lead, dayColumn{&f.Due}, &f.What, &every, maybeDay{&f.Closed}, &f.Dropped, &f.Snoozes, &f.Reason, dayColumn{&f.Anchor})
	f.Every, _ = funnel.ParseEvery(every)
	return f, err
}
