package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	namespace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	related     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packaged    = "http://schemas.openxmlformats.org/package/2006/"
	typed       = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

const rootRelations = `<Relationships xmlns="` + packaged + `relationships">` +
	`<Relationship Id="rId1" Type="` + related + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`

// contentTypes tells the type of each part (ECMA-376, part 2, 10.1.2).
func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packaged + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + typed + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + typed + `styles+xml"/>`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, typed)
	}
	b.WriteString("</Types>")
	return b.String()
}

// workbook lists the sheets (ECMA-376, part 1, 18.2.27).
func workbook(sheets []Sheet) string {
	var b strings.Builder
	b.WriteString(`<workbook xmlns="` + namespace + `" xmlns:r="` + related + `"><sheets>`)
	for i, s := range sheets {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%[2]d"/>`, appendText(nil, s.Name), i+1)
	}
	b.WriteString("</sheets></workbook>")
	return b.String()
}

func relations(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + packaged + `relationships">`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%[1]d.xml"/>`, i+1, related)
	}
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, sheets+1, related)
	return b.String()
}

// The formats of cells, by their place in cellXfs.
const (
	styleText = iota + 1
	styleHeader
	styleCount
	styleMoney
	styleDay
)

// styles has the formats of cells (ECMA-376, part 1, 18.8): text 49 (@), whole numbers 3 (#,##0), money with the decimals of its currency,
// and days in the ISO form, which means the same everywhere.
func styles(decimals int) string {
	const money, day = 164, 165
	format := "#,##0"
	if decimals > 0 {
		format += "." + strings.Repeat("0", decimals)
	}
	xf := func(number, font int) string {
		return `<xf numFmtId="` + strconv.Itoa(number) + `" fontId="` + strconv.Itoa(font) + `" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
	}
	return `<styleSheet xmlns="` + namespace + `"><numFmts count="2">` +
		`<numFmt numFmtId="` + strconv.Itoa(money) + `" formatCode="` + format + `"/>` +
		`<numFmt numFmtId="` + strconv.Itoa(day) + `" formatCode="yyyy\-mm\-dd"/></numFmts>` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
		xf(49, 0) + xf(49, 1) + xf(3, 0) + xf(money, 0) + xf(day, 0) +
		`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

// appendColumn appends the letters of a column, counted from 0.
func appendColumn(b []byte, column int) []byte {
	if column >= 26 {
		b = appendColumn(b, column/26-1)
	}
	return append(b, 'A'+byte(column%26))
}

// maxCell is how many UTF-16 code units a cell holds (Excel's limit).
const maxCell = 32_767

// appendText appends a text in XML, cut where it is longer than a cell. Characters that XML cannot hold become U+FFFD; what would be read
// as an escape of one (_x0041_) is escaped itself (ECMA-376, part 1, 22.9.2.19).
func appendText(b []byte, text string) []byte {
	units := 0
	for i, r := range text {
		units++
		if r > 0xffff {
			units++
		}
		if units > maxCell-8 {
			return append(b, "…"...)
		}
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '\r':
			b = append(b, "_x000D_"...)
			units += 6
		case r == '_' && isEscape(text[i:]):
			b = append(b, "_x005F_"...)
			units += 6
		case r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff:
			b = utf8.AppendRune(b, utf8.RuneError)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// isEscape reports whether a text begins as the escape of a character: _x0041_.
func isEscape(text string) bool {
	const form = "_x0000_"
	if len(text) < len(form) || text[1] != 'x' || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}
