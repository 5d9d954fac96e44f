package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
	"github.com/funnel-cli/funnel/internal/transfer/xlsx"
)

// exportLeads writes the leads that the flags choose, by number, so that those who are read back get the same order.
func exportLeads(ctx context.Context, e *exporting) error {
	fields, err := e.b.Fields(ctx)
	if err != nil {
		return err
	}
	t := e.leadTable(fields)
	if e.format != exportVCard {
		return writeTable(ctx, e, t)
	}
	w := vcard.NewWriter(e.to)
	err = pass(ctx, e, t, nil, func(l funnel.Lead) error { return w.Write(e.record(l, fields)) })
	if err != nil {
		return err
	}
	return w.Close()
}

func (e *exporting) leadTable(fields []funnel.Field) exportTable[funnel.Lead] {
	columns := e.leadColumns(fields)
	t := exportTable[funnel.Lead]{
		name: i18n.SheetLeads,
		cells: func(l funnel.Lead) []any {
			cells := make([]any, len(columns))
			for i, c := range columns {
				cells[i] = c.cell(l)
			}
			return cells
		},
		item: func(l funnel.Lead) any { return e.f.leadJSON(l, e.o, fields) },
		read: func(ctx context.Context, begin func(int) error, tell func(funnel.Lead) error) error {
			return e.b.LeadsInTurn(ctx, e.filter, begin, tell)
		},
	}
	for _, c := range columns {
		t.columns = append(t.columns, c.exportColumn)
	}
	return t
}

// exportLeadColumn is a column of leads. Its key is what an import knows it by.
type exportLeadColumn struct {
	exportColumn
	cell func(l funnel.Lead) any
}

// leadColumns are those of everything on a card, the agent's own fields before the note.
func (e *exporting) leadColumns(fields []funnel.Field) []exportLeadColumn {
	text := func(key string, label i18n.Sentence, width int, cell func(l funnel.Lead) string) exportLeadColumn {
		return exportLeadColumn{exportColumn{key: key, label: label, width: width}, func(l funnel.Lead) any { return cell(l) }}
	}
	money := func(key string, label i18n.Sentence, cell func(l funnel.Lead) *int64) exportLeadColumn {
		return exportLeadColumn{
			exportColumn{key: key, label: label, form: xlsx.Number, width: 16},
			func(l funnel.Lead) any { return e.amount(cell(l)) },
		}
	}
	columns := []exportLeadColumn{
		text("id", i18n.HeadID, 7, func(l funnel.Lead) string { return id(l.ID) }),
		text("name", i18n.LabelName, 24, func(l funnel.Lead) string { return l.Name }),
		text("phone", i18n.LabelPhone, 18, func(l funnel.Lead) string { return phoneList(l.Phones) }),
		text("email", i18n.LabelEmail, 24, func(l funnel.Lead) string { return strings.Join(l.Emails, "; ") }),
		text("tag", i18n.LabelTag, 16, func(l funnel.Lead) string { return strings.Join(l.Tags, ", ") }),
		text("level", i18n.HeadLevel, 14, func(l funnel.Lead) string { return l.Level }),
		text("source", i18n.LabelSource, 12, func(l funnel.Lead) string { return l.Source }),
		text("product", i18n.LabelProduct, 20, func(l funnel.Lead) string { return l.Product }),
		text("region", i18n.LabelRegion, 16, func(l funnel.Lead) string { return l.Region }),
		money("value", i18n.LabelValue, func(l funnel.Lead) *int64 { return l.Value }),
		{exportColumn{key: "birthday", label: i18n.LabelBirthday, form: xlsx.Days, width: 12}, birthdayCell},
		text("sex", i18n.LabelSex, 8, func(l funnel.Lead) string { return string(l.Sex) }),
		text("occupation", i18n.LabelJob, 16, func(l funnel.Lead) string { return l.Job }),
		text("employer", i18n.LabelEmployer, 20, func(l funnel.Lead) string { return l.Employer }),
		text("address", i18n.LabelAddress, 30, func(l funnel.Lead) string { return l.Address }),
		money("income", i18n.LabelIncome, func(l funnel.Lead) *int64 { return l.Income }),
		text("interests", i18n.LabelInterests, 20, func(l funnel.Lead) string { return l.Interests }),
		text("education", i18n.LabelEducation, 16, func(l funnel.Lead) string { return l.Education }),
		text("preferred", i18n.LabelPreferred, 12, func(l funnel.Lead) string { return l.Preferred }),
		text("payment", i18n.LabelPayment, 16, func(l funnel.Lead) string { return l.Payment }),
		text("type", i18n.LabelType, 14, func(l funnel.Lead) string { return l.Type }),
		text("supplier", i18n.LabelSupplier, 20, func(l funnel.Lead) string { return l.Supplier }),
		text("consent", i18n.LabelConsent, 20, func(l funnel.Lead) string { return statementText(l.Consent) }),
		text("no-contact", i18n.LabelNoContact, 20, func(l funnel.Lead) string { return statementText(l.NoContact) }),
	}
	for _, field := range fields {
		columns = append(columns, e.ownColumn(field))
	}
	return append(columns, text("note", i18n.LabelNote, 40, func(l funnel.Lead) string { return l.Note }))
}

