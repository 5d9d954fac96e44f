package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// row is a row of a table.
type row struct {
	line    int // of the file, or number in the sheet
	cells   []cell
	raw     string      // as it stands in the file, without its line end; of a sheet, made by csvLine when it is asked for
	refused *i18n.Error // why it cannot be read
}

// cell is a cell of a row.
type cell struct {
	text string
	kind kind
}

// kind is what a cell of a workbook holds.
type kind uint8

const (
	isText   kind = iota
	isNumber      // which a spreadsheet may have rounded
	isDay         // in the ISO form
)

// source gives rows, the same again from each new one; io.EOF ends them. A row is valid until the next.
type source interface {
	next(r *row) error
}

// maxColumns is the greatest number of columns: that of a spreadsheet.
const maxColumns = 16384

// maxOpen is how many rows may have a quote that does not end; each costs reading as far as a row may reach.
const maxOpen = 50

// dialect is how a text file separates its cells.
type dialect struct {
	delimiter, quote byte
}

// lines reads the rows of a CSV text in UTF-8. A cell that begins with a quote ends with the next one that a delimiter or the end of the
// line follows; doubled, it stands for itself. Rows end with LF, CR LF or CR. A row whose quote does not end is refused alone: the next
// line is read as another row.
type lines struct {
	dialect
	r        io.Reader
	cellMost int // bytes of a cell
	rowMost  int // bytes of a row
	buf      []byte
	from, to int // of what was read and not given
	ended    bool
	line     int // of the next row
	open     int // rows whose quote did not end
	spans    []span
}

// span is a cell in the bytes of a row.
type span struct {
	from, to int
	doubled  bool // quotes stand in it doubled
	quoted   bool
}

// How a row was found.
const (
	rowFound = iota
	rowCut   // its end is not in the bytes
	rowOpen  // a quote does not end
	rowWide  // too many cells
)

// rowCells is how many cells of the greatest length a row may hold.
const rowCells = 4

func newLines(r io.Reader, d dialect, limits transfer.Limits) *lines {
	return &lines{dialect: d, r: r, cellMost: limits.Value, rowMost: rowCells * limits.Value, buf: make([]byte, sampleSize), line: 1}
}

// next gives the next row that is not blank.
func (l *lines) next(out *row) error {
	for {
		if l.from == l.to && l.ended {
			return io.EOF
		}
		size, lineEnd, found := l.split(l.buf[l.from:l.to], l.ended)
		if found == rowCut && l.to-l.from < l.rowMost && !l.ended {
			if err := l.fill(); err != nil {
				return err
			}
			continue
		}
		if found == rowCut || found == rowOpen {
			return l.broken(out, found == rowOpen)
		}
		text := l.buf[l.from : l.from+size-lineEnd]
		at := l.line
		l.line += lineEnds(l.buf[l.from : l.from+size])
		l.from += size
		if l.give(out, at, text, found == rowWide); !out.blank() {
			return nil
		}
	}
}

// give fills in a row from its spans.
func (l *lines) give(out *row, line int, text []byte, wide bool) {
	*out = row{line: line, cells: out.cells[:0], raw: string(text)}
	if wide {
		out.refused = i18n.Failed(i18n.SheetRowWide, maxColumns)
		return
	}
	for i, s := range l.spans {
		if s.to-s.from > l.cellMost {
			out.refused = i18n.Failed(i18n.SheetCellLong, i+1, l.cellMost>>10)
			return
		}
		text := out.raw[s.from:s.to]
		if s.doubled {
			q := string(l.quote)
			text = strings.ReplaceAll(text, q+q, q)
		}
		out.cells = append(out.cells, cell{text: text})
	}
}

// broken gives a row that has no end: its first line, refused. What follows is another row.
func (l *lines) broken(out *row, open bool) error {
	why := i18n.Failed(i18n.SheetRowLong, l.rowMost>>10)
	if open || l.inQuotes() {
		why = i18n.Failed(i18n.SheetQuoteOpen)
		if l.open++; l.open > maxOpen {
			return i18n.Failed(i18n.SheetQuotes, maxOpen)
		}
	}
	text := l.buf[l.from:l.to]
	end, size := lineEnd(text)
	cut := end < 0
	if cut {
		end, size = len(text), 0
	}
	*out = row{line: l.line, cells: out.cells[:0], raw: string(text[:min(end, l.cellMost)]), refused: why}
	l.from += end + size
	l.line++
	if cut {
		return l.skipLine()
	}
	return nil
}

