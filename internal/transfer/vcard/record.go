package vcard

import (
	"cmp"
	"slices"
	"strings"

	govcard "github.com/emersion/go-vcard"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Of how many parts values are made: name and address by RFC 6350 (6.2.2, 6.3.1), organisation and tags as far as they are read.
const (
	nameParts    = 5
	addressParts = 7
	maxUnits     = 10
	maxTags      = 1000
)

// reading makes a record of a card.
type reading struct {
	card     govcard.Card
	labels   map[string]string // of groups, as Apple writes them
	record   transfer.Record
	customs  []customLine
	problems []transfer.Problem
}

// customLine is a custom value with its place in the file.
type customLine struct {
	transfer.Custom
	line int
}

// toRecord makes a record of a card, and tells what is not as it should be. A card that is no person is refused.
func toRecord(c govcard.Card) (transfer.Record, []transfer.Problem) {
	r := &reading{card: c, labels: map[string]string{}}
	for _, f := range c["X-ABLABEL"] {
		if f.Group != "" {
			r.labels[f.Group] = r.line(f, appleLabel(r.line(f, unescape(f, f.Value))))
		}
	}
	for _, name := range []string{govcard.FieldKind, "X-ADDRESSBOOKSERVER-KIND"} {
		if strings.EqualFold(strings.TrimSpace(c.Value(name)), string(govcard.KindGroup)) {
			return transfer.Record{Refused: i18n.Failed(i18n.VCardGroup)}, nil
		}
	}
	r.record.Phones = r.labelled(govcard.FieldTelephone)
	r.record.Emails = r.labelled(govcard.FieldEmail)
	r.work()
	r.name()
	r.birthday()
	r.sex()
	r.address()
	r.tags()
	r.note()
	r.custom()
	if r.record.Name == "" && len(r.record.Phones) == 0 && len(r.record.Emails) == 0 {
		return transfer.Record{Refused: i18n.Failed(i18n.VCardEmpty)}, nil
	}
	return r.record, r.problems
}

// line cleans a text of one line, and reports what was taken out.
func (r *reading) line(f *govcard.Field, text string) string {
	clean, removed := transfer.Line(text)
	r.removed(f, removed)
	return clean
}

// lines cleans a text of several lines, and reports what was taken out.
func (r *reading) lines(f *govcard.Field, text string) string {
	clean, removed := transfer.Lines(text)
	r.removed(f, removed)
	return clean
}

func (r *reading) removed(f *govcard.Field, count int) {
	if count > 0 && len(r.problems) < maxProblems {
		r.problem(f, i18n.Failed(i18n.TransferRemoved, count, called(r.nameOf(f))))
	}
}

func (r *reading) problem(f *govcard.Field, what *i18n.Error) {
	r.problems = append(r.problems, transfer.Problem{Line: lineOf(f), What: what})
}

// nameOf is the name of the property that a field belongs to.
func (r *reading) nameOf(f *govcard.Field) string {
	for name, fields := range r.card {
		if slices.Contains(fields, f) {
			return name
		}
	}
	return ""
}

// called is what a property is called: the label of the field that it becomes, else its own name.
func called(name string) any {
	switch name {
	case govcard.FieldFormattedName, govcard.FieldName, govcard.FieldNickname:
		return i18n.LabelName
	case govcard.FieldTelephone:
		return i18n.LabelPhone
	case govcard.FieldEmail:
		return i18n.LabelEmail
	case govcard.FieldBirthday:
		return i18n.LabelBirthday
	case govcard.FieldGender, "X-GENDER", "X-WAB-GENDER":
		return i18n.LabelSex
	case govcard.FieldOrganization:
		return i18n.LabelEmployer
	case govcard.FieldTitle, govcard.FieldRole:
		return i18n.LabelJob
	case govcard.FieldAddress, "LABEL":
		return i18n.LabelAddress
	case govcard.FieldCategories:
		return i18n.LabelTag
	case govcard.FieldNote:
		return i18n.LabelNote
	}
	return name
}

// name reads the name: that of the person, else a nickname, else the organisation.
func (r *reading) name() {
	var n transfer.Name
	for _, f := range byPreference(r.card[govcard.FieldFormattedName]) {
		if n.Shown = r.line(f, unescape(f, f.Value)); n.Shown != "" {
			break
		}
	}
	if fields := byPreference(r.card[govcard.FieldName]); len(fields) > 0 {
		f := fields[0]
		var parts []string
		for _, part := range split(f, ';', nameParts) {
			parts = append(parts, r.line(f, part))
		}
		n.Family, n.Given, n.Middle, n.Prefix, n.Suffix = at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4)
	}
	r.record.Name = n.Join()
	if r.record.Name != "" {
		return
	}
	if fields := byPreference(r.card[govcard.FieldNickname]); len(fields) > 0 {
		r.record.Name = r.line(fields[0], unescape(fields[0], fields[0].Value))
	}
	r.record.Name = cmp.Or(r.record.Name, r.record.Organisation)
}

