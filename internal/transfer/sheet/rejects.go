package sheet

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// Rejects writes rows of a table as they stand in its file: the header first, in the file's encoding and with its byte order mark. Rows of
// a workbook become CSV in UTF-8. It is to be closed.
type Rejects struct {
	w       io.WriteCloser
	lineEnd string
}

// Rejects begins to write rows of the table.
func (t *Table) Rejects(w io.Writer) (*Rejects, error) {
	s := t.script
	if t.Workbook {
		s = script{mark: markUTF8}
	}
	out, err := s.writer(w)
	if err != nil {
		return nil, err
	}
	rejects := &Rejects{out, "\r\n"}
	if !t.Workbook {
		rejects.lineEnd = t.lineEnd()
	}
	if t.skip > 0 {
		if _, err := io.WriteString(out, "sep="+string(t.Delimiter)+rejects.lineEnd); err != nil {
			return nil, errors.Join(err, out.Close())
		}
	}
	if t.Header > 0 {
		if err := rejects.line(t.headRaw); err != nil {
			return nil, errors.Join(err, out.Close())
		}
	}
	return rejects, nil
}

// Write writes the row of a record.
func (r *Rejects) Write(record transfer.Record) error { return r.line(record.Raw) }

func (r *Rejects) line(raw string) error {
	_, err := io.WriteString(r.w, strings.TrimSuffix(raw, "\n")+r.lineEnd)
	return err
}

// Close writes what is left. It does not close the writer underneath.
func (r *Rejects) Close() error { return r.w.Close() }

// lineEnd is what the first line of a text file ends with.
func (t *Table) lineEnd() string {
	head := make([]byte, sampleSize)
	n, _ := io.ReadFull(t.text(context.Background()), head)
	at, size := lineEnd(head[:n])
	if at < 0 {
		return "\n"
	}
	return string(head[at : at+size])
}
