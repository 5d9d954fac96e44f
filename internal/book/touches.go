package book

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbTouch is the verb of recording a touch.
const VerbTouch Verb = "lead.touch"

// kindOfNote is the kind of a touch that only writes something down.
const kindOfNote = "note"

// NewTouch is a touch to record.
type NewTouch struct {
	funnel.Touch         // without its number
	Done         []int64 // numbers of open follow-ups of the lead that it closes
	Next         *NewFollowUp
}

// Touched is what recording a touch did.
type Touched struct {
	Touch funnel.Touch
	Outcome
}

// TouchLead records a touch, closes the follow-ups that it answers and plans the next one, if there is one, for the same lead. The
// kind is one of funnel.TouchKinds or the key of a channel, the outcome one of funnel.TouchOutcomes or "".
func (b *Book) TouchLead(ctx context.Context, n NewTouch) (t Touched, err error) {
	t.Change, err = b.write(ctx, VerbTouch, func(w *writing) error { return w.touch(ctx, n, &t) })
	return t, err
}

func (w *writing) touch(ctx context.Context, n NewTouch, t *Touched) error {
	lead, err := readLead(ctx, w.Tx, n.Lead)
	if err != nil {
		return err
	}
	t.From, t.Touch = lead.Level, n.Touch
	if err := w.checkTouch(ctx, n.Touch); err != nil {
		return err
	}
	if err := w.insertTouch(ctx, &t.Touch); err != nil {
		return err
	}
	if err := w.closeAnswered(ctx, n, &t.Outcome); err != nil {
		return err
	}
	if n.Next != nil {
		next := *n.Next
		next.Lead = n.Lead
		if err := w.plan(ctx, next, &t.Outcome); err != nil {
			return err
		}
	}
	return w.tellLead(ctx, n.Lead, &t.Outcome)
}

// DueOf lists the open follow-ups of a lead that are due by a day, the earliest first.
func (b *Book) DueOf(ctx context.Context, lead int64, day funnel.Day) (due []funnel.FollowUp, err error) {
	err = b.read(ctx, func(tx *sql.Tx) (err error) {
		if _, err := readLead(ctx, tx, lead); err != nil {
			return err
		}
		due, err = collect(ctx, tx, scanFollowUp, selectFollowUp+`
			WHERE lead = ? AND closed IS NULL AND due <= ? ORDER BY due, id`, lead, day.String())
		return err
	})
	return due, err
}

// checkTouch refuses a touch whose words are not those of the program or the book.
func (w *writing) checkTouch(ctx context.Context, t funnel.Touch) error {
	if err := checkText(t.Note); err != nil {
		return err
	}
	if outcomes := funnel.TouchOutcomes(); t.Outcome != "" && !slices.Contains(outcomes, t.Outcome) {
		return i18n.Wrong(i18n.OutcomeUnknown, t.Outcome, strings.Join(outcomes, ", "))
	}
	kinds := funnel.TouchKinds()
	if slices.Contains(kinds, t.Kind) {
		return nil
	}
	channels, err := readChannels(ctx, w.Tx)
	if err != nil {
		return err
	}
	for _, c := range channels {
		if c.Key == t.Kind {
			return nil
		}
		if !slices.Contains(kinds, c.Key) {
			kinds = append(kinds, c.Key)
		}
	}
	return i18n.Wrong(i18n.KindUnknown, t.Kind, strings.Join(kinds, ", "))
}

// insertTouch writes a touch and gives it its number.
func (w *writing) insertTouch(ctx context.Context, t *funnel.Touch) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	return w.QueryRowContext(ctx, `
		INSERT INTO touch (uuid, lead, day, kind, outcome, minutes, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		key, t.Lead, t.Day.String(), t.Kind, t.Outcome, t.Minutes, t.Note, w.at).Scan(&t.ID)
}

// writeDown records a note as a touch; an empty one is none.
func (w *writing) writeDown(ctx context.Context, lead int64, day funnel.Day, note string) error {
	if note == "" {
		return nil
	}
	if err := checkText(note); err != nil {
		return err
	}
	return w.insertTouch(ctx, &funnel.Touch{Lead: lead, Day: day, Kind: kindOfNote, Note: note})
}

// closeAnswered closes the follow-ups that a touch answers. They must be the lead's own.
func (w *writing) closeAnswered(ctx context.Context, n NewTouch, out *Outcome) error {
	closed := map[int64]bool{}
	for _, id := range n.Done {
		if closed[id] {
			continue
		}
		closed[id] = true
		f, err := w.openFollowUp(ctx, id)
		if err != nil {
			return err
		}
		if f.Lead != n.Lead {
			return i18n.Failed(i18n.FollowUpOfOther, number(id), number(f.Lead), number(n.Lead))
		}
		if err := w.finishFollowUp(ctx, f, n.Day, out); err != nil {
			return err
		}
	}
	return nil
}

const selectTouch = "SELECT id, lead, day, kind, outcome, minutes, note FROM touch "

func scanTouch(rows *sql.Rows) (t funnel.Touch, err error) {
	return t, rows.Scan(&t.ID, &t.Lead, dayColumn{&t.Day}, &t.Kind, &t.Outcome, &t.Minutes, &t.Note)
}
