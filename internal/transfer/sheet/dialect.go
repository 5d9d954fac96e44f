package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// sampleRows is how many rows are looked at to tell the dialect and the header.
const sampleRows = 64

// sniff tells the dialect of a CSV text by its beginning, and how many bytes of it are a line "sep=;" that spreadsheets put in front. A
// dialect is the better the more rows have as many cells as most have, then the more cells that are, then the more of the first rows'
// cells are known headers.
func sniff(r io.Reader, limits transfer.Limits) (d dialect, skip int, err error) {
	head, err := bufio.NewReaderSize(r, sampleSize).Peek(sampleSize)
	ended := errors.Is(err, io.EOF)
	if err != nil && !ended {
		return d, 0, readFailed(err)
	}
	if rest, ok := bytes.CutPrefix(head, []byte("sep=")); ok && len(rest) > 1 {
		if end, size := lineEnd(rest); end == 1 {
			return dialect{rest[0], quoteOf(rest[2:], rest[0])}, len("sep=") + end + size, nil
		}
	}
	best := -1.0
	for _, delimiter := range []byte(",;\t") {
		tried := dialect{delimiter, quoteOf(head, delimiter)}
		if score := tried.score(head, ended, limits); score > best {
			best, d = score, tried
		}
	}
	return d, 0, nil
}

// quoteOf tells the quote of a text: the apostrophe where cells begin and end with it, and none do with the usual one.
func quoteOf(head []byte, delimiter byte) byte {
	if around(head, delimiter, '"') == 0 && around(head, delimiter, '\'') > 1 {
		return '\''
	}
	return '"'
}

// around counts the cells that a quote begins, and the cells that it ends, whichever are fewer.
func around(head []byte, delimiter, quote byte) int {
	begin := bytes.Count(head, []byte{delimiter, quote}) + bytes.Count(head, []byte{'\n', quote})
	end := bytes.Count(head, []byte{quote, delimiter}) + bytes.Count(head, []byte{quote, '\n'}) + bytes.Count(head, []byte{quote, '\r'})
	return min(begin, end)
}

// score says how well a dialect fits the beginning of a text.
func (d dialect) score(head []byte, ended bool, limits transfer.Limits) float64 {
	l := newLines(bytes.NewReader(head), d, limits)
	widths := map[int]int{}
	var r row
	total, known := 0, 0
	for total < sampleRows && l.next(&r) == nil {
		if l.from == l.to && !ended && total > 0 {
			break // cut by the end of the sample
		}
		total++
		widths[len(r.cells)]++
		if total <= headerRows {
			known = max(known, knownHeaders(r.cells))
		}
	}
	width, rows := 1, 0
	for w, n := range widths {
		if w > 1 && (n > rows || n == rows && w > width) {
			width, rows = w, n
		}
	}
	if width == 1 || total == 0 {
		return 0
	}
	return 10*float64(rows)/float64(total) + float64(min(width, 100))/100 + 2*float64(min(known, 10))
}

// Literal is a text as a cell of a text file that is read back just so: what would be taken for a spreadsheet's way to keep a text as it is
// gets an apostrophe in front.
func Literal(text string) string {
	if unwrapped(text) != text {
		return "'" + text
	}
	return text
}

// unwrapped is the text of a cell without what spreadsheets put around it to keep it as it is: ="0912 345 678", '0912 345 678, and the
// apostrophe before a sign that would begin a formula.
func unwrapped(text string) string {
	if inner, ok := strings.CutPrefix(text, `="`); ok {
		if inner, ok := strings.CutSuffix(inner, `"`); ok {
			return strings.ReplaceAll(inner, `""`, `"`)
		}
	}
	if bare := strings.TrimLeft(text, "'"); bare != text && bare != "" && strings.IndexByte("=+-@\t\r0123456789", bare[0]) >= 0 {
		return text[1:]
	}
	return text
}
