package book

import (
	"context"
	"strings"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbGrade is the verb of setting a grade by hand, or leaving it to the facts again.
const VerbGrade Verb = "grade"

// SetVerdict sets a grade of a lead by hand, in place of one that was set before. The type of a customer is no such grade: it stands on the card.
func (b *Book) SetVerdict(ctx context.Context, lead int64, o grade.Override) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbGrade, func(w *writing) error {
		if !o.View.Has(o.Grade) || o.View == grade.ByType {
			return i18n.Wrong(i18n.GradeUnknown, string(o.View), string(o.Grade))
		}
		if strings.TrimSpace(o.Reason) == "" {
			return i18n.Wrong(i18n.VerdictReason)
		}
		if err := checkText(o.Reason); err != nil {
			return err
		}
		return w.judge(ctx, lead, &out, func() error {
			key, err := newKey()
			if err != nil {
				return err
			}
			_, err = w.ExecContext(ctx, `
				INSERT INTO verdict (uuid, lead, view, grade, reason, day) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (lead, view) DO UPDATE SET grade = excluded.grade, reason = excluded.reason, day = excluded.day`,
				key, lead, string(o.View), string(o.Grade), o.Reason, o.Day.String())
			return err
		})
	})
	return out, err
}

// ClearVerdict leaves the grade of a lead in a view to the facts again. One that was not set by hand is i18n.NoVerdict.
func (b *Book) ClearVerdict(ctx context.Context, lead int64, v grade.View) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbGrade, func(w *writing) error {
		return w.judge(ctx, lead, &out, func() error {
			result, err := w.ExecContext(ctx, "DELETE FROM verdict WHERE lead = ? AND view = ?", lead, string(v))
			if err != nil {
				return err
			}
			if n, err := result.RowsAffected(); n > 0 || err != nil {
				return err
			}
			return i18n.Failed(i18n.NoVerdict, number(lead), string(v))
		})
	})
	return out, err
}

// judge changes what is said of a lead by hand, and tells the lead.
func (w *writing) judge(ctx context.Context, lead int64, out *Outcome, change func() error) error {
	l, err := readLead(ctx, w.Tx, lead)
	if err != nil {
		return err
	}
	out.From = l.Level
	if err := change(); err != nil {
		return err
	}
	return w.tellLead(ctx, lead, out)
}
