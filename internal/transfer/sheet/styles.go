package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// style is what the format of a number in a cell says of it.
type style struct {
	date  bool
	width int // digits that are shown at least, with zeros in front; 0 for as many as there are
}

// maxStyles is the greatest number of formats of cells, and of numbers: what spreadsheets themselves allow.
const maxStyles = 65_490

// readStyles reads the formats of cells (cellXfs), which refer to formats of numbers.
func (w *workbook) readStyles(name string) error {
	formats := map[string]style{}
	inCells := false
	return w.each(name, func(e *element) error {
		switch string(e.name) {
		case "numFmt":
			if formats[e.attr("numFmtId")] = formatOf(e.attr("formatCode")); len(formats) > maxStyles {
				return i18n.Failed(i18n.SheetManyParts, maxStyles)
			}
		case "cellXfs":
			inCells = true
		case "cellStyles", "cellStyleXfs", "dxfs":
			inCells = false
		case "xf":
			if !inCells {
				return nil
			}
			if len(w.styles) == maxStyles {
				return i18n.Failed(i18n.SheetManyParts, maxStyles)
			}
			id := e.attr("numFmtId")
			s, own := formats[id]
			if n, err := strconv.Atoi(id); err == nil && !own {
				s.date = builtInDate(n)
			}
			w.styles = append(w.styles, s)
		}
		return nil
	})
}

// builtInDate reports whether a format that every spreadsheet has is one of dates (18.8.30): 14 to 17 and 22, and in East Asian ones also 27
// to 31, 36, 50 to 54, 57 and 58.
func builtInDate(id int) bool {
	return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58
}

// formatOf reads the code of a format: a date has a day or a year in it, a number of zeros alone is shown with so many digits.
func formatOf(code string) style {
	if code != "" && strings.Trim(code, "0") == "" && len(code) <= 15 {
		return style{width: len(code)}
	}
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			if end := strings.IndexByte(code[i+1:], '"'); end >= 0 {
				i += end + 1
			}
		case '[':
			if end := strings.IndexByte(code[i:], ']'); end >= 0 {
				i += end
			}
		case '\\', '_', '*':
			i++
		case 'd', 'D', 'y', 'Y':
			return style{date: true}
		case ';':
			return style{} // further parts are for negative numbers
		}
	}
	return style{}
}

// epoch is how a workbook counts its days.
type epoch bool

// The two ways: with day 1 on 1 January 1900 and a 29 February 1900 that never was, or with day 0 on 1 January 1904 (18.17.4).
const (
	epoch1900 epoch = false
	epoch1904 epoch = true
)

// day is the day of a serial number in the ISO form; false when it is none from 1900 to 9999.
func (e epoch) day(serial float64) (string, bool) {
	const lastDay = 2958465 // 9999-12-31
	if math.IsNaN(serial) || serial < 0 || serial > lastDay {
		return "", false
	}
	n := int(serial)
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case e == epoch1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n == 0, n == 60:
		return "", false
	case n < 60:
		first = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	t := first.AddDate(0, 0, n)
	return t.Format(time.DateOnly), t.Year() <= 9999
}

// shown is a number of a cell as its format shows it, as far as that matters here: a date in the ISO form, a number without an exponent
// where it is whole, with the zeros in front that its format asks for.
func (w *workbook) shown(value string, index int) cell {
	v, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return cell{text: value}
	}
	var s style
	if index >= 0 && index < len(w.styles) {
		s = w.styles[index]
	}
	if s.date {
		if day, ok := w.from.day(v); ok {
			return cell{day, isDay}
		}
	}
	const exact = 1 << 53 // up to where every whole number has a place of its own
	if v != math.Trunc(v) || math.Abs(v) > exact {
		return cell{value, isNumber}
	}
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if zeros := s.width - len(text); zeros > 0 && v >= 0 {
		text = strings.Repeat("0", zeros) + text
	}
	return cell{text, isNumber}
}
