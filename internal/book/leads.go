package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Verbs of changes to leads and their cards.
const (
	VerbLeadAdd    Verb = "lead.add"
	VerbLeadEdit   Verb = "lead.edit"
	VerbLeadRemove Verb = "lead.rm"
	VerbLeadMerge  Verb = "lead.merge"
)

// NewLead is a person to add.
type NewLead struct {
	Card  funnel.Card
	Level string // key; "" is the level at which leads enter
	Day   funnel.Day
	// New says that the person is one more, beside those that the tallies of the day hold.
	New bool
	// Old says that the person is known from before the book: the arrivals are in no day.
	Old bool
	// Force adds the person also when a phone or e-mail is known already.
	Force bool
	// Next is the next step, nil for none. Its lead need not be named.
	Next *NewFollowUp
}

// Outcome is what a change to a lead did, to the lead and to the counts of the funnel.
type Outcome struct {
	Lead   funnel.Lead
	Change int64  // 0 when nothing was changed
	From   string // key of the level where the lead stood before; "" for a new lead
	// Arrivals are the arrivals that the change made, in the order of the levels.
	Arrivals []Arrived
	// Pulled are arrivals at lower levels that were brought back to an earlier day.
	Pulled []Pulled
	// Gone are arrivals that count no longer, by their own or drawn from a tally, which then has one more person without a card.
	Gone []Arrived
	// Revived tells that a pause or a loss ended.
	Revived bool
	// Closed are follow-ups that the change closed, Planned those that it made, Moved those that it gave another day.
	Closed, Planned, Moved []funnel.FollowUp
}

// Arrived is an arrival as it counts.
type Arrived struct {
	funnel.Arrival
	// Count is what the level counts on the day now, Unnamed how many of them are people of tallies without a card.
	Count, Unnamed int64
	// Earlier is a day of the seven before, whose tallies still hold people without a card; nil when the arrival was drawn or there is
	// none. EarlierUnnamed is how many.
	Earlier        *funnel.Day
	EarlierUnnamed int64
}

// Pulled is an arrival that was brought back to an earlier day: as it was and as it is, each with what its day counts now.
type Pulled struct{ Was, Is Arrived }

// KnownError says that a person who is to be added is known already. It is the cause under an error of i18n.LeadKnown.
type KnownError struct{ Lead funnel.Lead }

// Error implements error.
func (e *KnownError) Error() string { return "known already" }

// Profile is everything about a lead.
type Profile struct {
	Lead      funnel.Lead
	Arrivals  []funnel.Arrival  // in the order of the levels
	Touches   []funnel.Touch    // the newest first
	FollowUps []funnel.FollowUp // the open ones first, by day; then the closed ones, the newest first
	Deals     []funnel.Deal     // the newest first
	Referrers []Relative        // who sent the lead, who sent that one, and so on
	Referred  []Relative        // whom the lead sent, each followed by those whom that one sent
	Responses []funnel.Response // to the open questions, by question, of each the newest first
	// ReferrersCut and ReferredCut tell that they are more than the nearest MaxRelatives, which are read.
	ReferrersCut, ReferredCut bool
}

// Relative is a person in the tree of referrals.
type Relative struct {
	ID    int64
	Name  string
	Level string      // key
	Depth int         // 1 for those next to the lead
	Tone  funnel.Tone // of the referral between this person and the one a step nearer to the lead
	Day   funnel.Day
	Deals int
	Spent int64
}

// Lead reads a lead. One that is not there is i18n.NoLead, one that was joined with another i18n.LeadMerged.
func (b *Book) Lead(ctx context.Context, id int64) (l funnel.Lead, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		l, err = readLead(ctx, tx, id)
		return err
	})
	return l, err
}

