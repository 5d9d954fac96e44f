package cli

import (
	"context"
	"errors"
	"io"
	"iter"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/outfile"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// incoming is an import on its way: the files, and what was found in them the last time that they were read.
type incoming struct {
	*importOptions
	outline book.Outline
	files   []*peopleFile
	taker   *transfer.Taker
	plan    book.Import
	stands  string      // key of the level where all stand; "" for what the files say
	given   funnel.Card // what --source and --tag say
	reader  card.Reader

	rejected []remark
	remarks  []remark       // on people who were read all the same
	places   []spotIn       // of the people
	seen     int            // people of whom it is known what becomes of them
	media    []int          // pictures that were passed over, of each file
	first    []book.Meeting // the first people, as they will become
	doubtful []likened
	known    []likened
	telling  int // people to be told who are known
	others   int // those of them who are left out and have another name than the ones they are taken for
	out      book.Imported
}

// spotIn is a line of one of the files.
type spotIn struct{ file, line int32 }

// remark is something to be told about a line.
type remark struct {
	spotIn
	what *i18n.Error
}

// begin opens the files and reads what was typed.
func (opts *importOptions) begin(ctx context.Context, l *ledger) (in *incoming, err error) {
	f := opts.f
	in = &incoming{importOptions: opts, outline: l.outline}
	var fields []funnel.Field
	if l.book != nil {
		if fields, err = l.book.Fields(ctx); err != nil {
			return nil, err
		}
	}
	if err := in.readTyped(fields); err != nil {
		return nil, err
	}
	order, err := opts.order()
	if err != nil {
		return nil, err
	}
	done := f.waiting(i18n.ImportReading, patience)
	defer done()
	options := sheet.Options{
		Options: transfer.Options{Encoding: opts.encoding}, Sheet: opts.sheet, Region: l.outline.Region, Today: f.today(), Dates: order, Map: opts.maps,
	}
	for _, field := range fields {
		options.Own = append(options.Own, field.Key)
	}
	for _, path := range opts.paths {
		p, err := opts.openPeople(ctx, path, fields, options)
		if err != nil {
			in.close()
			return nil, err
		}
		in.files = append(in.files, p)
	}
	in.media = make([]int, len(in.files))
	if err := in.checkRejects(); err != nil {
		in.close()
		return nil, err
	}
	return in, nil
}

// readTyped reads what was typed for all people.
func (in *incoming) readTyped(fields []funnel.Field) (err error) {
	f := in.f
	in.reader = f.cardReader(in.outline, fields)
	in.taker = transfer.NewTaker(in.reader)
	if in.plan.OnDuplicate, err = in.onDuplicate(); err != nil {
		return err
	}
	in.plan.Day, in.plan.Count = f.today(), in.count
	if in.level != "" {
		level, err := f.vocabulary(in.outline).Level(in.level)
		if err != nil {
			return err
		}
		if level.Crowd {
			return i18n.Failed(i18n.CrowdLevel, level.Key)
		}
		in.stands = level.Key
	}
	for key, values := range map[string][]string{"source": {in.source}, "tag": in.tags} {
		field, err := in.reader.Find(key)
		if err != nil {
			return err
		}
		for _, value := range values {
			if value == "" {
				continue
			}
			if err := field.Add(in.reader, &in.given, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (in *incoming) close() {
	for _, p := range in.files {
		p.close()
	}
}

// errEnough ends the reading of a file whose rest nobody wants.
var errEnough = errors.New("enough")

// visit is told of every record of the files, in their order: the person, and what was changed for it; of a refused one nobody.
type visit func(file int, rec transfer.Record, p transfer.Person, found []transfer.Problem) error

// walk reads all files.
func (in *incoming) walk(ctx context.Context, see visit) error {
	for n, p := range in.files {
		summary, err := p.read(ctx, func(rec transfer.Record) error {
			if rec.Refused != nil {
				return see(n, rec, transfer.Person{}, nil)
			}
			person, found, refused := in.taker.Take(rec)
			rec.Refused = refused
			return see(n, rec, person, found)
		})
		if err != nil {
			if errors.Is(err, errEnough) {
				return err
			}
			return ofFile(p.path, err)
		}
		in.media[n] = summary.Media
	}
	return nil
}

// people gives the people of the files, and notes what is to be told of the lines.
func (in *incoming) people(ctx context.Context) iter.Seq2[book.Newcomer, error] {
	return func(yield func(book.Newcomer, error) bool) {
		in.rejected, in.remarks, in.places, in.first, in.doubtful, in.known = nil, nil, in.places[:0], nil, nil, nil
		in.seen, in.telling, in.others = 0, 0, 0
		err := in.walk(ctx, func(file int, rec transfer.Record, p transfer.Person, found []transfer.Problem) error {
			at := spotIn{int32(file), int32(rec.Line)}
			if rec.Refused != nil {
				return in.reject(remark{at, rec.Refused})
			}
			for _, problems := range [][]transfer.Problem{rec.Problems, found} {
				for _, problem := range problems {
					in.remarks = append(in.remarks, remark{spotIn{at.file, int32(problem.Line)}, problem.What})
				}
			}
			in.places = append(in.places, at)
			if !yield(in.newcomer(p), nil) {
				return errEnough
			}
			return nil
		})
		switch {
		case errors.Is(err, errEnough):
		case err != nil:
			yield(book.Newcomer{}, err)
		case len(in.places) == 0:
			yield(book.Newcomer{}, in.nobody())
		}
	}
}

func (in *incoming) reject(r remark) error {
	in.rejected = append(in.rejected, r)
	return nil
}

// nobody says why not one person could be read.
func (in *incoming) nobody() error {
	if len(in.rejected) == 0 {
		return i18n.Failed(i18n.ImportEmpty)
	}
	first := in.rejected[0]
	return i18n.Failed(i18n.ImportAllRefused, len(in.rejected), in.files[first.file].path, id(int64(first.line)), first.what).Because(first.what)
}

// newcomer is a person with what was typed for all.
func (in *incoming) newcomer(p transfer.Person) book.Newcomer {
	n := book.Newcomer{Card: p.Card, Level: p.Level}
	if in.stands != "" {
		n.Level = in.stands
	}
	if in.given.Source != "" {
		n.Card.Source = in.given.Source
	}
	for _, tag := range in.given.Tags {
		if !slices.ContainsFunc(n.Card.Tags, func(t string) bool { return fold.Text(t) == fold.Text(tag) }) {
			n.Card.Tags = append(n.Card.Tags, tag)
		}
	}
	return n
}

// run reads the files and does with their people what it is given to do, and says meanwhile how far it is.
func (in *incoming) run(ctx context.Context, do func(imp book.Import) (book.Imported, error)) (err error) {
	progress := in.f.progressLine(i18n.ImportProgress)
	defer progress.done()
	imp := in.plan
	imp.People, imp.Met, imp.Done = in.people(ctx), in.meet, progress.rows
	in.out, err = do(imp)
	return err
}

// meet notes the people who are shown.
func (in *incoming) meet(m book.Meeting) error {
	at := in.places[in.seen]
	if in.seen++; in.seen <= previewRows {
		in.first = append(in.first, m)
	}
	in.liken(at, m)
	return nil
}

// preview finds out what the import would do.
func (in *incoming) preview(ctx context.Context, b *book.Book) error {
	return in.run(ctx, func(imp book.Import) (book.Imported, error) {
		if b == nil {
			return book.PreviewFirstImport(ctx, in.outline, imp)
		}
		return b.PreviewImport(ctx, imp)
	})
}

// changes reports whether the import that was looked at changes anything.
func (in *incoming) changes() bool { return in.out.Added+in.out.Changed > 0 }

// write imports what was looked at.
func (in *incoming) write(ctx context.Context, l *ledger) error {
	for _, p := range in.files {
		if err := p.unchanged(); err != nil {
			return err
		}
	}
	if err := in.keepRejects(ctx); err != nil || !in.changes() {
		return err
	}
	return l.changeMany(ctx, func(b *book.Book) error {
		return in.run(ctx, func(imp book.Import) (book.Imported, error) { return b.Import(ctx, imp) })
	})
}

// checkRejects refuses a file for what cannot be read that would be one of those that are read, or would hold lines of several formats.
func (in *incoming) checkRejects() error {
	if in.rejects == "" {
		return nil
	}
	first := in.files[0]
	for _, p := range in.files[1:] {
		if p.format() != first.format() || p.table != nil && !sameColumns(p.table, first.table) {
			return misuse(i18n.ImportRejectsMixed, first.path, p.path)
		}
	}
	return nil
}

func sameColumns(a, b *sheet.Table) bool {
	return slices.EqualFunc(a.Columns, b.Columns, func(x, y sheet.Column) bool { return x.Title == y.Title }) && a.Encoding == b.Encoding
}

// keepRejects writes the records that are left out, as they stand in the files, to the file that was asked for: those that cannot be read,
// and people who may be somebody else than the one in the book.
func (in *incoming) keepRejects(ctx context.Context) error {
	left := map[spotIn]bool{}
	for _, l := range slices.Concat(in.doubtful, in.known) {
		if leftOut(l) {
			left[l.spotIn] = true
		}
	}
	if in.rejects == "" || len(in.rejected)+len(left) == 0 {
		return nil
	}
	fill := func(w io.Writer) error {
		put := func(rec transfer.Record) error {
			_, err := io.WriteString(w, rec.Raw)
			return err
		}
		end := func() error { return nil }
		if table := in.files[0].table; table != nil {
			out, err := table.Rejects(w)
			if err != nil {
				return err
			}
			put, end = out.Write, out.Close
		}
		err := in.walk(ctx, func(file int, rec transfer.Record, _ transfer.Person, _ []transfer.Problem) error {
			if rec.Refused != nil || left[spotIn{int32(file), int32(rec.Line)}] {
				return put(rec)
			}
			return nil
		})
		return errors.Join(err, end())
	}
	path, _ := in.f.bookPath()
	keep := []string{path, path + "-wal", path + "-shm"}
	for _, p := range in.files {
		if outfile.Same(in.rejects, p.path) {
			return i18n.Failed(i18n.ImportRejectsIsInput, in.rejects)
		}
	}
	return outfile.Write([]outfile.File{{Path: in.rejects, Fill: fill}}, in.force, keep...)
}
