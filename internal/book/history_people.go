package book

import "github.com/funnel-cli/funnel/internal/funnel"

// LeadDetail is a line of a lead's card that is a record of its own.
type LeadDetail struct {
	Lead int64
	Kind string // phone, email, tag, field or merged
	Text string
	// Field is the key of the agent's own field, of Kind field.
	Field string
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
		return LeadDetail{Lead: v.int(2), Kind: "field", Text: v.text(4), Field: named(n.fields, v.int(3))}
	case "merged":
		return LeadDetail{Lead: v.int(2), Kind: "merged", Text: number(v.int(3))}
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
