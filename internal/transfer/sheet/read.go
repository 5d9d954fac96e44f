package sheet

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Read gives a record for every row of people, in their order. Rows that are blank, and rows that repeat the header, are passed over. The
// error is one of Check, of each or of the context, or an *i18n.Error that says why the rest of the file cannot be read.
func (t *Table) Read(ctx context.Context, each func(transfer.Record) error) (transfer.Summary, error) {
	summary := transfer.Summary{Encoding: t.Encoding}
	if err := t.Check(); err != nil {
		return summary, err
	}
	rows, done, err := t.rows(ctx)
	if err != nil {
		return summary, err
	}
	defer done()
	b := newBuilder(t)
	var r row
	for n := 0; ; n++ {
		if n&0xff == 0 && ctx.Err() != nil {
			return summary, ctx.Err()
		}
		if err := rows.next(&r); err != nil {
			if errors.Is(err, io.EOF) {
				return summary, nil
			}
			return summary, readFailed(err)
		}
		summary.Lines = r.line
		if n < t.above || t.repeatsHeader(&r) {
			continue
		}
		record := b.record(&r)
		summary.Count(record)
		if err := each(record); err != nil {
			return summary, err
		}
	}
}

// repeatsHeader reports whether a row is the header again, as it stands on each page of a printed list.
func (t *Table) repeatsHeader(r *row) bool {
	if t.Header == 0 || r.refused != nil {
		return false
	}
	filled := 0
	for i, c := range r.cells {
		text, _ := transfer.Line(c.text)
		if text == "" {
			continue
		}
		if i >= len(t.Columns) || text != t.Columns[i].Title {
			return false
		}
		filled++
	}
	return filled > 1 || filled == 1 && len(t.Columns) == 1
}

// builder makes records of rows.
type builder struct {
	*Table
	notes  int                   // columns of notes
	phones int                   // columns of phones
	mails  int                   // columns of e-mails
	sexes  map[string]funnel.Sex // as they were read before

	rec      transfer.Record
	name     transfer.Name
	nick     string
	label    string // of the next column, which is labelFor
	labelFor int
	place    places
	starred  bool // a phone or an e-mail is said to be the preferred one

	illegible string      // the first phone that has no digits
	lost      *i18n.Error // why the first phone is lost whose digits a spreadsheet has rounded
}

func newBuilder(t *Table) *builder {
	b := &builder{Table: t, sexes: map[string]funnel.Sex{}}
	for _, c := range t.Columns {
		switch c.Field {
		case Note:
			b.notes++
		case Phone:
			b.phones++
		case Email:
			b.mails++
		}
	}
	return b
}

// record makes the record of a row.
func (b *builder) record(r *row) transfer.Record {
	b.rec = transfer.Record{Line: r.line}
	raw := r.raw
	if b.Workbook {
		raw = csvLine(r.cells)
	}
	if len(raw) > b.limits.Value && r.refused != nil {
		raw = raw[:b.limits.Value]
	}
	raw += "\n"
	refused := r.refused
	if refused == nil {
		refused = b.fill(r)
	}
	if refused != nil {
		return transfer.Record{Line: r.line, Raw: raw, Refused: refused}
	}
	b.rec.Raw = raw
	return b.rec
}

// fill takes in the cells of a row.
func (b *builder) fill(r *row) *i18n.Error {
	b.name, b.nick, b.label, b.place, b.starred = transfer.Name{}, "", "", places{}, false
	b.illegible, b.lost = "", nil
	for i, c := range r.cells {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		column := Column{Index: i}
		switch {
		case i < len(b.Columns):
			column = b.Columns[i]
		case !b.Workbook:
			return i18n.Failed(i18n.SheetRowCells, i+1, len(b.Columns))
		}
		b.take(column, cell{unwrapped(c.text), c.kind})
	}
	rec := &b.rec
	if rec.Name, _ = transfer.Line(b.name.Join()); rec.Name == "" {
		rec.Name = b.nick
	} else if b.nick != "" && b.nick != rec.Name {
		b.keep(b.columnOf(Nickname), b.nick)
	}
	b.mobilesFirst()
	b.takePlaces()
	if rec.Name == "" && len(rec.Phones) == 0 && len(rec.Emails) == 0 {
		switch {
		case b.lost != nil:
			return b.lost
		case b.illegible != "":
			return i18n.Failed(i18n.SheetRowUnread, transfer.Shown(b.illegible))
		}
		return i18n.Failed(i18n.SheetRowNobody)
	}
	return nil
}

