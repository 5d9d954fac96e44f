package book

import (
	"context"
	"database/sql"
)

// marks are the leads of which rows were written since they were last settled.
type marks struct {
	leads map[int64]bool // lead_now is to be brought up to date
	cards map[int64]bool // and lead_search too
	// buying tells that the buying level is another one, on which the status of every lead hangs.
	buying bool
}

// Places of columns in the tables about people.
const (
	columnLead     = 2 // in every table but lead: the lead
	columnLeadName = 2 // in lead
	columnLeadNote = 5

	columnArrivalDay  = 4 // in arrival, and after it the channel and whether it is drawn
	columnLevelBuying = 11
)

func (m *marks) mark(lead int64, card bool) {
	if m.leads == nil {
		m.leads, m.cards = map[int64]bool{}, map[int64]bool{}
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
	case "contact", "tag":
		m.noteColumn(was, is, true)
	case "arrival", "touch", "followup", "deal":
		m.noteColumn(was, is, false)
	}
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

// aboutPeople reports whether rows of the table change what follows from leads.
func aboutPeople(table string) bool {
	switch table {
	case "level", "lead", "contact", "tag", "arrival", "touch", "followup", "deal":
		return true
	}
	return false
}

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
	       iif(l.birthday = '', NULL, substr(l.birthday, -6))
	FROM lead l LEFT JOIN touch t ON t.lead = l.id `

const putStanding = "INSERT OR REPLACE INTO lead_now (lead, level, status, quiet, touches, touched, active, next, deals, spent, birthday)" +
	standingOf + "WHERE l.id = ? GROUP BY l.id"

// settleLeads brings lead_now and the search index up to date for the leads whose rows were written.
func (w *writing) settleLeads(ctx context.Context) error {
	m := &w.b.rec.marks
	if len(m.leads) == 0 {
		return nil
	}
	put, err := w.PrepareContext(ctx, putStanding)
	if err != nil {
		return err
	}
	defer put.Close()
	for lead := range m.leads {
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
	err = indexLeads(ctx, w.Tx, m.cards)
	m.leads, m.cards = nil, nil
	return err
}

// settleAllLeads brings lead_now up to date for every lead, after a change to the roles of the levels.
func settleAllLeads(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx,
		"INSERT OR REPLACE INTO lead_now (lead, level, status, quiet, touches, touched, active, next, deals, spent, birthday)"+
			standingOf+"GROUP BY l.id")
	return err
}
