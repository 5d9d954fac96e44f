package act

import (
	"context"
	"reflect"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// cards are two cards as they are in the book.
type cards struct {
	leads  [2]funnel.Lead
	by     [2]funnel.Lead // who sent each; its number is 0 for nobody
	fields []funnel.Field
}

// ask reads the two cards, and who sent them.
func (p *pair) ask(d dialog) tea.Cmd {
	ids := [2]int64{p.leads[0].ID, p.leads[1].ID}
	return p.read.Ask(d.env, func(ctx context.Context, b *book.Book) (c cards, err error) {
		for i, id := range ids {
			profile, err := b.Profile(ctx, id)
			if err != nil {
				return c, err
			}
			c.leads[i] = profile.Lead
			if len(profile.Referrers) > 0 {
				r := profile.Referrers[0]
				c.by[i] = funnel.Lead{ID: r.ID, Card: funnel.Card{Name: r.Name}}
			}
		}
		c.fields, err = b.Fields(ctx)
		return c, err
	})
}

// take shows the two cards as they are now. When they are not as they were shown it says so: the question is asked anew.
func (p pair) take(d dialog, c cards) dialog {
	changed := !reflect.DeepEqual(p.leads, c.leads) || p.known && (p.by[0].ID != c.by[0].ID || p.by[1].ID != c.by[1].ID)
	p.leads, p.by, p.fields, p.known = c.leads, c.by, c.fields, true
	if d = d.put(p); changed {
		d.problem = d.say(i18n.CardsChanged)
	}
	return d
}

// shown is what the two cards must still be when they are joined.
func (p pair) shown() book.Shown {
	s := book.Shown{Cards: p.leads[:]}
	if p.known {
		s.Referrers = map[int64]int64{p.leads[0].ID: p.by[0].ID, p.leads[1].ID: p.by[1].ID}
	}
	return s
}
