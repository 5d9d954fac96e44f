package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

// peopleFile is a file of people that is open.
type peopleFile struct {
	importSource
	path    string
	options transfer.Options
	table   *sheet.Table // nil for cards
	stamp   os.FileInfo  // as it was opened; nil of standard input
}

// format is one of formatWords.
func (p *peopleFile) format() string {
	switch {
	case p.table == nil:
		return "vcard"
	case p.table.Workbook:
		return "xlsx"
	}
	return "csv"
}

// read gives its records in their order.
func (p *peopleFile) read(ctx context.Context, each func(transfer.Record) error) (transfer.Summary, error) {
	if p.table != nil {
		return p.table.Read(ctx, each)
	}
	return vcard.Read(ctx, io.NewSectionReader(p, 0, p.size), p.options, each)
}

// unchanged refuses a file that is another one than when it was opened.
func (p *peopleFile) unchanged() error {
	if p.stamp == nil {
		return nil
	}
	now, err := os.Stat(p.path)
	if err != nil || now.Size() != p.stamp.Size() || !now.ModTime().Equal(p.stamp.ModTime()) {
		return i18n.Failed(i18n.ImportFileChanged, p.path).Because(err)
	}
	return nil
}

// ofFile names the file in an error that tells what is wrong with it.
func ofFile(path string, err error) error {
	var said *i18n.Error
	if !errors.As(err, &said) || errors.Is(err, context.Canceled) || slices.Contains(said.Args, any(path)) {
		return err
	}
	return (&i18n.Error{Sentence: i18n.ImportOfFile, Args: []any{path, said}, Usage: said.Usage}).Because(err)
}

// openPeople opens a file of people and looks through it. What a table does not tell is asked on a terminal.
func (opts *importOptions) openPeople(ctx context.Context, path string, fields []funnel.Field, o sheet.Options) (p *peopleFile, err error) {
	source, err := opts.f.openImport(ctx, path)
	if err != nil {
		return nil, err
	}
	p = &peopleFile{importSource: source, path: path, options: o.Options}
	if path != stdout {
		p.stamp, _ = os.Stat(path) // it was opened just now
	}
	defer func() {
		if err != nil {
			source.close()
			err = ofFile(path, err)
		}
	}()
	head := make([]byte, min(source.size, 1<<10))
	if _, err := source.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, i18n.Failed(i18n.TransferReadFailed, err.Error()).Because(err)
	}
	format := cmp.Or(opts.as, formatOf(path, head))
	if format == "vcard" {
		if len(opts.maps) > 0 || opts.sheet != "" {
			return nil, misuse(i18n.ImportNoColumns)
		}
		return p, nil
	}
	if workbook := bytes.HasPrefix(head, []byte("PK")); opts.as != "" && workbook != (format == "xlsx") {
		return nil, i18n.Failed(i18n.ImportOtherFormat, opts.as)
	}
	if p.table, err = sheet.Open(ctx, p, p.size, o); err != nil {
		return nil, err
	}
	if err := opts.columns(ctx, p.table, fields); err != nil {
		return nil, err
	}
	return p, p.table.Check()
}

// tellEncoding says which encoding a file was taken to be in, and how to choose another.
func (f *factory) tellEncoding(path, taken string) {
	other := transfer.Windows1258
	switch taken {
	case transfer.Windows1258:
		other = transfer.Windows1252
	case transfer.GB18030:
		other = transfer.Big5
	case transfer.Big5:
		other = transfer.GB18030
	}
	f.notice(i18n.ImportEncodingGuessed, path, taken, other)
}

// formatOf is the format that a file's beginning tells, else its name.
func formatOf(path string, head []byte) string {
	text, _, err := transfer.Unicode(bytes.NewReader(head))
	if err == nil {
		if begin, err := io.ReadAll(text); err == nil {
			head = bytes.TrimSpace(begin)
		}
	}
	const mark = "BEGIN:VCARD"
	ext := strings.ToLower(filepath.Ext(path))
	if len(head) >= len(mark) && strings.EqualFold(string(head[:len(mark)]), mark) || ext == ".vcf" || ext == ".vcard" {
		return "vcard"
	}
	return "csv"
}

// columns settles what the columns of a table hold: those with the name of a field of the agent's own, and the order of dates.
func (opts *importOptions) columns(ctx context.Context, t *sheet.Table, fields []funnel.Field) error {
	for _, c := range t.Columns {
		for _, f := range fields {
			title := fold.Text(c.Title)
			if c.Field == sheet.Unknown && title != "" && (title == f.Key || title == fold.Text(f.Name)) {
				if err := t.Map("#" + id(int64(c.Index+1)) + "=" + f.Key); err != nil {
					return err
				}
			}
		}
	}
	for _, spec := range opts.orders {
		column, word, named := cutLast(spec, "=")
		if !named {
			continue // holds for all, and was given to the table
		}
		order, err := dateOrder(word)
		if err != nil {
			return err
		}
		if err := t.SetOrder(column, order); err != nil {
			return err
		}
	}
	for _, c := range t.Undecided() {
		if err := opts.askOrder(ctx, t, c); err != nil {
			return err
		}
	}
	return nil
}

func cutLast(text, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(text, separator); i >= 0 {
		return text[:i], text[i+len(separator):], true
	}
	return "", text, false
}

// order is the order of dates that holds for all columns that do not tell theirs.
func (opts *importOptions) order() (order sheet.Order, err error) {
	for _, spec := range opts.orders {
		if _, word, named := cutLast(spec, "="); !named {
			if order, err = dateOrder(word); err != nil {
				return order, err
			}
		}
	}
	return order, nil
}

// askOrder asks whether the dates of a column begin with the day or with the month.
func (opts *importOptions) askOrder(ctx context.Context, t *sheet.Table, c sheet.Column) error {
	f := opts.f
	name := cmp.Or(c.Title, c.Letter())
	if !f.asks(opts.output) || opts.yes {
		return i18n.Failed(i18n.ImportOrderOpen, name, c.Dates.Open)
	}
	day, answered, err := prompt.Confirm(ctx, f.say, f.io.In, f.io.Out, f.say.Say(i18n.ImportAskOrder, name), f.say.Say(i18n.ImportOrderMeans), true)
	switch {
	case err != nil:
		return err
	case !answered:
		return i18n.Failed(i18n.ImportOrderOpen, name, c.Dates.Open)
	case day:
		return t.SetOrder("#"+id(int64(c.Index+1)), sheet.DayFirst)
	}
	return t.SetOrder("#"+id(int64(c.Index+1)), sheet.MonthFirst)
}