// AddLead adds a person, who arrives at the level and at every one below it where leads can stand. A phone or e-mail that another
// lead has already is an error of i18n.LeadKnown over a *KnownError, unless forced.
func (b *Book) AddLead(ctx context.Context, n NewLead) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadAdd, func(w *writing) error {
		if err := checkCard(n.Card); err != nil {
			return err
		}
		if !n.Force {
			if err := w.checkUnknown(ctx, 0, contactsOf(n.Card)); err != nil {
				return err
			}
		}
		ids, err := readIDs(ctx, w.Tx)
		if err != nil {
			return err
		}
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		level, err := levelFor(levels, n.Level)
		if err != nil {
			return err
		}
		id, err := w.insertLead(ctx, ids, n.Card, level.ID, n.Day)
		if err != nil {
			return err
		}
		p, err := w.openPath(ctx, id, n.New, &out)
		if err != nil {
			return err
		}
		day := &n.Day
		if n.Old {
			day = nil
		}
		if err := p.climb(ctx, "", level.Key, day); err != nil {
			return err
		}
		if err := p.tell(ctx); err != nil {
			return err
		}
		if n.Next != nil {
			next := *n.Next
			next.Lead = id
			if err := w.plan(ctx, next, &out); err != nil {
				return err
			}
		}
		return w.tellLead(ctx, id, &out)
	})
	return out, err
}

// levelFor is the level at which a new lead stands; key "" is the one at which leads enter.
func levelFor(levels []funnel.Level, key string) (funnel.Level, error) {
	if key == "" {
		return entryLevel(levels)
	}
	return standable(levels, key)
}

// insertLead writes a new card.
func (w *writing) insertLead(ctx context.Context, ids keyIDs, c funnel.Card, level int64, day funnel.Day) (int64, error) {
	values, err := cardColumns(ids, c)
	if err != nil {
		return 0, err
	}
	key, err := newKey()
	if err != nil {
		return 0, err
	}
	values = append(values, key, level, "", nil, "", "", "", "", "", day.String(), w.at)
	result, err := w.ExecContext(ctx, insertLead, values...)
	if err != nil {
		return 0, err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, putCard(ctx, w.Tx, id, funnel.Card{}, c)
}

// checkUnknown refuses contacts that another lead has.
func (w *writing) checkUnknown(ctx context.Context, lead int64, contacts []contactRow) error {
	for _, c := range contacts {
		if c.key == "" {
			continue // nothing to compare it by
		}
		var other int64
		err := w.QueryRowContext(ctx, "SELECT lead FROM contact WHERE key = ? AND kind = ? AND lead <> ? ORDER BY lead LIMIT 1",
			c.key, c.kind, lead).Scan(&other)
		if noRows(err) {
			continue
		}
		if err != nil {
			return err
		}
		known, err := readLead(ctx, w.Tx, other)
		if err != nil {
			return err
		}
		return i18n.Failed(i18n.LeadKnown, c.value, number(known.ID), known.Name).Because(&KnownError{known})
	}
	return nil
}

// EditLead changes the card of a lead. Phones and e-mails that are new on it are refused when another lead has them already, unless
// forced. Arrivals that count by themselves follow the source. Change is 0 when the card stays as it is.
func (b *Book) EditLead(ctx context.Context, id int64, force bool, edit func(c *funnel.Card) error) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadEdit, func(w *writing) error { return w.editCard(ctx, id, force, edit, &out) })
	return out, err
}

func (w *writing) editCard(ctx context.Context, id int64, force bool, edit func(c *funnel.Card) error, out *Outcome) error {
	lead, err := readLead(ctx, w.Tx, id)
	if err != nil {
		return err
	}
	out.From = lead.Level
	card := lead.Clone()
	if err := edit(&card); err != nil {
		return err
	}
	if err := checkCard(card); err != nil {
		return err
	}
	if !force {
		if err := w.checkUnknown(ctx, id, added(contactsOf(lead.Card), contactsOf(card))); err != nil {
			return err
		}
	}
	ids, err := readIDs(ctx, w.Tx)
	if err != nil {
		return err
	}
	if err := w.storeCard(ctx, ids, id, lead.Card, card); err != nil {
		return err
	}
	return w.tellLead(ctx, id, out)
}

