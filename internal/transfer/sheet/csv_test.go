package sheet

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// What is written as CSV, with quotes where they are needed and where they are not, is read back cell by cell, line by line, however the
// bytes come; rows without anything in them, as spreadsheets leave them at the end, are passed over.
func TestRowsAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dialect{rapid.SampledFrom([]byte(",;\t")).Draw(t, "delimiter"), rapid.SampledFrom([]byte("\"'")).Draw(t, "quote")}
		end := rapid.SampledFrom([]string{"\n", "\r\n", "\r"}).Draw(t, "line end")
		cell := rapid.StringOf(rapid.SampledFrom([]rune("ab \"',;\t\r\nễ王")))
		table := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 5), 0, 8).Draw(t, "table")
		q := string(d.quote)
		var text strings.Builder
		var want [][]string
		var at []int
		line := 1
		for _, cells := range table {
			start := text.Len()
			for i, c := range cells {
				if i > 0 {
					text.WriteByte(d.delimiter)
				}
				if strings.ContainsAny(c, q+string(d.delimiter)+"\r\n") || strings.HasPrefix(strings.TrimLeft(c, " "), q) || rapid.Bool().Draw(t, "quoted") {
					c = q + strings.ReplaceAll(c, q, q+q) + q
				}
				text.WriteString(c)
			}
			raw := text.String()[start:]
			text.WriteString(end)
			if strings.TrimSpace(strings.Join(cells, "")) != "" {
				want, at = append(want, cells), append(at, line)
			}
			line += lineEnds([]byte(raw + end))
		}
		var r io.Reader = strings.NewReader(text.String())
		if rapid.Bool().Draw(t, "byte by byte") {
			r = iotest.OneByteReader(r)
		}
		l := newLines(r, d, transfer.DefaultLimits())
		l.buf = make([]byte, rapid.IntRange(1, 40).Draw(t, "buffer"))
		var out row
		for i := 0; ; i++ {
			err := l.next(&out)
			if errors.Is(err, io.EOF) {
				if i != len(want) {
					t.Fatalf("%d rows of %q, want %d", i, text.String(), len(want))
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range out.cells {
				got = append(got, c.text)
			}
			if i >= len(want) || !slices.Equal(got, want[i]) || out.refused != nil || out.line != at[i] {
				t.Fatalf("row %d of %q is %q at line %d (%v), want %q", i, text.String(), got, out.line, out.refused, want)
			}
		}
	})
}
