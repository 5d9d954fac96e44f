package cli

import (
	"context"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// outcomeJSON is the answer to a change to a lead in JSON.
type outcomeJSON struct {
	Lead     leadJSON       `json:"lead"`
	From     *string        `json:"from"`
	Level    string         `json:"level"`
	Arrivals []arrivedJSON  `json:"arrivals"`
	Pulled   []pulledJSON   `json:"pulled"`
	Gone     []arrivedJSON  `json:"gone"`
	Revived  bool           `json:"revived"`
	Closed   []followUpJSON `json:"closed"`
	Moved    []followUpJSON `json:"moved"`
	Planned  []followUpJSON `json:"planned"`
	Change   *int64         `json:"change"`
	Currency string         `json:"currency"`
}

type arrivedJSON struct {
	Level          string      `json:"level"`
	Day            *funnel.Day `json:"day"`
	Channel        *string     `json:"channel"`
	Drawn          bool        `json:"drawn"`
	Count          *int64      `json:"count"`
	Unnamed        *int64      `json:"unnamed"`
	EarlierDay     *funnel.Day `json:"earlier_day"`
	EarlierUnnamed *int64      `json:"earlier_unnamed"`
}

type pulledJSON struct {
	Level     string      `json:"level"`
	From      *funnel.Day `json:"from"`
	FromCount int64       `json:"from_count"`
	To        *funnel.Day `json:"to"`
	ToCount   int64       `json:"to_count"`
	Drawn     bool        `json:"drawn"`
}

type followUpJSON struct {
	ID      int64       `json:"id"`
	Lead    int64       `json:"lead"`
	Due     funnel.Day  `json:"due"`
	What    *string     `json:"what"`
	Every   *string     `json:"every"`
	Closed  *funnel.Day `json:"closed"`
	Dropped bool        `json:"dropped"`
	Snoozes int         `json:"snoozes"`
	Reason  *string     `json:"reason"`
}

// outcomeJSON makes the JSON of what a change to a lead did.
func (f *factory) outcomeJSON(ctx context.Context, b *book.Book, o book.Outline, out book.Outcome) (outcomeJSON, error) {
	fields, err := b.Fields(ctx)
	answer := outcomeJSON{
		Lead: f.leadJSON(out.Lead, o, fields), From: nullable(out.From), Level: out.Lead.Level,
		Arrivals: arrivalsJSON(out.Arrivals), Pulled: []pulledJSON{}, Gone: arrivalsJSON(out.Gone), Revived: out.Revived,
		Closed: followUpsJSON(out.Closed), Moved: followUpsJSON(out.Moved), Planned: followUpsJSON(out.Planned), Currency: o.Currency.Code,
	}
	for _, p := range out.Pulled {
		answer.Pulled = append(answer.Pulled, pulledJSON{p.Is.Level, p.Was.Day, p.Was.Count, p.Is.Day, p.Is.Count, p.Is.Drawn})
	}
	if out.Change != 0 {
		answer.Change = &out.Change
	}
	return answer, err
}

func arrivalsJSON(arrivals []book.Arrived) []arrivedJSON {
	list := []arrivedJSON{}
	for _, a := range arrivals {
		item := arrivedJSON{Level: a.Level, Day: a.Day, Channel: nullable(a.Channel), Drawn: a.Drawn, EarlierDay: a.Earlier}
		if a.Day != nil {
			item.Count, item.Unnamed = &a.Count, &a.Unnamed
		}
		if a.Earlier != nil {
			item.EarlierUnnamed = &a.EarlierUnnamed
		}
		list = append(list, item)
	}
	return list
}

func followUpsJSON(followUps []funnel.FollowUp) []followUpJSON {
	list := []followUpJSON{}
	for _, u := range followUps {
		list = append(list, oneFollowUpJSON(u))
	}
	return list
}

func oneFollowUpJSON(u funnel.FollowUp) followUpJSON {
	return followUpJSON{
		u.ID, u.Lead, u.Due, nullable(u.What), nullable(u.Every.String()), u.Closed, u.Dropped, u.Snoozes, nullable(u.Reason),
	}
}

// writeArrivalsCSV writes a row for each arrival that a change made.
func (f *factory) writeArrivalsCSV(out book.Outcome) error {
	var rows [][]any
	for _, a := range arrivalsJSON(out.Arrivals) {
		rows = append(rows, []any{out.Lead.ID, a.Level, dayCell(a.Day), a.Channel, a.Drawn, a.Count, a.Unnamed})
	}
	return f.writeCSV([]string{"lead", "level", "day", "channel", "drawn", "count", "unnamed"}, rows)
}

// dayCell is a day as a cell of writeCSV.
func dayCell(d *funnel.Day) any {
	if d == nil {
		return nil
	}
	return *d
}
