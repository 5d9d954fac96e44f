package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"
)

// marks are the leads of which rows were written since they were last settled.
type marks struct {
	leads map[int64]bool // lead_now is to be brought up to date
	cards map[int64]bool // and lead_search too
	// arrivals are the numbers of those that are new, or of another day, level or lead: where they stand on the path is to be checked.
	arrivals []int64
	// buying tells that the buying level is another one, on which the status of every lead hangs.
	buying bool
	// order tells that levels stand in another order, and every path with them.
	order bool
	// deals and costs tell that there are amounts which were not there before.
	deals, costs bool
}

// Places of columns.
const (
	columnLead     = 2 // in every table but lead: the lead
	columnLeadName = 2 // in lead
	columnLeadNote = 5

	columnArrivalDay = 4 // in arrival, before it lead and level, after it the channel and whether it is drawn

	columnLevelPosition = 6
	columnLevelBuying   = 11

	columnDealAmount = 4
	columnDealCost   = 6
	columnTallyCost  = 7
)

func (m *marks) mark(lead int64, card bool) {
	if m.leads == nil {
		m.leads = map[int64]bool{}
	}
	if m.cards == nil {
		m.cards = map[int64]bool{}
	}
	m.leads[lead] = true
	if card {
		m.cards[lead] = true
	}
}

// note marks the lead that a row is about, from the row as it was and as it is; nil where there was or is none.
func (m *marks) note(table string, rowid int64, was, is []any) {
	switch table {
	case "lead":
		m.mark(rowid, was == nil || is == nil || was[columnLeadName] != is[columnLeadName] || was[columnLeadNote] != is[columnLeadNote])
	case "level":
		m.buying = m.buying || was == nil || is == nil || was[columnLevelBuying] != is[columnLevelBuying]
		m.order = m.order || was != nil && is != nil && was[columnLevelPosition] != is[columnLevelPosition]
	case "contact", "tag":
		m.noteColumn(was, is, true)
	case "arrival":
		m.noteColumn(was, is, false)
		if is != nil && (was == nil || !slices.Equal(was[columnLead:columnArrivalDay+1], is[columnLead:columnArrivalDay+1])) {
			m.arrivals = append(m.arrivals, rowid)
		}
	case "deal":
		m.noteColumn(was, is, false)
		m.deals = m.deals || another(was, is, columnDealAmount) || another(was, is, columnDealCost)
	case "touch", "followup":
		m.noteColumn(was, is, false)
	case "tally":
		m.costs = m.costs || another(was, is, columnTallyCost)
	}
}

// another reports whether a row has a value in a column that it had not before.
func another(was, is []any, column int) bool {
	return column < len(is) && is[column] != nil && (len(was) == 0 || was[column] != is[column])
}

func (m *marks) noteColumn(was, is []any, card bool) {
	for _, row := range [][]any{was, is} {
		if row == nil {
			continue
		}
		if lead, ok := row[columnLead].(int64); ok {
			m.mark(lead, card)
		}
	}
}

// columnsNoted is how many columns of a new row are read for what follows from it: all of count, none, or as few as will do.
func columnsNoted(table string, count int) int {
	switch table {
	case "level":
		return count
	case "lead":
		return 1
	case "contact", "tag", "touch", "followup":
		return columnLead + 1
	case "arrival":
		return columnArrivalDay + 1
	case "deal":
		return columnDealCost + 1
	case "tally":
		return columnTallyCost + 1
	}
	return 0
}

const standingColumns = "lead, level, status, quiet, touches, touched, active, next, deals, spent, birthday, since, known, bought"

const standingOf = `
	SELECT l.id, l.level,
	       CASE WHEN l.state <> '' THEN l.state
	            WHEN EXISTS (SELECT 1 FROM arrival a JOIN level b ON b.id = a.level WHERE a.lead = l.id AND b.buying = 1) THEN 'won'
	            ELSE 'open' END,
	       l.nocontact_day IS NOT NULL, count(t.id), max(t.day),
	       max(l.added, coalesce(max(t.day), ''), coalesce((SELECT max(day) FROM arrival WHERE lead = l.id), ''),
	           coalesce((SELECT max(day) FROM deal WHERE lead = l.id), '')),
	       (SELECT min(due) FROM followup WHERE lead = l.id AND closed IS NULL),
	       (SELECT count(*) FROM deal WHERE lead = l.id AND amount > 0),
	       (SELECT coalesce(sum(amount), 0) FROM deal WHERE lead = l.id),
	       iif(l.birthday = '', NULL, substr(l.birthday, -6)),
	       (SELECT day FROM arrival WHERE lead = l.id AND level = l.level),
	       min(l.added, coalesce(min(t.day), l.added), coalesce((SELECT min(day) FROM arrival WHERE lead = l.id), l.added),
	           coalesce((SELECT min(day) FROM deal WHERE lead = l.id), l.added)),
	       EXISTS (SELECT 1 FROM deal WHERE lead = l.id AND amount > 0)
	         OR EXISTS (SELECT 1 FROM arrival a JOIN level b ON b.id = a.level WHERE a.lead = l.id AND b.buying = 1)
	FROM lead l LEFT JOIN touch t ON t.lead = l.id `

const putStanding = "INSERT OR REPLACE INTO lead_now (" + standingColumns + ")" + standingOf + "WHERE l.id = ? GROUP BY l.id"

// settleLeads brings lead_now and the search index up to date for the leads whose rows were written.
func (w *writing) settleLeads(ctx context.Context) error {
	if err := w.settleStandings(ctx); err != nil {
		return err
	}
	m := &w.b.rec.marks
	err := indexLeads(ctx, w.Tx, m.cards)
	m.cards = nil
	return err
}

// settleStandings brings lead_now up to date for them. A long write calls it now and then; the search index waits for the end, for while it is
// being written every statement that may fail in part makes it write out what it has gathered.
func (w *writing) settleStandings(ctx context.Context) error {
	m := &w.b.rec.marks
	if len(m.leads) == 0 {
		return nil
	}
	put, err := w.PrepareContext(ctx, putStanding)
	if err != nil {
		return err
	}
	defer put.Close()
	for _, lead := range slices.Sorted(maps.Keys(m.leads)) {
		result, err := put.ExecContext(ctx, lead)
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		if n == 0 {
			if _, err := w.ExecContext(ctx, "DELETE FROM lead_now WHERE lead = ?", lead); err != nil {
				return err
			}
		}
	}
	m.leads = nil
	return nil
}

// settleAllLeads brings lead_now up to date for every lead, after a change to the roles of the levels.
func settleAllLeads(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx,
		"INSERT OR REPLACE INTO lead_now ("+standingColumns+")"+standingOf+"GROUP BY l.id")
	return err
}
