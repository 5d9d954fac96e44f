package xlsx

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// MaxRows is how many rows a sheet has at most, its header among them (Excel's limit).
const MaxRows = 1 << 20

// Form says how the values of a column are shown.
type Form int

// The forms.
const (
	Text   Form = iota // as it stands, also what looks like a number: 0888234488
	Number             // grouped
	Days               // 2026-11-20
)

// Column is a column of a sheet.
type Column struct {
	Title string
	Form  Form
	Width int // in characters
}

// Sheet is a sheet and its columns.
type Sheet struct {
	Name    string // at most 31 characters, none of \/?*[]:
	Columns []Column
}

// Decimal is a number with so many decimals: 1234 with 2 is 12.34.
type Decimal struct {
	Value    int64
	Decimals int
}

// String writes the number in plain digits with a point.
func (d Decimal) String() string {
	if d.Decimals == 0 {
		return strconv.FormatInt(d.Value, 10)
	}
	sign, digits := "", strconv.FormatInt(d.Value, 10)
	if d.Value < 0 {
		sign, digits = "-", digits[1:]
	}
	if missing := d.Decimals + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	at := len(digits) - d.Decimals
	return sign + digits[:at] + "." + digits[at:]
}

// Writer writes a workbook.
type Writer struct {
	zip    *zip.Writer
	sheets []Sheet
	at     int // the sheet that is written, counted from 1
	part   *bufio.Writer
	row    int
	line   []byte
}

// NewWriter writes all of a workbook but its sheets, which are then begun one after the other. decimals is how many Number columns show.
func NewWriter(w io.Writer, sheets []Sheet, decimals int) (*Writer, error) {
	out := &Writer{zip: zip.NewWriter(w), sheets: sheets}
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes(len(sheets))},
		{"_rels/.rels", rootRelations},
		{"xl/workbook.xml", workbook(sheets)},
		{"xl/_rels/workbook.xml.rels", relations(len(sheets))},
		{"xl/styles.xml", styles(decimals)},
	} {
		to, err := out.create(part.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(to, declaration+part.text); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// create begins a part. All have the same moment, so that the same rows give the same file: the first that a zip file can name.
func (w *Writer) create(name string) (io.Writer, error) {
	return w.zip.CreateHeader(&zip.FileHeader{
		Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	})
}

// Begin begins the next sheet and writes its header, a row that stays in sight.
func (w *Writer) Begin() error {
	if err := w.endSheet(); err != nil {
		return err
	}
	sheet := w.sheets[w.at]
	w.at++
	to, err := w.create("xl/worksheets/sheet" + strconv.Itoa(w.at) + ".xml")
	if err != nil {
		return err
	}
	w.part, w.row = bufio.NewWriterSize(to, 1<<16), 0
	fmt.Fprint(w.part, declaration, `<worksheet xmlns="`, namespace, `"><sheetViews><sheetView workbookViewId="0"`)
	if w.at == 1 {
		fmt.Fprint(w.part, ` tabSelected="1"`)
	}
	fmt.Fprint(w.part, `><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	titles := make([]any, len(sheet.Columns))
	for i, c := range sheet.Columns {
		fmt.Fprintf(w.part, `<col min="%d" max="%[1]d" width="%d" customWidth="1"/>`, i+1, max(4, c.Width))
		titles[i] = c.Title
	}
	fmt.Fprint(w.part, "</cols><sheetData>")
	return w.put(titles, styleHeader)
}

// Row writes a row of the sheet: a value for each column, a string, an integer, a Decimal, a funnel.Day, a pointer to one of these, or nil.
func (w *Writer) Row(values []any) error { return w.put(values, styleText) }

func (w *Writer) put(values []any, style int) error {
	w.row++
	w.line = append(w.line[:0], `<row r="`...)
	w.line = append(strconv.AppendInt(w.line, int64(w.row), 10), `">`...)
	for i, value := range values {
		w.cell(i, value, style)
	}
	_, err := w.part.Write(append(w.line, "</row>"...))
	return err
}

func (w *Writer) cell(column int, value any, style int) {
	switch v := value.(type) {
	case nil:
	case string:
		w.text(column, v, style)
	case *string:
		if v != nil {
			w.text(column, *v, style)
		}
	case int64:
		w.number(column, strconv.FormatInt(v, 10), styleCount)
	case *int64:
		if v != nil {
			w.number(column, strconv.FormatInt(*v, 10), styleCount)
		}
	case Decimal:
		w.number(column, v.String(), styleMoney)
	case funnel.Day:
		w.day(column, v)
	case *funnel.Day:
		if v != nil {
			w.day(column, *v)
		}
	default:
		w.text(column, fmt.Sprint(v), style)
	}
}

func (w *Writer) open(column, style int) {
	w.line = append(w.line, `<c r="`...)
	w.line = appendColumn(w.line, column)
	w.line = append(strconv.AppendInt(w.line, int64(w.row), 10), `" s="`...)
	w.line = append(strconv.AppendInt(w.line, int64(style), 10), '"')
}

func (w *Writer) text(column int, text string, style int) {
	if text == "" {
		return
	}
	w.open(column, style)
	w.line = append(w.line, ` t="inlineStr"><is><t xml:space="preserve">`...)
	w.line = appendText(w.line, text)
	w.line = append(w.line, "</t></is></c>"...)
}

func (w *Writer) number(column int, digits string, style int) {
	w.open(column, style)
	w.line = append(append(append(w.line, "><v>"...), digits...), "</v></c>"...)
}

// day writes a day as a serial number: days since the last day of 1899. Before March 1900, which Excel counts wrongly, it is text.
func (w *Writer) day(column int, d funnel.Day) {
	epoch, _ := funnel.NewDay(1899, time.December, 30)
	right, _ := funnel.NewDay(1900, time.March, 1)
	if d < right {
		w.text(column, d.String(), styleText)
		return
	}
	w.number(column, strconv.Itoa(int(d-epoch)), styleDay)
}

func (w *Writer) endSheet() error {
	if w.part == nil {
		return nil
	}
	fmt.Fprint(w.part, "</sheetData></worksheet>")
	err := w.part.Flush()
	w.part = nil
	return err
}

// Close ends the workbook, all sheets of which must have been begun. The writer below stays open.
func (w *Writer) Close() error {
	if err := w.endSheet(); err != nil {
		return err
	}
	return w.zip.Close()
}
