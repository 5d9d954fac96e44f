package book

import (
	"context"
	"database/sql"
	"errors"
	"hash/fnv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

const (
	allLeads = "SELECT id FROM lead ORDER BY id"

	strangersInIndex = `
		SELECT (SELECT count(*) FROM lead WHERE id NOT IN (SELECT id FROM lead_search_docsize)) +
		       (SELECT count(*) FROM lead_search_docsize WHERE id NOT IN (SELECT id FROM lead))`

	openVocabulary = "CREATE VIRTUAL TABLE temp.lead_word USING fts5vocab (main, lead_search, instance)"
	indexedWords   = "SELECT doc, col, term FROM temp.lead_word"
)

// lookAtSearch compares whom the search index knows with whom the book knows and, where all is to be read, by which words.
func (d *doctor) lookAtSearch(ctx context.Context, tx *sql.Tx) error {
	n, err := number64(ctx, tx, strangersInIndex)
	if err == nil && n == 0 && d.Full {
		n, err = misfiled(ctx, tx)
	}
	d.findDerived(n, i18n.DoctorSearch)
	return err
}

// openWords lets a connection read the words of the search index; it writes nothing to the book.
func (b *Book) openWords(ctx context.Context) error {
	for _, statement := range []string{"PRAGMA query_only = OFF", "PRAGMA temp_store = MEMORY", openVocabulary, "PRAGMA query_only = ON"} {
		if _, err := b.conn.ExecContext(ctx, statement); err != nil {
			return failure(b.path, err)
		}
	}
	return nil
}

// misfiled counts the leads that the index knows by other words than theirs. Of the words of a lead only the sum of their hashes is kept:
// that two sets of words have the same is out of the question.
func misfiled(ctx context.Context, tx *sql.Tx) (n int64, err error) {
	sums := map[int64]uint64{}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var lead int64
		var column, word string
		err := rows.Scan(&lead, &column, &word)
		sums[lead] += wordHash(column, word)
		return err
	}, indexedWords)
	if err != nil {
		return 0, err
	}
	ids, err := collect(ctx, tx, oneNumber, allLeads)
	for len(ids) > 0 && err == nil {
		step := min(indexStep, len(ids))
		var texts map[int64]*leadText
		texts, err = readTexts(ctx, tx, ids[:step])
		for _, id := range ids[:step] {
			if texts[id] != nil && texts[id].hash() != sums[id] {
				n++
			}
		}
		ids = ids[step:]
	}
	return n, err
}

// hash is the sum over the words by which a lead is to be found.
func (t *leadText) hash() (sum uint64) {
	for column, texts := range map[string][]string{"name": t.name, "phone": t.phone, "other": t.other} {
		seen := map[string]bool{}
		for _, word := range strings.Fields(indexWords(joined(texts))) {
			if !seen[word] {
				seen[word] = true
				sum += wordHash(column, word)
			}
		}
	}
	return sum
}

func wordHash(column, word string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(column + " " + word))
	return h.Sum64()
}

// rebuild derives anew what was found to differ from what it derives from.
func (d *doctor) rebuild(ctx context.Context) error {
	differs := d.rederive
	for _, f := range d.Findings {
		differs = differs || f.Safe && !f.Fixed
	}
	if !differs {
		return nil
	}
	b, err := dial(ctx, d.path, maintenance, d.Now, "")
	if err != nil {
		return failure(d.path, err)
	}
	err = b.inOne(ctx, func(tx *sql.Tx) error { return deriveAll(ctx, tx) })
	if err := errors.Join(err, b.Close()); err != nil {
		return failure(d.path, err)
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		f.Fixed = f.Fixed || f.Safe
	}
	return nil
}

// inOne runs fn in one transaction that is no change.
func (b *Book) inOne(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := b.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		return errors.Join(err, rollback(tx))
	}
	return tx.Commit()
}

// deriveAll makes all derived tables out of what was recorded.
func deriveAll(ctx context.Context, tx *sql.Tx) error {
	for _, statement := range []string{
		"DELETE FROM rollup", "INSERT INTO rollup (day, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived) " + countedTruth,
		"DELETE FROM rollup_month", "INSERT INTO rollup_month (month, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived) " + monthTruth,
		"DELETE FROM source_month", "INSERT INTO source_month (month, level, source, people) " + sourceTruth,
		"DELETE FROM streak_month", // the next write makes them
		"DELETE FROM lead_now",
		"INSERT INTO lead_search (lead_search) VALUES ('delete-all')",
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	if err := settleAllLeads(ctx, tx); err != nil {
		return err
	}
	leads := map[int64]bool{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		leads[id] = true
		return err
	}, allLeads)
	if err != nil {
		return err
	}
	return indexLeads(ctx, tx, leads)
}
