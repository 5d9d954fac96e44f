package act

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/words"
)

// moving is a move in the making.
type moving struct {
	leads []funnel.Lead
	level funnel.Level
	day   funnel.Day // where it was typed
	typed bool
	fresh bool
}

// levelsFor lists the levels at which leads can stand: those that are shown, and hidden ones where one of the leads stands.
func levelsFor(d dialog, leads []funnel.Lead) (levels []funnel.Level) {
	for _, l := range d.env.Words.Outline.Levels {
		here := slices.ContainsFunc(leads, func(lead funnel.Lead) bool { return lead.Level == l.Key })
		if !l.Crowd && (!l.Hidden || here) {
			levels = append(levels, l)
		}
	}
	return levels
}

// askMove asks for the level.
func askMove(d dialog, f facts) (dialog, tea.Cmd) {
	return d.titled(i18n.KeyMoveLead, f.leads).push(levelMenu(d, moving{leads: f.leads}, "")), nil
}

// levelMenu is the menu of levels, the present ones marked; at is the key of the one at hand, "" for the one after where the leads stand.
func levelMenu(d dialog, m moving, at string) menu {
	levels := levelsFor(d, m.leads)
	items, keys := make([]string, len(levels)), make([]string, len(levels))
	last := 0
	for i, l := range levels {
		items[i], keys[i] = d.env.Words.FullLevel(l), l.Key
		here := 0
		for _, lead := range m.leads {
			if lead.Level == l.Key {
				here++
			}
		}
		switch {
		case here > 0 && len(m.leads) == 1:
			items[i] += "  ● " + d.say(i18n.StandsHere)
		case here > 0:
			items[i] += "  ● " + d.say(i18n.SoManyHere, here)
		}
		if here > 0 {
			last = i
		}
	}
	hand := slices.Index(keys, at)
	if hand < 0 {
		hand = min(last+1, len(levels)-1)
	}
	ask := newMenu(hand, func(d dialog, at int) (dialog, tea.Cmd) {
		m.level = levels[at]
		return m.proceed(d)
	}, items...)
	ask.more = screen.Bind(d.say(i18n.KeyAnotherDay), "d")
	ask.moreDone = func(d dialog) (dialog, tea.Cmd) { return d.push(dayOfMove(d, m)), nil }
	ask.values, ask.again = keys, func(d dialog, value string) menu { return levelMenu(d, m, value) }
	ask.below = d.env.Words.Date(m.on(d))
	if m.fresh {
		ask.below = joinNotEmpty(ask.below, d.say(i18n.FlagNew))
	}
	return ask
}

func joinNotEmpty(a, b string) string {
	if a == "" {
		return b
	}
	return a + " · " + b
}

// dayOfMove asks on which day it happened, and whether the person is one more.
func dayOfMove(d dialog, m moving) sheet {
	fresh := d.freshRow()
	fresh.On = m.fresh
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		m.day, m.typed, m.fresh = r.recorded(), s.Value(rowDay) != "", s.Ticked(rowFresh)
		if r.failed {
			return r.show(), nil
		}
		d = d.pop()
		return d.put(levelMenu(d, m, d.at().(menu).value())), nil
	}, d.dayRow(), fresh)
	s.hints[rowDay] = hintRecorded
	return s
}

// proceed moves, or asks first what the level wants to know.
func (m moving) proceed(d dialog) (dialog, tea.Cmd) {
	var open []funnel.Lead
	for _, l := range m.leads {
		if _, there := m.there(l); len(m.leads) >= manyFrom && there {
			continue // is left out
		}
		if asksTests(d.env.Words, l, m.level) {
			open = append(open, l)
		}
	}
	switch {
	case len(open) == 0:
		return m.save(d, "")
	case len(m.leads) == 1:
		return d.push(testsOf(d, m, true)), nil
	}
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		reason := r.note(rowReason)
		if reason == "" {
			r.fail(rowReason, i18n.Wrong(i18n.TestsReasonMissing))
		}
		if r.failed {
			return r.show(), nil
		}
		return m.save(d, reason)
	}, d.text(rowReason, i18n.LabelReason, i18n.ExampleWithout))
	s.above, s.dated = []string{d.say(i18n.TestsOpenFor, len(open))}, true
	return d.push(s), nil
}

// asksTests reports whether a move to a level asks for the three tests.
func asksTests(w words.Words, l funnel.Lead, to funnel.Level) bool {
	stands, _ := w.Outline.Level(l.Level)
	return to.Qualifying && !to.Crowd && to.Position > stands.Position && !l.Tests.Passed()
}

// there finds those who stand at the level already.
func (m moving) there(l funnel.Lead) (i18n.Sentence, bool) {
	return i18n.SureThere, l.Level == m.level.Key && l.State == funnel.Active
}

// save moves the leads; many of them when that is confirmed.
func (m moving) save(d dialog, force string) (dialog, tea.Cmd) {
	w := d.env.Words
	return d.saveMany(m.leads, d.asks(i18n.SureMove, w.LevelOf(m.level.Key)), m.there, func(leads []int64) func(ctx context.Context, b *book.Book) (string, error) {
		return expecting(offered(w, m.level), m.write(w, leads, m.on(d), force))
	})
}

// write moves leads.
func (m moving) write(w words.Words, ids []int64, day funnel.Day, force string) func(ctx context.Context, b *book.Book) (string, error) {
	move := book.Move{Level: m.level.Key, Day: day, New: m.fresh, Force: force}
	if len(ids) > 1 {
		return func(ctx context.Context, b *book.Book) (string, error) {
			outs, err := b.MoveLeads(ctx, ids, move)
			return manyOutcomes(w, outs, i18n.ManyMoved, w.LevelOf(move.Level)), err
		}
	}
	move.Lead = ids[0]
	return func(ctx context.Context, b *book.Book) (string, error) { return moved(ctx, b, w, move) }
}

// moved moves one lead and says how the counts changed.
func moved(ctx context.Context, b *book.Book, w words.Words, move book.Move) (string, error) {
	out, err := b.MoveLead(ctx, move)
	if err != nil {
		return "", err
	}
	var stays []string
	now, _ := w.Outline.Level(out.Lead.Level)
	if was, ok := w.Outline.Level(out.From); ok && was.Position > now.Position {
		p, err := b.Profile(context.WithoutCancel(ctx), out.Lead.ID) // it is written: that is said in any case
		if err != nil {
			return "", err
		}
		var names []string
		for _, a := range p.Arrivals {
			if l, ok := w.Outline.Level(a.Level); ok && l.Position > now.Position {
				names = append(names, w.Level(l))
			}
		}
		if len(names) > 0 {
			stays = append(stays, w.Say.Say(i18n.StillCountsAt, w.Listed(names)))
		}
	}
	return outcomes(w, out, w.IsNow(out.Lead), true, stays...), nil
}

// Carry moves a lead to a level, up or down, and asks what that level wants to know: the three tests at the qualifying level.
func Carry(env *screen.Env, lead int64, level string) (Dialog, tea.Cmd) {
	to, _ := env.Words.Outline.Level(level)
	w := env.Words
	move := book.Move{Lead: lead, Level: level, Day: w.Today}
	if !to.Qualifying {
		return nil, silently(env, expecting(offered(w, to), func(ctx context.Context, b *book.Book) (string, error) {
			return moved(ctx, b, w, move)
		}))
	}
	return open(env, readLeads([]int64{lead}), func(d dialog, f facts) (dialog, tea.Cmd) {
		return moving{leads: f.leads, level: to}.proceed(d.titled(i18n.KeyMoveLead, f.leads))
	})
}
