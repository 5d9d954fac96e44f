package act

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

const rowEvery = "every"

// askNext asks for the next step: when, what, and whether it comes again.
func askNext(d dialog, f facts) (dialog, tea.Cmd) {
	s := newSheet(i18n.KeySave, planNext(f.ids()),
		d.text(rowNext, i18n.AskWhen, i18n.ExamplePlanned),
		d.text(rowWhat, i18n.AskWhat, i18n.ExampleWhat),
		d.text(rowEvery, i18n.AskEvery, i18n.ExampleEvery))
	s.hints[rowNext] = hintPlanned
	s.hints[rowEvery] = hintEvery
	s.above = d.refusing(f.leads)
	if len(f.leads) == 1 && f.leads[0].Next != nil {
		s.said = d.say(i18n.AlreadyPlanned, d.env.Words.Date(*f.leads[0].Next))
	}
	return d.titled(i18n.KeyNextStep, f.leads).push(s), nil
}

func hintEvery(d dialog, text string) string {
	every, err := grammar.Every(text)
	if text == "" || err != nil {
		return ""
	}
	return "= " + d.env.Words.Every(every)
}

// planNext plans what was typed for leads.
func planNext(leads []int64) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		var n book.NewFollowUp
		n.Due = r.needed(rowNext, i18n.DayMissing)
		n.What = r.note(rowWhat)
		if text := s.Value(rowEvery); text != "" {
			every, err := grammar.Every(text)
			n.Every = check(r, rowEvery, every, err)
		}
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			if len(leads) > 1 {
				outs, err := b.PlanFollowUps(ctx, leads, n)
				return manyOutcomes(w, outs, i18n.ManyPlannedOn, w.Date(n.Due)), err
			}
			n.Lead = leads[0]
			out, err := b.PlanFollowUp(ctx, n)
			return outcomes(w, out, w.Say.Say(i18n.PlannedFor, w.Lead(out.Lead)), false), err
		})
	}
}

// Snooze asks for another day for a follow-up, and the reason.
func Snooze(env *screen.Env, followUp int64) (Dialog, tea.Cmd) {
	return open(env, func(ctx context.Context, b *book.Book) (f facts, err error) {
		u, lead, err := b.FollowUp(ctx, followUp)
		f.followUp, f.leads = u, append(f.leads, lead)
		return f, err
	}, askSnooze)
}

// SnoozeNext is Snooze for the nearest follow-up of a lead.
func SnoozeNext(env *screen.Env, lead int64) (Dialog, tea.Cmd) {
	w := env.Words
	return open(env, func(ctx context.Context, b *book.Book) (f facts, err error) {
		p, err := b.Profile(ctx, lead)
		if err != nil {
			return f, err
		}
		f.leads = append(f.leads, p.Lead)
		for _, u := range p.FollowUps {
			if u.Closed == nil && (f.followUp.ID == 0 || u.Due < f.followUp.Due) {
				f.followUp = u
			}
		}
		if f.followUp.ID == 0 {
			return f, i18n.Failed(i18n.NothingToPutOff, w.Lead(p.Lead))
		}
		return f, nil
	}, askSnooze)
}

// SnoozeKey is the key by which a follow-up is put off on every screen.
func SnoozeKey(say *i18n.Printer) key.Binding { return screen.Bind(say.Say(i18n.KeySnooze), "z") }

func askSnooze(d dialog, f facts) (dialog, tea.Cmd) {
	s := newSheet(i18n.KeySave, snooze(f.followUp.ID),
		d.text(rowNext, i18n.AskUntil, i18n.ExamplePlanned),
		d.text(rowReason, i18n.LabelReason, i18n.ExampleSnooze))
	s.hints[rowNext] = hintPlanned
	s.said = d.env.Words.FollowUp(f.followUp)
	return d.titled(i18n.KeySnooze, f.leads).push(s), nil
}

func snooze(followUp int64) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		due := r.needed(rowNext, i18n.DayMissing)
		reason := r.note(rowReason)
		if reason == "" {
			r.fail(rowReason, i18n.Wrong(i18n.SnoozeReasonMissing))
		}
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			u, _, err := b.SnoozeFollowUp(ctx, followUp, due, reason)
			return w.Say.Say(i18n.FollowUpSnoozed, w.FollowUp(u)), err
		})
	}
}

// needed reads a day to come that must be given.
func (r *reading) needed(key string, missing i18n.Sentence) funnel.Day {
	day, given := r.planned(key)
	if !given {
		r.fail(key, i18n.Wrong(missing))
	}
	return day
}

// note reads a note.
func (r *reading) note(key string) string {
	text := r.s.Value(key)
	if key == rowNote {
		text = realBreaks(text)
	}
	text, err := card.Note(text)
	return check(r, key, text, err)
}
