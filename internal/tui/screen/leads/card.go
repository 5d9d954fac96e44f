package leads

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// card is what is known of one lead.
type card struct {
	id    int64 // of the lead that is wanted; 0 for none
	asked int64 // of the lead whose card is being read
	query screen.Query[known]
	again bool // the book has changed since it was asked for
	known known
	top   int // the first line that is seen

	grading  screen.Query[graded]
	gradesOf int64 // the lead whose grades are being read
	regrade  bool  // others are wanted by now
	graded   graded
}

// known is what was read of a lead.
type known struct {
	id      int64
	profile book.Profile
	fields  []funnel.Field
	offers  []funnel.Offer
	plays   []words.NamedPlay // at the level, after a no, by the type
	err     error             // why there is nothing to show
}

// follow wants the card of a lead, 0 for none. One card is read at a time: where the row at hand moves faster, those between are left
// out.
func (c *card) follow(env *screen.Env, id int64) tea.Cmd {
	if c.id == id {
		return nil
	}
	c.id, c.top = id, 0
	if id == 0 || c.query.Waiting() {
		return nil
	}
	return c.ask(env)
}

// reload reads the card again.
func (c *card) reload(env *screen.Env) tea.Cmd {
	switch {
	case c.id == 0:
		return nil
	case c.query.Waiting():
		c.again = true
		return nil
	}
	return c.ask(env)
}

func (c *card) ask(env *screen.Env) tea.Cmd {
	id, w, notes := c.id, env.Words, env.Notes
	c.asked, c.again = id, false
	return c.query.Ask(env, func(ctx context.Context, b *book.Book) (k known, err error) {
		k.id = id
		if k.profile, err = b.Profile(ctx, id); err != nil {
			return k, err
		}
		if k.fields, err = b.Fields(ctx); err != nil {
			return k, err
		}
		if k.offers, err = b.Offers(ctx, id); err != nil {
			return k, err
		}
		p, err := playbook.Open(w.Say.Lang, notes)
		if err == nil {
			k.plays = w.Plays(p, k.profile.Lead)
		}
		return k, err
	})
}

// answer takes the card that was read, or the grades that stand on it, and asks for what is wanted by now.
func (c *card) answer(env *screen.Env, msg tea.Msg) (cmd tea.Cmd, ok bool) {
	if g, ok, err := c.grading.Answer(msg); ok {
		return c.takeGrades(env, g, err), true
	}
	k, ok, err := c.query.Answer(msg)
	switch {
	case !ok:
		return nil, false
	case err != nil:
		k = known{id: c.asked, err: err}
	}
	c.known = k
	if c.id != 0 && (c.id != k.id || c.again) {
		return c.ask(env), true
	}
	return c.grade(env), true
}

// here reports that the card that is wanted is here.
func (c *card) here() bool { return c.id != 0 && c.known.id == c.id && c.known.err == nil }

// scroll moves what is seen of so many lines in a height.
func (c *card) scroll(by, lines, height int) {
	c.top = max(0, min(c.top+by, lines-height))
}
