package book

import (
	"context"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of refusals, pauses and returns.
const (
	VerbLeadLose   Verb = "lead.lose"
	VerbLeadPause  Verb = "lead.pause"
	VerbLeadRevive Verb = "lead.revive"
)

// Loss is a refusal.
type Loss struct {
	Lead   int64
	Day    funnel.Day
	Reason string // one of funnel.LostReasons, or the agent's own words
	Note   string // kept as a touch; "" for none
	// Again is the day on which to ask once more, nil for never, and What the words of that follow-up.
	Again *funnel.Day
	What  string
}

// LoseLead marks a lead as lost and drops its open follow-ups. One that is lost already gets the other reason; it keeps the day of its
// loss, and its follow-ups unless there is to be a new one.
func (b *Book) LoseLead(ctx context.Context, l Loss) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadLose, func(w *writing) error { return w.lose(ctx, l, &out) })
	return out, err
}

func (w *writing) lose(ctx context.Context, l Loss, out *Outcome) error {
	if err := checkReason(l.Reason); err != nil {
		return err
	}
	lead, err := readLead(ctx, w.Tx, l.Lead)
	if err != nil {
		return err
	}
	out.From = lead.Level
	lost := &l.Day
	if lead.State == funnel.LostLead {
		lost = lead.StateDay
	}
	if err := w.setState(ctx, l.Lead, funnel.LostLead, lost, l.Reason); err != nil {
		return err
	}
	if err := w.refuse(ctx, lead, l); err != nil {
		return err
	}
	if err := w.writeDown(ctx, l.Lead, l.Day, l.Note); err != nil {
		return err
	}
	if lead.State != funnel.LostLead || l.Again != nil {
		if err := w.dropFollowUps(ctx, l.Lead, l.Day, out); err != nil {
			return err
		}
	}
	if l.Again != nil {
		if err := w.plan(ctx, NewFollowUp{Lead: l.Lead, Due: *l.Again, What: l.What}, out); err != nil {
			return err
		}
	}
	return w.tellLead(ctx, l.Lead, out)
}

// checkReason refuses a loss without a reason: who refused may come back, and the reason says how.
func checkReason(reason string) error {
	if strings.TrimSpace(reason) == "" {
		return i18n.Wrong(i18n.ReasonEmpty, strings.Join(funnel.LostReasons(), ", "))
	}
	return checkText(reason)
}

func (w *writing) setState(ctx context.Context, lead int64, s funnel.State, day *funnel.Day, reason string) error {
	_, err := w.ExecContext(ctx, "UPDATE lead SET state = ?, state_day = ?, reason = ? WHERE id = ?",
		string(s), dayOrNull(day), reason, lead)
	return err
}

// dropFollowUps closes the open follow-ups of a lead without their being done.
func (w *writing) dropFollowUps(ctx context.Context, lead int64, day funnel.Day, out *Outcome) error {
	open, err := w.openFollowUps(ctx, lead)
	if err != nil {
		return err
	}
	for _, f := range open {
		if err := w.closeFollowUp(ctx, f, day, true, out); err != nil {
			return err
		}
	}
	return nil
}

// Pause leaves a lead in peace for a while.
type Pause struct {
	Lead       int64
	Day, Until funnel.Day
	Note       string // kept as a touch; "" for none
	What       string // words of the follow-up at the end, when one is planned
}

// PauseLead pauses a lead until a day to come. Its follow-ups that are due before that day are moved to it; when none is due by then,
// one is planned for that day. Who is paused already is paused until the new day. A lost lead must be revived first.
func (b *Book) PauseLead(ctx context.Context, p Pause) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadPause, func(w *writing) error { return w.pause(ctx, p, &out) })
	return out, err
}

func (w *writing) pause(ctx context.Context, p Pause, out *Outcome) error {
	lead, err := readLead(ctx, w.Tx, p.Lead)
	if err != nil {
		return err
	}
	if lead.State == funnel.LostLead {
		return i18n.Failed(i18n.PauseOfLost, number(lead.ID), lead.Name)
	}
	if p.Until <= w.today() || p.Until <= p.Day {
		return i18n.Failed(i18n.PauseNotAhead, p.Until.String())
	}
	out.From = lead.Level
	paused := &p.Day
	if lead.State == funnel.PausedLead {
		paused = lead.StateDay
	}
	if err := w.setState(ctx, p.Lead, funnel.PausedLead, paused, ""); err != nil {
		return err
	}
	if err := w.writeDown(ctx, p.Lead, p.Day, p.Note); err != nil {
		return err
	}
	if err := w.putOff(ctx, p, out); err != nil {
		return err
	}
	return w.tellLead(ctx, p.Lead, out)
}

// putOff moves the follow-ups of a pause to its end, and plans one there when nothing would bring the lead back.
func (w *writing) putOff(ctx context.Context, p Pause, out *Outcome) error {
	open, err := w.openFollowUps(ctx, p.Lead)
	if err != nil {
		return err
	}
	back := false // something brings the lead back by then
	for _, f := range open {
		if f.Due >= p.Until && (f.Due == p.Until || !endsPause(f)) {
			back = back || f.Due == p.Until
			continue
		}
		back = true
		f.Due = p.Until
		if _, err := w.ExecContext(ctx, "UPDATE followup SET due = ? WHERE id = ?", f.Due.String(), f.ID); err != nil {
			return err
		}
		out.Moved = append(out.Moved, f)
	}
	if back {
		return nil
	}
	return w.plan(ctx, NewFollowUp{Lead: p.Lead, Due: p.Until, What: p.What}, out)
}

// endsPause reports whether a follow-up is the one that the program itself planned at the end of a pause, in any language.
func endsPause(f funnel.FollowUp) bool {
	return f.What != "" && (f.What == i18n.PauseEnds.En || f.What == i18n.PauseEnds.Vi || f.What == i18n.PauseEnds.Zh)
}

// dropPauseEnds closes what was planned at the end of a pause that is over.
func (w *writing) dropPauseEnds(ctx context.Context, lead int64, day funnel.Day, out *Outcome) error {
	open, err := w.openFollowUps(ctx, lead)
	if err != nil {
		return err
	}
	for _, f := range open {
		if !endsPause(f) {
			continue
		}
		if err := w.closeFollowUp(ctx, f, day, true, out); err != nil {
			return err
		}
	}
	return nil
}

// ReviveLead ends a pause or a loss, on a day that is not before it.
func (b *Book) ReviveLead(ctx context.Context, id int64, day funnel.Day) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadRevive, func(w *writing) error { return w.revive(ctx, id, day, &out) })
	return out, err
}

func (w *writing) revive(ctx context.Context, id int64, day funnel.Day, out *Outcome) error {
	lead, err := readLead(ctx, w.Tx, id)
	if err != nil {
		return err
	}
	if lead.State == funnel.Active {
		return i18n.Failed(i18n.NotAway, number(lead.ID), lead.Name)
	}
	if lead.StateDay != nil && day < *lead.StateDay {
		return i18n.Failed(i18n.ReviveTooEarly, number(lead.ID), lead.Name, day.String(), lead.StateDay.String())
	}
	out.From = lead.Level
	if err := w.activate(ctx, lead, day, out); err != nil {
		return err
	}
	return w.tellLead(ctx, id, out)
}
