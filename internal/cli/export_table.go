package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/xlsx"
)

// exportColumn is a column of a table that is exported.
type exportColumn struct {
	key   string        // its header in CSV
	label i18n.Sentence // its header in a workbook
	name  string        // the same of an own field; "" for the label
	form  xlsx.Form
	width int
}

// exportTable is a table that is exported as CSV, as a sheet of a workbook, or with an object of JSON on each line.
type exportTable[T any] struct {
	name    i18n.Sentence // of the sheet
	columns []exportColumn
	cells   func(T) []any // a value for each column, as xlsx.Writer takes them
	item    func(T) any   // of JSON
	read    func(ctx context.Context, begin func(total int) error, tell func(T) error) error
}

// writeTable writes a table in the format that was asked for.
func writeTable[T any](ctx context.Context, e *exporting, t exportTable[T]) error {
	switch e.format {
	case exportXLSX:
		return writeBook(ctx, e, t.sheet(e))
	case exportJSONL:
		return pass(ctx, e, t, nil, func(item T) error { return e.line(t.item(item)) })
	}
	w, err := newCSVFile(e.to, t.columns, e.opts.spreadsheet)
	if err != nil {
		return err
	}
	if err := pass(ctx, e, t, nil, func(item T) error { return w.put(t.cells(item)) }); err != nil {
		return err
	}
	return w.close()
}

// line writes an object of JSON on a line of its own.
func (e *exporting) line(object any) error {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(object); err != nil {
		return err
	}
	_, err := e.to.Write(escapedJSON(text.Bytes()))
	return err
}

// pass tells the items of a table, and how far it is. check, which may be nil, is told how many they are.
func pass[T any](ctx context.Context, e *exporting, t exportTable[T], check func(total int) error, put func(T) error) error {
	begin, one, done := e.progress()
	defer done()
	return t.read(ctx, func(total int) error {
		begin(total)
		if check != nil {
			return check(total)
		}
		return nil
	}, func(item T) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		one()
		return put(item)
	})
}

// exportSheet is a table as a sheet of a workbook.
type exportSheet struct {
	sheet xlsx.Sheet
	fill  func(ctx context.Context, w *xlsx.Writer) error
}

func (t exportTable[T]) sheet(e *exporting) exportSheet {
	s := exportSheet{sheet: xlsx.Sheet{Name: e.f.say.Say(t.name)}}
	for _, c := range t.columns {
		title := c.name
		if title == "" {
			title = e.f.say.Say(c.label)
		}
		s.sheet.Columns = append(s.sheet.Columns, xlsx.Column{Title: title, Form: c.form, Width: c.width})
	}
	s.fill = func(ctx context.Context, w *xlsx.Writer) error {
		if err := w.Begin(); err != nil {
			return err
		}
		return pass(ctx, e, t, func(total int) error {
			if total >= xlsx.MaxRows {
				return i18n.Failed(i18n.ExportTooManyRows, total, xlsx.MaxRows-1)
			}
			return nil
		}, func(item T) error { return w.Row(t.cells(item)) })
	}
	return s
}

// writeBook writes a workbook of sheets.
func writeBook(ctx context.Context, e *exporting, sheets ...exportSheet) error {
	var all []xlsx.Sheet
	for _, s := range sheets {
		all = append(all, s.sheet)
	}
	w, err := xlsx.NewWriter(e.to, all, e.o.Currency.Decimals)
	if err != nil {
		return err
	}
	for _, s := range sheets {
		if err := s.fill(ctx, w); err != nil {
			return err
		}
	}
	return w.Close()
}

// csvFile writes rows as a file of CSV.
type csvFile struct {
	w           *csv.Writer
	record      []string
	spreadsheet bool
}

// newCSVFile writes the header. For a spreadsheet the file begins with a byte order mark, without which Excel takes it for no UTF-8.
func newCSVFile(w io.Writer, columns []exportColumn, spreadsheet bool) (*csvFile, error) {
	if spreadsheet {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return nil, err
		}
	}
	c := &csvFile{csv.NewWriter(w), make([]string, len(columns)), spreadsheet}
	for i, column := range columns {
		c.record[i] = column.key
	}
	return c, c.w.Write(c.record)
}

func (c *csvFile) put(cells []any) error {
	for i, cell := range cells {
		c.record[i] = fileCell(cell)
		if _, isText := cell.(string); isText {
			c.record[i] = c.text(c.record[i])
		}
	}
	return c.w.Write(c.record)
}

// text is a text as a cell that is read back just so.
func (c *csvFile) text(text string) string {
	if safe := disarmed(text); c.spreadsheet && safe != text {
		return safe
	}
	return sheet.Literal(text)
}

func (c *csvFile) close() error {
	c.w.Flush()
	return c.w.Error()
}

// fileCell writes a value as a cell of CSV.
func fileCell(cell any) string {
	switch v := cell.(type) {
	case *funnel.Day:
		return optional(v, funnel.Day.String)
	case funnel.Day:
		return v.String()
	case xlsx.Decimal:
		return v.String()
	}
	return csvCell(cell)
}

// disarmed keeps a spreadsheet from running a cell: with an apostrophe in front it is text, and it is read back without.
func disarmed(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// amount is money as a cell, nil when it is not known.
func (e *exporting) amount(minor *int64) any {
	if minor == nil {
		return nil
	}
	return xlsx.Decimal{Value: *minor, Decimals: e.o.Currency.Decimals}
}
