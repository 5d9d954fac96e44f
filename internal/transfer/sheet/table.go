package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Options say how a table is read.
type Options struct {
	// Limits, of which Records counts the rows of people, refused ones too, and Value is a cell; and the encoding of a text file. A byte
	// order mark wins over it.
	transfer.Options
	Sheet  string     // of a workbook, by its name; "" is the first that is not hidden
	Region string     // ISO 3166 code of the region of phones without a calling code: "VN"
	Today  funnel.Day // no birthday lies after it
	// Dates is the order of the dates of columns that do not tell theirs; NoOrder leaves them undecided.
	Dates Order
	Own   []string // keys of the agent's own fields, which columns may be said to hold too
	Map   []string // what columns hold, as for Table.Map; the header is also found by these columns
}

// Table is a table of people that was looked through once.
type Table struct {
	// Workbook tells that the file is one; else it is text.
	Workbook bool
	// Encoding, Delimiter and Quote are those of a text file.
	Encoding         string
	Delimiter, Quote rune
	// Guessed tells that nothing names the encoding, and another one is possible.
	Guessed bool
	// Sheet is the sheet of a workbook that is read, Sheets are the names of all.
	Sheet  string
	Sheets []string
	Origin Origin
	// Header is the line of the header, counted from 1; 0 when there is none.
	Header  int
	Columns []Column
	// Rows is the number of rows of people, refused ones too.
	Rows int

	options Options
	limits  transfer.Limits
	r       io.ReaderAt
	size    int64
	script  script
	dialect dialect
	skip    int // bytes of the text before its first row
	book    *workbook
	above   int    // rows before the first of people
	headRaw string // the header as it stands in the file
	dates   birthdays
}

