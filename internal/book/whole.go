package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// wholeTable is how a kind of record lies in the book.
type wholeTable struct {
	table string
	// read gives the fields of the kind, in their order, for each record in its order.
	read string
	// write takes the same, levels, channels and own fields by number, and behind them what derive makes of them.
	write string
	// derive makes the values of columns that follow from the record.
	derive func(r funnel.Record, region string) []any
}

// wholeTables are the tables of the kinds of funnel.RecordKinds, by name.
func wholeTables() map[string]wholeTable {
	return map[string]wholeTable{
		"setting":  {"setting", "SELECT key, value FROM setting ORDER BY key", "INSERT INTO setting (key, value) VALUES (?, ?)", nil},
		"level":    {"level", readWholeLevels, writeWholeLevel, nil},
		"channel":  {"channel", readWholeChannels, writeWholeChannel, nil},
		"target":   {"target", readWholeTargets, writeWholeTarget, nil},
		"day_off":  {"day_off", readWholeDaysOff, writeWholeDayOff, nil},
		"field":    {"field", readWholeFields, writeWholeField, nil},
		"segment":  {"segment", readWholeSegments, writeWholeSegment, foldedName},
		"portrait": {"portrait", readWholePortraits, writeWholePortrait, foldedName},
		"tally":    {"tally", readWholeTallies, writeWholeTally, nil},
		"lead":     {"lead", readWholeLeads, writeWholeLead, orderOfName},
		"contact":  {"contact", readWholeContacts, writeWholeContact, keyOfContact},
		"tag":      {"tag", readWholeTags, writeWholeTag, foldedTag},
		"value":    {"field_value", readWholeValues, writeWholeValue, nil},
		"arrival":  {"arrival", readWholeArrivals, writeWholeArrival, nil},
		"touch":    {"touch", readWholeTouches, writeWholeTouch, nil},
		"followup": {"followup", readWholeFollowUps, writeWholeFollowUp, nil},
		"deal":     {"deal", readWholeDeals, writeWholeDeal, nil},
		"referral": {"referral", readWholeReferrals, writeWholeReferral, nil},
		"refusal":  {"refusal", readWholeRefusals, writeWholeRefusal, nil},
		"answer":   {"answer", readWholeAnswers, writeWholeAnswer, nil},
		"offer":    {"offer", readWholeOffers, writeWholeOffer, nil},
		"verdict":  {"verdict", readWholeVerdicts, writeWholeVerdict, nil},
		"merged":   {"merged", readWholeMerged, writeWholeMerged, nil},
	}
}

// Whole is what there is of a book.
type Whole struct {
	// Last holds, by kind of record, the greatest number that was ever given, where it was given one.
	Last    map[string]int64
	Records int
}

// EveryRecord tells all that stands in the book, but for its journal and what follows from the rest: begin first what there is, then tell
// each record, kind by kind in the order of funnel.RecordKinds and by number; settings by key. All of it is of one moment. The values of a
// record are used again for the next. An error of either ends it.
func (b *Book) EveryRecord(ctx context.Context, begin func(Whole) error, tell func(funnel.Record) error) error {
	return b.stream(ctx, func(tx *sql.Tx) error {
		kinds := funnel.RecordKinds()
		whole, err := readWhole(ctx, tx, kinds)
		if err != nil {
			return err
		}
		if err := begin(whole); err != nil {
			return err
		}
		for i := range kinds {
			if err := eachRecord(ctx, tx, &kinds[i], cellFailure, tell); err != nil {
				return err
			}
		}
		return nil
	})
}

const selectLastNumber = "SELECT seq FROM sqlite_sequence WHERE name = ?"

func readWhole(ctx context.Context, tx *sql.Tx, kinds []funnel.RecordKind) (Whole, error) {
	whole := Whole{Last: map[string]int64{}}
	tables := wholeTables()
	for _, kind := range kinds {
		table := tables[kind.Name].table
		var last int64
		switch err := tx.QueryRowContext(ctx, selectLastNumber, table).Scan(&last); {
		case err == nil:
			whole.Last[kind.Name] = last
		case !noRows(err):
			return whole, err
		}
		var n int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM "+quoted(table)).Scan(&n); err != nil {
			return whole, err
		}
		whole.Records += n
	}
	return whole, nil
}

// cellFailure is the error of a record with a field that cannot be read.
func cellFailure(_ funnel.Record, field string, cell any) error {
	return fitting(cell, fmt.Errorf("%s is stored as %T", field, cell))
}

// eachRecord tells the records of a kind one by one, and of those that have a field which cannot be read that field.
func eachRecord(
	ctx context.Context, tx *sql.Tx, kind *funnel.RecordKind, unreadable func(r funnel.Record, field string, cell any) error,
	tell func(funnel.Record) error,
) error {
	record := funnel.Record{Kind: kind, Values: make([]any, len(kind.Fields))}
	cells := make([]any, len(kind.Fields))
	into := make([]any, len(kind.Fields))
	for i := range cells {
		into[i] = &cells[i]
	}
	return each(ctx, tx, func(rows *sql.Rows) error {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i, f := range kind.Fields {
			var err error
			if record.Values[i], err = fieldValue(f.Form, cells[i]); err != nil {
				return unreadable(record, f.Name, cells[i])
			}
		}
		return tell(record)
	}, wholeTables()[kind.Name].read)
}

// fieldValue is what a column holds as the value of a field.
func fieldValue(form funnel.RecordForm, cell any) (any, error) {
	switch v := cell.(type) {
	case nil:
		if form == funnel.TextForm {
			return "", nil
		}
		return nil, nil
	case int64:
		if form == funnel.FlagForm {
			if v != 0 && v != 1 {
				break
			}
			return v != 0, nil
		}
		return v, nil
	case string:
		if form == funnel.ListForm {
			var list []string
			err := json.Unmarshal([]byte(v), &list)
			return list, err
		}
		return v, nil
	}
	return nil, fmt.Errorf("stored as %T", cell)
}

// columnValue is a value of a field as a column holds it.
func columnValue(value any) (any, error) {
	list, ok := value.([]string)
	if !ok {
		return value, nil
	}
	text, err := json.Marshal(append([]string{}, list...))
	return string(text), err
}
