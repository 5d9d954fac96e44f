package cli

import (
	"context"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// touchJSON is a touch in JSON.
type touchJSON struct {
	ID      int64      `json:"id"`
	Lead    int64      `json:"lead"`
	Day     funnel.Day `json:"day"`
	Kind    string     `json:"kind"`
	Outcome *string    `json:"outcome"`
	Minutes *int64     `json:"minutes"`
	Note    *string    `json:"note"`
}

// oneTouchJSON makes the JSON of a touch.
func oneTouchJSON(t funnel.Touch) touchJSON {
	return touchJSON{t.ID, t.Lead, t.Day, t.Kind, nullable(t.Outcome), t.Minutes, nullable(t.Note)}
}

// answer tells what was recorded, how many touches there are now, what is next, and what else was due.
func (opts *leadTouchOptions) answer(ctx context.Context, b *book.Book, o book.Outline, t book.Touched, due []funnel.FollowUp) error {
	f := opts.f
	switch opts.output {
	case formatJSON:
		out, err := f.outcomeJSON(ctx, b, o, t.Outcome)
		if err != nil {
			return err
		}
		return f.writeJSON(struct {
			Touch touchJSON `json:"touch"`
			outcomeJSON
		}{oneTouchJSON(t.Touch), out})
	case formatCSV:
		j := oneTouchJSON(t.Touch)
		return f.writeCSV([]string{"id", "lead", "day", "kind", "outcome", "minutes", "note"},
			[][]any{{j.ID, j.Lead, j.Day, j.Kind, j.Outcome, j.Minutes, j.Note}})
	}
	lines := append(f.touchesLine(t), f.followUpLines(t.Outcome)...)
	for _, u := range due {
		lines = append(lines, f.say.Say(i18n.FollowUpWasDue, f.followUpWords(u), id(u.ID)))
	}
	switch refused := t.Touch.Outcome == "refused" && t.Lead.Status == funnel.StatusOpen; {
	case t.Touch.Outcome == "wrong-number":
		lines = append(lines, f.say.Say(i18n.AfterWrongNumber, id(t.Lead.ID)))
	case len(t.Planned) > 0 || len(due) > 0:
	case refused && t.Lead.Next == nil:
		lines = append(lines, f.say.Say(i18n.AfterRefusal, id(t.Lead.ID)))
	default:
		lines = append(lines, f.nextLine(t.Lead)...)
	}
	return f.writeLines(f.say.Say(i18n.TouchRecorded, f.leadWords(t.Lead), f.touchWords(t.Touch, o)), lines)
}

// touchesLine says how many touches there are now and, while nobody has answered, that it takes many.
func (f *factory) touchesLine(t book.Touched) []string {
	return []string{f.words(book.Outline{}).TouchesNow(t)}
}

// nextLine says when the next follow-up is, or that there is none though the lead is open.
func (f *factory) nextLine(l funnel.Lead) []string {
	switch {
	case l.Next != nil:
		return []string{f.say.Say(i18n.FollowUpPlanned, f.date(*l.Next))}
	case l.Status == funnel.StatusOpen && l.NoContact == nil:
		return []string{f.say.Say(i18n.NoNextStep, id(l.ID))}
	}
	return nil
}

// touchWords tells a touch in a few words: kind, outcome, day, minutes, note.
func (f *factory) touchWords(t funnel.Touch, o book.Outline) string { return f.words(o).Touch(t) }
