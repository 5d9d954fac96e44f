package act

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

const rowTone = "tone"

// tones are how somebody was sent, in the order of the options.
func tones() []funnel.Tone { return []funnel.Tone{funnel.Positive, funnel.Negative} }

// readReferrer reads a lead and who sent it.
func readReferrer(lead int64) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		p, err := b.Profile(ctx, lead)
		f.leads = []funnel.Lead{p.Lead}
		if len(p.Referrers) > 0 {
			r := p.Referrers[0]
			f.referrer = funnel.Lead{ID: r.ID, Card: funnel.Card{Name: r.Name}}
		}
		return f, err
	}
}

// askRefer asks in which direction somebody was sent, then for the other one, then how.
func askRefer(d dialog, f facts) (dialog, tea.Cmd) {
	lead := f.leads[0]
	who := d.env.Words.Lead(lead)
	came, sent := d.say(i18n.AskReferrer, who), d.say(i18n.AskReferred, who)
	if f.referrer.ID != 0 {
		came += "  ● " + d.env.Words.Lead(f.referrer)
	}
	return d.titled(i18n.KeyRefer, f.leads).push(newMenu(0, func(d dialog, at int) (dialog, tea.Cmd) {
		said := came
		if at == 1 {
			said = sent
		}
		return d.pickLead(said, func(d dialog, other funnel.Lead) (dialog, tea.Cmd) {
			if at == 1 {
				return d.push(referralOf(d, other, lead)), nil
			}
			return d.push(referralOf(d, lead, other)), nil
		}, lead.ID)
	}, came, sent)), nil
}

// referralOf asks how a lead was sent by another.
func referralOf(d dialog, lead, by funnel.Lead) sheet {
	var names []string
	for _, tone := range tones() {
		names = append(names, capital(d.say(card.ToneName(tone))))
	}
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		ref := funnel.Referral{Lead: lead.ID, Referrer: by.ID, Tone: tones()[s.Choice(rowTone)], Day: r.recorded()}
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.save(func(ctx context.Context, b *book.Book) (string, error) { return refer(ctx, b, w, ref, lead, by) })
	}, d.choice(rowTone, i18n.AskTone, names...), d.dayRow())
	s.hints[rowDay] = hintRecorded
	s.said = d.env.Words.Lead(by) + " → " + d.env.Words.Lead(lead)
	return s
}

// refer writes who sent a lead.
func refer(ctx context.Context, b *book.Book, w words.Words, ref funnel.Referral, lead, by funnel.Lead) (string, error) {
	out, replaced, err := b.ReferLead(ctx, ref)
	if err != nil {
		return "", err
	}
	var more []string
	if replaced != nil && replaced.Referrer != by.ID {
		before, err := b.Lead(context.WithoutCancel(ctx), replaced.Referrer)
		if err != nil {
			return "", err
		}
		more = append(more, w.Say.Say(i18n.ReferredBefore, w.Lead(before)))
	}
	said := w.Say.Say(i18n.ReferredBy, w.Lead(lead), w.Lead(by), card.ToneName(ref.Tone))
	return outcomes(w, out, said, false, more...), nil
}
