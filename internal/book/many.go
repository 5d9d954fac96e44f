package book

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// What is done to several leads at once is one change: all of them or none. The error names the lead that refuses.

// each does something to each of several leads, once for each, in one change.
func (b *Book) each(ctx context.Context, verb Verb, leads []int64, do func(w *writing, lead int64, out *Outcome) error) ([]Outcome, error) {
	var all []Outcome
	change, err := b.write(ctx, verb, func(w *writing) error {
		all = make([]Outcome, 0, len(leads))
		done := make(map[int64]bool, len(leads))
		for _, id := range leads {
			if done[id] {
				continue
			}
			done[id] = true
			all = append(all, Outcome{})
			if err := do(w, id, &all[len(all)-1]); err != nil {
				return w.ofLead(ctx, id, err)
			}
			if b.progress != nil {
				b.progress(len(all))
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Change = change
	}
	return all, nil
}

// ofLead names the lead in an error that does not name it.
func (w *writing) ofLead(ctx context.Context, id int64, err error) error {
	var said *i18n.Error
	if !errors.As(err, &said) || slices.Contains(said.Args, any(number(id))) {
		return err
	}
	lead, readErr := readLead(ctx, w.Tx, id)
	if readErr != nil {
		return errors.Join(err, readErr)
	}
	return i18n.Failed(i18n.OfOneLead, number(id), lead.Name, said).Because(err)
}

// LeadsOf reads leads by their numbers, in that order. One that is not there is i18n.NoLead, one that was joined with another
// i18n.LeadMerged.
func (b *Book) LeadsOf(ctx context.Context, ids ...int64) (leads []funnel.Lead, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if leads, err = readLeads(ctx, tx, ids); err != nil {
			return err
		}
		here := make(map[int64]bool, len(leads))
		for _, l := range leads {
			here[l.ID] = true
		}
		for _, id := range ids {
			if !here[id] {
				return missing(ctx, tx, id)
			}
		}
		return nil
	})
	return leads, err
}

// FollowUp reads a follow-up and its lead. One that is not there is i18n.NoFollowUp.
func (b *Book) FollowUp(ctx context.Context, id int64) (f funnel.FollowUp, lead funnel.Lead, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		found, err := collect(ctx, tx, scanFollowUp, selectFollowUp+"WHERE id = ?", id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return i18n.Failed(i18n.NoFollowUp, number(id))
		}
		f = found[0]
		lead, err = readLead(ctx, tx, f.Lead)
		return err
	})
	return f, lead, err
}

// TouchLeads is TouchLead for several leads; with closeDue it closes their follow-ups that are due by the day of the touch, in place of
// those that n names.
func (b *Book) TouchLeads(ctx context.Context, leads []int64, n NewTouch, closeDue bool) ([]Outcome, error) {
	return b.each(ctx, VerbTouch, leads, func(w *writing, id int64, out *Outcome) error {
		t := Touched{Outcome: *out}
		n := n
		n.Lead, n.Done = id, nil
		if closeDue {
			open, err := w.openFollowUps(ctx, id)
			if err != nil {
				return err
			}
			for _, f := range open {
				if f.Due <= n.Day {
					n.Done = append(n.Done, f.ID)
				}
			}
		}
		err := w.touch(ctx, n, &t)
		*out = t.Outcome
		return err
	})
}

// PlanFollowUps is PlanFollowUp for several leads.
func (b *Book) PlanFollowUps(ctx context.Context, leads []int64, n NewFollowUp) ([]Outcome, error) {
	return b.each(ctx, VerbFollowUpAdd, leads, func(w *writing, id int64, out *Outcome) error {
		n.Lead = id
		return w.planFor(ctx, n, out)
	})
}

// MoveLeads is MoveLead for several leads. Those that stand at the level already stay.
func (b *Book) MoveLeads(ctx context.Context, leads []int64, m Move) ([]Outcome, error) {
	return b.each(ctx, VerbLeadMove, leads, func(w *writing, id int64, out *Outcome) error {
		m.Lead = id
		return w.move(ctx, m, out)
	})
}

// LoseLeads is LoseLead for several leads.
func (b *Book) LoseLeads(ctx context.Context, leads []int64, l Loss) ([]Outcome, error) {
	return b.each(ctx, VerbLeadLose, leads, func(w *writing, id int64, out *Outcome) error {
		l.Lead = id
		return w.lose(ctx, l, out)
	})
}

// PauseLeads is PauseLead for several leads.
func (b *Book) PauseLeads(ctx context.Context, leads []int64, p Pause) ([]Outcome, error) {
	return b.each(ctx, VerbLeadPause, leads, func(w *writing, id int64, out *Outcome) error {
		p.Lead = id
		return w.pause(ctx, p, out)
	})
}

// ReviveLeads is ReviveLead for several leads.
func (b *Book) ReviveLeads(ctx context.Context, leads []int64, day funnel.Day) ([]Outcome, error) {
	return b.each(ctx, VerbLeadRevive, leads, func(w *writing, id int64, out *Outcome) error { return w.revive(ctx, id, day, out) })
}

// EditLeads is EditLead for several leads.
func (b *Book) EditLeads(ctx context.Context, leads []int64, edit func(c *funnel.Card) error) ([]Outcome, error) {
	return b.each(ctx, VerbLeadEdit, leads, func(w *writing, id int64, out *Outcome) error {
		return w.editCard(ctx, id, false, edit, out)
	})
}
