package act

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

const rowUntil = "until"

// askPause asks until when leads are left in peace, and why.
func askPause(d dialog, f facts) (dialog, tea.Cmd) {
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
		return d.saveMany(f.leads, d.asks(i18n.SurePause), isLost, func(leads []int64) func(ctx context.Context, b *book.Book) (string, error) {
			return pause(w, leads, p)
		})
	}, d.text(rowUntil, i18n.AskUntil, i18n.ExamplePlanned), d.text(rowNote, i18n.LabelReason, i18n.FlagNoteTouch), d.dayRow())
	s.hints[rowUntil], s.hints[rowDay] = hintPlanned, hintRecorded
	return d.titled(i18n.KeyPause, f.leads).push(s), nil
}

// pause writes the pause.
func pause(w words.Words, leads []int64, p book.Pause) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		if len(leads) > 1 {
			outs, err := b.PauseLeads(ctx, leads, p)
			return manyOutcomes(w, outs, i18n.ManyPaused, w.Date(p.Until)), err
		}
		p.Lead = leads[0]
		out, err := b.PauseLead(ctx, p)
		return outcomes(w, out, w.Say.Say(i18n.LeadPaused, w.Lead(out.Lead), w.Date(p.Until)), false), err
	}
}

// revive ends the pauses and losses of leads; there is nothing to ask.
func revive(env *screen.Env, leads []int64) tea.Cmd {
	w := env.Words
	return silently(env, func(ctx context.Context, b *book.Book) (string, error) {
		away, err := awayOf(ctx, b, w, leads)
		if err != nil {
			return "", err
		}
		if len(away) > 1 {
			outs, err := b.ReviveLeads(ctx, away, w.Today)
			return manyOutcomes(w, outs, i18n.ManyRevivedAll), err
		}
		out, err := b.ReviveLead(ctx, away[0], w.Today)
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

// awayOf finds those of some leads who are paused or lost; nobody is an error, which names the lead where one was asked for.
func awayOf(ctx context.Context, b *book.Book, w words.Words, leads []int64) (away []int64, err error) {
	all, err := b.LeadsOf(ctx, leads...)
	if err != nil {
		return nil, err
	}
	for _, l := range all {
		if l.State != funnel.Active {
			away = append(away, l.ID)
		}
	}
	switch {
	case len(away) > 0:
		return away, nil
	case len(all) == 1:
		return nil, i18n.Failed(i18n.NotAwayHere, w.Lead(all[0]))
	}
	return nil, i18n.Failed(i18n.NobodyAway)
}