// storeCard writes a card in the place of another.
func (w *writing) storeCard(ctx context.Context, ids keyIDs, id int64, was, is funnel.Card) error {
	values, err := cardColumns(ids, is)
	if err != nil {
		return err
	}
	if _, err := w.ExecContext(ctx, setCard, append(values, id)...); err != nil {
		return err
	}
	if was.Source != is.Source {
		source, err := ids.channel(is.Source)
		if err != nil {
			return err
		}
		if _, err := w.ExecContext(ctx, "UPDATE arrival SET channel = ? WHERE lead = ? AND drawn = 0", source, id); err != nil {
			return err
		}
	}
	return putCard(ctx, w.Tx, id, was, is)
}

// added are the contacts of a card that were not on it before.
func added(was, is []contactRow) []contactRow {
	var fresh []contactRow
	for _, c := range is {
		if !slices.ContainsFunc(was, c.same) {
			fresh = append(fresh, c)
		}
	}
	return fresh
}

// tablesOfLead are the tables whose rows go with a lead, in an order that keeps references.
var tablesOfLead = [...]string{"contact", "tag", "field_value", "touch", "followup", "deal", "merged", "referral", "arrival", "refusal", "answer", "offer", "verdict"}

// RemoveLead removes a lead and everything recorded about it. Tallies from which it was drawn keep their people.
func (b *Book) RemoveLead(ctx context.Context, id int64) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadRemove, func(w *writing) error {
		lead, err := readLead(ctx, w.Tx, id)
		if err != nil {
			return err
		}
		out.From, out.Lead = lead.Level, lead
		p, err := w.openPath(ctx, id, false, &out)
		if err != nil {
			return err
		}
		for i, s := range p.steps {
			if s.row == 0 {
				continue
			}
			if err := p.remove(ctx, i); err != nil {
				return err
			}
		}
		if err := p.tell(ctx); err != nil {
			return err
		}
		return w.deleteLead(ctx, id)
	})
	return out, err
}

// deleteLead deletes a lead and all rows about it.
func (w *writing) deleteLead(ctx context.Context, id int64) error {
	for _, table := range tablesOfLead {
		if _, err := w.ExecContext(ctx, "DELETE FROM "+quoted(table)+" WHERE lead = ?", id); err != nil {
			return err
		}
	}
	if _, err := w.ExecContext(ctx, "DELETE FROM referral WHERE referrer = ?", id); err != nil {
		return err
	}
	_, err := w.ExecContext(ctx, "DELETE FROM lead WHERE id = ?", id)
	return err
}

// Profile reads everything about a lead.
func (b *Book) Profile(ctx context.Context, id int64) (p Profile, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		p = Profile{}
		if p.Lead, err = readLead(ctx, tx, id); err != nil {
			return err
		}
		arrivals, err := readArrivals(ctx, tx, id)
		if err != nil {
			return err
		}
		levels, err := readLevels(ctx, tx)
		if err != nil {
			return err
		}
		for _, l := range levels {
			if s, ok := arrivals[l.Key]; ok {
				p.Arrivals = append(p.Arrivals, s.arrival)
			}
		}
		p.Touches, err = collect(ctx, tx, scanTouch, selectTouch+"WHERE lead = ? ORDER BY day DESC, id DESC", id)
		if err != nil {
			return err
		}
		p.FollowUps, err = collect(ctx, tx, scanFollowUp, selectFollowUp+`
			WHERE lead = ? ORDER BY closed IS NOT NULL, CASE WHEN closed IS NULL THEN due END, closed DESC, id DESC`, id)
		if err != nil {
			return err
		}
		p.Deals, err = collect(ctx, tx, scanDeal, selectDeal+"WHERE d.lead = ? ORDER BY d.day DESC, d.id DESC", id)
		if err != nil {
			return err
		}
		if p.Responses, err = readResponses(ctx, tx, id); err != nil {
			return err
		}
		if p.Referrers, p.ReferrersCut, err = readReferrers(ctx, tx, id); err != nil {
			return err
		}
		p.Referred, p.ReferredCut, err = readReferred(ctx, tx, id)
		return err
	})
	return p, err
}
