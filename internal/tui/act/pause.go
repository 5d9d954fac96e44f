package act

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

const rowUntil = "until"

// askPause asks until when leads are left in peace, and why.
func askPause(d dialog, f facts) (dialog, tea.Cmd) {
	leads := f.ids()
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		p := book.Pause{What: d.say(i18n.PauseEnds), Until: r.needed(rowUntil, i18n.DayMissing), Note: r.note(rowNote), Day: r.recorded()}
		w := d.env.Words
		if !r.failed && (p.Until <= w.Today || p.Until <= p.Day) {
			r.fail(rowUntil, i18n.Failed(i18n.PauseNotAhead, p.Until.String()))
		}
		if r.failed {
			return r.show(), nil
		}
		return d.save(func(ctx context.Context, b *book.Book) (string, error) {
			if len(leads) > 1 {
				outs, err := b.PauseLeads(ctx, leads, p)
				return manyOutcomes(w, outs, i18n.ManyPaused, w.Date(p.Until)), err
			}
			p.Lead = leads[0]
			out, err := b.PauseLead(ctx, p)
			return outcomes(w, out, w.Say.Say(i18n.LeadPaused, w.Lead(out.Lead), w.Date(p.Until)), false), err
		})
	}, d.text(rowUntil, i18n.AskUntil, i18n.ExamplePlanned), d.text(rowNote, i18n.LabelReason, i18n.FlagNoteTouch), d.dayRow())
	s.hints[rowUntil], s.hints[rowDay] = hintPlanned, hintRecorded
	return d.titled(i18n.KeyPause, f.leads).push(s), nil
}

// revive ends the pauses and losses of leads; there is nothing to ask.
func revive(env *screen.Env, leads []int64) tea.Cmd {
	w := env.Words
	return silently(env, func(ctx context.Context, b *book.Book) (string, error) {
		if len(leads) > 1 {
			outs, err := b.ReviveLeads(ctx, leads)
			return manyOutcomes(w, outs, i18n.ManyRevivedAll), err
		}
		out, err := b.ReviveLead(ctx, leads[0])
		if err != nil {
			return "", err
		}
		said := w.Say.Say(i18n.LeadStatusIs, w.Lead(out.Lead), card.StatusName(out.Lead.Status))
		parts := append([]string{said}, w.FollowUps(out)...)
		if out.Lead.Next == nil {
			parts = append(parts, w.Say.Say(i18n.ThenPlan))
		}
		return w.Joined(parts), nil
	})
}
