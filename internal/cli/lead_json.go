package cli

import (
	"encoding/json"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/words"
)

// leadJSON is a lead in JSON. Money is in minor units of the book's currency.
type leadJSON struct {
	ID        int64          `json:"id"`
	Name      string         `json:"name"`
	Phones    []phoneJSON    `json:"phones"`
	Emails    []string       `json:"emails"`
	Tags      []string       `json:"tags"`
	Level     string         `json:"level"`
	Status    funnel.Status  `json:"status"`
	StateDay  *funnel.Day    `json:"state_day"`
	Reason    *string        `json:"reason"`
	Tests     testsJSON      `json:"tests"`
	Forced    *string        `json:"forced"`
	Source    *string        `json:"source"`
	Product   *string        `json:"product"`
	Region    *string        `json:"region"`
	Value     *int64         `json:"value"`
	Birthday  *string        `json:"birthday"`
	Zodiac    *string        `json:"zodiac"`
	Sex       *string        `json:"sex"`
	Job       *string        `json:"occupation"`
	Employer  *string        `json:"employer"`
	Address   *string        `json:"address"`
	Income    *int64         `json:"income"`
	Interests *string        `json:"interests"`
	Education *string        `json:"education"`
	Preferred *string        `json:"preferred"`
	Payment   *string        `json:"payment"`
	Type      *string        `json:"type"`
	Supplier  *string        `json:"supplier"`
	Note      *string        `json:"note"`
	Custom    map[string]any `json:"custom"`
	Consent   *statementJSON `json:"consent"`
	NoContact *statementJSON `json:"no_contact"`
	Added     funnel.Day     `json:"added"`
	Touches   int            `json:"touches"`
	LastTouch *funnel.Day    `json:"last_touch"`
	IdleDays  int            `json:"idle_days"`
	NextDue   *funnel.Day    `json:"next_due"`
	Deals     int            `json:"deals"`
	Spent     int64          `json:"spent"`
}

type phoneJSON struct {
	Number   string `json:"number"` // what it is compared by
	Text     string `json:"text"`   // as it is dialled in the book's region
	Doubtful bool   `json:"doubtful"`
}

type testsJSON struct {
	Need      *string `json:"need"`
	Authority *string `json:"authority"`
	Money     *string `json:"money"`
}

type statementJSON struct {
	Day    funnel.Day `json:"day"`
	Source *string    `json:"source"`
}

// leadJSON makes the JSON of a lead. fields are the book's own fields, whose types say which of their values are numbers.
func (f *factory) leadJSON(l funnel.Lead, o book.Outline, fields []funnel.Field) leadJSON {
	return leadJSON{
		ID: l.ID, Name: l.Name, Phones: phonesJSON(l.Phones, o), Emails: listed(l.Emails), Tags: listed(l.Tags),
		Level: l.Level, Status: l.Status, StateDay: l.StateDay, Reason: nullable(l.Reason),
		Tests: testsJSON{
			nullable(string(l.Tests.Need)), nullable(string(l.Tests.Authority)), nullable(string(l.Tests.Money)),
		},
		Forced: nullable(l.Forced), Source: nullable(l.Source), Product: nullable(l.Product), Region: nullable(l.Region),
		Value: l.Value, Birthday: nullable(l.Birthday.String()), Zodiac: nullable(l.Birthday.Zodiac().Key()), Sex: nullable(string(l.Sex)),
		Job: nullable(l.Job), Employer: nullable(l.Employer), Address: nullable(l.Address), Income: l.Income,
		Interests: nullable(l.Interests), Education: nullable(l.Education), Preferred: nullable(l.Preferred),
		Payment: nullable(l.Payment), Type: nullable(l.Type), Supplier: nullable(l.Supplier), Note: nullable(l.Note), Custom: customJSON(l.Custom, fields),
		Consent: said(l.Consent), NoContact: said(l.NoContact), Added: l.Added, Touches: l.Touches, LastTouch: l.LastTouch,
		IdleDays: l.Idle(f.today()), NextDue: l.Next, Deals: l.Deals, Spent: l.Spent,
	}
}

// listed is a list that JSON never shows as null.
func listed(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

func phonesJSON(phones []funnel.Phone, o book.Outline) []phoneJSON {
	list := []phoneJSON{}
	for _, p := range phones {
		list = append(list, phoneJSON{p.Number, words.PhoneText(p, o.Region), p.Doubtful})
	}
	return list
}

// firstPhone is the phone under which a lead is called, "" when there is none.
func (f *factory) firstPhone(l funnel.Lead, o book.Outline) string { return f.words(o).Phone(l) }

// customJSON makes the values of the book's own fields: numbers and money as numbers, everything else as text.
func customJSON(custom map[string]string, fields []funnel.Field) map[string]any {
	values := map[string]any{}
	for _, field := range fields {
		value, ok := custom[field.Key]
		switch {
		case !ok:
		case field.Type == funnel.TypeNumber || field.Type == funnel.TypeMoney:
			values[field.Key] = json.Number(value)
		default:
			values[field.Key] = value
		}
	}
	return values
}

func said(s *funnel.Statement) *statementJSON {
	if s == nil {
		return nil
	}
	return &statementJSON{s.Day, nullable(s.Source)}
}
