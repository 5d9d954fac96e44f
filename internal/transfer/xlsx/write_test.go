package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/xlsx"
)

func day(tb testing.TB, text string) funnel.Day {
	tb.Helper()
	d, err := funnel.ParseDay(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// hard are texts that XML, spreadsheets or the escapes of a workbook could change.
func hard() []string {
	return []string{
		"Nguyễn Thị Ánh Tuyết", "王伟明", "0888234488", "+84888234488", "1e5", "TRUE", "=1+1", `<a href="x">&amp;</a>`, "  spaces  ", "two\nlines\tand a tab",
		"_x0041_", "_x005F_x0041_", "_xyz_", "😀", "'quoted", strings.Repeat("ắ", 5000),
	}
}

func written(tb testing.TB, sheets []xlsx.Sheet, decimals int, rows ...[][]any) []byte {
	tb.Helper()
	var out bytes.Buffer
	w, err := xlsx.NewWriter(&out, sheets, decimals)
	if err != nil {
		tb.Fatal(err)
	}
	for i := range sheets {
		if err := w.Begin(); err != nil {
			tb.Fatal(err)
		}
		for _, row := range rows[i] {
			if err := w.Row(row); err != nil {
				tb.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// readBack reads a sheet as the importer does.
func readBack(tb testing.TB, file []byte, name string) [][]string {
	tb.Helper()
	grid, err := sheet.OpenGrid(tb.Context(), bytes.NewReader(file), int64(len(file)), sheet.Options{Sheet: name})
	if err != nil {
		tb.Fatal(err)
	}
	var all [][]string
	err = grid.Rows(tb.Context(), func(r sheet.Row) error {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		all = append(all, cells)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

func TestRowsComeBack(t *testing.T) {
	columns := []xlsx.Column{{Title: "Họ tên", Width: 24}, {Title: "金额", Form: xlsx.Number}, {Title: "Ngày", Form: xlsx.Days}}
	count, none := int64(-20), (*int64)(nil)
	birthday := day(t, "1990-02-28")
	rows := [][]any{
		{"An", xlsx.Decimal{Value: 320_050, Decimals: 2}, day(t, "2026-11-20")},
		{"Bình", int64(12), &birthday},
		{nil, &count, day(t, "1900-03-01")},
		{"Cũ", none, day(t, "1900-02-28")},
	}
	want := [][]string{
		{"Họ tên", "金额", "Ngày"}, {"An", "3200.50", "2026-11-20"}, {"Bình", "12", "1990-02-28"}, {"", "-20", "1900-03-01"}, {"Cũ", "", "1900-02-28"},
	}
	var names [][]any
	wantNames := [][]string{{"name"}}
	for _, text := range hard() {
		names = append(names, []any{text})
		wantNames = append(wantNames, []string{text})
	}
	file := written(t, []xlsx.Sheet{{"Khách", columns}, {"名单", []xlsx.Column{{Title: "name"}}}}, 2, rows, names)
	if diff := cmp.Diff(want, readBack(t, file, "Khách")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got := readBack(t, file, "名单")
	for i := range wantNames {
		if i >= len(got) || strings.TrimSpace(got[i][0]) != strings.TrimSpace(wantNames[i][0]) {
			t.Errorf("%q came back as %q", wantNames[i], got[min(i, len(got)-1)])
		}
	}
	if again := written(t, []xlsx.Sheet{{"Khách", columns}, {"名单", []xlsx.Column{{Title: "name"}}}}, 2, rows, names); !bytes.Equal(file, again) {
		t.Error("the same rows give another file")
	}
}

func TestWhatXMLCannotHoldBecomesAMark(t *testing.T) {
	file := written(t, []xlsx.Sheet{{"S", []xlsx.Column{{Title: "n"}}}}, 0, [][]any{{"a\x00b\x1bc\ufffe"}, {strings.Repeat("x", 40_000)}})
	got := readBack(t, file, "")
	if got[1][0] != "a\ufffdb\ufffdc\ufffd" {
		t.Errorf("%q", got[1])
	}
	if n := len([]rune(got[2][0])); n > 32_767 || n < 32_000 || !strings.HasSuffix(got[2][0], "…") {
		t.Errorf("a cell of %d characters", n)
	}
}

func TestDecimals(t *testing.T) {
	for want, d := range map[string]xlsx.Decimal{
		"0": {}, "12": {Value: 12}, "0.05": {Value: 5, Decimals: 2}, "-0.50": {Value: -50, Decimals: 2}, "1234.567": {Value: 1_234_567, Decimals: 3},
		"-9223372036854775808": {Value: -1 << 63},
	} {
		if got := d.String(); got != want {
			t.Errorf("%+v is %s, want %s", d, got, want)
		}
	}
}

// TestPartsAreThoseOfTheStandard checks what ECMA-376 asks of a package: every part is XML, has a type of content, and each part but the
// types themselves is reached by relations from the root; every format that a cell has is there.
func TestPartsAreThoseOfTheStandard(t *testing.T) {
	file := written(t, []xlsx.Sheet{{"A & B", []xlsx.Column{{Title: "x"}}}, {"C", []xlsx.Column{{Title: "y"}}}}, 0, [][]any{{"1"}}, [][]any{{int64(1)}})
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(bytes.NewReader(parts[f.Name]))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("%s is first", z.File[0].Name)
	}
	var types struct {
		Override []struct {
			PartName, ContentType string `xml:",attr"`
		}
	}
	unmarshal(t, parts["[Content_Types].xml"], &types)
	var named []string
	for _, o := range types.Override {
		name := strings.TrimPrefix(o.PartName, "/")
		if parts[name] == nil || !strings.HasPrefix(o.ContentType, "application/vnd.openxmlformats-officedocument.spreadsheetml.") {
			t.Errorf("%+v", o)
		}
		named = append(named, name)
	}
	reached := related(t, parts, "_rels/.rels", "")
	reached = append(reached, related(t, parts, "xl/_rels/workbook.xml.rels", "xl")...)
	slices.Sort(named)
	slices.Sort(reached)
	if !slices.Equal(named, reached) {
		t.Errorf("typed %v, related %v", named, reached)
	}
	var book struct {
		Sheets struct {
			Sheet []struct {
				Name string `xml:"name,attr"`
				ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
			} `xml:"sheet"`
		} `xml:"sheets"`
	}
	unmarshal(t, parts["xl/workbook.xml"], &book)
	if len(book.Sheets.Sheet) != 2 || book.Sheets.Sheet[0].Name != "A & B" || book.Sheets.Sheet[1].ID != "rId2" {
		t.Errorf("%+v", book)
	}
	var styles struct {
		CellXfs struct {
			Count int        `xml:"count,attr"`
			Xf    []struct{} `xml:"xf"`
		} `xml:"cellXfs"`
	}
	unmarshal(t, parts["xl/styles.xml"], &styles)
	if styles.CellXfs.Count != len(styles.CellXfs.Xf) || len(styles.CellXfs.Xf) != 6 {
		t.Errorf("%+v", styles)
	}
}

func unmarshal(tb testing.TB, part []byte, into any) {
	tb.Helper()
	if err := xml.Unmarshal(part, into); err != nil {
		tb.Fatalf("%s: %v", part, err)
	}
}

// related lists the targets of relations, which must be there.
func related(tb testing.TB, parts map[string][]byte, from, base string) []string {
	tb.Helper()
	var relations struct {
		Relationship []struct {
			Target string `xml:",attr"`
		}
	}
	unmarshal(tb, parts[from], &relations)
	var targets []string
	for _, r := range relations.Relationship {
		target := path.Join(base, r.Target)
		if parts[target] == nil {
			tb.Errorf("%s names %s, which is not there", from, target)
		}
		targets = append(targets, target)
	}
	return targets
}
