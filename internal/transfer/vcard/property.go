package vcard

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// property is a line of a card, unfolded, in its parts.
type property struct {
	group  string
	name   string // in capitals
	params []param
	value  []byte // as it stands in the file
	line   int
}

// param is a parameter of a property; 2.1 leaves out the names TYPE, ENCODING and VALUE.
type param struct {
	name  string // in capitals
	value string
}

// param is the first value of a parameter; "" when there is none.
func (p property) param(name string) string {
	for _, q := range p.params {
		if q.name == name {
			return q.value
		}
	}
	return ""
}

func (p property) quotedPrintable() bool {
	return strings.EqualFold(p.param(paramEncoding), quotedPrintable)
}

// Names of parameters and their values.
const (
	paramEncoding   = "ENCODING"
	paramCharset    = "CHARSET"
	paramType       = "TYPE"
	paramValue      = "VALUE"
	paramPref       = "PREF"
	paramOmitYear   = "X-APPLE-OMIT-YEAR"
	paramService    = "X-SERVICE-TYPE"
	paramField      = "X-FIELD" // of a custom value that this program wrote: the field of a card, whatever its header is in somebody's language
	paramLine       = "X-LINE"  // the program's own: the line of the file
	quotedPrintable = "QUOTED-PRINTABLE"
)

// maxParams is how many parameters of a property are looked at.
const maxParams = 100

// parseProperty takes an unfolded line apart; false when it is none of a card.
func parseProperty(text []byte, number int) (property, bool) {
	colon := valueColon(text)
	if colon < 0 {
		return property{}, false
	}
	p := property{value: text[colon+1:], line: number}
	parts := splitOutside(string(text[:colon]), ';', '"')
	name := strings.TrimSpace(parts[0])
	if group, rest, ok := strings.Cut(name, "."); ok {
		p.group, name = strings.ToUpper(strings.TrimSpace(group)), rest
	}
	p.name = strings.ToUpper(strings.TrimSpace(name))
	if !isName(p.name) || p.group != "" && !isName(p.group) {
		return property{}, false
	}
	for _, part := range parts[1:min(len(parts), maxParams)] {
		p.params = append(p.params, parseParam(part)...)
	}
	return p, true
}

// valueColon is the place of the colon before the value: the first that is not in quotes, or the first at all where the quotes are broken.
func valueColon(text []byte) int {
	quoted := false
	for i, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case c == ':' && !quoted:
			return i
		}
	}
	return bytes.IndexByte(text, ':')
}

// splitOutside cuts text at a separator that is not within a pair of quotes.
func splitOutside(text string, separator, quote byte) []string {
	var parts []string
	quoted, from := false, 0
	for i := range len(text) {
		switch {
		case text[i] == quote:
			quoted = !quoted
		case text[i] == separator && !quoted:
			parts, from = append(parts, text[from:i]), i+1
		}
	}
	return append(parts, text[from:])
}

// isName reports whether text is the name of a property or a group (RFC 6350, 3.3; the underscore is not allowed, but met).
func isName(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool {
		return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != '_'
	})
}

// parseParam reads one parameter with its values.
func parseParam(text string) []param {
	if label, ok := androidLabel(text); ok {
		return []param{{paramType, label}}
	}
	name, value, named := strings.Cut(text, "=")
	name = strings.ToUpper(strings.TrimSpace(name))
	if !named {
		name, value = bareParam(name), strings.TrimSpace(text)
	}
	if value == "" || !isName(name) {
		return nil
	}
	if name != paramType {
		return []param{{name, unquote(value)}}
	}
	var list []param
	for _, v := range strings.Split(strings.ReplaceAll(value, `"`, ""), ",") {
		if v = strings.TrimSpace(unquote(v)); v != "" && len(list) < maxParams {
			list = append(list, param{name, v})
		}
	}
	return list
}