// ownColumn is the column of a field of the agent's own.
func (e *exporting) ownColumn(field funnel.Field) exportLeadColumn {
	column := exportColumn{key: field.Key, name: field.Name, width: 16}
	if column.name == "" {
		column.name = field.Key
	}
	switch field.Type {
	case funnel.TypeMoney, funnel.TypeNumber:
		column.form = xlsx.Number
	case funnel.TypeDate:
		column.form = xlsx.Days
	}
	return exportLeadColumn{column, func(l funnel.Lead) any { return e.ownCell(field.Type, l.Custom[field.Key]) }}
}

// ownCell is a value of an own field as a cell.
func (e *exporting) ownCell(t funnel.FieldType, value string) any {
	switch t {
	case funnel.TypeMoney:
		if minor, ok := wholeNumber(value); ok {
			return xlsx.Decimal{Value: minor, Decimals: e.o.Currency.Decimals}
		}
	case funnel.TypeNumber:
		// A fraction of three digits gets a fourth: with a point before exactly three, Vietnamese reads thousands.
		whole, fraction, _ := strings.Cut(value, ".")
		if len(fraction) == 3 {
			fraction += "0"
		}
		if n, ok := wholeNumber(whole + fraction); ok {
			return xlsx.Decimal{Value: n, Decimals: len(fraction)}
		}
	case funnel.TypeDate:
		if day, err := funnel.ParseDay(value); err == nil {
			return day
		}
	}
	return value
}

func birthdayCell(l funnel.Lead) any {
	if l.Birthday.Year != 0 {
		return l.Birthday.On(l.Birthday.Year)
	}
	return l.Birthday.String()
}

// phoneList writes phones as they are compared, so that they mean the same in every country.
func phoneList(phones []funnel.Phone) string {
	var list []string
	for _, p := range phones {
		list = append(list, p.Number)
	}
	return strings.Join(list, "; ")
}

func statementText(s *funnel.Statement) string {
	if s == nil {
		return ""
	}
	return strings.TrimSpace(s.Day.String() + " " + s.Source)
}

// record is a lead as an address book takes it in: what it has no place for stands under its name.
func (e *exporting) record(l funnel.Lead, own []funnel.Field) transfer.Record {
	r := transfer.Record{
		Name: l.Name, Birthday: l.Birthday, Sex: l.Sex, Organisation: l.Employer, Job: l.Job, Address: l.Address, Tags: l.Tags, Note: l.Note,
	}
	for _, p := range l.Phones {
		r.Phones = append(r.Phones, transfer.Labelled{Value: p.Number})
	}
	for _, address := range l.Emails {
		r.Emails = append(r.Emails, transfer.Labelled{Value: address})
	}
	placed := []string{"name", "phone", "email", "tag", "birthday", "sex", "employer", "occupation", "address", "note"}
	reader := card.Reader{
		Region: e.o.Region, Currency: e.o.Currency, Lang: e.f.say.Lang, Today: e.f.today(), WeekStart: e.o.Calendar.WeekStart,
		Vocabulary: e.f.vocabulary(e.o), Fields: own,
	}
	for _, field := range card.Fields(own) {
		if slices.Contains(placed, field.Key) {
			continue
		}
		if values := field.Text(reader, l.Card); len(values) > 0 {
			r.Custom = append(r.Custom, transfer.Custom{Header: e.f.say.Say(field.Label), Value: strings.Join(values, ", "), Field: field.Key})
		}
	}
	return r
}

// wholeNumber reads a whole number; false for anything else.
func wholeNumber(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}
