package sheet

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
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
		t, err := s.part.token()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "row" {
			continue
		}
		s.last = rowNumber(attr(e, "r"), s.last)
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
		t, err := s.part.token()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = damaged(io.ErrUnexpectedEOF)
			}
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			if t.Name.Local == "row" {
				return nil
			}
		case xml.StartElement:
			if t.Name.Local != "c" {
				continue
			}
			if at, ok := columnOf(attr(t, "r")); ok {
				column = at
			} else {
				column++
			}
			c, long, err := s.cell(t)
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
func columnOf(reference string) (int, bool) {
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
func (s *sheetRows) cell(e xml.StartElement) (c cell, long bool, err error) {
	kind, index := attr(e, "t"), -1
	if v := attr(e, "s"); v != "" {
		if index, err = strconv.Atoi(v); err != nil {
			index = -1
		}
	}
	var value []byte
	inValue := false
	for {
		t, err := s.part.token()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = damaged(io.ErrUnexpectedEOF)
			}
			return cell{}, false, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			inValue = t.Name.Local == "v"
			if t.Name.Local == "is" {
				text, cut, err := s.part.rich("is", s.book.limits.Value)
				if err != nil {
					return cell{}, false, err
				}
				c.text, long = text, long || cut
			}
		case xml.CharData:
			if inValue && len(value)+len(t) > s.book.limits.Value {
				long = true
			} else if inValue {
				value = append(value, t...)
			}
		case xml.EndElement:
			inValue = false
			if t.Name.Local == "c" {
				if kind != "inlineStr" && len(value) > 0 && !long {
					c, long = s.value(string(value), kind, index)
				}
				return c, long, nil
			}
		}
	}
}

// value reads what a cell of a kind (ST_CellType, 18.18.11) holds.
func (s *sheetRows) value(text, kind string, style int) (c cell, long bool) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil {
			return cell{}, false
		}
		text, ok := s.book.strings.at(i)
		return cell{text: text}, !ok && s.book.strings.long[i]
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