// bareParam is the name that belongs to a value without one, in capitals (vCard 2.1).
func bareParam(value string) string {
	switch value {
	case quotedPrintable, "BASE64", "B", "8BIT", "7BIT":
		return paramEncoding
	case "INLINE", "URL", "CONTENT-ID", "CID":
		return paramValue
	}
	return paramType
}

// androidLabel reads a label of the owner's own as Android writes it: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4D=C3=A1y).
func androidLabel(text string) (string, bool) {
	inside, ok := strings.CutPrefix(text, "X-CUSTOM(")
	if !ok {
		return "", false
	}
	parts := strings.Split(strings.TrimSuffix(inside, ")"), ",")
	decoded, _ := decodeQuoted([]byte(parts[len(parts)-1]))
	return string(decoded), true
}

// unquote takes away quotes and the escapes of RFC 6868.
func unquote(value string) string {
	value = strings.Trim(strings.TrimSpace(value), `"`)
	if strings.Contains(value, "^") {
		value = parameterEscapes.Replace(value)
	}
	return value
}

var parameterEscapes = strings.NewReplacer("^n", " ", "^'", "'", "^^", "^")

// isMedia reports whether the beginning of a line is that of a picture, a sound, a key, or anything else in base 64: what is not read.
func isMedia(head []byte) bool {
	colon := valueColon(head)
	if colon < 0 {
		colon = len(head)
	}
	name, params, _ := bytes.Cut(bytes.ToUpper(head[:colon]), []byte(";"))
	if _, rest, ok := bytes.Cut(name, []byte(".")); ok {
		name = rest
	}
	if slices.Contains([]string{"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"}, string(name)) {
		return true
	}
	return inBase64(params) || isDataURI(head[min(colon+1, len(head)):])
}

// isDataURI reports whether a value is a picture or the like within a URI: data:image/jpeg;base64,… A comma within a text has a backslash.
func isDataURI(value []byte) bool {
	kind, _, ok := bytes.Cut(value, []byte(","))
	return ok && bytes.HasPrefix(kind, []byte("data:")) && bytes.HasSuffix(kind, []byte(";base64"))
}

// inBase64 reports whether parameters, in capitals, name base 64.
func inBase64(params []byte) bool {
	for part := range bytes.SplitSeq(params, []byte(";")) {
		switch string(bytes.TrimSpace(part)) {
		case "BASE64", "B", "ENCODING=BASE64", "ENCODING=B":
			return true
		}
	}
	return false
}

// headOf is the part of a line before its value, in capitals.
func headOf(text []byte) []byte {
	if colon := bytes.IndexByte(text, ':'); colon >= 0 {
		text = text[:colon]
	}
	return bytes.ToUpper(text)
}

// appendLine writes the property, its value decoded, in the one form that go-vcard's decoder reads without loss: every parameter named and
// quoted, and backslashes doubled, so that the value comes out of the decoder as it went in. (It would take \, for a comma before the list
// is cut, knows no \; and reads 2.1's bare parameters as values.)
func (p property) appendLine(b []byte, value string) []byte {
	if p.group != "" {
		b = append(append(b, p.group...), '.')
	}
	b = append(b, p.name...)
	b = appendParam(b, paramLine, strconv.Itoa(p.line))
	for _, q := range p.params {
		switch q.name {
		case paramType, paramValue, paramPref, paramOmitYear, paramService, paramEncoding, paramField:
			b = appendParam(b, q.name, q.value)
		}
	}
	b = append(b, ':')
	for i := range len(value) {
		switch c := value[i]; {
		case c == '\\':
			b = append(b, `\\`...)
		case c == '\n' && i > 0 && value[i-1] == '\r':
		case c == '\n', c == '\r':
			b = append(b, `\n`...)
		default:
			b = append(b, c)
		}
	}
	return append(b, "\r\n"...)
}

// appendParam writes a parameter, without what would end it.
func appendParam(b []byte, name, value string) []byte {
	value = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`"\,`, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(value, "\uFFFD"))
	if value == "" {
		return b
	}
	b = append(append(append(b, ';'), name...), `="`...)
	return append(append(b, value...), '"')
}
