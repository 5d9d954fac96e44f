package sheet

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// sheetRows reads the rows of a sheet.
type sheetRows struct {
	book *workbook
	part *part
	last int // the number of the row before

	value []byte // of the cell at hand
}

// rows begins to read the sheet.
func (w *workbook) rows(ctx context.Context) (*sheetRows, error) {
	a := w.archive
	a.ctx = ctx
	p, err := a.part(w.part)
	if err == nil && p == nil {
		err = i18n.Failed(i18n.SheetDamaged, "there is no part "+transfer.Shown(w.part))
	}
	if err != nil {
		return nil, err
	}
	return &sheetRows{book: w, part: p}, nil
}

// next gives the next row that is not blank.
func (s *sheetRows) next(out *row) error {
	for {
		kind, _, err := s.part.token()
		if err != nil {
			return err
		}
		if kind != isStart || !s.part.now.is("row") {
			continue
		}
		s.last = rowNumber(s.part.now.attr("r"), s.last)
		*out = row{line: s.last, cells: out.cells[:0]}
		if err := s.row(out); err != nil {
			return err
		}
		if !out.blank() {
			return nil
		}
	}
}

// blank reports whether there is nothing in a row, not even something that cannot be read.
func (r *row) blank() bool {
	return r.refused == nil && !slices.ContainsFunc(r.cells, func(c cell) bool { return strings.TrimSpace(c.text) != "" })
}

// rowNumber is the number of a row behind another one. One that goes back would give two rows one number; the next one is taken then, and
// where there is none.
func rowNumber(text string, before int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n <= before || n > 1<<30 {
		return before + 1
	}
	return n
}

// row reads the cells of a row, up to its end.
func (s *sheetRows) row(out *row) error {
	column, size, most := -1, 0, rowCells*s.book.limits.Value
	for {
		kind, _, err := s.part.within()
		if err != nil {
			return err
		}
		e := &s.part.now
		switch {
		case kind == isEnd && e.is("row"):
			return nil
		case kind == isStart && e.is("c"):
			if at, ok := columnOf(e.raw("r")); ok {
				column = at
			} else {
				column++
			}
			c, long, err := s.cell()
			if err != nil {
				return err
			}
			size += len(c.text)
			switch {
			case size > most:
				out.refused = i18n.Failed(i18n.SheetRowLong, most>>10)
			case column >= maxColumns:
				out.refused = i18n.Failed(i18n.SheetRowWide, maxColumns)
			case long && out.refused == nil:
				out.refused = i18n.Failed(i18n.SheetCellLong, column+1, s.book.limits.Value>>10)
			case c.text != "":
				for len(out.cells) <= column {
					out.cells = append(out.cells, cell{})
				}
				out.cells[column] = c
			}
		}
	}
}

// columnOf reads the column of a reference such as B5, counted from 0.
func columnOf(reference []byte) (int, bool) {
	column := 0
	for i := range len(reference) {
		c := reference[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			return column - 1, i > 0
		}
		if column = column*26 + int(c-'A'+1); column > maxColumns {
			return maxColumns, true
		}
	}
	return 0, false
}

// cell reads a cell that has begun, up to its end. It reports whether its text is longer than a cell may be.
func (s *sheetRows) cell() (c cell, long bool, err error) {
	kind, style := kindOf(s.part.now.raw("t")), number(s.part.now.raw("s"))
	s.value = s.value[:0]
	inValue := false
	for {
		token, chars, err := s.part.within()
		if err != nil {
			return cell{}, false, err
		}
		switch e := &s.part.now; token {
		case isStart:
			inValue = e.is("v")
			if e.is("is") {
				text, cut, err := s.part.rich(s.value[:0], "is", s.book.limits.Value)
				if err != nil {
					return cell{}, false, err
				}
				c.text, long = string(text), long || cut
			}
		case isChars:
			switch {
			case !inValue:
			case len(s.value)+len(chars) > s.book.limits.Value:
				long = true
			default:
				s.value = append(s.value, chars...)
			}
		case isEnd:
			inValue = false
			if e.is("c") {
				if kind != "inlineStr" && len(s.value) > 0 && !long {
					c, long = s.valued(kind, style)
				}
				return c, long, nil
			}
		}
	}
}

// kindOf is the kind of a cell (ST_CellType, 18.18.11); "" is a number, and so is what is none of them.
func kindOf(text []byte) string {
	for _, kind := range [...]string{"s", "inlineStr", "str", "b", "e", "d"} {
		if string(text) == kind {
			return kind
		}
	}
	return ""
}

// number is a number of a place, −1 when the text is none.
func number(text []byte) int {
	if len(text) == 0 {
		return -1
	}
	n, err := strconv.Atoi(string(text))
	if err != nil {
		return -1
	}
	return n
}

// valued is what a cell of a kind holds by its value.
func (s *sheetRows) valued(kind string, style int) (c cell, long bool) {
	if kind == "s" {
		i := number(bytes.TrimSpace(s.value))
		text, ok := s.book.strings.at(i)
		return cell{text: text}, !ok && s.book.strings.long[i]
	}
	text := string(s.value)
	switch kind {
	case "e":
		return cell{}, false // #N/A and the like say that there is nothing
	case "b":
		if text == "1" {
			return cell{text: "TRUE"}, false
		}
		return cell{text: "FALSE"}, false
	case "str":
		return cell{text: unescaped(text)}, false
	case "d":
		return cell{text: text}, false
	}
	return s.book.shown(strings.TrimSpace(text), style), false
}

// csvLine writes a row of a sheet as a line of CSV, without its end.
func csvLine(cells []cell) string {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.ContainsAny(c.text, ",\"\r\n") || strings.TrimSpace(c.text) != c.text {
			b.WriteString(`"` + strings.ReplaceAll(c.text, `"`, `""`) + `"`)
			continue
		}
		b.WriteString(c.text)
	}
	return b.String()
}