// columnOf is the first column of a field.
func (b *builder) columnOf(f Field) Column {
	i := slices.IndexFunc(b.Columns, func(c Column) bool { return c.Field == f })
	return b.Columns[i]
}

// take takes in a cell that is not blank.
func (b *builder) take(c Column, from cell) {
	rec, text := &b.rec, from.text
	switch c.Field {
	case Ignored:
	case Name:
		b.name.Shown = b.line(c, text)
	case Family:
		b.name.Family = b.line(c, text)
	case Middle:
		b.name.Middle = b.line(c, text)
	case Given:
		b.name.Given = b.line(c, text)
	case Prefix:
		b.name.Prefix = b.line(c, text)
	case Suffix:
		b.name.Suffix = b.line(c, text)
	case Nickname:
		b.nick = b.line(c, text)
	case PhoneLabel, EmailLabel, Label:
		b.label, b.labelFor = text, c.Index+1
	case Phone:
		b.takePhones(c, text, from.kind == isNumber || !b.Workbook)
	case Email:
		b.takeEmails(c, text)
	case Tag:
		b.takeTags(c, text)
	case Birthday:
		b.takeBirthday(c, text)
	case Sex:
		sex, known := b.sex(text)
		if rec.Sex = sex; !known && !unspecified(text) {
			b.unread(c, text)
		}
	case Occupation:
		b.first(c, &rec.Job, text)
	case Employer:
		b.first(c, &rec.Organisation, text)
	case Address, Street, City, State, Postcode, Country:
		b.place.add(c, b.line(c, strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), ", ")))
	case Note:
		b.takeNote(c, text)
	default:
		b.takeCustom(c, text)
	}
}

// maxSexes is how many ways to write a sex are remembered: card.Sex compares each with its words in three languages.
const maxSexes = 100

// sex reads the sex of a person; false when it is none.
func (b *builder) sex(text string) (funnel.Sex, bool) {
	if sex, ok := b.sexes[text]; ok {
		return sex, true
	}
	sex, err := card.Sex(text)
	if err == nil && len(b.sexes) < maxSexes {
		b.sexes[text] = sex
	}
	return sex, err == nil
}

// line cleans a text of one line, and tells what was taken out of it.
func (b *builder) line(c Column, text string) string {
	clean, removed := transfer.Line(text)
	b.cleaned(c, clean, removed)
	return clean
}

// lines cleans a text of several lines.
func (b *builder) lines(c Column, text string) string {
	clean, removed := transfer.Lines(text)
	b.cleaned(c, clean, removed)
	return clean
}

func (b *builder) cleaned(c Column, clean string, removed int) {
	if removed > 0 {
		b.problem(i18n.Failed(i18n.TransferRemoved, removed, transfer.Shown(c.name())))
	}
	if strings.ContainsRune(clean, '\ufffd') {
		b.problem(i18n.Failed(i18n.TransferCharacters, transfer.Shown(c.name()), b.Encoding))
	}
}

func (b *builder) problem(what *i18n.Error) {
	b.rec.Problems = append(b.rec.Problems, transfer.Problem{Line: b.rec.Line, What: what})
}

// unread tells that a value cannot be read, and keeps it under its header.
func (b *builder) unread(c Column, text string) {
	b.problem(i18n.Failed(i18n.SheetKept, transfer.Shown(c.name()), transfer.Shown(text)))
	b.keep(c, b.lines(c, text))
}

// keep keeps a value under its header.
func (b *builder) keep(c Column, value string) {
	custom := transfer.Custom{Header: c.name(), Value: value}
	if c.own() {
		custom.Field = string(c.Field)
	}
	if value != "" && !slices.Contains(b.rec.Custom, custom) {
		b.rec.Custom = append(b.rec.Custom, custom)
	}
}

// unspecified reports whether a text says that nothing is known.
func unspecified(text string) bool {
	switch headerKey(text) {
	case "", "unspecified", "unknown", "not specified", "n a", "khong ro", "khong", "chua ro", "未知", "不详", "保密", "无":
		return true
	}
	return false
}

// first fills in a value unless a column before has; what comes later is kept under its header.
func (b *builder) first(c Column, at *string, text string) {
	if text = b.line(c, text); *at == "" {
		*at = text
	} else if *at != text {
		b.keep(c, text)
	}
}
