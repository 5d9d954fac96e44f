package book

import "github.com/funnel-cli/funnel/internal/funnel"

// LeadDetail is a line of a lead's card that is a record of its own.
type LeadDetail struct {
	Lead int64
	Kind string // phone, email, tag, field, merged, refusal, answer, offer or verdict
	Text string
	Own  OwnField // of Kind field
}

// OwnField tells a field of the agent's own from others. Only the number is known of one that is gone since.
type OwnField struct {
	ID   int64
	Key  string
	Type funnel.FieldType
}

// nameFields gives the values of fields that are gone their fields: those that went in the same change, or in a later one and so are in
// gone.
func nameFields(effects []Effect, gone map[int64]OwnField) {
	for _, e := range effects {
		if f, ok := e.Before.(funnel.Field); ok {
			gone[f.ID] = OwnField{f.ID, f.Key, f.Type}
		}
	}
	for i := range effects {
		for _, side := range []*any{&effects[i].Before, &effects[i].After} {
			d, ok := (*side).(LeadDetail)
			if f, went := gone[d.Own.ID]; ok && went && d.Own.Key == "" {
				d.Own = f
				*side = d
			}
		}
	}
}

// LeadArrival is an arrival of a lead. Lead is 0 of a person who was forgotten.
type LeadArrival struct {
	Lead int64
	funnel.Arrival
}

// person makes a record about a person out of the values of a row.
func (n keyNames) person(table string, v rowValues) any {
	switch table {
	case "lead":
		l := funnel.Lead{ID: v.int(0), Level: named(n.levels, v.int(6)), State: funnel.State(v.text(7)), Reason: v.text(9)}
		l.Name = v.text(2)
		return l
	case "contact":
		return LeadDetail{Lead: v.int(2), Kind: v.text(3), Text: v.text(4)}
	case "tag":
		return LeadDetail{Lead: v.int(2), Kind: "tag", Text: v.text(3)}
	case "field_value":
		d := LeadDetail{Lead: v.int(2), Kind: "field", Text: v.text(4), Own: n.fields[v.int(3)]}
		d.Own.ID = v.int(3)
		return d
	case "merged":
		return LeadDetail{Lead: v.int(2), Kind: "merged", Text: number(v.int(3))}
	case "refusal":
		return LeadDetail{Lead: v.int(2), Kind: table, Text: v.text(4)}
	case "answer":
		return LeadDetail{Lead: v.int(2), Kind: table, Text: number(v.int(3)) + ". " + v.text(5)}
	case "offer":
		return LeadDetail{Lead: v.int(2), Kind: table, Text: v.text(6)}
	case "verdict":
		return LeadDetail{Lead: v.int(2), Kind: table, Text: v.text(3) + "=" + v.text(4)}
	case "field":
		return funnel.Field{ID: v.int(0), Key: v.text(2), Name: v.text(3), Type: funnel.FieldType(v.text(4))}
	case "arrival":
		return LeadArrival{v.int(2), funnel.Arrival{
			Level: named(n.levels, v.int(3)), Day: v.maybeDay(4), Channel: n.channels[v.int(5)], Drawn: v.int(6) != 0,
		}}
	case "touch":
		return funnel.Touch{
			ID: v.int(0), Lead: v.int(2), Day: v.day(3), Kind: v.text(4), Outcome: v.text(5), Minutes: v.optional(6), Note: v.text(7),
		}
	case "followup":
		every, _ := funnel.ParseEvery(v.text(5))
		return funnel.FollowUp{
			ID: v.int(0), Lead: v.int(2), Due: v.day(3), What: v.text(4), Every: every, Closed: v.maybeDay(6),
			Dropped: v.int(7) != 0, Snoozes: int(v.int(8)), Reason: v.text(9), Anchor: v.day(11),
		}
	case "deal":
		return funnel.Deal{
			ID: v.int(0), Lead: v.int(2), Day: v.day(3), Amount: v.int(4), Product: v.text(5), Cost: v.optional(6), Note: v.text(7),
		}
	}
	return funnel.Referral{Lead: v.int(2), Referrer: v.int(3), Tone: funnel.Tone(v.text(4)), Day: v.day(5)}
}

func (v rowValues) maybeDay(i int) *funnel.Day {
	if v.text(i) == "" {
		return nil
	}
	d := v.day(i)
	return &d
}

func (v rowValues) care(i int) funnel.Care {
	c, _ := funnel.ParseCare(v.text(i))
	return c
}