// labelled reads the numbers or addresses of a property, the preferred first.
func (r *reading) labelled(property string) []transfer.Labelled {
	var list []transfer.Labelled
	for _, f := range byPreference(r.card[property]) {
		value, uri := withoutScheme(r.line(f, unescape(f, f.Value)))
		if uri {
			value, _ = withoutScheme(r.line(f, ofURI(value)))
		}
		if value == "" {
			continue
		}
		label := r.labels[f.Group]
		if label == "" {
			label = r.line(f, typeLabel(f))
		}
		list = append(list, transfer.Labelled{Value: value, Label: label})
	}
	return list
}

// work reads organisation and occupation: the title, else the role.
func (r *reading) work() {
	for _, f := range byPreference(r.card[govcard.FieldOrganization]) {
		if r.record.Organisation = r.joined(f, split(f, ';', maxUnits), ", "); r.record.Organisation != "" {
			break
		}
	}
	for _, name := range []string{govcard.FieldTitle, govcard.FieldRole} {
		for _, f := range byPreference(r.card[name]) {
			switch text := r.line(f, unescape(f, f.Value)); {
			case text == "" || text == r.record.Job:
			case r.record.Job == "":
				r.record.Job = text
			default:
				r.addCustom(f, name, text)
			}
		}
	}
}

// joined cleans parts and joins those that are not empty.
func (r *reading) joined(f *govcard.Field, parts []string, between string) string {
	var list []string
	for _, part := range parts {
		if part = r.line(f, strings.ReplaceAll(strings.TrimSpace(part), "\n", ", ")); part != "" {
			list = append(list, part)
		}
	}
	return strings.Join(list, between)
}

// birthday reads the first birthday that is a day; what is none, and a second day, become custom values.
func (r *reading) birthday() {
	for _, f := range r.card[govcard.FieldBirthday] {
		text := r.lines(f, unescape(f, f.Value))
		b, ok := birthday(f, text)
		switch {
		case text == "" || ok && b == r.record.Birthday:
		case !ok:
			r.unread(f, govcard.FieldBirthday, text)
		case !r.record.Birthday.Known():
			r.record.Birthday = b
		default:
			r.addCustom(f, govcard.FieldBirthday, text)
		}
	}
}

// unread keeps a value that cannot be read as a custom one, and tells it.
func (r *reading) unread(f *govcard.Field, name, text string) {
	r.problem(f, i18n.Failed(i18n.SheetKept, called(name), transfer.Shown(text)))
	r.addCustom(f, name, text)
}

// sex reads GENDER (RFC 6350, 6.2.7), or what was there before it: X-GENDER in words, X-WAB-GENDER as a number.
func (r *reading) sex() {
	for _, name := range []string{govcard.FieldGender, "X-GENDER", "X-WAB-GENDER"} {
		f := r.card.Get(name)
		if f == nil {
			continue
		}
		text := strings.TrimSpace(at(split(f, ';', 1), 0))
		switch strings.ToUpper(text) {
		case "", "N", "U":
			continue
		case "O":
			r.record.Sex = funnel.OtherSex
			return
		case "F", "1":
			r.record.Sex = funnel.Female
			return
		case "M", "2":
			r.record.Sex = funnel.Male
			return
		}
		sex, err := card.Sex(text)
		if err == nil {
			r.record.Sex = sex
			return
		}
		r.unread(f, name, r.lines(f, text))
	}
}

// address reads the preferred address; others become custom values.
func (r *reading) address() {
	fields := byPreference(r.card[govcard.FieldAddress])
	for _, f := range fields {
		text := r.addressText(f)
		switch {
		case text == "":
		case r.record.Address == "":
			r.record.Address = text
		default:
			r.addCustom(f, cmp.Or(r.labels[f.Group], govcard.FieldAddress), text)
		}
	}
	for _, f := range r.card["LABEL"] {
		if r.record.Address == "" {
			r.record.Address = r.joined(f, strings.Split(unescape(f, f.Value), "\n"), ", ")
		}
	}
}

// addressText writes an address in one line: from the house to the country; in Chinese characters from the country to the house. Each part
// may have several values.
func (r *reading) addressText(f *govcard.Field) string {
	parts := split(f, ';', addressParts)
	box, extended, street, city := at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3)
	region, code, country := at(parts, 4), at(parts, 5), at(parts, 6)
	if transfer.Ideographic(street + city + region) {
		return r.joined(f, []string{country, region, city, street, extended, box, code}, " ")
	}
	return r.joined(f, []string{box, extended, street, city, region, code, country}, ", ")
}

// tags reads the categories. The one that Google puts everybody in says nothing.
func (r *reading) tags() {
	seen := map[string]bool{"": true, "myContacts": true, "* myContacts": true}
	for _, f := range r.card[govcard.FieldCategories] {
		for _, part := range split(f, ',', maxTags) {
			tag := r.line(f, part)
			if !seen[tag] {
				r.record.Tags = append(r.record.Tags, tag)
			}
			seen[tag] = true
		}
	}
}

// note reads the notes, each on lines of its own.
func (r *reading) note() {
	var notes []string
	for _, f := range r.card[govcard.FieldNote] {
		if text := r.lines(f, unescape(f, f.Value)); text != "" {
			notes = append(notes, text)
		}
	}
	r.record.Note = strings.Join(notes, "\n")
}
