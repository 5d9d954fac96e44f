package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// BoardFilter says what of the board is read.
type BoardFilter struct {
	// Period is that of the counts. Whoever stands at a level now has a card there, whenever that began.
	Period funnel.Period
	Today  funnel.Day // against which idleness is judged
	// Everyone shows those who are paused or lost too, behind all others.
	Everyone bool
	// Pages are the columns that are read. A level that there is not is left out.
	Pages []BoardPage
	// Lead is the number of a lead whose place is looked for, 0 for none. Where it stands in one of the columns, the page of that
	// column is the one with the lead in its middle.
	Lead int64
}

// BoardPage says which cards of a column are read.
type BoardPage struct {
	Level  string // key
	Offset int
	Limit  int // at most so many
}

// Board is people by the level at which they stand now.
type Board struct {
	Columns []BoardColumn // in the order in which they were asked for
	// At is the index in Columns of the column in which the lead of the filter stands, Index that of its card among all of the
	// column. At is -1 when it stands in none.
	At, Index int
}

// BoardColumn is the people of a level.
type BoardColumn struct {
	Level string // key
	// Count is what the level counts in the period: the tallies and the arrivals not drawn from them. It is nil when nothing was
	// recorded. Named is how many of these people have a card.
	Count *int64
	Named int64
	// Total is how many cards the column has. The first Stale of them are of people with whom nothing happened for longer than the
	// level allows, the next NoNext of open ones without a next step.
	Total, Stale, NoNext int
	// Unplanned is how many of them are open without a next step, whether they are stale or not.
	Unplanned int
	Hidden    int // people of the level who are paused or lost, and left out
	Offset    int // of the first card among all
	Cards     []BoardCard
}

// BoardCard is what a board shows of a lead.
type BoardCard struct {
	ID        int64
	Name      string
	Status    funnel.Status
	Active    funnel.Day  // the last day on which something happened
	Next      *funnel.Day // the earliest day of an open follow-up; nil when there is none
	NoContact bool        // asked not to be contacted
	Stale     bool
	NoNext    bool // open, without a next step, and not asked not to be contacted
}

// Board reads columns of a board. The cards of a column are those of open and won leads, who needs attention first: those who are
// stale, then those without a next step, then the rest; in each of the three the longest idle first, of the rest with equal idleness
// the next step that comes first. Behind them stand those who asked not to be contacted, whom nobody need think of; then, for everyone,
// the paused and the lost, the last one first.
func (b *Book) Board(ctx context.Context, f BoardFilter) (board Board, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		board = Board{At: -1}
		levels, err := readLevels(ctx, tx)
		if err != nil {
			return err
		}
		counted, err := readBoardCounts(ctx, tx, f.Period)
		if err != nil {
			return err
		}
		var sought *boardRow
		if f.Lead != 0 {
			if sought, err = findOnBoard(ctx, tx, f.Lead); err != nil {
				return err
			}
		}
		for _, page := range f.Pages {
			i := slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Key == page.Level })
			if i < 0 {
				continue
			}
			c := boardColumn{tx: tx, level: levels[i], today: f.Today, everyone: f.Everyone}
			c.Level, c.Offset = page.Level, page.Offset
			n := counted[page.Level]
			c.Count, c.Named = n.count, n.named
			if err := c.count(ctx); err != nil {
				return err
			}
			if sought != nil && sought.level == levels[i].ID {
				index, ok, err := c.place(ctx, *sought)
				if err != nil {
					return err
				}
				if ok {
					board.At, board.Index = len(board.Columns), index
					c.Offset = max(0, index-page.Limit/2)
				}
			}
			if err := c.read(ctx, page.Limit); err != nil {
				return err
			}
			board.Columns = append(board.Columns, c.BoardColumn)
		}
		return nil
	})
	return board, err
}

// boardCount is what a period counts at a level.
type boardCount struct {
	count *int64
	named int64
}

