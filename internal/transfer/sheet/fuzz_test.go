package sheet_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// fuzzLimits are small, so that the fuzzer meets them.
func fuzzOptions(encoding string) sheet.Options {
	return sheet.Options{
		Options: transfer.Options{Limits: transfer.Limits{Bytes: 1 << 20, Records: 1000, Value: 4 << 10}, Encoding: encoding},
		Region:  "VN", Today: today,
	}
}

// holds reads a file twice and checks what must be so of any: errors of i18n only, the same each time, records in the order of their lines
// and within the limits, text that is text.
func holds(t *testing.T, file []byte, o sheet.Options) {
	t.Helper()
	table, err := sheet.Open(context.Background(), bytes.NewReader(file), int64(len(file)), o)
	if err != nil {
		wantSaid(t, err)
		return
	}
	table.Undecided()
	first, err := all(table)
	if err != nil {
		wantSaid(t, err)
		return
	}
	again, err := all(table)
	if err != nil || shown(table, first) != shown(table, again) {
		t.Fatalf("read otherwise the second time: %v", err)
	}
	if len(first) > table.Rows {
		t.Fatalf("%d records of %d rows", len(first), table.Rows)
	}
	last := 0
	for _, r := range first {
		if r.Line <= last {
			t.Fatalf("line %d after %d", r.Line, last)
		}
		last = r.Line
		if r.Refused != nil {
			wantSaid(t, r.Refused)
			continue
		}
		texts := append([]string{r.Name, r.Organisation, r.Job, r.Address}, r.Tags...)
		for _, p := range append(r.Phones, r.Emails...) {
			texts = append(texts, p.Value, p.Label)
		}
		for _, text := range texts {
			if !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\x00\x1b") || strings.TrimSpace(text) != text {
				t.Fatalf("line %d: text %q", r.Line, text)
			}
		}
		if r.Birthday.Known() && !r.Birthday.Valid() {
			t.Fatalf("line %d: birthday %v", r.Line, r.Birthday)
		}
		for _, p := range r.Problems {
			wantSaid(t, p.What)
		}
	}
}

func all(table *sheet.Table) ([]transfer.Record, error) {
	var list []transfer.Record
	_, err := table.Read(context.Background(), func(r transfer.Record) error {
		list = append(list, r)
		return nil
	})
	return list, err
}

func wantSaid(t *testing.T, err error) {
	t.Helper()
	var said *i18n.Error
	if !errors.As(err, &said) {
		t.Fatalf("error %v is not one of i18n", err)
	}
	if text := said.Error(); strings.ContainsAny(text, "\n\r\x1b") || strings.Contains(text, "%!(EXTRA") {
		t.Fatalf("error %q", text)
	}
}

func samples(f *testing.F, pattern string) [][]byte {
	f.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		f.Fatal(pattern, err)
	}
	var files [][]byte
	for _, p := range paths {
		file, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

func FuzzCSV(f *testing.F) {
	for _, file := range samples(f, "testdata/*.csv") {
		f.Add(file, "")
	}
	f.Add([]byte("Name,Phone\r\"a\"\"\"\rb,\"\n"), "")
	f.Add([]byte("sep=;\nHọ tên;SĐT;Ngày sinh\nAn;8.4912E+10;5/3/90\n"), "gbk")
	f.Add([]byte("\xff\xfeN\x00a\x00m\x00e\x00\n\x00A\x00\xd8"), "utf-16le")
	f.Fuzz(func(t *testing.T, file []byte, encoding string) {
		holds(t, file, fuzzOptions(encoding))
	})
}

func FuzzXLSX(f *testing.F) {
	for _, file := range samples(f, "testdata/*.xlsx") {
		f.Add(file)
	}
	f.Add(zipped(f, parts(texts(1, "Name")+texts(2, "An"), "")))
	f.Fuzz(func(t *testing.T, file []byte) {
		holds(t, file, fuzzOptions(""))
	})
}

// FuzzSheet makes workbooks of any XML, which flips of bytes in a zip file do not reach.
func FuzzSheet(f *testing.F) {
	p := parts("", "")
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>SĐT</t></is></c></row><row r="2"><c t="str"><v>An</v></c><c><v>9.12E8</v></c></row>`,
		`<si><t>Họ tên</t></si><si><r><t>a_x000D_</t></r><rPh><t>b</t></rPh></si>`, p["xl/styles.xml"], p["xl/workbook.xml"])
	f.Add(`<row><c s="1"><v>60</v></c><c r="XFD1" t="d"><v>1990-03-05</v></c><c t="e"><v>#N/A</v></c></row>`, `<!DOCTYPE x>`, `<styleSheet/>`,
		`<workbook><workbookPr date1904="1"/><sheets><sheet name="a" state="hidden" id="r1"/></sheets></workbook>`)
	f.Fuzz(func(t *testing.T, rows, shared, styles, book string) {
		p := parts(rows, shared)
		p["xl/styles.xml"], p["xl/workbook.xml"] = styles, book
		holds(t, zipped(t, p), fuzzOptions(""))
	})
}
