package cli

import (
	"context"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer/ical"
	"github.com/funnel-cli/funnel/internal/transfer/xlsx"
)

// exportDue writes the open follow-ups and the birthdays of a period, or all, and whom the care plan asks for today.
func exportDue(ctx context.Context, e *exporting) error {
	t := e.dueTable()
	if e.format != exportICal {
		return writeTable(ctx, e, t)
	}
	w := ical.NewWriter(e.to, e.f.say.Say(i18n.CalendarName))
	err := pass(ctx, e, t, nil, func(d book.Date) error {
		for _, event := range e.events(d) {
			if err := w.Write(event); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.Close()
}

func (e *exporting) dueTable() exportTable[book.Date] {
	return exportTable[book.Date]{
		name: i18n.SheetDue,
		columns: []exportColumn{
			{key: "kind", label: i18n.HeadDateKind, width: 10},
			{key: "day", label: i18n.HeadDay, form: xlsx.Days, width: 12},
			{key: "lead", label: i18n.HeadLead, width: 7},
			{key: "name", label: i18n.LabelName, width: 24},
			{key: "phone", label: i18n.LabelPhone, width: 18},
			{key: "level", label: i18n.HeadLevel, width: 14},
			{key: "followup", label: i18n.HeadID, width: 7},
			{key: "what", label: i18n.HeadWhat, width: 30},
			{key: "every", label: i18n.HeadEvery, width: 10},
			{key: "gesture", label: i18n.HeadGesture, width: 12},
			{key: "occasion", label: i18n.HeadOccasion, width: 12},
			{key: "for", label: i18n.HeadCareFor, width: 16},
		},
		cells: func(d book.Date) []any {
			j := e.dateJSON(d)
			followUp, every := "", ""
			if j.FollowUp != nil {
				followUp, every = id(d.FollowUp.ID), d.FollowUp.Every.String()
			}
			return []any{
				string(d.Kind), j.Day, id(d.Lead.ID), d.Lead.Name, phoneList(d.Lead.Phones), d.Lead.Level, followUp, d.FollowUp.What, every,
				string(d.Care.Gesture), string(d.Care.Occasion), d.Care.For,
			}
		},
		item: func(d book.Date) any { return e.dateJSON(d) },
		read: func(ctx context.Context, begin func(int) error, tell func(book.Date) error) error {
			return e.b.DatesInTurn(ctx, e.period, e.f.today(), begin, tell)
		},
	}
}

// dateJSON is a follow-up, a birthday or what the care plan asks for in JSON.
type dateJSON struct {
	Kind     book.DateKind `json:"kind"`
	Day      funnel.Day    `json:"day"`
	Lead     dueLeadJSON   `json:"lead"`
	FollowUp *followUpJSON `json:"followup"`
	Birthday *string       `json:"birthday"`
	Gesture  *string       `json:"gesture"`
	Occasion *string       `json:"occasion"`
	For      *string       `json:"for"`
}

func (e *exporting) dateJSON(d book.Date) dateJSON {
	l := d.Lead
	j := dateJSON{
		Kind: d.Kind, Day: e.dayOf(d), Lead: dueLeadJSON{l.ID, l.Name, l.Level, nullable(e.f.firstPhone(l, e.o))},
		Birthday: nullable(d.Birthday.String()),
		Gesture:  nullable(string(d.Care.Gesture)), Occasion: nullable(string(d.Care.Occasion)), For: nullable(d.Care.For),
	}
	if d.Kind == book.DateFollowUp {
		u := oneFollowUpJSON(d.FollowUp)
		j.FollowUp = &u
	}
	return j
}

// dayOf is when a follow-up is due, the next day of a birthday within the period, or today for what the care plan asks for.
func (e *exporting) dayOf(d book.Date) funnel.Day {
	from := e.f.today()
	switch {
	case d.Kind == book.DateFollowUp:
		return d.FollowUp.Due
	case d.Kind == book.DateCare:
		return from
	case e.period != nil:
		from = max(from, e.period.From)
	}
	return d.Birthday.Next(from)
}

// usualAlarm is when a calendar reminds whose book has no working hours.
const usualAlarm funnel.Clock = 9 * 60

// events are what a calendar shows of a follow-up or a birthday: it reminds when the day's work begins. A follow-up that repeats and was
// put off stands on its day, and comes again on the days on which it would have come anyway.
func (e *exporting) events(d book.Date) []ical.Event {
	alarm := usualAlarm
	if work := e.o.Calendar.Work; work.From != work.To {
		alarm = work.From
	}
	event := ical.Event{
		UID: d.Key, Stamp: d.At, Day: d.FollowUp.Due, Details: e.dateDetails(d), Kind: e.f.say.Say(i18n.CalendarFollowUps), Alarm: &alarm,
	}
	switch d.Kind {
	case book.DateCare:
		event.UID += "-care"
		event.Day = e.f.today()
		event.Summary = d.Lead.Name + " – " + e.f.words(e.o).Gesture(d.Care.Gesture)
		event.Kind = e.f.say.Say(i18n.SectionCare)
		return []ical.Event{event}
	case book.DateBirthday:
		year, _, _ := d.Lead.Added.Date()
		event.UID += "-birthday"
		event.Day, event.Rule = ical.Birthday(d.Birthday, year)
		event.Summary = e.f.say.Say(i18n.CalendarBirthday, d.Lead.Name)
		if d.Care.Gesture != "" {
			event.Summary += " – " + e.f.words(e.o).Gesture(d.Care.Gesture)
		}
		event.Kind = e.f.say.Say(i18n.CalendarBirthdays)
		return []ical.Event{event}
	}
	event.Summary = d.Lead.Name
	if d.FollowUp.What != "" {
		event.Summary = d.FollowUp.What + " – " + d.Lead.Name
	}
	every, anchor := d.FollowUp.Every, d.FollowUp.Anchor
	rule := ical.Every(every, anchor)
	switch {
	case rule == "":
	case event.Day == anchor || event.Day > anchor && every.After(anchor, event.Day-1) == event.Day:
		event.Rule = rule
	default:
		next := event
		next.UID, next.Rule, next.Day = d.Key+"-next", rule, every.After(anchor, event.Day)
		return []ical.Event{event, next}
	}
	return []ical.Event{event}
}

// dateDetails says who it is about.
func (e *exporting) dateDetails(d book.Date) string {
	details := []string{"#" + id(d.Lead.ID) + " " + d.Lead.Name}
	if phone := e.f.firstPhone(d.Lead, e.o); phone != "" {
		details = append(details, phone)
	}
	if level, ok := e.o.Level(d.Lead.Level); ok {
		details = append(details, e.f.fullName(level))
	}
	if d.Care.For != "" {
		details = append(details, e.f.words(e.o).CareFor(d.Care.For))
	}
	if d.Birthday.Year != 0 {
		details = append(details, d.Birthday.String())
	}
	return strings.Join(details, "\n")
}