const countForgotten = `
	SELECT l.key, count(*) FROM arrival a CROSS JOIN level l ON l.id = a.level
	WHERE a.lead IS NULL AND a.day BETWEEN ? AND ? GROUP BY a.level`

// readBoardCounts reads what a period counts, by level. Who was forgotten has no card any more.
func readBoardCounts(ctx context.Context, tx *sql.Tx, p funnel.Period) (map[string]boardCount, error) {
	counted, err := readPeriod(ctx, tx, p)
	if err != nil {
		return nil, err
	}
	counts := map[string]boardCount{}
	for _, x := range counted {
		c, all := counts[x.Level], x.Count
		if c.count != nil {
			all += *c.count
		}
		counts[x.Level] = boardCount{&all, c.named + x.Count - x.Unnamed}
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var level string
		var n int64
		if err := rows.Scan(&level, &n); err != nil {
			return err
		}
		c := counts[level]
		c.named -= n
		counts[level] = c
		return nil
	}, countForgotten, p.From.String(), p.To.String())
	return counts, err
}

// boardColumn is a column in the making.
type boardColumn struct {
	BoardColumn
	tx       *sql.Tx
	level    funnel.Level
	today    funnel.Day
	everyone bool
	sizes    [partsOfBoard]int // how many cards each part has
}

// since is the first day on which a lead may have been active last without being stale.
func (c *boardColumn) since() string {
	if c.level.Idle == 0 {
		return "" // before every day
	}
	return idleSince(c.level, c.today)
}

// parts are those that are shown, in their order.
func (c *boardColumn) parts() []boardPart {
	if c.everyone {
		return []boardPart{partStale, partNoNext, partRest, partNoContact, partPaused, partLost}
	}
	return []boardPart{partStale, partNoNext, partRest, partNoContact}
}

// count counts the parts.
func (c *boardColumn) count(ctx context.Context) error {
	for p := range partsOfBoard {
		if err := c.tx.QueryRowContext(ctx, p.count(), c.level.ID, c.since()).Scan(&c.sizes[p]); err != nil {
			return err
		}
	}
	var planned int // of the stale
	if err := c.tx.QueryRowContext(ctx, countBoardStalePlanned, c.level.ID, c.since()).Scan(&planned); err != nil {
		return err
	}
	// Counted are all that are not stale, with a next step or without.
	c.sizes[partNoNext] -= c.sizes[partRest]
	c.Stale, c.NoNext = c.sizes[partStale], c.sizes[partNoNext]
	c.Unplanned = c.NoNext + c.Stale - planned
	for _, p := range c.parts() {
		c.Total += c.sizes[p]
	}
	if !c.everyone {
		c.Hidden = c.sizes[partPaused] + c.sizes[partLost]
	}
	return nil
}

// place is the index of a lead of the level among the cards of the column, false when it has no card there.
func (c *boardColumn) place(ctx context.Context, row boardRow) (index int, ok bool, err error) {
	of := row.part(c.since())
	for _, p := range c.parts() {
		if p != of {
			index += c.sizes[p]
			continue
		}
		var before int
		err := c.tx.QueryRowContext(ctx, p.before(),
			c.level.ID, c.since(), row.active, row.lead, row.next, row.status, row.noContact).Scan(&before)
		return index + before, true, err
	}
	return 0, false, nil
}

// read reads the cards of the page.
func (c *boardColumn) read(ctx context.Context, limit int) error {
	c.Offset = max(0, min(c.Offset, c.Total-limit))
	var ids []int64
	skip := c.Offset
	for _, p := range c.parts() {
		if left := limit - len(ids); left > 0 && skip < c.sizes[p] {
			part, err := collect(ctx, c.tx, scanPart, p.list(), c.level.ID, c.since(), left, skip)
			if err != nil {
				return err
			}
			ids = append(ids, part...)
		}
		skip = max(0, skip-c.sizes[p])
	}
	var err error
	c.Cards, err = readBoardCards(ctx, c.tx, ids, c.since())
	return err
}
