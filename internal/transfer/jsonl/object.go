package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// object is an object of JSON: its fields as they stand.
type object struct{ fields []field }

type field struct {
	name string
	raw  json.RawMessage
}

var errForm = errors.New("no object with each field once")

// parse reads an object. One that ends too early is io.ErrUnexpectedEOF.
func parse(text []byte) (object, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	var o object
	if err := delimiter(d, '{'); err != nil {
		return o, err
	}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return o, cut(err)
		}
		f := field{}
		f.name, _ = token.(string)
		if err := d.Decode(&f.raw); err != nil {
			return o, cut(err)
		}
		if slices.ContainsFunc(o.fields, func(other field) bool { return other.name == f.name }) {
			return o, errForm
		}
		o.fields = append(o.fields, f)
	}
	if err := delimiter(d, '}'); err != nil {
		return o, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return o, errForm
	}
	return o, nil
}

// delimiter reads a brace.
func delimiter(d *json.Decoder, want json.Delim) error {
	token, err := d.Token()
	switch {
	case err != nil:
		return cut(err)
	case token != want:
		return errForm
	}
	return nil
}

// cut tells the end of the text, which comes too early.
func cut(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// raw is the value of a field, nil when it is not there.
func (o object) raw(name string) json.RawMessage {
	for _, f := range o.fields {
		if f.name == name {
			return f.raw
		}
	}
	return nil
}

// name is the type of the object; it must stand first.
func (o object) name() string {
	if len(o.fields) == 0 || o.fields[0].name != fieldType {
		return ""
	}
	return o.text(fieldType)
}

func (o object) text(name string) string {
	s, _ := readText(o.raw(name))
	return s
}

func (o object) number(name string) (int64, bool) { return readNumber(o.raw(name)) }

// beside is a field that the kind does not have.
func (o object) beside(kind funnel.RecordKind) string {
	for _, f := range o.fields {
		if f.name != fieldType && !slices.ContainsFunc(kind.Fields, func(k funnel.RecordField) bool { return k.Name == f.name }) {
			return f.name
		}
	}
	return ""
}

// read reads a value of a form; of a field that is left out, the one that stands for none.
func read(form funnel.RecordForm, raw json.RawMessage) (any, bool) {
	switch form {
	case funnel.NumberForm, funnel.RefForm:
		if raw == nil {
			return nil, true
		}
		return wrap(readNumber(raw))
	case funnel.FlagForm:
		return string(raw) == "true", raw == nil || string(raw) == "true"
	case funnel.ListForm:
		var list []string
		if raw == nil {
			return list, true
		}
		err := json.Unmarshal(raw, &list)
		return list, err == nil && len(list) > 0
	}
	if raw == nil {
		if form == funnel.TextForm {
			return "", true
		}
		return nil, true
	}
	text, ok := readText(raw)
	return text, ok && text != ""
}

func wrap(n int64, ok bool) (any, bool) { return n, ok }

// readText reads a text; false for anything else.
func readText(raw json.RawMessage) (string, bool) {
	if len(raw) < 2 || raw[0] != '"' {
		return "", false
	}
	if inside := raw[1 : len(raw)-1]; !bytes.ContainsRune(inside, '\\') {
		return string(inside), true
	}
	var text string
	err := json.Unmarshal(raw, &text)
	return text, err == nil
}

// readNumber reads a whole number in its one form: no fraction, no exponent.
func readNumber(raw json.RawMessage) (int64, bool) {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	return n, err == nil && strconv.FormatInt(n, 10) == string(raw)
}

// parseNumbers reads an object of numbers.
func parseNumbers(raw json.RawMessage) (map[string]int64, error) {
	o, err := parse(raw)
	if err != nil {
		return nil, err
	}
	numbers := make(map[string]int64, len(o.fields))
	for _, f := range o.fields {
		n, ok := readNumber(f.raw)
		if !ok {
			return nil, errForm
		}
		numbers[f.name] = n
	}
	return numbers, nil
}
