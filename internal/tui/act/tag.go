package act

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

const (
	rowNew = "new"
	rowTag = "tag" // with the index of the tag behind it
)

// mostTags is how many tags can be ticked; others are typed.
const mostTags = 60

// askTags asks which tags leads have: those in use to tick, others to type.
func askTags(d dialog, f facts) (dialog, tea.Cmd) {
	tags, have := tagsFor(f)
	typed := d.text(rowNew, i18n.AskNewTags, i18n.ExampleTag)
	typed.Several = true
	typed.Suggest = cleaned(f.tags)
	s := newSheet(i18n.KeySave, nil, typed)
	for i, tag := range tags {
		row := d.tick(rowTag+number(int64(i)), iostreams.Clean(tag), have[i] == len(f.leads))
		if have[i] > 0 && have[i] < len(f.leads) {
			row.Mixed, row.Hint = true, d.say(i18n.SomeHaveIt)
		}
		s.Rows = append(s.Rows, row)
	}
	s.all = true
	s.done = setTags(f, tags)
	return d.titled(i18n.KeyTags, f.leads).push(s), nil
}

func cleaned(texts []string) []string {
	clean := make([]string, len(texts))
	for i, t := range texts {
		clean[i] = iostreams.Clean(t)
	}
	return clean
}

func hasTag(tags []string, tag string) bool {
	return slices.ContainsFunc(tags, func(t string) bool { return fold.Text(t) == fold.Text(tag) })
}

// tagsFor lists the tags that can be ticked, and how many of the leads have each: those that some have, then those of most leads.
func tagsFor(f facts) (tags []string, have []int) {
	places := map[string]int{} // by folded tag
	folded := map[string]string{}
	add := func(tag string, n int) {
		key, known := folded[tag]
		if !known {
			key = fold.Text(tag)
			folded[tag] = key
		}
		i, known := places[key]
		switch {
		case known:
			have[i] += n
		case len(tags) < mostTags:
			places[key] = len(tags)
			tags, have = append(tags, tag), append(have, n)
		}
	}
	for _, l := range f.leads {
		for _, tag := range l.Tags {
			add(tag, 1)
		}
	}
	for _, tag := range f.tags {
		add(tag, 0)
	}
	return tags, have
}

// setTags writes what was ticked, unticked and typed.
func setTags(f facts, tags []string) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		var on, off []string
		for i, tag := range tags {
			switch row := s.Rows[s.Index(rowTag+number(int64(i)))]; {
			case row.Mixed:
			case row.On:
				on = append(on, tag)
			default:
				off = append(off, tag)
			}
		}
		if text := s.Value(rowNew); text != "" {
			more, err := card.Tags(text)
			on = append(on, check(r, rowNew, more, err)...)
		}
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.saveMany(f.leads, d.asks(i18n.SureTags), none, func(leads []int64) func(ctx context.Context, b *book.Book) (string, error) {
			return retag(w, leads, on, off)
		})
	}
}

// retag gives tags to leads and takes others away.
func retag(w words.Words, leads []int64, on, off []string) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		edit := func(c *funnel.Card) error {
			c.Tags = slices.DeleteFunc(c.Tags, func(t string) bool { return hasTag(off, t) && !hasTag(on, t) })
			for _, tag := range on {
				if !hasTag(c.Tags, tag) {
					c.Tags = append(c.Tags, tag)
				}
			}
			return nil
		}
		if len(leads) > 1 {
			outs, err := b.EditLeads(ctx, leads, edit)
			return manyOutcomes(w, outs, i18n.ManyTagged), err
		}
		out, err := b.EditLead(ctx, leads[0], false, edit)
		return tagged(w, out), err
	}
}

// tagged makes what is said of the tags of a lead.
func tagged(w words.Words, out book.Outcome) string {
	said := w.Say.Say(i18n.TagsAre, w.Lead(out.Lead), w.Listed(cleaned(out.Lead.Tags)))
	if len(out.Lead.Tags) == 0 {
		said = w.Say.Say(i18n.TagsNone, w.Lead(out.Lead))
	}
	return outcomes(w, out, said, false)
}
