package vcard

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Writer writes cards of vCard 4.0 (RFC 6350), in UTF-8, with lines of at most 75 bytes that end in CR LF.
//
// The name stands as it is in FN, and as a whole among the given names of N: so phones show it as it is, in whatever order they are set to
// show names. A label that is none of vCard's types, and the header of a custom value, stand in X-ABLabel, as Apple and Google write them.
type Writer struct {
	to     *bufio.Writer
	text   []byte // the line that is being written
	groups int    // of the card that is being written
	err    error
}

// NewWriter returns a writer of cards to w. What it has written is complete after Close.
func NewWriter(w io.Writer) *Writer { return &Writer{to: bufio.NewWriter(w)} }

// Write writes a person. Texts are made fit as transfer.Line and transfer.Lines do, and what is empty then is left out; Line, Problems and
// Raw are not written. The error is that of the writer below; a record that was refused is not written.
func (w *Writer) Write(r transfer.Record) error {
	if r.Refused != nil {
		return w.err
	}
	w.groups = 0
	name := oneLine(r.Name)
	w.plain("BEGIN", "VCARD")
	w.plain("VERSION", "4.0")
	w.plain("FN", escaped(name, false))
	w.property("N", compound("", name, "", "", ""))
	w.labelled("TEL", r.Phones)
	w.labelled("EMAIL", r.Emails)
	w.property("BDAY", birthdayText(r.Birthday))
	w.property("GENDER", gender(r.Sex))
	w.property("ORG", compound(oneLine(r.Organisation)))
	w.property("TITLE", escaped(oneLine(r.Job), false))
	w.property("ADR", compound("", "", oneLine(r.Address), "", "", "", ""))
	var tags []string
	for _, t := range r.Tags {
		if t = oneLine(t); t != "" {
			tags = append(tags, escaped(t, true))
		}
	}
	w.property("CATEGORIES", strings.Join(tags, ","))
	w.property("NOTE", escaped(manyLines(r.Note), false))
	for _, c := range r.Custom {
		if header, value := oneLine(c.Header), manyLines(c.Value); header != "" && value != "" {
			w.grouped(propertyCustom+fieldParameter(c.Field), escaped(value, false), header)
		}
	}
	w.plain("END", "VCARD")
	return w.err
}

// propertyCustom is the property of a custom value; its header stands in the label of its group.
const propertyCustom = "X-FUNNEL-FIELD"

// fieldParameter names a field; "" for none, and for one that a parameter cannot hold.
func fieldParameter(field string) string {
	for _, r := range field {
		if r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') {
			return ""
		}
	}
	if field == "" {
		return ""
	}
	return ";" + paramField + "=" + field
}

// Close writes what is still held back. The writer below stays open.
func (w *Writer) Close() error {
	if w.err == nil {
		w.err = w.to.Flush()
	}
	return w.err
}

// labelled writes numbers or addresses, the first as the preferred one where there are several.
func (w *Writer) labelled(name string, list []transfer.Labelled) {
	list = slices.DeleteFunc(slices.Clone(list), func(l transfer.Labelled) bool { return oneLine(l.Value) == "" })
	for i, l := range list {
		head := name
		if i == 0 && len(list) > 1 {
			head += ";PREF=1"
		}
		value, label := escaped(oneLine(l.Value), false), oneLine(l.Label)
		types, ok := labelTypes(label)
		switch {
		case label == "":
			w.property(head, value)
		case ok:
			w.property(head+";TYPE="+strings.Join(types, ";TYPE="), value)
		default:
			w.grouped(head, value, label)
		}
	}
}

// labelTypes returns the types that a label is made of; false when it is not made of types.
func labelTypes(label string) ([]string, bool) {
	types := strings.Split(label, " ")
	for i, t := range types {
		if !slices.Contains(plainTypes(), t) || slices.Contains(types[:i], t) {
			return nil, false
		}
	}
	return types, true
}

// grouped writes a property with a label of its own.
func (w *Writer) grouped(head, value, label string) {
	w.groups++
	group := "item" + strconv.Itoa(w.groups) + "."
	w.plain(group+head, value)
	w.plain(group+"X-ABLabel", escaped(label, false))
}

// property writes a property unless its value is empty.
func (w *Writer) property(head, value string) {
	if value != "" {
		w.plain(head, value)
	}
}

// maxLine is the greatest length of a line in bytes, without its end (RFC 6350, 3.2).
const maxLine = 75

// plain writes a line, folded between characters.
func (w *Writer) plain(head, value string) {
	w.text = append(append(append(w.text[:0], head...), ':'), value...)
	rest, most := w.text, maxLine
	for len(rest) > most {
		cut := most
		for cut > 1 && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.put(rest[:cut])
		w.put([]byte("\r\n "))
		rest, most = rest[cut:], maxLine-1
	}
	w.put(rest)
	w.put([]byte("\r\n"))
}

func (w *Writer) put(b []byte) {
	if w.err != nil {
		return
	}
	if _, err := w.to.Write(b); err != nil {
		w.err = err
	}
}

func oneLine(text string) string {
	text, _ = transfer.Line(text)
	return text
}

func manyLines(text string) string {
	text, _ = transfer.Lines(text)
	return text
}

// escaped escapes a text; one that stands among others its semicolons too (RFC 6350, 3.4).
func escaped(text string, among bool) string {
	if among {
		return escapesAmong.Replace(text)
	}
	return escapes.Replace(text)
}

var (
	escapes      = strings.NewReplacer(`\`, `\\`, "\n", `\n`, ",", `\,`)
	escapesAmong = strings.NewReplacer(`\`, `\\`, "\n", `\n`, ",", `\,`, ";", `\;`)
)

// compound joins the parts of a value; "" when all are empty.
func compound(parts ...string) string {
	empty := true
	for i, p := range parts {
		empty = empty && p == ""
		parts[i] = escaped(p, true)
	}
	if empty {
		return ""
	}
	return strings.Join(parts, ";")
}

// birthdayText writes a birthday in the basic form, the only one of RFC 6350 (4.3.1): 19900228, --0228.
func birthdayText(b funnel.Birthday) string {
	switch {
	case !b.Known():
		return ""
	case b.Year == 0:
		return "--" + strings.ReplaceAll(b.MonthDay(), "-", "")
	}
	return strings.ReplaceAll(b.String(), "-", "")
}

// gender is the letter of a sex (RFC 6350, 6.2.7).
func gender(s funnel.Sex) string {
	switch s {
	case funnel.Female:
		return "F"
	case funnel.Male:
		return "M"
	case funnel.OtherSex:
		return "O"
	}
	return ""
}
