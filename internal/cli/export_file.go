package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/outfile"
)

// exporting is an export under way.
type exporting struct {
	f      *factory
	b      *book.Book
	o      book.Outline
	opts   *exportOptions
	format exportFormat
	period *funnel.Period
	filter book.LeadFilter

	to      io.Writer
	written int // records
}

// write writes to the file or to standard output what was asked for, and says so.
func (e *exporting) write(ctx context.Context, noun exportNoun) error {
	f, path := e.f, e.opts.file
	fill := func(w io.Writer) error {
		e.to = w
		return noun.run(ctx, e)
	}
	if path == stdout {
		return e.print(fill)
	}
	file := outfile.File{Path: path, Fill: fill}
	if err := outfile.Write([]outfile.File{file}, e.opts.force, e.b.Path(), e.b.Path()+"-wal", e.b.Path()+"-shm"); err != nil {
		return err
	}
	e.tellNothing()
	_, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.ExportWritten, e.written, clean(path)))
	return err
}

// print writes to standard output: to a terminal as text that is safe there, else byte for byte.
func (e *exporting) print(fill func(w io.Writer) error) (err error) {
	if e.f.io.OutTTY {
		w := &terminalText{to: e.f.io.Out}
		if err = fill(w); err == nil {
			err = w.rest()
		}
	} else {
		w := bufio.NewWriterSize(iostreams.Raw(e.f.io.Out), 1<<16)
		if err = fill(w); err == nil {
			err = w.Flush()
		}
	}
	if err == nil {
		e.tellNothing()
	}
	return err
}

// tellNothing says that there was nothing to write.
func (e *exporting) tellNothing() {
	switch {
	case e.written > 0:
	case e.period != nil:
		e.f.notice(i18n.ExportNothingIn, e.f.within(*e.period))
	default:
		e.f.notice(i18n.ExportNothing)
	}
}

// terminalText passes on whole lines, whose ends may be CR LF, to a guarded output: a write to that is a whole text.
type terminalText struct {
	to   io.Writer
	held []byte // of a line that has not ended yet
}

// Write implements io.Writer.
func (t *terminalText) Write(p []byte) (int, error) {
	t.held = append(t.held, p...)
	end := bytes.LastIndexByte(t.held, '\n') + 1
	if end == 0 {
		return len(p), nil
	}
	if _, err := t.to.Write(bytes.ReplaceAll(t.held[:end], []byte("\r\n"), []byte("\n"))); err != nil {
		return 0, err
	}
	t.held = append(t.held[:0], t.held[end:]...)
	return len(p), nil
}

// rest passes on what is left.
func (t *terminalText) rest() error {
	_, err := t.to.Write(t.held)
	return err
}

// progress counts records, and says on a terminal how far it is unless the export itself is seen there.
func (e *exporting) progress() (begin func(total int), one func(), done func()) {
	line := e.f.progressLine(i18n.ExportProgress)
	line.silent = e.f.io.OutTTY && e.opts.file == stdout
	total, before := 0, e.written
	return func(n int) { total = n },
		func() {
			e.written++
			line.at(e.written-before, total)
		}, line.done
}
