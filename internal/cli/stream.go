package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"fmt"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// jsonStream writes an object with one long list in it, whose items are made one after the other: nobody keeps them all.
type jsonStream struct {
	out   *bufio.Writer
	rest  []byte // of the object, behind the list
	items int
}

// openJSON begins an object of which the list under a key is empty yet.
func (f *factory) openJSON(object any, key string) (*jsonStream, error) {
	text, err := jsonText(object, "")
	if err != nil {
		return nil, err
	}
	before, after, found := bytes.Cut(text, []byte("\n  \""+key+"\": []"))
	if !found {
		return nil, fmt.Errorf("no empty list %s in %s", key, text)
	}
	s := &jsonStream{out: bufio.NewWriterSize(iostreams.Raw(f.io.Out), 1<<16), rest: after}
	_, err = fmt.Fprintf(s.out, "%s\n  %q: [", before, key)
	return s, err
}

// put adds an item to the list.
func (s *jsonStream) put(item any) error {
	text, err := jsonText(item, "    ")
	if err != nil {
		return err
	}
	comma := ","
	if s.items == 0 {
		comma = ""
	}
	s.items++
	_, err = fmt.Fprintf(s.out, "%s\n    %s", comma, text)
	return err
}

// close ends the list and the object.
func (s *jsonStream) close() error {
	end := "\n  "
	if s.items == 0 {
		end = ""
	}
	if _, err := fmt.Fprintf(s.out, "%s]%s\n", end, s.rest); err != nil {
		return err
	}
	return s.out.Flush()
}

// csvStream writes rows under a header, as writeCSV does.
type csvStream struct {
	w      *csv.Writer
	shown  func(text string) string
	record []string
}

func (f *factory) openCSV(header []string) (*csvStream, error) {
	s := &csvStream{w: csv.NewWriter(iostreams.Raw(f.io.Out)), record: make([]string, len(header))}
	s.shown = func(text string) string {
		if f.io.OutTTY {
			return iostreams.Clean(text)
		}
		return text
	}
	for i, name := range header {
		s.record[i] = s.shown(name)
	}
	return s, s.w.Write(s.record)
}

// put writes a row.
func (s *csvStream) put(row []any) error {
	for i, cell := range row {
		s.record[i] = s.shown(csvCell(cell))
	}
	return s.w.Write(s.record)
}

func (s *csvStream) close() error {
	s.w.Flush()
	return s.w.Error()
}

// longList is a list of any length, for JSON or CSV: it is written as it is read.
type longList[T any] struct {
	key    string        // of the list in the object of JSON
	item   func(T) any   // in it
	header []string      // of CSV
	cells  func(T) []any // a row of CSV
	count  i18n.Sentence // takes the numbers done and in all
	// read reads it: begin takes the object with an empty list and the number of items, tell an item.
	read func(ctx context.Context, begin func(object any, items int) error, tell func(T) error) error
}

// writeLong writes a long list. To a file or a pipe it says meanwhile how far it is; on a terminal the list itself shows that.
func writeLong[T any](ctx context.Context, f *factory, output format, l longList[T]) error {
	ctx, stop := interruptible(ctx)
	defer stop()
	progress := f.progressLine(l.count)
	progress.silent = f.io.OutTTY
	defer progress.done()
	var put func(T) error
	var end func() error
	done, all := 0, 0
	begin := func(object any, items int) error {
		all = items
		if output == formatCSV {
			rows, err := f.openCSV(l.header)
			put, end = func(item T) error { return rows.put(l.cells(item)) }, rows.close
			return err
		}
		list, err := f.openJSON(object, l.key)
		if err == nil {
			put, end = func(item T) error { return list.put(l.item(item)) }, list.close
		}
		return err
	}
	err := l.read(ctx, begin, func(item T) error {
		done++
		progress.at(done, all)
		return put(item)
	})
	if err != nil {
		return err
	}
	return end()
}

// atMost is how many of total are listed with a limit, 0 for none.
func atMost(limit, total int) int {
	if limit > 0 {
		return min(limit, total)
	}
	return total
}
