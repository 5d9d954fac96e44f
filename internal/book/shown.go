package book

import (
	"context"
	"database/sql"
	"maps"
	"reflect"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Shown is what an agent saw when something was confirmed: which person and which follow-up had which number, what was offered, and
// what stood on cards. Numbers are given again after an older state of the book was put back.
type Shown struct {
	leads, followUps map[int64]string // the own keys of the rows, by number
	newest           mark             // what must be in the book still; the zero mark is nothing

	Levels, Channels map[string]string // what was offered, by key, and how it was called
	Cards            []funnel.Lead     // that must be as they were
	Referrers        map[int64]int64   // who must have sent a lead still, 0 for nobody
}

// With is what was shown before and what was shown besides.
func (s Shown) With(more Shown) Shown {
	s.leads, s.followUps = united(s.leads, more.leads), united(s.followUps, more.followUps)
	s.Levels, s.Channels = united(s.Levels, more.Levels), united(s.Channels, more.Channels)
	s.Cards, s.Referrers = slices.Concat(s.Cards, more.Cards), united(s.Referrers, more.Referrers)
	if more.newest.newest != 0 {
		s.newest = more.newest
	}
	return s
}

// Lead is what was shown of one lead only.
func (s Shown) Lead(id int64) Shown {
	key, ok := s.leads[id]
	if !ok {
		return Shown{}
	}
	return Shown{leads: map[int64]string{id: key}}
}

func united[K comparable, V any](a, b map[K]V) map[K]V {
	if len(b) == 0 {
		return a
	}
	all := maps.Clone(a)
	if all == nil {
		all = make(map[K]V, len(b))
	}
	maps.Copy(all, b)
	return all
}

const (
	selectLeadKeys     = "SELECT id, uuid FROM lead WHERE id IN (SELECT value FROM json_each(?))"
	selectFollowUpKeys = "SELECT id, uuid FROM followup WHERE id IN (SELECT value FROM json_each(?))"
)

// Shown reads who and what the numbers of leads and follow-ups stand for.
func (b *Book) Shown(ctx context.Context, leads, followUps []int64) (s Shown, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if s.leads, err = rowKeys(ctx, tx, selectLeadKeys, leads); err != nil {
			return err
		}
		s.followUps, err = rowKeys(ctx, tx, selectFollowUpKeys, followUps)
		return err
	})
	return s, err
}

func rowKeys(ctx context.Context, tx *sql.Tx, query string, ids []int64) (map[int64]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	keys := make(map[int64]string, len(ids))
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var id int64
		var key string
		err := rows.Scan(&id, &key)
		keys[id] = key
		return err
	}, query, jsonArray(ids))
	return keys, err
}

// Expect makes every write from now on refuse, in its own transaction, when something is not any more what was shown. What is gone
// altogether is left to the write itself.
func (b *Book) Expect(s Shown) { b.expected = b.expected.With(s) }

// expect refuses when something is not what was shown.
func (w *writing) expect(ctx context.Context, s Shown) error {
	if err := w.sameRows(ctx, selectLeadKeys, s.leads, i18n.LeadIsAnother); err != nil {
		return err
	}
	if err := w.sameRows(ctx, selectFollowUpKeys, s.followUps, i18n.FollowUpIsAnother); err != nil {
		return err
	}
	if err := w.stillOffered(ctx, s); err != nil {
		return err
	}
	if err := w.sameCards(ctx, s); err != nil {
		return err
	}
	if there, err := s.newest.holds(ctx, w.Tx); err != nil || there {
		return err
	}
	return i18n.Failed(i18n.OlderState)
}

const selectReferrer = "SELECT coalesce((SELECT referrer FROM referral WHERE lead = ?), 0)"

// sameCards refuses when something else stands on a card.
func (w *writing) sameCards(ctx context.Context, s Shown) error {
	for _, card := range s.Cards {
		if lead, err := readLead(ctx, w.Tx, card.ID); err != nil {
			return err
		} else if !reflect.DeepEqual(lead, card) {
			return i18n.Failed(i18n.CardsChanged)
		}
	}
	for lead, by := range s.Referrers {
		var now int64
		if err := w.QueryRowContext(ctx, selectReferrer, lead).Scan(&now); err != nil {
			return err
		}
		if now != by {
			return i18n.Failed(i18n.CardsChanged)
		}
	}
	return nil
}

// sameRows refuses when a number stands for another row.
func (w *writing) sameRows(ctx context.Context, query string, shown map[int64]string, refusal i18n.Sentence) error {
	ids := slices.Sorted(maps.Keys(shown))
	keys, err := rowKeys(ctx, w.Tx, query, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if key, here := keys[id]; here && key != shown[id] {
			return i18n.Failed(refusal, number(id))
		}
	}
	return nil
}

// stillOffered refuses a level or a channel that is hidden or gone.
func (w *writing) stillOffered(ctx context.Context, s Shown) error {
	if len(s.Levels) > 0 {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		for key, name := range s.Levels {
			if !slices.ContainsFunc(levels, func(l funnel.Level) bool { return l.Key == key && !l.Hidden }) {
				return i18n.Failed(i18n.LevelNotOffered, name)
			}
		}
	}
	if len(s.Channels) > 0 {
		channels, err := readChannels(ctx, w.Tx)
		if err != nil {
			return err
		}
		for key, name := range s.Channels {
			if !slices.ContainsFunc(channels, func(c funnel.Channel) bool { return c.Key == key && !c.Hidden }) {
				return i18n.Failed(i18n.ChannelNotOffered, name)
			}
		}
	}
	return nil
}
