package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/segment"
)

// LeadFilter chooses leads and their order. The zero filter chooses all, by name.
type LeadFilter struct {
	// Words are looked for in names, phones, e-mails, notes and tags: all of them must be there, in any order, without regard to
	// case and accents; a part of a word or of a number is enough.
	Words   string
	Level   string // key
	Status  funnel.Status
	Source  string // key of a channel
	Tag     string // case and accents do not count, in Region and Product neither
	Region  string
	Product string
	// Stale chooses leads with whom nothing happened for more days than their level allows; paused and lost ones have no limit, nor
	// have those who asked not to be contacted.
	Stale bool
	// NoNext chooses open leads without a follow-up, but for those who asked not to be contacted.
	NoNext bool
	Added  *funnel.Period // when the card was made; nil for any day
	// Segment is a filter of its own, nil for none.
	Segment segment.Expr
	Today   funnel.Day // for Stale and Segment
	// Sort is the order; "" is by name, or with words the best match first. Reverse turns it round, but for that of matches.
	Sort    LeadSort
	Reverse bool
	Limit   int // at most so many; 0 for all
}

// LeadSort is an order of leads.
type LeadSort string

// The orders. What an order does not tell apart stands by number.
const (
	SortName    LeadSort = "name"
	SortNumber  LeadSort = "number"  // the lowest first
	SortLevel   LeadSort = "level"   // the furthest first
	SortIdle    LeadSort = "idle"    // the longest idle first
	SortTouches LeadSort = "touches" // the most touches first
	SortValue   LeadSort = "value"   // the greatest first, unknown ones last
	SortSpent   LeadSort = "spent"   // the most spent first
	SortAdded   LeadSort = "added"   // the newest first
	SortNext    LeadSort = "next"    // the follow-up due earliest first, leads without one last
)

// LeadSorts lists the orders.
func LeadSorts() []LeadSort {
	return []LeadSort{
		SortName, SortNumber, SortLevel, SortIdle, SortTouches, SortValue, SortSpent, SortAdded, SortNext,
	}
}

// order is the SQL of a sort and of the same the other way round.
func (s LeadSort) order() (forward, reverse string) {
	switch s {
	case SortNumber:
		return "l.id", "l.id DESC"
	case SortLevel:
		return "v.position DESC, l.sort, l.id", "v.position, l.sort, l.id"
	case SortIdle:
		return "n.active, l.id", "n.active DESC, l.id DESC"
	case SortTouches:
		return "n.touches DESC, l.id", "n.touches, l.id DESC"
	case SortValue:
		return "l.value DESC NULLS LAST, l.id", "l.value NULLS LAST, l.id DESC"
	case SortSpent:
		return "n.spent DESC, l.id", "n.spent, l.id DESC"
	case SortAdded:
		return "l.added DESC, l.id DESC", "l.added, l.id"
	case SortNext:
		return "n.next NULLS LAST, l.id", "n.next DESC NULLS LAST, l.id DESC"
	}
	return "l.sort, l.id", "l.sort DESC, l.id DESC"
}

// Leads lists the leads that a filter chooses, and counts all of them, however few it wants. A level or channel that there is not is
// an error.
func (b *Book) Leads(ctx context.Context, f LeadFilter) (leads []funnel.Lead, total int, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		var ids []int64
		if ids, total, err = f.choose(ctx, tx); err != nil {
			return err
		}
		leads, err = readLeads(ctx, tx, ids)
		return err
	})
	return leads, total, err
}

func (f LeadFilter) choose(ctx context.Context, tx *sql.Tx) (ids []int64, total int, err error) {
	where, err := f.conditions(ctx, tx)
	if err != nil {
		return nil, 0, err
	}
	if spaced(f.Words) == "" {
		return list(ctx, tx, f, where)
	}
	region, err := readRegion(ctx, tx)
	if err != nil {
		return nil, 0, err
	}
	text := searchWords(f.Words, region)
	if f.Sort == "" || len(text.words) == 0 {
		return search(ctx, tx, text, where, f.Limit)
	}
	where.add("l.id IN (SELECT rowid FROM lead_search WHERE lead_search MATCH ?)", text.match(rankInside))
	return list(ctx, tx, f, where)
}

const (
	selectChosen = "SELECT l.id FROM lead l LEFT JOIN level v ON v.id = l.level"
	countChosen  = "SELECT count(*) FROM lead l"
	listNow      = " LEFT JOIN lead_now n ON n.lead = l.id"
)

// list reads the numbers of leads in the order of the filter. Where it wants all, they are not counted apart.
func list(ctx context.Context, tx *sql.Tx, f LeadFilter, where conditions) (ids []int64, total int, err error) {
	if f.Limit > 0 {
		if err := tx.QueryRowContext(ctx, where.after(countChosen, listNow), where.args...).Scan(&total); err != nil {
			return nil, 0, err
		}
	}
	order, reverse := f.Sort.order()
	if f.Reverse {
		order = reverse
	}
	where.now = true // for the order; SQLite leaves out what a query does not need
	ids, err = collect(ctx, tx, scanID, where.after(selectChosen, listNow)+" ORDER BY "+order+" LIMIT ?",
		append(where.args, atMost(f.Limit))...)
	if f.Limit == 0 {
		total = len(ids)
	}
	return ids, total, err
}

// conditions are what a filter asks of leads: SQL over lead l and lead_now n, each a constant, with the values of their
// parameters.
type conditions struct {
	all  []string
	args []any
	now  bool // one is about lead_now
}

