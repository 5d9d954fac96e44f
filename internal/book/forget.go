package book

import (
	"context"
	"errors"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbLeadForget is the verb of erasing a person, which cannot be undone.
const VerbLeadForget Verb = "lead.forget"

// Forgotten is what erasing a person did.
type Forgotten struct {
	Change int64
	// Arrivals and Deals are how many of them stay, without anybody's name.
	Arrivals, Deals int
	// Cleaned tells that free pages and the write-ahead log were overwritten; else another program is using the book, and Clean is
	// to be called again.
	Cleaned bool
	// Keys are the person's own keys, by which BackupsHolding finds them in backups.
	Keys []string
}

// ForgetLead erases a person: card, contacts, touches, follow-ups, referrals, search words, and what the journal keeps of them, also
// of a card that was removed before. Arrivals and amounts of deals stay, without anybody's name, and their places in the
// tallies cannot be drawn again. An undo of an older change leaves the person out.
//
// It takes as long as the book is large, 2.6 s with a hundred thousand leads (200 MB): the search index keeps deleted words until all of it
// is merged (0.9 s), and what was deleted may lie in any page, so that Clean writes all of them anew (1.7 s).
func (b *Book) ForgetLead(ctx context.Context, id int64) (f Forgotten, err error) {
	f.Change, err = b.write(ctx, VerbLeadForget, func(w *writing) error {
		people, err := w.numbersOf(ctx, id)
		if err != nil {
			return err
		}
		if f.Keys, err = w.keysOf(ctx, people); err != nil {
			return err
		}
		if err := w.scrubJournal(ctx, people); err != nil {
			return err
		}
		if f.Arrivals, err = w.rowsAffected(ctx, anonymousArrivals, people); err != nil {
			return err
		}
		if f.Deals, err = w.rowsAffected(ctx, anonymousDeals, people, w.at); err != nil {
			return err
		}
		if err := w.deleteLead(ctx, id); err != nil {
			return err
		}
		// What was written since is not kept in the journal: it would hold the person again.
		if err := w.settleLeads(ctx); err != nil {
			return err
		}
		if _, err := w.ExecContext(ctx, "INSERT INTO lead_search (lead_search) VALUES ('optimize')"); err != nil {
			return err
		}
		w.b.rec.reset()
		return w.begin(ctx)
	})
	if err != nil {
		return f, err
	}
	f.Cleaned, err = b.Clean(ctx)
	return f, err
}

// randomUUID makes a UUID by chance alone (version 4 of RFC 9562), for one with a time in it tells when somebody was forgotten.
const randomUUID = `lower(
	hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
	substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

// anonymousArrivals copies the arrivals of people, a JSON array of numbers, without a name.
const anonymousArrivals = `
	INSERT INTO arrival (uuid, lead, level, day, channel, drawn)
	SELECT ` + randomUUID + `, NULL, level, day, channel, drawn FROM arrival
	WHERE lead IN (SELECT value FROM json_each(?)) AND day IS NOT NULL ORDER BY id`

// anonymousDeals copies the amounts of the deals of people without a name, product or note.
const anonymousDeals = `
	INSERT INTO deal (uuid, lead, day, amount, product, cost, note, at)
	SELECT ` + randomUUID + `, NULL, day, amount, '', cost, '', ?2 FROM deal
	WHERE lead IN (SELECT value FROM json_each(?1)) ORDER BY id`

func (w *writing) rowsAffected(ctx context.Context, query string, args ...any) (int, error) {
	result, err := w.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// numbersOf lists, as a JSON array, the number of a lead and those under which the same person stands elsewhere, be it only in the
// journal: leads that were joined to it, and cards that are gone and had one of its phones or e-mails. A number that nobody ever had
// is i18n.NoLead, that of a lead which was joined to another i18n.LeadMerged.
func (w *writing) numbersOf(ctx context.Context, id int64) (string, error) {
	var there, known bool
	var into int64
	err := w.QueryRowContext(ctx, joinedLeads+`
		SELECT EXISTS (SELECT 1 FROM lead WHERE id = ?1),
		       EXISTS (SELECT 1 FROM change_row WHERE tbl = 'lead' AND ?1 BETWEEN first AND last),
		       coalesce((SELECT lead FROM joined WHERE was = ?1), 0)`, id).Scan(&there, &known, &into)
	switch {
	case err != nil:
		return "", err
	case !there && into != 0:
		return "", i18n.Failed(i18n.LeadMerged, number(id), number(into))
	case !there && !known:
		return "", i18n.Failed(i18n.NoLead, number(id))
	}
	people := jsonArray([]int64{id})
	for _, more := range []string{withJoined, withLikeCards, withJoined} {
		if err := w.QueryRowContext(ctx, joinedLeads+more, people).Scan(&people); err != nil {
			return "", err
		}
	}
	return people, nil
}

// joinedLeads lists which leads were joined to which, also of leads that were removed since. A joining that was undone is none.
const joinedLeads = `
	WITH RECURSIVE joined (lead, was) AS (
	  SELECT lead, was FROM merged
	  UNION ALL
	  SELECT json_extract(r.old, '$[2]'), json_extract(r.old, '$[3]')
	  FROM change_row r JOIN change c ON c.id = r.change AND c.inverted_by IS NULL AND c.verb NOT IN ('undo', 'redo')
	  WHERE r.tbl = 'merged' AND r.op = 'd'
	)`

// withJoined adds to numbers of leads, a JSON array, those that were joined to them.
const withJoined = `,
	person (id) AS (
	  SELECT value FROM json_each(?1)
	  UNION
	  SELECT joined.was FROM person JOIN joined ON joined.lead = person.id
	)
	SELECT json_group_array(id) FROM person`

// withLikeCards adds to numbers of leads, a JSON array, those of cards that are gone and had a phone or e-mail of theirs or, where one
// of the two has neither, their name: a card that was added by mistake, taken back and added again is of the same person.
const withLikeCards = `,
	person (id) AS (SELECT value FROM json_each(?1)),
	once (lead, key) AS MATERIALIZED (
	  SELECT json_extract(old, '$[2]'), json_extract(old, '$[5]') FROM change_row WHERE tbl = 'contact' AND op = 'd'
	),
	reached (key) AS MATERIALIZED (
	  SELECT key FROM contact WHERE lead IN (SELECT id FROM person)
	  UNION
	  SELECT key FROM once WHERE lead IN (SELECT id FROM person)
	),
	called (folded) AS MATERIALIZED (
	  SELECT folded FROM lead WHERE id IN (SELECT id FROM person)
	  UNION
	  SELECT json_extract(old, '$[3]') FROM change_row
	  WHERE tbl = 'lead' AND op = 'd' AND first IN (SELECT id FROM person)
	),
	gone (id, folded) AS MATERIALIZED (
	  SELECT first, json_extract(old, '$[3]') FROM change_row
	  WHERE tbl = 'lead' AND op = 'd' AND first NOT IN (SELECT id FROM lead) AND first NOT IN (SELECT was FROM joined)
	)
	SELECT json_group_array(id) FROM (
	  SELECT id FROM person
	  UNION
	  SELECT id FROM gone
	  WHERE id IN (SELECT lead FROM once WHERE key <> '' AND key IN (SELECT key FROM reached))
	     OR folded IN (SELECT folded FROM called)
	        AND (id NOT IN (SELECT lead FROM once) OR NOT EXISTS (SELECT 1 FROM reached))
	)`

// Clean overwrites the free pages of the file and the write-ahead log, in which deleted text could still be found. It reports false
// when another program is reading the book: then it is to be called again.
func (b *Book) Clean(ctx context.Context) (bool, error) {
	if _, err := b.conn.ExecContext(ctx, "VACUUM"); err != nil {
		err = failure(b.path, err)
		if errors.Is(err, i18n.Failed(i18n.BookBusy)) {
			return false, nil
		}
		return false, err
	}
	var busy, pages, moved int
	if err := b.conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
		return false, failure(b.path, err)
	}
	return busy == 0, nil
}
