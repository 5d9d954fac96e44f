package sheet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// grid reads a text as a grid.
func grid(t *testing.T, text string) (lines []int, cells [][]string, raw string) {
	t.Helper()
	g, err := sheet.OpenGrid(t.Context(), strings.NewReader(text), int64(len(text)), sheet.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // as often as one likes
		lines, cells, raw = nil, nil, ""
		err = g.Rows(t.Context(), func(r sheet.Row) error {
			var texts []string
			for _, c := range r.Cells {
				texts = append(texts, c.Text)
			}
			lines, cells, raw = append(lines, r.Line), append(cells, texts), raw+r.Raw()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return lines, cells, raw
}

func TestGrid(t *testing.T) {
	lines, cells, raw := grid(t, "\xef\xbb\xbfa;'5\r\n\r\n\"two\nlines\";=\"0912\"\r\n")
	if diff := cmp.Diff([]int{1, 3}, lines); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{{"a", "5"}, {"two\nlines", "0912"}}, cells); diff != "" {
		t.Error(diff)
	}
	if want := "a;'5\n\"two\nlines\";=\"0912\"\n"; raw != want {
		t.Errorf("raw %q", raw)
	}
}

// What is written as a literal is read as it stood, whatever it looks like to a spreadsheet.
func TestLiteral(t *testing.T) {
	for _, text := range []string{"", "a", "'", "''", "'5", "''=1", "'a", "=1", `="0912"`, `'="x"`, "'90s house", "@", "'\t", "-1"} {
		_, cells, _ := grid(t, "x,y\n\""+strings.ReplaceAll(sheet.Literal(text), `"`, `""`)+"\",z\n")
		if got := cells[1][0]; got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
}
