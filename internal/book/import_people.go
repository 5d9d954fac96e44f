package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// importing is an import on its way. People are taken a batch at a time.
type importing struct {
	Import
	story *storyteller // without statements while nothing is to be written
	out   *Imported
	known *acquaintances

	entry  string                      // key of the level at which leads enter
	levels []funnel.Level              // in their order
	ways   map[string][]funnel.Arrival // by the level where they lead

	// cards are those of people who came before and of the book, where cards are filled or updated: as they stand now.
	cards map[int32]*funnel.Card
	loose []int32 // of the book, read for the batch at hand and not changed

	added []funnel.Story        // of the batch
	who   []int32               // they are
	at    map[int32]int         // places of them in added
	was   map[int32]funnel.Card // cards of others that the batch changes, as they were before it
}

func (i *importing) run(ctx context.Context, tx *sql.Tx, levels []funnel.Level) (err error) {
	if i.known, err = newAcquaintances(ctx, tx); err != nil {
		return err
	}
	enter, err := entryLevel(levels)
	if err != nil {
		return err
	}
	i.entry, i.levels, i.ways = enter.Key, levels, map[string][]funnel.Arrival{}
	i.cards, i.at, i.was = map[int32]*funnel.Card{}, map[int32]int{}, map[int32]funnel.Card{}
	batch := make([]Newcomer, 0, leadStep)
	for n, err := range i.People {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		if batch = append(batch, n); len(batch) < leadStep {
			continue
		}
		if err := i.take(ctx, batch); err != nil {
			return err
		}
		batch = batch[:0]
	}
	if err := i.take(ctx, batch); err != nil {
		return err
	}
	i.out.Arrivals, i.out.Drawn = i.story.dated, i.story.drawn
	return nil
}

// take takes a batch.
func (i *importing) take(ctx context.Context, batch []Newcomer) error {
	// What looks for the end of the context at each of so many statements costs more than some of them.
	ctx = context.WithoutCancel(ctx)
	people := make([]described, len(batch))
	for at, n := range batch {
		people[at] = describing(n)
	}
	if err := i.known.ask(ctx, people); err != nil {
		return err
	}
	for _, n := range people {
		if err := checkCard(n.Card); err != nil {
			return err
		}
		m, err := i.one(ctx, n)
		if err != nil {
			return err
		}
		if i.Met == nil {
			continue
		}
		if err := i.Met(m); err != nil {
			return err
		}
	}
	if err := i.write(ctx); err != nil {
		return err
	}
	if i.Done != nil {
		i.Done(i.out.People)
	}
	return nil
}

// one decides what becomes of a person.
func (i *importing) one(ctx context.Context, n described) (Meeting, error) {
	i.out.People++
	found := i.known.meet(n)
	m := Meeting{Fate: found.Fate, Why: found.why, Deed: CardAdded, Card: n.Card, Name: n.Card.Name}
	for _, who := range found.like {
		a := i.known.all[who]
		if a.person > 0 {
			a.lead = 0
		}
		m.Like = append(m.Like, Acquaintance{a.lead, a.person, a.name})
	}
	switch found.Fate {
	case Similar:
		i.out.Similar++
	case Unclear, Sharing:
		if found.Fate == Unclear {
			i.out.Unclear++
		} else {
			i.out.Sharing++
		}
		if i.OnDuplicate != AddDuplicates {
			m.Deed = CardSkipped
			return m, nil
		}
	case Duplicate:
		i.out.Duplicate++
		m.OtherName = i.known.calledOtherwise(found.like[0], n)
		if i.OnDuplicate != AddDuplicates {
			err := i.again(ctx, found.like[0], &m)
			return m, err
		}
	}
	if i.OnDuplicate == AddDuplicates && found.Fate != Similar {
		for _, who := range found.like { // a second card must not be a way around what the first one says
			if s := i.known.all[who].noContact; s != nil && m.Card.NoContact == nil {
				m.Card.NoContact = s
			}
		}
	}
	err := i.add(n, &m)
	return m, err
}

