package sheet_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

const (
	mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	officeDoc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relations = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
)

// parts are the parts of a workbook with one sheet, of rows and shared texts in XML.
func parts(rows, shared string) map[string]string {
	return map[string]string{
		"_rels/.rels": `<Relationships ` + relations + `><Relationship Id="r1" Type="` + officeDoc + `/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook ` + mainSpace + ` xmlns:r="` + officeDoc + `"><workbookPr/><sheets><sheet name="People" sheetId="1" r:id="r1"/>` +
			`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships ` + relations + `><Relationship Id="r1" Type="` + officeDoc + `/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="r2" Type="` + officeDoc + `/sharedStrings" Target="sharedStrings.xml"/>` +
			`<Relationship Id="r3" Type="` + officeDoc + `/styles" Target="styles.xml"/></Relationships>`,
		"xl/styles.xml": `<styleSheet ` + mainSpace + `><numFmts><numFmt numFmtId="170" formatCode="[$-vi]d&quot; tháng &quot;m"/></numFmts>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":     `<sst ` + mainSpace + `>` + shared + `</sst>`,
		"xl/worksheets/sheet1.xml": `<worksheet ` + mainSpace + `><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

// zipped packs parts, each filled by text or by what writes it.
func zipped(tb testing.TB, parts map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// texts are cells with their text in them.
func texts(number int, cells ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<row r="%d">`, number)
	for _, c := range cells {
		b.WriteString(`<c t="inlineStr"><is><t>` + c + `</t></is></c>`)
	}
	return b.String() + "</row>"
}

func TestWorkbookSheets(t *testing.T) {
	file, err := os.ReadFile("testdata/excel.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"": "Khách hàng", "Nhập tay": "Nhập tay", "NHAP TAY": "Nhập tay", "Ẩn": "Ẩn"} {
		o := options()
		o.Sheet = name
		if table := open(t, file, o); table.Sheet != want {
			t.Errorf("sheet %q of %q, want %q", table.Sheet, name, want)
		}
	}
	o := options()
	o.Sheet = "Tháng 13"
	saysEverywhere(t, opening(string(file), o), i18n.SheetUnknown)
}

func TestWorkbookDates(t *testing.T) {
	rows := texts(1, "Name", "Birthday") +
		`<row r="2"><c t="inlineStr"><is><t>An</t></is></c><c s="1"><v>32568</v></c></row>` +
		`<row r="3"><c t="inlineStr"><is><t>An</t></is></c><c s="2"><v>59</v></c></row>` +
		`<row r="4"><c t="inlineStr"><is><t>An</t></is></c><c s="3"><v>32568.25</v></c></row>` +
		`<row r="5"><c t="inlineStr"><is><t>An</t></is></c><c t="d"><v>1990-03-05T00:00:00</v></c></row>` +
		`<row r="6"><c t="inlineStr"><is><t>An</t></is></c><c s="1"><v>-5</v></c></row>` +
		`<row r="7"><c t="inlineStr"><is><t>An</t></is></c><c><v>32568</v></c></row>` +
		`<row r="8"><c t="inlineStr"><is><t>An</t></is></c><c s="1"><v>1e300</v></c></row>`
	p := parts(rows, "")
	if got, want := birthdays(t, open(t, zipped(t, p), options())), "1989-03-01 1900-02-28  1990-03-05  1989-03-01 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<workbookPr/>", `<workbookPr date1904="1"/>`, 1)
	if got, want := birthdays(t, open(t, zipped(t, p), options())), "1993-03-02 1904-02-29  1990-03-05  1993-03-02 "; got != want {
		t.Errorf("from 1904: got %q, want %q", got, want)
	}
}

func TestWorkbookRowsAndColumns(t *testing.T) {
	rows := texts(3, "Name", "Phone", "Note") +
		`<row><c r="B9" t="inlineStr"><is><t>0912345678</t></is></c><c t="inlineStr"><is><t>x</t></is></c></row>` +
		`<row r="2"><c t="b"><v>1</v></c><c t="str"><v>0987654321</v></c><c t="e"><v>#REF!</v></c></row>` +
		`<row r="9"><c t="inlineStr"><is><t>An</t></is></c><c r="E9" t="inlineStr"><is><t>beyond</t></is></c></row>` +
		`<row r="10"><c t="inlineStr"><is><t>An</t></is></c><c r="ZZZZ10" t="inlineStr"><is><t>beyond all</t></is></c></row>`
	list := records(t, open(t, zipped(t, parts(rows, "")), options()))
	if len(list) != 4 {
		t.Fatalf("got %+v", list)
	}
	if r := list[0]; r.Line != 4 || r.Name != "" || r.Phones[0].Value != "0912345678" || r.Note != "x" {
		t.Errorf("got %+v", r)
	}
	if r := list[1]; r.Line != 5 || r.Name != "TRUE" || r.Phones[0].Value != "0987654321" {
		t.Errorf("got %+v", r)
	}
	if r := list[2]; r.Line != 9 || len(r.Custom) != 1 || r.Custom[0] != (transfer.Custom{Header: "E", Value: "beyond"}) {
		t.Errorf("got %+v", r)
	}
	saysEverywhere(t, list[3].Refused, i18n.SheetRowWide)
}

func TestWorkbookRejectsAreCSV(t *testing.T) {
	table := open(t, zipped(t, parts(texts(1, "Name", "Note")+texts(2, "", "a, &quot;b&quot;"), "")), options())
	var out bytes.Buffer
	rejects, err := table.Rejects(&out)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records(t, table) {
		if err := rejects.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := rejects.Close(); err != nil {
		t.Fatal(err)
	}
	if want := "\ufeffName,Note\r\n,\"a, \"\"b\"\"\"\r\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

// reading opens a file and reads all of it.
func reading(file []byte, o sheet.Options) error {
	table, err := sheet.Open(context.Background(), bytes.NewReader(file), int64(len(file)), o)
	if err == nil {
		_, err = table.Read(context.Background(), func(transfer.Record) error { return nil })
	}
	return err
}

func TestHostileWorkbooks(t *testing.T) {
	good := texts(1, "Name") + texts(2, "An")
	with := func(name, text string) map[string]string {
		p := parts(good, "<si><t>An</t></si>")
		p[name] = text
		return p
	}
	const wide = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`
	o := limited(transfer.Limits{Bytes: 1 << 20, Value: 16 << 10})
	for _, c := range []struct {
		about string
		parts map[string]string
		want  i18n.Sentence
	}{
		{"entities in the sheet", with("xl/worksheets/sheet1.xml", wide+"<worksheet>&b;</worksheet>"), i18n.SheetDeclaration},
		{"entities in the shared texts", with("xl/sharedStrings.xml", wide+"<sst><si><t>&b;</t></si></sst>"), i18n.SheetDeclaration},
		{"an outside entity", with("xl/workbook.xml", `<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>`), i18n.SheetDeclaration},
		{"an unknown entity", with("xl/worksheets/sheet1.xml", "<worksheet>&b;</worksheet>"), i18n.SheetDamaged},
		{"no sheet", with("xl/workbook.xml", "<workbook/>"), i18n.SheetNotTable},
		{"a sheet that is not there", with("xl/_rels/workbook.xml.rels", `<R><Relationship Id="r1" Type="x/worksheet" Target="../../../etc/passwd"/></R>`), i18n.SheetDamaged},
		{"cut within a row", with("xl/worksheets/sheet1.xml", "<worksheet><row><c><v>1</v>"), i18n.SheetDamaged},
		{"no XML", with("xl/worksheets/sheet1.xml", "\x00\x01\x02<"), i18n.SheetDamaged},
		{"elements in each other", with("xl/worksheets/sheet1.xml", strings.Repeat("<a>", 1000)), i18n.SheetDamaged},
		{"another encoding", with("xl/worksheets/sheet1.xml", `<?xml version="1.0" encoding="UTF-16"?><worksheet/>`), i18n.SheetDamaged},
		{"two parts of one name", with("XL/Workbook.xml", "<workbook/>"), i18n.SheetDamaged},
		{"a text without end", with("xl/worksheets/sheet1.xml", "<worksheet><c><v>"+strings.Repeat("x", 300_000)), i18n.SheetTokenLong},
		{"an attribute without end", with("xl/worksheets/sheet1.xml", `<worksheet a="`+strings.Repeat("x", 300_000)), i18n.SheetTokenLong},
		{"zeros", with("xl/worksheets/sheet1.xml", "<worksheet>"+strings.Repeat("<row/>", 300_000)+"</worksheet>"), i18n.SheetBomb},
		{"zeros in the shared texts", with("xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", 300_000)+"</sst>"), i18n.SheetBomb},
		{"an empty sheet", with("xl/worksheets/sheet1.xml", "<worksheet/>"), i18n.SheetEmpty},
	} {
		t.Run(c.about, func(t *testing.T) {
			saysEverywhere(t, reading(zipped(t, c.parts), o), c.want)
		})
	}
	saysEverywhere(t, reading([]byte("PK\x03\x04 and nothing else"), options()), i18n.SheetDamaged)
	saysEverywhere(t, reading([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xls"), options()), i18n.SheetOldExcel)
	saysEverywhere(t, reading([]byte("PK\x03\x04"+strings.Repeat("PK\x01\x02", 10_001)), options()), i18n.SheetManyParts)
	whole := zipped(t, parts(good, ""))
	for cut := len("PK\x03\x04"); cut < len(whole); cut++ {
		if err := reading(whole[:cut], options()); err == nil {
			t.Fatalf("a workbook cut at byte %d of %d is read", cut, len(whole))
		}
	}
}

// A workbook of 40 KB that is unpacked to 20 MB takes no more memory than a small one.
func TestBombTakesNoMemory(t *testing.T) {
	p := parts(texts(1, "Name")+strings.Repeat(texts(2, strings.Repeat("A", 1000)), 20_000), "")
	file := zipped(t, p)
	clear(p)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	err := reading(file, options())
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapSys) - int64(before.HeapSys); grown > 32<<20 {
		t.Errorf("the heap has grown by %d MiB", grown>>20)
	}
	var said *i18n.Error
	if err != nil && !errors.As(err, &said) {
		t.Error(err)
	}
}

// A spreadsheet that expected the month first has made days of 5/3 and 7/8, and left 25/12 as it was.
func TestWorkbookDaysThatSeemSwapped(t *testing.T) {
	day := `<c s="1"><v>32995</v></c>` // 2 May 1990
	text := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	for _, c := range []struct {
		cells []string
		want  bool
	}{
		{[]string{day, text("25/12/1990")}, true},
		{[]string{day, text("25/12/1990"), text("1/2/1990")}, false},
		{[]string{day, `<c s="1"><v>33020</v></c>`, text("25/12/1990")}, false},
		{[]string{day}, false},
		{[]string{text("25/12/1990")}, false},
	} {
		rows := texts(1, "Name", "Birthday")
		for _, cell := range c.cells {
			rows += `<row><c t="inlineStr"><is><t>An</t></is></c>` + cell + `</row>`
		}
		if got := open(t, zipped(t, parts(rows, "")), options()).Columns[1].Dates; got.Swapped() != c.want {
			t.Errorf("%v: %+v", c.cells, got)
		}
	}
}

// What a workbook keeps as text was never rounded.
func TestWorkbookPhonesWithZeros(t *testing.T) {
	rows := texts(1, "Name", "Phone") + texts(2, "An", "84912000000") +
		`<row><c t="inlineStr"><is><t>An</t></is></c><c><v>84912000000</v></c></row>`
	list := records(t, open(t, zipped(t, parts(rows, "")), options()))
	if len(list[0].Phones) != 1 || len(list[0].Problems) != 0 || len(list[1].Phones) != 0 || len(list[1].Problems) != 1 {
		t.Errorf("got %+v", list)
	}
}
