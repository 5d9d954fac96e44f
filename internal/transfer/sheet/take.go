package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// takeLabel is the label of the column, or the one that stood in the column before; primary when that has Google's star in front.
func (b *builder) takeLabel(c Column, columns int) (label string, primary bool) {
	switch {
	case b.label != "" && b.labelFor == c.Index:
		label = b.label
	case columns > 1 && !strings.HasSuffix(headerKey(c.Title), "value"):
		label = c.Title[strings.LastIndex(c.Title, " - ")+1:] // Person - Phone - Mobile
		label = strings.TrimPrefix(label, "- ")
	}
	label, primary = strings.CutPrefix(strings.TrimSpace(label)+" ", "* ")
	label, _ = transfer.Line(label)
	b.starred = b.starred || primary
	return label, primary
}

// takePhones takes in the numbers of a cell, which a spreadsheet may have rounded.
func (b *builder) takePhones(c Column, text string, rounded bool) {
	label, primary := b.takeLabel(c, b.phones)
	region := b.options.Region
	at := len(b.rec.Phones)
	for _, piece := range splitPhones(text) {
		number, own := labelled(b.line(c, unwrapped(piece)), region)
		number, lost, why := repaired(number, region, rounded)
		if why != nil {
			b.problem(why)
		}
		switch {
		case lost:
			b.keep(c, number)
			b.lost = cmp.Or(b.lost, why)
			continue
		case countDigits(number) == 0:
			b.unread(c, number)
			b.illegible = cmp.Or(b.illegible, number)
			continue
		}
		if own == "" {
			own = label
		}
		b.rec.Phones = withValue(b.rec.Phones, transfer.Labelled{Value: number, Label: own}, primary, at)
	}
}

// takeEmails takes in the addresses of a cell.
func (b *builder) takeEmails(c Column, text string) {
	label, primary := b.takeLabel(c, b.mails)
	at := len(b.rec.Emails)
	for _, address := range splitEmails(text) {
		if address = b.line(c, address); address != "" {
			b.rec.Emails = withValue(b.rec.Emails, transfer.Labelled{Value: address, Label: label}, primary, at)
		}
	}
}

// withValue adds a value that is not there yet: a primary one in front of those of other cells, of which there are at.
func withValue(list []transfer.Labelled, v transfer.Labelled, primary bool, at int) []transfer.Labelled {
	if slices.ContainsFunc(list, func(l transfer.Labelled) bool { return l.Value == v.Value }) {
		return list
	}
	if primary && at > 0 {
		return slices.Insert(list, len(list)-at, v)
	}
	return append(list, v)
}

// takeTags takes in the tags of a cell, but for the groups that Google puts every contact in.
func (b *builder) takeTags(c Column, text string) {
	text = strings.ReplaceAll(text, ":::", "\n")
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;，；、\n\r", r) }) {
		tag := b.line(c, part)
		if group, ok := strings.CutPrefix(tag, "* "); ok {
			switch tag = group; headerKey(group) {
			case "mycontacts", "my contacts", "other contacts", "starred":
				continue
			}
		}
		if tag != "" && tag != "*" && !slices.ContainsFunc(b.rec.Tags, func(t string) bool { return fold.Text(t) == fold.Text(tag) }) {
			b.rec.Tags = append(b.rec.Tags, tag)
		}
	}
}

// takeBirthday takes in a birthday, in the order of its column.
func (b *builder) takeBirthday(c Column, text string) {
	text = b.line(c, text)
	day, found := b.dates.read(b.serial(text), c.Order)
	switch found {
	case dateRead:
		b.rec.Birthday = day
	case dateOpen:
		b.problem(i18n.Failed(i18n.SheetDateOpen, transfer.Shown(text), transfer.Shown(c.name())))
		b.keep(c, text)
	case dateBad:
		b.unread(c, text)
	}
}

// serial is the day of a serial number, in the ISO form, where a cell of a workbook holds nothing else and has no format of a date. Numbers
// below 3,654 (1 January 1910) are as likely something else.
func (b *builder) serial(text string) string {
	const first, digits = 3654, 5
	if !b.Workbook || len(text) > digits || !onlyDigits(text) {
		return text
	}
	n := 0.0
	for i := range len(text) {
		n = n*10 + float64(text[i]-'0')
	}
	if day, ok := b.book.from.day(n); ok && len(text) == digits && n >= first {
		return day
	}
	return text
}