// add adds a person.
func (i *importing) add(n described, m *Meeting) error {
	level := n.Level
	if level == "" {
		level = i.entry
	}
	way, err := i.way(level)
	if err != nil {
		return err
	}
	m.Level = level
	i.out.Added++
	at := i.known.add(acquaintance{person: i.out.People})
	n.Card = m.Card
	i.known.learn(at, n)
	i.at[at] = len(i.added)
	i.added = append(i.added, funnel.Story{Card: m.Card, Level: level, Added: i.Day, Arrivals: way})
	i.who = append(i.who, at)
	if i.changes() {
		card := m.Card
		i.cards[at] = &card
	}
	return nil
}

// changes reports whether cards may be changed.
func (i *importing) changes() bool {
	return i.OnDuplicate == FillDuplicates || i.OnDuplicate == UpdateDuplicates
}

// way is the arrivals of somebody who comes to stand at a level.
func (i *importing) way(key string) ([]funnel.Arrival, error) {
	if way, ok := i.ways[key]; ok {
		return way, nil
	}
	top, err := standable(i.levels, key)
	if err != nil {
		return nil, err
	}
	var way []funnel.Arrival
	for _, l := range i.levels {
		if l.Crowd {
			continue
		}
		a := funnel.Arrival{Level: l.Key}
		if i.Count {
			a.Day = &i.Day
		}
		if way = append(way, a); l.Key == top.Key {
			break
		}
	}
	i.ways[key] = way
	return way, nil
}

// again is what is done about somebody who is known.
func (i *importing) again(ctx context.Context, who int32, m *Meeting) error {
	m.Deed = CardSkipped
	if !i.changes() {
		i.out.Skipped++
		return nil
	}
	was, err := i.card(ctx, who)
	if err != nil {
		return err
	}
	is := joinedCard(*was, m.Card, i.OnDuplicate == UpdateDuplicates)
	m.Card = is
	if sameCard(*was, is) {
		i.out.Unchanged++
		m.Deed = CardUnchanged
		return nil
	}
	i.out.Changed++
	m.Deed = CardChanged
	if is.Name != was.Name && !unnamedCard(*was) {
		m.Was = was.Name
	}
	if at, fresh := i.at[who]; fresh {
		i.added[at].Card = is
	} else if _, changed := i.was[who]; !changed {
		i.was[who] = *was
	}
	i.cards[who] = &is
	i.known.learn(who, describing(Newcomer{Card: is}))
	return nil
}

// card is the card of somebody as it stands now. Those of the book are read together, as many as the batch at hand may need.
func (i *importing) card(ctx context.Context, who int32) (*funnel.Card, error) {
	if c, ok := i.cards[who]; ok {
		return c, nil
	}
	var ids []int64
	for _, near := range append(i.known.near, who) {
		if _, here := i.cards[near]; !here {
			ids = append(ids, i.known.all[near].lead)
		}
	}
	i.known.near = i.known.near[:0]
	slices.Sort(ids)
	err := eachLead(ctx, i.known.tx, slices.Compact(ids), func(l funnel.Lead) error {
		at := i.known.leads[l.ID]
		card := l.Card
		i.cards[at] = &card
		i.loose = append(i.loose, at)
		return nil
	})
	return i.cards[who], err
}

// write writes what became of a batch, where it is to be written.
func (i *importing) write(ctx context.Context) error {
	if i.story.writing == nil {
		for _, s := range i.added {
			for _, a := range s.Arrivals {
				if _, _, _, err := i.story.count(a, s.Source); err != nil {
					return err
				}
			}
		}
	} else if err := i.store(ctx); err != nil {
		return err
	}
	for _, at := range i.loose {
		if _, changed := i.was[at]; !changed {
			delete(i.cards, at)
		}
	}
	i.added, i.who, i.loose = i.added[:0], i.who[:0], i.loose[:0]
	clear(i.at)
	clear(i.was)
	return nil
}

func (i *importing) store(ctx context.Context) error {
	for _, at := range slices.Sorted(maps.Keys(i.was)) {
		if err := i.story.storeCard(ctx, i.story.ids, i.known.all[at].lead, i.was[at], *i.cards[at]); err != nil {
			return err
		}
	}
	first := len(i.story.numbers)
	if err := i.story.write(ctx, i.added); err != nil {
		return err
	}
	for n, at := range i.who {
		i.known.all[at].lead = i.story.numbers[first+n]
	}
	return nil
}
