package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// boardPart is a run of cards in a column of the board, which one index holds in the order in which they stand.
type boardPart int

// The parts, in the order in which they stand.
const (
	partStale boardPart = iota
	partNoNext
	partRest
	partNoContact
	partPaused
	partLost

	partsOfBoard
)

// The queries of a part count its cards, list some, and count those before the card of a lead: ?4 its number, ?3 the day on which it was
// active last, ?5 of its next step, ?6 status, ?7 whether it is not to be contacted. All are given the level ?1 and the first day ?2 on
// which a lead may have been active last without being stale. Each reads the rows that it answers with and those before them, in an
// index, and only the few who are not to be contacted are sorted: a + keeps SQLite from leaving a column out of the order because it is
// the same for all, and then not knowing the index by it. Leads of the rest that nothing else tells apart come by number, as an index
// holds them. No index has those without a next step by level: they are looked for among the open ones who are not stale, of whom an
// agent cannot have too many.
const (
	countBoardStale = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		WHERE status IN ('open', 'won') AND level = ?1 AND active < ?2 AND quiet = 0`
	listBoardStale = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_status WHERE status = 'open' AND level = ?1 AND active < ?2 AND +quiet = 0
		UNION ALL
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_status WHERE status = 'won' AND level = ?1 AND active < ?2 AND +quiet = 0
		ORDER BY active, quiet, lead LIMIT ?3 OFFSET ?4`
	beforeBoardStale = `
		SELECT count(*) + (
		  SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		  WHERE status IN ('open', 'won') AND level = ?1 AND active = ?3 AND quiet = 0 AND lead < ?4)
		FROM lead_now INDEXED BY lead_now_status WHERE status IN ('open', 'won') AND level = ?1 AND active < ?3 AND quiet = 0`

	// countBoardNoNext counts the rest too, who are counted by themselves.
	countBoardNoNext = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		WHERE status IN ('open', 'won') AND level = ?1 AND active >= ?2 AND quiet = 0`
	listBoardNoNext = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_status
		WHERE status = 'open' AND level = ?1 AND active >= ?2 AND +quiet = 0 AND next IS NULL
		ORDER BY active, quiet, lead LIMIT ?3 OFFSET ?4`
	beforeBoardNoNext = `
		SELECT count(*) + (
		  SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		  WHERE status = 'open' AND level = ?1 AND active = ?3 AND quiet = 0 AND lead < ?4 AND next IS NULL)
		FROM lead_now INDEXED BY lead_now_status
		WHERE status = 'open' AND level = ?1 AND active >= ?2 AND active < ?3 AND quiet = 0 AND next IS NULL`

	countBoardRest = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_idle
		WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL) AND level = ?1 AND active >= ?2`
	listBoardRest = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_idle
		WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL) AND level = ?1 AND active >= ?2
		ORDER BY active, next, status LIMIT ?3 OFFSET ?4`
	beforeBoardRest = `
		SELECT count(*) + (
		  SELECT count(*) FROM lead_now INDEXED BY lead_now_idle
		  WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL) AND level = ?1 AND active = ?3
		    AND (ifnull(next, ''), status, lead) < (?5, ?6, ?4))
		FROM lead_now INDEXED BY lead_now_idle
		WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL) AND level = ?1 AND active >= ?2 AND active < ?3`

	countBoardNoContact = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_quiet WHERE quiet = 1 AND status IN ('open', 'won') AND level = ?1`
	listBoardNoContact = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_quiet WHERE quiet = 1 AND status IN ('open', 'won') AND level = ?1
		ORDER BY active, lead LIMIT ?3 OFFSET ?4`
	beforeBoardNoContact = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_quiet
		WHERE quiet = 1 AND status IN ('open', 'won') AND level = ?1 AND (active, lead) < (?3, ?4)`

	countBoardPaused = "SELECT count(*) FROM lead_now INDEXED BY lead_now_status WHERE status = 'paused' AND level = ?1"
	listBoardPaused  = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_status WHERE status = 'paused' AND level = ?1
		ORDER BY active DESC, quiet DESC, lead DESC LIMIT ?3 OFFSET ?4`
	beforeBoardPaused = `
		SELECT count(*) + (
		  SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		  WHERE status = 'paused' AND level = ?1 AND active = ?3 AND (quiet, lead) > (?7, ?4))
		FROM lead_now INDEXED BY lead_now_status WHERE status = 'paused' AND level = ?1 AND active > ?3`

	// countBoardStalePlanned counts those of the stale who have a next step, or need none.
	countBoardStalePlanned = `
		SELECT count(*) FROM lead_now INDEXED BY lead_now_idle
		WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL) AND level = ?1 AND active < ?2`

	countBoardLost = "SELECT count(*) FROM lead_now INDEXED BY lead_now_status WHERE status = 'lost' AND level = ?1"
	listBoardLost  = `
		SELECT lead, active, quiet FROM lead_now INDEXED BY lead_now_status WHERE status = 'lost' AND level = ?1
		ORDER BY active DESC, quiet DESC, lead DESC LIMIT ?3 OFFSET ?4`
	beforeBoardLost = `
		SELECT count(*) + (
		  SELECT count(*) FROM lead_now INDEXED BY lead_now_status
		  WHERE status = 'lost' AND level = ?1 AND active = ?3 AND (quiet, lead) > (?7, ?4))
		FROM lead_now INDEXED BY lead_now_status WHERE status = 'lost' AND level = ?1 AND active > ?3`
)

