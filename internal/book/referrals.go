package book

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbRefer is the verb of saying who sent a lead.
const VerbRefer Verb = "lead.refer"

// ReferLead says who sent a lead; it takes the place of what was said before, which is returned. Nobody is sent by themselves, also not
// by way of others.
func (b *Book) ReferLead(ctx context.Context, r funnel.Referral) (out Outcome, replaced *funnel.Referral, err error) {
	out.Change, err = b.write(ctx, VerbRefer, func(w *writing) error {
		lead, err := readLead(ctx, w.Tx, r.Lead)
		if err != nil {
			return err
		}
		if r.Lead == r.Referrer {
			return i18n.Failed(i18n.ReferralOfSelf, number(r.Lead))
		}
		if _, err := readLead(ctx, w.Tx, r.Referrer); err != nil {
			return err
		}
		if r.Tone == "" {
			r.Tone = funnel.Positive
		}
		out.From, out.Lead = lead.Level, lead
		if replaced, err = w.replaceReferral(ctx, r); err != nil || replaced != nil {
			return err
		}
		key, err := newKey()
		if err != nil {
			return err
		}
		_, err = w.ExecContext(ctx, "INSERT INTO referral (uuid, lead, referrer, tone, day) VALUES (?, ?, ?, ?, ?)",
			key, r.Lead, r.Referrer, string(r.Tone), r.Day.String())
		return err
	})
	return out, replaced, err
}