// The beginnings of files that are told by them.
const (
	markZip = "PK\x03\x04"
	markOLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// Open looks through a table of size bytes, which must not change while it is used. The error is an *i18n.Error: the file is larger than
// the limits or has more rows, is no table, is a workbook that cannot be read, has no sheet of the name, or is in no known encoding, or
// one of Table.Map; or it is that of the context.
func Open(ctx context.Context, r io.ReaderAt, size int64, o Options) (*Table, error) {
	t, err := begin(ctx, r, size, o)
	if err == nil {
		err = t.look(ctx)
	}
	for _, spec := range o.Map {
		if err == nil {
			err = t.Map(spec)
		}
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}

// begin tells what kind of file it is, and looks at none of its rows.
func begin(ctx context.Context, r io.ReaderAt, size int64, o Options) (*Table, error) {
	t := &Table{options: o, limits: o.OrDefault(), r: r, size: size}
	if size > t.limits.Bytes {
		return nil, i18n.Failed(i18n.TransferTooLarge, t.limits.Bytes>>20)
	}
	var err error
	if t.dates, err = newBirthdays(o.Today); err != nil {
		return nil, err
	}
	head := make([]byte, min(size, int64(len(markOLE))))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, readFailed(err)
	}
	switch {
	case bytes.HasPrefix(head, []byte(markOLE)):
		err = i18n.Failed(i18n.SheetOldExcel)
	case bytes.HasPrefix(head, []byte(markZip)):
		err = t.openBook(ctx)
	default:
		err = t.openText(ctx)
	}
	return t, err
}

func (t *Table) openBook(ctx context.Context) (err error) {
	if t.book, err = openWorkbook(ctx, t.r, t.size, t.options.Sheet, t.limits); err != nil {
		return err
	}
	t.Workbook, t.Sheet, t.Sheets = true, t.book.sheet, t.book.names
	return nil
}

func (t *Table) openText(ctx context.Context) (err error) {
	if t.script, err = recognise(ctx, t.r, t.size, t.options.Encoding); err != nil {
		return err
	}
	if t.dialect, t.skip, err = sniff(t.text(ctx), t.limits); err != nil {
		return err
	}
	t.Guessed = t.script.guessed
	t.Encoding, t.Delimiter, t.Quote = t.script.name, rune(t.dialect.delimiter), rune(t.dialect.quote)
	return nil
}

// text is the text of a text file from its beginning, in UTF-8.
func (t *Table) text(ctx context.Context) io.Reader {
	mark := int64(len(t.script.mark))
	return t.script.text(t.limits.Bounded(ctx, io.NewSectionReader(t.r, mark, t.size-mark)))
}

// rows begins to read the rows of the table, with done to be called at the end.
func (t *Table) rows(ctx context.Context) (s source, done func(), err error) {
	if t.Workbook {
		rows, err := t.book.rows(ctx)
		if err != nil {
			return nil, nil, err
		}
		return rows, rows.part.close, nil
	}
	r := t.text(ctx)
	if _, err := io.CopyN(io.Discard, r, int64(t.skip)); err != nil {
		return nil, nil, readFailed(err)
	}
	l := newLines(r, t.dialect, t.limits)
	if t.skip > 0 {
		l.line = 2
	}
	return l, func() {}, nil
}

// look goes through all rows: finds the header among the first, makes the columns, and gathers what they say of their dates.
func (t *Table) look(ctx context.Context) error {
	rows, done, err := t.rows(ctx)
	if err != nil {
		return err
	}
	defer done()
	var head []row
	var r row
	for len(head) < sampleRows && err == nil {
		if err = rows.next(&r); err == nil {
			kept := r
			kept.cells = slices.Clone(r.cells)
			head = append(head, kept)
		}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return readFailed(err)
	}
	if len(head) == 0 {
		return i18n.Failed(i18n.SheetEmpty)
	}
	t.head(head)
	for _, r := range head[t.above:] {
		t.Rows++
		t.gather(&r)
	}
	for err == nil {
		if t.Rows&0xff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err = rows.next(&r); err != nil {
			break
		}
		if t.Rows++; t.Rows > t.limits.Records {
			return i18n.Failed(i18n.TransferTooMany, t.limits.Records)
		}
		t.gather(&r)
	}
	if !errors.Is(err, io.EOF) {
		return readFailed(err)
	}
	if t.Rows > t.limits.Records {
		return i18n.Failed(i18n.TransferTooMany, t.limits.Records)
	}
	for i := range t.Columns {
		t.decide(&t.Columns[i])
	}
	return nil
}

// head finds the header and makes the columns.
func (t *Table) head(rows []row) {
	var titles []string
	if at := findHeader(rows, t.named(), t.options.Region); at >= 0 {
		t.above, t.Header = at+1, rows[at].line
		for _, c := range rows[at].cells {
			titles = append(titles, unwrapped(c.text))
		}
		if t.headRaw = rows[at].raw; t.Workbook {
			t.headRaw = csvLine(rows[at].cells)
			for _, r := range rows[at:] { // columns without a title
				for len(titles) < len(r.cells) {
					titles = append(titles, "")
				}
			}
		}
		t.Origin = originOf(titles)
	}
	t.Columns = columnsOf(titles, rows[t.above:], t.Origin, t.options.Region, t.dates)
}

// named are the columns that the caller names, as headers are compared.
func (t *Table) named() []string {
	var keys []string
	for _, spec := range t.options.Map {
		if i := strings.LastIndexByte(spec, '='); i > 0 {
			keys = append(keys, headerKey(spec[:i]))
		}
	}
	return keys
}

// gather counts the dates of a row.
func (t *Table) gather(r *row) {
	for i, c := range r.cells[:min(len(r.cells), len(t.Columns))] {
		t.Columns[i].Dates.add(cell{unwrapped(c.text), c.kind}, r.line, t.dates)
	}
}

// decide settles the order of a column's dates.
func (t *Table) decide(c *Column) {
	c.Order = c.Dates.order()
	if c.Order == NoOrder {
		c.Order = t.options.Dates
	}
}

// Undecided lists the columns of dates whose order matters and is not known: to be asked, and answered with SetOrder. Dates that are
// possible in one order only are read all the same.
func (t *Table) Undecided() []Column {
	var found []Column
	for _, c := range t.Columns {
		if c.dated() && c.Order == NoOrder && c.Dates.Undecided() {
			found = append(found, c)
		}
	}
	return found
}

// dated reports whether the column's dates are read: those of birthdays, and of fields of a card that have nothing but dates.
func (c Column) dated() bool {
	return c.Field == Birthday || c.own() && c.Dates.Read > 0 && c.Dates.Read == c.Dates.Filled
}

// own reports whether the column becomes a custom value of a field.
func (c Column) own() bool {
	return c.Field.custom() || c.Field != Unknown && !slices.Contains(Fields(), c.Field)
}

// ownColumn is a column of a list that funnel writes: its key in CSV, and its heading in a workbook.
type ownColumn struct {
	key     string
	heading i18n.Sentence
}

// ownLists are the first columns of the lists that funnel writes which name people but are not of people: deals, and what is due.
func ownLists() [2][]ownColumn {
	return [2][]ownColumn{
		{{"id", i18n.HeadID}, {"day", i18n.HeadDay}, {"lead", i18n.HeadLead}, {"name", i18n.LabelName}, {"product", i18n.LabelProduct}, {"amount", i18n.HeadAmount}},
		{{"kind", i18n.HeadDateKind}, {"day", i18n.HeadDay}, {"lead", i18n.HeadLead}, {"name", i18n.LabelName}, {"phone", i18n.LabelPhone}, {"level", i18n.HeadLevel}},
	}
}

// heads reports whether a title is that of the column, in any language.
func (c ownColumn) heads(title string) bool {
	return slices.Contains([]string{c.key, c.heading.En, c.heading.Vi, c.heading.Zh}, title)
}

// Check returns an error when no column can be a name, a phone or an e-mail, or when the table is another list of funnel.
func (t *Table) Check() error {
	if len(t.Columns) == 0 {
		return i18n.Failed(i18n.SheetNotTable)
	}
	for _, list := range ownLists() {
		if len(t.Columns) >= len(list) && slices.EqualFunc(list, t.Columns[:len(list)], func(own ownColumn, c Column) bool { return own.heads(c.Title) }) {
			return i18n.Failed(i18n.SheetOwnList)
		}
	}
	names := make([]string, 0, len(t.Columns))
	for _, c := range t.Columns {
		if c.Field.identifies() {
			return nil
		}
		names = append(names, c.name())
	}
	return i18n.Failed(i18n.SheetNobody, list(names))
}