// scanPart scans a row of a list.
func scanPart(rows *sql.Rows) (lead int64, err error) {
	var active, quiet any // for the order
	err = rows.Scan(&lead, &active, &quiet)
	return lead, err
}

func (p boardPart) count() string {
	return [...]string{countBoardStale, countBoardNoNext, countBoardRest, countBoardNoContact, countBoardPaused, countBoardLost}[p]
}

func (p boardPart) list() string {
	return [...]string{listBoardStale, listBoardNoNext, listBoardRest, listBoardNoContact, listBoardPaused, listBoardLost}[p]
}

func (p boardPart) before() string {
	return [...]string{beforeBoardStale, beforeBoardNoNext, beforeBoardRest, beforeBoardNoContact, beforeBoardPaused, beforeBoardLost}[p]
}

// boardRow is what says in which part a lead stands.
type boardRow struct {
	lead, level  int64
	status       funnel.Status
	noContact    bool
	active, next string
}

const selectBoardRow = "SELECT lead, level, status, quiet, active, ifnull(next, '') FROM lead_now WHERE lead = ?"

// findOnBoard reads where a lead stands, nil when there is no such lead.
func findOnBoard(ctx context.Context, tx *sql.Tx, lead int64) (*boardRow, error) {
	var r boardRow
	err := tx.QueryRowContext(ctx, selectBoardRow, lead).Scan(&r.lead, &r.level, &r.status, &r.noContact, &r.active, &r.next)
	switch {
	case noRows(err):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &r, nil
}

// part is that in which the lead stands, at a level at which it must have been active since a day.
func (r boardRow) part(since string) boardPart {
	switch {
	case r.status == funnel.StatusPaused:
		return partPaused
	case r.status == funnel.StatusLost:
		return partLost
	case r.noContact:
		return partNoContact
	case r.active < since:
		return partStale
	case r.status == funnel.StatusOpen && r.next == "":
		return partNoNext
	}
	return partRest
}

const selectBoardCards = `
	SELECT n.lead, n.level, n.status, n.quiet, n.active, ifnull(n.next, ''), l.name
	FROM json_each(?) j CROSS JOIN lead_now n ON n.lead = j.value CROSS JOIN lead l ON l.id = n.lead ORDER BY j.key`

// readBoardCards reads cards in the order of their numbers.
func readBoardCards(ctx context.Context, tx *sql.Tx, ids []int64, since string) ([]BoardCard, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return collect(ctx, tx, func(rows *sql.Rows) (c BoardCard, err error) {
		var r boardRow
		if err := rows.Scan(&r.lead, &r.level, &r.status, &r.noContact, &r.active, &r.next, &c.Name); err != nil {
			return c, err
		}
		c.ID, c.Status, c.NoContact = r.lead, r.status, r.noContact
		part := r.part(since)
		c.Stale = part == partStale
		c.NoNext = r.next == "" && r.status == funnel.StatusOpen && !r.noContact
		if r.next != "" {
			c.Next = new(funnel.Day)
			if err := c.Next.UnmarshalText([]byte(r.next)); err != nil {
				return c, err
			}
		}
		return c, c.Active.UnmarshalText([]byte(r.active))
	}, selectBoardCards, jsonArray(ids))
}