// replaceReferral changes what was said about who sent a lead, and returns what it was; nil when there was nothing.
func (w *writing) replaceReferral(ctx context.Context, r funnel.Referral) (*funnel.Referral, error) {
	was := funnel.Referral{Lead: r.Lead}
	err := w.QueryRowContext(ctx, "SELECT referrer, tone, day FROM referral WHERE lead = ?", r.Lead).
		Scan(&was.Referrer, &was.Tone, dayColumn{&was.Day})
	if noRows(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	_, err = w.ExecContext(ctx, "UPDATE referral SET referrer = ?, tone = ?, day = ? WHERE lead = ?",
		r.Referrer, string(r.Tone), r.Day.String(), r.Lead)
	return &was, err
}

// touchedReferrals reads who was sent, and by whom, by the referrals that a change wrote.
const touchedReferrals = `
	SELECT r.lead, r.referrer FROM change_row c JOIN referral r ON r.id BETWEEN c.first AND c.last
	WHERE c.change = ? AND c.tbl = 'referral'`

// checkReferrals refuses a change after which somebody came by way of themselves.
func (w *writing) checkReferrals(ctx context.Context) error {
	var leads []int64
	sentBy := map[int64]int64{} // 0 for nobody
	err := each(ctx, w.Tx, func(rows *sql.Rows) error {
		var lead, referrer int64
		err := rows.Scan(&lead, &referrer)
		leads, sentBy[lead] = append(leads, lead), referrer
		return err
	}, touchedReferrals, w.id)
	if err != nil {
		return err
	}
	checked := map[int64]bool{}
	for _, lead := range leads {
		way := map[int64]bool{}
		for at := lead; at != 0 && !checked[at]; at = sentBy[at] {
			if way[at] {
				return w.circle(at, sentBy[at])
			}
			way[at] = true
			if err := readReferrer(ctx, w.Tx, at, sentBy); err != nil {
				return err
			}
		}
		maps.Copy(checked, way)
	}
	return nil
}

// circle is the error of somebody who came by way of themselves.
func (w *writing) circle(lead, referrer int64) error {
	if w.inverts != 0 {
		return i18n.Failed(i18n.UndoReferralCycle, number(lead))
	}
	return i18n.Failed(i18n.ReferralCycle, number(lead), number(referrer))
}

// readReferrer reads who sent a lead into sentBy, unless it is there already.
func readReferrer(ctx context.Context, tx *sql.Tx, lead int64, sentBy map[int64]int64) error {
	if _, known := sentBy[lead]; known {
		return nil
	}
	var referrer int64
	err := tx.QueryRowContext(ctx, "SELECT referrer FROM referral WHERE lead = ?", lead).Scan(&referrer)
	sentBy[lead] = referrer
	if noRows(err) {
		return nil
	}
	return err
}

// MaxRelatives is how many people are read of a tree of referrals.
const MaxRelatives = 1000

// readReferrers reads who sent a lead, who sent that one, and so on. Of a longer row than MaxRelatives the nearest are read, and cut is
// true.
func readReferrers(ctx context.Context, tx *sql.Tx, id int64) (row []Relative, cut bool, err error) {
	row, err = collect(ctx, tx, scanRelative, `
		WITH RECURSIVE up (id, depth, tone, day) AS (
		  SELECT referrer, 1, tone, day FROM referral WHERE lead = ?
		  UNION ALL
		  SELECT r.referrer, up.depth + 1, r.tone, r.day FROM up JOIN referral r ON r.lead = up.id
		  LIMIT ?
		)
		SELECT l.id, l.name, v.key, up.depth, up.tone, up.day, coalesce(n.deals, 0), coalesce(n.spent, 0)
		FROM up JOIN lead l ON l.id = up.id JOIN level v ON v.id = l.level LEFT JOIN lead_now n ON n.lead = l.id
		ORDER BY up.depth`, id, MaxRelatives+1)
	if cut = len(row) > MaxRelatives; cut {
		row = row[:MaxRelatives]
	}
	return row, cut, err
}

func scanRelative(rows *sql.Rows) (r Relative, err error) {
	return r, rows.Scan(&r.ID, &r.Name, &r.Level, &r.Depth, &r.Tone, dayColumn{&r.Day}, &r.Deals, &r.Spent)
}

// sent is a person whom another sent.
type sent struct {
	by int64
	Relative
}

// readReferred reads whom a lead sent, each followed by those whom that one sent, the earliest first. Of a larger tree than
// MaxRelatives the nearest are read, and cut is true.
func readReferred(ctx context.Context, tx *sql.Tx, id int64) (tree []Relative, cut bool, err error) {
	all, err := collect(ctx, tx, func(rows *sql.Rows) (s sent, err error) {
		return s, rows.Scan(&s.by, &s.ID, &s.Name, &s.Level, &s.Depth, &s.Tone, dayColumn{&s.Day}, &s.Deals, &s.Spent)
	}, `
		WITH RECURSIVE down (by, id, depth, tone, day) AS (
		  SELECT referrer, lead, 1, tone, day FROM referral WHERE referrer = ?
		  UNION ALL
		  SELECT r.referrer, r.lead, down.depth + 1, r.tone, r.day FROM down JOIN referral r ON r.referrer = down.id
		  ORDER BY 3
		  LIMIT ?
		)
		SELECT down.by, l.id, l.name, v.key, down.depth, down.tone, down.day, coalesce(n.deals, 0), coalesce(n.spent, 0)
		FROM down JOIN lead l ON l.id = down.id JOIN level v ON v.id = l.level LEFT JOIN lead_now n ON n.lead = l.id
		ORDER BY down.day, l.id`, id, MaxRelatives+1)
	if err != nil {
		return nil, false, err
	}
	if cut = len(all) > MaxRelatives; cut {
		furthest := 0
		for i, s := range all {
			if s.Depth >= all[furthest].Depth {
				furthest = i
			}
		}
		all = slices.Delete(all, furthest, furthest+1)
	}
	sentBy := map[int64][]sent{}
	for _, s := range all {
		sentBy[s.by] = append(sentBy[s.by], s)
	}
	return descend(nil, sentBy, id), cut, nil
}

// descend adds to tree those whom a person sent, each followed by their own.
func descend(tree []Relative, sentBy map[int64][]sent, id int64) []Relative {
	for _, s := range sentBy[id] {
		tree = descend(append(tree, s.Relative), sentBy, s.ID)
	}
	return tree
}
