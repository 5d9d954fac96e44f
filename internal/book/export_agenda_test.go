package book

import (
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// AgendaQueries are the queries of the agenda, of its counts and of the rules about deals and referrals, by name, each with values for
// its parameters.
func AgendaQueries() map[string]Query {
	day, listed := "2026-11-20", []any{"2026-11-20", "2026-11-21", "2026-11-27", "-11-20", "-11-27", "~", ""}
	with := func(more ...any) []any { return append(append([]any{}, listed...), more...) }
	return map[string]Query{
		"countOpen":     {countOpen, []any{day}},
		"countQuiet":    {countQuiet, []any{day}},
		"countAimless":  {countAimless, nil},
		"countAllIdle":  {countAllIdle, []any{day}},
		"countAllCare":  {countAllCare, []any{day, "[]"}},
		"selectBorn":    {selectBorn, []any{"-11-20", "-11-20"}},
		"countDue":      {countDue, []any{day, day}},
		"listDue":       {listDue, []any{day, day, 10, 0}},
		"listBirthdays": {listBirthdays, []any{"-11-20", "-11-27"}},

		"listNoNext":     {listNoNext, []any{10, 0}},
		"countIdle":      {countIdle, listed},
		"listIdle":       {listIdle, with(10, 0)},
		"listArrived":    {listArrived, with(1, day, day, day)},
		"countUntouched": {countUntouched, with(1, day, day)},
		"listUntouched":  {listUntouched, with(1, day, day, 40)},
		"careByHand":     {careByHand, []any{day, "-11-20", "-11-27", "~", ""}},
		"careOfDeals":    {careOfDeals, []any{day, day, day, "-11-20", "-11-27", "~", "", day, day, "-11-20", "-11-27", "~", "", day}},
		"careOfBuyers":   {careOfBuyers, with(day, day, 90, 40)},
		"careOfSilent":   {careOfSilent, with(1, day, day, 40)},
		"careOfLost":     {careOfLost, []any{day, day, day, 40}},
		"careOfBorn":     {careOfBorn, []any{"-11-20", "-11-27", 40}},
		"careOfTouched":  {careOfTouched, []any{day, 40}},
		"selectCareful":  {selectCareful, with("[1,2]")},
		"selectBefore":   {selectBefore, []any{day, "[1,2]"}},
		"countAgain":     {countAgain, []any{day, day}},
		"listAgain":      {listAgain, []any{day, day, 10, 0}},
		"overpaid":       {selectOverpaid, nil},
		"referrals":      {touchedReferrals, []any{1}},
	}
}

// Query is a query with values for its parameters.
type Query struct {
	SQL  string
	Args []any
}

// PutFollowUpsBack makes the open follow-ups of a lead due on a day, also one in the past.
func (b *Book) PutFollowUpsBack(ctx context.Context, lead int64, due funnel.Day) error {
	_, err := b.write(ctx, "test", func(w *writing) error {
		_, err := w.ExecContext(ctx, "UPDATE followup SET due = ? WHERE lead = ? AND closed IS NULL", due.String(), lead)
		return err
	})
	return err
}
