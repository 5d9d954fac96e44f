package act

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

const (
	rowKind    = "kind"
	rowOutcome = "outcome"
	rowMinutes = "minutes"
	rowDone    = "done" // with the number of a follow-up behind it where there is one lead
)

// readTouch reads the leads, and of a single one what is due.
func readTouch(leads []int64, today funnel.Day) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		if f.leads, err = b.LeadsOf(ctx, leads...); err != nil || len(leads) != 1 {
			return f, err
		}
		f.due, err = b.DueOf(ctx, leads[0], today)
		return f, err
	}
}

// TouchDone is Ask for a touch by which a follow-up of a lead is done.
func TouchDone(env *screen.Env, lead, followUp int64) (Dialog, tea.Cmd) {
	due := readTouch([]int64{lead}, env.Words.Today)
	return open(env, func(ctx context.Context, b *book.Book) (facts, error) {
		f, err := due(ctx, b)
		if err == nil {
			f.followUp, _, err = b.FollowUp(ctx, followUp)
		}
		return f, err
	}, func(d dialog, f facts) (dialog, tea.Cmd) {
		if !slices.ContainsFunc(f.due, func(u funnel.FollowUp) bool { return u.ID == followUp }) && f.followUp.Closed == nil {
			f.due = append([]funnel.FollowUp{f.followUp}, f.due...)
		}
		return askTouch(d, f)
	})
}

// touchKinds lists the kinds of touch: those that the program knows, the most frequent ones first, then the channels by which a person can be met besides.
func touchKinds(w words.Words) []string {
	kinds := []string{"call", "message", "meeting", "viewing"} // the most frequent ones
	for _, k := range funnel.TouchKinds() {
		if !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	for _, c := range w.Outline.Channels {
		if !c.Hidden && !slices.Contains(kinds, c.Key) {
			kinds = append(kinds, c.Key)
		}
	}
	return kinds
}

// askTouch asks what was done, what came of it, and what is to be done next.
func askTouch(d dialog, f facts) (dialog, tea.Cmd) {
	w := d.env.Words
	kind := d.choice(rowKind, i18n.AskKind)
	kind.Hint = d.say(i18n.HintKinds)
	for _, k := range touchKinds(w) {
		if len(f.leads) == 1 && k == f.leads[0].Preferred {
			kind.Chosen = len(kind.Options)
		}
		kind.Options = append(kind.Options, widget.Option{Label: capital(w.TouchKind(k)), Value: k})
	}
	outcome := d.choice(rowOutcome, i18n.AskOutcome, capital(d.say(i18n.OutcomeNone)))
	for _, o := range funnel.TouchOutcomes() {
		outcome.Options = append(outcome.Options, widget.Option{Label: capital(d.say(card.OutcomeName(o))), Value: o})
	}
	rows := []widget.Row{kind, outcome, d.text(rowNote, i18n.LabelNote, i18n.ExampleTouch)}
	switch {
	case len(f.leads) > 1:
		rows = append(rows, d.tick(rowDone, d.say(i18n.CloseWhatWasDue), true))
	default:
		for i, u := range f.due {
			rows = append(rows, d.tick(rowDone+number(u.ID), d.say(i18n.FollowUpDone, w.FollowUp(u)), u.ID == f.followUp.ID || f.followUp.ID == 0 && i == 0))
		}
	}
	rows = append(rows, d.text(rowNext, i18n.AskNextDay, i18n.ExamplePlanned), d.text(rowWhat, i18n.AskWhat, i18n.ExampleWhat),
		d.text(rowMinutes, i18n.HeadMinutes, i18n.ExampleMinutes), d.dayRow())
	s := newSheet(i18n.KeySave, recordTouch(f), rows...)
	s.hints[rowNext], s.hints[rowDay] = hintPlanned, hintRecorded
	s.above = d.refusing(f.leads)
	return d.titled(i18n.KeyTouch, f.leads).push(s), nil
}

// recordTouch records what was typed.
func recordTouch(f facts) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		w := d.env.Words
		n := r.touch()
		kind := offeredKind(s.Picked(rowKind))
		for _, u := range f.due {
			if s.Ticked(rowDone + number(u.ID)) {
				n.Done = append(n.Done, u.ID)
			}
		}
		if r.failed {
			return r.show(), nil
		}
		if len(f.leads) > 1 {
			leads, closeDue := f.ids(), s.Ticked(rowDone)
			return d.save(expecting(kind, func(ctx context.Context, b *book.Book) (string, error) {
				outs, err := b.TouchLeads(ctx, leads, n, closeDue)
				return manyOutcomes(w, outs, i18n.ManyTouched, w.Touch(n.Touch)), err
			}))
		}
		n.Lead = f.leads[0].ID
		return d.save(expecting(kind, func(ctx context.Context, b *book.Book) (string, error) {
			t, err := b.TouchLead(ctx, n)
			return touched(w, t), err
		}))
	}
}

// touch reads the touch.
func (r *reading) touch() book.NewTouch {
	n := book.NewTouch{Touch: funnel.Touch{Kind: r.s.Picked(rowKind).Value, Outcome: r.s.Picked(rowOutcome).Value}}
	n.Note = r.note(rowNote)
	if text := r.s.Value(rowMinutes); text != "" {
		minutes, err := grammar.Minutes(text)
		n.Minutes = new(int64)
		*n.Minutes = check(r, rowMinutes, minutes, err)
	}
	n.Day = r.recorded()
	due, given := r.planned(rowNext)
	what := r.note(rowWhat)
	switch {
	case given:
		n.Next = &book.NewFollowUp{Due: due, What: what}
	case what != "":
		r.fail(rowNext, i18n.Wrong(i18n.DayMissing))
	}
	return n
}

// touched makes what is said of a touch.
func touched(w words.Words, t book.Touched) string {
	parts := []string{w.Say.Say(i18n.TouchRecorded, w.Lead(t.Lead), w.Touch(t.Touch)), w.TouchesNow(t)}
	parts = append(parts, w.FollowUps(t.Outcome)...)
	active := t.Lead.Status == funnel.StatusOpen
	switch {
	case t.Touch.Outcome == "wrong-number":
		parts = append(parts, w.Say.Say(i18n.ThenMendNumber))
	case t.Lead.Next != nil || !active || t.Lead.NoContact != nil:
	case t.Touch.Outcome == "refused":
		parts = append(parts, w.Say.Say(i18n.ThenLoseOrPlan))
	default:
		parts = append(parts, w.Say.Say(i18n.ThenPlan))
	}
	return w.Joined(parts)
}
