package book

import "context"

// scrubJournal takes out of the journal all values that stood in rows about people, a JSON array of numbers. That a row was
// written stays known, so that an undo can say what it leaves out.
func (w *writing) scrubJournal(ctx context.Context, people string) error {
	for _, table := range tablesOfLead {
		if _, err := w.ExecContext(ctx, scrubRows(table), table, people); err != nil {
			return err
		}
	}
	for _, query := range []string{scrubLeads, scrubReferrers, scrubCopies, scrubMixed} {
		if _, err := w.ExecContext(ctx, query, people); err != nil {
			return err
		}
	}
	return nil
}

// scrubRows takes out the values of the rows of a table that are about people or, of those that are gone, were in the end.
func scrubRows(table string) string {
	return `
	WITH person (id) AS (SELECT value FROM json_each(?2)),
	gone (id, lead, change) AS (
	  SELECT first, json_extract(old, '$[2]'), max(change) FROM change_row
	  WHERE tbl = ?1 AND op = 'd' AND first NOT IN (SELECT id FROM ` + quoted(table) + `)
	  GROUP BY first
	),
	mine (id) AS (
	  SELECT id FROM ` + quoted(table) + ` WHERE lead IN (SELECT id FROM person)
	  UNION
	  SELECT id FROM gone WHERE lead IN (SELECT id FROM person)
	)
	UPDATE change_row SET op = 'x', old = NULL, new = NULL
	WHERE tbl = ?1 AND op IN ('u', 'd') AND first IN (SELECT id FROM mine)`
}

const scrubLeads = `
	UPDATE change_row SET op = 'x', old = NULL, new = NULL
	WHERE tbl = 'lead' AND op IN ('u', 'd') AND first IN (SELECT value FROM json_each(?))`

// scrubReferrers takes people out of what was said of those whom they sent. Where another took their place as the one who sent a lead,
// that stands from now on as the first that was said: after an undo of it nobody is known to have sent the lead.
const scrubReferrers = `
	WITH person (id) AS (SELECT value FROM json_each(?))
	UPDATE change_row SET op = iif(op = 'u' AND json_extract(old, '$."3"') IN (SELECT id FROM person), 'i', 'x'), old = NULL, new = NULL
	WHERE tbl = 'referral' AND (
	  op = 'd' AND json_extract(old, '$[3]') IN (SELECT id FROM person)
	  OR op = 'u' AND (json_extract(old, '$."3"') IN (SELECT id FROM person) OR json_extract(new, '$."3"') IN (SELECT id FROM person)))`

// joiningsUndone lists the changes that joined people to other leads and were taken back for good, with the last change that took one
// back. Between the two the card of the other lead held what stood on theirs.
const joiningsUndone = `
	WITH RECURSIVE turn (joining, change) AS (
	  SELECT c.id, c.id FROM change c WHERE c.verb = 'lead.merge' AND c.inverted_by IS NOT NULL
	  UNION
	  SELECT turn.joining, c.id FROM turn JOIN change c ON c.inverts = turn.change
	),
	joining (first, last, lead) AS (
	  SELECT turn.joining, max(turn.change), json_extract(r.old, '$[2]')
	  FROM turn JOIN change_row r ON r.change = turn.change AND r.tbl = 'merged' AND r.op = 'd'
	  WHERE json_extract(r.old, '$[3]') IN (SELECT value FROM json_each(?1))
	  GROUP BY turn.joining
	)`

// scrubCopies takes out what was copied from people to the cards of leads to which they were joined by mistake.
const scrubCopies = joiningsUndone + `
	UPDATE change_row SET op = 'x', old = NULL, new = NULL
	WHERE (change, seq) IN (
	  SELECT r.change, r.seq
	  FROM joining
	  JOIN change_row copied ON copied.change = joining.first AND copied.op = 'i' AND copied.tbl IN ('contact', 'tag', 'field_value')
	  JOIN change_row r ON r.tbl = copied.tbl AND r.op IN ('u', 'd') AND r.first BETWEEN copied.first AND copied.last)`

// scrubMixed takes out what changed on such a card itself until the mistake was taken back. None of it is in force, and in sum it
// changed nothing: who goes back over it finds the card as it was.
const scrubMixed = joiningsUndone + `
	UPDATE change_row SET old = '{}', new = '{}'
	WHERE (change, seq) IN (
	  SELECT r.change, r.seq
	  FROM joining
	  JOIN change_row r ON r.change BETWEEN joining.first AND joining.last AND r.tbl = 'lead' AND r.op = 'u' AND r.first = joining.lead
	  JOIN change c ON c.id = r.change AND (c.verb IN ('undo', 'redo') OR c.inverted_by IS NOT NULL))`
