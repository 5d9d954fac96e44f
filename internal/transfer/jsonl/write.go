package jsonl

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Writer writes a book.
type Writer struct {
	to      *bufio.Writer
	line    []byte
	records int64
	sum     hash.Hash // of the lines
}

// NewWriter writes the first line. What is written is complete after Close.
func NewWriter(w io.Writer, h Header) (*Writer, error) {
	out := &Writer{to: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	out.begin(typeBook)
	out.name(fieldFormat)
	out.line = appendText(out.line, format)
	out.number(fieldVersion, Version)
	out.name(fieldLast)
	out.line = append(out.line, '{')
	first := true
	for _, kind := range funnel.RecordKinds() {
		n, given := h.Last[kind.Name]
		if !given || !kind.Numbered {
			continue
		}
		if !first {
			out.line = append(out.line, ',')
		}
		first = false
		out.line = append(appendText(out.line, kind.Name), ':')
		out.line = strconv.AppendInt(out.line, n, 10)
	}
	out.line = append(out.line, '}')
	err := out.end()
	return out, err
}

// Write writes a record. A field that has no value is left out.
func (w *Writer) Write(r funnel.Record) error {
	w.begin(r.Kind.Name)
	for i, f := range r.Kind.Fields {
		switch v := r.Values[i].(type) {
		case nil:
		case string:
			if v != "" {
				w.name(f.Name)
				w.line = appendText(w.line, v)
			}
		case int64:
			w.number(f.Name, v)
		case bool:
			if v {
				w.name(f.Name)
				w.line = append(w.line, "true"...)
			}
		case []string:
			w.list(f.Name, v)
		default:
			return fmt.Errorf("%s of %s is a %T", f.Name, r.Kind.Name, v)
		}
	}
	w.records++
	return w.end()
}

// Close writes the last line. The writer below stays open.
func (w *Writer) Close() error {
	w.begin(typeEnd)
	w.number(fieldRecords, w.records)
	w.name(fieldSum)
	w.line = appendText(w.line, hex.EncodeToString(w.sum.Sum(nil)))
	if err := w.end(); err != nil {
		return err
	}
	return w.to.Flush()
}

func (w *Writer) begin(name string) {
	w.line = append(w.line[:0], `{"`+fieldType+`":`...)
	w.line = appendText(w.line, name)
}

func (w *Writer) end() error {
	w.line = append(w.line, '}', '\n')
	w.sum.Write(w.line)
	_, err := w.to.Write(w.line)
	return err
}

func (w *Writer) name(name string) {
	w.line = append(w.line, ',')
	w.line = append(appendText(w.line, name), ':')
}

func (w *Writer) number(name string, n int64) {
	w.name(name)
	w.line = strconv.AppendInt(w.line, n, 10)
}

func (w *Writer) list(name string, texts []string) {
	if len(texts) == 0 {
		return
	}
	w.name(name)
	w.line = append(w.line, '[')
	for i, text := range texts {
		if i > 0 {
			w.line = append(w.line, ',')
		}
		w.line = appendText(w.line, text)
	}
	w.line = append(w.line, ']')
}

// appendText appends a text in JSON (RFC 8259, 7). Escaped are quotes, backslashes, controls, and what breaks lines or cannot be seen, so
// that a line is one line to every reader and does nothing to a terminal. The joiner that emoji are made of stays.
func appendText(b []byte, text string) []byte {
	const joiner = '\u200d'
	b = append(b, '"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r >= ' ' && r <= '~':
			b = append(b, byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r != joiner && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			for _, unit := range utf16.Encode([]rune{r}) {
				b = fmt.Appendf(b, `\u%04x`, unit)
			}
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
