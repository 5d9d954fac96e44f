package jsonl

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// maxBytes is how long a file may be, where nobody says otherwise: a book of a lifetime fits, for nothing of it is kept in memory.
const maxBytes = 16 << 30

// Read reads a book of at most 16 GiB in lines of at most 1 MiB, unless limits say otherwise; records are not bounded. begin is told what the first line says, then each is told every record. Values of a record are of the forms of its
// kind and fit by themselves (funnel.Record.Fault); they are used again for the next record. Kinds come in their order, numbers rise. What
// records name is for the caller to find. An error of begin or each ends the reading and is returned as it is, so does the end of the
// context; others are *i18n.Error, with the line.
func Read(ctx context.Context, r io.Reader, limits transfer.Limits, begin func(Header) error, each func(funnel.Record) error) error {
	if limits.Bytes == 0 {
		limits.Bytes = maxBytes
	}
	limits = limits.OrDefault()
	reading := reader{
		lines: bufio.NewReaderSize(limits.Bounded(ctx, r), 1<<16), limits: limits, kinds: funnel.RecordKinds(), sum: sha256.New(),
	}
	header, err := reading.header()
	if err != nil {
		return err
	}
	if err := begin(header); err != nil {
		return err
	}
	for {
		record, err := reading.record()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := each(record); err != nil {
			return err
		}
	}
}

type reader struct {
	lines   *bufio.Reader
	limits  transfer.Limits
	kinds   []funnel.RecordKind
	text    []byte // the line
	line    int    // its number
	at      int    // of the kind of the last record
	number  int64  // of the last record
	records int64
	sum     hash.Hash // of the lines before
	values  []any
}

// next reads a line. What ends before its line break was cut off.
func (r *reader) next() error {
	r.text = r.text[:0]
	r.line++
	for {
		part, err := r.lines.ReadSlice('\n')
		r.text = append(r.text, part...)
		if len(r.text) > r.limits.Value {
			return i18n.Failed(i18n.BookLineLong, number(r.line), max(1, r.limits.Value>>10))
		}
		switch {
		case err == nil:
			r.text = bytes.TrimSuffix(r.text[:len(r.text)-1], []byte("\r"))
			return nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(r.text) > 0:
			return nil
		default:
			return err
		}
	}
}

// header reads the first line.
func (r *reader) header() (Header, error) {
	h := Header{Last: map[string]int64{}}
	other := i18n.Failed(i18n.NotABookFile)
	switch err := r.next(); {
	case errors.Is(err, io.EOF) || errors.Is(err, i18n.Failed(i18n.BookLineLong)):
		return h, other
	case err != nil:
		return h, err
	}
	if r.line == 1 {
		r.text = bytes.TrimPrefix(r.text, []byte("\xef\xbb\xbf"))
	}
	first, err := parse(r.text)
	if err != nil || first.name() != typeBook || first.text(fieldFormat) != format {
		return h, other
	}
	if v, ok := first.number(fieldVersion); !ok || v != Version {
		return h, i18n.Failed(i18n.BookVersion, transfer.Shown(string(first.raw(fieldVersion))), strconv.Itoa(Version))
	}
	last, err := parseNumbers(first.raw(fieldLast))
	if err != nil {
		return h, r.wrong(i18n.BookValueBad, typeBook, fieldLast)
	}
	for kind, n := range last {
		if !r.numbered(kind) || n < 0 || n > funnel.MaxRecordNumber {
			return h, r.wrong(i18n.BookValueBad, typeBook, fieldLast)
		}
		h.Last[kind] = n
	}
	for _, f := range first.fields {
		switch f.name {
		case fieldType, fieldFormat, fieldVersion, fieldLast:
		default:
			return h, r.wrong(i18n.BookFieldUnknown, typeBook, transfer.Shown(f.name))
		}
	}
	r.add()
	return h, nil
}

// numbered reports whether the records of a kind have numbers.
func (r *reader) numbered(name string) bool {
	for _, k := range r.kinds {
		if k.Name == name {
			return k.Numbered
		}
	}
	return false
}

