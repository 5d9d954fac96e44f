package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// VerbAskAgain is the verb of a change to the days after which people are asked again.
const VerbAskAgain Verb = "objections.again"

// settingAskAgain is the setting with the days after which people who refused are asked again, as a JSON object by reason.
const settingAskAgain = "ask_again"

// askAgainFor is how many days from the day on which somebody may be asked again they stand on the agenda.
const askAgainFor = 30

// Refusals lists every no of a period, the oldest first.
func (b *Book) Refusals(ctx context.Context, p funnel.Period) (refusals []metrics.Refusal, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		refusals, err = collect(ctx, tx, scanRefusal, listRefusals, p.From.String(), p.To.String())
		return err
	})
	return refusals, err
}

const listRefusals = `
	SELECT r.lead, r.day, r.reason, v.key, l.product, coalesce(c.key, ''), r.back,
	       r.back IS NOT NULL AND EXISTS (SELECT 1 FROM deal d WHERE d.lead = r.lead AND d.amount > 0 AND d.day >= r.back)
	FROM refusal r JOIN lead l ON l.id = r.lead JOIN level v ON v.id = r.level LEFT JOIN channel c ON c.id = l.source
	WHERE r.day BETWEEN ? AND ? ORDER BY r.day, r.id`

func scanRefusal(rows *sql.Rows) (r metrics.Refusal, err error) {
	err = rows.Scan(&r.Lead, dayColumn{&r.Day}, &r.Reason, &r.Level, &r.Product, &r.Channel, maybeDay{&r.Back}, &r.Bought)
	return r, err
}

// AskAgain reads after how many days people who refused are asked again.
func (b *Book) AskAgain(ctx context.Context) (a funnel.AskAgain, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		a, err = readAskAgain(ctx, tx)
		return err
	})
	return a, err
}

func readAskAgain(ctx context.Context, tx *sql.Tx) (funnel.AskAgain, error) {
	again := funnel.DefaultAskAgain()
	text, err := readSetting(ctx, tx, settingAskAgain)
	switch {
	case errors.Is(err, i18n.Failed(i18n.SettingMissing)):
		return again, nil
	case err != nil:
		return nil, err
	case !fitAskAgain(text):
		return nil, i18n.Failed(i18n.SettingUnreadable, settingAskAgain, text)
	}
	err = json.Unmarshal([]byte(text), &again)
	return again, err
}

// SetAskAgain sets after how many days, 0 for never and funnel.MaxCareDays at most, people are asked again who refused for the reasons.
// Those who are away now are asked by the new days.
func (b *Book) SetAskAgain(ctx context.Context, days map[string]int) (int64, error) {
	return b.write(ctx, VerbAskAgain, func(w *writing) error {
		again, err := readAskAgain(ctx, w.Tx)
		if err != nil {
			return err
		}
		for _, reason := range sortedKeys(days) {
			if n := days[reason]; n < 0 || n > funnel.MaxCareDays {
				return i18n.Wrong(i18n.AskAgainUnread, reason+"="+number(int64(n)), funnel.MaxCareDays)
			}
			again = again.With(reason, days[reason])
		}
		text, err := json.Marshal(again)
		if err != nil {
			return err
		}
		if err := putSetting(ctx, w.Tx, setting{settingAskAgain, string(text)}); err != nil {
			return err
		}
		return w.replanAgain(ctx, again)
	})
}

// replanAgain gives those who are away the day from which on they may be asked again, but for those of whom a follow-up says it.
func (w *writing) replanAgain(ctx context.Context, again funnel.AskAgain) error {
	type away struct {
		id     int64
		reason string
		day    funnel.Day
	}
	open, err := collect(ctx, w.Tx, func(rows *sql.Rows) (a away, err error) {
		return a, rows.Scan(&a.id, &a.reason, dayColumn{&a.day})
	}, `SELECT r.id, r.reason, r.day FROM refusal r JOIN lead_now n ON n.lead = r.lead WHERE r.back IS NULL AND n.next IS NULL`)
	if err != nil {
		return err
	}
	for _, a := range open {
		_, err := w.ExecContext(ctx, "UPDATE refusal SET again = ?1 WHERE id = ?2 AND again IS NOT ?1", dayOrNull(again.After(a.reason, a.day)), a.id)
		if err != nil {
			return err
		}
	}
	return nil
}

// refuse notes a no of a lead that stands at a level. One that is away already gets the other reason; it keeps its day.
func (w *writing) refuse(ctx context.Context, lead funnel.Lead, l Loss) error {
	again, err := readAskAgain(ctx, w.Tx)
	if err != nil {
		return err
	}
	day := l.Day
	if lead.State == funnel.LostLead && lead.StateDay != nil {
		day = *lead.StateDay
	}
	next := again.After(l.Reason, day)
	if l.Again != nil || lead.State == funnel.LostLead && lead.Next != nil {
		next = nil // the follow-up says it
	}
	if lead.State == funnel.LostLead {
		_, err := w.ExecContext(ctx, `
			UPDATE refusal SET reason = ?1, again = ?2
			WHERE lead = ?3 AND back IS NULL AND (reason <> ?1 OR again IS NOT ?2)`, l.Reason, dayOrNull(next), lead.ID)
		return err
	}
	level, err := levelID(ctx, w.Tx, lead.Level)
	if err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = w.ExecContext(ctx, "INSERT INTO refusal (uuid, lead, day, reason, level, again) VALUES (?, ?, ?, ?, ?, ?)",
		key, lead.ID, day.String(), l.Reason, level, dayOrNull(next))
	return err
}

// comeBack notes that a lead came back on a day, if it was away.
func (w *writing) comeBack(ctx context.Context, lead int64, day funnel.Day) error {
	_, err := w.ExecContext(ctx, "UPDATE refusal SET back = max(day, ?) WHERE lead = ? AND back IS NULL", day.String(), lead)
	return err
}

const (
	fromAgain = `
		FROM refusal r INDEXED BY refusal_again CROSS JOIN lead_now n ON n.lead = r.lead
		WHERE r.back IS NULL AND r.again IS NOT NULL AND r.again BETWEEN ?1 AND ?2
		  AND n.status = 'lost' AND n.quiet = 0 AND n.next IS NULL AND coalesce(n.touched, '') < r.again `
	countAgain = "SELECT count(*)" + fromAgain
	listAgain  = "SELECT r.lead, r.again, r.reason" + fromAgain + "ORDER BY r.again, r.lead LIMIT ?3 OFFSET ?4"
)

// again puts those on the agenda who refused and may be asked once more. A touch since then answers the line, and it goes by itself
// after askAgainFor days.
func (d *diary) again(ctx context.Context) error {
	return d.list(ctx, AgendaAgain, 0, countAgain, listAgain, func(rows *sql.Rows) (duty, error) {
		x := duty{kind: AgendaAgain}
		return x, rows.Scan(&x.lead, dayColumn{&x.day}, &x.reason)
	}, d.againSince().String(), d.Day.String())
}
