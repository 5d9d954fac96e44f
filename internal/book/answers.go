package book

import (
	"context"
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbLeadAsk is the verb of keeping what a person answered.
const VerbLeadAsk Verb = "lead.ask"

// KeepResponses keeps what a lead answered to open questions. Earlier answers stay; the newest to a question counts.
func (b *Book) KeepResponses(ctx context.Context, lead int64, responses []funnel.Response) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadAsk, func(w *writing) error {
		l, err := readLead(ctx, w.Tx, lead)
		if err != nil {
			return err
		}
		out.From = l.Level
		for _, r := range responses {
			if err := w.keepResponse(ctx, lead, r); err != nil {
				return err
			}
		}
		return w.tellLead(ctx, lead, &out)
	})
	return out, err
}

func (w *writing) keepResponse(ctx context.Context, lead int64, r funnel.Response) error {
	switch {
	case r.Question < 1 || r.Question > funnel.Questions:
		return i18n.Wrong(i18n.QuestionUnknown, number(int64(r.Question)), funnel.Questions)
	case r.Text == "":
		return i18n.Wrong(i18n.ResponseEmpty, r.Question)
	case len(r.Text) > funnel.MaxAnswer:
		return i18n.Wrong(i18n.ResponseTooLong, len(r.Text), funnel.MaxAnswer)
	}
	if err := checkText(r.Text); err != nil {
		return err
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = w.ExecContext(ctx, "INSERT INTO answer (uuid, lead, question, day, text, at) VALUES (?, ?, ?, ?, ?, ?)",
		key, lead, r.Question, r.Day.String(), r.Text, w.at)
	return err
}

// Responses lists what a lead answered, by question, of each the newest first.
func (b *Book) Responses(ctx context.Context, lead int64) (responses []funnel.Response, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		responses, err = readResponses(ctx, tx, lead)
		return err
	})
	return responses, err
}

func readResponses(ctx context.Context, tx *sql.Tx, lead int64) ([]funnel.Response, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (r funnel.Response, err error) {
		return r, rows.Scan(&r.Question, dayColumn{&r.Day}, &r.Text)
	}, "SELECT question, day, text FROM answer WHERE lead = ? ORDER BY question, day DESC, id DESC", lead)
}
