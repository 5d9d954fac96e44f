package book

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/segment"
)

// Verbs of changes to saved portraits.
const (
	VerbPortraitSave   Verb = "portrait.save"
	VerbPortraitRemove Verb = "portrait.rm"
)

// The keys of groups that need no filter.
const (
	GroupAll    = "all"
	GroupBuyers = "buyers" // who has a purchase, or has arrived at the buying level
	GroupLoyal  = "loyal"  // by benefit
)

// GroupKeys lists the keys of groups that need no filter; no segment has one of them for its name.
func GroupKeys() []string { return []string{GroupAll, GroupBuyers, GroupLoyal} }

// Group is some of the people: those of a key or, where that is "", whom a filter chooses.
type Group struct {
	Key    string
	Filter segment.Expr
	Text   string // how it was asked for
}

// condition is what makes somebody one of the group.
func (g Group) condition(ctx context.Context, c *compiler) (fragment, error) {
	switch g.Key {
	case GroupAll:
		return where("1"), nil
	case GroupBuyers:
		return where("n.bought = 1"), nil
	case GroupLoyal:
		g.Filter = segment.Test{Field: segment.Benefit, Op: segment.Is, Value: segment.Value{Text: string(grade.Loyal)}}
	}
	return c.compile(ctx, g.Filter)
}

// Portrait draws the portrait of some people against those of others who are not among them, as they stand on a day. That either has nobody
// is i18n.PortraitOfNobody or i18n.PortraitNoRest.
func (b *Book) Portrait(ctx context.Context, today funnel.Day, of, against Group) (p grade.Portrait, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		c := compiler{tx: tx, today: today}
		group, err := c.people(ctx, of)
		if err != nil {
			return err
		}
		all, err := c.people(ctx, against)
		if err != nil {
			return err
		}
		sitters, err := readSitters(ctx, tx, today, func(lead int64) bool { return group[lead] || all[lead] })
		if err != nil {
			return err
		}
		var in, out []grade.Sitter
		for _, s := range sitters {
			if group[s.Lead] {
				in = append(in, s)
			} else {
				out = append(out, s)
			}
		}
		var ok bool
		switch p, ok = grade.NewPortrait(in, out, PortraitTraits()); {
		case ok:
			return nil
		case len(in) == 0:
			return i18n.Failed(i18n.PortraitOfNobody, of.Text)
		}
		return i18n.Failed(i18n.PortraitNoRest, of.Text, against.Text)
	})
	return p, err
}

// people are the numbers of those of a group.
func (c *compiler) people(ctx context.Context, g Group) (map[int64]bool, error) {
	f, err := g.condition(ctx, c)
	if err != nil {
		return nil, err
	}
	is := conditions{all: []string{f.sql}, args: f.args, now: true}
	people := map[int64]bool{}
	err = each(ctx, c.tx, func(rows *sql.Rows) error {
		id, err := scanID(rows)
		people[id] = true
		return err
	}, is.after(selectChosen, listNow), is.args...)
	return people, err
}

// SavedPortrait is a portrait that was given a name, to be compared with later ones.
type SavedPortrait struct {
	ID           int64
	Name         string // no other has it, whatever its case and accents
	Day          funnel.Day
	People, Rest string    // whose it is and whom they were set against, as it was typed
	Lang         i18n.Lang // in which filters among these are read
	grade.Portrait
}

// Called reports whether a text is the name of the portrait: case and accents do not count.
func (s SavedPortrait) Called(name string) bool { return nameKey(s.Name) == nameKey(name) }

// portraitFacts is a portrait as it is kept: how many people there were, and how many of those of whom an attribute is known had a trait.
type portraitFacts struct {
	Group  int          `json:"group"`
	Rest   int          `json:"rest"`
	Traits []traitFacts `json:"traits"`
	Thin   []string     `json:"thin,omitempty"`
}

type traitFacts struct {
	Attribute string   `json:"attribute"`
	Value     string   `json:"value"`
	Group     [2]int64 `json:"group"` // so many of so many
	Rest      [2]int64 `json:"rest"`
}

func factsOfPortrait(p grade.Portrait) (string, error) {
	facts := portraitFacts{Group: p.Group, Rest: p.Rest, Traits: []traitFacts{}, Thin: p.Thin}
	for _, f := range p.Features {
		facts.Traits = append(facts.Traits, traitFacts{
			f.Trait.Attribute, f.Trait.Value,
			[2]int64{f.Lift.Group.Count, f.Lift.Group.Base},
			[2]int64{f.Lift.Rest.Count, f.Lift.Rest.Base},
		})
	}
	text, err := json.Marshal(facts)
	return string(text), err
}

// readFacts is the portrait that was kept. It reports false for facts that cannot be.
func readFacts(text string) (p grade.Portrait, ok bool) {
	var facts portraitFacts
	if json.Unmarshal([]byte(text), &facts) != nil {
		return p, false
	}
	p.Group, p.Rest, p.Thin = facts.Group, facts.Rest, facts.Thin
	for _, f := range facts.Traits {
		lift, ok := metrics.NewLift(f.Group[0], f.Group[1], f.Rest[0], f.Rest[1])
		if !ok {
			return p, false
		}
		p.Features = append(p.Features, grade.Feature{Trait: grade.Trait{Attribute: f.Attribute, Value: f.Value}, Lift: lift})
	}
	return p, true
}

const selectPortrait = "SELECT id, name, day, people, rest, lang, facts FROM portrait "

func scanPortrait(rows *sql.Rows) (s SavedPortrait, err error) {
	var facts string
	if err := rows.Scan(&s.ID, &s.Name, dayColumn{&s.Day}, &s.People, &s.Rest, &s.Lang, &facts); err != nil {
		return s, err
	}
	p, ok := readFacts(facts)
	if !ok {
		return s, i18n.Failed(i18n.PortraitUnreadable, s.Name)
	}
	s.Portrait = p
	return s, nil
}

// Portraits lists the saved portraits, the newest first.
func (b *Book) Portraits(ctx context.Context) (all []SavedPortrait, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		all, err = collect(ctx, tx, scanPortrait, selectPortrait+"ORDER BY day DESC, id DESC")
		return err
	})
	return all, err
}

// SavePortrait keeps a portrait under a name, which must be free.
func (b *Book) SavePortrait(ctx context.Context, s SavedPortrait) (change int64, err error) {
	return b.write(ctx, VerbPortraitSave, func(w *writing) error {
		if err := checkSavedName(s.Name); err != nil {
			return err
		}
		facts, err := factsOfPortrait(s.Portrait)
		if err != nil {
			return err
		}
		key, err := newKey()
		if err != nil {
			return err
		}
		_, err = w.ExecContext(ctx, `
			INSERT INTO portrait (uuid, name, folded, day, people, rest, lang, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			key, spaced(s.Name), nameKey(s.Name), s.Day.String(), s.People, s.Rest, string(s.Lang), facts)
		return takenName(err, i18n.PortraitThere, s.Name)
	})
}

// RemovePortrait removes a saved portrait. One that is not there is i18n.NoPortrait.
func (b *Book) RemovePortrait(ctx context.Context, name string) (change int64, err error) {
	return b.write(ctx, VerbPortraitRemove, func(w *writing) error {
		return w.onNamed(ctx, name, i18n.NoPortrait, "DELETE FROM portrait WHERE folded = ?", nameKey(name))
	})
}
