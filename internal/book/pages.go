package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// LeadNumbers lists the numbers of all leads that a filter chooses, in its order, whatever its limit. Who shows a long list reads them
// once and then the leads that are seen, with LeadsByNumber: a hundred thousand numbers take 40 to 500 ms, by the order, and a page of
// leads 5 ms wherever it lies. To count and sort anew for each page takes as long for the last as for all.
func (b *Book) LeadNumbers(ctx context.Context, f LeadFilter) (ids []int64, err error) {
	f.Limit = 0
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		ids, _, err = f.choose(ctx, tx)
		return err
	})
	return ids, err
}

// LeadsByNumber reads leads by their numbers, in the order of these. Those that are not there are left out.
func (b *Book) LeadsByNumber(ctx context.Context, ids []int64) (leads []funnel.Lead, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		leads, err = readLeads(ctx, tx, ids)
		return err
	})
	return leads, err
}

const selectThere = "SELECT l.id FROM json_each(?) j CROSS JOIN lead l ON l.id = j.value"

// LeadsThere are those of the numbers of leads that there are, in their order.
func (b *Book) LeadsThere(ctx context.Context, ids []int64) (there []int64, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		there, err = collect(ctx, tx, scanID, selectThere, jsonArray(ids))
		return err
	})
	return there, err
}

// TagUse is a tag and how many leads have it.
type TagUse struct {
	Tag   string // as it was written first
	Leads int
}

// selectTags counts a lead once, however often its card has a tag in other writings.
const selectTags = "SELECT tag, count(DISTINCT lead) AS leads, min(id) FROM tag GROUP BY folded ORDER BY leads DESC, folded"

// Tags lists the tags of all leads, the most used first. Writings that differ in case and accents alone are one tag.
func (b *Book) Tags(ctx context.Context) (tags []TagUse, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		tags, err = collect(ctx, tx, func(rows *sql.Rows) (t TagUse, err error) {
			var first int64
			return t, rows.Scan(&t.Tag, &t.Leads, &first)
		}, selectTags)
		return err
	})
	return tags, err
}