func (c *conditions) add(sql string, args ...any) {
	c.all = append(c.all, sql)
	c.args = append(c.args, args...)
}

func (c *conditions) addNow(sql string, args ...any) {
	c.add(sql, args...)
	c.now = true
}

// and returns the conditions with another one before them.
func (c conditions) and(sql string, arg any) conditions {
	c.all = append([]string{sql}, c.all...)
	c.args = append([]any{arg}, c.args...)
	return c
}

// after is a query with the conditions behind it, and lead_now joined to it when they need it.
func (c conditions) after(query, joinNow string) string {
	if c.now {
		query += joinNow
	}
	if len(c.all) > 0 {
		query += " WHERE " + strings.Join(c.all, " AND ")
	}
	return query
}

// conditions says in SQL what the filter chooses, but for its words.
func (f LeadFilter) conditions(ctx context.Context, tx *sql.Tx) (c conditions, err error) {
	if f.Status != "" {
		c.addNow("n.status = ?", string(f.Status))
	}
	if f.Level != "" || f.Source != "" {
		err = c.addRefs(ctx, tx, f)
	}
	if f.Tag != "" {
		c.add("l.id IN (SELECT lead FROM tag WHERE folded = ?)", fold.Text(f.Tag))
	}
	if f.Added != nil {
		c.add("l.added BETWEEN ? AND ?", f.Added.From.String(), f.Added.To.String())
	}
	if f.Stale {
		c.add(isStale, f.Today.String())
	}
	if f.NoNext {
		c.addNow("n.next IS NULL AND n.status = 'open' AND n.quiet = 0")
	}
	if f.Product != "" && err == nil {
		err = c.addSame(ctx, tx, "l.product IN (SELECT value FROM json_each(?))", "SELECT DISTINCT product FROM lead", f.Product)
	}
	if f.Region != "" && err == nil {
		err = c.addSame(ctx, tx, "l.region IN (SELECT value FROM json_each(?))", "SELECT DISTINCT region FROM lead", f.Region)
	}
	if f.Segment != nil && err == nil {
		var s fragment
		s, err = (&compiler{tx: tx, today: f.Today}).compile(ctx, f.Segment)
		c.addNow(s.sql, s.args...)
	}
	return c, err
}

// addRefs adds the conditions on what the filter names by a key.
func (c *conditions) addRefs(ctx context.Context, tx *sql.Tx, f LeadFilter) error {
	ids, err := readIDs(ctx, tx)
	if err != nil {
		return err
	}
	if f.Source != "" {
		channel, err := ids.channel(f.Source)
		if err != nil {
			return err
		}
		c.add("l.source = ?", channel)
	}
	if f.Level != "" {
		level, _, err := ids.refs(f.Level, "")
		if err != nil {
			return err
		}
		if f.Status == "" {
			c.addNow("n.status IN ('open', 'won', 'paused', 'lost')") // the index has the status before the level
		}
		c.addNow("n.level = ?", level)
	}
	return nil
}

const isStale = `
	l.id IN (SELECT i.lead FROM level CROSS JOIN lead_now i ON i.level = level.id AND i.active < date(?, '-' || level.idle || ' days')
	         WHERE level.idle > 0 AND i.status IN ('open', 'won') AND i.quiet = 0)`

// addSame adds the condition that a column holds one of its values that are the same as text without case and accents.
func (c *conditions) addSame(ctx context.Context, tx *sql.Tx, condition, values, text string) error {
	same := []string{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var value string
		if err := rows.Scan(&value); err != nil {
			return err
		}
		if spaced(fold.Text(value)) == spaced(fold.Text(text)) {
			same = append(same, value)
		}
		return nil
	}, values)
	if err != nil {
		return err
	}
	if len(same) == 0 {
		c.add("0") // nobody is looked at
		return nil
	}
	array, err := json.Marshal(same)
	c.add(condition, string(array))
	return err
}

// LeadsInTurn is Leads for a list of any length: begin is told how many all are, then each lead is told, in order. An error of either
// ends it.
func (b *Book) LeadsInTurn(ctx context.Context, f LeadFilter, begin func(total int) error, tell func(funnel.Lead) error) error {
	return b.stream(ctx, func(tx *sql.Tx) error {
		ids, total, err := f.choose(ctx, tx)
		if err != nil {
			return err
		}
		if err := begin(total); err != nil {
			return err
		}
		return eachLead(ctx, tx, ids, tell)
	})
}

// leadPage is how many leads are read at once where a list has any length.
const leadPage = 500

// eachLead reads leads by their numbers, in the order of these, a page at a time.
func eachLead(ctx context.Context, tx *sql.Tx, ids []int64, tell func(funnel.Lead) error) error {
	for page := range slices.Chunk(ids, leadPage) {
		leads, err := readLeads(ctx, tx, page)
		if err != nil {
			return err
		}
		for _, l := range leads {
			if err := tell(l); err != nil {
				return err
			}
		}
	}
	return nil
}

// readLeads reads leads by their numbers, in the order of these, with everything on their cards.
func readLeads(ctx context.Context, tx *sql.Tx, ids []int64) ([]funnel.Lead, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	leads, err := collect(ctx, tx, scanLead, selectLeads, jsonArray(ids))
	if err != nil {
		return nil, err
	}
	place := make(map[int64]int, len(ids))
	for i, id := range ids {
		place[id] = i
	}
	slices.SortFunc(leads, func(a, b funnel.Lead) int { return place[a.ID] - place[b.ID] })
	return leads, fillCards(ctx, tx, leads)
}
