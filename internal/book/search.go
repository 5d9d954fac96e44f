package book

import (
	"context"
	"database/sql"
	"slices"
)

// search finds leads, the best first and of equal ones the newest, and counts all that there are. At most limit are returned, 0
// for all.
func search(ctx context.Context, tx *sql.Tx, s searchText, where conditions, limit int) (ids []int64, total int, err error) {
	if len(s.words) == 0 {
		return nil, 0, nil
	}
	q := query{tx: tx, text: s, where: where}
	if total, err = q.count(ctx); err != nil || total == 0 {
		return nil, 0, err
	}
	if limit == 0 || total <= limit {
		ids, err = q.all(ctx)
	} else {
		ids, err = q.best(ctx, limit)
	}
	return ids, total, err
}

// query is a search within the leads of a list.
type query struct {
	tx    *sql.Tx
	text  searchText
	where conditions
}

// found is a lead that a search found.
type found struct {
	id     int64
	folded string // its name
}

func scanFound(rows *sql.Rows) (f found, err error) { return f, rows.Scan(&f.id, &f.folded) }

// Searches begin with the index of words: it is asked once, not once for each lead.
const (
	selectFound = "SELECT l.id, l.folded FROM lead_search CROSS JOIN lead l ON l.id = lead_search.rowid"
	selectNamed = "SELECT l.id, l.folded FROM lead l"
	countFound  = "SELECT count(*) FROM lead_search CROSS JOIN lead l ON l.id = lead_search.rowid"
	selectWords = "SELECT rowid FROM lead_search WHERE lead_search MATCH ?"
	countWords  = "SELECT count(*) FROM lead_search WHERE lead_search MATCH ?"
	foundNow    = " CROSS JOIN lead_now n ON n.lead = l.id"
)

// find reads at most so many (-1 for all) of the leads that are found with a rank or a better one, the newest first.
func (q query) find(ctx context.Context, rank, most int) ([]found, error) {
	if rank == rankName {
		where := q.where.and("l.folded = ?", q.text.folded)
		return collect(ctx, q.tx, scanFound, where.after(selectNamed, listNow)+" ORDER BY l.id DESC LIMIT ?", append(where.args, most)...)
	}
	where := q.where.and("lead_search MATCH ?", q.text.match(rank))
	return collect(ctx, q.tx, scanFound, where.after(selectFound, foundNow)+" ORDER BY lead_search.rowid DESC LIMIT ?",
		append(where.args, most)...)
}

// count counts all that is found.
func (q query) count(ctx context.Context) (n int, err error) {
	expression := q.text.match(rankInside)
	if len(q.where.all) == 0 {
		err = q.tx.QueryRowContext(ctx, countWords, expression).Scan(&n)
		return n, err
	}
	where := q.where.and("lead_search MATCH ?", expression)
	err = q.tx.QueryRowContext(ctx, where.after(countFound, foundNow), where.args...).Scan(&n)
	return n, err
}

// all reads all that is found and orders it.
func (q query) all(ctx context.Context) ([]int64, error) {
	all, err := q.find(ctx, rankInside, -1)
	if err != nil {
		return nil, err
	}
	var byRank [rankInside + 1][]int64
	for _, f := range all {
		rank := q.text.nameRank(f.folded)
		byRank[rank] = append(byRank[rank], f.id)
	}
	if len(byRank[rankInside]) > 1 {
		begins, err := collect(ctx, q.tx, scanID, selectWords, q.text.match(rankBegins))
		if err != nil {
			return nil, err
		}
		byRank[rankBegins], byRank[rankInside] = parted(byRank[rankInside], begins)
	}
	return slices.Concat(byRank[:]...), nil
}

// parted parts those of ids that are among others from those that are not.
func parted(ids, others []int64) (among, not []int64) {
	is := make(map[int64]bool, len(others))
	for _, id := range others {
		is[id] = true
	}
	for _, id := range ids {
		if is[id] {
			among = append(among, id)
		} else {
			not = append(not, id)
		}
	}
	return among, not
}

// best finds the best of more than are wanted: rank after rank, until there are enough.
func (q query) best(ctx context.Context, limit int) ([]int64, error) {
	ids := make([]int64, 0, limit)
	seen := make(map[int64]bool, limit)
	for rank := rankName; rank <= rankInside && len(ids) < limit; rank++ {
		next, err := q.find(ctx, rank, limit+len(ids))
		if err != nil {
			return nil, err
		}
		for _, f := range next {
			if !seen[f.id] {
				seen[f.id] = true
				ids = append(ids, f.id)
			}
		}
	}
	return firstOf(ids, limit), nil
}

// firstOf is the first so many of ids, all for 0.
func firstOf(ids []int64, limit int) []int64 {
	if limit > 0 && len(ids) > limit {
		return ids[:limit]
	}
	return ids
}

func readRegion(ctx context.Context, tx *sql.Tx) (string, error) {
	return readSetting(ctx, tx, settingRegion)
}