// record reads the next record; io.EOF after the last line.
func (r *reader) record() (funnel.Record, error) {
	none := funnel.Record{}
	if err := r.next(); errors.Is(err, io.EOF) {
		return none, i18n.Failed(i18n.BookFileCut, number(r.line-1))
	} else if err != nil {
		return none, err
	}
	found, err := parse(r.text)
	switch {
	case !utf8.Valid(r.text):
		return none, r.wrong(i18n.BookLineBad)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return none, i18n.Failed(i18n.BookFileCut, number(r.line))
	case err != nil:
		return none, r.wrong(i18n.BookLineBad)
	case found.name() == typeEnd:
		return none, r.end(found)
	}
	r.add()
	r.records++
	at := -1
	for i, k := range r.kinds {
		if k.Name == found.name() {
			at = i
		}
	}
	switch {
	case at < 0:
		return none, r.wrong(i18n.BookTypeUnknown, transfer.Shown(found.name()))
	case at < r.at:
		return none, r.wrong(i18n.BookOutOfOrder, r.kinds[at].Name, r.kinds[r.at].Name)
	case at > r.at:
		r.at, r.number = at, 0
	}
	return r.fill(&r.kinds[at], found)
}

// fill makes a record of a line.
func (r *reader) fill(kind *funnel.RecordKind, found object) (funnel.Record, error) {
	r.values = r.values[:0]
	known := 1 // the type
	for _, f := range kind.Fields {
		raw := found.raw(f.Name)
		if raw != nil {
			known++
		}
		value, ok := read(f.Form, raw)
		if !ok {
			return funnel.Record{}, r.wrong(i18n.BookValueBad, kind.Name, f.Name)
		}
		r.values = append(r.values, value)
	}
	record := funnel.Record{Kind: kind, Values: r.values, Line: r.line}
	if known != len(found.fields) {
		return record, r.wrong(i18n.BookFieldUnknown, kind.Name, transfer.Shown(found.beside(*kind)))
	}
	if fault := record.Fault(); fault != "" {
		return record, r.wrong(i18n.BookValueBad, kind.Name, fault)
	}
	if kind.Numbered {
		n, _ := r.values[0].(int64)
		if n <= r.number {
			return record, r.wrong(i18n.BookNumberOrder, kind.Name, number64(n), number64(r.number))
		}
		r.number = n
	}
	return record, nil
}

// end checks the last line, behind which nothing follows.
func (r *reader) end(last object) error {
	n, ok := last.number(fieldRecords)
	sum := last.raw(fieldSum)
	switch {
	case !ok:
		return r.wrong(i18n.BookValueBad, typeEnd, fieldRecords)
	case sum == nil && len(last.fields) != 2 || sum != nil && len(last.fields) != 3:
		return r.wrong(i18n.BookFieldUnknown, typeEnd, transfer.Shown(last.beside(funnel.RecordKind{Fields: []funnel.RecordField{{Name: fieldRecords}, {Name: fieldSum}}})))
	case n != r.records:
		return i18n.Failed(i18n.BookFileCount, number64(n), number64(r.records))
	case sum != nil && last.text(fieldSum) != hex.EncodeToString(r.sum.Sum(nil)):
		return i18n.Failed(i18n.BookFileChanged, number(r.line), fieldSum)
	}
	for {
		switch err := r.next(); {
		case err != nil:
			return err // io.EOF: the end of the file
		case len(bytes.TrimSpace(r.text)) > 0:
			return r.wrong(i18n.BookAfterEnd)
		}
	}
}

// add adds the line to the checksum. How lines end, and the mark at the beginning, say nothing.
func (r *reader) add() {
	r.sum.Write(r.text)
	r.sum.Write([]byte{'\n'})
}

// wrong is an error of the line that was read last.
func (r *reader) wrong(s i18n.Sentence, args ...any) error {
	return i18n.Failed(s, append([]any{number(r.line)}, args...)...)
}

func number(n int) string { return strconv.Itoa(n) }

func number64(n int64) string { return strconv.FormatInt(n, 10) }
