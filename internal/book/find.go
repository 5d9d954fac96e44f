package book

import (
	"context"
	"database/sql"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// FindLeads finds the leads that somebody may mean who writes words of a name. They are those with exactly this name; without any,
// those whose name it is when case and accents do not count; then those of whose name it is words; then those whose words begin
// so. What stands inside a word names nobody. The newest come first, at most limit, 0 for all.
func (b *Book) FindLeads(ctx context.Context, words string, limit int) ([]funnel.Lead, error) {
	var leads []funnel.Lead
	err := b.read(ctx, func(tx *sql.Tx) error {
		ids, err := findNames(ctx, tx, words, limit)
		if err != nil {
			return err
		}
		leads, err = readLeads(ctx, tx, ids)
		return err
	})
	return leads, err
}

const selectNewest = "SELECT rowid FROM lead_search WHERE lead_search MATCH ? ORDER BY rowid DESC LIMIT ?"

func findNames(ctx context.Context, tx *sql.Tx, words string, limit int) ([]int64, error) {
	text := searchWords(words, "")
	if len(text.words) == 0 {
		return nil, nil
	}
	ids, err := exactNames(ctx, tx, text.folded, spaced(fold.Lower(words)))
	for rank := rankWords; rank <= rankStarts && err == nil && len(ids) == 0; rank++ {
		ids, err = collect(ctx, tx, scanID, selectNewest, text.nameMatch(rank), atMost(limit))
	}
	return firstOf(ids, limit), err
}

// exactNames finds the leads with a name in lower case, or without any those with a folded name.
func exactNames(ctx context.Context, tx *sql.Tx, folded, lower string) (ids []int64, err error) {
	var exact []int64
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		ids = append(ids, id)
		if spaced(fold.Lower(name)) == lower {
			exact = append(exact, id)
		}
		return nil
	}, "SELECT id, name FROM lead WHERE folded = ? ORDER BY id DESC", folded)
	if len(exact) > 0 {
		return exact, err
	}
	return ids, err
}

// spaced is text with one space between words.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// atMost is a limit as SQL has it, where 0 is none.
func atMost(limit int) int {
	if limit == 0 {
		return -1
	}
	return limit
}

func scanID(rows *sql.Rows) (id int64, err error) {
	err = rows.Scan(&id)
	return id, err
}