// inQuotes reports whether the last cell that split found begins with a quote.
func (l *lines) inQuotes() bool { return len(l.spans) > 0 && l.spans[len(l.spans)-1].quoted }

// skipLine passes over the rest of a line that is longer than a row may be.
func (l *lines) skipLine() error {
	for !l.ended {
		l.from, l.to = 0, 0
		if err := l.fill(); err != nil {
			return err
		}
		if end, size := lineEnd(l.buf[:l.to]); end >= 0 && end+size <= l.to {
			l.from = end + size
			return nil
		}
	}
	l.from = l.to
	return nil
}

// fill reads more, into a buffer twice as large where there is no room: a row is looked through twice at most for each of its bytes.
func (l *lines) fill() error {
	if l.from > 0 {
		l.to = copy(l.buf, l.buf[l.from:l.to])
		l.from = 0
	}
	if l.to == len(l.buf) {
		l.buf = append(l.buf, make([]byte, len(l.buf))...)
	}
	n, err := io.ReadAtLeast(l.r, l.buf[l.to:], 1+(len(l.buf)-l.to)/2)
	l.to += n
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		l.ended, err = true, nil
	}
	if err != nil {
		return readFailed(err)
	}
	return nil
}

// split finds the cells of the row that text begins with, and its size with the bytes of its line end.
func (l *lines) split(text []byte, ended bool) (size, lineEnd, found int) {
	l.spans = l.spans[:0]
	at := 0
	for {
		s, next := l.cell(text, at)
		l.spans = append(l.spans, s)
		if next < 0 { // a quote that does not end
			if ended {
				return 0, 0, rowOpen
			}
			return 0, 0, rowCut
		}
		switch {
		case next == len(text):
			if !ended {
				return 0, 0, rowCut
			}
			return next, 0, l.width()
		case text[next] == l.delimiter:
			at = next + 1
			if len(l.spans) > maxColumns {
				l.spans = l.spans[:maxColumns+1]
			}
		case text[next] == '\r' && next+1 == len(text) && !ended:
			return 0, 0, rowCut
		case text[next] == '\r' && next+1 < len(text) && text[next+1] == '\n':
			return next + 2, 2, l.width()
		default:
			return next + 1, 1, l.width()
		}
	}
}

func (l *lines) width() int {
	if len(l.spans) > maxColumns {
		return rowWide
	}
	return rowFound
}

// cell finds the cell that begins at a place, and what ends it: a delimiter, a line end, or the end of text. -1 when a quote does not end.
func (l *lines) cell(text []byte, at int) (span, int) {
	start := at
	for start < len(text) && text[start] == ' ' {
		start++
	}
	if start == len(text) || text[start] != l.quote {
		end := at
		for end < len(text) && text[end] != l.delimiter && text[end] != '\n' && text[end] != '\r' {
			end++
		}
		return span{from: at, to: end}, end
	}
	s := span{from: start + 1, quoted: true}
	loose := false // quotes stand in it as they are
	for i := start + 1; ; {
		next := bytes.IndexByte(text[i:], l.quote)
		if next < 0 {
			s.to = len(text)
			return s, -1
		}
		i += next
		if i+1 < len(text) && text[i+1] == l.quote {
			if next := i + 2; loose && next < len(text) && (text[next] == l.delimiter || text[next] == '\n' || text[next] == '\r') {
				s.to = i + 1
				return s, next
			}
			s.doubled = true
			i += 2
			continue
		}
		after := i + 1
		for after < len(text) && text[after] == ' ' {
			after++
		}
		if after == len(text) || text[after] == l.delimiter || text[after] == '\n' || text[after] == '\r' {
			s.to = i
			return s, after
		}
		loose = true
		i++
	}
}

// lineEnd finds the first line end and its size; -1 when there is none.
func lineEnd(text []byte) (at, size int) {
	at = bytes.IndexAny(text, "\r\n")
	if at >= 0 && text[at] == '\r' && at+1 < len(text) && text[at+1] == '\n' {
		return at, 2
	}
	return at, 1
}

// lineEnds counts the line ends in text.
func lineEnds(text []byte) int {
	return bytes.Count(text, []byte{'\n'}) + bytes.Count(text, []byte{'\r'}) - bytes.Count(text, []byte("\r\n"))
}
