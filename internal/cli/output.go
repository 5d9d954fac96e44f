package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// format is how an answer is written.
type format string

const (
	formatText format = "text"
	formatJSON format = "json"
	formatCSV  format = "csv"
)

// outputFlag adds -o to a command that shows something.
func (f *factory) outputFlag(cmd *cobra.Command, into *format) {
	*into = formatText
	cmd.Flags().VarP(into, "output", "o", f.say.Say(i18n.FlagOutput))
	completeWith(cmd, "output", string(formatText), string(formatJSON), string(formatCSV))
}

// outputOf adds -o and returns where its value will stand.
func (f *factory) outputOf(cmd *cobra.Command) *format {
	var output format
	f.outputFlag(cmd, &output)
	return &output
}

// String implements pflag.Value.
func (o *format) String() string { return string(*o) }

// Set implements pflag.Value.
func (o *format) Set(s string) error {
	switch f := format(s); f {
	case formatText, formatJSON, formatCSV:
		*o = f
		return nil
	}
	return fmt.Errorf("%q is none of text, json, csv", s)
}

// Type implements pflag.Value.
func (*format) Type() string { return "text|json|csv" }

// writeJSON writes one value, indented.
func (f *factory) writeJSON(value any) error {
	text, err := jsonText(value, "")
	if err != nil {
		return err
	}
	_, err = iostreams.Raw(f.io.Out).Write(append(text, '\n'))
	return err
}

// jsonText is one value in JSON, its further lines indented behind a margin. Characters that a terminal must not see are escaped,
// which JSON reads back as they were.
func jsonText(value any, margin string) ([]byte, error) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent(margin, "  ")
	if err := enc.Encode(value); err != nil {
		return nil, err
	}
	return escapedJSON(bytes.TrimSuffix(text.Bytes(), []byte("\n"))), nil
}

// escapedJSON is JSON in which characters that a terminal must not see are escaped.
func escapedJSON(plain []byte) []byte {
	safe := 0 // so much of it is safe, mostly all
	for safe < len(plain) {
		r, size := rune(plain[safe]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(plain[safe:])
		}
		if mustEscape(r) {
			break
		}
		safe += size
	}
	escaped := plain[:safe:safe]
	for _, r := range string(plain[safe:]) {
		if !mustEscape(r) {
			escaped = utf8.AppendRune(escaped, r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			escaped = fmt.Appendf(escaped, `\u%04x`, unit)
		}
	}
	return escaped
}

func mustEscape(r rune) bool { return (r < ' ' || r > '~') && r != '\n' && iostreams.Unsafe(r) }

// writeCSV writes a header and its rows. Cells are strings, integers, fractions, booleans, or nil for unknown. Text is
// written as it is, except to a terminal.
func (f *factory) writeCSV(header []string, rows [][]any) error {
	w, err := f.openCSV(header)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := w.put(row); err != nil {
			return err
		}
	}
	return w.close()
}

func csvCell(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case string:
		return v
	case *string:
		return optional(v, func(s string) string { return s })
	case *int:
		return optional(v, strconv.Itoa)
	case *funnel.Day:
		return optional(v, funnel.Day.String)
	case *int64:
		return optional(v, func(n int64) string { return strconv.FormatInt(n, 10) })
	case *float64:
		return optional(v, func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) })
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return fmt.Sprint(cell)
}

// optional formats what a pointer points to, nothing when it is nil.
func optional[T any](v *T, format func(T) string) string {
	if v == nil {
		return ""
	}
	return format(*v)
}

// nullable is a key that JSON shows as null when it is empty.
func nullable(key string) *string {
	if key == "" {
		return nil
	}
	return &key
}

// fact is one named value of an answer.
type fact struct {
	name  string
	value any // as a cell of writeCSV
}

// writeFacts writes a few named values: an object in JSON, a header and a row in CSV, and in text the sentence that says
// them.
func (f *factory) writeFacts(output format, sentence string, facts ...fact) error {
	switch output {
	case formatJSON:
		object := map[string]any{}
		for _, x := range facts {
			object[x.name] = x.value
		}
		return f.writeJSON(object)
	case formatCSV:
		var header []string
		var row []any
		for _, x := range facts {
			header = append(header, x.name)
			row = append(row, x.value)
		}
		return f.writeCSV(header, [][]any{row})
	}
	_, err := fmt.Fprintln(f.io.Out, sentence)
	return err
}
