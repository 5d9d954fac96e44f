package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"reflect"
	"strings"
)

// markup is HTML or XML as it grows. It is written here rather than by html/template, which calls methods by name: with it in
// the program the linker keeps every method of every type, and each start pays for that.
type markup struct{ bytes.Buffer }

// put adds markup. A value among it is a number or a text, of whatever type; a text stays one, in an element as in an attribute in double
// quotes.
func (m *markup) put(format string, values ...any) {
	escaped := make([]any, len(values))
	for i, v := range values {
		if of := reflect.ValueOf(v); !of.CanInt() && !of.CanUint() && !of.CanFloat() {
			v = asText(fmt.Sprint(v))
		}
		escaped[i] = v
	}
	fmt.Fprintf(m, format, escaped...)
}

// putIf is put of one text, and nothing where there is none.
func (m *markup) putIf(text, format string) {
	if text != "" {
		m.put(format, text)
	}
}

// asText writes a text as markup. What XML cannot hold becomes U+FFFD.
func asText(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // fails where the writer does, and this one does not
	return b.String()
}