// takeNote takes in a note; of several columns of notes, the later ones name themselves.
func (b *builder) takeNote(c Column, text string) {
	text = b.lines(c, text)
	switch note := &b.rec.Note; {
	case text == "":
	case *note == "" && (b.notes == 1 || b.columnOf(Note).Index == c.Index):
		*note = text
	default:
		*note = strings.TrimPrefix(*note+"\n"+c.name()+": "+text, "\n")
	}
}

// takeCustom keeps a value of no place of its own. Days of a field are written in the ISO form where the column tells their order.
func (b *builder) takeCustom(c Column, text string) {
	text = b.lines(c, text)
	if w, ok := numbers(text); ok && w.empty() { // 0/0/00
		return
	}
	if b.label != "" && b.labelFor == c.Index && c.Field == Unknown {
		c.Title = b.line(c, b.label)
	}
	if c.dated() {
		switch day, found := b.dates.read(text, c.Order); found {
		case dateRead:
			text = day.String()
		case dateOpen:
			b.problem(i18n.Failed(i18n.SheetDateOpen, transfer.Shown(text), transfer.Shown(c.name())))
		}
	}
	b.keep(c, text)
}

// places are the addresses of a row.
type places struct {
	list []place
	last Field
}

// place is an address: as a whole, or in its parts.
type place struct {
	column Column // the first of it
	whole  string
	parts  map[Field]string
}

// add adds an address or a part of one. A whole address begins another one, and so does a part that the one before has, but for further
// lines of a street.
func (p *places) add(c Column, text string) {
	f := c.Field
	if text == "" {
		return
	}
	begins := len(p.list) == 0 || f == Address
	if !begins {
		_, has := p.list[len(p.list)-1].parts[f]
		begins = has && (f != Street || p.last != Street)
	}
	if begins {
		p.list = append(p.list, place{column: c, parts: map[Field]string{}})
	}
	at := &p.list[len(p.list)-1]
	p.last = f
	switch {
	case f == Address:
		at.whole = text
	case at.parts[f] != "":
		at.parts[f] += ", " + text
	default:
		at.parts[f] = text
	}
}

// takePlaces takes in the addresses of a row: the first for the record, others under their headers.
func (b *builder) takePlaces() {
	for _, a := range b.place.list {
		switch text := a.text(); {
		case b.rec.Address == "":
			b.rec.Address = text
		case text != b.rec.Address:
			a.column.Field = Unknown
			b.keep(a.column, text)
		}
	}
}

// text is the address in one line: as a whole where the file has that, else by its parts, the largest first in Chinese.
func (a place) text() string {
	if a.whole != "" {
		return a.whole
	}
	order, between := []Field{Street, City, State, Postcode, Country}, ", "
	letters := a.parts[Country] + a.parts[State] + a.parts[City] + a.parts[Street]
	han := letters != "" && !strings.ContainsFunc(letters, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) })
	if han {
		order, between = []Field{Country, State, City, Street}, ""
	}
	var parts []string
	for _, f := range order {
		if a.parts[f] != "" {
			parts = append(parts, a.parts[f])
		}
	}
	text := strings.Join(parts, between)
	if han {
		text = strings.TrimSpace(text + " " + a.parts[Postcode])
	}
	return text
}

// mobilesFirst puts the numbers that are called mobile in front, unless the file says which is the preferred one.
func (b *builder) mobilesFirst() {
	if b.starred || len(b.rec.Phones) < 2 {
		return
	}
	slices.SortStableFunc(b.rec.Phones, func(x, y transfer.Labelled) int { return rank(x.Label) - rank(y.Label) })
}

// rank is 0 of the label of a mobile number, else 1.
func rank(label string) int {
	key := headerKey(label)
	for _, word := range []string{"mobile", "cell", "iphone", "di dong", "dtdd", "手机", "手機", "移动"} {
		if strings.Contains(key, word) {
			return 0
		}
	}
	return 1
}
