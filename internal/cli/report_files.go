package cli

import (
	"fmt"
	"io"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/outfile"
	"github.com/funnel-cli/funnel/internal/report"
)

// stdout is the name of standard output as a file.
const stdout = "-"

// reportFile is one thing that a report is written as.
type reportFile struct {
	path  string
	write func(w io.Writer, p report.Page) error
}

func (opts *reportOptions) files() []reportFile {
	var files []reportFile
	for _, file := range []reportFile{
		{opts.html, report.HTML},
		{opts.svg, report.SVG},
		{opts.png, func(w io.Writer, p report.Page) error { return report.PNG(w, p, report.FontFolders()) }},
	} {
		if file.path != "" {
			files = append(files, file)
		}
	}
	return files
}

func (opts *reportOptions) writesFiles() bool { return len(opts.files()) > 0 }

// check refuses an unknown grouping, and two things for standard output.
func (opts *reportOptions) check() error {
	if err := opts.f.choose(&opts.by, reportWords(), i18n.UnknownGrouping); err != nil {
		return err
	}
	toStdout := 0
	if opts.output != formatText {
		toStdout++
	}
	for _, file := range opts.files() {
		if file.path == stdout {
			toStdout++
		}
	}
	if toStdout > 1 {
		return misuse(i18n.TwoToStdout)
	}
	return nil
}

// writeFiles writes a page as everything that was asked for, never over the book.
func (opts *reportOptions) writeFiles(p report.Page, book string) error {
	f := opts.f
	var files []outfile.File
	for _, file := range opts.files() {
		if file.path == stdout {
			continue
		}
		files = append(files, outfile.File{Path: file.path, Fill: func(w io.Writer) error { return file.write(w, p) }})
	}
	if err := outfile.Write(files, opts.force, book, book+"-wal", book+"-shm"); err != nil {
		return err
	}
	for _, file := range opts.files() {
		if file.path == stdout {
			return file.write(iostreams.Raw(f.io.Out), p)
		}
	}
	for _, file := range files {
		if opts.output != formatText {
			f.notice(i18n.ReportWritten, file.Path)
			continue
		}
		if _, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.ReportWritten, clean(file.Path))); err != nil {
			return err
		}
	}
	return nil
}
